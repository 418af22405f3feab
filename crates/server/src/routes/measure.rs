//! `GET /measures/{measure}` and its records: any measure of the caller's organisation, whether an indicator asks for it or
//! not.

use axum::{Json, extract::State};
use model::{
    KindName, RecordId,
    date::Period,
    place::{Level, PlaceCode},
};
use rules::{
    figures::{Measure, Question, RecordSet, evaluate, kinds_counted, publish},
    policy,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    figure::{Bars, Grid},
    figure_records::{Counted, seen_of},
    figures::own_project,
};
use crate::{
    access::Session,
    extract::{Path, Query},
    problem::{Answer, Code, Problem},
    state::App,
};

/// When, for which project, and where.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// A year, a quarter or a month: `2026`, `2026-Q4`, `2026-11`.
    #[param(value_type = String)]
    period: Period,
    /// Only what counts for this project; whoever sees figures from outside has to name one.
    #[param(value_type = Option<uuid::Uuid>)]
    project: Option<RecordId>,
    /// Only in this province: finer places together would tell what is hidden of one of them.
    #[param(value_type = Option<String>)]
    place: Option<PlaceCode>,
}

/// A figure; hidden counts are `null`.
#[derive(Serialize, ToSchema)]
pub struct MeasureFigure {
    /// What it counts: a code of `measure`.
    measure: &'static str,
    /// The period.
    #[schema(value_type = String)]
    period: Period,
    /// Counts above zero and below this are hidden.
    hidden_below: u32,
    /// How many.
    total: Option<u64>,
    /// Of how many, where it is a share.
    of: Option<u64>,
    /// Whether it is hidden because it is small, or would tell such a number.
    hidden: bool,
    /// Age bands down, sexes across.
    by_age_and_sex: Option<Grid>,
    /// By province code.
    by_place: Option<Bars>,
    /// By month; months that have not begun are not among them.
    by_month: Bars,
    /// Message key of the note on method.
    method: String,
}

/// The question, if the caller may ask it, with the records that answer it and how small a count is shown.
async fn question(
    app: &App,
    session: &Session,
    measure: &str,
    asked: Asked,
) -> Answer<(Question, RecordSet, u32)> {
    let k = policy::figures_k(&session.actor).ok_or(Problem::forbidden("not_your_role"))?;
    let measure: Measure = measure.parse().map_err(|_| Problem::new(Code::NotFound))?;
    if k > policy::FIGURES_K_INSIDE && asked.project.is_none() {
        return Err(Problem::invalid("project", "missing"));
    }
    if asked.place.as_ref().is_some_and(|place| place.level() != Level::Province) {
        return Err(Problem::invalid("place", "province"));
    }
    let org = session.actor.org;
    let kinds: Vec<KindName> =
        kinds_counted(std::iter::successors(Some(measure), |measure| measure.within())).into_iter().collect();
    let records: RecordSet = app
        .count(move |store| {
            let mut states = Vec::new();
            store.coded(&kinds, Some(org), &mut |state| states.push(state))?;
            Ok(states.into_iter().collect())
        })
        .await?;
    if let Some(project) = asked.project {
        own_project(app, session, &records, project).await?;
    }
    let question = Question {
        project: asked.project,
        place: asked.place,
        ..Question::of(measure, asked.period, app.now_ms())
    };
    Ok((question, records, k))
}

/// One figure of the caller's organisation with its parts.
#[utoipa::path(get, path = "/measures/{measure}", tag = "figures",
    params(("measure" = String, Path, description = "A code of `measure`"), Asked),
    responses((status = 200, description = "The figure", body = MeasureFigure)))]
pub async fn read_measure(
    State(app): State<App>,
    session: Session,
    Path(measure): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer<Json<MeasureFigure>> {
    let (question, records, k) = question(&app, &session, &measure, asked).await?;
    let period = question.period;
    let found = tokio::task::spawn_blocking(move || publish(&question, &records, k)).await?;
    Ok(Json(MeasureFigure {
        measure: found.measure.as_str(),
        period,
        hidden_below: k,
        total: found.total,
        of: found.of,
        hidden: found.hidden,
        by_age_and_sex: found.by_age_and_sex.map(Grid::from),
        by_place: found.by_place.map(Bars::from),
        by_month: found.by_month.into(),
        method: found.method,
    }))
}

/// Identifiers of the records behind it. What the caller may not see is not among them, nor counted.
#[utoipa::path(get, path = "/measures/{measure}/records", tag = "figures",
    params(("measure" = String, Path, description = "A code of `measure`"), Asked),
    responses((status = 200, description = "The records", body = Counted)))]
pub async fn list_measure_records(
    State(app): State<App>,
    session: Session,
    Path(measure): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer<Json<Counted>> {
    let (question, records, _) = question(&app, &session, &measure, asked).await?;
    let behind = tokio::task::spawn_blocking(move || evaluate(&question, &records).records).await?;
    Ok(Json(seen_of(&app, &session, behind).await?))
}
