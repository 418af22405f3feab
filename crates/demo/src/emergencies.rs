//! Files opened in an emergency: one stands open, one was judged. The store grants them, so they stand in no script.

use model::{Act, Entry, EntryId, Hlc, KindName, RecordId, date::Instant, entry::Say, hlc::Node};
use serde_json::json;
use store::{Emergency, Granted, Store};

use crate::{
    cast::{Cast, User, org},
    rng::Rng,
    script::unix_ms,
};

/// Opens two files at the night desk, one after the other: what the first was for is judged, the second stands open.
pub fn open(store: &Store, cast: &Cast, now: Instant, seed: u64) -> store::Result<()> {
    let home = cast.orgs[org::PHNOM_PENH];
    let mut children = Vec::new();
    store.coded(&[KindName::Person], Some(home), &mut |person| children.push(person.record))?;
    children.sort_unstable();
    let night_desk = cast.with_role(org::PHNOM_PENH, "duty_worker");
    let judge = cast.with_role(org::PHNOM_PENH, "case_supervisor");
    let stories = [
        ("injured", "ត្រូវបញ្ជូនទៅមន្ទីរពេទ្យ – must go to hospital, does he have allergies?", 1),
        ("alone", "យប់នេះនាងនៅម្នាក់ឯងក្បែរមាត់ទន្លេ – alone at the riverfront tonight, and crying", 4),
    ];
    let mut rng = Rng::new(seed ^ 0x61a5);
    let Some(who) = night_desk.first().map(|by| &cast.users[*by]) else { return Ok(()) };
    for (number, (ground, reason, hours)) in stories.into_iter().enumerate() {
        let Some(child) = closed_to(store, cast, who, &children)? else { continue };
        let asked = Emergency {
            code: child.to_string(),
            ground: ground.to_owned(),
            reason: reason.to_owned(),
            hours,
        };
        let granted = store.open_in_emergency(&cast.actor(who), &asked, now)?;
        if let Some(judge) = judge.first().filter(|_| number == 0) {
            review(store, cast, &cast.users[*judge], granted, now, &mut rng)?;
        }
    }
    Ok(())
}

/// A child whose file somebody may not see.
fn closed_to(
    store: &Store,
    cast: &Cast,
    who: &User,
    children: &[RecordId],
) -> store::Result<Option<RecordId>> {
    for child in children {
        if store.record(&cast.actor(who), *child)?.is_none() {
            return Ok(Some(*child));
        }
    }
    Ok(None)
}

fn review(
    store: &Store,
    cast: &Cast,
    judge: &User,
    granted: Granted,
    now: Instant,
    rng: &mut Rng,
) -> store::Result<()> {
    let node = Node([0xde, 0x31, 0, 0, 0, 1]);
    let args = json!({"finding": "justified", "note": "មន្ទីរពេទ្យបានសួរ – the hospital did ask; her worker was not to be reached"});
    let act = Act {
        name: "review".to_owned(),
        args: args.as_object().cloned().unwrap_or_default(),
        seen: granted.seq,
    };
    let entry = Entry {
        id: EntryId::new(unix_ms(now), rng.bytes()),
        record: granted.access,
        kind: KindName::EmergencyAccess,
        at: Hlc { wall_ms: unix_ms(now), counter: 1, node },
        say: Say::Act(act),
    };
    store.append(&cast.actor(judge), node, vec![entry], now).map(drop)
}
