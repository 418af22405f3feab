//! `/uploads/{sha256}`: the bytes of an attachment in parts, for lines that break.

use axum::{Json, extract::State};
use http::HeaderMap;
use model::RecordId;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    access::Session,
    extract::{Blob, Path},
    problem::{Answer, Code, Problem},
    state::App,
};

/// How far an upload is.
#[derive(Serialize, ToSchema)]
pub struct Upload {
    /// Bytes that are here: go on from there.
    offset: u64,
    /// Bytes of the whole.
    size: u64,
}

impl From<store::Upload> for Upload {
    fn from(upload: store::Upload) -> Self {
        Self { offset: upload.offset, size: upload.size }
    }
}

/// How much of an attachment's bytes is here: asked after a broken line, a reload, or weeks.
#[utoipa::path(get, path = "/uploads/{sha256}", tag = "files",
    params(("sha256" = String, Path, description = "SHA-256 of the whole, hex"),
        ("Attachment" = uuid::Uuid, Header, description = "The attachment's record")),
    responses((status = 200, description = "How far it is", body = Upload)))]
pub async fn read_upload(
    State(app): State<App>,
    session: Session,
    Path(sha256): Path<String>,
    headers: HeaderMap,
) -> Answer<Json<Upload>> {
    let attachment = attachment(&headers)?;
    let actor = session.actor.clone();
    let found = app.run(move |store| store.upload(&actor, attachment, &sha256)).await?;
    found.map(|upload| Json(upload.into())).ok_or(Problem::new(Code::NotFound))
}

/// Takes one part. It is on the disk when this answers; the last one makes the whole, which must be what the record
/// announced. A part that is here already does no harm; one that leaves a gap is a conflict, and the way on is told by `GET`.
#[utoipa::path(patch, path = "/uploads/{sha256}", tag = "files",
    params(("sha256" = String, Path, description = "SHA-256 of the whole, hex"),
        ("Attachment" = uuid::Uuid, Header, description = "The attachment's record"),
        ("Upload-Offset" = u64, Header, description = "Where the part begins in the whole")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream",
        description = "At most 512 KiB; at least 16 KiB, except the last part"),
    responses((status = 200, description = "How far it is now", body = Upload)))]
pub async fn put_part(
    State(app): State<App>,
    session: Session,
    Path(sha256): Path<String>,
    headers: HeaderMap,
    Blob(bytes): Blob,
) -> Answer<Json<Upload>> {
    let attachment = attachment(&headers)?;
    let offset: u64 = header(&headers, "Upload-Offset")?;
    let (actor, now) = (session.actor.clone(), app.now()?);
    let found =
        app.run(move |store| store.put_part(&actor, attachment, &sha256, offset, &bytes, now)).await?;
    found.map(|upload| Json(upload.into())).ok_or(Problem::new(Code::NotFound))
}

fn attachment(headers: &HeaderMap) -> Answer<RecordId> {
    header(headers, "Attachment")
}

fn header<T: std::str::FromStr>(headers: &HeaderMap, name: &'static str) -> Answer<T> {
    let value = headers.get(name).ok_or(Problem::invalid(name, "missing"))?;
    value.to_str().ok().and_then(|text| text.parse().ok()).ok_or(Problem::invalid(name, "shape"))
}
