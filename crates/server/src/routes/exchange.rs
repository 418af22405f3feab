//! `/exchange/events`, `/exchange/referrals/{id}`, `/exchange/referrals/{id}/answers`: for other systems, by the token of
//! their connection. A token is no session, opens nothing else, and is looked up anew for every request.

use axum::{Json, extract::State};
use http::{HeaderMap, StatusCode};
use model::{Fields, KindName, RecordId};
use rules::{exchange::answered_on, refusals};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Answer as Said, AnswerAct, Answered, Reason};
use utoipa::{IntoParams, ToSchema};

use crate::{
    access::Connected,
    events::News,
    exchange::payload,
    extract::{self, Path, Query},
    problem::{Answer, Code, Problem},
    readings,
    state::App,
};

/// Longest code of another system, characters.
const CODE_CHARS_MAX: usize = 100;
/// Longest name that another system gives to an answer, bytes.
const KEY_BYTES_MAX: usize = 200;

/// From where on.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct After {
    /// What the page before named as `after`; nothing = from the beginning.
    #[serde(default)]
    after: u64,
}

/// A page of events.
#[derive(Serialize, ToSchema)]
#[expect(clippy::struct_field_names, reason = "as it is called on the wire")]
pub struct Events {
    /// In order, each as a webhook carries it.
    #[schema(value_type = Vec<Object>)]
    events: Vec<Value>,
    /// Ask again after this.
    after: u64,
    /// Whether there may be more already.
    more: bool,
}

/// A record as far as it is shared.
#[derive(Serialize, ToSchema)]
pub struct SharedRecord {
    /// Which.
    #[schema(value_type = uuid::Uuid)]
    id: RecordId,
    /// Its kind.
    #[schema(value_type = String)]
    kind: KindName,
    /// The fields that are shared, and no others.
    #[schema(value_type = Object)]
    fields: Fields,
}

/// A referral with what it shares.
#[derive(Serialize, ToSchema)]
pub struct SharedReferral {
    /// The referral.
    referral: SharedRecord,
    /// What it opens of the child, while it does.
    records: Vec<SharedRecord>,
}

impl From<store::Record> for SharedRecord {
    fn from(record: store::Record) -> Self {
        Self { id: record.id, kind: record.kind, fields: record.fields }
    }
}

/// An answer to a referral.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAnswer {
    /// `accept`, `decline`, `start`, `complete` or `not_help`.
    #[schema(value_type = String)]
    answer: AnswerAct,
    /// Why, in our code: of `decline_reason` or `not_helped_reason`.
    reason: Option<String>,
    /// Why, in the other system's code, exactly as it writes it.
    their_reason: Option<String>,
    /// When it was answered there, a day or a moment of the common era: an answer that is too old is refused.
    answered_on: Option<String>,
}

/// What became of an answer.
#[derive(Serialize, ToSchema)]
pub struct AnswerState {
    /// `done`, or `held` until somebody here has said what the code means.
    state: &'static str,
    /// The list in which the code is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<String>,
    /// The code that has no meaning yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    their_reason: Option<String>,
}

/// What happened to referrals of the connection's organisation, in order.
#[utoipa::path(get, path = "/exchange/events", tag = "exchange", params(After),
    responses((status = 200, description = "A page of events", body = Events)))]
pub async fn list_events(
    State(app): State<App>,
    Connected(by): Connected,
    Query(asked): Query<After>,
) -> Answer<Json<Events>> {
    let page = app.run(move |store| store.events_after(&by, asked.after)).await?;
    let events = page.events.iter().map(payload::event).collect();
    Ok(Json(Events { events, after: page.after, more: page.more }))
}

/// A referral with exactly what it shares at this moment.
#[utoipa::path(get, path = "/exchange/referrals/{id}", tag = "exchange",
    params(("id" = uuid::Uuid, Path, description = "The referral")),
    responses((status = 200, description = "The referral", body = SharedReferral)))]
pub async fn read_referral(
    State(app): State<App>,
    Connected(by): Connected,
    Path(id): Path<RecordId>,
) -> Answer<Json<SharedReferral>> {
    let actor = by.actor();
    let shared = app.run(move |store| store.shared(&by, id)).await?.ok_or(Problem::new(Code::NotFound))?;
    let given: Vec<store::Record> =
        [shared.referral.clone()].into_iter().chain(shared.records.clone()).collect();
    readings::note_as(&app, &actor, &given).await?;
    Ok(Json(SharedReferral {
        referral: shared.referral.into(),
        records: shared.records.into_iter().map(SharedRecord::from).collect(),
    }))
}

/// Answers a referral that came to the connection's organisation. The header `Idempotency-Key` is needed: said again under
/// the same key, it is said once.
#[utoipa::path(post, path = "/exchange/referrals/{id}/answers", tag = "exchange",
    params(("id" = uuid::Uuid, Path, description = "The referral"),
           ("Idempotency-Key" = String, Header, description = "Your own name for this answer, at most 200 characters")),
    request_body = NewAnswer,
    responses((status = 200, description = "It counts", body = AnswerState),
              (status = 202, description = "It is held: its code has no meaning here yet", body = AnswerState)))]
pub async fn answer_referral(
    State(app): State<App>,
    Connected(by): Connected,
    Path(id): Path<RecordId>,
    headers: HeaderMap,
    extract::Json(new): extract::Json<NewAnswer>,
) -> Answer<(StatusCode, Json<AnswerState>)> {
    let key = key(&headers)?;
    let now = app.now()?;
    if let Some(text) = &new.answered_on {
        answered_on(text, now).map_err(|why| {
            Problem::invalid("answered_on", format!("invalid.{}", why.rule())).detail(why.to_string())
        })?;
    }
    let said = Said { act: new.answer, reason: reason(&new)? };
    let answered = app.run(move |store| store.answer(&by, id, &key, &said, now)).await?;
    let state = |state, list, their_reason| Json(AnswerState { state, list, their_reason });
    match answered.ok_or(Problem::new(Code::NotFound))? {
        Answered::Done => {
            app.hub.tell(News::Changed(0));
            Ok((StatusCode::OK, state("done", None, None)))
        }
        Answered::Held { list, theirs } => {
            Ok((StatusCode::ACCEPTED, state("held", Some(list), Some(theirs))))
        }
        Answered::Behind => Ok((StatusCode::ACCEPTED, state("held", None, None))),
        Answered::Refused(refusal) if refusal.rule == refusals::UNKNOWN_RECORD => {
            Err(Problem::new(Code::NotFound))
        }
        Answered::Refused(refusal) => {
            let problem = Problem::new(Code::Conflict).rule(refusal.rule);
            Err(refusal.field.into_iter().fold(problem, Problem::field))
        }
    }
}

fn key(headers: &HeaderMap) -> Answer<String> {
    let problem = || Problem::invalid("Idempotency-Key", "missing");
    let text = headers.get("idempotency-key").and_then(|value| value.to_str().ok()).ok_or_else(problem)?;
    let fits = (1..=KEY_BYTES_MAX).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
    if fits { Ok(text.to_owned()) } else { Err(Problem::invalid("Idempotency-Key", "shape")) }
}

/// The reason that an answer names, where its act takes one.
fn reason(new: &NewAnswer) -> Answer<Option<Reason>> {
    let takes = new.answer.reason_field().is_some();
    match (&new.reason, &new.their_reason) {
        (None, None) if takes => Err(Problem::invalid("reason", "missing")),
        (None, None) => Ok(None),
        (Some(_), Some(_)) => Err(Problem::invalid("their_reason", "double")),
        _ if !takes => Err(Problem::invalid("reason", "not_of_this_act")),
        (Some(ours), None) => {
            let list = new.answer.reason_field().and_then(model::codes::find);
            let known = list.is_some_and(|list| list.has(ours));
            if known { Ok(Some(Reason::Ours(ours.clone()))) } else { Err(Problem::invalid("reason", "code")) }
        }
        (None, Some(theirs)) => {
            let length = theirs.chars().count();
            let fits = (1..=CODE_CHARS_MAX).contains(&length)
                && theirs.trim() == theirs
                && !theirs.chars().any(char::is_control);
            if fits {
                Ok(Some(Reason::Theirs(theirs.clone())))
            } else {
                Err(Problem::invalid("their_reason", "shape"))
            }
        }
    }
}
