//! What is known about every field, decided once: its class, its shape, who may change it and how.
//!
//! From these facts come validation, sealing, projection, JSON Schema, the TypeScript types and the default forms.

/// Field values by field name; `null` clears a field.
pub type Fields = serde_json::Map<String, serde_json::Value>;

/// How closely a field is held. Later is closer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Plain on the server, indexed, reported on: codes, dates, place codes, counts.
    Coded,
    /// Sealed with the subject's key: names, phones, free text, pictures, voices.
    Personal,
    /// Sealed, and only for roles with clearance: counselling notes, suspects, safe addresses.
    Confidential,
}

/// The form of a field's value on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One line, at most 400 characters.
    Text,
    /// Many lines, at most 20,000 characters.
    LongText,
    /// One id of the named code list.
    Code(&'static str),
    /// Several ids of the named code list, no doubles.
    Codes(&'static str),
    /// A record of the named kind.
    Ref(&'static str),
    /// Records of the named kind, no doubles.
    Refs(&'static str),
    /// A record of any kind.
    AnyRef,
    /// A person who signs in.
    Account,
    /// People who sign in.
    Accounts,
    /// Official place code, text.
    Place,
    /// A calendar day.
    Day,
    /// A moment, UTC with milliseconds.
    Instant,
    /// A date known to the day, month or year.
    PartialDate,
    /// A whole number from 0.
    Count,
    /// A decimal number as text: money and measures are never floats.
    Decimal,
    /// A recurrence rule without its start, or single dates, see [`crate::recurrence`].
    Recurrence,
    /// Local time of the day, `17:30`.
    TimeOfDay,
    /// True or false.
    YesNo,
    /// A person's name, see [`crate::name::Name`].
    Name,
    /// An age with its certainty, see [`crate::age::Age`].
    Age,
    /// Anonymous counts, see [`crate::tally::Tally`].
    Tally,
    /// How many of each code of the named list: `{"water": 24}`.
    Counts(&'static str),
    /// Answers to an instrument by the names of its questions, nested as these are: an object, at most 256 KiB and 24 deep.
    Answers,
    /// The questions of an instrument: an object, at most 1 MiB and 112 deep. What it means is the crate `instruments`' to say.
    Definition,
}

/// Kinds that are shared alike. Reach is granted by role and group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Organisations, places, projects, indicators, targets, instruments: no person in them.
    Directory,
    /// What happens outside: spots, rounds, contacts, sessions, attendance, tallies.
    Field,
    /// Children, adults, households, relationships.
    People,
    /// Concerns, cases, tasks, consents, notes, attachments, responses to instruments.
    Care,
    /// Referrals between organisations.
    Referral,
    /// Suspects, evidence, testimonies: for few, and on no child's file.
    Justice,
    /// What a project reports to have reached: no person in it.
    Results,
    /// Donors, funds, gifts, budgets, spending, things that were bought: on no child's file.
    Money,
    /// Reports to donors, the stories told in them, and to whom they went.
    Reports,
}

impl Group {
    /// All groups, in the order above.
    pub const ALL: [Group; 9] = [
        Group::Directory,
        Group::Field,
        Group::People,
        Group::Care,
        Group::Referral,
        Group::Justice,
        Group::Results,
        Group::Money,
        Group::Reports,
    ];

    /// The name in audience keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Directory => "directory",
            Self::Field => "field",
            Self::People => "people",
            Self::Care => "care",
            Self::Referral => "referral",
            Self::Justice => "justice",
            Self::Results => "results",
            Self::Money => "money",
            Self::Reports => "reports",
        }
    }
}

/// The facts of one field.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Name on the wire; the label's key is `<kind>.<field>`.
    pub name: &'static str,
    /// What it holds, in one line.
    pub doc: &'static str,
    /// How closely it is held.
    pub class: Class,
    /// The form of its value.
    pub shape: Shape,
    /// A clash on it waits for a person.
    pub decisive: bool,
    /// It changes by acts only.
    pub act_only: bool,
    /// The same thing in a standard of the field, for example `HTCDS prs_Sex`; empty when none.
    pub standard: &'static str,
}

/// The facts of one kind.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// Name on the wire.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// What it is shared with.
    pub group: Group,
    /// Its fields, in the order of its form.
    pub fields: &'static [Field],
}

impl Kind {
    /// The facts of a field, if the kind has it.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}
