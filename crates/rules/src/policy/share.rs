//! What a referral opens to the organisation that accepted it, and when that ends.

use std::collections::BTreeSet;

use model::{KindName, RecordId, State, date::Day};
use serde::{Deserialize, Serialize};

use crate::read;

/// A standing permission for the receiving organisation. It follows from a referral and its consent and is never
/// stored on its own, so nothing of it can outlive them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The referral that it follows from.
    pub referral: RecordId,
    /// The organisation that shares: only records of its own are opened.
    pub from: RecordId,
    /// The organisation that receives.
    pub to: RecordId,
    /// The child.
    pub person: RecordId,
    /// The case, if the referral names one.
    pub case: Option<RecordId>,
    /// What is opened: codes of the list `share_set`.
    pub sets: BTreeSet<String>,
}

/// The permission that stands today, if one does: the referral was accepted and not withdrawn, and the consent that
/// it names was given for the same child, by the same organisation, for this recipient, and stands. What is opened is
/// what both name.
pub fn share(referral: &State, consent: Option<&State>, today: Day) -> Option<Share> {
    let accepted = matches!(referral_status(referral), "accepted" | "started" | "completed");
    agreed(referral, consent, today).filter(|_| accepted)
}

/// What a referral and the consent that it names both allow on a day, wherever the referral stands.
pub(super) fn agreed(referral: &State, consent: Option<&State>, today: Day) -> Option<Share> {
    let to = referral.reference("to")?;
    let consent = consent.filter(|consent| consent_covers(referral, consent, today))?;
    let allowed: BTreeSet<&str> = read::texts(consent, "share").collect();
    let sets: BTreeSet<String> =
        read::texts(referral, "share").filter(|set| allowed.contains(set)).map(str::to_owned).collect();
    (!referral.erased && !sets.is_empty()).then(|| Share {
        referral: referral.record,
        from: referral.org,
        to,
        person: referral.reference("person").unwrap_or(referral.record),
        case: referral.reference("case"),
        sets,
    })
}

/// Whether a consent is the one that a referral rests on, fits it in child, organisation and recipient, and stands.
pub(crate) fn consent_covers(referral: &State, consent: &State, today: Day) -> bool {
    let same = |field: &str| {
        let wanted = referral.reference(field);
        wanted.is_some() && consent.reference(field) == wanted
    };
    let recipient = referral.reference("to");
    referral.kind == KindName::Referral
        && referral.reference("consent") == Some(consent.record)
        && same("person")
        && recipient.is_some()
        && consent.reference("recipient") == recipient
        && consent.org == referral.org
        && consent_stands(consent, today)
}

/// Whether a consent stands on a day: given, not withdrawn in any live value, its last day not passed.
pub fn consent_stands(consent: &State, today: Day) -> bool {
    consent.kind == KindName::Consent
        && !consent.erased
        && consent.text("status") == Some("given")
        && !read::any_head_is(consent, "status", "withdrawn")
        && !read::any_head_is(consent, "status", "expired")
        && read::day(consent, "until").is_none_or(|until| today <= until)
}

/// Where a referral stands for its receiver. A withdrawal counts even where another act was said at the same time:
/// deny wins.
pub fn referral_status(referral: &State) -> &str {
    if read::any_head_is(referral, "status", "withdrawn") {
        "withdrawn"
    } else if read::any_head_is(referral, "status", "expired") {
        "expired"
    } else {
        referral.text("status").unwrap_or("draft")
    }
}
