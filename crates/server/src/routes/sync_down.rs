//! `POST /sync/down`: everything that the device does not have yet and may have, line by line (design, section 5).
//!
//! The answer is made page by page while it is being sent, so that ten thousand records cost no more memory than one
//! page. A stream that breaks before its last line moves nothing: the device asks again from where it was.

use std::collections::BTreeMap;

use axum::{
    body::Body,
    extract::State,
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;
use http::{HeaderValue, header};
use serde::{Deserialize, Serialize};
use store::{FeedLine, Position};
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;
use utoipa::ToSchema;

use crate::{
    access::Session,
    extract::Json,
    problem::{Answer, Problem},
    state::App,
    wire,
};

/// Records of one page: what is held in memory of an answer.
const PAGE_LINES: usize = 500;

/// Where the device stands.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Down {
    /// It has everything up to here; 0 = nothing.
    since: u64,
    /// Hash of the keys for which that is true; empty = none.
    keys: String,
    /// Where it stands in each key that it still holds: the second question, after an answer with `ask`.
    cursors: Option<BTreeMap<String, u64>>,
}

/// One line of the answer. Which members are there tells what it is.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct Line {
    /// First line: the names of all feeds that the caller holds now: a key, and what it opens.
    #[serde(skip_serializing_if = "Option::is_none")]
    keys: Option<Vec<String>>,
    /// First line: their hash.
    #[serde(skip_serializing_if = "Option::is_none")]
    hash: Option<String>,
    /// First and only line: the keys changed, ask again with `cursors`.
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<bool>,
    /// A record as it is now.
    #[serde(skip_serializing_if = "Option::is_none")]
    r: Option<wire::Record>,
    /// The feeds through which the caller has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    via: Option<Vec<String>>,
    /// Whether somebody else than its author has opened it.
    #[serde(skip_serializing_if = "Option::is_none")]
    read: Option<bool>,
    /// A record that is gone from the feed `key`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<uuid::Uuid>)]
    g: Option<model::RecordId>,
    /// The feed from which it is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    /// Last line: the device is complete up to here.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<u64>,
    /// Last line: whether there is more.
    #[serde(skip_serializing_if = "Option::is_none")]
    more: Option<bool>,
}

/// Sends what changed, as lines of JSON.
#[utoipa::path(post, path = "/sync/down", tag = "sync", request_body = Down,
    responses((status = 200, description = "Lines of JSON", body = Line, content_type = "application/x-ndjson")))]
pub async fn sync_down(State(app): State<App>, session: Session, Json(down): Json<Down>) -> Answer<Response> {
    let actor = session.actor.clone();
    let ring = app.run(move |store| store.key_ring(&actor)).await?;
    let (keys, hash) = (ring.feeds().map(|(label, _)| label).collect::<Vec<_>>(), ring.hash());
    let position = match down.cursors {
        None if down.keys == hash => Position::Since(down.since),
        None => {
            return Ok(lines(&[Line {
                keys: Some(keys),
                hash: Some(hash),
                ask: Some(true),
                ..Line::default()
            }])?
            .into_response());
        }
        // Every key is named, so that all of them can be raised from page to page.
        Some(cursors) => Position::Cursors(
            keys.iter().map(|key| (key.clone(), cursors.get(key).copied().unwrap_or(0))).collect(),
        ),
    };
    let unchanged = matches!(position, Position::Since(_));
    let page = next_page(&app, &session, position.clone()).await?;
    if unchanged && page.lines.is_empty() && !page.more {
        return Ok(lines(&[Line {
            since: Some(page.since),
            hash: Some(hash),
            more: Some(false),
            ..Line::default()
        }])?
        .into_response());
    }
    let first = lines(&[Line { keys: Some(keys), hash: Some(hash.clone()), ..Line::default() }])?;
    let (sender, receiver) = mpsc::channel(1);
    tokio::spawn(async move {
        if let Err(problem) = send(&app, &session, &hash, position, (first.0, page), &sender).await {
            tracing::warn!(
                event = "sync.down_broken",
                cause = problem.cause(),
                code = problem.code.as_str(),
                "stream broken off"
            );
            let _ = sender.send(Err(std::io::Error::other("broken off"))).await;
        }
    });
    Ok(Ndjson(Body::from_stream(ReceiverStream::new(receiver))).into_response())
}

/// A page as it goes over the line.
struct Page {
    lines: Bytes,
    since: u64,
    more: bool,
}

/// Sends page after page until there is no more, or until the caller's rights change or end.
async fn send(
    app: &App,
    session: &Session,
    hash: &str,
    mut position: Position,
    (first, mut page): (Bytes, Page),
    sender: &mpsc::Sender<std::io::Result<Bytes>>,
) -> Answer<()> {
    if sender.send(Ok(first)).await.is_err() {
        return Ok(());
    }
    let mut reached = 0;
    loop {
        let Page { lines: bytes, since, more } = page;
        if more && since <= reached {
            return Err(Problem::unknown("the feed does not move"));
        }
        reached = since;
        if sender.send(Ok(bytes)).await.is_err() {
            return Ok(());
        }
        if !more {
            let last = lines(&[Line { since: Some(since), more: Some(false), ..Line::default() }])?;
            let _ = sender.send(Ok(last.0)).await;
            return Ok(());
        }
        position = onward(position, since);
        let session = app.still(session).await?;
        let actor = session.actor.clone();
        let now = app.run(move |store| store.key_ring(&actor)).await?.hash();
        if now != hash {
            return Err(Problem::unknown("the caller's keys changed under way"));
        }
        page = next_page(app, &session, position.clone()).await?;
    }
}

/// However many phones fetch at once, so few pages are opened at a time: an opened record takes ten times the memory of
/// its line.
async fn next_page(app: &App, session: &Session, position: Position) -> Answer<Page> {
    let _turn = app.pages.acquire().await.map_err(Problem::unknown)?;
    let (store, actor) = (app.store.clone(), session.actor.clone());
    tokio::task::spawn_blocking(move || {
        let page = store.feed(&actor, &position, PAGE_LINES)?;
        let (since, more) = (page.since, page.more);
        let all: Vec<Line> = page.lines.into_iter().map(Line::from).collect();
        Ok(Page { lines: lines(&all)?.0, since, more })
    })
    .await?
}

fn onward(position: Position, since: u64) -> Position {
    match position {
        Position::Since(_) => Position::Since(since),
        Position::Cursors(cursors) => {
            Position::Cursors(cursors.into_iter().map(|(key, cursor)| (key, cursor.max(since))).collect())
        }
    }
}

impl From<FeedLine> for Line {
    fn from(line: FeedLine) -> Self {
        match line {
            FeedLine::Record { record, via, read } => Self {
                r: Some((*record).into()),
                via: Some(via),
                read: read.then_some(true),
                ..Self::default()
            },
            FeedLine::Gone { record, key } => Self { g: Some(record), key: Some(key), ..Self::default() },
        }
    }
}

struct Ndjson<B>(B);

impl<B: Into<Body>> axum::response::IntoResponse for Ndjson<B> {
    fn into_response(self) -> Response {
        let mut response = Response::new(self.0.into());
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/x-ndjson"));
        response
    }
}

fn lines(all: &[Line]) -> Answer<Ndjson<Bytes>> {
    let mut out = Vec::with_capacity(all.len() * 512);
    for line in all {
        serde_json::to_writer(&mut out, line).map_err(Problem::unknown)?;
        out.push(b'\n');
    }
    Ok(Ndjson(out.into()))
}
