//! A matter of law: complaint, investigation, prosecution, trial, verdict, appeal, enforced; dropped at any step before
//! the verdict stands, closed, and taken up again. A complaint may go to the prosecutor at once: who was caught in the act
//! is tried without an investigation of its own. After a verdict there may be another trial: it was given in absence and
//! opposed, or sent back by the court of appeal (Cambodian Code of Criminal Procedure, in our words).

use model::{Fields, KindName, Refusal};
use serde_json::Value;

use super::{Machine, Move, Step, set};
use crate::refusals;

pub const MACHINE: Machine = Machine {
    kind: KindName::LegalMatter,
    start: "complaint",
    moves: &[
        Move { act: "investigate", from: &["complaint", "prosecution"], to: "investigation" },
        Move { act: "prosecute", from: &["complaint", "investigation"], to: "prosecution" },
        Move { act: "try", from: &["prosecution", "verdict"], to: "trial" },
        Move { act: "decide", from: &["trial", "appeal"], to: "verdict" },
        Move { act: "appeal", from: &["verdict"], to: "appeal" },
        Move { act: "enforce", from: &["verdict"], to: "enforced" },
        Move {
            act: "drop",
            from: &["complaint", "investigation", "prosecution", "trial", "appeal"],
            to: "dropped",
        },
        Move { act: "resume", from: &["dropped", "closed"], to: "investigation" },
        Move { act: "close", from: &["verdict", "enforced", "dropped"], to: "closed" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    match step.act.name.as_str() {
        // "Other" says nothing by itself.
        "drop" if step.arg("drop_reason") == Some("other") && !step.says("reason") => {
            return Err(Refusal::field(refusals::INVALID_MISSING, "reason"));
        }
        "resume" | "close" if !step.says("reason") => {
            return Err(Refusal::field(refusals::INVALID_MISSING, "reason"));
        }
        _ => {}
    }
    let mut fields = set([("since", step.now_value())]);
    if step.act.name == "resume" {
        fields.extend(set([("drop_reason", Value::Null)]));
    }
    Ok(fields)
}
