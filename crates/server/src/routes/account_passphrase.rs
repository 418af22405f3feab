//! `POST /account/passphrase`: a new passphrase for oneself.

use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;
use store::AccountChange;
use utoipa::ToSchema;

use crate::{
    access::Session,
    auth::passphrase,
    clock,
    events::News,
    extract::Json,
    problem::{Answer, Code, Problem},
    routes::sign_in::Address,
    slow_down::Attempt,
    state::App,
};

/// Old and new.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The passphrase until now.
    old: String,
    /// The new one, at least 10 characters.
    new: String,
}

/// Changes the caller's passphrase and ends all of their other sessions.
#[utoipa::path(post, path = "/account/passphrase", tag = "account", request_body = Change,
    responses((status = 204, description = "Changed")))]
pub async fn change_passphrase(
    State(app): State<App>,
    session: Session,
    Address(address): Address,
    Json(change): Json<Change>,
) -> Answer<StatusCode> {
    let id = session.actor.account;
    let found =
        app.run(move |store| store.accounts().sign_in_of(id)).await?.ok_or(Problem::new(Code::SignedOut))?;
    let user = found.account.user;
    // A stolen session must not become a place to guess at.
    let attempt = Attempt { user: &user, address, known_device: Some(session.device) };
    attempt.may_try(&app).await?;
    if !app.passphrases.verify(Some(found.passphrase_hash), change.old).await? {
        attempt.failed(&app).await?;
        return Err(Problem::forbidden("passphrase").field("old"));
    }
    passphrase::check(&change.new, &user).map_err(|weak| Problem::from(weak).field("new"))?;
    let hash = app.passphrases.hash(change.new, clock::bytes(app.random.as_ref())?).await?;
    let token = session.token;
    app.run(move |store| {
        store
            .accounts()
            .update(id, AccountChange { passphrase_hash: Some(hash), ..AccountChange::default() })?;
        store.sessions().revoke_of_account(id, Some(token))
    })
    .await?;
    app.hub.tell(News::Sessions(id));
    Ok(StatusCode::NO_CONTENT)
}
