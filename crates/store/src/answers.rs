//! What was answered to an instrument, opened for one actor as far as its rights go.

use std::collections::{BTreeSet, HashMap};

use model::{Fields, KindName, RecordId, State, date::Day};
use rules::{
    figures::{Sex, who_is},
    policy::{self, Actor, KeyRing, Results},
};
use serde_json::Value as Json;

use crate::{
    Store,
    among::Among,
    backend::{Tx, Value, list},
    error::{Error, Result},
    held,
    keys::NetworkKeys,
    log::instant,
    rows::{self, Stored},
};

/// Records fetched at a time.
const CHUNK: usize = 500;

/// One response, opened.
#[derive(Clone, Debug)]
pub struct Given {
    /// The response.
    pub id: RecordId,
    /// The version that was asked.
    pub version: RecordId,
    /// Its coded fields.
    pub coded: Fields,
    /// The day on which it was asked, in the field (UTC+7).
    pub day: Day,
    /// The child whom it is about, if it names one.
    pub person: Option<RecordId>,
    /// Sex, of the child or as noted of somebody unnamed.
    pub sex: Sex,
    /// Age band on the day, likewise.
    pub band: model::age::AgeBand,
    /// Place code, of the response or of its spot.
    pub place: Option<String>,
    /// Answers, but the confidential ones.
    pub answers: Fields,
    /// Confidential answers; nothing where the actor may not read them.
    pub private: Fields,
}

impl Store {
    /// Every response to an instrument that counts for the actor: those that it may read, or, where it may only see
    /// counts, those of its organisation as far as `policy::figures_reach` goes, to be shown as counts and protected. What
    /// an erasure took along and what was declined is not among them. A refusal for roles that see neither.
    pub fn answers(
        &self,
        actor: &Actor,
        instrument: RecordId,
        each: &mut dyn FnMut(Given),
    ) -> Result<Results> {
        let results = policy::results(actor).map_err(Error::Refused)?;
        let keys = self.keys()?;
        self.read(|tx| {
            let ring = self.ring(tx, &keys, actor)?;
            let reading = Reading { keys: &keys, ring: &ring, actor, results, instrument };
            let (mut beside, mut after) = (Beside::default(), (i64::MIN, Vec::new()));
            loop {
                let rows = reading.rows(tx, &after)?;
                let Some(last) = rows.last() else { return Ok(results) };
                after = (last.int(6)?, last.blob(0)?.to_vec());
                let mut found = Vec::new();
                for row in &rows {
                    let stored = rows::stored(row)?;
                    found.extend(
                        Some((held::coded_state(&stored.held), stored))
                            .filter(|(coded, _)| reading.asks(coded)),
                    );
                }
                beside.load(tx, &keys, found.iter().map(|(coded, _)| coded))?;
                for (coded, stored) in &found {
                    if let Some(given) = reading.open(tx, coded, stored, &beside)? {
                        each(given);
                    }
                }
                if rows.len() < CHUNK {
                    return Ok(results);
                }
            }
        })
    }
}

struct Reading<'a> {
    keys: &'a NetworkKeys,
    ring: &'a KeyRing,
    actor: &'a Actor,
    results: Results,
    instrument: RecordId,
}

impl Reading<'_> {
    fn rows(&self, tx: &mut dyn Tx, after: &(i64, Vec<u8>)) -> Result<Vec<crate::backend::Row>> {
        let mut params: Vec<Value> = vec![
            self.keys.network.into(),
            KindName::Response.as_str().into(),
            Value::Int(after.0),
            Value::Blob(after.1.clone()),
        ];
        let within = match self.results {
            Results::Read { .. } => {
                Among::of(tx, self.keys, self.ring, KindName::Response)?.condition("r.id", &mut params)
            }
            Results::Count { .. } => {
                params.push(self.actor.org.into());
                format!("r.org = ?{}", params.len())
            }
        };
        let sql = format!(
            "SELECT {}, r.created FROM record r WHERE r.network = ?1 AND r.kind = ?2 AND (r.created, r.id) > (?3, ?4) \
             AND {within} ORDER BY r.created, r.id LIMIT {CHUNK}",
            rows::COLUMNS
        );
        tx.query(&sql, &params)
    }

    fn asks(&self, coded: &State) -> bool {
        coded.reference("instrument") == Some(self.instrument)
            && coded.value("declined") != Some(&Json::Bool(true))
            && !coded.erased
            && match self.results {
                Results::Read { .. } => true,
                Results::Count { .. } => policy::figures_reach(self.actor, coded.reference("project")),
            }
    }

    /// `None`: not for this actor, or nothing is left of it.
    fn open(
        &self,
        tx: &mut dyn Tx,
        coded: &State,
        stored: &Stored,
        beside: &Beside,
    ) -> Result<Option<Given>> {
        let facts = KindName::Response.facts();
        let shows = |name: &str| match self.results {
            Results::Count { .. } => name == "answers",
            Results::Read { .. } => {
                let seen = policy::visible(self.ring, KindName::Response, &stored.audience);
                facts.field(name).is_some_and(|field| seen.is_some_and(|seen| seen.shows(field)))
            }
        };
        let (Some(version), true) = (coded.reference("version"), shows("answers")) else { return Ok(None) };
        let wanted = |name: &str| matches!(name, "answers" | "private") && shows(name);
        let sealed = stored.held.registers.keys().any(|name| wanted(name));
        let open = held::open_state(self.keys, tx, &stored.held, wanted)?;
        // The key was destroyed: with it went the answers.
        if sealed && open.registers.is_empty() {
            return Ok(None);
        }
        let object = |name: &str| open.value(name).and_then(Json::as_object).cloned().unwrap_or_default();
        let time = coded.text("time").and_then(|text| text.parse::<model::date::Instant>().ok());
        let day = time.map_or_else(|| instant(coded.created_ms), Ok)?.field_day();
        let person = coded.reference("person");
        let (sex, band) = who_is(person.and_then(|id| beside.0.get(&id)).unwrap_or(coded), day);
        let spot = coded.reference("spot").and_then(|id| beside.0.get(&id));
        let place =
            coded.text("place").or_else(|| spot.and_then(|spot| spot.text("place"))).map(str::to_owned);
        Ok(Some(Given {
            id: coded.record,
            version,
            coded: coded.fields(),
            day,
            person,
            sex,
            band,
            place,
            answers: object("answers"),
            private: object("private"),
        }))
    }
}

/// Coded values of what responses point to: children for sex and age, spots for the place.
#[derive(Default)]
struct Beside(HashMap<RecordId, State>);

impl Beside {
    fn load<'a>(
        &mut self,
        tx: &mut dyn Tx,
        keys: &NetworkKeys,
        responses: impl Iterator<Item = &'a State>,
    ) -> Result<()> {
        let named = responses.flat_map(|coded| [coded.reference("person"), coded.reference("spot")]);
        let missing: BTreeSet<RecordId> = named.flatten().filter(|id| !self.0.contains_key(id)).collect();
        let missing: Vec<RecordId> = missing.into_iter().collect();
        for some in missing.chunks(CHUNK) {
            let sql = format!(
                "SELECT {} FROM record r WHERE r.network = ?1 AND r.id IN {}",
                rows::COLUMNS,
                list(2, some.len())
            );
            let params: Vec<Value> =
                std::iter::once(keys.network.into()).chain(some.iter().map(|id| (*id).into())).collect();
            for row in tx.query(&sql, &params)? {
                let held = rows::stored(&row)?.held;
                self.0.insert(held.record, held::coded_state(&held));
            }
        }
        Ok(())
    }
}
