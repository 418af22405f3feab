//! `POST /sign-in`: user, passphrase and perhaps a second factor for a session on a device.

use std::net::IpAddr;

use axum::{
    Json,
    extract::{FromRequestParts, State},
};
use http::request::Parts;
use model::{AccountId, date::Instant, id::DeviceId};
use serde::{Deserialize, Serialize};
use store::NewSession;
use utoipa::ToSchema;

use crate::{
    auth::{token::Token, totp},
    extract,
    metrics::add,
    problem::{Answer, Code, Problem},
    routes::session::{Me, NetworkName, ThisDevice},
    slow_down::Attempt,
    state::App,
};

/// Longest name of a user or device, characters.
pub const NAME_CHARS_MAX: usize = 100;

/// Who, and on what.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Name to sign in with.
    user: String,
    /// Passphrase.
    passphrase: String,
    /// Code of the authenticator, if the account has one.
    totp: Option<String>,
    /// The device.
    device: DeviceSaid,
}

/// The device that signs in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeviceSaid {
    /// As given at its first sign-in of this user; absent the first time.
    #[schema(value_type = Option<uuid::Uuid>)]
    id: Option<DeviceId>,
    /// What its owner calls it.
    name: String,
}

/// A session.
#[derive(Serialize, ToSchema)]
pub struct SignedIn {
    /// Bearer token for every other request.
    token: String,
    /// When the session ends, whatever happens.
    #[schema(value_type = String, format = DateTime)]
    expires: Instant,
    /// Exchange the token after so many seconds.
    renew_after_s: u64,
    /// Whose it is.
    account: Me,
    /// Of which network.
    network: NetworkName,
    /// On which device; keep its identifier for the next sign-in.
    device: ThisDevice,
}

impl SignedIn {
    /// Which device it is on.
    pub fn device_id(&self) -> DeviceId {
        self.device.id()
    }
}

/// Where a request comes from.
pub struct Address(pub IpAddr);

impl FromRequestParts<App> for Address {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Answer<Self> {
        Ok(Self(app.address(&parts.extensions, &parts.headers)))
    }
}

/// Signs in. Wrong user and wrong passphrase cannot be told apart; too many tries must wait.
#[utoipa::path(post, path = "/sign-in", tag = "session", request_body = SignIn,
    responses((status = 200, description = "Signed in", body = SignedIn)))]
pub async fn sign_in(
    State(app): State<App>,
    Address(address): Address,
    extract::Json(asked): extract::Json<SignIn>,
) -> Answer<Json<SignedIn>> {
    if asked.device.name.chars().count() > NAME_CHARS_MAX {
        return Err(Problem::invalid("device.name", "too_long"));
    }
    let account = account_of(&app, &asked.user).await?;
    let known_device = known_device(&app, account.as_ref(), asked.device.id).await?;
    let attempt = Attempt { user: &asked.user, address, known_device };
    attempt.may_try(&app).await?;
    match prove(&app, account, asked.passphrase, asked.totp.as_deref()).await {
        Ok(account) => {
            attempt.succeeded(&app).await?;
            add(&app.metrics.sign_ins, 1);
            open(&app, account, known_device, asked.device.name).await.map(Json)
        }
        Err(problem) => {
            // A right passphrase without its second factor is half a sign-in, not a guess.
            if problem.code == Code::SignInFailed {
                attempt.failed(&app).await?;
                add(&app.metrics.sign_ins_failed, 1);
            }
            Err(problem)
        }
    }
}

async fn account_of(app: &App, user: &str) -> Answer<Option<store::SignIn>> {
    if user.chars().count() > NAME_CHARS_MAX {
        return Ok(None);
    }
    let user = user.to_owned();
    app.run(move |store| match store.network()? {
        None => Ok(None),
        Some(_) => store.accounts().find_by_user(&user),
    })
    .await
    .map(|found| found.filter(|found| found.account.active))
}

/// The device, if this account signed in on it before and it was not revoked.
async fn known_device(
    app: &App,
    account: Option<&store::SignIn>,
    said: Option<DeviceId>,
) -> Answer<Option<DeviceId>> {
    let Some(said) = said else { return Ok(None) };
    // For a user that does not exist the same question is asked, in vain.
    let id = account.map_or(AccountId(uuid::Uuid::nil()), |found| found.account.id);
    let device = app
        .run(move |store| if store.network()?.is_some() { store.devices().get(said) } else { Ok(None) })
        .await?;
    Ok(device.filter(|device| device.account == id && device.revoked.is_none()).map(|device| device.id))
}

/// Checks passphrase and second factor.
async fn prove(
    app: &App,
    found: Option<store::SignIn>,
    passphrase: String,
    code: Option<&str>,
) -> Answer<store::Account> {
    // Who came by a link has no passphrase: nothing that is typed is theirs.
    let kept = found.as_ref().map(|found| found.passphrase_hash.clone()).filter(|hash| !hash.is_empty());
    let passes = app.passphrases.verify(kept, passphrase).await?;
    let Some(store::SignIn { account, totp_secret, .. }) = found.filter(|_| passes) else {
        return Err(Problem::new(Code::SignInFailed));
    };
    let Some(secret) = totp_secret else { return Ok(account) };
    let Some(code) = code.filter(|code| !code.trim().is_empty()) else {
        return Err(Problem::new(Code::TotpRequired));
    };
    let step =
        totp::check(&secret, code, app.now_ms()).ok_or(Problem::new(Code::SignInFailed).field("totp"))?;
    let id = account.id;
    // Of two requests with one code only one passes: the store raises the step or says no.
    let first = app.run(move |store| store.accounts().use_totp_step(id, step)).await?;
    if first { Ok(account) } else { Err(Problem::new(Code::SignInFailed).field("totp")) }
}

/// Begins a session of somebody who has proved who they are.
///
/// # Errors
/// What the store says.
pub async fn open(
    app: &App,
    account: store::Account,
    known: Option<DeviceId>,
    name: String,
) -> Answer<SignedIn> {
    let token = Token::new(app.random.as_ref())?;
    let now = app.now()?;
    let expires = now.plus_millis(app.config.sessions.absolute_of(&account.roles).as_millis() as i64);
    let (account_id, token_hash) = (account.id, token.hash());
    let (device, network) = app
        .run(move |store| {
            let device = store.devices().register(account_id, known, &name, now)?;
            // One device, one session: whoever stole its token, and perhaps exchanged it first, is out.
            store.sessions().revoke_of_device(device.id)?;
            store.sessions().create(NewSession {
                token_hash,
                account: account_id,
                device: device.id,
                now,
                expires,
            })?;
            Ok((device, store.network()?))
        })
        .await?;
    Ok(SignedIn {
        token: token.reveal().to_owned(),
        expires,
        renew_after_s: app.config.sessions.renew_after_s(),
        account: account.into(),
        network: NetworkName::new(network, &app.config)?,
        device: device.into(),
    })
}
