//! What must hold of a definition before anything is made of it: names, lists, texts, limits.

use std::collections::BTreeSet;

use super::{
    CHOICES_MAX, Definition, GROUPS_DEPTH_MAX, ITEMS_MAX, Item, NAME_CHARS_MAX, TEXT_CHARS_MAX, Texts, Type,
    find::{flat, other_name},
};
use crate::{
    expr::{Names, referred_names},
    problem::Problem,
};

/// Everything that is wrong with the build.
pub fn problems(definition: &Definition) -> Vec<Problem> {
    let mut shape = Shape { definition, problems: Vec::new(), items: 0 };
    shape.whole();
    shape.lists();
    shape.level(&definition.items, &mut Vec::new());
    if shape.items > ITEMS_MAX {
        shape.wrong("items".to_owned(), "definition.too_many_items", [ITEMS_MAX.to_string()]);
    }
    shape.problems
}

/// Whether a text is a name: a letter or `_`, then letters, digits, `_`, `-`, `.`.
pub fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && text.chars().all(crate::expr::is_name)
        && text.chars().count() <= NAME_CHARS_MAX
}

fn is_language(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '))
        && text.trim() == text
}

struct Shape<'a> {
    definition: &'a Definition,
    problems: Vec<Problem>,
    items: usize,
}

impl Shape<'_> {
    fn wrong(&mut self, path: String, rule: &'static str, args: impl IntoIterator<Item = String>) {
        self.problems.push(Problem::path(path, rule, args));
    }

    fn whole(&mut self) {
        let definition = self.definition;
        if definition.format != 1 {
            self.wrong("format".to_owned(), "definition.format", [definition.format.to_string()]);
        }
        let languages = &definition.languages;
        let different: BTreeSet<&String> = languages.iter().collect();
        if languages.is_empty() || languages.len() > 20 || different.len() != languages.len() {
            self.wrong("languages".to_owned(), "definition.languages", []);
        }
        for language in languages.iter().filter(|language| !is_language(language)) {
            self.wrong("languages".to_owned(), "definition.language", [language.clone()]);
        }
        self.texts("title".to_owned(), &definition.title);
        if definition.title.values().all(String::is_empty) {
            self.wrong("title".to_owned(), "definition.title", []);
        }
        if definition.items.is_empty() {
            self.wrong("items".to_owned(), "definition.empty", []);
        }
        let broad = |text: &String| text.chars().count() > TEXT_CHARS_MAX;
        if definition.settings.len() > 50
            || definition.settings.iter().any(|(key, value)| broad(key) || broad(value))
        {
            self.wrong("settings".to_owned(), "text.too_long", [TEXT_CHARS_MAX.to_string()]);
        }
    }

    fn texts(&mut self, path: String, texts: &Texts) {
        for (language, text) in texts {
            if !self.definition.languages.contains(language) {
                self.wrong(path.clone(), "text.language", [language.clone()]);
            }
            if text.chars().count() > TEXT_CHARS_MAX {
                self.wrong(path.clone(), "text.too_long", [TEXT_CHARS_MAX.to_string()]);
            }
            if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
                self.wrong(path.clone(), "text.control", []);
            }
        }
    }

    fn lists(&mut self) {
        let definition = self.definition;
        let twice = definition.settings.get("allow_choice_duplicates").is_some_and(|value| value == "yes");
        let all: usize = definition.lists.values().map(Vec::len).sum();
        if all > CHOICES_MAX {
            self.wrong("lists".to_owned(), "definition.too_many_choices", [CHOICES_MAX.to_string()]);
        }
        for (name, choices) in &definition.lists {
            let path = format!("lists/{name}");
            if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
                self.wrong(path.clone(), "name.bad", [name.clone()]);
            }
            let mut seen = BTreeSet::new();
            for choice in choices {
                let at = format!("{path}/{}", choice.name);
                if choice.name.trim().is_empty() || choice.name.chars().count() > NAME_CHARS_MAX {
                    self.wrong(at.clone(), "choice.name", []);
                }
                if !seen.insert(&choice.name) && !twice {
                    self.wrong(at.clone(), "choice.double", [choice.name.clone()]);
                }
                self.texts(at, &choice.label);
            }
        }
    }

    fn level(&mut self, items: &[Item], path: &mut Vec<String>) {
        if path.len() > GROUPS_DEPTH_MAX {
            self.wrong(format!("items/{}", path.join("/")), "definition.too_deep", [GROUPS_DEPTH_MAX.to_string()]);
            return;
        }
        let mut taken = BTreeSet::new();
        for item in items {
            self.items += 1;
            path.push(item.name.clone());
            let at = format!("items/{}", path.join("/"));
            let free = taken.insert(item.name.clone()) && (!item.other || taken.insert(other_name(&item.name)));
            if item.name.is_empty() {
                self.wrong(at.clone(), "name.missing", []);
            } else if !is_name(&item.name) {
                self.wrong(at.clone(), "name.bad", [item.name.clone()]);
            } else if !free {
                self.wrong(at.clone(), "name.double", [item.name.clone()]);
            }
            self.item(item, &at);
            self.level(&item.items, path);
            path.pop();
        }
    }

    fn item(&mut self, item: &Item, at: &str) {
        for (key, texts) in item.texts() {
            self.texts(format!("{at}/{key}"), texts);
        }
        let sort = item.sort;
        let misplaced = [
            ("items", !item.items.is_empty() && !sort.holds_items()),
            ("list", item.list.is_some() && !sort.chooses() && sort != Type::Range),
            ("other", item.other && !matches!(sort, Type::SelectOne | Type::SelectMultiple)),
            ("choice_filter", item.choice_filter.is_some() && !sort.chooses()),
            ("repeat_count", item.repeat_count.is_some() && sort != Type::Repeat),
            ("calculation", item.calculation.is_some() && sort.holds_items()),
            ("class", item.class.is_some() && sort.holds_items()),
            ("constraint", item.constraint.is_some() && sort.holds_items()),
        ];
        for (key, _) in misplaced.iter().filter(|(_, wrong)| *wrong) {
            self.wrong(format!("{at}/{key}"), "item.key", [sort.as_str().to_owned(), (*key).to_owned()]);
        }
        match &item.list {
            None if sort.chooses() => self.wrong(at.to_owned(), "list.missing", []),
            Some(list) if !self.definition.lists.contains_key(list) => {
                self.wrong(format!("{at}/list"), "list.unknown", [list.clone()]);
            }
            _ => {}
        }
        let shown = [&item.label, &item.hint].iter().any(|texts| texts.values().any(|text| !text.is_empty()));
        if (sort.is_asked() || sort == Type::Note) && !shown && item.calculation.is_none() {
            self.wrong(at.to_owned(), "label.missing", [item.name.clone()]);
        }
        if sort == Type::Calculate && item.calculation.is_none() && item.default.is_none() {
            self.wrong(at.to_owned(), "calculation.missing", [item.name.clone()]);
        }
        if sort.class() == model::Class::Personal && item.class == Some(model::Class::Coded) {
            // Words, voices and pictures may tell who somebody is, whatever the question meant.
            self.wrong(format!("{at}/class"), "class.too_open", [item.name.clone()]);
        }
        if sort == Type::Range {
            self.range(item, at);
        }
    }

    fn range(&mut self, item: &Item, at: &str) {
        let number = |key: &str, otherwise: f64| match item.parameters.get(key) {
            None => Some(otherwise),
            Some(text) => text.parse::<f64>().ok().filter(|n| n.is_finite()),
        };
        let sound = matches!(
            (number("start", 1.0), number("end", 10.0), number("step", 1.0)),
            (Some(start), Some(end), Some(step)) if step > 0.0 && step <= (end - start).abs() && (end - start).abs() / step <= 1e6
        );
        if !sound {
            self.wrong(format!("{at}/parameters"), "range.bounds", []);
        }
    }
}

/// `${name}` in texts, and triggers: whether what they name is there.
pub fn references(definition: &Definition, names: &Names) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut texts = |at: String, texts: &Texts| {
        for name in texts.values().flat_map(|text| referred_names(text)) {
            if let Err(rule) = names.find(&name) {
                found.push(Problem::path(at.clone(), rule, [name]));
            }
        }
    };
    let all = flat(definition);
    for (one, item) in all.iter().filter_map(|one| one.item.map(|item| (one, item))) {
        for (key, text) in item.texts() {
            texts(format!("items/{}/{key}", one.path.join("/")), text);
        }
    }
    for (list, choices) in &definition.lists {
        for choice in choices {
            texts(format!("lists/{list}/{}", choice.name), &choice.label);
        }
    }
    for (one, item) in all.iter().filter_map(|one| one.item.map(|item| (one, item))) {
        for trigger in item.trigger.iter().filter(|trigger| names.sort(trigger).is_none()) {
            let at = format!("items/{}/trigger", one.path.join("/"));
            found.push(Problem::path(at, "expr.unknown", [trigger.join("/")]));
        }
    }
    found
}
