//! What ends by itself: consents on their last day, referrals that nobody answered.

use std::collections::BTreeSet;

use model::{
    Act, Entry, EntryId, Fields, KindName, RecordId, Say,
    date::{Day, Instant},
    hlc::{Hlc, Node},
};
use rules::{
    policy::Actor,
    workflow::{self, Now},
};
use uuid::Uuid;

use crate::{
    Store,
    append::{SYSTEM, Work},
    backend::Tx,
    error::Result,
    held,
    keys::NetworkKeys,
    log::Log,
    rows, sharing,
    tree::Edge,
};

/// Most referrals that one call lets lapse.
const LAPSES_MAX: usize = 500;

/// The field's day ends at midnight, UTC+7.
const FIELD_HOURS: i64 = 7;

impl Store {
    /// Lets lapse what has lapsed, and turns the day. Call it every minute or so, and before anything else after a long
    /// pause: rights that end with a day end when the day is turned. Gives whether anything changed.
    pub fn tick(&self, now: Instant) -> Result<bool> {
        let keys = self.keys()?;
        let now_ms = now.unix_millis() as u64;
        let lapsed = self.read(|tx| {
            let today = Log::load(tx, keys.network)?.today;
            Ok((today < now.field_day(), lapsed(tx, &keys, now_ms)?))
        })?;
        let (new_day, lapsed) = lapsed;
        if !new_day && lapsed.is_empty() {
            return Ok(false);
        }
        let random = self.inner.config.random.clone();
        let ids: Vec<Uuid> = lapsed.iter().map(|_| self.new_id(now_ms)).collect::<Result<_>>()?;
        self.write(move |tx| {
            let system = Actor { account: SYSTEM, org: RecordId(Uuid::nil()), team: None, roles: Vec::new() };
            let mut work = Work::begin(tx, &keys, &*random, &system, now)?;
            for ((counter, (record, version)), id) in (0u16..).zip(lapsed).zip(ids) {
                let act = Act { name: "expire".to_owned(), args: Fields::new(), seen: version };
                work.say_past_policy(Entry {
                    id: EntryId(id),
                    record,
                    kind: KindName::Referral,
                    at: Hlc { wall_ms: now_ms, counter, node: Node([0; 6]) },
                    say: Say::Act(act),
                })?;
            }
            work.finish()
        })?;
        Ok(true)
    }
}

/// Referrals that have lapsed, with their versions.
fn lapsed(tx: &mut dyn Tx, keys: &NetworkKeys, now_ms: u64) -> Result<Vec<(RecordId, u64)>> {
    let sql = format!(
        "SELECT {} FROM record r WHERE r.network = ?1 AND r.kind = 'referral' AND r.due <= ?2 \
         AND r.status IN ('sent', 'delivered', 'seen') AND r.erased = 0 ORDER BY r.due, r.id LIMIT {LAPSES_MAX}",
        rows::COLUMNS
    );
    let mut out = Vec::new();
    for row in tx.query(&sql, &[keys.network.into(), now_ms.into()])? {
        let referral = held::coded_state(&rows::stored(&row)?.held);
        if workflow::lapsed(&referral, Now { ms: now_ms }) {
            out.push((referral.record, referral.version));
        }
    }
    Ok(out)
}

/// Moves the day forward, if it has: consents that ended with a day between are taken out of every audience, and the
/// signed head of the day before is kept.
pub(crate) fn turn_day(tx: &mut dyn Tx, log: &mut Log, keys: &NetworkKeys, now: Instant) -> Result<()> {
    let (before, today) = (log.today, now.field_day());
    if today <= before {
        return Ok(());
    }
    keep_head(tx, keys)?;
    log.today = today;
    log.sharing += 1;
    let rows = tx.query(
        "SELECT DISTINCT person FROM record WHERE network = ?1 AND kind = 'consent' AND due > ?2 AND due <= ?3 \
         AND person IS NOT NULL",
        &[keys.network.into(), begins_ms(before).into(), begins_ms(today).into()],
    )?;
    let people = rows.iter().map(|row| Ok(RecordId(row.uuid(0)?))).collect::<Result<BTreeSet<_>>>()?;
    sharing::reaudience(tx, log, keys, &people, &BTreeSet::new())
}

/// When a field day begins, Unix milliseconds.
pub(crate) fn begins_ms(day: Day) -> i64 {
    (day.date().midnight().assume_utc().unix_timestamp() - FIELD_HOURS * 3600) * 1000
}

fn keep_head(tx: &mut dyn Tx, keys: &NetworkKeys) -> Result<()> {
    let sql = "SELECT size, peaks, head_at, signature FROM network WHERE id = ?1";
    let Some(row) = tx.one(sql, &[keys.network.into()])? else { return Ok(()) };
    let edge = Edge::from_bytes(row.uint(0)?, row.blob(1)?)?;
    tx.execute(
        "INSERT INTO head (network, size, root, at, signature) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
        &[keys.network.into(), edge.size.into(), edge.root().into(), row.int(2)?.into(), row.blob(3)?.into()],
    )?;
    Ok(())
}
