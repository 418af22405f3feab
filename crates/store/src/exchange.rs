//! Other systems of organisations: by which connection they are told of referrals, ask for more, and answer.
//!
//! A connection stands beside the log like an account: its address, its secret and its name are sealed, its token is kept as
//! a hash, and its row carries a seal. What it is told is written in the transaction of the entry that it tells of, so that
//! neither is there without the other.

mod delivery;
mod events;
pub(crate) mod mapping;
mod view;

use data_encoding::{BASE64, BASE64_NOPAD};
use model::{RecordId, Refusal, date::Instant};
use rules::{exchange::ConnectionState, policy, policy::Actor, refusals};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

pub use delivery::{DELIVERY_TRIED_MS, Delivery, DeliveryState, Outgoing, Sent, retry_after_ms};
pub use events::{Coded, EventPage, Told};
pub(crate) use events::{consent_changed, consents_ended, referral_moved};
pub use view::Shared;

use crate::{
    Store,
    backend::{Row, Tx, Value},
    beside::CONNECTION,
    error::{Error, Result},
    keys::NetworkKeys,
    log::{Log, instant},
    random::{self, Random},
    seal,
};

/// How long the secret before still signs after a new one was made.
pub const SECRET_OVERLAP_HOURS: i64 = 24;
/// How a secret begins, as Standard Webhooks writes it.
const SECRET_MARK: &str = "whsec_";

/// A connection of an organisation to another system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// Which.
    pub id: RecordId,
    /// Whose.
    pub org: RecordId,
    /// What its administrator calls it.
    pub name: String,
    /// Which system: a code of the list `external_system`.
    pub system: String,
    /// Where events are sent; none = the system asks by itself.
    pub url: Option<String>,
    /// Draft, on or paused.
    pub state: ConnectionState,
    /// When it was made.
    pub created: Instant,
    /// Until when the secret before signs too.
    pub overlap_until: Option<Instant>,
}

impl Connection {
    /// As whom it asks and answers.
    pub fn actor(&self) -> Actor {
        policy::other_system(self.id, self.org)
    }
}

/// A connection to make.
#[derive(Clone, Debug)]
pub struct NewConnection {
    /// Whose.
    pub org: RecordId,
    /// What to call it.
    pub name: String,
    /// Which system: a code of the list `external_system`.
    pub system: String,
    /// Where events go.
    pub url: Option<String>,
    /// SHA-256 of the token that the system asks with.
    pub token_hash: [u8; 32],
}

/// What to change of a connection; what is absent stays.
#[derive(Clone, Debug, Default)]
pub struct ConnectionChange {
    /// Its name.
    pub name: Option<String>,
    /// Where events go.
    pub url: Option<Option<String>>,
    /// Draft, on or paused.
    pub state: Option<ConnectionState>,
    /// SHA-256 of a new token: the one before opens nothing from now on.
    pub token_hash: Option<[u8; 32]>,
}

/// What is sealed of a connection.
#[derive(Serialize, Deserialize)]
pub(crate) struct Private {
    name: String,
    url: Option<String>,
    secret: String,
    /// The secret before, and until when it signs (Unix milliseconds).
    #[serde(default)]
    before: Option<(String, i64)>,
}

impl Private {
    /// The secrets that sign at a moment, the present one first.
    fn signing(&self, now: Instant) -> Result<Vec<Zeroizing<Vec<u8>>>> {
        let before = self.before.iter().filter(|(_, until)| *until > now.unix_millis());
        [&self.secret]
            .into_iter()
            .chain(before.map(|(secret, _)| secret))
            .map(|text| bytes_of(text))
            .collect()
    }
}

fn bytes_of(secret: &str) -> Result<Zeroizing<Vec<u8>>> {
    let bytes = BASE64_NOPAD.decode(secret.as_bytes());
    bytes.map(Zeroizing::new).map_err(|_| Error::Damaged("a connection's secret".to_owned()))
}

/// The connections of the network.
#[derive(Debug)]
pub struct Connections<'a>(&'a Store);

impl Store {
    /// Other systems.
    pub fn connections(&self) -> Connections<'_> {
        Connections(self)
    }
}

impl Connections<'_> {
    /// Makes a connection, a draft; gives the secret that signs what it is told. Nothing shows it again.
    pub fn create(&self, new: NewConnection, now: Instant) -> Result<(Connection, Zeroizing<String>)> {
        let (keys, random) = (self.0.keys()?, self.0.inner.config.random.clone());
        let id = RecordId(self.0.new_id(now.unix_millis() as u64)?);
        let secret = random::bytes::<32>(&*random)?;
        let private =
            Private { name: new.name, url: new.url, secret: BASE64_NOPAD.encode(&secret), before: None };
        let (org, system, token) = (new.org, new.system, new.token_hash);
        let made = self.0.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            tx.execute(
                "INSERT INTO connection (network, id, org, system, state, private, token_hash, created, written, seal) \
                 VALUES (?1, ?2, ?3, ?4, 'draft', ?5, ?6, ?7, 0, ?8)",
                &[
                    keys.network.into(),
                    id.into(),
                    org.into(),
                    system.into(),
                    sealed(&keys, id, &private, &*random)?.into(),
                    token.into(),
                    now.unix_millis().into(),
                    Vec::new().into(),
                ],
            )?;
            CONNECTION.seal(tx, &keys, &mut log, &[id.into()])?;
            log.save_beside(tx, &keys)?;
            load(tx, &keys, id)?.ok_or_else(|| Error::Damaged("a connection that was just made".to_owned()))
        })?;
        Ok((made.0, shown(&secret)))
    }

    /// All of an organisation, oldest first.
    pub fn list_of_org(&self, org: RecordId) -> Result<Vec<Connection>> {
        let keys = self.0.keys()?;
        self.0.read(|tx| Ok(of_orgs(tx, &keys, org, org)?.into_iter().map(|(found, _)| found).collect()))
    }

    /// One.
    pub fn get(&self, id: RecordId) -> Result<Option<Connection>> {
        let keys = self.0.keys()?;
        self.0.read(|tx| Ok(load(tx, &keys, id)?.map(|(found, _)| found)))
    }

    /// The one that asks with a token. It need not be on.
    pub fn by_token(&self, token_hash: [u8; 32]) -> Result<Option<Connection>> {
        let keys = self.0.keys()?;
        self.0.read(|tx| {
            let sql = format!("{} WHERE network = ?1 AND token_hash = ?2", CONNECTION.select());
            let row = tx.one(&sql, &[keys.network.into(), token_hash.into()])?;
            row.map(|row| opened(&keys, &row).map(|(found, _)| found)).transpose()
        })
    }

    /// Changes a connection; `None` when there is none. [`Error::Refused`] for a turn that its state does not allow.
    pub fn update(&self, id: RecordId, change: ConnectionChange) -> Result<Option<Connection>> {
        self.rewrite(id, move |connection, private, token| {
            if let Some(state) = change.state {
                if !connection.state.may_become(state) {
                    return Err(Error::Refused(Refusal::field(refusals::NOT_NOW, "state")));
                }
                connection.state = state;
            }
            private.name = change.name.unwrap_or_else(|| std::mem::take(&mut private.name));
            private.url = change.url.unwrap_or_else(|| private.url.take());
            *token = change.token_hash.unwrap_or(*token);
            Ok(())
        })
    }

    /// Makes a new secret; for [`SECRET_OVERLAP_HOURS`] both sign. `None` when there is no such connection.
    pub fn new_secret(&self, id: RecordId, now: Instant) -> Result<Option<Zeroizing<String>>> {
        let secret = random::bytes::<32>(&*self.0.inner.config.random)?;
        let until = now.plus_hours(SECRET_OVERLAP_HOURS).unix_millis();
        let done = self.rewrite(id, move |_, private, _| {
            let before = std::mem::replace(&mut private.secret, BASE64_NOPAD.encode(&secret));
            private.before = Some((before, until));
            Ok(())
        })?;
        Ok(done.map(|_| shown(&secret)))
    }

    fn rewrite(
        &self,
        id: RecordId,
        change: impl FnOnce(&mut Connection, &mut Private, &mut [u8; 32]) -> Result<()> + Send + 'static,
    ) -> Result<Option<Connection>> {
        let (keys, random) = (self.0.keys()?, self.0.inner.config.random.clone());
        self.0.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            let Some(row) = CONNECTION.load(tx, &keys, &[id.into()])? else { return Ok(None) };
            let (mut connection, mut private) = opened(&keys, &row)?;
            let mut token = row.array(5)?;
            change(&mut connection, &mut private, &mut token)?;
            let sql = "UPDATE connection SET state = ?3, private = ?4, token_hash = ?5 WHERE network = ?1 AND id = ?2";
            tx.execute(
                sql,
                &[
                    keys.network.into(),
                    id.into(),
                    connection.state.as_str().into(),
                    sealed(&keys, id, &private, &*random)?.into(),
                    token.into(),
                ],
            )?;
            CONNECTION.seal(tx, &keys, &mut log, &[id.into()])?;
            log.save_beside(tx, &keys)?;
            Ok(load(tx, &keys, id)?.map(|(found, _)| found))
        })
    }
}

/// A secret as it is handed over once.
fn shown(secret: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(format!("{SECRET_MARK}{}", BASE64.encode(secret)))
}

fn sealed(keys: &NetworkKeys, id: RecordId, private: &Private, random: &dyn Random) -> Result<Vec<u8>> {
    let plain = serde_json::to_vec(private).map(Zeroizing::new).map_err(|_| damaged())?;
    seal::seal(&keys.exchange, 0, &place(keys, id), &plain, random)
}

fn place(keys: &NetworkKeys, id: RecordId) -> Vec<u8> {
    seal::place(keys.network, id, "connection")
}

fn damaged() -> Error {
    Error::Damaged("a connection".to_owned())
}

/// One connection, only as the program wrote it: where things are sent follows from it.
pub(crate) fn load(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    id: RecordId,
) -> Result<Option<(Connection, Private)>> {
    CONNECTION.load(tx, keys, &[id.into()])?.map(|row| opened(keys, &row)).transpose()
}

/// All of two organisations.
fn of_orgs(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    one: RecordId,
    other: RecordId,
) -> Result<Vec<(Connection, Private)>> {
    let sql = format!("{} WHERE network = ?1 AND org IN (?2, ?3) ORDER BY created, id", CONNECTION.select());
    let rows = tx.query(&sql, &[keys.network.into(), one.into(), other.into()])?;
    rows.iter().map(|row| opened(keys, row)).collect()
}

/// Systems of two organisations, without their secrets.
pub(crate) fn of_two(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    one: RecordId,
    other: RecordId,
) -> Result<Vec<Connection>> {
    Ok(of_orgs(tx, keys, one, other)?.into_iter().map(|(connection, _)| connection).collect())
}

/// Reads a row of [`CONNECTION`], checked.
fn opened(keys: &NetworkKeys, row: &Row) -> Result<(Connection, Private)> {
    CONNECTION.check(keys, &row.0)?;
    let id = RecordId(row.uuid(0)?);
    let plain = Zeroizing::new(seal::open(&keys.exchange, &place(keys, id), row.blob(4)?)?);
    let private: Private = serde_json::from_slice(&plain).map_err(|_| damaged())?;
    let until = private.before.as_ref().map(|(_, until)| instant(*until as u64)).transpose()?;
    let connection = Connection {
        id,
        org: RecordId(row.uuid(1)?),
        system: row.text(2)?.to_owned(),
        state: row.text(3)?.parse().map_err(|()| damaged())?,
        name: private.name.clone(),
        url: private.url.clone(),
        created: instant(row.uint(6)?)?,
        overlap_until: until,
    };
    Ok((connection, private))
}

/// A number in a row as a count.
fn count(row: Option<&Row>) -> Result<u64> {
    row.map_or(Ok(0), |row| row.uint(0))
}

/// Names a value of another system without keeping it.
pub(crate) fn named(keys: &NetworkKeys, parts: &[&[u8]]) -> Value {
    crate::keys::short_mac(&keys.exchange, parts).into()
}
