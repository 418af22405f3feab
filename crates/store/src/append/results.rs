//! Where something of a project may stand, asked with the records beside it.

use model::{Fields, KindName, State};
use rules::results::{self, Said};

use super::{Judged, Work};
use crate::{held, rows};

impl Work<'_> {
    /// Asks [`results::placed`] of an edit.
    pub(super) fn check_placed(
        &mut self,
        kind: KindName,
        before: Option<&State>,
        set: &Fields,
    ) -> Result<(), Judged> {
        let said = Said { before, set, org: self.actor.org };
        let mut beside = Vec::new();
        for field in results::beside_of(kind) {
            let Some(id) = said.reference(field) else { continue };
            let stored = rows::load(self.tx, self.keys, id).map_err(Judged::Failed)?;
            beside.extend(stored.map(|stored| held::coded_state(&stored.held)));
        }
        Ok(results::placed(kind, &said, &beside)?)
    }
}
