//! A new day: what ended with the day before.

use std::collections::BTreeSet;

use model::{
    RecordId,
    date::{Day, Instant},
};

use crate::{
    backend::{Row, Tx, Value},
    error::Result,
    exchange,
    keys::NetworkKeys,
    log::Log,
    sharing,
    tree::Edge,
};

/// The field's day ends at midnight, UTC+7.
const FIELD_HOURS: i64 = 7;

/// Moves the day forward, if it has: consents that ended with a day between are taken out of every audience, and the
/// signed head of the day before is kept.
pub(crate) fn turn_day(tx: &mut dyn Tx, log: &mut Log, keys: &NetworkKeys, now: Instant) -> Result<()> {
    let (before, today) = (log.today, now.field_day());
    if today <= before {
        return Ok(());
    }
    log.written += keep_head(tx, keys)?;
    log.today = today;
    log.sharing += 1;
    let rows = tx.query(
        "SELECT DISTINCT person FROM record WHERE network = ?1 AND kind = 'consent' AND due > ?2 AND due <= ?3 \
         AND person IS NOT NULL",
        &[keys.network.into(), begins_ms(before).into(), begins_ms(today).into()],
    )?;
    let people = rows.iter().map(|row| Ok(RecordId(row.uuid(0)?))).collect::<Result<BTreeSet<_>>>()?;
    sharing::reaudience(tx, log, keys, &people, &BTreeSet::new())?;
    for person in people {
        exchange::consents_ended(tx, keys, log, person, (before, now.unix_millis() as u64))?;
    }
    Ok(())
}

/// When a field day begins, Unix milliseconds.
pub(crate) fn begins_ms(day: Day) -> i64 {
    (day.date().midnight().assume_utc().unix_timestamp() - FIELD_HOURS * 3600) * 1000
}

/// Gives how many heads were kept.
fn keep_head(tx: &mut dyn Tx, keys: &NetworkKeys) -> Result<u64> {
    let sql = "SELECT size, peaks, head_at, signature, beside FROM network WHERE id = ?1";
    let Some(row) = tx.one(sql, &[keys.network.into()])? else { return Ok(0) };
    let edge = Edge::from_bytes(row.uint(0)?, row.blob(1)?)?;
    tx.execute(
        "INSERT INTO head (network, size, root, at, signature, beside) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
        &[
            keys.network.into(),
            edge.size.into(),
            edge.root().into(),
            row.int(2)?.into(),
            row.blob(3)?.into(),
            Value::maybe(row.maybe(4, Row::array::<16>)?),
        ],
    )
}
