//! `POST /sign-out`: the end of this session.

use axum::extract::State;
use http::StatusCode;

use crate::{access::Session, events::News, problem::Answer, state::App};

/// Ends this session. The device stays registered.
#[utoipa::path(post, path = "/sign-out", tag = "session", responses((status = 204, description = "Signed out")))]
pub async fn sign_out(State(app): State<App>, session: Session) -> Answer<StatusCode> {
    let token = session.token;
    app.run(move |store| store.sessions().revoke(token)).await?;
    app.hub.tell(News::Sessions(session.actor.account));
    Ok(StatusCode::NO_CONTENT)
}
