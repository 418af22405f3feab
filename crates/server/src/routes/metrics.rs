//! `GET /metrics`: numbers for the operator, on the machine itself only.

use axum::extract::State;
use http::{HeaderName, header};

use crate::state::App;

/// Counters in Prometheus' text form. Anywhere but on the machine itself this is 404.
#[utoipa::path(get, path = "/metrics", tag = "server",
    responses((status = 200, description = "Prometheus text", body = String, content_type = "text/plain")))]
pub async fn metrics(State(app): State<App>) -> ([(HeaderName, &'static str); 1], String) {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], app.metrics.render())
}
