//! Entries: everything anybody says. Never changed, never removed, at most made unreadable.

use crate::{
    hlc::Hlc,
    id::{AccountId, EntryId, RecordId},
    kinds::KindName,
};
use serde::{Deserialize, Serialize};

pub use crate::facts::Fields;

/// What a device says: one edit or one act on one record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct Entry {
    /// Chosen by the device; saying the same id twice is saying it once.
    pub id: EntryId,
    /// The record it is about; an edit of a record never heard of creates it.
    pub record: RecordId,
    /// The record's kind.
    pub kind: KindName,
    /// The device's clock when it was said.
    pub at: Hlc,
    /// The edit or act.
    pub say: Say,
}

/// The two things that can be said.
#[derive(Clone, Debug, PartialEq)]
pub enum Say {
    /// Sets fields.
    Edit(Edit),
    /// Asks for a named, guarded transition.
    Act(Act),
}

impl Say {
    /// The record version that the author had before them.
    pub fn seen(&self) -> u64 {
        match self {
            Self::Edit(edit) => edit.seen,
            Self::Act(act) => act.seen,
        }
    }

    /// The fields that the author gave: those of the edit, or the act's arguments.
    pub fn fields(&self) -> &Fields {
        match self {
            Self::Edit(edit) => &edit.set,
            Self::Act(act) => &act.args,
        }
    }
}

/// Sets fields of one record, each a register of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// New values; `null` clears.
    pub set: Fields,
    /// Highest sequence number of the record that the author had seen; 0 = none.
    #[serde(default)]
    pub seen: u64,
}

/// A named transition. Its arguments are fields of the kind, see [`crate::acts`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// For example `accept`.
    pub name: String,
    /// Fields that the author gives with it.
    #[serde(default)]
    pub args: Fields,
    /// As in [`Edit::seen`].
    #[serde(default)]
    pub seen: u64,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    id: EntryId,
    record: RecordId,
    kind: KindName,
    at: Hlc,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    edit: Option<Edit>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    act: Option<Act>,
}

impl TryFrom<Wire> for Entry {
    type Error = &'static str;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let say = match (wire.edit, wire.act) {
            (Some(edit), None) => Say::Edit(edit),
            (None, Some(act)) => Say::Act(act),
            _ => return Err("an entry carries exactly one of edit and act"),
        };
        Ok(Self { id: wire.id, record: wire.record, kind: wire.kind, at: wire.at, say })
    }
}

impl From<Entry> for Wire {
    fn from(entry: Entry) -> Self {
        let (edit, act) = match entry.say {
            Say::Edit(edit) => (Some(edit), None),
            Say::Act(act) => (None, Some(act)),
        };
        Self { id: entry.id, record: entry.record, kind: entry.kind, at: entry.at, edit, act }
    }
}

/// An entry as the server took it: who said it, when it came, in which order, and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stamped {
    /// What was said.
    pub entry: Entry,
    /// Arrival order in the network, from 1.
    pub seq: u64,
    /// When the server received it, Unix milliseconds.
    pub received_ms: u64,
    /// Who said it.
    pub author: AccountId,
    /// The author's organisation then: owns the record if this entry creates it.
    pub org: RecordId,
    /// The author's team then.
    pub team: Option<String>,
    /// Taken, or refused and why.
    pub outcome: Outcome,
    /// The fields that it sets: those of an edit, or what the act's guard made of its arguments. Empty when refused.
    pub effect: Fields,
}

impl Stamped {
    /// The time that orders this entry: claimed, but never later than received.
    pub fn effective(&self) -> Hlc {
        self.entry.at.effective(self.received_ms)
    }
}

/// What became of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It counts.
    Accepted,
    /// It is kept and shown to its author, but changes nothing.
    Refused(Refusal),
}

/// Why something was refused. Never an error message: a rule's name, put into words by the app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Dotted name of the rule, for example `referral.accept_after_withdrawal`.
    pub rule: String,
    /// The field at fault, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

impl Refusal {
    /// A refusal by a rule that is about no single field.
    pub fn rule(rule: impl Into<String>) -> Self {
        Self { rule: rule.into(), field: None }
    }

    /// A refusal of one field's value.
    pub fn field(rule: impl Into<String>, field: impl Into<String>) -> Self {
        Self { rule: rule.into(), field: Some(field.into()) }
    }
}
