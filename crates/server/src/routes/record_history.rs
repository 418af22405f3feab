//! `GET /records/{id}/history`: who changed what.

use std::collections::BTreeSet;

use axum::{Json, extract::State};
use model::{AccountId, EntryId, Fields, RecordId, date::Instant};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    access::Session,
    extract::Path,
    problem::{Answer, Code, Problem},
    readings,
    state::App,
    wire::Verdict,
};

/// One entry of the record.
#[derive(Debug, Serialize, ToSchema)]
pub struct HistoryLine {
    /// The entry.
    #[schema(value_type = uuid::Uuid)]
    entry: EntryId,
    /// Its place in the log.
    seq: u64,
    /// Who said it.
    #[schema(value_type = uuid::Uuid)]
    author: AccountId,
    /// When, as the device claimed.
    #[schema(value_type = String, format = DateTime)]
    at: Instant,
    /// When it arrived.
    #[schema(value_type = String, format = DateTime)]
    received: Instant,
    /// What was said, as far as the caller may see it.
    what: What,
    /// Fields that the caller may not see, or that were erased.
    hidden: BTreeSet<String>,
    /// What became of it.
    outcome: Verdict,
}

/// What was said.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Fields were set.
    Edit(Set),
    /// An act was asked for.
    Act(Asked),
}

/// Fields that were set.
#[derive(Debug, Serialize, ToSchema)]
pub struct Set {
    /// Values by field.
    #[schema(value_type = Object)]
    set: Fields,
}

/// An act that was asked for.
#[derive(Debug, Serialize, ToSchema)]
pub struct Asked {
    /// Its name.
    name: String,
    /// Its arguments.
    #[schema(value_type = Object)]
    args: Fields,
}

impl From<store::HistoryLine> for HistoryLine {
    fn from(line: store::HistoryLine) -> Self {
        Self {
            entry: line.entry,
            seq: line.seq,
            author: line.author,
            at: line.at,
            received: line.received,
            what: match line.what {
                store::What::Edit { set } => What::Edit(Set { set }),
                store::What::Act { name, args } => What::Act(Asked { name, args }),
            },
            hidden: line.hidden,
            outcome: Verdict::new(line.outcome, None),
        }
    }
}

/// Everything that was said about one record, oldest first, as far as the caller may see it.
#[utoipa::path(get, path = "/records/{id}/history", tag = "records", params(("id" = uuid::Uuid, Path, description = "The record")),
    responses((status = 200, description = "Its entries", body = Vec<HistoryLine>)))]
pub async fn read_history(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
) -> Answer<Json<Vec<HistoryLine>>> {
    let actor = session.actor.clone();
    let lines = app.run(move |store| store.history(&actor, id)).await?.ok_or(Problem::new(Code::NotFound))?;
    readings::note_ids(&app, &session, vec![id]).await?;
    Ok(Json(lines.into_iter().map(HistoryLine::from).collect()))
}
