//! The loops of shares: so many of so many.

use model::{
    KindName as K, State,
    date::{Day, Instant, Month, Period},
};
use rules::figures::Measure as M;

use super::{
    Office,
    by_hand::{concerns, created, is, ms, of_community, yes},
    day_of,
};

fn later(day: Day, months: u8) -> Day {
    let mut month = Month::of(day);
    for _ in 0..months {
        month = month.next();
    }
    (0..4).find_map(|back| Day::new(month.year(), month.number(), day.day_of_month() - back).ok()).unwrap()
}

/// How many, and of how many.
pub fn shares(measure: M, office: &Office, period: Period, now: i64) -> (u64, u64) {
    let today = Instant::from_unix_millis(now).unwrap().field_day();
    let (mut hits, mut all) = (0, 0);
    let mut say = |day: Option<Day>, hit: bool| {
        if day.is_some_and(|day| period.contains(day)) {
            all += 1;
            hits += u64::from(hit);
        }
    };
    let over = |day: Option<Day>| day.filter(|day| *day < today);
    match measure {
        M::PlanItemsOnTime => office
            .of(K::PlanItem)
            .filter(|one| !is(one, "status", &["waived", "cancelled"]))
            .for_each(|one| {
                let due = over(day_of(one, "due"));
                say(due, day_of(one, "done").is_some_and(|done| Some(done) <= due));
            }),
        M::PlanLinesOnTime => office.of(K::ActionItem).for_each(|one| {
            let due = over(day_of(one, "due"));
            say(
                due,
                is(one, "status", &["done"]) && day_of(one, "done_on").is_some_and(|done| Some(done) <= due),
            );
        }),
        M::StatutoryReportsOnTime => {
            office.of(K::StatutoryReport).filter(|one| !is(one, "status", &["cancelled"])).for_each(|one| {
                let due = ms(one, "due").filter(|due| *due < now);
                say(due.and(day_of(one, "due")), ms(one, "sent").is_some_and(|sent| Some(sent) <= due));
            });
        }
        M::ReferralsInTime => {
            office.of(K::Referral).filter(|one| one.text("sent").is_some()).for_each(|one| {
                let due = ms(one, "due").filter(|due| *due < now);
                say(due.and(day_of(one, "due")), ms(one, "answered").is_some_and(|at| Some(at) <= due));
            });
        }
        M::ToldBackInTime => concerns(office, period).filter(|one| of_community(one)).for_each(|one| {
            let until = ms(one, "raised").map(|raised| raised + 7 * 86_400_000).filter(|until| *until < now);
            say(
                until.and(day_of(one, "raised")),
                ms(one, "fed_back").is_some_and(|told| Some(told) <= until),
            );
        }),
        M::ConcernsOnTime => concerns(office, period).for_each(|one| {
            let hours = |level: Option<&str>| match level {
                Some("high") => Some(24),
                Some("medium") => Some(72),
                Some("low") => Some(120),
                _ => None,
            };
            let judged = ms(one, "triaged");
            let level =
                one.text("level_first").or_else(|| one.text("suggested").filter(|_| judged.is_none()));
            let raised = ms(one, "raised").unwrap_or_else(|| i64::try_from(one.created_ms).unwrap());
            let due = hours(level).map(|hours| raised + hours * 3_600_000);
            let known = due.filter(|due| judged.is_some() || *due < now);
            let day = day_of(one, "raised").or_else(|| created(one));
            say(known.and(day), judged.is_some_and(|at| Some(at) <= known));
        }),
        M::QuartersDone => office
            .of(K::QuarterMark)
            .for_each(|one| say(day_of(one, "quarter"), one.value("done_by").is_some())),
        M::SchoolPresent => office
            .of(K::SchoolCheck)
            .filter(|one| is(one, "attendance", &["present", "absent"]))
            .for_each(|one| {
                say(day_of(one, "day"), is(one, "attendance", &["present"]));
            }),
        M::ChildrenRetained => office.of(K::Schooling).for_each(|one| {
            let mark = over(day_of(one, "since").map(|since| later(since, 6)));
            let left = day_of(one, "until").is_some_and(|until| Some(until) <= mark);
            say(mark, !left || is(one, "left", &["finished"]));
        }),
        M::WorkingAfter6 => {
            office.of(K::Course).filter(|one| is(one, "result", &["completed"])).for_each(|one| {
                let mark = over(day_of(one, "ended").map(|ended| later(ended, 6)));
                say(mark, is(one, "after_6", &["trade", "own_business", "other_work"]));
            });
        }
        M::IncomesRisen => {
            office.of(K::LivelihoodStep).filter(|one| is(one, "what", &["income"])).for_each(|one| {
                let before = office.linked(one, "livelihood").and_then(|plan| plan.text("income"));
                if let (Some(before), Some(amount)) = (before, one.text("amount")) {
                    // The demo's incomes are whole or have cents: hundredths are exact in this many digits.
                    say(day_of(one, "day"), amount.parse::<f64>().unwrap() > before.parse::<f64>().unwrap());
                }
            });
        }
        M::SafeAfter3 => safe_after(3, office, |mark, safe| say(over(Some(mark)), safe)),
        M::SafeAfter6 => safe_after(6, office, |mark, safe| say(over(Some(mark)), safe)),
        M::SafeAfter12 => safe_after(12, office, |mark, safe| say(over(Some(mark)), safe)),
        _ => unreachable!("{measure} has no loop of its own"),
    }
    (hits, all)
}

/// Of each child that came home: the day so many months later, and whether the last visit by then found it safe.
fn safe_after(months: u8, office: &Office, mut say: impl FnMut(Day, bool)) {
    for case in office.of(K::Case) {
        let Some(home) = day_of(case, "home") else { continue };
        let mark = later(home, months);
        let mut last: Option<(Day, &State)> = None;
        for visit in office.of(K::Visit).filter(|visit| yes(visit, "seen")) {
            let Some(day) = day_of(visit, "time") else { continue };
            let within =
                home <= day && day <= mark.plus_days(30) && visit.text("person") == case.text("person");
            if within && last.is_none_or(|(before, other)| (before, other.record) < (day, visit.record)) {
                last = Some((day, visit));
            }
        }
        say(mark, last.is_some_and(|(_, visit)| is(visit, "safety", &["a", "b"])));
    }
}
