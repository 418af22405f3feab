//! What whoever fills, builds or imports a form would notice.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests: what fails here fails the test")]

mod definitions;
mod expressions;
mod filling;
mod forms;
mod generated;
mod hostile;
mod library;
mod library_filling;
mod library_scores;
mod patterns;
