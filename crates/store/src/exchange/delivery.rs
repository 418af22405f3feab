//! Sending what waits: who may try which event when, and what became of it.
//!
//! Of each referral a connection is told in order: the next event waits until the one before has arrived. A process that
//! sends first takes the delivery for a while, in a transaction; another one that asks meanwhile does not get it, and if
//! this one dies, the delivery is tried again under the same event id, by which the receiver knows it.

use std::collections::{HashMap, hash_map::Entry};

use model::{RecordId, date::Instant};
use rules::exchange::ConnectionState;
use zeroize::Zeroizing;

use super::{
    Connection, Told,
    events::{event, seen, told},
    load,
    mapping::Table,
};
use crate::{
    Store,
    backend::{Row, Tx, Value},
    beside::EVENT,
    error::{Error, Result},
    keys::NetworkKeys,
    log::instant,
    sharing::{At, Rings},
};

/// How long a delivery is tried before it is parked and shown to the administrator.
/// Source: our own default, longer than the weekend for which an office is without power.
pub const DELIVERY_TRIED_MS: i64 = 3 * 24 * 3_600_000;
/// Pause after the first failure; doubled after each.
const FIRST_PAUSE_MS: i64 = 30_000;
/// Longest pause: a receiver that is back after a day hears of it within the hour.
const PAUSE_MS_MAX: i64 = 3_600_000;
/// For how long whoever took a delivery has it: longer than any try takes.
const TAKEN_MS: i64 = 120_000;
/// Deliveries taken at a time.
const BATCH: usize = 32;
/// Deliveries listed.
const LISTED_MAX: usize = 200;

/// Where a delivery stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryState {
    /// Not arrived yet.
    Waiting,
    /// The receiver has it.
    Delivered,
    /// Tried for [`DELIVERY_TRIED_MS`]; waits for an administrator to send it again.
    Parked,
    /// The organisation may no longer know of the referral: it was not sent.
    Withheld,
}

impl DeliveryState {
    /// Its word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Delivered => "delivered",
            Self::Parked => "parked",
            Self::Withheld => "withheld",
        }
    }

    fn parse(word: &str) -> Result<Self> {
        [Self::Waiting, Self::Delivered, Self::Parked, Self::Withheld]
            .into_iter()
            .find(|state| state.as_str() == word)
            .ok_or_else(|| Error::Damaged("where a delivery stands".to_owned()))
    }
}

/// A delivery to try now.
pub struct Outgoing {
    /// Of which connection.
    pub connection: RecordId,
    /// Where it goes.
    pub url: String,
    /// What it tells.
    pub told: Told,
    /// Which try this is, from 1: whoever says what became of it names it.
    pub attempt: u64,
    /// The secrets that sign it, the present one first.
    pub secrets: Vec<Zeroizing<Vec<u8>>>,
}

impl std::fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Outgoing")
            .field("nr", &self.told.nr)
            .field("attempt", &self.attempt)
            .finish_non_exhaustive()
    }
}

/// What became of a try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The receiver has it.
    Arrived(u16),
    /// It has not; `answer` says why in a word or a status, never what the receiver wrote.
    Failed {
        /// For example `503`, `timeout`, `address_refused`.
        answer: String,
        /// Milliseconds that the receiver asked us to wait.
        wait_ms: Option<i64>,
    },
    /// The receiver says that it is gone for good (410): the connection is paused.
    Gone,
}

/// A delivery as its administrator sees it: neither the referral nor a child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The event's place.
    pub nr: u64,
    /// The event's type.
    pub kind: String,
    /// When it happened.
    pub at: Instant,
    /// Where it stands.
    pub state: DeliveryState,
    /// Tries so far.
    pub attempts: u64,
    /// When it is tried next, if it waits.
    pub next: Option<Instant>,
    /// What the last try was answered.
    pub answer: Option<String>,
}

/// How long to wait after a failed try (from 1): doubled each time up to an hour, of which half is left to chance, so that
/// a receiver that comes back is not met by all at once. `chance` is any random number.
pub fn retry_after_ms(attempt: u64, chance: u32) -> i64 {
    let doubled = FIRST_PAUSE_MS << attempt.saturating_sub(1).min(7);
    let pause = doubled.min(PAUSE_MS_MAX);
    pause / 2 + pause / 2 * i64::from(chance % 1001) / 1000
}

impl Store {
    /// Takes what is due, the first of each referral only.
    pub fn take_deliveries(&self, now: Instant) -> Result<Vec<Outgoing>> {
        let keys = self.keys()?;
        let now_ms = now.unix_millis();
        if self.read(|tx| Ok(due(tx, &keys, now_ms)?.is_empty()))? {
            return Ok(Vec::new());
        }
        self.write(move |tx| {
            let (_, today) = crate::sharing::sharing_and_day(tx, &keys)?;
            let mut known = HashMap::new();
            let mut taken = Vec::new();
            for row in due(tx, &keys, now_ms)? {
                let (connection, nr) = (RecordId(row.uuid(0)?), row.uint(1)?);
                if let Entry::Vacant(unknown) = known.entry(connection) {
                    unknown.insert(Sender::of(tx, &keys, connection, today, now)?);
                }
                let Some(Some(sender)) = known.get(&connection) else {
                    // Its address was taken away: it waits, and stands in nobody's way meanwhile.
                    set(tx, &keys, (connection, nr), "next_at = ?4", vec![(now_ms + PAUSE_MS_MAX).into()])?;
                    continue;
                };
                let Some(found) = EVENT.load(tx, &keys, &[nr.into()])? else { continue };
                let event = event(&keys, &found)?;
                let Some(visible) = seen(tx, &keys, &sender.ring, event.referral)? else {
                    set(tx, &keys, (connection, nr), "state = 'withheld'", vec![])?;
                    continue;
                };
                let attempt = row.uint(2)? + 1;
                let change = "attempts = ?4, first_at = COALESCE(first_at, ?5), next_at = ?6";
                let until = now_ms + TAKEN_MS;
                set(tx, &keys, (connection, nr), change, vec![attempt.into(), now_ms.into(), until.into()])?;
                taken.push(Outgoing {
                    connection,
                    url: sender.url.clone(),
                    told: told(&event, &visible, &sender.table),
                    attempt,
                    secrets: sender.secrets.clone(),
                });
            }
            Ok(taken)
        })
    }

    /// Notes what became of a try; a word about another try than the last one counts for nothing. `chance` as in
    /// [`retry_after_ms`].
    pub fn note_sent(
        &self,
        connection: RecordId,
        nr: u64,
        attempt: u64,
        sent: &Sent,
        chance: u32,
        now: Instant,
    ) -> Result<()> {
        let keys = self.keys()?;
        let (sent, now_ms) = (sent.clone(), now.unix_millis());
        let gone = sent == Sent::Gone;
        self.write(move |tx| {
            let sql = "SELECT first_at FROM delivery WHERE network = ?1 AND connection = ?2 AND nr = ?3 AND attempts = ?4 \
                       AND state = 'waiting'";
            let at = [keys.network.into(), connection.into(), nr.into(), attempt.into()];
            let Some(row) = tx.one(sql, &at)? else { return Ok(()) };
            let first = row.maybe(0, Row::int)?.unwrap_or(now_ms);
            let (state, answer, wait) = match sent {
                Sent::Arrived(status) => (DeliveryState::Delivered, status.to_string(), 0),
                Sent::Gone => (DeliveryState::Waiting, "410".to_owned(), 0),
                Sent::Failed { answer, .. } if now_ms - first >= DELIVERY_TRIED_MS => {
                    (DeliveryState::Parked, answer, 0)
                }
                Sent::Failed { answer, wait_ms } => {
                    let asked = wait_ms.unwrap_or(0).clamp(0, PAUSE_MS_MAX);
                    (DeliveryState::Waiting, answer, retry_after_ms(attempt, chance).max(asked))
                }
            };
            let values = vec![state.as_str().into(), answer.into(), (now_ms + wait).into()];
            set(tx, &keys, (connection, nr), "state = ?4, answer = ?5, next_at = ?6", values)
        })?;
        if gone {
            let paused =
                super::ConnectionChange { state: Some(ConnectionState::Paused), ..Default::default() };
            self.connections().update(connection, paused)?;
        }
        Ok(())
    }

    /// What a connection was told of and what it was not, latest first.
    pub fn deliveries(&self, connection: RecordId) -> Result<Vec<Delivery>> {
        let keys = self.keys()?;
        self.read(|tx| {
            let sql = format!(
                "SELECT d.nr, e.type, e.at, d.state, d.attempts, d.next_at, d.answer FROM delivery d \
                 JOIN exchange_event e ON e.network = d.network AND e.nr = d.nr \
                 WHERE d.network = ?1 AND d.connection = ?2 ORDER BY d.nr DESC LIMIT {LISTED_MAX}"
            );
            let rows = tx.query(&sql, &[keys.network.into(), connection.into()])?;
            rows.iter().map(delivery).collect()
        })
    }

    /// How many deliveries of a connection wait, and how many are parked.
    pub fn undelivered(&self, connection: RecordId) -> Result<(u64, u64)> {
        let keys = self.keys()?;
        self.read(|tx| {
            let mut of = |state: &str| {
                let sql =
                    "SELECT COUNT(*) FROM delivery WHERE network = ?1 AND connection = ?2 AND state = ?3";
                let row = tx.one(sql, &[keys.network.into(), connection.into(), state.into()])?;
                super::count(row.as_ref())
            };
            Ok((of("waiting")?, of("parked")?))
        })
    }

    /// Sends again what was parked, one event or all; gives how many.
    pub fn send_again(&self, connection: RecordId, nr: Option<u64>, now: Instant) -> Result<u64> {
        let keys = self.keys()?;
        let now_ms = now.unix_millis();
        self.write(move |tx| {
            let which = if nr.is_some() { " AND nr = ?4" } else { "" };
            let sql = format!(
                "UPDATE delivery SET state = 'waiting', first_at = NULL, next_at = ?3 \
                 WHERE network = ?1 AND connection = ?2 AND state = 'parked'{which}"
            );
            let mut params = vec![keys.network.into(), connection.into(), now_ms.into()];
            params.extend(nr.map(Value::from));
            tx.execute(&sql, &params)
        })
    }
}

/// What is needed to tell a connection anything.
struct Sender {
    url: String,
    ring: rules::policy::KeyRing,
    table: Table,
    secrets: Vec<Zeroizing<Vec<u8>>>,
}

impl Sender {
    fn of(
        tx: &mut dyn Tx,
        keys: &NetworkKeys,
        id: RecordId,
        today: model::date::Day,
        now: Instant,
    ) -> Result<Option<Self>> {
        let Some((connection, private)) = load(tx, keys, id)? else { return Ok(None) };
        let Connection { org, system, state, .. } = &connection;
        let Some(url) = connection.url.clone().filter(|_| *state == ConnectionState::On) else {
            return Ok(None);
        };
        Ok(Some(Self {
            url,
            ring: Rings::fresh(tx, keys, &connection.actor(), At::on(today, now))?,
            table: Table::load(tx, keys, *org, system)?,
            secrets: private.signing(now)?,
        }))
    }
}

/// Connection, event and tries of what is due: of each referral only what nothing earlier stands before.
fn due(tx: &mut dyn Tx, keys: &NetworkKeys, now_ms: i64) -> Result<Vec<Row>> {
    let sql = format!(
        "SELECT d.connection, d.nr, d.attempts FROM delivery d \
         JOIN connection c ON c.network = d.network AND c.id = d.connection AND c.state = 'on' \
         WHERE d.network = ?1 AND d.state = 'waiting' AND d.next_at <= ?2 AND NOT EXISTS \
         (SELECT 1 FROM delivery b WHERE b.network = d.network AND b.connection = d.connection \
         AND b.referral = d.referral AND b.nr < d.nr AND b.state IN ('waiting', 'parked')) \
         ORDER BY d.next_at, d.nr LIMIT {BATCH}"
    );
    tx.query(&sql, &[keys.network.into(), now_ms.into()])
}

/// Changes a delivery; the change's values begin at `?4`.
fn set(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    (connection, nr): (RecordId, u64),
    change: &str,
    values: Vec<Value>,
) -> Result<()> {
    let sql = format!("UPDATE delivery SET {change} WHERE network = ?1 AND connection = ?2 AND nr = ?3");
    let mut params = vec![keys.network.into(), connection.into(), nr.into()];
    params.extend(values);
    tx.execute(&sql, &params).map(drop)
}

fn delivery(row: &Row) -> Result<Delivery> {
    let state = DeliveryState::parse(row.text(3)?)?;
    let waits = state == DeliveryState::Waiting;
    Ok(Delivery {
        nr: row.uint(0)?,
        kind: row.text(1)?.to_owned(),
        at: instant(row.uint(2)?)?,
        state,
        attempts: row.uint(4)?,
        next: if waits { Some(instant(row.uint(5)?)?) } else { None },
        answer: row.maybe(6, |row, column| row.text(column).map(str::to_owned))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_an_hour_and_half_of_each_is_chance() {
        assert_eq!((retry_after_ms(1, 0), retry_after_ms(1, 1000)), (15_000, 30_000));
        assert_eq!((retry_after_ms(4, 0), retry_after_ms(4, 1000)), (120_000, 240_000));
        for attempt in 8..200 {
            assert_eq!(
                (retry_after_ms(attempt, 0), retry_after_ms(attempt, 1000)),
                (PAUSE_MS_MAX / 2, PAUSE_MS_MAX)
            );
        }
        assert!(retry_after_ms(u64::MAX, u32::MAX) <= PAUSE_MS_MAX);
    }
}
