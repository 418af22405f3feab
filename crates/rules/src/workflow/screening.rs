//! Our own screening for trafficking: a second person looks at it. It is not the determination of an authority.

use model::{Fields, KindName, Refusal, age::Age};
use serde_json::Value;

use super::{Machine, Move, Step, refuse, set};
use crate::{read, refusals};

pub const MACHINE: Machine = Machine {
    kind: KindName::Screening,
    start: "to_verify",
    moves: &[
        Move { act: "verify", from: &["to_verify", "disputed"], to: "verified" },
        Move { act: "dispute", from: &["to_verify", "verified"], to: "disputed" },
        Move { act: "reopen", from: &["verified", "disputed"], to: "to_verify" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    match step.act.name.as_str() {
        "verify" => {
            complete(step)?;
            second(step)
        }
        "dispute" if !step.says("reason") => Err(Refusal::field(refusals::INVALID_MISSING, "reason")),
        "dispute" => second(step),
        _ => Ok(set([("verified", Value::Null), ("verifier", Value::Null)])),
    }
}

fn second(step: &Step) -> Result<Fields, Refusal> {
    if step.actor.account == step.state.by {
        return refuse(refusals::BY_ANOTHER);
    }
    Ok(set([("verified", step.now_value()), ("verifier", step.actor.account.to_string().into())]))
}

/// Palermo Protocol, article 3: act, means and purpose; of somebody under 18 no means need to be shown. Who may be a child
/// counts as one.
fn complete(step: &Step) -> Result<(), Refusal> {
    let says = |field: &str| read::texts(step.state, field).next().is_some();
    let likely = step.state.text("result") == Some("likely");
    let missing = match step.state.text("result") {
        None => Some("result"),
        Some(_) if likely && !says("acts") => Some("acts"),
        Some(_) if likely && !says("purposes") => Some("purposes"),
        Some(_) if likely && is_adult(step) && !says("means") => Some("means"),
        Some(_) => None,
    };
    match missing {
        Some(field) => Err(Refusal::field(refusals::SCREENING_INCOMPLETE, field)),
        None => Ok(()),
    }
}

fn is_adult(step: &Step) -> bool {
    let person = step.beside(KindName::Person).next();
    let age = person.and_then(|person| serde_json::from_value::<Age>(person.value("age")?.clone()).ok());
    match (age, read::field_day(step.now.ms)) {
        (Some(age), Some(today)) => !age.is_child_on(today),
        _ => false,
    }
}
