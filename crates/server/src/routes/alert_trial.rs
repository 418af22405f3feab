//! `GET /alert-rules/{id}/trial`: what a rule would have told of, before it is switched on.

use axum::{Json, extract::State};
use model::{RecordId, date::Instant};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    access::Session,
    extract::Path,
    problem::{Answer, Code, Problem},
    state::App,
};

/// What a rule would have told of, as far as the caller may see every record of it.
#[derive(Serialize, ToSchema)]
pub struct Trial {
    /// How many alerts.
    found: u64,
    /// The latest of them, at most 500.
    alerts: Vec<WouldRaise>,
}

/// One of them.
#[derive(Serialize, ToSchema)]
pub struct WouldRaise {
    /// The child, where it is about one.
    #[schema(value_type = Option<uuid::Uuid>)]
    person: Option<RecordId>,
    /// When the last of its records happened.
    #[schema(value_type = String, format = DateTime)]
    last: Instant,
    /// The records that make it up, the first that happened first.
    because: Vec<Because>,
}

/// One record of it.
#[derive(Serialize, ToSchema)]
pub struct Because {
    /// Its kind.
    kind: &'static str,
    /// Its id.
    #[schema(value_type = uuid::Uuid)]
    id: RecordId,
}

/// Looks at all that the organisation recorded. Nothing is raised, and nothing is kept.
#[utoipa::path(get, path = "/alert-rules/{id}/trial", tag = "records",
    params(("id" = uuid::Uuid, Path, description = "The rule")),
    responses((status = 200, description = "What it would have told of", body = Trial)))]
pub async fn try_alert_rule(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
) -> Answer<Json<Trial>> {
    let (actor, now) = (session.actor.clone(), app.now()?);
    let tried = app.run(move |store| store.try_alert_rule(&actor, id, now)).await?;
    let (found, named) = tried.ok_or(Problem::new(Code::NotFound))?;
    let one = |one: store::Tried| {
        let last = i64::try_from(one.last_ms).ok().and_then(|ms| Instant::from_unix_millis(ms).ok())?;
        let because = one.because.into_iter().map(|(kind, id)| Because { kind: kind.as_str(), id }).collect();
        Some(WouldRaise { person: one.person, last, because })
    };
    Ok(Json(Trial { found, alerts: named.into_iter().filter_map(one).collect() }))
}
