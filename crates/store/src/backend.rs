//! The two databases behind one small interface: statements with values in, rows with values out.
//!
//! Writing goes through one queue. Whatever waits there is done in one transaction, each job in a savepoint of its own,
//! and every caller is answered after the commit has reached the disk. Reading goes through a pool and always sees one
//! consistent state.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel, sync_channel},
    },
    thread::JoinHandle,
};

use parking_lot::Mutex;

use crate::error::{Error, Result};

pub(crate) mod postgres;
pub(crate) mod sqlite;

/// One value on its way into or out of the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    Int(i64),
    Text(String),
    Blob(Vec<u8>),
}

impl Value {
    /// A value that may be missing.
    pub fn maybe<T: Into<Value>>(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

macro_rules! into_value {
    ($($from:ty => |$it:ident| $to:expr),* $(,)?) => {$(
        impl From<$from> for Value { fn from($it: $from) -> Self { $to } }
    )*};
}
into_value! {
    i64 => |it| Value::Int(it),
    u64 => |it| Value::Int(it as i64),
    bool => |it| Value::Int(i64::from(it)),
    &str => |it| Value::Text(it.to_owned()),
    String => |it| Value::Text(it),
    &[u8] => |it| Value::Blob(it.to_vec()),
    Vec<u8> => |it| Value::Blob(it),
    uuid::Uuid => |it| Value::Blob(it.as_bytes().to_vec()),
    model::RecordId => |it| it.0.into(),
    model::AccountId => |it| it.0.into(),
    model::EntryId => |it| it.0.into(),
    model::NetworkId => |it| it.0.into(),
    model::id::DeviceId => |it| it.0.into(),
}

impl<const N: usize> From<[u8; N]> for Value {
    fn from(bytes: [u8; N]) -> Self {
        Self::Blob(bytes.to_vec())
    }
}

/// One row, its columns in the order of the statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row(pub Vec<Value>);

fn odd(column: usize) -> Error {
    Error::Damaged(format!("unexpected value in column {column}"))
}

impl Row {
    pub fn int(&self, column: usize) -> Result<i64> {
        match self.0.get(column) {
            Some(Value::Int(value)) => Ok(*value),
            _ => Err(odd(column)),
        }
    }

    pub fn uint(&self, column: usize) -> Result<u64> {
        self.int(column).map(|value| value as u64)
    }

    pub fn flag(&self, column: usize) -> Result<bool> {
        self.int(column).map(|value| value != 0)
    }

    pub fn text(&self, column: usize) -> Result<&str> {
        match self.0.get(column) {
            Some(Value::Text(value)) => Ok(value),
            _ => Err(odd(column)),
        }
    }

    pub fn blob(&self, column: usize) -> Result<&[u8]> {
        match self.0.get(column) {
            Some(Value::Blob(value)) => Ok(value),
            _ => Err(odd(column)),
        }
    }

    pub fn uuid(&self, column: usize) -> Result<uuid::Uuid> {
        uuid::Uuid::from_slice(self.blob(column)?).map_err(|_| odd(column))
    }

    pub fn array<const N: usize>(&self, column: usize) -> Result<[u8; N]> {
        self.blob(column)?.try_into().map_err(|_| odd(column))
    }

    pub fn is_null(&self, column: usize) -> bool {
        matches!(self.0.get(column), None | Some(Value::Null))
    }

    /// Reads a column that may be null.
    pub fn maybe<T>(&self, column: usize, read: impl FnOnce(&Self, usize) -> Result<T>) -> Result<Option<T>> {
        if self.is_null(column) { Ok(None) } else { read(self, column).map(Some) }
    }
}

/// A transaction. Statements are written with `?1`, `?2` …; they are prepared once and kept.
pub(crate) trait Tx {
    /// Runs a statement; gives the number of rows changed.
    fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64>;
    /// Runs a query.
    fn query(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>>;
    /// Runs several statements without values: migrations.
    fn batch(&mut self, sql: &str) -> Result<()>;
    /// Which database this is, for the few statements that differ.
    fn dialect(&self) -> Dialect;

    /// Runs a statement at the latest before the transaction's next question or its end, which then tells if it failed.
    /// Where a question is a journey, what need not be waited for travels with the next.
    fn later(&mut self, sql: &str, params: Vec<Value>) -> Result<()> {
        self.execute(sql, &params).map(drop)
    }
    /// Runs what [`Tx::later`] has put off.
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
    /// Runs several queries in one journey; the answers in their order.
    fn ask(&mut self, questions: &[(&str, Vec<Value>)]) -> Result<Vec<Vec<Row>>> {
        questions.iter().map(|(sql, params)| self.query(sql, params)).collect()
    }

    /// Hands on each row as it comes: of very many rows never all are in memory, where the database can do so.
    fn each(&mut self, sql: &str, params: &[Value], each: &mut dyn FnMut(Row) -> Result<()>) -> Result<()> {
        self.query(sql, params)?.into_iter().try_for_each(each)
    }

    /// The only row, if there is one.
    fn one(&mut self, sql: &str, params: &[Value]) -> Result<Option<Row>> {
        Ok(self.query(sql, params)?.into_iter().next())
    }
}

/// Which SQL is spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    Sqlite,
    Postgres,
}

/// `(?from, ?from+1, …)` for a list of values.
pub(crate) fn list(from: usize, count: usize) -> String {
    let marks: Vec<String> = (from..from + count).map(|n| format!("?{n}")).collect();
    format!("({})", marks.join(","))
}

/// Where the data is.
#[derive(Clone, Debug)]
pub(crate) enum Address {
    /// A folder that holds `safetynet.db`.
    Sqlite(PathBuf),
    /// A connection string.
    Postgres(String),
}

impl Address {
    /// Reads `sqlite:<folder>` or `postgres://…`.
    pub fn parse(url: &str) -> Result<Self> {
        if let Some(folder) = url.strip_prefix("sqlite:") {
            let folder = folder.strip_prefix("//").unwrap_or(folder);
            return if folder.is_empty() {
                Err(Error::BadUrl)
            } else {
                Ok(Self::Sqlite(PathBuf::from(folder)))
            };
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres(url.to_owned()));
        }
        Err(Error::BadUrl)
    }
}

/// A connection that can do a whole transaction at a time.
pub(crate) trait Connection: Send {
    /// Begins a transaction; a writing one excludes other writers until its end.
    fn begin(&mut self, writing: bool) -> Result<()>;
    /// Makes it durable.
    fn commit(&mut self) -> Result<()>;
    /// Undoes it.
    fn rollback(&mut self);
    /// The transaction's statements.
    fn tx(&mut self) -> &mut dyn Tx;
    /// Whether the connection is of no more use.
    fn is_broken(&self) -> bool;
}

type Answer = Box<dyn FnOnce(Option<Error>) + Send>;
type Job = Box<dyn FnOnce(&mut dyn Tx) -> (bool, Answer) + Send>;

/// Most jobs of one transaction.
const GROUP_MAX: usize = 256;
/// Readers kept open. Opening one costs a hundred times what a short read does.
const READERS_MAX: usize = 12;

/// The database: one writer thread, some readers.
pub(crate) struct Backend {
    address: Address,
    jobs: Mutex<Option<Sender<Job>>>,
    writer: Mutex<Option<JoinHandle<()>>>,
    readers: Mutex<Vec<Box<dyn Connection>>>,
}

impl Backend {
    /// Connects; the schema must be in place. `undone` is called whenever something that was written was undone, before
    /// anything else is written: whatever was remembered of it must be forgotten.
    pub fn start(address: Address, undone: impl Fn() + Send + 'static) -> Result<Arc<Self>> {
        let connection = connect(&address, true)?;
        let (sender, receiver) = channel();
        let writer_address = address.clone();
        let writer = std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || write_until_closed(&writer_address, connection, &receiver, &undone))?;
        Ok(Arc::new(Self {
            address,
            jobs: Mutex::new(Some(sender)),
            writer: Mutex::new(Some(writer)),
            readers: Mutex::new(Vec::new()),
        }))
    }

    /// Runs a job in the writer's next transaction; returns when it is on the disk, or undone.
    pub fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut dyn Tx) -> Result<T> + Send + 'static,
    {
        let (sender, receiver) = sync_channel::<Result<T>>(1);
        let job: Job = Box::new(move |tx| {
            let result = work(tx);
            let ok = result.is_ok();
            let answer: Answer = Box::new(move |failed| {
                // A caller that has gone away needs no answer.
                let _gone = sender.send(failed.map_or(result, Err));
            });
            (ok, answer)
        });
        self.jobs.lock().as_ref().ok_or(Error::Closed)?.send(job).map_err(|_| Error::Closed)?;
        receiver.recv().map_err(|_| Error::Closed)?
    }

    /// Reads in one consistent snapshot.
    pub fn read<T>(&self, work: impl FnOnce(&mut dyn Tx) -> Result<T>) -> Result<T> {
        let mut connection = self.reader()?;
        if connection.begin(false).is_err() {
            // A kept connection may have died with a restart of the server; a fresh one tells the truth.
            connection = connect(&self.address, false)?;
            connection.begin(false)?;
        }
        let result = work(connection.tx());
        connection.rollback();
        self.keep(connection);
        result
    }

    /// Reads by a single query, which is its own snapshot: no transaction around it, one journey in all.
    pub fn read_one(&self, sql: &str, params: &[Value]) -> Result<Option<Row>> {
        let mut connection = self.reader()?;
        let mut result = connection.tx().one(sql, params);
        if result.is_err() && connection.is_broken() {
            connection = connect(&self.address, false)?;
            result = connection.tx().one(sql, params);
        }
        self.keep(connection);
        result
    }

    fn reader(&self) -> Result<Box<dyn Connection>> {
        let kept = self.readers.lock().pop();
        kept.map_or_else(|| connect(&self.address, false), Ok)
    }

    fn keep(&self, connection: Box<dyn Connection>) {
        let mut readers = self.readers.lock();
        if !connection.is_broken() && readers.len() < READERS_MAX {
            readers.push(connection);
        }
    }

    /// Runs work outside any transaction, on a connection of its own: upkeep that databases refuse inside one.
    pub fn maintain(&self) -> Result<()> {
        match &self.address {
            Address::Sqlite(folder) => sqlite::checkpoint(folder),
            Address::Postgres(url) => postgres::vacuum(url),
        }
    }
}

impl Drop for Backend {
    fn drop(&mut self) {
        self.jobs.lock().take();
        if let Some(writer) = self.writer.lock().take() {
            let _panicked = writer.join();
        }
        // On a thread of their own: PostgreSQL's client must not be closed where an async program runs.
        let readers = std::mem::take(&mut *self.readers.lock());
        let _panicked = std::thread::spawn(move || drop(readers)).join();
    }
}

/// Opens one connection.
pub(crate) fn connect(address: &Address, writing: bool) -> Result<Box<dyn Connection>> {
    Ok(match address {
        Address::Sqlite(folder) => Box::new(sqlite::Sqlite::open(folder, writing)?),
        Address::Postgres(url) => Box::new(postgres::Postgres::open(url)?),
    })
}

fn write_until_closed(
    address: &Address,
    mut connection: Box<dyn Connection>,
    jobs: &Receiver<Job>,
    undone: &dyn Fn(),
) {
    while let Ok(first) = jobs.recv() {
        let mut group = vec![first];
        while group.len() < GROUP_MAX
            && let Ok(next) = jobs.try_recv()
        {
            group.push(next);
        }
        if connection.is_broken()
            && let Ok(fresh) = connect(address, true)
        {
            connection = fresh;
        }
        write_group(connection.as_mut(), group, undone);
    }
}

fn write_group(connection: &mut dyn Connection, group: Vec<Job>, undone: &dyn Fn()) {
    if let Err(error) = connection.begin(true) {
        let text = error.to_string();
        for job in group {
            // The job has not run: a transaction that cannot begin must answer all the same.
            refuse(job, &text);
        }
        return;
    }
    let alone = group.len() == 1;
    let mut answers = Vec::with_capacity(group.len());
    let mut lost: Option<String> = None;
    for job in group {
        if let Some(text) = &lost {
            refuse(job, text);
            continue;
        }
        match run(connection.tx(), job, alone) {
            Ok((ok, answer)) if alone && !ok => {
                connection.rollback();
                undone();
                answer(None);
                return;
            }
            Ok((ok, answer)) => {
                if !ok {
                    undone();
                }
                answers.push(answer);
            }
            Err(error) => lost = Some(error.to_string()),
        }
    }
    let failed = lost.or_else(|| connection.commit().err().map(|error| error.to_string()));
    if failed.is_some() {
        connection.rollback();
        undone();
    }
    for answer in answers {
        answer(failed.clone().map(Error::Database));
    }
}

fn run(tx: &mut dyn Tx, job: Job, alone: bool) -> Result<(bool, Answer)> {
    if alone {
        return Ok(job(tx));
    }
    tx.later("SAVEPOINT job", Vec::new())?;
    let (ok, answer) = job(tx);
    if ok {
        tx.later("RELEASE SAVEPOINT job", Vec::new())?;
    }
    let flushed = tx.flush();
    if ok && flushed.is_ok() {
        return Ok((true, answer));
    }
    tx.execute("ROLLBACK TO SAVEPOINT job", &[])?;
    tx.execute("RELEASE SAVEPOINT job", &[])?;
    // What the job put off failed after it had ended: its caller hears of that and not of a success.
    let answer: Answer = Box::new(move |lost| answer(lost.or(flushed.err())));
    Ok((false, answer))
}

/// Answers a job that cannot run by running it against a transaction that refuses everything.
fn refuse(job: Job, text: &str) {
    let (_, answer) = job(&mut Refusing);
    answer(Some(Error::Database(text.to_owned())));
}

struct Refusing;

impl Tx for Refusing {
    fn execute(&mut self, _: &str, _: &[Value]) -> Result<u64> {
        Err(Error::Closed)
    }
    fn query(&mut self, _: &str, _: &[Value]) -> Result<Vec<Row>> {
        Err(Error::Closed)
    }
    fn batch(&mut self, _: &str) -> Result<()> {
        Err(Error::Closed)
    }
    fn dialect(&self) -> Dialect {
        Dialect::Sqlite
    }
}
