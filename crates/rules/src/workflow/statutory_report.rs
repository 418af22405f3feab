//! A report to an authority: to be written, sent, acknowledged, answered; or cancelled with a reason. Without the
//! agreement of the child or carer it needs a legal ground and a supervisor who answers for it.

use model::{Fields, KindName, Refusal};
use serde_json::Value;

use super::{Machine, Move, Step, set};
use crate::refusals;

pub const MACHINE: Machine = Machine {
    kind: KindName::StatutoryReport,
    start: "to_write",
    moves: &[
        Move { act: "override", from: &["to_write"], to: "to_write" },
        Move { act: "send", from: &["to_write"], to: "sent" },
        Move { act: "acknowledge", from: &["sent"], to: "acknowledged" },
        Move { act: "answer", from: &["sent", "acknowledged"], to: "answered" },
        Move { act: "chase", from: &["sent"], to: "sent" },
        Move { act: "chase", from: &["acknowledged"], to: "acknowledged" },
        Move { act: "cancel", from: &["to_write"], to: "cancelled" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    match step.act.name.as_str() {
        "override" if step.says("reason") => {
            Ok(set([("allowed_by", Value::String(step.actor.account.to_string()))]))
        }
        "override" | "cancel" if !step.says("reason") => {
            Err(Refusal::field(refusals::INVALID_MISSING, "reason"))
        }
        "send" => {
            let agreed = step.state.text("agreed") == Some("yes");
            let allowed = step.state.text("ground").is_some() && step.state.text("allowed_by").is_some();
            if agreed || allowed {
                Ok(set([("sent", step.now_value())]))
            } else {
                Err(Refusal::field(refusals::STATUTORY_NO_GROUND, "agreed"))
            }
        }
        "acknowledge" => Ok(set([("acknowledged", step.now_value())])),
        "answer" => Ok(set([("answered", step.now_value())])),
        "chase" => {
            let before = step.state.value("chases").and_then(Value::as_u64).unwrap_or(0);
            Ok(set([("chases", (before + 1).into()), ("chased", step.now_value())]))
        }
        _ => Ok(Fields::new()),
    }
}
