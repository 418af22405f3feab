//! `GET /figures/{indicator}`: one number, opened: its definition and its parts.

use axum::{Json, extract::State};
use model::{KindName, RecordId, date::Period};
use report::figures::{self, Asked};
use rules::{
    figures::{RecordSet, Records as _},
    policy, suppress,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::figures::{Row, counted};
use crate::{
    access::Session,
    extract::{Path, Query},
    problem::{Answer, Code, Problem},
    state::App,
};

/// When.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct When {
    /// A year, a quarter or a month: `2026`, `2026-Q4`, `2026-11`.
    #[param(value_type = String)]
    pub period: Period,
}

/// One number with its definition and parts; hidden cells are `null`.
#[derive(Debug, Serialize, ToSchema)]
pub struct Figure {
    /// Its line in the table.
    row: Row,
    /// The period.
    #[schema(value_type = String)]
    period: Period,
    /// Counts above zero and below this are hidden.
    hidden_below: u32,
    /// Only in this place and the places within it.
    place: Option<String>,
    /// Only sessions of these types.
    session_types: Vec<String>,
    /// Only rounds and sessions of these shifts.
    shifts: Vec<String>,
    /// Age bands down, sexes across.
    by_age_and_sex: Option<Grid>,
    /// By province code.
    by_place: Option<Bars>,
    /// By month.
    by_month: Bars,
}

/// A table of counts.
#[derive(Debug, Serialize, ToSchema)]
pub struct Grid {
    /// Names of the rows.
    rows: Vec<String>,
    /// Names of the columns.
    columns: Vec<String>,
    /// One list of cells a row.
    cells: Vec<Vec<Option<u64>>>,
    /// Total of each row.
    row_totals: Vec<Option<u64>>,
    /// Total of each column.
    column_totals: Vec<Option<u64>>,
    /// Total of all.
    total: Option<u64>,
}

/// A list of counts.
#[derive(Debug, Serialize, ToSchema)]
pub struct Bars {
    /// Names.
    names: Vec<String>,
    /// Counts.
    cells: Vec<Option<u64>>,
    /// Their total.
    total: Option<u64>,
}

impl From<suppress::Table> for Grid {
    fn from(table: suppress::Table) -> Self {
        let suppress::Table { rows, columns, cells, row_totals, column_totals, total } = table;
        Self { rows, columns, cells, row_totals, column_totals, total }
    }
}

impl From<suppress::List> for Bars {
    fn from(suppress::List { names, cells, total }: suppress::List) -> Self {
        Self { names, cells, total }
    }
}

/// The indicator's record among those that the caller's organisation counts from, of a project within the caller's reach.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::Forbidden`] when it is another organisation's, which the caller may know.
pub async fn indicator<'a>(
    app: &App,
    session: &Session,
    records: &'a RecordSet,
    id: RecordId,
) -> Answer<&'a model::State> {
    if let Some(state) = records.get(id).filter(|state| state.kind == KindName::Indicator) {
        let reached = policy::figures_reach(&session.actor, state.reference("project"));
        return if reached { Ok(state) } else { Err(Problem::new(Code::NotFound)) };
    }
    let actor = session.actor.clone();
    let known = app.run(move |store| store.record(&actor, id)).await?;
    let known = known.is_some_and(|record| record.kind == KindName::Indicator);
    Err(if known { Problem::forbidden("other_organisation") } else { Problem::new(Code::NotFound) })
}

/// One indicator of the caller's organisation, opened.
#[utoipa::path(get, path = "/figures/{indicator}", tag = "figures", params(("indicator" = uuid::Uuid, Path, description = "The indicator"), When),
    responses((status = 200, description = "The figure", body = Figure)))]
pub async fn read_figure(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
    Query(When { period }): Query<When>,
) -> Answer<Json<Figure>> {
    let (records, k) = counted(&app, &session).await?;
    let state = indicator(&app, &session, &records, id).await?;
    let asked = Asked { period, k, now_ms: app.now_ms() };
    let figures::Detail { row, parts, place, session_types, shifts } =
        figures::detail(state, &records, &asked).ok_or(Problem::invalid("measure", "missing"))?;
    Ok(Json(Figure {
        row: row.into(),
        period,
        hidden_below: k,
        place,
        session_types,
        shifts,
        by_age_and_sex: parts.by_age_and_sex.map(Grid::from),
        by_place: parts.by_place.map(Bars::from),
        by_month: parts.by_month.into(),
    }))
}
