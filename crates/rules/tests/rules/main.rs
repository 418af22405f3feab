//! The rules, read like the handbook they stand for, and as properties that no case may break.
#![allow(clippy::needless_pass_by_value, reason = "`json!` at the call is worth a copy")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so by stopping")]

mod account;
mod alerts;
mod alerts_suspects;
mod alliance;
mod attack;
mod border;
mod casework;
mod clocks;
mod effects;
mod emergency;
mod evidence;
mod figures;
mod generated;
mod instruments;
mod machines;
mod machines_properties;
mod money;
mod peer_groups;
mod peers;
mod placement;
mod policy;
mod policy_properties;
mod prevention;
mod projects;
mod public;
mod purity;
mod quality;
mod quarters;
mod raised;
mod reach;
mod referral_eyes;
mod results;
mod results_returns;
mod rights;
mod school;
mod statutory;
mod transfer;
mod visits;
mod workflow;
mod workflow_properties;
mod world;
mod writing;
