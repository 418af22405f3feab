//! `POST /setup/recover`: the way back in for an administrator whose passphrase is lost.

use axum::{Json, extract::State};
use rules::policy::Role;
use serde::{Deserialize, Serialize};
use store::AccountChange;
use utoipa::ToSchema;

use crate::{
    auth::{passphrase, recovery},
    clock, extract,
    problem::{Answer, Code, Problem},
    routes::sign_in::Address,
    slow_down::Attempt,
    state::App,
};

/// The paper key, and a new passphrase for an administrator.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Recover {
    /// As written down at set-up.
    recovery_key: String,
    /// An administrator's name.
    user: String,
    /// The new passphrase.
    passphrase: String,
}

/// The next paper key: the old one is used up.
#[derive(Serialize, ToSchema)]
pub struct Recovered {
    /// Write it on paper, keep it locked away.
    recovery_key: String,
}

/// Gives an administrator a new passphrase, without second factor, and ends all of their sessions.
#[utoipa::path(post, path = "/setup/recover", tag = "setup", request_body = Recover,
    responses((status = 200, description = "Done; sign in now", body = Recovered)))]
pub async fn recover(
    State(app): State<App>,
    Address(address): Address,
    extract::Json(asked): extract::Json<Recover>,
) -> Answer<Json<Recovered>> {
    let attempt = Attempt { user: "recovery key", address, known_device: None };
    attempt.may_try(&app).await?;
    let user = asked.user.clone();
    let (kept, account) = app
        .run(move |store| match store.network()? {
            None => Ok((None, None)),
            Some(_) => Ok((store.setting(recovery::SETTING)?, store.accounts().find_by_user(&user)?)),
        })
        .await?;
    let fits = kept.is_some_and(|kept| recovery::fits(&asked.recovery_key, &kept));
    let account = account.map(|found| found.account);
    let account = account.filter(|account| account.active && account.roles.contains(&Role::SystemAdmin));
    let Some(account) = account.filter(|_| fits) else {
        attempt.failed(&app).await?;
        return Err(Problem::new(Code::SignInFailed));
    };
    passphrase::check(&asked.passphrase, &asked.user)?;
    let hash = app.passphrases.hash(asked.passphrase, clock::bytes(app.random.as_ref())?).await?;
    let (recovery_key, kept) = recovery::new(app.random.as_ref())?;
    let id = account.id;
    app.run(move |store| {
        store.set_setting(recovery::SETTING, &kept)?;
        store
            .accounts()
            .update(id, AccountChange { passphrase_hash: Some(hash), ..AccountChange::default() })?;
        store.accounts().set_totp(id, None)?;
        store.sessions().revoke_of_account(id, None)
    })
    .await?;
    app.hub.tell(crate::events::News::Sessions(id));
    Ok(Json(Recovered { recovery_key }))
}
