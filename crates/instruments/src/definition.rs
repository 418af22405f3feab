//! The questions of one version of an instrument, as data.

mod check;
mod find;
mod graph;
mod read;
mod shape;

use std::collections::BTreeMap;

use model::Class;
use serde::{Deserialize, Serialize};

use crate::expr::Expr;

pub use check::{check, warnings};
pub use find::{Flat, flat, names};
pub use read::{Asts, parse, parse_with};

/// A text in the languages of the instrument.
pub type Texts = BTreeMap<String, String>;

/// Most items of one instrument, groups counted.
pub const ITEMS_MAX: usize = 2_000;
/// Most choices of one list.
pub const CHOICES_MAX: usize = 10_000;
/// Deepest nesting of groups.
pub const GROUPS_DEPTH_MAX: usize = 8;
/// Longest label, hint or message, in characters.
pub const TEXT_CHARS_MAX: usize = 5_000;
/// Longest name, in characters.
pub const NAME_CHARS_MAX: usize = 80;

/// The questions of one version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Always 1.
    pub format: u32,
    /// Languages of its texts; the first stands in where another has none.
    pub languages: Vec<String>,
    /// What it is called.
    pub title: Texts,
    /// What else a workbook says about the whole: `form_id`, `version`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub settings: BTreeMap<String, String>,
    /// Lists of choices.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lists: BTreeMap<String, Vec<Choice>>,
    /// Questions and groups, in their order.
    pub items: Vec<Item>,
}

/// One choice of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is kept when it is chosen.
    pub name: String,
    /// What is shown.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub label: Texts,
    /// What filters and look-ups use.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, String>,
}

/// What kind of answer an item takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "docs/instruments.md has the table")]
pub enum Type {
    Text,
    Integer,
    Decimal,
    Range,
    SelectOne,
    SelectMultiple,
    Rank,
    Date,
    Time,
    #[serde(rename = "datetime")]
    DateTime,
    Note,
    Acknowledge,
    Image,
    Audio,
    File,
    Geopoint,
    Barcode,
    Calculate,
    Hidden,
    Group,
    Repeat,
}

impl Type {
    /// As in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Decimal => "decimal",
            Self::Range => "range",
            Self::SelectOne => "select_one",
            Self::SelectMultiple => "select_multiple",
            Self::Rank => "rank",
            Self::Date => "date",
            Self::Time => "time",
            Self::DateTime => "datetime",
            Self::Note => "note",
            Self::Acknowledge => "acknowledge",
            Self::Image => "image",
            Self::Audio => "audio",
            Self::File => "file",
            Self::Geopoint => "geopoint",
            Self::Barcode => "barcode",
            Self::Calculate => "calculate",
            Self::Hidden => "hidden",
            Self::Group => "group",
            Self::Repeat => "repeat",
        }
    }

    /// Whether it holds other items.
    pub fn holds_items(self) -> bool {
        matches!(self, Self::Group | Self::Repeat)
    }

    /// Whether it chooses from a list.
    pub fn chooses(self) -> bool {
        matches!(self, Self::SelectOne | Self::SelectMultiple | Self::Rank)
    }

    /// Whether somebody sees and answers it.
    pub fn is_asked(self) -> bool {
        !matches!(self, Self::Note | Self::Calculate | Self::Hidden | Self::Group | Self::Repeat)
    }

    /// Whether its answer is a number.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Integer | Self::Decimal | Self::Range)
    }

    /// The class of its answers unless the item says another: words, voices and pictures tell who somebody is.
    pub fn class(self) -> Class {
        match self {
            Self::Text | Self::Image | Self::Audio | Self::File | Self::Barcode => Class::Personal,
            _ => Class::Coded,
        }
    }
}

/// A question, a note, a calculation, or a group of such.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Unique in its group.
    pub name: String,
    /// What kind of answer it takes.
    #[serde(rename = "type")]
    pub sort: Type,
    /// The question.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub label: Texts,
    /// What helps whoever asks.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub hint: Texts,
    /// List of choices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
    /// Whether "other" may be chosen, and said in words in `<name>_other`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub other: bool,
    /// When it must be answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<Expr>,
    /// What is said when it was not.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub required_message: Texts,
    /// When it is asked at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relevant: Option<Expr>,
    /// What an answer must fulfil.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraint: Option<Expr>,
    /// What is said when it does not.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub constraint_message: Texts,
    /// What its answer is worked out from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calculation: Option<Expr>,
    /// Worked out only when one of these is answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trigger: Vec<Vec<String>>,
    /// Its answer at the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Expr>,
    /// Which choices are offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice_filter: Option<Expr>,
    /// How many instances a repeat has; none = as many as somebody adds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat_count: Option<Expr>,
    /// When it may only be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_only: Option<Expr>,
    /// How it looks, as XLSForm says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appearance: Option<String>,
    /// More about it: `start`, `end`, `step` of a range.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, String>,
    /// Class of its answers, where it is not that of its type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<Class>,
    /// What a group holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
}

impl Item {
    /// An item of which only name and type are said.
    pub fn new(name: &str, sort: Type) -> Self {
        Self {
            name: name.to_owned(),
            sort,
            label: Texts::new(),
            hint: Texts::new(),
            list: None,
            other: false,
            required: None,
            required_message: Texts::new(),
            relevant: None,
            constraint: None,
            constraint_message: Texts::new(),
            calculation: None,
            trigger: Vec::new(),
            default: None,
            choice_filter: None,
            repeat_count: None,
            read_only: None,
            appearance: None,
            parameters: BTreeMap::new(),
            class: None,
            items: Vec::new(),
        }
    }

    /// The class of its answers.
    pub fn class(&self) -> Class {
        self.class.unwrap_or_else(|| self.sort.class())
    }

    /// Its expressions, each with the key under which it stands.
    pub fn expressions(&self) -> impl Iterator<Item = (&'static str, &Expr)> {
        [
            ("required", &self.required),
            ("relevant", &self.relevant),
            ("constraint", &self.constraint),
            ("calculation", &self.calculation),
            ("default", &self.default),
            ("choice_filter", &self.choice_filter),
            ("repeat_count", &self.repeat_count),
            ("read_only", &self.read_only),
        ]
        .into_iter()
        .filter_map(|(key, expr)| expr.as_ref().map(|expr| (key, expr)))
    }

    /// Its texts, each with the key under which it stands.
    pub fn texts(&self) -> [(&'static str, &Texts); 4] {
        [
            ("label", &self.label),
            ("hint", &self.hint),
            ("required_message", &self.required_message),
            ("constraint_message", &self.constraint_message),
        ]
    }
}

impl Definition {
    /// As JSON, the form in which a version keeps it.
    pub fn to_json(&self) -> serde_json::Value {
        // Texts, numbers and lists of them only: this cannot fail.
        serde_json::to_value(self).unwrap_or_default()
    }

    /// A text in a language, or in the first that has it.
    pub fn text<'a>(&self, texts: &'a Texts, language: &str) -> &'a str {
        let first = || self.languages.iter().find_map(|language| texts.get(language));
        texts.get(language).or_else(first).map_or("", String::as_str)
    }
}
