//! Which numbers of a project may stand on a page for everybody, and how they grow.

use model::{
    State,
    date::{Day, Month, Period},
};
use rules::{
    figures::{Measure, Question, Records, evaluate},
    policy::FIGURES_K_OUTSIDE,
};

use super::{LeftOut, Line, Shown, Why};
use crate::figures::Detail;

/// The number of a year as far as it may be shown.
///
/// A number grows in steps of a quarter, each of nobody or of at least [`FIGURES_K_OUTSIDE`]: from two copies of the page
/// nobody learns of a few. And it is one that the table for readers outside tells already: the total of a year that is
/// over, or else a sum of months that it shows, every one of them.
pub(super) fn number(detail: &Detail, counted: &[u64; 12], year: i32, today: Day) -> Result<Shown, Why> {
    let row = &detail.row;
    let shown = |until, n| Shown {
        year,
        until,
        n,
        of: row.of,
        percent: row.share_percent.clone(),
        target: row.target.clone(),
    };
    let over = year < today.year();
    let total = row.actual.filter(|_| !row.hidden).ok_or(Why::Small)?;
    // Of these the months do not add up to the whole.
    if row.measure.is_share() || row.measure == Measure::PeerReachEstimated {
        return if over { Ok(shown(None, total)) } else { Err(Why::WholeYearOnly) };
    }
    let by_month = &detail.parts.by_month;
    let month_told = |number: u8| {
        let at = Month::new(year, number)
            .ok()
            .and_then(|month| by_month.names.iter().position(|name| *name == month.to_string()));
        at.is_some_and(|at| by_month.cells.get(at).is_some_and(Option::is_some))
    };
    let closed = if over { 4 } else { (today.month_number() - 1) / 3 };
    let step = if row.measure.counts_people() { u64::from(FIGURES_K_OUTSIDE) } else { 0 };
    let (mut last, mut found) = (0, None);
    for quarter in 1..=closed {
        let sum: u64 = counted.iter().take(usize::from(quarter) * 3).sum();
        if sum > last && sum - last < step {
            continue;
        }
        last = sum;
        if over && quarter == 4 {
            found = Some(shown(None, total));
        } else if (1..=quarter * 3).all(month_told) {
            found = Month::new(year, quarter * 3).ok().map(|until| shown(Some(until), sum));
        }
    }
    found.ok_or(if over { Why::Difference } else { Why::Running })
}

/// What was counted in each month of a year, unprotected: it decides what is shown, and is not shown.
pub(super) fn months(indicator: &State, records: &dyn Records, year: i32, now_ms: u64) -> [u64; 12] {
    let mut months = [0; 12];
    let Some(question) = Question::of_indicator(indicator, Period::Year(year), now_ms) else { return months };
    for (cell, n) in evaluate(&question, records).cells {
        if let Some(month) = months.get_mut(usize::from(cell.month.number()).wrapping_sub(1)) {
            *month += n;
        }
    }
    months
}

/// Leaves out the smaller of two numbers of the same time that are so close that their difference could be a few children:
/// one of them may count what the other counts and those few.
pub(super) fn apart(lines: &mut Vec<Line>, left_out: &mut Vec<LeftOut>) {
    let people = |line: &Line| line.measure.counts_people();
    let all: Vec<(i32, Option<Month>, u64)> = lines
        .iter()
        .filter(|line| people(line))
        .flat_map(|line| line.shown.iter().map(|one| (one.year, one.until, one.n)))
        .collect();
    let near = |one: &Shown| {
        all.iter().any(|(year, until, n)| {
            (*year, *until) == (one.year, one.until) && *n > one.n && n - one.n < u64::from(FIGURES_K_OUTSIDE)
        })
    };
    for line in lines.iter_mut().filter(|line| people(line)) {
        let label = line.label.clone();
        line.shown.retain(|one| {
            let keep = !near(one);
            if !keep {
                let label = Some(label.clone());
                left_out.push(LeftOut { why: Why::Difference, label, year: Some(one.year) });
            }
            keep
        });
    }
    lines.retain(|line| !line.shown.is_empty());
}
