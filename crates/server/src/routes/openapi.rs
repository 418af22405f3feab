//! `GET /openapi.json`: this API, described.

use axum::Extension;
use bytes::Bytes;
use http::{HeaderName, header};

/// The description, made once at start.
#[derive(Clone)]
pub struct Description(pub Bytes);

/// This document.
#[utoipa::path(get, path = "/openapi.json", tag = "server",
    responses((status = 200, description = "OpenAPI 3.1", body = Object, content_type = "application/json")))]
pub async fn openapi(
    Extension(Description(text)): Extension<Description>,
) -> ([(HeaderName, &'static str); 1], Bytes) {
    ([(header::CONTENT_TYPE, "application/json")], text)
}
