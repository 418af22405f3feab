//! What a return says, line by line: kept as it was submitted, and compared with what is said in its place.

use std::collections::BTreeSet;

use model::{Fields, Refusal, State};

use super::number::{Amount, Value};
use crate::refusals;

/// The fields that tell one line from another; the first is the indicator.
const PARTS: [&str; 5] = ["indicator", "sex", "band", "place", "partner"];

/// The name of a line: indicator, sex, age band, place, partner, with bars between; empty = all.
fn name_of(value: &State) -> String {
    PARTS.map(|field| value.text(field).unwrap_or_default()).join("|")
}

/// What the values of a return say, to be kept with it: `{"<indicator>|female|10-14||": {"n": "12", "d": "40"}}`. A value
/// without a number says nothing and is left out.
///
/// # Errors
/// Two values of one line: nobody could tell which holds.
pub fn lines_of<'a>(values: impl Iterator<Item = &'a State>) -> Result<Fields, Refusal> {
    let mut lines = Fields::new();
    for value in values {
        let number = |field: &str| value.text(field).and_then(|text| text.parse::<Amount>().ok());
        let Some(numerator) = number("numerator") else { continue };
        // What two people said differently waits for them.
        if clashes(value) {
            return Err(Refusal::field(refusals::RESULTS_RETURN_DOUBLE, "values"));
        }
        let said = Value { numerator, denominator: number("denominator") };
        if lines.insert(name_of(value), said.to_json()).is_some() {
            return Err(Refusal::field(refusals::RESULTS_RETURN_DOUBLE, "values"));
        }
    }
    Ok(lines)
}

fn clashes(value: &State) -> bool {
    let differ = |field: &str| {
        let heads = value.registers.get(field).map_or(&[][..], Vec::as_slice);
        heads.iter().any(|head| Some(&head.value) != heads.first().map(|first| &first.value))
    };
    ["numerator", "denominator"].into_iter().any(differ)
}

/// A line that says something else than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Its name, as the return keeps it.
    pub line: String,
    /// What it said; none = it was not there.
    pub before: Option<Value>,
    /// What it says; none = it is there no more.
    pub after: Option<Value>,
    /// How much the number, or the part of a share, grew: what is not there counts as nothing.
    pub by: Amount,
}

/// The lines of two returns that differ, in the order of their names.
pub fn difference(before: &Fields, after: &Fields) -> Vec<Changed> {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let changed = |name: &String| {
        let value = |lines: &Fields| lines.get(name).and_then(Value::from_json);
        let (before, after) = (value(before), value(after));
        let number = |value: Option<Value>| value.map_or(Amount::default(), |value| value.numerator);
        let by = number(after).minus(number(before));
        (before != after).then(|| Changed { line: name.clone(), before, after, by })
    };
    names.into_iter().filter_map(changed).collect()
}
