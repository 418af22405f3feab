//! `GET /dashboard`: what somebody sees first of their organisation's year, in one answer.

use axum::{Json, extract::State};
use model::{
    RecordId,
    date::{Instant, Period},
};
use report::dashboard::ProjectTargets;
use rules::{figures::Published, policy};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{figure::Bars, figures::Row};
use crate::{
    access::Session,
    dashboards::{Of, Shown, count::Read},
    extract::Query,
    problem::{Answer, Problem},
    state::App,
};

/// When.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct When {
    /// A whole year: `2026`.
    #[param(value_type = String)]
    period: Period,
}

/// Some figures, how far referrals got, and what was to be reached; hidden counts are `null`.
#[derive(Serialize, ToSchema)]
pub struct Dashboard {
    /// The year.
    #[schema(value_type = String)]
    period: Period,
    /// When it was counted.
    #[schema(value_type = String)]
    counted: Instant,
    /// Something was said since, and a newer one is being counted: who asks again in some seconds sees it.
    counting: bool,
    /// Counts above zero and below this are hidden.
    hidden_below: u32,
    /// Figures of the whole organisation, chosen by the caller's roles; none for those who see figures of projects only.
    figures: Vec<DashboardFigure>,
    /// Referrals sent, accepted, completed.
    funnel: Vec<DashboardFigure>,
    /// Projects with indicators that have a target for this year.
    targets: Vec<DashboardTargets>,
}

/// One figure.
#[derive(Serialize, ToSchema)]
pub struct DashboardFigure {
    /// What it counts: a code of `measure`.
    measure: &'static str,
    /// How many.
    total: Option<u64>,
    /// Of how many, where it is a share.
    of: Option<u64>,
    /// Whether it is hidden because it is small, or would tell such a number.
    hidden: bool,
    /// By month; months that have not begun are not among them.
    by_month: Bars,
    /// By province code.
    by_place: Option<Bars>,
}

/// What a project was to reach.
#[derive(Serialize, ToSchema)]
pub struct DashboardTargets {
    /// The project.
    #[schema(value_type = uuid::Uuid)]
    project: RecordId,
    /// Its code.
    code: Option<String>,
    /// Lines of its results table that have a target.
    rows: Vec<Row>,
}

impl From<&Published> for DashboardFigure {
    fn from(figure: &Published) -> Self {
        Self {
            measure: figure.measure.as_str(),
            total: figure.total,
            of: figure.of,
            hidden: figure.hidden,
            by_month: figure.by_month.clone().into(),
            by_place: figure.by_place.clone().map(Bars::from),
        }
    }
}

impl From<&ProjectTargets> for DashboardTargets {
    fn from(targets: &ProjectTargets) -> Self {
        let rows = targets.rows.iter().cloned().map(Row::from).collect();
        Self { project: targets.project, code: targets.code.clone(), rows }
    }
}

/// The caller's dashboard of a year of their organisation, small counts hidden.
#[utoipa::path(get, path = "/dashboard", tag = "figures", params(When),
    responses((status = 200, description = "The dashboard", body = Dashboard)))]
pub async fn read_dashboard(
    State(app): State<App>,
    session: Session,
    Query(When { period }): Query<When>,
) -> Answer<Json<Dashboard>> {
    let k = policy::figures_k(&session.actor).ok_or(Problem::forbidden("not_your_role"))?;
    let Period::Year(year) = period else { return Err(Problem::invalid("period", "year")) };
    let measures = rules::dashboard::measures(&session.actor);
    let Shown { counted, counting } = shown(&app, Of { org: session.actor.org, k, measures, year }).await?;
    let made = &counted.dashboard;
    // What is kept is the organisation's; each reader is given their part of it.
    let reached = |one: &&ProjectTargets| policy::figures_reach(&session.actor, Some(one.project));
    Ok(Json(Dashboard {
        period,
        counted: Instant::from_unix_millis(counted.at_ms as i64).map_err(Problem::unknown)?,
        counting,
        hidden_below: k,
        figures: made.figures.iter().map(DashboardFigure::from).collect(),
        funnel: made.funnel.iter().map(DashboardFigure::from).collect(),
        targets: made.targets.iter().filter(reached).map(DashboardTargets::from).collect(),
    }))
}

async fn shown(app: &App, of: Of) -> Answer<Shown> {
    let now_ms = app.now_ms();
    let position = app.run(store::Store::position).await?;
    let count = || {
        let (app, of) = (app.clone(), of.clone());
        let counted = move |store: &store::Store| Ok(Read::of(store, of.org, position, now_ms)?.count(&of));
        async move { app.count(counted).await }
    };
    app.dashboards.shown(of.clone(), position, now_ms, count).await
}
