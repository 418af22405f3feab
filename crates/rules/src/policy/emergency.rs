//! Break-glass: the file of a child of the own organisation opens for hours to somebody whose reach does not open it.
//!
//! It rests on three things that no holder can change: the office grants it, with a second factor; it ends by its hours;
//! and somebody else looks at it afterwards. What it opens follows from its record and is stored nowhere else.

use std::collections::BTreeSet;

use model::{AccountId, Fields, Group, KindName, RecordId, Refusal, State};
use serde_json::{Value, json};

use super::{Actor, AudienceKey, Glass, KeyRing, Reach, right};
use crate::{read, refusals};

/// It lasts at most so long; our own rule: a night shift asks twice.
pub const HOURS_MAX: u64 = 4;
/// Somebody else looks at it within so long; our own rule, as GDPR 33 gives for telling of a breach.
pub const REVIEW_HOURS: u64 = 72;
/// A reason of fewer characters is none.
pub const REASON_CHARS_MIN: usize = 10;

const HOUR_MS: u64 = 3_600_000;

/// What somebody asks for.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Which danger: a code of `emergency_reason`.
    pub ground: &'a str,
    /// Why, in words.
    pub reason: &'a str,
    /// For how many hours: 1 to [`HOURS_MAX`].
    pub hours: u64,
}

/// Whether a role works with children at all: others have no emergency with a child's file.
pub fn may_ask(actor: &Actor) -> bool {
    actor.roles.iter().any(|role| right(*role, Group::People).write >= Reach::Team)
}

/// What a grant sets, or why there is none. `found` and its audience: whose file, if the code led to any; `standing`:
/// every emergency access that is open to anybody. What is wrong with the asking itself is told before anybody looks
/// whose file it would be: no try that opens nothing, and tells nobody, tells whether there is such a child.
pub fn grant(
    actor: &Actor,
    ring: &KeyRing,
    found: Option<(&State, &BTreeSet<AudienceKey>)>,
    standing: &[State],
    told: &BTreeSet<AccountId>,
    asked: Asked,
    now_ms: u64,
) -> Result<Fields, Refusal> {
    if !may_ask(actor) {
        return Err(Refusal::rule(refusals::NOT_YOUR_ROLE));
    }
    if asked.reason.trim().chars().count() < REASON_CHARS_MIN {
        return Err(Refusal::field(refusals::INVALID_MISSING, "reason"));
    }
    let known = model::codes::find("emergency_reason").is_some_and(|list| list.has(asked.ground));
    if !known {
        return Err(Refusal::field(refusals::INVALID, "ground"));
    }
    if !(1..=HOURS_MAX).contains(&asked.hours) {
        return Err(Refusal::field(refusals::INVALID, "hours"));
    }
    let me = actor.account.to_string();
    // One file at a time, and none longer: a second can neither widen nor renew what stands.
    if standing.iter().any(|access| {
        let stands = access.text("status") == Some("open") && !ran_out(access, now_ms);
        stands && access.text("holder") == Some(&me)
    }) {
        return Err(Refusal::rule(refusals::EMERGENCY_STANDS));
    }
    let ours = |person: &State| person.kind == KindName::Person && person.org == actor.org && !person.erased;
    let Some((person, audience)) = found.filter(|(person, _)| ours(person)) else {
        return Err(Refusal::rule(refusals::UNKNOWN_RECORD));
    };
    if ring.opens(audience) {
        return Err(Refusal::rule(refusals::EMERGENCY_NOT_NEEDED));
    }
    let told: Vec<Value> =
        told.iter().filter(|account| **account != actor.account).map(|account| json!(account)).collect();
    let pairs = [
        ("person", json!(person.record)),
        ("ground", asked.ground.into()),
        ("reason", asked.reason.trim().into()),
        ("holder", me.into()),
        ("told", told.into()),
        ("status", "open".into()),
        ("from", read::instant_value(now_ms)),
        ("until", read::instant_value(now_ms + asked.hours * HOUR_MS)),
        ("due", read::instant_value(now_ms + REVIEW_HOURS * HOUR_MS)),
    ];
    Ok(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// Whether its hours have run out and nobody has ended it: the office does.
pub fn ran_out(access: &State, now_ms: u64) -> bool {
    access.text("status") == Some("open")
        && read::instant_ms(access, "until").is_none_or(|until| until <= now_ms)
}

/// What an emergency access opens today, if it stands: it is open in every live value (deny wins), and was not longer
/// than it may be.
pub fn glass(access: &State) -> Option<Glass> {
    let ended =
        read::any_head_is(access, "status", "ended") || read::any_head_is(access, "status", "reviewed");
    let hours = read::instant_ms(access, "from").zip(read::instant_ms(access, "until"));
    let short = hours.is_some_and(|(from, until)| until.saturating_sub(from) <= HOURS_MAX * HOUR_MS);
    let stands = access.kind == KindName::EmergencyAccess
        && !access.erased
        && access.text("status") == Some("open")
        && !ended
        && short;
    let holder: AccountId = access.text("holder")?.parse().ok()?;
    let person: RecordId = access.reference("person")?;
    let (_, until_ms) = hours?;
    stands.then_some(Glass { access: access.record, holder, org: access.org, person, until_ms })
}
