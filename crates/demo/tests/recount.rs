//! Every measure counted once more, by plain loops over the records of the demo year that share no code with the figures.

#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails here fails the test")]

use std::collections::{BTreeMap, BTreeSet};

use demo::{Scale, cast::USERS, make};
use model::{
    KindName, RecordId, State,
    date::{Day, Instant, Period},
};
use rules::figures::{Measure, Programme, Question, RecordSet, evaluate};
use store::{OperatorKey, Store};

#[path = "recount/by_hand.rs"]
mod by_hand;
#[path = "recount/shares.rs"]
mod shares;

const NOW: &str = "2026-11-22T02:30:00.000Z";

/// All coded records of one organisation of the demo.
#[derive(Default)]
pub struct Office {
    records: BTreeMap<RecordId, State>,
    /// In the order of their ids.
    kinds: BTreeMap<KindName, BTreeSet<RecordId>>,
}

impl Office {
    /// Records of a kind.
    pub fn of(&self, kind: KindName) -> impl Iterator<Item = &State> {
        self.kinds.get(&kind).into_iter().flatten().map(|id| &self.records[id])
    }

    /// The record that a field names.
    pub fn linked(&self, state: &State, field: &str) -> Option<&State> {
        self.records.get(&state.text(field)?.parse().ok()?)
    }
}

fn offices() -> Vec<Office> {
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
    make(&store, NOW.parse::<Instant>().unwrap(), Scale::FULL, 1, hashes, &mut |_, _| {}).unwrap();
    let mut offices: BTreeMap<RecordId, Office> = BTreeMap::new();
    store
        .coded(KindName::ALL, None, &mut |state| {
            let office = offices.entry(state.org).or_default();
            office.kinds.entry(state.kind).or_default().insert(state.record);
            office.records.insert(state.record, state);
        })
        .unwrap();
    offices.into_values().collect()
}

fn now_ms() -> u64 {
    u64::try_from(NOW.parse::<Instant>().unwrap().unix_millis()).unwrap()
}

#[test]
fn every_measure_is_what_plain_loops_count() {
    let periods: Vec<Period> =
        ["2026", "2025", "2026-Q3", "2026-10", "2026-11"].iter().map(|text| text.parse().unwrap()).collect();
    let mut counted = BTreeSet::new();
    let offices = offices();
    for office in &offices {
        let records = office.records.values().cloned().collect::<RecordSet>();
        for measure in Measure::ALL {
            for period in &periods {
                let figure = evaluate(&Question::of(*measure, *period, now_ms()), &records);
                let (hits, of) = by_hand::count(*measure, office, *period, now_ms());
                assert_eq!(figure.total, hits, "{measure} in {period}");
                assert_eq!(figure.of, measure.is_share().then_some(of), "{measure} in {period}, of how many");
                if figure.total > 0 || of > 0 {
                    counted.insert(*measure);
                }
            }
        }
    }
    let never: Vec<Measure> =
        Measure::ALL.iter().copied().filter(|measure| !counted.contains(measure)).collect();
    assert_eq!(never, [], "the demo shows nothing of these");
    let programmes: BTreeSet<Programme> = counted.iter().map(|measure| measure.programme()).collect();
    assert_eq!(programmes.len(), Programme::ALL.len(), "every programme has a figure");
    splitting(&offices);
}

/// Months add up to their quarter and their year, wherever nobody is counted once.
fn splitting(offices: &[Office]) {
    for office in offices {
        let records = office.records.values().cloned().collect::<RecordSet>();
        let total =
            |measure, period: Period| evaluate(&Question::of(measure, period, now_ms()), &records).total;
        let sum = |measure, periods: &[Period]| periods.iter().map(|one| total(measure, *one)).sum::<u64>();
        let year: Period = "2026".parse().unwrap();
        let quarters: Vec<Period> = (1..=4).map(|n| format!("2026-Q{n}").parse().unwrap()).collect();
        for measure in Measure::ALL {
            let once = measure.is_unique() || *measure == Measure::PeerReachEstimated;
            if !once {
                let months: Vec<Period> = year.months().into_iter().map(Period::Month).collect();
                assert_eq!(total(*measure, year), sum(*measure, &months), "{measure}");
                assert_eq!(total(*measure, year), sum(*measure, &quarters), "{measure}");
            }
            if let Some(whole) = measure.within() {
                assert!(total(*measure, year) <= total(whole, year), "{measure} is a part of {whole}");
            }
        }
        for (unique, times) in [
            (Measure::UniqueChildrenContacted, Measure::Contacts),
            (Measure::UniqueChildrenAttending, Measure::Attendances),
            (Measure::PeerReachEstimated, Measure::PeerAttendances),
            (Measure::CentreChildren, Measure::CentreVisits),
            (Measure::ChildrenVisited, Measure::VisitsMade),
        ] {
            for period in quarters.iter().chain([&year]) {
                assert!(total(unique, *period) <= total(times, *period), "{unique} in {period}");
            }
        }
    }
}

/// The calendar day of a day field, or of a moment in the field's time zone (UTC+7).
pub fn day_of(state: &State, field: &str) -> Option<Day> {
    let text = state.text(field)?;
    text.parse().ok().or_else(|| Some(text.parse::<Instant>().ok()?.field_day()))
}
