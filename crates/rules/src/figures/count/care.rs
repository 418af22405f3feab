//! Case work: assessments, plans, visits, placements, and how a child does after going home.

use std::collections::BTreeMap;

use model::{KindName, RecordId, State, date::Day};

use super::{
    Count, Measure, Records, about, children, is_one, judged, months_after, of_person, street, worries, yes,
};
use crate::{
    figures::event,
    read::{self, field_day, instant_ms},
};

/// Days after a mark within which the visit that tells of it may still be made. The network's own figure.
const GRACE_DAYS: i64 = 30;

/// What the measures of protection count.
pub(super) fn counts(measure: Measure, now_ms: u64, records: &dyn Records) -> Vec<Count<'_>> {
    match measure {
        Measure::Assessments => street::answers(records, "assessment"),
        Measure::CasesOpened => of_person(records, KindName::Case, |case| {
            case.value("opened").and_then(|_| event::of_case(case, records))
        }),
        Measure::CasesClosed => {
            about(records, KindName::Case, "closed", |case| is_one(case, "status", &["closed"]))
        }
        Measure::PlanItemsDone => {
            about(records, KindName::PlanItem, "done", |item| is_one(item, "status", &["done"]))
        }
        Measure::PlanItemsOnTime => steps_on_time(records, now_ms),
        Measure::VisitsMade => visits(records),
        Measure::ChildrenVisited => {
            let mut counts = visits(records);
            for count in &mut counts {
                count.person = count.record.reference("person");
            }
            children(counts)
        }
        Measure::PlacementsBegun => about(records, KindName::Placement, "begun", |_| true),
        Measure::PlacementsKin => {
            about(records, KindName::Placement, "begun", |placed| is_one(placed, "care", &["kinship"]))
        }
        Measure::ChildrenHome => about(records, KindName::Case, "home", |_| true),
        Measure::SafeAfter3 => safe_after(records, 3, now_ms),
        Measure::SafeAfter6 => safe_after(records, 6, now_ms),
        Measure::SafeAfter12 => safe_after(records, 12, now_ms),
        Measure::TraffickedAgain => trafficked_again(records),
        _ => Vec::new(),
    }
}

fn visits(records: &dyn Records) -> Vec<Count<'_>> {
    about(records, KindName::Visit, "time", |visit| yes(visit, "seen"))
}

fn steps_on_time(records: &dyn Records, now_ms: u64) -> Vec<Count<'_>> {
    let today = field_day(now_ms);
    let due =
        about(records, KindName::PlanItem, "due", |item| !is_one(item, "status", &["waived", "cancelled"]));
    judged(due, |count| {
        let done = instant_ms(count.record, "done").and_then(field_day);
        (Some(count.event.day) < today).then(|| done.is_some_and(|done| done <= count.event.day))
    })
}

/// Children for whom so many months at home are over, on the day of the mark. Safe: seen at a visit between going home
/// and the mark (with its grace), and found safe (A or B of the ministry's follow-up form) at the last of these.
fn safe_after(records: &dyn Records, months: u8, now_ms: u64) -> Vec<Count<'_>> {
    let today = field_day(now_ms);
    let mut seen: BTreeMap<RecordId, Vec<(Day, &State)>> = BTreeMap::new();
    for visit in records.of_kind(KindName::Visit).filter(|visit| yes(visit, "seen")) {
        let day = instant_ms(visit, "time").and_then(field_day);
        if let Some((person, day)) = visit.reference("person").zip(day) {
            seen.entry(person).or_default().push((day, visit));
        }
    }
    let mut counts = about(records, KindName::Case, "home", |_| true);
    for count in &mut counts {
        count.event.day = months_after(count.event.day, months);
    }
    judged(counts, |count| {
        let mark = count.event.day;
        let home = read::day(count.record, "home")?;
        let until = mark.plus_days(GRACE_DAYS);
        let visits = count.record.reference("person").and_then(|person| seen.get(&person));
        let last = visits
            .into_iter()
            .flatten()
            .filter(|(day, _)| (home..=until).contains(day))
            .max_by_key(|(day, visit)| (*day, visit.record));
        (Some(mark) < today).then(|| last.is_some_and(|(_, visit)| is_one(visit, "safety", &["a", "b"])))
    })
}

/// Worries about trafficking of a child who had gone home before.
fn trafficked_again(records: &dyn Records) -> Vec<Count<'_>> {
    let mut home: BTreeMap<RecordId, Day> = BTreeMap::new();
    for case in records.of_kind(KindName::Case) {
        if let Some((person, day)) = case.reference("person").zip(read::day(case, "home")) {
            let first = home.entry(person).or_insert(day);
            *first = day.min(*first);
        }
    }
    let mut counts = worries::concerns(records);
    counts.retain(|count| {
        let went = count.record.reference("person").and_then(|person| home.get(&person));
        worries::is_trafficking(count.record) && went.is_some_and(|went| *went < count.event.day)
    });
    counts
}
