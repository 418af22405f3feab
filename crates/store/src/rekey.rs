//! Data from before a change of the rules: a record's audience is worked out when it changes, and stays as it was until
//! then. When the store is opened with other rules than its audiences were worked out by, all of them are worked out anew,
//! in batches, each one transaction that also notes how far it came: an end in between loses nothing, and several server
//! processes that open at the same time share the work.

use model::{KindName, RecordId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Store,
    backend::{Tx, Value},
    beside::SETTING,
    error::{Error, Result},
    held,
    keys::NetworkKeys,
    log::Log,
    rows, sharing,
};

/// The version of the rules that `policy::audience` follows: one more whenever the same record would get other keys.
/// 1: spots and routes without a team are for all teams; sessions, members and attendances are for the circle of their
/// series.
/// 2: of the directory donors read what belongs to no project, and what belongs to those that they were given.
const AUDIENCE: u32 = 2;

/// The setting under which it is kept how far the audiences of a store are.
const NAME: &str = "audience";

/// Records of one transaction: others wait for it no longer than for a large upload.
const BATCH: usize = 500;

/// How far a store is.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    /// By which rules every audience was worked out; 0 = before this was kept.
    version: u32,
    /// By which rules they are being worked out.
    towards: u32,
    /// The last record that was reached on the way there.
    after: Option<Uuid>,
}

impl Store {
    /// Brings every audience up to the rules of this program.
    pub(crate) fn rekey(&self) -> Result<()> {
        let keys = self.keys()?;
        if self.read(|tx| Ok(kept(tx, &keys)?.version == AUDIENCE))? {
            return Ok(());
        }
        loop {
            let keys = keys.clone();
            if self.write(move |tx| batch(tx, &keys))? {
                return Ok(());
            }
        }
    }
}

/// The same inside one transaction: for data that is only just being restored.
pub(crate) fn rekey_all(tx: &mut dyn Tx, keys: &NetworkKeys) -> Result<()> {
    while !batch(tx, keys)? {}
    Ok(())
}

/// Notes that what is new follows the rules of this program.
pub(crate) fn begin_with_current(tx: &mut dyn Tx, keys: &NetworkKeys) -> Result<()> {
    let mut log = Log::begin(tx, keys)?;
    keep(tx, keys, &mut log, &Kept { version: AUDIENCE, ..Kept::default() })?;
    log.save_beside(tx, keys)
}

/// One batch; gives whether nothing is left to do.
fn batch(tx: &mut dyn Tx, keys: &NetworkKeys) -> Result<bool> {
    let mut log = Log::begin(tx, keys)?;
    let before = kept(tx, keys)?;
    if before.version == AUDIENCE {
        return Ok(true);
    }
    // What was begun for other rules begins anew.
    let after = before.after.filter(|_| before.towards == AUDIENCE);
    let sql = format!(
        "SELECT {}, r.parent FROM record r WHERE r.network = ?1 AND r.id > ?2 ORDER BY r.id LIMIT {BATCH}",
        rows::COLUMNS
    );
    let from = after.map_or_else(|| Value::Blob(Vec::new()), Value::from);
    let found = tx.query(&sql, &[keys.network.into(), from])?;
    let mut last = after;
    for row in &found {
        let stored = rows::stored(row)?;
        last = Some(stored.held.record.0);
        // By this column what is part of a series, and what an indicator is to reach, is found when that changes.
        if matches!(stored.held.kind, KindName::Session | KindName::Membership | KindName::Target) {
            let parent = rows::parent_of(&held::coded_state(&stored.held));
            set_parent(tx, keys, stored.held.record, parent, &row.0)?;
        }
        sharing::reaudience_one(tx, &mut log, keys, &stored)?;
    }
    let done = found.len() < BATCH;
    let now = if done {
        Kept { version: AUDIENCE, ..Kept::default() }
    } else {
        Kept { version: before.version, towards: AUDIENCE, after: last }
    };
    keep(tx, keys, &mut log, &now)?;
    log.save_beside(tx, keys)?;
    Ok(done)
}

fn set_parent(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    record: RecordId,
    parent: Value,
    row: &[Value],
) -> Result<()> {
    if row.last() == Some(&parent) {
        return Ok(());
    }
    let sql = "UPDATE record SET parent = ?3 WHERE network = ?1 AND id = ?2";
    tx.later(sql, vec![keys.network.into(), record.into(), parent])
}

fn kept(tx: &mut dyn Tx, keys: &NetworkKeys) -> Result<Kept> {
    let Some(row) = SETTING.load(tx, keys, &[NAME.into()])? else { return Ok(Kept::default()) };
    serde_json::from_slice(row.blob(1)?).map_err(|_| Error::Damaged("how far audiences are".to_owned()))
}

fn keep(tx: &mut dyn Tx, keys: &NetworkKeys, log: &mut Log, kept: &Kept) -> Result<()> {
    let value = serde_json::to_vec(kept).map_err(|_| Error::Damaged("how far audiences are".to_owned()))?;
    crate::beside::keep_setting(tx, keys, log, NAME, value)
}
