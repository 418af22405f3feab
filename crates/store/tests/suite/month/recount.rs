//! The same sums once more, by plain loops over everything that the office heard: no fold, no figure, no query.

use std::collections::{BTreeMap, BTreeSet};

use model::{EntryId, Hlc, KindName, RecordId, Say};
use serde_json::Value;

use super::office::Heard;

/// One value that somebody gave to a field, and that counts.
struct Word<'a> {
    heard: &'a Heard,
    value: &'a Value,
}

impl Word<'_> {
    /// What orders it: the time claimed, but never later than its receipt; then its id.
    fn order(&self) -> (u64, u16, [u8; 6], EntryId) {
        let Hlc { wall_ms, counter, node } = self.heard.entry.at;
        (wall_ms.min(self.heard.received_ms), counter, node.0, self.heard.entry.id)
    }

    /// Whether its author had the other one before them, or said it earlier on the same device.
    fn replaces(&self, other: &Self) -> bool {
        let (mine, theirs) = (self.heard, other.heard);
        let had_seen = mine.entry.say.seen().min(mine.seq - 1) >= theirs.seq;
        let same_device = mine.entry.at.node == theirs.entry.at.node && mine.entry.at > theirs.entry.at;
        mine.seq > theirs.seq && (had_seen || same_device)
    }
}

/// A record and the words about each of its fields.
pub struct Told<'a> {
    pub kind: KindName,
    words: BTreeMap<&'a str, Vec<Word<'a>>>,
}

impl<'a> Told<'a> {
    pub fn fields(&self) -> impl Iterator<Item = &'a str> {
        self.words.keys().copied()
    }

    /// Words that nothing replaced.
    fn alive(&self, field: &str) -> Vec<&Word<'a>> {
        let words = self.words.get(field).map_or(&[][..], Vec::as_slice);
        words.iter().filter(|word| !words.iter().any(|other| other.replaces(word))).collect()
    }

    /// The value that stands; cleared and never given are both `None`.
    pub fn shown(&self, field: &str) -> Option<&'a Value> {
        let alive = self.alive(field);
        alive.iter().max_by_key(|word| word.order()).map(|word| word.value).filter(|value| !value.is_null())
    }

    /// The different values that are alive, where there is more than one.
    pub fn clash(&self, field: &str) -> Option<BTreeSet<String>> {
        let values: BTreeSet<String> = self.alive(field).iter().map(|word| word.value.to_string()).collect();
        (values.len() > 1).then_some(values)
    }

    fn number(&self, field: &str) -> u64 {
        self.shown(field).and_then(Value::as_u64).unwrap_or(0)
    }

    fn heads(&self) -> u64 {
        let cells = self.shown("tally").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        cells.iter().filter_map(|cell| cell["n"].as_u64()).sum()
    }
}

/// Everything that counts, by record.
pub struct Recount<'a>(pub BTreeMap<RecordId, Told<'a>>);

impl<'a> Recount<'a> {
    pub fn of(heard: impl Iterator<Item = &'a Heard>) -> Self {
        let mut all: BTreeMap<RecordId, Told> = BTreeMap::new();
        for heard in heard.filter(|heard| heard.accepted) {
            let entry = &heard.entry;
            let told =
                all.entry(entry.record).or_insert_with(|| Told { kind: entry.kind, words: BTreeMap::new() });
            // Of acts only the settling of a clash says a field's value outright.
            if matches!(&entry.say, Say::Act(act) if act.name != "settle") {
                continue;
            }
            for (field, value) in entry.say.fields() {
                told.words.entry(field).or_default().push(Word { heard, value });
            }
        }
        Self(all)
    }

    fn of_kind(&self, kind: KindName) -> impl Iterator<Item = &Told<'a>> {
        self.0.values().filter(move |told| told.kind == kind)
    }

    /// Session and child of every attendance that stands as present: a list, so that twice is seen.
    pub fn present(&self) -> Vec<(&'a Value, &'a Value)> {
        let there = self
            .of_kind(KindName::Attendance)
            .filter(|told| told.shown("present") == Some(&Value::Bool(true)));
        there.filter_map(|told| Some((told.shown("session")?, told.shown("person")?))).collect()
    }

    /// Ticked and counted at sessions.
    pub fn attendances(&self) -> u64 {
        let beside: u64 =
            self.of_kind(KindName::Session).map(|told| told.number("adults") + told.heads()).sum();
        self.present().len() as u64 + beside
    }

    pub fn different_children(&self) -> u64 {
        let children: BTreeSet<String> =
            self.present().iter().map(|(_, child)| (*child).to_string()).collect();
        children.len() as u64
    }

    pub fn servings(&self) -> u64 {
        self.of_kind(KindName::Session).map(|told| told.number("served")).sum()
    }

    pub fn sessions(&self) -> u64 {
        self.of_kind(KindName::Session).count() as u64
    }

    pub fn people_counted(&self) -> u64 {
        self.of_kind(KindName::TallySheet).map(Told::heads).sum()
    }
}
