//! Patterns in what was recorded: found by looking at coded values only, told with the records that make them up.
//!
//! No score and no decision: a pattern is there or it is not, and a person answers. What makes up a finding only grows
//! with what is recorded, in whatever order it arrives: a finding is every record in any span of so many days that
//! makes up the pattern. So nothing is skipped and nothing told twice by a machine that slept, or by a telephone
//! that was away for a week.

use std::collections::{BTreeMap, BTreeSet};

use model::{Fields, KindName, RecordId, Refusal, State};
use serde_json::{Value, json};

use crate::{clock::Risk, read, refusals};

mod patterns;
mod suspects;

pub use suspects::{Suspect, join_suspects};

/// Which pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pattern {
    /// The same unknown adult in several contacts: called by the same words. For those who read of unknown adults.
    SameAdult,
    /// Gifts, alone, at night, in contacts with one child.
    GiftsAloneNight,
    /// A child who is not at school crosses the border.
    BorderNoSchool,
    /// A child stays away after telling something in a group.
    AbsentAfterDisclosure,
}

impl Pattern {
    /// Every pattern.
    pub const ALL: [Self; 4] =
        [Self::SameAdult, Self::GiftsAloneNight, Self::BorderNoSchool, Self::AbsentAfterDisclosure];

    /// Its code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SameAdult => "same_adult",
            Self::GiftsAloneNight => "gifts_alone_night",
            Self::BorderNoSchool => "border_no_school",
            Self::AbsentAfterDisclosure => "absent_after_disclosure",
        }
    }

    /// The pattern of a rule or an alert.
    pub fn of(record: &State) -> Option<Self> {
        Self::ALL.into_iter().find(|one| record.text("pattern") == Some(one.as_str()))
    }

    /// Whether it rests on what was written of unknown adults: then only those see it who read that.
    pub fn rests_on_adults(self) -> bool {
        self == Self::SameAdult
    }

    /// The kinds whose records it looks at.
    pub fn looks_at(self) -> &'static [KindName] {
        match self {
            Self::SameAdult => &[KindName::Contact],
            Self::GiftsAloneNight => &[KindName::Contact, KindName::Round],
            Self::BorderNoSchool => &[KindName::Contact, KindName::Person],
            Self::AbsentAfterDisclosure => &[KindName::Concern, KindName::Attendance, KindName::Session],
        }
    }

    /// Fewest records that it can be asked for: one contact is not several.
    fn least_min(self) -> u64 {
        if self == Self::SameAdult { 2 } else { 1 }
    }
}

/// Most days that a rule looks at together: more than a year is no pattern but a life.
pub const DAYS_MAX: u64 = 366;
/// Most records that a rule asks for.
pub const LEAST_MAX: u64 = 50;

/// A rule with its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The record.
    pub id: RecordId,
    /// How often it was changed.
    pub version: u64,
    /// Which pattern.
    pub pattern: Pattern,
    /// Within how many days.
    pub days: u64,
    /// How many records at least.
    pub least: usize,
    /// How soon somebody has to answer.
    pub level: Risk,
    /// Whether the team of the case is told too.
    pub tells_team: bool,
}

impl Rule {
    /// A rule from its record; `None` where something is missing or out of bounds.
    pub fn of(record: &State) -> Option<Self> {
        in_bounds(record, &Fields::new()).ok()?;
        let count = |name: &str| record.value(name).and_then(Value::as_u64);
        let level: Risk = record.text("level")?.parse().ok()?;
        Some(Self {
            id: record.record,
            version: count("version").unwrap_or(0),
            pattern: Pattern::of(record)?,
            days: count("days")?,
            least: usize::try_from(count("least")?).ok()?,
            level,
            tells_team: record.text("tell")? == "case_team",
        })
    }
}

/// Whether a rule's numbers, with these changes, are such as a rule may have. What is not said yet is in bounds.
pub fn in_bounds(record: &State, change: &Fields) -> Result<(), Refusal> {
    let now = |name: &str| change.get(name).or_else(|| record.value(name));
    let pattern =
        Pattern::ALL.into_iter().find(|one| now("pattern").and_then(Value::as_str) == Some(one.as_str()));
    let fewest = pattern.map_or(1, Pattern::least_min);
    for (name, min, max) in [("days", 1, DAYS_MAX), ("least", fewest, LEAST_MAX)] {
        if now(name).and_then(Value::as_u64).is_some_and(|n| !(min..=max).contains(&n)) {
            return Err(Refusal::field(refusals::ALERT_RULE_BOUNDS, name));
        }
    }
    // What needs no action is no alert.
    if now("level").and_then(Value::as_str) == Some(Risk::NoAction.as_str()) {
        return Err(Refusal::field(refusals::ALERT_RULE_BOUNDS, "level"));
    }
    Ok(())
}

/// The fields of an alert that name its records, by their kind.
pub const EVIDENCE: [(KindName, &str); 3] =
    [(KindName::Contact, "contacts"), (KindName::Concern, "concerns"), (KindName::Attendance, "attendances")];

/// The records that an alert names.
pub fn evidence(alert: &State) -> BTreeSet<(KindName, RecordId)> {
    EVIDENCE
        .into_iter()
        .flat_map(|(kind, field)| read::texts(alert, field).map(move |id| (kind, id)))
        .filter_map(|(kind, id)| Some((kind, id.parse().ok()?)))
        .collect()
}

/// The place in the log of the last word on what an alert rests on.
pub fn gathered_seq(alert: &State) -> u64 {
    let heads = EVIDENCE.into_iter().filter_map(|(_, field)| alert.registers.get(field)).flatten();
    heads.map(|head| head.seq).max().unwrap_or(0)
}

/// The fields that name these records.
pub fn evidence_fields(records: &BTreeSet<(KindName, RecordId)>) -> Fields {
    let mut fields = Fields::new();
    for (kind, field) in EVIDENCE {
        let ids: Vec<_> = records.iter().filter(|(of, _)| *of == kind).map(|(_, id)| id).collect();
        if !ids.is_empty() {
            fields.insert(field.to_owned(), json!(ids));
        }
    }
    fields
}

/// Contacts in which the same unknown adult was seen, by a word that tells nothing of the adult.
pub type Adults = BTreeMap<String, BTreeSet<RecordId>>;

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub struct Recorded<'a> {
    /// Records of the kinds that its pattern looks at, of one organisation.
    pub records: &'a [State],
    /// Who was seen in which contacts.
    pub adults: &'a Adults,
    /// What is said to happen later is not there yet, Unix milliseconds.
    pub now_ms: u64,
}

/// A pattern that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about: the child, or the word for an unknown adult.
    pub subject: String,
    /// The child, where it is about one.
    pub person: Option<RecordId>,
    /// When the last of its records happened, Unix milliseconds.
    pub last_ms: u64,
    /// The records that make it up, each with when it happened.
    pub because: BTreeMap<(KindName, RecordId), u64>,
}

impl Finding {
    /// The id of the alert number `n` about it: the same whoever raises it, and however often.
    pub fn id(&self, rule: &Rule, n: u32) -> RecordId {
        RecordId::of_name(rule.id, &format!("{} {n}", self.subject))
    }

    /// When the last of some of its records happened, Unix milliseconds.
    pub fn last_of(&self, records: &BTreeSet<(KindName, RecordId)>) -> u64 {
        let times = records.iter().filter_map(|record| self.because.get(record));
        times.copied().max().unwrap_or(self.last_ms)
    }
}

/// Every finding of a rule: one about each child or adult, with all spans that ended at `from_ms` or later.
pub fn findings(rule: &Rule, recorded: &Recorded, from_ms: u64) -> Vec<Finding> {
    let shelf = patterns::Shelf::new(recorded, from_ms);
    match rule.pattern {
        Pattern::SameAdult => patterns::same_adult(rule, &shelf, recorded.adults),
        Pattern::GiftsAloneNight => patterns::gifts_alone_night(rule, &shelf),
        Pattern::BorderNoSchool => patterns::border_no_school(rule, &shelf),
        Pattern::AbsentAfterDisclosure => patterns::absent_after_disclosure(rule, &shelf),
    }
}

/// From when on a rule tells: what was complete so many days before it was switched on is history.
pub fn tells_from_ms(rule: &Rule, on_since_ms: u64) -> u64 {
    on_since_ms.saturating_sub(rule.days * patterns::DAY_MS)
}
