use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::Date;

use super::{DateError, Month, YEAR_MAX, YEAR_MIN, check_year, input, strict_two, strict_year};

const SHAPE: &str = "a day such as 2026-11-22";

/// A calendar day of the common era; on the wire `2026-11-22`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(Date);

impl Day {
    /// Builds a day from its numbers.
    ///
    /// # Errors
    /// [`DateError::YearOutOfRange`], or [`DateError::NoSuchDay`] for 31 February and the like.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, DateError> {
        let year = check_year(i64::from(year))?;
        let month = time::Month::try_from(month).map_err(|_| DateError::NoSuchDay)?;
        Date::from_calendar_date(year, month, day).map(Self).map_err(|_| DateError::NoSuchDay)
    }

    /// Wraps a day of the time crate.
    ///
    /// # Errors
    /// [`DateError::YearOutOfRange`].
    pub fn from_date(date: Date) -> Result<Self, DateError> {
        check_year(i64::from(date.year()))?;
        Ok(Self(date))
    }

    /// Wraps a day whose year the caller has checked.
    pub(super) const fn trusted(date: Date) -> Self {
        Self(date)
    }

    /// Reads what a person typed: Khmer or Thai digits, `22/11/2026` day first, Buddhist years.
    ///
    /// # Errors
    /// As [`Day::new`]; [`DateError::Shape`] when day, month and year are not all there.
    pub fn from_input(text: &str) -> Result<Self, DateError> {
        match input::read(text)? {
            input::Read { year, month: Some(month), day: Some(day), approximate: false } => {
                Self::new(year, month, day)
            }
            _ => Err(DateError::Shape { expected: SHAPE }),
        }
    }

    /// The day as the time crate knows it.
    pub const fn date(self) -> Date {
        self.0
    }

    /// Year of the common era.
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// Month, 1 to 12.
    pub fn month_number(self) -> u8 {
        u8::from(self.0.month())
    }

    /// Day of the month, 1 to 31.
    pub const fn day_of_month(self) -> u8 {
        self.0.day()
    }

    /// The month this day lies in.
    pub fn month(self) -> Month {
        Month::of(self)
    }

    /// The day `days` later (earlier when negative), held inside the range of years.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let first = time::Date::from_ordinal_date(YEAR_MIN, 1).unwrap_or(self.0);
        let last = Date::from_calendar_date(YEAR_MAX, time::Month::December, 31).unwrap_or(self.0);
        let julian = i64::from(self.0.to_julian_day()).saturating_add(days);
        let held = julian.clamp(i64::from(first.to_julian_day()), i64::from(last.to_julian_day()));
        i32::try_from(held).ok().and_then(|day| Date::from_julian_day(day).ok()).map_or(self, Self)
    }

    /// Days from this day to `other`; negative when `other` is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        i64::from(other.0.to_julian_day()) - i64::from(self.0.to_julian_day())
    }

    /// The same calendar day `years` earlier. 29 February becomes 28 February where there is none.
    #[must_use]
    pub fn minus_years(self, years: u16) -> Self {
        let year = (self.0.year() - i32::from(years)).max(YEAR_MIN);
        let month = self.month_number();
        Self::new(year, month, self.0.day()).or_else(|_| Self::new(year, month, 28)).unwrap_or(self)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month_number(), self.day_of_month())
    }
}

impl FromStr for Day {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let (Some(year), Some(month), Some(day), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(DateError::Shape { expected: SHAPE });
        };
        let (month, day) = (strict_two(month, SHAPE)?, strict_two(day, SHAPE)?);
        Self::new(strict_year(year, SHAPE)?, month, day)
    }
}

impl TryFrom<String> for Day {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}
