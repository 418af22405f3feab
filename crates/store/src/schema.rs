//! Migrations: numbered alike for both databases, forward only, applied at opening in one transaction each.

use crate::{
    backend::{Address, Dialect, Tx, connect},
    error::{Error, Result},
};

/// One step of the schema, side by side.
struct Migration {
    sqlite: &'static str,
    postgres: &'static str,
}

/// In order; the version of the schema is the number of steps done. Never change one that was released.
const MIGRATIONS: &[Migration] = &[
    Migration {
        sqlite: include_str!("../migrations/sqlite/0001_start.sql"),
        postgres: include_str!("../migrations/postgres/0001_start.sql"),
    },
    Migration {
        sqlite: include_str!("../migrations/sqlite/0002_beside.sql"),
        postgres: include_str!("../migrations/postgres/0002_beside.sql"),
    },
    Migration {
        sqlite: include_str!("../migrations/sqlite/0003_devices.sql"),
        postgres: include_str!("../migrations/postgres/0003_devices.sql"),
    },
    Migration {
        sqlite: include_str!("../migrations/sqlite/0004_exchange.sql"),
        postgres: include_str!("../migrations/postgres/0004_exchange.sql"),
    },
    Migration {
        sqlite: include_str!("../migrations/sqlite/0005_account.sql"),
        postgres: include_str!("../migrations/postgres/0005_account.sql"),
    },
    Migration {
        sqlite: include_str!("../migrations/sqlite/0006_links.sql"),
        postgres: include_str!("../migrations/postgres/0006_links.sql"),
    },
    Migration {
        sqlite: include_str!("../migrations/sqlite/0007_unusual.sql"),
        postgres: include_str!("../migrations/postgres/0007_unusual.sql"),
    },
    Migration {
        sqlite: include_str!("../migrations/sqlite/0008_projects.sql"),
        postgres: include_str!("../migrations/postgres/0008_projects.sql"),
    },
];

/// The version that this program works with.
pub(crate) fn known() -> u32 {
    MIGRATIONS.len() as u32
}

/// Brings the schema up to date; gives the version found.
pub(crate) fn migrate(address: &Address) -> Result<u32> {
    let mut connection = connect(address, true)?;
    connection.begin(true)?;
    let done = version(connection.tx()).and_then(|found| {
        if found > known() {
            return Err(Error::LaterSchema { found, known: known() });
        }
        migrate_in(connection.tx(), found, known()).map(|()| found)
    });
    match done {
        Ok(found) => connection.commit().map(|()| found),
        Err(error) => {
            connection.rollback();
            Err(error)
        }
    }
}

/// The version of the schema that is there; 0 = none.
fn version(tx: &mut dyn Tx) -> Result<u32> {
    tx.batch("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL PRIMARY KEY)")?;
    let found = tx.one("SELECT MAX(version) FROM schema_version", &[])?;
    Ok(found.and_then(|row| row.int(0).ok()).unwrap_or(0) as u32)
}

/// Does the steps after `from` up to `to` that were not done yet, inside a transaction.
pub(crate) fn migrate_in(tx: &mut dyn Tx, from: u32, to: u32) -> Result<()> {
    let done = version(tx)?.max(from);
    for (number, migration) in
        (1u32..).zip(MIGRATIONS).skip(done as usize).take(to.saturating_sub(done) as usize)
    {
        tx.batch(match tx.dialect() {
            Dialect::Sqlite => migration.sqlite,
            Dialect::Postgres => migration.postgres,
        })?;
        tx.execute("INSERT INTO schema_version (version) VALUES (?1)", &[u64::from(number).into()])?;
    }
    Ok(())
}
