//! When a child is to be seen next, and assessed again.

use model::{
    State,
    date::{Day, Month},
};

use super::Risk;
use crate::read;

/// A case is assessed again after so many months. Source: MoSVY and inter-agency guidelines ask for a periodic review;
/// six months is the network's own figure.
pub const REASSESS_MONTHS: u16 = 6;

/// Months after going home by which a child is to be seen: 1, 2, 3, then each quarter until a year has passed. The
/// network's own figures, after the practice of reintegration guidelines to follow up for at least a year.
const AFTER_HOME: [u16; 6] = [1, 2, 3, 6, 9, 12];

/// The day by which the next visit is due; none for a case that is not open, is lost, or needs none. `last`: the day of
/// the last visit. High weekly, medium every two weeks, low every 30 days; after a return home by months.
pub fn next_visit(case: &State, last: Option<Day>) -> Option<Day> {
    if !is_at_work(case) {
        return None;
    }
    if let Some(home) = read::day(case, "home") {
        let seen = last.unwrap_or(home);
        return AFTER_HOME.into_iter().map(|months| plus_months(home, months)).find(|due| *due > seen);
    }
    let days = match case.text("risk")?.parse().ok()? {
        Risk::High => 7,
        Risk::Medium => 14,
        Risk::Low => 30,
        Risk::NoAction => return None,
    };
    Some(last.or_else(|| began(case))?.plus_days(days))
}

/// The day by which the case is to be assessed again; none before the first assessment.
pub fn reassessment(case: &State) -> Option<Day> {
    let assessed = read::field_day(read::instant_ms(case, "assessed")?)?;
    is_at_work(case).then(|| plus_months(assessed, REASSESS_MONTHS))
}

fn is_at_work(case: &State) -> bool {
    !matches!(case.text("status"), None | Some("closed" | "lost"))
}

fn began(case: &State) -> Option<Day> {
    let since = read::instant_ms(case, "since").or_else(|| read::instant_ms(case, "opened"))?;
    read::field_day(since)
}

/// The same day of a later month, or its last where that month is shorter.
fn plus_months(day: Day, months: u16) -> Day {
    let month = (0..months).fold(Month::of(day), |month, _| month.next());
    Day::new(month.year(), month.number(), day.day_of_month()).or_else(|_| month.last_day()).unwrap_or(day)
}
