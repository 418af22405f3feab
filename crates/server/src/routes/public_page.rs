//! `GET /projects/{id}/public-page`: what everybody would see of a project, and what is left out, before it is shown.

use axum::{Json, extract::State};
use model::RecordId;
use report::figures;
use rules::policy;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    access::Session,
    extract::{Path, Query},
    fresh_projects,
    problem::{Answer, Code, Problem},
    project_page::page::Page,
    state::App,
    worried::words::Lang,
};

/// In which language.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// `en`, `km` or `th`; English when absent.
    lang: Option<String>,
}

/// A public page before it is shown.
#[derive(Debug, Serialize, ToSchema)]
pub struct PublicPage {
    /// Where it is seen; absent while it cannot have an address.
    address: Option<String>,
    /// Whether everybody sees it now.
    is_public: bool,
    /// The page itself, as everybody would see it: HTML.
    html: String,
    /// What is not on it, and why.
    left_out: Vec<LeftOut>,
}

/// What is not on the page.
#[derive(Debug, Serialize, ToSchema)]
pub struct LeftOut {
    /// Why: `no_code`, `code_taken`, `not_agreed`, `place_finer`, `link`, `small`, `running`, `whole_year_only`,
    /// `difference`, `not_counted`, `few_donors`.
    why: &'static str,
    /// The indicator, where it is one.
    label: Option<IndicatorLabel>,
    /// The year, where it is about one.
    year: Option<i32>,
}

/// What an indicator is called.
#[derive(Debug, Serialize, ToSchema)]
pub struct IndicatorLabel {
    /// English.
    en: Option<String>,
    /// Khmer.
    km: Option<String>,
    /// Thai.
    th: Option<String>,
}

impl From<report::public::LeftOut> for LeftOut {
    fn from(out: report::public::LeftOut) -> Self {
        let named = |label: figures::Labels| IndicatorLabel { en: label.en, km: label.km, th: label.th };
        Self { why: out.why.as_str(), label: out.label.map(named), year: out.year }
    }
}

/// What everybody would see of a project of the caller's organisation: a trial, which shows nothing to anybody.
#[utoipa::path(get, path = "/projects/{id}/public-page", tag = "figures",
    params(("id" = uuid::Uuid, Path, description = "The project"), Asked),
    responses((status = 200, description = "The page", body = PublicPage)))]
pub async fn preview_page(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
    Query(Asked { lang }): Query<Asked>,
) -> Answer<Json<PublicPage>> {
    policy::may_publish(&session.actor, session.actor.org)
        .map_err(|refusal| Problem::forbidden(refusal.rule))?;
    let lang = match lang.as_deref() {
        None => Lang::En,
        Some(code) => Lang::of(code).ok_or(Problem::invalid("lang", "code"))?,
    };
    let (actor, now, support) = (session.actor.clone(), app.now()?, app.config.support.clone());
    let found = app
        .count(move |store| match store.record(&actor, id)? {
            Some(record) if record.kind == model::KindName::Project => {
                Ok(Some((record.org, fresh_projects::preview(store, &support, id, now)?)))
            }
            _ => Ok(None),
        })
        .await?;
    let Some((org, Some(preview))) = found else { return Err(Problem::new(Code::NotFound)) };
    policy::may_publish(&session.actor, org).map_err(|refusal| Problem::forbidden(refusal.rule))?;
    let code = &preview.shown.facts.code;
    Ok(Json(PublicPage {
        address: preview.has_address.then(|| format!("/project/{code}")),
        is_public: preview.is_public,
        html: Page { lang }.one(&preview.shown),
        left_out: preview.left_out.into_iter().map(LeftOut::from).collect(),
    }))
}
