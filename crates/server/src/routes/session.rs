//! `GET /session`: who am I, where, for how long.

use axum::{Json, extract::State};
use model::{AccountId, NetworkId, RecordId, date::Instant, id::DeviceId};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    access::Session,
    config::{self, Config},
    problem::{Answer, Code, Problem},
    state::App,
};

/// An account, to its owner.
#[derive(Serialize, ToSchema)]
pub struct Me {
    /// Which.
    #[schema(value_type = uuid::Uuid)]
    id: AccountId,
    /// Name to sign in with.
    user: String,
    /// Name that colleagues see.
    display: String,
    /// Organisation.
    #[schema(value_type = uuid::Uuid)]
    org: RecordId,
    /// Team.
    team: Option<String>,
    /// Roles.
    roles: Vec<String>,
    /// Language: `km`, `th`, `en`.
    language: String,
    /// Whether sign-in asks for a code.
    totp: bool,
}

impl From<store::Account> for Me {
    fn from(account: store::Account) -> Self {
        Self {
            id: account.id,
            user: account.user,
            display: account.display,
            org: account.org,
            team: account.team,
            roles: account.roles.iter().map(ToString::to_string).collect(),
            language: account.language,
            totp: account.has_totp,
        }
    }
}

/// The network, by name.
#[derive(Serialize, ToSchema)]
pub struct NetworkName {
    /// Which.
    #[schema(value_type = uuid::Uuid)]
    id: NetworkId,
    /// Its name.
    name: String,
    /// Languages of its people, first = default.
    languages: Vec<String>,
    /// Whom to call at once.
    hotlines: Vec<Hotline>,
}

/// A number to call when somebody is in danger.
#[derive(Serialize, ToSchema)]
pub struct Hotline {
    /// Whose it is.
    name: String,
    /// The number, as people write it.
    number: String,
}

impl NetworkName {
    /// From the store's, which must exist once somebody is signed in.
    ///
    /// # Errors
    /// [`Code::Unavailable`].
    pub fn new(network: Option<store::Network>, config: &Config) -> Answer<Self> {
        let network = network.ok_or(Problem::new(Code::Unavailable).rule("setup"))?;
        let hotlines = config.worried.iter().flat_map(|worried| &worried.hotlines);
        let hotline = |one: &config::Hotline| Hotline { name: one.name.clone(), number: one.number.clone() };
        Ok(Self {
            id: network.id,
            name: network.name,
            languages: network.languages,
            hotlines: hotlines.map(hotline).collect(),
        })
    }
}

/// The device that asks.
#[derive(Serialize, ToSchema)]
pub struct ThisDevice {
    /// Which.
    #[schema(value_type = uuid::Uuid)]
    id: DeviceId,
    /// Its part of every clock reading: 12 hex digits.
    node: String,
}

impl ThisDevice {
    /// Which.
    pub fn id(&self) -> DeviceId {
        self.id
    }
}

impl From<store::Device> for ThisDevice {
    fn from(device: store::Device) -> Self {
        Self { id: device.id, node: data_encoding::HEXLOWER.encode(&device.node.0) }
    }
}

/// A session, without its token.
#[derive(Serialize, ToSchema)]
pub struct SessionState {
    /// When it ends, whatever happens.
    #[schema(value_type = String, format = DateTime)]
    expires: Instant,
    /// Whose it is.
    account: Me,
    /// Of which network.
    network: NetworkName,
    /// On which device.
    device: ThisDevice,
    /// Of a member of the community network: where they live or work, by the administrator's last word.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<String>,
}

/// The session of this request.
#[utoipa::path(get, path = "/session", tag = "session", responses((status = 200, description = "The session", body = SessionState)))]
pub async fn read_session(State(app): State<App>, session: Session) -> Answer<Json<SessionState>> {
    let (id, device) = (session.actor.account, session.device);
    let (account, device, network, link) = app
        .run(move |store| {
            let link = store.invitations().of(id)?;
            Ok((store.accounts().get(id)?, store.devices().get(device)?, store.network()?, link))
        })
        .await?;
    let signed_out = || Problem::new(Code::SignedOut);
    Ok(Json(SessionState {
        expires: session.expires,
        account: account.ok_or_else(signed_out)?.into(),
        network: NetworkName::new(network, &app.config)?,
        device: device.ok_or_else(signed_out)?.into(),
        place: link.and_then(|link| link.place),
    }))
}
