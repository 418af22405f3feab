//! Who holds which keys today, whom a record is for today, and the feeds that follow from it.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use model::{KindName, RecordId, State, date::Day};
use parking_lot::Mutex;
use rules::{
    policy::emergency,
    policy::{self, Actor, AudienceKey, Beside, Glass, KeyRing, Share},
};
use sha2::{Digest, Sha256};

use crate::{
    Store,
    backend::{Row, Tx, Value},
    error::{Error, Result},
    held,
    keys::NetworkKeys,
    log::Log,
    rows::{self, Stored},
};

/// Shares by receiving organisation, and the files that stand open in an emergency, good as long as nothing that is shared
/// has changed and the day is the same.
#[derive(Default)]
pub(crate) struct Rings(Mutex<HashMap<RecordId, Kept>>);

/// What one organisation was given: as of which count of sharing, on which day.
type Kept = (u64, Day, Arc<Opened>);

/// What is open beyond an organisation's own reach, and beyond its people's.
struct Opened {
    shares: Vec<Share>,
    glasses: Vec<Glass>,
}

impl Opened {
    fn to(tx: &mut dyn Tx, keys: &NetworkKeys, org: RecordId, today: Day) -> Result<Self> {
        Ok(Self { shares: shares_to(tx, keys, org, today)?, glasses: glasses(tx, keys, None)? })
    }

    fn ring(&self, actor: &Actor, now_ms: u64) -> KeyRing {
        KeyRing::of(actor, &self.shares).with_glasses(actor, &self.glasses, now_ms)
    }
}

/// When keys are counted: the day that policy counts with, and the moment, at which an emergency access may be over
/// though nobody has ended it yet.
#[derive(Clone, Copy)]
pub(crate) struct At {
    /// The day.
    pub today: Day,
    /// Unix milliseconds.
    pub now_ms: u64,
}

impl At {
    /// On a day of the log, at a moment.
    pub fn on(today: Day, now: model::date::Instant) -> Self {
        Self { today, now_ms: u64::try_from(now.unix_millis()).unwrap_or_default() }
    }
}

/// Organisations whose shares are kept.
const ORGS_MAX: usize = 1000;

impl Rings {
    /// The keys of an actor on this day.
    pub fn ring(
        &self,
        tx: &mut dyn Tx,
        keys: &NetworkKeys,
        actor: &Actor,
        sharing: u64,
        at: At,
    ) -> Result<KeyRing> {
        let (ring, read) = self.within(tx, keys, actor, sharing, at)?;
        self.keep(read);
        Ok(ring)
    }

    /// As [`Rings::ring`], inside a transaction that may still be undone: what had to be read for it is given back, to
    /// be kept by [`Rings::keep`] once that has reached the disk. What is kept already is good here too: it belongs to
    /// a count of sharing that was committed, and no two committed states have the same.
    pub fn within(
        &self,
        tx: &mut dyn Tx,
        keys: &NetworkKeys,
        actor: &Actor,
        sharing: u64,
        At { today, now_ms }: At,
    ) -> Result<(KeyRing, Option<Given>)> {
        let kept = self.0.lock().get(&actor.org).cloned();
        if let Some((at, day, opened)) = kept
            && at == sharing
            && day == today
        {
            return Ok((opened.ring(actor, now_ms), None));
        }
        let opened = Arc::new(Opened::to(tx, keys, actor.org, today)?);
        Ok((opened.ring(actor, now_ms), Some(Given { org: actor.org, kept: (sharing, today, opened) })))
    }

    /// Keeps what was read, now that it stands.
    pub fn keep(&self, read: Option<Given>) {
        let Some(Given { org, kept }) = read else { return };
        let mut all = self.0.lock();
        if all.len() >= ORGS_MAX {
            all.clear();
        }
        all.insert(org, kept);
    }

    /// As [`Rings::ring`], without looking at what is kept and without keeping anything.
    pub fn fresh(
        tx: &mut dyn Tx,
        keys: &NetworkKeys,
        actor: &Actor,
        At { today, now_ms }: At,
    ) -> Result<KeyRing> {
        Ok(Opened::to(tx, keys, actor.org, today)?.ring(actor, now_ms))
    }
}

/// The keys of an actor with no share but that of one referral.
pub(crate) fn ring_of_one(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    actor: &Actor,
    today: Day,
    referral: RecordId,
) -> Result<KeyRing> {
    let mut shares = shares_to(tx, keys, actor.org, today)?;
    shares.retain(|share| share.referral == referral);
    Ok(KeyRing::of(actor, &shares))
}

/// What an organisation was given, as a transaction read it.
pub(crate) struct Given {
    org: RecordId,
    kept: Kept,
}

impl Store {
    /// The keys that an actor holds now.
    pub fn key_ring(&self, actor: &Actor) -> Result<KeyRing> {
        let keys = self.keys()?;
        self.read(|tx| self.ring(tx, &keys, actor))
    }

    /// As [`Store::key_ring`], inside a reading transaction.
    pub(crate) fn ring(&self, tx: &mut dyn Tx, keys: &NetworkKeys, actor: &Actor) -> Result<KeyRing> {
        let (sharing, today) = sharing_and_day(tx, keys)?;
        self.inner.rings.ring(tx, keys, actor, sharing, At { today, now_ms: self.now_ms() })
    }
}

/// How often sharing has changed, and the day that policy counts with.
pub(crate) fn sharing_and_day(tx: &mut dyn Tx, keys: &NetworkKeys) -> Result<(u64, Day)> {
    let row = tx
        .one("SELECT sharing, today, erasures FROM network WHERE id = ?1", &[keys.network.into()])?
        .ok_or(Error::NoNetwork)?;
    let today = row.text(1)?.parse().map_err(|_| Error::Damaged("the network's day".to_owned()))?;
    keys.note_erasures(row.uint(2)?);
    Ok((row.uint(0)?, today))
}

const REFERRALS: &str = "SELECT r.id, r.kind, r.erased, r.read, r.audience, r.state FROM record r WHERE r.network = ?1 AND r.kind = 'referral' AND ";

fn shares_to(tx: &mut dyn Tx, keys: &NetworkKeys, org: RecordId, today: Day) -> Result<Vec<Share>> {
    let sql = format!("{REFERRALS} r.recipient = ?2 AND r.status IN ('accepted', 'started', 'completed')");
    let rows = tx.query(&sql, &[keys.network.into(), org.into()])?;
    shares_from(tx, keys, &rows, today)
}

fn shares_from(tx: &mut dyn Tx, keys: &NetworkKeys, rows: &[Row], today: Day) -> Result<Vec<Share>> {
    let mut shares = Vec::new();
    for row in rows {
        let referral = held::coded_state(&rows::stored(row)?.held);
        shares.extend(share_of(tx, keys, &referral, today)?);
    }
    // Ordered here: asked of SQLite, it would walk the whole table by its key instead of the few rows by their index.
    shares.sort_by_key(|share| share.referral);
    Ok(shares)
}

/// The files that stand open in an emergency: all of them, or those of one person.
fn glasses(tx: &mut dyn Tx, keys: &NetworkKeys, person: Option<RecordId>) -> Result<Vec<Glass>> {
    let found = open_accesses(tx, keys, person)?;
    Ok(found.iter().filter_map(|stored| emergency::glass(&held::coded_state(&stored.held))).collect())
}

/// The emergency accesses that nobody has ended: all of them, or those to one person's file.
pub(crate) fn open_accesses(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    person: Option<RecordId>,
) -> Result<Vec<Stored>> {
    let sql = format!(
        "SELECT {} FROM record r WHERE r.network = ?1 AND r.kind = 'emergency_access' AND r.status = 'open'",
        rows::COLUMNS
    );
    let mut params: Vec<Value> = vec![keys.network.into()];
    let condition = person.map_or("", |person| {
        params.push(person.into());
        " AND r.person = ?2"
    });
    tx.query(&format!("{sql}{condition}"), &params)?.iter().map(rows::stored).collect()
}

fn share_of(tx: &mut dyn Tx, keys: &NetworkKeys, referral: &State, today: Day) -> Result<Option<Share>> {
    let consent = consent_of(tx, keys, referral)?;
    Ok(policy::share(referral, consent.as_ref(), today))
}

/// The consent that a referral rests on, its coded values.
pub(crate) fn consent_of(tx: &mut dyn Tx, keys: &NetworkKeys, referral: &State) -> Result<Option<State>> {
    let Some(id) = referral.reference("consent") else { return Ok(None) };
    let stored = rows::load(tx, keys, id)?;
    Ok(stored.map(|s| held::coded_state(&s.held)).filter(|consent| consent.kind == KindName::Consent))
}

/// Whom a record is for on this day. `coded` = its coded values.
pub(crate) fn audience(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    coded: &State,
    today: Day,
) -> Result<BTreeSet<AudienceKey>> {
    let mut beside = Beside::default();
    let mut shares = Vec::new();
    if coded.kind == KindName::Referral {
        let consent = consent_of(tx, keys, coded)?;
        let covers = |consent: &State| {
            policy::consent_stands(consent, today) && consent.reference("person") == coded.reference("person")
        };
        beside.consent_ended = !consent.as_ref().is_some_and(covers);
        shares.extend(policy::share(coded, consent.as_ref(), today));
    } else {
        if coded.kind == KindName::Attachment
            && let Some(parent) = coded.reference("parent")
        {
            beside.parent = kind_of(tx, keys, parent)?;
        }
        beside.circle = circle_of(tx, keys, coded)?;
        let case = if coded.kind == KindName::Case { Some(coded.record) } else { coded.reference("case") };
        let (condition, id) = match (rows::person_of(coded), case) {
            (Some(person), _) => ("r.person = ?2", person),
            (None, Some(case)) => ("r.case_id = ?2", case),
            (None, None) => return Ok(policy::audience(coded, &[], &beside)),
        };
        if let Some(person) = rows::person_of(coded) {
            beside.glasses = glasses(tx, keys, Some(person))?;
        }
        let rows = tx.query(&format!("{REFERRALS} {condition}"), &[keys.network.into(), id.into()])?;
        shares = shares_from(tx, keys, &rows, today)?;
    }
    Ok(policy::audience(coded, &shares, &beside))
}

/// The keys of the series or session that a record is part of.
fn circle_of(tx: &mut dyn Tx, keys: &NetworkKeys, coded: &State) -> Result<BTreeSet<AudienceKey>> {
    let Some((field, kind)) = policy::hangs_on(coded.kind) else { return Ok(BTreeSet::new()) };
    let Some(of) = coded.reference(field) else { return Ok(BTreeSet::new()) };
    let stored = rows::load(tx, keys, of)?;
    Ok(stored.filter(|stored| stored.held.kind == kind).map(|stored| stored.audience).unwrap_or_default())
}

/// The kind of a record.
pub(crate) fn kind_of(tx: &mut dyn Tx, keys: &NetworkKeys, id: RecordId) -> Result<Option<KindName>> {
    let row =
        tx.one("SELECT kind FROM record WHERE network = ?1 AND id = ?2", &[keys.network.into(), id.into()])?;
    row.map(|row| rows::kind(row.text(0)?)).transpose()
}

/// How an audience key stands in the feeds: short, and saying nothing.
pub(crate) fn feed_key(key: &AudienceKey) -> [u8; 16] {
    let mut short = [0; 16];
    short.copy_from_slice(&Sha256::digest(key.as_str())[..16]);
    short
}

/// Moves a record in its feeds. `changed`: its content changed, so all its keys hear of it; otherwise only keys gained
/// and lost do.
pub(crate) fn feed(
    tx: &mut dyn Tx,
    log: &mut Log,
    keys: &NetworkKeys,
    record: RecordId,
    before: &BTreeSet<AudienceKey>,
    after: &BTreeSet<AudienceKey>,
    changed: bool,
) -> Result<()> {
    let live = after.iter().filter(|key| changed || !before.contains(*key)).map(|key| (key, false));
    let gone = before.iter().filter(|key| !after.contains(*key)).map(|key| (key, true));
    let moved: Vec<(&AudienceKey, bool)> = live.chain(gone).collect();
    if moved.is_empty() {
        return Ok(());
    }
    let position = log.next_position();
    for chunk in moved.chunks(32) {
        let marks: Vec<String> =
            (0..chunk.len()).map(|n| format!("(?1,?2,?{},?3,?{})", n * 2 + 4, n * 2 + 5)).collect();
        let sql = format!(
            "INSERT INTO feed (network, record, audience, position, gone) VALUES {} ON CONFLICT (network, record, audience) \
             DO UPDATE SET position = excluded.position, gone = excluded.gone",
            marks.join(",")
        );
        let mut params: Vec<Value> = vec![keys.network.into(), record.into(), position.into()];
        for (key, gone) in chunk {
            params.extend([feed_key(key).into(), (*gone).into()]);
        }
        tx.later(&sql, params)?;
    }
    Ok(())
}

/// Works out anew whom the records of these people and cases are for: after a change of a referral or a consent.
pub(crate) fn reaudience(
    tx: &mut dyn Tx,
    log: &mut Log,
    keys: &NetworkKeys,
    people: &BTreeSet<RecordId>,
    cases: &BTreeSet<RecordId>,
) -> Result<()> {
    let mut done = BTreeSet::new();
    let by_person = people.iter().map(|id| ("r.person = ?2", id));
    let by_case = cases.iter().map(|id| ("r.case_id = ?2", id));
    for (condition, id) in by_person.chain(by_case) {
        let sql = format!("SELECT {} FROM record r WHERE r.network = ?1 AND {condition}", rows::COLUMNS);
        for row in tx.query(&sql, &[keys.network.into(), (*id).into()])? {
            let stored = rows::stored(&row)?;
            if done.insert(stored.held.record) {
                reaudience_one(tx, log, keys, &stored)?;
            }
        }
    }
    Ok(())
}

/// Works out anew whom the parts of a series or a session are for, whose own keys have changed.
pub(crate) fn reaudience_parts(
    tx: &mut dyn Tx,
    log: &mut Log,
    keys: &NetworkKeys,
    whole: (RecordId, KindName),
) -> Result<()> {
    let (id, kind) = whole;
    for part in KindName::ALL {
        let Some((field, _)) = policy::hangs_on(*part).filter(|(_, of)| *of == kind) else { continue };
        let column = if field == "session" { "session" } else { "parent" };
        let sql = format!(
            "SELECT {} FROM record r WHERE r.network = ?1 AND r.{column} = ?2 AND r.kind = ?3",
            rows::COLUMNS
        );
        for row in tx.query(&sql, &[keys.network.into(), id.into(), part.as_str().into()])? {
            reaudience_one(tx, log, keys, &rows::stored(&row)?)?;
        }
    }
    Ok(())
}

/// Works out anew whom one record is for, and its parts with it.
pub(crate) fn reaudience_one(
    tx: &mut dyn Tx,
    log: &mut Log,
    keys: &NetworkKeys,
    stored: &Stored,
) -> Result<()> {
    let coded = held::coded_state(&stored.held);
    let after = audience(tx, keys, &coded, log.today)?;
    if after == stored.audience {
        return Ok(());
    }
    feed(tx, log, keys, coded.record, &stored.audience, &after, false)?;
    let text: Vec<&str> = after.iter().map(AudienceKey::as_str).collect();
    tx.later(
        "UPDATE record SET audience = ?3 WHERE network = ?1 AND id = ?2",
        vec![keys.network.into(), coded.record.into(), text.join("\n").into()],
    )?;
    reaudience_parts(tx, log, keys, (coded.record, coded.kind))
}
