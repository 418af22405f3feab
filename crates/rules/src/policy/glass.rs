//! The key of an emergency access.

use model::{AccountId, KindName, RecordId, State};
use serde::{Deserialize, Serialize};

/// A file that stands open to one account for hours. Like a share it follows from its record and outlives nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glass {
    /// The record that it follows from.
    pub access: RecordId,
    /// To whom.
    pub holder: AccountId,
    /// Whose records: the holder's own organisation's.
    pub org: RecordId,
    /// The child.
    pub person: RecordId,
    /// From when it opens nothing any more, Unix milliseconds, whether or not anybody has said so.
    pub until_ms: u64,
}

/// What an emergency opens, named one by one, so that a kind which is added later stays closed. Left out on purpose: what
/// was said in counselling or to the law, answers to instruments, who stands to whom (it names another child), and the
/// records of emergency accesses: whoever holds one has no way to its own terms.
const OPENED: &[KindName] = &[
    KindName::Person,
    KindName::Contact,
    KindName::Arrival,
    KindName::Stay,
    KindName::Concern,
    KindName::Case,
    KindName::Task,
    KindName::Note,
    KindName::Consent,
    KindName::PlanItem,
    KindName::Visit,
    KindName::Placement,
];

/// Whether it opens a record: the ordinary file of that person, of the own organisation.
pub(super) fn opens(glass: &Glass, record: &State) -> bool {
    let about = match record.kind {
        KindName::Person => record.record == glass.person,
        _ => record.reference("person") == Some(glass.person),
    };
    about && OPENED.contains(&record.kind) && record.org == glass.org && !record.erased
}
