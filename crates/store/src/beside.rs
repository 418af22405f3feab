//! What stands beside the log and must not be changed behind the program's back either: who may sign in and do what, on
//! which devices, who looked at what, who was erased.
//!
//! Each row carries a seal, an HMAC over it under a key that hangs on the operator's. A row that changes also says how
//! often it was written, and the network's row counts all these writes, under a seal of its own that the signed head
//! covers. So a changed row does not fit its seal; and one that was removed, or put back to what it was before, leaves
//! the count too low: no row can make up for it, because nobody can seal a row with a higher number.

use crate::{
    Store,
    backend::{Row, Tx, Value, list},
    error::{Error, Result},
    keys::NetworkKeys,
    log::{self, Log},
    seals::{Seal, sealed},
};

/// A table whose rows are sealed.
pub(crate) struct Guarded {
    pub name: &'static str,
    /// What is under the seal, of which the first so many are the row's key in its network.
    pub columns: &'static [&'static str],
    pub key: usize,
    /// Whether rows change: then the column `written` counts how often.
    pub changes: bool,
    /// Whether the network counts its rows. What may be removed at any time by anybody's leaving is not counted.
    pub counted: bool,
}

/// People who sign in.
pub(crate) const ACCOUNT: Guarded = Guarded {
    name: "account",
    columns: &[
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
    ],
    key: 1,
    changes: true,
    counted: true,
};
/// Which projects the accounts of donors were given.
pub(crate) const ACCOUNT_PROJECTS: Guarded = Guarded {
    name: "account_projects",
    columns: &["account", "projects"],
    key: 1,
    changes: true,
    counted: true,
};
/// Their devices, but not when they were last seen.
pub(crate) const DEVICE: Guarded = Guarded {
    name: "device",
    columns: &["id", "account", "node", "name", "created", "revoked"],
    key: 1,
    changes: true,
    counted: true,
};
/// Values of the program's own: the hash of the recovery key.
pub(crate) const SETTING: Guarded =
    Guarded { name: "setting", columns: &["name", "value"], key: 1, changes: true, counted: true };
/// Who was erased.
pub(crate) const TOMBSTONE: Guarded = Guarded {
    name: "tombstone",
    columns: &["subject", "account", "at", "reason"],
    key: 1,
    changes: false,
    counted: true,
};
/// Who looked.
pub(crate) const READING: Guarded = Guarded {
    name: "reading",
    columns: &["record", "account", "at", "org"],
    key: 3,
    changes: false,
    counted: true,
};
/// What was taken out.
pub(crate) const TAKEN_OUT: Guarded = Guarded {
    name: "taken_out",
    columns: &["record", "account", "at", "how", "org"],
    key: 4,
    changes: false,
    counted: true,
};
/// Files.
pub(crate) const BLOB: Guarded = Guarded {
    name: "blob",
    columns: &["record", "address", "data_key", "size"],
    key: 1,
    changes: false,
    counted: true,
};
/// Who is signed in, but not when the session was last used.
pub(crate) const SESSION: Guarded = Guarded {
    name: "session",
    columns: &["token_hash", "account", "device", "created", "expires"],
    key: 1,
    changes: false,
    counted: false,
};

/// Connections to other systems: where anything is sent, and by which token anybody asks.
pub(crate) const CONNECTION: Guarded = Guarded {
    name: "connection",
    columns: &["id", "org", "system", "state", "private", "token_hash", "created"],
    key: 1,
    changes: true,
    counted: true,
};
/// What other systems are told.
pub(crate) const EVENT: Guarded = Guarded {
    name: "exchange_event",
    columns: &["nr", "id", "type", "referral", "sender", "recipient", "at", "facts"],
    key: 1,
    changes: false,
    counted: true,
};
/// Sealed links to referrals: what one shows, how many wrong PINs it has had, whether it was opened.
pub(crate) const LINK: Guarded = Guarded {
    name: "sealed_link",
    columns: &[
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
    ],
    key: 1,
    changes: true,
    counted: true,
};

/// Alarms on unusual reading, with what was answered.
pub(crate) const ALARM: Guarded = Guarded {
    name: "reading_alarm",
    columns: &["id", "org", "account", "on_day", "raised", "files", "hits", "answers"],
    key: 1,
    changes: true,
    counted: true,
};

/// All of them.
pub(crate) const GUARDED: &[Guarded] = &[
    ACCOUNT,
    ACCOUNT_PROJECTS,
    DEVICE,
    SETTING,
    TOMBSTONE,
    READING,
    TAKEN_OUT,
    BLOB,
    SESSION,
    CONNECTION,
    EVENT,
    LINK,
    ALARM,
];

/// Rows fetched at a time.
const CHUNK: usize = 500;

impl Guarded {
    /// `SELECT` of what is under the seal, how often it was written, and the seal.
    pub fn select(&self) -> String {
        let written = if self.changes { "written, " } else { "" };
        format!("SELECT {}, {written}seal FROM {}", self.columns.join(", "), self.name)
    }

    /// As [`Guarded::select`], the columns of a table joined under another name.
    pub fn columns_of(&self, alias: &str) -> String {
        let written = if self.changes { &["written", "seal"][..] } else { &["seal"] };
        let all: Vec<String> =
            self.columns.iter().chain(written).map(|column| format!("{alias}.{column}")).collect();
        all.join(", ")
    }

    /// Columns that [`Guarded::select`] gives.
    pub fn width(&self) -> usize {
        self.columns.len() + 1 + usize::from(self.changes)
    }

    fn of_key(&self) -> String {
        let named = (2..).zip(&self.columns[..self.key]);
        let wanted: Vec<String> = named.map(|(n, column)| format!("{column} = ?{n}")).collect();
        format!("network = ?1 AND {}", wanted.join(" AND "))
    }

    /// The seal of a row: of its columns, and how often it was written if it changes.
    pub fn seal_of(&self, keys: &NetworkKeys, values: &[Value]) -> Seal {
        sealed(keys, self.name, values)
    }

    /// Whether a row of [`Guarded::select`] is as it was written.
    pub fn holds(&self, keys: &NetworkKeys, row: &[Value]) -> bool {
        match row.split_last() {
            Some((Value::Blob(seal), values)) if row.len() == self.width() => {
                self.seal_of(keys, values)[..] == seal[..]
            }
            _ => false,
        }
    }

    /// [`Error::Damaged`] unless the row is as it was written: nobody has a right by a row that others changed.
    pub fn check(&self, keys: &NetworkKeys, row: &[Value]) -> Result<()> {
        if self.holds(keys, row) { Ok(()) } else { Err(self.damaged()) }
    }

    fn damaged(&self) -> Error {
        Error::Damaged(format!("a row of {} is not as it was written", self.name))
    }

    /// The row of a key, checked: before it is changed, so that no change of somebody else's is sealed with it.
    pub fn load(&self, tx: &mut dyn Tx, keys: &NetworkKeys, key: &[Value]) -> Result<Option<Row>> {
        let sql = format!("{} WHERE {}", self.select(), self.of_key());
        let row = tx.one(&sql, &bound(keys, key))?;
        row.map(|row| self.check(keys, &row.0).map(|()| row)).transpose()
    }

    /// Seals a row that was written just now and counts that. What it was before must have been checked.
    pub fn seal(&self, tx: &mut dyn Tx, keys: &NetworkKeys, log: &mut Log, key: &[Value]) -> Result<()> {
        let sql = format!("{} WHERE {}", self.select(), self.of_key());
        let Some(mut row) = tx.one(&sql, &bound(keys, key))? else { return Err(self.damaged()) };
        row.0.pop();
        if let Some(Value::Int(written)) = row.0.last_mut().filter(|_| self.changes) {
            *written += 1;
        }
        self.keep(tx, keys, &row.0)?;
        if self.counted {
            log.written += 1;
        }
        Ok(())
    }

    /// Writes the seal of a row with these values, and how often it was written.
    fn keep(&self, tx: &mut dyn Tx, keys: &NetworkKeys, values: &[Value]) -> Result<()> {
        let mut params = bound(keys, &values[..self.key]);
        params.push(self.seal_of(keys, values).into());
        let seal = params.len();
        let mut set = format!("seal = ?{seal}");
        if let Some(written) = values.last().filter(|_| self.changes) {
            params.push(written.clone());
            set = format!("{set}, written = ?{}", seal + 1);
        }
        tx.execute(&format!("UPDATE {} SET {set} WHERE {}", self.name, self.of_key()), &params)?;
        Ok(())
    }

    /// The next rows after a key, in the order of their keys, and moves the key on; none = that was all.
    pub fn page(
        &self,
        tx: &mut dyn Tx,
        keys: &NetworkKeys,
        after: &mut Option<Vec<Value>>,
    ) -> Result<Vec<Row>> {
        let key = self.columns[..self.key].join(", ");
        let beyond = match &after {
            Some(_) => format!(" AND ({key}) > {}", list(2, self.key)),
            None => String::new(),
        };
        let sql = format!("{} WHERE network = ?1{beyond} ORDER BY {key} LIMIT {CHUNK}", self.select());
        let rows = tx.query(&sql, &bound(keys, after.as_deref().unwrap_or(&[])))?;
        *after = rows.last().map(|last| last.0[..self.key].to_vec());
        Ok(rows)
    }

    /// Seals every row as written once; gives their number.
    fn seal_all(&self, tx: &mut dyn Tx, keys: &NetworkKeys) -> Result<u64> {
        let (mut after, mut count) = (None, 0);
        loop {
            let rows = self.page(tx, keys, &mut after)?;
            if rows.is_empty() {
                return Ok(count);
            }
            for row in &rows {
                let mut values = row.0[..self.columns.len()].to_vec();
                if self.changes {
                    values.push(1_i64.into());
                }
                self.keep(tx, keys, &values)?;
                count += 1;
            }
        }
    }

    /// How often this row was written.
    pub fn written(&self, row: &Row) -> u64 {
        if self.changes { row.uint(self.columns.len()).unwrap_or(0) } else { 1 }
    }
}

/// The values of a key in its network.
fn bound(keys: &NetworkKeys, key: &[Value]) -> Vec<Value> {
    [Value::from(keys.network)].into_iter().chain(key.iter().cloned()).collect()
}

/// Seals the rows of a store from before they were sealed. Only once: the last head must be one of that time, which says
/// nothing of what stands beside the log, and since then no such head is signed any more. Gives whether there was
/// something to do.
pub(crate) fn adopt(tx: &mut dyn Tx, keys: &NetworkKeys) -> Result<bool> {
    let sql = "SELECT written, head_at, signature FROM network WHERE id = ?1";
    let row = tx.one(sql, &[keys.network.into()])?.ok_or(Error::NoNetwork)?;
    if !row.is_null(0) {
        return Ok(false);
    }
    let mut log = Log::load(tx, keys.network)?;
    let public = keys.signing.verifying_key().to_bytes();
    let head = log::Signed {
        network: keys.network,
        size: log.edge.size,
        root: log.edge.root(),
        at_ms: row.uint(1)?,
        beside: None,
    };
    if !head.is_by(&public, row.blob(2)?) {
        return Err(Error::Damaged("the seals beside the log are gone".to_owned()));
    }
    for table in GUARDED {
        let count = table.seal_all(tx, keys)?;
        if table.counted {
            log.written += count;
        }
    }
    log.written += heads(tx, keys)?;
    log.save_beside(tx, keys)?;
    Ok(true)
}

impl Store {
    /// Whether nobody was given an account yet. [`Error::Damaged`] when it only looks so because somebody took rows away:
    /// who may set up an empty network must not get hold of one that is in use.
    pub fn has_nobody(&self) -> Result<bool> {
        let keys = self.keys()?;
        self.read(|tx| {
            let sql = "SELECT 1 FROM account WHERE network = ?1 LIMIT 1";
            if tx.one(sql, &[keys.network.into()])?.is_some() {
                return Ok(false);
            }
            if is_whole(tx, &keys)? { Ok(true) } else { Err(Error::Damaged("accounts are gone".to_owned())) }
        })
    }
}

/// Whether every row is as it was written and none is gone.
fn is_whole(tx: &mut dyn Tx, keys: &NetworkKeys) -> Result<bool> {
    let mut found = heads(tx, keys)?;
    for table in GUARDED.iter().filter(|table| table.counted) {
        let mut after = None;
        loop {
            let rows = table.page(tx, keys, &mut after)?;
            if rows.is_empty() {
                break;
            }
            if !rows.iter().all(|row| table.holds(keys, &row.0)) {
                return Ok(false);
            }
            found += rows.iter().map(|row| table.written(row)).sum::<u64>();
        }
    }
    let log = Log::begin(tx, keys)?;
    Ok(log.written == found)
}

/// Days' heads kept: they are signed one by one, and counted like the rest.
pub(crate) fn heads(tx: &mut dyn Tx, keys: &NetworkKeys) -> Result<u64> {
    let row = tx.one("SELECT COUNT(*) FROM head WHERE network = ?1", &[keys.network.into()])?;
    row.map_or(Ok(0), |row| row.uint(0))
}

/// Writes a setting inside a transaction.
pub(crate) fn keep_setting(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    log: &mut Log,
    name: &str,
    value: Vec<u8>,
) -> Result<()> {
    let key = [Value::from(name)];
    SETTING.load(tx, keys, &key)?;
    tx.execute(
        "INSERT INTO setting (network, name, value, written, seal) VALUES (?1, ?2, ?3, 0, ?4) \
         ON CONFLICT (network, name) DO UPDATE SET value = excluded.value",
        &[keys.network.into(), name.into(), value.into(), Vec::new().into()],
    )?;
    SETTING.seal(tx, keys, log, &key)
}
