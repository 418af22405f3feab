//! Erasure: the subject's data keys are destroyed, so that nothing sealed with them opens again, here or in a backup.
//!
//! The log keeps its bytes and its tree; the coded facts stay for the figures. A tombstone says who was erased, and the
//! list of the erased, kept outside the data, says it again to whatever older copy is put back.

use std::{collections::BTreeSet, fs, io::Write, path::Path};

use model::{
    Act, Entry, EntryId, Fields, KindName, NetworkId, RecordId, Say, date::Instant, hlc::Hlc, hlc::Node,
};
use rules::{
    policy::{self, Actor},
    refusals,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Store,
    append::{Work, system},
    backend::{Tx, Value},
    beside::TOMBSTONE,
    blobs,
    error::{Error, Result},
    held,
    keys::NetworkKeys,
    log::ERASE,
    rows, seal, sharing, tokens,
};

/// One line of the list of the erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Erased {
    network: NetworkId,
    person: RecordId,
    at: Instant,
}

impl Store {
    /// Makes everything personal about a person unreadable for ever. `false` when there is no such person that the
    /// actor may know of; [`Error::Refused`] when it may not do this.
    pub fn erase(&self, actor: &Actor, person: RecordId, reason: &str, now: Instant) -> Result<bool> {
        let keys = self.keys()?;
        let found = self.read(|tx| {
            let ring = self.ring(tx, &keys, actor)?;
            let Some(stored) = rows::load(tx, &keys, person)? else { return Ok(None) };
            let known = stored.held.kind == KindName::Person && ring.opens(&stored.audience);
            Ok(known.then(|| held::coded_state(&stored.held)))
        })?;
        let Some(state) = found else { return Ok(false) };
        match policy::may_erase(actor, &state) {
            Ok(()) => {}
            Err(refusal) if refusal.rule == refusals::UNKNOWN_RECORD => return Ok(false),
            Err(refusal) => return Err(Error::Refused(refusal)),
        }
        self.erase_now(actor, person, reason, now)?;
        if let Some(list) = &self.inner.config.erased_list {
            note_erased(list, &[Erased { network: keys.network, person, at: now }])?;
        }
        Ok(true)
    }

    fn erase_now(&self, actor: &Actor, person: RecordId, reason: &str, now: Instant) -> Result<()> {
        let keys = self.keys()?;
        let random = self.inner.config.random.clone();
        let (actor, reason) = (actor.clone(), reason.to_owned());
        let entry = EntryId(self.new_id(now.unix_millis() as u64)?);
        let files = self.write({
            let keys = keys.clone();
            move |tx| {
                let place = seal::place(keys.network, person, "tombstone");
                let reason = seal::seal(&keys.reasons, 0, &place, reason.as_bytes(), &*random)?;
                Work::run(tx, &keys, &*random, &actor, now, |work| {
                    erase_person(work, &actor, person, &reason, entry, now)
                })
            }
        })?;
        keys.forget();
        for address in files {
            blobs::remove(&self.inner.config.blobs, &address)?;
        }
        self.inner.backend.maintain()
    }

    /// Erases again whoever is on the list of the erased but not erased in this data, and completes the list.
    pub(crate) fn replay_erased_list(&self) -> Result<()> {
        let Some(path) = self.inner.config.erased_list.clone() else { return Ok(()) };
        let keys = self.keys()?;
        let listed: Vec<Erased> =
            read_erased(&path)?.into_iter().filter(|e| e.network == keys.network).collect();
        let author = system(RecordId(Uuid::nil()), None);
        for erased in &listed {
            let alive = self.read(|tx| {
                let stored = rows::load(tx, &keys, erased.person)?;
                Ok(stored.is_some_and(|stored| !stored.held.erased))
            })?;
            if alive {
                self.erase_now(&author, erased.person, "replayed from the list of the erased", erased.at)?;
            }
        }
        let known: BTreeSet<RecordId> = listed.iter().map(|erased| erased.person).collect();
        let missing: Vec<Erased> = self.read(|tx| {
            let sql = "SELECT t.subject, t.at FROM tombstone t JOIN record r ON r.network = t.network \
                       AND r.id = t.subject AND r.kind = 'person' WHERE t.network = ?1";
            let rows = tx.query(sql, &[keys.network.into()])?;
            let erased = rows.iter().map(|row| {
                let at = crate::log::instant(row.uint(1)?)?;
                Ok(Erased { network: keys.network, person: RecordId(row.uuid(0)?), at })
            });
            let all = erased.collect::<Result<Vec<_>>>()?;
            Ok(all.into_iter().filter(|erased| !known.contains(&erased.person)).collect())
        })?;
        note_erased(&path, &missing)
    }
}

fn erase_person(
    work: &mut Work,
    actor: &Actor,
    person: RecordId,
    reason: &[u8],
    entry: EntryId,
    now: Instant,
) -> Result<Vec<[u8; 32]>> {
    let now_ms = now.unix_millis() as u64;
    let Some(stored) = rows::load(work.tx, work.keys, person)? else { return Ok(Vec::new()) };
    if stored.held.erased {
        return Ok(Vec::new());
    }
    work.say_past_policy(Entry {
        id: entry,
        record: person,
        kind: KindName::Person,
        at: Hlc { wall_ms: now_ms, counter: 0, node: Node([0; 6]) },
        say: Say::Act(Act { name: ERASE.to_owned(), args: Fields::new(), seen: stored.held.version }),
    })?;
    let concerned = concerned(work.tx, work.keys, person)?;
    let mut files = Vec::new();
    for record in &concerned {
        destroy_key(work, record.0, *record == person)?;
        let values = [(*record).into(), actor.account.into(), now_ms.into(), reason.into()];
        let mut params: Vec<Value> =
            vec![work.keys.network.into(), TOMBSTONE.seal_of(work.keys, &values).into()];
        params.extend(values);
        work.log.written += work.tx.execute(
            "INSERT INTO tombstone (network, seal, subject, account, at, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
            &params,
        )?;
        files.extend(forget_record(work, *record)?);
    }
    // Only now, with all of them marked, is it known what is still shared.
    sharing::reaudience(work.tx, &mut work.log, work.keys, &BTreeSet::from([person]), &BTreeSet::new())?;
    work.log.erasures += 1;
    work.log.sharing += 1;
    work.keys.forget();
    Ok(files)
}

/// The person's record, those about the person, and what hangs on these.
fn concerned(tx: &mut dyn Tx, keys: &NetworkKeys, person: RecordId) -> Result<BTreeSet<RecordId>> {
    let mut all = BTreeSet::from([person]);
    let mut next = vec![("person", person)];
    while let Some((column, id)) = next.pop() {
        let sql = format!("SELECT id, kind FROM record WHERE network = ?1 AND {column} = ?2");
        for row in tx.query(&sql, &[keys.network.into(), id.into()])? {
            let (record, kind) = (RecordId(row.uuid(0)?), rows::kind(row.text(1)?)?);
            // Another person may hang on a case by its number; only their own erasure concerns them.
            // A session is hers neither, whatever stands where its series should.
            let part = column == "parent" && matches!(kind, KindName::Session | KindName::Membership);
            if kind != KindName::Person && !part && all.insert(record) {
                next.extend([("parent", record), ("case_id", record)]);
            }
        }
        if column == "person" {
            next.push(("parent", person));
        }
    }
    Ok(all)
}

fn destroy_key(work: &mut Work, subject: Uuid, for_ever: bool) -> Result<()> {
    let sql = "UPDATE data_key SET wrapped = NULL WHERE network = ?1 AND subject = ?2";
    let changed = work.tx.execute(sql, &[work.keys.network.into(), subject.into()])?;
    if changed == 0 && for_ever {
        // A person of whom nothing was sealed yet gets no key later either.
        work.log.data_keys += 1;
        work.tx.execute(
            "INSERT INTO data_key (network, id, subject, wrapped) VALUES (?1, ?2, ?3, NULL)",
            &[work.keys.network.into(), work.log.data_keys.into(), subject.into()],
        )?;
    }
    Ok(())
}

/// Marks a record as erased, takes it out of every search, and tells every device that has it.
fn forget_record(work: &mut Work, record: RecordId) -> Result<Option<[u8; 32]>> {
    let Some(mut stored) = rows::load(work.tx, work.keys, record)? else { return Ok(None) };
    stored.held.erased = true;
    let coded = held::coded_state(&stored.held);
    let audience = sharing::audience(work.tx, work.keys, &coded, work.log.today)?;
    sharing::feed(work.tx, &mut work.log, work.keys, record, &stored.audience, &audience, true)?;
    stored.audience = audience;
    rows::write(work.tx, work.keys, &stored)?;
    tokens::drop_all(work.tx, work.keys, record)?;
    let file = blobs::forget(work.tx, work.keys, record)?;
    work.log.written -= u64::from(file.is_some());
    Ok(file)
}

fn read_erased(path: &Path) -> Result<Vec<Erased>> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| {
            serde_json::from_str(line).map_err(|_| Error::Damaged("the list of the erased".to_owned()))
        })
        .collect()
}

fn note_erased(path: &Path, erased: &[Erased]) -> Result<()> {
    if erased.is_empty() {
        return Ok(());
    }
    let mut file = fs::OpenOptions::new().create(true).append(true).open(path)?;
    for one in erased {
        let line =
            serde_json::to_string(one).map_err(|_| Error::Damaged("the list of the erased".to_owned()))?;
        writeln!(file, "{line}")?;
    }
    Ok(file.sync_all()?)
}
