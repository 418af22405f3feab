//! Sums of money for a file: exact, from decimals as text, in hundredths of a currency.

/// Digits after the point of an amount or a rate that are understood.
const SCALE_MAX: usize = 12;

/// Hundredths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Amount(i128);

impl Amount {
    /// An amount times a rate, rounded half away from zero to hundredths; `None` when either is no decimal.
    pub fn of(amount: &str, rate: &str) -> Option<Self> {
        let ((amount, a), (rate, r)) = (decimal(amount)?, decimal(rate)?);
        let product = amount.checked_mul(rate)?;
        let scale = 10_i128.checked_pow(u32::try_from(a + r).ok()?)?;
        let hundredths = product.checked_mul(100)?;
        let half = if hundredths < 0 { -scale / 2 } else { scale / 2 };
        Some(Self(hundredths.checked_add(half)? / scale))
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// Parts by weights that add up to the whole to the last hundredth: the largest remainders get what is left over.
    pub fn split(self, weights: &[u64]) -> Vec<Self> {
        let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
        if sum == 0 {
            return Vec::new();
        }
        let exact = |weight: &u64| self.0.saturating_mul(i128::from(*weight));
        let mut parts: Vec<i128> = weights.iter().map(|weight| exact(weight).div_euclid(sum)).collect();
        let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
        by_remainder.sort_by_key(|at| std::cmp::Reverse(exact(&weights[*at]).rem_euclid(sum)));
        let over = usize::try_from(self.0 - parts.iter().sum::<i128>()).unwrap_or_default();
        for at in by_remainder.into_iter().take(over) {
            parts[at] += 1;
        }
        parts.into_iter().map(Self).collect()
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        if part == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{part:02}") }
    }
}

/// Digits without their point, and how many stood behind it.
fn decimal(text: &str) -> Option<(i128, usize)> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 18 || part.len() > SCALE_MAX || !digits(whole) || !digits(part) {
        return None;
    }
    let value: i128 = format!("{whole}{part}").parse().ok()?;
    Some((if unsigned.len() < text.len() { -value } else { value }, part.len()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("100", "1", Some("100"))]
    #[case("0.10", "3", Some("0.30"))]
    #[case("41000", "0.000244", Some("10"))]
    #[case("1.005", "1", Some("1.01"))]
    #[case("-1.005", "1", Some("-1.01"))]
    #[case("1e9", "1", None)]
    #[case("", "1", None)]
    #[case("12.5", "x", None)]
    fn money_is_exact(#[case] amount: &str, #[case] rate: &str, #[case] wanted: Option<&str>) {
        assert_eq!(Amount::of(amount, rate).map(|sum| sum.to_string()).as_deref(), wanted);
    }

    proptest! {
        #[test]
        fn parts_add_up_to_the_whole(hundredths in 0_i128..10_000_000_000, weights in prop::collection::vec(0_u64..400, 1..8)) {
            let whole = Amount(hundredths);
            let parts = whole.split(&weights);
            if weights.iter().any(|weight| *weight > 0) {
                prop_assert_eq!(parts.into_iter().fold(Amount::default(), Amount::plus), whole);
            } else {
                prop_assert!(parts.is_empty());
            }
        }
    }
}
