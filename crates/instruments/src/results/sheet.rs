//! Responses as lines of a table.

use std::collections::BTreeMap;

use serde_json::Value;

use super::catalog::{Catalog, places_at};
use crate::{
    answers::is_nothing,
    definition::{Definition, ItemType, Texts},
    expr::number_text,
};

/// What stands between the instances of a repeat.
const BETWEEN: &str = "; ";

/// A column: one question of whichever version.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its head: the path, and the type where one path had several.
    pub head: String,
    /// Names from the top.
    pub path: Vec<String>,
    /// Its type.
    pub kind: ItemType,
    /// The question.
    pub label: Texts,
    /// Whether the answers are confidential.
    pub confidential: bool,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Not asked, or not answered.
    Nothing,
    /// A number.
    Number(f64),
    /// Anything else. What was chosen together stands with blanks between, what the instances of a repeat say with
    /// semicolons, an empty place where one says nothing.
    Text(String),
}

/// The columns of every version.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// As in the newest version, then what only older ones ask.
    pub columns: Vec<Column>,
    catalog: Catalog,
}

impl Sheet {
    /// The table for these versions.
    pub fn of(versions: &[(u32, &Definition)]) -> Self {
        let catalog = Catalog::of(versions);
        let mut paths: BTreeMap<&[String], usize> = BTreeMap::new();
        for entry in &catalog.entries {
            *paths.entry(&entry.path).or_default() += 1;
        }
        let columns = catalog.entries.iter().map(|entry| {
            let path = entry.path.join("/");
            let alone = paths.get(entry.path.as_slice()) == Some(&1);
            Column {
                head: if alone { path } else { format!("{path} ({})", entry.kind.as_str()) },
                path: entry.path.clone(),
                kind: entry.kind,
                label: entry.label.clone(),
                confidential: entry.confidential,
            }
        });
        Self { columns: columns.collect(), catalog }
    }

    /// A response as a line, a cell for each column.
    pub fn row(&self, version: u32, answers: &Value) -> Vec<Cell> {
        let mut cells = vec![Cell::Nothing; self.columns.len()];
        for number in self.catalog.asked_by(version) {
            if let (Some(cell), Some(column)) = (cells.get_mut(*number), self.columns.get(*number)) {
                *cell = cell_of(&places_at(answers, &column.path));
            }
        }
        cells
    }
}

fn cell_of(answers: &[&Value]) -> Cell {
    match answers {
        all if all.iter().all(|one| is_nothing(one)) => Cell::Nothing,
        [one] => match one.as_f64() {
            Some(number) => Cell::Number(number),
            None => Cell::Text(text(one)),
        },
        several => Cell::Text(several.iter().map(|one| text(one)).collect::<Vec<_>>().join(BETWEEN)),
    }
}

fn text(answer: &Value) -> String {
    match answer {
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
        Value::Number(n) => number_text(n.as_f64().unwrap_or(f64::NAN)),
        Value::Bool(yes) => yes.to_string(),
        Value::Null | Value::Object(_) => String::new(),
    }
}
