use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcOffset};

use super::{DateError, Day, check_year};

const SHAPE: &str = "an instant such as 2026-11-22T14:40:03.120Z";

/// Cambodia, Thailand, Laos and Vietnam all keep UTC+7 the whole year.
const FIELD_OFFSET_HOURS: i8 = 7;

/// A moment in UTC, to the millisecond; on the wire RFC 3339 such as `2026-11-22T14:40:03.120Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Instant(OffsetDateTime);

impl Instant {
    /// Builds an instant from milliseconds since 1970-01-01T00:00Z.
    ///
    /// # Errors
    /// [`DateError::YearOutOfRange`].
    pub fn from_unix_millis(millis: i64) -> Result<Self, DateError> {
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(millis) * 1_000_000)
            .map_err(|_| DateError::YearOutOfRange { year: i64::MAX })
            .and_then(Self::from_offset)
    }

    /// Wraps a moment of the time crate: moved to UTC, cut to milliseconds.
    ///
    /// # Errors
    /// [`DateError::YearOutOfRange`].
    pub fn from_offset(moment: OffsetDateTime) -> Result<Self, DateError> {
        let utc = moment
            .checked_to_offset(UtcOffset::UTC)
            .ok_or(DateError::YearOutOfRange { year: i64::from(moment.year()) })?;
        check_year(i64::from(utc.year()))?;
        let cut = utc.replace_millisecond(utc.millisecond()).unwrap_or(utc);
        Ok(Self(cut))
    }

    /// The moment as the time crate knows it.
    pub const fn offset(self) -> OffsetDateTime {
        self.0
    }

    /// Milliseconds since 1970-01-01T00:00Z.
    pub fn unix_millis(self) -> i64 {
        self.0.unix_timestamp() * 1000 + i64::from(self.0.millisecond())
    }

    /// The moment `millis` later (earlier when negative); unchanged if that leaves 1900–2100.
    #[must_use]
    pub fn plus_millis(self, millis: i64) -> Self {
        self.unix_millis()
            .checked_add(millis)
            .and_then(|sum| Self::from_unix_millis(sum).ok())
            .unwrap_or(self)
    }

    /// The moment `hours` later (earlier when negative).
    #[must_use]
    pub fn plus_hours(self, hours: i64) -> Self {
        self.plus_millis(hours.saturating_mul(3_600_000))
    }

    /// Milliseconds from this moment to `other`; negative when `other` is earlier.
    pub fn millis_until(self, other: Self) -> i64 {
        other.unix_millis() - self.unix_millis()
    }

    /// The calendar day where the work is done (UTC+7): a round at 23:10 belongs to that evening.
    pub fn field_day(self) -> Day {
        let offset = UtcOffset::from_hms(FIELD_OFFSET_HOURS, 0, 0).unwrap_or(UtcOffset::UTC);
        let local = self.0.checked_to_offset(offset).unwrap_or(self.0);
        // Only the last seven hours of 2100 fall off the end; they keep the UTC day.
        Day::from_date(local.date()).unwrap_or_else(|_| self.utc_day())
    }

    /// The calendar day in UTC.
    pub const fn utc_day(self) -> Day {
        Day::trusted(self.0.date())
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute, second, milli) = self.0.to_hms_milli();
        write!(f, "{:04}-{:02}-{:02}T", self.0.year(), u8::from(self.0.month()), self.0.day())?;
        write!(f, "{hour:02}:{minute:02}:{second:02}.{milli:03}Z")
    }
}

impl FromStr for Instant {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        if let Some((year, _)) = text.split_once('-')
            && year.len() > 4
        {
            super::strict_year(year, SHAPE)?;
        }
        let moment =
            OffsetDateTime::parse(text, &Rfc3339).map_err(|_| DateError::Shape { expected: SHAPE })?;
        Self::from_offset(moment)
    }
}

impl TryFrom<String> for Instant {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<Instant> for String {
    fn from(instant: Instant) -> Self {
        instant.to_string()
    }
}
