//! What follows from knowing in which groups a figure counts nobody.
//!
//! Zeros are shown, and two figures may show different ones. Together they can tell that all of a total are of one age or
//! one sex, though neither shows it: then the total is as good as that group's number, and whoever holds it against the
//! same group of a wider figure has the rest of the group elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use model::{age::AgeBand, date::Period};

use super::{NOT_STATED, small_of};
use crate::figures::{Cell, Figure, Sex, tree::MONTHS};

/// Counts by age and sex.
type Groups = BTreeMap<(Option<AgeBand>, Option<Sex>), u64>;

/// Counts by age and sex in each month of a year.
#[derive(Default)]
pub(super) struct Months([Groups; MONTHS]);

impl Months {
    /// Of a whole figure.
    pub fn of(figure: &Figure) -> Self {
        let mut months = Self::default();
        figure.cells.iter().for_each(|(cell, n)| months.add(cell, *n));
        months
    }

    /// Of each of its provinces.
    pub fn by_place(figure: &Figure) -> BTreeMap<String, Self> {
        let mut places: BTreeMap<String, Self> = BTreeMap::new();
        for (cell, n) in &figure.cells {
            let place = cell.province.as_ref().map_or(NOT_STATED, |place| place.as_str());
            places.entry(place.to_owned()).or_default().add(cell, *n);
        }
        places
    }

    fn add(&mut self, cell: &Cell, n: u64) {
        *self.0[usize::from(cell.month.number() - 1)].entry((cell.band, cell.sex)).or_default() += n;
    }

    fn within(&self, period: Period) -> impl Iterator<Item = (&(Option<AgeBand>, Option<Sex>), &u64)> {
        let months =
            period.months().into_iter().filter_map(|month| self.0.get(usize::from(month.number() - 1)));
        months.flatten().filter(|(_, n)| **n > 0)
    }

    /// Whether few are left in a wider figure, or in a longer period, of the ages, of the sexes or of both in which this
    /// one counts in a period.
    pub fn leave_few(&self, period: Period, (wide, longer): (&Self, Period), k: u32) -> bool {
        let n: u64 = self.within(period).map(|(_, n)| n).sum();
        let bands: BTreeSet<_> = self.within(period).map(|((band, _), _)| band).collect();
        let sexes: BTreeSet<_> = self.within(period).map(|((_, sex), _)| sex).collect();
        let of = |wanted: &dyn Fn(bool, bool) -> bool| -> u64 {
            let those = wide
                .within(longer)
                .filter(|((band, sex), _)| wanted(bands.contains(band), sexes.contains(sex)));
            those.map(|(_, n)| n).sum()
        };
        let alike = [of(&|band, _| band), of(&|_, sex| sex), of(&|band, sex| band && sex)];
        n > 0 && alike.iter().any(|all| small_of(all.saturating_sub(n), None, k))
    }

    /// The same along time: few are left in a longer period of its year.
    pub fn leave_few_later(&self, period: Period, k: u32) -> bool {
        let longer = std::iter::successors(period.wider(), |longer| longer.wider());
        longer.into_iter().any(|longer| self.leave_few(period, (self, longer), k))
    }
}
