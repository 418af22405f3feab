//! Backup: everything in one encrypted stream, taken while people go on working, readable on either database.
//!
//! Header in clear: magic, cost of Argon2id, salt, nonce prefix; all of it is associated data of every chunk. Inside,
//! frames: sort, 1 byte | length, 4 bytes | bytes. Rows hold values as stored: what was sealed stays sealed.

use std::{
    fs,
    io::{self, Write},
};

use argon2::{Algorithm, Argon2, Params, Version};
use model::date::Instant;
use serde::{Deserialize, Serialize};

use crate::{
    Store,
    backend::{Row, Tx, Value},
    blobs,
    error::{Error, Result},
    random, schema,
    seal::Secret,
    stream::{PREFIX, Sealer},
    types::{Progress, Report},
};

pub(crate) const MAGIC: &[u8] = b"safetynet backup 1\n";
/// Memory of Argon2id in KiB, passes, lanes (RFC 9106, second recommended option).
const COST: (u32, u32, u32) = (64 * 1024, 3, 1);
/// Most memory that a backup's header may ask for, in KiB.
const MEMORY_KIB_MAX: u32 = 1024 * 1024;

/// A table as it is copied: its columns, of which the first so many are its key.
pub(crate) struct Table {
    pub name: &'static str,
    pub key: usize,
    pub columns: &'static [&'static str],
    /// How many of them, at the end, came with the second schema.
    second: usize,
}

const fn table(name: &'static str, key: usize, columns: &'static [&'static str], second: usize) -> Table {
    Table { name, key, columns, second }
}

impl Table {
    /// The columns that it had in a schema.
    pub fn columns_of(&self, schema: u32) -> &'static [&'static str] {
        let later = if schema < 2 { self.second } else { 0 };
        &self.columns[..self.columns.len() - later]
    }
}

/// Every table but sessions, counts of failed sign-ins and what devices last told of themselves: who was signed in signs in
/// again.
pub(crate) const TABLES: &[Table] = &[
    table(
        "network",
        1,
        &[
            "id",
            "name",
            "languages",
            "secret",
            "signing",
            "public",
            "size",
            "position",
            "data_keys",
            "sharing",
            "erasures",
            "today",
            "peaks",
            "head_at",
            "signature",
            "written",
            "beside",
        ],
        2,
    ),
    table("entry", 2, &["network", "seq", "id", "record", "data_key", "digest", "leaf", "body"], 0),
    table("tree", 3, &["network", "level", "place", "hash"], 0),
    table("head", 2, &["network", "size", "root", "at", "signature", "beside"], 1),
    table("data_key", 2, &["network", "id", "subject", "wrapped"], 0),
    table("tombstone", 2, &["network", "subject", "account", "at", "reason", "seal"], 1),
    table(
        "record",
        2,
        &[
            "network",
            "id",
            "kind",
            "version",
            "org",
            "created",
            "updated",
            "due",
            "person",
            "case_id",
            "project",
            "session",
            "round",
            "parent",
            "recipient",
            "status",
            "erased",
            "read",
            "audience",
            "state",
        ],
        0,
    ),
    table("feed", 3, &["network", "record", "audience", "position", "gone"], 0),
    table("find_token", 4, &["network", "kind", "token", "record"], 0),
    table("reading", 4, &["network", "record", "account", "at", "org", "seal"], 1),
    table("taken_out", 5, &["network", "record", "account", "at", "how", "org", "seal"], 0),
    table("blob", 2, &["network", "record", "address", "data_key", "size", "seal"], 1),
    table(
        "account",
        2,
        &[
            "network",
            "id",
            "user_hash",
            "user_name",
            "display",
            "org",
            "team",
            "roles",
            "language",
            "active",
            "passphrase",
            "totp",
            "totp_step",
            "created",
            "written",
            "seal",
        ],
        2,
    ),
    table("account_projects", 2, &["network", "account", "projects", "written", "seal"], 0),
    table(
        "device",
        2,
        &["network", "id", "account", "node", "name", "created", "last_seen", "revoked", "written", "seal"],
        2,
    ),
    table("setting", 2, &["network", "name", "value", "written", "seal"], 2),
    table("escrow_return", 2, &["network", "entry", "account", "record", "at", "body"], 0),
    table(
        "connection",
        2,
        &["network", "id", "org", "system", "state", "private", "token_hash", "created", "written", "seal"],
        0,
    ),
    table(
        "exchange_event",
        2,
        &["network", "nr", "id", "type", "referral", "sender", "recipient", "at", "facts", "seal"],
        0,
    ),
    table(
        "delivery",
        3,
        &["network", "connection", "nr", "referral", "state", "attempts", "first_at", "next_at", "answer"],
        0,
    ),
    table(
        "exchange_answer",
        3,
        &["network", "connection", "key", "digest", "referral", "said", "nr", "at", "state", "outcome"],
        0,
    ),
    table(
        "sealed_link",
        2,
        &[
            "network",
            "id",
            "token_hash",
            "referral",
            "account",
            "share",
            "content",
            "created",
            "expires",
            "tries",
            "opened",
            "opened_by",
            "answered",
            "withdrawn",
            "written",
            "seal",
        ],
        0,
    ),
    table("reading_look", 3, &["network", "account", "on_day"], 0),
    table(
        "reading_alarm",
        2,
        &[
            "network", "id", "org", "account", "on_day", "raised", "files", "hits", "answers", "written",
            "seal",
        ],
        0,
    ),
    table("unmapped", 5, &["network", "org", "system", "list", "theirs", "seen", "first", "last"], 0),
];

/// First frame.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Head {
    pub schema: u32,
    pub taken: Instant,
    pub rows: u64,
    pub blobs: u64,
}

/// Sorts of frames.
pub(crate) mod frame {
    pub const HEAD: u8 = b'H';
    pub const TABLE: u8 = b'T';
    pub const ROW: u8 = b'R';
    pub const BLOB: u8 = b'B';
    pub const END: u8 = b'E';
}

/// The clear header of a backup.
pub(crate) struct Header {
    pub bytes: Vec<u8>,
    cost: (u32, u32, u32),
    salt: [u8; 16],
    pub prefix: [u8; PREFIX],
}

pub(crate) const HEADER_BYTES: usize = MAGIC.len() + 12 + 16 + PREFIX;

impl Header {
    fn new(cost: (u32, u32, u32), salt: [u8; 16], prefix: [u8; PREFIX]) -> Self {
        let mut bytes = MAGIC.to_vec();
        for part in [cost.0, cost.1, cost.2] {
            bytes.extend_from_slice(&part.to_be_bytes());
        }
        bytes.extend_from_slice(&salt);
        bytes.extend_from_slice(&prefix);
        Self { bytes, cost, salt, prefix }
    }

    /// Reads a header.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(Error::BackupFormat)?;
        let (cost, rest) = rest.split_first_chunk::<12>().ok_or(Error::BackupFormat)?;
        let (salt, rest) = rest.split_first_chunk::<16>().ok_or(Error::BackupFormat)?;
        let (prefix, _) = rest.split_first_chunk::<PREFIX>().ok_or(Error::BackupFormat)?;
        let number = |at: usize| u32::from_be_bytes([cost[at], cost[at + 1], cost[at + 2], cost[at + 3]]);
        let cost = (number(0), number(4), number(8));
        if cost.0 > MEMORY_KIB_MAX || cost.1 > 16 || cost.2 > 16 {
            return Err(Error::BackupFormat);
        }
        Ok(Self::new(cost, *salt, *prefix))
    }

    /// The key that the passphrase stands for.
    pub fn key(&self, passphrase: &str) -> Result<Secret> {
        let params =
            Params::new(self.cost.0, self.cost.1, self.cost.2, Some(32)).map_err(|_| Error::BackupFormat)?;
        let mut key = Secret([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &self.salt, &mut key.0)
            .map_err(|_| Error::BackupFormat)?;
        Ok(key)
    }
}

impl Store {
    /// Writes an encrypted copy of everything into `out`, in one consistent snapshot, while others go on working. The
    /// operator's key is not in it: to restore, both the passphrase and the operator's key are needed.
    pub fn backup(
        &self,
        out: &mut dyn Write,
        passphrase: &str,
        now: Instant,
        progress: Progress,
    ) -> Result<Report> {
        self.keys()?;
        let random = &*self.inner.config.random;
        let header = Header::new(COST, random::bytes(random)?, random::bytes(random)?);
        let key = header.key(passphrase)?;
        out.write_all(&header.bytes)?;
        let mut sealer = Sealer::new(out, &key, header.prefix, &header.bytes);
        let report = self.read(|tx| self.copy(tx, &mut sealer, now, progress))?;
        sealer.finish()?;
        Ok(report)
    }

    fn copy(&self, tx: &mut dyn Tx, out: &mut dyn Write, now: Instant, progress: Progress) -> Result<Report> {
        let mut total = 0;
        for table in TABLES {
            let row = tx.one(&format!("SELECT COUNT(*) FROM {}", table.name), &[])?;
            total += row.map_or(Ok(0), |row| row.uint(0))?;
        }
        let files = tx.query("SELECT DISTINCT address FROM blob ORDER BY address", &[])?;
        let head = Head { schema: schema::known(), taken: now, rows: total, blobs: files.len() as u64 };
        let head = serde_json::to_vec(&head).map_err(|_| Error::BackupFormat)?;
        write_frame(out, frame::HEAD, &head)?;
        let mut report = Report::default();
        let mut done = 0;
        for table in TABLES {
            write_frame(out, frame::TABLE, table.name.as_bytes())?;
            let rows = copy_table(tx, out, table, &mut |rows| progress(done + rows, total))?;
            done += rows;
            match table.name {
                "entry" => report.entries = rows,
                "record" => report.records = rows,
                _ => {}
            }
        }
        for row in files {
            let address: [u8; 32] = row.array(0)?;
            match fs::read(blobs::path(&self.inner.config.blobs, &address)) {
                Ok(sealed) => {
                    write_frame(out, frame::BLOB, &[&address[..], &sealed].concat())?;
                    report.blobs += 1;
                }
                // Erased while the backup was running: the restore leaves it out as well.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    write_frame(out, frame::BLOB, &address)?;
                }
                Err(error) => return Err(error.into()),
            }
        }
        write_frame(out, frame::END, &[])?;
        Ok(report)
    }
}

/// Rows fetched at a time.
const CHUNK: usize = 1000;

fn copy_table(
    tx: &mut dyn Tx,
    out: &mut dyn Write,
    table: &Table,
    progress: &mut dyn FnMut(u64),
) -> Result<u64> {
    let key = table.columns[..table.key].join(", ");
    let columns = table.columns.join(", ");
    let mut after: Option<Vec<Value>> = None;
    let mut copied = 0;
    loop {
        let beyond = match &after {
            Some(_) => format!("WHERE ({key}) > {}", crate::backend::list(1, table.key)),
            None => String::new(),
        };
        let sql = format!("SELECT {columns} FROM {} {beyond} ORDER BY {key} LIMIT {CHUNK}", table.name);
        let rows = tx.query(&sql, after.as_deref().unwrap_or(&[]))?;
        for row in &rows {
            write_frame(out, frame::ROW, &encode(row))?;
        }
        copied += rows.len() as u64;
        progress(copied);
        match rows.last() {
            Some(last) if rows.len() == CHUNK => after = Some(last.0[..table.key].to_vec()),
            _ => return Ok(copied),
        }
    }
}

fn write_frame(out: &mut dyn Write, sort: u8, bytes: &[u8]) -> Result<()> {
    out.write_all(&[sort])?;
    out.write_all(&(bytes.len() as u32).to_be_bytes())?;
    Ok(out.write_all(bytes)?)
}

/// A row: for each value its sort and its bytes.
fn encode(row: &Row) -> Vec<u8> {
    let mut out = Vec::new();
    for value in &row.0 {
        match value {
            Value::Null => out.push(0),
            Value::Int(value) => {
                out.push(1);
                out.extend_from_slice(&value.to_be_bytes());
            }
            Value::Text(value) => encode_bytes(&mut out, 2, value.as_bytes()),
            Value::Blob(value) => encode_bytes(&mut out, 3, value),
        }
    }
    out
}

fn encode_bytes(out: &mut Vec<u8>, sort: u8, bytes: &[u8]) {
    out.push(sort);
    out.extend_from_slice(&(bytes.len() as u32).to_be_bytes());
    out.extend_from_slice(bytes);
}

/// Reads a row that [`encode`] wrote.
pub(crate) fn decode(mut bytes: &[u8]) -> Result<Vec<Value>> {
    let odd = || Error::BackupDamaged("a row does not parse".to_owned());
    let mut values = Vec::new();
    while let Some((sort, rest)) = bytes.split_first() {
        bytes = rest;
        if *sort == 0 {
            values.push(Value::Null);
            continue;
        }
        if *sort == 1 {
            let (number, rest) = bytes.split_first_chunk::<8>().ok_or_else(odd)?;
            values.push(Value::Int(i64::from_be_bytes(*number)));
            bytes = rest;
            continue;
        }
        let (length, rest) = bytes.split_first_chunk::<4>().ok_or_else(odd)?;
        let (value, rest) = rest.split_at_checked(u32::from_be_bytes(*length) as usize).ok_or_else(odd)?;
        values.push(match *sort {
            2 => Value::Text(String::from_utf8(value.to_vec()).map_err(|_| odd())?),
            3 => Value::Blob(value.to_vec()),
            _ => return Err(odd()),
        });
        bytes = rest;
    }
    Ok(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_survives_and_nonsense_is_refused() {
        let row =
            Row(vec![Value::Null, Value::Int(-5), Value::Text("មួយ".to_owned()), Value::Blob(vec![0, 255])]);
        assert_eq!(decode(&encode(&row)).unwrap(), row.0);
        for bytes in [&[1, 2][..], &[2, 0, 0, 0, 9, 1], &[9, 0, 0, 0, 0], &[2, 0, 0, 0, 1, 255]] {
            assert!(decode(bytes).is_err());
        }
    }
}
