//! `GET /figures`: the results table of a project.

use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::header;
use model::{KindName, RecordId, date::Period};
use report::figures::{self, Asked};
use rules::{
    figures::{RecordSet, Records as _, all_counted},
    policy,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    access::Session,
    extract::Query,
    problem::{Answer, Code, Problem},
    state::App,
    wire::Format,
};

/// Which table.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// The project.
    #[param(value_type = uuid::Uuid)]
    project: RecordId,
    /// A year, a quarter or a month: `2026`, `2026-Q4`, `2026-11`.
    #[param(value_type = String)]
    period: Period,
    /// `json` when absent.
    format: Option<Format>,
}

/// A results table.
#[derive(Debug, Serialize, ToSchema)]
pub struct Table {
    /// The project.
    #[schema(value_type = uuid::Uuid)]
    project: RecordId,
    /// The period.
    #[schema(value_type = String)]
    period: Period,
    /// Counts above zero and below this are hidden.
    hidden_below: u32,
    /// One line for each indicator, in the table's order.
    rows: Vec<Row>,
}

/// One line.
#[derive(Debug, Serialize, ToSchema)]
pub struct Row {
    /// The indicator.
    #[schema(value_type = uuid::Uuid)]
    indicator: RecordId,
    /// Its place in the table.
    position: Option<u64>,
    /// What it is called.
    label: Labels,
    /// What it counts: a code of `measure`.
    measure: &'static str,
    /// Message key of the note on method.
    method: String,
    /// Value before the project, decimal.
    baseline: Option<String>,
    /// Value to reach in this period, decimal.
    target: Option<String>,
    /// How many; absent when hidden.
    actual: Option<u64>,
    /// Of how many, where the measure is a share.
    of: Option<u64>,
    /// Whether `actual` is hidden because it is small.
    hidden: bool,
    /// Where the measure is a share: in percent, one decimal.
    share_percent: Option<String>,
    /// What was reached of the target in percent, one decimal.
    target_percent: Option<String>,
}

/// Labels in the languages of the app.
#[derive(Debug, Serialize, ToSchema)]
pub struct Labels {
    /// English.
    en: Option<String>,
    /// Khmer.
    km: Option<String>,
    /// Thai.
    th: Option<String>,
}

impl From<figures::Row> for Row {
    fn from(row: figures::Row) -> Self {
        Self {
            indicator: row.indicator,
            position: row.position,
            label: Labels { en: row.label.en, km: row.label.km, th: row.label.th },
            measure: row.measure.as_str(),
            method: row.method,
            baseline: row.baseline,
            target: row.target,
            actual: row.actual,
            of: row.of,
            hidden: row.hidden,
            share_percent: row.share_percent,
            target_percent: row.target_percent,
        }
    }
}

/// The records that figures of the caller's organisation are counted from, and how small a count the caller sees.
///
/// # Errors
/// [`Code::Forbidden`] for roles that see no figures.
pub async fn counted(app: &App, session: &Session) -> Answer<(RecordSet, u32)> {
    let k = policy::figures_k(&session.actor).ok_or(Problem::forbidden("not_your_role"))?;
    let org = session.actor.org;
    let records = app
        .count(move |store| {
            let mut states = Vec::new();
            store.coded(&all_counted(), Some(org), &mut |state| states.push(state))?;
            Ok(states.into_iter().collect())
        })
        .await?;
    Ok((records, k))
}

/// A project whose figures the caller may see: one of those that the caller's organisation counts from, within the caller's
/// reach.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::Forbidden`] when it is another organisation's, which the caller may know.
pub async fn own_project(app: &App, session: &Session, records: &RecordSet, project: RecordId) -> Answer<()> {
    // A project of another organisation may be known to the caller; its figures are not.
    let counted = records.get(project).is_some_and(|state| state.kind == KindName::Project);
    if counted && policy::figures_reach(&session.actor, Some(project)) {
        return Ok(());
    }
    let actor = session.actor.clone();
    let known = app.run(move |store| store.record(&actor, project)).await?;
    let known = known.is_some_and(|record| record.kind == KindName::Project && !counted);
    Err(if known { Problem::forbidden("other_organisation") } else { Problem::new(Code::NotFound) })
}

/// The results table of a project of the caller's organisation, small counts hidden.
#[utoipa::path(get, path = "/figures", tag = "figures", params(Wanted),
    responses((status = 200, description = "The table", content((Table = "application/json"), (String = "text/csv")))))]
pub async fn list_figures(
    State(app): State<App>,
    session: Session,
    Query(wanted): Query<Wanted>,
) -> Answer<Response> {
    let (records, k) = counted(&app, &session).await?;
    own_project(&app, &session, &records, wanted.project).await?;
    let asked = Asked { period: wanted.period, k, now_ms: app.now_ms() };
    let rows = figures::table(wanted.project, &records, &asked);
    if wanted.format == Some(Format::Csv) {
        let headers = [
            (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
            (header::CONTENT_DISPOSITION, "attachment; filename=\"figures.csv\""),
        ];
        return Ok((headers, figures::to_csv(&rows)).into_response());
    }
    let rows = rows.into_iter().map(Row::from).collect();
    Ok(Json(Table { project: wanted.project, period: wanted.period, hidden_below: k, rows }).into_response())
}
