//! A placement: proposed, approved by another person, begun, reviewed, ended. Kin come first; what cannot wait begins
//! without approval, which is asked for afterwards.

use model::{Fields, KindName, Refusal};
use serde_json::Value;

use super::{Machine, Move, Step, kin, refuse, set};
use crate::{clock, read, refusals};

pub const MACHINE: Machine = Machine {
    kind: KindName::Placement,
    start: "proposed",
    moves: &[
        Move { act: "approve", from: &["proposed"], to: "approved" },
        // What began in an emergency is approved afterwards.
        Move { act: "approve", from: &["active"], to: "active" },
        // From proposed in an emergency only.
        Move { act: "begin", from: &["proposed", "approved"], to: "active" },
        Move { act: "review", from: &["active"], to: "active" },
        Move { act: "end", from: &["active"], to: "ended" },
        Move { act: "cancel", from: &["proposed", "approved"], to: "cancelled" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    match step.act.name.as_str() {
        "approve" => approve(step),
        "begin" => begin(step),
        "review" => Ok(set([
            ("reviewed", step.now_value()),
            ("due", read::instant_value(clock::placement_review_ms(step.now.ms))),
        ])),
        "end" => Ok(set([("ended", step.now_value()), ("due", Value::Null)])),
        _ => Ok(set([("ended", step.now_value())])),
    }
}

fn approve(step: &Step) -> Result<Fields, Refusal> {
    let said = |field: &str| step.state.text(field).is_some_and(|text| !text.trim().is_empty());
    if read::instant_ms(step.state, "approved").is_some() {
        return Err(Refusal::field(refusals::NOT_NOW, "approved"));
    }
    for field in ["person", "care"] {
        if !said(field) {
            return Err(Refusal::field(refusals::INVALID_MISSING, field));
        }
    }
    if step.actor.account == step.state.by {
        return refuse(refusals::PLACEMENT_APPROVES_OWN);
    }
    if step.state.text("care") != Some("kinship") && !said("why_not_kin") && !kin_searched_in_vain(step) {
        return Err(Refusal::field(refusals::PLACEMENT_KIN_FIRST, "why_not_kin"));
    }
    Ok(set([("approved", step.now_value()), ("approved_by", step.actor.account.to_string().into())]))
}

/// Whether relatives were looked for and none of them can be the answer. Whoever looked for nobody has to say why.
/// Source: UN Guidelines for the Alternative Care of Children 2010, 3 and 62.
fn kin_searched_in_vain(step: &Step) -> bool {
    let mut kin = step.ours(KindName::Kin).peekable();
    kin.peek().is_some() && kin.all(kin::is_out)
}

fn begin(step: &Step) -> Result<Fields, Refusal> {
    let emergency = step.act.args.get("emergency") == Some(&Value::Bool(true));
    if MACHINE.status(step.state) == "proposed" && !emergency {
        return refuse(refusals::PLACEMENT_NOT_APPROVED);
    }
    Ok(set([
        ("begun", step.now_value()),
        ("due", read::instant_value(clock::placement_review_ms(step.now.ms))),
    ]))
}
