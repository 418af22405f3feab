//! What the public tells, and what it is answered. Nobody who signs in says it: the program itself is the author.
//!
//! A report's id is a keyed hash of the code on its receipt. So the code itself is kept nowhere, finding a report by its
//! code takes no list of codes, and the same form sent twice is one report.

use model::{
    Edit, Entry, EntryId, Fields, KindName, RecordId, Say, State,
    date::Instant,
    hlc::{Hlc, Node},
    kinds::{Concern, ConcernMessage, Typed as _},
    receipt::Receipt,
};
use uuid::Uuid;

use crate::{
    Store,
    append::{SYSTEM, Work, system},
    backend::Tx,
    error::{Error, Result},
    held,
    keys::{self, NetworkKeys},
    rows,
};

/// Most messages of one reporter about one report: somebody who has more to tell should be called.
pub const REPORTER_MESSAGES_MAX: usize = 50;
/// Longest way from a merged report to the one that goes on.
const MERGES_MAX: usize = 20;

/// What became of a report that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// It is on the disk.
    New {
        /// How far the log grew.
        seq: u64,
    },
    /// The same form was sent before.
    Again {
        /// When that was.
        since: Instant,
    },
}

/// What became of something added to a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It is on the disk.
    Kept {
        /// How far the log grew.
        seq: u64,
    },
    /// There is no such report.
    Unknown,
    /// Its reporter has said [`REPORTER_MESSAGES_MAX`] things already.
    TooMany,
}

/// One thing said about a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// When.
    pub at: Instant,
    /// By the team, or by the reporter.
    pub by_team: bool,
    /// What.
    pub text: String,
}

/// A report as its reporter may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicReport {
    /// When it was made.
    pub raised: Instant,
    /// Whether somebody has judged it.
    pub read: bool,
    /// What was told.
    pub story: Option<String>,
    /// What the team answers: to this report, or to the one that it was merged into.
    pub feedback: Option<String>,
    /// What was said since, in the order of time.
    pub said: Vec<Said>,
}

impl Store {
    /// A keyed hash for what the public is given to bring back: only this network can make it.
    pub fn public_mac(&self, parts: &[&[u8]]) -> Result<[u8; 32]> {
        Ok(keys::mac(&self.keys()?.reports, parts))
    }

    /// Takes a report for an organisation. On the disk when it returns. `concern` holds what was told; who told it and
    /// when is set here.
    pub fn receive_report(
        &self,
        org: RecordId,
        receipt: Receipt,
        concern: Concern,
        now: Instant,
    ) -> Result<Received> {
        let keys = self.keys()?;
        let record = record_of(&keys, receipt);
        let concern =
            Concern { raised: Some(now), source: Some("public_report".to_owned()), ..concern }.to_fields();
        let (random, id) = (self.inner.config.random.clone(), self.new_id(ms(now))?);
        self.write(move |tx| {
            if let Some(stored) = rows::load(tx, &keys, record)? {
                return Ok(Received::Again { since: crate::log::instant(stored.held.created_ms)? });
            }
            let speaker = system(org, None);
            let concern = entry(id, record, KindName::Concern, concern, now);
            let seq = Work::run(tx, &keys, &*random, &speaker, now, |work| work.create_past_policy(concern))?;
            Ok(Received::New { seq })
        })
    }

    /// What the holder of a receipt may read. `None` also for what was erased.
    pub fn read_report(&self, receipt: Receipt) -> Result<Option<PublicReport>> {
        let keys = self.keys()?;
        self.read(|tx| {
            let Some(concern) = public_report(tx, &keys, receipt)? else { return Ok(None) };
            let raised = concern.value("raised").and_then(|value| value.as_str()?.parse().ok());
            let mut report = PublicReport {
                raised: raised.map_or_else(|| crate::log::instant(concern.created_ms), Ok)?,
                read: concern.value("triaged").is_some() || concern.value("fed_back").is_some(),
                story: concern.text("story").map(str::to_owned),
                feedback: concern.text("feedback").map(str::to_owned),
                said: messages(tx, &keys, concern.record)?,
            };
            if report.feedback.is_none() {
                let (read, feedback) = of_survivor(tx, &keys, &concern)?;
                report.read |= read;
                report.feedback = feedback;
            }
            Ok(Some(report))
        })
    }

    /// Adds what the holder of a receipt has to say. `said` names it, so that the same form sent twice says it once.
    pub fn add_to_report(&self, receipt: Receipt, said: [u8; 16], text: &str, now: Instant) -> Result<Added> {
        let keys = self.keys()?;
        let random = self.inner.config.random.clone();
        let text = text.to_owned();
        let id = self.new_id(ms(now))?;
        self.write(move |tx| {
            let Some(concern) = public_report(tx, &keys, receipt)? else { return Ok(Added::Unknown) };
            let record = id_from(&keys::mac(&keys.reports, &[b"said", concern.record.0.as_bytes(), &said]));
            if rows::load(tx, &keys, record)?.is_some() {
                return Ok(Added::Kept { seq: 0 });
            }
            let before = messages(tx, &keys, concern.record)?;
            if before.iter().filter(|one| !one.by_team).count() >= REPORTER_MESSAGES_MAX {
                return Ok(Added::TooMany);
            }
            let message = ConcernMessage {
                parent: Some(concern.record),
                person: concern.reference("person"),
                side: Some("reporter".to_owned()),
                time: Some(now),
                text: Some(text),
            };
            let speaker = system(concern.org, None);
            let message = entry(id, record, KindName::ConcernMessage, message.to_fields(), now);
            let seq = Work::run(tx, &keys, &*random, &speaker, now, |work| work.create_past_policy(message))?;
            Ok(Added::Kept { seq })
        })
    }
}

fn entry(id: Uuid, record: RecordId, kind: KindName, set: Fields, now: Instant) -> Entry {
    let at = Hlc { wall_ms: ms(now), counter: 0, node: Node([0; 6]) };
    Entry { id: EntryId(id), record, kind, at, say: Say::Edit(Edit { set, seen: 0 }) }
}

fn ms(now: Instant) -> u64 {
    u64::try_from(now.unix_millis()).unwrap_or_default()
}

fn record_of(keys: &NetworkKeys, receipt: Receipt) -> RecordId {
    id_from(&keys::mac(&keys.reports, &[b"receipt", receipt.as_bytes()]))
}

/// An id of our own making (UUIDv8): it says nothing of when or from what it was made.
fn id_from(mac: &[u8; 32]) -> RecordId {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&mac[..16]);
    RecordId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

/// The report of a receipt, opened. Nothing else can be reached by a code, whatever its hash.
fn public_report(tx: &mut dyn Tx, keys: &NetworkKeys, receipt: Receipt) -> Result<Option<State>> {
    let Some(stored) = rows::load(tx, keys, record_of(keys, receipt))? else { return Ok(None) };
    let held = &stored.held;
    if held.kind != KindName::Concern || held.by != SYSTEM || held.erased {
        return Ok(None);
    }
    held::open_state(keys, tx, held, |_| true).map(Some)
}

/// Whether the report that this one was merged into was read, and its answer.
fn of_survivor(tx: &mut dyn Tx, keys: &NetworkKeys, of: &State) -> Result<(bool, Option<String>)> {
    let mut next = of.reference("merged_into");
    for _ in 0..MERGES_MAX {
        let Some(id) = next else { break };
        let Some(stored) = rows::load(tx, keys, id)? else { break };
        if stored.held.erased {
            break;
        }
        next = held::coded_state(&stored.held).reference("merged_into");
        if next.is_none() {
            let open = held::open_state(keys, tx, &stored.held, |field| {
                matches!(field, "feedback" | "triaged" | "fed_back")
            })?;
            return Ok((open.value("triaged").is_some(), open.text("feedback").map(str::to_owned)));
        }
    }
    Ok((false, None))
}

fn messages(tx: &mut dyn Tx, keys: &NetworkKeys, concern: RecordId) -> Result<Vec<Said>> {
    let sql = format!(
        "SELECT {} FROM record r WHERE r.network = ?1 AND r.parent = ?2 AND r.kind = 'concern_message' \
         AND r.erased = 0 ORDER BY r.created, r.id LIMIT 500",
        rows::COLUMNS
    );
    let mut said = Vec::new();
    for row in tx.query(&sql, &[keys.network.into(), concern.into()])? {
        let stored = rows::stored(&row)?;
        let open = held::open_state(keys, tx, &stored.held, |_| true)?;
        let Some(text) = open.text("text") else { continue };
        let at = open.value("time").and_then(|value| value.as_str()?.parse().ok());
        said.push(Said {
            at: at.map_or_else(|| crate::log::instant(open.created_ms), Ok)?,
            by_team: open.text("side") == Some("team"),
            text: text.to_owned(),
        });
    }
    Ok(said)
}

impl Work<'_> {
    /// Says a new record that nobody of the network says. Past policy, not past the form of its fields.
    pub(crate) fn create_past_policy(&mut self, entry: Entry) -> Result<u64> {
        model::value::check_fields(entry.kind, entry.say.fields()).map_err(|invalid| {
            Error::Refused(model::Refusal::field(format!("invalid.{}", invalid.rule), invalid.field))
        })?;
        self.take_new(entry)
    }
}
