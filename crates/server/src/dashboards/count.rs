//! Counting a dashboard: an organisation's records are read once, for as many dashboards as are made of them.

use model::date::Period;
use report::figures::Asked;
use rules::figures::{Measure, RecordSet, all_counted};
use store::Store;

use super::{Counted, Of};

/// The records of an organisation as they were.
pub struct Read {
    records: RecordSet,
    count: usize,
    at_ms: u64,
    position: u64,
}

impl Read {
    /// Reads what figures count, at a position of the log that was asked for before.
    ///
    /// # Errors
    /// What the store says.
    pub fn of(store: &Store, org: model::RecordId, position: u64, at_ms: u64) -> store::Result<Self> {
        let mut states = Vec::new();
        store.coded(&all_counted(), Some(org), &mut |state| states.push(state))?;
        let count = states.len();
        Ok(Self { records: states.into_iter().collect(), count, at_ms, position })
    }

    /// One dashboard of them.
    pub fn count(&self, of: &Of) -> Counted {
        let asked = Asked { period: Period::Year(of.year), k: of.k, now_ms: self.at_ms };
        let funnel: &[Measure] = if of.measures.is_empty() { &[] } else { &rules::dashboard::FUNNEL };
        let dashboard = report::dashboard::dashboard(&of.measures, funnel, &self.records, &asked);
        Counted { dashboard, records: self.count, at_ms: self.at_ms, position: self.position }
    }
}
