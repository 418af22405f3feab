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
use tokio::sync::{Mutex as Turn, OwnedMutexGuard};

use crate::problem::Answer;

pub mod count;

/// Most dashboards in memory: some roles of some organisations, some years.
const KEPT_MAX: usize = 64;
/// What is late by now was perhaps not an hour ago: an older one is counted again though nothing was said.
const STANDS_MS: u64 = 3_600_000;
/// Who looks for the first time since yesterday is not shown yesterday.
const SHOWN_MAX_MS: u64 = 12 * 3_600_000;
/// What is this old is counted ahead of its askers.
const READY_MS: u64 = SHOWN_MAX_MS / 2;
/// So many records are counted while the asker waits: a fifth of a second.
const AT_ONCE_MAX: usize = 8_000;

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

/// The turn to count one that nobody asked for yet: who asks meanwhile waits for it.
pub struct Ahead {
    /// Whose, and of what.
    pub of: Of,
    slot: Arc<Slot>,
    built: Arc<AtomicU64>,
    _turn: OwnedMutexGuard<()>,
}

impl Ahead {
    /// Keeps what was counted.
    pub fn keep(self, counted: Counted) {
        self.built.fetch_add(1, Ordering::Relaxed);
        self.slot.keep(Arc::new(counted));
    }
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

    /// The turn to count one ahead of its askers; none where one may be shown for some hours more or is being counted.
    pub fn turn_ahead(&self, of: Of, now_ms: u64) -> Option<Ahead> {
        let slot = self.slot(of.clone());
        let stands = |last: Arc<Counted>| now_ms.saturating_sub(last.at_ms) < READY_MS;
        if slot.last().is_some_and(stands) {
            return None;
        }
        let turn = Arc::clone(&slot.turn).try_lock_owned().ok()?;
        Some(Ahead { of, slot, built: Arc::clone(&self.built), _turn: turn })
    }

    /// The dashboard at a position of the log, worked out by `count` if none is kept that may be shown.
    ///
    /// # Errors
    /// Those of `count`.
    pub async fn shown<F>(&self, of: Of, position: u64, now_ms: u64, count: impl Fn() -> F) -> Answer<Shown>
    where
        F: Future<Output = Answer<Counted>> + Send + 'static,
    {
        let slot = self.slot(of);
        if let Some(shown) = self.without_waiting(&slot, position, now_ms, &count) {
            return Ok(shown);
        }
        let _turn = slot.turn.lock().await;
        if let Some(shown) = self.without_waiting(&slot, position, now_ms, &count) {
            return Ok(shown);
        }
        let counted = Arc::new(count().await?);
        self.built.fetch_add(1, Ordering::Relaxed);
        slot.keep(Arc::clone(&counted));
        Ok(Shown { counted, counting: false })
    }

    /// What is kept, if it may be shown; if it is large and not the newest, that one is counted beside.
    fn without_waiting<F>(
        &self,
        slot: &Arc<Slot>,
        position: u64,
        now_ms: u64,
        count: impl FnOnce() -> F,
    ) -> Option<Shown>
    where
        F: Future<Output = Answer<Counted>> + Send + 'static,
    {
        let counted = slot.last()?;
        if counted.stands(position, now_ms) {
            return Some(Shown { counted, counting: false });
        }
        if counted.records <= self.at_once_max || now_ms.saturating_sub(counted.at_ms) > SHOWN_MAX_MS {
            return None;
        }
        // Whose turn it is already will find what was said since only next time; the time on the screen says so.
        if let Ok(turn) = Arc::clone(&slot.turn).try_lock_owned() {
            let (counting, built, slot) = (count(), Arc::clone(&self.built), Arc::clone(slot));
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
        Some(Shown { counted, counting: true })
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
