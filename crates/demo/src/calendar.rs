//! Days and hours as the field speaks of them: so many days ago, at such an hour there.

use model::date::{Day, Instant};

const HOUR_MS: i64 = 3_600_000;
/// Cambodia and Thailand keep UTC+7 the whole year.
const FIELD_MS: i64 = 7 * HOUR_MS;
const DAY_MS: i64 = 24 * HOUR_MS;

/// Time relative to the moment at which the network is made.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    now: Instant,
    /// Midnight of today, where the work is done.
    midnight: Instant,
}

impl Calendar {
    /// A calendar around `now`.
    pub fn new(now: Instant) -> Self {
        let since_midnight = (now.unix_millis() + FIELD_MS).rem_euclid(DAY_MS);
        Self { now, midnight: now.plus_millis(-since_midnight) }
    }

    /// Now.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// So many days ago (in the future when negative) at an hour and minute there; never later than now.
    pub fn ago(&self, days: i64, hour: i64, minute: i64) -> Instant {
        self.at(days, hour, minute).min(self.now.plus_millis(-60_000))
    }

    /// As [`Self::ago`], but the future stays the future.
    pub fn at(&self, days: i64, hour: i64, minute: i64) -> Instant {
        self.midnight.plus_millis(-days * DAY_MS + hour * HOUR_MS + minute * 60_000)
    }

    /// Whether that moment has come.
    pub fn past(&self, days: i64, hour: i64) -> bool {
        self.at(days, hour, 0) < self.now
    }

    /// The calendar day so many days ago.
    pub fn day(&self, days: i64) -> Day {
        self.now.field_day().plus_days(-days)
    }

    /// Day of the week so many days ago, Monday = 0.
    pub fn weekday(&self, days: i64) -> i64 {
        // 1 January 1970 was a Thursday.
        ((self.at(days, 12, 0).unix_millis() + FIELD_MS).div_euclid(DAY_MS) + 3).rem_euclid(7)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_evening_there_is_an_afternoon_in_utc() {
        let calendar = Calendar::new("2026-11-22T02:30:00.000Z".parse().unwrap());
        assert_eq!(calendar.ago(1, 21, 40).to_string(), "2026-11-21T14:40:00.000Z");
        assert_eq!(calendar.day(1).to_string(), "2026-11-21");
        assert_eq!(calendar.weekday(0), 6, "22 November 2026 is a Sunday");
        assert_eq!(
            calendar.ago(0, 23, 0).to_string(),
            "2026-11-22T02:29:00.000Z",
            "nothing has happened later than now"
        );
    }

    #[test]
    fn after_local_midnight_it_is_already_the_next_day_there() {
        let calendar = Calendar::new("2026-11-21T18:00:00.000Z".parse().unwrap());
        assert_eq!(calendar.day(0).to_string(), "2026-11-22");
    }
}
