//! Dashboards that were worked out, kept until anything is said: who asks again is not counted for again, and of a burst
//! of askers all but the first wait for its answer.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use model::RecordId;
use report::dashboard::Dashboard;
use rules::figures::Measure;
use tokio::sync::{Mutex, MutexGuard};

/// Most dashboards in memory: some roles of some organisations, some years.
const KEPT_MAX: usize = 64;
/// What is late by now was perhaps not an hour ago: no dashboard is older.
const STANDS_MS: u64 = 3_600_000;

/// Whose dashboard, and of what.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Of {
    /// The organisation.
    pub org: RecordId,
    /// Counts above zero and below this are hidden.
    pub k: u32,
    /// Its figures.
    pub measures: Vec<Measure>,
}

/// What is kept.
#[derive(Default)]
pub struct Kept {
    memory: Mutex<Memory>,
    built: AtomicU64,
}

/// Dashboards, each with its period.
#[derive(Default)]
pub(crate) struct Memory {
    /// Position of the log, and hour.
    stamp: (u64, u64),
    answers: HashMap<(Of, String), Arc<Dashboard>>,
}

impl Kept {
    /// How often one was worked out since the start.
    pub fn built(&self) -> u64 {
        self.built.load(Ordering::Relaxed)
    }

    /// Those that still hold at a position of the log. Whoever works one out keeps hold of it meanwhile: whoever comes waits,
    /// and finds it done.
    pub(crate) async fn at(&self, position: u64, now_ms: u64) -> MutexGuard<'_, Memory> {
        let mut memory = self.memory.lock().await;
        let stamp = (position, now_ms / STANDS_MS);
        if memory.stamp != stamp || memory.answers.len() >= KEPT_MAX {
            memory.answers.clear();
            memory.stamp = stamp;
        }
        memory
    }

    /// One more was worked out.
    pub(crate) fn count(&self) {
        self.built.fetch_add(1, Ordering::Relaxed);
    }
}

impl Memory {
    pub(crate) fn get(&self, key: &(Of, String)) -> Option<Arc<Dashboard>> {
        self.answers.get(key).map(Arc::clone)
    }

    pub(crate) fn put(&mut self, key: (Of, String), made: Arc<Dashboard>) {
        self.answers.insert(key, made);
    }
}
