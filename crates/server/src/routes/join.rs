//! `POST /join`: a member of the community network comes in by their personal link. Opening the link as a page uses up
//! nothing: messengers look at every address that passes through them.

use axum::{Json, extract::State};
use data_encoding::BASE64URL_NOPAD;
use rules::policy;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use utoipa::ToSchema;

use super::sign_in::{self, Address, NAME_CHARS_MAX, SignedIn};
use crate::{
    auth::invitation::LinkToken,
    extract,
    metrics::add,
    problem::{Answer, Code, Problem},
    slow_down::Attempt,
    state::App,
};

/// What a phone makes up for itself, bytes.
const CLAIM_BYTES: usize = 32;

/// A link, on a phone.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Join {
    /// From the link.
    token: String,
    /// 32 bytes that this phone made up, base64url: with them, and only with them, it may ask again when the answer was
    /// lost on its way.
    claim: String,
    /// What the phone is called.
    device: PhoneSaid,
}

/// The phone that joins.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PhoneSaid {
    /// What its owner calls it.
    name: String,
}

/// A session, and what the phone should know.
#[derive(Serialize, ToSchema)]
pub struct Joined {
    #[serde(flatten)]
    session: SignedIn,
    /// Where the member lives or works.
    place: Option<String>,
}

/// Begins the session of a member on the first phone that opens their link. A link that ended, was taken by another phone,
/// opened five times or never was cannot be told apart.
#[utoipa::path(post, path = "/join", tag = "session", request_body = Join,
    responses((status = 200, description = "Signed in", body = Joined)))]
pub async fn join(
    State(app): State<App>,
    Address(address): Address,
    extract::Json(asked): extract::Json<Join>,
) -> Answer<Json<Joined>> {
    if asked.device.name.chars().count() > NAME_CHARS_MAX {
        return Err(Problem::invalid("device.name", "too_long"));
    }
    let claim = BASE64URL_NOPAD.decode(asked.claim.as_bytes()).ok().filter(|c| c.len() == CLAIM_BYTES);
    let claim = claim.ok_or(Problem::invalid("claim", "length"))?;
    let token = LinkToken::read(&asked.token);
    let subject = token.as_ref().map_or_else(|| "link".to_owned(), |token| format!("link {}", token.account));
    let attempt = Attempt { user: &subject, address, known_device: None };
    attempt.may_try(&app).await?;
    let Some((account, device, place)) = take(&app, token, Sha256::digest(&claim).into()).await? else {
        attempt.failed(&app).await?;
        add(&app.metrics.sign_ins_failed, 1);
        return Err(Problem::new(Code::SignInFailed).rule("link"));
    };
    attempt.succeeded(&app).await?;
    add(&app.metrics.sign_ins, 1);
    let id = account.id;
    let session = sign_in::open(&app, account, device, asked.device.name).await?;
    let device = session.device_id();
    app.run(move |store| store.invitations().note_device(id, device)).await?;
    Ok(Json(Joined { session, place }))
}

type Member = (store::Account, Option<model::id::DeviceId>, Option<String>);

/// The member of a link, if this phone may take it.
async fn take(app: &App, token: Option<LinkToken>, claim: [u8; 32]) -> Answer<Option<Member>> {
    let Some(token) = token else { return Ok(None) };
    let now = app.now()?;
    app.run(move |store| {
        if store.network()?.is_none() {
            return Ok(None);
        }
        let account = store.accounts().get(token.account)?;
        let Some(account) = account.filter(|one| one.active && policy::is_only_member(&one.roles)) else {
            return Ok(None);
        };
        let Some(opened) = store.invitations().take(account.id, token.hash(), claim, now)? else {
            return Ok(None);
        };
        if let Some(device) = opened.device
            && store.devices().get(device)?.is_none_or(|device| device.revoked.is_some())
        {
            return Ok(None);
        }
        let place = store.invitations().of(account.id)?.and_then(|link| link.place);
        Ok(Some((account, opened.device, place)))
    })
    .await
}
