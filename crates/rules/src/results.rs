//! Results of projects: how values become one value, what a return keeps, when one is due, and where a line of the results
//! tree may stand.
//!
//! Two rules are never mixed: over time (the months of a year) and over places. A percentage is never averaged: its parts
//! and its wholes are added up. People who are counted once are joined as sets, or, where somebody sent a total only, told
//! by the highest single total; they are never added up.

mod calendar;
mod combine;
mod lines;
mod number;
mod placed;

pub use calendar::{SOON_DAYS, Slot, is_chased, slots};
pub use combine::{Combined, Counting, How, Part, Rule, Together, Unit, over_places, over_time, together};
pub use lines::{Changed, difference, lines_of};
pub use number::{Amount, NotAnAmount, Value};
pub use placed::{Said, beside_of, placed};
