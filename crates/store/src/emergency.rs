//! Break-glass: opening one file for hours to somebody whose reach does not open it (`rules::policy::emergency`).
//!
//! The caller has proved a second factor before anything here is asked. What is found, and what is not, is told only then.

use std::collections::BTreeSet;

use model::{
    AccountId, Edit, Entry, EntryId, KindName, RecordId, Refusal, Say, State,
    date::Instant,
    hlc::{Hlc, Node},
};
use rules::{
    policy::emergency::{self, Asked},
    policy::{Actor, KeyRing},
    refusals,
};

use crate::{
    Store,
    append::Work,
    backend::{Tx, Value},
    error::{Error, Result},
    held,
    keys::NetworkKeys,
    rows,
    sharing::{self, At, Rings},
};

/// Bytes at the end of an id that people read to each other: twelve characters.
const CODE_BYTES: usize = 6;

/// What somebody asks for.
#[derive(Clone, Debug)]
pub struct Emergency {
    /// The code of a child or a referral: the last twelve characters of its id, or all of it. Hyphens and spaces do not
    /// count.
    pub code: String,
    /// Which danger.
    pub ground: String,
    /// Why it cannot wait, in words.
    pub reason: String,
    /// For how many hours.
    pub hours: u64,
}

/// A file that was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Granted {
    /// The record that says so.
    pub access: RecordId,
    /// Whose file.
    pub person: RecordId,
    /// How far the log grew.
    pub seq: u64,
}

impl Store {
    /// Opens a file in an emergency. [`Error::Refused`] tells why not; a code that leads nowhere, or beyond what is this
    /// organisation's, is `unknown_record`.
    pub fn open_in_emergency(&self, actor: &Actor, asked: &Emergency, now: Instant) -> Result<Granted> {
        let keys = self.keys()?;
        let now_ms = u64::try_from(now.unix_millis()).unwrap_or_default();
        let (random, actor, asked) = (self.inner.config.random.clone(), actor.clone(), asked.clone());
        let (access, entry) = (RecordId(self.new_id(now_ms)?), EntryId(self.new_id(now_ms)?));
        self.write(move |tx| {
            Work::run(tx, &keys, &*random, &actor, now, |work| {
                let ring = Rings::fresh(work.tx, &keys, &actor, At::on(work.log.today, now))?;
                let person = person_by_code(work.tx, &keys, &asked.code)?;
                let set = grant(work.tx, &keys, (&actor, &ring), person, &asked, now_ms)?;
                let seq = work.create_past_policy(Entry {
                    id: entry,
                    record: access,
                    kind: KindName::EmergencyAccess,
                    at: Hlc { wall_ms: now_ms, counter: 0, node: Node([0; 6]) },
                    say: Say::Edit(Edit { set, seen: 0 }),
                })?;
                let person = person.ok_or_else(unknown)?;
                Ok(Granted { access, person, seq })
            })
        })
    }
}

fn unknown() -> Error {
    Error::Refused(Refusal::rule(refusals::UNKNOWN_RECORD))
}

/// What the rules make of it, judged inside the writing transaction: of two that ask at once one stands.
fn grant(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    (actor, ring): (&Actor, &KeyRing),
    person: Option<RecordId>,
    asked: &Emergency,
    now_ms: u64,
) -> Result<model::Fields> {
    let stored = match person {
        Some(id) => rows::load(tx, keys, id)?,
        None => None,
    };
    let found = stored.map(|stored| (held::coded_state(&stored.held), stored.audience));
    let standing: Vec<State> = sharing::open_accesses(tx, keys, None)?
        .iter()
        .map(|access| held::coded_state(&access.held))
        .collect();
    let told = match &found {
        Some((person, _)) => owners(tx, keys, person.record, person.org)?,
        None => BTreeSet::new(),
    };
    let Emergency { ground, reason, hours, .. } = asked;
    let asked = Asked { ground, reason, hours: *hours };
    let found = found.as_ref().map(|(person, audience)| (person, audience));
    emergency::grant(actor, ring, found, &standing, &told, asked, now_ms).map_err(Error::Refused)
}

/// Whoever has a case of the person that is not closed.
fn owners(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    person: RecordId,
    org: RecordId,
) -> Result<BTreeSet<AccountId>> {
    let sql = format!(
        "SELECT {} FROM record r WHERE r.network = ?1 AND r.person = ?2 AND r.kind = 'case' AND r.erased = 0",
        rows::COLUMNS
    );
    let mut owners = BTreeSet::new();
    for row in tx.query(&sql, &[keys.network.into(), person.into()])? {
        let case = held::coded_state(&rows::stored(&row)?.held);
        if case.org == org && case.text("status") != Some("closed") {
            owners.extend(case.text("owner").and_then(|id| id.parse::<AccountId>().ok()));
        }
    }
    Ok(owners)
}

/// The person whose code, or whose referral's, this is; `None` too when two have the same.
fn person_by_code(tx: &mut dyn Tx, keys: &NetworkKeys, code: &str) -> Result<Option<RecordId>> {
    let digits: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let bytes = data_encoding::HEXLOWER_PERMISSIVE.decode(digits.as_bytes()).unwrap_or_default();
    if bytes.len() != CODE_BYTES && bytes.len() != 16 {
        return Ok(None);
    }
    let sql = format!(
        "SELECT {} FROM record r WHERE r.network = ?1 AND r.kind IN ('person', 'referral') \
         AND substr(r.id, ?2, 16) = ?3 AND r.erased = 0 LIMIT 2",
        rows::COLUMNS
    );
    let from = 17 - bytes.len() as i64;
    let found = tx.query(&sql, &[keys.network.into(), Value::Int(from), Value::Blob(bytes)])?;
    match &found[..] {
        [row] => Ok(rows::person_of(&held::coded_state(&rows::stored(row)?.held))),
        _ => Ok(None),
    }
}
