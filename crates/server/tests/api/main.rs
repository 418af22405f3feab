//! The real router over a real SQLite store in a temporary folder, with a fixed clock and fixed randomness.
//! Every answer of every test is checked against the description of the API.

mod access;
mod bad_input;
mod contract;
mod family;
mod files;
mod live;
mod pages;
mod people;
mod setup;
mod sign_in;
mod support;
mod sync;
