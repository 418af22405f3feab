//! `POST /sync/up`: the outbox, in order. Saying the same entry twice is saying it once.

use axum::{Json, extract::State};
use model::{Entry, EntryId, date::Instant};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::{
    access::Session,
    events::News,
    extract,
    metrics::add,
    problem::{Answer, Problem},
    state::App,
    wire::{self, Refused, Verdict},
};

/// Most readings of one request.
const READINGS_MAX: usize = 5_000;

/// What a device has to say.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Up {
    /// Entries in the order in which they were said, at most 500.
    #[schema(value_type = Vec<wire::Entry>, max_items = 500)]
    entries: Vec<Value>,
    /// What was opened offline.
    #[serde(default)]
    #[schema(value_type = Option<Vec<Reading>>)]
    readings: Vec<store::Reading>,
}

/// A record that was opened offline.
#[derive(ToSchema)]
#[allow(dead_code, reason = "read by the documentation only")]
pub struct Reading {
    /// Which.
    record: uuid::Uuid,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: String,
}

/// What became of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Outcomes {
    /// One for each entry, in the same order.
    outcomes: Vec<Outcome>,
    /// The server's time.
    #[schema(value_type = String, format = DateTime)]
    now: Instant,
}

/// What became of one entry.
#[derive(Debug, Serialize, ToSchema)]
pub struct Outcome {
    /// The entry; absent when it had none that can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<uuid::Uuid>)]
    id: Option<EntryId>,
    /// Its place in the log; 0 = malformed and not kept.
    seq: u64,
    /// Accepted or refused.
    #[serde(rename = "outcome")]
    verdict: Verdict,
}

impl Outcome {
    fn taken(taken: store::Taken) -> Self {
        Self { id: Some(taken.id), seq: taken.seq, verdict: Verdict::new(taken.outcome, taken.detail) }
    }

    fn malformed(entry: &Value, field: &str, detail: &str) -> Self {
        let id = entry.get("id").and_then(|id| id.as_str()?.parse().ok());
        let refused = Refused {
            rule: "invalid".to_owned(),
            field: Some(field.to_owned()),
            detail: Some(detail.to_owned()),
        };
        Self { id, seq: 0, verdict: Verdict::Refused(refused) }
    }
}

/// Takes entries. Each gets its own outcome; a malformed or refused one does not stop the others.
#[utoipa::path(post, path = "/sync/up", tag = "sync", request_body = Up,
    responses((status = 200, description = "What became of each entry", body = Outcomes)))]
pub async fn sync_up(
    State(app): State<App>,
    session: Session,
    extract::Json(up): extract::Json<Up>,
) -> Answer<Json<Outcomes>> {
    if up.entries.len() > app.config.limits.entries_max {
        return Err(Problem::invalid("entries", "too_many"));
    }
    if up.readings.len() > READINGS_MAX {
        return Err(Problem::invalid("readings", "too_many"));
    }
    let (outcomes, entries) = sort_out(up.entries);
    let (actor, node, now) = (session.actor, session.node, app.now()?);
    let readings = up.readings;
    let taken = app
        .run(move |store| {
            let taken =
                if entries.is_empty() { Vec::new() } else { store.append(&actor, node, entries, now)? };
            store.note_readings(&actor, &readings, now)?;
            Ok(taken)
        })
        .await?;
    if let Some(seq) = taken.iter().map(|taken| taken.seq).max().filter(|seq| *seq > 0) {
        app.hub.tell(News::Changed(seq));
    }
    let mut taken = taken.into_iter();
    let outcomes: Vec<Outcome> = outcomes
        .into_iter()
        .filter_map(|outcome| outcome.or_else(|| taken.next().map(Outcome::taken)))
        .collect();
    count(&app, &outcomes);
    Ok(Json(Outcomes { outcomes, now: app.now()? }))
}

/// Outcomes of the malformed entries in their places, and the others to append.
fn sort_out(entries: Vec<Value>) -> (Vec<Option<Outcome>>, Vec<Entry>) {
    let mut good = Vec::with_capacity(entries.len());
    let outcomes = entries
        .into_iter()
        .map(|value| {
            if let Ok(entry) = Entry::deserialize(&value) {
                good.push(entry);
                return None;
            }
            let (field, detail) = fault(&value);
            Some(Outcome::malformed(&value, field, detail))
        })
        .collect();
    (outcomes, good)
}

/// Which part of an entry is not as it should be, and how.
fn fault(entry: &Value) -> (&'static str, &'static str) {
    let Value::Object(parts) = entry else { return ("entry", "shape") };
    let text = |name: &str| parts.get(name).and_then(Value::as_str);
    for name in ["id", "record"] {
        if text(name).is_none_or(|id| id.parse::<EntryId>().is_err()) {
            return (if name == "id" { "id" } else { "record" }, "reference");
        }
    }
    if text("kind").is_none_or(|kind| kind.parse::<model::KindName>().is_err()) {
        return ("kind", "code");
    }
    if text("at").is_none_or(|at| at.parse::<model::Hlc>().is_err()) {
        return ("at", "clock");
    }
    match (parts.get("edit"), parts.get("act")) {
        (Some(_), None) => ("edit", "shape"),
        (None, Some(_)) => ("act", "shape"),
        _ => ("entry", "edit_or_act"),
    }
}

fn count(app: &App, outcomes: &[Outcome]) {
    for outcome in outcomes {
        add(
            match (&outcome.verdict, outcome.seq) {
                (Verdict::Accepted, _) => &app.metrics.entries_accepted,
                (Verdict::Refused(_), 0) => &app.metrics.entries_invalid,
                (Verdict::Refused(_), _) => &app.metrics.entries_refused,
            },
            1,
        );
    }
}
