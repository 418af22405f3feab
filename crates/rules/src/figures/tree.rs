//! What of a year, its quarters and its months may be shown beside each other.
//!
//! The three are published apart and add up, so each is hidden or shown for all of them at once. Every shown number tells
//! the sum of the hidden months that lie under it and under no smaller shown number; such a sum must never be that of one
//! hidden number alone, nor of numbers that are all one, the least that a hidden number can be.

use model::date::{Month, Period, Quarter};

/// Months of a year.
pub const MONTHS: usize = 12;
/// Quarters of a year.
const QUARTERS: usize = 4;
/// Months of a quarter.
const OF_QUARTER: usize = 3;

/// Which numbers of a year are hidden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    counts: [u64; MONTHS],
    months: [bool; MONTHS],
    quarters: [bool; QUARTERS],
    year: bool,
}

impl Tree {
    /// Nothing hidden yet.
    pub fn of(counts: [u64; MONTHS]) -> Self {
        Self { counts, ..Self::default() }
    }

    /// Whether the number of a period of this year is hidden.
    pub fn hides(&self, period: Period) -> bool {
        match period {
            Period::Year(_) => self.year,
            Period::Quarter(quarter) => self.quarters[usize::from(quarter.number() - 1)],
            Period::Month(month) => self.months[usize::from(month.number() - 1)],
        }
    }

    /// Hides the number of a period, unless it is zero.
    pub fn hide(&mut self, period: Period) {
        match period {
            Period::Year(_) => self.year |= self.total() > 0,
            Period::Quarter(quarter) => self.hide_quarter(usize::from(quarter.number() - 1)),
            Period::Month(month) => self.hide_month(usize::from(month.number() - 1)),
        }
    }

    /// Every period of a year: its months, its quarters, itself.
    pub fn periods(year: i32) -> Vec<Period> {
        let months = Period::Year(year).months();
        let quarters = months.iter().step_by(OF_QUARTER).map(|month| Period::Quarter(Quarter::of(*month)));
        let mut periods: Vec<Period> = months.iter().map(|month: &Month| Period::Month(*month)).collect();
        periods.extend(quarters);
        periods.push(Period::Year(year));
        periods
    }

    /// Hides more until no hidden number follows from the shown ones.
    pub fn hide_until_safe(&mut self) {
        loop {
            let before = *self;
            for quarter in 0..QUARTERS {
                self.settle_quarter(quarter);
            }
            self.settle_year();
            if *self == before {
                return;
            }
        }
    }

    fn settle_quarter(&mut self, quarter: usize) {
        let hidden: Vec<u64> = range(quarter).filter(|m| self.months[*m]).map(|m| self.counts[m]).collect();
        let unsafe_sum = hidden.len() == 1 || (!hidden.is_empty() && hidden.iter().all(|n| *n == 1));
        let gives_away = if self.quarters[quarter] { hidden.is_empty() } else { unsafe_sum };
        if gives_away && !self.hide_next_month(quarter) {
            self.hide_quarter(quarter);
        }
    }

    fn settle_year(&mut self) {
        let hidden: Vec<usize> = (0..QUARTERS).filter(|quarter| self.quarters[*quarter]).collect();
        let months = || hidden.iter().flat_map(|q| range(*q)).filter(|m| self.months[*m]);
        let all_one = !hidden.is_empty() && months().all(|month| self.counts[month] == 1);
        let gives_away =
            if self.year { hidden.is_empty() && self.total() > 0 } else { hidden.len() == 1 || all_one };
        if !gives_away {
            return;
        }
        let open = (0..QUARTERS).filter(|quarter| !self.quarters[*quarter] && self.sum(*quarter) > 0);
        match open.min_by_key(|quarter| self.sum(*quarter)) {
            Some(quarter) => self.hide_quarter(quarter),
            None => self.year = true,
        }
    }

    /// Hides the smallest shown month of a quarter that is not zero; false when there is none.
    fn hide_next_month(&mut self, quarter: usize) -> bool {
        let open = range(quarter).filter(|month| !self.months[*month] && self.counts[*month] > 0);
        let next = open.min_by_key(|month| self.counts[*month]);
        if let Some(month) = next {
            self.hide_month(month);
        }
        next.is_some()
    }

    fn hide_month(&mut self, month: usize) {
        self.months[month] |= self.counts[month] > 0;
    }

    fn hide_quarter(&mut self, quarter: usize) {
        self.quarters[quarter] |= self.sum(quarter) > 0;
    }

    fn sum(&self, quarter: usize) -> u64 {
        range(quarter).map(|month| self.counts[month]).sum()
    }

    fn total(&self) -> u64 {
        self.counts.iter().sum()
    }
}

/// The months of a quarter, from 0.
fn range(quarter: usize) -> std::ops::Range<usize> {
    quarter * OF_QUARTER..(quarter + 1) * OF_QUARTER
}
