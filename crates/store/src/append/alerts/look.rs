//! What a pattern looks at: coded values, of everything or of those whom something new was recorded about.

use std::collections::{BTreeMap, BTreeSet};

use model::{KindName, RecordId, State};
use rules::alerts::{Adults, Pattern};

use crate::{
    backend::{Tx, Value},
    error::Result,
    held,
    keys::NetworkKeys,
    read::coded_of_kind,
    rows,
    tokens::Token,
};

/// Whom a look is about.
pub(super) enum Scope {
    /// Everybody.
    All,
    /// These children, and the adults of these words.
    Some {
        /// Children.
        people: BTreeSet<RecordId>,
        /// Keyed words for unknown adults.
        adults: BTreeSet<Token>,
    },
}

/// Whom these records are about.
pub(super) fn touched(tx: &mut dyn Tx, keys: &NetworkKeys, records: &BTreeSet<RecordId>) -> Result<Scope> {
    let (mut people, mut adults) = (BTreeSet::new(), BTreeSet::new());
    for id in records {
        let Some(stored) = rows::load(tx, keys, *id)? else { continue };
        people.extend(rows::person_of(&held::coded_state(&stored.held)));
        if stored.held.kind == KindName::Contact {
            let sql = "SELECT token FROM find_token WHERE network = ?1 AND record = ?2 AND kind = 'contact'";
            for row in tx.query(sql, &[keys.network.into(), (*id).into()])? {
                adults.insert(row.array(0)?);
            }
        }
    }
    Ok(Scope::Some { people, adults })
}

/// What an organisation recorded of what a pattern looks at, and which contacts are with which unknown adult.
pub(super) fn recorded(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    org: RecordId,
    pattern: Pattern,
    scope: &Scope,
) -> Result<(Vec<State>, Adults)> {
    let mut records = Vec::new();
    if pattern.rests_on_adults() {
        let adults = with_adults(tx, keys, org, scope, &mut records)?;
        return Ok((records, adults));
    }
    match scope {
        Scope::All => {
            for kind in pattern.looks_at() {
                coded_of_kind(tx, keys, *kind, Some(org), &mut |state| records.push(state))?;
            }
        }
        Scope::Some { people, .. } => {
            for person in people {
                for kind in pattern.looks_at() {
                    records.extend(about(tx, keys, org, *kind, *person)?);
                }
            }
            let evenings: BTreeSet<RecordId> = records
                .iter()
                .filter_map(|record| match record.kind {
                    KindName::Contact if pattern.looks_at().contains(&KindName::Round) => {
                        record.reference("round")
                    }
                    KindName::Attendance => record.reference("session"),
                    _ => None,
                })
                .collect();
            for id in evenings {
                records.extend(rows::load(tx, keys, id)?.map(|stored| held::coded_state(&stored.held)));
            }
        }
    }
    Ok((records, Adults::new()))
}

/// The records of a kind about a person, of one organisation.
pub(super) fn about(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    org: RecordId,
    kind: KindName,
    person: RecordId,
) -> Result<Vec<State>> {
    let sql = format!(
        "SELECT {} FROM record r WHERE r.network = ?1 AND r.person = ?2 AND r.kind = ?3",
        rows::COLUMNS
    );
    let mut found = Vec::new();
    for row in tx.query(&sql, &[keys.network.into(), person.into(), kind.as_str().into()])? {
        let state = held::coded_state(&rows::stored(&row)?.held);
        if state.org == org {
            found.push(state);
        }
    }
    Ok(found)
}

/// Contacts by the keyed word for the adult who was seen in them. The word itself is opened nowhere here.
fn with_adults(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    org: RecordId,
    scope: &Scope,
    records: &mut Vec<State>,
) -> Result<Adults> {
    let mut pairs: Vec<(Token, RecordId)> = Vec::new();
    let mut read = |tx: &mut dyn Tx, sql: &str, params: &[Value]| -> Result<()> {
        for row in tx.query(sql, params)? {
            pairs.push((row.array(0)?, RecordId(row.uuid(1)?)));
        }
        Ok(())
    };
    match scope {
        Scope::All => read(
            tx,
            "SELECT token, record FROM find_token WHERE network = ?1 AND kind = 'contact'",
            &[keys.network.into()],
        )?,
        Scope::Some { adults, .. } => {
            for token in adults {
                read(
                    tx,
                    "SELECT token, record FROM find_token WHERE network = ?1 AND kind = 'contact' AND token = ?2",
                    &[keys.network.into(), Value::from(*token)],
                )?;
            }
        }
    }
    let mut contacts: BTreeMap<RecordId, bool> = BTreeMap::new();
    let mut adults = Adults::new();
    for (token, id) in pairs {
        let ours = if let Some(ours) = contacts.get(&id) {
            *ours
        } else {
            let contact = rows::load(tx, keys, id)?.map(|stored| held::coded_state(&stored.held));
            let contact = contact.filter(|contact| contact.org == org);
            let ours = contact.is_some();
            records.extend(contact);
            contacts.insert(id, ours);
            ours
        };
        if ours {
            let word = data_encoding::HEXLOWER.encode(&token);
            adults.entry(word).or_default().insert(id);
        }
    }
    Ok(adults)
}
