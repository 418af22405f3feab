//! Anonymous counts by sex and age band: children who were seen but not named.

use serde::{Deserialize, Serialize};

use crate::age::AgeBand;

/// Sex as counted in a tally.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TallySex {
    /// Girls or women.
    Female,
    /// Boys or men.
    Male,
    /// Seen too briefly to say.
    NotStated,
}

/// One cell of a tally.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TallyCell {
    /// Sex, or not stated.
    pub sex: TallySex,
    /// Age band, or not stated.
    pub band: AgeBand,
    /// How many, 1 to [`TALLY_MAX`].
    pub n: u32,
}

/// Most people that one cell may count: a full day of returns at Poipet was 37,744 (IOM, June 2014).
pub const TALLY_MAX: u32 = 100_000;

/// A whole tally: cells in the order they were tapped.
pub type Tally = Vec<TallyCell>;

/// How many people a tally counts.
pub fn total(tally: &[TallyCell]) -> u64 {
    tally.iter().map(|cell| u64::from(cell.n)).sum()
}
