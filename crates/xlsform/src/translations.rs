//! Every text has the form's first language; what is missing in the others is told.

use std::collections::BTreeMap;

use super::{
    places::Places,
    problem::{Findings, Place},
};
use instruments::definition::{Definition, Item, Texts};

/// Columns of the sheet `survey` that are kept in several languages.
pub const COLUMNS: &[&str] = &["label", "hint", "guidance_hint", "constraint_message", "required_message"];

/// Fills what is missing in the first language and says what is missing in others.
pub fn complete(definition: &mut Definition, places: &Places<'_>, findings: &mut Findings) {
    let mut texts = Completer { languages: definition.languages.clone(), missing: BTreeMap::new(), findings };
    texts.complete(&mut definition.title, &places.of_title());
    texts.items(&mut definition.items, &mut Vec::new(), places);
    for (list, choices) in &mut definition.lists {
        for choice in choices {
            let place = || places.of_choice(list, &choice.name);
            if choice.label.is_empty() {
                let first = texts.languages.first().cloned().unwrap_or_default();
                choice.label = [(first, choice.name.clone())].into_iter().collect();
                let message = "A choice without a label is shown by its name.";
                texts.findings.warn(place(), "choice.no_label", message);
            } else {
                texts.complete(&mut choice.label, &place());
            }
        }
    }
    for score in &mut definition.settings.scores {
        texts.complete(&mut score.label, &Place::sheet("scores"));
        score.bands.iter_mut().for_each(|band| texts.complete(&mut band.label, &Place::sheet("scores")));
    }
    texts.tell();
}

struct Completer<'a> {
    languages: Vec<String>,
    /// How many texts are missing, by language and sheet, with the first place.
    missing: BTreeMap<(String, String), (usize, Place)>,
    findings: &'a mut Findings,
}

impl Completer<'_> {
    fn items(&mut self, items: &mut [Item], path: &mut Vec<String>, places: &Places<'_>) {
        for item in items {
            path.push(item.name.clone());
            for (key, texts) in [
                ("label", &mut item.label),
                ("hint", &mut item.hint),
                ("required_message", &mut item.required_message),
                ("constraint_message", &mut item.constraint_message),
            ] {
                self.complete(texts, &places.of_item(path, key));
            }
            self.items(&mut item.items, path, places);
            path.pop();
        }
    }

    fn complete(&mut self, texts: &mut Texts, place: &Place) {
        if texts.is_empty() {
            return;
        }
        for (number, language) in self.languages.iter().enumerate() {
            if texts.0.contains_key(language) {
                continue;
            }
            let missing = self.missing.entry((language.clone(), place.sheet_name().to_owned()));
            missing.or_insert_with(|| (0, place.clone())).0 += 1;
            if number == 0
                && let Some(other) = texts.0.values().next().cloned()
            {
                texts.0.insert(language.clone(), other);
            }
        }
    }

    fn tell(self) {
        for ((language, _), (count, place)) in self.missing {
            let first = self.languages.first() == Some(&language);
            let shown =
                if first { "another language stands in for it" } else { "the first language is shown" };
            let message = format!("Texts missing in '{language}': {count}, the first one here; {shown}.");
            self.findings.warn(place, "text.missing", message);
        }
    }
}
