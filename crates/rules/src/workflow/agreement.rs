//! An agreement between two organisations: a draft, signed by the one, then by the other, and ended by either or by its day.

use model::{Fields, KindName, RecordId, Refusal, State, date::Day};

use super::{Machine, Move, Step, set};
use crate::{read, refusals};

pub const MACHINE: Machine = Machine {
    kind: KindName::Agreement,
    start: "draft",
    moves: &[
        Move { act: "sign", from: &["draft"], to: "offered" },
        Move { act: "countersign", from: &["offered"], to: "standing" },
        Move { act: "end", from: &["offered", "standing"], to: "ended" },
    ],
};

/// What must be known before somebody signs.
const NEEDED: &[&str] = &["with", "share", "purposes"];

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    let me = || step.actor.account.to_string().into();
    match step.act.name.as_str() {
        "sign" => {
            if let Some(missing) = NEEDED.iter().find(|name| step.state.value(name).is_none()) {
                return Err(Refusal::field(refusals::AGREEMENT_INCOMPLETE, *missing));
            }
            if step.state.reference("with") == Some(step.state.org) {
                return Err(Refusal::field(refusals::AGREEMENT_TO_SELF, "with"));
            }
            not_over(step)?;
            Ok(set([("signed", step.now_value()), ("signed_by", me())]))
        }
        "countersign" => {
            not_over(step)?;
            Ok(set([("countersigned", step.now_value()), ("countersigned_by", me())]))
        }
        _ => {
            if !step.says("reason") {
                return Err(Refusal::field(refusals::INVALID_MISSING, "reason"));
            }
            Ok(set([("ended", step.now_value())]))
        }
    }
}

/// Nobody signs what is over.
fn not_over(step: &Step) -> Result<(), Refusal> {
    let over = read::field_day(step.now.ms)
        .zip(read::day(step.state, "until"))
        .is_some_and(|(today, until)| until < today);
    if over { Err(Refusal::field(refusals::AGREEMENT_OVER, "until")) } else { Ok(()) }
}

/// How two organisations stand to one another on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Standing<'a> {
    /// They never had an agreement that both signed.
    Never,
    /// They had one; none is in force.
    Ended,
    /// This one is in force.
    InForce(&'a State),
}

/// Whether an agreement is in force on a day: signed by both, begun, not ended and not past its last day.
pub fn in_force(agreement: &State, today: Day) -> bool {
    agreement.text("status") == Some("standing")
        && !agreement.erased
        && read::day(agreement, "from").is_none_or(|from| from <= today)
        && read::day(agreement, "until").is_none_or(|until| today <= until)
}

/// How two organisations stand to one another. Of several agreements in force the one that shares most counts.
pub fn standing<'a>(
    agreements: impl Iterator<Item = &'a State>,
    one: RecordId,
    other: RecordId,
    today: Day,
) -> Standing<'a> {
    let mut found = Standing::Never;
    for agreement in agreements {
        let sides = (Some(agreement.org), agreement.reference("with"));
        if sides != (Some(one), Some(other)) && sides != (Some(other), Some(one)) {
            continue;
        }
        if in_force(agreement, today) {
            let shares = |state: &State| read::texts(state, "share").count();
            match found {
                Standing::InForce(best) if shares(best) >= shares(agreement) => {}
                _ => found = Standing::InForce(agreement),
            }
        } else if found == Standing::Never && over(agreement, today) {
            found = Standing::Ended;
        }
    }
    found
}

/// Whether both had signed it, and it is past. One that only begins later is neither in force nor over.
fn over(agreement: &State, today: Day) -> bool {
    agreement.value("countersigned").is_some_and(|at| !at.is_null())
        && (agreement.text("status") == Some("ended")
            || read::day(agreement, "until").is_some_and(|until| until < today))
}
