//! Patterns that an organisation wants to be told of: tried on what was recorded, and raised by the system.
//!
//! Raised right after what makes them up is on the disk, and by [`Store::tick`] for what that missed: the program was
//! stopped between the two, or what was recorded lay in the future. An alert's id follows from its rule and whom it is
//! about, and each of its records is told once: whoever looks, however often, there is the same to answer.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    Act, Edit, Entry, EntryId, Fields, KindName, Outcome, RecordId, Say, State,
    date::{Day, Instant},
    hlc::{Hlc, Node},
};
use rules::{
    alerts::{self, Finding, Rule},
    clock,
    policy::{self, Actor, KeyRing},
    read::{instant_ms, instant_value},
};
use serde_json::json;

use super::{Work, system};
use crate::{
    Store,
    backend::Tx,
    error::{Error, Result},
    held,
    keys::NetworkKeys,
    read::coded_of_kind,
    rows,
    types::Taken,
};

mod look;

use look::{Scope, TOGETHER_MAX, found};

/// An organisation, and a team of it.
type Team = (RecordId, Option<String>);

/// Most alerts that one look raises; the others follow at the next.
const RAISED_MAX: usize = 200;
/// Most findings that a trial names.
const NAMED_MAX: usize = 500;

/// What was said and not looked at yet.
#[derive(Debug)]
pub(crate) struct Waiting {
    /// Everything is to be looked at: the program has just started, a day has turned, a rule was switched on.
    all: bool,
    /// Otherwise these records.
    records: BTreeSet<RecordId>,
    /// The day on which everything was looked at.
    day: Option<Day>,
}

impl Default for Waiting {
    fn default() -> Self {
        Self { all: true, records: BTreeSet::new(), day: None }
    }
}

/// What entries touch of it, before it is known whether they count.
pub(crate) struct Touch {
    entry: EntryId,
    record: RecordId,
    /// More than this record is to be looked at.
    all: bool,
    /// A rule was switched on.
    rule: bool,
}

/// The entries that patterns look at. What changes an evening or a day changes many records: all are looked at then.
pub(crate) fn touched(entries: &[Entry]) -> Vec<Touch> {
    let look = |entry: &Entry| {
        let rule = entry.kind == KindName::AlertRule;
        let all = match (entry.kind, &entry.say) {
            (
                KindName::Contact
                | KindName::Concern
                | KindName::Attendance
                | KindName::Person
                | KindName::Suspect,
                _,
            ) => false,
            (KindName::AlertRule, Say::Act(act)) if act.name == "switch_on" => true,
            (KindName::Round | KindName::Session, Say::Edit(Edit { set, seen }))
                if *seen > 0 && (set.contains_key("shift") || set.contains_key("day")) =>
            {
                true
            }
            _ => return None,
        };
        Some(Touch { entry: entry.id, record: entry.record, all, rule })
    };
    entries.iter().filter_map(look).collect()
}

/// What a trial found about one child or adult.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The child, where it is one.
    pub person: Option<RecordId>,
    /// When the last of its records happened.
    pub last_ms: u64,
    /// Its records, the first that happened first.
    pub because: Vec<(KindName, RecordId)>,
}

impl Store {
    /// What a rule would have told of in all that its organisation recorded, as far as the actor may see every record of
    /// it: how many, and the latest of them by name. `None`: there is no such rule for this actor.
    /// [`Error::Refused`]: somebody else's to try, or its numbers are missing.
    pub fn try_alert_rule(
        &self,
        actor: &Actor,
        id: RecordId,
        now: Instant,
    ) -> Result<Option<(u64, Vec<Tried>)>> {
        let keys = self.keys()?;
        self.read(|tx| {
            let ring = self.ring(tx, &keys, actor)?;
            let Some(stored) = rows::load(tx, &keys, id)? else { return Ok(None) };
            let record = held::coded_state(&stored.held);
            if record.kind != KindName::AlertRule || !ring.opens(&stored.audience) {
                return Ok(None);
            }
            policy::may_act(actor, &ring, &record, &stored.audience, "try").map_err(Error::Refused)?;
            let refuse = |rule: &str| Error::Refused(model::Refusal::rule(rule));
            let rule = Rule::of(&record).ok_or_else(|| refuse(rules::refusals::ALERT_RULE_INCOMPLETE))?;
            if rule.pattern.rests_on_adults() && !policy::is_cleared(actor) {
                return Err(refuse(rules::refusals::ALERT_RULE_CLOSE));
            }
            let mut found = tried(tx, &keys, &ring, (record.org, &rule), now.unix_millis() as u64)?;
            found.sort_by_key(|one| std::cmp::Reverse(one.last_ms));
            let count = found.len() as u64;
            found.truncate(NAMED_MAX);
            let named = |finding: Finding| {
                let mut because: Vec<_> = finding.because.into_iter().collect();
                because.sort_by_key(|(record, ms)| (*ms, *record));
                let because = because.into_iter().map(|(record, _)| record).collect();
                Tried { person: finding.person, last_ms: finding.last_ms, because }
            };
            Ok(Some((count, found.into_iter().map(named).collect())))
        })
    }

    /// Looks at what was just said. What fails here is looked at by the next tick: the entries themselves are kept.
    pub(crate) fn look_after(&self, touched: Vec<Touch>, taken: &[Taken], now: Instant) {
        let counted: BTreeSet<EntryId> =
            taken.iter().filter(|taken| taken.outcome == Outcome::Accepted).map(|taken| taken.id).collect();
        let touched: Vec<Touch> =
            touched.into_iter().filter(|touch| counted.contains(&touch.entry)).collect();
        if touched.is_empty() {
            return;
        }
        // Everything at once is the tick's, which nobody waits for; but whoever switches a rule on wants to see.
        let at_once = {
            let mut waiting = self.inner.alerts.lock();
            let before = waiting.all;
            waiting.all |= touched.iter().any(|touch| touch.all);
            waiting.records.extend(touched.iter().map(|touch| touch.record));
            !before && !waiting.all || touched.iter().any(|touch| touch.rule)
        };
        if at_once {
            let _ = self.raise(now, false);
        }
    }

    /// Raises what the rules that are on have found and nobody was told of yet. Gives whether there was something.
    pub(crate) fn raise_alerts(&self, now: Instant) -> Result<bool> {
        self.raise(now, true)
    }

    /// `daily`: with a new day everything is looked at, for what lay ahead has come.
    fn raise(&self, now: Instant, daily: bool) -> Result<bool> {
        let keys = self.keys()?;
        let (now_ms, today) = (now.unix_millis() as u64, now.field_day());
        let waiting = {
            let mut waiting = self.inner.alerts.lock();
            let all = waiting.all || daily && waiting.day.is_none_or(|day| day < today);
            let day = if all { Some(today) } else { waiting.day };
            let next = Waiting { all: false, records: BTreeSet::new(), day };
            Waiting { all, ..std::mem::replace(&mut *waiting, next) }
        };
        if !waiting.all && waiting.records.is_empty() {
            return Ok(false);
        }
        let done = self.raise_of(&waiting, &keys, now, now_ms);
        let again = !matches!(done, Ok((_, true)));
        if again {
            let mut next = self.inner.alerts.lock();
            next.all |= waiting.all;
            next.records.extend(waiting.records);
        }
        done.map(|(raised, _)| raised)
    }

    /// Whether something was raised, and whether that was all.
    fn raise_of(
        &self,
        waiting: &Waiting,
        keys: &std::sync::Arc<NetworkKeys>,
        now: Instant,
        now_ms: u64,
    ) -> Result<(bool, bool)> {
        let mut new = self.read(|tx| look(tx, keys, waiting, now_ms))?;
        let whole = new.len() <= RAISED_MAX;
        new.truncate(RAISED_MAX);
        if new.is_empty() {
            return Ok((false, true));
        }
        let mut by_team: BTreeMap<Team, Vec<(EntryId, News)>> = BTreeMap::new();
        for news in new {
            let id = EntryId(self.new_id(now_ms)?);
            by_team.entry((news.org, news.team.clone())).or_default().push((id, news));
        }
        let (random, keys) = (self.inner.config.random.clone(), keys.clone());
        self.write(move |tx| {
            for ((org, team), told) in by_team {
                let author = system(org, team);
                Work::run(tx, &keys, &*random, &author, now, |work| {
                    for (counter, (id, news)) in (0u16..).zip(told) {
                        let at = Hlc { wall_ms: now_ms, counter, node: Node([0; 6]) };
                        work.say_news(id, at, &news)?;
                    }
                    Ok(())
                })?;
            }
            Ok(())
        })?;
        Ok((true, whole))
    }
}

/// Something to be told of.
struct News {
    org: RecordId,
    team: Option<String>,
    case: Option<RecordId>,
    rule: Rule,
    finding: Finding,
}

/// How many alerts a rule would have raised, of what the holder of the ring may see.
pub(crate) fn count(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    ring: &KeyRing,
    record: &State,
    now_ms: u64,
) -> Result<Option<u64>> {
    let Some(rule) = Rule::of(record) else { return Ok(None) };
    Ok(Some(tried(tx, keys, ring, (record.org, &rule), now_ms)?.len() as u64))
}

/// What a rule finds in everything, where all of it may be seen.
fn tried(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    ring: &KeyRing,
    (org, rule): (RecordId, &Rule),
    now_ms: u64,
) -> Result<Vec<Finding>> {
    let mut seen = Vec::new();
    for finding in found(tx, keys, (org, rule), &Scope::All, (0, now_ms), TOGETHER_MAX)? {
        let mut whole = true;
        for (kind, id) in finding.because.keys() {
            let stored = rows::load(tx, keys, *id)?;
            whole &= stored.is_some_and(|one| policy::visible(ring, *kind, &one.audience).is_some());
        }
        if whole {
            seen.push(finding);
        }
    }
    Ok(seen)
}

/// What the rules that are on find, and was not told yet.
fn look(tx: &mut dyn Tx, keys: &NetworkKeys, waiting: &Waiting, now_ms: u64) -> Result<Vec<News>> {
    let mut rules = Vec::new();
    coded_of_kind(tx, keys, KindName::AlertRule, None, &mut |state| {
        if state.text("status") == Some("on") && !state.erased {
            rules.push(state);
        }
    })?;
    let mut new = Vec::new();
    let scope = match (&waiting.all, rules.is_empty()) {
        (_, true) => return Ok(new),
        (true, _) => Scope::All,
        _ => look::touched(tx, keys, &waiting.records)?,
    };
    for record in rules {
        let Some(rule) = Rule::of(&record) else { continue };
        let from_ms = alerts::tells_from_ms(&rule, instant_ms(&record, "since").unwrap_or(now_ms));
        let times = (from_ms, now_ms);
        for finding in found(tx, keys, (record.org, &rule), &scope, times, TOGETHER_MAX)? {
            if new.len() > RAISED_MAX {
                return Ok(new);
            }
            if untold(tx, keys, &rule, &finding)?.records.is_empty() {
                continue;
            }
            let (case, team) = told_to(tx, keys, (record.org, &rule), &finding)?;
            new.push(News { org: record.org, team, case, rule, finding });
        }
    }
    Ok(new)
}

/// The child's open case, and the team that is told besides the supervisor: that of the case, or else of whoever wrote
/// the last of the records.
fn told_to(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    (org, rule): (RecordId, &Rule),
    finding: &Finding,
) -> Result<(Option<RecordId>, Option<String>)> {
    let mut case: Option<State> = None;
    if let Some(person) = finding.person {
        let open = look::about(tx, keys, org, KindName::Case, person)?;
        let open = open.into_iter().filter(|case| !case.erased && case.text("status") != Some("closed"));
        case = open.max_by_key(|case| (case.created_ms, case.record));
    }
    if !rule.tells_team || rule.pattern.rests_on_adults() {
        return Ok((case.map(|case| case.record), None));
    }
    if let Some(case) = case {
        return Ok((Some(case.record), case.team));
    }
    let last = finding.because.iter().max_by_key(|(record, ms)| (**ms, **record));
    let Some(((_, id), _)) = last else { return Ok((None, None)) };
    Ok((None, rows::load(tx, keys, *id)?.and_then(|stored| stored.held.team)))
}

/// What is new in a finding.
struct Untold {
    /// The records that no alert names yet.
    records: BTreeSet<(KindName, RecordId)>,
    /// The alert about the same that still waits for its answer.
    waits: Option<State>,
    /// The last alert about the same.
    before: Option<RecordId>,
    /// The number of the next.
    next: u32,
}

fn untold(tx: &mut dyn Tx, keys: &NetworkKeys, rule: &Rule, finding: &Finding) -> Result<Untold> {
    let records = finding.because.keys().copied().collect();
    let mut untold = Untold { records, waits: None, before: None, next: 0 };
    while let Some(stored) = rows::load(tx, keys, finding.id(rule, untold.next))? {
        let alert = held::coded_state(&stored.held);
        for told in alerts::evidence(&alert) {
            untold.records.remove(&told);
        }
        untold.before = Some(alert.record);
        untold.waits = (alert.text("status") != Some("answered") && !alert.erased).then_some(alert);
        untold.next += 1;
    }
    Ok(untold)
}

impl Work<'_> {
    /// Tells of a finding, unless it has been told: the alert that waits gathers it, or a new one is raised.
    fn say_news(&mut self, id: EntryId, at: Hlc, news: &News) -> Result<()> {
        let News { rule, finding, case, .. } = news;
        let untold = untold(self.tx, self.keys, rule, finding)?;
        if untold.records.is_empty() {
            return Ok(());
        }
        let mut records = untold.records;
        let time = finding.last_of(&records);
        if let Some(waits) = untold.waits {
            records.extend(alerts::evidence(&waits));
            let mut args = alerts::evidence_fields(&records);
            let time = time.max(instant_ms(&waits, "time").unwrap_or(0));
            args.insert("time".to_owned(), instant_value(time));
            let say = Say::Act(Act { name: "gather".to_owned(), args, seen: waits.version });
            self.say_past_policy(Entry { id, record: waits.record, kind: KindName::Alert, at, say })?;
            return Ok(());
        }
        let mut set: Fields = alerts::evidence_fields(&records);
        let due = clock::due_ms(rule.level, at.wall_ms);
        set.extend(
            [
                ("rule", json!(rule.id)),
                ("version", json!(rule.version)),
                ("pattern", json!(rule.pattern.as_str())),
                ("days", json!(rule.days)),
                ("least", json!(rule.least)),
                ("level", json!(rule.level.as_str())),
                ("person", json!(finding.person)),
                ("case", json!(case)),
                ("before", json!(untold.before)),
                ("time", instant_value(time)),
                ("raised", instant_value(at.wall_ms)),
                ("due", due.map_or(serde_json::Value::Null, instant_value)),
                ("status", json!("raised")),
            ]
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name.to_owned(), value)),
        );
        let record = finding.id(rule, untold.next);
        let say = Say::Edit(Edit { set, seen: 0 });
        self.take_new(Entry { id, record, kind: KindName::Alert, at, say })?;
        Ok(())
    }
}
