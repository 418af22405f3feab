//! PostgreSQL: the same statements, `?1` read as `$1`; writers take turns by a lock that ends with the transaction, so
//! that sequence numbers appear in the order of commits however many server processes share the database.

use std::{collections::HashMap, future::poll_fn, pin::Pin, task::Poll};

use tokio::runtime::{Builder, Runtime};
use tokio_postgres::{
    Client, NoTls, Statement,
    types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

use super::{Connection, Dialect, Row, Tx, Value};
use crate::error::{Error, Result};

/// Names the turn of writers among advisory locks of the database.
const TURN: i64 = 0x5afe_7e57;
/// Prepared statements kept by each connection.
const STATEMENTS_MAX: usize = 512;
/// Statements put off before they are sent anyway, so that a long job stays small in memory.
const LATER_MAX: usize = 256;

/// One connection. What is put off travels with the next question: the database answers in the order of asking, so a
/// question sees everything that was put off before it.
pub(crate) struct Postgres {
    runtime: Runtime,
    client: Client,
    statements: HashMap<String, Statement>,
    later: Vec<Said>,
}

/// A statement on its way.
enum Said {
    Plain(String),
    With(Statement, Vec<Value>),
}

impl Postgres {
    /// Connects. The connection is meant for the same machine or a private network: TLS is the operator's proxy.
    pub fn open(url: &str) -> Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let (client, connection) = runtime.block_on(tokio_postgres::connect(url, NoTls))?;
        // What ends the connection is told by the statement that meets its end.
        runtime.spawn(async move { drop(connection.await) });
        let mut opened = Self { runtime, client, statements: HashMap::new(), later: Vec::new() };
        // A server set up for speed may answer a commit before it is on the disk: here it must not.
        opened.plain(
            "SET client_min_messages = warning; SET timezone = 'UTC'; SET lock_timeout = '30s'; \
             SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
        )?;
        Ok(opened)
    }

    fn plain(&mut self, sql: &str) -> Result<()> {
        Ok(self.runtime.block_on(self.client.batch_execute(sql))?)
    }

    fn prepared(&mut self, sql: &str) -> Result<Statement> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        if self.statements.len() >= STATEMENTS_MAX {
            self.statements.clear();
        }
        let statement = self.runtime.block_on(self.client.prepare(&sql.replace('?', "$")))?;
        self.statements.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }

    fn said(&mut self, sql: &str, params: Vec<Value>) -> Result<Said> {
        Ok(if params.is_empty() {
            Said::Plain(sql.to_owned())
        } else {
            Said::With(self.prepared(sql)?, params)
        })
    }

    /// Sends what was put off, and these, in one journey; gives the rows of these. The first failure counts: what
    /// comes after it in a transaction fails of itself.
    fn send(&mut self, questions: &[(Statement, &[Value])]) -> Result<Vec<Vec<Row>>> {
        let (client, later) = (&self.client, std::mem::take(&mut self.later));
        let mut journeys: Vec<Journey> = Vec::with_capacity(later.len() + questions.len());
        for said in &later {
            journeys.push(Box::pin(async move {
                match said {
                    Said::Plain(sql) => client.batch_execute(sql).await?,
                    Said::With(statement, params) => drop(client.execute(statement, &as_sql(params)).await?),
                }
                Ok(Vec::new())
            }));
        }
        for (statement, params) in questions {
            journeys.push(Box::pin(async move { client.query(statement, &as_sql(params)).await }));
        }
        let mut answers = Vec::with_capacity(questions.len());
        for answer in self.runtime.block_on(together(journeys)).into_iter().enumerate() {
            match answer {
                (place, Ok(rows)) if place >= later.len() => {
                    answers.push(rows.iter().map(read).collect::<Result<_>>()?);
                }
                (_, answer) => drop(answer?),
            }
        }
        Ok(answers)
    }
}

type Journey<'a> =
    Pin<Box<dyn Future<Output = std::result::Result<Vec<tokio_postgres::Row>, tokio_postgres::Error>> + 'a>>;

/// Begins all of them in their order, without waiting for one before the next is on its way.
async fn together<T>(mut journeys: Vec<Pin<Box<dyn Future<Output = T> + '_>>>) -> Vec<T> {
    let mut answers: Vec<Option<T>> = journeys.iter().map(|_| None).collect();
    poll_fn(|context| {
        let mut waiting = false;
        for (journey, answer) in journeys.iter_mut().zip(&mut answers) {
            if answer.is_none() {
                match journey.as_mut().poll(context) {
                    Poll::Ready(came) => *answer = Some(came),
                    Poll::Pending => waiting = true,
                }
            }
        }
        if waiting { Poll::Pending } else { Poll::Ready(()) }
    })
    .await;
    answers.into_iter().flatten().collect()
}

fn as_sql(params: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    params.iter().map(|value| value as _).collect()
}

/// Removes dead rows for good after an erasure. Each statement alone: none of them runs inside a transaction.
pub(crate) fn vacuum(url: &str) -> Result<()> {
    let mut connection = Postgres::open(url)?;
    connection.plain("VACUUM data_key")?;
    connection.plain("VACUUM find_token")?;
    let done = connection.runtime.block_on(connection.client.batch_execute("CHECKPOINT"));
    done.or_else(|error| {
        // Not every role may force a checkpoint; the vacuum is what counts.
        if error.code() == Some(&tokio_postgres::error::SqlState::INSUFFICIENT_PRIVILEGE) {
            Ok(())
        } else {
            Err(error.into())
        }
    })
}

impl Connection for Postgres {
    fn begin(&mut self, writing: bool) -> Result<()> {
        if writing {
            self.plain(&format!("BEGIN; SELECT pg_advisory_xact_lock({TURN})"))
        } else {
            self.plain("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        }
    }

    fn commit(&mut self) -> Result<()> {
        // COMMIT of a transaction that has failed answers ROLLBACK without an error: what was put off travels with it,
        // and its failure is the one that counts. A failed job was undone to its savepoint before.
        self.later.push(Said::Plain("COMMIT".to_owned()));
        self.send(&[]).map(drop)
    }

    fn rollback(&mut self) {
        self.later.clear();
        let _already_lost = self.plain("ROLLBACK");
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

fn read(row: &tokio_postgres::Row) -> Result<Row> {
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
        self.flush()?;
        if params.is_empty() {
            return self.plain(sql).map(|()| 0);
        }
        let statement = self.prepared(sql)?;
        Ok(self.runtime.block_on(self.client.execute(&statement, &as_sql(params)))?)
    }

    fn query(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>> {
        let statement = self.prepared(sql)?;
        Ok(self.send(&[(statement, params)])?.pop().unwrap_or_default())
    }

    fn batch(&mut self, sql: &str) -> Result<()> {
        self.flush()?;
        self.plain(sql)
    }

    fn dialect(&self) -> Dialect {
        Dialect::Postgres
    }

    fn later(&mut self, sql: &str, params: Vec<Value>) -> Result<()> {
        let said = self.said(sql, params)?;
        self.later.push(said);
        if self.later.len() < LATER_MAX { Ok(()) } else { self.flush() }
    }

    fn flush(&mut self) -> Result<()> {
        if self.later.is_empty() { Ok(()) } else { self.send(&[]).map(drop) }
    }

    fn ask(&mut self, questions: &[(&str, Vec<Value>)]) -> Result<Vec<Vec<Row>>> {
        let asked: Vec<(Statement, &[Value])> = questions
            .iter()
            .map(|(sql, params)| Ok((self.prepared(sql)?, params.as_slice())))
            .collect::<Result<_>>()?;
        self.send(&asked)
    }
}
