//! `GET /users`, `POST /users`: the people of the administrator's own organisation.

use axum::{Json, extract::State};
use http::StatusCode;
use model::{AccountId, RecordId, date::Instant};
use rules::policy::{self, Change};
use serde::{Deserialize, Serialize};
use store::{Invitation, NewAccount};
use utoipa::ToSchema;

use crate::{
    access::Session,
    accounts,
    auth::passphrase,
    clock, extract,
    problem::{Answer, Problem},
    state::App,
};

/// Somebody who may sign in, as administrators see them.
#[derive(Debug, Serialize, ToSchema)]
pub struct User {
    /// Which account.
    #[schema(value_type = uuid::Uuid)]
    id: AccountId,
    /// Name to sign in with.
    #[serde(rename = "user")]
    sign_in: String,
    /// Name that colleagues see.
    display: String,
    /// Organisation.
    #[schema(value_type = uuid::Uuid)]
    org: RecordId,
    /// Team.
    team: Option<String>,
    /// Roles.
    roles: Vec<String>,
    /// Projects whose figures and sent reports a donor's account reads; none for everybody else.
    #[schema(value_type = Vec<uuid::Uuid>)]
    projects: Vec<RecordId>,
    /// Language.
    language: String,
    /// Whether they may sign in.
    active: bool,
    /// Whether sign-in asks for a code.
    totp: bool,
    /// When the account was made.
    #[schema(value_type = String, format = DateTime)]
    created: Instant,
    /// For a member of the community network who comes by a personal link: how it stands.
    member: Option<MemberLink>,
}

/// How the personal link of a member stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct MemberLink {
    /// Where the member lives or works.
    place: Option<String>,
    /// Whether a phone has taken it.
    taken: bool,
    /// When it ends unused.
    #[schema(value_type = String, format = DateTime)]
    expires: Instant,
}

impl User {
    /// An account with its link, if it has one.
    pub fn with_link(account: store::Account, link: Option<Invitation>) -> Self {
        let member =
            link.map(|link| MemberLink { place: link.place, taken: link.taken, expires: link.expires });
        Self { member, ..account.into() }
    }
}

impl From<store::Account> for User {
    fn from(account: store::Account) -> Self {
        Self {
            id: account.id,
            sign_in: account.user,
            display: account.display,
            org: account.org,
            team: account.team,
            roles: account.roles.iter().map(ToString::to_string).collect(),
            projects: account.projects,
            language: account.language,
            active: account.active,
            totp: account.has_totp,
            created: account.created,
            member: None,
        }
    }
}

/// Somebody new in the caller's organisation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewUser {
    /// Name to sign in with.
    user: String,
    /// Name that colleagues see.
    display: String,
    /// First passphrase, at least 10 characters; to be changed by its owner.
    passphrase: String,
    /// Team.
    team: Option<String>,
    /// Roles.
    roles: Vec<String>,
    /// Projects whose figures and sent reports it reads, of the caller's organisation: for a donor's account alone, at most 200.
    #[serde(default)]
    #[schema(value_type = Vec<uuid::Uuid>)]
    projects: Vec<RecordId>,
    /// Language: `km`, `th`, `en`.
    language: String,
}

/// Everybody of the caller's organisation.
#[utoipa::path(get, path = "/users", tag = "users", responses((status = 200, description = "Users", body = Vec<User>)))]
pub async fn list_users(State(app): State<App>, session: Session) -> Answer<Json<Vec<User>>> {
    let org = session.actor.org;
    policy::may_administer(&session.actor, org, Change::List)?;
    let users = app
        .run(move |store| {
            let accounts = store.accounts().list_of_org(org)?;
            let with_link = |account: store::Account| {
                let member = policy::is_only_member(&account.roles);
                let link = if member { store.invitations().of(account.id)? } else { None };
                Ok(User::with_link(account, link))
            };
            accounts.into_iter().map(with_link).collect()
        })
        .await?;
    Ok(Json(users))
}

/// Makes an account in the caller's organisation.
#[utoipa::path(post, path = "/users", tag = "users", request_body = NewUser, responses((status = 201, description = "Made", body = User)))]
pub async fn create_user(
    State(app): State<App>,
    session: Session,
    extract::Json(new): extract::Json<NewUser>,
) -> Answer<(StatusCode, Json<User>)> {
    policy::may_administer(&session.actor, session.actor.org, Change::Create)?;
    accounts::check_user(&new.user)?;
    accounts::check_display(&new.display)?;
    accounts::check_language(&new.language)?;
    new.team.as_deref().map_or(Ok(()), accounts::check_team)?;
    let roles = accounts::roles(&new.roles)?;
    accounts::check_projects(&app, &session.actor, &roles, &new.projects).await?;
    passphrase::check(&new.passphrase, &new.user)?;
    let passphrase_hash = app.passphrases.hash(new.passphrase, clock::bytes(app.random.as_ref())?).await?;
    let account = NewAccount {
        user: new.user,
        display: new.display,
        org: session.actor.org,
        team: new.team,
        roles,
        projects: new.projects,
        language: new.language,
        passphrase_hash,
    };
    let now = app.now()?;
    let made = app.run(move |store| store.accounts().create(account, now)).await?;
    Ok((StatusCode::CREATED, Json(made.into())))
}

impl From<model::Refusal> for Problem {
    fn from(refusal: model::Refusal) -> Self {
        store::Error::Refused(refusal).into()
    }
}
