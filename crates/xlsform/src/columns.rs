//! Columns of the sheet `survey`: what is written can be read back.

/// Those that are written, in their order; those of texts stand once for each language.
pub const SURVEY: &[&str] = &[
    "type",
    "name",
    "label",
    "hint",
    "required",
    "required_message",
    "relevant",
    "constraint",
    "constraint_message",
    "calculation",
    "default",
    "choice_filter",
    "trigger",
    "repeat_count",
    "read_only",
    "appearance",
    "parameters",
    "class",
];

/// Those that other tools write: what they say becomes part of another column, or the row is left out.
const READ_TOO: &[&str] = &["guidance_hint", "rows", "accept", "disabled"];

/// Whether anybody looks at a column.
pub fn is_read(column: &str) -> bool {
    SURVEY.contains(&column) || READ_TOO.contains(&column)
}
