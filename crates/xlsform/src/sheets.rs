//! Which sheet is which, and what somebody may have meant by a name that nobody knows.

use super::{
    problem::{Findings, Place},
    workbook::{Sheet, Workbook},
};

/// Most letters in which a name may differ to count as meant.
const SLIPS_MAX: usize = 2;

/// The sheet of this name, in whatever letters.
pub fn find<'a>(workbook: &'a Workbook, name: &str) -> Option<&'a Sheet> {
    workbook.sheets.iter().find(|sheet| sheet.name.trim().to_lowercase() == name)
}

/// Refuses a workbook that lacks a sheet, with those that look alike.
pub fn missing(workbook: &Workbook, name: &str, findings: &mut Findings) {
    // What begins with `_` is left aside on purpose.
    let alike = workbook
        .sheets
        .iter()
        .map(|sheet| sheet.name.as_str())
        .filter(|other| !other.starts_with('_') && slips(&other.to_lowercase(), name) <= SLIPS_MAX);
    let alike: Vec<String> = alike.map(|other| format!("'{other}'")).collect();
    let mut message = format!("There must be a sheet '{name}'.");
    if !alike.is_empty() {
        message = format!("{message} These sheets have similar names: {}.", alike.join(", "));
    }
    findings.refuse(Place::sheet(name), "sheet.missing", message);
}

/// How many letters must be changed, added or removed to make one word of another (Levenshtein).
fn slips(one: &str, other: &str) -> usize {
    if one.len().abs_diff(other.len()) > 4 * SLIPS_MAX {
        return usize::MAX;
    }
    let other: Vec<char> = other.chars().collect();
    let mut before: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.chars().enumerate() {
        let mut now = vec![row + 1];
        for (column, b) in other.iter().enumerate() {
            let changed = before.get(column).map_or(0, |n| n + usize::from(a != *b));
            let removed = before.get(column + 1).map_or(0, |n| n + 1);
            let added = now.get(column).map_or(0, |n| n + 1);
            now.push(changed.min(removed).min(added));
        }
        before = now;
    }
    before.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        assert_eq!(slips("sruvey", "survey"), 2);
        assert_eq!(slips("surveys", "survey"), 1);
        assert_eq!(slips("hams", "survey"), 6);
        assert_eq!(slips("survey", "survey"), 0);
    }

    #[test]
    fn sheets_are_found_in_whatever_letters() {
        let sheet = |name: &str| Sheet { name: name.to_owned(), rows: Vec::new() };
        let workbook = Workbook { sheets: vec![sheet("_survey"), sheet("SURVEY "), sheet("chioces")] };
        assert_eq!(find(&workbook, "survey").unwrap().name, "SURVEY ");
        let mut findings = Findings::default();
        missing(&workbook, "choices", &mut findings);
        assert!(findings.problems[0].message.contains("'chioces'"));
    }
}
