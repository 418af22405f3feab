//! `GET /health`: whether the server can serve.

use axum::{Json, extract::State};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{problem::Answer, state::App};

/// How it is.
#[derive(Debug, Serialize, ToSchema)]
pub struct Health {
    /// Always `ok`: a server that is not answers with a problem.
    status: &'static str,
}

/// Whether the server and its database answer.
#[utoipa::path(get, path = "/health", tag = "server", responses((status = 200, description = "All is well", body = Health)))]
pub async fn health(State(app): State<App>) -> Answer<Json<Health>> {
    app.run(|store| store.network().map(|_| ())).await?;
    Ok(Json(Health { status: "ok" }))
}
