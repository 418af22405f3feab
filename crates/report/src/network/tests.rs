use std::collections::BTreeMap;

use model::{AccountId, Hlc, RecordId, Write, date::Instant, hlc::Node, id::EntryId};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

/// 2026-11-22T08:00:00Z.
const NOW_MS: u64 = 1_795_334_400_000;

fn referral(n: u64, fields: &Value) -> State {
    let write = |value: &Value| Write {
        value: value.clone(),
        seq: 1,
        claimed: Hlc { wall_ms: NOW_MS, counter: 0, node: Node([1; 6]) },
        at: Hlc { wall_ms: NOW_MS, counter: 0, node: Node([1; 6]) },
        entry: EntryId::new(1, [1; 10]),
        by: AccountId::new(1, [1; 10]),
    };
    let registers: BTreeMap<_, _> =
        fields.as_object().unwrap().iter().map(|(name, value)| (name.clone(), vec![write(value)])).collect();
    State {
        record: RecordId::new(n, [1; 10]),
        kind: KindName::Referral,
        version: 1,
        org: RecordId::new(1, [2; 10]),
        team: None,
        by: AccountId::new(1, [1; 10]),
        created_ms: NOW_MS,
        updated_ms: NOW_MS,
        registers,
        erased: false,
    }
}

fn sent(n: u64, status: &str, service: &str, place: &str) -> State {
    referral(
        n,
        &json!({
            "status": status, "service": service, "place": place, "sent": "2026-03-02T01:00:00.000Z",
            "answered": format!("2026-03-02T0{}:00:00.000Z", 2 + n % 5), "decline_reason": "no_place",
        }),
    )
}

fn of(records: &[State]) -> Board {
    board(records, "2026".parse().unwrap(), 5)
}

#[test]
fn what_is_sent_in_another_year_or_not_sent_is_not_counted() {
    let mut records: Vec<State> = (0..6).map(|n| sent(n, "sent", "legal_access", "KH-01")).collect();
    records.push(referral(90, &json!({"status": "draft"})));
    records.push(referral(91, &json!({"status": "sent", "sent": "2025-12-31T16:59:00.000Z"})));
    // One minute to midnight in London is morning of the new year in the field.
    records.push(referral(92, &json!({"status": "sent", "sent": "2025-12-31T23:59:00.000Z"})));
    assert_eq!(of(&records).sent, Some(7));
}

#[test]
fn half_of_those_accepted_waited_so_long() {
    let records: Vec<State> = (0..5).map(|n| sent(n, "completed", "legal_access", "KH-01")).collect();
    let board = of(&records);
    assert_eq!(board.accept_minutes, Some(180));
    assert_eq!(board.closed, Some((5, 5)));
}

#[test]
fn a_few_accepted_tell_nothing_of_one_child() {
    let records: Vec<State> = (0..4).map(|n| sent(n, "accepted", "legal_access", "KH-01")).collect();
    let board = of(&records);
    assert_eq!((board.sent, board.accept_minutes, board.closed), (None, None, None));
}

#[test]
fn needs_not_met_stand_by_service_and_province() {
    let mut records: Vec<State> =
        (0..6).map(|n| sent(n, "declined", "residential_care", "KH-0110")).collect();
    records.extend((10..17).map(|n| sent(n, "expired", "legal_access", "KH-12")));
    records.push(sent(30, "not_helped", "legal_access", "KH-01"));
    let board = of(&records);
    assert_eq!(board.unmet.rows, ["legal", "residential"]);
    assert_eq!(board.unmet.columns, ["KH-01", "KH-12"]);
    // The one child of legal help in KH-01 is hidden, and so is what would give it away.
    assert_eq!(board.unmet.cells[0][0], None);
    let row = &board.unmet;
    let told = row.row_totals[0].is_some() && row.cells[0][1].is_some();
    assert!(!told, "{row:?}");
    assert_eq!(board.declined.names, ["no_place"]);
    assert_eq!(board.declined.total, Some(6));
}

proptest! {
    /// Whatever was sent, no shown number is above zero and below k.
    #[test]
    fn no_small_count_is_ever_shown(
        what in prop::collection::vec((0..5_usize, 0..3_usize, 0..3_usize), 0..60), k in 2..12_u32,
    ) {
        let statuses = ["declined", "expired", "not_helped", "completed", "accepted"];
        let services = ["residential_care", "legal_access", "medical_care"];
        let places = ["KH-01", "KH-12", "TH-27"];
        let records: Vec<State> = (0_u64..)
            .zip(&what)
            .map(|(n, (status, service, place))| sent(n, statuses[*status], services[*service], places[*place]))
            .collect();
        let board = board(&records, "2026".parse().unwrap(), k);
        let small = |n: u64| 0 < n && n < u64::from(k);
        let unmet = &board.unmet;
        let cells = unmet.cells.iter().flatten().chain(&unmet.row_totals).chain(&unmet.column_totals);
        let shown = cells.chain(&board.declined.cells).chain([&unmet.total, &board.declined.total, &board.sent]);
        for n in shown.copied().flatten() {
            prop_assert!(!small(n), "{n} of {k}: {board:?}");
        }
        if let Some((part, whole)) = board.closed {
            prop_assert!(!small(part) && !small(whole - part));
        }
    }
}

/// Told on 2 March 2026, and told back so many hours later.
fn concern(n: u64, source: &str, hours: Option<u64>) -> State {
    let raised: Instant = "2026-03-02T01:00:00.000Z".parse().unwrap();
    let mut fields = json!({"source": source, "raised": raised.to_string()});
    if let Some(hours) = hours {
        fields["fed_back"] = raised.plus_hours(i64::try_from(hours).unwrap()).to_string().into();
    }
    State { kind: KindName::Concern, ..referral(n, &fields) }
}

fn told_back(concerns: &[State], now: &str) -> Feedback {
    feedback(concerns, "2026".parse().unwrap(), now.parse().unwrap(), 5)
}

#[test]
fn half_of_the_reporters_heard_back_so_soon_and_so_many_within_a_week() {
    let mut concerns: Vec<State> = (0..6).map(|n| concern(n, "public_report", Some(10 * (n + 1)))).collect();
    // To the hour a week is in time, an hour more is not; and five heard nothing.
    concerns.push(concern(10, "hotline", Some(168)));
    concerns.push(concern(11, "hotline", Some(169)));
    concerns.extend((20..25).map(|n| concern(n, "school", None)));
    // What our own team saw has no reporter; what was told in another year is not of this one.
    concerns.push(concern(30, "street", None));
    let all = told_back(&concerns, "2026-11-22T05:00:00.000Z");
    assert_eq!(all, Feedback { minutes: Some(50 * 60), in_time: Some((7, 13)) });
    let year = "2025".parse().unwrap();
    let other = feedback(&concerns, year, "2026-11-22T05:00:00.000Z".parse().unwrap(), 5);
    assert_eq!(other, Feedback { minutes: None, in_time: Some((0, 0)) });
}

#[test]
fn a_concern_whose_week_still_runs_is_not_in_the_share() {
    let concerns: Vec<State> = (0..6).map(|n| concern(n, "public_report", Some(n + 1))).collect();
    let young = told_back(&concerns, "2026-03-05T01:00:00.000Z");
    assert_eq!(young, Feedback { minutes: Some(4 * 60), in_time: Some((0, 0)) });
    let old = told_back(&concerns, "2026-03-09T01:00:00.000Z");
    assert_eq!(old.in_time, Some((6, 6)));
}

#[test]
fn the_reporter_of_a_merged_concern_heard_back_with_what_went_on() {
    let survivor = concern(1, "street", Some(24));
    let merged = |n: u64, into: RecordId| {
        let fields = json!({"source": "school", "raised": "2026-03-02T01:00:00.000Z", "merged_into": into.to_string()});
        State { kind: KindName::Concern, ..referral(n, &fields) }
    };
    let mut concerns: Vec<State> = (2..7).map(|n| merged(n, survivor.record)).collect();
    // Two that were merged into each other lead nowhere, and come to an end.
    let (one, other) = (RecordId::new(8, [1; 10]), RecordId::new(9, [1; 10]));
    concerns.extend([merged(8, other), merged(9, one), survivor]);
    concerns.extend((10..13).map(|n| concern(n, "school", None)));
    let all = told_back(&concerns, "2026-11-22T05:00:00.000Z");
    assert_eq!(all, Feedback { minutes: Some(24 * 60), in_time: Some((5, 10)) });
}

proptest! {
    /// Neither who heard back in time nor who did not is ever a few.
    #[test]
    fn few_reporters_are_never_told_apart(waits in prop::collection::vec(prop::option::of(0..400_u64), 0..30), k in 2..12_u32) {
        let concerns: Vec<State> = (0_u64..).zip(&waits).map(|(n, hours)| concern(n, "hotline", *hours)).collect();
        let now = "2026-11-22T05:00:00.000Z".parse().unwrap();
        let told = feedback(&concerns, "2026".parse().unwrap(), now, k);
        let small = |n: u64| 0 < n && n < u64::from(k);
        if let Some((part, whole)) = told.in_time {
            prop_assert!(!small(part) && !small(whole - part) && whole == waits.len() as u64);
        }
        prop_assert!(told.minutes.is_none() || waits.iter().flatten().count() >= k as usize);
    }
}
