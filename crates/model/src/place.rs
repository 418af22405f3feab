//! Official place codes as text: ISO country, dash, the country's own digits; parent = prefix.

mod code;
mod gazetteer;

pub use code::{Level, PlaceCode, PlaceError};
pub use gazetteer::{Place, all, children_of, find, path, search};
