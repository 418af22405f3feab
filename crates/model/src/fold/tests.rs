use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::{
    entry::{Act, Edit, Entry, Say},
    hlc::Node,
};

const RECEIVED_MS: u64 = 1_790_000_000_000;
const DAY_MS: u64 = 86_400_000;

/// What one simulated device does next.
#[derive(Clone, Debug)]
enum Step {
    /// Sets a field of the shared record.
    Say { device: usize, field: usize, value: u8 },
    /// Sends what waits and fetches what is new.
    Sync { device: usize },
}

#[derive(Clone)]
struct Device {
    clock: Hlc,
    skew_ms: i64,
    seen: u64,
    outbox: Vec<Entry>,
}

fn steps() -> impl Strategy<Value = (Vec<i64>, Vec<Step>)> {
    let skew_max = 400 * DAY_MS as i64;
    let step = prop_oneof![
        3 => (0..3usize, 0..2usize, any::<u8>()).prop_map(|(device, field, value)| Step::Say { device, field, value }),
        1 => (0..3usize).prop_map(|device| Step::Sync { device }),
    ];
    (prop::collection::vec(-skew_max..skew_max, 3), prop::collection::vec(step, 1..60))
}

/// Plays the steps; gives the server's log. Everybody syncs at the end.
fn play(skews: &[i64], steps: &[Step]) -> Vec<Stamped> {
    let mut devices: Vec<Device> = skews
        .iter()
        .zip(1u8..)
        .map(|(&skew_ms, n)| Device {
            clock: Hlc { wall_ms: 0, counter: 0, node: Node([n; 6]) },
            skew_ms,
            seen: 0,
            outbox: Vec::new(),
        })
        .collect();
    let mut log = Vec::new();
    let all = steps.iter().cloned().chain((0..3).map(|device| Step::Sync { device }));
    for (now_ms, step) in (RECEIVED_MS..).step_by(60_000).zip(all) {
        match step {
            Step::Say { device, field, value } => {
                let entry = say(&mut devices[device], now_ms, field, value);
                devices[device].outbox.push(entry);
            }
            Step::Sync { device } => sync(&mut devices[device], &mut log, now_ms),
        }
    }
    log
}

fn say(device: &mut Device, now_ms: u64, field: usize, value: u8) -> Entry {
    device.clock = device.clock.tick(now_ms.saturating_add_signed(device.skew_ms));
    let unique = [device.clock.node.0[0], value, device.outbox.len() as u8, field as u8, 0, 0, 0, 0, 0, 0];
    Entry {
        id: EntryId::new(now_ms, unique),
        record: RecordId::new(1, [0; 10]),
        kind: KindName::Person,
        at: device.clock,
        say: Say::Edit(Edit {
            set: Fields::from_iter([(["sex", "school"][field].to_owned(), json!(value))]),
            seen: device.seen,
        }),
    }
}

fn sync(device: &mut Device, log: &mut Vec<Stamped>, now_ms: u64) {
    for entry in device.outbox.drain(..) {
        let effect = entry.say.fields().clone();
        log.push(Stamped {
            seq: log.len() as u64 + 1,
            received_ms: now_ms,
            author: AccountId(uuid::Uuid::from_bytes([entry.at.node.0[0]; 16])),
            org: RecordId::new(2, [0; 10]),
            team: None,
            outcome: Outcome::Accepted,
            effect,
            entry,
        });
    }
    device.seen = log.len() as u64;
}

proptest! {
    #[test]
    fn any_order_and_any_doubles_converge((skews, steps) in steps(), seed in any::<u64>()) {
        let log = play(&skews, &steps);
        let expected = State::fold(&log);
        let mut shuffled: Vec<Stamped> = log.iter().chain(log.iter().step_by(2)).cloned().collect();
        shuffled.sort_by_key(|stamped| stamped.seq.wrapping_mul(seed | 1).rotate_left(17) ^ seed);
        prop_assert_eq!(State::fold(&shuffled), expected);
    }

    #[test]
    fn no_accepted_value_vanishes_unless_somebody_who_saw_it_said_otherwise((skews, steps) in steps()) {
        let log = play(&skews, &steps);
        let Some(state) = State::fold(&log) else { return Ok(()) };
        for stamped in &log {
            for field in stamped.effect.keys() {
                let live = state.registers[field].iter().any(|head| head.entry == stamped.entry.id);
                let replaced = log.iter().any(|later| {
                    later.effect.contains_key(field)
                        && later.seq > stamped.seq
                        && (later.entry.say.seen() >= stamped.seq || later.entry.at.node == stamped.entry.at.node)
                });
                prop_assert!(live || replaced, "{:?} is neither live nor replaced", stamped.entry.id);
            }
        }
    }

    #[test]
    fn no_clock_can_push_a_value_past_its_receipt((skews, steps) in steps()) {
        for stamped in play(&skews, &steps) {
            prop_assert!(stamped.effective().wall_ms <= stamped.received_ms);
        }
    }
}

#[test]
fn edits_to_different_fields_both_stand_and_the_same_field_clashes() {
    let steps = [
        Step::Say { device: 0, field: 0, value: 1 },
        Step::Sync { device: 0 },
        Step::Sync { device: 1 },
        Step::Sync { device: 2 },
        Step::Say { device: 1, field: 0, value: 2 },
        Step::Say { device: 2, field: 0, value: 3 },
        Step::Say { device: 2, field: 1, value: 4 },
    ];
    let state = State::fold(&play(&[0, 0, 0], &steps)).unwrap();
    assert_eq!(state.value("school"), Some(&json!(4)));
    let clashes = state.clashes();
    let values: Vec<&Value> = clashes["sex"].iter().map(|write| &write.value).collect();
    assert_eq!(values, [&json!(2), &json!(3)]);
    assert_eq!(state.open_clashes().collect::<Vec<_>>(), ["sex"]);
}

#[test]
fn one_device_never_clashes_with_itself() {
    let steps = [Step::Say { device: 0, field: 0, value: 1 }, Step::Say { device: 0, field: 0, value: 2 }];
    let state = State::fold(&play(&[0, 0, 0], &steps)).unwrap();
    assert!(state.clashes().is_empty());
    assert_eq!(state.value("sex"), Some(&json!(2)));
}

#[test]
fn a_person_who_saw_both_values_settles_the_clash() {
    let steps = [
        Step::Say { device: 0, field: 0, value: 1 },
        Step::Say { device: 1, field: 0, value: 2 },
        Step::Sync { device: 0 },
        Step::Sync { device: 1 },
        Step::Sync { device: 2 },
        Step::Say { device: 2, field: 0, value: 1 },
    ];
    let state = State::fold(&play(&[0, 0, 0], &steps)).unwrap();
    assert!(state.clashes().is_empty());
    assert_eq!(state.value("sex"), Some(&json!(1)));
}

#[test]
fn what_a_guard_decided_stands_alone_and_what_its_author_chose_may_clash() {
    let act = |seq: u64, node: u8, status: &str, risk: &str| Stamped {
        entry: Entry {
            id: EntryId::new(RECEIVED_MS, [node; 10]),
            record: RecordId::new(1, [0; 10]),
            kind: KindName::Case,
            at: Hlc { wall_ms: RECEIVED_MS - u64::from(node) * DAY_MS, counter: 0, node: Node([node; 6]) },
            say: Say::Act(Act {
                name: "assess".to_owned(),
                args: Fields::from_iter([("risk".to_owned(), json!(risk))]),
                seen: 0,
            }),
        },
        seq,
        received_ms: RECEIVED_MS,
        author: AccountId(uuid::Uuid::from_bytes([node; 16])),
        org: RecordId::new(2, [0; 10]),
        team: None,
        outcome: Outcome::Accepted,
        effect: Fields::from_iter([("risk".to_owned(), json!(risk)), ("status".to_owned(), json!(status))]),
    };
    // The second device's clock is a day slow: its act still decides the status, because it came last.
    let state = State::fold(&[act(1, 1, "assessed", "high"), act(2, 2, "planned", "low")]).unwrap();
    assert_eq!(state.text("status"), Some("planned"));
    assert_eq!(state.clashes().into_keys().collect::<Vec<_>>(), ["risk"]);
}

#[test]
fn the_web_app_folds_as_we_do() {
    let cases: Vec<Value> = (0u64..24)
        .map(|n| {
            let steps: Vec<Step> = (0..12)
                .map(|i| {
                    let x = (n * 31 + i * 17 + (n ^ i) * 7) % 10;
                    let device = ((n + i * i) % 3) as usize;
                    if x < 3 {
                        Step::Sync { device }
                    } else {
                        Step::Say { device, field: (x % 2) as usize, value: (x * 3 + i) as u8 }
                    }
                })
                .collect();
            let skew = (n as i64 - 12) * DAY_MS as i64;
            let log = play(&[0, skew, -skew], &steps);
            json!({ "log": log, "state": State::fold(&log) })
        })
        .collect();
    crate::schema::compare_or_update("vectors/fold.json", &pretty(&cases));
}

fn pretty(cases: &[Value]) -> String {
    let mut text = serde_json::to_string_pretty(cases).unwrap();
    text.push('\n');
    text
}
