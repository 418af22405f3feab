//! Workbooks written as Markdown tables, as the conformance cases have them. For tests only.

use xlsform::{Sheet, Workbook};

/// Reads tables of the form `| sheet |`, `| | heading | … |`, `| | cell | … |`.
pub fn workbook(text: &str) -> Workbook {
    let mut sheets: Vec<(String, Vec<Vec<String>>)> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| line.starts_with('|')) {
        let cells: Vec<String> = cells(line);
        let Some((first, rest)) = cells.split_first() else { continue };
        if first.is_empty() {
            if let Some((_, rows)) = sheets.last_mut() {
                rows.push(rest.to_vec());
            }
        } else {
            sheets.push((first.clone(), Vec::new()));
            // A sheet may be named beside its headings.
            if rest.iter().any(|cell| !cell.is_empty()) {
                sheets.last_mut().unwrap().1.push(rest.to_vec());
            }
        }
    }
    Workbook { sheets: sheets.into_iter().map(|(name, rows)| Sheet::of_rows(&name, rows)).collect() }
}

/// `\|` is a line within a cell.
fn cells(line: &str) -> Vec<String> {
    let inner = line.strip_prefix('|').unwrap_or(line);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let parts = inner.replace("\\|", "\u{1}");
    parts.split('|').map(|cell| cell.trim().replace('\u{1}', "|")).collect()
}
