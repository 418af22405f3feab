//! Whatever happens, a device that follows its feed holds exactly what its user would see if they asked.

use std::collections::{BTreeMap, BTreeSet};

use model::{KindName, RecordId};
use proptest::prelude::*;
use serde_json::{Value, json};
use store::{FeedLine, Position, Query, Record};

use super::support::{Bed, HOUR_MS, Worker, random_id};

const KINDS: &[KindName] = &[
    KindName::Person,
    KindName::Case,
    KindName::Consent,
    KindName::Referral,
    KindName::Task,
    KindName::Note,
];

/// What may happen next; numbers pick among what is there.
#[derive(Clone, Debug)]
enum Step {
    Child,
    Rename(usize),
    Task { child: usize, assignee: usize },
    Reassign { task: usize, assignee: usize },
    Note { child: usize, shareable: bool },
    Refer(usize),
    Answer { referral: usize, act: &'static str },
    WithdrawConsent(usize),
    Days(i64),
    Read { child: usize },
    Erase(usize),
    Sync(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let n = 0..6_usize;
    prop_oneof![
        3 => Just(Step::Child),
        2 => n.clone().prop_map(Step::Rename),
        2 => (n.clone(), 0..3_usize).prop_map(|(child, assignee)| Step::Task { child, assignee }),
        2 => (n.clone(), 0..3_usize).prop_map(|(task, assignee)| Step::Reassign { task, assignee }),
        2 => (n.clone(), any::<bool>()).prop_map(|(child, shareable)| Step::Note { child, shareable }),
        3 => n.clone().prop_map(Step::Refer),
        4 => (n.clone(), prop::sample::select(vec!["accept", "decline", "start", "complete", "withdraw"]))
            .prop_map(|(referral, act)| Step::Answer { referral, act }),
        2 => n.clone().prop_map(Step::WithdrawConsent),
        1 => (1..30_i64).prop_map(Step::Days),
        1 => n.clone().prop_map(|child| Step::Read { child }),
        1 => n.prop_map(Step::Erase),
        5 => (0..3_usize).prop_map(Step::Sync),
    ]
}

/// A device as design section 5 describes it.
#[derive(Default)]
struct Device {
    since: u64,
    keys: String,
    labels: BTreeSet<String>,
    held: BTreeMap<RecordId, (Record, BTreeSet<String>)>,
}

impl Device {
    fn sync(&mut self, bed: &Bed, worker: &Worker) {
        let ring = bed.store().key_ring(&worker.actor).unwrap();
        let labels: BTreeSet<String> = ring.feeds().map(|(label, _)| label).collect();
        let mut position = Position::Since(self.since);
        if ring.hash() != self.keys {
            let lost: Vec<String> = self.labels.difference(&labels).cloned().collect();
            for label in lost {
                self.drop_key(&label);
            }
            let kept = self.labels.intersection(&labels);
            position = Position::Cursors(kept.map(|label| (label.clone(), self.since)).collect());
        }
        loop {
            // Small pages, so that most histories need several.
            let page = bed.store().feed(&worker.actor, &position, 3).unwrap();
            for line in page.lines {
                match line {
                    FeedLine::Record { record, via, .. } => {
                        self.held.insert(record.id, (*record, via.into_iter().collect()));
                    }
                    FeedLine::Gone { record, key } => self.drop_one(record, &key),
                }
            }
            if !page.more {
                (self.since, self.keys, self.labels) = (page.since, ring.hash(), labels);
                return;
            }
            position = match position {
                Position::Since(_) => Position::Since(page.since),
                Position::Cursors(mut cursors) => {
                    for label in &labels {
                        let cursor = cursors.entry(label.clone()).or_insert(0);
                        *cursor = (*cursor).max(page.since);
                    }
                    Position::Cursors(cursors)
                }
            };
        }
    }

    fn drop_one(&mut self, record: RecordId, key: &str) {
        if let Some((_, via)) = self.held.get_mut(&record) {
            via.remove(key);
            if via.is_empty() {
                self.held.remove(&record);
            }
        }
    }

    fn drop_key(&mut self, key: &str) {
        let all: Vec<RecordId> = self.held.keys().copied().collect();
        for record in all {
            self.drop_one(record, key);
        }
    }
}

fn pick<T: Copy>(all: &[T], n: usize) -> Option<T> {
    (!all.is_empty()).then(|| all[n % all.len()])
}

/// What happened so far.
#[derive(Default)]
struct World {
    children: Vec<RecordId>,
    tasks: Vec<RecordId>,
    consents: Vec<RecordId>,
    referrals: Vec<RecordId>,
}

/// Says something; whether a rule refuses it does not matter here.
fn say(bed: &Bed, by: &Worker, kind: KindName, record: RecordId, set: Value) {
    let entry = bed.edit_entry(by, kind, record, set);
    bed.send(by, vec![entry]);
}

fn play(bed: &Bed, world: &mut World, step: &Step, people: &[Worker; 3]) {
    let [worker, boss, partner] = people;
    let account = |n: usize| people[n].actor.account.to_string();
    match step {
        Step::Child => world.children.push(bed.child(worker, "Sok Dara")),
        Step::Rename(n) => {
            if let Some(child) = pick(&world.children, *n) {
                say(bed, boss, KindName::Person, child, json!({"name": {"latin": format!("Name {n}")}}));
            }
        }
        Step::Task { child, assignee } => {
            if let Some(child) = pick(&world.children, *child) {
                let record = RecordId(random_id());
                let set = json!({"person": child.to_string(), "title": "t", "assignee": account(*assignee)});
                say(bed, boss, KindName::Task, record, set);
                world.tasks.push(record);
            }
        }
        Step::Reassign { task, assignee } => {
            if let Some(task) = pick(&world.tasks, *task) {
                say(bed, boss, KindName::Task, task, json!({"assignee": account(*assignee)}));
            }
        }
        Step::Note { child, shareable } => {
            if let Some(child) = pick(&world.children, *child) {
                let set = json!({"person": child.to_string(), "text": "t", "shareable": shareable});
                say(bed, boss, KindName::Note, RecordId(random_id()), set);
            }
        }
        Step::Refer(n) => {
            if let Some(child) = pick(&world.children, *n) {
                refer(bed, world, boss, child);
            }
        }
        Step::Answer { referral, act } => {
            if let Some(referral) = pick(&world.referrals, *referral) {
                let by = if *act == "withdraw" { boss } else { partner };
                let args = if *act == "decline" { json!({"decline_reason": "full"}) } else { json!({}) };
                bed.act_taken(by, KindName::Referral, referral, act, args);
            }
        }
        Step::WithdrawConsent(n) => {
            if let Some(consent) = pick(&world.consents, *n) {
                bed.act_taken(boss, KindName::Consent, consent, "withdraw", json!({}));
            }
        }
        Step::Days(days) => {
            bed.pass(days * 24 * HOUR_MS);
            bed.store().tick(bed.now()).unwrap();
        }
        Step::Read { child } => {
            if let Some(child) = pick(&world.children, *child) {
                bed.store().note_reading(&boss.actor, &[child], bed.now()).unwrap();
            }
        }
        Step::Erase(n) => {
            if let Some(child) = pick(&world.children, *n) {
                bed.store().erase(&bed.director().actor, child, "asked", bed.now()).unwrap();
            }
        }
        Step::Sync(_) => {}
    }
}

fn refer(bed: &Bed, world: &mut World, boss: &Worker, child: RecordId) {
    let (consent, referral) = (RecordId(random_id()), RecordId(random_id()));
    let until = bed.now().plus_hours(24 * 20).field_day().to_string();
    let (to, sets) = (bed.partner.to_string(), json!(["identity", "notes"]));
    let agreed = json!({"person": child.to_string(), "recipient": to, "share": sets, "giver": "child", "until": until});
    say(bed, boss, KindName::Consent, consent, agreed);
    bed.act_taken(boss, KindName::Consent, consent, "give", json!({}));
    let asked = json!({"person": child.to_string(), "to": to, "service": "care_emergency_foster", "urgency": "one_day",
                       "consent": consent.to_string(), "share": sets});
    say(bed, boss, KindName::Referral, referral, asked);
    bed.act_taken(boss, KindName::Referral, referral, "send", json!({}));
    world.consents.push(consent);
    world.referrals.push(referral);
}

/// Everything that somebody sees when they ask.
fn listed(bed: &Bed, worker: &Worker) -> BTreeMap<RecordId, Record> {
    let mut all = BTreeMap::new();
    for kind in KINDS {
        let query = Query { limit: 200, ..Query::of(*kind) };
        let page = bed.store().list(&worker.actor, &query).unwrap();
        assert!(page.next.is_none());
        assert_eq!(page.records.len() as u64, bed.store().count(&worker.actor, &query).unwrap());
        all.extend(page.records.into_iter().map(|record| (record.id, record)));
    }
    for (id, record) in &all {
        assert_eq!(bed.see(worker, *id).as_ref(), Some(record), "list and single read agree");
    }
    all
}

fn history(bed: &Bed, steps: &[Step]) {
    let people = [bed.outreach(), bed.supervisor(), bed.partner_supervisor()];
    let mut devices: [Device; 3] = Default::default();
    let mut world = World::default();
    for step in steps {
        play(bed, &mut world, step, &people);
        if let Step::Sync(n) = step {
            devices[*n].sync(bed, &people[*n]);
        }
    }
    for (device, worker) in devices.iter_mut().zip(&people) {
        device.sync(bed, worker);
        let held: BTreeMap<RecordId, Record> =
            device.held.iter().map(|(id, (record, _))| (*id, record.clone())).collect();
        assert_eq!(held, listed(bed, worker));
    }
    bed.assert_sound();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_device_holds_what_its_user_sees_sqlite(steps in prop::collection::vec(step(), 1..40)) {
        history(&Bed::sqlite(), &steps);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5, max_shrink_iters: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_device_holds_what_its_user_sees_postgres(steps in prop::collection::vec(step(), 1..30)) {
        history(&Bed::postgres(), &steps);
    }
}
