//! `PUT /blobs/{sha256}`: the bytes of an attachment whose record was sent before.

use axum::extract::State;
use http::{HeaderMap, StatusCode};
use model::RecordId;
use sha2::{Digest as _, Sha256};

use crate::{
    access::Session,
    extract::{Blob, Path},
    problem::{Answer, Code, Problem},
    state::App,
};

/// Takes the bytes of the attachment named in the header `Attachment`. They must be those that its record announced.
#[utoipa::path(put, path = "/blobs/{sha256}", tag = "files",
    params(("sha256" = String, Path, description = "SHA-256 of the bytes, hex"),
        ("Attachment" = uuid::Uuid, Header, description = "The attachment's record")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "At most 10 MiB"),
    responses((status = 204, description = "Kept")))]
pub async fn put_blob(
    State(app): State<App>,
    session: Session,
    Path(sha256): Path<String>,
    headers: HeaderMap,
    Blob(bytes): Blob,
) -> Answer<StatusCode> {
    let named = headers.get("attachment").ok_or(Problem::invalid("Attachment", "missing"))?;
    let attachment: RecordId = named
        .to_str()
        .ok()
        .and_then(|id| id.parse().ok())
        .ok_or(Problem::invalid("Attachment", "reference"))?;
    let found = data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes));
    if found != sha256 {
        return Err(Problem::invalid("sha256", "sha256"));
    }
    let actor = session.actor.clone();
    if app.run(move |store| store.put_blob(&actor, attachment, &bytes)).await? {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(Problem::new(Code::NotFound))
    }
}
