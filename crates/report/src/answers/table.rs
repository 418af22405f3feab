//! Answers as tables: one line a response, or the counts.

use serde_json::Value;

use super::{
    Asked, Results, Said, Shown, Texts,
    count::{answers_at, questions},
};
use crate::csv::Cell;

/// What stands before the answers of a line.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The response.
    pub id: String,
    /// Number of the version.
    pub version: u64,
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
}

const HEAD: [&str; 7] = ["id", "version", "day", "person", "sex", "band", "place"];

/// One line a response, with a column for every question of every version.
pub fn lines(asked: &[Asked], all: &[(Line, Said)], confidential: bool) -> Vec<Vec<Cell>> {
    let questions = questions(asked, &[], Shown::Read { confidential });
    let names = questions.iter().map(|question| Cell::text(question.path.join(".")));
    let mut rows = vec![HEAD.map(Cell::text).into_iter().chain(names).collect::<Vec<_>>()];
    let maybe = |text: &Option<String>| text.as_deref().map_or(Cell::Nothing, Cell::text);
    for (line, said) in all {
        let mut row = vec![
            Cell::text(&line.id),
            Cell::whole(line.version),
            Cell::text(&line.day),
            maybe(&line.person),
            Cell::text(&line.sex),
            Cell::text(&line.band),
            maybe(&line.place),
        ];
        row.extend(questions.iter().map(|question| cell(&answers_at(&said.answers, &question.path))));
        rows.push(row);
    }
    rows
}

/// One answer, or those of all instances.
fn cell(answers: &[&Value]) -> Cell {
    match answers {
        [] | [Value::Null] => Cell::Nothing,
        [Value::Number(number)] => Cell::Number(number.to_string()),
        all => Cell::text(all.iter().map(|one| text(one)).collect::<Vec<_>>().join("; ")),
    }
}

fn text(answer: &Value) -> String {
    match answer {
        Value::String(text) => text.clone(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Array(all) => all.iter().map(text).collect::<Vec<_>>().join("; "),
        Value::Null => String::new(),
        other => other.to_string(),
    }
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
    for question in &results.questions {
        let start = || vec![Cell::text(question.path.join(".")), said(&question.label)];
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
