//! What stands beside the log: the network's row, wrapped keys, accounts, devices, who looked at what, who was erased.

use model::{AccountId, RecordId};

use crate::{
    accounts,
    backend::{Row, Value},
    backup::TABLES,
    beside::{self, GUARDED, Guarded},
    error::{Error, Result},
    log::Log,
    seal,
};

use super::Check;

impl Check<'_> {
    /// The network's own row. `None` when it is so damaged that nothing else can be judged.
    pub(super) fn network(&mut self) -> Result<Option<Log>> {
        let network = self.keys.network;
        let sql = "SELECT secret, signing, public FROM network WHERE id = ?1";
        let Some(row) = self.tx.one(sql, &[network.into()])? else {
            self.problem("network: its row is gone".to_owned());
            return Ok(None);
        };
        let opened = self.keys.are_wrapped_in(row.blob(0)?, row.blob(1)?, row.blob(2)?);
        self.or_problem("network", opened)?;
        let log = Log::load(self.tx, network);
        let log = self.or_problem("network", log)?;
        if log.as_ref().is_some_and(|log| !log.is_sealed(self.keys)) {
            self.problem("network: its row is not as it was written".to_owned());
        }
        let others =
            TABLES.iter().map(|table| table.name).chain(["session"]).filter(|name| *name != "network");
        for table in others {
            let sql = format!("SELECT COUNT(*) FROM {table} WHERE network <> ?1");
            if self.tx.one(&sql, &[network.into()])?.is_some_and(|row| row.uint(0).ok() != Some(0)) {
                self.problem(format!("{table}: rows of no network"));
            }
        }
        Ok(log)
    }

    /// Every data key opens, or was destroyed by an erasure that left its tombstone; none is missing.
    pub(super) fn data_keys(&mut self, made: u64) -> Result<()> {
        let mut last = 0;
        loop {
            let rows = self.tx.query(
                "SELECT d.id, d.subject, d.wrapped, t.subject FROM data_key d LEFT JOIN tombstone t \
                 ON t.network = d.network AND t.subject = d.subject WHERE d.network = ?1 AND d.id > ?2 ORDER BY d.id LIMIT 500",
                &[self.keys.network.into(), last.into()],
            )?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                if row.uint(0)? != last + 1 {
                    self.problem(format!("data key {}: missing", last + 1));
                }
                last = row.uint(0)?;
                self.data_key(row)?;
            }
        }
        let count =
            self.tx.one("SELECT COUNT(*) FROM data_key WHERE network = ?1", &[self.keys.network.into()])?;
        if last != made || count.is_some_and(|row| row.uint(0).ok() != Some(made)) {
            self.problem("data keys: their number is not what the network says".to_owned());
        }
        Ok(())
    }

    fn data_key(&mut self, row: &Row) -> Result<()> {
        let what = format!("data key {}", row.int(0)?);
        match (row.is_null(2), row.is_null(3)) {
            (false, true) => {
                let opened = match row.uuid(1) {
                    Ok(subject) if seal::key_id(row.blob(2)?).ok() == row.uint(0).ok() => {
                        self.keys.unwrap(subject, row.blob(2)?).map(|_| ())
                    }
                    _ => Err(Error::Damaged("it is another key".to_owned())),
                };
                self.or_problem(&what, opened)?;
            }
            (true, false) => {}
            (true, true) => self.problem(format!("{what}: destroyed without an erasure")),
            (false, false) => self.problem(format!("{what}: still there after an erasure")),
        }
        Ok(())
    }

    /// No feed and no search token besides those that records have, and no feed from the future.
    pub(super) fn feeds(&mut self, position: u64) -> Result<()> {
        let network = self.keys.network;
        let mut count = |sql: &str, more: &[Value]| {
            let params: Vec<Value> = [network.into()].into_iter().chain(more.iter().cloned()).collect();
            self.tx.one(sql, &params)?.map_or(Ok(0), |row| row.uint(0))
        };
        let live = count("SELECT COUNT(*) FROM feed WHERE network = ?1 AND gone = 0", &[])?;
        let later = "SELECT COUNT(*) FROM feed WHERE network = ?1 AND (position < 1 OR position > ?2 OR gone NOT IN (0, 1))";
        let later = count(later, &[position.into()])?;
        let tokens = count("SELECT COUNT(*) FROM find_token WHERE network = ?1", &[])?;
        if live != self.feeds || later != 0 {
            self.problem("feeds: they are not those of the records".to_owned());
        }
        if tokens != self.tokens {
            self.problem("search: its tokens are not those of the records".to_owned());
        }
        Ok(())
    }

    /// Every row beside the log is as it was written, and none was removed or put back to what it was before.
    pub(super) fn beside(&mut self, written: u64) -> Result<()> {
        let mut found = beside::heads(self.tx, self.keys)?;
        for table in GUARDED {
            let mut after = None;
            loop {
                let rows = table.page(self.tx, self.keys, &mut after)?;
                if rows.is_empty() {
                    break;
                }
                for row in &rows {
                    self.guarded(table, row)?;
                    found += if table.counted { table.written(row) } else { 0 };
                }
            }
        }
        if found != written {
            self.problem(
                "beside the log: a row is missing, was added, or was put back to what it was before"
                    .to_owned(),
            );
        }
        Ok(())
    }

    /// One row under a seal; of an account also what is sealed in it.
    pub(super) fn guarded(&mut self, table: &Guarded, row: &Row) -> Result<()> {
        let what = match row.0.first() {
            Some(Value::Blob(_)) if table.name == "account" => {
                row.uuid(0).map_or_else(|_| "account".to_owned(), |id| format!("account {}", AccountId(id)))
            }
            Some(Value::Blob(_)) => row
                .uuid(0)
                .map_or_else(|_| table.name.to_owned(), |id| format!("{} {}", table.name, RecordId(id))),
            _ => table.name.to_owned(),
        };
        if !table.holds(self.keys, &row.0) {
            self.problem(format!("{what}: it is not as it was written"));
        } else if table.name == "account" {
            let opened = accounts::check(self.tx, self.keys, row);
            self.or_problem(&what, opened)?;
        }
        Ok(())
    }
}
