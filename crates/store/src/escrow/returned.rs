//! Entries out of parcels: appended as their author's; what is refused waits for the author.

use std::collections::BTreeMap;

use model::{AccountId, Entry, EntryId, Outcome, RecordId, Refusal, date::Instant};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Author;
use crate::{
    Store,
    backend::{Tx, Value as Sql},
    error::{Error, Result},
    keys::NetworkKeys,
    log::Log,
    random::Random,
    rows, seal, subjects,
    types::Taken,
    uploads::UPLOAD_KEPT_MS,
};

/// An entry that came back sealed and was refused: its author decides, as about any other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Returned {
    /// As it was said.
    pub entry: Value,
    /// Why it does not count.
    pub refusal: Refusal,
    /// What is wrong with a field's value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

impl Store {
    /// Appends entries as their authors', in the order of their clocks. Gives the places of those that are safe now.
    pub(super) fn take_entries(
        &self,
        entries: Vec<(usize, Author, Value)>,
        now: Instant,
    ) -> Result<Vec<usize>> {
        let mut safe = Vec::new();
        let mut by_device = BTreeMap::new();
        for (at, author, said) in entries {
            if let Ok(entry) = serde_json::from_value::<Entry>(said.clone()) {
                let all = by_device.entry(author.device.id).or_insert_with(Vec::new);
                all.push((at, author, said, entry));
            } else {
                let refusal = Refusal::rule(rules::refusals::INVALID);
                let returned = Returned { entry: said, refusal, detail: None };
                self.keep_returned(author.actor.account, returned, now)?;
                safe.push(at);
            }
        }
        for mut said in by_device.into_values() {
            said.sort_by_key(|(.., entry)| entry.at);
            for (at, author, said, entry) in said {
                let actor = author.actor_at(&entry);
                let taken = self.append(&actor, author.device.node, vec![entry], now)?;
                if let Some(returned) = taken.into_iter().next().and_then(|taken| refused(taken, said)) {
                    self.keep_returned(actor.account, returned, now)?;
                }
                safe.push(at);
            }
        }
        Ok(safe)
    }

    fn keep_returned(&self, account: AccountId, returned: Returned, now: Instant) -> Result<()> {
        let id = |name: &str| returned.entry.get(name)?.as_str()?.parse().ok();
        // Without an id nobody can speak of it again, and no device of ours says such a thing.
        let (Some(entry), Some(record)) = (id("id").map(EntryId), id("record").map(RecordId)) else {
            return Ok(());
        };
        let keys = self.keys()?;
        let random = self.inner.config.random.clone();
        let person = person_of(&returned.entry);
        self.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            let known = log.data_keys;
            let subject = rows::subject_of(record, person);
            let Some((key_id, key)) = subjects::key_for(tx, &keys, &mut log, subject, &*random)? else {
                // Erased meanwhile: nothing more is kept about them.
                return Ok(());
            };
            if log.data_keys != known {
                log.save_beside(tx, &keys)?;
            }
            let text = serde_json::to_vec(&returned)
                .map_err(|_| Error::Damaged("an entry cannot be written".to_owned()))?;
            let body = seal::seal(&key, key_id, &place(&keys, record), &text, &*random as &dyn Random)?;
            tx.execute(
                "INSERT INTO escrow_return (network, entry, account, record, at, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
                 ON CONFLICT DO NOTHING",
                &[
                    keys.network.into(),
                    entry.into(),
                    account.into(),
                    record.into(),
                    now.unix_millis().into(),
                    body.into(),
                ],
            )?;
            Ok(())
        })
    }

    /// What came back of an account's and waits for its decision, oldest first.
    pub fn escrow_returned(&self, account: AccountId) -> Result<Vec<Returned>> {
        let keys = self.keys()?;
        self.read(|tx| {
            let rows = tx.query(
                "SELECT record, body FROM escrow_return WHERE network = ?1 AND account = ?2 AND body IS NOT NULL \
                 ORDER BY at, entry LIMIT 500",
                &[keys.network.into(), account.into()],
            )?;
            let mut out = Vec::new();
            for row in rows {
                out.extend(opened(tx, &keys, RecordId(row.uuid(0)?), row.blob(1)?)?);
            }
            Ok(out)
        })
    }

    /// Whether what an author said of a record came back refused so long ago that no half upload would be kept either.
    pub(super) fn is_given_up(&self, account: AccountId, record: RecordId, now: Instant) -> Result<bool> {
        let keys = self.keys()?;
        let before = now.unix_millis() - UPLOAD_KEPT_MS;
        self.read(|tx| {
            let sql =
                "SELECT 1 FROM escrow_return WHERE network = ?1 AND account = ?2 AND at < ?3 AND record = ?4";
            let params = [keys.network.into(), account.into(), before.into(), record.into()];
            Ok(tx.one(sql, &params)?.is_some())
        })
    }

    /// The account's device has these now and asks its author about them: they are kept here no longer.
    pub fn escrow_delivered(&self, account: AccountId, entries: &[EntryId]) -> Result<()> {
        let keys = self.keys()?;
        let entries = entries.to_vec();
        self.write(move |tx| {
            for entry in entries {
                // The row stays, empty: the same parcel brought once more is not asked about once more.
                tx.execute(
                    "UPDATE escrow_return SET body = NULL WHERE network = ?1 AND account = ?2 AND entry = ?3",
                    &[Sql::from(keys.network), account.into(), entry.into()],
                )?;
            }
            Ok(())
        })
    }
}

fn refused(taken: Taken, said: Value) -> Option<Returned> {
    match taken.outcome {
        Outcome::Accepted => None,
        // Somebody else's entry under the same id: the author has nothing to decide.
        Outcome::Refused(refusal) if refusal.rule == "entry.id_reused" => None,
        Outcome::Refused(refusal) => Some(Returned { entry: said, refusal, detail: taken.detail }),
    }
}

fn opened(tx: &mut dyn Tx, keys: &NetworkKeys, record: RecordId, body: &[u8]) -> Result<Option<Returned>> {
    // Its subject was erased: nobody can read it any more.
    let Some(key) = keys.data_key(tx, seal::key_id(body)?)? else { return Ok(None) };
    let text = seal::open(&key, &place(keys, record), body)?;
    serde_json::from_slice(&text).map(Some).map_err(|_| Error::Damaged("a returned entry".to_owned()))
}

fn place(keys: &NetworkKeys, record: RecordId) -> Vec<u8> {
    seal::place(keys.network, record, "returned")
}

/// The person that an entry is about, as far as it says so itself.
fn person_of(entry: &Value) -> Option<RecordId> {
    if entry.get("kind").and_then(Value::as_str) == Some("person") {
        return entry.get("record")?.as_str()?.parse().ok();
    }
    entry.pointer("/edit/set/person").and_then(Value::as_str)?.parse().ok()
}
