//! What is shown, kept between two readers.

use std::{collections::BTreeSet, sync::atomic::AtomicU64};

use model::date::Day;
use tokio::sync::Mutex;

use super::PublicProjects;

/// What is shown, and when it was worked out.
#[derive(Default)]
pub struct Kept {
    pub(crate) shown: PublicProjects,
    pub(crate) stamp: Mutex<Option<Stamp>>,
    pub(crate) built: AtomicU64,
}

impl Kept {
    /// How often it was worked out since the start.
    pub fn built(&self) -> u64 {
        self.built.load(std::sync::atomic::Ordering::Relaxed)
    }
}

/// What it was worked out from, and when somebody last looked whether it still stands; Unix milliseconds.
pub(crate) struct Stamp {
    pub looked_ms: u64,
    pub built_ms: u64,
    pub position: u64,
    pub day: Day,
    /// The last entries of the projects that are shown.
    pub shown: BTreeSet<u64>,
}
