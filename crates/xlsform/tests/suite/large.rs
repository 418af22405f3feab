//! Forms as large as they may be, and larger: neither time nor stack runs out.

use xlsform::{Imported, Sheet, Workbook, import};

const HEAD: &[&str] = &["type", "name", "label", "relevant", "default", "trigger"];

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

/// A form of as many rows.
fn survey(rows: usize, of: impl Fn(usize) -> Vec<String>) -> Sheet {
    Sheet::of_rows("survey", std::iter::once(row(HEAD)).chain((0..rows).map(of)))
}

fn rules(sheets: Vec<Sheet>) -> Vec<&'static str> {
    let Imported { problems, .. } = import(&Workbook { sheets });
    let mut rules: Vec<_> = problems.into_iter().map(|one| one.rule).collect();
    rules.dedup();
    rules
}

fn question(number: usize, cells: &[&str]) -> Vec<String> {
    row(&[&["text", &format!("q{number}"), "A question"], cells].concat())
}

#[test]
fn a_form_as_large_as_they_may_be_is_taken() {
    let before = |number: usize| if number > 0 { format!("${{q{}}} = 1", number - 1) } else { String::new() };
    assert_eq!(rules(vec![survey(2000, |number| question(number, &[&before(number)]))]), [""; 0]);
}

#[test]
fn larger_ones_are_refused() {
    assert_eq!(rules(vec![survey(2100, |number| question(number, &[]))])[0], "survey.too_many");
    assert_eq!(rules(vec![survey(100_000, |number| question(number, &[]))]), ["survey.too_many"]);
    let choices = (0..50_000).map(|number| row(&["l", &format!("c{number}"), "A choice"]));
    let choices =
        Sheet::of_rows("choices", std::iter::once(row(&["list_name", "name", "label"])).chain(choices));
    assert_eq!(rules(vec![survey(1, |number| question(number, &[])), choices]), ["choices.too_many"]);
}

#[test]
fn groups_in_groups_without_end_are_refused() {
    let groups = survey(9000, |number| row(&["begin group", &format!("g{number}"), "A group"]));
    let found = rules(vec![groups]);
    assert!(found.contains(&"frame.too_deep"), "{found:?}");
}

#[test]
fn texts_full_of_signs_take_no_longer_than_others() {
    let signs = [
        "*a _b ".repeat(2000),
        "*_".repeat(8000),
        "[".repeat(16_000),
        "<".repeat(16_000),
        "${q0}".repeat(3000),
    ];
    let many = survey(50, |number| row(&["text", &format!("q{number}"), &signs[number % signs.len()]]));
    assert_eq!(rules(vec![many]), [""; 0]);
}

#[test]
fn as_many_triggers_as_fit_into_a_cell_are_refused() {
    let many = survey(200, |number| question(number, &["", "", &"${q0},".repeat(5000)]));
    assert!(rules(vec![many]).contains(&"trigger.too_many"));
    let deep = survey(200, |number| question(number, &["", &"(".repeat(30_000)]));
    assert!(!rules(vec![deep]).contains(&"expr.syntax"), "a default that is no expression is a text");
}
