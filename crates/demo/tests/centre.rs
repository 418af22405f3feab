//! A month at the border, recounted from what was said: the desk and the centre of Poipet see 400 children and more
//! (programme 9 of the product), and nothing that is told cannot have happened.

#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails here fails the test")]

use std::collections::{BTreeMap, BTreeSet};

use demo::{
    Scale,
    calendar::Calendar,
    cast::{Cast, ORGANISATIONS, USERS, User},
    rng::Rng,
    tell,
};
use model::{AccountId, KindName, RecordId, entry::Say};
use serde_json::{Map, Value};

const NOW: &str = "2026-11-22T02:30:00.000Z";
const MONTH: &str = "2026-10";

fn said(kind: KindName) -> BTreeMap<RecordId, Map<String, Value>> {
    let mut rng = Rng::new(5);
    let orgs = ORGANISATIONS.iter().map(|_| RecordId::new(1, rng.bytes())).collect();
    let org_of = |code: &str| ORGANISATIONS.iter().position(|org| org.code == code).unwrap();
    let users = USERS
        .iter()
        .map(|part| User { account: AccountId::new(1, rng.bytes()), org: org_of(part.org), part })
        .collect();
    let cast = Cast { orgs, users };
    let mut all: BTreeMap<RecordId, Map<String, Value>> = BTreeMap::new();
    for line in tell(Calendar::new(NOW.parse().unwrap()), Scale::FULL, cast, 1) {
        if let (true, Say::Edit(edit)) = (line.kind == kind, line.say) {
            all.entry(line.record).or_default().extend(edit.set);
        }
    }
    all
}

#[test]
fn more_than_four_hundred_children_come_in_a_month() {
    let stays = said(KindName::Stay);
    let people: BTreeSet<String> = stays
        .iter()
        .filter(|(_, fields)| fields["day"].as_str().unwrap().starts_with(MONTH))
        .map(|(id, fields)| {
            fields.get("person").and_then(Value::as_str).map_or_else(|| id.to_string(), str::to_owned)
        })
        .collect();
    assert!(people.len() >= 400, "{} people in {MONTH}", people.len());
}

#[test]
fn nobody_goes_out_before_coming_in_and_nothing_is_given_outside_a_stay() {
    let stays = said(KindName::Stay);
    for fields in stays.values() {
        let at = |name: &str| fields.get(name).and_then(Value::as_str);
        assert!(at("went_out").is_none_or(|out| at("came_in").unwrap() < out), "{fields:?}");
    }
    for fields in said(KindName::Delivery).values() {
        let Some(stay) = fields.get("stay").and_then(Value::as_str) else { continue };
        let stay = &stays[&stay.parse().unwrap()];
        let time = fields["time"].as_str().unwrap();
        assert!(stay["came_in"].as_str().unwrap() <= time, "{fields:?}");
    }
}
