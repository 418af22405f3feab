//! The sheets `choices` and `external_choices`: lists, and where each choice stands.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    headers::{Line, Table},
    languages::Languages,
    problem::{Findings, Place},
    sheets::find,
    texts::plain,
    workbook::Workbook,
};
use instruments::definition::{CHOICES_MAX, Choice, Texts};

/// Columns with a meaning; every other column belongs to the form.
const OWN: &[&str] = &["list_name", "name", "label"];
/// Columns of pictures and sounds: not kept.
pub const MEDIA: &[&str] = &["image", "big-image", "audio", "video"];

/// Every list of a workbook.
#[derive(Default)]
pub struct Lists {
    /// The choices of each.
    pub all: BTreeMap<String, Vec<Choice>>,
    /// Those of the sheet `choices`; the others are of `external_choices` or of files.
    pub inside: BTreeSet<String>,
    /// Those of the sheet `external_choices`.
    pub outside: BTreeSet<String>,
    /// Where a choice stands: its name, its label.
    pub places: BTreeMap<(String, String), (Place, Place)>,
    /// Texts that are not kept, but may name a question.
    pub media: Vec<(Place, String)>,
}

/// Reads both sheets. Languages are met by their headings.
pub fn read(workbook: &Workbook, languages: &mut Languages, findings: &mut Findings) -> Lists {
    let mut lists = Lists::default();
    for name in ["choices", "external_choices"] {
        let Some(sheet) = find(workbook, name) else { continue };
        let table = Table::read(sheet, findings);
        if table.headers.is_empty() {
            continue;
        }
        let whole = ["list_name", "name"].map(|key| table.need(key, findings));
        if whole.contains(&false) {
            continue;
        }
        for header in table.headers.iter().filter(|header| header.key == "label") {
            languages.meet(header.language.as_deref());
        }
        for row in table.rows {
            choice(table.line(row), name == "choices", languages, &mut lists, findings);
        }
    }
    if lists.all.values().map(Vec::len).sum::<usize>() > CHOICES_MAX {
        let message = format!("The workbook has more than {CHOICES_MAX} choices.");
        findings.refuse(Place::sheet("choices"), "choices.too_many", message);
        lists.all.values_mut().for_each(|list| list.truncate(1));
    }
    lists
}

fn choice(line: Line<'_>, inside: bool, languages: &Languages, lists: &mut Lists, findings: &mut Findings) {
    let (list, name) = (line.get("list_name"), line.get("name"));
    if list.is_empty() {
        if line.cells().next().is_some() {
            findings.refuse(line.at("list_name"), "choice.list", "To which list does this choice belong?");
        }
        return;
    }
    if name.is_empty() {
        findings.refuse(line.at("name"), "choice.name", "A choice must have a name.");
        return;
    }
    let key = (list.to_owned(), name.to_owned());
    if let Some((first, _)) = lists.places.get(&key) {
        let message = format!(
            "The choice '{name}' is already there in the list '{list}', in row {}: names in a list are unique.",
            first.number().unwrap_or_default()
        );
        findings.refuse(line.at("name"), "choice.twice", message);
        return;
    }
    lists.places.insert(key, (line.at("name"), line.at("label")));
    let sheet = if inside { &mut lists.inside } else { &mut lists.outside };
    sheet.insert(list.to_owned());
    for (header, text) in line.cells().filter(|(header, _)| MEDIA.contains(&header.key.as_str())) {
        lists.media.push((line.place().column(&header.written), text.to_owned()));
    }
    let columns = line
        .cells()
        .filter(|(header, _)| !OWN.contains(&header.key.as_str()) && !MEDIA.contains(&header.key.as_str()));
    let columns = columns.map(|(header, text)| (header.written.clone(), text.to_owned())).collect();
    let label = texts(line, "label", languages);
    lists.all.entry(list.to_owned()).or_default().push(Choice { name: name.to_owned(), label, columns });
}

/// Texts of a row by language; one without a language gives way to one that has it.
pub fn texts(line: Line<'_>, key: &str, languages: &Languages) -> Texts {
    let mut all: Vec<_> = line.texts(key).collect();
    all.sort_by_key(|(header, _)| header.language.is_some());
    let texts = all.into_iter().map(|(header, text)| (languages.of(header.language.as_deref()), plain(text)));
    texts.filter(|(_, text)| !text.is_empty()).collect()
}
