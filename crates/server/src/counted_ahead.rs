//! Dashboards counted before anybody asks: whoever looks first, after a start or in the morning, waits no longer than the
//! next one.

use std::{
    collections::{BTreeMap, HashSet},
    time::Duration,
};

use model::RecordId;
use rules::policy;
use tokio::time::MissedTickBehavior;

use crate::{
    dashboards::{Ahead, Of, count::Read},
    problem::Answer,
    state::App,
};

/// A log with fewer entries holds no organisation whose records take longer than half a second to count.
const ENTRIES_MIN: u64 = 60_000;
/// How often is looked for what is missing or old.
const LOOK_EVERY: Duration = Duration::from_hours(1);

/// Counts until the server stops, at once and then every hour.
pub async fn run(app: App) {
    let mut every = tokio::time::interval(LOOK_EVERY);
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        every.tick().await;
        if let Err(problem) = make_ready(&app, ENTRIES_MIN).await {
            tracing::error!(event = "dashboard.not_ready", cause = problem.cause(), "counting ahead failed");
        }
    }
}

/// Counts this year's dashboards of everybody who may sign in, in a network whose log has so many entries, unless
/// there is one that may be shown for some hours more; gives how many it counted. Organisations one after another: each
/// holds much memory while it is counted.
///
/// # Errors
/// What the store says; that others count for too long.
pub async fn make_ready(app: &App, entries_min: u64) -> Answer<usize> {
    let now_ms = app.now_ms();
    let begun = app
        .run(|store| match store.network()? {
            Some(_) => Ok(Some((store.today()?.year(), store.position()?))),
            None => Ok(None),
        })
        .await?;
    // No organisation has more records than the log has entries.
    let Some((year, position)) = begun.filter(|(_, position)| *position >= entries_min) else {
        return Ok(0);
    };
    let accounts = app.run(|store| store.accounts().list()).await?;
    let mut wanted: BTreeMap<RecordId, HashSet<Of>> = BTreeMap::new();
    for actor in accounts.iter().filter(|account| account.active).map(store::Account::actor) {
        let Some(k) = policy::figures_k(&actor) else { continue };
        let measures = rules::dashboard::measures(&actor);
        wanted.entry(actor.org).or_default().insert(Of { org: actor.org, k, measures, year });
    }
    let mut made = 0;
    for (org, wanted) in wanted {
        // Not before it is this organisation's turn: who asks meanwhile waits for what is counted ahead.
        let missing: Vec<Ahead> =
            wanted.into_iter().filter_map(|of| app.dashboards.turn_ahead(of, now_ms)).collect();
        if missing.is_empty() {
            continue;
        }
        made += missing.len();
        app.count(move |store| {
            let read = Read::of(store, org, position, now_ms)?;
            for ahead in missing {
                let counted = read.count(&ahead.of);
                ahead.keep(counted);
            }
            Ok(())
        })
        .await?;
    }
    Ok(made)
}
