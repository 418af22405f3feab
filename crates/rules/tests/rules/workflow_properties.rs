//! Whatever is tried in whatever order, no record reaches a state that must not be.

use model::{KindName, State, acts, value::check_fields};
use proptest::prelude::*;
use rules::{refusals::RULES, workflow::Now};
use serde_json::{Map, Value, json};

use crate::world::{account, consent, id, now, record, referral, try_act};

/// From which status an act leads to which: the whole of what may happen, written down apart from the guards.
fn legal(kind: KindName, act: &str, from: &str, to: &str) -> bool {
    let case_step = |status: &str| match status {
        "identified" => Some(0),
        "registered" | "reopened" => Some(1),
        "assessed" => Some(2),
        "planned" => Some(3),
        "implementing" => Some(4),
        "following_up" => Some(5),
        _ => None,
    };
    match kind {
        KindName::Round => matches!(
            (act, from, to),
            ("start", "–", "out") | ("check_in" | "reach", "out", "out") | ("check_out", "out", "back")
        ),
        KindName::Task => matches!(
            (act, from, to),
            ("done", "–" | "open", "done")
                | ("cancel", "–" | "open", "cancelled")
                | ("reopen", "done" | "cancelled", "open")
        ),
        KindName::Consent => {
            matches!((act, from, to), ("give", "–", "given") | ("withdraw", "given", "withdrawn"))
        }
        KindName::Concern => match act {
            "triage" => {
                from != "closed"
                    && from != "case_opened"
                    && (to == "closed" || to == from || (from == "–" || from == "new") && to == "triaged")
            }
            "assign" => matches!(from, "triaged" | "assigned") && to == "assigned",
            "open_case" => matches!(from, "triaged" | "assigned") && to == "case_opened",
            "close" => from != "closed" && to == "closed",
            "merge" => !matches!(from, "closed" | "case_opened") && to == "closed",
            "feed_back" => from == to,
            _ => from == "closed" && matches!(to, "new" | "triaged" | "assigned"),
        },
        KindName::Case => match act {
            "open" => from == "–" && to == "identified",
            "set_risk" | "assign" => from == to && from != "closed" && from != "–",
            "close" => (case_step(from).is_some() || from == "lost") && to == "closed",
            "lose" => case_step(from).is_some() && to == "lost",
            "find" => from == "lost" && case_step(to).is_some(),
            "reopen" => from == "closed" && to == "reopened",
            _ => match (case_step(from), case_step(to)) {
                (Some(from), Some(to)) => to <= from + 1 && to >= 1 && (to > 1 || from == 0),
                _ => false,
            },
        },
        KindName::Referral => match act {
            "send" => from == "–" && to == "sent",
            "deliver" => from == "sent" && to == "delivered",
            "see" => matches!(from, "sent" | "delivered") && to == "seen",
            "accept" => matches!(from, "sent" | "delivered" | "seen") && to == "accepted",
            "decline" => matches!(from, "sent" | "delivered" | "seen") && to == "declined",
            "start" => from == "accepted" && to == "started",
            "complete" | "take_over" => matches!(from, "accepted" | "started") && to == "completed",
            "confirm" => from == to && matches!(from, "completed" | "not_helped"),
            "not_help" => matches!(from, "accepted" | "started") && to == "not_helped",
            "withdraw" => {
                matches!(from, "–" | "sent" | "delivered" | "seen" | "accepted" | "started")
                    && to == "withdrawn"
            }
            _ => matches!(from, "sent" | "delivered" | "seen") && to == "expired",
        },
        _ => false,
    }
}

/// A new record of a kind with what its acts need, and the consent beside it.
fn fresh(kind: KindName) -> (State, Option<State>) {
    match kind {
        KindName::Referral => (referral(&["identity"]), Some(consent(&["identity"]))),
        KindName::Consent => {
            let fields =
                json!({"person": id(10), "recipient": id(201), "giver": "child", "share": ["identity"]});
            (record(kind, 11, fields), None)
        }
        _ => (record(kind, 13, json!({"person": id(10)})), None),
    }
}

/// A value for an argument; sometimes one that does not fit, or none.
fn argument(name: &str, choice: u8) -> Option<Value> {
    let pick = |options: &[&str]| json!(options[usize::from(choice) % options.len()]);
    if choice.is_multiple_of(11) {
        return None;
    }
    Some(match name {
        "risk" | "level" => pick(&["high", "medium", "low", "no_action", "enormous"]),
        "close_reason" => pick(&["reintegrated", "died"]),
        "decline_reason" => pick(&["no_place", "outside_area"]),
        "not_helped_reason" => json!(model::codes::find("not_helped_reason").unwrap().codes[0].id),
        "felt" => pick(&["helped", "no_help"]),
        "suggested" => json!(id(202)),
        "owner" | "assignee" => json!(account(choice)),
        "case" | "person" => json!(id(13)),
        "all_safe" => json!(choice.is_multiple_of(2)),
        "due_back" => json!("2026-11-22T10:00:00.000Z"),
        _ => pick(&["because", " "]),
    })
}

const KINDS: [KindName; 6] = [
    KindName::Round,
    KindName::Concern,
    KindName::Case,
    KindName::Task,
    KindName::Consent,
    KindName::Referral,
];

proptest! {
    // Ten thousand of each kind.
    #![proptest_config(ProptestConfig::with_cases(60_000))]

    #[test]
    fn no_sequence_of_acts_leads_where_it_must_not(
        kind in prop::sample::select(KINDS.to_vec()),
        tries in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0_u64..40), 1..60),
    ) {
        let (mut state, consent) = fresh(kind);
        let mut first: Map<String, Value> = Map::new();
        let mut ms = now().ms;
        let mut withdrawn = false;
        for (which, choice, hours) in tries {
            let form = acts::of(kind)[which.index(acts::of(kind).len())];
            let args: Map<String, Value> = form.needs.iter().chain(form.takes)
                .filter_map(|name| Some(((*name).to_owned(), argument(name, choice)?)))
                .collect();
            ms += hours * 3_600_000;
            let before = state.clone();
            let from = before.text("status").unwrap_or("–").to_owned();
            match try_act(&mut state, form.name, Value::Object(args.clone()), consent.as_ref(), Now { ms }) {
                Err(refusal) => {
                    prop_assert_eq!(&before, &state, "a refused act changed something");
                    prop_assert!(RULES.contains(&refusal.rule.as_str()), "{} has no words", refusal.rule);
                }
                Ok(fields) => {
                    let to = state.text("status").unwrap_or("–");
                    prop_assert!(legal(kind, form.name, &from, to), "{}: {} –{}→ {}", kind.as_str(), from, form.name, to);
                    prop_assert!(!withdrawn, "something happened after a withdrawal: {}", form.name);
                    prop_assert_eq!(check_fields(kind, &fields), Ok(()));
                    prop_assert!(args.iter().all(|(name, value)| fields.get(name) == Some(value)), "an argument was changed");
                    withdrawn = to == "withdrawn";
                }
            }
            for once in ["risk_first", "level_first", "triaged", "opened", "sent"] {
                if let Some(value) = state.value(once) {
                    prop_assert_eq!(first.entry(once).or_insert_with(|| value.clone()), value, "{} was kept", once);
                }
            }
            if kind == KindName::Case && state.text("status") == Some("closed") {
                prop_assert!(state.value("close_reason").is_some() && state.value("due").is_none());
            }
        }
    }
}
