//! A round: planned, out, back.

use model::{Fields, Refusal};

use super::{Step, refuse, set};
use crate::refusals;

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    match (step.act.name.as_str(), step.status()) {
        ("start", None | Some("planned")) => {
            Ok(set([("status", "out".into()), ("started", step.now_value())]))
        }
        // Said by the team, or by the office that reached it: all is well, and when it means to be back.
        ("check_in", Some("out")) => Ok(set([("checked", step.now_value())])),
        ("reach", Some("out")) => Ok(set([("reached", step.now_value())])),
        ("start", Some("out")) => refuse(refusals::ROUND_ALREADY_OUT),
        ("check_out", Some("out")) => Ok(set([("status", "back".into()), ("ended", step.now_value())])),
        ("check_in" | "reach" | "check_out", None | Some("planned")) => refuse(refusals::ROUND_NOT_OUT),
        _ => refuse(refusals::ROUND_ALREADY_BACK),
    }
}
