//! `GET /search`: by name, across scripts and spellings.

use axum::{Json, extract::State};
use model::KindName;
use serde::Deserialize;
use utoipa::IntoParams;

use super::records_list::QUERY_CHARS_MAX;
use crate::{
    access::Session,
    extract::Query,
    problem::{Answer, Problem},
    readings,
    state::App,
    wire::Records,
};

/// What to look for.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// A name, or its beginning, in any script.
    q: String,
    /// The kind; `person` when absent.
    #[param(value_type = Option<String>)]
    kind: Option<KindName>,
}

/// Records whose names are like the words given, best first.
#[utoipa::path(get, path = "/search", tag = "records", params(Wanted),
    responses((status = 200, description = "What was found", body = Records)))]
pub async fn search(
    State(app): State<App>,
    session: Session,
    Query(wanted): Query<Wanted>,
) -> Answer<Json<Records>> {
    if wanted.q.trim().is_empty() {
        return Err(Problem::invalid("q", "missing"));
    }
    if wanted.q.chars().count() > QUERY_CHARS_MAX {
        return Err(Problem::invalid("q", "too_long"));
    }
    let actor = session.actor.clone();
    let kind = wanted.kind.unwrap_or(KindName::Person);
    let records = app.run(move |store| store.search(&actor, kind, &wanted.q)).await?;
    readings::note(&app, &session, &records).await?;
    Ok(Json(records.into()))
}
