//! Headings of columns: one meaning behind the many ways in which forms write them, and the language of a text.
//!
//! Source: XLSForm reference table (xlsform.org) and the aliases that pyxform takes.

use super::{
    languages::Languages,
    problem::{Findings, Place},
    workbook::{Row, Sheet},
};

/// A sheet whose first row names the columns.
pub struct Table<'a> {
    /// Name as on the tab.
    pub sheet: &'a str,
    /// What each column means, in order.
    pub headers: Vec<Header>,
    /// The rows below.
    pub rows: &'a [Row],
    /// Number of the row of headings; 1 unless the sheet is empty.
    pub top: u32,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Which column.
    pub at: usize,
    /// As written.
    pub written: String,
    /// What it means.
    pub key: String,
    /// The language of the texts below, as written.
    pub language: Option<String>,
}

/// Other ways to write a heading, in small letters with `_` for blanks.
const ALIASES: &[(&str, &str)] = &[
    ("caption", "label"),
    ("list", "list_name"),
    ("value", "name"),
    ("sms_field", "compact_tag"),
    ("relevance", "relevant"),
    ("skip", "relevant"),
    ("calculate", "calculation"),
    ("constraining_message", "constraint_message"),
    ("constraint_msg", "constraint_message"),
    ("jr:constraintmsg", "constraint_message"),
    ("constraintmsg", "constraint_message"),
    ("requiredmsg", "required_message"),
    ("jr:requiredmsg", "required_message"),
    ("required_msg", "required_message"),
    ("jr:noapperrorstring", "no_app_error_string"),
    ("noapperrorstring", "no_app_error_string"),
    ("readonly", "read_only"),
    ("jr:count", "repeat_count"),
    ("count", "repeat_count"),
    ("big_image", "big-image"),
    ("form_title", "title"),
    ("set_form_title", "title"),
    // Our own: the title in further languages. Other tools stumble over `title::Khmer (km)` and pass this by.
    ("other_title", "title"),
    ("id_string", "form_id"),
    ("set_form_id", "form_id"),
    ("form_version", "version"),
    ("dataset", "list_name"),
];
/// Words before `::` that say where a thing is kept in an XForm, and nothing about what it is.
const SHELVES: &[&str] = &["media", "bind", "body", "control"];

impl<'a> Table<'a> {
    /// Reads the headings.
    pub fn read(sheet: &'a Sheet, findings: &mut Findings) -> Self {
        let Some((top, rows)) = sheet.rows.split_first() else {
            return Self { sheet: &sheet.name, headers: Vec::new(), rows: &[], top: 1 };
        };
        let mut headers: Vec<Header> = Vec::new();
        for at in 0..top.cells.len() {
            let written = top.cell(at);
            if written.is_empty() {
                continue;
            }
            headers.push(heading(at, written));
        }
        settle_twins(&mut headers, &Place::row(&sheet.name, top.number), findings);
        Self { sheet: &sheet.name, headers, rows, top: top.number }
    }

    /// Whether there is a column of this meaning.
    pub fn has(&self, key: &str) -> bool {
        self.headers.iter().any(|header| header.key == key)
    }

    /// Refuses a sheet that lacks a column.
    pub fn need(&self, key: &str, findings: &mut Findings) -> bool {
        let has = self.has(key);
        if !has {
            let message = format!("The sheet '{}' has no column '{key}'.", self.sheet);
            findings.refuse(Place::row(self.sheet, self.top), "column.missing", message);
        }
        has
    }

    /// A row, to ask for cells by meaning.
    pub fn line(&'a self, row: &'a Row) -> Line<'a> {
        Line { table: self, row }
    }
}

/// A row below its headings.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    table: &'a Table<'a>,
    row: &'a Row,
}

impl<'a> Line<'a> {
    /// What stands under a heading, in whichever language; empty if nothing does.
    pub fn get(&self, key: &str) -> &'a str {
        let found = self.table.headers.iter().filter(|header| header.key == key);
        found.map(|header| self.row.cell(header.at)).find(|cell| !cell.is_empty()).unwrap_or("")
    }

    /// Every text under a heading, by language.
    pub fn texts(&self, key: &str) -> impl Iterator<Item = (&'a Header, &'a str)> {
        let row = self.row;
        let found = self.table.headers.iter().filter(move |header| header.key == key);
        found.map(move |header| (header, row.cell(header.at))).filter(|(_, text)| !text.is_empty())
    }

    /// Every cell that holds something.
    pub fn cells(&self) -> impl Iterator<Item = (&'a Header, &'a str)> {
        let row = self.row;
        let all = self.table.headers.iter().map(move |header| (header, row.cell(header.at)));
        all.filter(|(_, text)| !text.is_empty())
    }

    /// Where it stands.
    pub fn place(&self) -> Place {
        Place::row(self.table.sheet, self.row.number)
    }

    /// Where a cell of it stands, by the heading as written.
    pub fn at(&self, key: &str) -> Place {
        let headers = || self.table.headers.iter().filter(|header| header.key == key);
        let filled = headers().find(|header| !self.row.cell(header.at).is_empty());
        let written = filled.or_else(|| headers().next()).map_or(key, |header| header.written.as_str());
        self.place().column(written)
    }

    /// Its number.
    pub fn number(&self) -> u32 {
        self.row.number
    }
}

/// Of two columns that mean the same, one that is only another word for it stands for itself; two of the same word are
/// refused.
fn settle_twins(headers: &mut Vec<Header>, place: &Place, findings: &mut Findings) {
    let mut at = 0;
    while let Some(header) = headers.get(at).cloned() {
        let same = |other: &Header| (&other.key, &other.language) == (&header.key, &header.language);
        let is_alias = |one: &Header| canonical(&one.written) != one.key && one.language.is_none();
        match headers.iter().take(at).position(same) {
            None => at += 1,
            Some(_) if is_alias(&header) => {
                if let Some(header) = headers.get_mut(at) {
                    header.key = canonical(&header.written);
                }
                at += 1;
            }
            Some(twin) if headers.get(twin).is_some_and(is_alias) => {
                if let Some(twin) = headers.get_mut(twin) {
                    twin.key = canonical(&twin.written);
                }
                at += 1;
            }
            Some(_) => {
                let message = format!("The column '{}' is there twice.", header.written);
                findings.refuse(place.clone().column(&header.written), "column.twice", message);
                headers.remove(at);
            }
        }
    }
}

/// What a heading means.
fn heading(at: usize, written: &str) -> Header {
    let (key, language) = meaning(written);
    Header { at, written: written.to_owned(), key, language }
}

fn meaning(written: &str) -> (String, Option<String>) {
    if let Some(key) = alias(written) {
        return (key.to_owned(), None);
    }
    let separator = if written.contains("::") { "::" } else { ":" };
    let mut parts: Vec<&str> = written.split(separator).map(str::trim).collect();
    if parts.len() > 1 && parts.first().is_some_and(|first| SHELVES.contains(&canonical(first).as_str())) {
        parts.remove(0);
    }
    let Some((first, rest)) = parts.split_first() else { return (canonical(written), None) };
    let key = alias(first).map_or_else(|| canonical(first), str::to_owned);
    let language = rest.join(separator);
    // An own column of choices may have a colon in its name; only texts have languages.
    if !language.is_empty() && !Languages::TRANSLATED.contains(&key.as_str()) {
        return (canonical(written), None);
    }
    (key, Some(language).filter(|language| !language.is_empty()))
}

fn alias(written: &str) -> Option<&'static str> {
    let canonical = canonical(written);
    ALIASES.iter().find(|(other, _)| *other == canonical).map(|(_, key)| *key)
}

/// Small letters, `_` for blanks.
pub fn canonical(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join("_")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &str) -> (String, String) {
        let (key, language) = meaning(written);
        (key, language.unwrap_or_default())
    }

    #[test]
    fn headings_mean_the_same_however_they_are_written() {
        let pairs = [
            ("Label", "label", ""),
            ("caption", "label", ""),
            ("label::English (en)", "label", "English (en)"),
            ("constraint_message :: English (en)", "constraint_message", "English (en)"),
            ("label:Thai", "label", "Thai"),
            ("media::image::eng", "image", "eng"),
            ("bind::jr:constraintMsg::fr", "constraint_message", "fr"),
            ("Read Only", "read_only", ""),
            ("bind::relevant", "relevant", ""),
            ("jr:count", "repeat_count", ""),
            ("list name", "list_name", ""),
            ("body::rows", "rows", ""),
            ("addr:city", "addr:city", ""),
        ];
        for (written, key, language) in pairs {
            assert_eq!(read(written), (key.to_owned(), language.to_owned()), "{written}");
        }
    }
}
