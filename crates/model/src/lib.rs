//! What is recorded: kinds, fields, codes, entries, clocks, dates, names, places.
//!
//! This floor does no I/O and knows no clock of its own: time and randomness come in as parameters.
//! It reads like the field's own handbook; the rules that follow from records live one floor up.

pub mod acts;
pub mod age;
pub mod codes;
pub mod date;
pub mod entry;
pub mod facts;
pub mod fold;
pub mod hlc;
pub mod id;
pub mod kinds;
pub mod name;
pub mod place;
pub mod project_code;
pub mod receipt;
pub mod recurrence;
pub mod schema;
pub mod tally;
pub mod text;
pub mod value;

pub use entry::{Act, Edit, Entry, Fields, Outcome, Refusal, Say, Stamped};
pub use facts::{Class, Field, Group, Kind, Shape};
pub use fold::{State, Write};
pub use hlc::Hlc;
pub use id::{AccountId, EntryId, Id, NetworkId, RecordId};
pub use kinds::KindName;
