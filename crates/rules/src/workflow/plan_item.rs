//! A line of a plan: to do, under way, done; waived or cancelled with a reason; and open again.

use model::{Fields, KindName, Refusal};
use serde_json::Value;

use super::{Machine, Move, Step, set};
use crate::refusals;

pub const MACHINE: Machine = Machine {
    kind: KindName::PlanItem,
    start: "open",
    moves: &[
        Move { act: "start", from: &["open"], to: "doing" },
        Move { act: "done", from: &["open", "doing"], to: "done" },
        Move { act: "waive", from: &["open", "doing"], to: "waived" },
        Move { act: "cancel", from: &["open", "doing"], to: "cancelled" },
        Move { act: "reopen", from: &["done", "waived", "cancelled"], to: "open" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    match step.act.name.as_str() {
        "done" => Ok(set([("done", step.now_value())])),
        "waive" | "cancel" if !step.says("reason") => {
            Err(Refusal::field(refusals::INVALID_MISSING, "reason"))
        }
        "reopen" => Ok(set([("done", Value::Null), ("outcome", Value::Null)])),
        _ => Ok(Fields::new()),
    }
}
