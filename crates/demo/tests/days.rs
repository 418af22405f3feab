//! On whatever day somebody makes the demo, it can be made: nothing in it is said before its time, or against a rule.

#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails here fails the test")]

use std::{collections::BTreeMap, path::Path};

use demo::{
    Scale,
    calendar::Calendar,
    cast::{Cast, ORGANISATIONS, USERS, User},
    make,
    rng::Rng,
    script::Line,
    tell,
};
use model::{AccountId, KindName, RecordId, Shape, acts, date::Instant, entry::Say, value::check_fields};
use store::{Config, OperatorKey, Store};

/// Ends and beginnings of months and years, the leap day, each day of the week; at hours at which it is another day
/// there than in UTC, too.
const DAYS: [[&str; 4]; 4] = [
    [
        "2026-01-01T02:30:00.000Z",
        "2026-02-28T16:59:00.000Z",
        "2026-03-01T09:00:00.000Z",
        "2026-04-14T17:01:00.000Z",
    ],
    [
        "2026-05-31T23:30:00.000Z",
        "2026-06-01T00:10:00.000Z",
        "2026-07-31T12:00:00.000Z",
        "2026-08-13T02:30:00.000Z",
    ],
    [
        "2026-09-30T16:30:00.000Z",
        "2026-10-25T05:00:00.000Z",
        "2026-11-06T17:30:00.000Z",
        "2026-12-31T20:00:00.000Z",
    ],
    [
        "2027-02-10T02:30:00.000Z",
        "2027-11-22T02:30:00.000Z",
        "2028-02-29T08:00:00.000Z",
        "2028-03-01T16:00:00.000Z",
    ],
];

/// What the store refuses of the demo of a moment.
fn refused_at(now: &str) -> Vec<String> {
    // In memory where the system has such a folder: what this asks is not of the disk.
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap();
    let data = folder.path().join("data");
    let url = format!("sqlite:{}", data.display());
    let store = Store::open(Config::new(url, OperatorKey::from_bytes([7; 32]), data.join("blobs"))).unwrap();
    let hashes = USERS.iter().map(|_| "$argon2id$not-for-signing-in".to_owned()).collect();
    make(&store, now.parse().unwrap(), Scale::SMALL, 1, hashes, &mut |_, _| {}).unwrap().refused
}

fn can_be_made(moments: &[&str]) {
    for now in moments {
        let refused = refused_at(now);
        assert!(refused.is_empty(), "at {now} {} are refused, such as {:?}", refused.len(), refused[0]);
    }
}

#[test]
fn it_can_be_made_on_telling_days_1() {
    can_be_made(&DAYS[0]);
}

#[test]
fn it_can_be_made_on_telling_days_2() {
    can_be_made(&DAYS[1]);
}

#[test]
fn it_can_be_made_on_telling_days_3() {
    can_be_made(&DAYS[2]);
}

#[test]
fn it_can_be_made_on_telling_days_4() {
    can_be_made(&DAYS[3]);
}

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

/// The records that a line points to.
fn points_to(line: &Line) -> Vec<RecordId> {
    let fields = line.say.fields().iter();
    let refs = fields.filter(|(name, _)| {
        let shape = line.kind.facts().field(name).map(|field| field.shape);
        matches!(shape, Some(Shape::Ref(_) | Shape::Refs(_) | Shape::AnyRef))
    });
    let many =
        refs.flat_map(|(_, value)| value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice));
    many.filter_map(|id| id.as_str()?.parse().ok()).collect()
}

/// A few weeks of a few: whole years of days are told.
const TINY: Scale = Scale { persons: 60, weeks: 5 };

/// What is wrong with the script of a moment, apart from the rules.
fn wrong_in(now: Instant) -> Option<String> {
    let lines = tell(Calendar::new(now), TINY, cast(), 1);
    let mut first: BTreeMap<RecordId, usize> = BTreeMap::new();
    for (place, line) in lines.iter().enumerate() {
        first.entry(line.record).or_insert(place);
    }
    let mut last = None;
    for (place, line) in lines.iter().enumerate() {
        let formed = match &line.say {
            Say::Edit(edit) => check_fields(line.kind, &edit.set).is_ok(),
            Say::Act(act) => {
                // An alert is raised by the office, not by the script.
                (line.kind == KindName::Alert || first[&line.record] < place)
                    && acts::check(line.kind, &act.name, &act.args).is_ok()
            }
        };
        let known = |record: &RecordId| first.get(record).is_none_or(|first| *first <= place);
        let in_time = line.at <= now && last.is_none_or(|last| last <= line.at);
        if !formed || !in_time || !points_to(line).iter().all(known) {
            return Some(format!("{} at {}: {:?}", line.kind.as_str(), line.at, line.say));
        }
        last = Some(line.at);
    }
    None
}

#[test]
fn its_script_is_in_order_on_every_day_of_a_leap_year() {
    let new_year: Instant = "2028-01-01T00:15:00.000Z".parse().unwrap();
    for day in 0..366 {
        // Each day at another hour.
        let now = new_year.plus_hours(24 * day + day * 7 % 24);
        if let Some(line) = wrong_in(now) {
            panic!("on {now}: {line}");
        }
    }
}

/// Who keeps the justice compartment of the two organisations of the streets has something in it on whatever day.
#[test]
fn the_justice_compartment_is_empty_on_no_day() {
    for now in DAYS.as_flattened() {
        let lines = tell(Calendar::new(now.parse().unwrap()), Scale::SMALL, cast(), 1);
        for keeper in ["supervisor.poipet", "supervisor.phnompenh"] {
            let by = USERS.iter().position(|user| user.user == keeper).unwrap();
            for kind in [KindName::Suspect, KindName::Evidence, KindName::Testimony] {
                let theirs = lines.iter().any(|line| line.kind == kind && line.by == by);
                assert!(theirs, "at {now} {keeper} has no {}", kind.as_str());
            }
        }
    }
}
