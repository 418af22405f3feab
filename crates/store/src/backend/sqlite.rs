//! SQLite: one file, WAL, every commit on the disk before it is answered.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{OpenFlags, config::DbConfig, types::ValueRef};

use super::{Connection, Dialect, Row, Tx, Value};
use crate::error::Result;

/// Longest wait for another process that writes, in milliseconds.
const BUSY_MS_MAX: u64 = 20_000;
/// Prepared statements kept by each connection.
const STATEMENTS_MAX: usize = 192;
/// Pages kept by the writer, and by each reader, in KiB. Behind them stands the system's own cache, which all share:
/// readers need room for the upper pages of the trees only.
const WRITER_CACHE_KIB: i64 = 8_000;
const READER_CACHE_KIB: i64 = 2_000;

/// The database file of a folder.
pub(crate) fn file(folder: &Path) -> PathBuf {
    folder.join("safetynet.db")
}

pub(crate) struct Sqlite {
    connection: rusqlite::Connection,
}

impl Sqlite {
    /// Opens the file of a folder, making both if `writing`.
    pub fn open(folder: &Path, writing: bool) -> Result<Self> {
        let flags = if writing {
            std::fs::create_dir_all(folder)?;
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE
        } else {
            OpenFlags::SQLITE_OPEN_READ_ONLY
        };
        let connection =
            rusqlite::Connection::open_with_flags(file(folder), flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        connection.busy_timeout(Duration::from_millis(BUSY_MS_MAX))?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS_MAX);
        // Plans follow from the statistics of the schema alone. Without this a statement is planned anew whenever
        // another value is bound to it, which costs more than running it.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        if writing {
            connection.pragma_update(None, "journal_mode", "WAL")?;
            connection.pragma_update(None, "synchronous", "FULL")?;
            connection.pragma_update(None, "foreign_keys", "ON")?;
            // What is deleted, destroyed keys above all, is overwritten and not left in free pages.
            connection.pragma_update(None, "secure_delete", "ON")?;
            connection.pragma_update(None, "wal_autocheckpoint", 4000)?;
        } else {
            connection.pragma_update(None, "query_only", "ON")?;
        }
        let cache = if writing { WRITER_CACHE_KIB } else { READER_CACHE_KIB };
        connection.pragma_update(None, "cache_size", -cache)?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        Ok(Self { connection })
    }
}

/// Moves everything from the write-ahead log into the file and empties the log.
pub(crate) fn checkpoint(folder: &Path) -> Result<()> {
    let sqlite = Sqlite::open(folder, true)?;
    sqlite.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

impl Connection for Sqlite {
    fn begin(&mut self, writing: bool) -> Result<()> {
        let sql = if writing { "BEGIN IMMEDIATE" } else { "BEGIN" };
        self.connection.prepare_cached(sql)?.execute([])?;
        Ok(())
    }

    fn commit(&mut self) -> Result<()> {
        self.connection.prepare_cached("COMMIT")?.execute([])?;
        Ok(())
    }

    fn rollback(&mut self) {
        if !self.connection.is_autocommit() {
            let _already_undone =
                self.connection.prepare_cached("ROLLBACK").and_then(|mut it| it.execute([]));
        }
    }

    fn tx(&mut self) -> &mut dyn Tx {
        self
    }

    fn is_broken(&self) -> bool {
        false
    }
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        let value = match self {
            Self::Null => ValueRef::Null,
            Self::Int(value) => ValueRef::Integer(*value),
            Self::Text(value) => ValueRef::Text(value.as_bytes()),
            Self::Blob(value) => ValueRef::Blob(value),
        };
        Ok(rusqlite::types::ToSqlOutput::Borrowed(value))
    }
}

impl Tx for Sqlite {
    fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        let changed = self.connection.prepare_cached(sql)?.execute(rusqlite::params_from_iter(params))?;
        Ok(changed as u64)
    }

    fn query(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>> {
        let mut out = Vec::new();
        self.each(sql, params, &mut |row| {
            out.push(row);
            Ok(())
        })?;
        Ok(out)
    }

    fn each(&mut self, sql: &str, params: &[Value], each: &mut dyn FnMut(Row) -> Result<()>) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query(rusqlite::params_from_iter(params))?;
        while let Some(row) = rows.next()? {
            let values = (0..columns).map(|column| {
                Ok(match row.get_ref(column)? {
                    ValueRef::Null => Value::Null,
                    ValueRef::Integer(value) => Value::Int(value),
                    ValueRef::Real(value) => Value::Int(value as i64),
                    ValueRef::Text(value) => Value::Text(String::from_utf8_lossy(value).into_owned()),
                    ValueRef::Blob(value) => Value::Blob(value.to_vec()),
                })
            });
            each(Row(values.collect::<rusqlite::Result<_>>()?))?;
        }
        Ok(())
    }

    fn batch(&mut self, sql: &str) -> Result<()> {
        Ok(self.connection.execute_batch(sql)?)
    }

    fn dialect(&self) -> Dialect {
        Dialect::Sqlite
    }
}
