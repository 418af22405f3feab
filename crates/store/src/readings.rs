//! Who has opened what, and who took it out: noted in the moment in which it is given.

use std::collections::BTreeSet;

use model::{KindName, RecordId, date::Instant};
use rules::policy::{Actor, AudienceKey, KeyRing};

use crate::{
    Store,
    backend::{Tx, Value},
    beside::{READING, TAKEN_OUT},
    error::{Error, Result},
    keys::NetworkKeys,
    log::Log,
    rows,
    sharing::{self, At, Rings},
    types::Reading,
    unusual,
};

/// How something was taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TakenHow {
    /// In a table with others.
    Export,
    /// As the account of the child.
    Account,
    /// In a table of answers to an instrument.
    Answers,
    /// On a paper of a record of this kind.
    Paper(KindName),
}

impl TakenHow {
    /// Its word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Export => "export",
            Self::Account => "account",
            Self::Answers => "answers",
            Self::Paper(_) => "paper",
        }
    }

    /// As it is kept: of a paper its kind too.
    pub(crate) fn kept(self) -> String {
        match self {
            Self::Paper(kind) => format!("paper {}", kind.as_str()),
            other => other.as_str().to_owned(),
        }
    }

    pub(crate) fn read(text: &str) -> Result<Self> {
        let damaged = || Error::Damaged("how something was taken out".to_owned());
        match text {
            "export" => Ok(Self::Export),
            "account" => Ok(Self::Account),
            "answers" => Ok(Self::Answers),
            _ => {
                let kind = text.strip_prefix("paper ").ok_or_else(damaged)?;
                Ok(Self::Paper(kind.parse().map_err(|_| damaged())?))
            }
        }
    }
}

impl Store {
    /// Notes that an actor opened records; those that it may not see are passed over. The first reading by somebody
    /// else is told to the record's author through their own feed.
    pub fn note_readings(&self, actor: &Actor, readings: &[Reading], now: Instant) -> Result<()> {
        if readings.is_empty() {
            return Ok(());
        }
        let keys = self.keys()?;
        let (actor, readings) = (actor.clone(), readings.to_vec());
        self.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            let before = (log.position, log.written);
            let ring = Rings::fresh(tx, &keys, &actor, At::on(log.today, now))?;
            for reading in &readings {
                note(tx, &mut log, &keys, &ring, &actor, *reading, now)?;
            }
            if (log.position, log.written) == before {
                Ok(())
            } else {
                log.save(tx, &keys, now.unix_millis() as u64)
            }
        })
    }

    /// Notes that an actor takes records out now, and so reads them.
    pub fn note_taken_out(
        &self,
        actor: &Actor,
        records: &[RecordId],
        how: TakenHow,
        now: Instant,
    ) -> Result<()> {
        let keys = self.keys()?;
        let (actor, records) = (actor.clone(), records.to_vec());
        self.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            let ring = Rings::fresh(tx, &keys, &actor, At::on(log.today, now))?;
            for record in &records {
                note(tx, &mut log, &keys, &ring, &actor, Reading { record: *record, at: now }, now)?;
                note_out(tx, &mut log, &keys, (&ring, &actor), *record, how, now)?;
            }
            log.save(tx, &keys, now.unix_millis() as u64)
        })
    }

    /// Notes that an actor opened records now.
    pub fn note_reading(&self, actor: &Actor, records: &[RecordId], now: Instant) -> Result<()> {
        let readings: Vec<Reading> =
            records.iter().map(|record| Reading { record: *record, at: now }).collect();
        self.note_readings(actor, &readings, now)
    }
}

const NOTE: &str = "INSERT INTO reading (network, seal, record, account, at, org) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING";

fn note(
    tx: &mut dyn Tx,
    log: &mut Log,
    keys: &NetworkKeys,
    ring: &KeyRing,
    actor: &Actor,
    reading: Reading,
    now: Instant,
) -> Result<()> {
    let Some(stored) = rows::load(tx, keys, reading.record)? else { return Ok(()) };
    if !ring.opens(&stored.audience) {
        return Ok(());
    }
    let values = [
        reading.record.into(),
        actor.account.into(),
        reading.at.min(now).unix_millis().into(),
        actor.org.into(),
    ];
    let mut params: Vec<Value> = vec![keys.network.into(), READING.seal_of(keys, &values).into()];
    params.extend(values);
    let noted = tx.execute(NOTE, &params)?;
    log.written += noted;
    if noted > 0 {
        unusual::look_later(tx, keys, actor.account, reading.at.min(now))?;
    }
    if actor.account == stored.held.by { Ok(()) } else { mark_read(tx, log, keys, &stored) }
}

/// The first reading by somebody else, told to the record's author.
fn mark_read(tx: &mut dyn Tx, log: &mut Log, keys: &NetworkKeys, stored: &rows::Stored) -> Result<()> {
    if stored.read {
        return Ok(());
    }
    let (record, author) = (stored.held.record, stored.held.by);
    let sql = "UPDATE record SET read = 1 WHERE network = ?1 AND id = ?2";
    tx.execute(sql, &[keys.network.into(), record.into()])?;
    let told: BTreeSet<AudienceKey> =
        stored.audience.iter().filter(|key| key.is_own_of(author)).cloned().collect();
    sharing::feed(tx, log, keys, record, &BTreeSet::new(), &told, true)
}

/// Notes that records were given to somebody outside through a sealed link. Not asked of a key ring: the caller has judged
/// what the link opens. `link` stands where an account would.
pub(crate) fn note_given(
    tx: &mut dyn Tx,
    log: &mut Log,
    keys: &NetworkKeys,
    (link, org): (RecordId, RecordId),
    records: &BTreeSet<RecordId>,
    now: Instant,
) -> Result<()> {
    for record in records {
        let values: [Value; 4] = [(*record).into(), link.into(), now.unix_millis().into(), org.into()];
        let mut params: Vec<Value> = vec![keys.network.into(), READING.seal_of(keys, &values).into()];
        params.extend(values);
        log.written += tx.execute(NOTE, &params)?;
        if let Some(stored) = rows::load(tx, keys, *record)? {
            mark_read(tx, log, keys, &stored)?;
        }
    }
    Ok(())
}

/// Notes that a record is taken out; one that the actor may not see is passed over.
fn note_out(
    tx: &mut dyn Tx,
    log: &mut Log,
    keys: &NetworkKeys,
    (ring, actor): (&KeyRing, &Actor),
    record: RecordId,
    how: TakenHow,
    now: Instant,
) -> Result<()> {
    if !rows::load(tx, keys, record)?.is_some_and(|stored| ring.opens(&stored.audience)) {
        return Ok(());
    }
    let values =
        [record.into(), actor.account.into(), now.unix_millis().into(), how.kept().into(), actor.org.into()];
    let mut params: Vec<Value> = vec![keys.network.into(), TAKEN_OUT.seal_of(keys, &values).into()];
    params.extend(values);
    log.written += tx.execute(
        "INSERT INTO taken_out (network, seal, record, account, at, how, org) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) \
         ON CONFLICT DO NOTHING",
        &params,
    )?;
    Ok(())
}
