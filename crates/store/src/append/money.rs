//! What is asked of the shares of a spending: they are said while it is written, and stay once it was submitted.

use model::{Fields, KindName, RecordId, Refusal, State};
use rules::{frozen, refusals};
use serde_json::Value;

use super::{Judged, Work};
use crate::{held, rows};

impl Work<'_> {
    /// Whether the spending of a share still waits to be submitted: the one it is on, and the one it is moved to.
    pub(super) fn check_money(
        &mut self,
        kind: KindName,
        before: Option<&State>,
        set: &Fields,
    ) -> Result<(), Judged> {
        if kind != KindName::SpendingShare {
            return Ok(());
        }
        let moved = set.get("spending").and_then(Value::as_str).and_then(|id| id.parse().ok());
        let stood = before.and_then(|state| state.reference("spending"));
        for spending in [stood, moved].into_iter().flatten() {
            if !self.is_written(spending)? {
                return Err(Refusal::field(refusals::SPENDING_FIXED, "spending").into());
            }
        }
        Ok(())
    }

    fn is_written(&mut self, spending: RecordId) -> Result<bool, Judged> {
        let stored = rows::load(self.tx, self.keys, spending).map_err(Judged::Failed)?;
        Ok(stored.is_none_or(|stored| frozen::is_written(&held::coded_state(&stored.held))))
    }
}
