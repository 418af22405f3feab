use model::{
    KindName,
    date::{Day, Instant},
};
use proptest::prelude::*;
use rstest::rstest;
use rules::clock::{
    Risk, Urgency, answer_due_ms, concern_due_ms, due_ms, follow_up_due_ms, is_inactive, lapses_ms,
};
use serde_json::json;

use crate::world::{ms, record};

#[rstest]
#[case(Risk::High, Some(24))]
#[case(Risk::Medium, Some(72))]
#[case(Risk::Low, Some(120))]
#[case(Risk::NoAction, None)]
fn the_risk_clock_is_that_of_the_ministry(#[case] level: Risk, #[case] hours: Option<u64>) {
    assert_eq!(due_ms(level, 1_000), hours.map(|hours| 1_000 + hours * 3_600_000));
}

#[rstest]
#[case(Urgency::OneHour, 1)]
#[case(Urgency::ThreeHours, 3)]
#[case(Urgency::OneDay, 24)]
#[case(Urgency::ThreeDays, 72)]
fn a_partner_is_asked_to_answer_within_the_urgency(#[case] urgency: Urgency, #[case] hours: u64) {
    assert_eq!(answer_due_ms(urgency, 0), hours * 3_600_000);
}

#[test]
fn levels_and_urgencies_are_the_codes_of_their_lists() {
    let ids = |list: &str| model::codes::find(list).unwrap().codes.iter().map(|c| c.id).collect::<Vec<_>>();
    assert_eq!(ids("risk"), Risk::ALL.map(Risk::as_str));
    assert_eq!(ids("urgency"), Urgency::ALL.map(Urgency::as_str));
}

#[rstest]
#[case(json!({"raised": "2026-11-22T00:00:00.000Z", "suggested": "low"}), Some("2026-11-27T00:00:00.000Z"))]
#[case(json!({"raised": "2026-11-22T00:00:00.000Z", "suggested": "low", "urgent": true}), Some("2026-11-23T00:00:00.000Z"))]
#[case(json!({"raised": "2026-11-22T00:00:00.000Z"}), Some("2026-11-23T00:00:00.000Z"))]
#[case(json!({"raised": "2026-11-22T00:00:00.000Z", "suggested": "no_action"}), Some("2026-11-23T00:00:00.000Z"))]
#[case(json!({"level": "high", "due": "2026-11-25T00:00:00.000Z"}), Some("2026-11-25T00:00:00.000Z"))]
#[case(json!({"level": "no_action", "status": "closed"}), None)]
fn a_concern_that_nobody_judged_does_not_wait_unseen(
    #[case] fields: serde_json::Value,
    #[case] due: Option<&str>,
) {
    assert_eq!(concern_due_ms(&record(KindName::Concern, 1, fields)), due.map(ms));
}

#[rstest]
#[case("2026-08-25", false)]
#[case("2026-08-24", true)]
fn who_was_not_met_for_ninety_days_is_inactive(#[case] last: &str, #[case] inactive: bool) {
    assert_eq!(is_inactive(last.parse().unwrap(), "2026-11-22".parse().unwrap()), inactive);
}

proptest! {
    #[test]
    fn the_more_dangerous_is_never_due_later(from in 0_u64..1 << 45) {
        for pair in [Risk::High, Risk::Medium, Risk::Low].windows(2) {
            prop_assert!(due_ms(pair[0], from) < due_ms(pair[1], from));
            prop_assert!(follow_up_due_ms(pair[0], from) < follow_up_due_ms(pair[1], from));
        }
        for pair in Urgency::ALL.windows(2) {
            prop_assert!(answer_due_ms(pair[0], from) < answer_due_ms(pair[1], from));
        }
        prop_assert!(lapses_ms(from) > from);
    }
}

/// A device may write its moments in the zone where it stands: Phnom Penh and Bangkok, or one that changes its clocks.
#[rstest]
#[case("2026-11-22T00:00:00+07:00", "2026-11-21T17:00:00Z", "2026-11-22")]
#[case("2026-11-21T23:59:59.999+07:00", "2026-11-21T16:59:59.999Z", "2026-11-21")]
// Berlin, before the hour that is not there, and after it: one minute.
#[case("2026-03-29T01:59:00+01:00", "2026-03-29T00:59:00Z", "2026-03-29")]
#[case("2026-03-29T03:00:00+02:00", "2026-03-29T01:00:00Z", "2026-03-29")]
// The hour that comes twice: the same words, an hour apart.
#[case("2026-10-25T02:30:00+02:00", "2026-10-25T00:30:00Z", "2026-10-25")]
#[case("2026-10-25T02:30:00+01:00", "2026-10-25T01:30:00Z", "2026-10-25")]
// New York's evening is the next morning in the field.
#[case("2026-11-21T20:00:00-05:00", "2026-11-22T01:00:00Z", "2026-11-22")]
fn a_moment_is_the_same_in_whatever_zone_it_was_written(
    #[case] written: &str,
    #[case] utc: &str,
    #[case] day: &str,
) {
    let moment: Instant = written.parse().unwrap();
    assert_eq!(moment, utc.parse().unwrap());
    assert_eq!(moment.field_day().to_string(), day);
}

#[rstest]
#[case("22/11/2569", "2026-11-22")]
#[case("๒๒/๑๑/๒๕๖๙", "2026-11-22")]
#[case("២២/១១/២៥៦៩", "2026-11-22")]
#[case("29/2/2567", "2024-02-29")]
#[case("1/1/2570", "2027-01-01")]
fn a_buddhist_year_in_any_digits_is_the_day_that_was_meant(#[case] typed: &str, #[case] day: &str) {
    assert_eq!(Day::from_input(typed).unwrap().to_string(), day);
}

proptest! {
    /// A deadline is so many hours later, over every night in which clocks somewhere are changed; and it falls on the
    /// same day of the field whoever's device wrote when it began.
    #[test]
    fn no_deadline_moves_with_a_zone(from in 1_600_000_000_u64..2_000_000_000, quarter in -48_i64..56) {
        let began = Instant::from_unix_millis(i64::try_from(from).unwrap() * 1000).unwrap();
        let wall = began.plus_millis(quarter * 900_000).to_string();
        let (sign, minutes) = (if quarter < 0 { '-' } else { '+' }, quarter.abs() * 15);
        let written = format!("{}{sign}{:02}:{:02}", wall.trim_end_matches('Z'), minutes / 60, minutes % 60);
        let read: Instant = written.parse().unwrap();
        prop_assert_eq!(read, began);
        let ms = u64::try_from(read.unix_millis()).unwrap();
        for level in [Risk::High, Risk::Medium, Risk::Low] {
            let due = due_ms(level, ms).unwrap();
            prop_assert_eq!(due - ms, due_ms(level, 0).unwrap());
        }
        prop_assert_eq!(read.field_day(), began.plus_hours(7).utc_day());
    }
}
