//! The network in a real store: nothing refused, something for everybody, every status, a clash that waits.

#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails here fails the test")]

use std::collections::{BTreeMap, BTreeSet};

use demo::{Scale, cast::USERS, make};
use model::{KindName, date::Instant};
use store::{OperatorKey, PAGE_RECORDS_MAX, Query, Record, Store};

const NOW: &str = "2026-11-22T02:30:00.000Z";

struct Network {
    store: Store,
    made: demo::Made,
    _folder: tempfile::TempDir,
}

fn network() -> Network {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    let config = store::Config::new(
        format!("sqlite:{}", data.display()),
        OperatorKey::from_bytes([7; 32]),
        data.join("blobs"),
    );
    let store = Store::open(config).unwrap();
    let hashes = USERS.iter().map(|_| "$argon2id$not-for-signing-in".to_owned()).collect();
    let made = make(&store, now(), Scale::SMALL, 1, hashes, &mut |_, _| {}).unwrap();
    Network { store, made, _folder: folder }
}

fn now() -> Instant {
    NOW.parse().unwrap()
}

impl Network {
    fn all(&self, user: &str, kind: KindName) -> Vec<Record> {
        let user = &self.made.cast.users[self.made.cast.user(user)];
        let mut all = Vec::new();
        let mut query = Query { limit: PAGE_RECORDS_MAX, ..Query::of(kind) };
        loop {
            let page = self.store.list(&self.made.cast.actor(user), &query).unwrap();
            all.extend(page.records);
            match page.next {
                Some(next) => query.after = Some(next),
                None => return all,
            }
        }
    }

    fn statuses(&self, kind: KindName) -> BTreeSet<String> {
        let supervisors = [
            "supervisor.poipet",
            "supervisor.phnompenh",
            "supervisor.border",
            "supervisor.villages",
            "supervisor.social",
            "supervisor.thailand",
        ];
        let records = supervisors.iter().flat_map(|user| self.all(user, kind));
        records.filter_map(|record| record.fields.get("status")?.as_str().map(str::to_owned)).collect()
    }
}

#[test]
fn the_network_is_alive_on_every_desk() {
    let network = network();
    let refused = &network.made.refused;
    assert!(
        refused.is_empty(),
        "{} entries are against the rules, such as {:?}",
        refused.len(),
        &refused[..refused.len().min(9)]
    );

    let report = network.store.verify(&mut |_, _| {}).unwrap();
    assert_eq!(report.problems, Vec::<String>::new());
    assert!(report.entries as usize >= network.made.entries);

    every_status(&network);
    clocks(&network);
    clash(&network);
    for user in USERS {
        let seen: BTreeMap<&str, usize> = KindName::ALL
            .iter()
            .map(|kind| (kind.as_str(), network.all(user.user, *kind).len()))
            .filter(|(_, n)| *n > 0)
            .collect();
        assert!(seen.len() >= 2, "{} sees {seen:?}", user.user);
    }
}

fn every_status(network: &Network) {
    let all = |list: &str| {
        model::codes::find(list).unwrap().codes.iter().map(|code| code.id.to_owned()).collect::<BTreeSet<_>>()
    };
    assert_eq!(network.statuses(KindName::Case), all("case_status"));
    let opened = network.statuses(KindName::EmergencyAccess);
    assert!(opened.iter().map(String::as_str).eq(["open", "reviewed"]), "{opened:?}");
    assert_eq!(
        network.statuses(KindName::Referral),
        &all("referral_status") - &BTreeSet::from(["draft".to_owned()])
    );
    let concerns = network.statuses(KindName::Concern);
    assert!(
        ["triaged", "assigned", "case_opened", "closed"].iter().all(|status| concerns.contains(*status)),
        "{concerns:?}"
    );
}

/// A supervisor in the morning: something red whose hours run, something not looked at yet.
fn clocks(network: &Network) {
    for user in ["supervisor.poipet", "supervisor.phnompenh", "supervisor.border"] {
        let concerns = network.all(user, KindName::Concern);
        let text = |record: &Record, field: &str| {
            record.fields.get(field).and_then(|value| value.as_str()).map(str::to_owned)
        };
        let running =
            concerns.iter().filter(|record| text(record, "level").as_deref() == Some("high")).any(|record| {
                text(record, "due")
                    .and_then(|due| due.parse::<Instant>().ok())
                    .is_some_and(|due| due > now() && now().plus_hours(24) > due)
            });
        assert!(running, "{user}: no high concern whose clock runs out today");
        assert!(
            concerns.iter().any(|record| text(record, "status").is_none_or(|status| status == "new")),
            "{user}: nothing new"
        );
    }
}

fn clash(network: &Network) {
    let clashing: Vec<Record> = network
        .all("supervisor.phnompenh", KindName::Person)
        .into_iter()
        .filter(|record| !record.clashes.is_empty())
        .collect();
    assert_eq!(clashing.len(), 1);
    assert_eq!(clashing[0].clashes["name"].len(), 2);
}

#[test]
fn one_who_read_unusually_much_waits_for_an_answer() {
    let network = network();
    let mut told = Vec::new();
    for user in USERS {
        let index = network.made.cast.user(user.user);
        let actor = network.made.cast.actor(&network.made.cast.users[index]);
        told.extend(network.store.reading_alarms(&actor).unwrap_or_default());
    }
    assert!(!told.is_empty() && told.iter().all(|alarm| alarm.open));
    let whom: BTreeSet<_> = told.iter().map(|alarm| (alarm.account, alarm.day)).collect();
    assert_eq!(whom.len(), 1, "one day of one person");
}
