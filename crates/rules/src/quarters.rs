//! What is to be done for a school, a village or a committee every three months: each quarter of a plan stands there as
//! done, due or missed, and none stands there twice or not at all.
//!
//! Quarters are those of the calendar year (January, April, July, October), as donors ask for them.

use model::{State, date::Day};
use serde::Serialize;

use crate::read;

/// So many days before a quarter ends, whoever answers for it is told on Today.
pub const SOON_DAYS: i64 = 45;

/// A quarter of a calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: i32,
    /// 0 to 3.
    number: u8,
}

impl Quarter {
    /// The quarter in which a day lies.
    pub fn of(day: Day) -> Self {
        Self { year: day.year(), number: (day.month_number() - 1) / 3 }
    }

    /// The one after it.
    #[must_use]
    pub fn next(self) -> Self {
        match self.number {
            3 => Self { year: self.year + 1, number: 0 },
            number => Self { year: self.year, number: number + 1 },
        }
    }

    /// Its first day; none where the calendar of the records ends.
    pub fn first_day(self) -> Option<Day> {
        Day::new(self.year, self.number * 3 + 1, 1).ok()
    }

    /// Its last day: the one before the next begins.
    pub fn last_day(self) -> Option<Day> {
        match self.next().first_day() {
            Some(next) => Some(next.plus_days(-1)),
            None => Day::new(self.year, 12, 31).ok(),
        }
    }
}

/// How a quarter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Something was done on a day of the quarter.
    Done,
    /// It is running, and nothing was done yet.
    Due,
    /// It is over, and nothing was done.
    Missed,
}

/// One quarter of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
    /// How it stands.
    pub standing: Standing,
    /// Whether somebody said why nothing was done.
    pub told: bool,
}

impl Line {
    /// Whether whoever answers for it is told on Today: it ends soon, or it was missed and nobody has said why.
    pub fn is_chased(&self, today: Day) -> bool {
        match self.standing {
            Standing::Done => false,
            Standing::Due => today.days_until(self.last) < SOON_DAYS,
            Standing::Missed => !self.told,
        }
    }
}

/// The quarters of a plan up to the one that runs, the oldest first. `marks`: what was said of its quarters. A quarter is
/// done by what happened in it: a mark with a day outside of it counts for nothing.
pub fn lines(plan: &State, marks: &[State], today: Day) -> Vec<Line> {
    let Some(starts) = read::day(plan, "starts") else { return Vec::new() };
    let last = Quarter::of(read::day(plan, "ends").map_or(today, |ends| ends.min(today)));
    let mut lines = Vec::new();
    let mut quarter = Quarter::of(starts);
    // A plan that begins later has nothing due before.
    while quarter <= last && starts <= today {
        let (Some(first), Some(end)) = (quarter.first_day(), quarter.last_day()) else { break };
        lines.push(line(first, end, marks, today));
        quarter = quarter.next();
    }
    lines
}

fn line(first: Day, last: Day, marks: &[State], today: Day) -> Line {
    let within = |day: Day| first <= day && day <= last;
    let of_it: Vec<&State> =
        marks.iter().filter(|mark| read::day(mark, "quarter").is_some_and(within)).collect();
    let done = of_it
        .iter()
        .any(|mark| mark.reference("done_by").is_some() && read::day(mark, "day").is_some_and(within));
    let standing = match done {
        true => Standing::Done,
        false if last < today => Standing::Missed,
        false => Standing::Due,
    };
    Line { first, last, standing, told: of_it.iter().any(|mark| mark.text("why").is_some()) }
}
