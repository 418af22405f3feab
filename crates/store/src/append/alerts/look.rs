//! What a pattern looks at: coded values, of everything or of those whom something new was recorded about.

use std::collections::BTreeSet;

use data_encoding::HEXLOWER;
use model::{KindName, RecordId, State};
use rules::{
    alerts::{Adults, Pattern, Suspect, join_suspects},
    read,
};

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
        /// Contacts and suspects that were written.
        seen: BTreeSet<RecordId>,
    },
}

/// Whom these records are about.
pub(super) fn touched(tx: &mut dyn Tx, keys: &NetworkKeys, records: &BTreeSet<RecordId>) -> Result<Scope> {
    let (mut people, mut adults, mut seen) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for id in records {
        let Some(stored) = rows::load(tx, keys, *id)? else { continue };
        people.extend(rows::person_of(&held::coded_state(&stored.held)));
        if matches!(stored.held.kind, KindName::Contact | KindName::Suspect) {
            seen.insert(*id);
        }
        if stored.held.kind == KindName::Contact {
            let sql = "SELECT token FROM find_token WHERE network = ?1 AND record = ?2 AND kind = 'contact'";
            for row in tx.query(sql, &[keys.network.into(), (*id).into()])? {
                adults.insert(row.array(0)?);
            }
        }
    }
    Ok(Scope::Some { people, adults, seen })
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

/// A suspect, with the keyed words of the contacts in which they were seen. Nothing of the suspect is opened.
fn suspects(tx: &mut dyn Tx, keys: &NetworkKeys, org: RecordId) -> Result<Vec<Suspect>> {
    let mut found = Vec::new();
    coded_of_kind(tx, keys, KindName::Suspect, Some(org), &mut |state| {
        let contacts: BTreeSet<RecordId> =
            read::texts(&state, "contacts").filter_map(|id| id.parse().ok()).collect();
        if !state.erased && !contacts.is_empty() {
            found.push(Suspect { id: state.record, contacts, words: BTreeSet::new() });
        }
    })?;
    let sql = "SELECT token FROM find_token WHERE network = ?1 AND record = ?2 AND kind = 'contact'";
    for suspect in &mut found {
        let questions: Vec<(&str, Vec<Value>)> =
            suspect.contacts.iter().map(|id| (sql, vec![keys.network.into(), (*id).into()])).collect();
        for row in tx.ask(&questions)?.iter().flatten() {
            suspect.words.insert(word(row.array(0)?));
        }
    }
    Ok(found)
}

fn word(token: Token) -> String {
    HEXLOWER.encode(&token)
}

/// Keyed words with the contacts in which each stands.
type Words = Vec<(String, RecordId)>;

/// Which contacts are to be looked at: by the words in question, and of the suspects in question.
fn in_question(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    scope: &Scope,
    suspects: &[Suspect],
) -> Result<(Words, BTreeSet<RecordId>)> {
    let mut pairs = Vec::new();
    let mut read = |tx: &mut dyn Tx, sql: &str, params: &[Value]| -> Result<()> {
        for row in tx.query(sql, params)? {
            pairs.push((word(row.array(0)?), RecordId(row.uuid(1)?)));
        }
        Ok(())
    };
    let Scope::Some { adults, seen, .. } = scope else {
        let sql = "SELECT token, record FROM find_token WHERE network = ?1 AND kind = 'contact'";
        read(tx, sql, &[keys.network.into()])?;
        return Ok((pairs, suspects.iter().flat_map(|suspect| suspect.contacts.iter().copied()).collect()));
    };
    let mut words: BTreeSet<String> = adults.iter().map(|token| word(*token)).collect();
    let mut contacts = BTreeSet::new();
    for suspect in suspects {
        let touched = seen.contains(&suspect.id) || !suspect.contacts.is_disjoint(seen);
        if touched || adults.iter().any(|token| suspect.words.contains(&word(*token))) {
            words.extend(suspect.words.iter().cloned());
            contacts.extend(suspect.contacts.iter().copied());
        }
    }
    for text in words {
        let Ok(token) = HEXLOWER.decode(text.as_bytes()) else { continue };
        let sql =
            "SELECT token, record FROM find_token WHERE network = ?1 AND kind = 'contact' AND token = ?2";
        read(tx, sql, &[keys.network.into(), Value::from(token)])?;
    }
    Ok((pairs, contacts))
}

/// Contacts by the keyed word for the adult who was seen in them, those of a suspect counted as with one. The word itself is
/// opened nowhere here.
fn with_adults(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    org: RecordId,
    scope: &Scope,
    records: &mut Vec<State>,
) -> Result<Adults> {
    let mut suspects = suspects(tx, keys, org)?;
    let (pairs, of_suspects) = in_question(tx, keys, scope, &suspects)?;
    let all: BTreeSet<RecordId> = pairs.iter().map(|(_, id)| *id).chain(of_suspects).collect();
    let mut ours = BTreeSet::new();
    for id in all {
        let contact = rows::load(tx, keys, id)?.map(|stored| held::coded_state(&stored.held));
        if let Some(contact) = contact.filter(|one| one.org == org && one.kind == KindName::Contact) {
            ours.insert(id);
            records.push(contact);
        }
    }
    let mut adults = Adults::new();
    for (word, id) in pairs.into_iter().filter(|(_, id)| ours.contains(id)) {
        adults.entry(word).or_default().insert(id);
    }
    for suspect in &mut suspects {
        suspect.contacts.retain(|id| ours.contains(id));
    }
    join_suspects(&mut adults, &suspects);
    Ok(adults)
}
