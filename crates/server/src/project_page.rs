//! The public page of a project: what the organisation wants everybody to see of it, drawn here, without scripts, in
//! English, Khmer and Thai.
//!
//! No data of persons is within reach of its handlers: all that they are given is [`PublicProjects`], which holds finished
//! facts (`report::public`), worked out beforehand by `fresh_projects` from coded values. There is no way from it to the log, to a
//! record or to anybody's session; a test below reads the sources for one.

mod kept;
pub mod page;
pub mod words;

use std::sync::Arc;

use parking_lot::RwLock;
use report::public::PublicProject;

pub use kept::Kept;
pub(crate) use kept::Stamp;

/// A project as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What there is to say of it.
    pub facts: PublicProject,
    /// How to support it.
    pub give: Give,
}

/// How a project is supported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Give {
    /// A page for gifts: `https://…`.
    pub link: Option<String>,
    /// Lines of bank details.
    pub bank: Vec<String>,
}

/// The projects that everybody may see, finished. Cheap to clone.
#[derive(Clone, Default)]
pub struct PublicProjects(Arc<RwLock<Arc<[Shown]>>>);

impl PublicProjects {
    /// All, in the order of their codes.
    pub fn all(&self) -> Arc<[Shown]> {
        self.0.read().clone()
    }

    /// The one of a code, as it stands at the end of an address.
    pub fn find(&self, code: &str) -> Option<Shown> {
        self.all().iter().find(|one| one.facts.code.eq_ignore_ascii_case(code)).cloned()
    }

    /// Puts others in their place.
    pub(crate) fn put(&self, all: Vec<Shown>) {
        *self.0.write() = all.into();
    }
}

#[cfg(test)]
mod tests {
    /// What draws the page, and what answers for it.
    const SOURCES: [(&str, &str); 5] = [
        ("project_page.rs", include_str!("project_page.rs")),
        ("project_page/kept.rs", include_str!("project_page/kept.rs")),
        ("project_page/page.rs", include_str!("project_page/page.rs")),
        ("project_page/words.rs", include_str!("project_page/words.rs")),
        ("routes/project_page.rs", include_str!("routes/project_page.rs")),
    ];

    #[test]
    fn what_answers_for_the_page_has_no_way_to_a_record() {
        for (file, source) in SOURCES {
            let code = source.split("#[cfg(test)]").next().unwrap_or_default();
            for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
                for way in [
                    "App",
                    "Store",
                    "store::",
                    "Session",
                    "State<Value",
                    "RecordId",
                    "KindName",
                    "fresh_projects::",
                ] {
                    assert!(!line.contains(way), "{file} names {way}: {line}");
                }
            }
        }
    }
}
