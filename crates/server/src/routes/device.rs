//! `/device/…`: what a device is given, what it tells of itself, and what it asks when its session is over.

use axum::{Json, extract::State};
use data_encoding::BASE64;
use model::date::Instant;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::escrow;
use crate::{
    access::Session,
    extract,
    problem::{Answer, Code, Problem},
    state::App,
};

/// Longest name of a version, characters.
const VERSION_CHARS_MAX: usize = 40;

/// What a device keeps unsent work with, and for how long its keys last.
#[derive(Serialize, ToSchema)]
pub struct Terms {
    /// Names the organisation's key.
    key: String,
    /// The organisation's public key: a point of P-256, base64.
    public: String,
    /// Only this account on this device has it: base64.
    credential: String,
    /// Asks without a session whether to erase, and hands over what could not be sent.
    leash: String,
    /// The device lets go of its keys after so many days without contact.
    offline_days: u64,
}

/// What a device tells of itself: counts and times.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Whether it had nothing more to send or to fetch.
    agreed: bool,
    /// Entries that only it has.
    waiting: u32,
    /// Files that only it has.
    files: u32,
    /// Entries that were refused and wait for their author.
    refused: u32,
    /// Its clock.
    #[schema(value_type = String, format = DateTime)]
    now: Instant,
    /// Bytes that it sent and received this month.
    used: u64,
    /// Version of its app.
    version: String,
}

/// What the device should know.
#[derive(Serialize, ToSchema)]
pub struct Noted {
    /// Entries that came back sealed and wait for the caller's decision.
    returned: u64,
}

/// What a device says without a session.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Leashed {
    /// As given with the terms.
    leash: String,
    /// What it could not send, sealed to its organisation; at most 200.
    #[serde(default)]
    #[schema(max_items = 200)]
    parcels: Vec<escrow::Parcel>,
    /// It has erased what it was told to.
    #[serde(default)]
    erased: bool,
}

/// What the device is to do.
#[derive(Serialize, ToSchema)]
pub struct Order {
    /// Erase everything of its account: keys first.
    erase: bool,
    /// For each parcel, in order: whether it is safe here.
    taken: Vec<bool>,
}

/// What the caller's device keeps unsent work with.
#[utoipa::path(get, path = "/device/terms", tag = "session",
    responses((status = 200, description = "The terms", body = Terms)))]
pub async fn read_terms(State(app): State<App>, session: Session) -> Answer<Json<Terms>> {
    let (org, account, device) = (session.actor.org, session.actor.account, session.device);
    let terms = app.run(move |store| store.escrow_terms(org, account, device)).await?;
    Ok(Json(Terms {
        key: terms.key,
        public: BASE64.encode(&terms.public),
        credential: BASE64.encode(&terms.credential),
        leash: terms.leash,
        offline_days: app.config.sessions.offline_of(&session.actor.roles).as_secs() / 86_400,
    }))
}

/// Notes what the caller's device tells of itself, for the administrators of the organisation.
#[utoipa::path(post, path = "/device/report", tag = "session", request_body = Report,
    responses((status = 200, description = "What the device should know", body = Noted)))]
pub async fn report(
    State(app): State<App>,
    session: Session,
    extract::Json(told): extract::Json<Report>,
) -> Answer<Json<Noted>> {
    if told.version.chars().count() > VERSION_CHARS_MAX {
        return Err(Problem::invalid("version", "too_long"));
    }
    let (account, device, now) = (session.actor.account, session.device, app.now()?);
    let report = store::DeviceReport {
        agreed: told.agreed,
        waiting: told.waiting.into(),
        files: told.files.into(),
        refused: told.refused.into(),
        skew_ms: now.millis_until(told.now),
        // What fits the database; nobody's month is longer.
        used: told.used.min(i64::MAX as u64),
        version: told.version,
    };
    let returned = app
        .run(move |store| {
            store.note_report(device, report, now)?;
            Ok(store.escrow_returned(account)?.len() as u64)
        })
        .await?;
    Ok(Json(Noted { returned }))
}

/// Tells a device whose session is over, or that nobody opens any more, whether it is to erase what it holds, and takes
/// what it could not send. The leash lies open on the device and is good for nothing else.
#[utoipa::path(post, path = "/device/leash", tag = "session", request_body = Leashed,
    responses((status = 200, description = "What to do", body = Order)))]
pub async fn leash(
    State(app): State<App>,
    extract::Json(asked): extract::Json<Leashed>,
) -> Answer<Json<Order>> {
    let parcels = escrow::parcels(asked.parcels)?;
    let found = app
        .run(move |store| {
            if store.network()?.is_none() {
                return Ok(None);
            }
            let Some(device) = store.leashed(&asked.leash)? else { return Ok(None) };
            let account = store.accounts().get(device.account)?;
            let order = store.erase_order(device.id)?;
            Ok(account.map(|account| (device.id, account.org, order)))
        })
        .await?;
    let (device, org, order) = found.ok_or(Problem::new(Code::NotFound))?;
    let taken = if parcels.is_empty() { Vec::new() } else { escrow::take(&app, org, parcels).await? };
    if asked.erased && order.is_some() {
        let now = app.now()?;
        app.run(move |store| store.note_erased_device(device, now)).await?;
        tracing::info!(event = "device.erased", device = %device, "a device erased what it held");
    }
    Ok(Json(Order { erase: order.is_some(), taken }))
}
