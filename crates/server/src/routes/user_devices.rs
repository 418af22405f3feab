//! `/users/{id}/devices`: the phones and computers of a colleague, to be revoked when one is lost.

use axum::{Json, extract::State};
use http::StatusCode;
use model::{AccountId, id::DeviceId};
use rules::policy::{self, Change};

use super::user::colleague;
use crate::{
    access::Session,
    accounts,
    events::News,
    extract::Path,
    problem::{Answer, Code, Problem},
    state::App,
    wire::Device,
};

/// A colleague's devices.
#[utoipa::path(get, path = "/users/{id}/devices", tag = "users", params(("id" = uuid::Uuid, Path, description = "The account")),
    responses((status = 200, description = "Devices", body = Vec<Device>)))]
pub async fn list_user_devices(
    State(app): State<App>,
    session: Session,
    Path(id): Path<AccountId>,
) -> Answer<Json<Vec<Device>>> {
    let account = colleague(&app, &session.actor, id).await?;
    policy::may_administer(&session.actor, account.org, Change::Devices(id))?;
    let devices = app.run(move |store| store.devices().list(id)).await?;
    Ok(Json(accounts::devices_on_the_wire(devices, Some(session.device))))
}

/// Revokes a colleague's device: its sessions end at once, and its live stream says so.
#[utoipa::path(delete, path = "/users/{id}/devices/{device}", tag = "users",
    params(("id" = uuid::Uuid, Path, description = "The account"), ("device" = uuid::Uuid, Path, description = "The device")),
    responses((status = 204, description = "Revoked")))]
pub async fn revoke_user_device(
    State(app): State<App>,
    session: Session,
    Path((id, device)): Path<(AccountId, DeviceId)>,
) -> Answer<StatusCode> {
    let account = colleague(&app, &session.actor, id).await?;
    policy::may_administer(&session.actor, account.org, Change::Devices(id))?;
    let now = app.now()?;
    if !app.run(move |store| store.devices().revoke(id, device, now)).await? {
        return Err(Problem::new(Code::NotFound));
    }
    app.hub.tell(News::Sessions(id));
    Ok(StatusCode::NO_CONTENT)
}
