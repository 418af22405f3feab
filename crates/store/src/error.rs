//! What can go wrong in the store. "Not found" and "not yours" are never errors: they are `None`.

use model::Refusal;

/// Why an operation of the store failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database refused or is not there. Says nothing about any person.
    #[error("database: {0}")]
    Database(String),
    /// The database was written by a later version of the program.
    #[error("the data was written by a later version (schema {found}, this program knows {known})")]
    LaterSchema {
        /// Version found.
        found: u32,
        /// Highest version that this program knows.
        known: u32,
    },
    /// A file could not be read or written.
    #[error("file: {0}")]
    Io(#[from] std::io::Error),
    /// The operator's key is not the one that this data was sealed with.
    #[error("the operator's key does not fit this data")]
    WrongOperatorKey,
    /// The operator's key has not 32 bytes, or is not readable as base32 or hexadecimal.
    #[error("the operator's key must be 32 bytes, as a file, base32 or hexadecimal")]
    BadOperatorKey,
    /// The address of the database is neither `sqlite:<folder>` nor `postgres://…`.
    #[error("the database address must be sqlite:<folder> or postgres://…")]
    BadUrl,
    /// No network was created yet.
    #[error("no network was created here yet")]
    NoNetwork,
    /// Set-up was done already, or the target of a restore holds data.
    #[error("there is data here already")]
    NotEmpty,
    /// What is stored contradicts itself: a sealed value that does not open, a row that does not parse.
    #[error("stored data is damaged: {0}")]
    Damaged(String),
    /// The actor may see it, but may not do this.
    #[error("refused by {}", .0.rule)]
    Refused(Refusal),
    /// Something unique exists already: a user name.
    #[error("{0} is taken")]
    Taken(&'static str),
    /// Larger than allowed.
    #[error("larger than {max} bytes")]
    TooLarge {
        /// The limit in bytes.
        max: u64,
    },
    /// The bytes are not those that the attachment's record announced.
    #[error("the bytes are not those that the record announced")]
    WrongBytes,
    /// A part of a file that leaves a gap.
    #[error("the part does not follow what is here")]
    WrongOffset {
        /// Bytes that are here.
        offset: u64,
    },
    /// A backup that cannot be opened: wrong passphrase or changed bytes (these cannot be told apart).
    #[error("the backup does not open: wrong passphrase, or its bytes were changed")]
    BackupSealed,
    /// A backup that ends too early.
    #[error("the backup is cut off")]
    BackupTruncated,
    /// Not a backup of this program, or of a later version.
    #[error("this is not a backup that this version can read")]
    BackupFormat,
    /// A backup whose contents contradict themselves.
    #[error("the backup opens, but its contents are damaged: {0}")]
    BackupDamaged(String),
    /// The store is being closed.
    #[error("the store is closed")]
    Closed,
}

/// Result of the store's operations.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error.to_string())
    }
}

impl From<tokio_postgres::Error> for Error {
    fn from(error: tokio_postgres::Error) -> Self {
        // Only the code and message: PostgreSQL's detail may quote values.
        Self::Database(match error.as_db_error() {
            Some(db) => format!("{}: {}", db.code().code(), db.message()),
            None => error.to_string(),
        })
    }
}
