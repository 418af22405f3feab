//! Alarms on unusual reading (`rules::unusual`): raised by the tick from the log of readings, answered in words.
//!
//! That a day of somebody's is to be looked at is written together with the reading and taken away together with what was
//! found: a program that slept skips nothing. An alarm's id follows from whom and which day it is about: it stands once.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    AccountId, KindName, RecordId, Refusal,
    date::{Day, Instant},
};
use rules::{
    policy::{self, Actor, AudienceKey, Role},
    refusals,
    unusual::{self, ABOVE_USUAL_MIN, Hit, NOT_THEIRS_MAX, ReadOnDay, USUAL_DAYS},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    Store, accounts,
    backend::{Row, Tx, Value, list},
    beside::{ALARM, READING},
    error::{Error, Result},
    held,
    keys::NetworkKeys,
    log::{Log, instant},
    rows,
    types::Period,
};

/// Days of somebody's that one tick looks at; the others follow at the next.
const LOOKS_MAX: usize = 100;
/// Answered alarms beyond this number are not shown any more, latest first.
const SHOWN_MAX: usize = 200;
/// Records asked for at a time.
const CHUNK: usize = 200;

/// An answer to an alarm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlarmAnswer {
    /// Who.
    pub by: AccountId,
    /// When.
    pub at: Instant,
    /// A code of `emergency_finding`.
    pub finding: String,
    /// In words; none where who answered was erased since.
    pub reason: Option<String>,
    /// How many files it was about.
    pub files: u32,
}

/// An alarm. It counts children and names none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingAlarm {
    /// Which.
    pub id: RecordId,
    /// Who read.
    pub account: AccountId,
    /// On which day, in the field.
    pub day: Day,
    /// When it was raised.
    pub raised: Instant,
    /// Different children whose files were opened on that day.
    pub files: u32,
    /// The rules that are met.
    pub hits: Vec<Hit>,
    /// What was answered, in order.
    pub answers: Vec<AlarmAnswer>,
    /// Whether it waits for an answer.
    pub open: bool,
}

/// An answer as it is kept: its words sealed under the key of who gave it.
#[derive(Serialize, Deserialize)]
struct KeptAnswer {
    by: AccountId,
    at_ms: u64,
    finding: String,
    reason: Vec<u8>,
    files: u32,
    hits: Vec<Hit>,
}

/// A row of [`ALARM`], checked.
struct Alarm {
    id: RecordId,
    org: RecordId,
    account: AccountId,
    day: Day,
    raised: Instant,
    files: u32,
    hits: Vec<Hit>,
    answers: Vec<KeptAnswer>,
}

impl Alarm {
    fn read(keys: &NetworkKeys, row: &Row) -> Result<Self> {
        ALARM.check(keys, &row.0)?;
        Ok(Self {
            id: RecordId(row.uuid(0)?),
            org: RecordId(row.uuid(1)?),
            account: AccountId(row.uuid(2)?),
            day: day_of(row.text(3)?)?,
            raised: instant(row.uint(4)?)?,
            files: u32::try_from(row.uint(5)?).unwrap_or(u32::MAX),
            hits: of_json(row.text(6)?)?,
            answers: of_json(row.text(7)?)?,
        })
    }

    fn is_open(&self) -> bool {
        let covers =
            |last: &KeptAnswer| unusual::is_covered((last.files, &last.hits), (self.files, &self.hits));
        !self.answers.last().is_some_and(covers)
    }

    fn told(self, tx: &mut dyn Tx, keys: &NetworkKeys) -> Result<ReadingAlarm> {
        let open = self.is_open();
        let mut answers = Vec::with_capacity(self.answers.len());
        for (n, one) in (0..).zip(self.answers) {
            let reason = accounts::opened_text(tx, keys, one.by, &place(self.id, n), &one.reason);
            answers.push(AlarmAnswer {
                by: one.by,
                at: instant(one.at_ms)?,
                finding: one.finding,
                reason: reason.ok(),
                files: one.files,
            });
        }
        let Self { id, account, day, raised, files, hits, .. } = self;
        Ok(ReadingAlarm { id, account, day, raised, files, hits, answers, open })
    }
}

fn of_json<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| Error::Damaged("an alarm".to_owned()))
}

fn to_json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|_| Error::Damaged("an alarm".to_owned()))
}

fn day_of(text: &str) -> Result<Day> {
    text.parse().map_err(|_| Error::Damaged("a day of readings".to_owned()))
}

fn place(alarm: RecordId, answer: usize) -> String {
    format!("alarm.{alarm}.{answer}")
}

/// Notes that this day of somebody's is to be looked at.
pub(crate) fn look_later(tx: &mut dyn Tx, keys: &NetworkKeys, account: AccountId, at: Instant) -> Result<()> {
    tx.execute(
        "INSERT INTO reading_look (network, account, on_day) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        &[keys.network.into(), account.into(), at.field_day().to_string().into()],
    )?;
    Ok(())
}

impl Store {
    /// Looks at what was read since the last look, and raises what is unusual. Gives whether there was something.
    pub(crate) fn raise_reading_alarms(&self, now: Instant) -> Result<bool> {
        let keys = self.keys()?;
        let waiting = self.read(|tx| {
            let sql = format!(
                "SELECT account, on_day FROM reading_look WHERE network = ?1 ORDER BY account, on_day LIMIT {LOOKS_MAX}"
            );
            let rows = tx.query(&sql, &[keys.network.into()])?;
            rows.iter().map(|row| Ok((AccountId(row.uuid(0)?), day_of(row.text(1)?)?))).collect::<Result<Vec<_>>>()
        })?;
        if waiting.is_empty() {
            return Ok(false);
        }
        let mut looks = Vec::with_capacity(waiting.len());
        for (account, day) in waiting {
            looks.push((account, day, self.reader(account)?));
        }
        self.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            let mut raised = false;
            for (account, day, reader) in looks {
                if let Some(reader) = reader {
                    raised |= look(tx, &keys, &mut log, (&reader, day), now)?;
                }
                tx.execute(
                    "DELETE FROM reading_look WHERE network = ?1 AND account = ?2 AND on_day = ?3",
                    &[keys.network.into(), account.into(), day.to_string().into()],
                )?;
            }
            if raised {
                log.save_beside(tx, &keys)?;
            }
            Ok(raised)
        })
    }

    /// Somebody who signs in, or another system.
    fn reader(&self, id: AccountId) -> Result<Option<Actor>> {
        if let Some(found) = self.accounts().get(id)? {
            return Ok(Some(found.actor()));
        }
        let system = self.connections().get(RecordId(id.0))?;
        let roles = vec![Role::OtherSystem];
        Ok(system.map(|system| Actor {
            account: id,
            org: system.org,
            team: None,
            roles,
            projects: Vec::new(),
        }))
    }

    /// The alarms that an actor is told of, latest day first. [`Error::Refused`]: none at all.
    pub fn reading_alarms(&self, actor: &Actor) -> Result<Vec<ReadingAlarm>> {
        policy::may_see_alarms(actor).map_err(Error::Refused)?;
        let keys = self.keys()?;
        self.read(|tx| {
            let sql = format!(
                "{} WHERE network = ?1 AND org = ?2 AND account <> ?3 ORDER BY on_day DESC, raised DESC, id",
                ALARM.select()
            );
            let rows = tx.query(&sql, &[keys.network.into(), actor.org.into(), actor.account.into()])?;
            let mut all = Vec::new();
            for row in rows {
                let alarm = Alarm::read(&keys, &row)?;
                // What waits for an answer stays in sight, however much was answered since.
                let shown = alarm.is_open() || all.len() < SHOWN_MAX;
                if shown && policy::sees_alarm(actor, alarm.org, alarm.account) {
                    all.push(alarm.told(tx, &keys)?);
                }
            }
            Ok(all)
        })
    }

    /// Answers an alarm. `None`: there is none for this actor. [`Error::Refused`]: what is wrong with the answer, or with
    /// who gives it.
    pub fn answer_reading_alarm(
        &self,
        actor: &Actor,
        id: RecordId,
        (finding, reason): (&str, &str),
        now: Instant,
    ) -> Result<Option<ReadingAlarm>> {
        let (keys, random, actor) = (self.keys()?, self.inner.config.random.clone(), actor.clone());
        let (finding, reason) = (finding.to_owned(), reason.trim().to_owned());
        self.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            let Some(row) = ALARM.load(tx, &keys, &[id.into()])? else { return Ok(None) };
            let mut alarm = Alarm::read(&keys, &row)?;
            match policy::may_answer_alarm(&actor, (alarm.org, alarm.account), (&finding, &reason)) {
                Err(Refusal { rule, .. }) if rule == refusals::UNKNOWN_RECORD => return Ok(None),
                other => other.map_err(Error::Refused)?,
            }
            let at = place(id, alarm.answers.len());
            let sealed = accounts::sealed_text(tx, &keys, actor.account, &at, reason.as_bytes(), &*random)?;
            alarm.answers.push(KeptAnswer {
                by: actor.account,
                at_ms: u64::try_from(now.unix_millis()).unwrap_or_default(),
                finding,
                reason: sealed,
                files: alarm.files,
                hits: alarm.hits.clone(),
            });
            let answers = to_json(&alarm.answers)?;
            tx.execute(
                "UPDATE reading_alarm SET answers = ?3 WHERE network = ?1 AND id = ?2",
                &[keys.network.into(), id.into(), answers.into()],
            )?;
            ALARM.seal(tx, &keys, &mut log, &[id.into()])?;
            log.save_beside(tx, &keys)?;
            alarm.told(tx, &keys).map(Some)
        })
    }
}

/// Looks at a day, and writes what is found. A count only grows: what was read is not unread.
fn look(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    log: &mut Log,
    (reader, day): (&Actor, Day),
    now: Instant,
) -> Result<bool> {
    let read = children_by_day(tx, keys, reader.account, Period { from: day, until: day })?;
    let children = read.into_values().next().unwrap_or_default();
    let files = count(children.len());
    let not_theirs = if files > NOT_THEIRS_MAX { not_theirs(tx, keys, reader, &children)? } else { 0 };
    let before =
        if files > ABOVE_USUAL_MIN { days_before(tx, keys, reader.account, day)? } else { Vec::new() };
    let hits = unusual::look(ReadOnDay { roles: &reader.roles, files, not_theirs, before: &before });
    if hits.is_empty() {
        return Ok(false);
    }
    let id = RecordId::of_name(RecordId(reader.account.0), &format!("reading alarm {day}"));
    let found = ALARM.load(tx, keys, &[id.into()])?.map(|row| Alarm::read(keys, &row)).transpose()?;
    if found.is_some_and(|alarm| alarm.files >= files && alarm.hits == hits) {
        return Ok(false);
    }
    tx.execute(
        "INSERT INTO reading_alarm (network, id, org, account, on_day, raised, files, hits, answers, written, seal) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, '[]', 0, ?9) \
         ON CONFLICT (network, id) DO UPDATE SET files = excluded.files, hits = excluded.hits",
        &[
            keys.network.into(),
            id.into(),
            reader.org.into(),
            reader.account.into(),
            day.to_string().into(),
            now.unix_millis().into(),
            u64::from(files).into(),
            to_json(&hits)?.into(),
            Vec::new().into(),
        ],
    )?;
    ALARM.seal(tx, keys, log, &[id.into()])?;
    Ok(true)
}

fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

/// How many different children on each earlier day on which there were any.
fn days_before(tx: &mut dyn Tx, keys: &NetworkKeys, account: AccountId, day: Day) -> Result<Vec<u32>> {
    let period = Period { from: day.plus_days(-i64::from(USUAL_DAYS)), until: day.plus_days(-1) };
    let read = children_by_day(tx, keys, account, period)?;
    Ok(read.into_values().map(|children| count(children.len())).collect())
}

/// The children whose files, or parts of them, somebody opened, day by day.
fn children_by_day(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    account: AccountId,
    period: Period,
) -> Result<BTreeMap<Day, BTreeSet<RecordId>>> {
    let (from, until) = period.millis();
    let sql = format!("{} WHERE network = ?1 AND account = ?2 AND at >= ?3 AND at < ?4", READING.select());
    // An export reads a million records in a day: their ids are kept, and no row.
    let mut opened: BTreeMap<Day, BTreeSet<RecordId>> = BTreeMap::new();
    tx.each(&sql, &[keys.network.into(), account.into(), from.into(), until.into()], &mut |row| {
        READING.check(keys, &row.0)?;
        opened.entry(instant(row.uint(2)?)?.field_day()).or_default().insert(RecordId(row.uuid(0)?));
        Ok(())
    })?;
    let mut days = BTreeMap::new();
    for (day, records) in opened {
        let children = children_of(tx, keys, &records)?;
        if !children.is_empty() {
            days.insert(day, children);
        }
    }
    Ok(days)
}

/// Whom records are about.
fn children_of(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    records: &BTreeSet<RecordId>,
) -> Result<BTreeSet<RecordId>> {
    let mut children = BTreeSet::new();
    let mut records = records.iter().copied();
    loop {
        let mut params: Vec<Value> = vec![keys.network.into()];
        params.extend(records.by_ref().take(CHUNK).map(Value::from));
        let some = params.len() - 1;
        if some == 0 {
            return Ok(children);
        }
        let sql = format!(
            "SELECT DISTINCT person FROM record WHERE network = ?1 AND person IS NOT NULL AND id IN {}",
            list(2, some)
        );
        for row in tx.query(&sql, &params)? {
            children.insert(RecordId(row.uuid(0)?));
        }
    }
}

/// How many of these are children of the reader's organisation, and neither the reader's own nor the team's.
fn not_theirs(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    reader: &Actor,
    children: &BTreeSet<RecordId>,
) -> Result<u32> {
    let Some(team) = &reader.team else { return Ok(0) };
    let of_team = AudienceKey::team(reader.org, team, KindName::Person.group());
    let mut others = 0;
    for child in children {
        let Some(stored) = rows::load(tx, keys, *child)? else { continue };
        let theirs = stored.audience.iter().any(|key| *key == of_team || key.is_own_of(reader.account));
        if !theirs && held::coded_state(&stored.held).org == reader.org {
            others += 1;
        }
    }
    Ok(others)
}
