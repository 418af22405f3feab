//! The layer that holds back an address that asks too often.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

use crate::state::App;

/// The layer that counts requests by address, before anything else is done for them.
pub async fn by_address(State(app): State<App>, request: Request, next: Next) -> Response {
    let address = app.address(request.extensions(), request.headers());
    match app.rates.address(address) {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}
