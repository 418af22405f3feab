//! When a project reports: whole months, quarters, halves or years of the calendar, each with the day by which it is due.

use model::{
    State,
    date::{Day, Month},
};
use serde::Serialize;

use crate::read;

/// So many days before it is due, whoever answers for a return is told on Today.
pub const SOON_DAYS: i64 = 14;

/// One period to report on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Slot {
    /// First day.
    pub from: Day,
    /// Last day.
    pub until: Day,
    /// The day by which it is to be submitted.
    pub due: Day,
}

/// The periods of a project, the first the one in which it starts, the last the one in which it ends. `months`: how long
/// one is, 1, 3, 6 or 12; any other number gives none. `days`: so long after its end it is due.
///
/// Periods are those of the calendar and are not cut to the project's days, so that their figures are the calendar's.
pub fn slots(starts: Day, ends: Day, months: u8, days: i64) -> Vec<Slot> {
    let mut slots = Vec::new();
    if !matches!(months, 1 | 3 | 6 | 12) {
        return slots;
    }
    let first = (starts.month_number() - 1) / months * months + 1;
    let Ok(mut day) = Day::new(starts.year(), first, 1) else { return slots };
    while day <= ends {
        let mut month: Month = day.month();
        for _ in 1..months {
            month = month.next();
        }
        let Ok(until) = month.last_day() else { break };
        slots.push(Slot { from: day, until, due: until.plus_days(days) });
        let Ok(next) = month.next().first_day() else { break };
        day = next;
    }
    slots
}

/// Whether whoever answers for a return is told of it: nobody has submitted it, its period is over, and it is due soon or
/// late. One that was sent back is told of at once.
pub fn is_chased(state: &State, today: Day) -> bool {
    match state.text("status") {
        Some("sent_back") => true,
        None | Some("draft") => {
            let over = read::day(state, "until").is_some_and(|until| until < today);
            over && read::day(state, "due").is_none_or(|due| today.days_until(due) <= SOON_DAYS)
        }
        Some(_) => false,
    }
}
