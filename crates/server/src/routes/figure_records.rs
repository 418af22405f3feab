//! `GET /figures/{indicator}/records`: what a number was counted from, as far as the caller may see it.

use axum::{Json, extract::State};
use model::RecordId;
use rules::figures::{Question, evaluate};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    figure::{When, indicator},
    figures::counted,
};
use crate::{
    access::Session,
    extract::{Path, Query},
    problem::{Answer, Problem},
    state::App,
};

/// Most records of one answer.
const RECORDS_MAX: usize = 500;

/// What a number was counted from.
#[derive(Debug, Serialize, ToSchema)]
pub struct Counted {
    /// Records that the caller may see, at most 500.
    #[schema(value_type = Vec<uuid::Uuid>)]
    records: Vec<RecordId>,
    /// Whether there are more that the caller may see.
    more: bool,
}

/// Identifiers of the records behind a number. What the caller may not see is not among them, nor counted.
#[utoipa::path(get, path = "/figures/{indicator}/records", tag = "figures",
    params(("indicator" = uuid::Uuid, Path, description = "The indicator"), When),
    responses((status = 200, description = "The records", body = Counted)))]
pub async fn list_figure_records(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
    Query(When { period }): Query<When>,
) -> Answer<Json<Counted>> {
    let (records, _) = counted(&app, &session).await?;
    let state = indicator(&app, &session, &records, id).await?;
    let question =
        Question::of_indicator(state, period, app.now_ms()).ok_or(Problem::invalid("measure", "missing"))?;
    let behind = evaluate(&question, &records).records;
    Ok(Json(seen_of(&app, &session, behind).await?))
}

/// Those of some records that the caller may see.
///
/// # Errors
/// What the store says.
pub async fn seen_of(app: &App, session: &Session, behind: Vec<RecordId>) -> Answer<Counted> {
    let actor = session.actor.clone();
    let mut records = app.run(move |store| store.seen_of(&actor, &behind)).await?;
    let more = records.len() > RECORDS_MAX;
    records.truncate(RECORDS_MAX);
    Ok(Counted { records, more })
}
