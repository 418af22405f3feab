use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How fine a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// A country.
    Country,
    /// Khaet or capital; changwat.
    Province,
    /// Srok, krong or khan; amphoe or khet.
    District,
    /// Khum or sangkat; tambon or khwaeng.
    Commune,
    /// Phum.
    Village,
}

/// Why a text is not a place code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlaceError {
    /// Not two capital letters, or letters, dash and pairs of digits.
    #[error("expected a place code such as KH, KH-01 or KH-011002")]
    Shape,
    /// The country's codes do not go so deep.
    #[error("codes of {country} have at most {digits_max} digits")]
    TooFine {
        /// ISO 3166-1 alpha-2.
        country: String,
        /// Most digits.
        digits_max: usize,
    },
}

/// A place code: `KH`, `KH-01`, `KH-0110`, `KH-011002`, `KH-01100201`, `TH-27`, `TH-2706`.
///
/// Codes are text because leading zeros count: two systems of the field lost provinces 01 to 09
/// by reading them as numbers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PlaceCode(String);

impl PlaceCode {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// ISO 3166-1 alpha-2 country.
    pub fn country(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }

    /// The digits after the dash; empty for a country.
    pub fn digits(&self) -> &str {
        self.0.get(3..).unwrap_or_default()
    }

    /// How fine the place is.
    pub fn level(&self) -> Level {
        match self.digits().len() {
            0 => Level::Country,
            2 => Level::Province,
            4 => Level::District,
            6 => Level::Commune,
            _ => Level::Village,
        }
    }

    /// The next larger place; `None` for a country.
    pub fn parent(&self) -> Option<Self> {
        match self.digits().len() {
            0 => None,
            2 => Some(Self(self.country().to_owned())),
            digits => self.0.get(..3 + digits - 2).map(|text| Self(text.to_owned())),
        }
    }

    /// The code cut to a level; itself when it is not finer than that.
    #[must_use]
    pub fn at_level(&self, level: Level) -> Self {
        let mut code = self.clone();
        while code.level() > level {
            let Some(parent) = code.parent() else { break };
            code = parent;
        }
        code
    }

    /// Whether this place is `other` or lies inside it.
    pub fn is_within(&self, other: &Self) -> bool {
        self.country() == other.country() && self.digits().starts_with(other.digits())
    }
}

fn digits_max(country: &str) -> usize {
    match country {
        // The Thai ministry's codes end at the tambon; villages have no national code.
        "TH" => 6,
        _ => 8,
    }
}

impl FromStr for PlaceCode {
    type Err = PlaceError;

    fn from_str(text: &str) -> Result<Self, PlaceError> {
        let (country, digits) = match text.split_once('-') {
            Some((country, digits)) if !digits.is_empty() => (country, digits),
            Some(_) => return Err(PlaceError::Shape),
            None => (text, ""),
        };
        let shaped = country.len() == 2
            && country.bytes().all(|byte| byte.is_ascii_uppercase())
            && digits.len().is_multiple_of(2)
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !shaped {
            return Err(PlaceError::Shape);
        }
        let digits_max = digits_max(country);
        if digits.len() > digits_max {
            return Err(PlaceError::TooFine { country: country.to_owned(), digits_max });
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for PlaceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for PlaceCode {
    type Error = PlaceError;

    fn try_from(text: String) -> Result<Self, PlaceError> {
        text.parse()
    }
}

impl From<PlaceCode> for String {
    fn from(code: PlaceCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests;
