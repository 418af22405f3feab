//! What an act brings about with other records, in the same transaction.

use model::{
    Act, Entry, EntryId, Fields, RecordId, Say, State,
    hlc::{Hlc, Node},
};
use rules::{
    policy::Actor,
    workflow::{self, Now},
};

use super::{Work, beside_of};
use crate::{error::Result, random, rows, rows::Stored};

impl Work<'_> {
    /// The entries that follow from one that is about to be taken, with the organisation for which each is said. They are
    /// the author's, but not of the author's device: its clock is its own.
    pub(super) fn follows(
        &mut self,
        entry: &Entry,
        before: Option<&(Stored, State)>,
        taken: bool,
    ) -> Result<Vec<(Entry, RecordId)>> {
        let (Say::Act(act), Some((_, open)), true) = (&entry.say, before, taken) else {
            return Ok(Vec::new());
        };
        let ms = entry.at.effective(self.now_ms).wall_ms;
        let needs = workflow::needs(open.kind, &act.name);
        let beside = beside_of(self.tx, self.keys, open, act, needs)?;
        let entailed = workflow::entailed(open, act, self.actor, &beside, Now { ms });
        let mut follows = Vec::with_capacity(entailed.len());
        for (counter, one) in (0_u16..).zip(entailed) {
            let random = random::bytes::<10>(self.random)?;
            let id = uuid::Builder::from_unix_timestamp_millis(ms, &random).into_uuid();
            let at = Hlc { wall_ms: ms, counter, node: Node([0; 6]) };
            let say = Say::Act(Act { name: one.act.to_owned(), args: Fields::new(), seen: 0 });
            follows.push((Entry { id: EntryId(id), record: one.record, kind: one.kind, at, say }, one.org));
        }
        Ok(follows)
    }

    /// Says what follows, having seen all that was said of its record.
    pub(super) fn say_for(&mut self, mut entry: Entry, org: RecordId) -> Result<()> {
        let Some(stored) = rows::load(self.tx, self.keys, entry.record)? else { return Ok(()) };
        if let Say::Act(act) = &mut entry.say {
            act.seen = stored.held.version;
        }
        let actor = Actor { org, ..self.actor.clone() };
        self.say_as(entry, &actor)?;
        Ok(())
    }
}
