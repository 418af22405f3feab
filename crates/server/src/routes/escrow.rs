//! `/sync/escrow`: unsent work of colleagues, sealed to the organisation, handed over by whoever holds the phone now. The
//! one who brings it cannot read it and learns nothing of what became of it.

use axum::{Json, extract::State};
use data_encoding::BASE64;
use http::StatusCode;
use model::EntryId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::{
    access::Session,
    events::News,
    extract,
    problem::{Answer, Problem},
    state::App,
    wire::{self, Refused},
};

/// Most parcels of one request.
const PARCELS_MAX: usize = 200;

/// Something that a phone sealed to its organisation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Parcel {
    /// The organisation's key that it was sealed to.
    key: String,
    /// The parcel's key, sealed by HPKE: base64.
    wrapped: String,
    /// The content under the parcel's key: base64.
    sealed: String,
}

/// Parcels that a phone holds.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Parcels {
    /// At most 200, in the order in which they were made.
    #[schema(max_items = 200)]
    parcels: Vec<Parcel>,
}

/// What became of parcels.
#[derive(Serialize, ToSchema)]
pub struct Taken {
    /// For each, in order: whether it is safe here, so that the phone may let go of it.
    taken: Vec<bool>,
}

/// What came back of the caller's own and was refused.
#[derive(Serialize, ToSchema)]
pub struct ReturnedEntries {
    /// Oldest first.
    returned: Vec<ReturnedEntry>,
}

/// An entry that its author must decide about.
#[derive(Serialize, ToSchema)]
pub struct ReturnedEntry {
    /// As it was said.
    #[schema(value_type = wire::Entry)]
    entry: Value,
    /// Why it does not count.
    refused: Refused,
}

/// Entries that the caller's device has now.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Delivered {
    /// Which.
    #[schema(value_type = Vec<uuid::Uuid>)]
    entries: Vec<EntryId>,
}

/// Parcels off the wire.
///
/// # Errors
/// Too many, or not base64.
pub fn parcels(wire: Vec<Parcel>) -> Answer<Vec<store::Parcel>> {
    if wire.len() > PARCELS_MAX {
        return Err(Problem::invalid("parcels", "too_many"));
    }
    let bytes =
        |text: String| BASE64.decode(text.as_bytes()).map_err(|_| Problem::invalid("parcels", "shape"));
    wire.into_iter()
        .map(|one| {
            Ok(store::Parcel { key: one.key, wrapped: bytes(one.wrapped)?, sealed: bytes(one.sealed)? })
        })
        .collect()
}

/// Takes parcels of an organisation and tells everybody who listens.
///
/// # Errors
/// As the store.
pub async fn take(app: &App, org: model::RecordId, parcels: Vec<store::Parcel>) -> Answer<Vec<bool>> {
    let now = app.now()?;
    let taken = app.run(move |store| store.take_escrow(org, &parcels, now)).await?;
    let kept = taken.iter().filter(|taken| **taken).count();
    if kept > 0 {
        app.hub.tell(News::Changed(0));
    }
    tracing::info!(event = "escrow.taken", kept, left = taken.len() - kept, "sealed work came in");
    Ok(taken)
}

/// Takes parcels of the caller's organisation.
#[utoipa::path(post, path = "/sync/escrow", tag = "sync", request_body = Parcels,
    responses((status = 200, description = "Which of them are safe", body = Taken)))]
pub async fn take_escrow(
    State(app): State<App>,
    session: Session,
    extract::Json(asked): extract::Json<Parcels>,
) -> Answer<Json<Taken>> {
    let parcels = parcels(asked.parcels)?;
    Ok(Json(Taken { taken: take(&app, session.actor.org, parcels).await? }))
}

/// What came back of the caller's own work and was refused: they decide about it as about anything else.
#[utoipa::path(get, path = "/sync/escrow", tag = "sync",
    responses((status = 200, description = "What waits for the caller", body = ReturnedEntries)))]
pub async fn read_returned(State(app): State<App>, session: Session) -> Answer<Json<ReturnedEntries>> {
    let id = session.actor.account;
    let returned = app.run(move |store| store.escrow_returned(id)).await?;
    let entry = |one: store::Returned| ReturnedEntry {
        entry: one.entry,
        refused: Refused { rule: one.refusal.rule, field: one.refusal.field, detail: one.detail },
    };
    Ok(Json(ReturnedEntries { returned: returned.into_iter().map(entry).collect() }))
}

/// The caller's device has them now and asks: they are kept here no longer.
#[utoipa::path(post, path = "/sync/escrow/delivered", tag = "sync", request_body = Delivered,
    responses((status = 204, description = "Noted")))]
pub async fn note_delivered(
    State(app): State<App>,
    session: Session,
    extract::Json(asked): extract::Json<Delivered>,
) -> Answer<StatusCode> {
    let id = session.actor.account;
    app.run(move |store| store.escrow_delivered(id, &asked.entries)).await?;
    Ok(StatusCode::NO_CONTENT)
}
