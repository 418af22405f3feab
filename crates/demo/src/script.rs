//! What everybody says, in order: entries that still lack what only the store knows.

use model::{Act, Edit, EntryId, Fields, KindName, RecordId, date::Instant, entry::Say, kinds::Typed};
use serde_json::{Value, json};

use crate::rng::Rng;

/// What the author had before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The record as it was: the phone was in step.
    Latest,
    /// Nothing of it: the phone was offline, so another's word may clash with this one.
    Nothing,
}

/// One thing said.
#[derive(Clone, Debug)]
pub struct Line {
    /// When.
    pub at: Instant,
    /// Index of the user.
    pub by: usize,
    /// Entry id.
    pub id: EntryId,
    /// About which record.
    pub record: RecordId,
    /// Of which kind.
    pub kind: KindName,
    /// Edit or act; its `seen` is filled in when it is written.
    pub say: Say,
    /// What the author knew.
    pub seen: Seen,
}

/// All lines, with the chance that makes their ids.
#[derive(Debug)]
pub struct Script {
    /// In the order of writing, not yet of time.
    pub lines: Vec<Line>,
    rng: Rng,
}

impl Script {
    /// An empty script.
    pub fn new(rng: Rng) -> Self {
        Self { lines: Vec::new(), rng }
    }

    /// A new record id of that moment.
    pub fn record_id(&mut self, at: Instant) -> RecordId {
        RecordId::new(unix_ms(at), self.rng.bytes())
    }

    /// Says a new record.
    pub fn create<T: Typed>(&mut self, by: usize, at: Instant, record: &T) -> RecordId {
        let id = self.record_id(at);
        self.create_as(id, by, at, record);
        id
    }

    /// Says a new record whose id follows from something else.
    pub fn create_as<T: Typed>(&mut self, id: RecordId, by: usize, at: Instant, record: &T) {
        self.say(by, at, (T::NAME, id), Say::Edit(Edit { set: record.to_fields(), seen: 0 }), Seen::Latest);
    }

    /// Sets fields of a record.
    pub fn set(&mut self, by: usize, at: Instant, about: (KindName, RecordId), fields: &Value) {
        self.say(by, at, about, Say::Edit(Edit { set: object(fields), seen: 0 }), Seen::Latest);
    }

    /// Sets fields on a phone that had not heard what others had said meanwhile.
    pub fn set_offline(&mut self, by: usize, at: Instant, about: (KindName, RecordId), fields: &Value) {
        self.say(by, at, about, Say::Edit(Edit { set: object(fields), seen: 0 }), Seen::Nothing);
    }

    /// Asks for an act.
    pub fn act(&mut self, by: usize, at: Instant, about: (KindName, RecordId), name: &str, args: &Value) {
        let act = Act { name: name.to_owned(), args: object(args), seen: 0 };
        self.say(by, at, about, Say::Act(act), Seen::Latest);
    }

    /// Asks for an act that needs nothing besides.
    pub fn plain_act(&mut self, by: usize, at: Instant, about: (KindName, RecordId), name: &str) {
        self.act(by, at, about, name, &json!({}));
    }

    fn say(&mut self, by: usize, at: Instant, (kind, record): (KindName, RecordId), say: Say, seen: Seen) {
        let id = EntryId::new(unix_ms(at), self.rng.bytes());
        self.lines.push(Line { at, by, id, record, kind, say, seen });
    }
}

/// Unix milliseconds of a moment of our time.
pub fn unix_ms(at: Instant) -> u64 {
    u64::try_from(at.unix_millis()).unwrap_or_default()
}

fn object(value: &Value) -> Fields {
    value.as_object().cloned().unwrap_or_default()
}
