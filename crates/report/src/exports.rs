//! What leaves in the formats of others, and what does not: each file comes with the list of what was left out of it and
//! why, so that nobody takes a gap for a zero.
//!
//! Everything here is made for readers outside: counts are hidden below `policy::FIGURES_K_OUTSIDE`, places are no finer
//! than a province, and no field with somebody's name or words is read.

use std::collections::BTreeMap;

use serde::Serialize;

mod amount;
mod anonymous;
pub mod dhis2;
pub mod htcds;
pub mod htcds_in;
pub mod hxl;
pub mod iati;
mod lines;
mod sums;
mod xml;

pub use lines::{Asked, Sheet};

/// Why something is not in a file, or not as it was recorded. Message key: `exports.why.<code>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// A count is small, or would give a small one away.
    SmallCell,
    /// A place was recorded finer than a province; the province is given.
    FinerPlace,
    /// The standard asks for it, and it is not recorded.
    Missing,
    /// The standard asks for it; something stands in for it.
    StandIn,
    /// A single month comes without sex and age: the year has them.
    MonthWithoutParts,
    /// The period has not ended.
    StillRunning,
    /// An indicator names no measure.
    NoMeasure,
    /// A gift to a fund of several projects belongs to none of them alone.
    SharedFund,
    /// The amount, its currency or its rate cannot be read.
    NoAmount,
    /// Budgets are given by year; this one was spread over its years by days.
    BudgetSpread,
    /// Never leaves in this form: names, words, telephones.
    Never,
    /// Values were made coarser until enough people share them.
    Coarser,
    /// Rows were left out, since too few people share what they say.
    TooFew,
    /// A whole group says the same, which would tell it of each of them.
    AllAlike,
}

impl Why {
    /// Its code.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SmallCell => "small_cell",
            Self::FinerPlace => "finer_place",
            Self::Missing => "missing",
            Self::StandIn => "stand_in",
            Self::MonthWithoutParts => "month_without_parts",
            Self::StillRunning => "still_running",
            Self::NoMeasure => "no_measure",
            Self::SharedFund => "shared_fund",
            Self::NoAmount => "no_amount",
            Self::BudgetSpread => "budget_spread",
            Self::Never => "never",
            Self::Coarser => "coarser",
            Self::TooFew => "too_few",
            Self::AllAlike => "all_alike",
        }
    }
}

/// One line of what was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Why.
    pub why: Why,
    /// Of what: an indicator as it is called, a field, a column.
    pub what: String,
    /// How often.
    pub n: u64,
}

/// A file with what was left out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The file.
    pub text: String,
    /// What is not in it.
    pub left_out: Vec<LeftOut>,
}

/// Gathers what is left out.
#[derive(Debug, Default)]
pub(crate) struct Left(BTreeMap<(Why, String), u64>);

impl Left {
    pub fn note(&mut self, why: Why, what: impl Into<String>) {
        self.note_n(why, what, 1);
    }

    pub fn note_n(&mut self, why: Why, what: impl Into<String>, n: u64) {
        if n > 0 {
            *self.0.entry((why, what.into())).or_default() += n;
        }
    }

    pub fn list(self) -> Vec<LeftOut> {
        self.0.into_iter().map(|((why, what), n)| LeftOut { why, what, n }).collect()
    }
}

#[cfg(test)]
mod tests;
