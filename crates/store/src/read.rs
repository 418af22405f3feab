//! Reading: what one actor may see of one record, its past and its readers.

use std::collections::{BTreeMap, BTreeSet};

use model::{Fields, KindName, Outcome, RecordId, State, Write, date::Instant};
use rules::policy::{self, Actor, KeyRing, Visibility};

use crate::{
    Store,
    backend::{Tx, Value},
    error::{Error, Result},
    held::{self, Body},
    keys::NetworkKeys,
    log::instant,
    rows::{self, Stored},
    types::{ClashValue, HistoryLine, ReadingLine, Record, What},
};

/// The record as the holder of the ring may see it; `None` = must look as if it did not exist. Everything that leaves
/// the store about a record goes through here.
pub(crate) fn project(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    ring: &KeyRing,
    stored: &Stored,
) -> Result<Option<Record>> {
    let held = &stored.held;
    let Some(visibility) = policy::visible(ring, held.kind, &stored.audience) else { return Ok(None) };
    let mut record = Record {
        id: held.record,
        kind: held.kind,
        version: held.version,
        org: held.org,
        team: held.team.clone(),
        by: held.by,
        created: instant(held.created_ms)?,
        updated: instant(held.updated_ms)?,
        fields: Fields::new(),
        clashes: BTreeMap::new(),
        hidden: BTreeSet::new(),
        erased: held.erased,
    };
    for (field, heads) in &held.registers {
        if !shows(&visibility, held.kind, field) {
            if heads.iter().any(|head| !head.value.is_null()) {
                record.hidden.insert(field.clone());
            }
            continue;
        }
        let open = open_heads(tx, keys, held, field, heads)?;
        let shown = open.iter().max_by_key(|head| (head.at, head.entry));
        if let Some(shown) = shown.filter(|head| !head.value.is_null()) {
            record.fields.insert(field.clone(), shown.value.clone());
        }
        if open.iter().any(|head| head.value != open[0].value) {
            record.clashes.insert(field.clone(), clash(open)?);
        }
    }
    Ok(Some(record))
}

fn shows(visibility: &Visibility, kind: KindName, field: &str) -> bool {
    kind.facts().field(field).is_some_and(|field| visibility.shows(field))
}

fn open_heads(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    held: &State,
    field: &str,
    heads: &[Write],
) -> Result<Vec<Write>> {
    let mut open = Vec::with_capacity(heads.len());
    for head in heads {
        if let Some(value) = held::open_value(keys, tx, held.record, field, &head.value)? {
            open.push(Write { value, ..head.clone() });
        }
    }
    Ok(open)
}

fn clash(mut heads: Vec<Write>) -> Result<Vec<ClashValue>> {
    heads.sort_by_key(|head| (head.at, head.entry));
    let value = |head: Write| {
        Ok(ClashValue { at: instant(head.at.wall_ms)?, value: head.value, by: head.by, entry: head.entry })
    };
    heads.into_iter().map(value).collect()
}

impl Store {
    /// One record, projected; `None` when there is none that the actor may know of. Noting the reading is the caller's.
    pub fn record(&self, actor: &Actor, id: RecordId) -> Result<Option<Record>> {
        let keys = self.keys()?;
        self.read(|tx| {
            let ring = self.ring(tx, &keys, actor)?;
            match rows::load(tx, &keys, id)? {
                Some(stored) => project(tx, &keys, &ring, &stored),
                None => Ok(None),
            }
        })
    }

    /// Those of these records that the actor may know of, in their order, with one look at what the actor may see.
    pub fn seen_of(&self, actor: &Actor, ids: &[RecordId]) -> Result<Vec<RecordId>> {
        let keys = self.keys()?;
        self.read(|tx| {
            let ring = self.ring(tx, &keys, actor)?;
            let mut seen = Vec::new();
            for id in ids {
                if let Some(stored) = rows::load(tx, &keys, *id)?
                    && project(tx, &keys, &ring, &stored)?.is_some()
                {
                    seen.push(*id);
                }
            }
            Ok(seen)
        })
    }

    /// What was said about a record, oldest first, projected like the record; refused entries are shown to their author
    /// only. `None` when the actor may not know of the record, [`Error::Refused`] when it sees the record but not its
    /// past.
    pub fn history(&self, actor: &Actor, id: RecordId) -> Result<Option<Vec<HistoryLine>>> {
        let keys = self.keys()?;
        self.read(|tx| {
            let ring = self.ring(tx, &keys, actor)?;
            let Some(stored) = rows::load(tx, &keys, id)? else { return Ok(None) };
            let kind = stored.held.kind;
            let Some(visibility) = policy::visible(&ring, kind, &stored.audience) else { return Ok(None) };
            policy::may_read_history(actor, &ring, kind, &stored.audience).map_err(Error::Refused)?;
            let rows = tx.query(
                "SELECT body FROM entry WHERE network = ?1 AND record = ?2 ORDER BY seq",
                &[keys.network.into(), id.into()],
            )?;
            let mut lines = Vec::with_capacity(rows.len());
            for row in rows {
                let body = Body::from_bytes(row.blob(0)?)?;
                if body.refused.is_none() || body.author == actor.account {
                    lines.push(history_line(tx, &keys, &visibility, body)?);
                }
            }
            Ok(Some(lines))
        })
    }

    /// Who opened a record, latest first, at most 500. `None` and refusals as in [`Store::history`].
    pub fn readers(&self, actor: &Actor, id: RecordId) -> Result<Option<Vec<ReadingLine>>> {
        let keys = self.keys()?;
        self.read(|tx| {
            let ring = self.ring(tx, &keys, actor)?;
            let Some(stored) = rows::load(tx, &keys, id)? else { return Ok(None) };
            if !ring.opens(&stored.audience) {
                return Ok(None);
            }
            policy::may_read_readers(actor, &ring, stored.held.kind, &stored.audience).map_err(Error::Refused)?;
            let rows = tx.query(
                "SELECT account, org, at, (SELECT COUNT(*) FROM sealed_link l WHERE l.network = ?1 AND l.id = reading.account) \
                 FROM reading WHERE network = ?1 AND record = ?2 ORDER BY at DESC, account LIMIT 500",
                &[keys.network.into(), id.into()],
            )?;
            let line = |row: &crate::backend::Row| {
                Ok(ReadingLine {
                    account: model::AccountId(row.uuid(0)?),
                    org: RecordId(row.uuid(1)?),
                    at: instant(row.uint(2)?)?,
                    by_link: row.flag(3)?,
                })
            };
            rows.iter().map(line).collect::<Result<Vec<_>>>().map(Some)
        })
    }

    /// The coded values of every record of these kinds, of one organisation or of the whole network, for figures. No
    /// policy: the caller answers for what it shows of them.
    pub fn coded(
        &self,
        kinds: &[KindName],
        org: Option<RecordId>,
        each: &mut dyn FnMut(State),
    ) -> Result<()> {
        let keys = self.keys()?;
        self.read(|tx| {
            for kind in kinds {
                coded_of_kind(tx, &keys, *kind, org, each)?;
            }
            Ok(())
        })
    }

    /// The day that policy counts with.
    pub fn today(&self) -> Result<model::date::Day> {
        let keys = self.keys()?;
        self.read(|tx| Ok(crate::sharing::sharing_and_day(tx, &keys)?.1))
    }
}

/// Records fetched at a time.
const CHUNK: i64 = 1000;

pub(crate) fn coded_of_kind(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    kind: KindName,
    org: Option<RecordId>,
    each: &mut dyn FnMut(State),
) -> Result<()> {
    let mut after = (i64::MIN, Vec::new());
    let of_org = if org.is_some() { "AND r.org = ?5" } else { "" };
    let sql = format!(
        "SELECT {}, r.created FROM record r WHERE r.network = ?1 AND r.kind = ?2 AND (r.created, r.id) > (?3, ?4) {of_org} \
         ORDER BY r.created, r.id LIMIT {CHUNK}",
        rows::CODED
    );
    loop {
        let mut params =
            vec![keys.network.into(), kind.as_str().into(), Value::Int(after.0), Value::Blob(after.1)];
        params.extend(org.map(Value::from));
        let rows = tx.query(&sql, &params)?;
        for row in &rows {
            each(rows::coded(row)?);
        }
        match rows.last() {
            Some(last) if rows.len() as i64 == CHUNK => after = (last.int(4)?, last.blob(0)?.to_vec()),
            _ => return Ok(()),
        }
    }
}

fn history_line(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    visibility: &Visibility,
    body: Body,
) -> Result<HistoryLine> {
    let mut hidden = BTreeSet::new();
    let mut set = Fields::new();
    // Of an act also what followed from it: the level that was set, the time that runs.
    let said = body.fields.iter().chain(&body.effect);
    for (name, value) in said {
        let open = if shows(visibility, body.kind, name) {
            held::open_value(keys, tx, body.record, name, value)?
        } else {
            None
        };
        match open {
            Some(value) => {
                set.insert(name.clone(), value);
            }
            None => {
                hidden.insert(name.clone());
            }
        }
    }
    let outcome: Outcome = body.outcome();
    let what = match body.act {
        Some(name) => What::Act { name, args: set },
        None => What::Edit { set },
    };
    Ok(HistoryLine {
        entry: body.id,
        seq: body.seq,
        author: body.author,
        at: claimed(body.at.wall_ms, body.received)?,
        received: instant(body.received)?,
        what,
        hidden,
        outcome,
    })
}

/// What the device claimed; a claim outside every calendar falls back to the receipt.
fn claimed(claimed_ms: u64, received_ms: u64) -> Result<Instant> {
    instant(claimed_ms).or_else(|_| instant(received_ms))
}
