//! A sealed one-time link to a referral, for a partner where nobody signs in: a clinic, a school, a village chief.
//!
//! It opens what the referral would share with that partner once accepted, and nothing else; and it rests on the same
//! consent, which is asked for when the link is made and again when it is opened.

use std::collections::BTreeSet;

use model::{Class, KindName, Refusal, State, date::Day};

use super::{
    Actor, AudienceKey, KeyRing, Share,
    audience::{opens, shared_fields},
    may_act, referral_status,
    share::agreed,
};

/// For how long a link may stand open, hours. Our own choice: a day for what is urgent, a week at most.
pub const LINK_HOURS: &[u64] = &[24, 72, 168];
/// Wrong PINs after which a link opens nothing any more.
pub const LINK_TRIES_MAX: u64 = 5;
/// Most links that one referral may have, whatever became of them.
pub const LINKS_MAX: usize = 20;

/// The referral itself as a link shows it: the minimum that any partner sees first, and why it is asked.
const REFERRAL_TOLD: &[&str] =
    &["kind", "service", "urgency", "told_by_phone", "age_band", "sex", "place", "languages", "reason"];

/// Who makes a link to a referral, looks at its links and takes them back: whoever may send it.
pub fn may_seal_link(
    actor: &Actor,
    ring: &KeyRing,
    referral: &State,
    audience: &BTreeSet<AudienceKey>,
) -> Result<(), Refusal> {
    may_act(actor, ring, referral, audience, "send")
}

/// What a link to a referral opens today: as [`super::share()`], but also before an answer, because the link is how the
/// partner learns what it is asked. `None`: it opens nothing, or nothing any more.
pub fn link_share(referral: &State, consent: Option<&State>, today: Day) -> Option<Share> {
    let runs = referral.kind == KindName::Referral
        && matches!(referral_status(referral), "sent" | "delivered" | "seen" | "accepted" | "started");
    agreed(referral, consent, today).filter(|_| runs)
}

/// The fields of a record that a link shows, by the set that opens them, in the order of the sets; of the referral
/// itself under an empty name. Nothing confidential, whatever a set may name.
pub fn shown_by_link(share: &Share, record: &State) -> Vec<(String, Vec<&'static str>)> {
    if record.kind == KindName::Referral {
        let itself = record.record == share.referral && record.org == share.from;
        return if itself { vec![(String::new(), REFERRAL_TOLD.to_vec())] } else { Vec::new() };
    }
    if !opens(share, record) {
        return Vec::new();
    }
    let facts = record.kind.facts();
    let is_open =
        |name: &&'static str| facts.field(name).is_some_and(|field| field.class < Class::Confidential);
    let of_set = |set: &String| {
        let fields = shared_fields(set, record.kind).iter().copied().filter(is_open).collect();
        (set.clone(), fields)
    };
    share.sets.iter().map(of_set).filter(|(_, fields): &(_, Vec<_>)| !fields.is_empty()).collect()
}
