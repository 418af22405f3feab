//! Which cells of a figure a wider figure makes unsafe: those that are hidden there, and those that would leave a small
//! rest there.

use std::rc::Rc;

use super::Shown;
use crate::suppress::Counts;

/// Cells of the table of people, totals among them (one past the last row or column). `there`: counts of wider figures of
/// which nobody looks here what they hide. Of those also what leaves nothing is hidden, for they may hide that very number.
pub(super) fn people(counts: &Counts, wider: &[Rc<Shown>], there: &[Counts], k: u32) -> Vec<(usize, usize)> {
    let (rows, columns) = (counts.rows.len(), counts.columns.len());
    let all = (0..=rows).flat_map(|row| (0..=columns).map(move |column| (row, column)));
    // The total of all is settled with the year's months, not here.
    let cells = all.filter(|at| *at != (rows, columns));
    cells
        .filter(|(row, column)| {
            let n = value(counts, *row, *column);
            wider.iter().any(|wide| {
                let hidden = wide.published.by_age_and_sex.as_ref().is_some_and(|table| {
                    let cell = match (*row == rows, *column == columns) {
                        (false, false) => table.cells[*row][*column],
                        (false, true) => table.row_totals[*row],
                        _ => table.column_totals[*column],
                    };
                    cell.is_none()
                });
                hidden || leaves_few(value(&wide.people, *row, *column), n, k)
            }) || there
                .iter()
                .any(|wide| n > 0 && value(wide, *row, *column).saturating_sub(n) < u64::from(k))
        })
        .collect()
}

fn leaves_few(all: u64, n: u64, k: u32) -> bool {
    let rest = all.saturating_sub(n);
    0 < rest && rest < u64::from(k)
}

fn value(counts: &Counts, row: usize, column: usize) -> u64 {
    let rows = counts.cells.iter().enumerate().filter(|(at, _)| row == counts.rows.len() || *at == row);
    rows.flat_map(|(_, cells)| cells.iter().enumerate())
        .filter(|(at, _)| column == counts.columns.len() || *at == column)
        .map(|(_, n)| n)
        .sum()
}
