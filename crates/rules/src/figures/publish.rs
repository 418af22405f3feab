//! A figure as it may be shown: small counts hidden, and whatever would give them away.
//!
//! Figures are asked for again and again: by month and year, of a project and of all, of a measure and of one within it.
//! Whoever has two of them has their difference. So a figure is held against every *wider* one (the next longer period,
//! without one of its limits, the measure that it is a part of): what is hidden there is hidden here, and what would leave
//! a small rest there is hidden here as well. Years, quarters and months are settled together, in [`Tree`].

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use model::{
    age::AgeBand,
    date::{Month, Period, Quarter},
    place::{Level, PlaceCode},
};
use serde::{Deserialize, Serialize};

use super::{
    Counted, Figure, Measure, Question, Records, Sex,
    tree::{MONTHS, Tree},
};
use crate::{
    policy::FIGURES_K_INSIDE,
    suppress::{Counts, GrandTotal, List, Table, protect_beside, protect_list_beside, protect_share},
};

mod against;
mod groups;
mod places;

use groups::Months;
use places::Places;

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
    /// By month, of the whole period; months that have not begun are not among them.
    pub by_month: List,
    /// Message key of the note on method.
    pub method: String,
}

/// Computes a figure and protects it: counts above zero and below `k` are hidden, and what would give them away together
/// with any wider figure.
///
/// Outside the network (a `k` above [`FIGURES_K_INSIDE`]) a month or quarter comes without its parts.
pub fn publish(question: &Question, records: &dyn Records, k: u32) -> Published {
    Publisher::new(question.measure, question.now_ms, records, k).publish(question)
}

/// Publishes figures of one measure, counting it once.
pub struct Publisher<'a> {
    /// The measure and those that it is a part of.
    counted: BTreeMap<Measure, Counted<'a>>,
    k: u32,
    shown: Vec<(Question, Rc<Shown>)>,
    trees: Vec<(Question, Rc<Tree>)>,
    places: Vec<(Question, Rc<Places>)>,
}

/// A figure, and what of it may be shown.
struct Shown {
    people: Counts,
    published: Published,
}

impl<'a> Publisher<'a> {
    /// Counts a measure at a moment.
    pub fn new(measure: Measure, now_ms: u64, records: &'a dyn Records, k: u32) -> Self {
        let measures = std::iter::successors(Some(measure), |measure| measure.within());
        let counted = measures.map(|one| (one, Counted::of(one, now_ms, records))).collect();
        let k = if measure.counts_people() { k } else { 0 };
        Self { counted, k, shown: Vec::new(), trees: Vec::new(), places: Vec::new() }
    }

    /// A figure of the measure as it may be shown.
    pub fn publish(&mut self, question: &Question) -> Published {
        let mut published = self.shown(question).published.clone();
        let whole_year = matches!(question.period, Period::Year(_));
        if self.k > FIGURES_K_INSIDE && !whole_year {
            published.by_age_and_sex = None;
            published.by_place = None;
        }
        published
    }

    fn figure(&self, question: &Question) -> Option<Figure> {
        Some(self.counted.get(&question.measure)?.figure(question))
    }

    fn shown(&mut self, question: &Question) -> Rc<Shown> {
        if let Some((_, found)) = self.shown.iter().find(|(asked, _)| asked == question) {
            return Rc::clone(found);
        }
        let found = Rc::new(self.protected(question));
        self.shown.push((question.clone(), Rc::clone(&found)));
        found
    }

    fn protected(&mut self, question: &Question) -> Shown {
        let figure = self.figure(question).unwrap_or_else(|| Figure::nothing(question.measure));
        let people = by_people(&figure);
        let tree = self.tree(question);
        let wide = wider(question, shortest(&figure, question.period));
        let wider: Vec<Rc<Shown>> =
            if self.k == 0 { Vec::new() } else { wide.iter().map(|wide| self.shown(wide)).collect() };
        let hidden = tree.hides(question.period) || (figure.total > 0 && is_small(&figure, self.k));
        let total = if hidden { GrandTotal::Hidden } else { GrandTotal::IfSafe };
        let table = figure.measure.counts_people().then(|| {
            let there = self.wider_there(question, &figure);
            let hide = against::people(&people, &wider, &there, self.k);
            protect_beside(&people, self.k, total, &hide)
        });
        let narrowed = wide.iter().any(|wide| wide.period == question.period);
        let table = table.filter(|_| !(self.k > 0 && narrowed && !hidden && all_alike(&people)));
        let (names, counts): (Vec<String>, Vec<u64>) = by_place(&figure).into_iter().unzip();
        let hide = match question.place {
            None => places::hidden(&self.places(question), &names, question.period),
            Some(_) => Vec::new(),
        };
        let list = protect_list_beside(&names, &counts, self.k, total, &hide);
        let by_month = months(&figure, question, &tree, hidden);
        let shown = (!hidden).then_some(figure.total);
        // Parts that could only be shown without the total are left out, because the total stands elsewhere too. Of a
        // total that is hidden no part is shown either, not even a zero: zeros tell where the others are.
        let published = Published {
            measure: figure.measure,
            total: shown,
            of: figure.of.filter(|_| !hidden),
            hidden,
            by_age_and_sex: table
                .map(|table| if hidden { blank_table(table) } else { table })
                .filter(|table| table.total == shown),
            by_place: Some(if hidden { blank_list(list) } else { list }).filter(|list| list.total == shown),
            by_month,
            method: figure.method.clone(),
        };
        Shown { people, published }
    }

    /// The counts that a figure is a part of as that of its only province: where all that it counts lies in one, whoever
    /// sees so has that province's figure. Those that count no more than it does say nothing new.
    fn wider_there(&self, question: &Question, figure: &Figure) -> Vec<Counts> {
        let provinces: BTreeSet<_> = figure.cells.keys().map(|cell| &cell.province).collect();
        let only = provinces.first().copied().cloned().flatten();
        if self.k == 0 || question.place.is_some() || provinces.len() != 1 || only.is_none() {
            return Vec::new();
        }
        let there = Question { place: only, ..question.clone() };
        let longer = std::iter::successors(there.period.wider(), |period| period.wider());
        let longer = longer.map(|period| Question { period, ..there.clone() });
        let beside = wider(&there, there.period)
            .into_iter()
            .filter(|wide| wide.place.is_some() && wide.period == there.period);
        longer
            .chain(beside)
            .filter_map(|wide| self.figure(&wide))
            .filter(|wide| wide.total != figure.total)
            .map(|wide| by_people(&wide))
            .collect()
    }

    /// What of the year of a question may be shown by month and quarter.
    fn tree(&mut self, question: &Question) -> Rc<Tree> {
        let year = Question { period: Period::Year(question.period.year_of()), ..question.clone() };
        if let Some((_, found)) = self.trees.iter().find(|(asked, _)| *asked == year) {
            return Rc::clone(found);
        }
        let figure = self.figure(&year).unwrap_or_else(|| Figure::nothing(year.measure));
        let mut tree = Tree::of(by_month(&figure));
        let province = year.place.clone().filter(|place| place.level() == Level::Province);
        let periods = Tree::periods(period_year(&year));
        if let Some(province) = province {
            let places = self.places(&year);
            let hidden = periods.into_iter().filter(|period| places.hides(province.as_str(), *period));
            hidden.for_each(|period| tree.hide(period));
            tree.hide_until_safe();
        } else if self.k > 0 {
            let wider: Vec<(Figure, Months, Rc<Tree>)> = wider(&year, year.period)
                .iter()
                .filter_map(|wide| {
                    let figure = self.figure(wide)?;
                    let months = Months::of(&figure);
                    Some((figure, months, self.tree(wide)))
                })
                .collect();
            let groups = Months::of(&figure);
            for period in periods {
                let (n, of) = of_period(&figure, period);
                let alone = small_of(n, of, self.k);
                let beside = wider.iter().any(|(wide, months, tree)| {
                    let (all, all_of) = of_period(wide, period);
                    let rest = |all: u64, n: u64| all.saturating_sub(n);
                    let rest_of = all_of.zip(of).map(|(all, n)| rest(all, n));
                    tree.hides(period)
                        || small_of(rest(all, n), rest_of, self.k)
                        || groups.leave_few(period, (months, period), self.k)
                });
                if alone || beside || groups.leave_few_later(period, self.k) {
                    tree.hide(period);
                }
            }
            tree.hide_until_safe();
        }
        let tree = Rc::new(tree);
        self.trees.push((year, Rc::clone(&tree)));
        tree
    }
}

fn period_year(question: &Question) -> i32 {
    question.period.year_of()
}

/// The shortest period that holds all that a figure counts: a quarter that counts in one month alone is that month too.
fn shortest(figure: &Figure, period: Period) -> Period {
    let mut months: Vec<Month> = figure.cells.keys().map(|cell| cell.month).collect();
    months.sort_unstable();
    months.dedup();
    match months.as_slice() {
        [only] => Period::Month(*only),
        [first, .., last] if Quarter::of(*first) == Quarter::of(*last) => {
            Period::Quarter(Quarter::of(*first))
        }
        _ => period,
    }
}

/// The figures that a figure is a part of, each by one step, in its period and in the shortest that holds it.
fn wider(question: &Question, shortest: Period) -> Vec<Question> {
    let mut wider = Vec::new();
    let mut push = |change: &dyn Fn(&mut Question)| {
        let mut wide = question.clone();
        change(&mut wide);
        if wide != *question {
            wider.push(wide);
        }
    };
    push(&|wide| wide.period = wide.period.wider().unwrap_or(wide.period));
    push(&|wide| wide.project = None);
    push(&|wide| wide.place = wider_place(wide.place.as_ref()));
    push(&|wide| wide.session_types = Vec::new());
    push(&|wide| wide.shifts = Vec::new());
    push(&|wide| wide.measure = wide.measure.within().unwrap_or(wide.measure));
    if shortest != question.period {
        let same_period = wider.clone().into_iter().filter(|wide| wide.period == question.period);
        wider.extend(same_period.map(|wide| Question { period: shortest, ..wide }));
    }
    wider
}

/// Of a place within a province the province, of a province everywhere.
fn wider_place(place: Option<&PlaceCode>) -> Option<PlaceCode> {
    place
        .filter(|place| place.level() != Level::Province)
        .map(|place| place.at_level(Level::Province))
        .filter(|province| Some(province) != place)
}

fn is_small(figure: &Figure, k: u32) -> bool {
    small_of(figure.total, figure.of, k)
}

/// Whether a count, or a share of so many, is too small to be shown.
fn small_of(n: u64, of: Option<u64>, k: u32) -> bool {
    match of {
        Some(of) => protect_share(n, of, k).is_none(),
        None => 0 < n && n < u64::from(k),
    }
}

/// How many, and of how many, in a period of the year of a figure.
fn of_period(figure: &Figure, period: Period) -> (u64, Option<u64>) {
    let months = period.months();
    let n = figure.cells.iter().filter(|(cell, _)| months.contains(&cell.month)).map(|(_, n)| n).sum();
    let of = || months.iter().filter_map(|month| figure.of_months.get(month)).sum();
    (n, figure.of.is_some().then(of))
}

fn by_month(figure: &Figure) -> [u64; MONTHS] {
    let mut months = [0; MONTHS];
    for (cell, n) in &figure.cells {
        months[usize::from(cell.month.number() - 1)] += n;
    }
    months
}

/// By month of the period: what the year shows of them. A month that has not begun is empty, not zero.
fn months(figure: &Figure, question: &Question, tree: &Tree, hidden: bool) -> List {
    let now = crate::read::field_day(question.now_ms).map(Month::of);
    let by_month = by_month(figure);
    let begun =
        |month: &Month| now.is_none_or(|now| *month <= now) || by_month[usize::from(month.number() - 1)] > 0;
    let months: Vec<Month> = question.period.months().into_iter().filter(begun).collect();
    let blank = hidden && (figure.of.is_some() || matches!(question.period, Period::Month(_)));
    let cell = |month: &Month| {
        let n = by_month[usize::from(month.number() - 1)];
        (!blank && !tree.hides(Period::Month(*month))).then_some(n)
    };
    List {
        names: months.iter().map(ToString::to_string).collect(),
        cells: months.iter().map(cell).collect(),
        total: (!hidden).then_some(figure.total),
    }
}

/// Whether all who were counted are of one sex, or of one age: then every other number of them tells it too.
fn all_alike(people: &Counts) -> bool {
    let rows = people.cells.iter().filter(|row| row.iter().any(|n| *n > 0)).count();
    let columns =
        (0..people.columns.len()).filter(|column| people.cells.iter().any(|row| row[*column] > 0)).count();
    rows == 1 || columns == 1
}

fn blank_list(list: List) -> List {
    List { cells: vec![None; list.names.len()], total: None, names: list.names }
}

fn blank_table(table: Table) -> Table {
    let (rows, columns) = (table.rows.len(), table.columns.len());
    Table {
        cells: vec![vec![None; columns]; rows],
        row_totals: vec![None; rows],
        column_totals: vec![None; columns],
        total: None,
        ..table
    }
}

fn by_place(figure: &Figure) -> BTreeMap<String, u64> {
    let mut places = BTreeMap::from([(NOT_STATED.to_owned(), 0)]);
    for (cell, n) in &figure.cells {
        let place = cell.province.as_ref().map_or(NOT_STATED, |place| place.as_str());
        *places.entry(place.to_owned()).or_default() += n;
    }
    places
}

fn by_people(figure: &Figure) -> Counts {
    let mut cells = vec![vec![0; Sex::ALL.len()]; AgeBand::ALL.len()];
    for (cell, n) in &figure.cells {
        let row = AgeBand::ALL.iter().position(|band| Some(*band) == cell.band);
        let column = Sex::ALL.iter().position(|sex| Some(*sex) == cell.sex);
        if let (Some(row), Some(column)) = (row, column) {
            cells[row][column] += n;
        }
    }
    Counts {
        rows: AgeBand::ALL.iter().map(ToString::to_string).collect(),
        columns: Sex::ALL.iter().map(|sex| sex.as_str().to_owned()).collect(),
        cells,
    }
}
