//! A day before an authority: planned, held, postponed to another day, cancelled; and planned after all.

use model::{Fields, KindName, Refusal};
use serde_json::Value;

use super::{Machine, Move, Step, set};
use crate::refusals;

pub const MACHINE: Machine = Machine {
    kind: KindName::Hearing,
    start: "planned",
    moves: &[
        Move { act: "hold", from: &["planned"], to: "held" },
        Move { act: "postpone", from: &["planned"], to: "postponed" },
        Move { act: "cancel", from: &["planned"], to: "cancelled" },
        Move { act: "reopen", from: &["held", "postponed", "cancelled"], to: "planned" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    let name = step.act.name.as_str();
    if matches!(name, "postpone" | "cancel") && !step.says("reason") {
        return Err(Refusal::field(refusals::INVALID_MISSING, "reason"));
    }
    match name {
        "hold" if !step.says("outcome") => Err(Refusal::field(refusals::INVALID_MISSING, "outcome")),
        "reopen" => Ok(set([("next", Value::Null), ("outcome", Value::Null), ("reason", Value::Null)])),
        _ => Ok(Fields::new()),
    }
}
