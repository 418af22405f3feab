//! `POST /emergency`: one child's file opens for hours to somebody whose reach does not open it.

use axum::{Json, extract::State};
use model::RecordId;
use rules::refusals::UNKNOWN_RECORD;
use serde::{Deserialize, Serialize};
use store::Emergency;
use utoipa::ToSchema;

use crate::{
    access::Session,
    auth::totp,
    events::News,
    extract,
    problem::{Answer, Code, Problem},
    routes::sign_in::Address,
    slow_down::Attempt,
    state::App,
};

/// Whose file, why, and the second factor.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EmergencyAsked {
    /// Code of the child or of a referral: the last twelve characters of its identifier, or all of it.
    code: String,
    /// Which danger: a code of `emergency_reason`.
    ground: String,
    /// Why it cannot wait, in words: 10 characters at least.
    reason: String,
    /// For how many hours: 1 to 4.
    hours: u64,
    /// A code of the authenticator that was not used before.
    totp: String,
}

/// What was opened.
#[derive(Serialize, ToSchema)]
pub struct EmergencyGranted {
    /// The record of the access.
    #[schema(value_type = uuid::Uuid)]
    access: RecordId,
    /// Whose file stands open.
    #[schema(value_type = uuid::Uuid)]
    person: RecordId,
}

/// Longest reason, characters.
const REASON_CHARS_MAX: usize = 2_000;

/// Opens a file in an emergency. Until the second factor has passed, the answer is the same whether there is such a child
/// or not; wrong codes are slowed down like wrong passphrases.
#[utoipa::path(post, path = "/emergency", tag = "records", request_body = EmergencyAsked,
    responses((status = 200, description = "Opened", body = EmergencyGranted)))]
pub async fn open_in_emergency(
    State(app): State<App>,
    session: Session,
    Address(address): Address,
    extract::Json(asked): extract::Json<EmergencyAsked>,
) -> Answer<Json<EmergencyGranted>> {
    if asked.reason.chars().count() > REASON_CHARS_MAX {
        return Err(Problem::invalid("reason", "too_long"));
    }
    let who = format!("emergency {}", session.actor.account);
    let attempt = Attempt { user: &who, address, known_device: None };
    attempt.may_try(&app).await?;
    if let Err(problem) = prove(&app, &session, &asked.totp).await {
        attempt.failed(&app).await?;
        return Err(problem);
    }
    let EmergencyAsked { code, ground, reason, hours, .. } = asked;
    let (actor, now) = (session.actor.clone(), app.now()?);
    let asked = Emergency { code, ground, reason, hours };
    let granted = app
        .run(move |store| match store.open_in_emergency(&actor, &asked, now) {
            Ok(granted) => Ok(Some(granted)),
            Err(store::Error::Refused(why)) if why.rule == UNKNOWN_RECORD => Ok(None),
            Err(error) => Err(error),
        })
        .await?;
    let Some(granted) = granted else {
        // Whoever tries codes one after another waits longer and longer.
        attempt.failed(&app).await?;
        return Err(Problem::new(Code::NotFound));
    };
    app.hub.tell(News::Changed(granted.seq));
    Ok(Json(EmergencyGranted { access: granted.access, person: granted.person }))
}

/// The second factor, now: a session that was left open, or stolen, opens nothing.
async fn prove(app: &App, session: &Session, code: &str) -> Answer<()> {
    let id = session.actor.account;
    let found =
        app.run(move |store| store.accounts().sign_in_of(id)).await?.ok_or(Problem::new(Code::SignedOut))?;
    let secret = found.totp_secret.ok_or(Problem::new(Code::Conflict).rule("totp_not_set"))?;
    let wrong = || Problem::invalid("totp", "totp");
    let step = totp::check(&secret, code, app.now_ms()).ok_or_else(wrong)?;
    if app.run(move |store| store.accounts().use_totp_step(id, step)).await? { Ok(()) } else { Err(wrong()) }
}
