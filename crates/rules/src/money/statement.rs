//! What became of what a donor gave, project by project: never a sum over projects, whose currencies may differ.

use std::collections::BTreeMap;

use model::{RecordId, State, date::Day};
use serde::Serialize;

use super::{Amount, Books, Span, value};
use crate::read;

/// A donor's money in one project until a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ProjectStatement {
    /// The project. None: gifts that are for no single project.
    pub project: Option<RecordId>,
    /// Pledged.
    pub pledged: Amount,
    /// Received.
    pub received: Amount,
    /// Spent of it: the parts that funds of this donor paid.
    pub spent: Amount,
    /// Received less spent.
    pub left: Amount,
    /// Spent by line of the budget, in the order of their ids.
    pub lines: Vec<(RecordId, Amount)>,
}

#[derive(Default)]
struct Row {
    pledged: Amount,
    received: Amount,
    lines: BTreeMap<RecordId, Amount>,
    spent: Amount,
}

/// A donor's statement until a day, by project in the order of their ids. What a fund of many donors paid is nobody's alone
/// and stands on no statement.
pub fn statement(books: &Books, donor: RecordId, until: Day) -> Vec<ProjectStatement> {
    let span = Span { from: None, until };
    let mut rows: BTreeMap<Option<RecordId>, Row> = BTreeMap::new();
    let theirs = |record: &&&State| books.donor_of(record) == Some(donor);
    for pledge in books.pledges.iter().filter(theirs).filter(|one| span.holds(read::day(one, "pledged"))) {
        let row = rows.entry(books.project_of(pledge)).or_default();
        row.pledged = row.pledged + value(pledge, "amount").unwrap_or_default();
    }
    let counts =
        |gift: &&&State| gift.text("status") != Some("cancelled") && span.holds(read::day(gift, "received"));
    for gift in books.gifts.iter().filter(theirs).filter(counts) {
        let row = rows.entry(books.project_of(gift)).or_default();
        row.received = row.received + value(gift, "amount").unwrap_or_default();
    }
    let approved =
        |one: &&&State| one.text("status") == Some("approved") && span.holds(read::day(one, "day"));
    for one in books.spendings.iter().filter(approved) {
        for (fund, part) in books.parts(one) {
            if books.fund(fund).and_then(|fund| fund.reference("donor")) != Some(donor) {
                continue;
            }
            let row = rows.entry(one.reference("project")).or_default();
            row.spent = row.spent + part;
            if let Some(line) = one.reference("line") {
                let sum = row.lines.entry(line).or_default();
                *sum = *sum + part;
            }
        }
    }
    let told = |(project, row): (Option<RecordId>, Row)| ProjectStatement {
        project,
        pledged: row.pledged,
        received: row.received,
        spent: row.spent,
        left: row.received - row.spent,
        lines: row.lines.into_iter().collect(),
    };
    rows.into_iter().map(told).collect()
}
