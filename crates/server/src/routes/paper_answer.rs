//! `/referrals/{id}/paper-answer`: what a partner wrote on the paper form, where nobody signs in.

use axum::{Json, extract::State};
use model::RecordId;
use serde::{Deserialize, Serialize};
use store::{LinkAnswer, LinkAnswered};
use utoipa::ToSchema;

use crate::{
    access::Session,
    events::News,
    extract::{self, Path},
    problem::{Answer, Code, Problem},
    sealed::{BY_CHARS_MAX, REPLY_CHARS_MAX},
    state::App,
    worried::clean,
};

/// What stands on the paper.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PaperAnswer {
    /// Why not, a code of `decline_reason`; absent = the child is taken.
    decline_reason: Option<String>,
    /// Who signed it.
    by: String,
    /// What else they wrote.
    reply: Option<String>,
}

/// That it was written down.
#[derive(Serialize, ToSchema)]
pub struct PaperAnswered {
    /// The referral.
    #[schema(value_type = uuid::Uuid)]
    referral: RecordId,
}

impl PaperAnswer {
    fn checked(self) -> Answer<LinkAnswer> {
        let (by, reply) = (clean(&self.by).replace('\n', " "), self.reply.map(|reply| clean(&reply)));
        if by.is_empty() {
            return Err(Problem::invalid("by", "missing"));
        }
        if by.chars().count() > BY_CHARS_MAX {
            return Err(Problem::invalid("by", "too_long"));
        }
        if reply.as_ref().is_some_and(|reply| reply.chars().count() > REPLY_CHARS_MAX) {
            return Err(Problem::invalid("reply", "too_long"));
        }
        if let Some(reason) = &self.decline_reason
            && !model::codes::find("decline_reason").is_some_and(|list| list.has(reason))
        {
            return Err(Problem::invalid("decline_reason", "unknown_code"));
        }
        let reply = reply.filter(|reply| !reply.is_empty());
        Ok(LinkAnswer { decline: self.decline_reason, by, reply })
    }
}

/// Writes down the partner's answer on paper, for whoever may send the referral. The record tells who signed, that nobody
/// of the partner signed in for it, and in its history who wrote it down.
#[utoipa::path(post, path = "/referrals/{id}/paper-answer", tag = "records", params(("id" = uuid::Uuid, Path, description = "The referral")),
    request_body = PaperAnswer,
    responses((status = 200, description = "It is written down", body = PaperAnswered)))]
pub async fn note_paper_answer(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
    extract::Json(wanted): extract::Json<PaperAnswer>,
) -> Answer<Json<PaperAnswered>> {
    let (answer, actor, now) = (wanted.checked()?, session.actor.clone(), app.now()?);
    let answered = app.run(move |store| store.note_paper_answer(&actor, id, answer, now)).await?;
    match answered.ok_or(Problem::new(Code::NotFound))? {
        LinkAnswered::Done { seq } => {
            app.hub.tell(News::Changed(seq));
            Ok(Json(PaperAnswered { referral: id }))
        }
        LinkAnswered::Before => Err(Problem::new(Code::Conflict)),
        // The consent is over, or the referral's time.
        LinkAnswered::Closed => Err(Problem::forbidden(rules::refusals::NOT_NOW)),
    }
}
