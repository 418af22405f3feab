//! Dashboards that were worked out, kept until anything is said. Of a burst of askers all but the first wait for its answer.
//! Where counting takes long, nobody waits for it twice: the last one is shown, with its time, while a newer one is counted.

use std::{
    collections::HashMap,
    future::Future,
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};

use model::RecordId;
use report::dashboard::Dashboard;
use rules::figures::Measure;
use tokio::sync::Mutex as Turn;

use crate::problem::Answer;

/// Most dashboards in memory: some roles of some organisations, some years.
const KEPT_MAX: usize = 64;
/// What is late by now was perhaps not an hour ago: an older one is counted again though nothing was said.
const STANDS_MS: u64 = 3_600_000;
/// Who looks for the first time since yesterday is not shown yesterday.
const SHOWN_MAX_MS: u64 = 12 * 3_600_000;
/// So many records are counted while the asker waits: some tenths of a second.
const AT_ONCE_MAX: usize = 20_000;

/// Whose dashboard, and of what.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Of {
    /// The organisation.
    pub org: RecordId,
    /// Counts above zero and below this are hidden.
    pub k: u32,
    /// Its figures.
    pub measures: Vec<Measure>,
    /// The year.
    pub year: i32,
}

/// A dashboard, and of when.
#[derive(Debug)]
pub struct Counted {
    /// What it shows.
    pub dashboard: Dashboard,
    /// How many records it was counted from.
    pub records: usize,
    /// When counting began, Unix milliseconds.
    pub at_ms: u64,
    /// Position of the log then.
    pub position: u64,
}

/// What somebody is shown.
#[derive(Debug)]
pub struct Shown {
    /// The dashboard.
    pub counted: Arc<Counted>,
    /// Something was said since; a newer one is being counted.
    pub counting: bool,
}

/// What is kept.
pub struct Kept {
    slots: Mutex<HashMap<Of, Arc<Slot>>>,
    built: Arc<AtomicU64>,
    at_once_max: usize,
}

/// The last one, and the turn to count the next.
#[derive(Default)]
struct Slot {
    last: RwLock<Option<Arc<Counted>>>,
    turn: Arc<Turn<()>>,
}

impl Default for Kept {
    fn default() -> Self {
        Self::counting_at_once(AT_ONCE_MAX)
    }
}

impl Kept {
    /// Counts up to so many records while the asker waits.
    pub fn counting_at_once(records: usize) -> Self {
        Self { slots: Mutex::default(), built: Arc::default(), at_once_max: records }
    }

    /// How often one was worked out since the start.
    pub fn built(&self) -> u64 {
        self.built.load(Ordering::Relaxed)
    }

    /// The dashboard at a position of the log, worked out by `count` if none is kept that may be shown.
    ///
    /// # Errors
    /// Those of `count`.
    pub async fn shown<F>(
        &self,
        of: Of,
        position: u64,
        now_ms: u64,
        count: impl FnOnce() -> F,
    ) -> Answer<Shown>
    where
        F: Future<Output = Answer<Counted>> + Send + 'static,
    {
        let slot = self.slot(of);
        if let Some(counted) = slot.last() {
            if counted.stands(position, now_ms) {
                return Ok(Shown { counted, counting: false });
            }
            let age_ms = now_ms.saturating_sub(counted.at_ms);
            if counted.records > self.at_once_max && age_ms <= SHOWN_MAX_MS {
                // Whose turn it is already will find what was said since only next time; the time on the screen says so.
                if let Ok(turn) = Arc::clone(&slot.turn).try_lock_owned() {
                    let (counting, built) = (count(), Arc::clone(&self.built));
                    tokio::spawn(async move {
                        let _turn = turn;
                        match counting.await {
                            Ok(counted) => {
                                built.fetch_add(1, Ordering::Relaxed);
                                slot.keep(Arc::new(counted));
                            }
                            // The next asker tries again.
                            Err(problem) => {
                                tracing::error!(event = "dashboard.not_counted", code = ?problem.code);
                            }
                        }
                    });
                }
                return Ok(Shown { counted, counting: true });
            }
        }
        let _turn = slot.turn.lock().await;
        if let Some(counted) = slot.last().filter(|last| last.stands(position, now_ms)) {
            return Ok(Shown { counted, counting: false });
        }
        let counted = Arc::new(count().await?);
        self.built.fetch_add(1, Ordering::Relaxed);
        slot.keep(Arc::clone(&counted));
        Ok(Shown { counted, counting: false })
    }

    fn slot(&self, of: Of) -> Arc<Slot> {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        if slots.len() >= KEPT_MAX && !slots.contains_key(&of) {
            slots.clear();
        }
        Arc::clone(slots.entry(of).or_default())
    }
}

impl Counted {
    /// Whether nothing was said since, up to a position of the log.
    fn stands(&self, position: u64, now_ms: u64) -> bool {
        self.position >= position && self.at_ms / STANDS_MS == now_ms / STANDS_MS
    }
}

impl Slot {
    fn last(&self) -> Option<Arc<Counted>> {
        self.last.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, counted: Arc<Counted>) {
        *self.last.write().unwrap_or_else(PoisonError::into_inner) = Some(counted);
    }
}

#[cfg(test)]
mod tests;
