//! A figure as it may be shown: small counts hidden, and whatever would give them away.

use std::collections::BTreeMap;

use model::{
    age::AgeBand,
    date::{Month, Period},
};
use serde::{Deserialize, Serialize};

use super::{Figure, Measure, Question, Records, Sex, evaluate};
use crate::{
    policy::FIGURES_K_INSIDE,
    suppress::{Counts, GrandTotal, List, Table, protect_list, protect_share, protect_with},
};

/// Name of the bucket for what is not known.
const NOT_STATED: &str = "not_stated";

/// A protected figure; `null` = hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// What was counted.
    pub measure: Measure,
    /// How many.
    pub total: Option<u64>,
    /// Of how many, where the measure is a share; hidden together with the total.
    pub of: Option<u64>,
    /// Whether the total is hidden, and not merely zero.
    pub hidden: bool,
    /// Age bands down, sexes across; absent where the measure counts no people, or where it may not be shown.
    pub by_age_and_sex: Option<Table>,
    /// By province code; absent where it may not be shown.
    pub by_place: Option<List>,
    /// By month, of the whole period.
    pub by_month: List,
    /// Message key of the note on method.
    pub method: String,
}

/// Computes a figure and protects it: counts above zero and below `k` are hidden.
///
/// A single month is shown only if the year's list of months would show it, or else it could be had by subtraction; and
/// outside the network (a `k` above [`FIGURES_K_INSIDE`]) a month comes without its parts, for the same reason.
pub fn publish(question: &Question, records: &dyn Records, k: u32) -> Published {
    let figure = evaluate(question, records);
    let k = if question.measure.counts_people() { k } else { 0 };
    let Period::Month(month) = question.period else {
        return protected(&figure, question.period, k, GrandTotal::IfSafe);
    };
    let year = Question { period: Period::Year(month.year()), ..question.clone() };
    let of_year = protected(&evaluate(&year, records), year.period, k, GrandTotal::IfSafe).by_month;
    let position = of_year.names.iter().position(|name| *name == month.to_string());
    let hidden_in_year = position.is_some_and(|at| of_year.cells[at].is_none());
    let total = if hidden_in_year { GrandTotal::Hidden } else { GrandTotal::IfSafe };
    let mut shown = protected(&figure, question.period, k, total);
    if k > FIGURES_K_INSIDE {
        shown.by_age_and_sex = None;
        shown.by_place = None;
    }
    shown
}

/// Protects a figure's parts so that its total is hidden in all of them or in none.
fn protected(figure: &Figure, period: Period, k: u32, total: GrandTotal) -> Published {
    let share = figure.of.map(|of| protect_share(figure.total, of, k));
    let total = if share == Some(None) { GrandTotal::Hidden } else { total };
    let first = parts(figure, period, k, total);
    let hides = |parts: &Parts| {
        parts.places.total.is_none()
            || parts.months.total.is_none()
            || parts.people.as_ref().is_some_and(|table| table.total.is_none())
    };
    let parts = if total == GrandTotal::IfSafe && hides(&first) {
        parts(figure, period, k, GrandTotal::Hidden)
    } else {
        first
    };
    // Of a share that is hidden no part is shown either, not even a zero.
    let parts = if share == Some(None) { parts.blank() } else { parts };
    let shown = parts.months.total;
    Published {
        measure: figure.measure,
        total: shown,
        of: figure.of.filter(|_| shown.is_some()),
        hidden: shown.is_none(),
        by_age_and_sex: parts.people,
        by_place: Some(parts.places),
        by_month: parts.months,
        method: figure.method.clone(),
    }
}

struct Parts {
    people: Option<Table>,
    places: List,
    months: List,
}

impl Parts {
    fn blank(self) -> Self {
        let blank = |list: List| List { cells: vec![None; list.names.len()], total: None, ..list };
        Self { people: None, places: blank(self.places), months: blank(self.months) }
    }
}

fn parts(figure: &Figure, period: Period, k: u32, total: GrandTotal) -> Parts {
    let list = |counts: BTreeMap<String, u64>| {
        let (names, counts): (Vec<String>, Vec<u64>) = counts.into_iter().unzip();
        protect_list(&names, &counts, k, total)
    };
    let mut months: BTreeMap<String, u64> =
        period.months().iter().map(|m| (Month::to_string(m), 0)).collect();
    let mut places: BTreeMap<String, u64> = BTreeMap::from([(NOT_STATED.to_owned(), 0)]);
    let mut people = vec![vec![0; Sex::ALL.len()]; AgeBand::ALL.len()];
    for (cell, n) in &figure.cells {
        *months.entry(cell.month.to_string()).or_default() += n;
        let place = cell.province.as_ref().map_or(NOT_STATED, |place| place.as_str());
        *places.entry(place.to_owned()).or_default() += n;
        let row = AgeBand::ALL.iter().position(|band| Some(*band) == cell.band);
        let column = Sex::ALL.iter().position(|sex| Some(*sex) == cell.sex);
        if let (Some(row), Some(column)) = (row, column) {
            people[row][column] += n;
        }
    }
    let counts = Counts {
        rows: AgeBand::ALL.iter().map(ToString::to_string).collect(),
        columns: Sex::ALL.iter().map(|sex| sex.as_str().to_owned()).collect(),
        cells: people,
    };
    Parts {
        people: figure.measure.counts_people().then(|| protect_with(&counts, k, total)),
        places: list(places),
        months: list(months),
    }
}
