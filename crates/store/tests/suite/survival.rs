//! Killed in the middle of writing, again and again: what was answered is there.

use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStderr, Command, Stdio},
};

use model::{Edit, KindName, RecordId, Say};
use serde_json::json;
use store::{Config, OperatorKey, Query, Store};

use super::{
    postgres::{End, OwnServer},
    support::{Bed, NOON_MS, Worker, at, fields, random_id},
};

const FOLDER: &str = "SAFETYNET_TEST_WRITES_INTO";
const URL: &str = "SAFETYNET_TEST_WRITES_TO";
const KILLS: usize = 50;
const FALLS: usize = 6;

/// Not a test of its own: the writer that the tests below start and kill. Without its folder it has nothing to do.
#[test]
fn writer() {
    let (Ok(folder), Ok(url)) = (std::env::var(FOLDER), std::env::var(URL)) else { return };
    let config = Config::new(url, OperatorKey::from_bytes([9; 32]), format!("{folder}/blobs"));
    let store = Store::open(config).unwrap();
    std::thread::scope(|scope| {
        for n in 0..4_u8 {
            let store = store.clone();
            let worker = Worker { node: model::hlc::Node([n + 60; 6]), ..Bed::some_outreach() };
            scope.spawn(move || write_on(&store, &worker));
        }
    });
}

fn write_on(store: &Store, worker: &Worker) {
    let now = at(NOON_MS);
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
        // As a phone does: what was not answered is said again until it is.
        let taken = loop {
            match store.append(&worker.actor, worker.node, vec![entry.clone()], now) {
                Ok(mut taken) => break taken.remove(0),
                Err(_) => std::thread::yield_now(),
            }
        };
        // In one piece, so that a kill tears a line as seldom as it can.
        let line = format!("acked {} {}\n", entry.record, taken.seq);
        std::io::stderr().write_all(line.as_bytes()).unwrap();
    }
}

/// A running writer, and what it was answered.
struct Writer {
    process: Child,
    stderr: BufReader<ChildStderr>,
}

impl Writer {
    fn start(bed: &Bed) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "suite::survival::writer", "--nocapture", "--test-threads=1"])
            .env(FOLDER, bed.dir.path())
            .env(URL, &bed.config.url)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let stderr = BufReader::new(process.stderr.take().unwrap());
        Self { process, stderr }
    }

    /// The next so many answers. A last line without its end was torn by the kill: nobody has heard it.
    fn answers(&mut self, wanted: usize) -> Vec<(RecordId, u64)> {
        let stderr = &mut self.stderr;
        let lines = std::iter::from_fn(|| {
            let mut line = String::new();
            stderr.read_line(&mut line).unwrap();
            line.strip_suffix('\n').map(str::to_owned)
        });
        let answers = lines.filter_map(|line| {
            let (record, seq) = line.strip_prefix("acked ")?.split_once(' ')?;
            Some((record.parse().unwrap(), seq.parse().unwrap()))
        });
        answers.take(wanted).collect()
    }

    /// Kills it; answers on their way out at that moment count too.
    fn kill(mut self) -> Vec<(RecordId, u64)> {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        self.answers(usize::MAX)
    }
}

/// Everything that was answered is there, each at its place, and nothing half.
fn assert_kept(bed: &Bed, acked: &[(RecordId, u64)]) {
    let boss = bed.supervisor();
    for (record, seq) in acked {
        let found = bed.see(&boss, *record).unwrap();
        assert_eq!((found.version, &found.fields["name"]["latin"]), (*seq, &json!("Sok Dara")));
    }
    let all = bed.store().count(&boss.actor, &Query::of(KindName::Person)).unwrap();
    assert!(all >= acked.len() as u64 && all == bed.store().signed_head().unwrap().size);
    bed.assert_sound();
}

/// Another number of answers each time.
fn some(round: usize) -> usize {
    1 + (round * 7) % 23
}

#[test]
fn killed_fifty_times_it_loses_nothing_that_it_answered() {
    let mut bed = Bed::sqlite();
    bed.close();
    let mut acked = Vec::new();
    for round in 0..KILLS {
        let mut writer = Writer::start(&bed);
        acked.extend(writer.answers(some(round)));
        acked.extend(writer.kill());
    }
    bed.reopen();
    assert!(acked.len() > KILLS);
    assert_kept(&bed, &acked);
}

#[test]
fn when_postgresql_itself_is_killed_nothing_that_was_answered_is_lost_and_work_goes_on() {
    let mut server = OwnServer::start();
    let mut bed = Bed::on(server.url());
    bed.close();
    let mut writer = Writer::start(&bed);
    let mut acked = Vec::new();
    for round in 0..FALLS {
        acked.extend(writer.answers(some(round)));
        server.fall_and_rise(if round % 2 == 0 { End::Killed } else { End::Immediate });
    }
    // The same writer, over and over: it found its server again each time.
    acked.extend(writer.answers(KILLS));
    acked.extend(writer.kill());
    bed.reopen();
    assert_kept(&bed, &acked);
}
