//! The code on a reporter's receipt: twelve letters and digits that can be read out on a telephone.
//!
//! Eleven of them are chance (54 bits), the last one checks: one wrong or two exchanged signs are always noticed, so
//! that a slip of the pen is told apart from a guess. There is no I, L, O, 0 or 1 to be mixed up.

use std::{fmt, str::FromStr};

/// The signs: a prime number of them, on which the check rests.
const SIGNS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const BASE: u32 = SIGNS.len() as u32;
const CHANCE: usize = 11;

/// A receipt's code. Whoever has it reads the answer; it is kept nowhere.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Receipt([u8; CHANCE]);

/// A word that cannot be a receipt's code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a code of a receipt")]
pub struct NotAReceipt;

impl Receipt {
    /// The code that follows from chance.
    pub fn from_chance(chance: [u8; 16]) -> Self {
        let mut left = u128::from_be_bytes(chance);
        let mut signs = [0; CHANCE];
        for sign in &mut signs {
            // Below 31: fits.
            *sign = (left % u128::from(BASE)) as u8;
            left /= u128::from(BASE);
        }
        Self(signs)
    }

    /// The signs as bytes, for a keyed hash.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Weights that differ, of a field of prime order: a wrong sign and an exchange always change the sum.
    fn check(&self) -> u8 {
        let sum = (1..).zip(&self.0).map(|(weight, sign): (u32, _)| weight * u32::from(*sign)).sum::<u32>();
        (sum % BASE) as u8
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let check = [self.check()];
        for (at, sign) in self.0.iter().chain(&check).enumerate() {
            if at > 0 && at % 4 == 0 {
                f.write_str("-")?;
            }
            let letter = SIGNS.get(usize::from(*sign)).copied().unwrap_or_default();
            write!(f, "{}", char::from(letter))?;
        }
        Ok(())
    }
}

/// Whoever has the code may read: it does not get into a log by `{:?}`.
impl fmt::Debug for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Receipt")
    }
}

impl FromStr for Receipt {
    type Err = NotAReceipt;

    /// Case, dashes and blanks do not matter.
    fn from_str(text: &str) -> Result<Self, NotAReceipt> {
        let sign = |letter: char| SIGNS.iter().position(|sign| char::from(*sign) == letter);
        let mut found = [0; CHANCE + 1];
        let mut letters =
            text.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase());
        for place in &mut found {
            let at = letters.next().and_then(sign).ok_or(NotAReceipt)?;
            *place = u8::try_from(at).map_err(|_| NotAReceipt)?;
        }
        let [signs @ .., check] = found;
        let receipt = Self(signs);
        if letters.next().is_none() && receipt.check() == check { Ok(receipt) } else { Err(NotAReceipt) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_read_however_it_is_typed(chance in any::<[u8; 16]>()) {
            let receipt = Receipt::from_chance(chance);
            let text = receipt.to_string();
            prop_assert_eq!(text.len(), 14);
            prop_assert_eq!(text.parse(), Ok(receipt));
            prop_assert_eq!(text.to_lowercase().replace('-', " ").parse(), Ok(receipt));
        }

        #[test]
        fn a_slip_of_the_pen_is_noticed(chance in any::<[u8; 16]>(), at in 0..12_usize, other in 0..31_usize, with in 0..12_usize) {
            let text = Receipt::from_chance(chance).to_string().replace('-', "");
            let mut wrong = text.clone().into_bytes();
            wrong[at] = SIGNS[other];
            let wrong = String::from_utf8(wrong).unwrap();
            prop_assert_eq!(wrong.parse::<Receipt>().is_ok(), wrong == text);
            // The check itself, exchanged with another sign, is caught unless both are alike or its weight fits by chance.
            if at < 11 && with < 11 {
                let mut exchanged = text.clone().into_bytes();
                exchanged.swap(at, with);
                let exchanged = String::from_utf8(exchanged).unwrap();
                prop_assert_eq!(exchanged.parse::<Receipt>().is_ok(), exchanged == text);
            }
        }
    }

    #[test]
    fn the_code_does_not_reach_a_log_by_accident() {
        let receipt = Receipt::from_chance([7; 16]);
        assert_eq!(format!("{receipt:?}"), "Receipt");
        for wrong in ["", "ABCD", "2222-2222-2223-2", "OOOO-OOOO-OOOO", "កខគឃ"] {
            assert_eq!(wrong.parse::<Receipt>(), Err(NotAReceipt), "{wrong}");
        }
    }
}
