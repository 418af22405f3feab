//! `GET /records/{id}`: one record.

use axum::{Json, extract::State};
use model::RecordId;

use crate::{
    access::Session,
    extract::Path,
    problem::{Answer, Code, Problem},
    readings,
    state::App,
    wire::Record,
};

/// One record, as the caller may see it.
#[utoipa::path(get, path = "/records/{id}", tag = "records", params(("id" = uuid::Uuid, Path, description = "The record")),
    responses((status = 200, description = "The record", body = Record)))]
pub async fn read_record(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
) -> Answer<Json<Record>> {
    let actor = session.actor.clone();
    let record = app.run(move |store| store.record(&actor, id)).await?.ok_or(Problem::new(Code::NotFound))?;
    readings::note(&app, &session, std::slice::from_ref(&record)).await?;
    Ok(Json(record.into()))
}
