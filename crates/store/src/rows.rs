//! The row of a record: its state, and the few columns by which it is found.

use std::collections::BTreeSet;

use model::{
    KindName, RecordId, State,
    date::{Day, Instant},
};
use rules::policy::AudienceKey;
use uuid::Uuid;

use crate::{
    backend::{Row, Tx, Value},
    error::{Error, Result},
    held,
    keys::NetworkKeys,
};

/// Sorts last: no due time.
pub(crate) const NEVER: i64 = i64::MAX;

/// A record as stored.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    /// The fold of its entries, values sealed.
    pub held: State,
    /// Somebody else than its author has opened it.
    pub read: bool,
    /// Whom it is for.
    pub audience: BTreeSet<AudienceKey>,
}

/// The columns that [`stored`] reads.
pub(crate) const COLUMNS: &str = "r.id, r.kind, r.erased, r.read, r.audience, r.state";

/// Reads a row of [`COLUMNS`].
pub(crate) fn stored(row: &Row) -> Result<Stored> {
    let kind = kind(row.text(1)?)?;
    let audience = row.text(4)?.lines().map(str::parse).collect::<Result<_, _>>();
    Ok(Stored {
        held: held::decode_state(RecordId(row.uuid(0)?), kind, row.flag(2)?, row.blob(5)?)?,
        read: row.flag(3)?,
        audience: audience.map_err(|_| Error::Damaged("an audience key does not parse".to_owned()))?,
    })
}

/// The columns that [`coded`] reads.
pub(crate) const CODED: &str = "r.id, r.kind, r.erased, r.state";

/// Reads the coded values of a row of [`CODED`].
pub(crate) fn coded(row: &Row) -> Result<State> {
    held::decode_coded(RecordId(row.uuid(0)?), kind(row.text(1)?)?, row.flag(2)?, row.blob(3)?)
}

pub(crate) fn kind(name: &str) -> Result<KindName> {
    name.parse().map_err(|_| Error::Damaged("a stored kind is unknown".to_owned()))
}

/// Asks for one record by network and id.
pub(crate) const ONE: &str = "SELECT r.id, r.kind, r.erased, r.read, r.audience, r.state FROM record r WHERE r.network = ?1 AND r.id = ?2";

/// One record.
pub(crate) fn load(tx: &mut dyn Tx, keys: &NetworkKeys, id: RecordId) -> Result<Option<Stored>> {
    tx.one(ONE, &[keys.network.into(), id.into()])?.map(|row| stored(&row)).transpose()
}

/// The person that a record is about, who is also the subject of its key: a person's own record is about itself.
pub(crate) fn person_of(coded: &State) -> Option<RecordId> {
    if coded.kind == KindName::Person { Some(coded.record) } else { coded.reference("person") }
}

/// Whose key seals what is said about a record.
pub(crate) fn subject_of(record: RecordId, person: Option<RecordId>) -> Uuid {
    person.unwrap_or(record).0
}

fn reference(coded: &State, field: &str) -> Value {
    Value::maybe(coded.kind.facts().field(field).and_then(|_| coded.reference(field)))
}

/// What stands in the column `parent`: what a record hangs on. Of sessions and members it is their series. What hangs on
/// a session has a column of its own for it.
pub(crate) fn parent_of(coded: &State) -> Value {
    match rules::policy::hangs_on(coded.kind) {
        Some((field, _)) if field != "session" => reference(coded, field),
        _ => reference(coded, "parent"),
    }
}

/// When it waits for somebody, Unix milliseconds. For a consent: when it ends by itself.
pub(crate) fn due_ms(coded: &State) -> i64 {
    let day_end = |day: Day| {
        Instant::from_offset(day.date().midnight().assume_utc()).ok().map(|i| i.plus_hours(24 - 7))
    };
    let field = match coded.kind {
        KindName::Consent | KindName::BedAsk => "until",
        KindName::Bed => "held_until",
        KindName::ActionItem if coded.text("postponed_to").is_some() => "postponed_to",
        KindName::EmergencyAccess if coded.text("status") == Some("open") => "until",
        _ => "due",
    };
    let due = coded
        .text(field)
        .and_then(|text| text.parse::<Instant>().ok().or_else(|| text.parse::<Day>().ok().and_then(day_end)));
    due.map_or(NEVER, Instant::unix_millis)
}

/// Everything of a row that follows from state and audience, in the order of [`WRITE`].
pub(crate) fn columns(keys: &NetworkKeys, stored: &Stored) -> Result<Vec<Value>> {
    let coded = held::coded_state(&stored.held);
    let recipient = if coded.kind == KindName::Referral { "to" } else { "recipient" };
    let audience: Vec<&str> = stored.audience.iter().map(AudienceKey::as_str).collect();
    Ok(vec![
        keys.network.into(),
        coded.record.into(),
        coded.kind.as_str().into(),
        coded.version.into(),
        coded.org.into(),
        coded.created_ms.into(),
        coded.updated_ms.into(),
        due_ms(&coded).into(),
        Value::maybe(person_of(&coded)),
        reference(&coded, "case"),
        reference(&coded, "project"),
        reference(&coded, "session"),
        reference(&coded, "round"),
        parent_of(&coded),
        reference(&coded, recipient),
        Value::maybe(coded.text("status")),
        coded.erased.into(),
        stored.read.into(),
        audience.join("\n").into(),
        held::encode_state(&stored.held)?.into(),
    ])
}

const WRITE: &str = "INSERT INTO record (network, id, kind, version, org, created, updated, due, person, case_id, project, session, \
     round, parent, recipient, status, erased, read, audience, state) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20) \
     ON CONFLICT (network, id) DO UPDATE SET version = excluded.version, created = excluded.created, \
     updated = excluded.updated, due = excluded.due, person = excluded.person, case_id = excluded.case_id, \
     project = excluded.project, session = excluded.session, round = excluded.round, parent = excluded.parent, \
     recipient = excluded.recipient, status = excluded.status, erased = excluded.erased, read = excluded.read, \
     audience = excluded.audience, state = excluded.state";

/// Writes the row.
pub(crate) fn write(tx: &mut dyn Tx, keys: &NetworkKeys, stored: &Stored) -> Result<()> {
    tx.later(WRITE, columns(keys, stored)?)
}
