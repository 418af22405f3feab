//! Killed in the middle of writing, again and again: what was answered is there.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use model::{Edit, KindName, RecordId, Say};
use serde_json::json;
use store::{Config, OperatorKey, Query, Store};

use super::support::{Bed, Worker, fields, random_id};

const FOLDER: &str = "SAFETYNET_TEST_WRITES_INTO";
const KILLS: usize = 50;

/// Not a test of its own: the writer that the test below starts and kills. Without its folder it has nothing to do.
#[test]
fn writer() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let config = Config::new(
        format!("sqlite:{folder}/data"),
        OperatorKey::from_bytes([9; 32]),
        format!("{folder}/blobs"),
    );
    let store = Store::open(config).unwrap();
    let bed = Bed::sqlite();
    std::thread::scope(|scope| {
        for n in 0..4_u8 {
            let (store, worker) =
                (store.clone(), Worker { node: model::hlc::Node([n + 60; 6]), ..bed.outreach() });
            let now = bed.now();
            scope.spawn(move || {
                loop {
                    let at = model::Hlc { wall_ms: now.unix_millis() as u64, counter: 0, node: worker.node };
                    let set = fields(json!({"name": {"latin": "Sok Dara"}, "note": "x".repeat(300)}));
                    let entry = model::Entry {
                        id: model::EntryId(random_id()),
                        record: RecordId(random_id()),
                        kind: KindName::Person,
                        at,
                        say: Say::Edit(Edit { set, seen: 0 }),
                    };
                    let record = entry.record;
                    let taken = store.append(&worker.actor, worker.node, vec![entry], now).unwrap().remove(0);
                    eprintln!("acked {record} {}", taken.seq);
                }
            });
        }
    });
}

#[test]
fn killed_fifty_times_it_loses_nothing_that_it_answered() {
    let mut bed = Bed::sqlite();
    bed.close();
    let mut acked = Vec::new();
    for round in 0..KILLS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "suite::survival::writer", "--nocapture", "--test-threads=1"])
            .env(FOLDER, bed.dir.path())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        // Killed after another number of answers each time; answers on their way out at that moment count too.
        let mut wanted = 1 + (round * 7) % 23;
        for line in lines {
            let line = line.unwrap();
            let Some(answer) = line.strip_prefix("acked ") else { continue };
            let (record, seq) = answer.split_once(' ').unwrap();
            acked.push((record.parse::<RecordId>().unwrap(), seq.parse::<u64>().unwrap()));
            wanted -= 1;
            if wanted == 0 {
                break;
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
    }
    bed.reopen();
    assert!(acked.len() > KILLS);
    let boss = bed.supervisor();
    for (record, seq) in &acked {
        let found = bed.see(&boss, *record).unwrap();
        assert_eq!((found.version, &found.fields["name"]["latin"]), (*seq, &json!("Sok Dara")));
    }
    let all = bed.store().count(&boss.actor, &Query::of(KindName::Person)).unwrap();
    assert!(all >= acked.len() as u64 && all == bed.store().signed_head().unwrap().size);
    bed.assert_sound();
}
