//! What the last assessment of a case says, for the guard of a plan: read from what is held, whatever a device tells.

use std::collections::BTreeMap;

use instruments::low_items;
use model::{KindName, RecordId, State};
use rules::workflow::Assessed;
use serde_json::Value;

use super::{Judged, Work};
use crate::{
    held,
    rows::{self, COLUMNS, Stored},
};

/// What an assessment of a child or family is, among the instruments.
const PURPOSE: &str = "assessment";

impl Work<'_> {
    /// The last assessment of the case that a record is about, by its own organisation: by the time that it names, as the
    /// app has it.
    pub(super) fn assessed(&mut self, of: &State) -> Result<Option<Assessed>, Judged> {
        let Some(case) = of.reference("case") else { return Ok(None) };
        let Some(last) = self.last_assessment(of.org, case)? else { return Ok(None) };
        let open = held::open_state(self.keys, self.tx, &last.held, |_| true).map_err(Judged::Failed)?;
        let Some(version) = open.reference("version") else { return Ok(None) };
        let asked = match self.asked(version) {
            Ok(asked) => asked,
            Err(Judged::Refused(_)) => return Ok(None),
            Err(failed) => return Err(failed),
        };
        let [answers, private] = ["answers", "private"].map(|name| open.value(name).unwrap_or(&Value::Null));
        Ok(Some(Assessed { response: open.record, low: low_items(&asked.definition, answers, private) }))
    }

    fn last_assessment(&mut self, org: RecordId, case: RecordId) -> Result<Option<Stored>, Judged> {
        let sql = format!(
            "SELECT {COLUMNS} FROM record r WHERE r.network = ?1 AND r.kind = ?2 AND r.case_id = ?3 AND r.org = ?4 \
             AND r.erased = 0"
        );
        let params = [self.keys.network.into(), "response".into(), case.into(), org.into()];
        let mut kinds: BTreeMap<RecordId, bool> = BTreeMap::new();
        let mut last: Option<(String, Stored)> = None;
        for row in self.tx.query(&sql, &params).map_err(Judged::Failed)? {
            let stored = rows::stored(&row).map_err(Judged::Failed)?;
            let coded = held::coded_state(&stored.held);
            let declined = coded.value("declined") == Some(&Value::Bool(true));
            let (Some(instrument), false) = (coded.reference("instrument"), declined) else { continue };
            let assesses = if let Some(known) = kinds.get(&instrument) {
                *known
            } else {
                let is = self.is_assessment(instrument)?;
                kinds.insert(instrument, is);
                is
            };
            let time = coded.text("time").unwrap_or_default().to_owned();
            if assesses && last.as_ref().is_none_or(|(latest, _)| *latest <= time) {
                last = Some((time, stored));
            }
        }
        Ok(last.map(|(_, stored)| stored))
    }

    fn is_assessment(&mut self, instrument: RecordId) -> Result<bool, Judged> {
        let found = rows::load(self.tx, self.keys, instrument).map_err(Judged::Failed)?;
        Ok(found.is_some_and(|stored| {
            stored.held.kind == KindName::Instrument
                && held::coded_state(&stored.held).text("purpose") == Some(PURPOSE)
        }))
    }
}
