//! Results of projects: values that become one value by rule, and people who are never counted twice.

use std::collections::BTreeSet;

use model::{RecordId, date::Day};
use proptest::prelude::*;
use rstest::rstest;
use rules::results::{
    Amount, Combined, Counting, How, Part, Rule, Together, Unit, Value, difference, over_places, over_time,
    slots, together,
};
use serde_json::{Value as Json, json};

use crate::{generated::compare_or_update, world::id};

pub fn amount(text: &str) -> Amount {
    text.parse().unwrap()
}

pub fn number(text: &str) -> Value {
    Value { numerator: amount(text), denominator: None }
}

fn share(part: &str, whole: &str) -> Value {
    Value { numerator: amount(part), denominator: Some(amount(whole)) }
}

const COUNT: Counting =
    Counting { unit: Unit::Number, over_time: Rule::Sum, over_places: Rule::Sum, unique: false };

#[rstest]
#[case("1", "3", Some("33.3"))]
#[case("2", "3", Some("66.7"))]
#[case("1", "8", Some("12.5"))]
#[case("1", "2000", Some("0.1"))]
#[case("-1", "3", Some("-33.3"))]
#[case("5", "0", None)]
#[case("999999999999999.999999", "0.000001", Some("99999999999999999999900.0"))]
fn a_percentage_is_exact_and_of_nothing_there_is_none(
    #[case] part: &str,
    #[case] whole: &str,
    #[case] wanted: Option<&str>,
) {
    assert_eq!(amount(part).percent_of(amount(whole)).as_deref(), wanted);
}

#[test]
fn decimals_are_added_without_a_rounding_of_their_own() {
    let ten = std::iter::repeat_n(amount("0.1"), 10).fold(Amount::default(), Amount::plus);
    assert_eq!(ten, amount("1"));
    assert_eq!(amount("10").shared(3).unwrap().to_string(), "3.333333");
    assert_eq!(amount("7").ratio_to(amount("2")).as_deref(), Some("3.50"));
    for bad in ["", "-", "1.", ".5", "1e3", "1.1234567", "1234567890123456", "១"] {
        assert!(bad.parse::<Amount>().is_err(), "{bad}");
    }
}

#[test]
fn a_percentage_is_never_averaged() {
    let percent = Counting { unit: Unit::Percentage, over_time: Rule::Average, ..COUNT };
    // One of two and ninety of a hundred are 89.2 %, not 70 %.
    let Combined { value, how } = over_time(percent, &[share("1", "2"), share("90", "100")]).unwrap();
    assert_eq!((value, how), (share("91", "102"), How::Weighted));
    assert_eq!(value.numerator.percent_of(value.denominator.unwrap()).as_deref(), Some("89.2"));
    // A period in which nobody was asked says nothing.
    assert_eq!(over_time(percent, &[share("1", "2"), share("0", "0")]).unwrap().value, share("1", "2"));
    assert_eq!(over_time(percent, &[share("0", "0")]), None);
}

#[test]
fn the_highest_share_is_the_highest_part_not_the_highest_number() {
    let highest = Counting { unit: Unit::Percentage, over_places: Rule::Highest, ..COUNT };
    assert_eq!(over_places(highest, &[share("90", "200"), share("3", "4")]).unwrap().value, share("3", "4"));
}

#[test]
fn the_rule_over_time_is_another_than_that_over_places() {
    let counting = Counting { over_time: Rule::Latest, over_places: Rule::Sum, ..COUNT };
    let values = [number("4"), number("7"), number("5")];
    assert_eq!(over_time(counting, &values).unwrap().value, number("5"));
    assert_eq!(over_places(counting, &values).unwrap().value, number("16"));
}

#[test]
fn who_was_counted_once_is_not_added_up_over_time() {
    let people = Counting { unique: true, ..COUNT };
    let Combined { value, how } = over_time(people, &[number("30"), number("41"), number("12")]).unwrap();
    assert_eq!((value, how), (number("41"), How::HighestSingle));
}

fn people(some: &[u8]) -> Part {
    Part::People(some.iter().map(|n| id(*n)).collect())
}

#[test]
fn partners_people_are_one_set_and_a_total_alone_is_never_added_to_it() {
    let both = [people(&[1, 2, 3]), people(&[3, 4])];
    assert_eq!(together(true, &both), Some(Together { number: amount("4"), how: How::Union }));
    let with_total = [people(&[1, 2, 3]), people(&[3, 4]), Part::Total(amount("9"))];
    assert_eq!(together(true, &with_total), Some(Together { number: amount("9"), how: How::HighestSingle }));
    let small_total = [people(&[1, 2, 3]), Part::Total(amount("2"))];
    assert_eq!(together(true, &small_total), Some(Together { number: amount("3"), how: How::HighestSingle }));
    assert_eq!(together(false, &with_total), Some(Together { number: amount("14"), how: How::Sum }));
    assert_eq!(together(true, &[]), None);
}

fn any_part() -> impl Strategy<Value = Part> {
    prop_oneof![
        prop::collection::btree_set(0_u8..12, 0..8)
            .prop_map(|some| Part::People(some.into_iter().map(id).collect())),
        (0_u64..20).prop_map(|total| Part::Total(Amount::whole(total))),
    ]
}

fn any_share() -> impl Strategy<Value = Value> {
    (0_u64..50, 0_u64..50).prop_map(|(part, more)| Value {
        numerator: Amount::whole(part),
        denominator: Some(Amount::whole(part + more)),
    })
}

proptest! {
    #[test]
    fn unique_people_never_exceed_attendances_and_no_partner_exceeds_the_whole(
        parts in prop::collection::vec(any_part(), 1..6)
    ) {
        let unique = together(true, &parts).unwrap().number;
        prop_assert!(unique <= together(false, &parts).unwrap().number);
        for part in &parts {
            let own = together(true, std::slice::from_ref(part)).unwrap().number;
            prop_assert!(own <= unique);
        }
        let mut turned = parts;
        turned.reverse();
        prop_assert_eq!(together(true, &turned).unwrap().number, unique, "whoever is asked first");
    }

    #[test]
    fn a_share_of_parts_lies_between_the_lowest_and_the_highest_and_splitting_changes_nothing(
        shares in prop::collection::vec(any_share(), 1..8), at in any::<prop::sample::Index>()
    ) {
        let percent = Counting { unit: Unit::Percentage, ..COUNT };
        if let Some(whole) = over_time(percent, &shares) {
            let of = whole.value.denominator.unwrap();
            prop_assert!(whole.value.numerator <= of);
            let (first, second) = shares.split_at(at.index(shares.len()));
            let halves: Vec<Value> =
                [first, second].into_iter().filter_map(|half| Some(over_time(percent, half)?.value)).collect();
            prop_assert_eq!(over_time(percent, &halves).unwrap().value, whole.value);
        }
    }

    #[test]
    fn attendances_of_months_make_those_of_the_year(months in prop::collection::vec(0_u64..400, 1..12)) {
        let values: Vec<Value> =
            months.iter().map(|n| Value { numerator: Amount::whole(*n), denominator: None }).collect();
        let year = over_time(COUNT, &values).unwrap().value.numerator;
        prop_assert_eq!(year, Amount::whole(months.iter().sum()));
    }

    #[test]
    fn every_day_of_a_project_lies_in_one_period(start in 0_i64..900, days in 0_i64..900, on in 0_i64..900) {
        let starts = day("2024-01-01").plus_days(start);
        let (ends, on) = (starts.plus_days(days), starts.plus_days(on.min(days)));
        for months in [1, 3, 6, 12] {
            let all = slots(starts, ends, months, 30);
            let within = all.iter().filter(|slot| slot.from <= on && on <= slot.until).count();
            prop_assert_eq!(within, 1);
            prop_assert!(all.windows(2).all(|two| two[0].until.plus_days(1) == two[1].from));
        }
    }
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

// The app

fn rule_name(rule: Rule) -> &'static str {
    match rule {
        Rule::Sum => "sum",
        Rule::Latest => "latest",
        Rule::Highest => "highest",
        Rule::Average => "average",
    }
}

fn combined_json(of: Option<Combined>) -> Json {
    of.map_or(Json::Null, |one| {
        let shown = one.value.denominator.and_then(|whole| one.value.numerator.percent_of(whole));
        json!({"value": one.value.to_json(), "how": one.how, "percent": shown})
    })
}

fn combine_cases() -> Vec<Json> {
    let pool = ["0", "3", "12.5", "40", "0.333333", "-2"];
    let mut cases = Vec::new();
    for (unit, unit_name) in
        [(Unit::Number, "number"), (Unit::Percentage, "percentage"), (Unit::Ratio, "ratio")]
    {
        for rule in [Rule::Sum, Rule::Latest, Rule::Highest, Rule::Average] {
            for throw in 0..6_usize {
                let unique = throw % 2 == 1;
                let counting = Counting { unit, over_time: rule, over_places: rule, unique };
                let values: Vec<Value> = (0..throw % 5)
                    .map(|n| {
                        let whole = pool[(throw + n * 2) % 5];
                        let part = pool[(throw * 3 + n) % pool.len()];
                        if unit == Unit::Number { number(part) } else { share(part, whole) }
                    })
                    .collect();
                let said: Vec<Json> = values.iter().map(|value| value.to_json()).collect();
                cases.push(json!({
                    "unit": unit_name, "rule": rule_name(rule), "unique": unique, "values": said,
                    "time": combined_json(over_time(counting, &values)),
                    "places": combined_json(over_places(counting, &values)),
                }));
            }
        }
    }
    cases
}

fn together_cases() -> Vec<Json> {
    let sets: [&[u8]; 4] = [&[1, 2, 3], &[3, 4], &[], &[5]];
    let totals = ["2", "9", "4.5"];
    let mut cases = Vec::new();
    for throw in 0..16_usize {
        let mut parts: Vec<Part> = (0..throw % 4).map(|n| people(sets[(throw + n) % 4])).collect();
        parts.extend((0..throw / 4).map(|n| Part::Total(amount(totals[(throw + n) % 3]))));
        let said: Vec<Json> = parts
            .iter()
            .map(|part| match part {
                Part::People(some) => json!({"people": some.iter().collect::<Vec<&RecordId>>()}),
                Part::Total(total) => json!({"total": total.to_string()}),
            })
            .collect();
        let one = |unique| {
            together(unique, &parts).map(|one| json!({"number": one.number.to_string(), "how": one.how}))
        };
        cases.push(json!({"parts": said, "unique": one(true), "all": one(false)}));
    }
    cases
}

fn slot_cases() -> Vec<Json> {
    let days = [("2026-01-01", "2026-12-31"), ("2025-11-20", "2026-05-01"), ("2024-02-29", "2024-02-29")];
    let mut cases = Vec::new();
    for (starts, ends) in days {
        for months in [1, 3, 6, 12] {
            let all = slots(day(starts), day(ends), months, 30);
            cases.push(json!({"starts": starts, "ends": ends, "months": months, "days": 30, "slots": all}));
        }
    }
    cases
}

fn difference_cases() -> Vec<Json> {
    let line = |n: &str| json!({"n": n});
    let part = |n: &str, d: &str| json!({"n": n, "d": d});
    let returns = [
        json!({}),
        json!({"a||||": line("12"), "b||||": part("3", "4"), "a|female|||": line("7")}),
        json!({"a||||": line("10.5"), "b||||": part("3", "5"), "a|male|||": line("7")}),
        json!({"a||||": line("12.0"), "b||||": part("3", "4")}),
    ];
    let mut cases = Vec::new();
    for before in &returns {
        for after in &returns {
            let fields = |said: &Json| said.as_object().unwrap().clone();
            let changed: Vec<Json> = difference(&fields(before), &fields(after))
                .into_iter()
                .map(|one| {
                    let json = |value: Option<Value>| value.map(Value::to_json);
                    let (before, after) = (json(one.before), json(one.after));
                    json!({"line": one.line, "before": before, "after": after, "by": one.by.to_string()})
                })
                .collect();
            cases.push(json!({"before": before, "after": after, "changed": changed}));
        }
    }
    cases
}

#[test]
fn the_app_reckons_results_as_the_office() {
    let lines = |cases: Vec<Json>| cases.iter().map(Json::to_string).collect::<Vec<_>>().join(",\n");
    let file = format!(
        "{{\n\"combine\": [\n{}\n],\n\"together\": [\n{}\n],\n\"slots\": [\n{}\n],\n\"difference\": [\n{}\n]\n}}\n",
        lines(combine_cases()),
        lines(together_cases()),
        lines(slot_cases()),
        lines(difference_cases()),
    );
    compare_or_update("vectors/results.json", &file);
    let all: BTreeSet<String> =
        combine_cases().iter().filter_map(|one| Some(one["time"]["how"].as_str()?.to_owned())).collect();
    assert_eq!(all.len(), 6, "every way stands among the cases: {all:?}");
}
