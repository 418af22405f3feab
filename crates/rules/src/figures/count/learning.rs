//! School for the child; a trade, work and an income for the family.

use model::{KindName, State, date::Day};

use super::{Count, Measure, Records, about, is_one, judged, months_after};
use crate::{
    figures::event::linked,
    read::{self, field_day},
};

/// Months after which it is asked whether a child is still at school, or somebody at work.
const LATER_MONTHS: u8 = 6;

/// What the measures of education and livelihoods count.
pub(super) fn counts(measure: Measure, now_ms: u64, records: &dyn Records) -> Vec<Count<'_>> {
    use KindName::{Course, Livelihood, SchoolAid, Schooling};
    let today = field_day(now_ms);
    match measure {
        Measure::ChildrenEnrolled => about(records, Schooling, "since", |_| true),
        Measure::ChildrenDroppedOut => {
            about(records, Schooling, "until", |one| !is_one(one, "left", &["finished", "moved"]))
        }
        Measure::ChildrenRetained => {
            let marks = later(about(records, Schooling, "since", |_| true));
            judged(marks, |count| {
                let left = read::day(count.record, "until").filter(|left| *left <= count.event.day);
                let stayed = left.is_none() || is_one(count.record, "left", &["finished"]);
                is_over(count, today).then_some(stayed)
            })
        }
        Measure::SchoolPresent => {
            let asked = |check: &State| is_one(check, "attendance", &["present", "absent"]);
            let asked = about(records, KindName::SchoolCheck, "day", asked);
            judged(asked, |count| Some(is_one(count.record, "attendance", &["present"])))
        }
        Measure::SchoolHelped => about(records, SchoolAid, "day", |_| true),
        Measure::CoursesBegun => about(records, Course, "begun", |_| true),
        Measure::CoursesFinished => completed(records),
        Measure::WorkingAfter6 => judged(later(completed(records)), |count| {
            let works = is_one(count.record, "after_6", &["trade", "own_business", "other_work"]);
            is_over(count, today).then_some(works)
        }),
        Measure::FamiliesAssisted => about(records, Livelihood, "begun", |_| true),
        Measure::BusinessesBegun => {
            about(records, Livelihood, "begun", |plan| is_one(plan, "way", &["business"]))
        }
        Measure::IncomesRisen => {
            let told =
                about(records, KindName::LivelihoodStep, "day", |step| is_one(step, "what", &["income"]));
            judged(told, |count| {
                let before = linked(count.record, "livelihood", records)?.text("income")?;
                Some(millionths(count.record.text("amount")?)? > millionths(before)?)
            })
        }
        _ => Vec::new(),
    }
}

fn completed(records: &dyn Records) -> Vec<Count<'_>> {
    about(records, KindName::Course, "ended", |course| is_one(course, "result", &["completed"]))
}

/// The same on the day so many months later.
fn later(mut counts: Vec<Count>) -> Vec<Count> {
    for count in &mut counts {
        count.event.day = months_after(count.event.day, LATER_MONTHS);
    }
    counts
}

fn is_over(count: &Count, today: Option<Day>) -> bool {
    Some(count.event.day) < today
}

/// A decimal of a field in millionths, exactly: money is never a float.
fn millionths(decimal: &str) -> Option<i128> {
    let (sign, digits) = decimal.strip_prefix('-').map_or((1, decimal), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let part: i128 = format!("{part:0<6}").parse().ok()?;
    Some(sign * (whole.parse::<i128>().ok()? * 1_000_000 + part))
}

#[cfg(test)]
mod tests {
    use super::millionths;

    #[test]
    fn money_is_compared_by_all_its_digits() {
        assert_eq!(millionths("12.5"), Some(12_500_000));
        assert_eq!(millionths("-0.000001"), Some(-1));
        assert!(millionths("9.99") < millionths("10"));
        assert_eq!(millionths("ten"), None);
    }
}
