//! Where the records of an organisation look wrong: what is missing, late, impossible, far out, or said twice.
//!
//! The rules are data: one line each. They look at coded values only, and they accuse nobody: a late record is better than
//! none, and an outlier may be true. Whoever keeps the record looks and corrects it, or leaves it.

use std::collections::BTreeSet;

use model::{KindName, RecordId, State, date::Day};

use crate::{figures::Records, read};

/// Records written down longer ago than this are left in peace, milliseconds.
const LOOKS_BACK_MS: u64 = 366 * 24 * 3_600_000;
/// Of fewer values nobody can tell which is far out.
const OUTLIER_VALUES_MIN: usize = 20;

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// Nothing stands where something should.
    Missing,
    /// Written down long after the day that it tells of.
    Late,
    /// Ends before it begins, or tells of a day that had not come.
    Impossible,
    /// A number far from all others of its kind.
    Outlier,
    /// The same thing said twice.
    Doubled,
}

impl Sort {
    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Late => "late",
            Self::Impossible => "impossible",
            Self::Outlier => "outlier",
            Self::Doubled => "doubled",
        }
    }
}

/// How a rule looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// None of these fields has a value.
    NoneOf(&'static [&'static str]),
    /// Written down more than so many days after the day or moment in this field.
    After(&'static str, i64),
    /// The second of two days or moments is before the first.
    Backwards(&'static str, &'static str),
    /// The day or moment had not come when the record last changed.
    Ahead(&'static str),
    /// A count, or the sum of a tally, above the outer fence of its kind: the third quartile and three times the distance
    /// between the quartiles (Tukey, Exploratory Data Analysis, 1977).
    FarOut(&'static str),
    /// Another record, written down before it, says the same in all these fields.
    Same(&'static [&'static str]),
}

/// One rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name: message key `quality.<code>`.
    pub code: &'static str,
    /// The records that it looks at.
    pub kind: KindName,
    /// How it looks.
    pub check: Check,
}

const fn rule(code: &'static str, kind: KindName, check: Check) -> Rule {
    Rule { code, kind, check }
}

/// All rules, by what is wrong.
pub const RULES: [Rule; 24] = [
    rule("person_no_sex", KindName::Person, Check::NoneOf(&["sex"])),
    rule("person_no_place", KindName::Person, Check::NoneOf(&["place", "spots"])),
    rule("contact_no_place", KindName::Contact, Check::NoneOf(&["spot", "place"])),
    rule("session_no_place", KindName::Session, Check::NoneOf(&["spot", "place"])),
    rule("session_no_project", KindName::Session, Check::NoneOf(&["project"])),
    rule("round_no_project", KindName::Round, Check::NoneOf(&["project"])),
    rule("concern_no_reason", KindName::Concern, Check::NoneOf(&["about"])),
    rule("case_no_owner", KindName::Case, Check::NoneOf(&["owner"])),
    rule("contact_late", KindName::Contact, Check::After("time", 3)),
    rule("session_late", KindName::Session, Check::After("day", 7)),
    rule("stay_late", KindName::Stay, Check::After("came_in", 3)),
    rule("visit_late", KindName::Visit, Check::After("time", 7)),
    rule("stay_backwards", KindName::Stay, Check::Backwards("came_in", "went_out")),
    rule("placement_backwards", KindName::Placement, Check::Backwards("begun", "ended")),
    rule("schooling_backwards", KindName::Schooling, Check::Backwards("since", "until")),
    rule("campaign_backwards", KindName::Campaign, Check::Backwards("day", "until")),
    rule("contact_ahead", KindName::Contact, Check::Ahead("time")),
    rule("visit_ahead", KindName::Visit, Check::Ahead("time")),
    rule("tally_far_out", KindName::TallySheet, Check::FarOut("tally")),
    rule("session_far_out", KindName::Session, Check::FarOut("tally")),
    rule("campaign_far_out", KindName::Campaign, Check::FarOut("audience")),
    rule("attendance_twice", KindName::Attendance, Check::Same(&["session", "person"])),
    rule("session_twice", KindName::Session, Check::Same(&["series", "day"])),
    rule("visit_twice", KindName::Visit, Check::Same(&["person", "time"])),
];

impl Rule {
    /// What is wrong.
    pub fn sort(&self) -> Sort {
        match self.check {
            Check::NoneOf(_) => Sort::Missing,
            Check::After(..) => Sort::Late,
            Check::Backwards(..) | Check::Ahead(_) => Sort::Impossible,
            Check::FarOut(_) => Sort::Outlier,
            Check::Same(_) => Sort::Doubled,
        }
    }
}

/// Kinds that any rule looks at, each once.
pub fn kinds() -> Vec<KindName> {
    let mut kinds: Vec<KindName> = RULES.iter().map(|rule| rule.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// The records of the last year that a rule finds, the newest first.
pub fn found(rule: &Rule, records: &dyn Records, now_ms: u64) -> Vec<RecordId> {
    let mut all: Vec<&State> = records.of_kind(rule.kind).filter(|state| !state.erased).collect();
    all.sort_by_key(|state| (state.created_ms, state.record));
    let mut found: Vec<&State> = match rule.check {
        Check::NoneOf(fields) => kept(&all, |state| !fields.iter().any(|field| is_said(state, field))),
        Check::After(field, days) => kept(&all, |state| late(state, field, days)),
        Check::Backwards(first, second) => kept(&all, |state| backwards(state, first, second)),
        Check::Ahead(field) => kept(&all, |state| ahead(state, field)),
        Check::FarOut(field) => far_out(&all, field),
        Check::Same(fields) => same(&all, fields),
    };
    found.retain(|state| state.created_ms.saturating_add(LOOKS_BACK_MS) >= now_ms);
    found.iter().rev().map(|state| state.record).collect()
}

fn kept<'a>(all: &[&'a State], wrong: impl Fn(&State) -> bool) -> Vec<&'a State> {
    all.iter().copied().filter(|state| wrong(state)).collect()
}

/// Whether a field has a value; an empty list is none.
fn is_said(state: &State, field: &str) -> bool {
    state
        .value(field)
        .is_some_and(|value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()))
}

fn day_of(state: &State, field: &str) -> Option<Day> {
    read::day(state, field).or_else(|| read::field_day(read::instant_ms(state, field)?))
}

fn late(state: &State, field: &str, days: i64) -> bool {
    let written = read::field_day(state.created_ms);
    day_of(state, field).zip(written).is_some_and(|(day, written)| day.days_until(written) > days)
}

fn backwards(state: &State, first: &str, second: &str) -> bool {
    let moments = read::instant_ms(state, first).zip(read::instant_ms(state, second));
    let days = day_of(state, first).zip(day_of(state, second));
    match moments {
        Some((first, second)) => second < first,
        None => days.is_some_and(|(first, second)| second < first),
    }
}

fn ahead(state: &State, field: &str) -> bool {
    let last = read::field_day(state.updated_ms.max(state.created_ms));
    day_of(state, field).zip(last).is_some_and(|(day, last)| day > last)
}

/// A count, or the sum of a tally.
fn number(state: &State, field: &str) -> Option<u64> {
    let value = state.value(field)?;
    match value.as_array() {
        Some(cells) => Some(cells.iter().filter_map(|cell| cell.get("n")?.as_u64()).sum()),
        None => value.as_u64(),
    }
}

fn far_out<'a>(all: &[&'a State], field: &str) -> Vec<&'a State> {
    let mut numbers: Vec<u64> = all.iter().filter_map(|state| number(state, field)).collect();
    if numbers.len() < OUTLIER_VALUES_MIN {
        return Vec::new();
    }
    numbers.sort_unstable();
    let (low, high) = (numbers[numbers.len() / 4], numbers[numbers.len() * 3 / 4]);
    let fence = high + 3 * (high - low).max(1);
    kept(all, |state| number(state, field).is_some_and(|n| n > fence))
}

/// All but the first that say the same.
fn same<'a>(all: &[&'a State], fields: &[&str]) -> Vec<&'a State> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for state in all {
        let said: Option<Vec<String>> =
            fields.iter().map(|field| Some(state.value(field)?.to_string())).collect();
        if said.is_some_and(|said| !seen.insert(said)) {
            found.push(*state);
        }
    }
    found
}
