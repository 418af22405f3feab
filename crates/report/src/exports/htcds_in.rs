//! Reads people from a CSV in the terms of the Human Trafficking Case Data Standard 2.0, whichever of its two headings it
//! has: machine names, visible labels, or both, one above the other. Keeps nothing and decides nothing: what is understood
//! becomes entries of whoever imports it.
//!
//! The official files differ from themselves, and files made from them do: a typing error in a header, XLSForm spellings with
//! more underscores, no-break spaces, one field without a machine name, labels where codes are expected.

use std::collections::BTreeMap;

use model::{Fields, date::PartialDate};
use serde::Serialize;
use serde_json::{Value, json};

use super::htcds::COUNTRIES;

/// Machine name and label of each field of the standard, by IOM, CC BY 4.0 (see NOTICE).
const FIELDS: &str = include_str!("../../data/htcds_fields.tsv");
/// Rows of one file that are read.
pub const ROWS_MAX: usize = 2_000;
/// Characters of one value that are kept.
const CHARS_MAX: usize = 200;

/// Headings that are written otherwise than in the standard, folded: with what they mean.
const OTHERWISE: [(&str, &str); 3] = [
    ("victraffickinstatusdecisionmakingorg", "vic_TraffickingStatusDecisionMakingOrg"),
    ("prslastname", "prs_SecondName"),
    ("dateofbirth", "prs_Birthdate"),
];

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Use {
    /// It becomes part of a person.
    Taken,
    /// The standard has it; it is not taken in.
    NotTaken,
    /// Nobody knows it.
    Unknown,
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// What stands above it.
    pub heading: String,
    /// The field of the standard.
    pub field: Option<String>,
    /// What becomes of it.
    pub becomes: Use,
}

/// A value that was not understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Odd {
    /// The line of the file, the first being 1.
    pub line: u64,
    /// The field of the standard.
    pub field: String,
    /// What stands there.
    pub value: String,
}

/// One person as understood.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// The line of the file.
    pub line: u64,
    /// Fields of `person`.
    pub fields: Fields,
}

/// What a file says.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Read {
    /// Its columns in their order.
    pub columns: Vec<Column>,
    /// Its people; rows of which nothing was understood are not among them.
    pub people: Vec<Row>,
    /// What was not understood of a column that is taken.
    pub odd: Vec<Odd>,
    /// Rows beyond [`ROWS_MAX`].
    pub too_many: u64,
}

/// Reads a file: UTF-8, comma or semicolon.
pub fn read(bytes: &[u8]) -> Read {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut rows = reader.records().filter_map(Result::ok).peekable();
    let mut out = Read::default();
    let Some(heading) = rows.next() else { return out };
    let names = Names::new();
    let second = rows.peek().filter(|row| names.is_heading(row)).cloned();
    if second.is_some() {
        rows.next();
    }
    out.columns = columns(&heading, second.as_ref(), &names);
    for (count, row) in rows.enumerate() {
        if count >= ROWS_MAX {
            out.too_many += 1;
            continue;
        }
        let line = row.position().map_or(0, ::csv::Position::line);
        let mut person = Person { line, odd: &mut out.odd, fields: Fields::new(), names: Vec::new() };
        for (column, value) in out.columns.iter().zip(&row) {
            if column.becomes == Use::Taken {
                person.take(column.field.as_deref().unwrap_or_default(), &tidy(value));
            }
        }
        let fields = person.finish();
        if !fields.is_empty() {
            out.people.push(Row { line, fields });
        }
    }
    out
}

/// Names of fields, folded.
struct Names(BTreeMap<String, &'static str>);

impl Names {
    fn new() -> Self {
        let mut names = BTreeMap::new();
        let fields = || FIELDS.lines().filter_map(|line| line.split_once('\t'));
        // A label that several fields share ("Status") names none of them; a machine name always wins.
        let mut labels: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
        for (name, label) in fields().filter(|(_, label)| !label.is_empty()) {
            labels.entry(fold(label)).or_default().push(name);
        }
        names.extend(labels.into_iter().filter(|(_, of)| of.len() == 1).map(|(label, of)| (label, of[0])));
        names.extend(OTHERWISE.map(|(folded, name)| (folded.to_owned(), name)));
        names.extend(fields().map(|(name, _)| (fold(name), name)));
        Self(names)
    }

    fn find(&self, heading: &str) -> Option<&'static str> {
        self.0.get(&fold(heading)).copied()
    }

    /// Whether a row is a second heading: more of its cells name a field than not.
    fn is_heading(&self, row: &::csv::StringRecord) -> bool {
        let said: Vec<&str> = row.iter().filter(|cell| !tidy(cell).is_empty()).collect();
        !said.is_empty() && said.iter().filter(|cell| self.find(cell).is_some()).count() * 2 > said.len()
    }
}

/// Letters and digits in lower case: underscores, spaces of every width and capitals do not tell fields apart.
fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Without spaces around it and with plain ones inside, no longer than anything that is kept.
fn tidy(text: &str) -> String {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c == '\u{feff}').filter(|w| !w.is_empty()).collect();
    words.join(" ").chars().filter(|c| !c.is_control()).take(CHARS_MAX).collect()
}

fn columns(first: &::csv::StringRecord, second: Option<&::csv::StringRecord>, names: &Names) -> Vec<Column> {
    first
        .iter()
        .enumerate()
        .map(|(at, heading)| {
            let below = second.and_then(|row| row.get(at)).unwrap_or_default();
            let field = names.find(heading).or_else(|| names.find(below));
            let heading = if tidy(heading).is_empty() { tidy(below) } else { tidy(heading) };
            let becomes = match field {
                None => Use::Unknown,
                Some(field) if TAKEN.contains(&field) => Use::Taken,
                Some(_) => Use::NotTaken,
            };
            Column { heading, field: field.map(str::to_owned), becomes }
        })
        .collect()
}

/// What becomes part of a person.
const TAKEN: [&str; 9] = [
    "prs_FirstName",
    "prs_MiddleName",
    "prs_SecondName",
    "prs_Birthdate",
    "prs_Gender",
    "prs_Citizenship",
    "prs_PrimaryLanguage",
    "prs_SecondaryLanguage",
    "prs_MobilePhone",
];

/// A person being understood.
struct Person<'a> {
    line: u64,
    odd: &'a mut Vec<Odd>,
    fields: Fields,
    names: Vec<String>,
}

impl Person<'_> {
    fn take(&mut self, field: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        let understood = match field {
            "prs_FirstName" | "prs_MiddleName" | "prs_SecondName" => {
                self.names.push(value.to_owned());
                true
            }
            "prs_Birthdate" => self.set("born", born(value).map(|day| json!(day))),
            "prs_Gender" => self.set("sex", sex(value).map(|code| json!(code))),
            "prs_Citizenship" => self.set("nationality", nationality(value).map(|code| json!(code))),
            "prs_MobilePhone" => self.set("phone", Some(json!(value))),
            _ => match language(value) {
                Some(code) => {
                    let spoken = self.fields.entry("languages").or_insert_with(|| json!([]));
                    if let Some(list) = spoken.as_array_mut().filter(|list| !list.contains(&json!(code))) {
                        list.push(json!(code));
                    }
                    true
                }
                None => false,
            },
        };
        if !understood {
            self.odd.push(Odd { line: self.line, field: field.to_owned(), value: value.to_owned() });
        }
    }

    fn set(&mut self, field: &str, value: Option<Value>) -> bool {
        let understood = value.is_some();
        if let Some(value) = value {
            self.fields.insert(field.to_owned(), value);
        }
        understood
    }

    fn finish(mut self) -> Fields {
        let name = self.names.join(" ");
        if !name.is_empty() {
            let is_latin = name.chars().filter(|c| c.is_alphabetic()).all(|c| (c as u32) < 0x0250);
            let part = if is_latin { "latin" } else { "script" };
            self.fields.insert("name".to_owned(), json!({ part: name }));
        }
        self.fields
    }
}

fn born(text: &str) -> Option<String> {
    // A spreadsheet adds midnight to a day.
    let day = text.split([' ', 'T']).next().unwrap_or(text);
    PartialDate::from_input(day).ok().map(|day| day.to_string())
}

/// By code or by label.
fn sex(text: &str) -> Option<&'static str> {
    Some(match fold(text).as_str() {
        "feminine" | "female" => "female",
        "masculine" | "male" => "male",
        "transgenderfeminine" | "transgendermasculine" | "nonconforming" => "other",
        "nonspecifiedunknown" | "notspecifiedunknown" => "not_stated",
        _ => return None,
    })
}

/// One country by its two letters; of several none is taken, as a person here has one.
fn nationality(text: &str) -> Option<&'static str> {
    COUNTRIES.iter().find(|(_, theirs)| theirs.eq_ignore_ascii_case(text)).map(|(ours, _)| *ours)
}

/// ISO 639-2 (both forms of it) and 639-1.
fn language(text: &str) -> Option<&'static str> {
    Some(match fold(text).as_str() {
        "khm" | "km" => "km",
        "tha" | "th" => "th",
        "vie" | "vi" => "vi",
        "cja" | "cjm" => "cja",
        "lao" | "lo" => "lo",
        "bur" | "mya" | "my" => "my",
        "chi" | "zho" | "zh" => "zh",
        "eng" | "en" => "en",
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
