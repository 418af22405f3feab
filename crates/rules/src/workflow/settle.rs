//! Settling a clash: somebody who has seen all that was said decides.

use model::{Act, Fields, Refusal, State};

use crate::{read, refusals};

pub fn settle(state: &State, act: &Act) -> Result<Fields, Refusal> {
    let clashes = state.clashes();
    for (name, value) in &act.args {
        let Some(heads) = clashes.get(name.as_str()) else {
            return Err(Refusal::field(refusals::SETTLE_NO_CLASH, name));
        };
        if heads.iter().any(|head| head.seq > act.seen) {
            return Err(Refusal::field(refusals::SETTLE_NOT_ALL_SEEN, name));
        }
        // Who said no is not outvoted: a clash with a withdrawal settles as withdrawn.
        if name == "status" && value != "withdrawn" && read::any_head_is(state, "status", "withdrawn") {
            let rule = match state.kind {
                model::KindName::Consent => refusals::CONSENT_WITHDRAWN_FINAL,
                _ => refusals::REFERRAL_WITHDRAWN,
            };
            return Err(Refusal::field(rule, name));
        }
    }
    Ok(act.args.clone())
}
