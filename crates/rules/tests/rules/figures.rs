//! What counts, where it counts, and what never mixes.

use model::{KindName, RecordId, State, age::AgeBand};
use proptest::prelude::*;
use rules::figures::{Figure, Measure, Question, RecordSet, Sex, evaluate, publish};
use serde_json::{Value, json};

use crate::world::{id, now, record};

const AGE_9: &str = r#"{"years_min":9,"years_max":9,"as_of":"2026-11-22","method":"asked","doubt":true}"#;

fn age(years: u8) -> Value {
    let mut age: Value = serde_json::from_str(AGE_9).unwrap();
    age["years_min"] = json!(years);
    age["years_max"] = json!(years);
    age
}

/// One night on the riverfront in Phnom Penh, for project 90: Sokha twice, a girl nobody knows, four who run off.
fn night() -> Vec<State> {
    vec![
        record(KindName::Person, 10, json!({"sex": "female", "age": age(9)})),
        record(KindName::Person, 11, json!({"sex": "male", "age": age(30)})),
        record(KindName::Spot, 20, json!({"place": "KH-120501"})),
        record(
            KindName::Round,
            30,
            json!({"day": "2026-11-21", "shift": "night", "project": id(90), "status": "back", "spots": [id(20)]}),
        ),
        record(
            KindName::Round,
            31,
            json!({"day": "2026-11-23", "shift": "day", "project": id(90), "status": "planned"}),
        ),
        contact(40, json!({"who": "new", "person": id(10)})),
        contact(41, json!({"who": "known", "person": id(10), "time": "2026-11-21T18:30:00.000Z"})),
        contact(42, json!({"who": "unnamed", "sex": "female", "age": age(12)})),
        contact(
            43,
            json!({"who": "tally", "tally": [{"sex": "male", "band": "5-9", "n": 3}, {"sex": "not_stated", "band": "not_stated", "n": 1}]}),
        ),
        contact(44, json!({"who": "known", "person": id(11)})),
    ]
}

fn contact(n: u8, mut fields: Value) -> State {
    fields["round"] = json!(id(30));
    fields["spot"] = json!(id(20));
    record(KindName::Contact, n, fields)
}

fn question(measure: Measure) -> Question {
    Question::of(measure, "2026-11".parse().unwrap(), now().ms)
}

fn figure(measure: Measure, records: Vec<State>) -> Figure {
    evaluate(&question(measure), &RecordSet::from_iter(records))
}

fn total(measure: Measure, records: Vec<State>) -> u64 {
    figure(measure, records).total
}

#[test]
fn a_night_counts_for_what_it_was() {
    assert_eq!(total(Measure::Rounds, night()), 1);
    assert_eq!(total(Measure::NightRounds, night()), 1);
    assert_eq!(total(Measure::Contacts, night()), 4);
    assert_eq!(total(Measure::UniqueChildrenContacted, night()), 1);
    assert_eq!(total(Measure::NewChildren, night()), 1);
    assert_eq!(total(Measure::PeopleCounted, night()), 4);
    assert_eq!(figure(Measure::UniqueChildrenContacted, night()).records, [id(40)]);
}

#[test]
fn an_unnamed_girl_becomes_a_child_when_somebody_links_her() {
    let mut records = night();
    let unnamed = records.iter_mut().find(|state| state.record == id(42)).unwrap();
    crate::world::put(unnamed, json!({"person": id(12)}).as_object().unwrap());
    records.push(record(KindName::Person, 12, json!({"sex": "female"})));
    assert_eq!(total(Measure::UniqueChildrenContacted, records.clone()), 2);
    assert_eq!(total(Measure::Contacts, records), 4);
}

#[test]
fn one_of_a_count_who_is_named_later_counts_once_and_the_count_stays() {
    let mut records = night();
    records.push(record(KindName::Person, 12, json!({"sex": "male", "age": age(7)})));
    records.push(contact(45, json!({"who": "known", "person": id(12), "out_of": id(43)})));
    let counted = figure(Measure::PeopleCounted, records.clone());
    assert_eq!(counted.total, 3);
    let boys: u64 =
        counted.cells.iter().filter(|(cell, _)| cell.sex == Some(Sex::Male)).map(|(_, n)| n).sum();
    assert_eq!(boys, 2, "a boy of seven stood among the three boys of five to nine");
    assert_eq!(total(Measure::UniqueChildrenContacted, records.clone()), 2);
    let said = records.iter().find(|state| state.record == id(43)).unwrap();
    assert_eq!(said.value("tally").unwrap()[0]["n"], 3);
}

#[test]
fn children_alone_are_counted_among_everybody_and_not_once_more() {
    let sheet = |n: u8, alone: bool, heads: u8| {
        record(
            KindName::TallySheet,
            n,
            json!({"time": "2026-11-21T03:00:00.000Z", "place": "KH-0110", "alone": alone,
            "tally": [{"sex": "female", "band": "10-14", "n": heads}]}),
        )
    };
    assert_eq!(total(Measure::PeopleCounted, vec![sheet(60, false, 9), sheet(61, true, 4)]), 9);
}

#[test]
fn what_is_met_after_midnight_belongs_to_that_night_and_place() {
    let figure = figure(Measure::Contacts, night());
    for cell in figure.cells.keys() {
        assert_eq!(
            (cell.month.to_string().as_str(), cell.province.as_ref().unwrap().as_str()),
            ("2026-11", "KH-12")
        );
    }
    let girls: u64 =
        figure.cells.iter().filter(|(cell, _)| cell.sex == Some(Sex::Female)).map(|(_, n)| n).sum();
    assert_eq!(girls, 3);
}

#[test]
fn project_place_and_shift_narrow_a_question() {
    let records = RecordSet::from_iter(night());
    let ask = |change: fn(&mut Question)| {
        let mut question = question(Measure::Contacts);
        change(&mut question);
        evaluate(&question, &records).total
    };
    assert_eq!(ask(|q| q.project = Some(id(90))), 4);
    assert_eq!(ask(|q| q.project = Some(id(91))), 0);
    assert_eq!(ask(|q| q.place = Some("KH-12".parse().unwrap())), 4);
    assert_eq!(ask(|q| q.place = Some("KH-01".parse().unwrap())), 0);
    assert_eq!(ask(|q| q.shifts = vec!["night".to_owned()]), 4);
    assert_eq!(ask(|q| q.shifts = vec!["day".to_owned()]), 0);
    assert_eq!(ask(|q| q.session_types = vec!["meal".to_owned()]), 0);
    assert_eq!(ask(|q| q.period = "2026-10".parse().unwrap()), 0);
    assert_eq!(ask(|q| q.period = "2026".parse().unwrap()), 4);
}

#[test]
fn an_indicator_asks_its_own_question() {
    let indicator = record(
        KindName::Indicator,
        91,
        json!({"measure": "contacts", "project": id(90), "shifts": ["night"], "place": "KH-12"}),
    );
    let question = Question::of_indicator(&indicator, "2026-11".parse().unwrap(), now().ms).unwrap();
    assert_eq!(evaluate(&question, &RecordSet::from_iter(night())).total, 4);
    assert_eq!(Question::of_indicator(&record(KindName::Indicator, 92, json!({})), question.period, 0), None);
}

/// A club with a meal: Sokha ticked by two phones, a boy absent, six counted at the gate.
fn club() -> Vec<State> {
    let attendance = |n: u8, record_id: RecordId, person: u8, present: bool| {
        let mut state = record(
            KindName::Attendance,
            n,
            json!({"session": id(50), "person": id(person), "present": present}),
        );
        state.record = record_id;
        state
    };
    vec![
        record(KindName::Person, 10, json!({"sex": "female", "age": age(9)})),
        record(
            KindName::Session,
            50,
            json!({"kind": "kids_club", "day": "2026-11-20", "project": id(90), "place": "KH-12", "served": 11,
            "tally": [{"sex": "female", "band": "5-9", "n": 6}]}),
        ),
        record(KindName::Session, 51, json!({"kind": "kids_club", "day": "2026-11-21", "project": id(90)})),
        attendance(60, RecordId::of_pair(id(50), id(10)), 10, true),
        attendance(61, id(61), 10, true),
        attendance(62, id(62), 12, false),
    ]
}

#[test]
fn attendances_children_and_servings_are_three_things() {
    assert_eq!(total(Measure::Sessions, club()), 2);
    assert_eq!(total(Measure::Attendances, club()), 7);
    assert_eq!(total(Measure::UniqueChildrenAttending, club()), 1);
    assert_eq!(total(Measure::Servings, club()), 11);
    assert_eq!(total(Measure::PeopleCounted, club()), 0);
    assert!(
        figure(Measure::Servings, club()).cells.keys().all(|cell| cell.sex.is_none() && cell.band.is_none())
    );
}

#[test]
fn what_was_called_off_counts_for_nothing() {
    let mut records = club();
    let called_off = records.iter_mut().find(|state| state.record == id(50)).unwrap();
    *called_off = record(
        KindName::Session,
        50,
        json!({"kind": "kids_club", "day": "2026-11-20", "project": id(90), "served": 11, "adults": 3,
        "tally": [{"sex": "female", "band": "5-9", "n": 6}], "cancelled": "weather"}),
    );
    assert_eq!(total(Measure::Sessions, records.clone()), 1);
    for measure in [Measure::Attendances, Measure::UniqueChildrenAttending, Measure::Servings] {
        assert_eq!(total(measure, records.clone()), 0, "{measure}");
    }
}

/// Adults who took part are people at the session, of no stated sex, and nobody's different children.
#[test]
fn adults_at_a_session_are_people_and_not_children() {
    let mut records = club();
    records.push(record(
        KindName::Session,
        52,
        json!({"kind": "meal", "day": "2026-11-22", "project": id(90), "served": 9, "adults": 4}),
    ));
    let attended = figure(Measure::Attendances, records.clone());
    assert_eq!(attended.total, 7 + 4);
    let grown: u64 =
        attended.cells.iter().filter(|(cell, _)| cell.band == Some(AgeBand::From18)).map(|(_, n)| n).sum();
    assert_eq!(grown, 4);
    assert_eq!(total(Measure::UniqueChildrenAttending, records.clone()), 1);
    assert_eq!(total(Measure::Servings, records), 20);
}

fn care() -> Vec<State> {
    let mut records = night();
    let concern = |n: u8, more: Value| {
        let mut fields = json!({"raised": "2026-11-20T00:00:00.000Z", "person": id(10)});
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        record(KindName::Concern, n, fields)
    };
    records.extend([
        concern(70, json!({"contact": id(40), "level_first": "high", "triaged": "2026-11-20T20:00:00.000Z"})),
        concern(71, json!({"level_first": "high", "triaged": "2026-11-21T20:00:00.000Z"})),
        concern(72, json!({"suggested": "low"})),
        concern(73, json!({"suggested": "high"})),
        concern(74, json!({"level_first": "no_action", "triaged": "2026-11-20T01:00:00.000Z"})),
        record(KindName::Case, 80, json!({"person": id(10), "opened": "2026-11-21T00:00:00.000Z", "concerns": [id(70)]})),
        record(KindName::Case, 81, json!({"person": id(10)})),
        record(KindName::Referral, 82, json!({"case": id(80), "person": id(10), "status": "completed",
            "sent": "2026-11-21T00:00:00.000Z", "answered": "2026-11-21T02:00:00.000Z", "ended": "2026-11-22T00:00:00.000Z"})),
        record(KindName::Referral, 83, json!({"status": "declined", "sent": "2026-11-21T00:00:00.000Z",
            "answered": "2026-11-21T02:00:00.000Z", "ended": "2026-11-21T02:00:00.000Z", "sex": "male", "age_band": "15-17"})),
        record(KindName::Referral, 84, json!({"status": "draft"})),
    ]);
    records
}

#[test]
fn concerns_cases_and_referrals_count_on_their_day_and_for_their_project() {
    assert_eq!(total(Measure::ConcernsRaised, care()), 5);
    assert_eq!(total(Measure::CasesOpened, care()), 1);
    assert_eq!(total(Measure::ReferralsSent, care()), 2);
    assert_eq!(total(Measure::ReferralsAccepted, care()), 1);
    assert_eq!(total(Measure::ReferralsCompleted, care()), 1);
    let records = RecordSet::from_iter(care());
    let of_project =
        |measure| evaluate(&Question { project: Some(id(90)), ..question(measure) }, &records).total;
    assert_eq!(of_project(Measure::ConcernsRaised), 1);
    assert_eq!(of_project(Measure::CasesOpened), 1);
    assert_eq!(of_project(Measure::ReferralsCompleted), 1);
    // Whose file is elsewhere is counted as the referral itself says.
    let sent = figure(Measure::ReferralsSent, care());
    assert!(
        sent.cells.keys().any(|cell| (cell.sex, cell.band) == (Some(Sex::Male), Some(AgeBand::From15To17)))
    );
}

#[test]
fn in_time_is_a_share_of_what_was_judged_or_is_late() {
    let figure = figure(Measure::ConcernsOnTime, care());
    // 70 in time, 71 late, 73 never judged and late; 72 still has time, 74 has no clock.
    assert_eq!((figure.total, figure.of), (1, Some(3)));
}

#[test]
fn a_small_figure_is_hidden_and_a_count_of_rounds_is_not() {
    let records = RecordSet::from_iter(night());
    let shown = publish(&question(Measure::Contacts), &records, 5);
    assert_eq!((shown.total, shown.hidden), (None, true));
    assert!(shown.by_age_and_sex.unwrap().cells.iter().flatten().all(|cell| cell.is_none_or(|n| n == 0)));
    let rounds = publish(&question(Measure::Rounds), &records, 11);
    assert_eq!((rounds.total, rounds.hidden, rounds.by_age_and_sex), (Some(1), false, None));
}

/// Contacts of unnamed girls, so many in each of two months.
fn months(october: u8, november: u8) -> Vec<State> {
    let contact = |n: u8, day: &str| {
        record(
            KindName::Contact,
            n,
            json!({"who": "unnamed", "sex": "female", "time": format!("{day}T05:00:00.000Z")}),
        )
    };
    (0..october)
        .map(|n| contact(n, "2026-10-10"))
        .chain((0..november).map(|n| contact(100 + n, "2026-11-10")))
        .collect()
}

#[test]
fn a_month_cannot_be_had_by_subtracting_from_the_year() {
    let records = RecordSet::from_iter(months(20, 3));
    let ask = |period: &str| {
        publish(&Question { period: period.parse().unwrap(), ..question(Measure::Contacts) }, &records, 5)
    };
    assert_eq!(ask("2026").total, Some(23));
    assert_eq!((ask("2026-11").total, ask("2026-10").total), (None, None));
    let enough = RecordSet::from_iter(months(20, 6));
    let october =
        publish(&Question { period: "2026-10".parse().unwrap(), ..question(Measure::Contacts) }, &enough, 5);
    assert_eq!((october.total, october.by_age_and_sex.is_some()), (Some(20), true));
    let outside = RecordSet::from_iter(months(20, 12));
    let october = publish(
        &Question { period: "2026-10".parse().unwrap(), ..question(Measure::Contacts) },
        &outside,
        11,
    );
    assert_eq!((october.total, october.by_age_and_sex, october.by_place), (Some(20), None, None));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_cells_of_every_measure_add_up_and_what_is_published_is_true(k in 1_u32..12, measure in prop::sample::select(Measure::ALL.to_vec()), keep in prop::collection::vec(any::<bool>(), 40)) {
        let records: Vec<State> = care().into_iter().chain(club()).zip(keep).filter(|(_, keep)| *keep).map(|(state, _)| state).collect();
        let figure = figure(measure, records.clone());
        prop_assert_eq!(figure.cells.values().sum::<u64>(), figure.total);
        prop_assert!(figure.of.is_none_or(|of| figure.total <= of));
        let shown = publish(&question(measure), &RecordSet::from_iter(records), k);
        prop_assert!(shown.total.is_none_or(|total| total == figure.total));
        prop_assert_eq!(shown.hidden, shown.total.is_none());
        if measure.counts_people() {
            prop_assert!(shown.total.is_none_or(|total| total == 0 || total >= u64::from(k)));
            if let Some(table) = shown.by_age_and_sex {
                prop_assert_eq!((table.rows.len(), table.columns.len()), (6, 4));
                prop_assert!(table.total.is_none() || shown.total.is_some());
            }
        }
    }
}
