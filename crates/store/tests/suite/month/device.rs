//! A device: what it holds, what it has to say, and a line that fails it. It follows `web/src/lib/store` (`sync.ts`, `book.ts`).

use std::collections::{BTreeMap, BTreeSet};

use model::{Act, Edit, Entry, EntryId, Fields, Hlc, KindName, Outcome, RecordId, Say};
use serde_json::Value;
use store::{FeedLine, Record, Taken};

use super::{
    dice::Dice,
    office::{News, Office},
    people::{DAY_MS, Job, Registered, Token},
};

/// A device exchanges its token after half of the time after which it would end unused.
const RENEW_AFTER_MS: i64 = 7 * DAY_MS;

/// What a line may do to a request, in hundredths.
#[derive(Clone, Copy)]
pub struct Line {
    pub lost: usize,
    pub answer_lost: usize,
    pub copied: usize,
    pub broken: usize,
}

impl Line {
    pub const BAD: Self = Self { lost: 12, answer_lost: 15, copied: 15, broken: 15 };
    pub const GOOD: Self = Self { lost: 0, answer_lost: 0, copied: 0, broken: 0 };
}

/// Why a round of agreement ended before its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// The next round will do.
    Cut,
    /// 401: this device is not let in any more.
    ShutOut,
}

/// A record as it lies on the device.
pub struct Held {
    pub record: Record,
    via: BTreeSet<String>,
}

pub struct Device {
    pub who: Registered,
    pub stolen: bool,
    pub skew_ms: i64,
    pub cut_until_ms: i64,
    pub held: BTreeMap<RecordId, Held>,
    /// Unsent, in the order in which it was said.
    pub outbox: Vec<Entry>,
    /// Everything that was ever said here.
    pub said: Vec<Entry>,
    /// What the office answered: its place in the log, and whether it counts.
    pub answers: BTreeMap<EntryId, (u64, bool)>,
    /// What was said here about a record, last word of each field: shown until the office's version comes.
    pub local: BTreeMap<RecordId, (KindName, Fields)>,
    clock: Hlc,
    token: Token,
    token_of_ms: i64,
    since: u64,
    hash: String,
    /// What came in answers that broke off, and whether it was here before.
    torn: BTreeMap<RecordId, bool>,
    keys: BTreeSet<String>,
}

impl Device {
    pub fn new(who: Registered, skew_ms: i64, now_ms: i64) -> Self {
        let clock = Hlc { wall_ms: 0, counter: 0, node: who.node };
        Self {
            token: who.token,
            who,
            stolen: false,
            skew_ms,
            cut_until_ms: 0,
            held: BTreeMap::new(),
            outbox: Vec::new(),
            said: Vec::new(),
            answers: BTreeMap::new(),
            local: BTreeMap::new(),
            clock,
            token_of_ms: now_ms,
            since: 0,
            hash: String::new(),
            torn: BTreeMap::new(),
            keys: BTreeSet::new(),
        }
    }

    pub fn job(&self) -> Job {
        self.who.job
    }

    /// The time by its own clock.
    pub fn clock_ms(&self, now_ms: i64) -> i64 {
        now_ms + self.skew_ms
    }

    /// Records of a kind that this device has or has made.
    pub fn all(&self, kind: KindName) -> Vec<RecordId> {
        let held = self.held.values().filter(|one| one.record.kind == kind).map(|one| one.record.id);
        let local = self.local.iter().filter(|(_, (of, _))| *of == kind).map(|(id, _)| *id);
        held.chain(local).collect::<BTreeSet<_>>().into_iter().collect()
    }

    pub fn has(&self, record: RecordId) -> bool {
        self.held.contains_key(&record) || self.local.contains_key(&record)
    }

    /// A value as the screen shows it.
    pub fn value(&self, record: RecordId, field: &str) -> Option<&Value> {
        let local = self.local.get(&record).and_then(|(_, fields)| fields.get(field));
        local.or_else(|| self.held.get(&record)?.record.fields.get(field)).filter(|value| !value.is_null())
    }

    fn seen(&self, record: RecordId) -> u64 {
        self.held.get(&record).map_or(0, |held| held.record.version)
    }

    /// A new id, by the device's clock.
    pub fn new_id(&self, dice: &mut Dice, now_ms: i64) -> RecordId {
        RecordId::new(self.clock_ms(now_ms).max(0) as u64, dice.bytes())
    }

    pub fn edit(
        &mut self,
        (office, dice): (&Office, &mut Dice),
        kind: KindName,
        record: RecordId,
        set: Fields,
    ) {
        let seen = self.seen(record);
        let local = self.local.entry(record).or_insert_with(|| (kind, Fields::new()));
        local.1.extend(set.clone());
        self.say((office, dice), kind, record, Say::Edit(Edit { set, seen }));
    }

    pub fn act(
        &mut self,
        (office, dice): (&Office, &mut Dice),
        kind: KindName,
        record: RecordId,
        name: &str,
        args: Fields,
    ) {
        let act = Act { name: name.to_owned(), args, seen: self.seen(record) };
        self.say((office, dice), kind, record, Say::Act(act));
    }

    fn say(&mut self, (office, dice): (&Office, &mut Dice), kind: KindName, record: RecordId, say: Say) {
        self.clock = self.clock.tick(self.clock_ms(office.now_ms).max(0) as u64);
        let id = EntryId(self.new_id(dice, office.now_ms).0);
        let entry = Entry { id, record, kind, at: self.clock, say };
        office.trace.note(office.now_ms, self.who.actor.account, record, || {
            format!("said at {} of a {}: {:?}", entry.at, kind.as_str(), entry.say)
        });
        self.said.push(entry.clone());
        self.outbox.push(entry);
    }

    /// One round: what waits goes up, then what is new comes down.
    pub fn agree(&mut self, office: &mut Office, dice: &mut Dice, line: Line) -> Result<(), Broken> {
        while !self.outbox.is_empty() {
            // Far fewer than the app sends at once, so that a round is several requests.
            let size = (1 + dice.below(25)).min(self.outbox.len());
            let batch = self.outbox[..size].to_vec();
            if dice.chance(line.copied) {
                office.copy(office.now_ms + dice.between(0, 4 * DAY_MS), self.token, &batch);
            }
            if dice.chance(line.lost) {
                return Err(Broken::Cut);
            }
            let taken = office.up(self.token, &batch).ok_or(Broken::ShutOut)?;
            if dice.chance(line.answer_lost) {
                return Err(Broken::Cut);
            }
            self.took(&taken);
        }
        self.renew(office, dice, line)?;
        self.fetch(office, dice, line)
    }

    /// Signed in anew where the session has ended unused: the same device, another token.
    pub fn sign_in_again(&mut self, token: Token, now_ms: i64) {
        (self.token, self.token_of_ms) = (token, now_ms);
    }

    /// Whoever has the device tries everything that it could do with it.
    pub fn pry(&mut self, office: &mut Office, dice: &mut Dice) {
        let _refused = self.agree(office, dice, Line::GOOD);
        let _refused = self.fetch(office, dice, Line::GOOD);
        let new = dice.bytes();
        if office.renew(self.token, new) {
            self.token = new;
        }
    }

    /// Says again all that was ever said here, in any order, as if no answer had ever come.
    pub fn say_all_again(&self, office: &mut Office, dice: &mut Dice) {
        let mut all = self.said.clone();
        dice.shuffle(&mut all);
        for batch in all.chunks(100) {
            office.up(self.token, batch);
        }
    }

    fn took(&mut self, taken: &[Taken]) {
        for one in taken {
            let accepted = one.outcome == Outcome::Accepted;
            self.answers.insert(one.id, (one.seq, accepted));
            let Some(at) = self.outbox.iter().position(|entry| entry.id == one.id) else { continue };
            let entry = self.outbox.remove(at);
            if !accepted {
                self.local.remove(&entry.record);
            }
        }
    }

    fn renew(&mut self, office: &mut Office, dice: &mut Dice, line: Line) -> Result<(), Broken> {
        if office.now_ms - self.token_of_ms < RENEW_AFTER_MS {
            return Ok(());
        }
        let new = dice.bytes();
        if !office.renew(self.token, new) {
            return Err(Broken::ShutOut);
        }
        if dice.chance(line.answer_lost) {
            return Err(Broken::Cut);
        }
        (self.token, self.token_of_ms) = (new, office.now_ms);
        Ok(())
    }

    fn fetch(&mut self, office: &mut Office, dice: &mut Dice, line: Line) -> Result<(), Broken> {
        let page = 5 + dice.below(200);
        let at = (self.since, self.hash.clone());
        let (mut lost, mut whole) = (Vec::new(), self.since == 0);
        let mut news = office.down(self.token, (at.0, &at.1), None, page).ok_or(Broken::ShutOut)?;
        if let News::Ask { keys } = &news {
            lost.extend(self.keys.difference(keys).cloned());
            whole |= self.keys.is_disjoint(keys);
            let stands = |key: &String| if self.keys.contains(key) { self.since } else { 0 };
            let cursors = keys.iter().map(|key| (key.clone(), stands(key))).collect();
            news = office.down(self.token, (at.0, &at.1), Some(cursors), page).ok_or(Broken::ShutOut)?;
        }
        let News::Lines { keys, hash, lines, since } = news else { return Err(Broken::Cut) };
        if dice.chance(line.broken) {
            // What came before the stream broke may stay; the position does not move.
            let come = dice.below(lines.len() + 1);
            for line in lines.into_iter().take(come) {
                if let FeedLine::Record { record, .. } = &line {
                    let before = self.held.contains_key(&record.id);
                    self.torn.entry(record.id).or_insert(before);
                }
                self.put(line);
            }
            return Err(Broken::Cut);
        }
        let sent = lines.iter().filter_map(|line| match line {
            FeedLine::Record { record, .. } => Some(record.id),
            FeedLine::Gone { .. } => None,
        });
        let sent: BTreeSet<RecordId> = sent.collect();
        for line in lines {
            self.put(line);
        }
        for key in &lost {
            self.drop_key(key);
        }
        (self.since, self.hash, self.keys) = (since, hash, keys);
        if self.let_go(&sent, whole) { self.fetch(office, dice, line) } else { Ok(()) }
    }

    /// What a broken answer brought and this whole one does not may not be held any more; nor what an answer that
    /// began at zero left out. Gives whether everything is to be asked for anew, because of what was there before the
    /// broken answer.
    fn let_go(&mut self, sent: &BTreeSet<RecordId>, whole: bool) -> bool {
        let torn = std::mem::take(&mut self.torn);
        let stale = |id: &RecordId| !sent.contains(id) && (whole || torn.get(id) == Some(&false));
        for record in self.held.keys().copied().filter(stale).collect::<Vec<_>>() {
            self.drop_record(record);
        }
        let anew = !whole && torn.iter().any(|(id, before)| *before && !sent.contains(id));
        if anew {
            (self.since, self.hash, self.keys) = (0, String::new(), BTreeSet::new());
        }
        anew
    }

    fn put(&mut self, line: FeedLine) {
        match line {
            FeedLine::Record { record, via, .. } => {
                let old = self.held.get(&record.id);
                if old.is_some_and(|old| old.record.version > record.version) {
                    return;
                }
                let mut via: BTreeSet<String> = via.into_iter().collect();
                via.extend(old.into_iter().flat_map(|old| old.via.iter().cloned()));
                self.settle(&record);
                self.held.insert(record.id, Held { record: *record, via });
            }
            FeedLine::Gone { record, key } => self.drop_one(record, &key),
        }
    }

    /// Lets go of what was said here about a record once the office's version holds it.
    fn settle(&mut self, record: &Record) {
        let about = |entry: &&Entry| entry.record == record.id;
        let here = |entry: &Entry| match self.answers.get(&entry.id) {
            None => true,
            Some((seq, accepted)) => *accepted && *seq > record.version,
        };
        if self.local.contains_key(&record.id) && !self.said.iter().filter(about).any(here) {
            self.local.remove(&record.id);
        }
    }

    fn drop_one(&mut self, record: RecordId, key: &str) {
        if let Some(held) = self.held.get_mut(&record) {
            held.via.remove(key);
            if held.via.is_empty() {
                self.drop_record(record);
            }
        }
    }

    fn drop_record(&mut self, record: RecordId) {
        self.held.remove(&record);
        // What was sent is the office's now; what was not sent goes to its judgement.
        if !self.outbox.iter().any(|entry| entry.record == record) {
            self.local.remove(&record);
        }
    }

    fn drop_key(&mut self, key: &str) {
        for record in self.held.keys().copied().collect::<Vec<_>>() {
            self.drop_one(record, key);
        }
    }
}
