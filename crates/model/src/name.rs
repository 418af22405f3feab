//! Names: in script and Latin, in either order, with nicknames and who gave them.
//!
//! On the street the nickname is the working identifier; a surname is a weak key in Khmer, often
//! the father's given name, and nobody is called by it.

use serde::{Deserialize, Serialize};

use crate::text::{self, Findable};

/// Longest single part of a name, in characters.
pub const PART_CHARS_MAX: usize = 120;
/// Most aliases one name may carry.
pub const ALIASES_MAX: usize = 20;

/// Which part comes first. Khmer and Vietnamese names put the family first, Thai and Cham last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Family name, then given name.
    FamilyFirst,
    /// Given name, then family name.
    GivenFirst,
}

/// Who said that this is the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NamedBy {
    /// The person.
    #[serde(rename = "self")]
    Oneself,
    /// Family.
    Family,
    /// A worker, for someone whose name is not known: a code name.
    Worker,
    /// A document.
    Document,
    /// Someone else.
    Other,
}

/// Why a name is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// No part holds any text.
    #[error("a name needs a script form, a Latin form, a nickname or an alias")]
    Empty,
    /// A part is longer than [`PART_CHARS_MAX`].
    #[error("a part of the name is longer than {PART_CHARS_MAX} characters")]
    TooLong,
    /// More than [`ALIASES_MAX`] aliases.
    #[error("more than {ALIASES_MAX} aliases")]
    TooManyAliases,
}

/// A person's name. At least one of script, Latin, nickname or alias is given.
///
/// On the wire: `{"script"?,"latin"?,"order"?,"nickname"?,"aliases"?,"named_by"?}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "Wire")]
pub struct Name {
    /// The name in the person's own script.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub script: Option<String>,
    /// The name in Latin letters, however it was spelled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latin: Option<String>,
    /// Which part comes first in both forms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<Order>,
    /// What people call them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nickname: Option<String>,
    /// Other names and spellings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Who said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named_by: Option<NamedBy>,
}

impl Name {
    /// Cleans every part for storing and checks that something is left.
    ///
    /// # Errors
    /// [`NameError`].
    pub fn cleaned(mut self) -> Result<Self, NameError> {
        let clean =
            |part: Option<String>| part.map(|part| text::normalise(&part)).filter(|part| !part.is_empty());
        self.script = clean(self.script);
        self.latin = clean(self.latin);
        self.nickname = clean(self.nickname);
        let mut aliases: Vec<String> = Vec::with_capacity(self.aliases.len());
        for alias in self.aliases.into_iter().filter_map(|alias| clean(Some(alias))) {
            if !aliases.contains(&alias) {
                aliases.push(alias);
            }
        }
        self.aliases = aliases;
        self.validate()?;
        Ok(self)
    }

    /// Checks a name as it stands.
    ///
    /// # Errors
    /// [`NameError`].
    pub fn validate(&self) -> Result<(), NameError> {
        if self.aliases.len() > ALIASES_MAX {
            return Err(NameError::TooManyAliases);
        }
        if self.parts().any(|part| part.chars().count() > PART_CHARS_MAX) {
            return Err(NameError::TooLong);
        }
        if self.parts().all(|part| text::normalise(part).is_empty()) {
            return Err(NameError::Empty);
        }
        Ok(())
    }

    /// The form to show first: script, else Latin, else nickname, else an alias.
    pub fn primary(&self) -> &str {
        self.parts().find(|part| !part.trim().is_empty()).unwrap_or_default()
    }

    /// The form to show beneath the first: Latin when there is a script form, else the nickname.
    pub fn secondary(&self) -> Option<&str> {
        self.parts().filter(|part| !part.trim().is_empty()).nth(1)
    }

    /// Every form a person may be found by, the one to show first in front.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        [&self.script, &self.latin, &self.nickname]
            .into_iter()
            .flatten()
            .chain(&self.aliases)
            .map(String::as_str)
    }
}

impl Findable for Name {
    fn forms(&self) -> impl Iterator<Item = &str> {
        self.parts()
    }

    fn nicknames(&self) -> impl Iterator<Item = &str> {
        self.nickname.iter().chain(&self.aliases).map(String::as_str)
    }
}

/// What may be said on the wire; becomes a [`Name`] only if it is one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    script: Option<String>,
    latin: Option<String>,
    order: Option<Order>,
    nickname: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    named_by: Option<NamedBy>,
}

impl TryFrom<Wire> for Name {
    type Error = NameError;

    fn try_from(wire: Wire) -> Result<Self, NameError> {
        let Wire { script, latin, order, nickname, aliases, named_by } = wire;
        let name = Self { script, latin, order, nickname, aliases, named_by };
        name.validate()?;
        Ok(name)
    }
}

#[cfg(test)]
mod tests;
