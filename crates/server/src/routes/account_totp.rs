//! `/account/totp`: the caller's second factor: begin, confirm, remove.

use axum::{Json, extract::State};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    access::Session,
    auth::totp,
    clock, extract,
    problem::{Answer, Code, Problem},
    state::App,
};

/// What to put into an authenticator app.
#[derive(Serialize, ToSchema)]
pub struct Begun {
    /// As people type it.
    secret: String,
    /// As apps read it.
    uri: String,
}

/// A code of the authenticator.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TotpCode {
    /// Six digits.
    code: String,
}

/// Makes a secret. Nothing is asked for at sign-in until it is confirmed with a code. An account that has a second
/// factor must remove it first, with a code.
#[utoipa::path(post, path = "/account/totp", tag = "account", responses((status = 200, description = "The secret", body = Begun)))]
pub async fn begin_totp(State(app): State<App>, session: Session) -> Answer<Json<Begun>> {
    let id = session.actor.account;
    let account =
        app.run(move |store| store.accounts().get(id)).await?.ok_or(Problem::new(Code::SignedOut))?;
    if account.has_totp {
        return Err(Problem::new(Code::Conflict).rule("totp_set"));
    }
    let secret = clock::bytes::<{ totp::SECRET_BYTES }>(app.random.as_ref())?;
    app.totp_begun.lock().insert(id, (secret, app.now_ms()));
    Ok(Json(Begun { secret: totp::readable(&secret), uri: totp::uri(&secret, &account.user) }))
}

/// How long a begun secret waits for its first code, milliseconds.
const BEGUN_MS_MAX: u64 = 15 * 60 * 1000;

/// Confirms the secret with a first code: from now on sign-in asks for one.
#[utoipa::path(put, path = "/account/totp", tag = "account", request_body = TotpCode, responses((status = 204, description = "Set")))]
pub async fn confirm_totp(
    State(app): State<App>,
    session: Session,
    extract::Json(TotpCode { code }): extract::Json<TotpCode>,
) -> Answer<StatusCode> {
    let (id, now_ms) = (session.actor.account, app.now_ms());
    let begun = app.totp_begun.lock().get(&id).copied();
    let (secret, _) = begun
        .filter(|(_, begun_ms)| now_ms.saturating_sub(*begun_ms) < BEGUN_MS_MAX)
        .ok_or(Problem::new(Code::Conflict).rule("totp_not_begun"))?;
    let step = totp::check(&secret, &code, now_ms).ok_or(Problem::invalid("code", "totp"))?;
    app.run(move |store| {
        store.accounts().set_totp(id, Some(&secret))?;
        store.accounts().use_totp_step(id, step)
    })
    .await?;
    app.totp_begun.lock().remove(&id);
    Ok(StatusCode::NO_CONTENT)
}

/// Removes the second factor. It takes a code: whoever holds a stolen session alone cannot.
#[utoipa::path(delete, path = "/account/totp", tag = "account", request_body = TotpCode, responses((status = 204, description = "Removed")))]
pub async fn remove_totp(
    State(app): State<App>,
    session: Session,
    extract::Json(TotpCode { code }): extract::Json<TotpCode>,
) -> Answer<StatusCode> {
    let (id, now_ms) = (session.actor.account, app.now_ms());
    let found =
        app.run(move |store| store.accounts().sign_in_of(id)).await?.ok_or(Problem::new(Code::SignedOut))?;
    let secret = found.totp_secret.ok_or(Problem::new(Code::Conflict).rule("totp_not_set"))?;
    let wrong = || Problem::invalid("code", "totp");
    let step = totp::check(&secret, &code, now_ms).ok_or_else(wrong)?;
    if !app.run(move |store| store.accounts().use_totp_step(id, step)).await? {
        return Err(wrong());
    }
    app.run(move |store| store.accounts().set_totp(id, None)).await?;
    Ok(StatusCode::NO_CONTENT)
}
