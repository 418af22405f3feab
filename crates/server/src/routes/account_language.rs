//! `PUT /account/language`.

use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;
use store::AccountChange;
use utoipa::ToSchema;

use crate::{access::Session, accounts, extract::Json, problem::Answer, state::App};

/// A language.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// `km`, `th` or `en`.
    language: String,
}

/// Sets the caller's language.
#[utoipa::path(put, path = "/account/language", tag = "account", request_body = Language, responses((status = 204, description = "Set")))]
pub async fn set_language(
    State(app): State<App>,
    session: Session,
    Json(Language { language }): Json<Language>,
) -> Answer<StatusCode> {
    accounts::check_language(&language)?;
    let id = session.actor.account;
    app.run(move |store| {
        store.accounts().update(id, AccountChange { language: Some(language), ..AccountChange::default() })
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}
