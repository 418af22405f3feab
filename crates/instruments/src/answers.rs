//! Answers: what each may be, and the two fields in which they lie.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::{
    definition::{Class, Definition, Item, ItemType, OTHER_SUFFIX},
    problem::Problem,
};

mod low;
mod shape;

pub use low::low_items;
pub use shape::{is_nothing, shape_fault};

/// Most instances of one repeat.
pub const INSTANCES_MAX: usize = 100;

/// The whole from its two fields. Instances of repeats are matched by position; where both say something else about one
/// question, which no response may, the confidential field counts.
pub fn merge(answers: &Value, private: &Value) -> Value {
    match (answers, private) {
        (Value::Object(a), Value::Object(b)) => {
            let mut whole: Map<String, Value> = a.clone();
            for (name, value) in b {
                let merged = a.get(name).map_or_else(|| value.clone(), |known| merge(known, value));
                whole.insert(name.clone(), merged);
            }
            Value::Object(whole)
        }
        (Value::Array(a), Value::Array(b)) if a.iter().chain(b).all(Value::is_object) => {
            let one = |at: usize| match (a.get(at), b.get(at)) {
                (Some(a), Some(b)) => merge(a, b),
                (Some(one), None) | (None, Some(one)) => one.clone(),
                (None, None) => Value::Null,
            };
            (0..a.len().max(b.len())).map(one).collect()
        }
        (known, Value::Null) => known.clone(),
        (_, value) => value.clone(),
    }
}

/// What a store asks before it takes a response: every answer is asked by that version, has the shape of its type, and
/// lies in the field of its class. Whether a question was relevant or required is not asked: the form on the phone knew.
pub fn answers_fit(definition: &Definition, answers: &Value, private: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (field, class, value) in
        [("answers", Class::Personal, answers), ("private", Class::Confidential, private)]
    {
        let mut check = Check { definition, field, class, problems: &mut problems };
        check.object(&definition.items, value, &mut Vec::new(), Class::Personal);
    }
    problems
}

/// Whether a question of this class stands among the items or in their groups.
pub fn holds(items: &[Item], class: Class, around: Class) -> bool {
    items.iter().any(|item| {
        let own = inner_class(item, around);
        if item.kind.holds_items() {
            holds(&item.items, class, own)
        } else {
            item.kind.has_answer() && own == class
        }
    })
}

/// The class of what an item holds, within a group of some class.
pub fn inner_class(item: &Item, around: Class) -> Class {
    if around == Class::Confidential { around } else { item.class }
}

struct Check<'a> {
    definition: &'a Definition,
    field: &'static str,
    class: Class,
    problems: &'a mut Vec<Problem>,
}

/// What a key of the answers names.
enum Asked<'a> {
    Item(&'a Item),
    /// The words of one's own of a question.
    Other(&'a Item),
}

fn asked(items: &[Item]) -> BTreeMap<String, Asked<'_>> {
    let mut found = BTreeMap::new();
    for item in items {
        if item.other && item.kind.has_choices() {
            found.insert(format!("{}{OTHER_SUFFIX}", item.name), Asked::Other(item));
        }
        found.insert(item.name.clone(), Asked::Item(item));
    }
    found
}

impl Check<'_> {
    fn say(&mut self, path: &[String], rule: &'static str, message: &str) {
        self.problems.push(Problem::new(path, self.field, rule, message));
    }

    fn object(&mut self, items: &[Item], value: &Value, path: &mut Vec<String>, around: Class) {
        let answers = match value {
            Value::Null => return,
            Value::Object(answers) => answers,
            _ => return self.say(path, "answer.shape", "A group of answers is an object."),
        };
        let asked = asked(items);
        for (name, value) in answers {
            let Some(found) = asked.get(name) else {
                // The key may be anything, a child's name too: it is not told.
                self.say(
                    path,
                    "answer.unasked",
                    "Something is answered here that this version does not ask.",
                );
                continue;
            };
            path.push(name.clone());
            match found {
                Asked::Item(item) => self.item(item, item.kind, value, path, inner_class(item, around)),
                Asked::Other(item) => self.item(item, ItemType::Text, value, path, inner_class(item, around)),
            }
            path.pop();
        }
    }

    fn item(&mut self, item: &Item, kind: ItemType, value: &Value, path: &mut Vec<String>, class: Class) {
        match kind {
            ItemType::Group | ItemType::Repeat if !self.may_hold(item, class, value) => {
                self.say(path, "answer.class", "Nothing in here is asked in this class of answers.");
            }
            ItemType::Group => self.object(&item.items, value, path, class),
            ItemType::Repeat => self.instances(item, value, path, class),
            _ if value.is_null() => {}
            _ if class != self.class => {
                self.say(path, "answer.class", "This answer belongs into the other field.");
            }
            _ => {
                if let Some(rule) = shape_fault(kind, self.definition.choices(item), item.other, value) {
                    self.say(path, rule, shape::sentence(rule, kind));
                }
            }
        }
    }

    /// Empty ones harm nobody: a group without questions, a repeat whose instances only count.
    fn may_hold(&self, item: &Item, class: Class, value: &Value) -> bool {
        let empty = match value {
            Value::Object(all) => all.is_empty(),
            Value::Array(all) => all.iter().all(|one| one.as_object().is_some_and(Map::is_empty)),
            _ => true,
        };
        empty || holds(&item.items, self.class, class)
    }

    fn instances(&mut self, item: &Item, value: &Value, path: &mut Vec<String>, class: Class) {
        let all = match value {
            Value::Null => return,
            Value::Array(all) => all,
            _ => return self.say(path, "answer.shape", "A repeat is a list of objects."),
        };
        if all.len() > INSTANCES_MAX {
            return self.say(path, "answer.instances", "A repeat has too many instances.");
        }
        for (at, one) in all.iter().enumerate() {
            path.push(at.to_string());
            if one.is_object() {
                self.object(&item.items, one, path, class);
            } else {
                self.say(path, "answer.shape", "An instance of a repeat is an object.");
            }
            path.pop();
        }
    }
}

#[cfg(test)]
mod tests;
