use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{DateError, Day, Month, YEAR_MAX, YEAR_MIN, check_year, input, strict_year};

const SHAPE: &str = "a date such as 2014, 2014-05, 2014-05-02 or 2014~";

/// How far an approximate year may be from the truth, in years to either side. `OSCaR`'s matching
/// fails when two workers estimate neighbouring years, so neighbours must overlap.
const APPROXIMATE_YEARS: i32 = 1;

/// A date known to the day, the month, the year, or only about the year.
///
/// On the wire: `2014-05-02` | `2014-05` | `2014` | `2014~`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum PartialDate {
    /// Known to the day.
    Day(Day),
    /// Known to the month.
    Month(Month),
    /// Known to the year.
    Year(i32),
    /// About this year, one year to either side.
    About(i32),
}

impl PartialDate {
    /// Reads what a person typed: Khmer or Thai digits, Buddhist years, day first, `~2014`.
    ///
    /// # Errors
    /// [`DateError`] of the part that is wrong.
    pub fn from_input(text: &str) -> Result<Self, DateError> {
        match input::read(text)? {
            input::Read { year, month: None, day: None, approximate: true } => {
                check_year(i64::from(year)).map(Self::About)
            }
            input::Read { year, month: None, day: None, approximate: false } => {
                check_year(i64::from(year)).map(Self::Year)
            }
            input::Read { year, month: Some(month), day: None, approximate: false } => {
                Month::new(year, month).map(Self::Month)
            }
            input::Read { year, month: Some(month), day: Some(day), approximate: false } => {
                Day::new(year, month, day).map(Self::Day)
            }
            input::Read { .. } => Err(DateError::Shape { expected: SHAPE }),
        }
    }

    /// The earliest and the latest day that this date can mean.
    ///
    /// # Errors
    /// [`DateError::YearOutOfRange`] when a year was put in by hand without a check.
    pub fn bounds(self) -> Result<(Day, Day), DateError> {
        match self {
            Self::Day(day) => Ok((day, day)),
            Self::Month(month) => Ok((month.first_day()?, month.last_day()?)),
            Self::Year(year) => Ok((Day::new(year, 1, 1)?, Day::new(year, 12, 31)?)),
            Self::About(year) => {
                let first = (year - APPROXIMATE_YEARS).max(YEAR_MIN);
                let last = (year + APPROXIMATE_YEARS).min(YEAR_MAX);
                Ok((Day::new(first, 1, 1)?, Day::new(last, 12, 31)?))
            }
        }
    }

    /// The year, whatever the precision.
    pub const fn year(self) -> i32 {
        match self {
            Self::Day(day) => day.year(),
            Self::Month(month) => month.year(),
            Self::Year(year) | Self::About(year) => year,
        }
    }
}

impl From<Day> for PartialDate {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Month(month) => month.fmt(f),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::About(year) => write!(f, "{year:04}~"),
        }
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        if let Some(year) = text.strip_suffix('~') {
            return strict_year(year, SHAPE).map(Self::About);
        }
        match text.bytes().filter(|byte| *byte == b'-').count() {
            0 => strict_year(text, SHAPE).map(Self::Year),
            1 => text.parse().map(Self::Month),
            2 => text.parse().map(Self::Day),
            _ => Err(DateError::Shape { expected: SHAPE }),
        }
    }
}

impl TryFrom<String> for PartialDate {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}
