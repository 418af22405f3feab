//! What follows from records: who may see and do what, the guard of every act, the clocks, the figures.
//!
//! This floor knows only `model`. It does no I/O, reads no clock and draws no random number: what it answers
//! depends on its arguments alone, so the server, a test and an auditor always get the same answer.

pub mod alerts;
pub mod border;
pub mod clock;
pub mod dashboard;
pub mod evidence;
pub mod exchange;
pub mod figures;
pub mod frozen;
pub mod light;
pub mod money;
pub mod policy;
pub mod prevention;
pub mod quality;
pub mod quarters;
pub mod reach;
pub mod refusals;
pub mod results;
pub mod school;
pub mod statutory;
pub mod suppress;
pub mod unusual;
pub mod workflow;
pub mod writing;

pub mod read;
