//! A file that was opened in an emergency: open, ended by whoever is done or by its hours, and reviewed by somebody else.
//! It is granted by the office alone (`rules::policy::emergency`); no act here makes it longer.

use model::{Fields, KindName, Refusal};

use super::{Machine, Move, Step, refuse, set};
use crate::{
    policy::{REVIEWERS, emergency},
    refusals,
};

pub const MACHINE: Machine = Machine {
    kind: KindName::EmergencyAccess,
    start: "open",
    moves: &[
        Move { act: "end", from: &["open"], to: "ended" },
        Move { act: "expire", from: &["open"], to: "ended" },
        // Looking at it ends it too: nobody goes on reading while another judges.
        Move { act: "review", from: &["open", "ended"], to: "reviewed" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    let me = step.actor.account.to_string();
    let holds = step.state.text("holder") == Some(&me) || step.state.by == step.actor.account;
    match step.act.name.as_str() {
        "review" if holds => refuse(refusals::EMERGENCY_OWN),
        "review" if !step.says("note") => Err(Refusal::field(refusals::INVALID_MISSING, "note")),
        "review" => {
            let mut fields = set([("reviewer", me.into()), ("reviewed", step.now_value())]);
            if step.state.value("ended").is_none() {
                fields.extend(set([("ended", step.now_value())]));
            }
            Ok(fields)
        }
        "end" if !holds && !step.actor.is_any(REVIEWERS) => refuse(refusals::NOT_YOUR_ROLE),
        "expire" if !emergency::ran_out(step.state, step.now.ms) => {
            Err(Refusal::field(refusals::NOT_NOW, "until"))
        }
        _ => Ok(set([("ended", step.now_value())])),
    }
}
