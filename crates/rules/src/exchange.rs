//! Connections to other systems: their states, and dates as others write them.

use std::str::FromStr;

use model::date::{DateError, Day, Instant, YEAR_MAX, YEAR_MIN};

/// Where a connection stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectionState {
    /// Made, and not in use yet: nothing is sent and its token opens nothing.
    Draft,
    /// In use.
    On,
    /// Stopped by its administrator, or by the receiver that said it is gone. What happens meanwhile waits.
    Paused,
}

impl ConnectionState {
    /// Its word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::On => "on",
            Self::Paused => "paused",
        }
    }

    /// Whether it may become that: draft → on ⇄ paused. What was in use never becomes a draft again.
    pub fn may_become(self, next: Self) -> bool {
        matches!((self, next), (Self::Draft | Self::Paused, Self::On) | (Self::On, Self::Paused))
            || self == next
    }
}

impl FromStr for ConnectionState {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        [Self::Draft, Self::On, Self::Paused].into_iter().find(|state| state.as_str() == word).ok_or(())
    }
}

/// An answer that is older than this is no answer to how things stand now.
/// Source: our own default; a receiver that was down for a weekend is still heard.
pub const ANSWER_AGE_DAYS: i64 = 7;
/// How far another system's clock may be ahead.
const AHEAD_MS: i64 = 10 * 60 * 1000;
/// Years of the Buddhist calendar run so far ahead of the common era, in Thailand and Cambodia alike.
const BUDDHIST_AHEAD: i64 = 543;

/// Why a date of another system is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadDate {
    /// No date at all.
    #[error("send a day such as 2026-11-22 or a moment such as 2026-11-22T14:40:03Z")]
    Shape,
    /// The calendar has no such day.
    #[error("the calendar has no such day")]
    NoSuchDay,
    /// A year that no record can have: `22012-01-01`.
    #[error("the year {0} is outside {YEAR_MIN}-{YEAR_MAX}")]
    Year(i64),
    /// A year counted from the Buddha's passing. It is not converted: who sends one such date sends others.
    #[error("the year {0} is counted in the Buddhist era; send {1} (common era)")]
    Buddhist(i64, i64),
    /// Later than now.
    #[error("the date lies in the future")]
    Future,
    /// Too long ago.
    #[error("the answer is more than {ANSWER_AGE_DAYS} days old; read the referral again and answer anew")]
    Stale,
}

impl BadDate {
    /// The rule that is broken.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::Shape => "date_shape",
            Self::NoSuchDay => "no_such_day",
            Self::Year(_) => "year_out_of_range",
            Self::Buddhist(..) => "buddhist_year",
            Self::Future => "future",
            Self::Stale => "stale",
        }
    }
}

impl From<DateError> for BadDate {
    fn from(error: DateError) -> Self {
        match error {
            DateError::Shape { .. } => Self::Shape,
            DateError::NoSuchDay => Self::NoSuchDay,
            DateError::YearOutOfRange { year } => {
                let common = year - BUDDHIST_AHEAD;
                if (i64::from(YEAR_MIN)..=i64::from(YEAR_MAX)).contains(&common) {
                    Self::Buddhist(year, common)
                } else {
                    Self::Year(year)
                }
            }
        }
    }
}

/// When another system says that something was answered, checked against now: a day or a moment, neither in the future
/// nor older than [`ANSWER_AGE_DAYS`].
pub fn answered_on(text: &str, now: Instant) -> Result<(), BadDate> {
    let (from, until) = match text.parse::<Instant>() {
        Ok(moment) => (moment.unix_millis(), moment.unix_millis()),
        Err(DateError::Shape { .. }) => {
            let day: Day = text.parse()?;
            let begins = (day.date().midnight().assume_utc().unix_timestamp() - 7 * 3600) * 1000;
            (begins, begins + 24 * 3_600_000)
        }
        Err(error) => return Err(error.into()),
    };
    if from > now.unix_millis() + AHEAD_MS {
        Err(BadDate::Future)
    } else if until < now.plus_hours(-24 * ANSWER_AGE_DAYS).unix_millis() {
        Err(BadDate::Stale)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Instant {
        "2026-11-28T05:00:00Z".parse().unwrap()
    }

    #[test]
    fn oscar_bridge_a_year_of_five_digits_is_refused_by_name() {
        let error = answered_on("22012-01-01", now()).unwrap_err();
        assert_eq!((error.rule(), error), ("year_out_of_range", BadDate::Year(22012)));
        assert_eq!(answered_on("22012-01-01T00:00:00Z", now()), Err(BadDate::Year(22012)));
    }

    #[test]
    fn a_buddhist_year_is_told_apart_with_a_sentence_that_names_the_year_to_send() {
        for text in ["2569-11-27", "2569-11-27T10:00:00+07:00"] {
            let error = answered_on(text, now()).unwrap_err();
            assert_eq!(error.rule(), "buddhist_year", "{text}");
            assert_eq!(
                error.to_string(),
                "the year 2569 is counted in the Buddhist era; send 2026 (common era)"
            );
        }
    }

    #[test]
    fn what_is_no_day_in_the_future_or_stale_is_refused_each_by_its_rule() {
        for (text, rule) in [
            ("27/11/2026", "date_shape"),
            ("", "date_shape"),
            ("2026-02-30", "no_such_day"),
            ("2026-12-01", "future"),
            ("2026-11-28T05:11:00Z", "future"),
            ("2026-11-01", "stale"),
            ("1899-01-01", "year_out_of_range"),
        ] {
            assert_eq!(answered_on(text, now()).unwrap_err().rule(), rule, "{text}");
        }
        for text in ["2026-11-28", "2026-11-22", "2026-11-28T05:09:00Z", "2026-11-28T11:00:00+07:00"] {
            assert_eq!(answered_on(text, now()), Ok(()), "{text}");
        }
    }

    #[test]
    fn what_was_on_never_becomes_a_draft_and_a_draft_is_not_paused() {
        use ConnectionState::{Draft, On, Paused};
        assert!(Draft.may_become(On) && On.may_become(Paused) && Paused.may_become(On));
        for (from, to) in [(Draft, Paused), (On, Draft), (Paused, Draft)] {
            assert!(!from.may_become(to), "{from:?} {to:?}");
        }
    }
}
