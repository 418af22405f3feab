//! Somebody sits with a child and fills a form: through [`Form`], as the app does, so that every answer is asked, fits its
//! question and lies in its class.

use std::collections::BTreeMap;

use instruments::{
    Definition, Form, Item, ItemType,
    expr::{Around, Step},
    form::Split,
};
use model::date::Instant;
use serde_json::{Map, Value, json};

use crate::rng::Rng;

/// Choices that exclude the others of their list.
const ALONE: &[&str] = &["none", "nobody", "alone", "rather_not", "no_family", "unsure"];

const WORDS: &[&str] = &[
    "ចង់ទៅរៀនវិញ – wants to go back to school",
    "នឹកម៉ាក់ – misses mother",
    "ចង់រៀនជួសជុលម៉ូតូ – wants to learn to repair motorbikes",
    "ញ៉ាំបាយជាមួយប្អូន – eats with the little brother",
    "ខ្លាចពេលយប់ – is afraid at night",
    "មានមិត្តល្អម្នាក់ – has one good friend",
];

/// Who is asked, and how things stand.
pub struct Asked<'a> {
    /// When.
    pub at: Instant,
    /// Age in years, where it is known.
    pub age: Option<u16>,
    /// Sex.
    pub sex: &'a str,
    /// How well things are, from 0 to 100: scales follow it.
    pub mood: i64,
    /// Answers that this story needs, by name.
    pub given: &'a [(&'a str, Value)],
}

/// What is kept of a filled form, and whether nothing is missing.
pub struct Filled {
    /// The two fields of answers.
    pub split: Split,
    /// Whether it was answered to the end.
    pub complete: bool,
}

/// Fills a form.
pub fn fill(definition: &Definition, rng: &mut Rng, asked: &Asked) -> Filled {
    let around = Around {
        now: local(asked.at),
        language: "km".to_owned(),
        random: rng.below(1000) as f64 / 1000.0,
        uuid: uuid(rng),
        records: BTreeMap::from([(
            "person".to_owned(),
            asked.age.map(|age| ("age".to_owned(), json!(age))).into_iter().collect(),
        )]),
    };
    let mut filler = Filler { definition, rng, asked };
    let draft = Value::Object(filler.answers(&definition.items));
    let mut form = Form::resume(definition, &draft, &Value::Null, around);
    filler.instances(&mut form);
    // What does not hold together is asked again, or left out: two rounds are enough, for what is left may stay open.
    for _ in 0..2 {
        for wrong in form.complete() {
            let answer = if wrong.rule == "required" { filler.must(&form, &wrong.path) } else { Value::Null };
            let _left_open = form.answer(&wrong.path, answer);
        }
    }
    Filled { split: form.split(), complete: form.complete().is_empty() }
}

struct Filler<'a> {
    definition: &'a Definition,
    rng: &'a mut Rng,
    asked: &'a Asked<'a>,
}

impl Filler<'_> {
    fn answers(&mut self, items: &[Item]) -> Map<String, Value> {
        let mut all = Map::new();
        for item in items {
            let value = match item.kind {
                ItemType::Group => Value::Object(self.answers(&item.items)),
                _ => self.answer(item),
            };
            if !value.is_null() {
                all.insert(item.name.clone(), value);
            }
        }
        all
    }

    fn answer(&mut self, item: &Item) -> Value {
        if let Some((_, value)) = self.asked.given.iter().find(|(name, _)| *name == item.name) {
            return value.clone();
        }
        let names: Vec<&str> =
            self.definition.choices(item).iter().map(|choice| choice.name.as_str()).collect();
        match item.kind {
            ItemType::SelectOne if item.name == "sex" && names.contains(&self.asked.sex) => {
                self.asked.sex.into()
            }
            ItemType::SelectOne => self.one(&names).into(),
            ItemType::SelectMultiple | ItemType::Rank => {
                let together: Vec<&str> =
                    names.iter().copied().filter(|name| !ALONE.contains(name)).collect();
                let some = self.rng.some(&together, 0, 3);
                if some.is_empty() { Value::Null } else { some.into() }
            }
            ItemType::Integer if item.name == "age" => self.asked.age.map_or(Value::Null, Value::from),
            ItemType::Integer => self.rng.between(0, 6).into(),
            ItemType::Decimal => self.rng.between(1, 9).into(),
            ItemType::Range => self.on_scale(item),
            ItemType::Text if self.rng.chance(35) => self.rng.pick(WORDS).into(),
            ItemType::Date => day(self.asked.at.plus_hours(24 * self.rng.between(5, 30))).into(),
            ItemType::Acknowledge => true.into(),
            _ => Value::Null,
        }
    }

    /// One choice: on a scale of numbers as things stand, else rather one of the first.
    fn one(&mut self, names: &[&str]) -> Option<String> {
        let last = names.len().checked_sub(1)?;
        let scale = names.iter().all(|name| name.parse::<u32>().is_ok());
        let at = if scale {
            let mood = (self.asked.mood + self.rng.between(-18, 18)).clamp(0, 100) as usize;
            (mood * last + 50) / 100
        } else {
            self.rng.below(names.len()).min(self.rng.below(names.len()))
        };
        Some(names[at].to_owned())
    }

    fn on_scale(&mut self, item: &Item) -> Value {
        let setting = |key: &str, usual: i64| {
            item.parameters.get(key).and_then(|text| text.parse().ok()).unwrap_or(usual)
        };
        let (start, end, step) = (setting("start", 1), setting("end", 10), setting("step", 1).max(1));
        (start + step * self.rng.between(0, (end - start) / step)).into()
    }

    /// Questions in the instances of repeats, which are there once their number is known.
    fn instances(&mut self, form: &mut Form) {
        for row in form.view() {
            let inside = row.path.iter().any(|step| matches!(step, Step::Index(_)));
            if inside && row.relevant && row.kind.is_asked() {
                let answer = self.answer(row.item);
                let _left_open = form.answer(&row.path, answer);
            }
        }
    }

    /// An answer where one is needed.
    fn must(&mut self, form: &Form, path: &[Step]) -> Value {
        let Some(row) = form.view().into_iter().find(|row| row.path == path) else { return Value::Null };
        match row.choices.as_ref().and_then(|choices| choices.first()) {
            Some(first) => (*first).into(),
            None if row.kind == ItemType::Text => self.rng.pick(WORDS).into(),
            None => self.answer(row.item),
        }
    }
}

/// The moment as the clock on the wall says it: Cambodia and Thailand keep UTC+7.
fn local(at: Instant) -> String {
    let there = at.plus_hours(7).to_string();
    format!("{}+07:00", there.trim_end_matches('Z'))
}

fn day(at: Instant) -> String {
    at.field_day().to_string()
}

fn uuid(rng: &mut Rng) -> String {
    model::RecordId::new(rng.bits() >> 16, rng.bytes()).to_string()
}
