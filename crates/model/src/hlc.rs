//! Hybrid logical clock: wall time that never runs backwards on one device.
//!
//! After Kulkarni et al., "Logical Physical Clocks" (2014). Phones in the field have clocks that are
//! days or years wrong, so the server keeps the claimed time and orders by `min(claimed, received)`.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The device's part of a clock reading: 6 random bytes given at its registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node(pub [u8; 6]);

/// One reading. Text form: 12 hex digits of Unix milliseconds, 4 of a counter, 12 of the device; sorts as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hlc {
    /// Unix time in milliseconds, at most 48 bits.
    pub wall_ms: u64,
    /// Order of readings within one millisecond.
    pub counter: u16,
    /// Who read the clock.
    pub node: Node,
}

/// Why a text is not a clock reading.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a clock reading is 12 hex digits, 4 hex digits and 12 hex digits with dashes between")]
pub struct HlcError;

const WALL_MS_MAX: u64 = (1 << 48) - 1;

impl Hlc {
    /// The next reading of this device, never before `self`, for the wall time `now_ms`.
    #[must_use]
    pub fn tick(self, now_ms: u64) -> Self {
        if now_ms > self.wall_ms {
            Self { wall_ms: now_ms.min(WALL_MS_MAX), counter: 0, ..self }
        } else if let Some(counter) = self.counter.checked_add(1) {
            Self { counter, ..self }
        } else {
            Self { wall_ms: self.wall_ms + 1, counter: 0, ..self }
        }
    }

    /// The time that orders this reading: what the device claimed, but never later than its receipt.
    #[must_use]
    pub fn effective(self, received_ms: u64) -> Self {
        if self.wall_ms > received_ms { Self { wall_ms: received_ms, ..self } } else { self }
    }
}

impl fmt::Display for Hlc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012x}-{:04x}-", self.wall_ms, self.counter)?;
        self.node.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Hlc {
    type Err = HlcError;

    fn from_str(text: &str) -> Result<Self, HlcError> {
        let plain = text.len() == 30
            && text.bytes().enumerate().all(|(i, b)| match i {
                12 | 17 => b == b'-',
                _ => b.is_ascii_digit() || (b'a'..=b'f').contains(&b),
            });
        if !plain {
            return Err(HlcError);
        }
        let hex = |part: &str| u64::from_str_radix(part, 16).map_err(|_| HlcError);
        let counter = u16::try_from(hex(&text[13..17])?).map_err(|_| HlcError)?;
        let node = hex(&text[18..])?.to_be_bytes();
        let [_, _, node @ ..] = node;
        Ok(Self { wall_ms: hex(&text[..12])?, counter, node: Node(node) })
    }
}

impl Serialize for Hlc {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hlc {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_hlc() -> impl Strategy<Value = Hlc> {
        (0..WALL_MS_MAX, any::<u16>(), any::<[u8; 6]>()).prop_map(|(wall_ms, counter, node)| Hlc {
            wall_ms,
            counter,
            node: Node(node),
        })
    }

    proptest! {
        #[test]
        fn text_keeps_everything_and_its_order(a in any_hlc(), b in any_hlc()) {
            prop_assert_eq!(a.to_string().parse::<Hlc>().unwrap(), a);
            prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        }

        #[test]
        fn never_runs_backwards_even_when_the_wall_does(start in any_hlc(), walls in prop::collection::vec(0..WALL_MS_MAX, 1..20)) {
            let mut last = start;
            for wall in walls {
                let next = last.tick(wall);
                prop_assert!(next > last);
                last = next;
            }
        }

        #[test]
        fn no_claim_counts_as_later_than_its_receipt(claim in any_hlc(), received in 0..WALL_MS_MAX) {
            prop_assert!(claim.effective(received).wall_ms <= received);
        }

        #[test]
        fn odd_text_is_refused_not_panicked_on(text in "\\PC{0,40}") {
            let _ = text.parse::<Hlc>();
        }
    }
}
