use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{DateError, Day, check_year, strict_two, strict_year};

const SHAPE_MONTH: &str = "a month such as 2026-11";

/// A month of the common era; on the wire `2026-11`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    year: i32,
    month: u8,
}

impl Month {
    /// Builds a month from its numbers.
    ///
    /// # Errors
    /// [`DateError::YearOutOfRange`], or [`DateError::NoSuchDay`] for a month that is not 1 to 12.
    pub fn new(year: i32, month: u8) -> Result<Self, DateError> {
        let year = check_year(i64::from(year))?;
        if !(1..=12).contains(&month) {
            return Err(DateError::NoSuchDay);
        }
        Ok(Self { year, month })
    }

    /// The month that a day lies in.
    pub fn of(day: Day) -> Self {
        Self { year: day.year(), month: day.month_number() }
    }

    /// Year of the common era.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// Month, 1 to 12.
    pub const fn number(self) -> u8 {
        self.month
    }

    /// First day of the month.
    ///
    /// # Errors
    /// None in practice: a month is only built inside the range of days.
    pub fn first_day(self) -> Result<Day, DateError> {
        Day::new(self.year, self.month, 1)
    }

    /// Last day of the month.
    ///
    /// # Errors
    /// None in practice: a month is only built inside the range of days.
    pub fn last_day(self) -> Result<Day, DateError> {
        let month = time::Month::try_from(self.month).map_err(|_| DateError::NoSuchDay)?;
        Day::new(self.year, self.month, month.length(self.year))
    }

    /// Whether the day lies in this month.
    pub fn contains(self, day: Day) -> bool {
        Self::of(day) == self
    }

    /// The month after this one; the last month of the range follows itself.
    #[must_use]
    pub fn next(self) -> Self {
        let (year, month) = if self.month == 12 { (self.year + 1, 1) } else { (self.year, self.month + 1) };
        Self::new(year, month).unwrap_or(self)
    }

    /// The month before this one; the first month of the range precedes itself.
    #[must_use]
    pub fn previous(self) -> Self {
        let (year, month) = if self.month == 1 { (self.year - 1, 12) } else { (self.year, self.month - 1) };
        Self::new(year, month).unwrap_or(self)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let (year, month) = text.split_once('-').ok_or(DateError::Shape { expected: SHAPE_MONTH })?;
        let month = strict_two(month, SHAPE_MONTH)?;
        Self::new(strict_year(year, SHAPE_MONTH)?, month)
    }
}

impl TryFrom<String> for Month {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}
