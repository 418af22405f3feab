//! Forms as workbooks.

#![expect(clippy::print_stdout, reason = "how many cases agree is what these tests are read for")]

mod cases;
mod files;
mod large;
mod markdown;
mod mutated;
mod round_trip;
mod told;
