//! What other systems answer to referrals that came to their organisation, each once, and codes that nobody has told us
//! the meaning of: such an answer is held until an administrator has chosen ours.

use model::{
    Act, Entry, EntryId, Fields, Hlc, KindName, Outcome, RecordId, Refusal, Say, codes, date::Instant,
    hlc::Node,
};
use rules::{exchange::ConnectionState, policy, refusals};
use serde::{Deserialize, Serialize};

use crate::{
    Store,
    append::Work,
    backend::{Row, Tx},
    error::{Error, Result},
    exchange::{Connection, load, mapping::Table, named},
    keys::{self, NetworkKeys},
    log::instant,
    random::Random,
    rows, sharing,
};

/// Held answers looked at in one go.
const HELD_MAX: usize = 200;
/// Lines of the queue that are shown.
const UNMAPPED_MAX: usize = 500;

/// What the receiving organisation says to a referral.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerAct {
    /// It takes it.
    Accept,
    /// It does not; needs a reason of the list `decline_reason`.
    Decline,
    /// It has begun.
    Start,
    /// It is done.
    Complete,
    /// It could not help; needs a reason of the list `not_helped_reason`.
    NotHelp,
}

impl AnswerAct {
    /// The act of a referral.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Decline => "decline",
            Self::Start => "start",
            Self::Complete => "complete",
            Self::NotHelp => "not_help",
        }
    }

    /// The field that its reason goes into, which is also the name of its list.
    pub fn reason_field(self) -> Option<&'static str> {
        match self {
            Self::Decline => Some("decline_reason"),
            Self::NotHelp => Some("not_helped_reason"),
            Self::Accept | Self::Start | Self::Complete => None,
        }
    }
}

/// A reason, in our code or in theirs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A code of our list.
    Ours(String),
    /// A code of the other system, as it writes it.
    Theirs(String),
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What is said.
    pub act: AnswerAct,
    /// Why.
    pub reason: Option<Reason>,
}

/// What became of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answered {
    /// It counts.
    Done,
    /// Its code has no meaning here yet; it goes on by itself once it has one.
    Held {
        /// Our list.
        list: String,
        /// Their code.
        theirs: String,
    },
    /// An earlier answer to the same referral is held.
    Behind,
    /// A rule refuses it.
    Refused(Refusal),
}

impl Answered {
    fn state(&self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Held { .. } | Self::Behind => "held",
            Self::Refused(_) => "refused",
        }
    }
}

/// A code of another system that waits for its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmapped {
    /// Which system.
    pub system: String,
    /// Our list.
    pub list: String,
    /// Their code.
    pub theirs: String,
    /// In how many answers it came.
    pub seen: u64,
    /// When first.
    pub first: Instant,
    /// When last.
    pub last: Instant,
}

/// An answer on its way: what it needs to be said.
struct Arriving<'a> {
    referral: RecordId,
    answer: &'a Answer,
    /// Its place among all answers.
    nr: u64,
    entry: EntryId,
}

impl Store {
    /// Takes an answer of a connection's organisation. `key` is the other system's own name for it: said again it gives
    /// what became of it and does nothing; with something else under it, it is [`Error::Taken`]. `None` when the system
    /// may not know of the referral, or it did not come to its organisation.
    pub fn answer(
        &self,
        by: &Connection,
        referral: RecordId,
        key: &str,
        answer: &Answer,
        now: Instant,
    ) -> Result<Option<Answered>> {
        let (keys, random) = (self.keys()?, self.inner.config.random.clone());
        let (by, answer, text) = (by.clone(), answer.clone(), key.to_owned());
        let entry = EntryId(self.new_id(now.unix_millis() as u64)?);
        self.write(move |tx| {
            let key = named(&keys, &[b"key", by.id.0.as_bytes(), text.as_bytes()]);
            let said = serde_json::to_string(&answer).map_err(|_| damaged())?;
            let digest = named(&keys, &[b"said", referral.0.as_bytes(), said.as_bytes()]);
            let sql = "SELECT digest, outcome FROM exchange_answer WHERE network = ?1 AND connection = ?2 AND key = ?3";
            if let Some(row) = tx.one(sql, &[keys.network.into(), by.id.into(), key.clone()])? {
                if row.0[0] != digest {
                    return Err(Error::Taken("Idempotency-Key"));
                }
                return outcome(&row, 1).map(Some);
            }
            let (at_ms, nr) = (now.unix_millis(), next_nr(tx, &keys)?);
            let arriving = Arriving { referral, answer: &answer, nr, entry };
            let Some(answered) = say(tx, &keys, &*random, &by, &arriving, now)? else { return Ok(None) };
            tx.execute(
                "INSERT INTO exchange_answer (network, connection, key, digest, referral, said, nr, at, state, outcome) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                &[
                    keys.network.into(),
                    by.id.into(),
                    key,
                    digest,
                    referral.into(),
                    said.into(),
                    nr.into(),
                    at_ms.into(),
                    answered.state().into(),
                    serde_json::to_string(&answered).map_err(|_| damaged())?.into(),
                ],
            )?;
            if let Answered::Held { list, theirs } = &answered {
                seen_again(tx, &keys, &by, (list, theirs), at_ms)?;
            }
            Ok(Some(answered))
        })
    }

    /// Goes on with answers whose codes have a meaning by now, in the order in which they came; takes those codes out of
    /// the queue. Gives whether anything changed.
    pub fn carry_on_answers(&self, now: Instant) -> Result<bool> {
        let keys = self.keys()?;
        let (held, queue) = self.read(|tx| {
            let sql = format!(
                "SELECT a.connection, a.key, a.referral, a.said, a.nr FROM exchange_answer a WHERE a.network = ?1 \
                 AND a.state = 'held' ORDER BY a.nr LIMIT {HELD_MAX}"
            );
            let mut held = Vec::new();
            for row in tx.query(&sql, &[keys.network.into()])? {
                if may_go_on(tx, &keys, &row)? {
                    held.push(row);
                }
            }
            let mut queue = Vec::new();
            for row in tx.query(&format!("{QUEUE} LIMIT {UNMAPPED_MAX}"), &[keys.network.into()])? {
                if has_meaning(tx, &keys, &row)? {
                    queue.push(row);
                }
            }
            Ok((held, queue))
        })?;
        let mut changed = false;
        for row in held {
            let entry = EntryId(self.new_id(now.unix_millis() as u64)?);
            let (keys, random) = (keys.clone(), self.inner.config.random.clone());
            changed |= self.write(move |tx| carry_on(tx, &keys, &*random, &row, entry, now))?;
        }
        if !queue.is_empty() {
            changed |= self.write(move |tx| clear(tx, &keys, &queue))?;
        }
        Ok(changed)
    }

    /// Codes that wait for their meaning in an organisation, the one seen last first.
    pub fn unmapped(&self, org: RecordId) -> Result<Vec<Unmapped>> {
        let keys = self.keys()?;
        self.read(|tx| {
            let sql = format!("{QUEUE} AND org = ?2 ORDER BY last DESC, theirs LIMIT {UNMAPPED_MAX}");
            let rows = tx.query(&sql, &[keys.network.into(), org.into()])?;
            let mut queue = Vec::new();
            for row in rows {
                // What was chosen just now is not asked for again, even before the answers have gone on.
                if !has_meaning(tx, &keys, &row)? {
                    queue.push(Unmapped {
                        system: row.text(1)?.to_owned(),
                        list: row.text(2)?.to_owned(),
                        theirs: row.text(3)?.to_owned(),
                        seen: row.uint(4)?,
                        first: instant(row.uint(5)?)?,
                        last: instant(row.uint(6)?)?,
                    });
                }
            }
            Ok(queue)
        })
    }
}

const QUEUE: &str = "SELECT org, system, list, theirs, seen, first, last FROM unmapped WHERE network = ?1";

/// Says an answer, as far as it can be said now. `None` when the referral is not theirs to answer.
fn say(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    random: &dyn Random,
    by: &Connection,
    arriving: &Arriving,
    now: Instant,
) -> Result<Option<Answered>> {
    let actor = by.actor();
    let Some(version) = version(tx, keys, &actor, arriving.referral)? else { return Ok(None) };
    if is_behind(tx, keys, by, arriving)? {
        return Ok(Some(Answered::Behind));
    }
    let mut args = Fields::new();
    if let Some(field) = arriving.answer.act.reason_field() {
        match reason(tx, keys, by, field, arriving.answer.reason.as_ref())? {
            Ok(code) => args.insert(field.to_owned(), code.into()),
            Err(answered) => return Ok(Some(answered)),
        };
    }
    let name = keys::short_mac(&keys.exchange, &[b"node", by.id.0.as_bytes()]);
    let node = Node([name[0], name[1], name[2], name[3], name[4], name[5]]);
    let act = Act { name: arriving.answer.act.as_str().to_owned(), args, seen: version };
    let entry = Entry {
        id: arriving.entry,
        record: arriving.referral,
        kind: KindName::Referral,
        // When it is said here. A date of theirs would let an answer count as of before a consent had ended.
        at: Hlc { wall_ms: now.unix_millis() as u64, counter: 0, node },
        say: Say::Act(act),
    };
    let taken = Work::run(tx, keys, random, &actor, now, |work| work.take(node, entry))?;
    Ok(Some(match taken.outcome {
        Outcome::Accepted => Answered::Done,
        Outcome::Refused(refusal) => Answered::Refused(refusal),
    }))
}

/// The version of a referral that came to the actor's organisation, if it may know of it.
fn version(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    actor: &policy::Actor,
    referral: RecordId,
) -> Result<Option<u64>> {
    let (_, today) = sharing::sharing_and_day(tx, keys)?;
    // Another system holds no file that was opened in an emergency.
    let ring = sharing::Rings::fresh(tx, keys, actor, sharing::At { today, now_ms: u64::MAX })?;
    let found = rows::load(tx, keys, referral)?.filter(|stored| {
        stored.held.kind == KindName::Referral
            && crate::held::coded_state(&stored.held).reference("to") == Some(actor.org)
            && ring.opens(&stored.audience)
    });
    Ok(found.map(|stored| stored.held.version))
}

/// Whether an earlier answer of the same system to the same referral is held.
fn is_behind(tx: &mut dyn Tx, keys: &NetworkKeys, by: &Connection, arriving: &Arriving) -> Result<bool> {
    let sql = "SELECT 1 FROM exchange_answer WHERE network = ?1 AND connection = ?2 AND referral = ?3 AND state = 'held' \
               AND nr < ?4 LIMIT 1";
    let params = [keys.network.into(), by.id.into(), arriving.referral.into(), arriving.nr.into()];
    Ok(tx.one(sql, &params)?.is_some())
}

/// The place of the next answer among all.
fn next_nr(tx: &mut dyn Tx, keys: &NetworkKeys) -> Result<u64> {
    let row = tx.one("SELECT MAX(nr) FROM exchange_answer WHERE network = ?1", &[keys.network.into()])?;
    Ok(row.filter(|row| !row.is_null(0)).map_or(Ok(0), |row| row.uint(0))? + 1)
}

/// Our code for a reason, or what becomes of an answer without one.
fn reason(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    by: &Connection,
    list: &str,
    given: Option<&Reason>,
) -> Result<Result<String, Answered>> {
    let refused = |rule: &str| Err(Answered::Refused(Refusal::field(rule, "reason")));
    Ok(match given {
        None => refused("missing"),
        Some(Reason::Ours(code)) if codes::find(list).is_some_and(|list| list.has(code)) => Ok(code.clone()),
        Some(Reason::Ours(_)) => refused(refusals::INVALID_CODE),
        Some(Reason::Theirs(theirs)) => {
            let table = Table::load(tx, keys, by.org, &by.system)?;
            let held = || Answered::Held { list: list.to_owned(), theirs: theirs.clone() };
            table.ours(list, theirs).map(str::to_owned).ok_or_else(held)
        }
    })
}

/// Whether a held answer has all that it needs, or waits only for one before it. Looked at without writing: most of the
/// time nobody has chosen anything yet.
fn may_go_on(tx: &mut dyn Tx, keys: &NetworkKeys, row: &Row) -> Result<bool> {
    let Some((by, _)) = load(tx, keys, RecordId(row.uuid(0)?))? else { return Ok(false) };
    let answer: Answer = serde_json::from_str(row.text(3)?).map_err(|_| damaged())?;
    let wanted = answer.act.reason_field().zip(answer.reason.as_ref());
    let Some((list, Reason::Theirs(theirs))) = wanted else { return Ok(true) };
    Ok(Table::load(tx, keys, by.org, &by.system)?.ours(list, theirs).is_some())
}

/// Whether a code of the queue has a meaning now.
fn has_meaning(tx: &mut dyn Tx, keys: &NetworkKeys, row: &Row) -> Result<bool> {
    let table = Table::load(tx, keys, RecordId(row.uuid(0)?), row.text(1)?)?;
    Ok(table.ours(row.text(2)?, row.text(3)?).is_some())
}

/// Tries a held answer again; gives whether it was said.
fn carry_on(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    random: &dyn Random,
    row: &Row,
    entry: EntryId,
    now: Instant,
) -> Result<bool> {
    let (connection, key) = (RecordId(row.uuid(0)?), row.0[1].clone());
    let at = [keys.network.into(), connection.into(), key.clone()];
    let still = "SELECT state FROM exchange_answer WHERE network = ?1 AND connection = ?2 AND key = ?3";
    if tx.one(still, &at)?.is_none_or(|row| row.text(0).ok() != Some("held")) {
        return Ok(false);
    }
    let Some((by, _)) = load(tx, keys, connection)?.filter(|(by, _)| by.state == ConnectionState::On) else {
        return Ok(false);
    };
    let answer: Answer = serde_json::from_str(row.text(3)?).map_err(|_| damaged())?;
    let arriving = Arriving { referral: RecordId(row.uuid(2)?), answer: &answer, nr: row.uint(4)?, entry };
    let answered = say(tx, keys, random, &by, &arriving, now)?;
    // It is nobody's to know any more: to the other system the referral is not there.
    let answered = answered.unwrap_or_else(|| Answered::Refused(Refusal::rule(refusals::UNKNOWN_RECORD)));
    if answered.state() == "held" {
        return Ok(false);
    }
    let sql = "UPDATE exchange_answer SET state = ?4, outcome = ?5 WHERE network = ?1 AND connection = ?2 AND key = ?3";
    let mut params = at.to_vec();
    params.push(answered.state().into());
    params.push(serde_json::to_string(&answered).map_err(|_| damaged())?.into());
    tx.execute(sql, &params)?;
    Ok(true)
}

/// Counts a code that has no meaning.
fn seen_again(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    by: &Connection,
    (list, theirs): (&str, &str),
    at_ms: i64,
) -> Result<()> {
    tx.execute(
        "INSERT INTO unmapped (network, org, system, list, theirs, seen, first, last) \
         VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, ?6) ON CONFLICT (network, org, system, list, theirs) \
         DO UPDATE SET seen = unmapped.seen + 1, last = excluded.last",
        &[
            keys.network.into(),
            by.org.into(),
            by.system.as_str().into(),
            list.into(),
            theirs.into(),
            at_ms.into(),
        ],
    )?;
    Ok(())
}

/// Takes codes that have a meaning now out of the queue.
fn clear(tx: &mut dyn Tx, keys: &NetworkKeys, queue: &[Row]) -> Result<bool> {
    let mut changed = false;
    for row in queue {
        let (org, system, list, theirs) = (RecordId(row.uuid(0)?), row.text(1)?, row.text(2)?, row.text(3)?);
        if has_meaning(tx, keys, row)? {
            let sql = "DELETE FROM unmapped WHERE network = ?1 AND org = ?2 AND system = ?3 AND list = ?4 AND theirs = ?5";
            let at = [keys.network.into(), org.into(), system.into(), list.into(), theirs.into()];
            changed |= tx.execute(sql, &at)? > 0;
        }
    }
    Ok(changed)
}

fn outcome(row: &Row, column: usize) -> Result<Answered> {
    serde_json::from_str(row.text(column)?).map_err(|_| damaged())
}

fn damaged() -> Error {
    Error::Damaged("an answer of another system".to_owned())
}
