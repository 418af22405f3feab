//! A version of an instrument: a draft, then published for good.

use model::{Fields, Refusal};

use super::{Step, refuse, set};
use crate::refusals;

/// What must be known before a version can be published.
const NEEDED: &[&str] = &["instrument", "number", "definition"];

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    let said = |name: &str| step.state.value(name).is_some_and(|value| !value.is_null());
    if said("published") {
        return refuse(refusals::INSTRUMENT_ALREADY_PUBLISHED);
    }
    if let Some(missing) = NEEDED.iter().find(|name| !said(name)) {
        return Err(Refusal::field(refusals::INSTRUMENT_INCOMPLETE, *missing));
    }
    let clashes = step.state.clashes();
    if let Some(name) = NEEDED.iter().find(|name| clashes.contains_key(*name)) {
        return Err(Refusal::field(refusals::INSTRUMENT_CLASH, *name));
    }
    Ok(set([("published", step.now_value())]))
}
