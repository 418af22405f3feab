//! Who is signed in.

use model::{date::Instant, hlc::Node, id::DeviceId};
use rules::policy::Actor;

use crate::auth::token::TokenHash;

/// Whoever is signed in, from the request's token; looked up anew for every request.
#[derive(Clone, Debug)]
pub struct Session {
    /// Who, with the roles of this moment.
    pub actor: Actor,
    /// On which device.
    pub device: DeviceId,
    /// What that device signs its clock with.
    pub node: Node,
    /// When the session ends, whatever happens.
    pub expires: Instant,
    /// What the session is kept under.
    pub token: TokenHash,
}
