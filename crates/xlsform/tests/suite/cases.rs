//! Conformance: the cases of XLSForm's reference importer, each accepted or refused as there, or listed with its reason.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use serde::Deserialize;
use xlsform::{Imported, SheetProblem, import};

use super::markdown::workbook;

/// Where the cases are, if not in a folder `shared/reference/xlsform` above the repository.
const VARIABLE: &str = "SAFETYNET_XLSFORM_CASES";
/// At least this part of the cases must come out as in the reference.
const SAME_MIN: f64 = 0.95;
/// In at least so many of a hundred refused cases the fault is the same, at the same place.
const NAMED_MIN: usize = 95;

#[derive(Deserialize)]
struct Case {
    id: String,
    form: String,
    must_fail: bool,
    #[serde(default)]
    error_contains: Vec<String>,
}

fn file() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os(VARIABLE) {
        return Some(PathBuf::from(path));
    }
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    above.map(|folder| folder.join("shared/reference/xlsform/cases.jsonl")).find(|path| path.is_file())
}

fn cases() -> Option<Vec<Case>> {
    let text = std::fs::read_to_string(file()?).unwrap();
    Some(text.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

/// `index id: reason`, one a line.
fn listed() -> BTreeMap<(usize, String), String> {
    let text = include_str!("../otherwise.txt");
    let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let line = |line: &str| {
        let (case, reason) = line.split_once(": ").unwrap();
        let (index, id) = case.split_once(' ').unwrap();
        assert!(reason.len() > 10, "a reason is more than a word: {line}");
        ((index.parse().unwrap(), id.to_owned()), reason.to_owned())
    };
    lines.map(line).collect()
}

#[test]
fn cases_come_out_as_in_the_reference_or_are_listed_with_a_reason() {
    let Some(cases) = cases() else {
        println!("!!! NOT RUN: no XLSForm cases. Set {VARIABLE} to cases.jsonl to run them.");
        return;
    };
    let listed = listed();
    let (mut same, mut wrong) = (0, Vec::new());
    for (index, case) in cases.iter().enumerate() {
        let Imported { definition, problems, .. } = import(&workbook(&case.form));
        assert_eq!(definition.is_none(), !problems.is_empty(), "{}", case.id);
        let agrees = problems.is_empty() != case.must_fail;
        same += usize::from(agrees);
        match (agrees, listed.contains_key(&(index, case.id.clone()))) {
            (true, true) => wrong.push(format!("{index} {}: listed, but comes out as there", case.id)),
            (false, false) => wrong.push(format!("{index} {}: refused = {problems:?}", case.id)),
            _ => {}
        }
    }
    let named = named(&cases);
    println!("Of {} cases refused in both and told why, {named} name the same fault", both_refuse(&cases));
    let part = same as f64 / cases.len() as f64;
    println!("XLSForm cases: {same} of {} as in the reference ({:.1} %)", cases.len(), part * 100.0);
    assert!(wrong.is_empty(), "{} otherwise and not listed:\n{}", wrong.len(), wrong.join("\n"));
    let known = |(index, id): &(usize, String)| cases.get(*index).is_some_and(|case| case.id == *id);
    assert!(listed.keys().all(known), "a listed case is not there any more");
    assert!(part >= SAME_MIN);
}

/// Words of the reference's messages, with the rules by which we name the same fault.
const FAULTS: &[(&str, &[&str])] = &[
    ("Reference variables must contain a name", &["expr.unknown", "expr.last_saved"]),
    ("Reference variables names must be unique", &["expr.ambiguous"]),
    ("must be unique within their nearest parent", &["name.twice"]),
    ("Repeat names must unique", &["name.repeat_twice", "name.twice"]),
    ("reserved for form metadata", &["name.reserved"]),
    ("must not be the same as the survey root", &["name.reserved"]),
    ("Choice names must be unique", &["choice.twice"]),
    ("Choices must have a name", &["choice.name"]),
    ("Parameters must be in the form", &["parameters.form"]),
    ("accepted parameter keys", &["parameters.key"]),
    ("must be a number", &["parameters.number", "parameters.seed"]),
    ("multiple of 'step'", &["range.step"]),
    ("parameter 'placeholder' must be between", &["range.outside"]),
    ("must not be larger than the range", &["range.too_wide"]),
    ("'tick_labelset'", &["range.labels"]),
    ("choice values must all be numbers", &["range.labels"]),
    ("'true' or 'false'", &["parameters.yes_or_no"]),
    ("must have a numeric value", &["parameters.number"]),
    ("must have an integer value", &["parameters.number"]),
    ("'reference-geometry'", &["parameters.geometry"]),
    ("No matching 'begin_", &["frame.not_open"]),
    ("No matching 'end_", &["frame.not_closed"]),
    ("has no label or hint", &["label.missing"]),
    ("Unknown question type", &["type.unknown"]),
    ("supported file extensions", &["file.ending"]),
    ("Instance name: '__last-saved'", &["expr.last_saved"]),
    ("Instance name: 'fruits'", &["file.twice"]),
    ("required column headers were not found", &["column.missing"]),
    ("You must have a sheet named", &["sheet.missing"]),
    ("There should be", &["sheet.missing"]),
    ("to use a seed", &["parameters.seed"]),
    ("Android package name", &["parameters.app"]),
    ("Invalid value for quality", &["parameters.one_of"]),
    ("location-", &["parameters.audit"]),
    ("is not user-visible", &["trigger.unseen"]),
    ("'calculation' column must be empty", &["unseen.calculation"]),
    ("'trigger' column must not be empty", &["unseen.trigger"]),
    ("search()", &["appearance.search", "list.unknown"]),
    ("is a select from file type", &["appearance.search"]),
];

fn both_refuse(cases: &[Case]) -> usize {
    let both = |case: &&Case| {
        let told = case.must_fail && !case.error_contains.is_empty();
        told && import(&workbook(&case.form)).definition.is_none()
    };
    cases.iter().filter(both).count()
}

/// In how many cases we name the fault that the reference names: by the rule, and in the row and on the sheet that it
/// says.
fn named(cases: &[Case]) -> usize {
    let mut count = 0;
    for (index, case) in cases.iter().enumerate().filter(|(_, case)| !case.error_contains.is_empty()) {
        let problems = import(&workbook(&case.form)).problems;
        if problems.is_empty() {
            continue;
        }
        let told = |message: &String| {
            let known = FAULTS.iter().find(|(words, _)| message.contains(words)).map(|(_, rules)| *rules);
            let rules = known.or_else(|| message.starts_with('\'').then_some(&["sheet.missing"][..]))?;
            Some(problems.iter().any(|one| rules.contains(&one.rule) && stands_there(one, message)))
        };
        let found: Vec<bool> = case.error_contains.iter().filter_map(told).collect();
        if !found.is_empty() && found.iter().all(|found| *found) {
            count += 1;
        } else {
            println!("{index} {}: {:?}, ours {problems:?}", case.id, case.error_contains);
        }
    }
    assert!(count * 100 >= both_refuse(cases) * NAMED_MIN, "{count}");
    count
}

fn stands_there(problem: &SheetProblem, message: &str) -> bool {
    let row = message.strip_prefix("[row : ").and_then(|rest| rest.split_once(']'));
    let row_fits = match row.and_then(|(row, _)| row.parse::<u32>().ok()) {
        Some(row) => problem.row == Some(row),
        None => true,
    };
    let column = message.split_once("sheet, the '").and_then(|(_, rest)| rest.split_once('\''));
    let column_fits = column.is_none_or(|(column, _)| problem.column.eq_ignore_ascii_case(column));
    let sheet_fits =
        !message.contains("On the '") || message.contains(&format!("On the '{}' sheet", problem.sheet));
    row_fits && column_fits && sheet_fits
}
