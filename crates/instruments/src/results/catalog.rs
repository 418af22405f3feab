//! The questions of all versions of an instrument, each once.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry as MapEntry};

use serde_json::Value;

use crate::{
    answers::is_nothing,
    definition::{Definition, ItemType, OTHER, Texts},
};

/// One question over all versions.
#[derive(Clone, Debug)]
pub struct Entry {
    pub path: Vec<String>,
    pub kind: ItemType,
    pub label: Texts,
    pub confidential: bool,
    /// Names and labels of its choices: those of the newest version first.
    pub choices: Vec<(String, Texts)>,
}

/// All questions, and which version asks which.
#[derive(Clone, Debug)]
pub struct Catalog {
    pub entries: Vec<Entry>,
    asked: BTreeMap<u32, Vec<usize>>,
}

impl Catalog {
    pub fn of(versions: &[(u32, &Definition)]) -> Self {
        let mut newest_first: Vec<&(u32, &Definition)> = versions.iter().collect();
        newest_first.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
        let mut catalog = Self { entries: Vec::new(), asked: BTreeMap::new() };
        let mut known = BTreeMap::new();
        for (version, definition) in newest_first {
            for place in definition.walk().filter(|place| place.kind.has_answer()) {
                let number = match known.entry((place.path.clone(), place.kind)) {
                    MapEntry::Occupied(found) => *found.get(),
                    MapEntry::Vacant(free) => {
                        catalog.entries.push(Entry {
                            path: place.path.clone(),
                            kind: place.kind,
                            label: place.item.label.clone(),
                            confidential: false,
                            choices: Vec::new(),
                        });
                        *free.insert(catalog.entries.len() - 1)
                    }
                };
                let Some(entry) = catalog.entries.get_mut(number) else { continue };
                // Confidential in one version is confidential in all: nobody marks a question so for nothing.
                entry.confidential |= place.confidential;
                if place.kind.has_choices() {
                    let choices = definition.choices(place.item);
                    let named = choices.iter().map(|choice| (choice.name.clone(), choice.label.clone()));
                    let other = place.item.other.then(|| (OTHER.to_owned(), Texts::default()));
                    entry.add_choices(named.chain(other));
                }
                catalog.asked.entry(*version).or_default().push(number);
            }
        }
        catalog
    }

    /// Numbers of the questions that a version asks.
    pub fn asked_by(&self, version: u32) -> &[usize] {
        self.asked.get(&version).map_or(&[], Vec::as_slice)
    }
}

impl Entry {
    fn add_choices(&mut self, choices: impl Iterator<Item = (String, Texts)>) {
        let mut known: BTreeSet<String> = self.choices.iter().map(|(name, _)| name.clone()).collect();
        for (name, label) in choices {
            if known.insert(name.clone()) {
                self.choices.push((name, label));
            }
        }
    }
}

/// The answers at a path of names: one, or one for each instance of the repeats on the way.
pub fn answers_at<'a>(answers: &'a Value, path: &[String]) -> Vec<&'a Value> {
    let mut found = places_at(answers, path);
    found.retain(|value| !is_nothing(value));
    found
}

/// As [`answers_at`], with `null` where an instance has no answer.
pub fn places_at<'a>(answers: &'a Value, path: &[String]) -> Vec<&'a Value> {
    let mut found = vec![answers];
    for name in path {
        found = found
            .into_iter()
            .flat_map(|value| match value {
                Value::Array(all) => all.iter().collect(),
                one => vec![one],
            })
            .map(|value| value.get(name).unwrap_or(&Value::Null))
            .collect();
    }
    found
}
