use std::collections::BTreeMap;

use model::{AccountId, Fields, Hlc, Write, hlc::Node, id::EntryId};
use rstest::rstest;
use rules::figures::RecordSet;
use serde_json::{Value, json};

use super::*;

/// 2026-11-22T08:00:00Z.
const NOW_MS: u64 = 1_795_334_400_000;

fn id(n: u8) -> RecordId {
    RecordId::new(1, [n; 10])
}

fn state(record: RecordId, kind: KindName, fields: &Value) -> State {
    let write = |value: &Value| Write {
        value: value.clone(),
        seq: 1,
        claimed: Hlc { wall_ms: NOW_MS, counter: 0, node: Node([1; 6]) },
        at: Hlc { wall_ms: NOW_MS, counter: 0, node: Node([1; 6]) },
        entry: EntryId::new(1, [1; 10]),
        by: AccountId::new(1, [1; 10]),
    };
    let fields: Fields = fields.as_object().unwrap().clone();
    let registers: BTreeMap<_, _> =
        fields.iter().map(|(name, value)| (name.clone(), vec![write(value)])).collect();
    State {
        record,
        kind,
        version: 1,
        org: id(1),
        team: None,
        by: AccountId::new(1, [1; 10]),
        created_ms: NOW_MS,
        updated_ms: NOW_MS,
        registers,
        erased: false,
    }
}

/// A project with an indicator on rounds and one on different children met; `children` of them on one night.
fn network(children: u8, target: Option<&str>) -> RecordSet {
    let mut states = vec![
        state(id(2), KindName::Project, &json!({"code": "KHM-HPC-PSK-P02"})),
        state(
            id(3),
            KindName::Indicator,
            &json!({"project": id(2), "position": 2, "label_en": "=Rounds", "measure": "rounds"}),
        ),
        state(
            id(4),
            KindName::Indicator,
            &json!({"project": id(2), "position": 1, "label_en": "Children", "measure": "unique_children_contacted"}),
        ),
        state(
            id(5),
            KindName::Round,
            &json!({"project": id(2), "day": "2026-11-20", "shift": "night", "status": "back"}),
        ),
    ];
    if let Some(target) = target {
        states.push(state(
            id(6),
            KindName::Target,
            &json!({"indicator": id(4), "period": "2026", "value": target}),
        ));
    }
    for n in 0..children {
        let person = id(100 + n);
        states.push(state(person, KindName::Person, &json!({"sex": "female"})));
        states.push(state(
            id(150 + n),
            KindName::Contact,
            &json!({"round": id(5), "person": person, "who": "known", "time": "2026-11-20T14:00:00.000Z"}),
        ));
    }
    states.into_iter().collect()
}

fn asked(period: &str, k: u32) -> Asked {
    Asked { period: period.parse().unwrap(), k, now_ms: NOW_MS }
}

#[rstest]
#[case::reached(20, Some("40"), 5, Some(20), Some("50.0"))]
#[case::beyond(20, Some("16"), 5, Some(20), Some("125.0"))]
#[case::no_target(20, None, 5, Some(20), None)]
#[case::target_of_nothing(20, Some("0"), 5, Some(20), None)]
#[case::nobody(0, Some("40"), 5, Some(0), Some("0.0"))]
#[case::too_few_to_show(3, Some("40"), 5, None, None)]
#[case::too_few_for_outside(8, Some("40"), 11, None, None)]
fn a_percentage_is_shown_only_with_its_count(
    #[case] children: u8,
    #[case] target: Option<&str>,
    #[case] k: u32,
    #[case] actual: Option<u64>,
    #[case] percent: Option<&str>,
) {
    let rows = table(id(2), &network(children, target), &asked("2026", k));
    assert_eq!(
        rows.iter().map(|row| row.indicator).collect::<Vec<_>>(),
        [id(4), id(3)],
        "in the table's own order"
    );
    assert_eq!((rows[0].actual, rows[0].target_percent.as_deref()), (actual, percent));
    assert_eq!(rows[0].hidden, actual.is_none());
    assert_eq!(rows[1].actual, Some(1), "one round is nobody's secret");
}

#[test]
fn a_target_of_the_year_says_nothing_about_a_month() {
    let rows = table(id(2), &network(20, Some("40")), &asked("2026-11", 5));
    assert_eq!((rows[0].actual, rows[0].target.as_deref()), (Some(20), None));
}

#[test]
fn a_label_made_to_run_is_only_shown() {
    let csv = to_csv(&table(id(2), &network(3, Some("40")), &asked("2026", 5)));
    assert!(csv.contains("\"'=Rounds\""), "{csv}");
    assert!(csv.contains(",\"unique_children_contacted\",,40,,,\"yes\",,\r\n"), "{csv}");
}

#[test]
fn another_project_counts_nothing_here() {
    assert!(table(id(9), &network(20, None), &asked("2026", 5)).is_empty());
}
