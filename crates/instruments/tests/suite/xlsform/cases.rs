//! Conformance: the cases of XLSForm's reference importer, each accepted or refused as there, or listed with its reason.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use instruments::xlsform::{Imported, SheetProblem, import};
use serde::Deserialize;

use super::markdown::workbook;

/// Where the cases are, if not in a folder `shared/reference/xlsform` above the repository.
const VARIABLE: &str = "SAFETYNET_XLSFORM_CASES";
/// At least this part of the cases must come out as in the reference.
const SAME_MIN: f64 = 0.95;

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
    let text = include_str!("../../xlsform_otherwise.txt");
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
    let part = same as f64 / cases.len() as f64;
    println!("XLSForm cases: {same} of {} as in the reference ({:.1} %)", cases.len(), part * 100.0);
    assert!(wrong.is_empty(), "{} otherwise and not listed:\n{}", wrong.len(), wrong.join("\n"));
    let known = |(index, id): &(usize, String)| cases.get(*index).is_some_and(|case| case.id == *id);
    assert!(listed.keys().all(known), "a listed case is not there any more");
    assert!(part >= SAME_MIN);
}
