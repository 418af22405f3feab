//! A relative who might care for the child: looked for, contacted, looked at; or ruled out with a reason, and open again.

use model::{Fields, KindName, Refusal, State};
use serde_json::Value;

use super::{Machine, Move, Step, set};
use crate::refusals;

pub const MACHINE: Machine = Machine {
    kind: KindName::Kin,
    start: "searched",
    moves: &[
        Move { act: "contact", from: &["searched"], to: "contacted" },
        Move { act: "assess", from: &["searched", "contacted"], to: "assessed" },
        Move { act: "rule_out", from: &["searched", "contacted", "assessed"], to: "ruled_out" },
        Move { act: "reopen", from: &["ruled_out"], to: "searched" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    match step.act.name.as_str() {
        // Who was looked at was asked, and somebody judged the place: "not known" is no answer.
        "assess" => match ["willing", "safe"].into_iter().find(|field| !is_answered(step.state, field)) {
            Some(field) => Err(Refusal::field(refusals::INVALID_MISSING, field)),
            None => Ok(Fields::new()),
        },
        "rule_out" if !step.says("reason") => Err(Refusal::field(refusals::INVALID_MISSING, "reason")),
        "reopen" => Ok(set([("reason", Value::Null)])),
        _ => Ok(Fields::new()),
    }
}

fn is_answered(kin: &State, field: &str) -> bool {
    !matches!(kin.text(field), None | Some("unknown"))
}

/// Whether the child cannot live with this relative: ruled out, not safe there, or not willing. What is not known yet
/// rules nobody out.
pub fn is_out(kin: &State) -> bool {
    MACHINE.status(kin) == "ruled_out"
        || ["safe", "willing"].into_iter().any(|field| kin.text(field) == Some("no"))
}
