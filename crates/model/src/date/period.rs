use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{DateError, Day, Month, check_year, strict_year};

const SHAPE_PERIOD: &str = "a year such as 2026, a quarter such as 2026-Q4 or a month such as 2026-11";

/// A quarter of a calendar year; on the wire `2026-Q4`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: i32,
    number: u8,
}

impl Quarter {
    /// Builds a quarter from its numbers.
    ///
    /// # Errors
    /// [`DateError::YearOutOfRange`], or [`DateError::NoSuchDay`] for a quarter that is not 1 to 4.
    pub fn new(year: i32, number: u8) -> Result<Self, DateError> {
        let year = check_year(i64::from(year))?;
        if (1..=4).contains(&number) { Ok(Self { year, number }) } else { Err(DateError::NoSuchDay) }
    }

    /// The quarter that a month lies in.
    pub fn of(month: Month) -> Self {
        Self { year: month.year(), number: (month.number() - 1) / 3 + 1 }
    }

    /// Number of the quarter, 1 to 4.
    pub const fn number(self) -> u8 {
        self.number
    }

    /// Its first, second or third month, counted from 0.
    fn month(self, n: u8) -> Result<Month, DateError> {
        Month::new(self.year, (self.number - 1) * 3 + 1 + n)
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-Q{}", self.year, self.number)
    }
}

/// What a figure is asked for: a whole year (`2026`), a quarter of it (`2026-Q4`) or one month (`2026-11`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Period {
    /// January to December of one year.
    Year(i32),
    /// Three months of a year.
    Quarter(Quarter),
    /// One month.
    Month(Month),
}

impl Period {
    /// A whole year.
    ///
    /// # Errors
    /// [`DateError::YearOutOfRange`].
    pub fn year(year: i32) -> Result<Self, DateError> {
        check_year(i64::from(year)).map(Self::Year)
    }

    /// Whether the day lies in the period.
    pub fn contains(self, day: Day) -> bool {
        match self {
            Self::Year(year) => day.year() == year,
            Self::Quarter(quarter) => Quarter::of(Month::of(day)) == quarter,
            Self::Month(month) => month.contains(day),
        }
    }

    /// First day of the period.
    ///
    /// # Errors
    /// [`DateError::YearOutOfRange`] when [`Period::Year`] was built by hand out of range.
    pub fn first_day(self) -> Result<Day, DateError> {
        match self {
            Self::Year(year) => Day::new(year, 1, 1),
            Self::Quarter(quarter) => quarter.month(0)?.first_day(),
            Self::Month(month) => month.first_day(),
        }
    }

    /// Last day of the period.
    ///
    /// # Errors
    /// [`DateError::YearOutOfRange`] when [`Period::Year`] was built by hand out of range.
    pub fn last_day(self) -> Result<Day, DateError> {
        match self {
            Self::Year(year) => Day::new(year, 12, 31),
            Self::Quarter(quarter) => quarter.month(2)?.last_day(),
            Self::Month(month) => month.last_day(),
        }
    }

    /// The months of the period, in order.
    pub fn months(self) -> Vec<Month> {
        match self {
            Self::Year(year) => (1..=12).filter_map(|month| Month::new(year, month).ok()).collect(),
            Self::Quarter(quarter) => (0..3).filter_map(|n| quarter.month(n).ok()).collect(),
            Self::Month(month) => vec![month],
        }
    }
}

impl Period {
    /// The year that it lies in, or is.
    pub fn year_of(self) -> i32 {
        match self {
            Self::Year(year) => year,
            Self::Quarter(quarter) => quarter.year,
            Self::Month(month) => month.year(),
        }
    }

    /// The next wider period that it is a part of; none for a year.
    pub fn wider(self) -> Option<Self> {
        match self {
            Self::Year(_) => None,
            Self::Quarter(quarter) => Some(Self::Year(quarter.year)),
            Self::Month(month) => Some(Self::Quarter(Quarter::of(month))),
        }
    }
}

impl From<Month> for Period {
    fn from(month: Month) -> Self {
        Self::Month(month)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Quarter(quarter) => quarter.fmt(f),
            Self::Month(month) => month.fmt(f),
        }
    }
}

impl FromStr for Period {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        if let Some((year, number)) = text.split_once("-Q") {
            // One digit and nothing else: `04` and `+4` are no quarters.
            let number = match number.as_bytes() {
                [digit @ b'1'..=b'4'] => digit - b'0',
                _ => return Err(DateError::Shape { expected: SHAPE_PERIOD }),
            };
            Quarter::new(strict_year(year, SHAPE_PERIOD)?, number).map(Self::Quarter)
        } else if text.contains('-') {
            text.parse().map(Self::Month)
        } else {
            strict_year(text, SHAPE_PERIOD).map(Self::Year)
        }
    }
}

impl TryFrom<String> for Period {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}
