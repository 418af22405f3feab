//! The rules of a definition.

use std::collections::BTreeSet;

use super::{Choice, Definition, ItemType, OFFERED_MAX, Place, Score, Texts};
use crate::{
    expr::{Ast, Names, arity, is_name},
    problem::{PROBLEMS_MAX, Problem},
};

mod item;

/// Longest name of an item, a list, a choice, in characters.
pub const NAME_CHARS_MAX: usize = 100;
/// Most repeats around a question.
pub const REPEATS_DEEP_MAX: usize = 2;

/// A name that scripts give a meaning of its own.
const NAMES_TAKEN: &[&str] = &["__proto__"];

impl Definition {
    /// Everything that breaks a rule; nothing = it can be filled and published.
    pub fn check(&self) -> Vec<Problem> {
        let places: Vec<Place> = self.walk().collect();
        let confidential = places.iter().filter(|p| p.confidential).map(|p| p.path.clone()).collect();
        let mut checker =
            Checker { definition: self, names: self.names(), confidential, problems: Vec::new() };
        checker.languages();
        checker.whole_texts();
        checker.lists();
        checker.offered(&places);
        checker.unique_names(&places);
        for place in places.iter().filter(|place| !place.other) {
            checker.item(place);
        }
        self.settings.scores.iter().for_each(|score| checker.score(score));
        for number in self.order().circles {
            if let Some(place) = places.get(number) {
                checker.circle(place);
            }
        }
        checker.problems
    }
}

struct Checker<'a> {
    definition: &'a Definition,
    names: Names,
    /// Paths of the confidential items.
    confidential: BTreeSet<Vec<String>>,
    problems: Vec<Problem>,
}

impl Checker<'_> {
    fn say(&mut self, path: &[String], field: &str, rule: &'static str, message: impl Into<String>) {
        if self.problems.len() < PROBLEMS_MAX {
            self.problems.push(Problem::new(path, field, rule, message));
        }
    }

    fn languages(&mut self) {
        let languages = &self.definition.languages;
        if languages.is_empty() {
            self.say(&[], "languages", "languages.none", "A form has at least one language.");
        }
        for (number, language) in languages.iter().enumerate() {
            if !is_language(language) {
                self.say(&[], "languages", "languages.code", "A language is a code such as en, km or th.");
            }
            if languages[..number].contains(language) {
                self.say(&[], "languages", "languages.twice", format!("{language} is there twice."));
            }
        }
    }

    fn whole_texts(&mut self) {
        if self.definition.title.is_empty() {
            self.say(&[], "title", "text.missing", "A form needs a title.");
        }
        self.texts(&[], "title", &self.definition.title);
    }

    /// A text that is there at all is there in the first language, and in no language that the form has not.
    fn texts(&mut self, path: &[String], field: &str, texts: &Texts) {
        if texts.is_empty() {
            return;
        }
        let languages = &self.definition.languages;
        let first = self.definition.first_language();
        if texts.0.get(first).is_none_or(|text| text.trim().is_empty()) {
            self.say(path, field, "text.first_language", format!("The text is missing in {first}."));
        }
        for (language, text) in &texts.0 {
            if !languages.contains(language) {
                self.say(path, field, "text.language", format!("{language} is no language of this form."));
            }
            for name in crate::expr::referred_names(text) {
                if let Err(rule) = self.names.find(&name) {
                    let message = format!("The text shows ${{{name}}}, which is not one question.");
                    self.say(path, field, rule, message);
                }
            }
        }
    }

    fn lists(&mut self) {
        let definition = self.definition;
        for (list, choices) in &definition.lists {
            let field = format!("lists.{list}");
            if !is_item_name(list) {
                self.say(&[], &field, "name.form", NAME_RULE);
            }
            if choices.is_empty() {
                self.say(&[], &field, "list.empty", "A list needs choices.");
            }
            let mut seen = BTreeSet::new();
            for choice in choices {
                if !seen.insert(&choice.name) {
                    let message = format!("The choice {} is there twice.", choice.name);
                    self.say(&[], &field, "choice.twice", message);
                }
                self.choice(&field, choice);
            }
        }
    }

    fn offered(&mut self, places: &[Place]) {
        let offered: usize = places.iter().map(|place| self.definition.choices(place.item).len()).sum();
        if offered > OFFERED_MAX {
            let message = format!("The questions together offer more than {OFFERED_MAX} choices.");
            self.say(&[], "definition", "definition.offered", message);
        }
    }

    fn choice(&mut self, list: &str, choice: &Choice) {
        let field = format!("{list}.{}", choice.name);
        let name = &choice.name;
        if name.is_empty()
            || name.chars().count() > NAME_CHARS_MAX
            || name.contains(|c: char| c.is_whitespace() || c.is_control())
        {
            let message = format!("A choice has a name without blanks, up to {NAME_CHARS_MAX} characters.");
            self.say(&[], &field, "choice.name", message);
        }
        if choice.label.is_empty() {
            self.say(&[], &field, "text.missing", "A choice needs a label.");
        }
        self.texts(&[], &field, &choice.label);
    }

    fn unique_names(&mut self, places: &[Place]) {
        let mut seen = BTreeSet::new();
        for place in places {
            if !seen.insert(&place.path) {
                let name = place.path.last().map_or("", String::as_str);
                let message = format!("The name {name} is there twice in its group.");
                self.say(&place.path, "name", "name.twice", message);
            }
        }
    }

    fn circle(&mut self, place: &Place) {
        let fields = super::circles::deciding(place.item).map(|(field, _)| field).next();
        let message = "This waits for itself: what it is worked out from is worked out from it.";
        self.say(&place.path, fields.unwrap_or("name"), "expr.circle", message);
    }

    fn score(&mut self, score: &Score) {
        let (path, definition) = (&score.item, self.definition);
        let inside_repeat = definition.walk().any(|p| p.path == *path && p.repeats > 0);
        if definition.item(path).is_none_or(|item| item.kind != ItemType::Calculate) || inside_repeat {
            self.say(path, "scores", "score.item", "A score is a calculation that stands in no repeat.");
        }
        self.texts(path, "scores.label", &score.label);
        if !(score.min.is_finite() && score.max.is_finite() && score.min < score.max) {
            self.say(path, "scores.min", "score.range", "The lowest score is below the highest.");
        }
        let mut above = f64::NEG_INFINITY;
        for band in &score.bands {
            if !(band.from <= band.to && band.from > above && band.from >= score.min && band.to <= score.max)
            {
                let message = "Bands go upwards, do not overlap, and stay within the score.";
                self.say(path, "scores.bands", "score.bands", message);
            }
            above = band.to;
            self.texts(path, "scores.bands", &band.label);
        }
    }

    /// An AST names only what there is, wherever it came from.
    fn ast(&mut self, path: &[String], field: &str, ast: &Ast) {
        let mut wrong = BTreeSet::new();
        ast.each(&mut |one| match one {
            Ast::Ref(to) if self.names.sort(to).is_none() => {
                wrong.insert(("expr.unknown", to.join("/")));
            }
            Ast::List { list, .. } if !self.names.has_list(list) => {
                wrong.insert(("expr.list", list.clone()));
            }
            Ast::Call(name, args)
                if !arity(name).is_some_and(|(least, most)| (least..=most).contains(&args.len())) =>
            {
                wrong.insert(("expr.function", name.clone()));
            }
            Ast::Column(_) if field != "choice_filter" => {
                wrong.insert(("expr.path", String::new()));
            }
            _ => {}
        });
        for (rule, what) in wrong {
            self.say(path, field, rule, format!("The expression names what is not there: {what}"));
        }
    }
}

const NAME_RULE: &str = "A name begins with a letter or _, and holds letters, digits, _, - and . only.";

fn is_item_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && name.chars().all(is_name)
        && name.chars().count() <= NAME_CHARS_MAX
        && !NAMES_TAKEN.contains(&name)
}

/// `km`, `en`, `zh-Hant`.
fn is_language(code: &str) -> bool {
    let mut parts = code.split('-');
    let main = parts.next().unwrap_or_default();
    (2..=3).contains(&main.len())
        && main.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}
