//! Ages as the field knows them: asked or guessed, a range with a day and a method.

use serde::{Deserialize, Serialize};

use crate::date::{DateError, Day, PartialDate};

/// Below this many completed years a person is a child (Convention on the Rights of the Child,
/// article 1; Cambodia's and Thailand's trafficking laws alike).
pub const CHILD_UNDER_YEARS: u16 = 18;

/// Highest age anyone may be given, in years.
pub const YEARS_MAX: u16 = 120;

/// How an age became known. The Thai age-assessment sub-form, plus what outreach does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeMethod {
    /// The person or family said so.
    Asked,
    /// A birth certificate, family book or the like was seen.
    Document,
    /// Guessed by looking.
    Looks,
    /// Growth chart.
    GrowthChart,
    /// Teeth.
    Dental,
    /// Bone X-ray.
    XRay,
    /// Anything else.
    Other,
}

/// Age bands of every figure; "not stated" is always one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AgeBand {
    /// 0 to 4 years.
    #[serde(rename = "0-4")]
    From0To4,
    /// 5 to 9 years.
    #[serde(rename = "5-9")]
    From5To9,
    /// 10 to 14 years.
    #[serde(rename = "10-14")]
    From10To14,
    /// 15 to 17 years.
    #[serde(rename = "15-17")]
    From15To17,
    /// 18 years and over.
    #[serde(rename = "18+")]
    From18,
    /// Unknown, or a range that crosses bands without the benefit of the doubt.
    #[serde(rename = "not_stated")]
    NotStated,
}

impl AgeBand {
    /// All bands, youngest first, "not stated" last.
    pub const ALL: [Self; 6] =
        [Self::From0To4, Self::From5To9, Self::From10To14, Self::From15To17, Self::From18, Self::NotStated];

    /// The band of a number of completed years.
    pub const fn of_years(years: u16) -> Self {
        match years {
            0..=4 => Self::From0To4,
            5..=9 => Self::From5To9,
            10..=14 => Self::From10To14,
            15..=17 => Self::From15To17,
            _ => Self::From18,
        }
    }

    /// The band of a range of completed years. A range that crosses bands counts in the lower one
    /// when the benefit of the doubt is given, else as "not stated".
    pub fn of_range((min, max): (u16, u16), doubt: bool) -> Self {
        let (low, high) = (Self::of_years(min), Self::of_years(max));
        if low == high || doubt { low } else { Self::NotStated }
    }

    /// The band as written on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::From0To4 => "0-4",
            Self::From5To9 => "5-9",
            Self::From10To14 => "10-14",
            Self::From15To17 => "15-17",
            Self::From18 => "18+",
            Self::NotStated => "not_stated",
        }
    }
}

impl std::fmt::Display for AgeBand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Why an age is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AgeError {
    /// The upper end lies below the lower end.
    #[error("years_max {max} is below years_min {min}")]
    Inverted {
        /// Lower end, years.
        min: u16,
        /// Upper end, years.
        max: u16,
    },
    /// Older than [`YEARS_MAX`].
    #[error("an age of {years} years is above {YEARS_MAX}")]
    TooOld {
        /// The age given.
        years: u16,
    },
    /// The person was born after the day that is asked about.
    #[error("born after {on}")]
    NotBorn {
        /// The day asked about.
        on: Day,
    },
    /// The date of birth is out of range.
    #[error(transparent)]
    Date(#[from] DateError),
}

/// An age on a day, as a range of completed years.
///
/// On the wire: `{"years_min":8,"years_max":10,"as_of":"2026-11-22","method":"looks","doubt":true}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "AgeWire", into = "AgeWire")]
pub struct Age {
    years_min: u16,
    years_max: u16,
    as_of: Day,
    method: AgeMethod,
    doubt: bool,
}

impl Age {
    /// Builds an age; `doubt` gives the benefit of the doubt (treat as the younger).
    ///
    /// # Errors
    /// [`AgeError::Inverted`], [`AgeError::TooOld`].
    pub fn new(
        (years_min, years_max): (u16, u16),
        as_of: Day,
        method: AgeMethod,
        doubt: bool,
    ) -> Result<Self, AgeError> {
        if years_max < years_min {
            return Err(AgeError::Inverted { min: years_min, max: years_max });
        }
        if years_max > YEARS_MAX {
            return Err(AgeError::TooOld { years: years_max });
        }
        Ok(Self { years_min, years_max, as_of, method, doubt })
    }

    /// The age on `on` of someone born at `born`, with the benefit of the doubt.
    ///
    /// # Errors
    /// As [`born_years_on`].
    pub fn from_born(born: PartialDate, on: Day, method: AgeMethod) -> Result<Self, AgeError> {
        Self::new(born_years_on(born, on)?, on, method, true)
    }

    /// Lowest number of completed years on the day it was stated.
    pub const fn years_min(&self) -> u16 {
        self.years_min
    }

    /// Highest number of completed years on the day it was stated.
    pub const fn years_max(&self) -> u16 {
        self.years_max
    }

    /// The day for which it was stated.
    pub const fn as_of(&self) -> Day {
        self.as_of
    }

    /// How it became known.
    pub const fn method(&self) -> AgeMethod {
        self.method
    }

    /// Whether the benefit of the doubt is given.
    pub const fn doubt(&self) -> bool {
        self.doubt
    }

    /// Lowest and highest number of completed years on another day. The person was born between
    /// `as_of - (years_max + 1)` years, exclusive, and `as_of - years_min` years, inclusive.
    pub fn years_on(&self, day: Day) -> (u16, u16) {
        let youngest = self.as_of.minus_years(self.years_min);
        let oldest = self.as_of.minus_years(self.years_max + 1).plus_days(1);
        (completed_years(youngest, day), completed_years(oldest, day))
    }

    /// The band on a day, see [`AgeBand::of_range`].
    pub fn band_on(&self, day: Day) -> AgeBand {
        AgeBand::of_range(self.years_on(day), self.doubt)
    }

    /// Whether the person counts as a child on a day: certainly under 18, or possibly under 18
    /// with the benefit of the doubt.
    pub fn is_child_on(&self, day: Day) -> bool {
        let (min, max) = self.years_on(day);
        max < CHILD_UNDER_YEARS || (self.doubt && min < CHILD_UNDER_YEARS)
    }
}

/// Lowest and highest number of completed years on `on` of someone born at `born`.
///
/// # Errors
/// [`AgeError::NotBorn`] when even the earliest meaning of `born` lies after `on`;
/// [`AgeError::TooOld`] above [`YEARS_MAX`].
pub fn born_years_on(born: PartialDate, on: Day) -> Result<(u16, u16), AgeError> {
    let (earliest, latest) = born.bounds()?;
    if earliest > on {
        return Err(AgeError::NotBorn { on });
    }
    let max = completed_years(earliest, on);
    if max > YEARS_MAX {
        return Err(AgeError::TooOld { years: max });
    }
    Ok((completed_years(latest, on), max))
}

/// The band on a day from whatever is known: a date of birth if there is one, else a stated age.
/// A date of birth that crosses bands gets the benefit of the doubt.
pub fn band_on(born: Option<PartialDate>, age: Option<&Age>, day: Day) -> AgeBand {
    let by_birth = born.and_then(|born| born_years_on(born, day).ok());
    match (by_birth, age) {
        (Some(years), age) => AgeBand::of_range(years, age.is_none_or(Age::doubt)),
        (None, Some(age)) => age.band_on(day),
        (None, None) => AgeBand::NotStated,
    }
}

fn completed_years(born: Day, on: Day) -> u16 {
    let birthday_ahead = (on.month_number(), on.day_of_month()) < (born.month_number(), born.day_of_month());
    let years = on.year() - born.year() - i32::from(birthday_ahead);
    u16::try_from(years).unwrap_or(0)
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AgeWire {
    years_min: u16,
    years_max: u16,
    as_of: Day,
    method: AgeMethod,
    // Absent means yes: where age is uncertain a person is presumed to be a child (UN Trafficking
    // Principles and Guidelines, guideline 8; Thai form: benefit of the doubt).
    #[serde(default = "presumed_child")]
    doubt: bool,
}

const fn presumed_child() -> bool {
    true
}

impl TryFrom<AgeWire> for Age {
    type Error = AgeError;

    fn try_from(wire: AgeWire) -> Result<Self, AgeError> {
        Self::new((wire.years_min, wire.years_max), wire.as_of, wire.method, wire.doubt)
    }
}

impl From<Age> for AgeWire {
    fn from(age: Age) -> Self {
        Self {
            years_min: age.years_min,
            years_max: age.years_max,
            as_of: age.as_of,
            method: age.method,
            doubt: age.doubt,
        }
    }
}

#[cfg(test)]
mod tests;
