//! The clocks: how long until somebody must have acted.

use std::str::FromStr;

use model::{State, date::Day};

use crate::read;

mod visits;

pub use visits::{REASSESS_MONTHS, next_visit, reassessment};

const HOUR_MS: u64 = 3_600_000;
const DAY_MS: u64 = 24 * HOUR_MS;

/// A contact who was not met for so many days is inactive (HMIS street outreach: exit after 90 days without contact).
pub const INACTIVE_AFTER_DAYS: i64 = 90;

/// A referral that nobody answered lapses so many days after its answer was due: late help is better than none,
/// but no request may wait for ever.
pub const REFERRAL_LAPSES_AFTER_DUE_DAYS: u64 = 7;

/// A placement is looked at again after so many days: alternative care is reviewed at least every three months (UN
/// Guidelines for the Alternative Care of Children, 67).
pub const PLACEMENT_REVIEW_DAYS: u64 = 84;

/// When a placement that began or was reviewed at a moment is to be looked at again, Unix milliseconds.
pub fn placement_review_ms(from_ms: u64) -> u64 {
    from_ms + PLACEMENT_REVIEW_DAYS * DAY_MS
}

/// How dangerous it is for the child, as judged by a person. Code list `risk`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Risk {
    /// Harm happens or is about to.
    High,
    /// Harm is likely without help, not at once.
    Medium,
    /// Support is needed, no harm foreseen.
    Low,
    /// Nothing to do, with a reason.
    NoAction,
}

impl Risk {
    /// Every level, most dangerous first.
    pub const ALL: [Self; 4] = [Self::High, Self::Medium, Self::Low, Self::NoAction];

    /// Its code.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
            Self::NoAction => "no_action",
        }
    }
}

impl FromStr for Risk {
    type Err = UnknownCode;

    fn from_str(code: &str) -> Result<Self, UnknownCode> {
        Self::ALL.into_iter().find(|level| level.as_str() == code).ok_or(UnknownCode)
    }
}

/// How soon a partner is asked to answer. Code list `urgency`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// Within an hour.
    OneHour,
    /// Within three hours.
    ThreeHours,
    /// Within a day.
    OneDay,
    /// Within three days.
    ThreeDays,
}

impl Urgency {
    /// Every urgency, soonest first.
    pub const ALL: [Self; 4] = [Self::OneHour, Self::ThreeHours, Self::OneDay, Self::ThreeDays];

    /// Its code.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OneHour => "one_hour",
            Self::ThreeHours => "three_hours",
            Self::OneDay => "one_day",
            Self::ThreeDays => "three_days",
        }
    }
}

impl FromStr for Urgency {
    type Err = UnknownCode;

    fn from_str(code: &str) -> Result<Self, UnknownCode> {
        Self::ALL.into_iter().find(|urgency| urgency.as_str() == code).ok_or(UnknownCode)
    }
}

/// A word that is no level and no urgency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such level")]
pub struct UnknownCode;

/// When the first action is due, Unix milliseconds: high 24 hours, medium 72 hours, low 5 days, none for no action.
/// Source: help text of `Risk level` in MoSVY's Primero form (Cambodia).
pub const fn due_ms(level: Risk, from_ms: u64) -> Option<u64> {
    match level {
        Risk::High => Some(from_ms + 24 * HOUR_MS),
        Risk::Medium => Some(from_ms + 72 * HOUR_MS),
        Risk::Low => Some(from_ms + 5 * DAY_MS),
        Risk::NoAction => None,
    }
}

/// When the next follow-up is due: high weekly, medium every two weeks, low every 30 days.
/// No Cambodian figure exists; this is the network's default.
pub const fn follow_up_due_ms(level: Risk, from_ms: u64) -> Option<u64> {
    match level {
        Risk::High => Some(from_ms + 7 * DAY_MS),
        Risk::Medium => Some(from_ms + 14 * DAY_MS),
        Risk::Low => Some(from_ms + 30 * DAY_MS),
        Risk::NoAction => None,
    }
}

/// When a referral's answer is due. Source: MoSVY's service implementation timeframe.
pub const fn answer_due_ms(urgency: Urgency, from_ms: u64) -> u64 {
    from_ms
        + match urgency {
            Urgency::OneHour => HOUR_MS,
            Urgency::ThreeHours => 3 * HOUR_MS,
            Urgency::OneDay => DAY_MS,
            Urgency::ThreeDays => 3 * DAY_MS,
        }
}

/// When an unanswered referral lapses, from the moment its answer was due.
pub const fn lapses_ms(answer_due_ms: u64) -> u64 {
    answer_due_ms + REFERRAL_LAPSES_AFTER_DUE_DAYS * DAY_MS
}

/// When a concern must have been looked at. Before triage its clock runs by the teller's own level, or as high when
/// there is none or somebody must act now: what nobody has judged yet must not wait unseen.
pub fn concern_due_ms(concern: &State) -> Option<u64> {
    if let Some(due) = read::instant_ms(concern, "due") {
        return Some(due);
    }
    if concern.value("level").is_some() || concern.text("status") == Some("closed") {
        return None;
    }
    untriaged_due_ms(concern)
}

/// The due time of a concern by what its teller said, whatever became of it.
pub(crate) fn untriaged_due_ms(concern: &State) -> Option<u64> {
    let urgent = concern.value("urgent").and_then(serde_json::Value::as_bool).unwrap_or(false);
    let suggested = concern.text("suggested").and_then(|code| code.parse().ok());
    let level = match suggested {
        Some(level) if !urgent && level != Risk::NoAction => level,
        _ => Risk::High,
    };
    due_ms(level, raised_ms(concern))
}

/// When a concern was raised, or else when it was first written down.
pub fn raised_ms(concern: &State) -> u64 {
    read::instant_ms(concern, "raised").unwrap_or(concern.created_ms)
}

/// Whether somebody last met on that day counts as inactive.
pub fn is_inactive(last_contact: Day, today: Day) -> bool {
    last_contact.days_until(today) >= INACTIVE_AFTER_DAYS
}
