//! The database behind the store's back: what an intruder or a broken disk does.

use std::path::Path;

use postgres::{Client, NoTls};

use super::support::Bed;

pub enum Raw {
    Sqlite(rusqlite::Connection),
    Postgres(Client),
}

impl Raw {
    pub fn of(bed: &Bed) -> Self {
        match &bed.database {
            None => Self::Sqlite(rusqlite::Connection::open(bed.data().join("safetynet.db")).unwrap()),
            Some(database) => Self::Postgres(Client::connect(&database.url(), NoTls).unwrap()),
        }
    }

    pub fn run(&mut self, sql: &str) -> u64 {
        match self {
            Self::Sqlite(connection) => connection.execute(sql, []).unwrap() as u64,
            Self::Postgres(client) => client.execute(sql, &[]).unwrap(),
        }
    }

    /// One column of bytes, as stored, with the hexadecimal literal of this database.
    pub fn bytes(&mut self, sql: &str) -> Vec<Vec<u8>> {
        match self {
            Self::Sqlite(connection) => {
                let mut statement = connection.prepare(sql).unwrap();
                statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
            }
            Self::Postgres(client) => client.query(sql, &[]).unwrap().iter().map(|row| row.get(0)).collect(),
        }
    }

    /// Bytes as they are written in a statement.
    pub fn literal(&self, bytes: &[u8]) -> String {
        let hex = data_encoding::HEXLOWER.encode(bytes);
        match self {
            Self::Sqlite(_) => format!("x'{hex}'"),
            Self::Postgres(_) => format!("'\\x{hex}'::bytea"),
        }
    }

    pub fn text(&mut self, sql: &str) -> Vec<String> {
        match self {
            Self::Sqlite(connection) => {
                let mut statement = connection.prepare(sql).unwrap();
                statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
            }
            Self::Postgres(client) => client.query(sql, &[]).unwrap().iter().map(|row| row.get(0)).collect(),
        }
    }
}

/// Every file under a folder that holds these bytes.
pub fn files_with(folder: &Path, needle: &[u8]) -> Vec<String> {
    let mut hits = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            hits.extend(files_with(&path, needle));
        } else if std::fs::read(&path).unwrap().windows(needle.len()).any(|window| window == needle) {
            hits.push(path.display().to_string());
        }
    }
    hits
}
