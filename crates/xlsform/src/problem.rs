//! What is wrong in a workbook, and where: sheet, row, column, rule.

use serde::Serialize;

/// What is wrong, or what was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetProblem {
    /// Name of the sheet; empty when it is about the whole file.
    pub sheet: String,
    /// The row as a spreadsheet program counts; none when it is about the whole sheet.
    pub row: Option<u32>,
    /// Heading of the column as it stands in the workbook; empty when it is about the whole row.
    pub column: String,
    /// The rule.
    pub rule: &'static str,
    /// In words.
    pub message: String,
}

impl SheetProblem {
    /// A problem.
    pub fn new(place: Place, rule: &'static str, message: impl Into<String>) -> Self {
        let Place { sheet, row, column } = place;
        Self { sheet, row, column, rule, message: message.into() }
    }
}

/// Where something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    sheet: String,
    row: Option<u32>,
    column: String,
}

impl Place {
    /// The whole file.
    pub fn file() -> Self {
        Self::default()
    }

    /// A sheet.
    pub fn sheet(name: &str) -> Self {
        Self { sheet: name.to_owned(), ..Self::default() }
    }

    /// A row of a sheet.
    pub fn row(sheet: &str, row: u32) -> Self {
        Self { row: Some(row), ..Self::sheet(sheet) }
    }

    /// The sheet.
    pub fn sheet_name(&self) -> &str {
        &self.sheet
    }

    /// The row.
    pub fn number(&self) -> Option<u32> {
        self.row
    }

    /// A column of the same row.
    #[must_use]
    pub fn column(self, column: &str) -> Self {
        Self { column: column.to_owned(), ..self }
    }
}

/// All that was found so far: import says everything at once.
#[derive(Debug, Default)]
pub struct Findings {
    /// What keeps the form from being taken.
    pub problems: Vec<SheetProblem>,
    /// What is left out or understood in a way that somebody should know.
    pub warnings: Vec<SheetProblem>,
}

impl Findings {
    /// Adds what is wrong; most are more than anybody reads.
    pub fn refuse(&mut self, place: Place, rule: &'static str, message: impl Into<String>) {
        add(&mut self.problems, SheetProblem::new(place, rule, message));
    }

    /// Adds what somebody should know.
    pub fn warn(&mut self, place: Place, rule: &'static str, message: impl Into<String>) {
        add(&mut self.warnings, SheetProblem::new(place, rule, message));
    }

    /// Whether something is wrong with this very cell already.
    pub fn has_problem_at(&self, place: &Place) -> bool {
        let same = |one: &SheetProblem| {
            (&one.sheet, one.row, &one.column) == (&place.sheet, place.row, &place.column)
        };
        place.row.is_some() && self.problems.iter().any(same)
    }
}

/// Most problems, and most warnings, that are told.
const FINDINGS_MAX: usize = 500;

fn add(list: &mut Vec<SheetProblem>, problem: SheetProblem) {
    if list.len() < FINDINGS_MAX && !list.contains(&problem) {
        list.push(problem);
    }
}
