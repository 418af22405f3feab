//! A line of an area's plan: planned, under way, done; postponed to a later day or dropped, with a reason; and taken up
//! again. What is done is proven by a file that hangs on the line, or somebody says why nothing proves it.

use model::{Fields, KindName, Refusal, State, date::Day};
use serde_json::Value;

use super::{Machine, Move, Step, set};
use crate::{read, refusals};

const OPEN: &[&str] = &["planned", "under_way", "postponed"];

pub const MACHINE: Machine = Machine {
    kind: KindName::ActionItem,
    start: "planned",
    moves: &[
        Move { act: "start", from: &["planned", "postponed"], to: "under_way" },
        Move { act: "done", from: OPEN, to: "done" },
        Move { act: "postpone", from: OPEN, to: "postponed" },
        Move { act: "drop", from: OPEN, to: "dropped" },
        Move { act: "reopen", from: &["done", "dropped"], to: "planned" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    let name = step.act.name.as_str();
    if matches!(name, "postpone" | "drop" | "reopen") && !step.says("reason") {
        return Err(Refusal::field(refusals::INVALID_MISSING, "reason"));
    }
    match name {
        "done" => done(step),
        "postpone" => postpone(step),
        "reopen" => {
            Ok(set([("done_on", Value::Null), ("evidence", Value::Null), ("no_evidence", Value::Null)]))
        }
        _ => Ok(Fields::new()),
    }
}

fn done(step: &Step) -> Result<Fields, Refusal> {
    match step.reference("evidence") {
        None if !step.says("no_evidence") => {
            return Err(Refusal::field(refusals::ACTION_ITEM_NO_EVIDENCE, "evidence"));
        }
        None => {}
        // A file of something else proves nothing here.
        Some(file) => {
            let hangs_here = step
                .beside(KindName::Attachment)
                .any(|beside| beside.record == file && beside.reference("parent") == Some(step.state.record));
            if !hangs_here {
                return Err(Refusal::field(refusals::ACTION_ITEM_OTHER_EVIDENCE, "evidence"));
            }
        }
    }
    let today = read::field_day(step.now.ms);
    if day_of(step, "done_on").is_none_or(|day| Some(day) > today) {
        return Err(Refusal::field(refusals::ACTION_ITEM_DONE_LATER, "done_on"));
    }
    Ok(Fields::new())
}

/// The day by which a line is to be done: the last that was agreed.
fn due(item: &State) -> Option<Day> {
    read::day(item, "postponed_to").or(read::day(item, "due"))
}

fn postpone(step: &Step) -> Result<Fields, Refusal> {
    let (new, before) = (day_of(step, "postponed_to"), due(step.state));
    if new.is_none() || new <= before || new < read::field_day(step.now.ms) {
        return Err(Refusal::field(refusals::ACTION_ITEM_NOT_LATER, "postponed_to"));
    }
    let times = step.state.value("postponed").and_then(Value::as_u64).unwrap_or(0);
    Ok(set([("postponed", times.saturating_add(1).into())]))
}

fn day_of(step: &Step, arg: &str) -> Option<Day> {
    step.arg(arg)?.parse().ok()
}
