//! Counting the answers to one question.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{By, Choice, Cross, Numbers, Question, Response, catalog::Entry};
use crate::definition::{ItemType, Texts};

/// What has been counted of a question so far.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    answered: u64,
    options: BTreeMap<String, u64>,
    numbers: Vec<f64>,
    pub texts: Vec<String>,
    by: BTreeMap<By, BTreeMap<String, Column>>,
}

#[derive(Clone, Debug, Default)]
struct Column {
    answered: u64,
    options: BTreeMap<String, u64>,
}

impl Tally {
    pub fn add(&mut self, kind: ItemType, answer: &Value, response: &Response) {
        self.answered += 1;
        let chosen = chosen(kind, answer);
        for name in &chosen {
            *self.options.entry((*name).to_owned()).or_default() += 1;
        }
        for by in By::ALL {
            let column = self.by.entry(by).or_default().entry(by.key(response)).or_default();
            column.answered += 1;
            for name in &chosen {
                *column.options.entry((*name).to_owned()).or_default() += 1;
            }
        }
        if kind.is_number() || kind == ItemType::Calculate {
            self.numbers.extend(answer.as_f64());
        }
        if matches!(kind, ItemType::Text | ItemType::Calculate) {
            self.texts.extend(answer.as_str().map(str::to_owned));
        }
    }

    pub fn question(mut self, entry: Entry) -> Question {
        let mut choices = entry.choices;
        // What is true or false has no list: it is listed as far as it was said.
        if !entry.kind.has_choices() {
            choices.extend(self.options.keys().map(|name| (name.clone(), Texts::default())));
        }
        let by = std::mem::take(&mut self.by).into_iter().map(|(by, columns)| cross(by, &columns, &choices));
        let by = by.collect();
        let option = |(name, label): (String, Texts)| {
            let n = self.options.get(&name).copied().unwrap_or_default();
            Choice { name, label, n }
        };
        Question {
            path: entry.path,
            kind: entry.kind,
            label: entry.label,
            confidential: entry.confidential,
            answered: self.answered,
            options: choices.into_iter().map(option).collect(),
            numbers: numbers(self.numbers),
            by,
        }
    }
}

/// The options that an answer counts for. Words are never among them: they may be anybody's name.
fn chosen(kind: ItemType, answer: &Value) -> Vec<&str> {
    match (kind, answer) {
        (ItemType::SelectOne, Value::String(name)) => vec![name],
        (ItemType::SelectMultiple, Value::Array(all)) => all.iter().filter_map(Value::as_str).collect(),
        (ItemType::Rank, Value::Array(all)) => all.first().and_then(Value::as_str).into_iter().collect(),
        (ItemType::Acknowledge | ItemType::Calculate, Value::Bool(yes)) => {
            vec![if *yes { "true" } else { "false" }]
        }
        _ => Vec::new(),
    }
}

fn cross(by: By, columns: &BTreeMap<String, Column>, choices: &[(String, Texts)]) -> Cross {
    let row = |name: &String| {
        columns.values().map(|column| column.options.get(name).copied().unwrap_or_default()).collect()
    };
    Cross {
        by,
        keys: columns.keys().cloned().collect(),
        answered: columns.values().map(|column| column.answered).collect(),
        cells: choices.iter().map(|(name, _)| row(name)).collect(),
    }
}

fn numbers(mut all: Vec<f64>) -> Option<Numbers> {
    all.sort_by(f64::total_cmp);
    let (min, max) = (*all.first()?, *all.last()?);
    let middle = all.len() / 2;
    let upper = all.get(middle).copied()?;
    let lower = if all.len().is_multiple_of(2) { all.get(middle - 1).copied()? } else { upper };
    let mean = all.iter().sum::<f64>() / all.len() as f64;
    Some(Numbers { mean, median: f64::midpoint(lower, upper), min, max })
}
