//! Definition → workbook, so that importing it gives the same definition.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    columns::SURVEY,
    defaults, languages,
    texts::escaped,
    workbook::{Sheet, Workbook},
};
use instruments::{
    definition::{Better, Choice, Class, Definition, Expression, Item, ItemType, Score, Texts, Tone},
    expr::{Names, number_text},
};

/// Cells of a row by heading.
type Cells = BTreeMap<String, String>;

const CHOICES: &[&str] = &["list_name", "name", "label"];
const SETTINGS: &[&str] = &["form_title", "other_title", "form_id", "version", "default_language"];
const SCORES: &[&str] = &["item", "label", "min", "max", "better", "from", "to", "tone", "band_label"];
/// Columns that are there even if empty: other tools ask for them.
const ALWAYS: &[&str] = &["type", "name", "label", "list_name", "form_title", "default_language"];

/// Writes a form as a workbook.
pub fn export(definition: &Definition) -> Workbook {
    let mut writer = Writer { definition, names: definition.names(), rows: Vec::new() };
    writer.items(&definition.items, &mut Vec::new());
    let survey = writer.sheet("survey", SURVEY, &writer.rows);
    let mut sheets = vec![survey];
    let choices = writer.choices();
    if !choices.is_empty() {
        let own: BTreeSet<&str> = definition
            .lists
            .values()
            .flatten()
            .flat_map(|choice| choice.columns.keys().map(String::as_str))
            .collect();
        let columns: Vec<&str> = CHOICES.iter().copied().chain(own).collect();
        sheets.push(writer.sheet("choices", &columns, &choices));
    }
    sheets.push(writer.sheet("settings", SETTINGS, &[writer.settings()]));
    let scores = definition.settings.scores.iter().flat_map(score_rows).collect::<Vec<_>>();
    if !scores.is_empty() {
        sheets.push(writer.sheet("scores", SCORES, &scores));
    }
    Workbook { sheets }
}

struct Writer<'a> {
    definition: &'a Definition,
    names: Names,
    rows: Vec<Cells>,
}

impl Writer<'_> {
    /// A sheet of these rows: columns in their order, those of texts for each language, empty ones left out.
    fn sheet(&self, name: &str, columns: &[&str], rows: &[Cells]) -> Sheet {
        let languages = &self.definition.languages;
        let texts = ["label", "hint", "required_message", "constraint_message", "other_title", "band_label"];
        let mut headings = Vec::new();
        for column in columns {
            let many = languages.iter().map(|language| heading(column, language));
            let all: Vec<String> =
                if texts.contains(column) { many.collect() } else { vec![(*column).to_owned()] };
            // All languages of a text or none: whoever translates sees where to write.
            if ALWAYS.contains(column) || all.iter().any(|one| rows.iter().any(|row| row.contains_key(one))) {
                headings.extend(all);
            }
        }
        let line =
            |row: &Cells| headings.iter().map(|one| row.get(one).cloned().unwrap_or_default()).collect();
        let lines: Vec<Vec<String>> = rows.iter().map(line).collect();
        Sheet::of_rows(name, [headings.clone()].into_iter().chain(lines))
    }

    fn items(&mut self, items: &[Item], path: &mut Vec<String>) {
        for item in items {
            path.push(item.name.clone());
            let row = self.item(item, path);
            self.rows.push(row);
            if item.kind.holds_items() {
                self.items(&item.items, path);
                let end = format!("end_{}", item.kind.as_str());
                self.rows.push([("type".to_owned(), end), ("name".to_owned(), item.name.clone())].into());
            }
            path.pop();
        }
    }

    fn item(&self, item: &Item, path: &[String]) -> Cells {
        let mut cells = Cells::new();
        set(&mut cells, "type", self.type_of(item));
        set(&mut cells, "name", &item.name);
        for (column, texts) in item.texts() {
            set_texts(&mut cells, column, texts);
        }
        let source = |one: &Option<Expression>| one.as_ref().map_or("", |one| one.source.as_str()).to_owned();
        let yes = |one: &Option<Expression>| match source(one).as_str() {
            "true()" => "yes".to_owned(),
            other => other.to_owned(),
        };
        set(&mut cells, "required", yes(&item.required));
        set(&mut cells, "read_only", yes(&item.read_only));
        set(&mut cells, "relevant", source(&item.relevant));
        set(&mut cells, "constraint", source(&item.constraint));
        set(&mut cells, "calculation", source(&item.calculation));
        set(&mut cells, "choice_filter", source(&item.choice_filter));
        set(&mut cells, "repeat_count", source(&item.repeat_count));
        if let Some(default) = &item.default {
            let cell = defaults::cell(item.kind, &default.source, default.ast.as_ref(), &self.names, path);
            set(&mut cells, "default", cell);
        }
        let triggers: Vec<String> = item.trigger.iter().map(|path| self.trigger(path)).collect();
        set(&mut cells, "trigger", triggers.join(", "));
        set(&mut cells, "appearance", item.appearance.as_deref().unwrap_or_default());
        let parameters = item.parameters.iter().map(|(key, value)| format!("{key}={value}"));
        set(&mut cells, "parameters", parameters.collect::<Vec<_>>().join(" "));
        if item.class == Class::Confidential {
            set(&mut cells, "class", "confidential");
        }
        cells
    }

    fn type_of(&self, item: &Item) -> String {
        let word = match item.kind {
            ItemType::Group => "begin_group",
            ItemType::Repeat => "begin_repeat",
            ItemType::Datetime => "dateTime",
            kind => kind.as_str(),
        };
        let Some(list) = item.list.as_ref().filter(|_| item.kind.has_choices()) else {
            return word.to_owned();
        };
        let other = if item.other { " or_other" } else { "" };
        // A list without rows is one whose rows are still in a file.
        if self.definition.lists.get(list).is_some_and(Vec::is_empty) && item.kind != ItemType::Rank {
            return format!("{word}_from_file {list}.csv{other}");
        }
        format!("{word} {list}{other}")
    }

    fn trigger(&self, path: &[String]) -> String {
        match path.last() {
            Some(name) if self.names.find(name).is_ok_and(|found| found == path) => format!("${{{name}}}"),
            _ => format!("/data/{}", path.join("/")),
        }
    }

    fn choices(&self) -> Vec<Cells> {
        let row = |list: &str, choice: &Choice| {
            let mut cells = Cells::new();
            for (column, text) in &choice.columns {
                set(&mut cells, column, text.as_str());
            }
            set(&mut cells, "list_name", list);
            set(&mut cells, "name", &choice.name);
            set_texts(&mut cells, "label", &choice.label);
            cells
        };
        let lists = self.definition.lists.iter();
        lists.flat_map(|(list, choices)| choices.iter().map(move |choice| row(list, choice))).collect()
    }

    fn settings(&self) -> Cells {
        let definition = self.definition;
        let first = definition.first_language();
        let mut cells = Cells::new();
        set(&mut cells, "form_title", escaped(definition.title.0.get(first).map_or("", String::as_str)));
        let others = definition.title.0.iter().filter(|(language, _)| *language != first);
        set_texts(&mut cells, "other_title", &others.collect());
        set(&mut cells, "form_id", &definition.settings.form_id);
        set(&mut cells, "version", &definition.settings.version);
        set(&mut cells, "default_language", languages::heading(first));
        cells
    }
}

/// A row for each band, the first with what holds for all of the score.
fn score_rows(score: &Score) -> Vec<Cells> {
    let mut rows: Vec<Cells> = Vec::new();
    for band in &score.bands {
        let mut cells = Cells::new();
        set(&mut cells, "from", number_text(band.from));
        set(&mut cells, "to", number_text(band.to));
        set(
            &mut cells,
            "tone",
            match band.tone {
                Tone::Bad => "bad",
                Tone::Warn => "warn",
                Tone::Good => "good",
            },
        );
        set_texts(&mut cells, "band_label", &band.label);
        rows.push(cells);
    }
    if rows.is_empty() {
        rows.push(Cells::new());
    }
    if let Some(cells) = rows.first_mut() {
        set(cells, "item", score.item.join("/"));
        set_texts(cells, "label", &score.label);
        set(cells, "min", number_text(score.min));
        set(cells, "max", number_text(score.max));
        set(
            cells,
            "better",
            match score.better {
                Better::Up => "up",
                Better::Down => "down",
            },
        );
    }
    rows
}

fn heading(column: &str, language: &str) -> String {
    format!("{column}::{}", languages::heading(language))
}

fn set(cells: &mut Cells, column: &str, text: impl Into<String>) {
    let text = text.into();
    if !text.is_empty() {
        cells.insert(column.to_owned(), text);
    }
}

fn set_texts(cells: &mut Cells, column: &str, texts: &Texts) {
    for (language, text) in &texts.0 {
        cells.insert(heading(column, language), escaped(text));
    }
}
