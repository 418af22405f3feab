//! The patterns themselves. Each looks at spans of days that begin with one of the records, and keeps every record of
//! every span that makes up the pattern: what is recorded later adds, and takes nothing away.

use std::collections::BTreeMap;

use model::{KindName, RecordId, State};
use serde_json::Value;

use super::{Adults, Finding, Recorded, Rule};
use crate::read;

pub const DAY_MS: u64 = 86_400_000;
const HOUR_MS: u64 = 3_600_000;
/// The field's clock is seven hours ahead of Greenwich.
const FIELD_HOURS: u64 = 7;
/// Night outreach: from eight in the evening to five in the morning.
const NIGHT: (u64, u64) = (20, 5);

const GIFTS: &[&str] = &["groom_food_or_gifts", "groom_money_or_phone"];
const OVERNIGHT: &str = "groom_overnight";
/// Alone with the adult, whoever else was near when the team came.
const ALONE_TOGETHER: &[&str] = &["groom_alone_together", OVERNIGHT];
const OUT_OF_SCHOOL: &[&str] = &["dropped_out", "never"];
const NO_SCHOOL_SIGNS: &[&str] = &["child_no_access_to_education", "border_unsure_of_school"];

/// A record and when it happened.
type Event<'a> = (u64, &'a State);

/// Records by kind, without what was erased or is still to come.
pub struct Shelf<'a> {
    by_kind: BTreeMap<KindName, BTreeMap<RecordId, &'a State>>,
    now_ms: u64,
    from_ms: u64,
}

impl<'a> Shelf<'a> {
    pub fn new(recorded: &Recorded<'a>, from_ms: u64) -> Self {
        let mut by_kind: BTreeMap<KindName, BTreeMap<RecordId, &State>> = BTreeMap::new();
        for record in recorded.records.iter().filter(|record| !record.erased) {
            by_kind.entry(record.kind).or_default().insert(record.record, record);
        }
        Self { by_kind, now_ms: recorded.now_ms, from_ms }
    }

    fn all(&self, kind: KindName) -> impl Iterator<Item = &'a State> {
        self.by_kind.get(&kind).into_iter().flat_map(|records| records.values().copied())
    }

    fn one(&self, kind: KindName, id: RecordId) -> Option<&'a State> {
        self.by_kind.get(&kind)?.get(&id).copied()
    }

    /// When a contact says that it happened, if that is past.
    fn happened(&self, record: &'a State) -> Option<Event<'a>> {
        let ms = read::instant_ms(record, "time").unwrap_or(record.created_ms);
        (ms <= self.now_ms).then_some((ms, record))
    }

    /// The contacts of each child, by time.
    fn contacts_by_child(&self) -> BTreeMap<RecordId, Vec<Event<'a>>> {
        let mut by_child: BTreeMap<RecordId, Vec<Event>> = BTreeMap::new();
        for contact in self.all(KindName::Contact) {
            if let (Some(person), Some(event)) = (contact.reference("person"), self.happened(contact)) {
                by_child.entry(person).or_default().push(event);
            }
        }
        by_child
    }
}

/// What all spans that make up the pattern hold together. A span begins with one of the events and lasts so many days.
fn finding<'a>(
    (rule, shelf): (&Rule, &Shelf),
    (subject, person): (String, Option<RecordId>),
    mut events: Vec<Event<'a>>,
    enough: impl Fn(&[Event<'a>]) -> bool,
) -> Option<Finding> {
    events.sort_by_key(|(ms, record)| (*ms, record.record));
    let mut because = BTreeMap::new();
    for (begin, (first_ms, _)) in events.iter().enumerate() {
        let end = events.partition_point(|(ms, _)| *ms <= first_ms.saturating_add(rule.days * DAY_MS));
        let span = &events[begin..end];
        let recent = span.last().is_some_and(|(ms, _)| *ms >= shelf.from_ms);
        if recent && span.len() >= rule.least && enough(span) {
            because.extend(span.iter().map(|(ms, record)| ((record.kind, record.record), *ms)));
        }
    }
    let last_ms = because.values().copied().max()?;
    Some(Finding { subject, person, last_ms, because })
}

/// Enough contacts in which the adult was called by the same words. The alert stands on no child's file.
pub fn same_adult(rule: &Rule, shelf: &Shelf, adults: &Adults) -> Vec<Finding> {
    let one = |(word, contacts): (&String, &std::collections::BTreeSet<RecordId>)| {
        let seen = contacts.iter().filter_map(|id| shelf.one(KindName::Contact, *id));
        let events = seen.filter_map(|contact| shelf.happened(contact)).collect();
        finding((rule, shelf), (word.clone(), None), events, |_| true)
    };
    adults.iter().filter_map(one).collect()
}

fn has(record: &State, field: &str, codes: &[&str]) -> bool {
    read::texts(record, field).any(|code| codes.contains(&code))
}

fn at_night((ms, contact): &Event, shelf: &Shelf) -> bool {
    let round = contact.reference("round").and_then(|id| shelf.one(KindName::Round, id));
    let hour = (ms / HOUR_MS + FIELD_HOURS) % 24;
    hour >= NIGHT.0
        || hour < NIGHT.1
        || has(contact, "indicators", &[OVERNIGHT])
        || round.is_some_and(|round| round.text("shift") == Some("night"))
}

/// Gifts, alone and at night, each in one of a child's contacts within these days.
pub fn gifts_alone_night(rule: &Rule, shelf: &Shelf) -> Vec<Finding> {
    let gift = |(_, contact): &Event| has(contact, "indicators", GIFTS);
    let alone = |(_, contact): &Event| {
        has(contact, "with_whom", &["alone"]) || has(contact, "indicators", ALONE_TOGETHER)
    };
    let night = |event: &Event| at_night(event, shelf);
    let one = |(person, mut contacts): (RecordId, Vec<Event>)| {
        // What tells nothing of the pattern does not make it up.
        contacts.retain(|event| gift(event) || alone(event) || night(event));
        finding((rule, shelf), (person.to_string(), Some(person)), contacts, |span| {
            span.iter().any(gift) && span.iter().any(alone) && span.iter().any(night)
        })
    };
    shelf.contacts_by_child().into_iter().filter_map(one).collect()
}

/// A child of whom it is known that they do not go to school crosses the border often enough.
pub fn border_no_school(rule: &Rule, shelf: &Shelf) -> Vec<Finding> {
    let one = |(person, mut contacts): (RecordId, Vec<Event>)| {
        let file = shelf.one(KindName::Person, person);
        let out = file.and_then(|file| file.text("school")).is_some_and(|code| OUT_OF_SCHOOL.contains(&code));
        contacts.retain(|(_, contact)| has(contact, "doing", &["crossing_border"]));
        finding((rule, shelf), (person.to_string(), Some(person)), contacts, |span| {
            out || span.iter().any(|(_, contact)| has(contact, "indicators", NO_SCHOOL_SIGNS))
        })
    };
    shelf.contacts_by_child().into_iter().filter_map(one).collect()
}

/// A roll: the day of its session, Unix milliseconds, and whether the child was there.
type Roll<'a> = (u64, bool, &'a State);

fn rolls<'a>(shelf: &Shelf<'a>) -> BTreeMap<RecordId, Vec<Roll<'a>>> {
    let mut rolls: BTreeMap<RecordId, Vec<Roll>> = BTreeMap::new();
    for roll in shelf.all(KindName::Attendance) {
        let session = roll.reference("session").and_then(|id| shelf.one(KindName::Session, id));
        let day = session.and_then(|session| read::day(session, "day"));
        let seconds =
            day.and_then(|day| u64::try_from(day.date().midnight().assume_utc().unix_timestamp()).ok());
        let present = roll.value("present").and_then(Value::as_bool);
        if let (Some(person), Some(seconds), Some(present)) = (roll.reference("person"), seconds, present) {
            rolls.entry(person).or_default().push((seconds * 1000, present, roll));
        }
    }
    rolls
}

/// A child told something in a group, had come before, and then missed enough sessions within these days.
pub fn absent_after_disclosure(rule: &Rule, shelf: &Shelf) -> Vec<Finding> {
    let rolls = rolls(shelf);
    let mut found: BTreeMap<RecordId, BTreeMap<(KindName, RecordId), u64>> = BTreeMap::new();
    for concern in shelf.all(KindName::Concern) {
        let in_group = concern.reference("session").is_some() || concern.text("source") == Some("session");
        let told = crate::clock::raised_ms(concern);
        let Some(person) = concern.reference("person").filter(|_| in_group && told <= shelf.now_ms) else {
            continue;
        };
        let rolls = rolls.get(&person).map_or(&[][..], Vec::as_slice);
        // A day as the field counts it: the session at which it was told is before.
        let day = (told + FIELD_HOURS * HOUR_MS) / DAY_MS * DAY_MS;
        let came = rolls.iter().any(|(ms, present, _)| *ms <= day && *present);
        let missed = |(ms, present, _): &&Roll| {
            !present && *ms > day && *ms <= day + rule.days * DAY_MS && *ms <= shelf.now_ms
        };
        let missed: Vec<_> = rolls.iter().filter(missed).collect();
        let recent = missed.iter().any(|(ms, ..)| *ms >= shelf.from_ms);
        if came && recent && missed.len() >= rule.least {
            let because = found.entry(person).or_default();
            because.insert((concern.kind, concern.record), told);
            because.extend(missed.iter().map(|(ms, _, roll)| ((roll.kind, roll.record), *ms)));
        }
    }
    let whole = |(person, because): (RecordId, BTreeMap<_, u64>)| {
        let last_ms = because.values().copied().max()?;
        Some(Finding { subject: person.to_string(), person: Some(person), last_ms, because })
    };
    found.into_iter().filter_map(whole).collect()
}
