//! Contacts of suspects count as contacts with one adult.

use std::collections::BTreeSet;

use model::RecordId;
use rules::alerts::{Adults, Suspect, join_suspects};

fn ids<const N: usize>(of: [u8; N]) -> BTreeSet<RecordId> {
    of.into_iter().map(|n| RecordId::new(1, [n; 10])).collect()
}

fn suspect<const N: usize, const M: usize>(id: u8, contacts: [u8; N], words: [&str; M]) -> Suspect {
    let words = words.into_iter().map(str::to_owned).collect();
    Suspect { id: RecordId::new(1, [id; 10]), contacts: ids(contacts), words }
}

fn joined(before: &[(&str, BTreeSet<RecordId>)], suspects: &[Suspect]) -> Vec<(String, BTreeSet<RecordId>)> {
    let mut adults: Adults = before.iter().map(|(word, seen)| ((*word).to_owned(), seen.clone())).collect();
    join_suspects(&mut adults, suspects);
    adults.into_iter().collect()
}

/// The same whatever more is recorded.
fn subject(id: u8) -> String {
    RecordId::new(1, [id; 10]).to_string()
}

#[test]
fn contacts_of_a_suspect_count_with_those_of_the_same_word() {
    let found = joined(&[("dam", ids([1, 2])), ("lee", ids([9]))], &[suspect(50, [2, 3], ["dam"])]);
    assert_eq!(found, [(subject(50), ids([1, 2, 3])), ("lee".to_owned(), ids([9]))]);
}

#[test]
fn two_words_of_one_suspect_are_one_adult_told_once() {
    let found = joined(&[("dam", ids([1])), ("lee", ids([2, 4]))], &[suspect(50, [1, 2], ["dam", "lee"])]);
    assert_eq!(found, [(subject(50), ids([1, 2, 4]))]);
}

#[test]
fn a_suspect_whom_nobody_called_anything_counts_too() {
    let of = suspect(50, [3, 4], []);
    let found = joined(&[("dam", ids([1]))], std::slice::from_ref(&of));
    assert_eq!(found, [(of.id.to_string(), ids([3, 4])), ("dam".to_owned(), ids([1]))]);
}

#[test]
fn one_word_for_two_suspects_makes_them_not_one() {
    let two = [suspect(50, [1, 3], ["uncle"]), suspect(51, [2, 4], ["uncle"])];
    let found = joined(&[("uncle", ids([1, 2]))], &two);
    assert_eq!(found.len(), 3);
    assert!(found.contains(&("uncle".to_owned(), ids([1, 2]))));
    assert!(found.iter().all(|(_, seen)| seen.len() == 2), "{found:?}");
}

#[test]
fn without_suspects_nothing_changes() {
    let before = [("dam", ids([1, 2]))];
    assert_eq!(joined(&before, &[]), joined(&before, &[suspect(50, [], [])]));
}
