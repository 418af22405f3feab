//! `GET /records`: one kind, filtered, in pages.

use axum::{Json, extract::State};
use model::{KindName, RecordId};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    access::Session,
    extract::Query,
    problem::{Answer, Problem},
    readings,
    state::App,
    wire::{Record, Records},
};

/// What to list; all given conditions hold together.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// The kind.
    #[param(value_type = String)]
    kind: KindName,
    /// Only of this person.
    #[param(value_type = Option<uuid::Uuid>)]
    person: Option<RecordId>,
    /// Only of this case.
    #[param(value_type = Option<uuid::Uuid>)]
    case: Option<RecordId>,
    /// Only of this project.
    #[param(value_type = Option<uuid::Uuid>)]
    project: Option<RecordId>,
    /// Only of this session.
    #[param(value_type = Option<uuid::Uuid>)]
    session: Option<RecordId>,
    /// Only of this round.
    #[param(value_type = Option<uuid::Uuid>)]
    round: Option<RecordId>,
    /// Only hanging on this record.
    #[param(value_type = Option<uuid::Uuid>)]
    parent: Option<RecordId>,
    /// Only owned by this organisation.
    #[param(value_type = Option<uuid::Uuid>)]
    org: Option<RecordId>,
    /// Only of this status.
    status: Option<String>,
    /// Only named like this.
    q: Option<String>,
    /// `updated` (default), `created` or `due`.
    sort: Option<String>,
    /// Most records, 1 to 200; 50 when absent.
    limit: Option<usize>,
    /// Where the last page ended.
    after: Option<String>,
}

impl Filter {
    /// The store's question.
    ///
    /// # Errors
    /// [`Problem::invalid`] naming the key.
    pub fn query(self) -> Answer<store::Query> {
        let limit = self.limit.unwrap_or(50);
        if !(1..=store::PAGE_RECORDS_MAX).contains(&limit) {
            return Err(Problem::invalid("limit", "range"));
        }
        let sort = match self.sort.as_deref() {
            None => store::Sort::default(),
            Some(text) => text.parse().map_err(|_| Problem::invalid("sort", "sort"))?,
        };
        if self.q.as_ref().is_some_and(|q| q.chars().count() > QUERY_CHARS_MAX) {
            return Err(Problem::invalid("q", "too_long"));
        }
        Ok(store::Query {
            person: self.person,
            case: self.case,
            project: self.project,
            session: self.session,
            round: self.round,
            parent: self.parent,
            org: self.org,
            status: self.status,
            text: self.q.filter(|q| !q.trim().is_empty()),
            sort,
            limit,
            after: self.after,
            ..store::Query::of(self.kind)
        })
    }
}

/// Longest search text, characters.
pub const QUERY_CHARS_MAX: usize = 200;

/// Records of a kind that the caller may see.
#[utoipa::path(get, path = "/records", tag = "records", params(Filter),
    responses((status = 200, description = "A page of records", body = Records)))]
pub async fn list_records(
    State(app): State<App>,
    session: Session,
    Query(filter): Query<Filter>,
) -> Answer<Json<Records>> {
    let query = filter.query()?;
    let actor = session.actor.clone();
    let page = app.run(move |store| store.list(&actor, &query)).await?;
    readings::note(&app, &session, &page.records).await?;
    Ok(Json(Records { records: page.records.into_iter().map(Record::from).collect(), next: page.next }))
}
