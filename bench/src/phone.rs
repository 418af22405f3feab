//! A signed-in device that sends.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use crate::{contact, http::Connection, person};

/// What is written down.
#[derive(Clone, Copy, Debug)]
pub enum What {
    /// Meetings, as full as a careful worker makes them.
    Contacts,
    /// Files of children.
    People,
}

/// What one worker measured.
pub struct Sent {
    /// How many entries went up.
    pub entries: usize,
    /// How long each request took.
    pub request_ms: Vec<f64>,
}

/// Where a device stands.
pub struct Place {
    keys: String,
    since: u64,
}

/// One signed-in device.
pub struct Phone {
    connection: Connection,
    token: String,
    node: String,
    counter: u64,
}

impl Phone {
    /// Signs in.
    pub fn sign_in(address: &str, user: &str, passphrase: &str) -> Result<Self, String> {
        let mut connection = Connection::open(address)?;
        let body = json!({ "user": user, "passphrase": passphrase, "device": { "name": "bench" } });
        let answer = connection.post("/api/v1/sign-in", None, &body)?;
        let text =
            |value: &Value| value.as_str().map(str::to_owned).ok_or_else(|| format!("{user}: {answer}"));
        Ok(Self {
            connection,
            token: text(&answer["token"])?,
            node: text(&answer["device"]["node"])?,
            counter: 0,
        })
    }

    /// Sends so many entries, so many a request, each of its own record.
    pub fn send(&mut self, entries: usize, at_once: usize, what: What) -> Result<Sent, String> {
        let mut sent = Sent { entries: 0, request_ms: Vec::new() };
        while sent.entries < entries {
            let batch: Vec<Value> =
                (0..at_once.min(entries - sent.entries)).map(|_| self.entry(what)).collect();
            let body = json!({ "entries": batch });
            let started = Instant::now();
            let answer = self.connection.post("/api/v1/sync/up", Some(&self.token), &body)?;
            sent.request_ms.push(started.elapsed().as_secs_f64() * 1_000.0);
            taken(&answer, batch.len())?;
            sent.entries += batch.len();
        }
        Ok(sent)
    }

    /// Says that there is a new record; gives its id.
    pub fn begin(&mut self, kind: &str, set: &Value) -> Result<String, String> {
        self.counter += 1;
        let entry = self.edit(now_ms(), kind, set);
        let answer =
            self.connection.post("/api/v1/sync/up", Some(&self.token), &json!({ "entries": [&entry] }))?;
        taken(&answer, 1)?;
        entry["record"].as_str().map(str::to_owned).ok_or_else(|| "no record".to_owned())
    }

    /// Everything that it may have: the first sync. Gives where it stands now.
    pub fn first_sync(&mut self) -> Result<Place, String> {
        let nothing = json!({ "since": 0, "keys": "", "cursors": {} });
        self.down(&nothing)
    }

    /// What has changed since.
    pub fn sync(&mut self, place: &Place) -> Result<Place, String> {
        let here = json!({ "since": place.since, "keys": place.keys });
        self.down(&here)
    }

    /// One question that is answered with 200.
    pub fn ask(&mut self, path: &str) -> Result<usize, String> {
        self.connection.get(path, &self.token).map(|answer| answer.len())
    }

    /// As [`Self::ask`]; gives the JSON of the answer.
    pub fn read(&mut self, path: &str) -> Result<Value, String> {
        let answer = self.connection.get(path, &self.token)?;
        serde_json::from_slice(&answer).map_err(|why| format!("{path}: {why}"))
    }

    /// How many lines the export of a kind has.
    pub fn export(&mut self, kind: &str) -> Result<usize, String> {
        self.connection.count_lines(&format!("/api/v1/export?kind={kind}&format=csv"), &self.token)
    }

    fn down(&mut self, body: &Value) -> Result<Place, String> {
        let lines = self.connection.post_for_lines("/api/v1/sync/down", &self.token, body)?;
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
            return Err("sync: no lines".to_owned());
        };
        let (Some(keys), Some(since)) = (first["hash"].as_str(), last["since"].as_u64()) else {
            return Err(format!("sync: {first} … {last}"));
        };
        Ok(Place { keys: keys.to_owned(), since })
    }

    fn entry(&mut self, what: What) -> Value {
        self.counter += 1;
        let now_ms = now_ms();
        match what {
            What::Contacts => self.edit(now_ms, "contact", &contact::fields(now_ms, self.counter)),
            What::People => self.edit(now_ms, "person", &person::fields(now_ms, self.counter)),
        }
    }

    fn edit(&self, now_ms: u64, kind: &str, set: &Value) -> Value {
        let at = format!("{now_ms:012x}-{:04x}-{}", self.counter & 0xffff, self.node);
        json!({
            "id": contact::id(now_ms, &self.node, self.counter * 2),
            "record": contact::id(now_ms, &self.node, self.counter * 2 + 1),
            "kind": kind,
            "at": at,
            "edit": { "set": set, "seen": 0 },
        })
    }
}

fn now_ms() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as u64)
}

/// Whether so many entries were accepted.
fn taken(answer: &Value, entries: usize) -> Result<(), String> {
    let outcomes = answer["outcomes"].as_array().map_or(&[][..], Vec::as_slice);
    let all = outcomes.len() == entries && outcomes.iter().all(|one| one["outcome"] == "accepted");
    if all { Ok(()) } else { Err(format!("not taken: {answer}")) }
}
