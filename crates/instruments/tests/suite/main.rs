//! What whoever fills, builds or imports a form would notice.

mod expressions;
mod generated;
