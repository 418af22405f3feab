//! How many children peer groups reached: attendances, and how many different children at least. Never one number.

use model::{KindName, RecordId, State, date::Day};
use proptest::prelude::*;
use rstest::rstest;
use rules::{
    figures::{Measure, Question, RecordSet, evaluate},
    reach::{Audience, reach, school_of, school_year},
};
use serde_json::{Value, json};

use crate::{
    generated::compare_or_update,
    world::{id, now, record},
};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn audience(n: u8, school: &str, on: &str, children: u64) -> Audience {
    Audience { session: id(n), school: school.to_owned(), day: day(on), children }
}

#[test]
fn the_largest_audience_stands_for_its_school_and_year() {
    let found = reach(&[
        audience(1, "lotus", "2025-11-05", 40),
        audience(2, "lotus", "2026-02-05", 65),
        audience(3, "lotus", "2026-10-31", 50),
        audience(4, "river", "2026-03-01", 30),
        // The next school year: other children in the first grades.
        audience(5, "lotus", "2026-11-01", 20),
    ]);
    assert_eq!((found.attendances, found.estimated), (205, 115));
    assert_eq!(found.largest, [id(2), id(4), id(5)]);
}

#[rstest]
#[case("2026-10-31", 2025)]
#[case("2026-11-01", 2026)]
#[case("2027-01-01", 2026)]
#[case("2028-02-29", 2027)]
fn a_school_year_begins_in_november(#[case] on: &str, #[case] wanted: i32) {
    assert_eq!(school_year(day(on)), wanted);
}

fn group(n: u8, fields: Value) -> State {
    record(KindName::PeerGroup, n, fields)
}

#[test]
fn groups_of_one_school_are_one_school_and_a_session_elsewhere_is_elsewhere() {
    let held = |fields: Value| record(KindName::Session, 70, fields);
    let one = group(60, json!({"school": "Lotus  School", "place": "KH-011002"}));
    let two = group(61, json!({"school": "lotus school ", "place": "KH-011002"}));
    let namesake = group(62, json!({"school": "Lotus School", "place": "KH-120501"}));
    let at_school = school_of(&held(json!({})), Some(&one));
    assert_eq!(at_school, school_of(&held(json!({"place": "KH-011002"})), Some(&two)));
    assert_ne!(at_school, school_of(&held(json!({})), Some(&namesake)));
    assert_ne!(at_school, school_of(&held(json!({"place": "KH-011003"})), Some(&one)));
    // Of two without any word of where they were, nobody knows that they were two.
    assert_eq!(school_of(&held(json!({})), None), "");
}

fn cells(girls: u64, boys: u64, adults: u64) -> Value {
    let cell = |sex: &str, band: &str, n: u64| json!({"sex": sex, "band": band, "n": n});
    let all = [cell("female", "10-14", girls), cell("male", "10-14", boys), cell("female", "18+", adults)];
    all.into_iter().filter(|cell| cell["n"] != 0).collect()
}

/// Two sessions of one group and one of another; a club, which is no peer session; one that was called off.
fn year() -> RecordSet {
    let session = |n: u8, kind: &str, group: u8, on: &str, tally: Value| {
        record(
            KindName::Session,
            n,
            json!({"kind": kind, "peer_group": id(group), "day": on, "tally": tally, "project": id(90)}),
        )
    };
    let mut off = session(74, "peer_session", 61, "2026-03-05", cells(90, 90, 0));
    crate::world::put(&mut off, json!({"cancelled": "weather"}).as_object().unwrap());
    RecordSet::from_iter([
        group(60, json!({"school": "Lotus", "place": "KH-0110"})),
        group(61, json!({"school": "River", "place": "KH-0110"})),
        session(70, "peer_session", 60, "2026-02-03", cells(20, 15, 2)),
        session(71, "peer_session", 60, "2026-05-03", cells(22, 18, 1)),
        session(72, "peer_session", 61, "2026-03-03", cells(10, 10, 0)),
        session(73, "club", 60, "2026-03-03", cells(50, 50, 0)),
        off,
    ])
}

fn ask(measure: Measure, period: &str) -> rules::figures::Figure {
    let mut question = Question::of(measure, period.parse().unwrap(), now().ms);
    question.session_types = vec!["peer_session".to_owned()];
    evaluate(&question, &year())
}

#[test]
fn figures_give_both_numbers_and_the_estimate_opens_to_the_sessions_it_rests_on() {
    assert_eq!(ask(Measure::Attendances, "2026").total, 98);
    let estimate = ask(Measure::PeerReachEstimated, "2026");
    assert_eq!((estimate.total, estimate.of), (60, None));
    assert_eq!(estimate.records, [id(71), id(72)]);
    assert_eq!(estimate.cells.values().sum::<u64>(), 60, "each child stands in a cell");
    assert_eq!(ask(Measure::PeerReachEstimated, "2026-02").total, 35);
    // Without a word about types it still counts peer sessions alone.
    let all = Question::of(Measure::PeerReachEstimated, "2026".parse().unwrap(), now().ms);
    assert_eq!(evaluate(&all, &year()).total, 60);
}

#[test]
fn a_child_on_the_roll_of_a_peer_session_is_part_of_its_audience() {
    let records = [
        record(KindName::Person, 10, json!({"sex": "female"})),
        record(
            KindName::Session,
            70,
            json!({"kind": "peer_session", "day": "2026-02-03", "place": "KH-0110"}),
        ),
        record(KindName::Attendance, 80, json!({"session": id(70), "person": id(10), "present": true})),
    ];
    let question = Question::of(Measure::PeerReachEstimated, "2026".parse().unwrap(), now().ms);
    assert_eq!(evaluate(&question, &RecordSet::from_iter(records)).total, 1);
}

prop_compose! {
    fn any_audience()(
        n in any::<u64>(),
        school in 0_u8..5,
        at in 0_i64..1200,
        children in 0_u64..400,
    ) -> Audience {
        Audience {
            session: RecordId::of_name(id(1), &n.to_string()),
            school: school.to_string(),
            day: day("2024-01-01").plus_days(at),
            children,
        }
    }
}

proptest! {
    #[test]
    fn the_estimate_never_exceeds_the_attendances(all in prop::collection::vec(any_audience(), 0..40)) {
        let found = reach(&all);
        prop_assert!(found.estimated <= found.attendances);
        prop_assert_eq!(found.estimated == 0, found.attendances == 0);
        let stand: u64 =
            all.iter().filter(|one| found.largest.contains(&one.session)).map(|one| one.children).sum();
        prop_assert!(stand >= found.estimated);
    }

    #[test]
    fn parts_of_a_period_add_up_in_attendances_and_never_say_fewer_children_than_the_whole(
        all in prop::collection::vec(any_audience(), 0..40),
        cut in 0_i64..1200,
    ) {
        let at = day("2024-01-01").plus_days(cut);
        let (before, after): (Vec<Audience>, Vec<Audience>) =
            all.iter().cloned().partition(|one| one.day < at);
        let (whole, first, second) = (reach(&all), reach(&before), reach(&after));
        prop_assert_eq!(first.attendances + second.attendances, whole.attendances);
        prop_assert!(first.estimated + second.estimated >= whole.estimated);
        prop_assert!(first.estimated <= whole.estimated && second.estimated <= whole.estimated);
    }

    #[test]
    fn the_order_in_which_sessions_arrive_changes_nothing(
        all in prop::collection::vec(any_audience(), 0..20),
        turn in 0_usize..20,
    ) {
        let mut turned = all.clone();
        turned.rotate_left(turn.min(all.len()));
        turned.reverse();
        prop_assert_eq!(reach(&turned), reach(&all));
    }
}

#[test]
fn the_app_counts_reach_as_the_office() {
    let groups = [
        json!({"school": "Lotus  School", "place": "KH-0110"}),
        json!({"school": "lotus school", "place": "KH-0110"}),
        json!({"place": "KH-0110"}),
        json!({"school": "សាលាបឋម ផ្កាឈូក"}),
        json!(null),
    ];
    let days = ["2025-10-31", "2025-11-01", "2026-02-28", "2026-10-31", "2026-11-01"];
    let places = [json!(null), json!("KH-0110"), json!("KH-1204")];
    let mut out = Vec::new();
    for throw in 0_usize..60 {
        let mut sessions = Vec::new();
        for n in 0..7 {
            let at = throw * 7 + n * (throw % 5 + 1);
            let number = 60 + u8::try_from(at % groups.len()).unwrap();
            let fields =
                json!({"day": days[(at + throw) % days.len()], "place": places[(at / 3) % places.len()]});
            let mut session = record(KindName::Session, 70 + u8::try_from(n).unwrap(), fields.clone());
            session.registers.retain(|_, heads| heads.iter().all(|head| !head.value.is_null()));
            let said = &groups[at % groups.len()];
            let group = (!said.is_null()).then(|| group(number, said.clone()));
            let children = u64::try_from(at * 13 % 50).unwrap();
            let school = school_of(&session, group.as_ref());
            sessions.push((
                json!({"id": session.record, "fields": fields, "group": group.map(|one| json!({"id": one.record, "fields": said})), "children": children, "school": school}),
                Audience { session: session.record, school, day: day(days[(at + throw) % days.len()]), children },
            ));
        }
        let audiences: Vec<Audience> = sessions.iter().map(|(_, one)| one.clone()).collect();
        let found = reach(&audiences);
        let told: Vec<&Value> = sessions.iter().map(|(told, _)| told).collect();
        out.push(
            json!({"sessions": told, "attendances": found.attendances, "estimated": found.estimated, "largest": found.largest})
                .to_string(),
        );
    }
    compare_or_update("vectors/reach.json", &format!("[\n{}\n]\n", out.join(",\n")));
}
