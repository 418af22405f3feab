//! Which fields of a record an actor sees.

use std::collections::BTreeSet;

use model::{Class, Field, KindName};

use super::{AudienceKey, KeyRing, audience::shared_fields, ring::Opening};

/// A referral as the receiving organisation sees it before it answers. Neither the child nor the case is named, not
/// even by an opaque id: two partners could otherwise find out that they were asked about the same child.
const REFERRAL_MINIMUM: &[&str] = &[
    "to",
    "service",
    "kind",
    "urgency",
    "told_by_phone",
    "age_band",
    "sex",
    "place",
    "languages",
    "share",
    "status",
    "sent",
    "due",
    "answered",
    "ended",
    "decline_reason",
    "suggested",
    "not_helped_reason",
    "taken_over",
];

/// What the sender keeps of a referral, whatever it shares: whom it asked before, and what the person says of the help.
const REFERRAL_OF_SENDER: &[&str] = &["before", "confirmed", "felt", "felt_words"];
/// A bed as other organisations see it: enough to choose it and to know who is coming. Never where it stands.
const BED_TOLD: &[&str] = &[
    "care",
    "age_min",
    "age_max",
    "sexes",
    "needs",
    "province",
    "siblings",
    "status",
    "held_by",
    "held_until",
];

/// An ask for a bed as other organisations see it: neither child nor case, not even by an opaque id.
const BED_ASK_TOLD: &[&str] =
    &["age_band", "sex", "needs", "siblings", "province", "until", "status", "accepted_by", "bed", "ended"];

/// A referral that is over for the receiving organisation.
const REFERRAL_STATUS_ONLY: &[&str] = &["status", "sent", "due", "answered", "ended"];

/// A case of two countries as the other side sees it. As in a referral neither the child nor the case is named; the
/// reference numbers are there to speak of it on the telephone.
const CROSS_BORDER_MINIMUM: &[&str] = &[
    "kind",
    "direction",
    "to",
    "found",
    "home",
    "age_band",
    "sex",
    "languages",
    "about",
    "our_number",
    "their_number",
    "status",
    "step_since",
    "requested",
    "answer",
    "answered",
    "handover_on",
    "handed_over",
    "received",
    "feedback",
    "fed_back",
    "ended",
    "close_reason",
    "withdraw_reason",
];

/// A case of two countries that was taken back.
const CROSS_BORDER_STATUS_ONLY: &[&str] =
    &["our_number", "their_number", "status", "step_since", "requested", "ended", "withdraw_reason"];

/// What an actor sees of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visibility {
    class: Option<Class>,
    fields: BTreeSet<&'static str>,
    without: &'static [&'static str],
}

/// The fields of a record that have a value, parted by whether the actor sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Names of fields that are visible.
    pub fields: Vec<String>,
    /// Names of fields that have a value which is not visible.
    pub hidden: Vec<String>,
}

/// What an actor sees of a record of this kind with this audience. `None`: it must look as if it did not exist.
pub fn visible(ring: &KeyRing, kind: KindName, audience: &BTreeSet<AudienceKey>) -> Option<Visibility> {
    let mut seen = Visibility { class: None, fields: BTreeSet::new(), without: &[] };
    let mut own = false;
    for opening in ring.openings(audience) {
        match opening {
            Opening::Class { class, own_notes } => {
                let class = if *own_notes && kind == KindName::Note { Class::Confidential } else { *class };
                seen.class = seen.class.max(Some(class));
                own = true;
            }
            Opening::Minimum if kind == KindName::Referral => seen.fields.extend(REFERRAL_MINIMUM),
            Opening::StatusOnly if kind == KindName::Referral => seen.fields.extend(REFERRAL_STATUS_ONLY),
            Opening::Minimum if kind == KindName::CrossBorder => seen.fields.extend(CROSS_BORDER_MINIMUM),
            Opening::StatusOnly if kind == KindName::CrossBorder => {
                seen.fields.extend(CROSS_BORDER_STATUS_ONLY);
            }
            Opening::Sets(_) if kind == KindName::Referral => {
                seen.class = seen.class.max(Some(Class::Personal));
            }
            Opening::Sets(sets) => seen.fields.extend(sets.iter().flat_map(|set| shared_fields(set, kind))),
            Opening::Network => seen.fields.extend(told(kind)),
            Opening::Minimum | Opening::StatusOnly => {}
        }
    }
    if kind == KindName::Referral && !own {
        seen.without = REFERRAL_OF_SENDER;
    }
    (seen.class.is_some() || !seen.fields.is_empty()).then_some(seen)
}

/// The fields of a kind that are told to every organisation that refers.
pub fn told(kind: KindName) -> &'static [&'static str] {
    match kind {
        KindName::Bed => BED_TOLD,
        KindName::BedAsk => BED_ASK_TOLD,
        _ => &[],
    }
}

impl Visibility {
    /// Whether the value of a field is shown.
    pub fn shows(&self, field: &Field) -> bool {
        !self.without.contains(&field.name)
            && (self.class.is_some_and(|class| field.class <= class)
                || (field.class < Class::Confidential && self.fields.contains(field.name)))
    }

    /// Parts the fields that have a value into those shown and those hidden. A name that the kind does not have is
    /// hidden.
    pub fn view<'a>(&self, kind: KindName, with_value: impl IntoIterator<Item = &'a str>) -> View {
        let facts = kind.facts();
        let mut view = View::default();
        for name in with_value {
            let shown = facts.field(name).is_some_and(|field| self.shows(field));
            if shown { &mut view.fields } else { &mut view.hidden }.push(name.to_owned());
        }
        view
    }

    /// Whether the record is seen only through a referral: somebody else's, shared or sent.
    pub fn is_guest(&self) -> bool {
        self.class.is_none()
    }
}
