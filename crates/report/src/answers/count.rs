//! Counting, before anything is hidden.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use instruments::{Definition, Item, ItemType, definition::Place};
use serde_json::Value;

use super::{Asked, Choice, Counted, Numbers, Part, Said, Shown, TEXTS_MAX, Texts, Words};

/// One question over all versions, with its answers.
pub struct Question {
    pub path: Vec<String>,
    pub kind: ItemType,
    pub label: Texts,
    /// Names and labels of the choices.
    pub choices: Vec<(String, Texts)>,
    /// Whether it stands in a repeat: then a response answers it more than once.
    pub repeated: bool,
    pub answered: u64,
    /// How often each choice was made, all and by key.
    pub chosen: BTreeMap<String, u64>,
    pub chosen_by: BTreeMap<(String, String), u64>,
    /// How often it was answered and how often it could have been, by key.
    pub answered_by: BTreeMap<String, u64>,
    pub asked_by: BTreeMap<String, u64>,
    pub numbers: Vec<f64>,
    pub texts: Vec<String>,
}

/// The questions of all versions, the newest version's first, with what was said to them.
pub fn questions(asked: &[Asked], said: &[Said], shown: Shown) -> Vec<Question> {
    let mut newest_first: Vec<&Asked> = asked.iter().collect();
    newest_first.sort_by_key(|asked| std::cmp::Reverse(asked.number));
    let (mut all, mut known) = (Vec::new(), BTreeSet::new());
    let mut confidential = BTreeSet::new();
    for asked in &newest_first {
        for place in asked.definition.walk().filter(|place| place.kind.has_answer()) {
            // Confidential in one version is confidential in all of them.
            if place.confidential {
                confidential.insert(place.path.clone());
            }
            if known.insert(place.path.clone()) {
                all.push(Question::of(&place, asked.definition));
            }
        }
    }
    all.retain(|question| shown.tells(confidential.contains(&question.path)));
    let versions: HashMap<_, _> = asked.iter().map(|asked| (asked.version, asked)).collect();
    for one in said {
        if versions.contains_key(&one.version) {
            all.iter_mut().for_each(|question| question.hear(one));
        }
    }
    all
}

fn texts(texts: &instruments::definition::Texts) -> Texts {
    texts.0.clone()
}

/// The answers at a path: one for each instance of a repeat that it stands in.
pub fn answers_at<'a>(answers: &'a Value, path: &[String]) -> Vec<&'a Value> {
    let Some((name, rest)) = path.split_first() else { return vec![answers] };
    match answers {
        Value::Array(all) if all.iter().all(Value::is_object) => {
            all.iter().flat_map(|one| answers_at(one, path)).collect()
        }
        Value::Object(all) => all.get(name).map(|one| answers_at(one, rest)).unwrap_or_default(),
        _ => Vec::new(),
    }
}

impl Question {
    fn of(place: &Place, definition: &Definition) -> Self {
        let item: &Item = place.item;
        let mut choices: Vec<(String, Texts)> = Vec::new();
        if place.kind.has_choices() {
            let listed = definition.choices(item).iter();
            choices.extend(listed.map(|choice| (choice.name.clone(), texts(&choice.label))));
            if item.other && !choices.iter().any(|(name, _)| name == instruments::definition::OTHER) {
                choices.push((instruments::definition::OTHER.to_owned(), Texts::new()));
            }
        } else if place.kind == ItemType::Acknowledge {
            choices.push(("true".to_owned(), Texts::new()));
        }
        Self {
            path: place.path.clone(),
            kind: place.kind,
            label: texts(&item.label),
            choices,
            repeated: place.repeats > 0,
            answered: 0,
            chosen: BTreeMap::new(),
            chosen_by: BTreeMap::new(),
            answered_by: BTreeMap::new(),
            asked_by: BTreeMap::new(),
            numbers: Vec::new(),
            texts: Vec::new(),
        }
    }

    /// Whether each answer is just one of the choices, so that they and "not answered" make up the whole.
    pub fn is_partition(&self) -> bool {
        !self.repeated && matches!(self.kind, ItemType::SelectOne | ItemType::Acknowledge)
    }

    fn hear(&mut self, said: &Said) {
        *self.asked_by.entry(said.key.clone()).or_default() += 1;
        for value in answers_at(&said.answers, &self.path) {
            if instruments::answers::is_nothing(value) {
                continue;
            }
            self.answered += 1;
            *self.answered_by.entry(said.key.clone()).or_default() += 1;
            match value {
                Value::Number(number) => self.numbers.extend(number.as_f64()),
                Value::Bool(yes) => self.choose(&yes.to_string(), &said.key),
                Value::String(text) if self.kind == ItemType::SelectOne => self.choose(text, &said.key),
                Value::String(text) if self.is_words() && self.texts.len() < TEXTS_MAX => {
                    self.texts.push(text.clone());
                }
                Value::Array(names) => {
                    names.iter().filter_map(Value::as_str).for_each(|name| self.choose(name, &said.key));
                }
                _ => {}
            }
        }
    }

    /// Words, and what is worked out or carried along as one: it may be made of names.
    fn is_words(&self) -> bool {
        matches!(self.kind, ItemType::Text | ItemType::Calculate | ItemType::Hidden | ItemType::Barcode)
    }

    fn choose(&mut self, name: &str, key: &str) {
        // A choice of an older version, or the `false` of a calculation.
        if !self.choices.iter().any(|(known, _)| known == name) {
            self.choices.push((name.to_owned(), Texts::new()));
        }
        *self.chosen.entry(name.to_owned()).or_default() += 1;
        *self.chosen_by.entry((name.to_owned(), key.to_owned())).or_default() += 1;
    }

    pub fn n(&self, name: &str) -> u64 {
        self.chosen.get(name).copied().unwrap_or_default()
    }

    pub fn n_by(&self, name: &str, key: &str) -> u64 {
        self.chosen_by.get(&(name.to_owned(), key.to_owned())).copied().unwrap_or_default()
    }

    /// The choices with their counts.
    pub fn options(&self, n: impl Fn(&str) -> Option<u64>) -> Vec<Choice> {
        let one =
            |(name, label): &(String, Texts)| Choice { n: n(name), name: name.clone(), label: label.clone() };
        self.choices.iter().map(one).collect()
    }

    /// As it was counted.
    pub fn counted(&self, by: bool) -> Counted {
        let part = |key: &String| Part {
            key: key.clone(),
            options: self.options(|name| Some(self.n_by(name, key))),
        };
        Counted {
            answered: Some(self.answered),
            options: self.options(|name| Some(self.n(name))),
            numbers: self.sums(),
            by: if by && !self.choices.is_empty() {
                self.asked_by.keys().map(part).collect()
            } else {
                Vec::new()
            },
            ..self.bare()
        }
    }

    /// Without any count.
    pub fn bare(&self) -> Counted {
        Counted {
            path: self.path.clone(),
            kind: self.kind,
            label: self.label.clone(),
            answered: None,
            options: self.options(|_| None),
            numbers: None,
            by: Vec::new(),
        }
    }

    /// What the numbers come to.
    pub fn sums(&self) -> Option<Numbers> {
        let mut sorted = self.numbers.clone();
        sorted.sort_by(f64::total_cmp);
        let (min, max) = (*sorted.first()?, *sorted.last()?);
        let middle = sorted.len() / 2;
        let median = if sorted.len() % 2 == 1 {
            sorted[middle]
        } else {
            f64::midpoint(sorted[middle - 1], sorted[middle])
        };
        let mean = sorted.iter().sum::<f64>() / sorted.len() as f64;
        Some(Numbers { mean, median, min: Some(min), max: Some(max) })
    }

    /// The words, if any were said.
    pub fn words(&self) -> Option<Words> {
        (!self.texts.is_empty()).then(|| Words { path: self.path.clone(), texts: self.texts.clone() })
    }
}
