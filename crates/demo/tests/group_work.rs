//! A month of group work: the figures of the app equal a recount of what was said, by code that knows nothing of them.

#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails here fails the test")]

use std::collections::{BTreeMap, BTreeSet};

use demo::{
    Scale,
    calendar::Calendar,
    cast::{Cast, ORGANISATIONS, USERS, User, org},
    make,
    rng::Rng,
    tell,
};
use model::{AccountId, KindName, RecordId, entry::Say};
use rules::figures::{Measure, Question, RecordSet, evaluate};
use serde_json::{Map, Value};
use store::{OperatorKey, Store};

const NOW: &str = "2026-11-22T02:30:00.000Z";
const SEED: u64 = 1;
const MONTH: &str = "2026-10";

/// What was said, merged by record: kind, organisation of the first author, fields.
type Said = BTreeMap<RecordId, (KindName, usize, Map<String, Value>)>;

fn said() -> Said {
    let mut rng = Rng::new(5);
    let orgs = ORGANISATIONS.iter().map(|_| RecordId::new(1, rng.bytes())).collect();
    let org_of = |code: &str| ORGANISATIONS.iter().position(|org| org.code == code).unwrap();
    let users: Vec<User> = USERS
        .iter()
        .map(|part| User { account: AccountId::new(1, rng.bytes()), org: org_of(part.org), part })
        .collect();
    let home: Vec<usize> = users.iter().map(|user| user.org).collect();
    let mut said = Said::new();
    for line in tell(Calendar::new(NOW.parse().unwrap()), Scale::SMALL, Cast { orgs, users }, SEED) {
        let (.., fields) = said.entry(line.record).or_insert_with(|| (line.kind, home[line.by], Map::new()));
        if let Say::Edit(edit) = line.say {
            fields.extend(edit.set);
        }
    }
    said
}

/// Numbers of one organisation's month, counted by hand.
#[derive(Debug, Default, PartialEq, Eq)]
struct Month {
    sessions: u64,
    servings: u64,
    attendances: u64,
    children: usize,
}

fn recount(said: &Said, org: usize) -> Month {
    let text = |fields: &Map<String, Value>, name: &str| {
        fields.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let number =
        |fields: &Map<String, Value>, name: &str| fields.get(name).and_then(Value::as_u64).unwrap_or(0);
    let mut month = Month::default();
    let mut held = BTreeSet::new();
    for (id, (kind, home, fields)) in said {
        let here = *kind == KindName::Session && *home == org && text(fields, "day").starts_with(MONTH);
        if !here || fields.contains_key("cancelled") {
            continue;
        }
        held.insert(id.to_string());
        month.sessions += 1;
        month.servings += number(fields, "served");
        let cells = fields.get("tally").and_then(Value::as_array).cloned().unwrap_or_default();
        month.attendances += cells.iter().filter_map(|cell| cell["n"].as_u64()).sum::<u64>();
        month.attendances += number(fields, "adults");
    }
    let mut children = BTreeSet::new();
    for (kind, _, fields) in said.values() {
        let there = *kind == KindName::Attendance && fields.get("present") == Some(&Value::Bool(true));
        if !there || !held.contains(&text(fields, "session")) {
            continue;
        }
        month.attendances += 1;
        let person: RecordId = text(fields, "person").parse().unwrap();
        let (_, _, file) = &said[&person];
        // Everybody's age was noted within these eight weeks: nobody has had a birthday since.
        if file["age"]["years_min"].as_u64().unwrap() < 18 {
            children.insert(person);
        }
    }
    month.children = children.len();
    month
}

fn network() -> (Store, demo::Made, tempfile::TempDir) {
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
    let made = make(&store, NOW.parse().unwrap(), Scale::SMALL, SEED, hashes, &mut |_, _| {}).unwrap();
    (store, made, folder)
}

#[test]
fn a_month_of_groups_and_meals_equals_its_recount() {
    let said = said();
    let (store, made, _folder) = network();
    for org in [org::PHNOM_PENH, org::POIPET] {
        let kinds = [KindName::Session, KindName::Attendance, KindName::Person, KindName::Spot];
        let mut states = Vec::new();
        store.coded(&kinds, Some(made.cast.orgs[org]), &mut |state| states.push(state)).unwrap();
        let records = RecordSet::from_iter(states);
        let total = |measure: Measure| {
            let question = Question::of(measure, MONTH.parse().unwrap(), 0);
            evaluate(&question, &records).total
        };
        let counted = Month {
            sessions: total(Measure::Sessions),
            servings: total(Measure::Servings),
            attendances: total(Measure::Attendances),
            children: total(Measure::UniqueChildrenAttending) as usize,
        };
        assert_eq!(counted, recount(&said, org));
        assert!(counted.servings > 30 && counted.children > 10, "{counted:?}");
    }
}

/// Five club evenings a week, a snack a week with some missed, a hot meal a month; and members who stay away.
#[test]
fn the_rhythm_of_the_month_is_the_plan_of_its_series() {
    let said = said();
    let of = |label: &str| {
        let series = said
            .iter()
            .find(|(_, (kind, _, fields))| {
                *kind == KindName::Series && fields["label"].as_str().unwrap().ends_with(label)
            })
            .map(|(id, _)| id.to_string())
            .unwrap();
        let mut days: Vec<String> = said
            .values()
            .filter(|(kind, _, fields)| {
                *kind == KindName::Session && fields.get("series") == Some(&Value::String(series.clone()))
            })
            .map(|(_, _, fields)| fields["day"].as_str().unwrap().to_owned())
            .collect();
        days.sort();
        (series, days)
    };
    let in_month = |days: &[String]| days.iter().filter(|day| day.starts_with(MONTH)).count();
    let (club, evenings) = of("Riverside club");
    assert_eq!(in_month(&evenings), 22, "every weekday of October 2026, held or called off");
    let snacks = in_month(&of("Friday snack").1);
    assert!((1..=5).contains(&snacks), "{snacks}");
    assert_eq!(of("Monthly hot meal").1, ["2026-10-31"], "the last Saturday");

    let sessions: Vec<&RecordId> = said
        .iter()
        .filter(|(_, (kind, _, fields))| {
            *kind == KindName::Session
                && fields.get("series") == Some(&Value::String(club.clone()))
                && !fields.contains_key("cancelled")
        })
        .map(|(id, _)| id)
        .collect();
    let mut last: Vec<&&RecordId> = sessions.iter().collect();
    last.sort_by_key(|id| said[**id].2["day"].as_str().unwrap().to_owned());
    let last = &last[last.len() - 3..];
    let members = said.values().filter(|(kind, _, fields)| {
        *kind == KindName::Membership
            && fields.get("series") == Some(&Value::String(club.clone()))
            && !fields.contains_key("until")
    });
    let away = members.filter(|(_, _, fields)| {
        let person: RecordId = fields["person"].as_str().unwrap().parse().unwrap();
        last.iter().all(|session| !said.contains_key(&RecordId::of_pair(***session, person)))
    });
    assert!(away.count() >= 3, "three members have not come three times in a row");
}
