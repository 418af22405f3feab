//! People who sign in. User names are found by a keyed hash and stored sealed, as are display names and second factors.

use model::{AccountId, RecordId, date::Instant};
use rules::policy::{self, Actor, Role};
use serde::Serialize;
use uuid::Uuid;

pub(crate) mod projects;

use crate::{
    Store,
    backend::{Row, Tx, Value},
    beside::ACCOUNT,
    error::{Error, Result},
    keys::{self, NetworkKeys},
    log::{Log, instant},
    seal::{self, Secret},
    subjects,
};

/// A person who signs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Account {
    /// Which.
    pub id: AccountId,
    /// Name at sign-in.
    pub user: String,
    /// Name that colleagues see.
    pub display: String,
    /// Organisation.
    pub org: RecordId,
    /// Team.
    pub team: Option<String>,
    /// Roles.
    pub roles: Vec<Role>,
    /// The projects whose figures and sent reports a donor's account reads, sorted; none for everybody else.
    pub projects: Vec<RecordId>,
    /// Language of the app.
    pub language: String,
    /// Whether it may sign in.
    pub active: bool,
    /// Whether a second factor is set.
    pub has_totp: bool,
    /// When it was created.
    pub created: Instant,
}

impl Account {
    /// Who it is, with the rights of this moment.
    pub fn actor(&self) -> Actor {
        let Self { id, org, team, roles, projects, .. } = self.clone();
        Actor { account: id, org, team, roles, projects }
    }
}

/// What sign-in needs to know of an account.
#[derive(Clone)]
pub struct SignIn {
    /// The account.
    pub account: Account,
    /// Argon2id hash text of its passphrase.
    pub passphrase_hash: String,
    /// Secret of its second factor.
    pub totp_secret: Option<Vec<u8>>,
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignIn").field("account", &self.account.id).finish_non_exhaustive()
    }
}

/// A new account.
#[derive(Clone)]
pub struct NewAccount {
    /// Name at sign-in, unique in the network whatever its case.
    pub user: String,
    /// Name that colleagues see.
    pub display: String,
    /// Organisation.
    pub org: RecordId,
    /// Team.
    pub team: Option<String>,
    /// Roles.
    pub roles: Vec<Role>,
    /// The projects of a donor's account; kept for no other.
    pub projects: Vec<RecordId>,
    /// Language of the app.
    pub language: String,
    /// Argon2id hash text of its passphrase.
    pub passphrase_hash: String,
}

/// What changes in an account; `None` stays as it is.
#[derive(Clone, Default)]
pub struct AccountChange {
    /// Name that colleagues see.
    pub display: Option<String>,
    /// Team; `Some(None)` = none.
    pub team: Option<Option<String>>,
    /// Roles.
    pub roles: Option<Vec<Role>>,
    /// Projects, all of them; those of an account that is no donor's any more are forgotten.
    pub projects: Option<Vec<RecordId>>,
    /// Language of the app.
    pub language: Option<String>,
    /// Whether it may sign in; taking this away ends its sessions.
    pub active: Option<bool>,
    /// Argon2id hash text of its passphrase.
    pub passphrase_hash: Option<String>,
}

/// The accounts of the network.
#[derive(Debug)]
pub struct Accounts<'a>(&'a Store);

impl Store {
    /// People who sign in.
    pub fn accounts(&self) -> Accounts<'_> {
        Accounts(self)
    }
}

impl Accounts<'_> {
    /// Creates an account. [`Error::Taken`] when the user name exists.
    pub fn create(&self, new: NewAccount, now: Instant) -> Result<Account> {
        let now_ms = now.unix_millis() as u64;
        let id = AccountId(self.0.new_id(now_ms)?);
        self.create_as(id, new, now)
    }

    /// Creates an account under an id chosen by the caller (the demo network, an import).
    pub fn create_as(&self, id: AccountId, new: NewAccount, now: Instant) -> Result<Account> {
        let keys = self.0.keys()?;
        let random = self.0.inner.config.random.clone();
        let now_ms = now.unix_millis() as u64;
        self.0.write(move |tx| {
            let hash = user_hash(&keys, &new.user);
            let same = "SELECT 1 FROM account WHERE network = ?1 AND user_hash = ?2";
            if tx.one(same, &[keys.network.into(), hash.into()])?.is_some() {
                return Err(Error::Taken("user"));
            }
            let mut log = Log::begin(tx, &keys)?;
            let Some((key_id, key)) = subjects::key_for(tx, &keys, &mut log, id.0, &*random)? else {
                return Err(Error::Taken("id"));
            };
            let sealed = |field: &str, text: &str| {
                seal::seal(&key, key_id, &place(&keys, id, field), text.as_bytes(), &*random)
            };
            tx.execute(
                "INSERT INTO account (network, id, user_hash, user_name, display, org, team, roles, language, active, \
                 passphrase, totp, totp_step, created) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1, ?10, NULL, 0, ?11)",
                &[
                    keys.network.into(),
                    id.into(),
                    hash.into(),
                    sealed("user", &new.user)?.into(),
                    sealed("display", &new.display)?.into(),
                    new.org.into(),
                    Value::maybe(new.team.clone()),
                    roles_text(&new.roles).into(),
                    new.language.clone().into(),
                    new.passphrase_hash.clone().into(),
                    now_ms.into(),
                ],
            )?;
            ACCOUNT.seal(tx, &keys, &mut log, &[id.into()])?;
            if policy::holds_projects(&new.roles) {
                projects::keep(tx, &keys, &mut log, id, &new.projects)?;
            }
            log.save(tx, &keys, now_ms)?;
            Ok(Account {
                projects: projects::of(tx, &keys, id, &new.roles)?,
                id,
                user: new.user,
                display: new.display,
                org: new.org,
                team: new.team,
                roles: new.roles,
                language: new.language,
                active: true,
                has_totp: false,
                created: now,
            })
        })
    }

    /// One account.
    pub fn get(&self, id: AccountId) -> Result<Option<Account>> {
        Ok(self.sign_in_of(id)?.map(|found| found.account))
    }

    /// One account with what sign-in needs.
    pub fn sign_in_of(&self, id: AccountId) -> Result<Option<SignIn>> {
        let keys = self.0.keys()?;
        self.0.read(|tx| {
            let row = tx.one(
                &format!("{} WHERE network = ?1 AND id = ?2", ACCOUNT.select()),
                &[keys.network.into(), id.into()],
            )?;
            row.map(|row| opened(tx, &keys, &row)).transpose()
        })
    }

    /// The account of a user name, whatever its case.
    pub fn find_by_user(&self, user: &str) -> Result<Option<SignIn>> {
        let keys = self.0.keys()?;
        let hash = user_hash(&keys, user);
        self.0.read(|tx| {
            let sql = format!("{} WHERE network = ?1 AND user_hash = ?2", ACCOUNT.select());
            let row = tx.one(&sql, &[keys.network.into(), hash.into()])?;
            row.map(|row| opened(tx, &keys, &row)).transpose()
        })
    }

    /// All accounts of an organisation, by id.
    pub fn list_of_org(&self, org: RecordId) -> Result<Vec<Account>> {
        let keys = self.0.keys()?;
        self.0.read(|tx| {
            let sql = format!("{} WHERE network = ?1 AND org = ?2 ORDER BY id", ACCOUNT.select());
            let rows = tx.query(&sql, &[keys.network.into(), org.into()])?;
            rows.iter().map(|row| Ok(opened(tx, &keys, row)?.account)).collect()
        })
    }

    /// All accounts of the network, by id: for the operator's own commands.
    pub fn list(&self) -> Result<Vec<Account>> {
        let keys = self.0.keys()?;
        self.0.read(|tx| {
            let sql = format!("{} WHERE network = ?1 ORDER BY id", ACCOUNT.select());
            let rows = tx.query(&sql, &[keys.network.into()])?;
            rows.iter().map(|row| Ok(opened(tx, &keys, row)?.account)).collect()
        })
    }

    /// Changes an account; `None` when there is no such account.
    pub fn update(&self, id: AccountId, change: AccountChange) -> Result<Option<Account>> {
        let keys = self.0.keys()?;
        let random = self.0.inner.config.random.clone();
        self.0.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            if ACCOUNT.load(tx, &keys, &[id.into()])?.is_none() {
                return Ok(None);
            }
            let mut set = |column: &str, value: Value| {
                let sql = format!("UPDATE account SET {column} = ?3 WHERE network = ?1 AND id = ?2");
                tx.execute(&sql, &[keys.network.into(), id.into(), value])
            };
            if let Some(team) = change.team {
                set("team", Value::maybe(team))?;
            }
            if let Some(roles) = &change.roles {
                set("roles", roles_text(roles).into())?;
            }
            if let Some(language) = change.language {
                set("language", language.into())?;
            }
            if let Some(hash) = change.passphrase_hash {
                set("passphrase", hash.into())?;
            }
            if let Some(active) = change.active {
                set("active", active.into())?;
            }
            if let Some(display) = change.display {
                let sealed = sealed_text(tx, &keys, id, "display", display.as_bytes(), &*random)?;
                tx.execute(
                    "UPDATE account SET display = ?3 WHERE network = ?1 AND id = ?2",
                    &[keys.network.into(), id.into(), sealed.into()],
                )?;
            }
            if change.active == Some(false) {
                let sql = "DELETE FROM session WHERE network = ?1 AND account = ?2";
                tx.execute(sql, &[keys.network.into(), id.into()])?;
            }
            ACCOUNT.seal(tx, &keys, &mut log, &[id.into()])?;
            let row = ACCOUNT.load(tx, &keys, &[id.into()])?;
            let kept = row.as_ref().map(|row| row.text(6).map(roles)).transpose()?.unwrap_or_default();
            let none = (!policy::holds_projects(&kept)).then(Vec::new);
            if let Some(given) = none.or(change.projects) {
                projects::keep(tx, &keys, &mut log, id, &given)?;
            }
            log.save_beside(tx, &keys)?;
            row.map(|row| Ok(opened(tx, &keys, &row)?.account)).transpose()
        })
    }

    /// Sets or removes the second factor's secret.
    pub fn set_totp(&self, id: AccountId, secret: Option<&[u8]>) -> Result<()> {
        let keys = self.0.keys()?;
        let random = self.0.inner.config.random.clone();
        let secret = secret.map(|secret| zeroize::Zeroizing::new(secret.to_vec()));
        self.0.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            if ACCOUNT.load(tx, &keys, &[id.into()])?.is_none() {
                return Ok(());
            }
            let sealed = match secret {
                Some(secret) => Value::Blob(sealed_text(tx, &keys, id, "totp", &secret, &*random)?),
                None => Value::Null,
            };
            tx.execute(
                "UPDATE account SET totp = ?3, totp_step = 0 WHERE network = ?1 AND id = ?2",
                &[keys.network.into(), id.into(), sealed],
            )?;
            ACCOUNT.seal(tx, &keys, &mut log, &[id.into()])?;
            log.save_beside(tx, &keys)
        })
    }

    /// Marks a time step of the second factor as used; false when it or a later one was used before (RFC 6238, 5.2).
    pub fn use_totp_step(&self, id: AccountId, step: u64) -> Result<bool> {
        let keys = self.0.keys()?;
        self.0.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            if ACCOUNT.load(tx, &keys, &[id.into()])?.is_none() {
                return Ok(false);
            }
            let sql = "UPDATE account SET totp_step = ?3 WHERE network = ?1 AND id = ?2 AND totp_step < ?3";
            if tx.execute(sql, &[keys.network.into(), id.into(), step.into()])? != 1 {
                return Ok(false);
            }
            ACCOUNT.seal(tx, &keys, &mut log, &[id.into()])?;
            log.save_beside(tx, &keys)?;
            Ok(true)
        })
    }
}

/// What an account may do, from a row of [`ACCOUNT`]: only as it was written. Without its projects, which stand elsewhere.
pub(crate) fn actor(keys: &NetworkKeys, row: &Row) -> Result<Actor> {
    ACCOUNT.check(keys, &row.0)?;
    Ok(Actor {
        account: AccountId(row.uuid(0)?),
        org: RecordId(row.uuid(4)?),
        team: row.maybe(5, |row, n| row.text(n).map(str::to_owned))?,
        roles: roles(row.text(6)?),
        projects: Vec::new(),
    })
}

/// The roles in a row. One that this program does not know gives no right (fail closed).
fn roles(text: &str) -> Vec<Role> {
    text.split(',').filter_map(|name| name.parse().ok()).collect()
}

fn roles_text(roles: &[Role]) -> String {
    let names: Vec<String> = roles.iter().map(ToString::to_string).collect();
    names.join(",")
}

fn user_hash(keys: &NetworkKeys, user: &str) -> [u8; 32] {
    keys::mac(&keys.users, &[model::text::fold(user).as_bytes()])
}

fn place(keys: &NetworkKeys, id: AccountId, field: &str) -> Vec<u8> {
    seal::place(keys.network, RecordId(id.0), &format!("account.{field}"))
}

fn account_key(tx: &mut dyn Tx, keys: &NetworkKeys, id: AccountId) -> Result<(u64, std::sync::Arc<Secret>)> {
    match keys.of_subject(tx, id.0)? {
        keys::SubjectKey::Live(key_id, key) => Ok((key_id, key)),
        _ => Err(Error::Damaged("an account has no key".to_owned())),
    }
}

pub(crate) fn sealed_text(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    id: AccountId,
    field: &str,
    text: &[u8],
    random: &dyn crate::random::Random,
) -> Result<Vec<u8>> {
    let (key_id, key) = account_key(tx, keys, id)?;
    seal::seal(&key, key_id, &place(keys, id, field), text, random)
}

pub(crate) fn opened_text(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    id: AccountId,
    field: &str,
    sealed: &[u8],
) -> Result<String> {
    let (_, key) = account_key(tx, keys, id)?;
    String::from_utf8(seal::open(&key, &place(keys, id, field), sealed)?)
        .map_err(|_| Error::Damaged("an account's text".to_owned()))
}

/// Reads a row of [`ACCOUNT`]: only as it was written, because rights follow from it.
fn opened(tx: &mut dyn Tx, keys: &NetworkKeys, row: &Row) -> Result<SignIn> {
    ACCOUNT.check(keys, &row.0)?;
    let id = AccountId(Uuid::from_bytes(row.array(0)?));
    let totp_secret = match row.maybe(10, |row, n| row.blob(n).map(<[u8]>::to_vec))? {
        Some(sealed) => {
            let (_, key) = account_key(tx, keys, id)?;
            Some(seal::open(&key, &place(keys, id, "totp"), &sealed)?)
        }
        None => None,
    };
    let roles = roles(row.text(6)?);
    let account = Account {
        id,
        user: opened_text(tx, keys, id, "user", row.blob(2)?)?,
        display: opened_text(tx, keys, id, "display", row.blob(3)?)?,
        org: RecordId(row.uuid(4)?),
        team: row.maybe(5, |row, n| row.text(n).map(str::to_owned))?,
        projects: projects::of(tx, keys, id, &roles)?,
        roles,
        language: row.text(7)?.to_owned(),
        active: row.flag(8)?,
        has_totp: totp_secret.is_some(),
        created: instant(row.uint(12)?)?,
    };
    Ok(SignIn { account, passphrase_hash: row.text(9)?.to_owned(), totp_secret })
}

/// Whether an account opens and is found by its name: for `verify`.
pub(crate) fn check(tx: &mut dyn Tx, keys: &NetworkKeys, row: &Row) -> Result<()> {
    let found = opened(tx, keys, row)?;
    if user_hash(keys, &found.account.user)[..] == *row.blob(1)? {
        Ok(())
    } else {
        Err(Error::Damaged("it is not found by its name".to_owned()))
    }
}
