//! `GET /records/count`: how many a list would hold.

use axum::{Json, extract::State};
use serde::Serialize;
use utoipa::ToSchema;

use super::records_list::Filter;
use crate::{access::Session, extract::Query, problem::Answer, state::App};

/// How many.
#[derive(Debug, Serialize, ToSchema)]
pub struct Count {
    /// Records that the caller may see.
    count: u64,
}

/// How many records of a kind the caller may see.
#[utoipa::path(get, path = "/records/count", tag = "records", params(Filter),
    responses((status = 200, description = "The number", body = Count)))]
pub async fn count_records(
    State(app): State<App>,
    session: Session,
    Query(filter): Query<Filter>,
) -> Answer<Json<Count>> {
    let query = filter.query()?;
    let actor = session.actor.clone();
    let count = app.run(move |store| store.count(&actor, &query)).await?;
    Ok(Json(Count { count }))
}
