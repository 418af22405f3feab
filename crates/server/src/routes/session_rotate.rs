//! `POST /session/rotate`: a new token for the old one.

use axum::{Json, extract::State};
use model::date::Instant;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    access::Session,
    auth::token::Token,
    problem::{Answer, Code, Problem},
    state::App,
};

/// The new token.
#[derive(Serialize, ToSchema)]
pub struct Rotated {
    /// Bearer token. The one of this request is taken until this one was used, and a minute longer.
    token: String,
    /// When the session ends: rotation does not lengthen it.
    #[schema(value_type = String, format = DateTime)]
    expires: Instant,
    /// Exchange it again after so many seconds.
    renew_after_s: u64,
}

/// Exchanges the token. Rights, device and end of the session stay as they are. When the answer was lost, ask again with
/// the old token: the token that never arrived is then worth nothing.
#[utoipa::path(post, path = "/session/rotate", tag = "session", responses((status = 200, description = "The new token", body = Rotated)))]
pub async fn rotate_session(State(app): State<App>, session: Session) -> Answer<Json<Rotated>> {
    let token = Token::new(app.random.as_ref())?;
    let (old, new, now) = (session.token, token.hash(), app.now()?);
    if !app.run(move |store| store.sessions().rotate(old, new, now)).await? {
        return Err(Problem::new(Code::SignedOut));
    }
    Ok(Json(Rotated {
        token: token.reveal().to_owned(),
        expires: session.expires,
        renew_after_s: app.config.sessions.renew_after_s(),
    }))
}
