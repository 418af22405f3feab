//! Workbook → definition.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    choices::{self, Lists},
    defaults,
    draft::{self, Seen},
    headers::Table,
    languages::Languages,
    places::Places,
    problem::{Findings, Place, SheetProblem},
    settings::{self, Head},
    sheets,
    survey::Survey,
    translations,
    types::{From, Kind, kind},
    workbook::Workbook,
};
use instruments::{
    definition::{Definition, FORMAT, Item, ItemType, Score},
    expr::{Names, compile},
};

/// What a workbook came to.
#[derive(Debug)]
pub struct Imported {
    /// The form; none if anything is wrong.
    pub definition: Option<Definition>,
    /// Everything that is wrong.
    pub problems: Vec<SheetProblem>,
    /// What was left out or changed on the way.
    pub warnings: Vec<SheetProblem>,
}

/// How often lists that only expressions name are looked for: each time all that are missing are found.
const LOOKS_MAX: usize = 20;
/// Most rows of the sheet `survey`: more than any form has, groups and empty rows among them.
const ROWS_MAX: usize = 10_000;
/// What a form without a title is called.
const UNTITLED: &str = "Form";

/// Reads a form from a workbook.
pub fn import(workbook: &Workbook) -> Imported {
    let mut findings = Findings::default();
    let definition = read(workbook, &mut findings).filter(|_| findings.problems.is_empty());
    let Findings { problems, warnings } = findings;
    Imported { definition, problems, warnings }
}

fn read(workbook: &Workbook, findings: &mut Findings) -> Option<Definition> {
    let Some(sheet) = sheets::find(workbook, "survey") else {
        sheets::missing(workbook, "survey", findings);
        return None;
    };
    let table = Table::read(sheet, findings);
    if table.rows.len() > ROWS_MAX {
        let message = format!("The sheet has more than {ROWS_MAX} rows.");
        findings.refuse(Place::sheet(table.sheet), "survey.too_many", message);
        return None;
    }
    if !table.need("type", findings) {
        return None;
    }
    let mut languages = Languages::with_default(&settings::default_language(workbook));
    for header in table.headers.iter().filter(|header| translations::COLUMNS.contains(&header.key.as_str())) {
        languages.meet(header.language.as_deref());
    }
    let lists = choices::read(workbook, &mut languages, findings);
    let head = settings::read(workbook, &mut languages, findings);
    let scores = settings::scores(workbook, &mut languages, findings);
    left_out(workbook, findings);
    missing_sheets(workbook, &table, findings);

    let mut survey = Survey::new(&table, &languages, &lists, findings);
    let drafts = survey.read();
    survey.geometries(&entities(workbook), &repeats(&table));
    let (mut files, lists_of_files) = (survey.files, survey.lists_of_files);
    let mut seen = Seen::default();
    let items = draft::settle(drafts, &[], &table, &mut seen, findings);
    let mut definition = whole(items, &languages, &lists, &head, &scores);
    for (list, place) in &lists_of_files {
        add_list_of_file(&mut definition, list, place.clone(), findings);
    }
    let places = Places::new(&table, &seen, &lists, &head, &scores);
    translations::complete(&mut definition, &places, findings);
    let names = definition.names();
    for (place, text) in &lists.media {
        refer(text, place, &names, findings);
    }
    set_triggers(&mut definition, &seen, &places, &names, findings);
    set_defaults(&mut definition.items, &mut Vec::new(), &names);
    settle_expressions(&mut definition, &places, &mut files, findings);
    Some(definition)
}

fn whole(
    items: Vec<Item>,
    languages: &Languages,
    lists: &Lists,
    head: &Head,
    scores: &[(Score, Place)],
) -> Definition {
    let languages = languages.all();
    let mut settings = head.settings.clone();
    settings.scores = scores.iter().map(|(score, _)| score.clone()).collect();
    let mut title = head.title.clone();
    if title.is_empty() {
        let name = if settings.form_id.is_empty() { UNTITLED } else { &settings.form_id };
        title = languages.first().map(|first| (first.as_str(), name)).into_iter().collect();
    }
    Definition { format: FORMAT, languages, title, settings, lists: lists.all.clone(), items }
}

/// Sheets that somebody filled and nobody reads.
fn left_out(workbook: &Workbook, findings: &mut Findings) {
    for name in ["entities", "osm"] {
        if sheets::find(workbook, name).is_some_and(|sheet| sheet.rows.len() > 1) {
            let message = format!("The sheet '{name}' means nothing in Safetynet: it is left out.");
            findings.warn(Place::sheet(name), "sheet.unused", message);
        }
    }
}

/// Says which sheet is missing rather than that each of its lists is.
fn missing_sheets(workbook: &Workbook, table: &Table<'_>, findings: &mut Findings) {
    let mut needed = BTreeSet::new();
    for row in table.rows {
        if let Some(Kind::Select { from, .. }) = kind(table.line(row).get("type")) {
            match from {
                From::Choices(_) => needed.insert("choices"),
                From::External(_) => needed.insert("external_choices"),
                _ => false,
            };
        }
    }
    for name in needed {
        if sheets::find(workbook, name).is_none() {
            sheets::missing(workbook, name, findings);
        }
    }
}

fn entities(workbook: &Workbook) -> BTreeSet<String> {
    let Some(sheet) = sheets::find(workbook, "entities") else { return BTreeSet::new() };
    let table = Table::read(sheet, &mut Findings::default());
    table.rows.iter().map(|row| table.line(row).get("list_name").to_owned()).collect()
}

fn repeats(table: &Table<'_>) -> BTreeSet<String> {
    let lines = table.rows.iter().map(|row| table.line(row));
    let repeats =
        lines.filter(|line| kind(line.get("type")) == Some(Kind::Begin(super::types::Frame::Repeat)));
    repeats.map(|line| line.get("name").to_owned()).collect()
}

fn add_list_of_file(definition: &mut Definition, list: &str, place: Place, findings: &mut Findings) {
    definition.lists.entry(list.to_owned()).or_default();
    let message =
        format!("The rows of '{list}' stand in a file: add them as choices before the form is published.");
    findings.warn(place, "list.of_file", message);
}

/// Names in a text that is not kept must still be right: somebody will look for what they meant.
fn refer(text: &str, place: &Place, names: &Names, findings: &mut Findings) {
    for name in instruments::expr::referred_names(text) {
        if let Err(rule) = names.find(&name) {
            let message = format!("This names ${{{name}}}, which is not one question of this form.");
            findings.refuse(place.clone(), rule, message);
        }
    }
}

/// Names in `trigger` → paths. Only what somebody can change sets anything off.
fn set_triggers(
    definition: &mut Definition,
    seen: &Seen,
    places: &Places<'_>,
    names: &Names,
    findings: &mut Findings,
) {
    for (path, triggers) in &seen.triggers {
        let mut found = Vec::new();
        for trigger in triggers {
            let place = || places.of_item(path, "trigger");
            let to = match trigger.strip_prefix("/data/") {
                Some(path) => path.split('/').map(str::to_owned).collect(),
                None => match names.find(trigger) {
                    Ok(path) => path.to_vec(),
                    Err(rule) => {
                        let message = format!("The trigger ${{{trigger}}} is not one question of this form.");
                        findings.refuse(place(), rule, message);
                        continue;
                    }
                },
            };
            let unseen = |item: &Item| matches!(item.kind, ItemType::Calculate | ItemType::Hidden);
            if definition.item(&to).is_some_and(unseen) {
                let message =
                    format!("${{{trigger}}} is not shown to anybody, so nobody can set this off with it.");
                findings.refuse(place(), "trigger.unseen", message);
            }
            found.push(to);
        }
        if let Some(item) = item_mut(&mut definition.items, path) {
            item.trigger = found;
        }
    }
}

fn item_mut<'a>(items: &'a mut [Item], path: &[String]) -> Option<&'a mut Item> {
    let (name, rest) = path.split_first()?;
    let item = items.iter_mut().find(|item| item.name == *name)?;
    if rest.is_empty() { Some(item) } else { item_mut(&mut item.items, rest) }
}

fn set_defaults(items: &mut [Item], path: &mut Vec<String>, names: &Names) {
    for item in items {
        path.push(item.name.clone());
        if let Some(default) = &mut item.default {
            default.source = defaults::source(item.kind, &default.source, names, path);
        }
        set_defaults(&mut item.items, path, names);
        path.pop();
    }
}

/// Compiles, with an empty list for each that only a file beside the form has; then checks.
fn settle_expressions(
    definition: &mut Definition,
    places: &Places<'_>,
    files: &mut BTreeMap<String, String>,
    findings: &mut Findings,
) {
    let mut faults = Vec::new();
    for _ in 0..LOOKS_MAX {
        faults = definition.compile();
        let names = definition.names();
        let mut lists = BTreeMap::new();
        for fault in faults.iter().filter(|fault| fault.rule == "expr.list") {
            let found = definition.item(&fault.path).and_then(|item| {
                item.expressions().find(|(field, _)| *field == fault.field).map(|(_, one)| one.source.clone())
            });
            let fit =
                found.map(|source| compile(&source, &names, &fault.path, fault.field == "choice_filter"));
            if let Some(Err(error)) = fit
                && let Some(list) = error.args.first()
            {
                lists.entry(list.clone()).or_insert_with(|| places.of(fault));
            }
        }
        if lists.is_empty() {
            break;
        }
        for (list, place) in lists {
            let file = format!("{list}.csv");
            if let Some(other) = files.get(&list).filter(|other| **other != file) {
                let message =
                    format!("The name '{list}' means two files, '{other}' and '{file}': rename one.");
                findings.refuse(place.clone(), "file.twice", message);
            }
            add_list_of_file(definition, &list, place, findings);
        }
    }
    for fault in &faults {
        findings.refuse(places.of(fault), fault.rule, fault.message.clone());
    }
    if let Err(problems) = Definition::from_json(&definition.to_json()) {
        for problem in problems {
            findings.refuse(places.of(&problem), problem.rule, problem.message);
        }
        return;
    }
    for problem in definition.check() {
        // Told already, with better words; and a list of a file is filled later.
        let told = matches!(problem.rule, "expr.not_compiled" | "list.empty")
            || (problem.rule == "name.twice" && places.is_twice(&problem.path));
        let place = places.of(&problem);
        if !told && !findings.has_problem_at(&place) {
            findings.refuse(place, problem.rule, problem.message);
        }
    }
}
