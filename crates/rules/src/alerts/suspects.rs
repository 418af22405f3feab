//! Contacts in which a suspect was seen count as contacts with one adult, whatever the street calls that adult.
//!
//! What this finds is told to those alone who read what is confidential of all care; they read suspects too (a test of
//! `policy` holds them together). Neither the alert nor its id says that there is a suspect.

use std::collections::{BTreeMap, BTreeSet};

use model::RecordId;

use super::Adults;

/// A suspect, as far as this pattern looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// The record.
    pub id: RecordId,
    /// Contacts in which they were seen.
    pub contacts: BTreeSet<RecordId>,
    /// The words, keyed, for adults seen in those contacts.
    pub words: BTreeSet<String>,
}

/// Joins to each suspect's contacts those of the words that mean this suspect and no other. Words that lead to two suspects
/// tell them not apart: they stay what they are.
pub fn join_suspects(adults: &mut Adults, suspects: &[Suspect]) {
    let mut claims: BTreeMap<&String, usize> = BTreeMap::new();
    for word in suspects.iter().flat_map(|suspect| &suspect.words) {
        *claims.entry(word).or_default() += 1;
    }
    for suspect in suspects.iter().filter(|suspect| !suspect.contacts.is_empty()) {
        let mut seen = suspect.contacts.clone();
        for word in suspect.words.iter().filter(|word| claims.get(word) == Some(&1)) {
            seen.extend(adults.remove(word).unwrap_or_default());
        }
        // Never under one of the words: which of them came first would change with the next contact, and all be told anew.
        adults.insert(suspect.id.to_string(), seen);
    }
}
