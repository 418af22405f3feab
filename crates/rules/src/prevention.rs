//! How much of an area's plan was done so many months after it was agreed.
//!
//! What is asked of the programme is the share of lines done after 3, 6 and 12 months. It looks at what was true at the end
//! of those months: a line added later does not count, nor does what was done later; what was dropped counts as not done,
//! for otherwise a plan could be emptied to look finished.

use model::{State, date::Day};
use serde::Serialize;

use crate::read;

/// After how many months the plan is counted.
pub const MONTHS: [u8; 3] = [3, 6, 12];

/// What was done of a plan by the end of some months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ShareDone {
    /// How many months.
    pub months: u8,
    /// The last day that counts.
    pub until: Day,
    /// Lines of the plan on that day.
    pub of: usize,
    /// Of these, done on that day.
    pub done: usize,
}

impl ShareDone {
    /// In whole per cent, rounded down: 100 only where all is done. None: there was no line.
    pub fn percent(&self) -> Option<usize> {
        (self.done * 100).checked_div(self.of)
    }
}

/// The share done after each of [`MONTHS`] that has passed. `agreed`: the day on which the plan was agreed; `items`: the
/// lines of the plan, dropped ones too.
pub fn shares_done(agreed: Day, items: &[State], today: Day) -> Vec<ShareDone> {
    let cut_off = |months: u8| (months, plus_months(agreed, months));
    let passed = MONTHS.into_iter().map(cut_off).filter(|(_, until)| *until <= today);
    passed.map(|(months, until)| share(months, until, items)).collect()
}

fn share(months: u8, until: Day, items: &[State]) -> ShareDone {
    // A line of which no day is known was there from the beginning.
    let counted = |item: &&State| !item.erased && read::day(item, "agreed").is_none_or(|day| day <= until);
    let done = |item: &&State| {
        item.text("status") == Some("done") && read::day(item, "done_on").is_some_and(|day| day <= until)
    };
    let counted: Vec<&State> = items.iter().filter(counted).collect();
    ShareDone {
        months,
        until,
        of: counted.len(),
        done: counted.iter().copied().filter(|item| done(item)).count(),
    }
}

/// The same day some months later, or the last of that month where it has no such day.
fn plus_months(day: Day, months: u8) -> Day {
    let mut month = day.month();
    for _ in 0..months {
        month = month.next();
    }
    let (Ok(first), Ok(last)) = (month.first_day(), month.last_day()) else { return day };
    let offset = day.month().first_day().map_or(0, |first| first.days_until(day));
    first.plus_days(offset).min(last)
}
