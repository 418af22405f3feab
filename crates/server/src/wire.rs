//! Shapes on the wire that several routes share (design, sections 1 and 5). What the store gives is turned into these,
//! so that a change inside is never a silent change outside.

use std::collections::{BTreeMap, BTreeSet};

use model::{AccountId, EntryId, Fields, KindName, Outcome, RecordId, date::Instant, id::DeviceId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// A record as the caller may see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Record {
    /// Which.
    #[schema(value_type = uuid::Uuid)]
    pub id: RecordId,
    /// Its kind.
    #[schema(value_type = String)]
    pub kind: KindName,
    /// Highest sequence number among its entries.
    pub version: u64,
    /// Owning organisation.
    #[schema(value_type = uuid::Uuid)]
    pub org: RecordId,
    /// Owning team.
    pub team: Option<String>,
    /// Who created it.
    #[schema(value_type = uuid::Uuid)]
    pub by: AccountId,
    /// When it was created.
    #[schema(value_type = String, format = DateTime)]
    pub created: Instant,
    /// When it last changed.
    #[schema(value_type = String, format = DateTime)]
    pub updated: Instant,
    /// Values that the caller may see, by field.
    #[schema(value_type = Object)]
    pub fields: Fields,
    /// Fields with more than one live value.
    pub clashes: BTreeMap<String, Vec<Clash>>,
    /// Fields that have a value which the caller may not see.
    pub hidden: BTreeSet<String>,
    /// Its subject's key was destroyed.
    pub erased: bool,
}

/// One live value of a field with several.
#[derive(Debug, Serialize, ToSchema)]
pub struct Clash {
    /// The value.
    #[schema(value_type = Object)]
    pub value: Value,
    /// Who said it.
    #[schema(value_type = uuid::Uuid)]
    pub by: AccountId,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
    /// In which entry.
    #[schema(value_type = uuid::Uuid)]
    pub entry: EntryId,
}

impl From<store::Record> for Record {
    fn from(record: store::Record) -> Self {
        let clash = |clash: store::ClashValue| Clash {
            value: clash.value,
            by: clash.by,
            at: clash.at,
            entry: clash.entry,
        };
        Self {
            id: record.id,
            kind: record.kind,
            version: record.version,
            org: record.org,
            team: record.team,
            by: record.by,
            created: record.created,
            updated: record.updated,
            fields: record.fields,
            clashes: record
                .clashes
                .into_iter()
                .map(|(name, all)| (name, all.into_iter().map(clash).collect()))
                .collect(),
            hidden: record.hidden,
            erased: record.erased,
        }
    }
}

/// Several records.
#[derive(Debug, Serialize, ToSchema)]
pub struct Records {
    /// The records.
    pub records: Vec<Record>,
    /// Give it as `after` for the next page; absent = this was the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl From<Vec<store::Record>> for Records {
    fn from(records: Vec<store::Record>) -> Self {
        Self { records: records.into_iter().map(Record::from).collect(), next: None }
    }
}

/// What a device says: exactly one of `edit` and `act`.
#[derive(ToSchema)]
#[allow(dead_code, reason = "read by the documentation only: entries are parsed one by one by the model")]
pub struct Entry {
    /// Chosen by the device: UUIDv7.
    id: uuid::Uuid,
    /// The record it is about.
    record: uuid::Uuid,
    /// The record's kind.
    kind: String,
    /// Hybrid logical clock of the device.
    #[schema(pattern = "^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    at: String,
    /// Sets fields; `null` clears.
    edit: Option<Edit>,
    /// A named transition.
    act: Option<Act>,
}

/// Sets fields of one record.
#[derive(ToSchema)]
#[allow(dead_code, reason = "read by the documentation only")]
pub struct Edit {
    /// Values by field.
    #[schema(value_type = Object)]
    set: Fields,
    /// The record version that the author had before them.
    seen: u64,
}

/// A named transition.
#[derive(ToSchema)]
#[allow(dead_code, reason = "read by the documentation only")]
pub struct Act {
    /// Its name.
    name: String,
    /// Fields that the author gives with it.
    #[schema(value_type = Object)]
    args: Fields,
    /// The record version that the author had before them.
    seen: u64,
}

/// What became of an entry: `"accepted"`, or refused by a rule.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It counts.
    Accepted,
    /// It is kept for its author to decide, but changes nothing. Rule `invalid`: not even kept.
    Refused(Refused),
}

/// Why an entry was refused.
#[derive(Debug, Serialize, ToSchema)]
pub struct Refused {
    /// The rule: a message key of the app.
    pub rule: String,
    /// The field at fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// For rule `invalid`: what is wrong with the field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

impl Verdict {
    /// From the store's outcome.
    pub fn new(outcome: Outcome, detail: Option<String>) -> Self {
        match outcome {
            Outcome::Accepted => Self::Accepted,
            Outcome::Refused(refusal) => {
                Self::Refused(Refused { rule: refusal.rule, field: refusal.field, detail })
            }
        }
    }
}

/// A phone or computer that was registered at sign-in.
#[derive(Debug, Serialize, ToSchema)]
pub struct Device {
    /// Which.
    #[schema(value_type = uuid::Uuid)]
    pub id: DeviceId,
    /// What its owner called it.
    pub name: String,
    /// When it was registered.
    #[schema(value_type = String, format = DateTime)]
    pub registered: Instant,
    /// When it last asked for something.
    #[schema(value_type = String, format = DateTime)]
    pub last_seen: Instant,
    /// Whether it was revoked: it can never sign in again.
    pub revoked: bool,
    /// Whether it is the device that asks.
    pub this: bool,
}

/// A form of export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// For spreadsheets: nothing in it can run.
    Csv,
    /// A list of records.
    Json,
}
