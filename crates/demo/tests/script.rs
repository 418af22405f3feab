//! The script on its own: well formed, the same from the same seed, and with something of everything.

#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails here fails the test")]

use std::collections::{BTreeMap, BTreeSet};

use demo::{
    Scale,
    calendar::Calendar,
    cast::{Cast, ORGANISATIONS, USERS, User},
    rng::Rng,
    script::{Line, unix_ms},
    tell,
};
use model::{AccountId, KindName, RecordId, acts, entry::Say, value::check_fields};

const NOW: &str = "2026-11-22T02:30:00.000Z";

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

fn lines(seed: u64) -> Vec<Line> {
    tell(Calendar::new(NOW.parse().unwrap()), Scale::SMALL, cast(), seed)
}

#[test]
fn everything_said_is_well_formed_and_was_said_before_now() {
    let now = NOW.parse().unwrap();
    let mut last = None;
    for line in lines(1) {
        let checked = match &line.say {
            Say::Edit(edit) => check_fields(line.kind, &edit.set),
            Say::Act(act) => acts::check(line.kind, &act.name, &act.args),
        };
        assert_eq!(checked, Ok(()), "{} {:?}", line.kind.as_str(), line.say);
        assert!(line.at <= now, "{} at {}", line.kind.as_str(), line.at);
        assert!(last.is_none_or(|last| last <= line.at), "in the order of time");
        last = Some(line.at);
    }
}

#[test]
fn a_seed_is_a_network() {
    let ids =
        |seed| lines(seed).iter().map(|line| (line.id, line.record, unix_ms(line.at))).collect::<Vec<_>>();
    assert_eq!(ids(1), ids(1));
    assert_ne!(ids(1), ids(2));
}

#[test]
fn every_place_stands_in_the_gazetteer() {
    let mut places = BTreeSet::new();
    for line in lines(1) {
        places.extend(line.say.fields().get("place").and_then(|place| place.as_str()).map(str::to_owned));
    }
    assert!(places.len() > 5);
    for place in places {
        assert!(model::place::find(&place.parse().unwrap()).is_some(), "{place}");
    }
}

#[test]
fn every_kind_of_the_field_is_there_and_each_act_is_done() {
    let mut kinds = BTreeSet::new();
    let mut acts: BTreeMap<KindName, BTreeSet<String>> = BTreeMap::new();
    for line in lines(1) {
        kinds.insert(line.kind);
        if let Say::Act(act) = line.say {
            acts.entry(line.kind).or_default().insert(act.name);
        }
    }
    // Attachments need bytes, and no invented child has a face; official places are in the gazetteer; a file is opened in
    // an emergency by the store, past every script.
    let missing: Vec<&str> = KindName::ALL
        .iter()
        .filter(|kind| {
            !kinds.contains(kind)
                && !matches!(kind, KindName::Attachment | KindName::Place | KindName::EmergencyAccess)
        })
        .map(|kind| kind.as_str())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    for act in ["register", "assess", "plan", "implement", "follow_up", "close", "reopen"] {
        assert!(acts[&KindName::Case].contains(act), "{act}");
    }
    for act in ["send", "deliver", "see", "accept", "decline", "start", "complete", "not_help", "withdraw"] {
        assert!(acts[&KindName::Referral].contains(act), "{act}");
    }
}

#[test]
fn a_referral_goes_on_after_its_answer() {
    let mut acts = BTreeSet::new();
    let (mut kinds, mut forwarded, mut by_phone) = (BTreeSet::new(), false, false);
    for line in lines(1).into_iter().filter(|line| line.kind == KindName::Referral) {
        let fields = line.say.fields();
        kinds.extend(fields.get("kind").and_then(|kind| kind.as_str()).map(str::to_owned));
        forwarded |= fields.contains_key("before");
        by_phone |= fields.contains_key("told_by_phone");
        if let Say::Act(act) = line.say {
            acts.insert(act.name);
        }
    }
    assert!(acts.contains("confirm") && forwarded && by_phone, "{acts:?}");
    assert!(["service", "transfer", "joint"].iter().all(|kind| kinds.contains(*kind)), "{kinds:?}");
}
