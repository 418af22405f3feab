//! `GET /data-quality`: which records of the organisation look wrong, by rule, as far as the caller may see them.

use axum::{Json, extract::State};
use model::RecordId;
use rules::{
    figures::RecordSet,
    policy,
    quality::{self, RULES},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    access::Session,
    problem::{Answer, Problem},
    state::App,
};

/// Most records of one line.
const RECORDS_MAX: usize = 100;
/// Most records of one rule that are looked up; of more, the newest.
const LOOKED_UP_MAX: usize = 1000;

/// What looks wrong.
#[derive(Serialize, ToSchema)]
pub struct DataQuality {
    /// Counts above zero and below this are hidden, unless the caller may see the very records.
    hidden_below: u32,
    /// One line for each rule, also where it found nothing.
    lines: Vec<QualityLine>,
}

/// What one rule found among the records of the last twelve months.
#[derive(Serialize, ToSchema)]
pub struct QualityLine {
    /// The rule: message key `quality.<rule>`.
    rule: &'static str,
    /// `missing`, `late`, `impossible`, `outlier`, `doubled`.
    sort: &'static str,
    /// The records that it looks at.
    kind: &'static str,
    /// How many of the organisation's; absent when hidden.
    n: Option<u64>,
    /// Those that the caller may see, the newest first, at most 100.
    #[schema(value_type = Vec<uuid::Uuid>)]
    records: Vec<RecordId>,
    /// Whether there are more that the caller may see.
    more: bool,
}

/// Records of the caller's organisation that look wrong.
#[utoipa::path(get, path = "/data-quality", tag = "figures",
    responses((status = 200, description = "What looks wrong", body = DataQuality)))]
pub async fn read_quality(State(app): State<App>, session: Session) -> Answer<Json<DataQuality>> {
    let k = policy::quality_k(&session.actor).ok_or(Problem::forbidden("not_your_role"))?;
    let (actor, now_ms) = (session.actor.clone(), app.now_ms());
    let lines = app
        .count(move |store| {
            let mut states = Vec::new();
            store.coded(&quality::kinds(), Some(actor.org), &mut |state| states.push(state))?;
            let records: RecordSet = states.into_iter().collect();
            let mut lines = Vec::with_capacity(RULES.len());
            for rule in &RULES {
                let found = quality::found(rule, &records, now_ms);
                let looked_up = &found[..found.len().min(LOOKED_UP_MAX)];
                let mut seen = store.seen_of(&actor, looked_up)?;
                let unseen = (found.len() - seen.len()) as u64;
                // The whole minus what the caller sees would tell of the others.
                let told = unseen == 0 || unseen >= u64::from(k);
                let more = seen.len() > RECORDS_MAX;
                seen.truncate(RECORDS_MAX);
                lines.push(QualityLine {
                    rule: rule.code,
                    sort: rule.sort().as_str(),
                    kind: rule.kind.as_str(),
                    n: told.then_some(found.len() as u64),
                    records: seen,
                    more,
                });
            }
            Ok(lines)
        })
        .await?;
    Ok(Json(DataQuality { hidden_below: k, lines }))
}
