//! Feeds: what is new for an actor since a position, and who has opened what.

use std::collections::{BTreeMap, BTreeSet};

use model::{RecordId, date::Instant};
use rules::policy::{Actor, AudienceKey, KeyRing};

use crate::{
    Store,
    backend::{Tx, Value},
    beside::READING,
    disclosures::{self, TakenHow},
    error::Result,
    keys::NetworkKeys,
    log::Log,
    read::project,
    rows,
    sharing::{self, At, Rings, feed_key},
    types::{FeedLine, FeedPage, Position, Reading},
    unusual,
};

/// Most records of one part of a feed.
pub const FEED_RECORDS_MAX: usize = 2000;

/// One row of a feed.
struct Step {
    label: String,
    record: RecordId,
    gone: bool,
}

impl Store {
    /// What changed for the actor since a position, in order, at most `limit` positions. One consistent snapshot.
    pub fn feed(&self, actor: &Actor, position: &Position, limit: usize) -> Result<FeedPage> {
        let keys = self.keys()?;
        self.read(|tx| {
            let ring = self.ring(tx, &keys, actor)?;
            feed_page(tx, &keys, &ring, position, limit.clamp(1, FEED_RECORDS_MAX))
        })
    }

    /// The counter of the feeds now: moves whenever anything changes for anybody.
    pub fn position(&self) -> Result<u64> {
        let keys = self.keys()?;
        self.read(|tx| Ok(Log::load(tx, keys.network)?.position))
    }

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
                disclosures::note(tx, &mut log, &keys, (&ring, &actor), *record, how, now)?;
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

fn feed_page(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    ring: &KeyRing,
    position: &Position,
    limit: usize,
) -> Result<FeedPage> {
    let now = Log::load(tx, keys.network)?.position;
    let mut steps: BTreeMap<u64, Vec<Step>> = BTreeMap::new();
    // Beyond this position some feed was not read to its end.
    let mut horizon = u64::MAX;
    for (label, key) in ring.feeds() {
        let from = match position {
            Position::Since(since) => *since,
            Position::Cursors(cursors) => cursors.get(&label).copied().unwrap_or(0),
        };
        let sql = format!(
            "SELECT position, record, gone FROM feed WHERE network = ?1 AND audience = ?2 AND position > ?3 \
             ORDER BY position LIMIT {}",
            limit + 1
        );
        let rows = tx.query(&sql, &[keys.network.into(), feed_key(key).into(), from.into()])?;
        if rows.len() > limit
            && let Some(last) = rows.last()
        {
            horizon = horizon.min(last.uint(0)? - 1);
        }
        for row in rows {
            let gone = row.flag(2)?;
            if gone && from == 0 {
                // A device that never had anything through this key has nothing to drop.
                continue;
            }
            let step = Step { label: label.clone(), record: RecordId(row.uuid(1)?), gone };
            steps.entry(row.uint(0)?).or_default().push(step);
        }
    }
    let reached: Vec<(u64, Vec<Step>)> = steps.into_iter().take_while(|(at, _)| *at <= horizon).collect();
    let more = reached.len() > limit || horizon != u64::MAX;
    let taken = &reached[..reached.len().min(limit)];
    let since = match taken.last() {
        Some((last, _)) if more => *last,
        _ if more => horizon,
        _ => now,
    };
    Ok(FeedPage { lines: lines(tx, keys, ring, taken)?, since, more })
}

/// The lines of these steps: each record once, at its last step, as it is now.
fn lines(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    ring: &KeyRing,
    taken: &[(u64, Vec<Step>)],
) -> Result<Vec<FeedLine>> {
    let steps = || taken.iter().flat_map(|(at, steps)| steps.iter().map(move |step| (*at, step)));
    let last: BTreeMap<RecordId, u64> =
        steps().filter(|(_, step)| !step.gone).map(|(at, s)| (s.record, at)).collect();
    let mut sent = BTreeSet::new();
    let mut lines = Vec::new();
    for (at, step) in steps() {
        if step.gone {
            lines.push(FeedLine::Gone { record: step.record, key: step.label.clone() });
        } else if last.get(&step.record) == Some(&at) && sent.insert(step.record) {
            let Some(stored) = rows::load(tx, keys, step.record)? else { continue };
            let via = ring
                .feeds()
                .filter(|(_, key)| stored.audience.contains(*key))
                .map(|(label, _)| label)
                .collect();
            if let Some(record) = project(tx, keys, ring, &stored)? {
                lines.push(FeedLine::Record { record: Box::new(record), via, read: stored.read });
            }
        }
    }
    Ok(lines)
}
