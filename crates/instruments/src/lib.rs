//! Instruments: surveys, assessments, checklists and scales as data.
//!
//! What a definition is and how its expressions mean what they mean stands in `docs/instruments.md`; the app evaluates
//! the same definitions offline, pinned to this crate by `vectors/instruments.json`. Nothing here does input or output,
//! and time and chance come in as [`expr::Around`].

pub mod expr;
