//! The certificate of a colleague who took part in a training: given once, and taken back with a reason.

use model::{Fields, KindName, Refusal};
use serde_json::Value;

use super::{Machine, Move, Step, set};
use crate::refusals;

pub const MACHINE: Machine = Machine {
    kind: KindName::Certificate,
    start: "taking_part",
    moves: &[
        Move { act: "issue", from: &["taking_part"], to: "issued" },
        Move { act: "withdraw", from: &["issued"], to: "withdrawn" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    if step.act.name == "withdraw" {
        return if step.says("reason") {
            Ok(Fields::new())
        } else {
            Err(Refusal::field(refusals::INVALID_MISSING, "reason"))
        };
    }
    if step.state.value("present").and_then(Value::as_bool) != Some(true) {
        return Err(Refusal::field(refusals::CERTIFICATE_NOT_PRESENT, "present"));
    }
    if !step.says("number") {
        return Err(Refusal::field(refusals::INVALID_MISSING, "number"));
    }
    Ok(set([("issued", step.now_value()), ("issued_by", step.actor.account.to_string().into())]))
}
