//! Whether a hidden cell can be worked out, and hiding more until none can.
//!
//! A table with its totals is a bipartite graph: rows and the total row on one side, columns and the total column on the
//! other, each cell an edge. Turn the sign of the cells of the total row and of the total column: then every row and
//! every column sums to zero, and any two tables that agree in all that is shown differ by a circulation over hidden
//! edges. So a hidden cell could have another value if and only if an alternating cycle of hidden edges runs through it
//! along which every cell that would sink is above its least value, one.

/// Least value of a hidden cell, as a reader may know.
const HIDDEN_MIN: u64 = 1;

/// A table with its totals, and what is hidden of it.
pub(super) struct Grid {
    /// Rows, the total row among them.
    rows: usize,
    /// Columns, the total column among them.
    columns: usize,
    values: Vec<u64>,
    hidden: Vec<bool>,
    /// Hidden for its own sake, never shown again.
    primary: Vec<bool>,
}

impl Grid {
    /// The grid of a table of counts with so many columns; missing counts are zero.
    pub fn of(cells: &[Vec<u64>], columns: usize) -> Self {
        let (rows, columns) = (cells.len() + 1, columns + 1);
        let mut values = vec![0; rows * columns];
        for (r, row) in cells.iter().enumerate() {
            for (c, count) in row.iter().take(columns - 1).enumerate() {
                for at in
                    [r * columns + c, r * columns + columns - 1, (rows - 1) * columns + c, rows * columns - 1]
                {
                    values[at] += count;
                }
            }
        }
        let none = vec![false; values.len()];
        Self { rows, columns, values, hidden: none.clone(), primary: none }
    }

    /// The value of a cell if it is shown.
    pub fn shown(&self, row: usize, column: usize) -> Option<u64> {
        let at = row * self.columns + column;
        (!self.hidden[at]).then_some(self.values[at])
    }

    /// Primary suppression, totals included.
    pub fn hide_small(&mut self, k: u64) {
        for at in 0..self.values.len() {
            if 0 < self.values[at] && self.values[at] < k {
                self.hidden[at] = true;
                self.primary[at] = true;
            }
        }
    }

    /// Hides the grand total, unless it is zero.
    pub fn hide_grand_total(&mut self) {
        self.hide(self.rows - 1, self.columns - 1);
    }

    /// Hides a cell or a total, unless it is zero.
    pub fn hide(&mut self, row: usize, column: usize) {
        let at = row * self.columns + column;
        if self.values[at] > 0 {
            self.hidden[at] = true;
            self.primary[at] = true;
        }
    }

    /// Complementary suppression, then shows again whatever turned out not to be needed.
    pub fn hide_until_safe(&mut self) {
        loop {
            let known: Vec<usize> = self.hidden_cells().filter(|at| self.follows(*at)).collect();
            if known.is_empty() {
                break;
            }
            let Some(next) = self.next_to_hide(&known) else { break };
            self.hidden[next] = true;
        }
        let mut spare: Vec<usize> = self.hidden_cells().filter(|at| !self.primary[*at]).collect();
        spare.sort_by_key(|at| std::cmp::Reverse(self.cost(*at)));
        for at in spare {
            self.hidden[at] = false;
            if self.hidden_cells().any(|other| self.follows(other)) {
                self.hidden[at] = true;
            }
        }
    }

    fn hidden_cells(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.values.len()).filter(|at| self.hidden[*at])
    }

    /// What it costs the reader to lose a cell: totals more than cells, the grand total most, then the larger count.
    fn cost(&self, at: usize) -> (usize, u64) {
        let (row, column) = (at / self.columns, at % self.columns);
        (usize::from(row + 1 == self.rows) + usize::from(column + 1 == self.columns), self.values[at])
    }

    /// What to hide next, given the hidden cells that still follow: the cheapest cell that saves one of them by itself;
    /// or else the cheapest on a line where one of them hides alone; or else the cheapest on their lines, or anywhere.
    fn next_to_hide(&mut self, known: &[usize]) -> Option<usize> {
        let mut open: Vec<usize> =
            (0..self.values.len()).filter(|at| !self.hidden[*at] && self.values[*at] > 0).collect();
        open.sort_by_key(|at| self.cost(*at));
        let same_row = |a: usize, b: usize| a / self.columns == b / self.columns;
        let same_column = |a: usize, b: usize| a % self.columns == b % self.columns;
        let on_line = |at: usize, cell: usize| same_row(at, cell) || same_column(at, cell);
        let alone = |at: usize, cell: usize| {
            let others =
                |same: &dyn Fn(usize, usize) -> bool| self.hidden_cells().filter(|h| same(*h, cell)).count();
            (same_row(at, cell) && others(&same_row) == 1)
                || (same_column(at, cell) && others(&same_column) == 1)
        };
        let near: Vec<usize> =
            open.iter().copied().filter(|at| known.iter().any(|k| on_line(*at, *k))).collect();
        let beside_alone = near.iter().copied().find(|at| known.iter().any(|cell| alone(*at, *cell)));
        for at in &near {
            self.hidden[*at] = true;
            let saves = known.iter().any(|cell| !self.follows(*cell));
            self.hidden[*at] = false;
            if saves {
                return Some(*at);
            }
        }
        beside_alone.or(near.first().copied()).or(open.first().copied())
    }

    /// Whether the value of a hidden cell follows from what is shown.
    fn follows(&self, at: usize) -> bool {
        let (row, column) = (at / self.columns, self.rows + at % self.columns);
        let up = self.may_turn(at, true) && self.reaches(column, row, at);
        let down = self.may_turn(at, false) && self.reaches(row, column, at);
        !up && !down
    }

    /// Whether the turned value of a hidden cell may rise (or sink) by one.
    fn may_turn(&self, at: usize, rise: bool) -> bool {
        let (row, column) = (at / self.columns, at % self.columns);
        let turned = (row + 1 == self.rows) != (column + 1 == self.columns);
        let value_rises = rise != turned;
        value_rises || self.values[at] > HIDDEN_MIN
    }

    /// Whether a node is reached from another over hidden cells other than `without`. Nodes: rows, then columns. From a
    /// row one goes along cells that may rise, from a column along cells that may sink.
    fn reaches(&self, from: usize, to: usize, without: usize) -> bool {
        let mut seen = vec![false; self.rows + self.columns];
        let mut next = vec![from];
        seen[from] = true;
        while let Some(node) = next.pop() {
            if node == to {
                return true;
            }
            let is_row = node < self.rows;
            let others = if is_row { self.rows..self.rows + self.columns } else { 0..self.rows };
            for other in others {
                let (row, column) = if is_row { (node, other) } else { (other, node) };
                let at = row * self.columns + column - self.rows;
                if at != without && !seen[other] && self.hidden[at] && self.may_turn(at, is_row) {
                    seen[other] = true;
                    next.push(other);
                }
            }
        }
        false
    }
}
