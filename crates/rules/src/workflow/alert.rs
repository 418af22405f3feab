//! An alert: raised until somebody answers. What is recorded later of the same is gathered in it while it waits, and
//! raises another once it was answered.

use model::{Fields, KindName, Refusal};
use serde_json::json;

use super::{Machine, Move, Step, refuse, set};
use crate::{alerts, refusals};

pub const MACHINE: Machine = Machine {
    kind: KindName::Alert,
    start: "raised",
    moves: &[
        Move { act: "gather", from: &["raised"], to: "raised" },
        Move { act: "answer", from: &["raised"], to: "answered" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    match step.act.name.as_str() {
        // The program has no role.
        "gather" if !step.actor.roles.is_empty() => refuse(refusals::ALERT_BY_SYSTEM),
        "gather" => Ok(Fields::new()),
        // An alert is never put aside without a word.
        _ if !step.says("reason") => Err(Refusal::field(refusals::INVALID_MISSING, "reason")),
        // Nor with records that whoever answers has not seen.
        _ if alerts::gathered_seq(step.state) > step.act.seen => refuse(refusals::ALERT_MORE),
        _ => Ok(set([("answered", step.now_value()), ("answered_by", json!(step.actor.account))])),
    }
}
