//! Feeds: what is new for an actor since a position.

use std::collections::{BTreeMap, BTreeSet};

use model::RecordId;
use rules::policy::{Actor, KeyRing};

use crate::{
    Store,
    backend::Tx,
    error::Result,
    keys::NetworkKeys,
    log::Log,
    read::project,
    rows,
    sharing::feed_key,
    types::{FeedLine, FeedPage, Position},
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
