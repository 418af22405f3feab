//! A service of the directory: open, closed for now, no longer offered; and assured again from time to time.

use model::{Fields, KindName, Refusal};

use super::{Machine, Move, Step, set};
use crate::refusals;

pub const MACHINE: Machine = Machine {
    kind: KindName::Service,
    start: "active",
    moves: &[
        Move { act: "assure", from: &["active"], to: "active" },
        Move { act: "pause", from: &["active"], to: "paused" },
        Move { act: "resume", from: &["paused", "retired"], to: "active" },
        Move { act: "retire", from: &["active", "paused"], to: "retired" },
    ],
};

/// To assure and to open again is to say that what stands there is true today.
pub fn act(step: &Step) -> Result<Fields, Refusal> {
    match step.act.name.as_str() {
        "assure" | "resume" => {
            if let Some(missing) =
                ["organisation", "kind"].into_iter().find(|name| step.state.value(name).is_none())
            {
                return Err(Refusal::field(refusals::SERVICE_INCOMPLETE, missing));
            }
            Ok(set([("assured", step.now_value()), ("assured_by", step.actor.account.to_string().into())]))
        }
        _ => Ok(Fields::new()),
    }
}
