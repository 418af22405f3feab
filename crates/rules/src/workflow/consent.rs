//! A consent: given, withdrawn for good, or ended by its own last day.

use model::{Fields, Refusal};

use super::{Step, refuse, set};
use crate::{read, refusals};

/// What must be known before a consent can be given.
const NEEDED: &[&str] = &["person", "recipient", "giver"];

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    // A withdrawal counts even where something else was said at the same time.
    let withdrawn = read::any_head_is(step.state, "status", "withdrawn");
    match (step.act.name.as_str(), step.status()) {
        _ if withdrawn => refuse(refusals::CONSENT_WITHDRAWN_FINAL),
        ("give", None) => give(step),
        ("give", Some("expired")) => refuse(refusals::CONSENT_EXPIRED),
        ("give", Some(_)) => refuse(refusals::CONSENT_ALREADY_GIVEN),
        // Somebody who takes a consent back is heard even after its last day.
        (_, Some(_)) => Ok(set([("status", "withdrawn".into()), ("withdrawn", step.now_value())])),
        (_, None) => refuse(refusals::CONSENT_NOT_GIVEN),
    }
}

fn give(step: &Step) -> Result<Fields, Refusal> {
    if let Some(missing) = NEEDED.iter().find(|name| step.state.value(name).is_none()) {
        return Err(Refusal::field(refusals::CONSENT_INCOMPLETE, *missing));
    }
    let today = read::field_day(step.now.ms);
    if let (Some(until), Some(today)) = (read::day(step.state, "until"), today)
        && until < today
    {
        return Err(Refusal::field(refusals::CONSENT_EXPIRED, "until"));
    }
    Ok(set([("status", "given".into())]))
}
