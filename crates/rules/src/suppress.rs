//! Small-cell protection: a figure must not tell who a child is.
//!
//! *Primary*: a count above zero and below `k` is hidden. *Complementary*: so many more cells are hidden, and totals if
//! need be, that no hidden one follows from what is shown. Zeros stay: that nobody was there names nobody. Because
//! zeros stay, a reader knows that a hidden cell is at least one, and the audit grants them that knowledge.
//! Method: cell suppression as in the handbook of Hundepool et al., "Statistical Disclosure Control" (2012), ch. 4.

use serde::{Deserialize, Serialize};

mod audit;
use audit::Grid;

/// A table of counts as it was counted; its totals are its sums.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Names of the rows.
    pub rows: Vec<String>,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// One list of counts a row.
    pub cells: Vec<Vec<u64>>,
}

/// A table as it may be shown; `None` (on the wire `null`) = hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Names of the rows.
    pub rows: Vec<String>,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// One list of cells a row.
    pub cells: Vec<Vec<Option<u64>>>,
    /// Total of each row.
    pub row_totals: Vec<Option<u64>>,
    /// Total of each column.
    pub column_totals: Vec<Option<u64>>,
    /// Total of all.
    pub total: Option<u64>,
}

/// A list of counts with their total as it may be shown; `None` = hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// Names of the cells.
    pub names: Vec<String>,
    /// The cells.
    pub cells: Vec<Option<u64>>,
    /// Their total.
    pub total: Option<u64>,
}

/// Whether the grand total may be shown. Several tables of one figure share it: hidden in one it is hidden in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrandTotal {
    /// If the table allows.
    IfSafe,
    /// Not at all.
    Hidden,
}

/// Hides what counts above zero and below `k`, and what would give it away.
pub fn protect(counts: &Counts, k: u32) -> Table {
    protect_with(counts, k, GrandTotal::IfSafe)
}

/// As [`protect`], with a word on the grand total.
pub fn protect_with(counts: &Counts, k: u32, total: GrandTotal) -> Table {
    protect_beside(counts, k, total, &[])
}

/// As [`protect_with`]; these cells (row, column; one past the last = the total) are hidden too, because something that is
/// shown elsewhere would give away a small count together with them.
pub fn protect_beside(counts: &Counts, k: u32, total: GrandTotal, hide: &[(usize, usize)]) -> Table {
    let mut grid = Grid::of(&counts.cells, counts.columns.len());
    grid.hide_small(u64::from(k));
    for (row, column) in hide {
        grid.hide(*row, *column);
    }
    if total == GrandTotal::Hidden {
        grid.hide_grand_total();
    }
    grid.hide_until_safe();
    let (rows, columns) = (counts.rows.len(), counts.columns.len());
    Table {
        rows: counts.rows.clone(),
        columns: counts.columns.clone(),
        cells: (0..rows).map(|row| (0..columns).map(|column| grid.shown(row, column)).collect()).collect(),
        row_totals: (0..rows).map(|row| grid.shown(row, columns)).collect(),
        column_totals: (0..columns).map(|column| grid.shown(rows, column)).collect(),
        total: grid.shown(rows, columns),
    }
}

/// As [`protect`], for a list with one total.
pub fn protect_list(names: &[String], counts: &[u64], k: u32, total: GrandTotal) -> List {
    protect_list_beside(names, counts, k, total, &[])
}

/// As [`protect_list`]; these cells are hidden too.
pub fn protect_list_beside(
    names: &[String],
    counts: &[u64],
    k: u32,
    total: GrandTotal,
    hide: &[usize],
) -> List {
    let sum: u64 = counts.iter().sum();
    let small = |n: u64| 0 < n && n < u64::from(k);
    let mut hidden: Vec<bool> =
        counts.iter().enumerate().map(|(at, n)| small(*n) || (*n > 0 && hide.contains(&at))).collect();
    let mut total_hidden = small(sum) || (total == GrandTotal::Hidden && sum > 0);
    while list_gives_away(counts, &hidden, total_hidden) {
        let next = (0..counts.len()).filter(|i| !hidden[*i] && counts[*i] > 0).min_by_key(|i| counts[*i]);
        match next {
            Some(index) => hidden[index] = true,
            None => total_hidden = true,
        }
    }
    let cells = counts.iter().zip(&hidden).map(|(n, hidden)| (!hidden).then_some(*n)).collect();
    List { names: names.to_vec(), cells, total: (!total_hidden).then_some(sum) }
}

/// Whether a hidden number of a list follows from the shown ones.
fn list_gives_away(counts: &[u64], hidden: &[bool], total_hidden: bool) -> bool {
    let hidden: Vec<u64> =
        counts.iter().zip(hidden).filter(|(_, hidden)| **hidden).map(|(n, _)| *n).collect();
    match (total_hidden, hidden.as_slice()) {
        (true, cells) => cells.is_empty() && counts.iter().any(|n| *n > 0),
        (false, []) => false,
        // With the total known the hidden share a known sum: alone, or each at its least, they are known too.
        (false, cells) => cells.len() == 1 || cells.iter().all(|n| *n == 1),
    }
}

/// A share of a whole ("so many of so many in time") as it may be shown: not when either the part or the rest is small.
pub fn protect_share(part: u64, whole: u64, k: u32) -> Option<(u64, u64)> {
    let small = |n: u64| 0 < n && n < u64::from(k);
    (!small(whole) && !small(part) && !small(whole.saturating_sub(part))).then_some((part, whole))
}

#[cfg(test)]
mod tests;
