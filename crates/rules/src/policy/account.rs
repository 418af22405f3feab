//! The account of a child: who may ask who saw what and what went to whom, and what of it is told.
//!
//! It is made to be read to the child and printed for the family, so it tells less than its asker may read: nothing of
//! the justice compartment, of who was worried and what they said, nor of unknown adults.
//! Source: the accounting of disclosures of HIPAA (45 CFR 164.528), and GDPR 15(1)(c) on recipients, in our words.

use std::collections::BTreeSet;

use model::{KindName, RecordId, State};

use super::{Actor, AudienceKey, KeyRing, Role, visible};

/// Whether an actor may ask for the account of a child: who leads the organisation that keeps the file, who answers for
/// its cases, and who checks who saw what. To everybody else there is no such page, as there is no such child.
pub fn may_ask_account(
    actor: &Actor,
    ring: &KeyRing,
    person: &State,
    audience: &BTreeSet<AudienceKey>,
) -> bool {
    const MAY: &[Role] = &[Role::Director, Role::CaseSupervisor, Role::Auditor];
    person.kind == KindName::Person
        && person.org == actor.org
        && actor.is_any(MAY)
        && visible(ring, person.kind, audience).is_some_and(|seen| !seen.is_guest())
}

/// The word under which a record stands in the account of its child, if it stands there for this reader: its kind, or
/// that it is a note of counselling, of which nothing more is told. `parent`: on what an attachment hangs. Named one by one, so that a kind which is added
/// later stays out until somebody thought about it.
pub fn word_in_account(
    ring: &KeyRing,
    keeper: RecordId,
    (record, parent): (&State, Option<KindName>),
    audience: &BTreeSet<AudienceKey>,
) -> Option<&'static str> {
    // A paper is told only where that on which it hangs is.
    let of = if record.kind == KindName::Attachment { parent } else { Some(record.kind) };
    let told = of.is_some_and(|kind| IN_ACCOUNT.contains(&kind))
        && record.org == keeper
        && visible(ring, record.kind, audience).is_some_and(|seen| !seen.is_guest());
    told.then(|| match record.text("kind") {
        Some("counselling") if record.kind == KindName::Note => COUNSELLING,
        _ => record.kind.as_str(),
    })
}

/// How a note of counselling is called there.
pub const COUNSELLING: &str = "counselling";

/// Left out on purpose: suspects, evidence and testimonies; concerns, calls and what reporters added; alerts; and the
/// records of emergency accesses, which are told by themselves.
const IN_ACCOUNT: &[KindName] = &[
    KindName::Person,
    KindName::Relationship,
    KindName::Contact,
    KindName::Membership,
    KindName::Attendance,
    KindName::Certificate,
    KindName::Arrival,
    KindName::Stay,
    KindName::Delivery,
    KindName::Case,
    KindName::Task,
    KindName::Note,
    KindName::Consent,
    KindName::Attachment,
    KindName::Response,
    KindName::LegalMatter,
    KindName::Hearing,
    KindName::PlanItem,
    KindName::Visit,
    KindName::Conference,
    KindName::Approval,
    KindName::Screening,
    KindName::Determination,
    KindName::Wish,
    KindName::Referral,
    KindName::CrossBorder,
    KindName::Handover,
    KindName::EscortLeg,
    KindName::StatutoryReport,
    KindName::BedAsk,
    KindName::Placement,
    KindName::AuthorityDocument,
    KindName::Kin,
    KindName::Schooling,
    KindName::SchoolCheck,
    KindName::SchoolAid,
    KindName::Livelihood,
    KindName::LivelihoodStep,
    KindName::Course,
];

/// The fields that the account tells of what went out, and of files that were opened in an emergency; each still only to
/// whom the field is shown. No words about the child are among them.
pub fn told_in_account(kind: KindName) -> &'static [&'static str] {
    match kind {
        KindName::Referral => &[
            "to",
            "service",
            "kind",
            "urgency",
            "status",
            "sent",
            "told_by_phone",
            "answered",
            "ended",
            "decline_reason",
            "not_helped_reason",
            "taken_over",
        ],
        KindName::Consent => &["giver", "how", "given", "until", "status", "withdrawn"],
        KindName::StatutoryReport => &[
            "to",
            "status",
            "agreed",
            "ground",
            "allowed_by",
            "how",
            "sent",
            "number",
            "acknowledged",
            "answered",
        ],
        KindName::CrossBorder => &[
            "kind",
            "to",
            "other_side",
            "status",
            "our_number",
            "requested",
            "answer",
            "answered",
            "handed_over",
            "ended",
            "close_reason",
            "withdraw_reason",
        ],
        KindName::BedAsk => &["status", "accepted_by", "until", "ended"],
        KindName::EmergencyAccess => &[
            "ground", "reason", "holder", "status", "from", "until", "ended", "reviewer", "reviewed",
            "finding",
        ],
        _ => &[],
    }
}

/// What says something of the child in what another organisation gets before it has answered.
pub fn shown_at_once(kind: KindName) -> &'static [&'static str] {
    match kind {
        KindName::Referral => &["age_band", "sex", "place", "languages", "service", "urgency"],
        KindName::CrossBorder => &["age_band", "sex", "languages", "found", "home", "about"],
        KindName::BedAsk => &["age_band", "sex", "needs", "siblings", "province"],
        _ => &[],
    }
}
