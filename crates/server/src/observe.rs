//! The outermost layer: gives every request an identifier, writes problem documents, logs and measures.
//!
//! Logged: identifier, method, route template, status, time. Never logged: paths with identifiers, query strings,
//! bodies, names, addresses, tokens. A cause is logged once, under the identifier that the user sees.

use std::time::Instant;

use axum::{
    body::Body,
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use http::{HeaderName, HeaderValue, StatusCode, header};
use model::EntryId;

use crate::{
    clock, headers,
    problem::{Code, Problem},
    state::App,
};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The layer.
pub async fn observe(State(app): State<App>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = identifier(&app);
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("(none)".to_owned(), |path| path.as_str().to_owned());
    let mut response = finish(&id, next.run(request).await);
    headers::every(response.headers_mut());
    if !response.headers().contains_key(header::CACHE_CONTROL) {
        headers::data(response.headers_mut());
    }
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    let (status, took) = (response.status().as_u16(), started.elapsed());
    app.metrics.answered(status, took);
    tracing::info!(event = "http.answered", request_id = %id, %method, %route, status, took_ms = took.as_millis() as u64, "answered {id}");
    response
}

fn identifier(app: &App) -> String {
    // Without randomness the time alone still names the request well enough for a log line.
    let random = clock::bytes(app.random.as_ref()).unwrap_or_default();
    EntryId::new(app.clock.now_ms(), random).to_string()
}

/// Writes the document of a problem; an error of a layer beneath that is no problem yet becomes one by its status.
fn finish(id: &str, mut response: Response) -> Response {
    let problem = match response.extensions_mut().remove::<Problem>() {
        Some(problem) => problem,
        None if response.status().is_client_error() || response.status().is_server_error() => {
            by_status(response.status())
        }
        None => return response,
    };
    if let Some(cause) = problem.cause() {
        tracing::error!(event = "http.failed", request_id = %id, cause, "failed {id}");
    }
    let document = serde_json::to_vec(&problem.document(id)).unwrap_or_default();
    let (mut parts, _) = response.into_parts();
    parts.status = problem.code.status();
    parts.headers.remove(header::CONTENT_ENCODING);
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(document.len()));
    Response::from_parts(parts, Body::from(document))
}

fn by_status(status: StatusCode) -> Problem {
    Problem::new(
        Code::ALL
            .iter()
            .copied()
            .find(|code| code.status() == status)
            .unwrap_or(if status.is_server_error() { Code::Unknown } else { Code::Malformed }),
    )
}

/// What a panic becomes. Its message may quote data: only its place is logged, by the hook of [`quiet_panics`].
pub fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    Problem::unknown("panic, see the line before").into_response()
}

/// Makes panics log their place in the code and nothing of their message.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
        tracing::error!(event = "panic", place, "panic at {place}");
    }));
}

/// Writes logs as lines of JSON to standard error, from the given level on (`info`, or `server=debug,info`).
pub fn start_logs(filter: &str) {
    let filter = tracing_subscriber::EnvFilter::try_new(filter)
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
    // A second start (in tests) finds the first one's.
    let _ = tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
