//! The definition of an instrument: its questions, as `docs/instruments.md` has them.
//!
//! A definition that comes from outside takes three steps: [`Definition::from_json`] (shape and size),
//! [`Definition::compile`] (its expressions are read; an AST that somebody sent is never believed) and
//! [`Definition::check`] (its rules). One that has passed all three can be filled.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::expr::{Ast, Lists};

mod check;
mod circles;
mod compile;
mod kind;
mod read;
mod walk;

pub use kind::ItemType;
pub use read::{
    AST_BYTES_MAX, CHOICES_MAX, DEFINITION_BYTES_MAX, ITEMS_MAX, JSON_DEPTH_MAX, LANGUAGES_MAX, NESTING_MAX,
    OFFERED_MAX, SCORES_MAX,
};
pub use walk::{Place, Walk};

/// The only format so far.
pub const FORMAT: u8 = 1;
/// The choice that asks for words of one's own, where a question has `other`.
pub const OTHER: &str = "other";
/// What is put behind a question's name to name the answer in words of one's own.
pub const OTHER_SUFFIX: &str = "_other";

/// A text in the languages of the form. Plain text; `${name}` in it shows that answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(pub BTreeMap<String, String>);

impl Texts {
    /// Whether nothing is said in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text in a language, else in the form's first one, else in any.
    pub fn in_language(&self, language: &str, first: &str) -> Option<&str> {
        let found = self.0.get(language).or_else(|| self.0.get(first)).or_else(|| self.0.values().next());
        found.map(String::as_str)
    }
}

impl<L: Into<String>, T: Into<String>> FromIterator<(L, T)> for Texts {
    fn from_iter<I: IntoIterator<Item = (L, T)>>(texts: I) -> Self {
        Self(texts.into_iter().map(|(language, text)| (language.into(), text.into())).collect())
    }
}

/// An expression as it was written, and what it says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expression {
    /// As somebody wrote it in a workbook or the builder.
    pub source: String,
    /// What it says; none until it has been compiled.
    #[serde(default, deserialize_with = "read::ast", skip_serializing_if = "Option::is_none")]
    pub ast: Option<Ast>,
}

impl Expression {
    /// An expression that was not compiled yet.
    pub fn of(source: impl Into<String>) -> Self {
        Self { source: source.into(), ast: None }
    }
}

/// Who may read an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// As the rest of the response.
    #[default]
    Personal,
    /// Only those who may read what is confidential.
    Confidential,
}

impl Class {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// One choice of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is kept.
    pub name: String,
    /// What is shown.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub label: Texts,
    /// What choice filters and `pulldata` look at.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, String>,
}

/// A question, or a group of questions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Unique in its group.
    pub name: String,
    /// What it asks for.
    #[serde(rename = "type")]
    pub kind: ItemType,
    /// The question.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub label: Texts,
    /// A help beside it.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub hint: Texts,
    /// The list of its choices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
    /// Whether something else may be said in words of one's own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub other: bool,
    /// When it must be answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<Expression>,
    /// What is said when it was not.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub required_message: Texts,
    /// When it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relevant: Option<Expression>,
    /// What an answer must fulfil.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraint: Option<Expression>,
    /// What is said when it does not.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub constraint_message: Texts,
    /// What the answer is worked out from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calculation: Option<Expression>,
    /// The answer that it starts with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Expression>,
    /// Which of the choices are offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice_filter: Option<Expression>,
    /// Answers whose change sets this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trigger: Vec<Vec<String>>,
    /// How many instances a repeat has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat_count: Option<Expression>,
    /// When it may be seen but not changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_only: Option<Expression>,
    /// How it is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appearance: Option<String>,
    /// Further settings: `start`, `end`, `step` of a range.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, String>,
    /// Who may read the answer; a confidential group makes all in it so.
    #[serde(default, skip_serializing_if = "Class::is_default")]
    pub class: Class,
    /// What stands in a group or repeat.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
}

impl Item {
    /// An item of a type, with nothing else said.
    pub fn new(name: impl Into<String>, kind: ItemType) -> Self {
        Self { name: name.into(), kind, ..Self::default() }
    }

    /// Its expressions, each with the field that it stands in.
    pub fn expressions(&self) -> impl Iterator<Item = (&'static str, &Expression)> {
        let all = [
            ("required", &self.required),
            ("relevant", &self.relevant),
            ("constraint", &self.constraint),
            ("calculation", &self.calculation),
            ("default", &self.default),
            ("choice_filter", &self.choice_filter),
            ("repeat_count", &self.repeat_count),
            ("read_only", &self.read_only),
        ];
        all.into_iter().filter_map(|(field, one)| one.as_ref().map(|one| (field, one)))
    }

    /// As [`Self::expressions`], to be changed.
    pub fn expressions_mut(&mut self) -> impl Iterator<Item = (&'static str, &mut Expression)> {
        let all = [
            ("required", &mut self.required),
            ("relevant", &mut self.relevant),
            ("constraint", &mut self.constraint),
            ("calculation", &mut self.calculation),
            ("default", &mut self.default),
            ("choice_filter", &mut self.choice_filter),
            ("repeat_count", &mut self.repeat_count),
            ("read_only", &mut self.read_only),
        ];
        all.into_iter().filter_map(|(field, one)| one.as_mut().map(|one| (field, one)))
    }

    /// Its texts, each with the field that it stands in.
    pub fn texts(&self) -> [(&'static str, &Texts); 4] {
        [
            ("label", &self.label),
            ("hint", &self.hint),
            ("required_message", &self.required_message),
            ("constraint_message", &self.constraint_message),
        ]
    }
}

/// Which way a score is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}

/// How a band of a score is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Somebody must do something.
    Bad,
    /// Somebody must look.
    Warn,
    /// Well.
    Good,
}

/// A band of a score, both ends within.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Lowest score.
    pub from: f64,
    /// Highest score.
    pub to: f64,
    /// What it means.
    pub label: Texts,
    /// How it is told.
    pub tone: Tone,
}

/// A calculation that is followed over time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Path of the calculation.
    pub item: Vec<String>,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub label: Texts,
    /// Lowest.
    pub min: f64,
    /// Highest.
    pub max: f64,
    /// Which way is good.
    pub better: Better,
    /// What parts of it mean.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
}

/// What holds for the form as a whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Its name in XLSForm.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub form_id: String,
    /// Its version in XLSForm.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// What is followed over time.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scores: Vec<Score>,
}

/// What one version of an instrument asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// [`FORMAT`].
    pub format: u8,
    /// Languages of its texts; the first has them all.
    pub languages: Vec<String>,
    /// What the form is called.
    #[serde(default)]
    pub title: Texts,
    /// What holds for it as a whole.
    #[serde(default)]
    pub settings: Settings,
    /// Lists of choices.
    #[serde(default)]
    pub lists: BTreeMap<String, Vec<Choice>>,
    /// What it asks.
    pub items: Vec<Item>,
}

impl Definition {
    /// As JSON, as it is kept.
    pub fn to_json(&self) -> Value {
        // Numbers of a definition are finite and its keys are texts: nothing in it has no JSON.
        serde_json::to_value(self).unwrap_or_default()
    }

    /// Its first language.
    pub fn first_language(&self) -> &str {
        self.languages.first().map_or("", String::as_str)
    }

    /// The items in their order, each with its path; a group before what stands in it, and the words of one's own of a
    /// question with `other` behind it.
    pub fn walk(&self) -> Walk<'_> {
        Walk::over(&self.items)
    }

    /// The item at a path of names.
    pub fn item(&self, path: &[String]) -> Option<&Item> {
        let (name, above) = path.split_last()?;
        let mut items = &self.items;
        for step in above {
            items = &items.iter().find(|item| item.name == *step)?.items;
        }
        items.iter().find(|item| item.name == *name)
    }

    /// The choices of a question, before its filter.
    pub fn choices(&self, item: &Item) -> &[Choice] {
        item.list.as_ref().and_then(|list| self.lists.get(list)).map_or(&[], Vec::as_slice)
    }
}

impl Lists for Definition {
    fn look_up(&self, list: &str, column: &str, key: &str, value: &str) -> Option<String> {
        let of = |choice: &Choice, column: &str| match column {
            "name" => Some(choice.name.clone()),
            "label" => choice.label.in_language(self.first_language(), "").map(str::to_owned),
            other => choice.columns.get(other).cloned(),
        };
        let row = self.lists.get(list)?.iter().find(|choice| of(choice, key).as_deref() == Some(value))?;
        of(row, column)
    }

    fn choice_label(&self, path: &[String], choice: &str, language: &str) -> Option<String> {
        let row = self.choices(self.item(path)?).iter().find(|row| row.name == choice)?;
        row.label.in_language(language, self.first_language()).map(str::to_owned)
    }
}
