//! Answers as tables: one line a response, or the counts.

use std::collections::BTreeSet;

use instruments::{
    Definition,
    results::{self, Sheet},
};
use serde_json::Value;

use super::{Results, Texts};
use crate::csv::Cell;

/// One response as a line.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The response.
    pub id: String,
    /// Which of the versions, as they were numbered for counting.
    pub version: u32,
    /// Number of the version as it is told.
    pub number: u64,
    /// The day on which it was asked.
    pub day: String,
    /// The child, if it names one.
    pub person: Option<String>,
    /// Code of `sex`.
    pub sex: String,
    /// Age band.
    pub band: String,
    /// Place code.
    pub place: Option<String>,
    /// All answers that may be told.
    pub answers: Value,
}

const HEAD: [&str; 7] = ["id", "version", "day", "person", "sex", "band", "place"];

/// One line a response, with a column for every question of every version.
pub fn lines(versions: &[(u32, &Definition)], all: &[Line], confidential: bool) -> Vec<Vec<Cell>> {
    let sheet = Sheet::of(versions);
    let secret: BTreeSet<&[String]> =
        sheet.columns.iter().filter(|one| one.confidential).map(|one| one.path.as_slice()).collect();
    let told: Vec<bool> =
        sheet.columns.iter().map(|one| confidential || !secret.contains(one.path.as_slice())).collect();
    let heads = sheet.columns.iter().zip(&told).filter(|(_, told)| **told);
    let heads = heads.map(|(column, _)| Cell::text(column.head.as_str()));
    let mut rows = vec![HEAD.map(Cell::text).into_iter().chain(heads).collect::<Vec<_>>()];
    let maybe = |text: &Option<String>| text.as_deref().map_or(Cell::Nothing, Cell::text);
    for line in all {
        let mut row = vec![
            Cell::text(&line.id),
            Cell::whole(line.number),
            Cell::text(&line.day),
            maybe(&line.person),
            Cell::text(&line.sex),
            Cell::text(&line.band),
            maybe(&line.place),
        ];
        let answers =
            sheet.row(line.version, &line.answers).into_iter().zip(&told).filter(|(_, told)| **told);
        row.extend(answers.map(|(cell, _)| match cell {
            results::Cell::Nothing => Cell::Nothing,
            results::Cell::Number(number) => Cell::Number(number.to_string()),
            results::Cell::Text(text) => Cell::Text(text),
        }));
        rows.push(row);
    }
    rows
}

/// The counts, one line each; what is hidden says so.
pub fn summary(results: &Results, language: &str) -> Vec<Vec<Cell>> {
    let count = |n: Option<u64>| n.map_or_else(|| Cell::text("hidden"), Cell::whole);
    let said = |texts: &Texts| {
        let said = texts.get(language).or_else(|| texts.get("en")).or_else(|| texts.values().next());
        Cell::text(said.map_or("", String::as_str))
    };
    let head = ["question", "label", "by", "choice", "choice_label", "n"];
    let mut rows = vec![head.map(Cell::text).to_vec()];
    let whole = |name: &str, n: Option<u64>| {
        vec![Cell::text(name), Cell::Nothing, Cell::Nothing, Cell::Nothing, Cell::Nothing, count(n)]
    };
    rows.extend([whole("responses", results.responses), whole("children", results.children)]);
    rows.extend(results.hidden_below.map(|k| whole("hidden_below", Some(u64::from(k)))));
    for question in &results.questions {
        let start = || vec![Cell::text(question.path.join("/")), said(&question.label)];
        let mut line = |by: &str, choice: Cell, label: Cell, n: Cell| {
            rows.push(start().into_iter().chain([Cell::text(by), choice, label, n]).collect());
        };
        line("", Cell::text("answered"), Cell::Nothing, count(question.answered));
        if let Some(numbers) = question.numbers {
            let decimal = |number: f64| Cell::Number(format!("{number:.2}"));
            line("", Cell::text("mean"), Cell::Nothing, decimal(numbers.mean));
            line("", Cell::text("median"), Cell::Nothing, decimal(numbers.median));
        }
        for choice in &question.options {
            line("", Cell::text(&choice.name), said(&choice.label), count(choice.n));
        }
        for part in &question.by {
            for choice in &part.options {
                line(&part.key, Cell::text(&choice.name), said(&choice.label), count(choice.n));
            }
        }
    }
    rows
}
