//! Who makes files for readers outside, and who takes people in from a file.

use model::{KindName, Refusal};

use super::{Actor, KeyRing, Role};
use crate::refusals;

/// Whether an actor may make files for others: donors, ministries, registries. Every count in them is hidden below
/// [`super::FIGURES_K_OUTSIDE`], whoever asks: what is made here leaves.
///
/// # Errors
/// A refusal for whoever does not answer for what the organisation publishes.
pub fn may_give_out(actor: &Actor) -> Result<(), Refusal> {
    const MAY: &[Role] = &[Role::MeOfficer, Role::Director, Role::CentreManager];
    if actor.is_any(MAY) { Ok(()) } else { Err(Refusal::rule(refusals::NOT_YOUR_ROLE)) }
}

/// Whether an actor may have a file of people read: whoever writes people down. What is imported is then said like
/// anything else, entry by entry, and judged there.
///
/// # Errors
/// A refusal for everybody else.
pub fn may_take_in(actor: &Actor) -> Result<(), Refusal> {
    if KeyRing::of(actor, &[]).creates(KindName::Person) {
        Ok(())
    } else {
        Err(Refusal::rule(refusals::NOT_YOUR_ROLE))
    }
}
