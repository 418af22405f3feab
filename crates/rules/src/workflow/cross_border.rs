//! A case of two countries: asked, screened, sheltered, traced, assessed, replied; a day set, handed over, escorted,
//! received; reintegrated and followed up; closed or withdrawn. Steps are skipped as the matter is; after the flow
//! between Thailand and Cambodia as it is told (JICA/MSDHS handbook, to be checked against it).

use model::{Fields, KindName, Refusal};
use serde_json::Value;

use super::{Machine, Move, Step, refuse, set};
use crate::{border, refusals};

pub const MACHINE: Machine = Machine {
    kind: KindName::CrossBorder,
    start: "draft",
    moves: &[
        Move { act: "request", from: &["draft"], to: "requested" },
        Move { act: "screen", from: &["requested"], to: "screening" },
        Move { act: "shelter", from: &["requested", "screening"], to: "sheltered" },
        Move { act: "trace", from: &["requested", "screening", "sheltered"], to: "tracing" },
        Move {
            act: "assess",
            from: &["requested", "screening", "sheltered", "tracing", "replied"],
            to: "assessing",
        },
        Move {
            act: "reply",
            from: &["requested", "screening", "sheltered", "tracing", "assessing"],
            to: "replied",
        },
        Move { act: "set_date", from: &["sheltered", "replied", "date_set"], to: "date_set" },
        Move { act: "hand_over", from: &["replied", "date_set"], to: "handed_over" },
        Move { act: "escort", from: &["handed_over"], to: "escorting" },
        Move { act: "receive", from: &["handed_over", "escorting"], to: "received" },
        Move { act: "reintegrate", from: &["received"], to: "reintegrating" },
        Move { act: "follow_up", from: &["received", "reintegrating"], to: "following_up" },
        Move { act: "feed_back", from: &["received"], to: "received" },
        Move { act: "feed_back", from: &["reintegrating"], to: "reintegrating" },
        Move { act: "feed_back", from: &["following_up"], to: "following_up" },
        Move { act: "close", from: &["replied", "received", "reintegrating", "following_up"], to: "closed" },
        Move {
            act: "withdraw",
            from: &[
                "draft",
                "requested",
                "screening",
                "sheltered",
                "tracing",
                "assessing",
                "replied",
                "date_set",
            ],
            to: "withdrawn",
        },
    ],
};

/// What must be known before the other side is asked.
const NEEDED: &[&str] = &["person", "kind", "direction"];

/// A country or a province: `KH`, `KH-01`.
const PROVINCE_CHARS_MAX: usize = 5;

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    let name = step.act.name.as_str();
    if !border::has_step(step.state.text("kind"), name) {
        return Err(Refusal::field(refusals::CROSS_BORDER_OTHER_KIND, "kind"));
    }
    by_the_right_side(step, name)?;
    let given = |field: &str, value: Value| step.act.args.get(field).cloned().unwrap_or(value);
    let mut sets = match name {
        "request" => {
            complete(step)?;
            set([("requested", step.now_value())])
        }
        "reply" => set([("answered", step.now_value())]),
        "hand_over" => set([("handed_over", given("handed_over", step.now_value()))]),
        "receive" => set([("received", given("received", step.now_value()))]),
        "feed_back" => return Ok(set([("fed_back", step.now_value())])),
        "close" | "withdraw" => set([("ended", step.now_value())]),
        _ => Fields::new(),
    };
    sets.extend(set([("step_since", step.now_value())]));
    Ok(sets)
}

fn complete(step: &Step) -> Result<(), Refusal> {
    let missing = |name: &&&str| step.state.value(name).is_none_or(Value::is_null);
    if let Some(missing) = NEEDED.iter().find(missing) {
        return Err(Refusal::field(refusals::CROSS_BORDER_INCOMPLETE, *missing));
    }
    if step.state.value("to").is_none() && step.state.value("other_side").is_none() {
        return Err(Refusal::field(refusals::CROSS_BORDER_INCOMPLETE, "to"));
    }
    if step.state.reference("to") == Some(step.state.org) {
        return Err(Refusal::field(refusals::CROSS_BORDER_INCOMPLETE, "to"));
    }
    let close = |name: &&&str| step.state.text(name).is_some_and(|place| place.len() > PROVINCE_CHARS_MAX);
    match ["found", "home"].iter().find(close) {
        // The other side is told no address before there is a referral with consent.
        Some(place) => Err(Refusal::field(refusals::CROSS_BORDER_PLACE_TOO_CLOSE, *place)),
        None => Ok(()),
    }
}

/// A step is done by the side whose it is. Of an other side that does not use Safetynet the asking one writes it down,
/// and says by whom and how it was told.
fn by_the_right_side(step: &Step, name: &str) -> Result<(), Refusal> {
    let asks = step.actor.org == step.state.org;
    match border::side_of(name, step.state.text("direction")) {
        Some(border::Party::Other) if asks => {
            if step.state.value("to").is_some_and(|to| !to.is_null()) {
                return refuse(refusals::CROSS_BORDER_OTHER_SIDE);
            }
            if !step.says("told_by") {
                return Err(Refusal::field(refusals::CROSS_BORDER_TOLD_BY, "told_by"));
            }
            if !step.says("told_how") {
                return Err(Refusal::field(refusals::CROSS_BORDER_TOLD_BY, "told_how"));
            }
            Ok(())
        }
        Some(border::Party::Asking) if !asks => refuse(refusals::CROSS_BORDER_OTHER_SIDE),
        _ => Ok(()),
    }
}
