//! The database behind the store's back: what an intruder, a broken disk or an older version left.

use std::path::{Path, PathBuf};

use postgres::{Client, NoTls};

use super::support::Bed;

pub enum Raw {
    Sqlite(rusqlite::Connection),
    Postgres(Client),
}

/// One stored value.
#[derive(Clone)]
pub enum Cell {
    Null,
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
}

impl Raw {
    pub fn of(bed: &Bed) -> Self {
        Self::open(&bed.config.url)
    }

    pub fn open(url: &str) -> Self {
        match url.strip_prefix("sqlite:") {
            Some(folder) => {
                std::fs::create_dir_all(folder).unwrap();
                Self::Sqlite(rusqlite::Connection::open(PathBuf::from(folder).join("safetynet.db")).unwrap())
            }
            None => Self::Postgres(Client::connect(url, NoTls).unwrap()),
        }
    }

    /// Runs the statements of a dump on an empty database.
    pub fn fill(url: &str, statements: &str) {
        match Self::open(url) {
            Self::Sqlite(connection) => connection.execute_batch(statements).unwrap(),
            Self::Postgres(mut client) => client.batch_execute(statements).unwrap(),
        }
    }

    pub fn run(&mut self, sql: &str) -> u64 {
        self.try_run(sql).unwrap()
    }

    /// As [`Raw::run`], where the database may refuse.
    pub fn try_run(&mut self, sql: &str) -> Result<u64, String> {
        match self {
            Self::Sqlite(connection) => {
                connection.execute(sql, []).map(|changed| changed as u64).map_err(|error| error.to_string())
            }
            Self::Postgres(client) => client.execute(sql, &[]).map_err(|error| error.to_string()),
        }
    }

    /// One column of bytes.
    pub fn bytes(&mut self, sql: &str) -> Vec<Vec<u8>> {
        match self {
            Self::Sqlite(connection) => {
                let mut statement = connection.prepare(sql).unwrap();
                statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
            }
            Self::Postgres(client) => client.query(sql, &[]).unwrap().iter().map(|row| row.get(0)).collect(),
        }
    }

    /// One column of text.
    pub fn text(&mut self, sql: &str) -> Vec<String> {
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

    pub fn cell_literal(&self, cell: &Cell) -> String {
        match cell {
            Cell::Null => "NULL".to_owned(),
            Cell::Int(value) => value.to_string(),
            Cell::Text(value) => format!("'{}'", value.replace('\'', "''")),
            Cell::Bytes(value) => self.literal(value),
        }
    }

    /// All tables, by name.
    pub fn tables(&mut self) -> Vec<String> {
        self.text(match self {
            Self::Sqlite(_) => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
            Self::Postgres(_) => {
                "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
            }
        })
    }

    /// The columns and rows of a table.
    pub fn rows(&mut self, table: &str) -> (Vec<String>, Vec<Vec<Cell>>) {
        let sql = format!("SELECT * FROM {table}");
        match self {
            Self::Sqlite(connection) => {
                let mut statement = connection.prepare(&sql).unwrap();
                let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
                let rows = statement.query_map([], |row| {
                    (0..columns.len()).map(|n| Ok(sqlite_cell(row.get_ref(n)?))).collect()
                });
                let rows = rows.unwrap().map(Result::unwrap).collect();
                (columns, rows)
            }
            Self::Postgres(client) => {
                let statement = client.prepare(&sql).unwrap();
                let columns = statement.columns().iter().map(|column| column.name().to_owned()).collect();
                let rows = client.query(&statement, &[]).unwrap();
                (
                    columns,
                    rows.iter().map(|row| (0..row.len()).map(|n| postgres_cell(row, n)).collect()).collect(),
                )
            }
        }
    }

    /// The statements that make the schema as it is.
    pub fn schema_sql(&mut self) -> String {
        match self {
            Self::Sqlite(_) => {
                let made = self.text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid");
                made.join(";\n") + ";\n"
            }
            Self::Postgres(_) => {
                let columns = "SELECT 'CREATE TABLE ' || table_name || ' (' || string_agg(column_name || ' ' || data_type || \
                     CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END, ', ' ORDER BY ordinal_position) || ')' \
                     FROM information_schema.columns WHERE table_schema = 'public' GROUP BY table_name ORDER BY table_name";
                let keys = "SELECT 'ALTER TABLE ' || conrelid::regclass || ' ADD ' || pg_get_constraintdef(oid) \
                     FROM pg_constraint WHERE contype = 'p' AND connamespace = 'public'::regnamespace ORDER BY conrelid::regclass::text";
                let indexes = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE '%_pkey' ORDER BY indexname";
                let all: Vec<String> =
                    [columns, keys, indexes].iter().flat_map(|sql| self.text(sql)).collect();
                all.join(";\n") + ";\n"
            }
        }
    }

    /// The schema in a form that can be compared.
    pub fn described(&mut self) -> Vec<String> {
        let mut lines: Vec<String> = self.schema_sql().split(";\n").map(str::to_owned).collect();
        lines.sort();
        lines
    }
}

fn sqlite_cell(value: rusqlite::types::ValueRef<'_>) -> Cell {
    match value {
        rusqlite::types::ValueRef::Null => Cell::Null,
        rusqlite::types::ValueRef::Integer(value) => Cell::Int(value),
        rusqlite::types::ValueRef::Real(value) => Cell::Int(value as i64),
        rusqlite::types::ValueRef::Text(value) => Cell::Text(String::from_utf8(value.to_vec()).unwrap()),
        rusqlite::types::ValueRef::Blob(value) => Cell::Bytes(value.to_vec()),
    }
}

fn postgres_cell(row: &postgres::Row, n: usize) -> Cell {
    match row.columns()[n].type_().name() {
        "int8" => row.get::<_, Option<i64>>(n).map_or(Cell::Null, Cell::Int),
        "bytea" => row.get::<_, Option<Vec<u8>>>(n).map_or(Cell::Null, Cell::Bytes),
        _ => row.get::<_, Option<String>>(n).map_or(Cell::Null, Cell::Text),
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
