//! On whose devices the file of a child lies now.
//!
//! The server does not look into devices. It knows who signed in on which, whose keys open the file today, and when a
//! device last asked for something: one whose account may see the file and that has been here since is told to hold it.

use model::{RecordId, date::Instant};
use rules::policy::Role;

use super::HeldBy;
use crate::{Account, Device, Store, error::Result, held, log::instant, rows, sessions::NOTED_EVERY_MS};

impl Store {
    /// Devices of everybody whose keys open the file today.
    pub(super) fn held_by(
        &self,
        person: RecordId,
        offline_ms: &dyn Fn(&[Role]) -> u64,
    ) -> Result<Vec<HeldBy>> {
        let keys = self.keys()?;
        let now = instant(self.now_ms())?;
        let everybody = self.accounts().list()?;
        let (began, readers) = self.read(|tx| {
            let Some(child) = rows::load(tx, &keys, person)? else { return Ok((now, Vec::new())) };
            let mut readers: Vec<&Account> = Vec::new();
            for account in &everybody {
                let actor = account.actor();
                if self.ring(tx, &keys, &actor)?.opens(&child.audience) {
                    readers.push(account);
                }
            }
            Ok((instant(held::coded_state(&child.held).created_ms)?, readers))
        })?;
        let mut all = Vec::new();
        for account in readers {
            let mut line = HeldBy { account: account.id, org: account.org, held: 0, locked: 0, erased: 0 };
            for device in self.devices().list(account.id)? {
                // Before there was a child it cannot have had its file. When it was here is noted now and then only.
                if device.last_seen.plus_millis(NOTED_EVERY_MS) < began {
                    continue;
                }
                *self.place_in(&mut line, account, &device, (now, offline_ms(&account.roles)))? += 1;
            }
            if line.held + line.locked + line.erased > 0 {
                all.push(line);
            }
        }
        Ok(all)
    }

    /// Where a device is counted.
    fn place_in<'a>(
        &self,
        line: &'a mut HeldBy,
        account: &Account,
        device: &Device,
        (now, offline_ms): (Instant, u64),
    ) -> Result<&'a mut u32> {
        let silent = u64::try_from(device.last_seen.millis_until(now)).unwrap_or_default();
        Ok(if self.erase_order(device.id)?.is_some_and(|order| order.done.is_some()) {
            &mut line.erased
        } else if device.revoked.is_some() || !account.active || silent > offline_ms {
            &mut line.locked
        } else {
            &mut line.held
        })
    }
}
