//! A version of an instrument: a draft, then published for good.

use instruments::{Definition, Problem};
use model::{Fields, Refusal};
use serde_json::Value;

use super::{Step, refuse, set};
use crate::refusals;

/// What must be known before a version can be published.
const NEEDED: &[&str] = &["instrument", "number", "definition"];

/// Publishing checks the questions as the server reads them: expressions are compiled anew, whatever came with them, and
/// where that differs from what was written down, the compiled questions are what stands from now on.
pub fn act(step: &Step) -> Result<Fields, Refusal> {
    let said = |name: &str| step.state.value(name).filter(|value| !value.is_null());
    if said("published").is_some() {
        return refuse(refusals::INSTRUMENT_ALREADY_PUBLISHED);
    }
    if let Some(missing) = NEEDED.iter().find(|name| said(name).is_none()) {
        return Err(Refusal::field(refusals::INSTRUMENT_INCOMPLETE, *missing));
    }
    let clashes = step.state.clashes();
    if let Some(name) = NEEDED.iter().find(|name| clashes.contains_key(*name)) {
        return Err(Refusal::field(refusals::INSTRUMENT_CLASH, *name));
    }
    let written = said("definition").unwrap_or(&Value::Null);
    let compiled = sound(written).map_err(|problem| problem_at(&problem))?.to_json();
    let mut fields = set([("published", step.now_value())]);
    if compiled != *written {
        fields.insert("definition".to_owned(), compiled);
    }
    Ok(fields)
}

/// The questions, compiled, or the first thing that is wrong with them.
fn sound(written: &Value) -> Result<Definition, Problem> {
    let first = |problems: Vec<Problem>| problems.into_iter().next().map_or(Ok(()), Err);
    let mut definition = match Definition::from_json(written) {
        Ok(definition) => definition,
        Err(problems) => {
            first(problems)?;
            return Err(Problem::new(&[], "definition", "definition.shape", "The questions cannot be read."));
        }
    };
    first(definition.compile())?;
    first(definition.check())?;
    Ok(definition)
}

/// `living.sleeps.relevant`: where the first problem is. What it is says the check that every builder can ask for.
fn problem_at(problem: &Problem) -> Refusal {
    let place: Vec<&str> = problem.path.iter().map(String::as_str).chain([problem.field.as_str()]).collect();
    Refusal::field(refusals::INSTRUMENT_PROBLEM, place.join("."))
}
