//! Checking everything stored against everything else: the log's bytes against its tree, the tree against its signed
//! heads, the records against the log, audiences against policy, sealed values against their places.

use std::{
    collections::{BTreeSet, HashSet},
    path::Path,
};

use model::{Fields, RecordId, date::Day};
use uuid::Uuid;

use crate::{
    Store,
    backend::{Row, Tx, Value},
    blobs,
    error::{Error, Result},
    held::{self, Body},
    keys::{self, NetworkKeys},
    log::{self, Log},
    rows::{self, Stored},
    sharing, tokens,
    tree::{self, Edge},
    types::{Progress, Report},
};

mod beside;
#[cfg(test)]
mod tests;

impl Store {
    /// Checks everything, reading one consistent snapshot. A change of any stored byte of the log, of a record, or of
    /// what follows from them is a line in [`Report::problems`].
    pub fn verify(&self, progress: Progress) -> Result<Report> {
        let keys = self.keys()?;
        keys.forget();
        self.read(|tx| everything(tx, &keys, &self.inner.config.blobs, progress))
    }
}

/// Most problems listed.
const PROBLEMS_MAX: usize = 100;
/// Rows fetched at a time.
const CHUNK: usize = 500;

const ENTRY: &str = "SELECT seq, id, record, data_key, digest, leaf, body FROM entry";
const RECORD: &str = "SELECT network, id, kind, version, org, created, updated, due, person, case_id, project, session, \
     round, parent, recipient, status, erased, read, audience, state FROM record";

/// A check under way.
pub(crate) struct Check<'a> {
    pub tx: &'a mut dyn Tx,
    pub keys: &'a NetworkKeys,
    pub report: Report,
    /// Rows of feeds and of search tokens that follow from the records.
    feeds: u64,
    tokens: u64,
}

impl<'a> Check<'a> {
    fn new(tx: &'a mut dyn Tx, keys: &'a NetworkKeys) -> Self {
        Self { tx, keys, report: Report::default(), feeds: 0, tokens: 0 }
    }

    pub fn problem(&mut self, text: String) {
        if self.report.problems.len() < PROBLEMS_MAX {
            self.report.problems.push(text);
        }
    }

    /// Turns damage into a problem; other failures stop the check.
    pub fn or_problem<T>(&mut self, what: &str, result: Result<T>) -> Result<Option<T>> {
        match result {
            Ok(value) => Ok(Some(value)),
            Err(Error::Damaged(text)) => {
                self.problem(format!("{what}: {text}"));
                Ok(None)
            }
            Err(Error::WrongOperatorKey) => {
                self.problem(format!("{what}: a wrapped key does not open"));
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }
}

/// Checks all that a transaction sees.
pub(crate) fn everything(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    blobs: &Path,
    progress: Progress,
) -> Result<Report> {
    let mut check = Check::new(tx, keys);
    let counted = check.tx.one(
        "SELECT (SELECT COUNT(*) FROM entry), (SELECT COUNT(*) FROM record), (SELECT COUNT(*) FROM blob)",
        &[],
    )?;
    let total = counted.map_or(0, |row| (0..3).filter_map(|column| row.uint(column).ok()).sum());
    let Some(log) = check.network()? else { return Ok(check.report) };
    let records = check.log(&mut |done| progress(done, total))?;
    check.data_keys(log.data_keys)?;
    let after_log = check.report.entries;
    check.records(&records, log.today, &mut |done| progress(after_log + done, total))?;
    check.feeds(log.position)?;
    check.blobs(blobs)?;
    check.beside(log.written)?;
    progress(total, total);
    Ok(check.report)
}

impl Check<'_> {
    /// The log, leaf by leaf; gives the records that accepted entries speak of.
    fn log(&mut self, progress: &mut dyn FnMut(u64)) -> Result<HashSet<Uuid>> {
        let mut edge = Edge::default();
        let mut records = HashSet::new();
        let mut nodes = 0_u64;
        loop {
            let sql = format!("{ENTRY} WHERE network = ?1 AND seq > ?2 ORDER BY seq LIMIT {CHUNK}");
            let rows = self.tx.query(&sql, &[self.keys.network.into(), edge.size.into()])?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                let seq = row.uint(0)?;
                if seq != edge.size + 1 {
                    self.problem(format!("entry {}: missing from the log", edge.size + 1));
                    return Ok(records);
                }
                records.extend(self.entry(seq, row)?);
                let leaf = tree::leaf(row.blob(6)?);
                let mut grown = Vec::new();
                edge.push(leaf, |level, place, hash| grown.push((level, place, hash)));
                nodes += grown.len() as u64;
                for (level, place, hash) in grown {
                    self.node(level, place, hash)?;
                }
            }
            self.report.entries = edge.size;
            progress(edge.size);
        }
        self.heads(&edge, nodes)?;
        Ok(records)
    }

    fn node(&mut self, level: u32, place: u64, hash: tree::Hash) -> Result<()> {
        let row = self.tx.one(
            "SELECT hash FROM tree WHERE network = ?1 AND level = ?2 AND place = ?3",
            &[self.keys.network.into(), u64::from(level).into(), place.into()],
        )?;
        if row.is_none_or(|row| row.blob(0).ok() != Some(&hash[..])) {
            self.problem(format!("tree: node {place} of level {level} is not what the log says"));
        }
        Ok(())
    }

    /// The stored edge, the number of nodes, and every signed head against the log.
    fn heads(&mut self, edge: &Edge, nodes: u64) -> Result<()> {
        let network = self.keys.network;
        let stored = Log::load(self.tx, network);
        if let Some(stored) = self.or_problem("network", stored)?
            && stored.edge != *edge
        {
            self.problem("network: size or edge of the log's tree is not what the log says".to_owned());
        }
        let count = self.tx.one("SELECT COUNT(*) FROM tree WHERE network = ?1", &[network.into()])?;
        if count.is_some_and(|row| row.uint(0).ok() != Some(nodes)) {
            self.problem("tree: the number of nodes is not what the log says".to_owned());
        }
        let sql = "SELECT size, peaks, head_at, signature, beside FROM network WHERE id = ?1";
        let row = self.tx.one(sql, &[network.into()])?.ok_or(Error::NoNetwork)?;
        if !self.signed(&row, edge.root()) {
            self.problem("network: the signed head is not that of the log".to_owned());
        }
        let heads = "SELECT size, root, at, signature, beside FROM head WHERE network = ?1 ORDER BY size";
        for row in self.tx.query(heads, &[network.into()])? {
            let size = row.uint(0)?;
            let root = if size <= edge.size {
                tree::root(&mut tree::Stored { tx: self.tx, network }, size).ok()
            } else {
                None
            };
            let holds =
                root.is_some_and(|root| row.blob(1).ok() == Some(&root[..]) && self.signed(&row, root));
            if !holds {
                self.problem(format!("head of size {size}: the log does not begin as it was signed"));
            }
        }
        Ok(())
    }

    /// Whether a head (size, …, time, signature, what stands beside the log) is signed by the network with this root.
    fn signed(&self, row: &Row, root: tree::Hash) -> bool {
        let parts = || -> Result<(log::Signed, &[u8])> {
            let (size, at_ms, beside) = (row.uint(0)?, row.uint(2)?, row.maybe(4, Row::array)?);
            Ok((log::Signed { network: self.keys.network, size, root, at_ms, beside }, row.blob(3)?))
        };
        let public = self.keys.signing.verifying_key().to_bytes();
        parts().is_ok_and(|(head, signature)| head.is_by(&public, signature))
    }

    /// One entry: its columns against its bytes, its sealed values against their place. Gives its record if it counts.
    fn entry(&mut self, seq: u64, row: &Row) -> Result<Option<Uuid>> {
        let what = format!("entry {seq}");
        if tree::leaf(row.blob(6)?)[..] != *row.blob(5)? {
            self.problem(format!("{what}: its bytes are not those that were hashed"));
        }
        let Some(body) = self.or_problem(&what, Body::from_bytes(row.blob(6)?))? else { return Ok(None) };
        let agrees = body.seq == seq
            && body.network == self.keys.network
            && row.uuid(1).ok() == Some(body.id.0)
            && row.uuid(2).ok() == Some(body.record.0)
            && row.uint(3).ok() == Some(body.key);
        if !agrees {
            self.problem(format!("{what}: its columns are not what its bytes say"));
            return Ok(None);
        }
        let counts = body.refused.is_none().then_some(body.record.0);
        let mut open = Fields::new();
        let mut all_open = true;
        for (name, value) in body.fields.iter().chain(&body.effect) {
            let opened = held::open_value(self.keys, self.tx, body.record, name, value);
            match self.or_problem(&format!("{what}, {name}"), opened)? {
                Some(Some(value)) => {
                    open.entry(name.clone()).or_insert(value);
                }
                _ => all_open = false,
            }
        }
        open.retain(|name, _| body.fields.contains_key(name));
        let key = if all_open { self.digest_key(&what, body.key)? } else { None };
        if let Some(key) = key {
            let said = crate::append::canonical(&body.as_said(open));
            if keys::short_mac(&key, &[&said])[..] != *row.blob(4)? {
                self.problem(format!("{what}: its digest is not what was said"));
            }
        }
        Ok(counts)
    }

    fn digest_key(&mut self, what: &str, data_key: u64) -> Result<Option<crate::seal::Secret>> {
        if data_key == 0 {
            return Ok(Some(self.keys.entries.clone()));
        }
        let key = self.keys.data_key(self.tx, data_key);
        let Some(Some(key)) = self.or_problem(what, key)? else { return Ok(None) };
        keys::derive(&key, b"safetynet digest v1").map(Some)
    }

    /// Every record against the fold of its entries, and what follows from it.
    fn records(&mut self, said: &HashSet<Uuid>, today: Day, progress: &mut dyn FnMut(u64)) -> Result<()> {
        let mut after = Vec::new();
        loop {
            let sql = format!("{RECORD} WHERE network = ?1 AND id > ?2 ORDER BY id LIMIT {CHUNK}");
            let rows = self.tx.query(&sql, &[self.keys.network.into(), Value::Blob(after)])?;
            let Some(last) = rows.last() else { break };
            after = last.blob(1)?.to_vec();
            for row in &rows {
                self.report.records += 1;
                self.record(row, today)?;
            }
            progress(self.report.records);
        }
        if self.report.records != said.len() as u64 {
            self.problem("records: their number is not what the log says".to_owned());
        }
        Ok(())
    }

    fn record(&mut self, row: &Row, today: Day) -> Result<()> {
        let id = RecordId(row.uuid(1)?);
        let what = format!("record {id}");
        let bodies = self.tx.query(
            "SELECT body FROM entry WHERE network = ?1 AND record = ?2 ORDER BY seq",
            &[self.keys.network.into(), id.into()],
        )?;
        let bodies: Result<Vec<Body>> = bodies.iter().map(|row| Body::from_bytes(row.blob(0)?)).collect();
        let Some(bodies) = self.or_problem(&what, bodies)? else { return Ok(()) };
        let Some(mut held) = held::fold(&bodies) else {
            self.problem(format!("{what}: no accepted entry speaks of it"));
            return Ok(());
        };
        let sql = "SELECT 1 FROM tombstone WHERE network = ?1 AND subject = ?2";
        held.erased = self.tx.one(sql, &[self.keys.network.into(), id.into()])?.is_some();
        let audience = sharing::audience(self.tx, self.keys, &held::coded_state(&held), today);
        let Some(audience) = self.or_problem(&what, audience)? else { return Ok(()) };
        let sql = "SELECT 1 FROM reading WHERE network = ?1 AND record = ?2 AND account <> ?3 LIMIT 1";
        let read = self.tx.one(sql, &[self.keys.network.into(), id.into(), held.by.into()])?.is_some();
        let expected = Stored { held, read, audience };
        if rows::columns(self.keys, &expected)? != row.0 {
            self.problem(format!("{what}: it is not what its entries and policy say"));
        }
        self.feed(&what, id, &expected)?;
        self.tokens(&what, &expected)
    }

    fn feed(&mut self, what: &str, id: RecordId, expected: &Stored) -> Result<()> {
        let sql = "SELECT audience FROM feed WHERE network = ?1 AND record = ?2 AND gone = 0";
        let rows = self.tx.query(sql, &[self.keys.network.into(), id.into()])?;
        let stored: BTreeSet<Vec<u8>> =
            rows.iter().map(|row| row.blob(0).map(<[u8]>::to_vec)).collect::<Result<_>>()?;
        let wanted: BTreeSet<Vec<u8>> =
            expected.audience.iter().map(|key| sharing::feed_key(key).to_vec()).collect();
        self.feeds += wanted.len() as u64;
        if stored != wanted {
            self.problem(format!("{what}: its feeds are not those of its audience"));
        }
        Ok(())
    }

    fn tokens(&mut self, what: &str, expected: &Stored) -> Result<()> {
        let open = held::open_state(self.keys, self.tx, &expected.held, |_| true);
        let Some(open) = self.or_problem(what, open)? else { return Ok(()) };
        let wanted = if open.erased { BTreeSet::new() } else { tokens::of_record(self.keys, &open) };
        let sql = "SELECT token FROM find_token WHERE network = ?1 AND record = ?2 AND kind = ?3";
        let params = [self.keys.network.into(), open.record.into(), open.kind.as_str().into()];
        let stored: BTreeSet<tokens::Token> =
            self.tx.query(sql, &params)?.iter().map(|row| row.array(0)).collect::<Result<_>>()?;
        self.tokens += wanted.len() as u64;
        if stored != wanted {
            self.problem(format!("{what}: it is not found by its name"));
        }
        Ok(())
    }

    fn blobs(&mut self, folder: &Path) -> Result<()> {
        let rows = self.tx.query(
            "SELECT record FROM blob WHERE network = ?1 ORDER BY record",
            &[self.keys.network.into()],
        )?;
        for row in rows {
            let record = RecordId(row.uuid(0)?);
            let bytes = blobs::read_blob(self.tx, self.keys, folder, record);
            self.or_problem("files", bytes)?;
            self.report.blobs += 1;
        }
        Ok(())
    }
}
