//! Instruments: surveys, assessments, checklists and scales as data.
//!
//! So far the language in which questions refer to answers. What its expressions mean stands in `docs/instruments.md` and,
//! case by case, in `vectors/expressions.json`. Nothing here does input or output, and time and chance come in as
//! [`expr::Around`].

pub mod expr;
