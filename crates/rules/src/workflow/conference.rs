//! A conference about one child: waited for, held, cancelled. Nothing else waits for it: urgent action is never blocked by
//! a panel that has not sat.

use model::{Fields, KindName, Refusal};
use serde_json::Value;

use super::{Machine, Move, Step, set};
use crate::refusals;

pub const MACHINE: Machine = Machine {
    kind: KindName::Conference,
    start: "pending",
    moves: &[
        Move { act: "hold", from: &["pending"], to: "held" },
        Move { act: "cancel", from: &["pending"], to: "cancelled" },
        Move { act: "reopen", from: &["held", "cancelled"], to: "pending" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    match step.act.name.as_str() {
        "hold" if !step.says("outcome") => Err(Refusal::field(refusals::INVALID_MISSING, "outcome")),
        "hold" => Ok(set([("held", step.now_value())])),
        "cancel" if !step.says("reason") => Err(Refusal::field(refusals::INVALID_MISSING, "reason")),
        "reopen" => Ok(set([("held", Value::Null)])),
        _ => Ok(Fields::new()),
    }
}
