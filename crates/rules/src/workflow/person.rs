//! What is said of a person's status.

use model::{Fields, Refusal};

use super::{Step, refuse};
use crate::refusals::PERSON_INACTIVE_IS_DERIVED;

/// Whether somebody is inactive follows from when they were last met ([`crate::clock::is_inactive`]): said, it would
/// stand although the child was met yesterday.
pub(super) fn act(step: &Step) -> Result<Fields, Refusal> {
    if step.arg("status") == Some("inactive") {
        return refuse(PERSON_INACTIVE_IS_DERIVED);
    }
    Ok(Fields::new())
}
