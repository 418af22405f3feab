//! The light of a visit, when the next is due and when a case is assessed again: examples that the app is held to.

use model::{KindName, date::Day};
use rstest::rstest;
use rules::{
    clock::{next_visit, reassessment},
    light::{CHECKS, Light, light},
};
use serde_json::{Value, json};

use crate::{generated::compare_or_update, world::record};

const ANSWERS: [Option<&str>; 4] = [None, Some("a"), Some("b"), Some("c")];

/// Every way to answer the five checks.
fn visits() -> Vec<Value> {
    (0..ANSWERS.len().pow(5))
        .map(|number| {
            let answer =
                |at: usize| ANSWERS[number / ANSWERS.len().pow(u32::try_from(at).unwrap()) % ANSWERS.len()];
            let fields = CHECKS
                .iter()
                .enumerate()
                .filter_map(|(at, check)| Some(((*check).to_owned(), answer(at)?.into())));
            Value::Object(fields.collect())
        })
        .collect()
}

fn lit(fields: &Value) -> Option<&'static str> {
    light(&record(KindName::Visit, 20, fields.clone())).map(Light::as_str)
}

#[rstest]
#[case(["a", "a", "a", "a", "a"], "green")]
#[case(["a", "a", "b", "a", "a"], "yellow")]
#[case(["a", "b", "b", "c", "a"], "red")]
fn the_light_follows_from_the_five_checks(#[case] answers: [&str; 5], #[case] wanted: &str) {
    let fields: Value =
        CHECKS.iter().zip(answers).map(|(check, answer)| ((*check).to_owned(), json!(answer))).collect();
    assert_eq!(lit(&fields), Some(wanted));
    for missing in CHECKS {
        let mut some = fields.as_object().unwrap().clone();
        some.remove(missing);
        assert_eq!(lit(&some.into()), None, "{missing} was not asked");
    }
}

const SINCE: &str = "2026-01-31T20:00:00.000Z";

/// Cases and the day of their last visit.
fn rhythms() -> Vec<(Value, Option<&'static str>)> {
    let mut all = Vec::new();
    for risk in ["high", "medium", "low", "no_action"] {
        for last in [None, Some("2026-03-01")] {
            for status in ["identified", "following_up", "lost", "closed"] {
                all.push((json!({"status": status, "risk": risk, "since": SINCE, "opened": "2025-01-01T00:00:00.000Z"}), last));
            }
        }
    }
    for home in ["2026-01-31", "2025-11-30"] {
        for last in [
            None,
            Some("2026-02-01"),
            Some("2026-03-01"),
            Some("2026-05-15"),
            Some("2026-11-01"),
            Some("2027-02-01"),
        ] {
            all.push((json!({"status": "following_up", "risk": "high", "since": SINCE, "home": home}), last));
        }
    }
    all.push((json!({"risk": "high"}), None));
    all.push((json!({"status": "assessed", "risk": "medium", "since": SINCE, "assessed": "2026-08-31T02:00:00.000Z"}), None));
    all.push((json!({"status": "assessed", "risk": "medium", "opened": SINCE, "assessed": "2026-01-01T18:00:00.000Z"}), None));
    all
}

#[rstest]
#[case(json!({"risk": "high"}), Some("2026-03-08"))]
#[case(json!({"risk": "medium"}), Some("2026-03-15"))]
#[case(json!({"risk": "low"}), Some("2026-03-31"))]
#[case(json!({"risk": "no_action"}), None)]
// After a return home by months, whatever the risk; a month that is shorter ends on its last day.
#[case(json!({"risk": "high", "home": "2026-01-31"}), Some("2026-03-31"))]
#[case(json!({"risk": "high", "home": "2025-12-01"}), Some("2026-06-01"))]
#[case(json!({"risk": "high", "home": "2025-02-01"}), None)]
fn the_next_visit_follows_the_risk(#[case] fields: Value, #[case] wanted: Option<&str>) {
    let mut all = fields.as_object().unwrap().clone();
    all.insert("status".to_owned(), "following_up".into());
    let case = record(KindName::Case, 13, all.into());
    let last: Day = "2026-03-01".parse().unwrap();
    assert_eq!(next_visit(&case, Some(last)).map(|day| day.to_string()).as_deref(), wanted);
}

#[test]
fn the_app_counts_as_the_office() {
    let lights: Vec<String> =
        visits().iter().map(|visit| json!({"visit": visit, "light": lit(visit)}).to_string()).collect();
    let rhythms: Vec<String> = rhythms()
        .into_iter()
        .map(|(fields, last)| {
            let case = record(KindName::Case, 13, fields.clone());
            let next = next_visit(&case, last.map(|day| day.parse().unwrap()));
            let again = reassessment(&case);
            json!({"case": fields, "last": last, "next": next, "again": again}).to_string()
        })
        .collect();
    let file = format!(
        "{{\n\"lights\": [\n{}\n],\n\"rhythms\": [\n{}\n]\n}}\n",
        lights.join(",\n"),
        rhythms.join(",\n")
    );
    compare_or_update("vectors/visits.json", &file);
}
