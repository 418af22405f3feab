//! From entries to a record: every field a register that forgets nothing that was said side by side.
//!
//! Write E replaces write F of the same field when its author had seen F (`F.seq <= E.seen`), or when both come from
//! the same device, in order. What nothing replaces is a *head*. The head with the greatest effective time is shown;
//! several heads with different values are a *clash*. What an act's guard decided replaces all heads: it judged the
//! record as it stood when the act arrived. The result is a function of the set of entries, so order of
//! delivery, doubles and partitions do not matter.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    entry::{Fields, Outcome, Say, Stamped},
    hlc::Hlc,
    id::{AccountId, EntryId, RecordId},
    kinds::KindName,
};

/// One value of one field, and who said it when. `V` is the value as held: open, or sealed in the store.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Write<V = Value> {
    /// The value; `null` clears.
    pub value: V,
    /// Arrival order of its entry.
    pub seq: u64,
    /// Time claimed by the device.
    pub claimed: Hlc,
    /// Time that orders it.
    pub at: Hlc,
    /// Its entry.
    pub entry: EntryId,
    /// Its author.
    pub by: AccountId,
}

impl<V> Write<V> {
    /// Whether this write, whose author had seen the record at `seen`, takes the place of `older`.
    fn replaces(&self, seen: u64, older: &Write<V>) -> bool {
        let same_device_later =
            older.claimed.node == self.claimed.node && older.claimed < self.claimed && older.seq < self.seq;
        older.seq <= seen || same_device_later
    }
}

/// A record as it follows from its entries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct State<V = Value> {
    /// Which record.
    pub record: RecordId,
    /// Its kind.
    pub kind: KindName,
    /// Highest sequence number of its accepted entries.
    pub version: u64,
    /// Organisation that owns it.
    pub org: RecordId,
    /// Team that it belongs to.
    pub team: Option<String>,
    /// Who created it.
    pub by: AccountId,
    /// When it was created, Unix milliseconds, effective.
    pub created_ms: u64,
    /// When it last changed, Unix milliseconds, effective.
    pub updated_ms: u64,
    /// Heads of every field that was ever set.
    pub registers: BTreeMap<String, Vec<Write<V>>>,
    /// Its subject's key was destroyed.
    #[serde(default)]
    pub erased: bool,
}

impl<V: Clone> State<V> {
    /// The record that its first entry creates, with no field yet.
    pub fn created_by(first: &Stamped) -> Self {
        let at = first.effective().wall_ms;
        Self {
            record: first.entry.record,
            kind: first.entry.kind,
            version: 0,
            org: first.org,
            team: first.team.clone(),
            by: first.author,
            created_ms: at,
            updated_ms: at,
            registers: BTreeMap::new(),
            erased: false,
        }
    }

    /// Takes one accepted entry with its values as held. Entries must come in the order of `seq`; a repeated one changes nothing.
    pub fn apply(&mut self, stamped: &Stamped, values: impl IntoIterator<Item = (String, V)>) {
        if stamped.seq <= self.version || stamped.outcome != Outcome::Accepted {
            return;
        }
        let before = stamped.seq - 1;
        for (field, value) in values {
            let seen =
                if follows_from_act(stamped, &field) { before } else { stamped.entry.say.seen().min(before) };
            let write = Write {
                value,
                seq: stamped.seq,
                claimed: stamped.entry.at,
                at: stamped.effective(),
                entry: stamped.entry.id,
                by: stamped.author,
            };
            let heads = self.registers.entry(field).or_default();
            heads.retain(|head| !write.replaces(seen, head));
            heads.push(write);
        }
        self.version = stamped.seq;
        self.updated_ms = self.updated_ms.max(stamped.effective().wall_ms);
    }

    /// The head that is shown.
    pub fn shown(&self, field: &str) -> Option<&Write<V>> {
        self.registers.get(field)?.iter().max_by_key(|write| (write.at, write.entry))
    }
}

/// Whether a field was not said by the author but made by an act's guard, which judged the record as it stood on
/// arrival: a status that follows replaces whatever stood there, seen by the author or not.
fn follows_from_act(stamped: &Stamped, field: &str) -> bool {
    matches!(&stamped.entry.say, Say::Act(act) if !act.args.contains_key(field))
}

impl State<Value> {
    /// Folds a set of stamped entries of one record, in whatever order and with whatever doubles they come.
    pub fn fold(entries: &[Stamped]) -> Option<Self> {
        let mut ordered: Vec<&Stamped> = entries.iter().filter(|e| e.outcome == Outcome::Accepted).collect();
        ordered.sort_by_key(|stamped| stamped.seq);
        let mut state = Self::created_by(ordered.first()?);
        for stamped in ordered {
            state.apply(stamped, stamped.effect.clone());
        }
        Some(state)
    }

    /// The shown value of a field; cleared and never set are both `None`.
    pub fn value(&self, field: &str) -> Option<&Value> {
        self.shown(field).map(|write| &write.value).filter(|value| !value.is_null())
    }

    /// The shown value of a field that holds one text (a code, an id, a place).
    pub fn text(&self, field: &str) -> Option<&str> {
        self.value(field)?.as_str()
    }

    /// The shown value of a field that names a record.
    pub fn reference(&self, field: &str) -> Option<RecordId> {
        self.text(field)?.parse().ok()
    }

    /// All shown values.
    pub fn fields(&self) -> Fields {
        self.registers.keys().filter_map(|name| Some((name.clone(), self.value(name)?.clone()))).collect()
    }

    /// Fields with more than one live value, oldest first.
    pub fn clashes(&self) -> BTreeMap<&str, Vec<&Write>> {
        self.registers
            .iter()
            .filter(|(_, heads)| heads.iter().any(|head| head.value != heads[0].value))
            .map(|(field, heads)| {
                let mut heads: Vec<&Write> = heads.iter().collect();
                heads.sort_by_key(|write| (write.at, write.entry));
                (field.as_str(), heads)
            })
            .collect()
    }

    /// Clashes on fields where a person must decide.
    pub fn open_clashes(&self) -> impl Iterator<Item = &str> {
        let facts = self.kind.facts();
        self.clashes().into_keys().filter(move |name| facts.field(name).is_some_and(|field| field.decisive))
    }
}

#[cfg(test)]
mod tests;
