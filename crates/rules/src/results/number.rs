//! Numbers as results need them: decimals of six places, exact, never floats.

use std::{fmt, str::FromStr};

use serde_json::json;

/// Millionths in one: decimals of the model have six places at most.
const ONE: i128 = 1_000_000;

/// A decimal number. Sums of any list that a store holds stay far below its largest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i128);

/// A text that is no decimal number of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal number")]
pub struct NotAnAmount;

impl Amount {
    /// A whole number.
    pub fn whole(number: u64) -> Self {
        Self(i128::from(number).saturating_mul(ONE))
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// What is left without the other.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// A product, for comparing shares only: it has twice the places.
    pub(super) fn times(self, other: Self) -> i128 {
        self.0.saturating_mul(other.0)
    }

    /// One of so many equal parts, rounded half away from zero; none where there are none.
    pub fn shared(self, parts: usize) -> Option<Self> {
        rounded(self.0, i128::try_from(parts).ok()?).map(Self)
    }

    /// It as a share of a whole in percent with one decimal, `33.3`; none of nothing.
    pub fn percent_of(self, whole: Self) -> Option<String> {
        let tenths = rounded(self.0.checked_mul(1000)?, whole.0)?;
        Some(Self(tenths.checked_mul(ONE / 10)?).with_places(1))
    }

    /// How often a whole goes into it, with two decimals, `2.50`; none of nothing.
    pub fn ratio_to(self, whole: Self) -> Option<String> {
        let hundredths = rounded(self.0.checked_mul(100)?, whole.0)?;
        Some(Self(hundredths.checked_mul(ONE / 100)?).with_places(2))
    }

    fn with_places(self, places: usize) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let digits = format!("{:06}", (self.0 % ONE).unsigned_abs());
        format!("{sign}{}.{}", (self.0 / ONE).unsigned_abs(), &digits[..places])
    }
}

/// A quotient, rounded half away from zero.
fn rounded(part: i128, whole: i128) -> Option<i128> {
    let (quotient, rest) = (part.checked_div(whole)?, part.checked_rem(whole)?);
    let up = rest.unsigned_abs() >= whole.unsigned_abs() - rest.unsigned_abs();
    let away = if (part < 0) == (whole < 0) { 1 } else { -1 };
    Some(if up { quotient + away } else { quotient })
}

impl FromStr for Amount {
    type Err = NotAnAmount;

    fn from_str(text: &str) -> Result<Self, NotAnAmount> {
        let (sign, unsigned) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let digits = |part: &str, max: usize| {
            (1..=max).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !digits(whole, 15) || !digits(fraction, 6) {
            return Err(NotAnAmount);
        }
        let whole: i128 = whole.parse().map_err(|_| NotAnAmount)?;
        let fraction: i128 = format!("{fraction:0<6}").parse().map_err(|_| NotAnAmount)?;
        Ok(Self(sign * (whole * ONE + fraction)))
    }
}

impl fmt::Display for Amount {
    /// As short as it can be said: `12`, `12.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = self.with_places(6);
        f.write_str(said.trim_end_matches('0').trim_end_matches('.'))
    }
}

/// A value of an indicator: a number, or the part and the whole of a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Value {
    /// The number, or the part.
    pub numerator: Amount,
    /// The whole; none of a number.
    pub denominator: Option<Amount>,
}

impl Value {
    /// As a return keeps it: `{"n": "12"}`, `{"n": "12", "d": "40"}`.
    pub fn to_json(self) -> serde_json::Value {
        match self.denominator {
            None => json!({"n": self.numerator.to_string()}),
            Some(whole) => json!({"n": self.numerator.to_string(), "d": whole.to_string()}),
        }
    }

    /// Read from what [`Value::to_json`] said.
    pub fn from_json(said: &serde_json::Value) -> Option<Self> {
        let number = |name: &str| said.get(name)?.as_str()?.parse().ok();
        Some(Self { numerator: number("n")?, denominator: number("d") })
    }
}
