//! Sessions, and what slows down guessing. Of a session's token only its hash is known here.

use std::sync::LazyLock;

use model::{AccountId, date::Instant, hlc::Node, id::DeviceId};
use rules::policy::{self, Actor};

use crate::{
    Store,
    accounts::{self, projects},
    backend::{Row, Tx, Value},
    beside::{ACCOUNT, DEVICE, SESSION},
    error::Result,
    keys::{self, NetworkKeys},
    log::instant,
};

/// A session as it is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Whose.
    pub account: AccountId,
    /// On which device.
    pub device: DeviceId,
    /// When its token was given out.
    pub created: Instant,
    /// When it was last used, to the minute.
    pub last_used: Instant,
    /// When it ends whatever is done.
    pub expires: Instant,
}

/// Who asks: a live session with all that a request must know of its caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Their session.
    pub session: Session,
    /// Who they are, with the rights of this moment.
    pub actor: Actor,
    /// What the session's device signs its clock with.
    pub node: Node,
}

/// A session to begin.
#[derive(Clone, Copy, Debug)]
pub struct NewSession {
    /// SHA-256 of the token.
    pub token_hash: [u8; 32],
    /// Whose.
    pub account: AccountId,
    /// On which device.
    pub device: DeviceId,
    /// Now.
    pub now: Instant,
    /// When it ends whatever is done.
    pub expires: Instant,
}

/// The sessions of the network.
#[derive(Debug)]
pub struct Sessions<'a>(&'a Store);

/// Uses of a session are noted at most this often: a read must not cost a write.
pub(crate) const NOTED_EVERY_MS: i64 = 60_000;

/// How long the token before is still taken once its successor was used: requests may be on their way.
const OVERLAP_MS: i64 = 60_000;

impl Store {
    /// Who is signed in.
    pub fn sessions(&self) -> Sessions<'_> {
        Sessions(self)
    }

    /// What slows down guessing.
    pub fn failures(&self) -> Failures<'_> {
        Failures(self)
    }
}

impl Sessions<'_> {
    /// Begins a session.
    pub fn create(&self, new: NewSession) -> Result<()> {
        let keys = self.0.keys()?;
        self.0.write(move |tx| {
            let values = [
                new.token_hash.into(),
                new.account.into(),
                new.device.into(),
                new.now.unix_millis().into(),
                new.expires.unix_millis().into(),
            ];
            insert(tx, &keys, values, new.now.unix_millis())
        })
    }

    /// The live session of a token, and notes its use. `None` when it is unknown, past its end, idle for longer than
    /// `idle_ms_max`, or its account or device is no longer allowed in. A session or a device that the program did not
    /// write is none.
    pub fn find(&self, token_hash: [u8; 32], now: Instant, idle_ms_max: u64) -> Result<Option<Session>> {
        Ok(self.signed_in(token_hash, now, |_| idle_ms_max)?.map(|found| found.session))
    }

    /// As [`Sessions::find`], with whom the session belongs to: how long it may be idle depends on that.
    /// [`Error::Damaged`] when it is an account that the program did not write.
    ///
    /// [`Error::Damaged`]: crate::Error::Damaged
    pub fn signed_in(
        &self,
        token_hash: [u8; 32],
        now: Instant,
        idle_ms_max: impl Fn(&Actor) -> u64,
    ) -> Result<Option<SignedIn>> {
        self.0.heed(now);
        let keys = self.0.keys()?;
        let row = self.0.read_one(&CALLER, &[keys.network.into(), token_hash.into()])?;
        let Some(mut found) = row.map(|row| caller(&keys, row)).transpose()?.flatten() else {
            return Ok(None);
        };
        let session = found.session;
        let idle_ms = session.last_used.millis_until(now);
        if now >= session.expires || idle_ms > idle_ms_max(&found.actor) as i64 {
            return Ok(None);
        }
        if idle_ms >= NOTED_EVERY_MS {
            self.note_use(token_hash, session, now)?;
        }
        if policy::holds_projects(&found.actor.roles) {
            let (account, roles) = (session.account, found.actor.roles.clone());
            found.actor.projects = self.0.read(|tx| projects::of(tx, &keys, account, &roles))?;
        }
        Ok(Some(found))
    }

    fn note_use(&self, token_hash: [u8; 32], session: Session, now: Instant) -> Result<()> {
        let keys = self.0.keys()?;
        self.0.write(move |tx| {
            let at = Value::from(now.unix_millis());
            tx.execute(
                "UPDATE session SET last_used = ?3 WHERE network = ?1 AND token_hash = ?2 AND last_used < ?3",
                &[keys.network.into(), token_hash.into(), at.clone()],
            )?;
            tx.execute(
                "UPDATE device SET last_seen = ?3 WHERE network = ?1 AND id = ?2 AND last_seen < ?3",
                &[keys.network.into(), session.device.into(), at],
            )?;
            // Whoever uses a token has it: the one before has done its duty.
            for mut row in tokens_of(tx, &keys, session, "<")? {
                let ends = now.plus_millis(OVERLAP_MS).min(session.expires);
                row[EXPIRES] = ends.unix_millis().into();
                let seal = SESSION.seal_of(&keys, &row);
                let params = [keys.network.into(), row[0].clone(), row[EXPIRES].clone(), seal.into()];
                tx.execute(
                    "UPDATE session SET expires = ?3, seal = ?4 WHERE network = ?1 AND token_hash = ?2",
                    &params,
                )?;
            }
            Ok(())
        })
    }

    /// Gives a session another token; false when the old one is not there. The old one is taken until the new one was
    /// used, however long that is: an answer that was lost on its way signs nobody out. Asked again with the old one, it
    /// is the first answer that is worth nothing any more: at most one unused successor lives.
    pub fn rotate(&self, old: [u8; 32], new: [u8; 32], now: Instant) -> Result<bool> {
        let keys = self.0.keys()?;
        self.0.write(move |tx| {
            let Some(row) = SESSION.load(tx, &keys, &[old.into()])? else { return Ok(false) };
            let session = Session {
                account: AccountId(row.uuid(1)?),
                device: DeviceId(row.uuid(2)?),
                created: instant(row.uint(CREATED)?)?,
                last_used: now,
                expires: instant(row.uint(EXPIRES)?)?,
            };
            for lost in tokens_of(tx, &keys, session, ">")? {
                let which = [keys.network.into(), lost[0].clone()];
                tx.execute("DELETE FROM session WHERE network = ?1 AND token_hash = ?2", &which)?;
            }
            // Later than the one before it, whatever the clock says; and its first use will be noted.
            let created = now.unix_millis().max(session.created.unix_millis() + 1);
            let values = [
                new.into(),
                session.account.into(),
                session.device.into(),
                created.into(),
                session.expires.unix_millis().into(),
            ];
            insert(tx, &keys, values, now.unix_millis() - NOTED_EVERY_MS)?;
            Ok(true)
        })
    }

    /// Ends the session of a token, and with it every other token of its device.
    pub fn revoke(&self, token_hash: [u8; 32]) -> Result<()> {
        self.delete(
            "device = (SELECT device FROM session WHERE network = ?1 AND token_hash = ?2)",
            Value::from(token_hash),
        )
    }

    /// Ends every session of an account, except one.
    pub fn revoke_of_account(&self, account: AccountId, except: Option<[u8; 32]>) -> Result<()> {
        let network = self.0.keys()?.network;
        self.0.write(move |tx| {
            tx.execute(
                "DELETE FROM session WHERE network = ?1 AND account = ?2 AND token_hash <> ?3",
                &[network.into(), account.into(), except.unwrap_or_default().into()],
            )?;
            Ok(())
        })
    }

    /// Ends every session of a device.
    pub fn revoke_of_device(&self, device: DeviceId) -> Result<()> {
        self.delete("device = ?2", device.into())
    }

    /// Removes sessions that are past their end.
    pub fn sweep(&self, now: Instant) -> Result<()> {
        self.delete("expires <= ?2", now.unix_millis().into())
    }

    fn delete(&self, condition: &'static str, value: Value) -> Result<()> {
        let network = self.0.keys()?.network;
        self.0.write(move |tx| {
            let sql = format!("DELETE FROM session WHERE network = ?1 AND {condition}");
            tx.execute(&sql, &[network.into(), value])?;
            Ok(())
        })
    }
}

/// Where these stand among the sealed columns.
const CREATED: usize = 3;
const EXPIRES: usize = 4;

fn insert(tx: &mut dyn Tx, keys: &NetworkKeys, values: [Value; 5], last_used: i64) -> Result<()> {
    let seal = SESSION.seal_of(keys, &values);
    let mut params: Vec<Value> = vec![keys.network.into(), seal.into(), last_used.into()];
    params.extend(values);
    tx.execute(
        "INSERT INTO session (network, seal, last_used, token_hash, account, device, created, expires) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        &params,
    )?;
    Ok(())
}

/// What is under the seal of the other tokens of a session, given out before it (`<`) or after it (`>`). A session that
/// is rotated keeps its account, its device and, to the millisecond, its end.
fn tokens_of(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    session: Session,
    when: &'static str,
) -> Result<Vec<Vec<Value>>> {
    let sql = format!(
        "{} WHERE network = ?1 AND account = ?2 AND device = ?3 AND expires = ?4 AND created {when} ?5",
        SESSION.select()
    );
    let params = [
        keys.network.into(),
        session.account.into(),
        session.device.into(),
        session.expires.unix_millis().into(),
        session.created.unix_millis().into(),
    ];
    let rows = tx.query(&sql, &params)?;
    Ok(rows
        .into_iter()
        .filter(|row| SESSION.holds(keys, &row.0))
        .map(|mut row| {
            row.0.pop();
            row.0
        })
        .collect())
}

/// Asked with every request, so it is one question: a session by its token, its device and its account.
static CALLER: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT {}, {}, {}, s.last_used FROM session s \
         JOIN account a ON a.network = s.network AND a.id = s.account AND a.active = 1 \
         JOIN device d ON d.network = s.network AND d.id = s.device AND d.revoked IS NULL \
         AND d.account = s.account WHERE s.network = ?1 AND s.token_hash = ?2",
        SESSION.columns_of("s"),
        DEVICE.columns_of("d"),
        ACCOUNT.columns_of("a")
    )
});

/// Reads a row of [`CALLER`].
fn caller(keys: &NetworkKeys, mut row: Row) -> Result<Option<SignedIn>> {
    let account = Row(row.0.split_off(SESSION.width() + DEVICE.width()));
    let device = Row(row.0.split_off(SESSION.width()));
    let (account, last_used) = account.0.split_at(ACCOUNT.width());
    let (account, last_used) = (Row(account.to_vec()), Row(last_used.to_vec()));
    if !SESSION.holds(keys, &row.0) || !DEVICE.holds(keys, &device.0) {
        return Ok(None);
    }
    let session = Session {
        account: AccountId(row.uuid(1)?),
        device: DeviceId(row.uuid(2)?),
        created: instant(row.uint(3)?)?,
        last_used: instant(last_used.uint(0)?)?,
        expires: instant(row.uint(4)?)?,
    };
    Ok(Some(SignedIn { session, actor: accounts::actor(keys, &account)?, node: Node(device.array(2)?) }))
}

/// Counts of failed sign-ins, by user name or address, as keyed hashes: no list of who was tried.
#[derive(Debug)]
pub struct Failures<'a>(&'a Store);

impl Failures<'_> {
    /// Counts a failure; gives the new count. A count that is older than `forget_ms` begins anew.
    pub fn note(&self, subject: &str, now: Instant, forget_ms: u64) -> Result<u32> {
        let keys = self.0.keys()?;
        let hash = keys::mac(&keys.users, &[b"failure", model::text::fold(subject).as_bytes()]);
        self.0.write(move |tx| {
            let which = [Value::from(keys.network), hash.into()];
            let sql = "SELECT failures, last_at FROM login_failure WHERE network = ?1 AND subject = ?2";
            let before = match tx.one(sql, &which)? {
                Some(row) if row.int(1)?.saturating_add(forget_ms as i64) > now.unix_millis() => row.int(0)?,
                _ => 0,
            };
            let count = before.saturating_add(1);
            tx.execute(
                "INSERT INTO login_failure (network, subject, failures, last_at) VALUES (?1, ?2, ?3, ?4) \
                 ON CONFLICT (network, subject) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at",
                &[keys.network.into(), hash.into(), count.into(), now.unix_millis().into()],
            )?;
            Ok(u32::try_from(count).unwrap_or(u32::MAX))
        })
    }

    /// How often it failed since the last success, and when last.
    pub fn count(&self, subject: &str) -> Result<Option<(u32, Instant)>> {
        let keys = self.0.keys()?;
        let hash = keys::mac(&keys.users, &[b"failure", model::text::fold(subject).as_bytes()]);
        self.0.read(|tx| {
            let sql = "SELECT failures, last_at FROM login_failure WHERE network = ?1 AND subject = ?2";
            let row = tx.one(sql, &[keys.network.into(), hash.into()])?;
            row.map(|row| Ok((row.int(0)? as u32, instant(row.uint(1)?)?))).transpose()
        })
    }

    /// Forgets the failures: after a success.
    pub fn clear(&self, subject: &str) -> Result<()> {
        let keys = self.0.keys()?;
        let hash = keys::mac(&keys.users, &[b"failure", model::text::fold(subject).as_bytes()]);
        self.0.write(move |tx| {
            let sql = "DELETE FROM login_failure WHERE network = ?1 AND subject = ?2";
            tx.execute(sql, &[keys.network.into(), hash.into()])?;
            Ok(())
        })
    }
}
