//! `bench <address> <passphrase> <entries> <entries a request>`: 8 workers sign in and send contacts, each over one connection.
//! Prints one line of JSON: entries, seconds, median and 95th percentile of a request in milliseconds.
//!
//! `bench load <address> <passphrase> <people> <seconds>`: so many people at work at once. Prints one line of JSON:
//! requests, faults with the first of them, milliseconds of the first sync of 95 in 100, of half and of 95 in 100 requests.
//!
//! `bench rows <address> <passphrase> <rows>`: one worker writes down so many contacts. `bench export <address> <passphrase>`:
//! who supervises that worker takes all contacts out as CSV. Prints one line of JSON: rows, seconds.
//!
//! `bench report <address> <passphrase>`: a director reads the figures of the year. Prints one line of JSON: milliseconds of each.
//!
//! `bench people <address> <passphrase> <people>`: one worker writes down so many children.
#![expect(clippy::print_stdout, reason = "its answer is a line on standard output")]

use std::{thread, time::Instant};

use serde_json::json;

mod contact;
mod http;
mod load;
mod person;
mod phone;
mod report;

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
        ["load", address, passphrase, people, seconds] => {
            let said = load::run(address, passphrase, number(people)?, number(seconds)? as u64)?;
            println!("{said}");
            Ok(())
        }
        ["report", address, passphrase] => {
            println!("{}", report::run(address, passphrase)?);
            Ok(())
        }
        ["people", address, passphrase, people] => {
            let mut phone = Phone::sign_in(address, "outreach.phnompenh", passphrase)?;
            phone.send(number(people)?, PEOPLE_AT_ONCE, What::People).map(drop)
        }
        ["rows", address, passphrase, rows] => {
            let mut phone = Phone::sign_in(address, "outreach.phnompenh", passphrase)?;
            phone.send(number(rows)?, PEOPLE_AT_ONCE, What::Contacts).map(drop)
        }
        ["export", address, passphrase] => {
            let mut phone = Phone::sign_in(address, "supervisor.phnompenh", passphrase)?;
            let started = Instant::now();
            let rows = phone.export("contact")?.saturating_sub(1);
            println!("{}", json!({ "rows": rows, "seconds": started.elapsed().as_secs_f64() }));
            Ok(())
        }
        [address, passphrase, entries, at_once] => {
            measure(address, passphrase, number(entries)?, number(at_once)?)
        }
        _ => Err("bench [people | rows | export | report | load] <address> <passphrase> <number> [<entries a request | seconds>]"
            .to_owned()),
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
        .map(|mut phone| thread::spawn(move || phone.send(each, at_once, What::Contacts)))
        .collect();
    let mut all = Sent { entries: 0, request_ms: Vec::new() };
    for thread in threads {
        let sent = thread.join().map_err(|_| "a worker broke off".to_owned())??;
        all.entries += sent.entries;
        all.request_ms.extend(sent.request_ms);
    }
    let seconds = started.elapsed().as_secs_f64();
    let (p50, p95) = (load::at(&mut all.request_ms, 0.5), load::at(&mut all.request_ms, 0.95));
    println!("{}", json!({ "entries": all.entries, "seconds": seconds, "p50_ms": p50, "p95_ms": p95 }));
    Ok(())
}
