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
    /// Bearer token; the one of this request is worth nothing any more.
    token: String,
    /// When the session ends: rotation does not lengthen it.
    #[schema(value_type = String, format = DateTime)]
    expires: Instant,
}

/// Exchanges the token. Rights, device and end of the session stay as they are.
#[utoipa::path(post, path = "/session/rotate", tag = "session", responses((status = 200, description = "The new token", body = Rotated)))]
pub async fn rotate_session(State(app): State<App>, session: Session) -> Answer<Json<Rotated>> {
    let token = Token::new(app.random.as_ref())?;
    let (old, new, now) = (session.token, token.hash(), app.now()?);
    // Of two rotations of one token the second finds nothing to rotate.
    if !app.run(move |store| store.sessions().rotate(old, new, now)).await? {
        return Err(Problem::new(Code::SignedOut));
    }
    Ok(Json(Rotated { token: token.reveal().to_owned(), expires: session.expires }))
}
