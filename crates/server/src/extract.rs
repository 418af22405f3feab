//! Parsing at the edge: bodies, query strings and paths, each with limits and with problems that name the field.

use axum::extract::{FromRequest, FromRequestParts, Path as AxumPath, Request};
use bytes::Bytes;
use http::{header, request::Parts};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use serde::de::DeserializeOwned;

use crate::{
    problem::{Answer, Code, Problem},
    state::App,
};

/// A JSON body of type `T`: content type checked, size and depth limited before parsing.
pub struct Json<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Answer<Self> {
        if !is_json(&request) {
            return Err(
                Problem::new(Code::UnsupportedMediaType).detail("content-type must be application/json")
            );
        }
        let limits = &app.config.limits;
        let body = read(request, limits.json_bytes_max, "json_bytes_max").await?;
        check_depth(&body, limits.json_depth_max)?;
        parse(&body).map(Json)
    }
}

/// A body of any bytes, at most as long as a file may be.
pub struct Blob(pub Bytes);

impl FromRequest<App> for Blob {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Answer<Self> {
        read(request, app.config.limits.blob_bytes_max, "blob_bytes_max").await.map(Blob)
    }
}

/// The bytes of a workbook: what it is is seen when it is read.
pub struct Workbook(pub Bytes);

impl FromRequest<App> for Workbook {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Answer<Self> {
        read(request, app.config.limits.workbook_bytes_max, "workbook_bytes_max").await.map(Workbook)
    }
}

fn is_json(request: &Request) -> bool {
    let content_type = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    content_type.is_some_and(|value| {
        value.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
    })
}

/// A body of at most so many bytes.
pub async fn read(request: Request, bytes_max: usize, rule: &'static str) -> Answer<Bytes> {
    let too_large = || Problem::new(Code::TooLarge).rule(rule).detail(format!("at most {bytes_max} bytes"));
    let announced =
        request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    if announced.is_some_and(|length: usize| length > bytes_max) {
        return Err(too_large());
    }
    match Limited::new(request.into_body(), bytes_max).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if error.downcast_ref::<LengthLimitError>().is_some() => Err(too_large()),
        Err(error) if is_timeout(error.as_ref()) => Err(Problem::new(Code::Timeout).rule("body_pause_max")),
        // The bytes that came are not gzip, or the line broke: either way nothing that we can read.
        Err(_) => Err(Problem::new(Code::Malformed).rule("body")),
    }
}

fn is_timeout(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if error.is::<tower_http::timeout::TimeoutError>() {
            return true;
        }
        cause = error.source();
    }
    false
}

/// Refuses nesting deeper than `depth_max` in one pass over the bytes, before anything is built from them.
fn check_depth(body: &[u8], depth_max: usize) -> Answer<()> {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in body {
        match (in_text, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => in_text = !in_text,
            (false, b'[' | b'{') => depth += 1,
            (false, b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > depth_max {
            return Err(Problem::new(Code::Malformed)
                .rule("json_depth_max")
                .detail(format!("at most {depth_max} levels")));
        }
    }
    Ok(())
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Answer<T> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        if error.inner().is_data() {
            let message = error.inner().to_string();
            wrong_shape(&error.path().to_string(), &message)
        } else {
            Problem::new(Code::Malformed).rule("json")
        }
    })?;
    json.end().map_err(|_| Problem::new(Code::Malformed).rule("json"))?;
    Ok(value)
}

/// A problem for a value of the wrong shape. Serde's message quotes values, so only the names in it are used.
fn wrong_shape(path: &str, message: &str) -> Problem {
    let quoted = || message.split('`').nth(1).map(|name| name.chars().take(64).collect::<String>());
    let path: String = path.chars().take(128).collect();
    let at = |name: Option<String>| match (path.as_str(), name) {
        ("." | "", Some(name)) => name,
        (path, Some(name)) if path.ends_with(&name) => path.to_owned(),
        (path, Some(name)) => format!("{path}.{name}"),
        (path, None) => path.to_owned(),
    };
    if message.starts_with("unknown field") {
        Problem::invalid(at(quoted()), "unknown_field")
    } else if message.starts_with("missing field") {
        Problem::invalid(at(quoted()), "missing")
    } else if message.starts_with("duplicate field") {
        Problem::invalid(at(quoted()), "double")
    } else if message.starts_with("unknown variant") {
        Problem::invalid(path, "code")
    } else {
        Problem::invalid(path, "shape")
    }
}

/// A query string of type `T`, which should refuse unknown keys.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Answer<Self> {
        let pairs = form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes());
        serde_path_to_error::deserialize(serde_urlencoded::Deserializer::new(pairs))
            .map(Query)
            .map_err(|error| wrong_shape(&error.path().to_string(), &error.inner().to_string()))
    }
}

/// Parts of the path. One that does not parse names nothing: 404, like an id that nobody has.
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Answer<Self> {
        let path = AxumPath::<T>::from_request_parts(parts, state).await;
        path.map(|AxumPath(value)| Self(value)).map_err(|_| Problem::new(Code::NotFound))
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Shape {
        #[allow(dead_code, reason = "only its parsing is looked at")]
        inner: Inner,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        #[allow(dead_code, reason = "only its parsing is looked at")]
        count: u8,
    }

    #[rstest]
    #[case(r#"{"inner":{"count":1},"colour":"red"}"#, "invalid", Some("colour"), Some("unknown_field"))]
    #[case(r#"{"inner":{"count":1,"colour":"red"}}"#, "invalid", Some("inner.colour"), Some("unknown_field"))]
    #[case(r#"{"inner":{}}"#, "invalid", Some("inner.count"), Some("missing"))]
    #[case(r#"{"inner":{"count":"Srey Mom"}}"#, "invalid", Some("inner.count"), Some("shape"))]
    #[case(r#"{"inner":"#, "malformed", None, Some("json"))]
    #[case(r#"{"inner":{"count":1}} x"#, "malformed", None, Some("json"))]
    fn a_bad_body_is_told_by_field_and_rule_and_quotes_no_value(
        #[case] body: &str,
        #[case] code: &str,
        #[case] field: Option<&str>,
        #[case] rule: Option<&str>,
    ) {
        let problem = parse::<Shape>(body.as_bytes()).unwrap_err().document("1");
        assert_eq!((problem.code, problem.field.as_deref(), problem.rule.as_deref()), (code, field, rule));
        assert!(!serde_json::to_string(&problem).unwrap().contains("Srey"));
    }

    #[test]
    fn depth_counts_brackets_outside_of_text_only() {
        assert!(check_depth(br#"{"a":"[[[[\"[[["}"#, 2).is_ok());
        assert!(check_depth(b"[[[]]]", 2).is_err());
        assert!(check_depth("[".repeat(10_000_000).as_bytes(), 32).is_err());
    }
}
