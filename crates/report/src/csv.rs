//! CSV that a spreadsheet shows and never runs.
//!
//! A cell whose text begins, after anything invisible, with a character that starts a formula gets an apostrophe in
//! front, and every text is quoted, so that no separator inside it starts a new cell (OWASP "CSV Injection";
//! Primero's two fixes of 2026 show that `=` alone is not the whole list).

/// Byte order mark: without it Excel reads Khmer and Thai as Latin.
pub const START: &str = "\u{feff}";

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words, always quoted.
    Text(String),
    /// A decimal number as text; anything else in here is treated as words.
    Number(String),
    /// An empty cell.
    Nothing,
}

impl Cell {
    /// Words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A whole number.
    pub fn whole(number: u64) -> Self {
        Self::Number(number.to_string())
    }
}

/// Adds one line.
pub fn line(out: &mut String, cells: &[Cell]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        match cell {
            Cell::Nothing => {}
            Cell::Number(number) if is_number(number) => out.push_str(number),
            Cell::Text(text) | Cell::Number(text) => quote(out, text),
        }
    }
    out.push_str("\r\n");
}

fn quote(out: &mut String, text: &str) {
    out.push('"');
    if starts_a_formula(text) {
        out.push('\'');
    }
    for c in text.chars() {
        match c {
            '"' => out.push_str("\"\""),
            // A control character has no business in a table; NUL ends the text for some readers.
            c if c.is_control() && !matches!(c, '\n' | '\r' | '\t') => {}
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Whether a spreadsheet might take the text for a formula: by its first visible character, in ASCII or in one of
/// the wide and small forms that spreadsheets fold, or because it begins with something that they strip.
fn starts_a_formula(text: &str) -> bool {
    if text.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let visible = text.chars().find(|c| !is_stripped(*c));
    visible.is_some_and(|c| {
        matches!(
            c,
            '=' | '+'
                | '-'
                | '@'
                | '|'
                | '%'
                | '＝'
                | '＋'
                | '－'
                | '＠'
                | '｜'
                | '％'
                | '﹦'
                | '﹢'
                | '﹣'
                | '﹫'
                | '﹪'
                | '−'
        )
    })
}

fn is_stripped(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '"' | '\'' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{ad}')
}

fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    digits(whole) && digits(fraction)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn written(cell: Cell) -> String {
        let mut out = String::new();
        line(&mut out, &[cell]);
        out.trim_end_matches("\r\n").to_owned()
    }

    #[rstest]
    #[case("=1+1", "\"'=1+1\"")]
    #[case("+855 12", "\"'+855 12\"")]
    #[case("-1", "\"'-1\"")]
    #[case("@SUM(A1)", "\"'@SUM(A1)\"")]
    #[case("|cmd", "\"'|cmd\"")]
    #[case("%0A=1", "\"'%0A=1\"")]
    #[case("\t=1", "\"'\t=1\"")]
    #[case("\r=1", "\"'\r=1\"")]
    #[case("\n=1", "\"'\n=1\"")]
    #[case("\tplain", "\"'\tplain\"")]
    #[case("＝1", "\"'＝1\"")]
    #[case("＋1", "\"'＋1\"")]
    #[case("－1", "\"'－1\"")]
    #[case("＠SUM", "\"'＠SUM\"")]
    #[case("\u{feff}=1", "\"'\u{feff}=1\"")]
    #[case("\u{0}=1", "\"'=1\"")]
    #[case("\u{1b}\u{200b} =1", "\"'\u{200b} =1\"")]
    #[case("\"=1", "\"'\"\"=1\"")]
    #[case("'=1", "\"''=1\"")]
    #[case("a,b;c", "\"a,b;c\"")]
    #[case("she said \"no\"", "\"she said \"\"no\"\"\"")]
    #[case("ស្រីមុំ", "\"ស្រីមុំ\"")]
    #[case("", "\"\"")]
    fn texts_are_shown_and_never_run(#[case] text: &str, #[case] wanted: &str) {
        assert_eq!(written(Cell::text(text)), wanted);
    }

    #[rstest]
    #[case("12.50", "12.50")]
    #[case("-3", "-3")]
    #[case("-3+cmd", "\"'-3+cmd\"")]
    #[case("", "\"\"")]
    #[case(".5", "\".5\"")]
    fn only_numbers_stand_bare(#[case] number: &str, #[case] wanted: &str) {
        assert_eq!(written(Cell::Number(number.to_owned())), wanted);
    }

    proptest! {
        /// Whatever text there is: the line parses back to one cell, and its first visible character starts no formula.
        #[test]
        fn nothing_gets_out_of_its_cell(text in "\\PC{0,12}|[=+@|%\\-\\t\\r\\n\",;' a]{0,12}") {
            let out = written(Cell::text(text.clone()));
            prop_assert!(out.starts_with('"') && out.ends_with('"') && out.len() >= 2);
            let inner = &out[1..out.len() - 1];
            prop_assert_eq!(inner.replace("\"\"", "").matches('"').count(), 0);
            let first = inner.trim_start_matches(|c: char| is_stripped(c) && c != '\'');
            prop_assert!(!first.starts_with(['=', '+', '-', '@', '|', '%']), "{out:?}");
        }
    }
}
