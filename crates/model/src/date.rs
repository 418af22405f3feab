//! Days, instants, partial dates, months and periods.
//!
//! Invariant: no date outside 1900–2100 is ever built. A birth date of `22012-01-01` was carried
//! by hand through a bridge of another system for years; here it is a named error at the edge.
//! On the wire every year is of the common era; Buddhist years, Khmer and Thai digits and
//! day-first spellings are understood only by [`Day::from_input`] and [`PartialDate::from_input`].

mod day;
mod input;
mod instant;
mod month;
mod partial;
mod period;

pub use day::Day;
pub use instant::Instant;
pub use month::Month;
pub use partial::PartialDate;
pub use period::{Period, Quarter};

/// First year that any date may have.
pub const YEAR_MIN: i32 = 1900;
/// Last year that any date may have.
pub const YEAR_MAX: i32 = 2100;

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// The text does not have the shape that is asked for.
    #[error("expected {expected}")]
    Shape {
        /// The shape, as shown to whoever wrote the text.
        expected: &'static str,
    },
    /// The year is not between [`YEAR_MIN`] and [`YEAR_MAX`].
    #[error("year {year} is outside {YEAR_MIN}-{YEAR_MAX}")]
    YearOutOfRange {
        /// The year as it was written, without the rest of the text.
        year: i64,
    },
    /// The calendar has no such day or month, such as 31 February.
    #[error("the calendar has no such day")]
    NoSuchDay,
}

/// Reads a year of the common era, written in ASCII digits.
pub(crate) fn strict_year(text: &str, expected: &'static str) -> Result<i32, DateError> {
    if text.len() < 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DateError::Shape { expected });
    }
    let year = text.parse::<i64>().map_err(|_| DateError::YearOutOfRange { year: i64::MAX })?;
    check_year(year)
}

/// Reads a month or day number of exactly two ASCII digits.
pub(crate) fn strict_two(text: &str, expected: &'static str) -> Result<u8, DateError> {
    if text.len() != 2 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DateError::Shape { expected });
    }
    text.parse().map_err(|_| DateError::Shape { expected })
}

/// Refuses years that no record of a living person or programme can have.
pub(crate) fn check_year(year: i64) -> Result<i32, DateError> {
    i32::try_from(year)
        .ok()
        .filter(|year| (YEAR_MIN..=YEAR_MAX).contains(year))
        .ok_or(DateError::YearOutOfRange { year })
}

#[cfg(test)]
mod tests;
