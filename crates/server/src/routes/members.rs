//! `GET /members`: colleagues.

use axum::{Json, extract::State};
use model::{AccountId, RecordId};
use rules::policy::{self, Role};
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

fn member(account: store::Account) -> Member {
    Member {
        id: account.id,
        display: account.display,
        org: account.org,
        team: account.team,
        roles: account.roles.iter().map(ToString::to_string).collect(),
        active: account.active,
    }
}

/// Everybody of the caller's own organisation, and nobody else; a member of the community network gets themselves; and its connections to other systems, which never sign in
/// but stand in histories by what they answered.
#[utoipa::path(get, path = "/members", tag = "account", responses((status = 200, description = "Colleagues", body = Vec<Member>)))]
pub async fn list_members(State(app): State<App>, session: Session) -> Answer<Json<Vec<Member>>> {
    let (me, org) = (session.actor.account, session.actor.org);
    if !policy::may_know_colleagues(&session.actor) {
        let own = app.run(move |store| store.accounts().get(me)).await?;
        return Ok(Json(own.into_iter().map(member).collect()));
    }
    let (accounts, connections) = app
        .run(move |store| Ok((store.accounts().list_of_org(org)?, store.connections().list_of_org(org)?)))
        .await?;
    let system = |connection: store::Connection| Member {
        id: connection.actor().account,
        display: connection.name,
        org: connection.org,
        team: None,
        roles: vec![Role::OtherSystem.as_str().to_owned()],
        active: false,
    };
    Ok(Json(accounts.into_iter().map(member).chain(connections.into_iter().map(system)).collect()))
}
