//! Where something of a project may stand: the lines of its tree below each other, values only in a return that is open.
//!
//! Such a rule looks at other records, so the store asks it with these at hand.

use model::{Fields, KindName, RecordId, Refusal, State, age::AgeBand, date::Day, project_code::ProjectCode};
use serde_json::Value;

use super::{Counting, Unit};
use crate::{read, refusals};

/// An edit and the record that it changes.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// The record as it stands; none = the edit creates it.
    pub before: Option<&'a State>,
    /// What is said.
    pub set: &'a Fields,
    /// The organisation of whoever says it.
    pub org: RecordId,
}

impl<'a> Said<'a> {
    /// A field as it stands after the edit.
    pub fn text(&self, field: &str) -> Option<&'a str> {
        match self.set.get(field) {
            Some(value) => value.as_str(),
            None => self.before.and_then(|state| state.text(field)),
        }
    }

    /// A reference as it stands after the edit.
    pub fn reference(&self, field: &str) -> Option<RecordId> {
        self.text(field)?.parse().ok()
    }

    fn day(&self, field: &str) -> Option<Day> {
        self.text(field)?.parse().ok()
    }

    fn sets(&self, field: &str) -> bool {
        self.set.get(field).is_some_and(|value| !value.is_null())
    }
}

/// The fields of a kind whose records must be at hand for [`placed`].
pub fn beside_of(kind: KindName) -> &'static [&'static str] {
    match kind {
        KindName::ResultNode => &["project", "parent"],
        KindName::Indicator => &["result"],
        KindName::ResultsReturn => &["project", "restates"],
        KindName::ReturnValue => &["results_return", "indicator"],
        _ => &[],
    }
}

/// Whether an edit may stand beside these records. Kinds that know no such rule always may.
///
/// # Errors
/// The rule that is broken, and its field.
pub fn placed(kind: KindName, said: &Said, beside: &[State]) -> Result<(), Refusal> {
    let at = |field: &str| {
        let id = said.reference(field)?;
        beside.iter().find(|state| state.record == id)
    };
    match kind {
        KindName::Project => code(said),
        KindName::ResultNode => {
            ours(said, at("project"))?;
            at("parent").map_or(Ok(()), |parent| node(said, parent))
        }
        KindName::Indicator => match at("result") {
            Some(node) if node.reference("project") != said.reference("project") => {
                Err(Refusal::field(refusals::RESULTS_OTHER_PROJECT, "result"))
            }
            _ => Ok(()),
        },
        KindName::Target => band(said),
        KindName::ResultsReturn => {
            ours(said, at("project"))?;
            period(said, at("restates"))
        }
        KindName::ReturnValue => {
            band(said)?;
            value(said, at("results_return"), at("indicator"))
        }
        _ => Ok(()),
    }
}

fn code(said: &Said) -> Result<(), Refusal> {
    let new = said.set.get("code").and_then(Value::as_str);
    match new.map(str::parse::<ProjectCode>) {
        Some(Err(_)) => Err(Refusal::field(refusals::PROJECT_CODE, "code")),
        _ => Ok(()),
    }
}

fn band(said: &Said) -> Result<(), Refusal> {
    let known = |value: &Value| serde_json::from_value::<AgeBand>(value.clone()).is_ok();
    match said.set.get("band") {
        Some(value) if !value.is_null() && !known(value) => {
            Err(Refusal::field(refusals::RESULTS_BAND, "band"))
        }
        _ => Ok(()),
    }
}

/// The tree and the returns of a project are written by those who carry it.
fn ours(said: &Said, project: Option<&State>) -> Result<(), Refusal> {
    let carried = project.is_some_and(|project| {
        let partner = said.org.to_string();
        project.org == said.org
            || project.reference("lead") == Some(said.org)
            || read::texts(project, "partners").any(|one| one == partner)
    });
    // Only what is said of the project now: a project that is handed on keeps what was written.
    if said.before.is_some() && !said.sets("project") || carried {
        Ok(())
    } else {
        Err(Refusal::field(refusals::RESULTS_NOT_OURS, "project"))
    }
}

/// Depth in the tree. A line stands below its parent, so no line leads back to itself.
fn depth(level: Option<&str>) -> Option<usize> {
    ["goal", "outcome", "output", "activity"].iter().position(|one| Some(*one) == level)
}

fn node(said: &Said, parent: &State) -> Result<(), Refusal> {
    if parent.reference("project") != said.reference("project") {
        return Err(Refusal::field(refusals::RESULTS_OTHER_PROJECT, "parent"));
    }
    match (depth(said.text("level")), depth(parent.text("level"))) {
        (Some(own), Some(above)) if own > above => Ok(()),
        _ => Err(Refusal::field(refusals::RESULT_NODE_LEVEL, "level")),
    }
}

fn period(said: &Said, restates: Option<&State>) -> Result<(), Refusal> {
    match (said.day("from"), said.day("until")) {
        (Some(from), Some(until)) if from <= until => {}
        _ => return Err(Refusal::field(refusals::RESULTS_RETURN_PERIOD, "until")),
    }
    let Some(old) = restates.filter(|_| said.sets("restates")) else { return Ok(()) };
    let same = |field: &str| old.text(field) == said.text(field);
    let ended = old.text("status") == Some("restated");
    if ended && ["project", "from", "until"].into_iter().all(same) {
        Ok(())
    } else {
        Err(Refusal::field(refusals::RESULTS_RETURN_RESTATES, "restates"))
    }
}

fn value(said: &Said, of: Option<&State>, indicator: Option<&State>) -> Result<(), Refusal> {
    let open = of.is_some_and(|of| matches!(of.text("status"), None | Some("draft" | "sent_back")));
    if !open {
        return Err(Refusal::field(refusals::RESULTS_RETURN_CLOSED, "results_return"));
    }
    let project = of.and_then(|of| of.reference("project"));
    let Some(indicator) = indicator.filter(|one| one.reference("project") == project) else {
        return Err(Refusal::field(refusals::RESULTS_OTHER_PROJECT, "indicator"));
    };
    let whole = said.text("denominator").and_then(|text| text.parse::<super::Amount>().ok());
    let share = Counting::of(indicator).unit != Unit::Number;
    if share && said.text("numerator").is_some() && whole.is_none_or(super::Amount::is_zero) {
        return Err(Refusal::field(refusals::RETURN_VALUE_DENOMINATOR, "denominator"));
    }
    Ok(())
}
