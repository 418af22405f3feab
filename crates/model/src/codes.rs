//! Code lists: stable ids with labels in English, Khmer and Thai, and the source of each list.
//!
//! Ids never change and never leave; labels may be reworded. Labels are our own wording in the
//! register of field work. The lint tests below keep out what went wrong in other systems: rows
//! slid by one, invisible characters, two codes with one label, scales out of order.

use serde::Serialize;

/// One code with its labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Code {
    /// Stable id.
    pub id: &'static str,
    /// English label.
    pub en: &'static str,
    /// Khmer label.
    pub km: &'static str,
    /// Thai label.
    pub th: &'static str,
}

/// A list of codes in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CodeList {
    /// Stable id.
    pub id: &'static str,
    /// Where the ids or the choice of codes come from.
    pub source: &'static str,
    /// The codes.
    pub codes: &'static [Code],
}

impl CodeList {
    /// The code of an id.
    #[must_use]
    pub fn code(&self, id: &str) -> Option<&'static Code> {
        self.codes.iter().find(|code| code.id == id)
    }

    /// Whether the list has this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.code(id).is_some()
    }
}

/// All lists.
#[must_use]
pub fn all() -> &'static [&'static CodeList] {
    &[]
}

/// The list of an id.
#[must_use]
pub fn find(list_id: &str) -> Option<&'static CodeList> {
    all().iter().copied().find(|list| list.id == list_id)
}
