//! An ask for a bed, to all partners at once: the first yes counts, the others are told so; or nobody had one.

use model::{Act, Fields, KindName, Refusal, State};

use super::{Entailed, Machine, Move, Now, Step, bed, refuse, set};
use crate::{policy::Actor, read, refusals};

pub const MACHINE: Machine = Machine {
    kind: KindName::BedAsk,
    start: "open",
    moves: &[
        Move { act: "accept", from: &["open"], to: "accepted" },
        Move { act: "cancel", from: &["open"], to: "cancelled" },
        Move { act: "expire", from: &["open"], to: "expired" },
    ],
};

/// Whether nobody said yes until it was too late: an unmet need, which is counted.
pub fn unmet(ask: &State, now: Now) -> bool {
    MACHINE.status(ask) == "open" && is_over(ask, now)
}

fn is_over(ask: &State, now: Now) -> bool {
    read::instant_ms(ask, "until").is_some_and(|until| until <= now.ms)
}

/// Why an act is not for the state of an ask, where that has a sentence of its own.
pub fn why_not(status: &str, act: &str) -> Option<&'static str> {
    match (status, act) {
        ("accepted", "accept") => Some(refusals::BED_ASK_ANOTHER_FIRST),
        ("cancelled" | "expired", "accept") => Some(refusals::BED_ASK_OVER),
        _ => None,
    }
}

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    let ended = set([("ended", step.now_value())]);
    match step.act.name.as_str() {
        "accept" => {
            accept(step)?;
            let by = set([("accepted_by", step.actor.org.to_string().into())]);
            Ok(ended.into_iter().chain(by).collect())
        }
        "expire" if !is_over(step.state, step.now) => refuse(refusals::BED_ASK_NOT_OVER),
        _ => Ok(ended),
    }
}

/// Another organisation says yes, with a bed of its own that nobody else was promised.
fn accept(step: &Step) -> Result<(), Refusal> {
    if step.actor.org == step.state.org {
        return refuse(refusals::BED_ASK_OWN);
    }
    if is_over(step.state, step.now) {
        return refuse(refusals::BED_ASK_OVER);
    }
    if step.arg("bed").is_none() {
        return Ok(());
    }
    // It was asked for in `needs`; what is not there, or not this organisation's, cannot be offered.
    let Some(offered) = step.beside(KindName::Bed).next().filter(|bed| bed.org == step.actor.org) else {
        return Err(Refusal::field(refusals::BED_ASK_NOT_YOUR_BED, "bed"));
    };
    let held_by_another =
        bed::is_held(offered, step.now) && offered.reference("held_by") != Some(step.actor.org);
    if held_by_another || matches!(bed::MACHINE.status(offered), "taken" | "out_of_use") {
        return Err(Refusal::field(refusals::BED_ASK_BED_NOT_FREE, "bed"));
    }
    Ok(())
}

/// A yes with a bed holds it, for whoever asked. The keeper's own hold on it is let go first.
pub fn entailed(ask: &State, act: &Act, actor: &Actor, beside: &[State], now: Now) -> Vec<Entailed> {
    if act.args.get("bed").is_none_or(serde_json::Value::is_null) {
        return Vec::new();
    }
    let Some(offered) = beside.iter().find(|state| state.kind == KindName::Bed) else { return Vec::new() };
    let of = |act: &'static str, org| Entailed { kind: KindName::Bed, record: offered.record, act, org };
    let first = bed::is_held(offered, now).then(|| of("release", actor.org));
    first.into_iter().chain([of("hold", ask.org)]).collect()
}
