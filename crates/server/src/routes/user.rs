//! `PATCH /users/{id}`: rights, name, passphrase of a colleague. Nobody edits their own rights.

use axum::{Json, extract::State};
use model::{AccountId, RecordId};
use rules::policy::{self, Actor, Change, Role};
use serde::{Deserialize, Deserializer};
use store::AccountChange;
use utoipa::ToSchema;

use super::{network_members, users::User};
use crate::{
    access::Session,
    accounts,
    auth::passphrase,
    clock,
    events::News,
    extract::{self, Path},
    problem::{Answer, Code, Problem},
    state::App,
};

/// What to change; what is absent stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UserChange {
    /// Name that colleagues see.
    display: Option<String>,
    /// Team; `null` = none.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    team: OrNone,
    /// Roles, all of them.
    roles: Option<Vec<String>>,
    /// Projects whose figures and sent reports a donor's account reads, all of them, of the caller's organisation; at most 200.
    #[schema(value_type = Option<Vec<uuid::Uuid>>)]
    projects: Option<Vec<RecordId>>,
    /// Language.
    language: Option<String>,
    /// Of a member of the community network: village or place, a code of the gazetteer; `null` = none.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    place: OrNone,
    /// Whether they may sign in. Taking this away ends their sessions at once.
    active: Option<bool>,
    /// A new passphrase for somebody who lost theirs. Ends their sessions.
    passphrase: Option<String>,
    /// `true` removes a lost second factor.
    remove_totp: Option<bool>,
}

/// What somebody may have or not; tells a `null` from an absent member.
#[derive(Default)]
enum OrNone {
    #[default]
    AsItIs,
    None,
    Named(String),
}

impl OrNone {
    fn is_said(&self) -> bool {
        !matches!(self, Self::AsItIs)
    }

    /// `None` leaves it as it is.
    #[expect(clippy::option_option, reason = "as the store takes it: as it is, none, or a text")]
    fn change(self) -> Option<Option<String>> {
        match self {
            Self::AsItIs => None,
            Self::None => Some(None),
            Self::Named(text) => Some(Some(text)),
        }
    }
}

impl<'de> Deserialize<'de> for OrNone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::None, Self::Named))
    }
}

impl UserChange {
    /// What the rules are asked about.
    fn changes(&self, account: AccountId) -> Vec<Change> {
        let mut changes = Vec::new();
        let mut add = |wanted: bool, change: Change| {
            if wanted {
                changes.push(change);
            }
        };
        let rights = self.team.is_said() || self.roles.is_some() || self.projects.is_some();
        add(rights, Change::Rights(account));
        add(self.active.is_some(), Change::Active(account));
        add(self.passphrase.is_some() || self.remove_totp.is_some(), Change::Reset(account));
        let details = self.display.is_some() || self.language.is_some() || self.place.is_said();
        add(details, Change::Details(account));
        changes
    }
}

/// The account, if it is of the caller's organisation: any other does not exist for them.
///
/// # Errors
/// [`Code::NotFound`].
pub async fn colleague(app: &App, actor: &Actor, id: AccountId) -> Answer<store::Account> {
    let account = app.run(move |store| store.accounts().get(id)).await?;
    account.filter(|account| account.org == actor.org).ok_or(Problem::new(Code::NotFound))
}

/// Changes a colleague's account.
#[utoipa::path(patch, path = "/users/{id}", tag = "users", params(("id" = uuid::Uuid, Path, description = "The account")),
    request_body = UserChange, responses((status = 200, description = "As it is now", body = User)))]
pub async fn change_user(
    State(app): State<App>,
    session: Session,
    Path(id): Path<AccountId>,
    extract::Json(wanted): extract::Json<UserChange>,
) -> Answer<Json<User>> {
    let account = colleague(&app, &session.actor, id).await?;
    for change in wanted.changes(id) {
        policy::may_administer(&session.actor, account.org, change)?;
    }
    wanted.display.as_deref().map_or(Ok(()), accounts::check_display)?;
    wanted.language.as_deref().map_or(Ok(()), accounts::check_language)?;
    if let OrNone::Named(team) = &wanted.team {
        accounts::check_team(team)?;
    }
    if let OrNone::Named(code) = &wanted.place {
        network_members::place(code)?;
    }
    let roles = wanted.roles.as_deref().map(accounts::roles).transpose()?;
    if let Some(projects) = &wanted.projects {
        let roles = roles.as_ref().unwrap_or(&account.roles);
        accounts::check_projects(&app, &session.actor, roles, projects).await?;
    }
    if app.run(move |store| store.invitations().of(id)).await?.is_some() {
        stays_a_member(roles.as_deref(), wanted.passphrase.is_some())?;
    } else if wanted.place.is_said() {
        return Err(Problem::invalid("place", "not_a_member"));
    }
    let passphrase_hash = match wanted.passphrase {
        None => None,
        Some(passphrase) => {
            passphrase::check(&passphrase, &account.user)?;
            Some(app.passphrases.hash(passphrase, clock::bytes(app.random.as_ref())?).await?)
        }
    };
    let ends_sessions = passphrase_hash.is_some() || wanted.active == Some(false);
    let shut_out = wanted.active == Some(false);
    let remove_totp = wanted.remove_totp == Some(true);
    let place = wanted.place.change();
    let change = AccountChange {
        display: wanted.display,
        team: wanted.team.change(),
        roles,
        projects: wanted.projects,
        language: wanted.language,
        active: wanted.active,
        passphrase_hash,
    };
    let (changed, link) = app
        .run(move |store| {
            let changed = store.accounts().update(id, change)?;
            if remove_totp {
                store.accounts().set_totp(id, None)?;
            }
            if let Some(place) = place {
                store.invitations().set_place(id, place)?;
            }
            if shut_out {
                store.invitations().end(id)?;
            }
            if ends_sessions {
                store.sessions().revoke_of_account(id, None)?;
            }
            Ok((changed, store.invitations().of(id)?))
        })
        .await?;
    app.hub.tell(News::Sessions(id));
    Ok(Json(User::with_link(changed.ok_or(Problem::new(Code::NotFound))?, link)))
}

/// Who comes by a link and a PIN opens no more than their own reports, for two years: nobody gets to children's files on
/// such a footing. A member who becomes a colleague gets an account of their own.
fn stays_a_member(roles: Option<&[Role]>, passphrase: bool) -> Answer<()> {
    match roles {
        Some(roles) if !policy::is_only_member(roles) => Err(Problem::invalid("roles", "member_only")),
        _ if passphrase => Err(Problem::invalid("passphrase", "member_only")),
        _ => Ok(()),
    }
}
