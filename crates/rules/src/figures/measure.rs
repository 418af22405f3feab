//! The library of measures. Code list `measure`.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

macro_rules! measures {
    ($($(#[doc = $doc:literal])+ $Measure:ident = $name:literal,)+) => {
        /// What may be counted.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Measure {
            $($(#[doc = $doc])+ $Measure,)+
        }

        impl Measure {
            /// Every measure, in the order of the code list.
            pub const ALL: &'static [Measure] = &[$(Measure::$Measure),+];

            /// Its code.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Measure::$Measure => $name,)+
                }
            }
        }
    };
}

measures! {
    /// Rounds that went out.
    Rounds = "rounds",
    /// Of these, those at night.
    NightRounds = "night_rounds",
    /// Meetings with one child, named or not.
    Contacts = "contacts",
    /// Different named children met on rounds.
    UniqueChildrenContacted = "unique_children_contacted",
    /// Of these, those met for the first time.
    NewChildren = "new_children",
    /// People counted and not named, outside sessions.
    PeopleCounted = "people_counted",
    /// Sessions held.
    Sessions = "sessions",
    /// How often somebody attended a session.
    Attendances = "attendances",
    /// Different named children at sessions.
    UniqueChildrenAttending = "unique_children_attending",
    /// Different children at peer sessions, estimated: see `rules::reach`.
    PeerReachEstimated = "peer_reach_estimated",
    /// Servings given at sessions.
    Servings = "servings",
    /// Concerns raised.
    ConcernsRaised = "concerns_raised",
    /// Concerns judged within their clock, of all whose clock has run or that were judged.
    ConcernsOnTime = "concerns_on_time",
    /// Cases opened.
    CasesOpened = "cases_opened",
    /// Referrals sent.
    ReferralsSent = "referrals_sent",
    /// Referrals accepted.
    ReferralsAccepted = "referrals_accepted",
    /// Referrals completed.
    ReferralsCompleted = "referrals_completed",
}

impl Measure {
    /// Whether it counts each person once.
    pub fn is_unique(self) -> bool {
        matches!(self, Self::UniqueChildrenContacted | Self::NewChildren | Self::UniqueChildrenAttending)
    }

    /// Whether it is so many of so many.
    pub fn is_share(self) -> bool {
        self == Self::ConcernsOnTime
    }

    /// Whether it counts people, and so has a sex, an age, and something to protect.
    pub fn counts_people(self) -> bool {
        !matches!(self, Self::Rounds | Self::NightRounds | Self::Sessions | Self::Servings)
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A word that names no measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such measure")]
pub struct UnknownMeasure;

impl FromStr for Measure {
    type Err = UnknownMeasure;

    fn from_str(name: &str) -> Result<Self, UnknownMeasure> {
        Self::ALL.iter().copied().find(|measure| measure.as_str() == name).ok_or(UnknownMeasure)
    }
}
