//! Figures: what is counted, of whom, where and when, computed from records and never typed in.
//!
//! Three things are never mixed: *attendances* (how often), *different children* (how many), and *people counted* but
//! not named. "Not stated" is always a bucket: a missing sex or age is shown as missing, not shared out. How each
//! measure counts is told to its reader in three languages, in `data/methods.json`.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    KindName, RecordId, State,
    age::AgeBand,
    date::{Day, Month, Period},
    place::{Level, PlaceCode},
};
use serde::{Deserialize, Serialize};

mod count;
mod event;
mod measure;
mod programme;
mod publish;
mod records;
mod tree;

pub use count::who_is;
pub use measure::{Counts, Measure, UnknownMeasure};
pub use programme::Programme;
pub use publish::{Published, Publisher, publish};
pub use records::{RecordSet, Records};

/// Kinds that are needed beside the sources of the measures: what a record belongs to, and so its place and project.
const AROUND: [KindName; 15] = [
    KindName::Project,
    KindName::Indicator,
    KindName::Target,
    KindName::Spot,
    KindName::Round,
    KindName::Contact,
    KindName::Session,
    KindName::Series,
    KindName::Person,
    KindName::Concern,
    KindName::Case,
    KindName::PeerGroup,
    KindName::Committee,
    KindName::TargetArea,
    KindName::Arrival,
];

/// All kinds that figures of these measures are counted from, each once.
pub fn kinds_counted(measures: impl IntoIterator<Item = Measure>) -> BTreeSet<KindName> {
    AROUND
        .into_iter()
        .chain(measures.into_iter().flat_map(|measure| measure.sources().iter().copied()))
        .collect()
}

/// All kinds that any figure is counted from, each once.
pub fn all_counted() -> Vec<KindName> {
    kinds_counted(Measure::ALL.iter().copied()).into_iter().collect()
}

/// How each measure counts: `{measure: {en, km, th}}`, the note under its number.
pub const METHODS_JSON: &str = include_str!("../data/methods.json");

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is counted.
    pub measure: Measure,
    /// Only what counts for this project.
    pub project: Option<RecordId>,
    /// Only in this place and the places within it.
    pub place: Option<PlaceCode>,
    /// Only sessions of these types, and what belongs to them; empty = all.
    pub session_types: Vec<String>,
    /// Only rounds and sessions of these shifts, and what belongs to them; empty = all.
    pub shifts: Vec<String>,
    /// When.
    pub period: Period,
    /// The moment of asking, Unix milliseconds: what is not overdue yet is not late.
    pub now_ms: u64,
}

impl Question {
    /// All of a measure in a period.
    pub fn of(measure: Measure, period: Period, now_ms: u64) -> Self {
        Self {
            measure,
            project: None,
            place: None,
            session_types: Vec::new(),
            shifts: Vec::new(),
            period,
            now_ms,
        }
    }

    /// What an indicator asks in a period; `None` if it names no measure.
    pub fn of_indicator(indicator: &State, period: Period, now_ms: u64) -> Option<Self> {
        let codes = |field| crate::read::texts(indicator, field).map(str::to_owned).collect();
        Some(Self {
            measure: indicator.text("measure")?.parse().ok()?,
            project: indicator.reference("project"),
            place: indicator.text("place").and_then(|code| code.parse().ok()),
            session_types: codes("session_types"),
            shifts: codes("shifts"),
            period,
            now_ms,
        })
    }
}

/// Sex in a figure: the code list `sex`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Girls and women.
    Female,
    /// Boys and men.
    Male,
    /// Neither.
    Other,
    /// Not known.
    NotStated,
}

impl Sex {
    /// All, "not stated" last.
    pub const ALL: [Self; 4] = [Self::Female, Self::Male, Self::Other, Self::NotStated];

    /// Its code.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
            Self::Other => "other",
            Self::NotStated => "not_stated",
        }
    }

    /// The sex of a code; whatever is no code of the list was not stated.
    pub fn of_code(code: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|sex| Some(sex.as_str()) == code).unwrap_or(Self::NotStated)
    }
}

/// Where something is counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// Whose sex; `None` where a measure counts no people.
    pub sex: Option<Sex>,
    /// Age on the day; `None` where a measure counts no people.
    pub band: Option<AgeBand>,
    /// Province; `None` = not stated.
    pub province: Option<PlaceCode>,
    /// Month.
    pub month: Month,
}

/// The answer, unprotected: for the server's inside only. What leaves goes through [`publish()`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What was counted.
    pub measure: Measure,
    /// How many.
    pub total: u64,
    /// Of how many, where the measure is a share.
    pub of: Option<u64>,
    /// Of how many in each month, where the measure is a share; sums to `of`.
    pub of_months: BTreeMap<Month, u64>,
    /// Where they are counted; sums to `total`.
    pub cells: BTreeMap<Cell, u64>,
    /// The records that were counted, sorted.
    pub records: Vec<RecordId>,
    /// Message key of the note on method.
    pub method: String,
}

impl Figure {
    /// Nothing counted.
    fn nothing(measure: Measure) -> Self {
        Self {
            measure,
            total: 0,
            of: measure.is_share().then_some(0),
            of_months: BTreeMap::new(),
            cells: BTreeMap::new(),
            records: Vec::new(),
            method: format!("method.{}", measure.as_str()),
        }
    }
}

/// One thing counted.
struct Count<'a> {
    record: &'a State,
    n: u64,
    /// Whom to count once, in measures of different children.
    person: Option<RecordId>,
    who: Option<(Sex, AgeBand)>,
    event: event::Event,
    /// Whether it counts in the total, or only in that of which the total is a share.
    hit: Hit,
}

/// Whether a counted thing is a hit of a share.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hit {
    Yes,
    No,
}

/// Computes a figure.
pub fn evaluate(question: &Question, records: &dyn Records) -> Figure {
    Counted::of(question.measure, question.now_ms, records).figure(question)
}

/// Everything that a measure counts, whenever and wherever: found once, asked often.
pub(crate) struct Counted<'a> {
    counts: Vec<Count<'a>>,
    records: &'a dyn Records,
}

impl<'a> Counted<'a> {
    /// Finds what a measure counts at a moment.
    pub fn of(measure: Measure, now_ms: u64, records: &'a dyn Records) -> Self {
        let mut counts = count::counts(measure, now_ms, records);
        counts.sort_by_key(|count| (count.event.day, count.record.record));
        Self { counts, records }
    }

    /// What of it a question asks for.
    fn asked(&self, question: &Question) -> Vec<&Count<'a>> {
        let asked = |count: &&Count| question.period.contains(count.event.day) && count.event.fits(question);
        let mut counts: Vec<&Count> = self.counts.iter().filter(asked).collect();
        if question.measure.is_unique() {
            // Counted where and as they were first met in the period, so that the parts add up to the whole.
            let mut met = BTreeSet::new();
            counts.retain(|count| count.person.is_some_and(|person| met.insert(person)));
        }
        if question.measure == Measure::PeerReachEstimated {
            count::keep_largest(&mut counts, self.records);
        }
        counts
    }

    /// The figure of a question about the measure.
    pub fn figure(&self, question: &Question) -> Figure {
        let mut figure = Figure::nothing(question.measure);
        for count in self.asked(question) {
            if let Some(of) = &mut figure.of {
                *of += count.n;
                *figure.of_months.entry(Month::of(count.event.day)).or_default() += count.n;
            }
            if count.hit == Hit::Yes {
                figure.total += count.n;
                *figure.cells.entry(count.cell()).or_default() += count.n;
            }
            figure.records.push(count.record.record);
        }
        figure.records.sort_unstable();
        figure.records.dedup();
        figure
    }
}

impl Count<'_> {
    fn cell(&self) -> Cell {
        Cell {
            sex: self.who.map(|(sex, _)| sex),
            band: self.who.map(|(_, band)| band),
            province: self.event.place.as_ref().map(|place| place.at_level(Level::Province)),
            month: Month::of(self.event.day),
        }
    }
}

/// The day on which something without a day of its own was first written down.
fn created_day(state: &State) -> Option<Day> {
    crate::read::field_day(state.created_ms)
}

#[cfg(test)]
mod tests;
