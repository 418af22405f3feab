//! What came for a project, as far as everybody may know it: a sum from which no gift of one donor can be read.
//!
//! The sum stands as it was known at the end of a quarter that is over: with what was written down and received by then, and
//! without what was cancelled by then. A gift that bounces later leaves the sum of a later quarter, not that of an earlier one.
//! So whoever keeps an old copy of the page sees the sum change in steps of a quarter. Each step, the first among them, holds
//! gifts of at least [`DONORS_MIN`] different donors; quarters of fewer wait for the next.

use std::collections::BTreeMap;

use model::{RecordId, State, date::Day};

use super::{Amount, Books, value};
use crate::{quarters::Quarter, read};

/// Fewest different donors of whom everybody may know a sum: of two, each could subtract their own. The network's own figure.
pub const DONORS_MIN: usize = 3;

/// What everybody may know of the gifts to a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Raised {
    /// The organisation keeps no gift to it.
    NoGift,
    /// There are gifts, but in no quarter that is over of so many donors.
    FewDonors,
    /// So much, in the project's currency, until the end of a day.
    Sum {
        /// Last day of a quarter.
        until: Day,
        /// Received, without what was cancelled.
        amount: Amount,
    },
}

/// What everybody may know of the gifts to a project on a day. Who gives for a fund of many, and whose donor nobody wrote down,
/// counts with what they gave, and is not one of the donors.
pub fn raised(books: &Books, project: RecordId, today: Day) -> Raised {
    let this = Quarter::of(today);
    let mut steps: BTreeMap<Quarter, Vec<(Option<RecordId>, Amount)>> = BTreeMap::new();
    for gift in books.gifts.iter().copied().filter(|gift| books.project_of(gift) == Some(project)) {
        for (quarter, amount) in changes(gift) {
            steps.entry(quarter).or_default().push((books.donor_of(gift), amount));
        }
    }
    if steps.is_empty() {
        return Raised::NoGift;
    }
    let mut told = None;
    let mut sum = Amount::default();
    // Of each donor the change that no reader knows of yet, and since when there is one.
    let mut waits: BTreeMap<Option<RecordId>, Amount> = BTreeMap::new();
    let mut waits_since = None;
    for (quarter, changes) in steps.range(..this) {
        waits_since = waits_since.or(Some(*quarter));
        for (donor, amount) in changes {
            sum = sum + *amount;
            let change = waits.entry(*donor).or_default();
            *change = *change + *amount;
        }
        // What came and went while it waited hides nobody's gift.
        waits.retain(|_, change| *change != Amount::default());
        if waits.keys().flatten().count() >= DONORS_MIN {
            told = Some(sum);
            waits.clear();
        }
        if waits.is_empty() {
            waits_since = None;
        }
    }
    // Where nothing waits, the sum holds until the end of the last quarter that is over.
    let until = waits_since.unwrap_or(this).first_day().map(|first| first.plus_days(-1));
    match told.zip(until) {
        Some((amount, until)) => Raised::Sum { until, amount },
        None => Raised::FewDonors,
    }
}

/// By how much a gift changes the sum, and in which quarters: it comes when it was received and written down, and goes when it
/// was cancelled. What came and went in one quarter was never there.
fn changes(gift: &State) -> Vec<(Quarter, Amount)> {
    let received = read::day(gift, "received");
    let written = read::field_day(gift.created_ms);
    let Some(((received, written), amount)) = received.zip(written).zip(value(gift, "amount")) else {
        return Vec::new();
    };
    let came = Quarter::of(received.max(written));
    match cancelled(gift).map(Quarter::of) {
        None => vec![(came, amount)],
        Some(went) if went > came => vec![(came, amount), (went, Amount::default() - amount)],
        Some(_) => Vec::new(),
    }
}

/// The day on which a gift was cancelled, the first where two people did.
fn cancelled(gift: &State) -> Option<Day> {
    let heads = gift.registers.get("status").into_iter().flatten();
    let first = heads.filter(|head| head.value == "cancelled").map(|head| head.at.wall_ms).min()?;
    read::field_day(first)
}
