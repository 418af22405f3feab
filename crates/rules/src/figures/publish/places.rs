//! What may be told of the provinces of a figure in a year.
//!
//! A month of a province stands in two tables: among the provinces of that month, and among the months of that province.
//! Were each protected by itself, what one hides would follow from what the other shows. So it is settled once for both,
//! and coarsely: the months and quarters of a province are told all or none.

use std::{collections::BTreeMap, rc::Rc};

use model::date::{Period, Quarter};

use super::{NOT_STATED, Publisher, Question, groups::Months, of_period, small_of, wider};
use crate::{
    figures::{
        Figure,
        tree::{MONTHS, Tree},
    },
    suppress::{GrandTotal, protect_list_beside},
};

/// How much of a province may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    Nothing,
    YearOnly,
}

/// The provinces of which not everything may be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Places(BTreeMap<String, Told>);

impl Places {
    /// Whether the number of a province in a period of the year is hidden.
    pub fn hides(&self, name: &str, period: Period) -> bool {
        match self.0.get(name) {
            None => false,
            Some(Told::Nothing) => true,
            Some(Told::YearOnly) => !matches!(period, Period::Year(_)),
        }
    }

    /// Hides the number of a province in a period, and what has to go with it.
    fn hide(&mut self, name: &str, period: Period) {
        let told = if matches!(period, Period::Year(_)) { Told::Nothing } else { Told::YearOnly };
        let least = self.0.get(name).map_or(told, |before| told.min(*before));
        self.0.insert(name.to_owned(), least);
    }
}

/// How many in each month of a year, by province.
type ByMonth = BTreeMap<String, [u64; MONTHS]>;

impl Publisher<'_> {
    /// What of the provinces of a question may be told, in all periods of its year.
    pub(super) fn places(&mut self, question: &Question) -> Rc<Places> {
        let period = Period::Year(question.period.year_of());
        let year = Question { place: None, period, ..question.clone() };
        if let Some((_, found)) = self.places.iter().find(|(asked, _)| *asked == year) {
            return Rc::clone(found);
        }
        let places = Rc::new(if self.k == 0 { Places::default() } else { self.settle_places(&year) });
        self.places.push((year, Rc::clone(&places)));
        places
    }

    fn settle_places(&mut self, year: &Question) -> Places {
        let figure = self.figure(year).unwrap_or_else(|| Figure::nothing(year.measure));
        let tree = self.tree(year);
        let counts = by_month(&figure);
        let all: Vec<(ByMonth, BTreeMap<String, Months>, Rc<Places>)> = wider(year, year.period)
            .iter()
            .filter_map(|wide| {
                let figure = self.figure(wide)?;
                Some((by_month(&figure), Months::by_place(&figure), self.places(wide)))
            })
            .collect();
        let (everywhere, groups) = (Months::of(&figure), Months::by_place(&figure));
        let few = |n: u64| small_of(n, None, self.k);
        let periods = Tree::periods(year.period.year_of());
        let mut places = Places::default();
        for (name, months) in &counts {
            let share = figure.of.is_some().then(|| self.at(year, name)).flatten();
            for period in &periods {
                let n = in_period(months, *period);
                if n == 0 {
                    continue;
                }
                let groups = groups.get(name);
                let leave_few = |wide: &Months| {
                    groups.is_some_and(|groups| groups.leave_few(*period, (wide, *period), self.k))
                };
                let beside = all.iter().any(|(wide, wide_groups, settled)| {
                    let rest =
                        wide.get(name).map_or(0, |months| in_period(months, *period)).saturating_sub(n);
                    few(rest) || settled.hides(name, *period) || wide_groups.get(name).is_some_and(leave_few)
                });
                let alike = leave_few(&everywhere)
                    || groups.is_some_and(|groups| groups.leave_few_later(*period, self.k));
                let alone =
                    share.as_ref().is_some_and(|share| small_of(n, of_period(share, *period).1, self.k));
                let others = of_period(&figure, *period).0.saturating_sub(n);
                if few(n) || alone || beside || alike || few(others) || tree.hides(*period) {
                    places.hide(name, *period);
                }
            }
        }
        settle(&mut places, &counts, &periods, &tree, self.k);
        places
    }

    /// The figure of one province.
    fn at(&self, year: &Question, name: &str) -> Option<Figure> {
        let place = Some(name.parse().ok()?);
        self.figure(&Question { place, ..year.clone() })
    }
}

/// Hides more, until no list of provinces hides a number that the months of its province tell.
fn settle(places: &mut Places, counts: &ByMonth, periods: &[Period], tree: &Tree, k: u32) {
    loop {
        let before = places.clone();
        for period in periods.iter().filter(|period| !tree.hides(**period)) {
            let (names, n) = list(counts, *period);
            let list =
                protect_list_beside(&names, &n, k, GrandTotal::IfSafe, &hidden(places, &names, *period));
            // A list whose total would have to go is not shown at all.
            if list.total.is_some() {
                let gone = names.iter().zip(&list.cells).filter(|(_, cell)| cell.is_none());
                gone.for_each(|(name, _)| places.hide(name, *period));
            }
        }
        for (name, months) in counts {
            let mut quarters: Vec<Quarter> = periods
                .iter()
                .filter_map(|period| match period {
                    Period::Month(month) if in_period(months, *period) > 0 => Some(Quarter::of(*month)),
                    _ => None,
                })
                .collect();
            quarters.dedup();
            // The year is that quarter: whoever knows it knows what is hidden.
            if quarters.len() == 1 && places.0.contains_key(name) {
                places.0.insert(name.clone(), Told::Nothing);
            }
        }
        if *places == before {
            return;
        }
    }
}

/// Names and counts of a period, in their order.
fn list(counts: &ByMonth, period: Period) -> (Vec<String>, Vec<u64>) {
    counts.iter().map(|(name, months)| (name.clone(), in_period(months, period))).unzip()
}

/// Positions of the names that are hidden in a period.
pub(super) fn hidden(places: &Places, names: &[String], period: Period) -> Vec<usize> {
    (0..names.len()).filter(|at| places.hides(&names[*at], period)).collect()
}

fn by_month(figure: &Figure) -> ByMonth {
    let mut places = ByMonth::new();
    for (cell, n) in &figure.cells {
        let name = cell.province.as_ref().map_or(NOT_STATED, |place| place.as_str());
        places.entry(name.to_owned()).or_default()[usize::from(cell.month.number() - 1)] += n;
    }
    places
}

fn in_period(months: &[u64; MONTHS], period: Period) -> u64 {
    period.months().iter().filter_map(|month| months.get(usize::from(month.number() - 1))).sum()
}
