//! What is wrong, where, and by which rule.

use serde::Serialize;

/// One thing that is wrong with a definition or with answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Names of the item from the top; empty for the definition as a whole.
    pub path: Vec<String>,
    /// Which field of it.
    pub field: String,
    /// The rule that is broken.
    pub rule: &'static str,
    /// A sentence in English for whoever writes forms. It never holds an answer.
    pub message: String,
}

/// Most problems that are told at once: nobody reads more, and a hostile form would have millions.
pub const PROBLEMS_MAX: usize = 500;

impl Problem {
    /// A problem of a field.
    pub fn new(
        path: &[String],
        field: impl Into<String>,
        rule: &'static str,
        message: impl Into<String>,
    ) -> Self {
        Self { path: path.to_vec(), field: field.into(), rule, message: message.into() }
    }
}
