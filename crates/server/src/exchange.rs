//! Sending what other systems are told, and going on with answers that waited: beside the requests, whenever something
//! changed and at the latest every `LOOK_EVERY`.

use std::time::Duration;

use tokio::task::JoinSet;

use crate::{
    clock,
    events::News,
    problem::{Answer, Problem},
    state::App,
};

pub mod address;
pub mod client;
pub mod payload;
pub mod sign;

/// How often is looked for what is due, when nothing changes.
const LOOK_EVERY: Duration = Duration::from_secs(20);
/// So long is gathered what changes: in a busy network each entry by itself would be looked for.
const GATHERED_FOR: Duration = Duration::from_millis(200);

/// Sends until the server stops.
pub async fn run(app: App) {
    let (mut news, mut stopping) = (app.hub.listen(), app.hub.stopping());
    loop {
        if let Err(problem) = pump(&app).await {
            tracing::error!(
                event = "exchange.failed",
                cause = problem.cause(),
                "sending to other systems failed"
            );
        }
        tokio::select! {
            _ = news.recv() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
            _ = stopping.changed() => return,
        }
        tokio::select! {
            () = tokio::time::sleep(GATHERED_FOR) => {}
            _ = stopping.changed() => return,
        }
        while news.try_recv().is_ok() {}
    }
}

/// Goes on with answers that have a meaning by now, and sends everything that is due once; gives how many tries there
/// were.
///
/// # Errors
/// What the store says. That a receiver does not answer is none: it is noted and tried again.
pub async fn pump(app: &App) -> Answer<usize> {
    let now = app.now()?;
    let changed = app
        .run(move |store| if store.network()?.is_none() { Ok(false) } else { store.carry_on_answers(now) })
        .await?;
    if changed {
        app.hub.tell(News::Changed(0));
    }
    let mut tries = 0;
    loop {
        let now = app.now()?;
        let due = app
            .run(
                move |store| {
                    if store.network()?.is_none() { Ok(Vec::new()) } else { store.take_deliveries(now) }
                },
            )
            .await?;
        if due.is_empty() {
            return Ok(tries);
        }
        tries += due.len();
        let mut under_way = JoinSet::new();
        for outgoing in due {
            let app = app.clone();
            under_way.spawn(async move { send(&app, &outgoing).await });
        }
        while let Some(done) = under_way.join_next().await {
            done.map_err(Problem::from)??;
        }
    }
}

/// Tries one delivery and notes what became of it.
async fn send(app: &App, outgoing: &store::Outgoing) -> Answer<()> {
    let body = payload::event(&outgoing.told).to_string();
    let id = payload::id(&outgoing.told);
    let seconds = app.now()?.unix_millis() / 1000;
    let signature =
        sign::signature(outgoing.secrets.iter().map(|secret| secret.as_slice()), &id, seconds, &body);
    let headers = [
        ("webhook-id", id.clone()),
        ("webhook-timestamp", seconds.to_string()),
        ("webhook-signature", signature),
        ("idempotency-key", id),
    ];
    let way = client::Way { internal: app.config.internal_receivers, trust: &app.trust };
    let sent = match client::post(&outgoing.url, &headers, body, way).await {
        Ok(answer) if answer.status.is_success() => store::Sent::Arrived(answer.status.as_u16()),
        Ok(answer) if answer.status.as_u16() == 410 => store::Sent::Gone,
        Ok(answer) => store::Sent::Failed {
            answer: answer.status.as_u16().to_string(),
            wait_ms: answer.retry_after_s.map(|seconds| seconds * 1000),
        },
        Err(fault) => store::Sent::Failed { answer: fault.as_str().to_owned(), wait_ms: None },
    };
    // Which connection and how it went; never where to or what.
    tracing::info!(event = "exchange.sent", connection = %outgoing.connection, nr = outgoing.told.nr,
                   attempt = outgoing.attempt, arrived = matches!(sent, store::Sent::Arrived(_)), "told another system");
    let chance = u32::from_be_bytes(clock::bytes(app.random.as_ref())?);
    let (connection, nr, attempt, now) =
        (outgoing.connection, outgoing.told.nr, outgoing.attempt, app.now()?);
    app.run(move |store| store.note_sent(connection, nr, attempt, &sent, chance, now)).await
}
