//! A concern: new, triaged, assigned, with a case, closed. Its level is a person's word, never a score's.

use model::{Fields, KindName, Refusal};
use serde_json::Value;

use super::{Step, optional_instant, refuse, set};
use crate::{
    clock::{self, Risk},
    refusals,
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    let status = step.status().unwrap_or("new");
    match (step.act.name.as_str(), status) {
        // Also of what is closed: whoever told of it may hear how it ended.
        ("feed_back", _) => feed_back(step),
        ("reopen", "closed") => reopen(step),
        ("reopen", _) => refuse(refusals::CONCERN_NOT_CLOSED),
        (_, "closed") => refuse(refusals::CONCERN_CLOSED),
        ("close", _) if !step.says("reason") => refuse(refusals::CONCERN_REASON_NEEDED),
        ("close", _) => Ok(set([("status", "closed".into()), ("due", Value::Null)])),
        (_, "case_opened") => refuse(refusals::CONCERN_HAS_CASE),
        ("merge", _) => merge(step),
        ("triage", _) => triage(step, status),
        ("assign" | "open_case", "new") => refuse(refusals::CONCERN_NOT_TRIAGED),
        ("assign", _) => Ok(set([("status", "assigned".into())])),
        _ => Ok(set([("status", "case_opened".into()), ("due", Value::Null)])),
    }
}

/// Sets the level. The first level and the time of the first triage are kept; no action, and a level other than the
/// one before, need a reason. The clock runs from when the concern was raised, not from when somebody found the time.
fn triage(step: &Step, status: &str) -> Result<Fields, Refusal> {
    let level = level(step.arg("level"))?;
    let before = step.state.text("level");
    let changed = before.is_some_and(|before| before != level.as_str());
    if (changed || level == Risk::NoAction) && !step.says("reason") {
        return refuse(refusals::CONCERN_REASON_NEEDED);
    }
    // A level that was raised later runs from now: its time cannot have begun before anybody knew.
    let from = if changed { step.now.ms } else { clock::raised_ms(step.state) };
    let mut fields = set([("due", optional_instant(clock::due_ms(level, from)))]);
    if step.state.value("level_first").is_none() {
        fields.extend(set([("level_first", level.as_str().into())]));
    }
    if step.state.value("triaged").is_none() {
        fields.extend(set([("triaged", step.now_value())]));
    }
    let next = if level == Risk::NoAction {
        "closed"
    } else if status == "new" {
        "triaged"
    } else {
        status
    };
    fields.extend(set([("status", next.into())]));
    Ok(fields)
}

/// Opens a closed concern again where it was. One that needed no action is judged anew, within a day.
fn reopen(step: &Step) -> Result<Fields, Refusal> {
    if !step.says("reason") {
        return refuse(refusals::CONCERN_REASON_NEEDED);
    }
    let level =
        step.state.text("level").and_then(|code| code.parse().ok()).filter(|level| *level != Risk::NoAction);
    let status = match level {
        None => "new",
        Some(_) if step.state.value("assignee").is_some() => "assigned",
        Some(_) => "triaged",
    };
    let due = clock::due_ms(level.unwrap_or(Risk::High), step.now.ms);
    Ok(set([("status", status.into()), ("due", optional_instant(due)), ("merged_into", Value::Null)]))
}

/// Two reports of the same: this one ends, the other goes on. Nothing of either is lost, and the reporter of this one
/// hears what the other's hears. One that is itself merged is closed, so no chain of these can come back to its start.
fn merge(step: &Step) -> Result<Fields, Refusal> {
    let into =
        step.beside(KindName::Concern).find(|other| Some(other.record) == step.reference("merged_into"));
    let Some(into) = into else {
        return Err(Refusal::field(refusals::UNKNOWN_RECORD, "merged_into"));
    };
    let person = (step.state.reference("person"), into.reference("person"));
    match into.text("status") {
        _ if into.record == step.state.record => refuse(refusals::CONCERN_MERGE_SELF),
        Some("closed") => refuse(refusals::CONCERN_MERGE_CLOSED),
        _ if matches!(person, (Some(one), Some(other)) if one != other) => {
            refuse(refusals::CONCERN_MERGE_OTHER_CHILD)
        }
        _ => {
            let mut fields = set([("status", "closed".into()), ("due", Value::Null)]);
            // Both are about the same child from now on, also when this child is to be forgotten.
            if let (None, Some(person)) = person {
                fields.extend(set([("person", person.to_string().into())]));
            }
            Ok(fields)
        }
    }
}

/// What the reporter is told. It may be said better later; when it was said first is kept.
fn feed_back(step: &Step) -> Result<Fields, Refusal> {
    if !step.says("feedback") {
        return Err(Refusal::field(refusals::INVALID_MISSING, "feedback"));
    }
    Ok(match step.state.value("fed_back") {
        Some(_) => Fields::new(),
        None => set([("fed_back", step.now_value())]),
    })
}

fn level(code: Option<&str>) -> Result<Risk, Refusal> {
    code.and_then(|code| code.parse().ok()).ok_or_else(|| Refusal::field(refusals::INVALID_CODE, "level"))
}
