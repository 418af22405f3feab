//! Phones and computers, registered at sign-in and revocable at once.

use model::{AccountId, date::Instant, hlc::Node, id::DeviceId};
use serde::Serialize;

use crate::{
    Store, accounts,
    backend::{Row, Tx, Value},
    beside::DEVICE,
    error::Result,
    keys::NetworkKeys,
    log::{Log, instant},
    random,
};

/// A device of one account. Two people on one phone are two devices: their clocks and rights are their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Device {
    /// Which.
    pub id: DeviceId,
    /// Whose.
    pub account: AccountId,
    /// Its part of clock readings, 12 hex digits on the wire.
    #[serde(serialize_with = "node_hex")]
    pub node: Node,
    /// What its user calls it.
    pub name: String,
    /// When it was registered.
    pub created: Instant,
    /// When it was last seen, to the minute.
    pub last_seen: Instant,
    /// When it was revoked.
    pub revoked: Option<Instant>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn node_hex<S: serde::Serializer>(node: &Node, serializer: S) -> std::result::Result<S::Ok, S::Error> {
    serializer.serialize_str(&data_encoding::HEXLOWER.encode(&node.0))
}

/// The devices of the network.
#[derive(Debug)]
pub struct Devices<'a>(&'a Store);

/// What is under the row's seal, and when the device was last seen.
fn select() -> String {
    format!("SELECT {}, d.last_seen FROM device d", DEVICE.columns_of("d"))
}

impl Store {
    /// Phones and computers.
    pub fn devices(&self) -> Devices<'_> {
        Devices(self)
    }
}

impl Devices<'_> {
    /// The device of this id if it is this account's and not revoked, else a new one under a new id.
    pub fn register(
        &self,
        account: AccountId,
        id: Option<DeviceId>,
        name: &str,
        now: Instant,
    ) -> Result<Device> {
        if let Some(id) = id
            && let Some(device) = self.get(id)?
            && device.account == account
            && device.revoked.is_none()
        {
            return Ok(device);
        }
        let keys = self.0.keys()?;
        let random = self.0.inner.config.random.clone();
        let device = Device {
            id: DeviceId(self.0.new_id(now.unix_millis() as u64)?),
            account,
            node: Node(random::bytes(&*random)?),
            name: name.to_owned(),
            created: now,
            last_seen: now,
            revoked: None,
        };
        let new = device.clone();
        self.0.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            let sealed =
                accounts::sealed_text(tx, &keys, account, &place(new.id), new.name.as_bytes(), &*random)?;
            tx.execute(
                "INSERT INTO device (network, id, account, node, name, created, last_seen, revoked) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, NULL)",
                &[
                    keys.network.into(),
                    new.id.into(),
                    account.into(),
                    new.node.0.into(),
                    sealed.into(),
                    now.unix_millis().into(),
                ],
            )?;
            DEVICE.seal(tx, &keys, &mut log, &[new.id.into()])?;
            log.save_beside(tx, &keys)
        })?;
        Ok(device)
    }

    /// One device.
    pub fn get(&self, id: DeviceId) -> Result<Option<Device>> {
        let keys = self.0.keys()?;
        self.0.read(|tx| {
            let sql = format!("{} WHERE d.network = ?1 AND d.id = ?2", select());
            let row = tx.one(&sql, &[keys.network.into(), id.into()])?;
            row.map(|row| opened(tx, &keys, &row)).transpose()
        })
    }

    /// All devices of an account, oldest first.
    pub fn list(&self, account: AccountId) -> Result<Vec<Device>> {
        let keys = self.0.keys()?;
        self.0.read(|tx| {
            let sql =
                format!("{} WHERE d.network = ?1 AND d.account = ?2 ORDER BY d.created, d.id", select());
            let rows = tx.query(&sql, &[keys.network.into(), account.into()])?;
            rows.iter().map(|row| opened(tx, &keys, row)).collect()
        })
    }

    /// Revokes a device of this account and ends its sessions; false when the account has no such device.
    pub fn revoke(&self, account: AccountId, id: DeviceId, now: Instant) -> Result<bool> {
        let keys = self.0.keys()?;
        self.0.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            let found = DEVICE.load(tx, &keys, &[id.into()])?;
            let Some(row) = found.filter(|row| row.uuid(1).ok() == Some(account.0)) else { return Ok(false) };
            if row.is_null(5) {
                let sql = "UPDATE device SET revoked = ?3 WHERE network = ?1 AND id = ?2";
                tx.execute(sql, &[keys.network.into(), id.into(), now.unix_millis().into()])?;
                DEVICE.seal(tx, &keys, &mut log, &[id.into()])?;
                log.save_beside(tx, &keys)?;
            }
            let sql = "DELETE FROM session WHERE network = ?1 AND account = ?2 AND device = ?3";
            tx.execute(sql, &[Value::from(keys.network), account.into(), id.into()])?;
            Ok(true)
        })
    }
}

fn place(id: DeviceId) -> String {
    format!("device.{id}")
}

fn opened(tx: &mut dyn Tx, keys: &NetworkKeys, row: &Row) -> Result<Device> {
    DEVICE.check(keys, &row.0[..DEVICE.width()])?;
    let (id, account) = (DeviceId(row.uuid(0)?), AccountId(row.uuid(1)?));
    Ok(Device {
        id,
        account,
        node: Node(row.array(2)?),
        name: accounts::opened_text(tx, keys, account, &place(id), row.blob(3)?)?,
        created: instant(row.uint(4)?)?,
        last_seen: instant(row.uint(DEVICE.width())?)?,
        revoked: row.maybe(5, Row::uint)?.map(instant).transpose()?,
    })
}
