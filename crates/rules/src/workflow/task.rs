//! A task: open, done, cancelled, open again.

use model::{Fields, Refusal};
use serde_json::Value;

use super::{Step, refuse, set};
use crate::refusals;

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    let open = matches!(step.status(), None | Some("open"));
    match (step.act.name.as_str(), open) {
        ("done", true) => Ok(set([("status", "done".into()), ("done", step.now_value())])),
        ("cancel", true) if !step.says("outcome") => {
            Err(Refusal::field(refusals::INVALID_MISSING, "outcome"))
        }
        ("cancel", true) => Ok(set([("status", "cancelled".into()), ("done", Value::Null)])),
        ("reopen", false) => Ok(set([("status", "open".into()), ("done", Value::Null)])),
        (_, true) => refuse(refusals::TASK_NOT_ENDED),
        (_, false) => refuse(refusals::TASK_ENDED),
    }
}
