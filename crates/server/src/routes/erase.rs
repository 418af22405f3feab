//! `POST /subjects/{person}/erase`: what was said about a person becomes unreadable for good, in every backup too.

use axum::extract::State;
use http::StatusCode;
use model::RecordId;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    access::Session,
    events::News,
    extract::{Json, Path},
    problem::{Answer, Code, Problem},
    state::App,
};

/// Why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Erasure {
    /// Who asked for it and on which ground; kept with the log.
    reason: String,
}

/// Destroys the key of a person. There is no way back.
#[utoipa::path(post, path = "/subjects/{person}/erase", tag = "records", params(("person" = uuid::Uuid, Path, description = "The person")),
    request_body = Erasure, responses((status = 204, description = "Erased")))]
pub async fn erase_subject(
    State(app): State<App>,
    session: Session,
    Path(person): Path<RecordId>,
    Json(Erasure { reason }): Json<Erasure>,
) -> Answer<StatusCode> {
    if !(3..=2_000).contains(&reason.trim().chars().count()) {
        return Err(Problem::invalid("reason", "length"));
    }
    let (actor, now) = (session.actor.clone(), app.now()?);
    if !app.run(move |store| store.erase(&actor, person, &reason, now)).await? {
        return Err(Problem::new(Code::NotFound));
    }
    app.hub.tell(News::Changed(0));
    Ok(StatusCode::NO_CONTENT)
}
