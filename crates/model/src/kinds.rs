//! The kinds of record, in the field's own words, each a Rust type with its field facts beside it.
//!
//! One table a kind: `field: shape(argument) class [flags] = "standard";`. The macro makes of it the struct, whose
//! fields are all optional because a record is known piece by piece, and the facts that everything else reads.

use serde::{Serialize, de::DeserializeOwned};

use crate::facts::{Fields, Group, Kind};

mod access;
mod alerts;
mod alliance;
mod border;
mod care;
mod casework;
mod centre;
mod committees;
mod directory;
mod evidence;
mod exchange;
mod family;
mod field;
mod instruments;
mod intake;
mod justice;
mod livelihood;
mod money;
mod peers;
mod people;
mod placement;
mod prevention;
mod projects;
mod referral;
mod reports;
mod school;
mod sessions;
mod statutory;

pub use access::EmergencyAccess;
pub use alerts::{Alert, AlertRule};
pub use alliance::{Agreement, Certificate, Practice, Service};
pub use border::{CrossBorder, EscortLeg, Handover};
pub use care::{Attachment, Case, Concern, Consent, Note, Task};
pub use casework::{Approval, Conference, Determination, PlanItem, Screening, Visit, Wish};
pub use centre::{Arrival, Delivery, Stay};
pub use committees::{Campaign, Committee, CommitteeMeeting, CommitteeMember, QuarterMark, QuarterPlan};
pub use directory::{Indicator, Organisation, Place, Project, Target};
pub use evidence::{CustodyStep, Evidence, Suspect, Testimony};
pub use exchange::CodeMap;
pub use family::Kin;
pub use field::{Contact, Round, Route, Spot, TallySheet};
pub use instruments::{Instrument, InstrumentVersion, Response};
pub use intake::{Call, ConcernMessage};
pub use justice::{Hearing, LegalMatter};
pub use livelihood::{Course, Livelihood, LivelihoodStep};
pub use money::{Asset, AssetCheck, BudgetLine, Donor, Fund, Gift, Pledge, Spending, SpendingShare};
pub use peers::{PeerGroup, PeerLeader};
pub use people::{Household, Person, Relationship};
pub use placement::{AuthorityDocument, Bed, BedAsk, Placement};
pub use prevention::{ActionItem, AreaMember, AreaPoint, AreaVisit, TargetArea};
pub use projects::{ResultNode, ResultsReturn, ReturnValue};
pub use referral::Referral;
pub use reports::{Report, ReportPart, ReportSending, Story, StoryUse};
pub use school::{SchoolAid, SchoolCheck, Schooling};
pub use sessions::{Attendance, Membership, Series, Session};
pub use statutory::{StatutoryReport, StatutoryRule};

/// A kind of record as a Rust type.
pub trait Typed: Serialize + DeserializeOwned + Default {
    /// Its name.
    const NAME: KindName;
    /// Its facts.
    const FACTS: Kind;

    /// The fields that are set, as an entry carries them.
    fn to_fields(&self) -> Fields {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::Object(fields)) => fields,
            _ => Fields::new(),
        }
    }

    /// Reads the fields of a record; fields that do not parse are an error naming them.
    fn from_fields(fields: &Fields) -> Result<Self, serde_json::Error> {
        Self::deserialize_map(fields.clone())
    }

    #[doc(hidden)]
    fn deserialize_map(fields: Fields) -> Result<Self, serde_json::Error> {
        serde_json::from_value(serde_json::Value::Object(fields))
    }
}

/// The Rust type of a field's value, by shape.
macro_rules! value_type {
    (text) => { String };
    (long_text) => { String };
    (code) => { String };
    (codes) => { Vec<String> };
    (reference) => { crate::id::RecordId };
    (references) => { Vec<crate::id::RecordId> };
    (any_reference) => { crate::id::RecordId };
    (account) => { crate::id::AccountId };
    (accounts) => { Vec<crate::id::AccountId> };
    (place) => { String };
    (day) => { crate::date::Day };
    (instant) => { crate::date::Instant };
    (partial_date) => { crate::date::PartialDate };
    (count) => { u64 };
    (decimal) => { String };
    (recurrence) => { String };
    (time_of_day) => { String };
    (yes_no) => { bool };
    (name) => { crate::name::Name };
    (age) => { crate::age::Age };
    (tally) => { crate::tally::Tally };
    (counts) => { std::collections::BTreeMap<String, u64> };
    (answers) => { crate::facts::Fields };
    (definition) => { crate::facts::Fields };
}

/// The fact of a field's shape.
macro_rules! shape {
    (text) => {
        Text
    };
    (long_text) => {
        LongText
    };
    (code $arg:literal) => {
        Code($arg)
    };
    (codes $arg:literal) => {
        Codes($arg)
    };
    (reference $arg:literal) => {
        Ref($arg)
    };
    (references $arg:literal) => {
        Refs($arg)
    };
    (any_reference) => {
        AnyRef
    };
    (account) => {
        Account
    };
    (accounts) => {
        Accounts
    };
    (place) => {
        Place
    };
    (day) => {
        Day
    };
    (instant) => {
        Instant
    };
    (partial_date) => {
        PartialDate
    };
    (count) => {
        Count
    };
    (decimal) => {
        Decimal
    };
    (recurrence) => {
        Recurrence
    };
    (time_of_day) => {
        TimeOfDay
    };
    (yes_no) => {
        YesNo
    };
    (name) => {
        Name
    };
    (age) => {
        Age
    };
    (tally) => {
        Tally
    };
    (counts $arg:literal) => {
        Counts($arg)
    };
    (answers) => {
        Answers
    };
    (definition) => {
        Definition
    };
}

/// Whether a flag stands among a field's flags.
macro_rules! flag {
    ($wanted:ident;) => { false };
    (decisive; decisive $($rest:ident)*) => { true };
    (act; act $($rest:ident)*) => { true };
    ($wanted:ident; $other:ident $($rest:ident)*) => { $crate::kinds::flag!($wanted; $($rest)*) };
}

macro_rules! kind {
    (
        $(#[doc = $doc:literal])+
        $Type:ident = $name:literal in $group:ident {
            $(
                #[doc = $field_doc:literal]
                $field:ident : $shape:ident $(($arg:literal))? $class:ident $([$($flag:ident)*])? $(= $standard:literal)? ;
            )*
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $Type {
            $(
                #[doc = $field_doc]
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $field: Option<$crate::kinds::value_type!($shape)>,
            )*
        }

        impl $crate::kinds::Typed for $Type {
            const NAME: $crate::kinds::KindName = $crate::kinds::KindName::$Type;
            const FACTS: $crate::facts::Kind = {
                #[allow(unused_imports, reason = "each kind uses some of the shapes")]
                use $crate::facts::Shape::{
                    Account, Accounts, Age, Answers, AnyRef, Code, Codes, Count, Counts, Day, Decimal, Definition,
                    Instant, LongText, Name, PartialDate, Place, Recurrence, Ref, Refs, Tally, Text, TimeOfDay, YesNo,
                };
                $crate::facts::Kind {
                    name: $name,
                    doc: concat!($($doc),+),
                    group: $crate::facts::Group::$group,
                    fields: &[$(
                        $crate::facts::Field {
                            name: stringify!($field),
                            doc: $field_doc,
                            class: $crate::facts::Class::$class,
                            shape: $crate::kinds::shape!($shape $($arg)?),
                            decisive: $crate::kinds::flag!(decisive; $($($flag)*)?),
                            act_only: $crate::kinds::flag!(act; $($($flag)*)?),
                            standard: concat!("" $(, $standard)?),
                        },
                    )*],
                }
            };
        }
    };
}

use {flag, kind, shape, value_type};

macro_rules! kind_names {
    ($($Type:ident),* $(,)?) => {
        /// The name of a kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs, reason = "each is documented at its type")]
        pub enum KindName {
            $($Type),*
        }

        impl KindName {
            /// Every kind, in the order of the house's lists.
            pub const ALL: &'static [KindName] = &[$(KindName::$Type),*];

            /// The kind's facts.
            pub fn facts(self) -> &'static Kind {
                match self {
                    $(KindName::$Type => const { &<$Type as Typed>::FACTS }),*
                }
            }
        }
    };
}

kind_names! {
    Organisation, Place, Project, Indicator, Target, Instrument, InstrumentVersion,
    Spot, Route, Round, Contact, TallySheet,
    Series, Membership, Session, Attendance,
    TargetArea, AreaMember, AreaPoint, ActionItem, AreaVisit,
    Arrival, Stay, Delivery,
    Person, Household, Relationship,
    Concern, Case, Task, Note, Consent, Attachment, Response,
    Call, ConcernMessage,
    LegalMatter, Hearing,
    PlanItem, Visit, Conference, Approval, Screening, Determination, Wish,
    Referral,
    CrossBorder, Handover, EscortLeg, StatutoryRule, StatutoryReport,
    Bed, BedAsk, Placement, AuthorityDocument,
    Service, Agreement, Practice, Certificate,
    AlertRule, Alert,
    CodeMap,
    Suspect, Evidence, CustodyStep, Testimony,
    EmergencyAccess,
    Kin, Schooling, SchoolCheck, SchoolAid, Livelihood, LivelihoodStep, Course,
    PeerGroup, PeerLeader, Committee, CommitteeMember, CommitteeMeeting, Campaign, QuarterPlan, QuarterMark,
    ResultNode, ResultsReturn, ReturnValue,
    Donor, Fund, Pledge, Gift, BudgetLine, Spending, SpendingShare, Asset, AssetCheck,
    Report, ReportPart, Story, StoryUse, ReportSending,
}

impl KindName {
    /// Name on the wire.
    pub fn as_str(self) -> &'static str {
        self.facts().name
    }

    /// The group it is shared with.
    pub fn group(self) -> Group {
        self.facts().group
    }
}

impl std::str::FromStr for KindName {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text).ok_or(UnknownKind)
    }
}

/// A word that names no kind.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("no such kind")]
pub struct UnknownKind;

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::facts::{Class, Shape};

    #[test]
    fn wire_names_agree_everywhere() {
        for kind in KindName::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
            assert_eq!(kind.as_str().parse::<KindName>().unwrap(), *kind);
        }
    }

    #[test]
    fn every_field_leads_somewhere() {
        for kind in KindName::ALL {
            let mut names = HashSet::new();
            for field in kind.facts().fields {
                assert!(names.insert(field.name), "{}.{} twice", kind.as_str(), field.name);
                match field.shape {
                    Shape::Code(list) | Shape::Codes(list) | Shape::Counts(list) => {
                        assert!(
                            crate::codes::find(list).is_some(),
                            "{}.{}: list {list}",
                            kind.as_str(),
                            field.name
                        );
                    }
                    Shape::Ref(to) | Shape::Refs(to) => {
                        assert!(
                            to.parse::<KindName>().is_ok(),
                            "{}.{}: kind {to}",
                            kind.as_str(),
                            field.name
                        );
                    }
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn free_text_and_names_are_never_stored_readable_where_people_are() {
        for kind in KindName::ALL.iter().filter(|kind| kind.group() != Group::Directory) {
            for field in kind.facts().fields {
                if matches!(
                    field.shape,
                    Shape::Text | Shape::LongText | Shape::Name | Shape::PartialDate | Shape::Answers
                ) {
                    let known = matches!(
                        (kind.as_str(), field.name),
                        // Named after what stands there: the form asks for a place, never a person.
                        ("spot" | "route" | "committee" | "fund" | "asset", "label")
                            | ("peer_group", "label" | "school")
                            | ("case" | "statutory_report" | "certificate", "number")
                            | ("series", "label" | "rule" | "at")
                            | ("session", "topic" | "menu")
                            | ("attachment", "media_type" | "sha256")
                            | ("referral" | "cross_border", "age_band")
                            | ("cross_border", "our_number" | "their_number")
                            | ("plan_item", "item")
                            | ("approval", "low")
                            | ("return_value", "band")
                            | ("results_return", "locked_values")
                            | ("fund" | "budget_line", "code")
                            | ("budget_line", "label_en" | "label_km" | "label_th")
                            | ("spending", "voucher")
                            | ("gift", "receipt_number")
                            | ("donor", "country")
                    );
                    assert!(
                        known || field.class != Class::Coded,
                        "{}.{} is readable on disk",
                        kind.as_str(),
                        field.name
                    );
                }
            }
        }
    }
}
