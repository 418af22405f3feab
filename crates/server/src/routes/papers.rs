//! `POST /records/{id}/paper`: a paper of a record, as the app put it together from what its reader may see, laid out as
//! PDF.

use std::time::Duration;

use axum::{extract::State, response::Response};
use model::{KindName, RecordId};
use paper::Paper;
use rules::policy;
use serde::Deserialize;
use store::TakenHow;
use tokio::{sync::Semaphore, time::timeout};
use utoipa::ToSchema;

use super::instruments_xlsform::download;
use crate::{
    access::Session,
    extract::{Json, Path},
    problem::{Answer, Code, Problem},
    readings,
    state::App,
};

/// Papers that are laid out at once. It is work for a processor and takes memory; who comes third waits.
static AT_ONCE: Semaphore = Semaphore::const_new(2);
/// How long somebody waits for a turn. A paper takes well under a second, so more means that too many ask.
const TURN_MAX: Duration = Duration::from_secs(15);

/// What to lay out.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ToPrint {
    /// Language, head, sections and signatures, in words; at most 256 KiB of them.
    #[schema(value_type = Object)]
    paper: Paper,
}

/// Lays a paper of a record out as PDF, and writes down that its caller took the record and the file of its child out on it. Keeps
/// and logs nothing of the paper.
///
/// What stands on it came from the caller, whose device holds only what policy lets it see. Whoever may not see the record
/// gets no paper of it.
#[utoipa::path(post, path = "/records/{id}/paper", tag = "records",
    params(("id" = uuid::Uuid, Path, description = "A referral, statutory report, request across the border, case or consent")),
    request_body = ToPrint,
    responses((status = 200, description = "The paper, A4", body = Vec<u8>, content_type = "application/pdf")))]
pub async fn lay_out(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
    Json(ToPrint { paper }): Json<ToPrint>,
) -> Answer<Response> {
    let read = what_is_read(&app, &session, id).await?;
    if let Err(too_much) = paper.check() {
        return Err(Problem::invalid(too_much.part, too_much.rule));
    }
    let turn = timeout(TURN_MAX, AT_ONCE.acquire()).await.map_err(|_| Problem::new(Code::Unavailable))?;
    let turn = turn.map_err(|_| Problem::new(Code::Unavailable))?;
    let laid_out = tokio::task::spawn_blocking(move || {
        let pdf = paper.pdf();
        // Only now: the work goes on where its asker has hung up.
        drop(turn);
        pdf
    });
    let pdf = laid_out.await?.map_err(|error| {
        // The fault is of the layout, and says nothing of what stood on the paper.
        tracing::error!(%error, "paper");
        Problem::new(Code::Unavailable)
    })?;
    let (kind, read) = read;
    readings::note_taken(&app, &session, read, TakenHow::Paper(kind)).await?;
    Ok(download(pdf, "application/pdf", "paper.pdf"))
}

/// The record, and the file of its child where the caller sees it.
async fn what_is_read(app: &App, session: &Session, id: RecordId) -> Answer<(KindName, Vec<RecordId>)> {
    let actor = session.actor.clone();
    app.run(move |store| {
        let Some(record) = store.record(&actor, id)? else { return Ok(None) };
        policy::may_print(&actor, record.kind).map_err(store::Error::Refused)?;
        let (kind, mut read) = (record.kind, vec![id]);
        let child = record.fields.get("person").and_then(|child| child.as_str()?.parse().ok());
        if let Some(child) = child
            && store.record(&actor, child)?.is_some()
        {
            read.push(child);
        }
        Ok(Some((kind, read)))
    })
    .await?
    .ok_or(Problem::new(Code::NotFound))
}
