//! `GET /hsds/…`: the directory in the words of the Human Services Data Specification 3.0.

use axum::{Json, extract::State};
use model::{KindName, RecordId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};

use crate::{
    extract::{Path, Query},
    hsds::{Directory, Wanted},
    problem::{Answer, Code, Problem},
    routes::records_list::QUERY_CHARS_MAX,
    state::App,
};

/// Most items of a page.
const PER_PAGE_MAX: usize = 200;
const PER_PAGE: usize = 50;

/// What this API is.
#[derive(Serialize, ToSchema)]
pub struct About {
    /// Version of the standard.
    version: &'static str,
    /// The profile: the standard itself.
    profile: &'static str,
    /// Where the description of the API is.
    openapi_url: &'static str,
}

/// A page of the standard.
#[expect(clippy::struct_field_names, reason = "the names are the standard's")]
#[derive(Serialize, ToSchema)]
pub struct Page {
    /// How many there are on all pages.
    total_items: usize,
    /// How many pages.
    total_pages: usize,
    /// Which page this is, from 1.
    page_number: usize,
    /// How many are on it.
    size: usize,
    /// Whether it is the first.
    first_page: bool,
    /// Whether it is the last.
    last_page: bool,
    /// Whether there is nothing at all.
    empty: bool,
    /// Organisations or services as the standard writes them.
    #[schema(value_type = Vec<Object>)]
    contents: Vec<Value>,
}

/// Which organisations.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Organizations {
    /// Words in the name.
    search: Option<String>,
    /// Which page, from 1.
    page: Option<usize>,
    /// Most items of a page, 1 to 200; 50 when absent.
    per_page: Option<usize>,
}

/// Which services.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Services {
    /// Words in the name or in what it does.
    search: Option<String>,
    /// Only of this organisation.
    #[param(value_type = Option<uuid::Uuid>)]
    organization_id: Option<RecordId>,
    /// Only of this kind: the identifier or the code of a term.
    taxonomy_term_id: Option<String>,
    /// With all that belongs to each.
    full: Option<bool>,
    /// Which page, from 1.
    page: Option<usize>,
    /// Most items of a page, 1 to 200; 50 when absent.
    per_page: Option<usize>,
}

fn page_of(all: Vec<Value>, page: Option<usize>, per_page: Option<usize>) -> Answer<Json<Page>> {
    let per_page = per_page.unwrap_or(PER_PAGE);
    if !(1..=PER_PAGE_MAX).contains(&per_page) {
        return Err(Problem::invalid("per_page", "range"));
    }
    let page_number = page.unwrap_or(1);
    if page_number == 0 {
        return Err(Problem::invalid("page", "range"));
    }
    let total_items = all.len();
    let total_pages = total_items.div_ceil(per_page);
    let from = (page_number - 1).saturating_mul(per_page);
    let contents: Vec<Value> = all.into_iter().skip(from).take(per_page).collect();
    Ok(Json(Page {
        total_items,
        total_pages,
        page_number,
        size: contents.len(),
        first_page: page_number == 1,
        last_page: page_number >= total_pages,
        empty: total_items == 0,
        contents,
    }))
}

fn words(search: Option<&String>) -> Answer<Option<&str>> {
    match search {
        Some(text) if text.chars().count() > QUERY_CHARS_MAX => Err(Problem::invalid("search", "too_long")),
        other => Ok(other.map(String::as_str).filter(|text| !text.trim().is_empty())),
    }
}

/// The directory from its coded fields: the same for everybody, so that nobody's rights are asked.
async fn directory(app: &App) -> Answer<Directory> {
    app.run(|store| {
        let mut states = Vec::new();
        store.coded(&[KindName::Organisation, KindName::Service], None, &mut |state| states.push(state))?;
        Ok(Directory::of(states))
    })
    .await
}

/// What this API is, as the standard asks.
#[utoipa::path(get, path = "/hsds", tag = "directory",
    responses((status = 200, description = "Version of the standard", body = About)))]
pub async fn about() -> Json<About> {
    Json(About {
        version: "3.0",
        profile: "https://docs.openreferral.org/en/3.0/",
        openapi_url: "/api/v1/openapi.json",
    })
}

/// Organisations of the network, in pages.
#[utoipa::path(get, path = "/hsds/organizations", tag = "directory", params(Organizations),
    responses((status = 200, description = "A page of organisations (HSDS organization)", body = Page)))]
pub async fn list_organizations(
    State(app): State<App>,
    Query(asked): Query<Organizations>,
) -> Answer<Json<Page>> {
    let words = words(asked.search.as_ref())?;
    page_of(directory(&app).await?.organizations(words), asked.page, asked.per_page)
}

/// One organisation with its services.
#[utoipa::path(get, path = "/hsds/organizations/{id}", tag = "directory",
    params(("id" = uuid::Uuid, Path, description = "The organisation")),
    responses((status = 200, description = "The organisation (HSDS organization)", body = Object)))]
pub async fn read_organization(State(app): State<App>, Path(id): Path<RecordId>) -> Answer<Json<Value>> {
    directory(&app).await?.organization(id).map(Json).ok_or(Problem::new(Code::NotFound))
}

/// Services that are offered, in pages.
#[utoipa::path(get, path = "/hsds/services", tag = "directory", params(Services),
    responses((status = 200, description = "A page of services (HSDS service)", body = Page)))]
pub async fn list_services(State(app): State<App>, Query(asked): Query<Services>) -> Answer<Json<Page>> {
    let wanted = Wanted {
        search: words(asked.search.as_ref())?,
        organisation: asked.organization_id,
        term: asked.taxonomy_term_id.as_deref(),
    };
    let all = directory(&app).await?.services(&wanted, asked.full == Some(true));
    page_of(all, asked.page, asked.per_page)
}

/// One service with all that belongs to it.
#[utoipa::path(get, path = "/hsds/services/{id}", tag = "directory",
    params(("id" = uuid::Uuid, Path, description = "The service")),
    responses((status = 200, description = "The service (HSDS service)", body = Object)))]
pub async fn read_service(State(app): State<App>, Path(id): Path<RecordId>) -> Answer<Json<Value>> {
    directory(&app).await?.service(id).map(Json).ok_or(Problem::new(Code::NotFound))
}
