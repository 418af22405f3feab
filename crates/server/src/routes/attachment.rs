//! `GET /records/{id}/attachments/{attachment}`: the bytes of a picture, voice or paper.

use axum::{
    body::Body,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::{HeaderValue, header};
use model::RecordId;

use crate::{
    access::Session,
    extract::Path,
    problem::{Answer, Code, Problem},
    readings,
    state::App,
};

/// Media types that a browser shows without running anything. Others are only ever downloaded.
const SHOWN: &[&str] =
    &["image/jpeg", "image/png", "image/webp", "audio/webm", "audio/ogg", "audio/mp4", "audio/mpeg"];

/// The bytes of an attachment that hangs on this record, by the right to the record.
#[utoipa::path(get, path = "/records/{id}/attachments/{attachment}", tag = "files",
    params(("id" = uuid::Uuid, Path, description = "What it hangs on"), ("attachment" = uuid::Uuid, Path, description = "Its record")),
    responses((status = 200, description = "The bytes", body = Vec<u8>, content_type = "application/octet-stream")))]
pub async fn read_attachment(
    State(app): State<App>,
    session: Session,
    Path((parent, attachment)): Path<(RecordId, RecordId)>,
) -> Answer<Response> {
    let actor = session.actor.clone();
    let found = app.run(move |store| store.get_blob(&actor, parent, attachment)).await?;
    let (media_type, bytes) = found.ok_or(Problem::new(Code::NotFound))?;
    readings::note_ids(&app, &session, vec![attachment]).await?;
    let plain = media_type.split(';').next().unwrap_or_default().trim();
    let shown = SHOWN.iter().find(|known| **known == plain).copied();
    let mut response = Body::from(bytes).into_response();
    let headers = response.headers_mut();
    headers
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(shown.unwrap_or("application/octet-stream")));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; sandbox; frame-ancestors 'none'"),
    );
    Ok(response)
}
