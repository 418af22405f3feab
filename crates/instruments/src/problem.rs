//! What is wrong with a definition or a workbook: where, which rule, and what the rule's sentence names.

use serde::Serialize;

/// The sentences of all rules: rule → language → sentence, with `{0}`, `{1}` for what it names.
pub const SENTENCES_JSON: &str = include_str!("../data/problems.json");

/// A cell of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Cell {
    /// Sheet: `survey`, `choices`, `settings`.
    pub sheet: String,
    /// Row as spreadsheets count, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// Heading of the column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
}

/// Where something is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(untagged)]
pub enum Where {
    /// In a definition: `items/living/sleeps/relevant`.
    Path {
        /// Names and keys from the top.
        path: String,
    },
    /// In a workbook.
    Cell(Cell),
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Problem {
    /// Where.
    #[serde(flatten)]
    pub at: Where,
    /// The rule: a key of [`SENTENCES_JSON`].
    pub rule: &'static str,
    /// What the sentence names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<String>,
}

impl Problem {
    /// A problem of a definition.
    pub fn path(path: impl Into<String>, rule: &'static str, args: impl IntoIterator<Item = String>) -> Self {
        Self { at: Where::Path { path: path.into() }, rule, args: args.into_iter().map(short).collect() }
    }

    /// A problem of a workbook.
    pub fn cell(cell: Cell, rule: &'static str, args: impl IntoIterator<Item = String>) -> Self {
        Self { at: Where::Cell(cell), rule, args: args.into_iter().map(short).collect() }
    }
}

/// What somebody wrote, short enough to be said again.
fn short(text: String) -> String {
    if text.chars().count() <= 80 { text } else { text.chars().take(79).chain(['…']).collect() }
}
