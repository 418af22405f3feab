//! The real router over a real SQLite store in a temporary folder, with a fixed clock and fixed randomness.
//! Every answer of every test is checked against the description of the API.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so"
)]
#![expect(
    clippy::needless_pass_by_value,
    clippy::unused_self,
    clippy::format_collect,
    reason = "calls in few words are worth a copy here"
)]

mod access;
mod account;
mod alerts;
mod bad_input;
mod contract;
mod devices;
mod donor_projects;
mod donors;
mod emergency;
mod every_route;
mod exchange;
mod exchange_tls;
mod exports;
mod family;
mod files;
mod hsds;
mod instruments;
mod live;
mod measures;
mod network_board;
mod network_members;
mod pages;
mod papers;
mod people;
mod project_page;
mod receiver;
mod reports;
mod sealed;
mod serving;
mod setup;
mod sign_in;
mod support;
mod suspects;
mod sync;
mod unusual;
mod worried;
