//! What is due every three months: nothing skipped, nothing doubled, and what was missed stands there openly.

use model::{KindName, State, date::Day};
use proptest::prelude::*;
use rstest::rstest;
use rules::quarters::{Line, Quarter, Standing, lines};
use serde_json::{Value, json};

use crate::{
    generated::compare_or_update,
    world::{id, record},
};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn of(plan: &Value, marks: &Value, today: &str) -> Vec<Line> {
    let plan = record(KindName::QuarterPlan, 60, plan.clone());
    let marks: Vec<State> = (61..)
        .zip(marks.as_array().unwrap())
        .map(|(n, fields)| record(KindName::QuarterMark, n, fields.clone()))
        .collect();
    lines(&plan, &marks, day(today))
}

fn done(quarter: &str, on: &str) -> Value {
    json!({"quarter": quarter, "day": on, "done_by": id(9)})
}

fn standings(lines: &[Line]) -> Vec<(String, Standing)> {
    lines.iter().map(|line| (line.first.to_string(), line.standing)).collect()
}

#[test]
fn a_year_of_quarters_stands_there_as_it_was() {
    let plan = json!({"starts": "2025-11-20"});
    let marks = json!([done("2025-10-01", "2025-12-31"), done("2026-04-01", "2026-04-01")]);
    let all = of(&plan, &marks, "2026-08-15");
    assert_eq!(
        standings(&all),
        [
            ("2025-10-01".to_owned(), Standing::Done),
            ("2026-01-01".to_owned(), Standing::Missed),
            ("2026-04-01".to_owned(), Standing::Done),
            ("2026-07-01".to_owned(), Standing::Due),
        ]
    );
    assert_eq!(all[1].last, day("2026-03-31"));
}

#[rstest]
// Missed from the day after its last, not before.
#[case("2026-03-31", Standing::Due)]
#[case("2026-04-01", Standing::Missed)]
fn a_quarter_is_missed_only_when_it_is_over(#[case] today: &str, #[case] wanted: Standing) {
    assert_eq!(of(&json!({"starts": "2026-01-01"}), &json!([]), today)[0].standing, wanted);
}

#[rstest]
#[case("2023-12-31", "2023-10-01", "2023-12-31")]
#[case("2024-01-01", "2024-01-01", "2024-03-31")]
#[case("2024-02-29", "2024-01-01", "2024-03-31")]
#[case("2026-06-30", "2026-04-01", "2026-06-30")]
fn quarters_begin_and_end_with_the_calendar(#[case] of: &str, #[case] first: &str, #[case] last: &str) {
    let quarter = Quarter::of(day(of));
    assert_eq!((quarter.first_day(), quarter.last_day()), (Some(day(first)), Some(day(last))));
}

#[test]
fn what_happened_in_another_quarter_does_not_make_this_one_done() {
    let marks = json!([
        {"quarter": "2026-01-01", "day": "2026-04-01", "done_by": id(9)},
        // A day alone points at nothing that was done.
        {"quarter": "2026-01-01", "day": "2026-02-01"},
    ]);
    let all = of(&json!({"starts": "2026-01-10", "ends": "2026-03-01"}), &marks, "2026-11-22");
    assert_eq!(standings(&all), [("2026-01-01".to_owned(), Standing::Missed)]);
}

#[test]
fn a_plan_of_later_has_nothing_due_and_none_without_a_beginning() {
    assert_eq!(of(&json!({"starts": "2026-11-23"}), &json!([]), "2026-11-22"), []);
    assert_eq!(of(&json!({"starts": "2026-05-01", "ends": "2026-02-01"}), &json!([]), "2026-11-22"), []);
    assert_eq!(of(&json!({}), &json!([]), "2026-11-22"), []);
}

#[test]
fn whoever_answers_hears_of_it_before_it_ends_and_until_somebody_says_why() {
    let plan = json!({"starts": "2026-10-01"});
    let chased = |marks: &Value, today: &str| {
        of(&plan, marks, today).iter().map(|line| line.is_chased(day(today))).collect::<Vec<_>>()
    };
    assert_eq!(chased(&json!([]), "2026-11-16"), [false]);
    assert_eq!(chased(&json!([]), "2026-11-17"), [true]);
    assert_eq!(chased(&json!([done("2026-10-01", "2026-11-01")]), "2026-12-31"), [false]);
    // Over: missed, until the reason is said; the next is not yet near.
    assert_eq!(chased(&json!([]), "2027-01-05"), [true, false]);
    let why = json!([{"quarter": "2026-10-01", "why": "weather"}]);
    assert_eq!(chased(&why, "2027-01-05"), [false, false]);
    assert_eq!(of(&plan, &why, "2027-01-05")[0].standing, Standing::Missed, "a reason does not make it done");
}

prop_compose! {
    fn any_day()(year in 1999_i32..2090, ordinal in 0_i64..366) -> Day {
        Day::new(year, 1, 1).unwrap().plus_days(ordinal)
    }
}

proptest! {
    #[test]
    fn every_day_lies_in_one_quarter_and_the_next_begins_the_day_after(one in any_day()) {
        let quarter = Quarter::of(one);
        let (first, last) = (quarter.first_day().unwrap(), quarter.last_day().unwrap());
        prop_assert!(first <= one && one <= last);
        prop_assert_eq!(Some(last.plus_days(1)), quarter.next().first_day());
        prop_assert!((90..=92).contains(&(first.days_until(last) + 1)));
    }

    #[test]
    fn no_quarter_is_skipped_or_doubled(starts in any_day(), more in 0_i64..3000) {
        let today = starts.plus_days(more);
        let all = of(&json!({"starts": starts}), &json!([]), &today.to_string());
        prop_assert!(all[0].first <= starts && starts <= all[0].last);
        let last = all.last().unwrap();
        prop_assert!(last.first <= today && today <= last.last);
        for pair in all.windows(2) {
            prop_assert_eq!(pair[0].last.plus_days(1), pair[1].first);
        }
        // One that runs, all others over.
        prop_assert_eq!(all.iter().filter(|line| line.standing == Standing::Due).count(), 1);
    }

    #[test]
    fn done_in_a_quarter_changes_that_quarter_alone(starts in any_day(), more in 0_i64..1500, at in 0_i64..1500) {
        let (today, on) = (starts.plus_days(more), starts.plus_days(at.min(more)));
        let plan = json!({"starts": starts});
        let before = of(&plan, &json!([]), &today.to_string());
        let first = Quarter::of(on).first_day().unwrap();
        let after = of(&plan, &json!([done(&first.to_string(), &on.to_string())]), &today.to_string());
        for (was, is) in before.iter().zip(&after) {
            let wanted = if was.first == first { Standing::Done } else { was.standing };
            prop_assert_eq!(is.standing, wanted);
        }
    }
}

#[test]
fn the_app_counts_quarters_as_the_office() {
    let plans = [
        json!({"starts": "2024-02-29"}),
        json!({"starts": "2025-12-31", "ends": "2026-01-01"}),
        json!({"starts": "2026-10-01"}),
        json!({"starts": "2027-01-02"}),
        json!({}),
    ];
    let marks = [
        json!([]),
        json!([done("2025-10-01", "2025-12-31"), done("2026-01-01", "2026-04-01")]),
        json!([{"quarter": "2026-01-01", "why": "weather"}, {"quarter": "2024-01-01", "day": "2024-02-29"}]),
        json!([done("2026-12-15", "2026-12-15"), {"quarter": "2026-10-01", "why": "unsafe"}]),
    ];
    let days = ["2024-02-29", "2025-12-31", "2026-01-01", "2026-11-16", "2026-11-17", "2027-01-01"];
    let mut out = Vec::new();
    for plan in &plans {
        for marks in &marks {
            for today in days {
                let lines = of(plan, marks, today);
                let chased: Vec<bool> = lines.iter().map(|line| line.is_chased(day(today))).collect();
                let lines =
                    json!({"plan": plan, "marks": marks, "today": today, "lines": lines, "chased": chased});
                out.push(lines.to_string());
            }
        }
    }
    compare_or_update("vectors/quarters.json", &format!("[\n{}\n]\n", out.join(",\n")));
}
