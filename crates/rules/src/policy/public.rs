//! What everybody may see of a project: who decides it, and where a gift may be led to.
//!
//! A page for everybody is the organisation's word to the world: whoever leads it or answers for its figures gives it.
//! Taking it back is anybody's who writes the project: in doubt nothing is shown.

use model::{Fields, KindName, RecordId, Refusal, State};
use serde_json::Value;

use super::{Actor, Role};
use crate::refusals;

/// Who shows a project to everybody.
const PUBLISHERS: &[Role] = &[Role::Director, Role::MeOfficer];
/// What stands on the page for this page alone.
const FIELDS: [&str; 3] = ["public", "support_link", "public_note"];
/// Longest address of a page for gifts, bytes.
const LINK_BYTES_MAX: usize = 500;

/// Whether an actor may show a project of an organisation to everybody, and see beforehand what would be seen.
///
/// # Errors
/// The rule by which not.
pub fn may_publish(actor: &Actor, org: RecordId) -> Result<(), Refusal> {
    if actor.org == org && actor.is_any(PUBLISHERS) {
        Ok(())
    } else {
        Err(Refusal::rule(refusals::PROJECT_PUBLISHERS))
    }
}

/// Whether a text is an address that a page for everybody may lead to: `https://`, a name of the internet in plain letters,
/// no user or password in it, nothing that a reader could take for another address. `lib/projects/public.ts` says the same;
/// `vectors/support-link.json` holds both together.
pub fn is_support_link(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let plain = |c: u8| c.is_ascii_graphic() && !b"\"'<>\\^`{|}".contains(&c);
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-')
    };
    // The last part of a name is of letters: what ends in digits is a number of a machine.
    let is_name = labels.len() > 1
        && labels.iter().all(is_label)
        && labels.last().is_some_and(|last| last.bytes().all(|c| c.is_ascii_alphabetic()));
    text.len() <= LINK_BYTES_MAX && text.bytes().all(plain) && is_name
}

/// Whether an edit of a project may say what it says of the public page.
pub(super) fn publishing(
    actor: &Actor,
    before: Option<&State>,
    kind: KindName,
    fields: &Fields,
) -> Result<(), Refusal> {
    if kind != KindName::Project {
        return Ok(());
    }
    let shows = |name: &str, value: &Value| {
        FIELDS.contains(&name) && !value.is_null() && !(name == "public" && *value == Value::Bool(false))
    };
    // A project that is to be made has no organisation but that of whoever makes it.
    let org = before.map_or(actor.org, |state| state.org);
    if let Some((name, _)) = fields.iter().find(|(name, value)| shows(name, value)) {
        may_publish(actor, org).map_err(|refusal| Refusal::field(refusal.rule, name))?;
    }
    match fields.get("support_link").and_then(Value::as_str) {
        Some(link) if !is_support_link(link) => {
            Err(Refusal::field(refusals::PROJECT_SUPPORT_LINK, "support_link"))
        }
        _ => Ok(()),
    }
}
