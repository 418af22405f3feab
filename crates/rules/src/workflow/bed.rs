//! A bed: free, held for some hours by an organisation that looks for one, taken, out of use. Of all who ask at once the
//! first holds it and the rest are told so: one record, one guard.

use model::{Fields, KindName, Refusal, State};
use serde_json::Value;

use super::{Machine, Move, Now, Step, refuse, set};
use crate::{read, refusals};

/// Longest time from a claim until the hold runs out: a night ride to the border, and no bed lost to a forgotten claim.
/// Our own default.
pub const HOLD_MAX_HOURS: u64 = 4;
const HOUR_MS: u64 = 3_600_000;

pub const MACHINE: Machine = Machine {
    kind: KindName::Bed,
    start: "free",
    moves: &[
        // From held only when that hold has run out: it counts as free.
        Move { act: "hold", from: &["free", "held"], to: "held" },
        Move { act: "release", from: &["held"], to: "free" },
        Move { act: "expire", from: &["held"], to: "free" },
        Move { act: "take", from: &["free", "held"], to: "taken" },
        Move { act: "free", from: &["taken"], to: "free" },
        Move { act: "retire", from: &["free", "held"], to: "out_of_use" },
        Move { act: "restore", from: &["out_of_use"], to: "free" },
    ],
};

/// Whether somebody holds the bed at this moment. A hold that ran out holds nothing.
pub fn is_held(bed: &State, now: Now) -> bool {
    bed.text("status") == Some("held")
        && read::instant_ms(bed, "held_until").is_some_and(|until| now.ms < until)
}

/// Why an act is not for the state of a bed, where that has a sentence of its own.
pub fn why_not(status: &str, act: &str) -> Option<&'static str> {
    match (status, act) {
        ("taken", "hold" | "take") => Some(refusals::BED_ANOTHER_FIRST),
        ("out_of_use", "hold" | "take") => Some(refusals::BED_OUT_OF_USE),
        _ => None,
    }
}

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    let held = is_held(step.state, step.now);
    let keeper = step.actor.org == step.state.org;
    match step.act.name.as_str() {
        "hold" if held => refuse(refusals::BED_ANOTHER_FIRST),
        "hold" => hold(step),
        "release" if !keeper && step.state.reference("held_by") != Some(step.actor.org) => {
            refuse(refusals::BED_NOT_HOLDER)
        }
        "expire" | "retire" if held => refuse(refusals::BED_STILL_HELD),
        "take" => Ok(set([("held_until", Value::Null)])),
        "restore" => Ok(let_go([("reason", Value::Null)])),
        _ => Ok(let_go([])),
    }
}

fn hold(step: &Step) -> Result<Fields, Refusal> {
    let asked = step.act.args.get("hold_hours").filter(|hours| !hours.is_null());
    let hours = asked.map_or(Some(HOLD_MAX_HOURS), Value::as_u64);
    match hours {
        Some(hours @ 1..=HOLD_MAX_HOURS) => Ok(set([
            ("held_by", step.actor.org.to_string().into()),
            ("held_until", read::instant_value(step.now.ms + hours * HOUR_MS)),
        ])),
        _ => Err(Refusal::field(refusals::BED_HOLD_TOO_LONG, "hold_hours")),
    }
}

/// Nobody holds it.
fn let_go<const N: usize>(more: [(&str, Value); N]) -> Fields {
    let mut fields = set([("held_by", Value::Null), ("held_until", Value::Null)]);
    fields.extend(set(more));
    fields
}
