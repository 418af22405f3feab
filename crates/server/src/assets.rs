//! The app itself, embedded: hashed files cached for good, the page never, compressed ahead by the web build.

use std::{borrow::Cow, sync::LazyLock};

use axum::{
    body::Body,
    extract::Request,
    response::{Html, IntoResponse as _, Response},
};
use http::{HeaderMap, HeaderValue, Method, header};
use rust_embed::RustEmbed;

use crate::{
    headers,
    problem::{Code, Problem},
};

#[derive(RustEmbed)]
#[folder = "../../web/build"]
#[allow_missing = true]
struct Files;

/// The page of a route of the app; the app's own router does the rest.
const PAGE: &str = "200.html";

/// Where the web build puts files whose names carry their hash.
const IMMUTABLE: &str = "_app/immutable/";

static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let hashes = Files::get("csp.json").and_then(|file| serde_json::from_slice(&file.data).ok());
    headers::content_security_policy(&hashes.map(script_hashes).unwrap_or_default())
});

/// Hashes from `csp.json`: a list of `sha256-…`, or an object whose lists hold them.
fn script_hashes(json: serde_json::Value) -> Vec<String> {
    match json {
        serde_json::Value::String(hash) => vec![hash.trim_matches('\'').to_owned()],
        serde_json::Value::Array(items) => items.into_iter().flat_map(script_hashes).collect(),
        serde_json::Value::Object(map) => {
            map.into_iter().flat_map(|(_, value)| script_hashes(value)).collect()
        }
        _ => Vec::new(),
    }
}

/// Answers whatever is not the API: a file of the app, or its page for one of its routes.
pub async fn serve(request: Request) -> Response {
    let path = request.uri().path().trim_start_matches('/').to_owned();
    if path == "api" || path.starts_with("api/") {
        return Problem::new(Code::NotFound).into_response();
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return Problem::new(Code::MethodNotAllowed).into_response();
    }
    let name = if path.is_empty() { PAGE } else { &path };
    let served = if is_internal(name) { None } else { file(name, request.headers()) };
    match served {
        Some(response) => response,
        None if !is_route(&path) => Problem::new(Code::NotFound).into_response(),
        None => file(PAGE, request.headers()).unwrap_or_else(not_built),
    }
}

/// Made by the build for us, not for browsers.
fn is_internal(name: &str) -> bool {
    let compressed_twin = name
        .strip_suffix(".br")
        .or(name.strip_suffix(".gz"))
        .is_some_and(|plain| Files::get(plain).is_some());
    name == "csp.json" || compressed_twin
}

/// Routes of the app have no dot in their last part; a missing file must not answer with a page.
fn is_route(path: &str) -> bool {
    !path.starts_with("_app/") && !path.rsplit('/').next().unwrap_or_default().contains('.')
}

fn file(name: &str, asked: &HeaderMap) -> Option<Response> {
    let plain = Files::get(name)?;
    let tag = format!("\"{}\"", data_encoding::HEXLOWER.encode(&plain.metadata.sha256_hash()[..16]));
    let mut response =
        if asked.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
            http::StatusCode::NOT_MODIFIED.into_response()
        } else {
            let (data, encoding) = best(name, plain.data, asked);
            let mut response = Response::new(body(data));
            if let Some(encoding) = encoding {
                response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
            }
            response
        };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(name)));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    let cache = if name.starts_with(IMMUTABLE) { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    headers::page(headers, &POLICY);
    Some(response)
}

fn body(data: Cow<'static, [u8]>) -> Body {
    match data {
        Cow::Borrowed(bytes) => Body::from(bytes),
        Cow::Owned(bytes) => Body::from(bytes),
    }
}

/// The smallest form that the browser takes.
fn best(
    name: &str,
    plain: Cow<'static, [u8]>,
    asked: &HeaderMap,
) -> (Cow<'static, [u8]>, Option<&'static str>) {
    let accepted =
        asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let takes = |encoding: &str| {
        accepted.split(',').any(|part| {
            let (name, weight) = part.split_once(';').unwrap_or((part, ""));
            name.trim() == encoding && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
        })
    };
    for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
        if let Some(file) = takes(encoding).then(|| Files::get(&format!("{name}.{ending}"))).flatten() {
            return (file.data, Some(encoding));
        }
    }
    (plain, None)
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A program built without its web app says how to get it.
fn not_built() -> Response {
    let mut response = Html(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Safetynet</title>\
         <h1>Safetynet is running, without its web app</h1>\
         <p>This program was built before the web app. Run <code>make web</code>, then build the program again. \
         The interface for programs is at <a href=\"/api/v1/openapi.json\">/api/v1/openapi.json</a>.</p></html>",
    )
    .into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers::page(response.headers_mut(), &POLICY);
    response
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("", true)]
    #[case("people", true)]
    #[case("people/0190-1", true)]
    #[case("_app/immutable/nodes/1.js", false)]
    #[case("favicon.ico", false)]
    #[case("people/.env", false)]
    fn only_routes_of_the_app_get_its_page(#[case] path: &str, #[case] route: bool) {
        assert_eq!(is_route(path), route);
    }

    #[test]
    fn hashes_are_found_in_either_form() {
        let list = serde_json::json!(["sha256-a"]);
        let object = serde_json::json!({"script": ["'sha256-a'"]});
        assert_eq!(script_hashes(list), ["sha256-a"]);
        assert_eq!(script_hashes(object), ["sha256-a"]);
    }
}
