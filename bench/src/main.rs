//! `bench <address> <passphrase> <entries> <entries a request>`: 8 workers sign in and send contacts, each over one connection.
//! Prints one line of JSON: entries, seconds, median and 95th percentile of a request in milliseconds.
#![expect(clippy::print_stdout, reason = "its answer is a line on standard output")]

use std::{
    thread,
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};

mod contact;
mod http;

use http::Connection;

/// Demo users who write contacts: one connection each.
const WORKERS: &[&str] = &[
    "outreach.poipet",
    "outreach2.poipet",
    "evening.poipet",
    "outreach.phnompenh",
    "outreach2.phnompenh",
    "outreach3.phnompenh",
    "desk.border",
    "desk2.border",
];

/// What one worker measured.
struct Sent {
    entries: usize,
    request_ms: Vec<f64>,
}

fn main() -> Result<(), String> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [address, passphrase, entries, at_once] = &args[..] else {
        return Err("bench <address> <passphrase> <entries> <entries a request>".to_owned());
    };
    let number = |text: &String| text.parse::<usize>().map_err(|why| format!("{text}: {why}"));
    let (entries, at_once) = (number(entries)?, number(at_once)?);
    let mut phones = Vec::new();
    for user in WORKERS {
        phones.push(Phone::sign_in(address, user, passphrase)?);
    }
    let each = entries / phones.len();
    let started = Instant::now();
    let threads: Vec<_> =
        phones.into_iter().map(|phone| thread::spawn(move || phone.send(each, at_once))).collect();
    let mut all = Sent { entries: 0, request_ms: Vec::new() };
    for thread in threads {
        let sent = thread.join().map_err(|_| "a worker broke off".to_owned())??;
        all.entries += sent.entries;
        all.request_ms.extend(sent.request_ms);
    }
    let seconds = started.elapsed().as_secs_f64();
    all.request_ms.sort_by(f64::total_cmp);
    let at = |share: f64| {
        all.request_ms.get((all.request_ms.len() as f64 * share) as usize).copied().unwrap_or_default()
    };
    println!(
        "{}",
        json!({ "entries": all.entries, "seconds": seconds, "p50_ms": at(0.5), "p95_ms": at(0.95) })
    );
    Ok(())
}

/// One signed-in device.
struct Phone {
    connection: Connection,
    token: String,
    node: String,
    counter: u64,
}

impl Phone {
    fn sign_in(address: &str, user: &str, passphrase: &str) -> Result<Self, String> {
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

    fn send(mut self, entries: usize, at_once: usize) -> Result<Sent, String> {
        let mut sent = Sent { entries: 0, request_ms: Vec::new() };
        while sent.entries < entries {
            let batch: Vec<Value> = (0..at_once.min(entries - sent.entries)).map(|_| self.entry()).collect();
            let body = json!({ "entries": batch });
            let started = Instant::now();
            let answer = self.connection.post("/api/v1/sync/up", Some(&self.token), &body)?;
            sent.request_ms.push(started.elapsed().as_secs_f64() * 1_000.0);
            let outcomes = answer["outcomes"].as_array().cloned().unwrap_or_default();
            if outcomes.len() != batch.len()
                || outcomes.iter().any(|outcome| outcome["outcome"] != "accepted")
            {
                return Err(format!("not taken: {answer}"));
            }
            sent.entries += batch.len();
        }
        Ok(sent)
    }

    fn entry(&mut self) -> Value {
        self.counter += 1;
        let now_ms = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as u64);
        let at = format!("{now_ms:012x}-{:04x}-{}", self.counter & 0xffff, self.node);
        json!({
            "id": contact::id(now_ms, &self.node, self.counter * 2),
            "record": contact::id(now_ms, &self.node, self.counter * 2 + 1),
            "kind": "contact",
            "at": at,
            "edit": { "set": contact::fields(now_ms, self.counter), "seen": 0 },
        })
    }
}
