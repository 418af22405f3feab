//! `GET /devices`: how the phones and computers of an organisation fare. Counts and times, nothing about any child.

use axum::{Json, extract::State};
use model::{AccountId, date::Instant, id::DeviceId};
use rules::policy::{self, Change};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{access::Session, problem::Answer, state::App};

/// A device of a colleague.
#[derive(Serialize, ToSchema)]
pub struct DeviceHealth {
    /// Which.
    #[schema(value_type = uuid::Uuid)]
    id: DeviceId,
    /// Whose.
    #[schema(value_type = uuid::Uuid)]
    account: AccountId,
    /// Name that colleagues see.
    display: String,
    /// Whether the account may sign in.
    active: bool,
    /// What its owner called it.
    name: String,
    /// When it was registered.
    #[schema(value_type = String, format = DateTime)]
    registered: Instant,
    /// When it last asked for something.
    #[schema(value_type = String, format = DateTime)]
    last_seen: Instant,
    /// When it was revoked.
    #[schema(value_type = Option<String>, format = DateTime)]
    revoked: Option<Instant>,
    /// When it was told to erase what it holds.
    #[schema(value_type = Option<String>, format = DateTime)]
    erase_asked: Option<Instant>,
    /// When it said that it had.
    #[schema(value_type = Option<String>, format = DateTime)]
    erase_done: Option<Instant>,
    /// What it last told of itself.
    report: Option<Reported>,
}

/// What a device last told of itself.
#[derive(Serialize, ToSchema)]
pub struct Reported {
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Instant,
    /// When it last had nothing more to send or to fetch.
    #[schema(value_type = Option<String>, format = DateTime)]
    agreed: Option<Instant>,
    /// Entries that only it has.
    waiting: u64,
    /// Files that only it has.
    files: u64,
    /// Entries that were refused and wait for their author.
    refused: u64,
    /// How far its clock is ahead of the server's, milliseconds.
    skew_ms: i64,
    /// Bytes that it sent and received this month.
    used: u64,
    /// Version of its app.
    version: String,
}

/// The devices of the caller's organisation.
#[utoipa::path(get, path = "/devices", tag = "users",
    responses((status = 200, description = "Devices", body = Vec<DeviceHealth>)))]
pub async fn list_devices_of_org(
    State(app): State<App>,
    session: Session,
) -> Answer<Json<Vec<DeviceHealth>>> {
    let org = session.actor.org;
    policy::may_administer(&session.actor, org, Change::List)?;
    let found = app.run(move |store| store.devices_of_org(org)).await?;
    Ok(Json(found.into_iter().map(|(account, health)| on_the_wire(account, health)).collect()))
}

fn on_the_wire(account: store::Account, health: store::DeviceHealth) -> DeviceHealth {
    let store::DeviceHealth { device, reported, erase } = health;
    DeviceHealth {
        id: device.id,
        account: account.id,
        display: account.display,
        active: account.active,
        name: device.name,
        registered: device.created,
        last_seen: device.last_seen,
        revoked: device.revoked,
        erase_asked: erase.map(|order| order.asked),
        erase_done: erase.and_then(|order| order.done),
        report: reported.map(|store::Reported { at, agreed, report }| Reported {
            at,
            agreed,
            waiting: report.waiting,
            files: report.files,
            refused: report.refused,
            skew_ms: report.skew_ms,
            used: report.used,
            version: report.version,
        }),
    }
}
