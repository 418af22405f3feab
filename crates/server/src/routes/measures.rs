//! `GET /measures`: the library of what may be counted.

use axum::Json;
use rules::figures::Measure;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    access::Session,
    problem::{Answer, Problem},
};

/// The library.
#[derive(Serialize, ToSchema)]
pub struct MeasureLibrary {
    /// All measures, by programme in its usual order.
    measures: Vec<MeasureLine>,
}

/// One measure.
#[derive(Serialize, ToSchema)]
pub struct MeasureLine {
    /// Its code, of the list `measure`.
    measure: &'static str,
    /// The programme that asks for it: a code of `programme`.
    programme: &'static str,
    /// What it counts, and so what it may be added to: `things`, `unique_things`, `times`, `unique_people`,
    /// `estimated_people`, `share`, `share_of_things`.
    counts: &'static str,
    /// The measure that it is a part of.
    within: Option<&'static str>,
    /// Message key of its definition and method.
    method: String,
    /// Kinds of the records that it is counted from.
    sources: Vec<&'static str>,
}

impl From<Measure> for MeasureLine {
    fn from(measure: Measure) -> Self {
        Self {
            measure: measure.as_str(),
            programme: measure.programme().as_str(),
            counts: measure.counts().as_str(),
            within: measure.within().map(Measure::as_str),
            method: format!("method.{}", measure.as_str()),
            sources: measure.sources().iter().map(|kind| kind.as_str()).collect(),
        }
    }
}

/// What may be counted, and from what; for those who see figures.
#[utoipa::path(get, path = "/measures", tag = "figures",
    responses((status = 200, description = "The library", body = MeasureLibrary)))]
pub async fn list_measures(session: Session) -> Answer<Json<MeasureLibrary>> {
    rules::policy::figures_k(&session.actor).ok_or(Problem::forbidden("not_your_role"))?;
    Ok(Json(MeasureLibrary { measures: Measure::ALL.iter().copied().map(MeasureLine::from).collect() }))
}
