//! `bench <address> <passphrase> <entries> <entries a request>`: 8 workers sign in and send contacts, each over one connection.
//! Prints one line of JSON: entries, seconds, median and 95th percentile of a request in milliseconds.
//!
//! `bench people <address> <passphrase> <people>`: one worker writes down so many children.
#![expect(clippy::print_stdout, reason = "its answer is a line on standard output")]

use std::{thread, time::Instant};

use serde_json::json;

mod contact;
mod http;
mod person;
mod phone;

use phone::{Phone, Sent, What};

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
/// Entries in one request, where how long it takes is not what is asked.
const PEOPLE_AT_ONCE: usize = 500;

fn main() -> Result<(), String> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words[..] {
        ["people", address, passphrase, people] => {
            let phone = Phone::sign_in(address, "outreach.phnompenh", passphrase)?;
            phone.send(number(people)?, PEOPLE_AT_ONCE, What::People).map(drop)
        }
        [address, passphrase, entries, at_once] => {
            measure(address, passphrase, number(entries)?, number(at_once)?)
        }
        _ => Err("bench [people] <address> <passphrase> <entries> [<entries a request>]".to_owned()),
    }
}

fn number(text: &str) -> Result<usize, String> {
    text.parse().map_err(|why| format!("{text}: {why}"))
}

fn measure(address: &str, passphrase: &str, entries: usize, at_once: usize) -> Result<(), String> {
    let mut phones = Vec::new();
    for user in WORKERS {
        phones.push(Phone::sign_in(address, user, passphrase)?);
    }
    let each = entries / phones.len();
    let started = Instant::now();
    let threads: Vec<_> = phones
        .into_iter()
        .map(|phone| thread::spawn(move || phone.send(each, at_once, What::Contacts)))
        .collect();
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
