//! A case: identify, register, assess, plan, implement, follow up, close, reopen. The order of MoSVY's Primero form
//! and of the inter-agency case management guidelines. Going back to do a step again is part of the work; skipping
//! one is not.

use model::{Fields, KindName, Refusal, State};
use serde_json::Value;

use super::{Step, optional_instant, refuse, set};
use crate::{
    clock::{self, Risk},
    read, refusals,
};

/// The steps in their order: the act and the status that it leads to.
const STEPS: [(&str, &str); 5] = [
    ("register", "registered"),
    ("assess", "assessed"),
    ("plan", "planned"),
    ("implement", "implementing"),
    ("follow_up", "following_up"),
];

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    match (step.act.name.as_str(), step.status()) {
        ("open", None) => open(step),
        ("open", Some(_)) => refuse(refusals::CASE_ALREADY_OPEN),
        (_, None) => refuse(refusals::CASE_NOT_OPEN),
        ("reopen", Some("closed")) => reopen(step),
        ("reopen", Some(_)) => refuse(refusals::CASE_NOT_CLOSED),
        (_, Some("closed")) => refuse(refusals::CASE_CLOSED),
        ("close", Some(_)) => close(step),
        ("assign", Some(_)) => Ok(Fields::new()),
        ("set_risk", Some(_)) => set_risk(step),
        ("find", Some("lost")) => find(step),
        ("find", Some(_)) => refuse(refusals::CASE_NOT_LOST),
        (_, Some("lost")) => refuse(refusals::CASE_LOST),
        ("lose", Some(status)) => lose(step, status),
        (name, Some(status)) => next_step(step, name, status),
    }
}

fn open(step: &Step) -> Result<Fields, Refusal> {
    if step.state.reference("person").is_none() {
        return Err(Refusal::field(refusals::CASE_NO_PERSON, "person"));
    }
    let risk = risk_given(step)?;
    let owner = step.arg("owner").map_or_else(|| step.actor.account.to_string(), str::to_owned);
    Ok(set([
        ("status", "identified".into()),
        ("risk_first", risk.as_str().into()),
        ("owner", owner.into()),
        ("opened", step.now_value()),
        ("episode", 1.into()),
        ("since", step.now_value()),
        ("due", optional_instant(clock::due_ms(risk, step.now.ms))),
    ]))
}

/// The five steps between opening and closing.
fn next_step(step: &Step, name: &str, status: &str) -> Result<Fields, Refusal> {
    let Some(wanted) = STEPS.iter().position(|(act, _)| *act == name) else {
        return Err(Refusal::field(refusals::INVALID_UNKNOWN_ACT, "act"));
    };
    // A reopened case was registered once; it is assessed anew.
    let reached = match status {
        "identified" => 0,
        "reopened" => 1,
        _ => STEPS.iter().position(|(_, leads_to)| *leads_to == status).map_or(0, |index| index + 1),
    };
    let again_registered = wanted == 0 && reached > 0;
    if wanted > reached || again_registered {
        return refuse(refusals::CASE_STEP_ORDER);
    }
    let mut fields = set([("status", STEPS[wanted].1.into())]);
    if name == "assess" {
        fields.extend(set([("assessed", step.now_value())]));
    }
    let risk = if name == "assess" {
        let risk = risk_given(step)?;
        let changed = step.state.text("risk").is_some_and(|before| before != risk.as_str());
        if changed && !step.says("reason") {
            return refuse(refusals::CASE_REASON_NEEDED);
        }
        Some(risk)
    } else {
        step.state.text("risk").and_then(|code| code.parse().ok())
    };
    let due = match (name, risk) {
        // The assessment stays due when the opening said.
        ("register", _) => return Ok(fields),
        (_, None) => None,
        ("implement" | "follow_up", Some(risk)) => clock::follow_up_due_ms(risk, step.now.ms),
        (_, Some(risk)) => clock::due_ms(risk, step.now.ms),
    };
    fields.extend(set([("due", optional_instant(due))]));
    Ok(fields)
}

fn set_risk(step: &Step) -> Result<Fields, Refusal> {
    let risk = risk_given(step)?;
    if !step.says("reason") {
        return refuse(refusals::CASE_REASON_NEEDED);
    }
    Ok(set([("due", optional_instant(clock::due_ms(risk, step.now.ms)))]))
}

fn close(step: &Step) -> Result<Fields, Refusal> {
    if !step.says("reason") {
        return Err(Refusal::field(refusals::CASE_REASON_NEEDED, "reason"));
    }
    let unfinished = |item: &State| matches!(item.text("status"), None | Some("open" | "doing"));
    // Who died, was lost or left needs no finished plan; the reason says so.
    let ends_well = matches!(step.arg("close_reason"), Some("no_longer_at_risk" | "reintegrated"));
    if ends_well && step.ours(KindName::PlanItem).any(unfinished) {
        return refuse(refusals::CASE_PLAN_OPEN);
    }
    if !ends_by_itself(step) && !closing_approved(step) {
        return refuse(refusals::CASE_NOT_APPROVED);
    }
    Ok(set([
        ("status", "closed".into()),
        ("closed", step.now_value()),
        ("due", Value::Null),
        ("lost", Value::Null),
        ("before_lost", Value::Null),
    ]))
}

/// A death, and a child whom nobody finds, wait for nobody's word; nor does what was opened twice by mistake.
fn ends_by_itself(step: &Step) -> bool {
    step.status() == Some("lost") || matches!(step.arg("close_reason"), Some("died" | "duplicate"))
}

/// Whether another person approved the closing in this episode. Source: MoSVY Primero, approval of closure.
fn closing_approved(step: &Step) -> bool {
    let since = read::instant_ms(step.state, "since").or_else(|| read::instant_ms(step.state, "opened"));
    step.ours(KindName::Approval).any(|approval| {
        approval.text("what") == Some("closure")
            && approval.text("status") == Some("approved")
            && read::instant_ms(approval, "decided") >= since
    })
}

/// Nobody knows where the child is: the work stands still, the search does not. The clock of the risk goes on.
fn lose(step: &Step, status: &str) -> Result<Fields, Refusal> {
    if !step.says("reason") {
        return Err(Refusal::field(refusals::CASE_REASON_NEEDED, "reason"));
    }
    Ok(set([("status", "lost".into()), ("lost", step.now_value()), ("before_lost", status.into())]))
}

/// The child was found: the work goes on where it stood, and is due at once by the risk.
fn find(step: &Step) -> Result<Fields, Refusal> {
    if !step.says("reason") {
        return Err(Refusal::field(refusals::CASE_REASON_NEEDED, "reason"));
    }
    let before = step.state.text("before_lost").unwrap_or("identified");
    let risk: Option<Risk> = step.state.text("risk").and_then(|code| code.parse().ok());
    let due = risk.and_then(|risk| clock::due_ms(risk, step.now.ms));
    Ok(set([
        ("status", before.into()),
        ("lost", Value::Null),
        ("before_lost", Value::Null),
        ("due", optional_instant(due)),
    ]))
}

fn reopen(step: &Step) -> Result<Fields, Refusal> {
    let risk = risk_given(step)?;
    if !step.says("reason") {
        return Err(Refusal::field(refusals::CASE_REASON_NEEDED, "reason"));
    }
    Ok(set([
        ("status", "reopened".into()),
        ("episode", (step.state.value("episode").and_then(Value::as_u64).unwrap_or(1) + 1).into()),
        ("since", step.now_value()),
        ("closed", Value::Null),
        ("close_reason", Value::Null),
        ("due", optional_instant(clock::due_ms(risk, step.now.ms))),
    ]))
}

fn risk_given(step: &Step) -> Result<Risk, Refusal> {
    step.arg("risk")
        .and_then(|code| code.parse().ok())
        .ok_or_else(|| Refusal::field(refusals::INVALID_CODE, "risk"))
}
