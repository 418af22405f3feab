//! A version of an instrument: a draft, then published for good.

use model::{Fields, Refusal};

use super::{Step, refuse, set};
use crate::refusals;

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    let lacks = |name: &str| step.state.value(name).is_none_or(serde_json::Value::is_null);
    if !lacks("published") {
        return refuse(refusals::INSTRUMENT_ALREADY_PUBLISHED);
    }
    if lacks("definition") || lacks("instrument") || lacks("number") {
        return refuse(refusals::INSTRUMENT_INCOMPLETE);
    }
    Ok(set([("published", step.now_value())]))
}
