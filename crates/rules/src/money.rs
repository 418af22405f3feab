//! Money: where a project stands, and what became of what a donor gave.
//!
//! All sums are hundredths of the project's currency, whole numbers: an amount counts times its rate, rounded once, half up,
//! when it is read. So sums of parts are the sum of the whole, on every machine. `web/src/lib/money/position.ts` says the
//! same for the app; `vectors/money.json` holds both together.

use std::collections::{BTreeMap, BTreeSet};

use model::{KindName, RecordId, State, date::Day};
use serde::Serialize;

use crate::read;

mod amount;
mod raised;
mod statement;

pub use amount::{Amount, HUNDRED_PERCENT, percent, split, value};
pub use raised::{DONORS_MIN, Raised, raised};
pub use statement::{ProjectStatement, statement};

/// The records of the books, by kind; what was erased is left out.
#[derive(Debug, Default)]
pub struct Books<'a> {
    /// Funds.
    pub funds: Vec<&'a State>,
    /// Pledges.
    pub pledges: Vec<&'a State>,
    /// Gifts.
    pub gifts: Vec<&'a State>,
    /// Lines of budgets.
    pub lines: Vec<&'a State>,
    /// Spending.
    pub spendings: Vec<&'a State>,
    /// Shares, by their spending.
    pub shares: BTreeMap<RecordId, Vec<&'a State>>,
}

impl<'a> Books<'a> {
    /// Sorts records by kind; others are left aside.
    pub fn of(records: impl IntoIterator<Item = &'a State>) -> Self {
        let mut books = Self::default();
        for record in records.into_iter().filter(|record| !record.erased) {
            match record.kind {
                KindName::Fund => books.funds.push(record),
                KindName::Pledge => books.pledges.push(record),
                KindName::Gift => books.gifts.push(record),
                KindName::BudgetLine => books.lines.push(record),
                KindName::Spending => books.spendings.push(record),
                KindName::SpendingShare => {
                    let Some(spending) = record.reference("spending") else { continue };
                    books.shares.entry(spending).or_default().push(record);
                }
                _ => {}
            }
        }
        books
    }

    fn fund(&self, id: RecordId) -> Option<&'a State> {
        self.funds.iter().copied().find(|fund| fund.record == id)
    }

    /// The donor of a pledge or gift: as it says, or that of its fund.
    fn donor_of(&self, record: &State) -> Option<RecordId> {
        let of_fund = || self.fund(record.reference("fund")?)?.reference("donor");
        record.reference("donor").or_else(of_fund)
    }

    /// The project of a pledge or gift: as it says, or the one of its fund, where that has just one.
    pub(crate) fn project_of(&self, record: &State) -> Option<RecordId> {
        let of_fund = || {
            let fund = self.fund(record.reference("fund")?)?;
            let mut all = read::texts(fund, "projects");
            let first = all.next()?.parse().ok()?;
            all.next().is_none().then_some(first)
        };
        record.reference("project").or_else(of_fund)
    }

    /// What each fund pays of a spending, in the order of their ids; the parts add up to the whole.
    pub fn parts(&self, spending: &State) -> Vec<(RecordId, Amount)> {
        let Some(whole) = value(spending, "amount") else { return Vec::new() };
        let mut shares: Vec<(RecordId, i128)> = self
            .shares
            .get(&spending.record)
            .into_iter()
            .flatten()
            .filter_map(|share| Some((share.reference("fund")?, percent(share.text("percent")?)?)))
            .filter(|(_, percent)| *percent > 0)
            .collect();
        shares.sort_unstable();
        let percents: Vec<i128> = shares.iter().map(|(_, percent)| *percent).collect();
        shares.into_iter().map(|(fund, _)| fund).zip(split(whole, &percents)).collect()
    }

    /// What a fund has paid or is asked to pay, besides one spending.
    pub fn used(&self, fund: RecordId, besides: Option<RecordId>) -> Amount {
        let counted = |spending: &&&State| {
            Some(spending.record) != besides
                && matches!(spending.text("status"), Some("approved" | "submitted"))
        };
        let of_fund = |spending: &&State| self.parts(spending).into_iter().filter(|part| part.0 == fund);
        self.spendings.iter().filter(counted).flat_map(of_fund).map(|part| part.1).sum()
    }
}

/// From when to when money is counted; both ends count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First day; none: from the beginning.
    pub from: Option<Day>,
    /// Last day.
    pub until: Day,
}

impl Span {
    fn holds(self, day: Option<Day>) -> bool {
        day.is_some_and(|day| day <= self.until && self.from.is_none_or(|from| from <= day))
    }
}

/// A line of a budget against what was spent of it until the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LinePosition {
    /// The line; none: spending of this project on a line that is not known here.
    pub line: Option<RecordId>,
    /// Its budget.
    pub budget: Amount,
    /// Approved.
    pub spent: Amount,
    /// Waiting for approval.
    pub waiting: Amount,
    /// Budget less what was approved.
    pub left: Amount,
}

/// A fund, and what it paid of a project until the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FundPosition {
    /// The fund.
    pub fund: RecordId,
    /// What it paid of this project.
    pub spent: Amount,
}

/// Where a project stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Position {
    /// Sum of the budget's lines.
    pub budget: Amount,
    /// Pledged in the span.
    pub pledged: Amount,
    /// Received in the span.
    pub received: Amount,
    /// Approved spending in the span.
    pub spent: Amount,
    /// Spending in the span that waits for approval.
    pub waiting: Amount,
    /// Approved spending from the beginning to the last day.
    pub so_far: Amount,
    /// Budget less what was spent so far.
    pub left: Amount,
    /// Spent a month on average, of the months that have begun since the project did. None: its first day is not known.
    pub per_month: Option<Amount>,
    /// What will have been spent at its end if it goes on so. None: an end is not known.
    pub forecast: Option<Amount>,
    /// By line, in their order.
    pub lines: Vec<LinePosition>,
    /// By fund, in the order of their ids.
    pub funds: Vec<FundPosition>,
}

/// Where a project stands. `starts`, `ends`: its first and last day.
pub fn position(
    books: &Books,
    project: RecordId,
    (starts, ends): (Option<Day>, Option<Day>),
    span: Span,
) -> Position {
    let of_project = |record: &&&State| books.project_of(record) == Some(project);
    let sum = |all: &[&State], day: &str, counts: &dyn Fn(&State) -> bool| -> Amount {
        let within = |one: &&&State| span.holds(read::day(one, day)) && counts(one);
        all.iter().filter(of_project).filter(within).filter_map(|one| value(one, "amount")).sum()
    };
    let lines = lines(books, project, span.until);
    let so_far: Amount = lines.iter().map(|line| line.spent).sum();
    let budget: Amount = lines.iter().map(|line| line.budget).sum();
    let begun = starts.map(|starts| months(starts, span.until.min(ends.unwrap_or(span.until))));
    let forecast = match (starts, ends, begun) {
        (Some(starts), Some(ends), Some(begun)) if begun > 0 => {
            Some(so_far.times(i128::from(months(starts, ends)), i128::from(begun)))
        }
        _ => None,
    };
    Position {
        budget,
        pledged: sum(&books.pledges, "pledged", &|_| true),
        received: sum(&books.gifts, "received", &|gift| gift.text("status") != Some("cancelled")),
        spent: sum(&books.spendings, "day", &|one| one.text("status") == Some("approved")),
        waiting: sum(&books.spendings, "day", &|one| one.text("status") == Some("submitted")),
        so_far,
        left: budget - so_far,
        per_month: begun.filter(|begun| *begun > 0).map(|begun| so_far.times(1, i128::from(begun))),
        forecast,
        lines,
        funds: funds(books, project, span.until),
    }
}

fn lines(books: &Books, project: RecordId, until: Day) -> Vec<LinePosition> {
    let span = Span { from: None, until };
    let mut ours: Vec<&State> =
        books.lines.iter().copied().filter(|line| line.reference("project") == Some(project)).collect();
    let place = |line: &State| line.value("position").and_then(serde_json::Value::as_u64);
    ours.sort_by_key(|line| (place(line).unwrap_or(u64::MAX), line.record));
    let known: BTreeSet<RecordId> = ours.iter().map(|line| line.record).collect();
    let mut spent: BTreeMap<(Option<RecordId>, bool), Amount> = BTreeMap::new();
    for one in books.spendings.iter().filter(|one| one.reference("project") == Some(project)) {
        let approved = match one.text("status") {
            Some("approved") => true,
            Some("submitted") => false,
            _ => continue,
        };
        let Some(amount) = value(one, "amount").filter(|_| span.holds(read::day(one, "day"))) else {
            continue;
        };
        let line = one.reference("line").filter(|line| known.contains(line));
        let sum = spent.entry((line, approved)).or_default();
        *sum = *sum + amount;
    }
    let sum =
        |line: Option<RecordId>, approved: bool| spent.get(&(line, approved)).copied().unwrap_or_default();
    let row = |line: Option<RecordId>, budget: Amount| {
        let (spent, waiting) = (sum(line, true), sum(line, false));
        LinePosition { line, budget, spent, waiting, left: budget - spent }
    };
    let mut rows: Vec<LinePosition> =
        ours.iter().map(|line| row(Some(line.record), value(line, "amount").unwrap_or_default())).collect();
    let elsewhere = row(None, Amount::default());
    if elsewhere.spent != Amount::default() || elsewhere.waiting != Amount::default() {
        rows.push(elsewhere);
    }
    rows
}

fn funds(books: &Books, project: RecordId, until: Day) -> Vec<FundPosition> {
    let span = Span { from: None, until };
    let mut spent: BTreeMap<RecordId, Amount> = BTreeMap::new();
    let approved = |one: &&&State| {
        one.reference("project") == Some(project)
            && one.text("status") == Some("approved")
            && span.holds(read::day(one, "day"))
    };
    for (fund, part) in books.spendings.iter().filter(approved).flat_map(|one| books.parts(one)) {
        let sum = spent.entry(fund).or_default();
        *sum = *sum + part;
    }
    spent.into_iter().map(|(fund, spent)| FundPosition { fund, spent }).collect()
}

/// Most months that a project is counted over.
const MONTHS_MAX: u32 = 1_200;

/// Months that have begun from one day to another, the first and last among them; none where it has not begun.
pub fn months(from: Day, until: Day) -> u32 {
    let (mut month, last) = (from.month(), until.month());
    if until < from {
        return 0;
    }
    let mut count = 1;
    while month != last && count < MONTHS_MAX {
        month = month.next();
        count += 1;
    }
    count
}

/// What one person or one service cost: what was spent, parted by how many were counted. None where that is nothing, or
/// hidden because it is few: a cost would tell it.
pub fn cost_of_one(spent: Amount, counted: Option<u64>) -> Option<Amount> {
    counted.filter(|counted| *counted > 0).map(|counted| spent.times(1, i128::from(counted)))
}
