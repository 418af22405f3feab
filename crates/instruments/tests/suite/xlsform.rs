//! Forms as workbooks.

mod cases;
mod files;
mod markdown;
mod mutated;
mod round_trip;
