//! Who may say what: edits and acts.

use std::collections::BTreeSet;

use model::{Class, Fields, KindName, Refusal, State, acts};

use super::{Actor, AudienceKey, KeyRing, Reach, Role, audience, right, visible};
use crate::{frozen, refusals};

/// Which side of a referral does an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Whoever writes the record.
    Keeper,
    /// The organisation that a referral was sent to.
    Receiver,
    /// Either.
    Both,
    /// Every organisation of the network that refers and sees the record.
    Network,
    /// Whoever sees the record.
    Witness,
}

/// Who does an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActRight {
    /// Which side.
    pub side: Side,
    /// Only these roles; empty = every role that writes the kind.
    pub roles: &'static [Role],
}

/// The level, the assignment and the end of a concern or case are a supervisor's word.
const SUPERVISORS: &[Role] = &[Role::CaseSupervisor];
/// Whoever sits in the office while a team is out.
const OFFICE: &[Role] = &[Role::CaseSupervisor, Role::CentreManager];
/// Who signs for an organisation. A government office has no director here: its officers do.
const SIGNERS: &[Role] =
    &[Role::Director, Role::CentreManager, Role::CaseSupervisor, Role::GovernmentReader, Role::PoliceLiaison];
/// Who judges whether a file was opened in an emergency for good reason.
pub(crate) const REVIEWERS: &[Role] = &[Role::CaseSupervisor, Role::CentreManager, Role::Director];
/// Who approves what was spent.
const APPROVERS: &[Role] = &[Role::Director, Role::Finance];
/// Who signs a report that somebody else wrote.
const SIGNERS_OF_REPORTS: &[Role] = &[Role::Director, Role::CentreManager, Role::CaseSupervisor];
const CASE_WORK: &[Role] =
    &[Role::Caseworker, Role::CaseSupervisor, Role::GovernmentReader, Role::PoliceLiaison];

/// Who does the act of a kind; `None` when there is no such act.
#[expect(clippy::match_same_arms, reason = "a table: one line a kind")]
pub fn act_right(kind: KindName, act: &str) -> Option<ActRight> {
    if act == acts::SETTLE {
        return Some(ActRight { side: Side::Keeper, roles: SUPERVISORS });
    }
    acts::find(kind, act)?;
    let (side, roles): (Side, &'static [Role]) = match (kind, act) {
        (KindName::Round, "reach") => (Side::Keeper, OFFICE),
        (KindName::Concern, "open_case" | "feed_back") => (Side::Keeper, CASE_WORK),
        (KindName::Concern, _) | (KindName::Case, "assign" | "close" | "reopen") => {
            (Side::Keeper, SUPERVISORS)
        }
        (KindName::Case, _) => (Side::Keeper, CASE_WORK),
        (KindName::Referral, "send" | "withdraw" | "confirm") => (Side::Keeper, &[]),
        (KindName::LegalMatter, _) => (Side::Keeper, CASE_WORK),
        (KindName::Approval, "approve" | "send_back") => (Side::Keeper, OFFICE),
        (KindName::Approval, _) => (Side::Keeper, &[]),
        (KindName::Referral, "expire") => (Side::Both, &[]),
        (KindName::Referral, _) => (Side::Receiver, &[]),
        (KindName::CrossBorder, "request" | "close" | "withdraw") => (Side::Keeper, &[]),
        // Whose step it is turns on where the child is: the guard knows (`rules::border::side_of`).
        (KindName::CrossBorder, _) => (Side::Both, &[]),
        (KindName::StatutoryReport, "override") => (Side::Keeper, SUPERVISORS),
        (KindName::Bed, "hold" | "release") | (KindName::BedAsk, "accept") => (Side::Network, &[]),
        (KindName::Placement, "approve") => (Side::Keeper, SUPERVISORS),
        (KindName::Agreement, "sign") => (Side::Keeper, SIGNERS),
        (KindName::Agreement, "countersign") => (Side::Receiver, SIGNERS),
        (KindName::Agreement, _) => (Side::Both, SIGNERS),
        // Whoever leads approves what they could not have written; that it is another one, the guard asks.
        (KindName::Spending, "approve" | "send_back") => (Side::Witness, APPROVERS),
        // What another person approved is taken back by whoever keeps the books.
        (KindName::Gift, _) | (KindName::Spending, "reverse") => (Side::Keeper, &[Role::Finance]),
        (KindName::Report, "sign" | "send_back") => (Side::Keeper, SIGNERS_OF_REPORTS),
        (KindName::EmergencyAccess, "review") => (Side::Witness, REVIEWERS),
        (KindName::EmergencyAccess, _) => (Side::Witness, &[]),
        _ => (Side::Keeper, &[]),
    };
    Some(ActRight { side, roles })
}

/// Whether an actor may say an edit. `before` and its audience: the record as it stands, or `None` and empty when the
/// edit creates it.
///
/// Refused: a field that changes by acts only, a record that the actor does not see or write, what is frozen (see
/// [`frozen::frozen`]), and a confidential field that somebody else filled and the actor may not read. Filling an
/// empty confidential field is allowed: an outreach worker writes down the adult who was there, and it leaves the phone.
/// So `before` needs its sealed registers too; any value that is not null may stand in for a sealed one.
pub fn may_edit(
    actor: &Actor,
    ring: &KeyRing,
    before: Option<&State>,
    audience_before: &BTreeSet<AudienceKey>,
    kind: KindName,
    fields: &Fields,
) -> Result<(), Refusal> {
    // An alert is raised by the system alone: nobody invents one, and nobody changes what it rests on.
    if kind == KindName::Alert {
        return Err(Refusal::rule(refusals::ALERT_BY_SYSTEM));
    }
    let facts = kind.facts();
    for name in fields.keys() {
        match facts.field(name) {
            None => return Err(Refusal::field(refusals::INVALID_UNKNOWN_FIELD, name)),
            Some(field) if field.act_only => return Err(Refusal::field(refusals::ACT_ONLY, name)),
            Some(_) => {}
        }
    }
    coarse(kind, fields)?;
    told_coarsely(kind, fields)?;
    peer_session(actor, before, kind, fields)?;
    super::public::publishing(actor, before, kind, fields)?;
    let Some(before) = before else {
        return if ring.creates(kind) { Ok(()) } else { Err(Refusal::rule(refusals::NOT_WRITER)) };
    };
    let seen = visible(ring, kind, audience_before).ok_or_else(|| Refusal::rule(refusals::UNKNOWN_RECORD))?;
    if before.kind != kind || !ring.writes(kind, audience_before) {
        return Err(Refusal::rule(refusals::NOT_WRITER));
    }
    frozen::frozen(before, fields)?;
    for name in fields.keys() {
        let blind = facts.field(name).is_some_and(|field| !seen.shows(field));
        let heads = before.registers.get(name).map_or(&[][..], Vec::as_slice);
        if blind && heads.iter().any(|head| !head.value.is_null() && head.by != actor.account) {
            let class = facts.field(name).map(|field| field.class);
            let rule = if class == Some(Class::Confidential) {
                refusals::CONFIDENTIAL
            } else {
                refusals::NOT_WRITER
            };
            return Err(Refusal::field(rule, name));
        }
    }
    Ok(())
}

/// Whether an actor may do an act with a record; whether the record is ready for it is [`crate::workflow::effect`]'s to say.
pub fn may_act(
    actor: &Actor,
    ring: &KeyRing,
    state: &State,
    audience: &BTreeSet<AudienceKey>,
    act: &str,
) -> Result<(), Refusal> {
    let right =
        act_right(state.kind, act).ok_or_else(|| Refusal::field(refusals::INVALID_UNKNOWN_ACT, "act"))?;
    visible(ring, state.kind, audience).ok_or_else(|| Refusal::rule(refusals::UNKNOWN_RECORD))?;
    let keeps = ring.writes(state.kind, audience);
    // Whoever signs for an organisation need not be one who answers its referrals.
    let answers = state.kind == KindName::Agreement || takes_referrals(actor);
    let receives = is_receiver(actor, state) && answers;
    match right.side {
        Side::Keeper if !keeps => {
            let guest = is_receiver(actor, state);
            return Err(Refusal::rule(if guest { refusals::NOT_SENDER } else { refusals::NOT_WRITER }));
        }
        // Nobody of the partner signs in: whoever asked writes down how it went.
        Side::Receiver if keeps && answered_by_link(state) && ENDED_FOR_LINK.contains(&act) => {}
        Side::Receiver if !receives => {
            let other = !is_receiver(actor, state);
            return Err(Refusal::rule(if other { refusals::NOT_RECEIVER } else { refusals::NOT_YOUR_ROLE }));
        }
        Side::Network if !takes_referrals(actor) => return Err(Refusal::rule(refusals::NOT_YOUR_ROLE)),
        Side::Both if !keeps && !receives => return Err(Refusal::rule(refusals::NOT_WRITER)),
        _ => {}
    }
    if right.roles.is_empty() || actor.is_any(right.roles) {
        Ok(())
    } else {
        Err(Refusal::rule(refusals::NOT_YOUR_ROLE))
    }
}

/// Whoever says sessions as a member of the network alone, whatever else they are, says those of peer groups and no others:
/// of a group, and never turned into another sort. That the group names them is the reference's to show: they know no other.
fn peer_session(
    actor: &Actor,
    before: Option<&State>,
    kind: KindName,
    fields: &Fields,
) -> Result<(), Refusal> {
    let otherwise =
        |role: &Role| *role != Role::NetworkMember && right(*role, kind.group()).kinds.contains(&kind);
    if kind != KindName::Session || actor.roles.iter().any(otherwise) {
        return Ok(());
    }
    let of_kind = |value: &serde_json::Value| value.as_str() == Some("peer_session");
    let of_group = |value: &serde_json::Value| value.is_string();
    let fits = |field: &str, right: &dyn Fn(&serde_json::Value) -> bool| match fields.get(field) {
        Some(value) => right(value),
        None => before.and_then(|state| state.value(field)).is_some_and(right),
    };
    if fits("kind", &of_kind) && fits("peer_group", &of_group) {
        Ok(())
    } else {
        Err(Refusal::field(refusals::NOT_YOUR_ROLE, "kind"))
    }
}

/// What the whole network is told of a place is its province: a commune could tell where a safe house stands.
fn coarse(kind: KindName, fields: &Fields) -> Result<(), Refusal> {
    let told = matches!(kind, KindName::Bed | KindName::BedAsk);
    let code = fields.get("province").filter(|_| told).and_then(serde_json::Value::as_str);
    let level = code.and_then(|code| code.parse::<model::place::PlaceCode>().ok()).map(|code| code.level());
    match level {
        Some(level) if level > model::place::Level::Province => {
            Err(Refusal::field(refusals::BED_PROVINCE_ONLY, "province"))
        }
        _ => Ok(()),
    }
}

/// Whoever reads a story learns no more than the province.
fn told_coarsely(kind: KindName, fields: &Fields) -> Result<(), Refusal> {
    let code = fields.get("place").filter(|_| kind == KindName::Story).and_then(serde_json::Value::as_str);
    let level = code.and_then(|code| code.parse::<model::place::PlaceCode>().ok()).map(|code| code.level());
    match level {
        Some(level) if level > model::place::Level::Province => {
            Err(Refusal::field(refusals::STORY_PROVINCE_ONLY, "place"))
        }
        _ => Ok(()),
    }
}

/// What the sender may say of a referral that was answered through a sealed link.
const ENDED_FOR_LINK: &[&str] = &["start", "complete", "not_help"];

fn answered_by_link(state: &State) -> bool {
    state.kind == KindName::Referral
        && state.value("by_link").and_then(serde_json::Value::as_bool) == Some(true)
}

fn is_receiver(actor: &Actor, state: &State) -> bool {
    audience::receiver(state) == Some(actor.org)
}

/// Whether the actor answers referrals: writes them with team or organisation reach.
pub(super) fn takes_referrals(actor: &Actor) -> bool {
    actor.roles.iter().any(|role| right(*role, model::Group::Referral).write >= Reach::Team)
}

/// Whether the actor reads what is confidential of the whole organisation's care.
pub fn is_cleared(actor: &Actor) -> bool {
    actor
        .roles
        .iter()
        .map(|role| right(*role, model::Group::Care))
        .any(|right| right.clearance == Class::Confidential && right.read >= Reach::Org)
}
