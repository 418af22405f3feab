//! What other systems are told of referrals: written in the transaction of the entry that it tells of.

use model::{Fields, KindName, RecordId, Shape, State, date::Instant, id::EntryId};
use rules::policy::{self, KeyRing, Visibility};
use uuid::Uuid;

use super::{Connection, mapping::Table, of_orgs};
use crate::{
    Store,
    backend::{Row, Tx},
    beside::EVENT,
    error::{Error, Result},
    held,
    keys::NetworkKeys,
    log::{Log, instant},
    rows,
};

/// Codes of a referral that go with an event, where it has them. Nothing else does: no name, no id of a child or case.
const FACTS: &[&str] = &["service", "kind", "urgency", "decline_reason", "not_helped_reason"];
/// States of a referral that others are told of. That it was seen is between the two organisations' people.
const STATES: &[&str] =
    &["sent", "accepted", "declined", "started", "completed", "not_helped", "withdrawn", "expired"];
/// Most events of one page.
const PAGE_MAX: usize = 100;
/// Most events looked at for one page: what policy hides costs time too.
const LOOKED_AT_MAX: usize = 500;

/// The moment and the entry that an event tells of.
#[derive(Clone, Copy)]
struct Of {
    entry: Uuid,
    at_ms: u64,
}

/// An event as it stands.
pub(super) struct Event {
    pub nr: u64,
    pub id: Uuid,
    pub kind: String,
    pub referral: RecordId,
    pub at: Instant,
    facts: Fields,
}

/// A code of ours, and how the other system names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coded {
    /// The field of the referral.
    pub field: String,
    /// Our code.
    pub code: String,
    /// Theirs, where the table of codes says one and only one.
    pub theirs: Option<String>,
}

/// An event as one connection is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its place in the order of all events.
    pub nr: u64,
    /// Its own id: the same however often it is told.
    pub id: Uuid,
    /// For example `referral.accepted`.
    pub kind: String,
    /// Which referral.
    pub referral: RecordId,
    /// When it happened.
    pub at: Instant,
    /// Codes.
    pub codes: Vec<Coded>,
}

/// A page of events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventPage {
    /// In order.
    pub events: Vec<Told>,
    /// Ask again after this.
    pub after: u64,
    /// Whether there may be more already.
    pub more: bool,
}

/// Notes that a referral came into another state, if others are told of that.
pub(crate) fn referral_moved(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    log: &mut Log,
    (entry, at_ms): (EntryId, u64),
    before: &str,
    after: &State,
) -> Result<()> {
    let status = policy::referral_status(after);
    // A draft that was withdrawn was never anybody's.
    if status == before || !STATES.contains(&status) || after.value("sent").is_none() {
        return Ok(());
    }
    put(tx, keys, log, Of { entry: entry.0, at_ms }, status, after)
}

/// Notes that a consent stands no more, for every referral that rests on it.
pub(crate) fn consent_changed(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    log: &mut Log,
    (entry, at_ms): (EntryId, u64),
    before: &State,
    after: &State,
) -> Result<()> {
    if policy::consent_stands(before, log.today) && !policy::consent_stands(after, log.today) {
        told_of_consent(tx, keys, log, Of { entry: entry.0, at_ms }, "consent_withdrawn", after)?;
    }
    Ok(())
}

/// Notes the consents of a person that ended with a day.
pub(crate) fn consents_ended(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    log: &mut Log,
    person: RecordId,
    (last, at_ms): (model::date::Day, u64),
) -> Result<()> {
    for consent in of_person(tx, keys, KindName::Consent, person)? {
        if policy::consent_stands(&consent, last) && !policy::consent_stands(&consent, log.today) {
            let of = Of { entry: consent.record.0, at_ms };
            told_of_consent(tx, keys, log, of, "consent_expired", &consent)?;
        }
    }
    Ok(())
}

fn told_of_consent(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    log: &mut Log,
    of: Of,
    what: &str,
    consent: &State,
) -> Result<()> {
    let Some(person) = rows::person_of(consent) else { return Ok(()) };
    for referral in of_person(tx, keys, KindName::Referral, person)? {
        let runs = matches!(
            policy::referral_status(&referral),
            "sent" | "delivered" | "seen" | "accepted" | "started" | "completed"
        );
        if runs && referral.reference("consent") == Some(consent.record) {
            put(tx, keys, log, of, what, &referral)?;
        }
    }
    Ok(())
}

fn of_person(tx: &mut dyn Tx, keys: &NetworkKeys, kind: KindName, person: RecordId) -> Result<Vec<State>> {
    let sql = format!(
        "SELECT {} FROM record r WHERE r.network = ?1 AND r.person = ?2 AND r.kind = ?3 ORDER BY r.created, r.id",
        rows::COLUMNS
    );
    let rows = tx.query(&sql, &[keys.network.into(), person.into(), kind.as_str().into()])?;
    rows.iter().map(|row| Ok(held::coded_state(&rows::stored(row)?.held))).collect()
}

/// Writes an event, and for every connection that is in use that it waits to be sent.
fn put(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    log: &mut Log,
    of: Of,
    what: &str,
    referral: &State,
) -> Result<()> {
    let Some(to) = referral.reference("to").filter(|to| *to != referral.org) else { return Ok(()) };
    let last = tx.one("SELECT MAX(nr) FROM exchange_event WHERE network = ?1", &[keys.network.into()])?;
    let nr = last.filter(|row| !row.is_null(0)).map_or(Ok(0), |row| row.uint(0))? + 1;
    let name = [referral.record.0.as_bytes().as_slice(), what.as_bytes()].concat();
    let mut facts = Fields::new();
    for field in FACTS {
        if let Some(code) = referral.text(field) {
            facts.insert((*field).to_owned(), code.into());
        }
    }
    tx.execute(
        "INSERT INTO exchange_event (network, nr, id, type, referral, sender, recipient, at, facts, seal) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        &[
            keys.network.into(),
            nr.into(),
            Uuid::new_v5(&of.entry, &name).into(),
            format!("referral.{what}").into(),
            referral.record.into(),
            referral.org.into(),
            to.into(),
            of.at_ms.into(),
            serde_json::Value::Object(facts).to_string().into(),
            Vec::new().into(),
        ],
    )?;
    EVENT.seal(tx, keys, log, &[nr.into()])?;
    for (connection, _) in of_orgs(tx, keys, referral.org, to)? {
        if connection.url.is_some() && connection.state != rules::exchange::ConnectionState::Draft {
            tx.later(
                "INSERT INTO delivery (network, connection, nr, referral, state, attempts, first_at, next_at, answer) \
                 VALUES (?1, ?2, ?3, ?4, 'waiting', 0, NULL, ?5, NULL)",
                vec![
                    keys.network.into(),
                    connection.id.into(),
                    nr.into(),
                    referral.record.into(),
                    of.at_ms.into(),
                ],
            )?;
        }
    }
    Ok(())
}

/// Reads a row of [`EVENT`], checked.
pub(super) fn event(keys: &NetworkKeys, row: &Row) -> Result<Event> {
    EVENT.check(keys, &row.0)?;
    let facts = serde_json::from_str(row.text(7)?).map_err(|_| Error::Damaged("an event".to_owned()))?;
    Ok(Event {
        nr: row.uint(0)?,
        id: row.uuid(1)?,
        kind: row.text(2)?.to_owned(),
        referral: RecordId(row.uuid(3)?),
        at: instant(row.uint(6)?)?,
        facts,
    })
}

/// What the holder of a ring sees of a referral now; `None`: it must look as if it did not exist.
pub(super) fn seen(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    ring: &KeyRing,
    referral: RecordId,
) -> Result<Option<Visibility>> {
    let stored = rows::load(tx, keys, referral)?.filter(|stored| stored.held.kind == KindName::Referral);
    Ok(stored.and_then(|stored| policy::visible(ring, KindName::Referral, &stored.audience)))
}

/// An event as a connection may be told of it at this moment: what consent no longer covers is not in it.
pub(super) fn told(event: &Event, visible: &Visibility, table: &Table) -> Told {
    let facts = KindName::Referral.facts();
    let coded = |(name, value): (&String, &serde_json::Value)| {
        let field = facts.field(name).filter(|field| visible.shows(field))?;
        let Shape::Code(list) = field.shape else { return None };
        let code = value.as_str()?;
        Some(Coded {
            field: name.clone(),
            code: code.to_owned(),
            theirs: table.theirs(list, code).map(str::to_owned),
        })
    };
    Told {
        nr: event.nr,
        id: event.id,
        kind: event.kind.clone(),
        referral: event.referral,
        at: event.at,
        codes: event.facts.iter().filter_map(coded).collect(),
    }
}

impl Store {
    /// What happened after a place, as far as a connection may know of it now.
    pub fn events_after(&self, by: &Connection, after: u64) -> Result<EventPage> {
        let (keys, actor) = (self.keys()?, by.actor());
        self.read(|tx| {
            let ring = self.ring(tx, &keys, &actor)?;
            let table = Table::load(tx, &keys, by.org, &by.system)?;
            let sql = format!(
                "{} WHERE network = ?1 AND nr > ?2 AND (sender = ?3 OR recipient = ?3) ORDER BY nr LIMIT {LOOKED_AT_MAX}",
                EVENT.select()
            );
            // No event has a number beyond what the database counts with.
            let from = i64::try_from(after).unwrap_or(i64::MAX);
            let rows = tx.query(&sql, &[keys.network.into(), from.into(), by.org.into()])?;
            let mut page = EventPage { events: Vec::new(), after, more: rows.len() == LOOKED_AT_MAX };
            for row in &rows {
                if page.events.len() == PAGE_MAX {
                    page.more = true;
                    break;
                }
                let event = event(&keys, row)?;
                page.after = event.nr;
                if let Some(visible) = seen(tx, &keys, &ring, event.referral)? {
                    page.events.push(told(&event, &visible, &table));
                }
            }
            Ok(page)
        })
    }
}
