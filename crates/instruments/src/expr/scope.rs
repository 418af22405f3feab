//! What an expression can see while it is evaluated.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One step of the place of an answer: a name, or the number of an instance of a repeat, from 0.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Step {
    /// Number of an instance.
    Index(usize),
    /// Name of an item.
    Name(String),
}

impl From<&str> for Step {
    fn from(name: &str) -> Self {
        Self::Name(name.to_owned())
    }
}

/// What lies outside the form: time, chance, language, the record that it is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Around {
    /// Now, as the clock on the wall says it: `2026-11-25T21:40:00.000+07:00`.
    pub now: String,
    /// Language of the labels that `jr:choice-name` gives.
    pub language: String,
    /// What `random()` gives, from 0 to below 1: drawn once for each filling.
    pub random: f64,
    /// What `uuid()` gives.
    pub uuid: String,
    /// What `pulldata('person', 'age')` gives: sort of record → field → value.
    pub records: BTreeMap<String, BTreeMap<String, Value>>,
}

/// The lists of a form, as expressions ask for them.
pub trait Lists {
    /// A column of the row of `list` in which the column `key` is `value`.
    fn look_up(&self, list: &str, column: &str, key: &str, value: &str) -> Option<String>;
    /// The label of a choice of the question at `path`.
    fn choice_label(&self, path: &[String], choice: &str, language: &str) -> Option<String>;
}

/// A form without lists.
#[derive(Clone, Copy, Debug)]
pub struct NoLists;

impl Lists for NoLists {
    fn look_up(&self, _: &str, _: &str, _: &str, _: &str) -> Option<String> {
        None
    }

    fn choice_label(&self, _: &[String], _: &str, _: &str) -> Option<String> {
        None
    }
}

/// The choice that a filter looks at.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its label.
    pub label: &'a str,
    /// Its own columns.
    pub columns: &'a BTreeMap<String, String>,
    /// Which choice of its list it is, from 1.
    pub number: usize,
}

/// Everything that one evaluation sees.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// The answers that are relevant, nested as the items are.
    pub answers: &'a Value,
    /// Where the expression stands: names, and numbers of instances of repeats.
    pub at: &'a [Step],
    /// What lies outside the form.
    pub around: &'a Around,
    /// The lists of the form.
    pub lists: &'a dyn Lists,
    /// In a choice filter: the choice.
    pub row: Option<Row<'a>>,
}

impl<'a> Scope<'a> {
    /// The answer here.
    pub fn this(&self) -> &'a Value {
        self.at
            .iter()
            .try_fold(self.answers, |value, step| match step {
                Step::Name(name) => value.get(name),
                Step::Index(at) => value.get(at),
            })
            .unwrap_or(&Value::Null)
    }

    /// The answers at a path of names. Inside the same repeat only the nearest instance counts, otherwise all; a repeat
    /// itself gives all its instances.
    pub fn nodes(&self, path: &[String]) -> Vec<&'a Value> {
        self.nodes_where(path, &BTreeMap::new())
    }

    /// As `nodes`, with instances of some repeats (by the length of their path) chosen by number.
    pub fn nodes_where(&self, path: &[String], chosen: &BTreeMap<usize, usize>) -> Vec<&'a Value> {
        let mut found = vec![self.answers];
        let mut near = Some(self.at);
        for (depth, name) in path.iter().enumerate() {
            found = found.iter().filter_map(|value| value.get(name)).collect();
            near = near.and_then(|at| match at.split_first() {
                Some((Step::Name(here), rest)) if here == name => Some(rest),
                _ => None,
            });
            let here = match near.and_then(<[Step]>::split_first) {
                Some((Step::Index(index), rest)) => {
                    near = Some(rest);
                    Some(*index)
                }
                _ => None,
            };
            let last = depth + 1 == path.len();
            let index = chosen.get(&(depth + 1)).copied().or(here.filter(|_| !last));
            found = found.into_iter().flat_map(|value| instances(value, index)).collect();
        }
        found.retain(|value| !value.is_null());
        found
    }

    /// Which instance of a repeat the expression stands in, from 1.
    pub fn position(&self, repeat: Option<&[String]>) -> Option<usize> {
        let wanted = repeat.map(<[String]>::len);
        let mut depth = 0;
        let mut last = None;
        for step in self.at {
            match step {
                Step::Name(_) => depth += 1,
                Step::Index(index) => {
                    last = Some(index + 1);
                    if Some(depth) == wanted {
                        return last;
                    }
                }
            }
        }
        last.filter(|_| wanted.is_none())
    }
}

/// The instances of a repeat, all or one; anything else stands for itself.
fn instances(value: &Value, index: Option<usize>) -> Vec<&Value> {
    match value.as_array() {
        Some(all) if all.iter().all(Value::is_object) => match index {
            Some(index) => all.get(index).into_iter().collect(),
            None => all.iter().collect(),
        },
        _ => vec![value],
    }
}

/// The names of a place, without the numbers of instances.
pub fn names_of(at: &[Step]) -> Vec<String> {
    let name = |step: &Step| match step {
        Step::Name(name) => Some(name.clone()),
        Step::Index(_) => None,
    };
    at.iter().filter_map(name).collect()
}
