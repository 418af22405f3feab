//! `/network-members`: drivers, shopkeepers, volunteers of a village, who report what they see. They have neither a name to
//! sign in with nor a passphrase: the administrator gives them a personal link, and they choose a PIN on their phone.

use axum::{Json, extract::State};
use http::StatusCode;
use model::{AccountId, date::Instant, place::PlaceCode};
use rules::policy::{self, Change, Role};
use serde::{Deserialize, Serialize};
use store::{NewAccount, NewInvitation};
use utoipa::ToSchema;

use super::{user::colleague, users::User};
use crate::{
    access::Session,
    accounts,
    auth::invitation::LinkToken,
    clock,
    events::News,
    extract::{self, Path},
    problem::{Answer, Code, Problem},
    state::App,
};

/// A link that nobody opened ends after so many hours.
const LINK_HOURS: i64 = 72;

/// Somebody new in the community network.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMember {
    /// Name that the team sees.
    display: String,
    /// Village or place: a code of the gazetteer.
    place: Option<String>,
    /// Team that hears of their reports first.
    team: Option<String>,
    /// Language: `km`, `th`, `en`.
    language: String,
}

/// What opens a session on one phone, once.
#[derive(Serialize, ToSchema)]
pub struct PersonalLink {
    /// Put behind `/join#` and the language with a dot; shown now and never again.
    token: String,
    /// When it ends unused.
    #[schema(value_type = String, format = DateTime)]
    expires: Instant,
}

/// A member with the link to hand over.
#[derive(Serialize, ToSchema)]
pub struct MadeMember {
    /// The account.
    user: User,
    /// Their link.
    link: PersonalLink,
}

/// Makes a member of the community network in the caller's organisation, and their link.
#[utoipa::path(post, path = "/network-members", tag = "users", request_body = NewMember,
    responses((status = 201, description = "Made", body = MadeMember)))]
pub async fn create_member(
    State(app): State<App>,
    session: Session,
    extract::Json(new): extract::Json<NewMember>,
) -> Answer<(StatusCode, Json<MadeMember>)> {
    policy::may_administer(&session.actor, session.actor.org, Change::Create)?;
    accounts::check_display(&new.display)?;
    accounts::check_language(&new.language)?;
    new.team.as_deref().map_or(Ok(()), accounts::check_team)?;
    let place = new.place.as_deref().map(place).transpose()?;
    let name = data_encoding::HEXLOWER.encode(&clock::bytes::<8>(app.random.as_ref())?);
    let account = NewAccount {
        user: format!("member-{name}"),
        display: new.display,
        org: session.actor.org,
        team: new.team,
        roles: vec![Role::NetworkMember],
        projects: Vec::new(),
        language: new.language,
        passphrase_hash: String::new(),
    };
    let now = app.now()?;
    let account = app.run(move |store| store.accounts().create(account, now)).await?;
    let (user, link) = give_link(&app, account, place).await?;
    Ok((StatusCode::CREATED, Json(MadeMember { user, link })))
}

/// Gives a member another link: for a new phone, a forgotten PIN, a link that ended. The one before is worth nothing any
/// more, and the phone that came by it is shut out and erases itself once its unsent reports are safe.
#[utoipa::path(post, path = "/network-members/{id}/link", tag = "users",
    params(("id" = uuid::Uuid, Path, description = "The account")),
    responses((status = 200, description = "The link", body = MadeMember)))]
pub async fn new_link(
    State(app): State<App>,
    session: Session,
    Path(id): Path<AccountId>,
) -> Answer<Json<MadeMember>> {
    let account = colleague(&app, &session.actor, id).await?;
    policy::may_administer(&session.actor, account.org, Change::Reset(id))?;
    let before = app.run(move |store| store.invitations().of(id)).await?;
    // Who signs in with a passphrase gets another passphrase, not a link.
    let before = before.ok_or(Problem::new(Code::NotFound))?;
    let (by, now) = (session.actor.account, app.now()?);
    app.run(move |store| {
        for device in store.devices().list(id)?.iter().filter(|device| device.revoked.is_none()) {
            store.order_erase(by, id, device.id, now)?;
        }
        store.sessions().revoke_of_account(id, None)
    })
    .await?;
    let (user, link) = give_link(&app, account, before.place).await?;
    app.hub.tell(News::Sessions(id));
    Ok(Json(MadeMember { user, link }))
}

/// A code of the gazetteer, as it is kept.
///
/// # Errors
/// Another text.
pub fn place(code: &str) -> Answer<String> {
    let read: PlaceCode = code.parse().map_err(|_| Problem::invalid("place", "place"))?;
    Ok(read.as_str().to_owned())
}

async fn give_link(
    app: &App,
    account: store::Account,
    place: Option<String>,
) -> Answer<(User, PersonalLink)> {
    let token = LinkToken::new(account.id, app.random.as_ref())?;
    let expires = app.now()?.plus_hours(LINK_HOURS);
    let (id, new) = (account.id, NewInvitation { secret_hash: token.hash(), expires, place });
    let kept = app
        .run(move |store| {
            store.invitations().keep(id, new)?;
            store.invitations().of(id)
        })
        .await?;
    Ok((User::with_link(account, kept), PersonalLink { token: token.reveal().to_owned(), expires }))
}
