//! `/users/{id}/devices`: the phones and computers of a colleague, to be revoked when one is lost.

use axum::{Json, extract::State};
use http::StatusCode;
use model::{AccountId, id::DeviceId};
use rules::policy::{self, Change};
use serde::Deserialize;

use super::user::colleague;
use crate::{
    access::Session,
    accounts,
    events::News,
    extract::{Path, Query},
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

/// How a device is shut out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revoke {
    /// Also erase what it holds, at its next contact.
    #[serde(default)]
    erase: bool,
}

/// Revokes a colleague's device: its sessions end at once, and its live stream says so. With `erase` it is also told to
/// erase what it holds of that colleague, keys first, once what it could not send is safe.
#[utoipa::path(delete, path = "/users/{id}/devices/{device}", tag = "users",
    params(("id" = uuid::Uuid, Path, description = "The account"), ("device" = uuid::Uuid, Path, description = "The device"),
        ("erase" = Option<bool>, Query, description = "Also erase what it holds")),
    responses((status = 204, description = "Revoked")))]
pub async fn revoke_user_device(
    State(app): State<App>,
    session: Session,
    Path((id, device)): Path<(AccountId, DeviceId)>,
    Query(Revoke { erase }): Query<Revoke>,
) -> Answer<StatusCode> {
    let account = colleague(&app, &session.actor, id).await?;
    policy::may_administer(&session.actor, account.org, Change::Devices(id))?;
    let (by, now) = (session.actor.account, app.now()?);
    let done = app
        .run(move |store| {
            if erase {
                store.order_erase(by, id, device, now)
            } else {
                store.devices().revoke(id, device, now)
            }
        })
        .await?;
    if !done {
        return Err(Problem::new(Code::NotFound));
    }
    app.hub.tell(News::Sessions(id));
    Ok(StatusCode::NO_CONTENT)
}
