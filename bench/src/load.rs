//! Many people at once, each with a device: some write, some look, all of them are told what is new.

use std::{
    thread,
    time::{Duration, Instant},
};

use demo::{cast::USERS, rng::Rng};
use serde_json::json;

use crate::{
    WORKERS,
    phone::{Phone, What},
};

/// Between two things that one person does: about as long as it takes to read a screen.
const PAUSE_MS: (i64, i64) = (500, 3_500);

/// What one person did.
#[derive(Default)]
struct Done {
    first_sync_ms: Vec<f64>,
    request_ms: Vec<f64>,
    faults: Vec<String>,
}

/// So many people at work for so long; one line of JSON.
pub fn run(
    address: &str,
    passphrase: &str,
    people: usize,
    seconds: u64,
) -> Result<serde_json::Value, String> {
    let mut phones = Vec::new();
    for user in USERS.iter().cycle().take(people) {
        phones.push((user.user, Phone::sign_in(address, user.user, passphrase)?));
    }
    let until = Instant::now() + Duration::from_secs(seconds);
    let threads: Vec<_> = phones
        .into_iter()
        .zip(1..)
        .map(|((user, phone), seed)| thread::spawn(move || work(user, phone, &mut Rng::new(seed), until)))
        .collect();
    let mut all = Done::default();
    for thread in threads {
        let one = thread.join().map_err(|_| "somebody broke off".to_owned())?;
        all.first_sync_ms.extend(one.first_sync_ms);
        all.request_ms.extend(one.request_ms);
        all.faults.extend(one.faults);
    }
    let requests = all.request_ms.len();
    Ok(json!({
        "requests": requests,
        "faults": all.faults.len(),
        "fault": all.faults.first(),
        "first_sync_p95_ms": at(&mut all.first_sync_ms, 0.95),
        "p50_ms": at(&mut all.request_ms, 0.5),
        "p95_ms": at(&mut all.request_ms, 0.95),
    }))
}

/// The value that so large a share of them does not exceed.
pub fn at(all: &mut [f64], share: f64) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get((all.len() as f64 * share) as usize).copied().unwrap_or_default()
}

/// One person's work: a first sync, then one thing after the other. A fault ends it, and is told.
fn work(user: &str, mut phone: Phone, rng: &mut Rng, until: Instant) -> Done {
    let mut done = Done::default();
    let begun = Instant::now();
    let mut place = match phone.first_sync() {
        Ok(place) => place,
        Err(fault) => {
            done.faults.push(format!("{user}: {fault}"));
            return done;
        }
    };
    done.first_sync_ms.push(begun.elapsed().as_secs_f64() * 1_000.0);
    while Instant::now() < until {
        thread::sleep(Duration::from_millis(rng.between(PAUSE_MS.0, PAUSE_MS.1).unsigned_abs()));
        let begun = Instant::now();
        let outcome = match rng.between(0, 99) {
            0..25 if WORKERS.contains(&user) => phone.send(1, 1, What::Contacts).map(drop),
            25..40 => phone.ask("/api/v1/records?kind=case&limit=50").map(drop),
            40..50 => phone.ask("/api/v1/search?q=Sok").map(drop),
            _ => phone.sync(&place).map(|now| place = now),
        };
        done.request_ms.push(begun.elapsed().as_secs_f64() * 1_000.0);
        if let Err(fault) = outcome {
            done.faults.push(format!("{user}: {fault}"));
            return done;
        }
    }
    done
}
