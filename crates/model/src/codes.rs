//! Code lists: stable ids with labels in English, Khmer and Thai, and the source of each list.
//!
//! Ids never change and never leave; labels may be reworded. Labels are our own wording in the
//! register of field work. The lint tests keep out what went wrong in other systems: rows slid by
//! one, invisible characters, two codes with one label, scales out of order.

mod alerts;
mod alliance;
mod basic;
mod border;
mod case;
mod casework;
mod centre;
mod concern;
mod evidence;
mod family;
mod field;
mod indicator;
mod instrument;
mod intake;
mod justice;
mod livelihood;
mod measure;
mod money;
mod peers;
mod person;
mod placement;
mod prevention;
mod project;
mod reports;
mod school;
mod service;
mod session;
mod sharing;
mod statutory;
mod task;
mod transfer;

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
    pub fn code(&self, id: &str) -> Option<&'static Code> {
        self.codes.iter().find(|code| code.id == id)
    }

    /// Whether the list has this id.
    pub fn has(&self, id: &str) -> bool {
        self.code(id).is_some()
    }
}

/// All lists, by theme.
pub fn all() -> impl Iterator<Item = &'static CodeList> {
    THEMES.iter().copied().flatten()
}

/// The list of an id.
pub fn find(list_id: &str) -> Option<&'static CodeList> {
    all().find(|list| list.id == list_id)
}

/// The group of a service: the part of its id before the first underscore, a code of the list
/// `service_group`. OSCaR and Primero hold services in these two levels.
pub fn service_group(service: &str) -> Option<&'static Code> {
    let group = service.split_once('_').map_or(service, |(group, _)| group);
    find("service_group")?.code(group)
}

const THEMES: &[&[CodeList]] = &[
    basic::LISTS,
    person::LISTS,
    field::LISTS,
    session::LISTS,
    centre::LISTS,
    task::LISTS,
    instrument::LISTS,
    indicator::LISTS,
    measure::LISTS,
    service::LISTS,
    concern::LISTS,
    case::LISTS,
    casework::LISTS,
    sharing::LISTS,
    transfer::LISTS,
    project::LISTS,
    intake::LISTS,
    border::LISTS,
    statutory::LISTS,
    justice::LISTS,
    placement::LISTS,
    alliance::LISTS,
    alerts::LISTS,
    evidence::LISTS,
    family::LISTS,
    school::LISTS,
    livelihood::LISTS,
    prevention::LISTS,
    peers::LISTS,
    money::LISTS,
    reports::LISTS,
];

/// Writes a theme's lists as rows `id | English | Khmer | Thai`, one code a line, so that a slid
/// row is seen at a glance.
macro_rules! code_lists {
    ($($list:ident from $source:literal { $($id:ident | $en:literal | $km:literal | $th:literal)+ })+) => {
        pub(super) const LISTS: &[$crate::codes::CodeList] = &[$(
            $crate::codes::CodeList {
                id: stringify!($list),
                source: $source,
                codes: &[$(
                    $crate::codes::Code { id: stringify!($id), en: $en, km: $km, th: $th },
                )+],
            },
        )+];
    };
}
use code_lists;

#[cfg(test)]
mod tests;
