//! The records that a guard must see besides its own.

use model::{Act, KindName, RecordId, State};
use rules::workflow::Need;

use crate::{
    backend::Tx,
    error::Result,
    held,
    keys::NetworkKeys,
    rows::{self, COLUMNS},
};

/// Brings what a guard asked for, as the transaction sees it: coded values only.
pub fn beside_of(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    of: &State,
    act: &Act,
    needs: &[Need],
) -> Result<Vec<State>> {
    // What an act points to itself comes before what stood there.
    let given = |field: &str| act.args.get(field).and_then(|value| value.as_str()?.parse::<RecordId>().ok());
    let mut found = Vec::new();
    for need in needs {
        match need {
            Need::At(field) => {
                let Some(id) = given(field).or_else(|| of.reference(field)) else { continue };
                found.extend(rows::load(tx, keys, id)?.map(|stored| held::coded_state(&stored.held)));
            }
            Need::Every(kind) => {
                let sql = format!("SELECT {COLUMNS} FROM record r WHERE r.network = ?1 AND r.kind = ?2");
                for row in tx.query(&sql, &[keys.network.into(), kind.as_str().into()])? {
                    found.push(held::coded_state(&rows::stored(&row)?.held));
                }
            }
            Need::OfCase(kind) => {
                let case = if of.kind == KindName::Case { Some(of.record) } else { of.reference("case") };
                let Some(case) = case else { continue };
                let sql = format!(
                    "SELECT {COLUMNS} FROM record r WHERE r.network = ?1 AND r.case_id = ?2 AND r.kind = ?3"
                );
                for row in tx.query(&sql, &[keys.network.into(), case.into(), kind.as_str().into()])? {
                    found.push(held::coded_state(&rows::stored(&row)?.held));
                }
            }
            Need::OfPerson(kind) => {
                let Some(person) = rows::person_of(of) else { continue };
                let sql = format!(
                    "SELECT {COLUMNS} FROM record r WHERE r.network = ?1 AND r.person = ?2 AND r.kind = ?3"
                );
                for row in tx.query(&sql, &[keys.network.into(), person.into(), kind.as_str().into()])? {
                    found.push(held::coded_state(&rows::stored(&row)?.held));
                }
            }
        }
    }
    Ok(found)
}
