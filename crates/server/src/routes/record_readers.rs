//! `GET /records/{id}/readers`: who looked.

use axum::{Json, extract::State};
use model::{AccountId, RecordId, date::Instant};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    access::Session,
    extract::Path,
    problem::{Answer, Code, Problem},
    state::App,
};

/// One reading.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReadingLine {
    /// Who.
    #[schema(value_type = uuid::Uuid)]
    account: AccountId,
    /// Of which organisation.
    #[schema(value_type = uuid::Uuid)]
    org: RecordId,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Instant,
    /// Whether it was somebody outside, through a sealed link to a referral: `account` names the link then.
    by_link: bool,
}

/// Who opened a record, latest first.
#[utoipa::path(get, path = "/records/{id}/readers", tag = "records", params(("id" = uuid::Uuid, Path, description = "The record")),
    responses((status = 200, description = "Its readers", body = Vec<ReadingLine>)))]
pub async fn read_readers(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
) -> Answer<Json<Vec<ReadingLine>>> {
    let actor = session.actor.clone();
    let lines = app.run(move |store| store.readers(&actor, id)).await?.ok_or(Problem::new(Code::NotFound))?;
    Ok(Json(
        lines
            .into_iter()
            .map(|line| ReadingLine {
                account: line.account,
                org: line.org,
                at: line.at,
                by_link: line.by_link,
            })
            .collect(),
    ))
}
