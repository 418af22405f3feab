//! The server is killed in the middle of its work, again and again: what it answered is there.

use std::{
    collections::BTreeSet,
    fs,
    io::{Read as _, Write as _},
    net::TcpStream,
    sync::{
        atomic::{AtomicU64, Ordering},
        mpsc::{Sender, channel},
    },
};

use serde_json::{Value, json};

use super::{Folder, Server, sign_in, text};
use crate::postgres::OwnServer;

/// On SQLite the store itself is killed fifty times by its own tests.
const KILLS_SQLITE: usize = 10;
const KILLS_POSTGRESQL: usize = 50;
const PHONES: usize = 3;

/// Somebody at a phone: token, the phone's part of every clock reading, and whom they work for.
#[derive(Clone)]
pub struct Phone {
    pub token: String,
    pub node: String,
    pub org: String,
}

/// Says a body to a path; `None` when the server died over it.
pub fn post(address: &str, token: &str, path: &str, body: &Value) -> Option<Value> {
    let body = body.to_string();
    let mut stream = TcpStream::connect(address).ok()?;
    let head = format!(
        "POST /api/v1{path} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes())).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let answer = text(&answer);
    let (_, body) = answer.split_once("\r\n\r\n")?;
    serde_json::from_str(body).ok()
}

/// A number that no other call in this process gets, as the end of an identifier.
pub fn id() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    format!("0190f3c2-a1b0-7000-8000-{:012x}", COUNT.fetch_add(1, Ordering::Relaxed))
}

/// Writes down one child after the other until the server is gone; tells each that was answered.
fn write_on(address: &str, phone: &Phone, acked: &Sender<String>) {
    loop {
        let (entry, record) = (id(), id());
        let at = format!("019a0000{}-0000-{}", &entry[32..], phone.node);
        let set = json!({"set": {"name": {"latin": "Sok Dara"}, "sex": "female"}, "seen": 0});
        let entry = json!({"id": entry, "record": record, "kind": "person", "at": at, "edit": set});
        let Some(answer) = post(address, &phone.token, "/sync/up", &json!({"entries": [entry]})) else {
            return;
        };
        assert_eq!(answer["outcomes"][0]["outcome"], "accepted", "{answer}");
        if acked.send(record).is_err() {
            return;
        }
    }
}

/// Lets the phones write against a server that is killed after so many answers; gives all that were answered.
fn until_killed(folder: &Folder, phones: &[Phone], answers: usize) -> Vec<String> {
    let (server, address) = Server::start(folder, &["serve"]);
    let (sender, receiver) = channel();
    std::thread::scope(|scope| {
        for phone in phones {
            let (address, sender) = (&address, sender.clone());
            scope.spawn(move || write_on(address, phone, &sender));
        }
        drop(sender);
        let mut acked: Vec<String> = receiver.iter().take(answers).collect();
        // SIGKILL.
        drop(server);
        acked.extend(receiver.iter());
        acked
    })
}

pub fn phone_of(address: &str, user: &str) -> Phone {
    let answer = sign_in(address, user, "lotus river lantern 2026");
    let said: Value = serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap();
    let part = |value: &Value| value.as_str().unwrap().to_owned();
    Phone {
        token: part(&said["token"]),
        node: part(&said["device"]["node"]),
        org: part(&said["account"]["org"]),
    }
}

/// Every child that the supervisor's phone would be sent.
fn on_a_new_phone(address: &str, phone: &Phone) -> BTreeSet<String> {
    let body = json!({"since": 0, "keys": "", "cursors": {}}).to_string();
    let request = format!(
        "POST /api/v1/sync/down HTTP/1.0\r\nHost: {address}\r\nAuthorization: Bearer {}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        phone.token,
        body.len()
    );
    let answer = super::http(address, &request);
    let lines = answer.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    lines.filter_map(|line| line["r"]["id"].as_str().map(str::to_owned)).collect()
}

fn killed(folder: &Folder, times: usize) {
    folder.demo();
    let (server, address) = Server::start(folder, &["serve"]);
    let phones: Vec<Phone> = (0..PHONES).map(|_| phone_of(&address, "supervisor.phnompenh")).collect();
    assert!(server.stop());
    let mut acked = Vec::new();
    for round in 0..times {
        acked.extend(until_killed(folder, &phones, 1 + (round * 7) % 13));
    }
    assert!(acked.len() > times);
    let (server, address) = Server::start(folder, &["serve"]);
    let sent = on_a_new_phone(&address, &phones[0]);
    let lost: Vec<&String> = acked.iter().filter(|record| !sent.contains(*record)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    assert!(server.stop());
    assert!(folder.ok(&["verify"]).contains("All is well"));
}

pub fn settings(folder: &Folder, database: &str) {
    let text = format!(
        "data = \"net\"\nkey_file = \"net.key\"\ndatabase = \"{database}\"\n[limits]\naccount_burst = 100000\naccount_per_second = 100000\naddress_burst = 100000\n"
    );
    fs::write(folder.path("safetynet.toml"), text).unwrap();
}

#[test]
fn on_sqlite_nothing_that_was_answered_is_lost() {
    let folder = Folder::new();
    settings(&folder, "sqlite");
    killed(&folder, KILLS_SQLITE);
}

#[test]
fn on_postgresql_nothing_that_was_answered_is_lost() {
    let server = OwnServer::start();
    let folder = Folder::new();
    settings(&folder, &server.url());
    killed(&folder, KILLS_POSTGRESQL);
}
