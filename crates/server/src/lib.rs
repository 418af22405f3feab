//! The HTTP API, and the app itself: sign-in, sync, records through policy, live events.
//!
//! One router on one screen ([`router()`]), one endpoint one file (`routes/`), every route with its rule of access
//! ([`access`]). What a caller may see is decided below, by `rules::policy` in the store; nothing here reads a record
//! but through it.

pub mod access;
mod accounts;
pub mod assets;
pub mod auth;
pub mod clock;
pub mod config;
pub mod counted_ahead;
mod dashboards;
pub mod events;
pub mod exchange;
mod extract;
mod fresh_projects;
pub mod headers;
mod hsds;
mod limits;
mod listen;
pub mod metrics;
pub mod observe;
mod openapi;
pub mod problem;
mod project_page;
mod rates;
mod readings;
mod router;
pub mod routes;
mod sealed;
mod session;
mod slow_down;
pub mod state;
pub mod trust;
pub mod wire;
mod worried;

pub use config::Config;
pub use listen::{ServeError, Server, serve};
pub use router::{PREFIX, description, pages, router};
pub use state::App;
