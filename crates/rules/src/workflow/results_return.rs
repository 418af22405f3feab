//! A return of values: submitted, sent back or accepted by somebody else, locked; and, when something in it was wrong,
//! restated openly: it stays as it was, and another one stands beside it.

use model::{Fields, KindName, Refusal};
use serde_json::Value;

use super::{Machine, Move, Step, refuse, set};
use crate::{refusals, results};

pub const MACHINE: Machine = Machine {
    kind: KindName::ResultsReturn,
    start: "draft",
    moves: &[
        Move { act: "submit", from: &["draft", "sent_back"], to: "submitted" },
        Move { act: "send_back", from: &["submitted"], to: "sent_back" },
        Move { act: "accept", from: &["submitted"], to: "accepted" },
        Move { act: "lock", from: &["accepted"], to: "locked" },
        Move { act: "restate", from: &["locked"], to: "restated" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    let me = Value::from(step.actor.account.to_string());
    match step.act.name.as_str() {
        "submit" => {
            let mut fields = submitted(step)?;
            fields.extend(set([
                ("submitted", step.now_value()),
                ("submitted_by", me),
                ("why", Value::Null),
                ("accepted", Value::Null),
                ("accepted_by", Value::Null),
            ]));
            Ok(fields)
        }
        "send_back" | "restate" if !step.says("why") => Err(Refusal::field(refusals::INVALID_MISSING, "why")),
        // What is mended is submitted anew: until then nothing counts as submitted.
        "send_back" => Ok(set([("values", Value::Null), ("locked_values", Value::Null)])),
        // Nobody marks their own paper.
        "accept" if step.state.text("submitted_by") == me.as_str() => refuse(refusals::RESULTS_RETURN_OWN),
        "accept" => Ok(set([("accepted", step.now_value()), ("accepted_by", me)])),
        "lock" => Ok(set([("locked", step.now_value())])),
        _ => Ok(Fields::new()),
    }
}

/// The values as they are kept from now on, whatever is said later of the records that they came from.
fn submitted(step: &Step) -> Result<Fields, Refusal> {
    let named = step.act.args.get("values").and_then(Value::as_array).map_or(0, Vec::len);
    let values: Vec<_> = step
        .ours(KindName::ReturnValue)
        .filter(|value| value.reference("results_return") == Some(step.state.record))
        .collect();
    if values.len() != named {
        return Err(Refusal::field(refusals::UNKNOWN_RECORD, "values"));
    }
    let lines = results::lines_of(values.into_iter())?;
    if lines.is_empty() {
        return Err(Refusal::field(refusals::RESULTS_RETURN_EMPTY, "values"));
    }
    Ok(set([("locked_values", lines.into())]))
}
