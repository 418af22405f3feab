//! The records that a guard must see besides its own.

use std::fmt::Write as _;

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
    let about = |field: &str| match field {
        "case_id" if of.kind == KindName::Case => Some(of.record),
        "case_id" => of.reference("case"),
        "org" => Some(of.org),
        _ => rows::person_of(of),
    };
    let mut found = Vec::new();
    for need in needs {
        let (kind, column) = match need {
            Need::At(field) => {
                let Some(id) = given(field).or_else(|| of.reference(field)) else { continue };
                found.extend(rows::load(tx, keys, id)?.map(|stored| held::coded_state(&stored.held)));
                continue;
            }
            Need::Each(field) => {
                let ids = act.args.get(*field).and_then(serde_json::Value::as_array);
                for id in ids.into_iter().flatten().filter_map(|id| id.as_str()?.parse::<RecordId>().ok()) {
                    found.extend(rows::load(tx, keys, id)?.map(|stored| held::coded_state(&stored.held)));
                }
                continue;
            }
            Need::Every(kind) => (kind, None),
            Need::OfOrg(kind) => (kind, Some("org")),
            Need::OfCase(kind) => (kind, Some("case_id")),
            Need::OfPerson(kind) => (kind, Some("person")),
        };
        let mut sql = format!("SELECT {COLUMNS} FROM record r WHERE r.network = ?1 AND r.kind = ?2");
        let mut params = vec![keys.network.into(), kind.as_str().into()];
        if let Some(column) = column {
            let Some(id) = about(column) else { continue };
            let _ = write!(sql, " AND r.{column} = ?3");
            params.push(id.into());
        }
        for row in tx.query(&sql, &params)? {
            found.push(held::coded_state(&rows::stored(&row)?.held));
        }
    }
    Ok(found)
}
