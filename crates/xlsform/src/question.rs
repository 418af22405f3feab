//! One row of the sheet `survey` that asks, tells or works something out.

use super::{
    choices::{MEDIA, texts},
    draft::Draft,
    headers::Line,
    languages::DEFAULT,
    parameters,
    problem::Findings,
    range,
    survey::Survey,
    truth::truth,
    types::{From, Kind},
};
use instruments::definition::{Class, Expression, Item, ItemType, Texts};

/// Endings of files that a list may come from.
const ENDINGS: &[&str] = &["csv", "xml", "geojson"];

/// Most triggers of a question.
const TRIGGERS_MAX: usize = 100;

/// Reads a question.
pub fn read(survey: &mut Survey<'_>, line: Line<'_>, kind: &Kind) -> Option<Draft> {
    let mut item = Item::new(String::new(), ItemType::Text);
    item.label = texts(line, "label", survey.languages);
    item.hint = hint(survey, line);
    item.required_message = texts(line, "required_message", survey.languages);
    item.constraint_message = texts(line, "constraint_message", survey.languages);
    let mut triggers = triggers(survey, line);
    common(survey, line, &mut item);
    match kind {
        Kind::Question(word) => plain(survey, line, word, &mut item),
        Kind::Select { how, from, other } => select(survey, line, (how, from, *other), &mut item),
        Kind::Unseen { word, instead } => {
            unseen(survey, line, word, instead, &mut item);
            triggers.clear();
        }
        Kind::Begin(_) | Kind::End(_) | Kind::External(_) | Kind::Audit => return None,
    }
    item.name = if item.kind == ItemType::Note && line.get("name").is_empty() {
        format!("note_{}", line.number())
    } else {
        survey.name(line)
    };
    shown(survey, line, &mut item, &triggers);
    misplaced(survey, line, &mut item);
    Some(Draft { item, triggers, ..Draft::default() })
}

/// What groups and questions have in common.
pub fn common(survey: &mut Survey<'_>, line: Line<'_>, item: &mut Item) {
    item.required = yes_or(line, "required");
    item.read_only = yes_or(line, "read_only");
    item.relevant = yes_or(line, "relevant");
    item.constraint = yes_or(line, "constraint");
    item.calculation = some(line, "calculation");
    item.default = some(line, "default");
    item.choice_filter = some(line, "choice_filter");
    item.repeat_count = some(line, "repeat_count");
    let appearance = line.get("appearance");
    if appearance.contains("search(") {
        let message = "search() looks into a file outside the form: put the rows into a list of choices.";
        survey.findings.refuse(line.at("appearance"), "appearance.search", message);
    }
    item.appearance = Some(appearance.to_owned()).filter(|text| !text.is_empty());
    item.class = match line.get("class") {
        "" | "personal" => Class::Personal,
        "confidential" => Class::Confidential,
        _ => {
            let message = "The class of an answer is 'personal' or 'confidential'.";
            survey.findings.refuse(line.at("class"), "class.unknown", message);
            Class::Confidential
        }
    };
}

fn some(line: Line<'_>, key: &str) -> Option<Expression> {
    Some(line.get(key)).filter(|text| !text.is_empty()).map(Expression::of)
}

/// An expression, or one of the words for yes and no.
fn yes_or(line: Line<'_>, key: &str) -> Option<Expression> {
    let cell = line.get(key);
    match truth(cell) {
        Some(true) => Some(Expression::of("true()")),
        Some(false) if matches!(key, "relevant" | "constraint") || cell.ends_with(')') => {
            Some(Expression::of("false()"))
        }
        Some(false) => None,
        None => some(line, key),
    }
}

/// The help beside a question, with what was meant for whoever asks behind it.
fn hint(survey: &Survey<'_>, line: Line<'_>) -> Texts {
    let mut hint = texts(line, "hint", survey.languages);
    for (language, guidance) in texts(line, "guidance_hint", survey.languages).0 {
        let text = hint.0.entry(language).or_default();
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&guidance);
    }
    hint
}

/// Names in the column `trigger`: `${a}, ${b}`, or `/data/group/a` where a name is not the only one of its kind.
fn triggers(survey: &mut Survey<'_>, line: Line<'_>) -> Vec<String> {
    let parts = line.get("trigger").split(',').map(str::trim).filter(|part| !part.is_empty());
    let mut names = Vec::new();
    for part in parts.take(TRIGGERS_MAX + 1) {
        if names.len() == TRIGGERS_MAX {
            let message = format!("There are more than {TRIGGERS_MAX} triggers.");
            survey.findings.refuse(line.at("trigger"), "trigger.too_many", message);
        }
        let name = part.strip_prefix("${").and_then(|rest| rest.strip_suffix('}')).map(str::trim);
        match name.or_else(|| part.strip_prefix("/data/").map(|_| part)) {
            Some(name) if !name.contains(['$', '{', '}']) => names.push(name.to_owned()),
            _ => {
                let message = "A trigger is one or more questions: ${a}, ${b}.";
                survey.findings.refuse(line.at("trigger"), "trigger.form", message);
            }
        }
    }
    names
}

fn plain(survey: &mut Survey<'_>, line: Line<'_>, word: &str, item: &mut Item) {
    item.kind = ItemType::ALL.into_iter().find(|kind| kind.as_str() == word).unwrap_or_default();
    if matches!(item.kind, ItemType::Geopoint | ItemType::Geotrace | ItemType::Geoshape) {
        let all = parameters::pairs(line, &mut Findings::default());
        if let Some(target) = all.get("reference-geometry") {
            survey.geometries.push((line.at("parameters"), target.clone()));
        }
    }
    item.parameters = parameters::parameters(line, word, survey.findings);
    match item.kind {
        ItemType::Range => {
            let lists = survey.lists;
            let list = |name: &str| {
                let found = lists.inside.contains(name).then(|| lists.all.get(name)).flatten();
                found.map(Vec::as_slice)
            };
            range::check(line, &item.parameters, list, survey.findings);
            range::upwards(line, &mut item.parameters, survey.findings);
        }
        ItemType::Note if item.calculation.is_some() => {
            // A note that works something out shows it: a text that nobody can change.
            item.kind = ItemType::Text;
            item.read_only = Some(Expression::of("true()"));
        }
        ItemType::Calculate => {
            // A start value of what nobody answers is worked out once.
            let default = item.default.take();
            if let (None, Some(default)) = (&item.calculation, default) {
                item.calculation = Some(Expression::of(format!("once({})", default.source)));
            }
        }
        _ => {}
    }
}

fn select(survey: &mut Survey<'_>, line: Line<'_>, parts: (&str, &From, bool), item: &mut Item) {
    let (how, from, other) = parts;
    item.kind = match how {
        "select_multiple" => ItemType::SelectMultiple,
        "rank" => ItemType::Rank,
        _ => ItemType::SelectOne,
    };
    item.other = other;
    let keys = if matches!(from, From::File(_)) { "select_from_file" } else { how };
    item.parameters = parameters::parameters(line, keys, survey.findings);
    let mut refuse = |rule, message: String| survey.findings.refuse(line.at("type"), rule, message);
    let (list, known) = match from {
        From::Choices(list) => (list, survey.lists.inside.contains(list)),
        From::External(list) => (list, survey.lists.outside.contains(list)),
        From::File(file) => {
            file_list(survey, line, file, item);
            return;
        }
        From::Answers(name) => {
            refuse("list.answers", format!("Choices cannot come from the answers to '{name}': use a list."));
            return;
        }
        From::Nowhere => {
            refuse("list.missing", format!("Which list does it choose from? Write '{how} list_name'."));
            return;
        }
    };
    if !known {
        let sheet = if matches!(from, From::External(_)) { "external_choices" } else { "choices" };
        refuse("list.unknown", format!("There is no list '{list}' on the sheet '{sheet}'."));
    }
    if other && item.choice_filter.is_some() {
        let message = "'or_other' cannot be combined with a choice filter: add a choice and a text question.";
        refuse("other.filter", message.to_owned());
    }
    item.list = Some(list.clone());
}

/// A list whose rows stand in a file: it goes by the file's name.
fn file_list(survey: &mut Survey<'_>, line: Line<'_>, file: &str, item: &mut Item) {
    let (name, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    if !ENDINGS.contains(&ending.to_lowercase().as_str()) {
        let message = format!("The file of a list ends in .{}: '{file}' does not.", ENDINGS.join(", ."));
        survey.findings.refuse(line.at("type"), "file.ending", message);
        return;
    }
    survey.file(line.at("type"), name, file);
    item.list = Some(name.to_owned());
    if !survey.lists.all.contains_key(name) {
        survey.lists_of_files.entry(name.to_owned()).or_insert_with(|| line.at("type"));
    }
}

/// What a phone notes by itself stays as a name; what can be worked out is.
fn unseen(survey: &mut Survey<'_>, line: Line<'_>, word: &str, instead: &str, item: &mut Item) {
    parameters::parameters(line, word, survey.findings);
    if word == "background-geopoint" {
        if item.calculation.is_some() {
            let message = "A 'background-geopoint' has no calculation.";
            survey.findings.refuse(line.at("calculation"), "unseen.calculation", message);
        }
        if line.get("trigger").is_empty() {
            let message = "A 'background-geopoint' needs a trigger.";
            survey.findings.refuse(line.at("trigger"), "unseen.trigger", message);
        }
    }
    let kept = Item { name: String::new(), class: item.class, ..Item::new("", ItemType::Hidden) };
    *item = kept;
    let message = if instead.is_empty() {
        format!("What '{word}' would note by itself is not kept: the name stays, without an answer.")
    } else {
        item.kind = ItemType::Calculate;
        item.calculation = Some(Expression::of(instead));
        format!("'{word}' becomes the calculation {instead}.")
    };
    survey.findings.warn(line.at("type"), "type.unseen", message);
}

/// What is asked needs words; what has none but is worked out is a calculation.
fn shown(survey: &mut Survey<'_>, line: Line<'_>, item: &mut Item, triggers: &[String]) {
    if !(item.kind.is_asked() || item.kind == ItemType::Note) || !item.label.is_empty() {
        return;
    }
    let media = line.cells().any(|(header, _)| MEDIA.contains(&header.key.as_str()));
    if item.calculation.is_some() {
        item.kind = ItemType::Calculate;
        item.default = None;
        item.list = None;
        item.other = false;
        item.parameters.clear();
    } else if !line.get("hint").is_empty() || line.texts("hint").next().is_some() {
        item.label = std::mem::take(&mut item.hint);
        let message = "Without a label the hint is what is asked.";
        survey.findings.warn(line.at("label"), "label.from_hint", message);
    } else if media {
        item.label = [(survey.languages.all().first().map_or(DEFAULT, String::as_str), line.get("name"))]
            .into_iter()
            .collect();
        let message = "A picture or sound cannot be kept: write what is asked as a label.";
        survey.findings.warn(line.at("label"), "label.from_name", message);
    } else if !triggers.is_empty() {
        item.kind = ItemType::Hidden;
    } else {
        let message = format!("'{}' has no label and no hint: what is asked?", line.get("name"));
        survey.findings.refuse(line.at("label"), "label.missing", message);
    }
}

/// Takes off what means nothing on an item of its type, and says so.
pub fn misplaced(survey: &mut Survey<'_>, line: Line<'_>, item: &mut Item) {
    let kind = item.kind;
    let (asked, answer) = (kind.is_asked(), kind.has_answer());
    let mut dropped = Vec::new();
    let mut take = |key: &'static str, keep: bool, there: bool| {
        let drop = there && !keep;
        if drop {
            dropped.push(key);
        }
        drop
    };
    if take("required", asked, item.required.is_some()) {
        item.required = None;
    }
    if take("required_message", asked, !item.required_message.is_empty()) {
        item.required_message = Texts::default();
    }
    if take("constraint", asked, item.constraint.is_some()) {
        item.constraint = None;
    }
    if take("constraint_message", asked, !item.constraint_message.is_empty()) {
        item.constraint_message = Texts::default();
    }
    if take("read_only", asked, item.read_only.is_some()) {
        item.read_only = None;
    }
    if take("default", answer && kind != ItemType::Calculate, item.default.is_some()) {
        item.default = None;
    }
    if take("calculation", answer, item.calculation.is_some()) {
        item.calculation = None;
    }
    if take("choice_filter", kind.has_choices(), item.choice_filter.is_some()) {
        item.choice_filter = None;
    }
    if take("repeat_count", kind == ItemType::Repeat, item.repeat_count.is_some()) {
        item.repeat_count = None;
    }
    if take("type", matches!(kind, ItemType::SelectOne | ItemType::SelectMultiple), item.other) {
        item.other = false;
    }
    for key in dropped {
        let message = format!("This means nothing on a question of type {}: it is left out.", kind.as_str());
        survey.findings.warn(line.at(key), "field.misplaced", message);
    }
}
