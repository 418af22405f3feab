//! The office: a real store behind what its server asks before it lets anybody in, and everything that was ever heard there.

use std::collections::{BTreeMap, BTreeSet};

use model::{AccountId, Entry, EntryId, Outcome, RecordId, date::Instant, id::DeviceId};
use store::{FeedLine, Position, SignedIn, Store, Taken};

use super::{
    super::support::at,
    people::{Network, Token},
    trace::Trace,
};

/// As the server is set up: a session that was not used for two weeks ends (`server::config`).
const IDLE_MS: u64 = 14 * 24 * 3_600_000;

/// An entry as the office heard it first.
pub struct Heard {
    pub entry: Entry,
    pub seq: u64,
    pub received_ms: u64,
    pub accepted: bool,
}

/// A request that the network still carries: what was given up as lost, or came twice.
struct Copied {
    due_ms: i64,
    token: Token,
    entries: Vec<Entry>,
}

/// What a device is answered when it asks for news.
pub enum News {
    /// Rights have changed: ask again, key by key.
    Ask { keys: BTreeSet<String> },
    /// What changed.
    Lines { keys: BTreeSet<String>, hash: String, lines: Vec<FeedLine>, since: u64 },
}

pub struct Office {
    pub network: Network,
    pub now_ms: i64,
    pub heard: BTreeMap<EntryId, Heard>,
    pub trace: Trace,
    copies: Vec<Copied>,
    /// Devices that were shut out, and how many bytes the office gave them afterwards.
    pub shut_out: BTreeMap<DeviceId, usize>,
    /// Answers that were not what the same entry had been answered before.
    pub changed_its_mind: Vec<RecordId>,
}

impl Office {
    pub fn new(network: Network, now_ms: i64, trace: Trace) -> Self {
        Self {
            network,
            now_ms,
            heard: BTreeMap::new(),
            trace,
            copies: Vec::new(),
            shut_out: BTreeMap::new(),
            changed_its_mind: Vec::new(),
        }
    }

    pub fn store(&self) -> &Store {
        &self.network.store
    }

    pub fn now(&self) -> Instant {
        at(self.now_ms)
    }

    /// Who asks, as `server::access` finds it out; `None` = 401.
    fn signed_in(&mut self, token: Token) -> Option<SignedIn> {
        let found = self.store().sessions().signed_in(token, self.now(), |_| IDLE_MS).unwrap()?;
        if let Some(bytes) = self.shut_out.get_mut(&found.session.device) {
            // That it was let in at all is an answer.
            *bytes += 1;
        }
        Some(found)
    }

    /// `POST /sync/up`.
    pub fn up(&mut self, token: Token, entries: &[Entry]) -> Option<Vec<Taken>> {
        let who = self.signed_in(token)?;
        let outcomes = self.store().append(&who.actor, who.node, entries.to_vec(), self.now()).unwrap();
        for (entry, taken) in entries.iter().zip(&outcomes) {
            self.hear(entry, taken, who.actor.account);
        }
        Some(outcomes)
    }

    fn hear(&mut self, entry: &Entry, taken: &Taken, by: AccountId) {
        let accepted = taken.outcome == Outcome::Accepted;
        let Some(before) = self.heard.get(&entry.id) else {
            assert!(taken.seq > 0, "the simulation said something malformed: {entry:?} {taken:?}");
            self.trace.note(self.now_ms, by, entry.record, || {
                format!("the office took it as {}: {:?}", taken.seq, taken.outcome)
            });
            let (seq, received_ms) = (taken.seq, self.now_ms as u64);
            self.heard.insert(entry.id, Heard { entry: entry.clone(), seq, received_ms, accepted });
            return;
        };
        if (before.seq, before.accepted) != (taken.seq, accepted) {
            self.changed_its_mind.push(entry.record);
        }
    }

    /// `POST /sync/down`, all its pages.
    pub fn down(
        &mut self,
        token: Token,
        (since, hash): (u64, &str),
        cursors: Option<BTreeMap<String, u64>>,
        page_lines: usize,
    ) -> Option<News> {
        let who = self.signed_in(token)?;
        let ring = self.store().key_ring(&who.actor).unwrap();
        let keys: BTreeSet<String> = ring.feeds().map(|(label, _)| label).collect();
        let mut position = match cursors {
            None if hash == ring.hash() => Position::Since(since),
            None => return Some(News::Ask { keys }),
            Some(cursors) => Position::Cursors(
                keys.iter().map(|key| (key.clone(), cursors.get(key).copied().unwrap_or(0))).collect(),
            ),
        };
        let mut lines = Vec::new();
        loop {
            let page = self.store().feed(&who.actor, &position, page_lines).unwrap();
            lines.extend(page.lines);
            if !page.more {
                self.weigh(who.session.device, &lines);
                return Some(News::Lines { keys, hash: ring.hash(), lines, since: page.since });
            }
            position = onward(position, page.since);
        }
    }

    /// What goes to a device that was shut out is weighed: it must be nothing.
    fn weigh(&mut self, device: DeviceId, lines: &[FeedLine]) {
        if let Some(bytes) = self.shut_out.get_mut(&device) {
            for line in lines {
                *bytes += match line {
                    FeedLine::Record { record, .. } => serde_json::to_vec(record).unwrap().len(),
                    FeedLine::Gone { key, .. } => 36 + key.len(),
                };
            }
        }
    }

    /// `POST /session/renew`: another token for the same session.
    pub fn renew(&mut self, old: Token, new: Token) -> bool {
        self.signed_in(old).is_some() && self.store().sessions().rotate(old, new, self.now()).unwrap()
    }

    /// Keeps a copy of a request under way.
    pub fn copy(&mut self, due_ms: i64, token: Token, entries: &[Entry]) {
        self.copies.push(Copied { due_ms, token, entries: entries.to_vec() });
    }

    /// What comes late comes now, in the order in which it is due.
    pub fn late(&mut self) {
        let (mut due, rest): (Vec<Copied>, _) =
            std::mem::take(&mut self.copies).into_iter().partition(|copy| copy.due_ms <= self.now_ms);
        self.copies = rest;
        due.sort_by_key(|copy| copy.due_ms);
        for copy in due {
            self.up(copy.token, &copy.entries);
        }
    }

    /// A device is lost: nothing said on it counts from now on, and nothing goes there.
    pub fn shut_out(&mut self, account: AccountId, device: DeviceId, really: bool) {
        if really {
            assert!(self.store().devices().revoke(account, device, self.now()).unwrap());
        }
        self.shut_out.insert(device, 0);
    }
}

fn onward(position: Position, since: u64) -> Position {
    match position {
        Position::Since(_) => Position::Since(since),
        Position::Cursors(cursors) => {
            Position::Cursors(cursors.into_iter().map(|(key, cursor)| (key, cursor.max(since))).collect())
        }
    }
}
