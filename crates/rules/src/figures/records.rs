//! Where figures take their records from.

use std::collections::BTreeMap;

use model::{KindName, RecordId, State};

/// The records that a figure may count: coded fields suffice. Whose they are, the caller has decided.
pub trait Records {
    /// All records of a kind, in any order.
    fn of_kind<'a>(&'a self, kind: KindName) -> Box<dyn Iterator<Item = &'a State> + 'a>;

    /// One record.
    fn get(&self, id: RecordId) -> Option<&State>;
}

/// Records held in memory.
#[derive(Clone, Debug, Default)]
pub struct RecordSet {
    states: BTreeMap<RecordId, State>,
    by_kind: BTreeMap<KindName, Vec<RecordId>>,
}

impl FromIterator<State> for RecordSet {
    fn from_iter<T: IntoIterator<Item = State>>(states: T) -> Self {
        let states: BTreeMap<RecordId, State> =
            states.into_iter().map(|state| (state.record, state)).collect();
        let mut by_kind: BTreeMap<KindName, Vec<RecordId>> = BTreeMap::new();
        for state in states.values() {
            by_kind.entry(state.kind).or_default().push(state.record);
        }
        Self { states, by_kind }
    }
}

impl Records for RecordSet {
    fn of_kind<'a>(&'a self, kind: KindName) -> Box<dyn Iterator<Item = &'a State> + 'a> {
        let ids = self.by_kind.get(&kind).map_or(&[][..], Vec::as_slice);
        Box::new(ids.iter().filter_map(|id| self.states.get(id)))
    }

    fn get(&self, id: RecordId) -> Option<&State> {
        self.states.get(&id)
    }
}
