//! Instruments: surveys, assessments, checklists and scales as data.
//!
//! What a definition may hold, what its expressions mean, how a form is filled and how answers are counted stands in
//! `docs/instruments.md` and, case by case, in `vectors/expressions.json` and `vectors/forms.json`. Nothing here does
//! input or output, and time and chance come in as [`expr::Around`].

pub mod answers;
pub mod definition;
pub mod expr;
pub mod form;
pub mod library;
pub mod problem;
pub mod results;

pub use answers::{answers_fit, low_items, merge};
pub use definition::{Definition, Item, ItemType};
pub use form::Form;
pub use library::library;
pub use problem::Problem;
