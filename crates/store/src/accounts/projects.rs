//! The projects that donors' accounts were given. They have a table of their own, sealed like the rest: the rows of accounts
//! stay as they were sealed. No row = none.

use model::{AccountId, RecordId};
use rules::policy::{self, Role};
use uuid::Uuid;

use crate::{
    backend::{Tx, Value},
    beside::ACCOUNT_PROJECTS,
    error::{Error, Result},
    keys::NetworkKeys,
    log::Log,
};

/// The projects of an account with these roles, sorted; only as they were written.
pub(crate) fn of(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    account: AccountId,
    roles: &[Role],
) -> Result<Vec<RecordId>> {
    // Asked with every request of whoever is signed in: for nearly everybody there is nothing to ask.
    if !policy::holds_projects(roles) {
        return Ok(Vec::new());
    }
    let Some(row) = ACCOUNT_PROJECTS.load(tx, keys, &[account.into()])? else { return Ok(Vec::new()) };
    let damaged = |_| Error::Damaged("a project of an account".to_owned());
    row.text(1)?.split_terminator(',').map(|id| id.parse::<Uuid>().map(RecordId).map_err(damaged)).collect()
}

/// Writes them, each once. Whoever has no role for them has none, so that a role given again brings none back.
pub(super) fn keep(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    log: &mut Log,
    account: AccountId,
    projects: &[RecordId],
) -> Result<()> {
    let key = [Value::from(account)];
    let before = ACCOUNT_PROJECTS.load(tx, keys, &key)?;
    let mut ids: Vec<String> = projects.iter().map(ToString::to_string).collect();
    ids.sort();
    ids.dedup();
    let text = ids.join(",");
    match before {
        None if text.is_empty() => return Ok(()),
        Some(row) if row.text(1)? == text => return Ok(()),
        _ => {}
    }
    tx.execute(
        "INSERT INTO account_projects (network, account, projects, written, seal) VALUES (?1, ?2, ?3, 0, ?4) \
         ON CONFLICT (network, account) DO UPDATE SET projects = excluded.projects",
        &[keys.network.into(), account.into(), text.into(), Vec::new().into()],
    )?;
    ACCOUNT_PROJECTS.seal(tx, keys, log, &key)
}
