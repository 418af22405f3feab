//! `GET /exports/…`: a project in the formats of others, each with a dry run that says what is left out and why.

use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use model::{KindName, RecordId, date::Period};
use report::exports::{Asked, Export, LeftOut, dhis2 as aggregates, hxl, iati as aid};
use rules::{
    figures::{RecordSet, Records, all_counted},
    policy,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::instruments_xlsform::download;
use crate::{
    access::Session,
    extract::Query,
    problem::{Answer, Code, Problem},
    state::App,
};

/// Which project and period.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// The project.
    #[param(value_type = uuid::Uuid)]
    project: RecordId,
    /// A year, told with its months, or one month: `2026`, `2026-11`.
    #[param(value_type = String)]
    period: Period,
    /// Whether only what is left out is asked for.
    #[serde(default)]
    dry_run: bool,
}

/// Which project.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct WantedActivity {
    /// The project.
    #[param(value_type = uuid::Uuid)]
    project: RecordId,
    /// Whether only what is left out is asked for.
    #[serde(default)]
    dry_run: bool,
}

/// What a file would be.
#[derive(Debug, Serialize, ToSchema)]
pub struct DryRun {
    /// Its lines.
    lines: u64,
    /// What is not in it, or not as it was recorded.
    left_out: Vec<Left>,
}

/// One thing that is left out.
#[derive(Debug, Serialize, ToSchema)]
pub struct Left {
    /// Why: message key `exports.why.<why>`.
    why: &'static str,
    /// What: an indicator as it is called, a field, a column.
    what: String,
    /// How often.
    n: u64,
}

impl From<LeftOut> for Left {
    fn from(LeftOut { why, what, n }: LeftOut) -> Self {
        Self { why: why.as_str(), what, n }
    }
}

/// The dry run of a file, or the file itself.
pub(super) fn answer(
    export: Export,
    dry_run: bool,
    media_type: &'static str,
    name: &'static str,
) -> Response {
    if dry_run {
        let lines = export.text.lines().count() as u64;
        return Json(DryRun { lines, left_out: export.left_out.into_iter().map(Left::from).collect() })
            .into_response();
    }
    download(export.text, media_type, name)
}

/// What else these files tell, beside what figures are counted from.
const BESIDE: [KindName; 4] = [KindName::ResultNode, KindName::Gift, KindName::Fund, KindName::Spending];

/// The coded records that a file is made from: of the caller's organisation, with the names of all organisations.
pub(super) async fn gathered(app: &App, session: &Session, kinds: Vec<KindName>) -> Answer<RecordSet> {
    let org = session.actor.org;
    app.count(move |store| {
        let mut states = Vec::new();
        store.coded(&kinds, Some(org), &mut |state| states.push(state))?;
        store.coded(&BESIDE, Some(org), &mut |state| states.push(state))?;
        store.coded(&[KindName::Organisation], None, &mut |state| states.push(state))?;
        Ok(states.into_iter().collect())
    })
    .await
}

/// Makes a file of a project of the caller's organisation.
async fn made(
    app: &App,
    session: &Session,
    asked: Asked,
    make: fn(&Asked, &dyn Records) -> Option<Export>,
) -> Answer<Export> {
    policy::may_give_out(&session.actor)?;
    let records = gathered(app, session, all_counted()).await?;
    let export = tokio::task::spawn_blocking(move || make(&asked, &records)).await?;
    if let Some(export) = export {
        return Ok(export);
    }
    // A project of another organisation may be known to the caller; what is published of it is theirs to say.
    let actor = session.actor.clone();
    let known = app.run(move |store| store.record(&actor, asked.project)).await?;
    let known = known.is_some_and(|record| record.kind == KindName::Project);
    Err(if known { Problem::forbidden("other_organisation") } else { Problem::new(Code::NotFound) })
}

impl Wanted {
    fn asked(&self, app: &App) -> Asked {
        Asked { project: self.project, period: self.period, now_ms: app.now_ms() }
    }
}

/// Who does what, where, when and for whom: CSV with HXL tags.
#[utoipa::path(get, path = "/exports/hxl", tag = "exports", params(Wanted),
    responses((status = 200, description = "The file, or its dry run", content((DryRun = "application/json"), (String = "text/csv")))))]
pub async fn five_w(
    State(app): State<App>,
    session: Session,
    Query(wanted): Query<Wanted>,
) -> Answer<Response> {
    let export = made(&app, &session, wanted.asked(&app), hxl::five_w).await?;
    Ok(answer(export, wanted.dry_run, "text/csv; charset=utf-8", "5w-hxl.csv"))
}

/// A project as an IATI 2.03 activity.
#[utoipa::path(get, path = "/exports/iati", tag = "exports", params(WantedActivity),
    responses((status = 200, description = "The file, or its dry run", content((DryRun = "application/json"), (String = "application/xml")))))]
pub async fn iati(
    State(app): State<App>,
    session: Session,
    Query(WantedActivity { project, dry_run }): Query<WantedActivity>,
) -> Answer<Response> {
    let year = app.now()?.field_day().year();
    let asked = Asked { project, period: Period::Year(year), now_ms: app.now_ms() };
    let export = made(&app, &session, asked, aid::activity).await?;
    Ok(answer(export, dry_run, "application/xml; charset=utf-8", "iati-activity.xml"))
}

/// A project's numbers as a DHIS2 data value set.
#[utoipa::path(get, path = "/exports/dhis2", tag = "exports", params(Wanted),
    responses((status = 200, description = "The file, or its dry run", content((DryRun = "application/json"), (String = "application/vnd.dhis2+json")))))]
pub async fn dhis2(
    State(app): State<App>,
    session: Session,
    Query(wanted): Query<Wanted>,
) -> Answer<Response> {
    let export = made(&app, &session, wanted.asked(&app), aggregates::data_value_set).await?;
    Ok(answer(export, wanted.dry_run, "application/vnd.dhis2+json", "dhis2-data-values.json"))
}

/// A project's numbers as ADX.
#[utoipa::path(get, path = "/exports/adx", tag = "exports", params(Wanted),
    responses((status = 200, description = "The file, or its dry run", content((DryRun = "application/json"), (String = "application/xml")))))]
pub async fn adx(State(app): State<App>, session: Session, Query(wanted): Query<Wanted>) -> Answer<Response> {
    let export = made(&app, &session, wanted.asked(&app), aggregates::adx).await?;
    Ok(answer(export, wanted.dry_run, "application/xml; charset=utf-8", "adx.xml"))
}
