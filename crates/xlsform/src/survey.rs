//! The sheet `survey`: rows → a tree of drafts.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    choices::{Lists, MEDIA, texts},
    columns,
    draft::Draft,
    headers::{Line, Table},
    languages::Languages,
    parameters,
    problem::{Findings, Place},
    question,
    truth::truth,
    types::{Frame, Kind, kind},
};
use instruments::definition::{ITEMS_MAX, Item, ItemType, NESTING_MAX};

/// What is known while rows are read.
pub struct Survey<'a> {
    pub(super) table: &'a Table<'a>,
    pub(super) languages: &'a Languages,
    pub(super) lists: &'a Lists,
    pub(super) findings: &'a mut Findings,
    /// Files beside the form: the name by which expressions call them, and the file.
    pub(super) files: BTreeMap<String, String>,
    /// Lists whose rows stand in such a file.
    pub(super) lists_of_files: BTreeMap<String, Place>,
    /// References to geometry, to be looked at when all is known.
    pub(super) geometries: Vec<(Place, String)>,
    stack: Vec<Open>,
    items: usize,
}

/// A group that is not closed yet.
struct Open {
    frame: Frame,
    draft: Draft,
}

impl<'a> Survey<'a> {
    /// Nothing read so far.
    pub fn new(
        table: &'a Table<'a>,
        languages: &'a Languages,
        lists: &'a Lists,
        findings: &'a mut Findings,
    ) -> Self {
        Self {
            table,
            languages,
            lists,
            findings,
            files: BTreeMap::new(),
            lists_of_files: BTreeMap::new(),
            geometries: Vec::new(),
            stack: Vec::new(),
            items: 0,
        }
    }

    /// Reads every row.
    pub fn read(&mut self) -> Vec<Draft> {
        self.unread_columns();
        let mut top = Vec::new();
        for (number, row) in self.table.rows.iter().enumerate() {
            let line = self.table.line(row);
            if truth(line.get("disabled")) == Some(true) || line.cells().next().is_none() {
                continue;
            }
            self.row(line, number, &mut top);
            if self.items > ITEMS_MAX {
                let message = format!("The form has more than {ITEMS_MAX} questions.");
                self.findings.refuse(line.place(), "survey.too_many", message);
                break;
            }
        }
        while let Some(open) = self.stack.pop() {
            let word = open.frame.word();
            if let Some(row) = self.table.rows.get(open.draft.row) {
                let message = format!(
                    "The 'begin {word}' of '{}' is not closed: an 'end {word}' is missing.",
                    open.draft.item.name
                );
                self.findings.refuse(self.table.line(row).at("type"), "frame.not_closed", message);
            }
            self.close(open, &mut top);
        }
        top
    }

    /// Columns with content that nobody reads are told once each.
    fn unread_columns(&mut self) {
        for header in self.table.headers.iter().filter(|header| !columns::is_read(&header.key)) {
            let used = self.table.rows.iter().any(|row| !row.cell(header.at).is_empty());
            if used {
                let what = if MEDIA.contains(&header.key.as_str()) {
                    "Pictures and sounds in questions"
                } else {
                    "What stands here"
                };
                let place = Place::row(self.table.sheet, self.table.top).column(&header.written);
                self.findings.warn(
                    place,
                    "column.unused",
                    format!("{what} cannot be kept: the column is left out."),
                );
            }
        }
    }

    fn row(&mut self, line: Line<'a>, number: usize, top: &mut Vec<Draft>) {
        let written = line.get("type");
        if written.is_empty() {
            self.findings.refuse(line.at("type"), "type.missing", "This row has no type.");
            return;
        }
        let draft = match kind(written) {
            Some(Kind::End(frame)) => {
                self.end(line, &frame, top);
                return;
            }
            Some(Kind::Begin(frame)) => {
                self.begin(line, frame, number);
                return;
            }
            Some(Kind::Audit) => {
                parameters::parameters(line, "audit", self.findings);
                let message = "Safetynet does not watch how a form is filled: this row is left out.";
                self.findings.warn(line.at("type"), "type.unseen", message);
                None
            }
            Some(Kind::External(sort)) => {
                self.external(line, sort);
                None
            }
            Some(kind) => question::read(self, line, &kind),
            None => {
                let message = format!("Nobody knows the question type '{written}'.");
                self.findings.refuse(line.at("type"), "type.unknown", message);
                // The name is there all the same: that others refer to it is no further fault.
                let name = Some(line.get("name")).filter(|name| !name.is_empty());
                let name = name.map_or_else(|| format!("row_{}", line.number()), str::to_owned);
                Some(Draft { item: Item::new(name, ItemType::Hidden), ..Draft::default() })
            }
        };
        if let Some(draft) = draft {
            self.push(Draft { row: number, ..draft }, top);
        }
    }

    /// The name of a row.
    pub(super) fn name(&mut self, line: Line<'_>) -> String {
        let name = line.get("name");
        if name.is_empty() {
            self.findings.refuse(line.at("name"), "name.missing", "Every question and group needs a name.");
            return format!("row_{}", line.number());
        }
        name.to_owned()
    }

    fn begin(&mut self, line: Line<'a>, frame: Frame, number: usize) {
        if self.stack.len() >= NESTING_MAX {
            let message = format!("Groups stand more than {NESTING_MAX} deep.");
            self.findings.refuse(line.at("type"), "frame.too_deep", message);
        }
        let kind = if frame == Frame::Repeat { ItemType::Repeat } else { ItemType::Group };
        if let Frame::Loop(list) = &frame
            && !self.lists.inside.contains(list)
        {
            let message =
                format!("A loop goes over a list of the sheet 'choices'; there is none called '{list}'.");
            self.findings.refuse(line.at("type"), "list.unknown", message);
        }
        let name = self.name(line);
        let mut item = Item::new(name, kind);
        item.label = texts(line, "label", self.languages);
        item.hint = texts(line, "hint", self.languages);
        question::common(self, line, &mut item);
        question::misplaced(self, line, &mut item);
        self.stack.push(Open { frame, draft: Draft { item, row: number, ..Draft::default() } });
    }

    fn end(&mut self, line: Line<'a>, frame: &Frame, top: &mut Vec<Draft>) {
        let word = frame.word();
        let Some(open) = self.stack.pop() else {
            let message = format!("This 'end {word}' closes nothing: a 'begin {word}' is missing.");
            self.findings.refuse(line.at("type"), "frame.not_open", message);
            return;
        };
        if open.frame.word() != word {
            let message = format!(
                "This 'end {word}' has no 'begin {word}': what is open is the {} '{}'.",
                open.frame.word(),
                open.draft.item.name
            );
            self.findings.refuse(line.at("type"), "frame.not_open", message);
        }
        self.close(open, top);
    }

    fn close(&mut self, open: Open, top: &mut Vec<Draft>) {
        let Open { frame, mut draft } = open;
        if let Frame::Loop(list) = &frame {
            let choices = self.lists.all.get(list).map_or(&[][..], Vec::as_slice);
            let size = draft.inside.iter().map(Draft::count).sum::<usize>() + 1;
            self.items += choices.len().saturating_mul(size);
            if self.items <= ITEMS_MAX {
                draft.inside = draft.unrolled(choices);
            }
        }
        if draft.inside.is_empty() && self.only_left_out(&draft) {
            return;
        }
        self.push(draft, top);
    }

    /// Whether a group is empty because all that stood in it was left out.
    fn only_left_out(&self, draft: &Draft) -> bool {
        let below = self.table.rows.get(draft.row + 1);
        below.is_some_and(|row| {
            matches!(kind(self.table.line(row).get("type")), Some(Kind::External(_) | Kind::Audit))
        })
    }

    fn push(&mut self, draft: Draft, top: &mut Vec<Draft>) {
        self.items += 1;
        // Too deep was refused; what is in there is laid flat, because everything after this walks the tree.
        let depth = self.stack.len().min(NESTING_MAX);
        match depth.checked_sub(1).and_then(|depth| self.stack.get_mut(depth)) {
            Some(open) => open.draft.inside.push(draft),
            None => top.push(draft),
        }
    }

    /// A file beside the form, named after what expressions call it.
    fn external(&mut self, line: Line<'a>, sort: &str) {
        let name = self.name(line);
        let message = "Files beside a form are not taken: put the rows into a list of choices.";
        self.findings.warn(line.at("type"), "file.left_out", message);
        self.file(line.at("name"), &name, &format!("{name}.{sort}"));
    }

    /// Notes a file; two files must not go by one name.
    pub(super) fn file(&mut self, place: Place, name: &str, file: &str) {
        match self.files.get(name) {
            Some(other) if other != file => {
                let message =
                    format!("The name '{name}' means two files, '{other}' and '{file}': rename one.");
                self.findings.refuse(place, "file.twice", message);
            }
            _ => {
                self.files.insert(name.to_owned(), file.to_owned());
            }
        }
    }

    /// Lists that `reference-geometry` may name.
    pub fn geometries(&mut self, entities: &BTreeSet<String>, repeats: &BTreeSet<String>) {
        for (place, target) in std::mem::take(&mut self.geometries) {
            let repeat = target.strip_prefix("${").and_then(|name| name.strip_suffix('}'));
            let known = match repeat {
                Some(name) => repeats.contains(name),
                None => {
                    self.lists.inside.contains(&target)
                        || entities.contains(&target)
                        || self.files.contains_key(&target)
                }
            };
            if !known {
                let message = "The parameter 'reference-geometry' names a list, an attached file or a repeat of this form.";
                self.findings.refuse(place, "parameters.geometry", message);
            }
        }
    }
}
