//! What the store takes and gives.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    AccountId, EntryId, Fields, KindName, NetworkId, Outcome, RecordId,
    date::{Day, Instant},
};
use serde::{Serialize, Serializer, ser::SerializeStruct};
use serde_json::Value;

/// The network that this store serves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Network {
    /// Its id: first part of every stored key.
    pub id: NetworkId,
    /// Its name.
    pub name: String,
    /// Languages of its people, first = default: `km`, `th`, `en`.
    pub languages: Vec<String>,
}

/// What became of one entry. JSON: `{"id","seq","outcome":"accepted"|{"refused":{"rule","field"?,"detail"?}}}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The entry.
    pub id: EntryId,
    /// Its place in the log; 0 = malformed and not kept.
    pub seq: u64,
    /// Accepted, or refused and by which rule. Rule `invalid` = malformed.
    pub outcome: Outcome,
    /// For rule `invalid`: what is wrong (message key `invalid.<detail>`).
    pub detail: Option<String>,
}

impl Serialize for Taken {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Taken", 3)?;
        out.serialize_field("id", &self.id)?;
        out.serialize_field("seq", &self.seq)?;
        match (&self.outcome, &self.detail) {
            (Outcome::Refused(refusal), Some(detail)) => {
                let refused =
                    serde_json::json!({"rule": refusal.rule, "field": refusal.field, "detail": detail});
                out.serialize_field("outcome", &serde_json::json!({ "refused": refused }))?;
            }
            (outcome, _) => out.serialize_field("outcome", outcome)?,
        }
        out.end()
    }
}

/// One live value of a field with a clash.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClashValue {
    /// The value.
    pub value: Value,
    /// Who said it.
    pub by: AccountId,
    /// When, effective.
    pub at: Instant,
    /// In which entry.
    pub entry: EntryId,
}

/// A record as one actor may see it; its JSON is design section 1.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Record {
    /// Which.
    pub id: RecordId,
    /// Its kind.
    pub kind: KindName,
    /// Highest sequence number among its entries.
    pub version: u64,
    /// Owning organisation.
    pub org: RecordId,
    /// Team.
    pub team: Option<String>,
    /// Who created it.
    pub by: AccountId,
    /// When it was created.
    pub created: Instant,
    /// When it last changed.
    pub updated: Instant,
    /// Shown values that the actor may see.
    pub fields: Fields,
    /// Fields with more than one live value.
    pub clashes: BTreeMap<String, Vec<ClashValue>>,
    /// Fields that have a value this actor may not see.
    pub hidden: BTreeSet<String>,
    /// The subject's key was destroyed.
    pub erased: bool,
}

/// Order of a list. Newest or nearest first; ties by id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Last changed first.
    #[default]
    Updated,
    /// Last created first.
    Created,
    /// Due first; without a due time last.
    Due,
}

impl std::str::FromStr for Sort {
    type Err = UnknownSort;

    /// `updated`, `created`, `due`; anything else is refused (never passed into SQL).
    fn from_str(text: &str) -> Result<Self, UnknownSort> {
        match text {
            "updated" => Ok(Self::Updated),
            "created" => Ok(Self::Created),
            "due" => Ok(Self::Due),
            _ => Err(UnknownSort),
        }
    }
}

/// A word that names no order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sort is one of updated, created, due")]
pub struct UnknownSort;

/// Most records of one page.
pub const PAGE_RECORDS_MAX: usize = 200;

/// What to list. All given conditions hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// The kind.
    pub kind: KindName,
    /// Only of this person.
    pub person: Option<RecordId>,
    /// Only of this case.
    pub case: Option<RecordId>,
    /// Only of this project.
    pub project: Option<RecordId>,
    /// Only of this session.
    pub session: Option<RecordId>,
    /// Only of this round.
    pub round: Option<RecordId>,
    /// Only hanging on this record (attachments).
    pub parent: Option<RecordId>,
    /// Only of this status.
    pub status: Option<String>,
    /// Only owned by this organisation.
    pub org: Option<RecordId>,
    /// Only changed at or after this moment.
    pub updated_from: Option<Instant>,
    /// Only changed before this moment.
    pub updated_before: Option<Instant>,
    /// Only named like this (kinds with a name field; others match nothing).
    pub text: Option<String>,
    /// Order.
    pub sort: Sort,
    /// Most records, 1 to [`PAGE_RECORDS_MAX`].
    pub limit: usize,
    /// Where the last page ended: [`Page::next`].
    pub after: Option<String>,
}

impl Query {
    /// Everything of a kind, last changed first.
    pub fn of(kind: KindName) -> Self {
        Self {
            kind,
            person: None,
            case: None,
            project: None,
            session: None,
            round: None,
            parent: None,
            status: None,
            org: None,
            updated_from: None,
            updated_before: None,
            text: None,
            sort: Sort::Updated,
            limit: 50,
            after: None,
        }
    }
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page {
    /// The records.
    pub records: Vec<Record>,
    /// Give it as [`Query::after`] for the next page; `None` = this was the last.
    pub next: Option<String>,
}

/// What was said, as far as the actor may see it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Fields were set.
    Edit {
        /// Visible fields and the values given.
        set: Fields,
    },
    /// An act was asked for.
    Act {
        /// Its name.
        name: String,
        /// Visible arguments.
        args: Fields,
    },
}

/// One entry in a record's history.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HistoryLine {
    /// The entry.
    pub entry: EntryId,
    /// Its place in the log.
    pub seq: u64,
    /// Who said it.
    pub author: AccountId,
    /// When it was said, as the device claimed.
    pub at: Instant,
    /// When it arrived.
    pub received: Instant,
    /// What was said.
    pub what: What,
    /// Fields that were set but that this actor may not see, or that were erased.
    pub hidden: BTreeSet<String>,
    /// What became of it.
    pub outcome: Outcome,
}

/// One reading of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReadingLine {
    /// Who.
    pub account: AccountId,
    /// Of which organisation.
    pub org: RecordId,
    /// When.
    pub at: Instant,
    /// Whether it was somebody outside, through a sealed link; the account is the link's then.
    pub by_link: bool,
}

/// Where a device stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Position {
    /// Complete up to here in all keys of its actor.
    Since(u64),
    /// Complete up to here in each feed, by its label; feeds not of the actor are ignored, feeds not named start at 0.
    Cursors(BTreeMap<String, u64>),
}

/// One line of a feed.
#[derive(Clone, Debug, PartialEq)]
pub enum FeedLine {
    /// The record as it is now.
    Record {
        /// Projected for the actor.
        record: Box<Record>,
        /// Labels of all feeds of the actor that it is in ([`rules::policy::KeyRing::label`]).
        via: Vec<String>,
        /// Whether somebody else than its author has opened it.
        read: bool,
    },
    /// No longer through this key.
    Gone {
        /// The record.
        record: RecordId,
        /// The feed's label.
        key: String,
    },
}

/// A part of a feed.
#[derive(Clone, Debug, PartialEq)]
pub struct FeedPage {
    /// In order.
    pub lines: Vec<FeedLine>,
    /// The device is complete up to here in every key that it asked for.
    pub since: u64,
    /// Whether there is more: ask again from `since` (with cursors: raise each to at least `since`).
    pub more: bool,
}

/// A reading that happened offline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
pub struct Reading {
    /// What was opened.
    pub record: RecordId,
    /// When, by the device.
    pub at: Instant,
}

/// How far a long operation has come; called now and then.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64);

/// The signed head of the log (RFC 6962 tree; signature over the text of [`SignedHead::message`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SignedHead {
    /// Network.
    pub network: NetworkId,
    /// Entries covered.
    pub size: u64,
    /// Root hash, hex.
    pub root: String,
    /// When it was signed.
    pub at: Instant,
    /// Keyed hash of what stands beside the log, hex: accounts, devices, who looked at what. Heads of old have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<String>,
    /// Ed25519 signature, hex.
    pub signature: String,
    /// Ed25519 public key, hex.
    pub key: String,
}

/// Proof that an entry stands in the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Inclusion {
    /// The entry's place, from 1.
    pub seq: u64,
    /// Size of the tree that it is proved in.
    pub size: u64,
    /// Hash of the entry's stored bytes, hex.
    pub leaf: String,
    /// The path (RFC 6962, 2.1.1), hex.
    pub path: Vec<String>,
}

/// Proof that the log of size `to` begins with the log of size `from`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Consistency {
    /// Earlier size.
    pub from: u64,
    /// Later size.
    pub to: u64,
    /// The path (RFC 6962, 2.1.2), hex.
    pub path: Vec<String>,
}

/// What a check or a copy found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Entries.
    pub entries: u64,
    /// Records.
    pub records: u64,
    /// Files.
    pub blobs: u64,
    /// What is wrong, at most 100 lines; empty = all is well. Names no person.
    pub problems: Vec<String>,
}

/// The days of an account, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: Day,
    /// Last day.
    pub until: Day,
}

impl Period {
    /// First millisecond, and the first after it, in the field.
    pub(crate) fn millis(self) -> (i64, i64) {
        const FIELD_MS: i64 = 7 * 3_600_000;
        let start = |day: Day| day.date().midnight().assume_utc().unix_timestamp() * 1000 - FIELD_MS;
        (start(self.from), start(self.until) + 24 * 3_600_000)
    }

    pub(crate) fn holds(self, at_ms: u64) -> bool {
        let (from, until) = self.millis();
        i64::try_from(at_ms).is_ok_and(|at| (from..until).contains(&at))
    }

    pub(crate) fn holds_at(self, at: Instant) -> bool {
        u64::try_from(at.unix_millis()).is_ok_and(|ms| self.holds(ms))
    }

    /// Whether something that began, and perhaps ended, was going on in it.
    pub(crate) fn meets(self, began_ms: Option<u64>, ended_ms: Option<u64>) -> bool {
        let (from, until) = self.millis();
        let before_end = began_ms.and_then(|ms| i64::try_from(ms).ok()).is_some_and(|ms| ms < until);
        before_end && ended_ms.is_none_or(|ms| i64::try_from(ms).is_ok_and(|ms| ms >= from))
    }
}
