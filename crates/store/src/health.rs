//! What devices tell of themselves, what an administrator ordered them to do, and what a first sync would cost.

use model::{AccountId, RecordId, date::Instant, id::DeviceId};
use rules::policy::Actor;
use serde::{Deserialize, Serialize};

use crate::{
    Device, Store,
    backend::{Row, Value, list},
    error::{Error, Result},
    log::instant,
    sharing::feed_key,
};

/// What a device says of itself. Counts and times only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceReport {
    /// Whether it had nothing more to send or to fetch.
    pub agreed: bool,
    /// Entries that only it has.
    pub waiting: u64,
    /// Files that only it has.
    pub files: u64,
    /// Entries that were refused and wait for their author.
    pub refused: u64,
    /// How far its clock is ahead of ours, milliseconds.
    pub skew_ms: i64,
    /// Bytes that it sent and received this month.
    pub used: u64,
    /// Version of its app.
    pub version: String,
}

/// The last report of a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// When.
    pub at: Instant,
    /// When it last had nothing more to send or to fetch.
    pub agreed: Option<Instant>,
    /// What it said.
    pub report: DeviceReport,
}

/// That a device is to erase what it holds of its account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EraseOrder {
    /// When it was ordered.
    pub asked: Instant,
    /// By whom.
    pub by: AccountId,
    /// When the device said that it is done.
    pub done: Option<Instant>,
}

/// A device as administrators see it.
#[derive(Clone, Debug)]
pub struct DeviceHealth {
    /// The device.
    pub device: Device,
    /// Its last report, if it ever made one.
    pub reported: Option<Reported>,
    /// Whether it is to erase what it holds.
    pub erase: Option<EraseOrder>,
}

/// What everything that an actor may see comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Records.
    pub records: u64,
    /// Their bytes as stored.
    pub bytes: u64,
}

impl Store {
    /// Keeps what a device says of itself.
    pub fn note_report(&self, device: DeviceId, report: DeviceReport, now: Instant) -> Result<()> {
        let network = self.keys()?.network;
        self.write(move |tx| {
            let now_ms = now.unix_millis();
            tx.execute(
                "INSERT INTO device_report (network, device, at, agreed, waiting, files, refused, skew, used, version) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (network, device) DO UPDATE SET \
                 at = excluded.at, agreed = COALESCE(excluded.agreed, device_report.agreed), waiting = excluded.waiting, \
                 files = excluded.files, refused = excluded.refused, skew = excluded.skew, used = excluded.used, \
                 version = excluded.version",
                &[
                    network.into(),
                    device.into(),
                    now_ms.into(),
                    Value::maybe(report.agreed.then_some(now_ms)),
                    report.waiting.into(),
                    report.files.into(),
                    report.refused.into(),
                    report.skew_ms.into(),
                    report.used.into(),
                    report.version.into(),
                ],
            )?;
            Ok(())
        })
    }

    /// The last report of a device.
    pub fn report(&self, device: DeviceId) -> Result<Option<Reported>> {
        let network = self.keys()?.network;
        self.read(|tx| {
            let row = tx.one(
                "SELECT at, agreed, waiting, files, refused, skew, used, version FROM device_report \
                 WHERE network = ?1 AND device = ?2",
                &[network.into(), device.into()],
            )?;
            row.map(|row| {
                let agreed = row.maybe(1, Row::uint)?.map(instant).transpose()?;
                Ok(Reported {
                    at: instant(row.uint(0)?)?,
                    agreed,
                    report: DeviceReport {
                        agreed: agreed.is_some(),
                        waiting: row.uint(2)?,
                        files: row.uint(3)?,
                        refused: row.uint(4)?,
                        skew_ms: row.int(5)?,
                        used: row.uint(6)?,
                        version: row.text(7)?.to_owned(),
                    },
                })
            })
            .transpose()
        })
    }

    /// Revokes a device of an account and orders it to erase what it holds of that account at its next contact. `false`
    /// when the account has no such device.
    pub fn order_erase(
        &self,
        by: AccountId,
        account: AccountId,
        device: DeviceId,
        now: Instant,
    ) -> Result<bool> {
        if self.devices().get(device)?.is_none_or(|found| found.account != account) {
            return Ok(false);
        }
        // First the order: a device that hears that it is shut out asks at once.
        if self.erase_order(device)?.is_none() {
            self.keep_order(device, EraseOrder { asked: now, by, done: None })?;
        }
        self.devices().revoke(account, device, now)
    }

    /// Whether a device is to erase what it holds.
    pub fn erase_order(&self, device: DeviceId) -> Result<Option<EraseOrder>> {
        let Some(text) = self.setting(&order_name(device))? else { return Ok(None) };
        let order = serde_json::from_slice(&text);
        order.map(Some).map_err(|_| Error::Damaged("an order to a device".to_owned()))
    }

    /// The device says that it is done.
    pub fn note_erased_device(&self, device: DeviceId, now: Instant) -> Result<()> {
        match self.erase_order(device)? {
            Some(order) if order.done.is_none() => {
                self.keep_order(device, EraseOrder { done: Some(now), ..order })
            }
            _ => Ok(()),
        }
    }

    fn keep_order(&self, device: DeviceId, order: EraseOrder) -> Result<()> {
        let text =
            serde_json::to_vec(&order).map_err(|_| Error::Damaged("an order to a device".to_owned()))?;
        self.set_setting(&order_name(device), &text)
    }

    /// Every device of an organisation's accounts.
    pub fn devices_of_org(&self, org: RecordId) -> Result<Vec<(crate::Account, DeviceHealth)>> {
        let mut out = Vec::new();
        for account in self.accounts().list_of_org(org)? {
            for device in self.devices().list(account.id)? {
                let (reported, erase) = (self.report(device.id)?, self.erase_order(device.id)?);
                out.push((account.clone(), DeviceHealth { device, reported, erase }));
            }
        }
        Ok(out)
    }

    /// What everything that an actor may see comes to: before a first sync.
    pub fn estimate(&self, actor: &Actor) -> Result<Estimate> {
        let keys = self.keys()?;
        self.read(|tx| {
            let ring = self.ring(tx, &keys, actor)?;
            let held: Vec<Value> = ring.feeds().map(|(_, key)| feed_key(key).into()).collect();
            if held.is_empty() {
                return Ok(Estimate { records: 0, bytes: 0 });
            }
            let sql = format!(
                "SELECT COUNT(*), SUM(LENGTH(r.state)) FROM record r WHERE r.network = ?1 AND r.id IN \
                 (SELECT f.record FROM feed f WHERE f.network = ?1 AND f.gone = 0 AND f.audience IN {})",
                list(2, held.len())
            );
            let params: Vec<Value> = std::iter::once(keys.network.into()).chain(held).collect();
            let row = tx.one(&sql, &params)?;
            row.map_or(Ok(Estimate { records: 0, bytes: 0 }), |row| {
                let bytes = row.maybe(1, Row::uint)?.unwrap_or(0);
                Ok(Estimate { records: row.uint(0)?, bytes })
            })
        })
    }
}

fn order_name(device: DeviceId) -> String {
    format!("device_order.{device}")
}
