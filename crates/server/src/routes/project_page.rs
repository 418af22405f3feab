//! `/project`: what everybody sees of projects. See the module `project_page` of the crate: nothing here reaches a record.

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse as _, Response},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde::Deserialize;
use sha2::Digest as _;

use crate::{
    problem::{Answer, Code, Problem},
    project_page::{
        PublicProjects,
        page::{self, Page},
    },
    worried::words::Lang,
};

/// In which language.
#[derive(Debug, Deserialize)]
pub struct Asked {
    lang: Option<String>,
}

impl Asked {
    fn page(&self, headers: &HeaderMap) -> Page {
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let lang = self.lang.as_deref().and_then(Lang::of);
        Page { lang: lang.unwrap_or_else(|| Lang::accepted(accepted.unwrap_or_default())) }
    }
}

/// The projects that everybody may see; nothing here where there is none.
#[utoipa::path(get, path = "/project", tag = "public", responses((status = 200, description = "The list")))]
pub async fn list_projects(
    State(projects): State<PublicProjects>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Answer<Response> {
    let all = projects.all();
    if all.is_empty() {
        return Err(Problem::new(Code::NotFound));
    }
    Ok(html(asked.page(&headers).list(&all), &headers))
}

/// One project. What is not public answers like what does not exist.
#[utoipa::path(get, path = "/project/{code}", tag = "public", params(("code" = String, Path, description = "Its code")),
    responses((status = 200, description = "The page")))]
pub async fn show_project(
    State(projects): State<PublicProjects>,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Answer<Response> {
    let shown = projects.find(&code).ok_or(Problem::new(Code::NotFound))?;
    Ok(html(asked.page(&headers).one(&shown), &headers))
}

/// How the pages look.
#[utoipa::path(get, path = "/project/page.css", tag = "public", responses((status = 200, description = "The style sheet")))]
pub async fn style() -> Response {
    let mut response = page::STYLE.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    response
}

/// A page that a browser and a proxy may keep for a minute, and then ask whether it still stands.
fn html(page: String, asked: &HeaderMap) -> Response {
    let hash = sha2::Sha256::digest(&page);
    let tag = format!("W/\"{}\"", data_encoding::HEXLOWER.encode(&hash[..16]));
    let known = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let same = known.flat_map(|list| list.split(',')).any(|one| one.trim() == tag || one.trim() == "*");
    let mut response = if same { StatusCode::NOT_MODIFIED.into_response() } else { page.into_response() };
    let headers = response.headers_mut();
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    for (name, value) in [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=60"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        ),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::VARY, "accept-language"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
