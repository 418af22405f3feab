//! What looks wrong, and what only looks unusual.

use model::{KindName, RecordId, State};
use proptest::prelude::*;
use rules::{
    figures::RecordSet,
    quality::{RULES, Sort, found},
};
use serde_json::{Value, json};

use crate::world::{actor, home, id, ms, now, record};

fn by(rule: &str, records: &[State]) -> Vec<RecordId> {
    let rule = RULES.iter().find(|one| one.code == rule).unwrap();
    found(rule, &records.iter().cloned().collect::<RecordSet>(), now().ms)
}

fn session(n: u8, fields: Value) -> State {
    record(KindName::Session, n, fields)
}

#[test]
fn rules_have_names_of_their_own_and_every_sort_has_some() {
    let mut codes: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), RULES.len());
    for sort in [Sort::Missing, Sort::Late, Sort::Impossible, Sort::Outlier, Sort::Doubled] {
        assert!(RULES.iter().any(|rule| rule.sort() == sort), "{}", sort.as_str());
    }
}

#[test]
fn every_rule_looks_at_coded_fields_that_there_are() {
    use rules::quality::Check;
    for rule in &RULES {
        let fields: Vec<&str> = match rule.check {
            Check::NoneOf(fields) | Check::Same(fields) => fields.to_vec(),
            Check::After(field, _) | Check::Ahead(field) | Check::FarOut(field) => vec![field],
            Check::Backwards(first, second) => vec![first, second],
        };
        for name in fields {
            let field = rule.kind.facts().field(name);
            assert_eq!(field.map(|field| field.class), Some(model::Class::Coded), "{} {name}", rule.code);
        }
    }
}

#[test]
fn either_of_two_fields_is_enough_and_an_empty_list_is_none() {
    let records = [
        record(KindName::Person, 1, json!({"spots": []})),
        record(KindName::Person, 2, json!({"spots": [id(9)]})),
        record(KindName::Person, 3, json!({"place": "KH-12"})),
    ];
    assert_eq!(by("person_no_place", &records), [id(1)]);
}

#[test]
fn late_is_what_was_written_down_after_its_days_in_the_field() {
    // Written on 22 November.
    let records = [session(1, json!({"day": "2026-11-15"})), session(2, json!({"day": "2026-11-14"}))];
    assert_eq!(by("session_late", &records), [id(2)]);
}

#[test]
fn what_ends_before_it_begins_and_what_was_told_of_tomorrow_cannot_be() {
    let stay = |n, from: &str, to: &str| record(KindName::Stay, n, json!({"came_in": from, "went_out": to}));
    let records = [
        stay(1, "2026-11-22T03:00:00.000Z", "2026-11-22T02:59:00.000Z"),
        stay(2, "2026-11-22T03:00:00.000Z", "2026-11-22T03:00:00.000Z"),
        record(KindName::Stay, 3, json!({"went_out": "2026-11-22T03:00:00.000Z"})),
    ];
    assert_eq!(by("stay_backwards", &records), [id(1)]);
    let schooling = [record(KindName::Schooling, 4, json!({"since": "2026-09-01", "until": "2026-08-31"}))];
    assert_eq!(by("schooling_backwards", &schooling), [id(4)]);
    let contacts = [
        record(KindName::Contact, 5, json!({"time": "2026-11-23T07:00:00.000Z"})),
        record(KindName::Contact, 6, json!({"time": "2026-11-22T09:00:00.000Z"})),
    ];
    assert_eq!(by("contact_ahead", &contacts), [id(5)]);
}

#[test]
fn a_number_is_far_out_only_beside_many_others() {
    let tally = |n: u8, count: u32| {
        record(KindName::TallySheet, n, json!({"tally": [{"sex": "male", "band": "5-9", "n": count}]}))
    };
    let mut records: Vec<State> = (1..20).map(|n| tally(n, 4 + u32::from(n % 3))).collect();
    records.push(tally(40, 600));
    assert_eq!(by("tally_far_out", &records), [id(40)]);
    records.pop();
    records.pop();
    records.push(tally(40, 600));
    assert_eq!(by("tally_far_out", &records), Vec::<RecordId>::new(), "of few nobody can tell");
}

#[test]
fn of_two_that_say_the_same_the_later_is_found() {
    let attendance = |n: u8, person: u8| {
        record(KindName::Attendance, n, json!({"session": id(100), "person": id(person), "present": true}))
    };
    let mut first = attendance(1, 7);
    first.created_ms -= 1000;
    let unlinked = record(KindName::Attendance, 4, json!({"session": id(100)}));
    let records = [attendance(2, 7), first, attendance(3, 8), unlinked.clone(), unlinked];
    assert_eq!(by("attendance_twice", &records), [id(2)]);
}

#[test]
fn what_is_older_than_a_year_is_left_in_peace() {
    let mut old = record(KindName::Person, 1, json!({}));
    old.created_ms = ms("2025-11-20T07:00:00.000Z");
    assert_eq!(by("person_no_sex", &[old]), Vec::<RecordId>::new());
}

#[test]
fn a_dashboard_holds_each_figure_once_and_none_of_the_whole_for_those_outside() {
    use rules::{dashboard, policy::Role};
    for role in Role::ALL {
        let measures = dashboard::measures(&actor(1, home(), &[*role]));
        let mut once = measures.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), measures.len(), "{role}");
        let none = [
            Role::NetworkMember,
            Role::HotlineOfficer,
            Role::SystemAdmin,
            Role::OtherSystem,
            Role::DonorReader,
        ];
        assert_eq!(measures.is_empty(), none.contains(role), "{role}");
    }
    let many =
        dashboard::measures(&actor(1, home(), &[Role::OutreachWorker, Role::Caseworker, Role::DutyWorker]));
    assert_eq!(many.len(), dashboard::FIGURES_MAX);
}

proptest! {
    /// Whatever a tally says, a rule finds no record twice and none that is not there.
    #[test]
    fn no_rule_finds_what_is_not_there(counts in proptest::collection::vec(1u32..5000, 1..60)) {
        let records: Vec<State> = counts
            .iter()
            .zip(1u8..)
            .map(|(n, at)| {
                record(KindName::TallySheet, at, json!({"tally": [{"sex": "female", "band": "10-14", "n": n}]}))
            })
            .collect();
        let mut out = by("tally_far_out", &records);
        prop_assert!(out.iter().all(|id| records.iter().any(|state| state.record == *id)));
        // Far out are few: never as many as a quarter.
        prop_assert!(out.len() * 4 <= records.len());
        let len = out.len();
        out.sort_unstable();
        out.dedup();
        prop_assert_eq!(out.len(), len);
    }
}
