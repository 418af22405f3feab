//! Amounts: hundredths as whole numbers, and how a whole is parted so that the parts add up to it.

use std::{
    fmt,
    iter::Sum,
    ops::{Add, Sub},
};

use model::State;
use serde::{Serialize, Serializer};

/// Digits after the point that a decimal of the model may have.
const PLACES: usize = 6;
const MICRO: i128 = 1_000_000;
/// Most digits before the point.
const DIGITS_MAX: usize = 15;
/// Millionths times millionths in a hundredth.
const PER_CENT: i128 = 10_000_000_000;

/// A hundred per cent, in millionths of one per cent.
pub const HUNDRED_PERCENT: i128 = 100 * MICRO;

/// An amount in hundredths of a currency. Written with two digits after the point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(pub i128);

impl Amount {
    /// This amount times `by`, parted by `of`, rounded half away from nothing. `of` is not 0; sums of money and months are
    /// far from the end of the numbers, and what is past it stays at it.
    #[must_use]
    pub fn times(self, by: i128, of: i128) -> Self {
        Self(rounded(self.0.saturating_mul(by), of))
    }

    /// Whether it is more than nothing.
    pub fn is_positive(self) -> bool {
        self.0 > 0
    }
}

impl Add for Amount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Amount {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), Add::add)
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, all) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        write!(f, "{sign}{}.{:02}", all / 100, all % 100)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Half away from nothing. `of` is above 0.
fn rounded(all: i128, of: i128) -> i128 {
    let (whole, rest) = (all / of, (all % of).abs());
    if rest.saturating_mul(2) >= of { whole.saturating_add(all.signum()) } else { whole }
}

/// A decimal of the model in millionths. None: no decimal, or below nothing; money that goes back is another record.
fn millionths(text: &str) -> Option<i128> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits(whole, DIGITS_MAX) || !digits(fraction, PLACES) {
        return None;
    }
    format!("{whole}{fraction:0<PLACES$}").parse().ok()
}

/// A share in millionths of one per cent.
pub fn percent(text: &str) -> Option<i128> {
    millionths(text)
}

/// What an amount of a record is worth in the currency of its project: times the record's rate. None: it has no amount, or
/// one past all money there is.
pub fn value(record: &State, field: &str) -> Option<Amount> {
    let amount = millionths(record.text(field)?)?;
    let rate = match record.text("rate") {
        Some(rate) => millionths(rate)?,
        None => MICRO,
    };
    Some(Amount(rounded(amount.checked_mul(rate)?, PER_CENT)))
}

/// Parts of an amount by per cent (in millionths of one per cent): each rounded down to the hundredth; what is left over goes,
/// a hundredth each, to those who lost most by it, the first of them first. Where the shares are a hundred per cent, the parts
/// add up to the whole.
pub fn split(whole: Amount, percents: &[i128]) -> Vec<Amount> {
    let parted = |percent: i128| {
        let all = whole.0.saturating_mul(percent);
        (all.div_euclid(HUNDRED_PERCENT), all.rem_euclid(HUNDRED_PERCENT))
    };
    let mut parts: Vec<(i128, i128)> = percents.iter().map(|percent| parted(*percent)).collect();
    let (owed, _) = parted(percents.iter().sum());
    let given: i128 = parts.iter().map(|(part, _)| part).sum();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(parts[*place].1));
    let over = usize::try_from(owed - given).unwrap_or(0);
    for place in order.into_iter().take(over) {
        parts[place].0 += 1;
    }
    parts.into_iter().map(|(part, _)| Amount(part)).collect()
}
