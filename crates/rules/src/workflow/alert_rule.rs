//! A pattern to be told of: draft, tried, on, off. What was changed is a draft again, and is tried again first.

use model::{Fields, KindName, Refusal};
use serde_json::{Value, json};

use super::{Machine, Move, Step, refuse, set};
use crate::{
    alerts::{self, Rule},
    policy, refusals,
};

pub const MACHINE: Machine = Machine {
    kind: KindName::AlertRule,
    start: "draft",
    moves: &[
        Move { act: "change", from: &["draft", "tried", "on", "off"], to: "draft" },
        Move { act: "try", from: &["draft", "tried", "off"], to: "tried" },
        Move { act: "switch_on", from: &["tried"], to: "on" },
        Move { act: "switch_off", from: &["on"], to: "off" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    let since = ("since", step.now_value());
    match step.act.name.as_str() {
        "change" => {
            alerts::in_bounds(step.state, &step.act.args)?;
            let before = step.state.value("version").and_then(Value::as_u64).unwrap_or(0);
            let unknown = ("found", Value::Null);
            Ok(set([since, ("version", json!(before + 1)), unknown, ("tried", Value::Null)]))
        }
        "try" => {
            let rule = Rule::of(step.state).ok_or_else(|| Refusal::rule(refusals::ALERT_RULE_INCOMPLETE))?;
            if rule.pattern.rests_on_adults() && !policy::is_cleared(step.actor) {
                return refuse(refusals::ALERT_RULE_CLOSE);
            }
            // Nobody but the office counts: a device says that it wants to know.
            let Some(found) = step.around.found else { return refuse(refusals::ALERT_RULE_UNCOUNTED) };
            let by = ("tried_by", json!(step.actor.account));
            Ok(set([since, ("tried", step.now_value()), by, ("found", json!(found))]))
        }
        _ => Ok(set([since])),
    }
}
