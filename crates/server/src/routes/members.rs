//! `GET /members`: colleagues.

use axum::{Json, extract::State};
use model::{AccountId, RecordId};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{access::Session, problem::Answer, state::App};

/// A colleague.
#[derive(Serialize, ToSchema)]
pub struct Member {
    /// Which account.
    #[schema(value_type = uuid::Uuid)]
    id: AccountId,
    /// Name that colleagues see.
    display: String,
    /// Organisation.
    #[schema(value_type = uuid::Uuid)]
    org: RecordId,
    /// Team.
    team: Option<String>,
    /// Roles.
    roles: Vec<String>,
    /// Whether they may sign in.
    active: bool,
}

/// Everybody of the caller's own organisation, and nobody else.
#[utoipa::path(get, path = "/members", tag = "account", responses((status = 200, description = "Colleagues", body = Vec<Member>)))]
pub async fn list_members(State(app): State<App>, session: Session) -> Answer<Json<Vec<Member>>> {
    let org = session.actor.org;
    let accounts = app.run(move |store| store.accounts().list_of_org(org)).await?;
    let member = |account: store::Account| Member {
        id: account.id,
        display: account.display,
        org: account.org,
        team: account.team,
        roles: account.roles.iter().map(ToString::to_string).collect(),
        active: account.active,
    };
    Ok(Json(accounts.into_iter().map(member).collect()))
}
