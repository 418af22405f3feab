//! A report: written, given to be looked at, sent back or signed by somebody who wrote none of it, sent, and taken up
//! again as another version.

use model::{Fields, KindName, Refusal};
use serde_json::Value;

use super::{Machine, Move, Step, refuse, set};
use crate::refusals;

pub const MACHINE: Machine = Machine {
    kind: KindName::Report,
    start: "draft",
    moves: &[
        Move { act: "submit", from: &["draft", "sent_back"], to: "in_review" },
        Move { act: "send_back", from: &["in_review"], to: "sent_back" },
        Move { act: "sign", from: &["in_review"], to: "signed" },
        Move { act: "send", from: &["signed", "sent"], to: "sent" },
        Move { act: "revise", from: &["signed", "sent"], to: "draft" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    match step.act.name.as_str() {
        "submit" => {
            Ok(set([("submitted_by", step.actor.account.to_string().into()), ("reason", Value::Null)]))
        }
        "send_back" | "revise" if !step.says("reason") => {
            Err(Refusal::field(refusals::INVALID_MISSING, "reason"))
        }
        "sign" => sign(step),
        // What was true when it was signed may be over by now.
        "send" => may_go(step).map(|()| Fields::new()),
        _ => Ok(Fields::new()),
    }
}

/// Nothing that it says keeps it from being signed or sent.
fn may_go(step: &Step) -> Result<(), Refusal> {
    let Some(written) = step.around.written else { return refuse(refusals::REPORT_NOT_READ) };
    written.problems().first().map_or(Ok(()), |problem| refuse(problem.rule))
}

fn sign(step: &Step) -> Result<Fields, Refusal> {
    let Some(written) = step.around.written else { return refuse(refusals::REPORT_NOT_READ) };
    let me = step.actor.account;
    let wrote = step.state.by == me
        || step.state.text("submitted_by") == Some(me.to_string().as_str())
        || written.parts.iter().any(|part| part.authors.contains(&me));
    if wrote {
        return refuse(refusals::REPORT_SIGNS_OWN);
    }
    may_go(step)?;
    let version = step.state.value("version").and_then(Value::as_u64).unwrap_or(0).saturating_add(1);
    let mut kept = written.locked();
    kept.insert("signed".to_owned(), step.now_value());
    kept.insert("signed_by".to_owned(), me.to_string().into());
    let mut versions = match step.state.value("locked") {
        Some(Value::Object(before)) => before.clone(),
        _ => Fields::new(),
    };
    versions.insert(format!("v{version}"), kept.into());
    Ok(set([
        ("version", version.into()),
        ("hash", written.hash.clone().into()),
        ("signed_by", me.to_string().into()),
        ("signed", step.now_value()),
        ("locked", versions.into()),
        ("reason", Value::Null),
    ]))
}
