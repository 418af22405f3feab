//! `GET /events`: a live stream of "something changed" and "your session ended". It carries no data of any record.

use std::convert::Infallible;

use axum::{
    extract::State,
    response::{
        IntoResponse as _, Response,
        sse::{Event, Sse},
    },
};
use tokio::{
    sync::{broadcast::error::RecvError, mpsc},
    time::Instant,
};
use tokio_stream::wrappers::ReceiverStream;

use crate::{
    access::Session,
    events::{News, Seat},
    metrics::add,
    problem::{Answer, Code, Problem},
    state::App,
};

/// Live news as server-sent events: `changed` with `{"seq":n,"position":p}`, `revoked` when the session ended. The first
/// `changed` comes at once and tells where the office stands: a device whose `since` has reached `position` has it all.
/// Without a position, one cannot tell and asks.
#[utoipa::path(get, path = "/events", tag = "sync",
    responses((status = 200, description = "Server-sent events", body = String, content_type = "text/event-stream")))]
pub async fn events(State(app): State<App>, session: Session) -> Answer<Response> {
    let max = app.config.limits.streams_per_account_max;
    let seat = app.hub.seat(session.actor.account, max).ok_or_else(|| {
        Problem::new(Code::SlowDown)
            .rule("streams_per_account_max")
            .retry_after_s(app.config.limits.heartbeat.as_secs().max(1))
    })?;
    let (sender, receiver) = mpsc::channel(8);
    tokio::spawn(tell(app, session, seat, sender));
    Ok(Sse::new(ReceiverStream::new(receiver)).into_response())
}

type Sender = mpsc::Sender<Result<Event, Infallible>>;

/// Tells until the listener leaves, the session ends or the server stops.
async fn tell(app: App, session: Session, _seat: Seat, sender: Sender) {
    add(&app.metrics.streams_open, 1);
    let mut news = app.hub.listen();
    let mut stopping = app.hub.stopping();
    let every = app.config.limits.heartbeat;
    let mut heartbeat = tokio::time::interval_at(Instant::now() + every, every);
    // Asked for after the ear is open: what happens in between is told twice rather than not at all.
    let mut known = position(&app).await;
    let seq = app.run(store::Store::signed_head).await.map_or(0, |head| head.size);
    let mut next = Some(Heard::Changed { seq, position: known });
    loop {
        if let Some(event) = next.take().map(Event::from)
            && sender.send(Ok(event)).await.is_err()
        {
            break;
        }
        let heard = tokio::select! {
            biased;
            _ = stopping.wait_for(|stopping| *stopping) => break,
            () = sender.closed() => break,
            got = news.recv() => match got {
                Ok(News::Sessions(account)) if account != session.actor.account => continue,
                Ok(news) => Some(news),
                Err(RecvError::Lagged(_)) => Some(News::Changed(0)),
                Err(RecvError::Closed) => break,
            },
            _ = heartbeat.tick() => None,
        };
        // Every event is a request in its own right: whoever was revoked hears nothing more.
        match app.still(&session).await {
            Ok(_) => {}
            Err(problem) if problem.code == Code::SignedOut => {
                let _ = sender.send(Ok(Event::default().event("revoked").data("{}"))).await;
                break;
            }
            Err(_) => break,
        }
        let moved = position(&app).await;
        next = match heard {
            Some(News::Changed(0)) => Some(Heard::Changed { seq: 0, position: None }),
            Some(News::Changed(seq)) => Some(Heard::Changed { seq, position: moved }),
            Some(News::Sessions(_)) => None,
            // Another server process over the same database, or a day that ended, moves the feeds without news here.
            None if moved > known => Some(Heard::Changed { seq: 0, position: moved }),
            None => Some(Heard::Nothing),
        };
        known = moved;
    }
    app.metrics.streams_open.fetch_sub(1, std::sync::atomic::Ordering::Relaxed);
}

/// What there is to tell.
enum Heard {
    /// The log grew to this sequence number (0 = something changed that has none), the feeds to this position.
    Changed { seq: u64, position: Option<u64> },
    /// Only that the line still stands.
    Nothing,
}

impl From<Heard> for Event {
    fn from(heard: Heard) -> Self {
        match heard {
            Heard::Changed { seq, position } => {
                let position = position.map_or(String::new(), |position| format!(",\"position\":{position}"));
                Self::default().event("changed").data(format!("{{\"seq\":{seq}{position}}}"))
            }
            Heard::Nothing => Self::default().comment(""),
        }
    }
}

/// Where the feeds stand; `None` when it cannot be asked now.
async fn position(app: &App) -> Option<u64> {
    app.run(store::Store::position).await.ok()
}
