//! `/account/devices`: the caller's own phones and computers.

use axum::{Json, extract::State};
use http::StatusCode;
use model::id::DeviceId;

use crate::{
    access::Session,
    accounts,
    events::News,
    extract::Path,
    problem::{Answer, Code, Problem},
    state::App,
    wire::Device,
};

/// The caller's devices.
#[utoipa::path(get, path = "/account/devices", tag = "account", responses((status = 200, description = "Devices", body = Vec<Device>)))]
pub async fn list_devices(State(app): State<App>, session: Session) -> Answer<Json<Vec<Device>>> {
    let id = session.actor.account;
    let devices = app.run(move |store| store.devices().list(id)).await?;
    Ok(Json(accounts::devices_on_the_wire(devices, Some(session.device))))
}

/// Revokes one of the caller's devices: its sessions end at once.
#[utoipa::path(delete, path = "/account/devices/{id}", tag = "account", params(("id" = uuid::Uuid, Path, description = "The device")),
    responses((status = 204, description = "Revoked")))]
pub async fn revoke_device(
    State(app): State<App>,
    session: Session,
    Path(device): Path<DeviceId>,
) -> Answer<StatusCode> {
    let (id, now) = (session.actor.account, app.now()?);
    if !app.run(move |store| store.devices().revoke(id, device, now)).await? {
        return Err(Problem::new(Code::NotFound));
    }
    app.hub.tell(News::Sessions(id));
    Ok(StatusCode::NO_CONTENT)
}
