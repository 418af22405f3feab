//! Dashboards that were worked out, kept until anything is said: who asks again is not counted for again, and of a burst
//! of askers all but the first wait for its answer.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use model::{RecordId, date::Period};
use report::{
    dashboard::{Dashboard, dashboard},
    figures::Asked,
};
use rules::figures::{Measure, RecordSet, all_counted};
use tokio::sync::Mutex;

use crate::{problem::Answer, state::App};

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

#[derive(Default)]
struct Memory {
    /// Position of the log, and hour.
    stamp: (u64, u64),
    answers: HashMap<(Of, String), Arc<Dashboard>>,
}

impl Kept {
    /// How often one was worked out since the start.
    pub fn built(&self) -> u64 {
        self.built.load(Ordering::Relaxed)
    }
}

/// A dashboard as of now.
///
/// # Errors
/// What the store says.
pub async fn of(app: &App, of: Of, period: Period) -> Answer<Arc<Dashboard>> {
    // Held while it is worked out: whoever comes meanwhile waits and finds it done.
    let mut memory = app.dashboards.memory.lock().await;
    let now_ms = app.now_ms();
    let stamp = (app.run(store::Store::position).await?, now_ms / STANDS_MS);
    if memory.stamp != stamp || memory.answers.len() >= KEPT_MAX {
        memory.answers.clear();
        memory.stamp = stamp;
    }
    let key = (of.clone(), period.to_string());
    if let Some(found) = memory.answers.get(&key) {
        return Ok(Arc::clone(found));
    }
    let made = app
        .run(move |store| {
            let mut states = Vec::new();
            store.coded(&all_counted(), Some(of.org), &mut |state| states.push(state))?;
            let records: RecordSet = states.into_iter().collect();
            let asked = Asked { period, k: of.k, now_ms };
            let funnel: &[Measure] = if of.measures.is_empty() { &[] } else { &rules::dashboard::FUNNEL };
            Ok(Arc::new(dashboard(&of.measures, funnel, &records, &asked)))
        })
        .await?;
    app.dashboards.built.fetch_add(1, Ordering::Relaxed);
    memory.answers.insert(key, Arc::clone(&made));
    Ok(made)
}
