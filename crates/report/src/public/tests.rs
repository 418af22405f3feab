use std::collections::{BTreeMap, BTreeSet};

use model::{AccountId, Fields, Hlc, Write, hlc::Node, id::EntryId};
use proptest::prelude::*;
use rules::figures::{Question, RecordSet, publish};
use serde_json::json;

use super::*;

/// 2026-11-22T08:00:00Z.
const NOW_MS: u64 = 1_795_334_400_000;

fn id(n: u16) -> RecordId {
    let mut bytes = [0; 10];
    bytes[8..].copy_from_slice(&n.to_be_bytes());
    RecordId::new(1, bytes)
}

fn head(value: Value, n: u64) -> Write {
    let at = Hlc { wall_ms: NOW_MS + n, counter: 0, node: Node([1; 6]) };
    let by = AccountId::new(1, [1; 10]);
    Write { value, seq: n, claimed: at, at, entry: EntryId::new(n, [1; 10]), by }
}

fn state(n: u16, kind: KindName, fields: &Value) -> State {
    let fields: Fields = fields.as_object().unwrap().clone();
    State {
        record: id(n),
        kind,
        version: 1,
        org: id(1),
        team: None,
        by: AccountId::new(1, [1; 10]),
        created_ms: NOW_MS + u64::from(n),
        updated_ms: NOW_MS,
        registers: fields.into_iter().map(|(name, value)| (name, vec![head(value, 1)])).collect(),
        erased: false,
    }
}

fn project(more: &Value) -> State {
    let mut fields = json!({
        "code": "KHM-HPC-PSK-P02", "title_en": "Street", "place": "KH-120201", "starts": "2025-01-01", "ends": "2027-12-31",
        "public": true,
    });
    fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    state(2, KindName::Project, &fields)
}

fn indicator(n: u16, measure: &str) -> State {
    state(
        n,
        KindName::Indicator,
        &json!({"project": id(2), "position": n, "label_en": measure, "measure": measure}),
    )
}

/// Contacts with children who were not named, so many in each month of a year.
fn contacts(year: i32, months: &[u64]) -> Vec<State> {
    let mut all = Vec::new();
    for (month, n) in (1..).zip(months) {
        let base = u16::try_from(1000 + (year - 2025) * 6000 + month * 400).unwrap();
        let day = format!("{year}-{month:02}-15");
        all.push(state(
            base,
            KindName::Round,
            &json!({"project": id(2), "day": day, "shift": "night", "status": "back"}),
        ));
        for one in 1..=u16::try_from(*n).unwrap() {
            let fields = json!({"round": id(base), "who": "unnamed", "time": format!("{day}T14:00:00.000Z")});
            all.push(state(base + one, KindName::Contact, &fields));
        }
    }
    all
}

fn at(today: &str) -> At {
    At { today: today.parse().unwrap(), now_ms: NOW_MS }
}

/// The page of a project whose contacts are counted.
fn page_of(year: i32, months: &[u64], today: &str) -> (PublicProject, Vec<LeftOut>) {
    let project = project(&json!({}));
    let records: RecordSet =
        contacts(year, months).into_iter().chain([project.clone(), indicator(3, "contacts")]).collect();
    page(&project, None, &records, at(today))
}

fn numbers(page: &PublicProject, year: i32) -> Vec<(Option<String>, u64)> {
    let all = page.figures.iter().flat_map(|line| &line.shown).filter(|one| one.year == year);
    all.map(|one| (one.until.map(|month| month.to_string()), one.n)).collect()
}

#[test]
fn the_year_that_runs_is_told_up_to_the_last_quarter_that_is_over() {
    let months = [20, 20, 20, 30, 30, 30, 11, 0, 40, 50, 50];
    for (today, shown) in [
        ("2026-03-31", vec![]),
        ("2026-04-01", vec![(Some("2026-03".to_owned()), 60)]),
        ("2026-09-30", vec![(Some("2026-06".to_owned()), 150)]),
        ("2026-11-22", vec![(Some("2026-09".to_owned()), 201)]),
        ("2027-01-01", vec![(None, 301)]),
    ] {
        assert_eq!(numbers(&page_of(2026, &months, today).0, 2026), shown, "{today}");
    }
}

#[test]
fn a_month_of_a_few_holds_the_number_back_and_says_why() {
    // Nothing of a quarter with a small month; but the year that is over has a total.
    let (page, left_out) = page_of(2026, &[20, 3, 20, 30, 30, 30], "2026-11-22");
    assert_eq!(numbers(&page, 2026), []);
    assert!(left_out.iter().any(|one| (one.why, one.year) == (Why::Running, Some(2026))), "{left_out:?}");
    assert_eq!(numbers(&page_of(2026, &[20, 3, 20, 30, 30, 30], "2027-02-01").0, 2026), [(None, 133)]);
    // So few in a whole year that nothing is told at all.
    let (page, left_out) = page_of(2026, &[4, 0, 3], "2027-02-01");
    assert_eq!(numbers(&page, 2026), []);
    assert!(left_out.iter().any(|one| (one.why, one.year) == (Why::Small, Some(2026))));
    assert!(left_out.iter().all(|one| one.label.is_some() || one.why == Why::PlaceFiner));
}

#[test]
fn what_was_shown_in_september_and_a_few_more_do_not_make_the_total_of_the_year() {
    let months = [20, 20, 20, 30, 30, 30, 40, 40, 40, 0, 5, 0];
    assert_eq!(
        numbers(&page_of(2026, &months[..9], "2026-11-22").0, 2026),
        [(Some("2026-09".to_owned()), 270)]
    );
    let (page, _) = page_of(2026, &months, "2027-02-01");
    assert!(numbers(&page, 2026).iter().all(|(_, n)| *n != 275), "{:?}", page.figures);
}

#[test]
fn only_a_project_that_every_word_calls_public_is_public() {
    assert!(is_public(&project(&json!({}))));
    for (said, why) in [(json!({"public": false}), "no"), (json!({"public": null}), "taken back")] {
        assert!(!is_public(&project(&said)), "{why}");
    }
    let mut disputed = project(&json!({}));
    disputed.registers.get_mut("public").unwrap().push(head(json!(false), 2));
    assert!(!is_public(&disputed));
    disputed.registers.get_mut("public").unwrap().reverse();
    assert!(!is_public(&disputed));
    let erased = State { erased: true, ..project(&json!({})) };
    assert!(!is_public(&erased));
    let mut unsaid = project(&json!({}));
    unsaid.registers.remove("public");
    assert!(!is_public(&unsaid));
}

#[test]
fn a_code_belongs_to_the_project_that_had_it_first() {
    let first = project(&json!({}));
    let later = State { record: id(9), created_ms: first.created_ms + 1, ..first.clone() };
    let all = [later.clone(), first.clone()];
    assert!(keeps_code(&first, &all) && !keeps_code(&later, &all));
    for bad in ["", "khm-hpc", "KHM/../X", "ក", "<B>", &"A".repeat(41)] {
        assert!(address_code(&project(&json!({"code": bad}))).is_none(), "{bad}");
    }
}

#[test]
fn the_place_is_a_province_and_a_strange_link_is_left_out() {
    let project = project(&json!({"support_link": "javascript:alert(1)", "need": "  "}));
    let (page, left_out) = page(&project, None, &RecordSet::default(), at("2026-11-22"));
    assert_eq!(page.place.unwrap().as_str(), "KH-12");
    assert_eq!((page.support_link, page.need), (None, None));
    let why: BTreeSet<Why> = left_out.iter().map(|one| one.why).collect();
    assert_eq!(why, BTreeSet::from([Why::PlaceFiner, Why::Link]));
}

#[test]
fn of_two_numbers_that_differ_by_a_few_only_one_is_told() {
    let project = project(&json!({}));
    let narrower = state(
        4,
        KindName::Indicator,
        &json!({"project": id(2), "position": 4, "label_en": "At night", "measure": "contacts", "shifts": ["night"]}),
    );
    let mut all = contacts(2025, &[30, 30]);
    // Four more by day: all but a few were met at night.
    all.push(state(
        20,
        KindName::Round,
        &json!({"project": id(2), "day": "2025-02-02", "shift": "day", "status": "back"}),
    ));
    for n in 0..4 {
        let met = json!({"round": id(20), "who": "unnamed", "time": "2025-02-02T04:00:00.000Z"});
        all.push(state(21 + n, KindName::Contact, &met));
    }
    all.extend([project.clone(), indicator(3, "contacts"), narrower]);
    let (page, left_out) = page(&project, None, &all.into_iter().collect::<RecordSet>(), at("2026-11-22"));
    assert_eq!(numbers(&page, 2025), [(None, 64)]);
    assert!(left_out.iter().any(|one| matches!(one.why, Why::Difference | Why::Small)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Somebody copies the page on the first day of each month, while the year grows, and compares all copies with one
    /// another and with the table that readers outside have on that day.
    #[test]
    fn copies_of_the_page_tell_nothing_of_a_few(months in prop::collection::vec(prop_oneof![0..3_u64, 3..14_u64, 11..40_u64], 12)) {
        let mut copies: BTreeSet<u64> = BTreeSet::new();
        for month in 1..=12_usize {
            let today = if month == 12 { "2027-01-01".to_owned() } else { format!("2026-{:02}-01", month + 1) };
            let (page, _) = page_of(2026, &months[..month], &today);
            let table = outside(&months[..month]);
            for (until, n) in numbers(&page, 2026) {
                copies.insert(n);
                let told = match until {
                    None => table.total,
                    Some(until) => table.by_month.names.iter().zip(&table.by_month.cells)
                        .filter(|(name, _)| **name <= until)
                        .map(|(_, cell)| *cell)
                        .sum::<Option<u64>>(),
                };
                prop_assert_eq!(Some(n), told, "the table of the day tells it already");
            }
        }
        let copies: Vec<u64> = copies.into_iter().collect();
        for pair in copies.windows(2) {
            prop_assert!(pair[1] - pair[0] >= u64::from(FIGURES_K_OUTSIDE), "{:?} of {:?}", copies, months);
        }
        prop_assert!(copies.first().is_none_or(|first| *first == 0 || *first >= u64::from(FIGURES_K_OUTSIDE)));
    }
}

/// The table that readers outside the network have.
fn outside(months: &[u64]) -> rules::figures::Published {
    let records: RecordSet = contacts(2026, months).into_iter().chain([project(&json!({}))]).collect();
    let question =
        Question { project: Some(id(2)), ..Question::of(Measure::Contacts, Period::Year(2026), NOW_MS) };
    publish(&question, &records, FIGURES_K_OUTSIDE)
}

#[test]
fn reports_are_told_once_they_were_sent_and_nothing_of_their_words() {
    let report = |n: u16, status: &str| {
        let fields = json!({"project": id(2), "template": "yearly", "status": status, "from": "2025-01-01", "until": "2025-12-31"});
        state(n, KindName::Report, &fields)
    };
    let records: RecordSet =
        [report(5, "sent"), report(6, "draft"), report(7, "signed")].into_iter().collect();
    let lines: BTreeMap<_, _> =
        reports(id(2), &records).into_iter().map(|one| (one.template, one.until)).collect();
    assert_eq!(lines.len(), 1);
}

/// A gift that was received and written down on a day.
fn gift(n: u16, donor: u16, amount: &str, day: &str) -> State {
    let fields = json!({"donor": id(donor), "project": id(2), "amount": amount, "received": day});
    let noon: model::date::Instant = format!("{day}T05:00:00.000Z").parse().unwrap();
    let created_ms = noon.unix_millis().try_into().unwrap();
    State { created_ms, ..state(n, KindName::Gift, &fields) }
}

#[test]
fn what_was_raised_is_the_sum_of_the_gifts_of_three_donors_and_more_or_else_what_was_typed() {
    let project = project(&json!({"raised": "27450", "place": "KH-12"}));
    let told = |gifts: &[State], today: &str| {
        let records: RecordSet = gifts.iter().cloned().chain([project.clone()]).collect();
        let (page, left_out) = page(&project, None, &records, at(today));
        let why: Vec<Why> = left_out.iter().map(|one| one.why).collect();
        (page.raised.unwrap(), page.raised_until.map(|day| day.to_string()), why)
    };
    let typed = "27450".to_owned();
    assert_eq!(told(&[], "2026-11-22"), (typed.clone(), None, vec![]));
    let mut gifts = vec![gift(5, 50, "4000", "2026-07-10"), gift(6, 51, "250.50", "2026-08-01")];
    assert_eq!(told(&gifts, "2026-11-22"), (typed.clone(), None, vec![Why::FewDonors]));
    gifts.push(gift(7, 52, "60", "2026-09-30"));
    assert_eq!(told(&gifts, "2026-09-30"), (typed, None, vec![Why::FewDonors]), "the quarter runs");
    gifts.push(gift(8, 53, "9999", "2026-10-02"));
    let until = Some("2026-09-30".to_owned());
    assert_eq!(told(&gifts, "2026-11-22"), ("4310.50".to_owned(), until, vec![]));
}
