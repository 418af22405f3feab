//! Other systems: who keeps the connections of an organisation, and as whom such a system asks and answers.

use model::{AccountId, RecordId, Refusal};

use super::{Actor, Role};
use crate::refusals;

/// Whether an actor may keep connections of an organisation to other systems, and their tables of codes: its
/// administrators. To others the connection does not exist.
pub fn may_connect(actor: &Actor, org: RecordId) -> Result<(), Refusal> {
    if actor.org != org {
        return Err(Refusal::rule(refusals::UNKNOWN_RECORD));
    }
    if actor.is_any(&[Role::SystemAdmin]) { Ok(()) } else { Err(Refusal::rule(refusals::NOT_ADMINISTRATOR)) }
}

/// As whom a connection of an organisation asks and answers. It is no account: it has no session and no passphrase.
pub fn other_system(connection: RecordId, org: RecordId) -> Actor {
    Actor {
        account: AccountId(connection.0),
        org,
        team: None,
        roles: vec![Role::OtherSystem],
        projects: Vec::new(),
    }
}

/// Whether a role may be given to somebody who signs in.
pub fn is_for_people(role: Role) -> bool {
    role != Role::OtherSystem
}
