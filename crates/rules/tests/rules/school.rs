//! The light of a child who may be about to leave school, by example; the app is held to the same examples.

use model::{KindName, State, date::Day};
use rstest::rstest;
use rules::{
    light::Light,
    school::{Fact, dropout, next_check},
};
use serde_json::{Value, json};

use crate::{generated::compare_or_update, world::record};

const TODAY: &str = "2026-11-30";

fn today() -> Day {
    TODAY.parse().unwrap()
}

fn states(kind: KindName, all: &Value) -> Vec<State> {
    let all = all.as_array().unwrap();
    (60..).zip(all).map(|(n, fields)| record(kind, n, fields.clone())).collect()
}

fn light_of(schools: &Value, checks: &Value) -> (Option<Light>, Vec<Fact>, Option<String>) {
    let (schools, checks) = (states(KindName::Schooling, schools), states(KindName::SchoolCheck, checks));
    let next = next_check(&schools, &checks, today()).map(|day| day.to_string());
    match dropout(&schools, &checks, today()) {
        Some(one) => (Some(one.light), one.facts.into_iter().map(|(_, fact)| fact).collect(), next),
        None => (None, Vec::new(), next),
    }
}

fn there(day: &str) -> Value {
    json!({"day": day, "attendance": "present"})
}

fn away(day: &str, why: &str) -> Value {
    json!({"day": day, "attendance": "absent", "why": why})
}

fn enrolled() -> Value {
    json!([{"since": "2026-10-01", "grade": "grade_4"}])
}

#[test]
fn a_child_who_is_there_each_time_is_green_and_asked_about_again_in_two_weeks() {
    let (light, facts, next) = light_of(&enrolled(), &json!([there("2026-11-20"), there("2026-11-28")]));
    assert_eq!(light, Some(Light::Green));
    assert_eq!(facts, [Fact::Present { of: 2 }]);
    assert_eq!(next.as_deref(), Some("2026-12-12"));
}

#[rstest]
// Once ill is told, and no more.
#[case(json!([away("2026-11-20", "ill"), there("2026-11-28")]), Light::Yellow)]
// Three times in a month is too often, whatever the reason.
#[case(json!([away("2026-11-05", "ill"), there("2026-11-10"), away("2026-11-15", "ill"), away("2026-11-20", "ill"), there("2026-11-28")]), Light::Red)]
// Twice in a row, and now.
#[case(json!([there("2026-11-10"), away("2026-11-20", "ill"), away("2026-11-28", "ill")]), Light::Red)]
// A child who works, was taken across the border or is afraid is in danger after one absence.
#[case(json!([away("2026-11-20", "work"), there("2026-11-28")]), Light::Red)]
#[case(json!([away("2026-11-20", "border"), there("2026-11-28")]), Light::Red)]
#[case(json!([away("2026-11-20", "unsafe"), there("2026-11-28")]), Light::Red)]
#[case(json!([away("2026-11-20", "cost"), there("2026-11-28")]), Light::Yellow)]
// What was long ago, or before this school, no longer counts.
#[case(json!([away("2026-10-20", "work"), there("2026-11-28")]), Light::Green)]
#[case(json!([away("2026-09-29", "work"), there("2026-11-28")]), Light::Green)]
// Nobody asked for a month.
#[case(json!([there("2026-10-15")]), Light::Yellow)]
#[case(json!([]), Light::Yellow)]
fn the_light_follows_from_the_days_that_were_asked_about(#[case] checks: Value, #[case] wanted: Light) {
    assert_eq!(light_of(&enrolled(), &checks).0, Some(wanted));
}

#[test]
fn a_day_without_school_is_no_absence_but_somebody_asked() {
    let closed = json!({"day": "2026-11-28", "attendance": "no_school"});
    let (light, facts, next) = light_of(&enrolled(), &json!([away("2026-11-20", "ill"), closed]));
    assert_eq!(light, Some(Light::Yellow));
    assert_eq!(facts, [Fact::Absent { n: 1, of: 1 }]);
    assert_eq!(next.as_deref(), Some("2026-12-12"));
}

#[test]
fn red_is_asked_about_each_week_and_says_all_it_rests_on() {
    let (light, facts, next) =
        light_of(&enrolled(), &json!([away("2026-11-20", "work"), away("2026-11-28", "cost")]));
    assert_eq!(light, Some(Light::Red));
    let because = |why: &str| Fact::Because { why: why.to_owned() };
    assert_eq!(facts, [Fact::Absent { n: 2, of: 2 }, Fact::AbsentNow, because("work"), because("cost")]);
    assert_eq!(next.as_deref(), Some("2026-12-05"));
}

#[rstest]
#[case("finished", None)]
#[case("moved", Some(Light::Yellow))]
#[case("work", Some(Light::Red))]
fn who_left_is_red_unless_finished_or_moved(#[case] left: &str, #[case] wanted: Option<Light>) {
    let schools = json!([{"since": "2026-01-01", "until": "2026-11-01", "left": left}]);
    let (light, _, next) = light_of(&schools, &json!([]));
    assert_eq!((light, next), (wanted, None));
    // At another school now: what was left is past.
    let schools =
        json!([{"since": "2026-01-01", "until": "2026-11-01", "left": left}, {"since": "2026-11-15"}]);
    assert_eq!(light_of(&schools, &json!([there("2026-11-28")])).0, Some(Light::Green));
}

#[test]
fn of_a_child_at_no_school_that_we_know_of_nothing_is_said() {
    assert_eq!(light_of(&json!([]), &json!([away("2026-11-28", "work")])), (None, vec![], None));
}

#[test]
fn the_app_counts_school_as_the_office() {
    let days = ["2026-10-20", "2026-11-01", "2026-11-02", "2026-11-20", "2026-11-28", "2026-12-02"];
    let answers = [
        json!({"attendance": "present"}),
        json!({"attendance": "absent", "why": "ill"}),
        json!({"attendance": "absent", "why": "work"}),
        json!({"attendance": "absent", "why": "far"}),
        json!({"attendance": "no_school"}),
        json!({}),
    ];
    let schools = [
        json!([]),
        json!([{"since": "2026-10-01"}]),
        json!([{}]),
        json!([{"since": "2026-11-25"}, {"since": "2026-09-01", "until": "2026-11-24", "left": "moved"}]),
        json!([{"since": "2026-09-01", "until": "2026-11-24", "left": "moved"}]),
        json!([{"since": "2026-09-01", "until": "2026-11-30", "left": "work"}]),
        json!([{"since": "2026-09-01", "until": "2026-12-24"}]),
        json!([{"until": "2026-11-24", "left": "finished"}]),
    ];
    let mut lines = Vec::new();
    for (number, schools) in schools.iter().enumerate() {
        for throw in 0..answers.len().pow(2) * 2 {
            let checks: Vec<Value> = days
                .iter()
                .enumerate()
                .filter(|(at, _)| !(throw + at + number).is_multiple_of(3))
                .map(|(at, day)| {
                    let mut fields = answers[(throw / (at + 1) + at * number) % answers.len()].clone();
                    fields["day"] = (*day).into();
                    fields
                })
                .collect();
            let checks = Value::from(checks);
            let (light, facts, next) = light_of(schools, &checks);
            let light = light.map(Light::as_str);
            lines.push(
                json!({"schools": schools, "checks": checks, "light": light, "facts": facts, "next": next})
                    .to_string(),
            );
        }
    }
    let file = format!("{{\n\"today\": \"{TODAY}\",\n\"all\": [\n{}\n]\n}}\n", lines.join(",\n"));
    compare_or_update("vectors/school.json", &file);
}
