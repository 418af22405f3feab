//! A referral: draft, sent, delivered, seen, then accepted or declined; accepted, started, then completed or not
//! helped; or withdrawn by its sender, or lapsed. Afterwards its sender asks the person how it went. What was declined is
//! forwarded by a new referral that names it: each keeps its own history.

use model::{Fields, KindName, Refusal, State};
use serde_json::Value;

use super::{Now, Step, agreement, refuse, set};
use crate::{
    clock::{self, Urgency},
    policy::{consent_covers, referral_status},
    read, refusals,
};

/// What must be known before a referral can be sent.
const NEEDED: &[&str] = &["person", "to", "service", "urgency"];

/// Whether nobody answered a referral for so long that it may be taken as lapsed; see [`clock::lapses_ms`].
pub fn lapsed(referral: &State, now: Now) -> bool {
    matches!(referral_status(referral), "sent" | "delivered" | "seen")
        && read::instant_ms(referral, "due").is_some_and(|due| clock::lapses_ms(due) <= now.ms)
}

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    let status = referral_status(step.state);
    match step.act.name.as_str() {
        "send" => send(step, status),
        "accept" => accept(step, status),
        "decline" => {
            unanswered(status)?;
            let mut fields = answered(step, "declined");
            fields.extend(set([("ended", step.now_value())]));
            Ok(fields)
        }
        "deliver" => match status {
            "sent" => Ok(set([("status", "delivered".into())])),
            "delivered" | "seen" => refuse(refusals::REFERRAL_ALREADY_SEEN),
            _ => unanswered(status).map(|()| Fields::new()),
        },
        "see" => match status {
            "sent" | "delivered" => Ok(set([("status", "seen".into())])),
            "seen" => refuse(refusals::REFERRAL_ALREADY_SEEN),
            _ => unanswered(status).map(|()| Fields::new()),
        },
        "start" => match status {
            "accepted" => Ok(set([("status", "started".into())])),
            "started" => refuse(refusals::REFERRAL_ALREADY_STARTED),
            "withdrawn" => refuse(refusals::REFERRAL_WITHDRAWN),
            "declined" | "completed" | "not_helped" | "expired" => refuse(refusals::REFERRAL_ENDED),
            _ => refuse(refusals::REFERRAL_NOT_ACCEPTED),
        },
        "complete" if is_transfer(step) => refuse(refusals::REFERRAL_TAKE_OVER),
        "complete" => end(step, status, "completed"),
        "take_over" => take_over(step, status),
        "confirm" => confirm(step, status),
        "not_help" => end(step, status, "not_helped"),
        "withdraw" => match status {
            "withdrawn" => refuse(refusals::REFERRAL_WITHDRAWN),
            "declined" | "completed" | "not_helped" | "expired" => refuse(refusals::REFERRAL_ENDED),
            _ => Ok(set([("status", "withdrawn".into()), ("ended", step.now_value()), ("due", Value::Null)])),
        },
        _ if lapsed(step.state, step.now) => {
            Ok(set([("status", "expired".into()), ("ended", step.now_value())]))
        }
        _ => {
            unanswered(status)?;
            refuse(refusals::REFERRAL_NOT_LAPSED)
        }
    }
}

fn send(step: &Step, status: &str) -> Result<Fields, Refusal> {
    match status {
        "draft" => {}
        "withdrawn" => return refuse(refusals::REFERRAL_WITHDRAWN),
        _ => return refuse(refusals::REFERRAL_ALREADY_SENT),
    }
    if let Some(missing) = NEEDED.iter().find(|name| step.state.value(name).is_none()) {
        return Err(Refusal::field(refusals::REFERRAL_INCOMPLETE, *missing));
    }
    if step.state.reference("to") == Some(step.state.org) {
        return Err(Refusal::field(refusals::REFERRAL_TO_SELF, "to"));
    }
    follows_what_is_over(step)?;
    consent_stands_for_it(step)?;
    let urgency: Urgency = step
        .state
        .text("urgency")
        .and_then(|code| code.parse().ok())
        .ok_or_else(|| Refusal::field(refusals::INVALID_CODE, "urgency"))?;
    agreement_allows(step, urgency)?;
    Ok(set([
        ("status", "sent".into()),
        ("sent", step.now_value()),
        ("due", read::instant_value(clock::answer_due_ms(urgency, step.now.ms))),
    ]))
}

/// What the two organisations agreed on is kept. What must be answered within hours is never stopped by paper.
fn agreement_allows(step: &Step, urgency: Urgency) -> Result<(), Refusal> {
    if matches!(urgency, Urgency::OneHour | Urgency::ThreeHours) {
        return Ok(());
    }
    let Some((to, today)) = step.state.reference("to").zip(read::field_day(step.now.ms)) else {
        return Ok(());
    };
    match agreement::standing(step.beside(KindName::Agreement), step.state.org, to, today) {
        agreement::Standing::Ended => Err(Refusal::field(refusals::REFERRAL_AGREEMENT_ENDED, "to")),
        agreement::Standing::InForce(agreed) => {
            let allowed: Vec<&str> = read::texts(agreed, "share").collect();
            let covered = read::texts(step.state, "share").all(|set| allowed.contains(&set));
            if covered { Ok(()) } else { Err(Refusal::field(refusals::REFERRAL_AGREEMENT_LESS, "share")) }
        }
        agreement::Standing::Never => {
            let wants = |org: &State| org.value("needs_agreements").and_then(Value::as_bool) == Some(true);
            let own = step.beside(KindName::Organisation).find(|org| org.record == step.state.org);
            if own.is_some_and(wants) {
                Err(Refusal::field(refusals::REFERRAL_AGREEMENT_NEEDED, "to"))
            } else {
                Ok(())
            }
        }
    }
}

/// Consent is asked for twice: when the referral is sent and when it is accepted. In between a child may have said no.
fn accept(step: &Step, status: &str) -> Result<Fields, Refusal> {
    match status {
        "withdrawn" => return refuse(refusals::REFERRAL_ACCEPT_AFTER_WITHDRAWAL),
        "expired" => return refuse(refusals::REFERRAL_ACCEPT_AFTER_EXPIRY),
        _ => unanswered(status)?,
    }
    consent_stands_for_it(step)?;
    Ok(answered(step, "accepted"))
}

/// An answer. One that came through a sealed link is said by the program, whose actor has no role: so it is told apart
/// from what somebody of the partner said who signed in.
fn answered(step: &Step, status: &str) -> Fields {
    let mut fields = set([("status", status.into()), ("answered", step.now_value()), ("due", Value::Null)]);
    if step.actor.roles.is_empty() {
        fields.extend(set([("by_link", true.into())]));
    }
    fields
}

fn end(step: &Step, status: &str, ends_as: &str) -> Result<Fields, Refusal> {
    match status {
        "accepted" | "started" => Ok(set([("status", ends_as.into()), ("ended", step.now_value())])),
        "withdrawn" => refuse(refusals::REFERRAL_WITHDRAWN),
        "declined" | "completed" | "not_helped" | "expired" => refuse(refusals::REFERRAL_ENDED),
        _ => refuse(refusals::REFERRAL_COMPLETE_BEFORE_ACCEPTANCE),
    }
}

fn is_transfer(step: &Step) -> bool {
    step.state.text("kind") == Some("transfer")
}

/// The receiving organisation has its own file now: the case is theirs, and whoever sent it may close their own.
fn take_over(step: &Step, status: &str) -> Result<Fields, Refusal> {
    if !is_transfer(step) {
        return refuse(refusals::REFERRAL_NO_TRANSFER);
    }
    let mut fields = end(step, status, "completed")?;
    fields.extend(set([("taken_over", step.now_value())]));
    Ok(fields)
}

/// Whether it helped is for the person to say, once: not for those who did it.
/// Source: CPIMS+ and OSCaR ask for the outcome of a referral in the child's own view.
fn confirm(step: &Step, status: &str) -> Result<Fields, Refusal> {
    if !matches!(status, "completed" | "not_helped") {
        return refuse(refusals::REFERRAL_CONFIRM_EARLY);
    }
    if step.state.value("confirmed").is_some() {
        return refuse(refusals::REFERRAL_CONFIRMED);
    }
    Ok(set([("confirmed", step.now_value())]))
}

/// What is forwarded has come to nothing before: the same organisation's referral of the same child, over.
fn follows_what_is_over(step: &Step) -> Result<(), Refusal> {
    let Some(before) = step.state.reference("before") else { return Ok(()) };
    let over = step.beside(KindName::Referral).any(|other| {
        other.record == before
            && other.record != step.state.record
            && other.org == step.state.org
            && other.reference("person") == step.state.reference("person")
            && matches!(referral_status(other), "declined" | "not_helped" | "withdrawn" | "expired")
    });
    if over { Ok(()) } else { Err(Refusal::field(refusals::REFERRAL_BEFORE_RUNS, "before")) }
}

/// Whether the referral still waits for its answer.
fn unanswered(status: &str) -> Result<(), Refusal> {
    match status {
        "sent" | "delivered" | "seen" => Ok(()),
        "draft" => refuse(refusals::REFERRAL_NOT_SENT),
        "withdrawn" => refuse(refusals::REFERRAL_WITHDRAWN),
        "expired" => refuse(refusals::REFERRAL_ENDED),
        _ => refuse(refusals::REFERRAL_ALREADY_ANSWERED),
    }
}

/// The consent that the referral names was given for this child and this recipient, stands today, and covers
/// everything that the referral would share.
fn consent_stands_for_it(step: &Step) -> Result<(), Refusal> {
    let covered = read::field_day(step.now.ms).zip(step.around.consent).is_some_and(|(today, consent)| {
        let allowed: Vec<&str> = read::texts(consent, "share").collect();
        consent_covers(step.state, consent, today)
            && read::texts(step.state, "share").all(|set| allowed.contains(&set))
    });
    if covered { Ok(()) } else { Err(Refusal::field(refusals::REFERRAL_NO_CONSENT, "consent")) }
}
