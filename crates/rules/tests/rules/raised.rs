//! What everybody may know of the gifts to a project: copies of the page, kept from day to day, tell what no single donor gave.

use std::collections::{BTreeMap, BTreeSet};

use model::{KindName, State, date::Day};
use proptest::prelude::*;
use rules::{
    money::{Amount, Books, DONORS_MIN, Raised, raised},
    quarters::Quarter,
};
use serde_json::{Value, json};

use crate::world::{id, ms, put, record};

const PROJECT: u8 = 40;

/// A gift of a donor, received and written down on a day.
fn gift(n: u8, donor: u8, amount: &str, day: &str) -> State {
    let said = json!({"donor": id(donor), "project": id(PROJECT), "amount": amount, "received": day});
    written(record(KindName::Gift, n, said), day)
}

fn written(mut gift: State, day: &str) -> State {
    gift.created_ms = noon(day);
    gift
}

fn noon(day: &str) -> u64 {
    ms(&format!("{day}T05:00:00.000Z"))
}

fn cancelled(mut gift: State, day: &str) -> State {
    put(&mut gift, json!({"status": "cancelled"}).as_object().unwrap());
    gift.registers.get_mut("status").unwrap()[0].at.wall_ms = noon(day);
    gift
}

fn on(day: &str, records: &[State]) -> Raised {
    raised(&Books::of(records), id(PROJECT), day.parse().unwrap())
}

fn sum(until: &str, hundredths: i128) -> Raised {
    Raised::Sum { until: until.parse().unwrap(), amount: Amount(hundredths) }
}

#[test]
fn the_sum_stands_as_of_the_last_quarter_that_is_over() {
    let mut all = vec![
        gift(1, 50, "100.50", "2026-01-10"),
        gift(2, 51, "20", "2026-02-10"),
        gift(3, 52, "3", "2026-03-31"),
        gift(4, 50, "1000", "2026-05-01"),
    ];
    assert_eq!(on("2026-03-31", &all), Raised::FewDonors, "the quarter runs");
    assert_eq!(on("2026-04-01", &all), sum("2026-03-31", 12_350));
    // One donor more in the second quarter: it waits until there are others.
    assert_eq!(on("2026-07-01", &all), sum("2026-03-31", 12_350));
    all.extend([gift(5, 53, "5", "2026-08-01"), gift(6, 54, "5", "2026-08-01")]);
    assert_eq!(on("2026-09-30", &all), sum("2026-03-31", 12_350));
    assert_eq!(on("2026-10-01", &all), sum("2026-09-30", 113_350));
    assert_eq!(on("2027-04-01", &all), sum("2027-03-31", 113_350), "nothing waits");
}

#[test]
fn of_few_donors_and_of_no_gift_nothing_is_told() {
    assert_eq!(on("2026-11-22", &[]), Raised::NoGift);
    let two = [
        gift(1, 50, "10", "2026-01-10"),
        gift(2, 51, "20", "2026-01-11"),
        gift(3, 51, "20", "2026-01-12"),
        // Not a donor: the gifts of many, and one of nothing.
        record(KindName::Gift, 4, json!({"project": id(PROJECT), "amount": "7", "received": "2026-01-12"})),
        gift(5, 52, "0", "2026-01-12"),
    ];
    assert_eq!(on("2027-11-22", &two), Raised::FewDonors);
    let mut elsewhere = gift(6, 52, "1", "2026-01-10");
    put(&mut elsewhere, json!({"project": id(41)}).as_object().unwrap());
    assert_eq!(on("2027-11-22", &[elsewhere]), Raised::NoGift);
}

#[test]
fn what_is_written_down_late_or_bounces_changes_no_quarter_that_was_shown() {
    let mut all = vec![
        gift(1, 50, "100", "2026-01-10"),
        gift(2, 51, "20", "2026-02-10"),
        gift(3, 52, "3", "2026-03-31"),
    ];
    let first = sum("2026-03-31", 12_300);
    assert_eq!(on("2026-05-01", &all), first);
    all.push(written(gift(4, 53, "7", "2026-02-01"), "2026-04-20"));
    assert_eq!(on("2026-05-01", &all), first, "late");
    all[0] = cancelled(all[0].clone(), "2026-05-02");
    assert_eq!(on("2026-05-02", &all), first, "bounced");
    assert_eq!(on("2026-07-01", &all), first, "two changes wait");
    all.push(gift(5, 54, "2", "2026-06-30"));
    assert_eq!(on("2026-07-01", &all), sum("2026-06-30", 3_200));
    // What bounced in its own quarter was never there.
    all.push(cancelled(gift(6, 55, "500", "2026-08-01"), "2026-09-01"));
    assert_eq!(on("2026-10-01", &all), sum("2026-09-30", 3_200));
}

#[test]
fn what_came_and_went_while_it_waited_hides_nobody() {
    let all = [
        cancelled(gift(1, 50, "100", "2026-01-10"), "2026-04-10"),
        gift(2, 51, "20", "2026-04-11"),
        gift(3, 52, "3", "2026-04-12"),
    ];
    assert_eq!(on("2026-07-01", &all), Raised::FewDonors);
}

/// Donor, hundredths, month in which it came, months until it was written down, months after that in which it bounced.
type Given = (u8, u16, u8, u8, Option<u8>);

fn day(month: u8) -> String {
    format!("{}-{:02}-15", 2026 + i32::from(month / 12), month % 12 + 1)
}

proptest! {
    /// Somebody copies the page on the first of each month of three years, while gifts are written down and bounce. What
    /// follows from any two copies is a change of at least three donors.
    #[test]
    fn copies_of_the_page_tell_what_no_single_donor_gave(
        given in prop::collection::vec((0..6_u8, 1..500_u16, 0..24_u8, 0..6_u8, prop::option::of(0..9_u8)), 0..14),
    ) {
        let given: Vec<Given> = given;
        let mut last: Option<(Day, BTreeMap<u8, i128>)> = None;
        for month in 0..36_u8 {
            let today: Day = format!("{}-{:02}-01", 2026 + i32::from(month / 12), month % 12 + 1).parse().unwrap();
            // As the books are on that day: what is not written down yet is not there, nor is a bounce to come.
            let mut records = Vec::new();
            for (n, (donor, hundredths, came, late, bounced)) in (0..).zip(&given) {
                let written_in = came + late;
                if written_in >= month {
                    continue;
                }
                let amount = format!("{}.{:02}", hundredths / 100, hundredths % 100);
                let one = written(gift(n, 50 + donor, &amount, &day(*came)), &day(written_in));
                let bounce = bounced.map(|after| written_in + after).filter(|bounce| *bounce < month);
                records.push(bounce.map_or(one.clone(), |bounce| cancelled(one, &day(bounce))));
            }
            let Raised::Sum { until, amount } = on(&today.to_string(), &records) else {
                prop_assert!(last.is_none(), "what was told is not taken back");
                continue;
            };
            prop_assert!(until < today && Quarter::of(until).last_day() == Some(until));
            // By hand: what each donor had given by then, as it was known then.
            let by = |month: u8| day(month).parse::<Day>().unwrap() <= until;
            let mut gave: BTreeMap<u8, i128> = BTreeMap::new();
            for (donor, hundredths, came, late, bounced) in &given {
                let stands = by(came + late) && !bounced.is_some_and(|after| by(came + late + after));
                if stands {
                    *gave.entry(*donor).or_default() += i128::from(*hundredths);
                }
            }
            prop_assert_eq!(gave.values().sum::<i128>(), amount.0);
            let (before, told) = last.unwrap_or((until, BTreeMap::new()));
            let all: BTreeSet<u8> = gave.keys().chain(told.keys()).copied().collect();
            let changed = all.into_iter().filter(|donor| gave.get(donor) != told.get(donor)).count();
            prop_assert!(changed == 0 || changed >= DONORS_MIN, "{:?} then {:?}", told, gave);
            prop_assert!(before <= until);
            last = Some((until, gave));
        }
    }
}

#[test]
fn a_fund_tells_whose_gift_it_was_and_what_for() {
    let of_fund = |n: u8, fund: u8| -> State {
        let said: Value = json!({"fund": id(fund), "amount": "10", "rate": "0.5", "received": "2026-01-10"});
        written(record(KindName::Gift, n, said), "2026-01-10")
    };
    let fund = |n: u8, donor: Option<u8>| {
        record(KindName::Fund, n, json!({"donor": donor.map(id), "projects": [id(PROJECT)]}))
    };
    let mut all = vec![fund(60, Some(50)), fund(61, Some(51)), fund(62, None)];
    all.extend([of_fund(1, 60), of_fund(2, 61), of_fund(3, 62)]);
    assert_eq!(on("2026-11-22", &all), Raised::FewDonors, "who gives for a fund of many is nobody");
    all.extend([fund(63, Some(52)), of_fund(4, 63)]);
    assert_eq!(on("2026-11-22", &all), sum("2026-09-30", 2_000));
}
