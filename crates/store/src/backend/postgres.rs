//! PostgreSQL: the same statements, `?1` read as `$1`; writers take turns by a lock that ends with the transaction, so
//! that sequence numbers appear in the order of commits however many server processes share the database.

use std::collections::HashMap;

use postgres::{
    Client, NoTls, Statement,
    types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

use super::{Connection, Dialect, Row, Tx, Value};
use crate::error::{Error, Result};

/// Names the turn of writers among advisory locks of the database.
const TURN: i64 = 0x5afe_7e57;
/// Prepared statements kept by each connection.
const STATEMENTS_MAX: usize = 512;

pub(crate) struct Postgres {
    client: Client,
    statements: HashMap<String, Statement>,
}

impl Postgres {
    /// Connects. The connection is meant for the same machine or a private network: TLS is the operator's proxy.
    pub fn open(url: &str) -> Result<Self> {
        let mut client = Client::connect(url, NoTls)?;
        // A server set up for speed may answer a commit before it is on the disk: here it must not.
        client.batch_execute(
            "SET client_min_messages = warning; SET timezone = 'UTC'; SET lock_timeout = '30s'; \
             SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
        )?;
        Ok(Self { client, statements: HashMap::new() })
    }

    fn prepared(&mut self, sql: &str) -> Result<Statement> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        if self.statements.len() >= STATEMENTS_MAX {
            self.statements.clear();
        }
        let statement = self.client.prepare(&sql.replace('?', "$"))?;
        self.statements.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }
}

/// Removes dead rows for good after an erasure. Each statement alone: none of them runs inside a transaction.
pub(crate) fn vacuum(url: &str) -> Result<()> {
    let mut connection = Postgres::open(url)?;
    connection.client.batch_execute("VACUUM data_key")?;
    connection.client.batch_execute("VACUUM find_token")?;
    connection.client.batch_execute("CHECKPOINT").or_else(|error| {
        // Not every role may force a checkpoint; the vacuum is what counts.
        if error.code() == Some(&postgres::error::SqlState::INSUFFICIENT_PRIVILEGE) {
            Ok(())
        } else {
            Err(error.into())
        }
    })
}

impl Connection for Postgres {
    fn begin(&mut self, writing: bool) -> Result<()> {
        if writing {
            self.client.batch_execute(&format!("BEGIN; SELECT pg_advisory_xact_lock({TURN})"))?;
        } else {
            self.client.batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
        }
        Ok(())
    }

    fn commit(&mut self) -> Result<()> {
        // COMMIT of a transaction that has failed answers ROLLBACK without an error; a failed job was undone to its
        // savepoint before, so a failure here is a broken connection or a deferred constraint.
        Ok(self.client.batch_execute("COMMIT")?)
    }

    fn rollback(&mut self) {
        let _already_lost = self.client.batch_execute("ROLLBACK");
    }

    fn tx(&mut self) -> &mut dyn Tx {
        self
    }

    fn is_broken(&self) -> bool {
        self.client.is_closed()
    }
}

impl ToSql for Value {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> std::result::Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(value) if *kind == Type::INT4 => i32::try_from(*value)?.to_sql(kind, out),
            Self::Int(value) => value.to_sql(kind, out),
            Self::Text(value) => value.as_str().to_sql(kind, out),
            Self::Blob(value) => value.as_slice().to_sql(kind, out),
        }
    }

    fn accepts(kind: &Type) -> bool {
        matches!(*kind, Type::INT8 | Type::INT4 | Type::TEXT | Type::VARCHAR | Type::BYTEA)
    }

    to_sql_checked!();
}

fn read(row: &postgres::Row) -> Result<Row> {
    let values = row.columns().iter().enumerate().map(|(column, about)| {
        Ok(match *about.type_() {
            Type::INT8 => row.try_get::<_, Option<i64>>(column)?.map_or(Value::Null, Value::Int),
            Type::INT4 => {
                row.try_get::<_, Option<i32>>(column)?.map_or(Value::Null, |n| Value::Int(n.into()))
            }
            Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(column)?.map_or(Value::Null, Value::Blob),
            Type::TEXT | Type::VARCHAR | Type::NAME => {
                row.try_get::<_, Option<String>>(column)?.map_or(Value::Null, Value::Text)
            }
            ref other => return Err(Error::Database(format!("unexpected type {other}"))),
        })
    });
    Ok(Row(values.collect::<Result<_>>()?))
}

impl Tx for Postgres {
    fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        if params.is_empty() {
            return Ok(self.client.batch_execute(sql).map(|()| 0)?);
        }
        let statement = self.prepared(sql)?;
        let params: Vec<&(dyn ToSql + Sync)> = params.iter().map(|value| value as _).collect();
        Ok(self.client.execute(&statement, &params)?)
    }

    fn query(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>> {
        let statement = self.prepared(sql)?;
        let params: Vec<&(dyn ToSql + Sync)> = params.iter().map(|value| value as _).collect();
        self.client.query(&statement, &params)?.iter().map(read).collect()
    }

    fn batch(&mut self, sql: &str) -> Result<()> {
        Ok(self.client.batch_execute(sql)?)
    }

    fn dialect(&self) -> Dialect {
        Dialect::Postgres
    }
}
