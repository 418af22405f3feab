//! Another person's word on an assessment, a plan or a closing. Who was sent back asks anew: so it is always known who asked.

use model::{Fields, KindName, RecordId, Refusal, State};

use super::{Machine, Move, Step, refuse, set};
use crate::refusals;

pub const MACHINE: Machine = Machine {
    kind: KindName::Approval,
    start: "asked",
    moves: &[
        Move { act: "approve", from: &["asked"], to: "approved" },
        Move { act: "send_back", from: &["asked"], to: "sent_back" },
        Move { act: "withdraw", from: &["asked", "sent_back"], to: "withdrawn" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    match step.act.name.as_str() {
        "approve" => approve(step),
        "send_back" if !step.says("reason") => Err(Refusal::field(refusals::INVALID_MISSING, "reason")),
        "send_back" => decide(step),
        _ => Ok(Fields::new()),
    }
}

fn approve(step: &Step) -> Result<Fields, Refusal> {
    if step.state.reference("case").is_none() || step.state.text("what").is_none() {
        return refuse(refusals::APPROVAL_INCOMPLETE);
    }
    // Only the plan must answer: an assessment is approved before there is one.
    if step.state.text("what") == Some("plan") {
        let (response, mut low) = low(step);
        let answered =
            |question: &str| step.ours(KindName::PlanItem).any(|item| answers(item, response, question));
        if let Some(open) = low.find(|question| !answered(question)) {
            return Err(Refusal::field(refusals::APPROVAL_UNANSWERED, open));
        }
    }
    decide(step)
}

/// The assessment that the plan answers, and its questions that scored 1 or 2: the last of the case as it is held. What the
/// asker's device says of it counts only where none is held.
fn low<'a>(step: &Step<'a>) -> (Option<RecordId>, Box<dyn Iterator<Item = &'a str> + 'a>) {
    if let Some(assessed) = step.around.assessed {
        return (Some(assessed.response), Box::new(assessed.low.iter().map(String::as_str)));
    }
    let told = step.state.text("low").unwrap_or_default();
    (step.state.reference("response"), Box::new(told.split_whitespace()))
}

/// Whether a line of the plan answers a question of the assessment, or was waived for it. Source: MoSVY's care plan
/// answers every domain that scored 1 or 2.
fn answers(item: &State, response: Option<RecordId>, question: &str) -> bool {
    item.text("item") == Some(question)
        && item.reference("response") == response
        && item.text("status") != Some("cancelled")
}

fn decide(step: &Step) -> Result<Fields, Refusal> {
    if step.actor.account == step.state.by {
        return refuse(refusals::BY_ANOTHER);
    }
    Ok(set([("decided", step.now_value()), ("decider", step.actor.account.to_string().into())]))
}
