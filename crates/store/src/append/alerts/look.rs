//! What a pattern looks at: coded values, of everything or of those whom something new was recorded about.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use data_encoding::HEXLOWER;
use model::{KindName, RecordId, State};
use rules::{
    alerts::{self, Adults, Finding, Pattern, Rule, Suspect, join_suspects},
    read,
};

use crate::{
    backend::{Row, Tx, Value},
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
    /// These.
    Some(Whom),
}

/// Some children and adults.
#[derive(Default)]
pub(super) struct Whom {
    /// Children.
    people: BTreeSet<RecordId>,
    /// Keyed words for unknown adults.
    adults: BTreeSet<Token>,
    /// Contacts and suspects that were written.
    seen: BTreeSet<RecordId>,
}

/// Whom these records are about.
pub(super) fn touched(tx: &mut dyn Tx, keys: &NetworkKeys, records: &BTreeSet<RecordId>) -> Result<Scope> {
    let Whom { mut people, mut adults, mut seen } = Whom::default();
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
    Ok(Scope::Some(Whom { people, adults, seen }))
}

/// Children, words or suspects that are looked at together: of everybody's records never more than theirs are in memory.
pub(super) const TOGETHER_MAX: usize = 500;

/// What a rule finds in what its organisation recorded, one about each child or adult, with all spans that ended at `from_ms`
/// or later.
pub(super) fn found(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    (org, rule): (RecordId, &Rule),
    scope: &Scope,
    (from_ms, now_ms): (u64, u64),
    together: usize,
) -> Result<Vec<Finding>> {
    let mut found: BTreeMap<String, Finding> = BTreeMap::new();
    let mut look = |tx: &mut dyn Tx, whom: &Whom| -> Result<()> {
        let (records, adults) = recorded(tx, keys, org, rule.pattern, whom)?;
        let recorded = alerts::Recorded { records: &records, adults: &adults, now_ms };
        for finding in alerts::findings(rule, &recorded, from_ms) {
            // A suspect is met again with another's contacts, of which some are their own: what was found stays found.
            match found.entry(finding.subject.clone()) {
                Entry::Vacant(place) => drop(place.insert(finding)),
                Entry::Occupied(mut place) => {
                    let known = place.get_mut();
                    known.last_ms = known.last_ms.max(finding.last_ms);
                    known.because.extend(finding.because);
                }
            }
        }
        Ok(())
    };
    match scope {
        Scope::Some(whom) => look(tx, whom)?,
        Scope::All if rule.pattern.rests_on_adults() => {
            let suspects: Vec<RecordId> = suspects(tx, keys, org)?.iter().map(|one| one.id).collect();
            for some in suspects.chunks(together) {
                look(tx, &Whom { seen: some.iter().copied().collect(), ..Whom::default() })?;
            }
            each_of(tx, (SAID_OFTEN, keys), &Value::from(rule.least as u64), together, &mut |tx, rows| {
                let adults = rows.iter().map(|row| row.array(0)).collect::<Result<_>>()?;
                look(tx, &Whom { adults, ..Whom::default() })
            })?;
        }
        Scope::All => {
            let sql = recorded_about(rule.pattern);
            each_of(tx, (&sql, keys), &org.into(), together, &mut |tx, rows| {
                let people = rows.iter().map(|row| row.uuid(0).map(RecordId)).collect::<Result<_>>()?;
                look(tx, &Whom { people, ..Whom::default() })
            })?;
        }
    }
    Ok(found.into_values().collect())
}

/// Asks for the children about whom an organisation recorded what a pattern looks at.
fn recorded_about(pattern: Pattern) -> String {
    let kinds: Vec<String> = pattern.looks_at().iter().map(|kind| format!("'{}'", kind.as_str())).collect();
    format!(
        "SELECT DISTINCT person FROM record WHERE network = ?1 AND person IS NOT NULL AND person > ?2 AND org = ?3 \
         AND kind IN ({}) ORDER BY person",
        kinds.join(", ")
    )
}

/// Words that were said of adults in so many contacts.
const SAID_OFTEN: &str = "SELECT token FROM find_token WHERE network = ?1 AND kind = 'contact' AND token > ?2 \
     GROUP BY token HAVING COUNT(*) >= ?3 ORDER BY token";

/// What is done with some rows.
type Part<'a> = &'a mut dyn FnMut(&mut dyn Tx, &[Row]) -> Result<()>;

/// The rows of a question whose first column is their order, some at a time.
fn each_of(
    tx: &mut dyn Tx,
    (sql, keys): (&str, &NetworkKeys),
    third: &Value,
    together: usize,
    each: Part<'_>,
) -> Result<()> {
    let sql = format!("{sql} LIMIT {together}");
    let mut after = Vec::new();
    loop {
        let rows = tx.query(&sql, &[keys.network.into(), Value::Blob(after), third.clone()])?;
        each(tx, &rows)?;
        match rows.last() {
            Some(last) if rows.len() == together => after = last.blob(0)?.to_vec(),
            _ => return Ok(()),
        }
    }
}

/// What an organisation recorded of what a pattern looks at, and which contacts are with which unknown adult.
fn recorded(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    org: RecordId,
    pattern: Pattern,
    whom: &Whom,
) -> Result<(Vec<State>, Adults)> {
    let mut records = Vec::new();
    if pattern.rests_on_adults() {
        let adults = with_adults(tx, keys, org, whom, &mut records)?;
        return Ok((records, adults));
    }
    for person in &whom.people {
        for kind in pattern.looks_at() {
            records.extend(about(tx, keys, org, *kind, *person)?);
        }
    }
    let evenings: BTreeSet<RecordId> = records
        .iter()
        .filter_map(|record| match record.kind {
            KindName::Contact if pattern.looks_at().contains(&KindName::Round) => record.reference("round"),
            KindName::Attendance => record.reference("session"),
            _ => None,
        })
        .collect();
    for id in evenings {
        records.extend(rows::load(tx, keys, id)?.map(|stored| held::coded_state(&stored.held)));
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
    Whom { adults, seen, .. }: &Whom,
    suspects: &[Suspect],
) -> Result<(Words, BTreeSet<RecordId>)> {
    let mut pairs = Vec::new();
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
        for row in tx.query(sql, &[keys.network.into(), Value::from(token)])? {
            pairs.push((word(row.array(0)?), RecordId(row.uuid(1)?)));
        }
    }
    Ok((pairs, contacts))
}

/// Contacts by the keyed word for the adult who was seen in them, those of a suspect counted as with one. The word itself is
/// opened nowhere here.
fn with_adults(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    org: RecordId,
    whom: &Whom,
    records: &mut Vec<State>,
) -> Result<Adults> {
    let mut suspects = suspects(tx, keys, org)?;
    let (pairs, of_suspects) = in_question(tx, keys, whom, &suspects)?;
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
