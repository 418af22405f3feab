#![allow(clippy::unwrap_used, missing_docs)]
use demo::{
    Scale,
    calendar::Calendar,
    cast::{Cast, ORGANISATIONS, USERS, User},
    rng::Rng,
    tell,
};
use model::{AccountId, KindName, RecordId, entry::Say};
use std::collections::BTreeMap;
fn cast() -> Cast {
    let mut rng = Rng::new(5);
    let orgs = ORGANISATIONS.iter().map(|_| RecordId::new(1, rng.bytes())).collect();
    let org = |code: &str| ORGANISATIONS.iter().position(|org| org.code == code).unwrap();
    let users = USERS
        .iter()
        .map(|part| User { account: AccountId::new(1, rng.bytes()), org: org(part.org), part })
        .collect();
    Cast { orgs, users }
}
#[test]
fn tmp_home() {
    for (name, scale) in [("small", Scale::SMALL), ("full", Scale::FULL)] {
        let mut courses: BTreeMap<RecordId, serde_json::Map<String, serde_json::Value>> = BTreeMap::new();
        for line in tell(Calendar::new("2026-11-22T02:30:00.000Z".parse().unwrap()), scale, cast(), 1) {
            if line.kind == KindName::Course
                && let Say::Edit(edit) = line.say
            {
                courses.entry(line.record).or_default().extend(edit.set);
            }
        }
        for one in courses.values() {
            println!(
                "{name} {:?} {:?} {:?} {:?}",
                one.get("begun"),
                one.get("ended"),
                one.get("result"),
                one.get("after_6")
            );
        }
    }
}
