use model::KindName;
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
