//! An invented network: partners in four countries, their people, 1,500 children and young people, one year of work.
//!
//! Deterministic from a seed and relative to today, so that every screen is alive whenever it is looked at.
//! All people are invented; user names can be guessed from role and place, and there is one passphrase.

pub mod calendar;
pub mod cast;
mod emergencies;
pub mod names;
mod photo;
pub mod rng;
pub mod script;
mod story;
mod unusual;
pub mod world;
pub mod write;

pub use story::tell;
pub use world::Scale;
pub use write::{Made, make};
