//! What is asked of files that prove something, and of the steps that tell what was done with them.

use model::{Fields, Group, KindName, RecordId, Refusal, State};
use rules::{evidence, refusals};
use serde_json::Value;

use super::{Judged, Work};
use crate::{held, rows};

impl Work<'_> {
    /// Whether a file may hang where it is to hang, and whether a step of custody names a file of its own evidence.
    pub(super) fn check_evidence(
        &mut self,
        kind: KindName,
        before: Option<&State>,
        set: &Fields,
    ) -> Result<(), Judged> {
        let text = |name: &str| {
            let known = || before.and_then(|state| state.value(name));
            set.get(name).or_else(known).and_then(Value::as_str).map(str::to_owned)
        };
        match kind {
            KindName::Attachment if set.contains_key("media_type") || set.contains_key("parent") => {
                let refused = text("media_type").is_none_or(|media_type| !evidence::takes(&media_type));
                if refused && self.is_sealed(text("parent"))? {
                    return Err(Refusal::field(refusals::EVIDENCE_FILE_TYPE, "media_type").into());
                }
            }
            KindName::CustodyStep if set.contains_key("file") || set.contains_key("evidence") => {
                // It is there for this author, or the references would have been refused.
                if let Some(file) = self.coded(text("file"))?
                    && file.text("parent").map(str::to_owned) != text("evidence")
                {
                    return Err(Refusal::field(refusals::UNKNOWN_RECORD, "file").into());
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether what hangs on this record is held as closely as evidence is.
    fn is_sealed(&mut self, parent: Option<String>) -> Result<bool, Judged> {
        Ok(self.coded(parent)?.is_some_and(|parent| parent.kind.group() == Group::Justice))
    }

    fn coded(&mut self, id: Option<String>) -> Result<Option<State>, Judged> {
        let Some(id) = id.and_then(|id| id.parse::<RecordId>().ok()) else { return Ok(None) };
        let stored = rows::load(self.tx, self.keys, id).map_err(Judged::Failed)?;
        Ok(stored.map(|stored| held::coded_state(&stored.held)))
    }
}
