//! Forms as workbooks, as whoever brings one in or takes one out would find them.

#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails here fails the test")]
#![expect(clippy::print_stdout, reason = "how many cases agree is what these tests are read for")]

mod cases;
mod files;
mod large;
mod markdown;
mod mutated;
mod round_trip;
mod told;
