//! Two servers on one database, and more who want one bed than any evening brings: one of them has it.

use std::{
    collections::{BTreeMap, BTreeSet},
    iter,
    sync::Barrier,
    thread,
    time::{SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};

use super::{
    Folder, Server, get_as,
    survival::{Phone, id, phone_of, post, settings},
};
use crate::postgres::Database;

const CLAIMS: usize = 1000;
/// How often a claim is said before it counts as unanswered.
const TRIES: usize = 20;

/// Who claims, by the server that they ask: of different organisations, with several at each.
const CLAIMANTS: [&[&str]; 2] = [
    &["supervisor.phnompenh", "caseworker.phnompenh", "caseworker.poipet", "supervisor.villages"],
    &["caseworker2.phnompenh", "supervisor.border", "supervisor.poipet", "caseworker.social"],
];

/// A claim on its way: who says it to which server, and what.
struct Claim {
    server: usize,
    phone: Phone,
    body: Value,
}

fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    u64::try_from(since.as_millis()).unwrap()
}

fn entry(phone: &Phone, record: &str, count: usize, say: (&str, &Value)) -> Value {
    let at = format!("{:012x}-{count:04x}-{}", now_ms(), phone.node);
    json!({"entries": [{"id": id(), "record": record, "kind": "bed", "at": at, say.0: say.1}]})
}

/// A free bed, and the version of it that everybody has seen.
fn a_bed(address: &str, keeper: &Phone) -> (String, u64) {
    let record = id();
    let set = json!({"label": "Blue room", "care": "shelter", "province": "KH-12", "siblings": true});
    let body = entry(keeper, &record, 0, ("edit", &json!({"set": set, "seen": 0})));
    let answer = post(address, &keeper.token, "/sync/up", &body).unwrap();
    assert_eq!(answer["outcomes"][0]["outcome"], "accepted", "{answer}");
    let version = told(address, keeper, &record)["version"].as_u64().unwrap();
    (record, version)
}

/// The bed as a server tells it.
fn told(address: &str, phone: &Phone, record: &str) -> Value {
    let answer = get_as(address, &phone.token, &format!("/api/v1/records/{record}"));
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.") && head.contains(" 200 "), "{answer}");
    serde_json::from_str(body).unwrap()
}

fn claims(phones: &[Vec<Phone>; 2], bed: &str, seen: u64) -> Vec<Claim> {
    (0..CLAIMS)
        .map(|n| {
            let (server, phones) = (n % 2, &phones[n % 2]);
            let phone = phones[n / 2 % phones.len()].clone();
            let hold = json!({"name": "hold", "args": {}, "seen": seen});
            let body = entry(&phone, bed, n, ("act", &hold));
            Claim { server, phone, body }
        })
        .collect()
}

/// Everybody claims at the same moment, each over a connection of its own; what each was answered.
fn all_at_once(addresses: &[String; 2], claims: Vec<Claim>) -> Vec<(Phone, Value)> {
    let together = &Barrier::new(claims.len());
    thread::scope(|scope| {
        let say = |claim: Claim| {
            scope.spawn(move || {
                together.wait();
                let once = || post(&addresses[claim.server], &claim.phone.token, "/sync/up", &claim.body);
                // A server that has too much to do says so; a phone says the same entry again, and it counts once.
                let answer =
                    iter::repeat_with(once).take(TRIES).flatten().next().expect("everybody is answered");
                (claim.phone, answer)
            })
        };
        let running: Vec<_> = claims.into_iter().map(say).collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

fn one_bed_for_a_thousand(folder: &Folder) {
    folder.demo();
    let servers = [0, 1].map(|_| Server::start(folder, &["serve"]));
    let addresses = [0, 1].map(|n: usize| servers[n].1.clone());
    let phones = [0, 1]
        .map(|n: usize| CLAIMANTS[n].iter().map(|user| phone_of(&addresses[n], user)).collect::<Vec<_>>());
    let (bed, seen) = a_bed(&addresses[0], &phones[0][0]);

    let answers = all_at_once(&addresses, claims(&phones, &bed, seen));
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    let mut winner = None;
    for (phone, answer) in &answers {
        let outcome = &answer["outcomes"][0]["outcome"];
        let said = outcome.as_str().or_else(|| outcome["refused"]["rule"].as_str());
        *count.entry(said.map_or_else(|| answer.to_string(), str::to_owned)).or_default() += 1;
        if outcome == "accepted" {
            winner = Some(phone);
        }
    }
    let wanted = [("accepted".to_owned(), 1), ("bed.another_was_first".to_owned(), CLAIMS - 1)];
    assert_eq!(count, BTreeMap::from(wanted), "one wins, and all others are told so");

    let winner = winner.unwrap();
    for (address, phones) in addresses.iter().zip(&phones) {
        let bed = told(address, &phones[0], &bed);
        assert_eq!(bed["fields"]["status"], "held");
        assert_eq!(bed["fields"]["held_by"], winner.org, "both servers tell the same holder");
    }
    let orgs: BTreeSet<&str> = phones.iter().flatten().map(|phone| phone.org.as_str()).collect();
    assert!(orgs.len() > 3, "the claimants were of one organisation");
    for (server, _) in servers {
        assert!(server.stop());
    }
    assert!(folder.ok(&["verify"]).contains("All is well"));
}

#[test]
fn of_a_thousand_claims_at_two_servers_one_holds_the_bed_sqlite() {
    let folder = Folder::new();
    settings(&folder, "sqlite");
    one_bed_for_a_thousand(&folder);
}

#[test]
fn of_a_thousand_claims_at_two_servers_one_holds_the_bed_postgres() {
    let database = Database::create();
    let folder = Folder::new();
    settings(&folder, &database.url());
    one_bed_for_a_thousand(&folder);
}
