//! A referral as another system may read it: what the referral shares, and nothing else.

use model::{KindName, RecordId};
use rules::policy::AudienceKey;

use super::Connection;
use crate::{Store, error::Result, keys::NetworkKeys, read::project, rows, sharing, types::Record};

/// Most records that one referral shares with a system.
const RECORDS_MAX: usize = 1000;

/// A referral with what it shares.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// The referral.
    pub referral: Record,
    /// What it opens of the child, while it does: person, case, notes, plan.
    pub records: Vec<Record>,
}

impl Store {
    /// A referral as a connection may read it at this moment. Its ring holds no share but that of this referral, so
    /// that what another one opened of the same child is not in it.
    pub fn shared(&self, by: &Connection, referral: RecordId) -> Result<Option<Shared>> {
        let (keys, actor) = (self.keys()?, by.actor());
        self.read(|tx| {
            let (_, today) = sharing::sharing_and_day(tx, &keys)?;
            let ring = sharing::ring_of_one(tx, &keys, &actor, today, referral)?;
            let stored = rows::load(tx, &keys, referral)?;
            let Some(stored) = stored.filter(|stored| stored.held.kind == KindName::Referral) else {
                return Ok(None);
            };
            let Some(record) = project(tx, &keys, &ring, &stored)? else { return Ok(None) };
            let mut records = Vec::new();
            if ring.holds(&AudienceKey::share(referral)) {
                for found in about(tx, &keys, &stored)? {
                    if found.audience.contains(&AudienceKey::share(referral)) && found.held.record != referral
                    {
                        records.extend(project(tx, &keys, &ring, &found)?);
                    }
                }
            }
            Ok(Some(Shared { referral: record, records }))
        })
    }
}

/// Everything about the child and the case of a referral.
fn about(
    tx: &mut dyn crate::backend::Tx,
    keys: &NetworkKeys,
    referral: &rows::Stored,
) -> Result<Vec<rows::Stored>> {
    let coded = crate::held::coded_state(&referral.held);
    let mut found = Vec::new();
    let sides = [("person", rows::person_of(&coded)), ("case_id", coded.reference("case"))];
    for (column, id) in sides.into_iter().filter_map(|(column, id)| Some((column, id?))) {
        let sql = format!(
            "SELECT {} FROM record r WHERE r.network = ?1 AND r.{column} = ?2 AND r.erased = 0 \
             ORDER BY r.created, r.id LIMIT {RECORDS_MAX}",
            rows::COLUMNS
        );
        for row in tx.query(&sql, &[keys.network.into(), id.into()])? {
            let stored = rows::stored(&row)?;
            if found.iter().all(|other: &rows::Stored| other.held.record != stored.held.record) {
                found.push(stored);
            }
        }
    }
    Ok(found)
}
