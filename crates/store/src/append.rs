//! Taking entries: each is checked, judged, sealed, written into the log, and folded into its record.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use model::{
    AccountId, Edit, Entry, Fields, KindName, Outcome, RecordId, Refusal, Say, Stamped, State, date::Instant,
    entry::Act, hlc::Node,
};
use rules::{
    policy::{self, Actor, KeyRing},
    refusals,
    workflow::{self, Around, Now},
};
use uuid::Uuid;

use crate::{
    Store,
    backend::Tx,
    error::{Error, Result},
    exchange,
    held::{self, Body},
    keys::{self, NetworkKeys, SubjectKey},
    log::Log,
    random::Random,
    rows::{self, Stored},
    sharing::{self, At, Given, Rings},
    subjects, tokens, tree,
    types::Taken,
};

mod alerts;
mod around;
mod assessed;
mod check;
mod entailed;
mod evidence;
mod look_up;
mod money;
mod response;
mod results;
mod writing;

pub use alerts::Tried;
pub(crate) use alerts::Waiting;

use around::beside_of;
pub(crate) use check::canonical;
use look_up::{Found, digest_key};
pub(crate) use response::Versions;

/// The author of what the program itself says: a referral that lapsed.
pub const SYSTEM: AccountId = AccountId(Uuid::nil());

/// The program itself as an author, in the house of an organisation. It has no role: nothing is its right, and what it says
/// is said past policy.
pub(crate) fn system(org: RecordId, team: Option<String>) -> Actor {
    Actor { account: SYSTEM, org, team, roles: Vec::new(), projects: Vec::new() }
}

/// The rule by which nothing more is said about somebody who was erased.
const ERASED: &str = "subject.erased";

impl Store {
    /// Takes entries of one device in their order. Idempotent by entry id: the same said again gets the same answer.
    /// What is malformed gets `seq` 0 and is not kept; what a rule refuses is kept in the log and changes nothing.
    /// Returns when all of it is on the disk; an error means that none of it was taken.
    pub fn append(&self, actor: &Actor, node: Node, entries: Vec<Entry>, now: Instant) -> Result<Vec<Taken>> {
        let keys = self.keys()?;
        let (random, rings) = (self.inner.config.random.clone(), self.inner.rings.clone());
        let actor = actor.clone();
        let versions = self.inner.versions.clone();
        let touched = alerts::touched(&entries);
        let (taken, read, asked) = self.write(move |tx| {
            let (mut work, read) = Work::begin(tx, &keys, &*random, &actor, now, &rings)?;
            work.versions = versions;
            let taken =
                entries.into_iter().map(|entry| work.take(node, entry)).collect::<Result<Vec<_>>>()?;
            let asked = std::mem::take(&mut work.asked);
            work.finish()?;
            Ok((taken, read, asked))
        })?;
        self.inner.rings.keep(read);
        self.inner.versions.keep(asked);
        self.look_after(touched, &taken, now);
        Ok(taken)
    }
}

/// One writing job on the log.
pub(crate) struct Work<'a> {
    pub tx: &'a mut dyn Tx,
    pub keys: &'a NetworkKeys,
    pub log: Log,
    random: &'a dyn Random,
    pub actor: &'a Actor,
    ring: KeyRing,
    ring_as_of: u64,
    now_ms: u64,
    /// Published versions of instruments that earlier writes read.
    versions: Arc<Versions>,
    /// Those that this one read; kept once it stands.
    asked: HashMap<RecordId, Arc<response::Asked>>,
}

/// An entry on its way in.
struct Arriving {
    entry: Entry,
    digest_of: Vec<u8>,
    before: Option<(Stored, State)>,
    person: Option<RecordId>,
    /// The key of a subject that was looked up on the way.
    key: Option<(Uuid, SubjectKey)>,
}

impl<'a> Work<'a> {
    /// One job from its beginning to its end. When a new day has come, what ends with a day ends first: so the log's row is
    /// saved whatever the job finds, also where it writes nothing.
    pub fn run<T>(
        tx: &'a mut dyn Tx,
        keys: &'a NetworkKeys,
        random: &'a dyn Random,
        actor: &'a Actor,
        now: Instant,
        job: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        // What it reads of shares is not kept: nobody asks for these actors' keys again.
        let (mut work, _) = Self::begin(tx, keys, random, actor, now, &Rings::default())?;
        let done = job(&mut work)?;
        work.finish()?;
        Ok(done)
    }

    /// Begins, with the shares that are kept; gives what had to be read, to be kept after the commit.
    fn begin(
        tx: &'a mut dyn Tx,
        keys: &'a NetworkKeys,
        random: &'a dyn Random,
        actor: &'a Actor,
        now: Instant,
        rings: &Rings,
    ) -> Result<(Self, Option<Given>)> {
        let mut log = Log::begin(tx, keys)?;
        crate::turn::turn_day(tx, &mut log, keys, now)?;
        let (ring, read) = rings.within(tx, keys, actor, log.sharing, At::on(log.today, now))?;
        let ring_as_of = log.sharing;
        let now_ms = now.unix_millis() as u64;
        let (versions, asked) = (Arc::default(), HashMap::new());
        Ok((Self { tx, keys, log, random, actor, ring, ring_as_of, now_ms, versions, asked }, read))
    }

    /// Saves the log's row.
    fn finish(self) -> Result<()> {
        self.log.save(self.tx, self.keys, self.now_ms)
    }

    pub fn take(&mut self, node: Node, mut entry: Entry) -> Result<Taken> {
        if let Err(invalid) = check::form(node, &mut entry) {
            return Ok(Taken {
                id: entry.id,
                seq: 0,
                outcome: Outcome::Refused(Refusal::field(refusals::INVALID, invalid.field)),
                detail: Some(invalid.rule.to_owned()),
            });
        }
        let digest_of = canonical(&entry);
        let Found { known, before, key } = self.look_up(&entry)?;
        if let Some(row) = known {
            return self.known(&entry, &digest_of, &row);
        }
        if self.ring_as_of != self.log.sharing {
            self.ring = Rings::fresh(
                self.tx,
                self.keys,
                self.actor,
                At { today: self.log.today, now_ms: self.now_ms },
            )?;
            self.ring_as_of = self.log.sharing;
        }
        let before = match before {
            Some(stored) => {
                let open = held::open_state(self.keys, self.tx, &stored.held, |_| true)?;
                Some((stored, open))
            }
            None => None,
        };
        let person = Self::person_after(&entry, before.as_ref().map(|(_, open)| open));
        let judged = self.judge(&entry, before.as_ref());
        let judged = match judged {
            Ok(effect) => Ok(effect),
            Err(Judged::Refused(refusal)) => Err(refusal),
            Err(Judged::Failed(error)) => return Err(error),
        };
        let follows = self.follows(&entry, before.as_ref(), judged.is_ok())?;
        let taken = self.store(Arriving { entry, digest_of, before, person, key }, judged)?;
        for (entry, org) in follows {
            self.say_for(entry, org)?;
        }
        Ok(taken)
    }

    /// The person whom the record is about once the entry counts.
    fn person_after(entry: &Entry, before: Option<&State>) -> Option<RecordId> {
        if entry.kind == KindName::Person {
            return Some(entry.record);
        }
        match entry.say.fields().get("person") {
            Some(value) => value.as_str().and_then(|id| id.parse().ok()),
            None => before.and_then(|state| state.reference("person")),
        }
    }

    /// What the entry sets, or why it is refused.
    fn judge(&mut self, entry: &Entry, before: Option<&(Stored, State)>) -> Result<Fields, Judged> {
        if let Some((stored, _)) = before {
            if stored.held.kind != entry.kind || !self.ring.opens(&stored.audience) {
                return Err(Refusal::rule(refusals::UNKNOWN_RECORD).into());
            }
            if stored.held.erased {
                return Err(Refusal::rule(ERASED).into());
            }
        }
        self.check_references(entry, before.map(|(_, open)| open))?;
        let nobody = BTreeSet::new();
        let audience = before.map_or(&nobody, |(stored, _)| &stored.audience);
        let open = before.map(|(_, open)| open);
        let sets = match &entry.say {
            Say::Edit(Edit { set, .. }) => {
                policy::may_edit(self.actor, &self.ring, open, audience, entry.kind, set)?;
                self.check_placed(entry.kind, open, set)?;
                set.clone()
            }
            Say::Act(act) => {
                let Some(open) = open else {
                    return Err(Refusal::rule(refusals::UNKNOWN_RECORD).into());
                };
                policy::may_act(self.actor, &self.ring, open, audience, &act.name)?;
                self.effect(open, act, entry, self.actor)?
            }
        };
        if entry.kind == KindName::Response {
            self.check_response(open, &sets)?;
        }
        self.check_evidence(entry.kind, open, &sets)?;
        self.check_money(entry.kind, open, &sets)?;
        self.check_writing(entry.kind, open, &sets)?;
        Ok(sets)
    }

    /// What an act sets, said by or for somebody.
    fn effect(&mut self, open: &State, act: &Act, entry: &Entry, actor: &Actor) -> Result<Fields, Judged> {
        let consent = if open.kind == KindName::Referral {
            sharing::consent_of(self.tx, self.keys, open).map_err(Judged::Failed)?
        } else {
            None
        };
        let beside = beside_of(self.tx, self.keys, open, act, workflow::needs(open.kind, &act.name))
            .map_err(Judged::Failed)?;
        let found = if open.kind == KindName::AlertRule && act.name == "try" {
            alerts::count(self.tx, self.keys, &self.ring, open, self.now_ms).map_err(Judged::Failed)?
        } else {
            None
        };
        let assessed = if workflow::weighs(open, &act.name) { self.assessed(open)? } else { None };
        let written = if workflow::tells(open, &act.name) {
            let read = crate::writing::written_now(self.tx, self.keys, open, self.now_ms, self.log.today);
            Some(read.map_err(Judged::Failed)?)
        } else {
            None
        };
        let around = Around {
            consent: consent.as_ref(),
            beside: &beside,
            found,
            assessed: assessed.as_ref(),
            written: written.as_ref(),
        };
        let ms = entry.at.effective(self.now_ms).wall_ms;
        Ok(workflow::effect(open, act, actor, &around, Now { ms })?)
    }

    /// Says what is decided elsewhere: a lapse, an erasure. Past policy, but not past the guard.
    pub fn say_past_policy(&mut self, entry: Entry) -> Result<bool> {
        self.say_as(entry, self.actor)
    }

    /// As [`Work::say_past_policy`], judged as if somebody else said it.
    pub fn say_as(&mut self, entry: Entry, actor: &Actor) -> Result<bool> {
        let Some(stored) = rows::load(self.tx, self.keys, entry.record)? else { return Ok(false) };
        let open = held::open_state(self.keys, self.tx, &stored.held, |_| true)?;
        let effect = match &entry.say {
            Say::Act(act) if act.name == crate::log::ERASE => Ok(Fields::new()),
            Say::Act(act) => self.effect(&open, act, &entry, actor),
            Say::Edit(_) => return Ok(false),
        };
        let effect = match effect {
            Ok(effect) => effect,
            Err(Judged::Refused(_)) => return Ok(false),
            Err(Judged::Failed(error)) => return Err(error),
        };
        let digest_of = canonical(&entry);
        let person = rows::person_of(&open);
        let arriving = Arriving { entry, digest_of, before: Some((stored, open)), person, key: None };
        self.store(arriving, Ok(effect))?;
        Ok(true)
    }

    /// Writes the first entry of a record that policy has no say in: what the public reports.
    pub fn take_new(&mut self, entry: Entry) -> Result<u64> {
        let (digest_of, person) = (canonical(&entry), Self::person_after(&entry, None));
        let effect = entry.say.fields().clone();
        let taken = self.store(Arriving { entry, digest_of, before: None, person, key: None }, Ok(effect))?;
        Ok(taken.seq)
    }

    /// Writes the entry into the log and, if it counts, into its record.
    fn store(&mut self, arriving: Arriving, judged: Result<Fields, Refusal>) -> Result<Taken> {
        let Arriving { mut entry, mut digest_of, before, person, key } = arriving;
        let given = entry.say.fields().clone();
        let effect = judged.as_ref().cloned().unwrap_or_default();
        let mut extra = effect.clone();
        extra.retain(|name, value| given.get(name) != Some(value));
        let left_out = match &judged {
            Ok(effect) => given.keys().filter(|name| !effect.contains_key(*name)).cloned().collect(),
            Err(_) => BTreeSet::new(),
        };
        let secret = held::needs_key(entry.kind, &given) || held::needs_key(entry.kind, &extra);
        let subject = rows::subject_of(entry.record, person);
        let mut judged = judged;
        let key = if secret {
            let found = match key {
                Some((of, found)) if of == subject => found,
                _ => self.keys.of_subject(self.tx, subject)?,
            };
            subjects::key_from(self.tx, self.keys, &mut self.log, subject, found, self.random)?
        } else {
            None
        };
        let (mut given, mut extra, mut left_out) = (given, extra, left_out);
        if secret && key.is_none() {
            // The person was erased: nothing more is written about them, not even what was refused.
            judged = Err(Refusal::rule(ERASED));
            (given, extra, left_out) = (Fields::new(), Fields::new(), BTreeSet::new());
            entry = without_fields(entry);
            digest_of = canonical(&entry);
        }
        let with = key.as_ref().map(|(id, key)| (*id, &**key));
        let seal = |fields| held::seal_fields(self.keys, entry.kind, entry.record, fields, with, self.random);
        let body = Body {
            network: self.keys.network,
            seq: self.log.edge.size + 1,
            id: entry.id,
            record: entry.record,
            kind: entry.kind,
            at: entry.at,
            received: self.now_ms,
            author: self.actor.account,
            org: self.actor.org,
            team: self.actor.team.clone(),
            key: with.map_or(0, |(id, _)| id),
            seen: entry.say.seen(),
            act: match &entry.say {
                Say::Act(act) => Some(act.name.clone()),
                Say::Edit(_) => None,
            },
            fields: seal(given)?,
            effect: seal(extra)?,
            left_out,
            refused: judged.as_ref().err().cloned(),
        };
        let digest_key = with.map_or_else(|| Ok(self.keys.entries.clone()), |(_, key)| digest_key(key))?;
        self.write_entry(&body, keys::short_mac(&digest_key, &[&digest_of]))?;
        let taken = Taken { id: entry.id, seq: body.seq, outcome: body.outcome(), detail: None };
        if judged.is_ok() {
            self.fold_in(&body, &effect, before)?;
        }
        Ok(taken)
    }

    fn write_entry(&mut self, body: &Body, digest: [u8; 16]) -> Result<()> {
        let bytes = body.to_bytes()?;
        let leaf = tree::leaf(&bytes);
        self.log.push(leaf);
        self.tx.later(
            "INSERT INTO entry (network, seq, id, record, data_key, digest, leaf, body) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            vec![
                self.keys.network.into(),
                body.seq.into(),
                body.id.into(),
                body.record.into(),
                body.key.into(),
                digest.into(),
                leaf.into(),
                bytes.into(),
            ],
        )
    }

    /// Notes what other systems are told of.
    fn tell(&mut self, body: &Body, before: &State, after: &State) -> Result<()> {
        let of = (body.id, self.now_ms);
        if after.kind == KindName::Consent {
            return exchange::consent_changed(self.tx, self.keys, &mut self.log, of, before, after);
        }
        let status = policy::referral_status(before);
        exchange::referral_moved(self.tx, self.keys, &mut self.log, of, status, after)
    }

    fn fold_in(&mut self, body: &Body, effect: &Fields, before: Option<(Stored, State)>) -> Result<()> {
        let stamped: Stamped = body.stamped();
        let (mut stored, mut open) = before.unwrap_or_else(|| {
            let held = State::created_by(&stamped);
            (Stored { held: held.clone(), read: false, audience: BTreeSet::new() }, held)
        });
        // What other systems are told of turns on how it was before.
        let was = matches!(open.kind, KindName::Referral | KindName::Consent).then(|| open.clone());
        let person_before = rows::person_of(&open);
        let case_before = open.reference("case");
        stored.held.apply(&stamped, body.sets());
        open.apply(&stamped, effect.clone());
        let audience =
            sharing::audience(self.tx, self.keys, &held::coded_state(&stored.held), self.log.today)?;
        sharing::feed(self.tx, &mut self.log, self.keys, body.record, &stored.audience, &audience, true)?;
        let moved = std::mem::replace(&mut stored.audience, audience) != stored.audience;
        rows::write(self.tx, self.keys, &stored)?;
        if moved {
            let whole = (body.record, open.kind);
            sharing::reaudience_parts(self.tx, &mut self.log, self.keys, whole)?;
        }
        tokens::keep(self.tx, self.keys, &open, effect)?;
        if matches!(open.kind, KindName::Referral | KindName::Consent | KindName::EmergencyAccess) {
            self.log.sharing += 1;
            let people = person_before.into_iter().chain(rows::person_of(&open)).collect();
            let cases = case_before.into_iter().chain(open.reference("case")).collect();
            sharing::reaudience(self.tx, &mut self.log, self.keys, &people, &cases)?;
        }
        match was {
            Some(was) => self.tell(body, &was, &open),
            None => Ok(()),
        }
    }
}

fn without_fields(mut entry: Entry) -> Entry {
    match &mut entry.say {
        Say::Edit(edit) => edit.set.clear(),
        Say::Act(act) => act.args.clear(),
    }
    entry
}

/// Why an entry does not count: a rule, or a failure of the store that stops everything.
enum Judged {
    Refused(Refusal),
    Failed(Error),
}

impl From<Refusal> for Judged {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Error> for Judged {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}
