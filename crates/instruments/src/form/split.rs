//! What is kept of a form.

use serde::Serialize;
use serde_json::{Map, Value};

use super::{Form, plan::class_number};
use crate::{
    answers::is_nothing,
    definition::{Class, ItemType},
};

/// The answers that count, each in the field of its class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Split {
    /// Of class personal.
    pub answers: Value,
    /// Of class confidential.
    pub private: Value,
}

impl Form<'_> {
    /// What is kept: the answers that count, each in the field of its class. A group without answers of a class is left
    /// out of its field; the instances of a repeat all stand in each field of whose class the repeat holds questions.
    pub fn split(&self) -> Split {
        let part = |class| Value::Object(self.part(&self.plan.top, &self.seen, class));
        Split { answers: part(Class::Personal), private: part(Class::Confidential) }
    }

    fn part(&self, numbers: &[usize], from: &Value, class: Class) -> Map<String, Value> {
        let mut out = Map::new();
        for number in numbers {
            let node = &self.plan.nodes[*number];
            let Some((name, value)) = node.path.last().and_then(|name| Some((name, from.get(name)?))) else {
                continue;
            };
            let nowhere = node.holds == [false; 2] && node.class == class;
            match (node.kind, value) {
                (ItemType::Group, _) => {
                    let inside = self.part(&node.inside, value, class);
                    if !inside.is_empty() {
                        out.insert(name.clone(), Value::Object(inside));
                    }
                }
                (ItemType::Repeat, Value::Array(all))
                    if !all.is_empty() && (node.holds[class_number(class)] || nowhere) =>
                {
                    let instance = |one| Value::Object(self.part(&node.inside, one, class));
                    out.insert(name.clone(), all.iter().map(instance).collect());
                }
                (ItemType::Repeat, _) => {}
                _ if node.class == class && !is_nothing(value) => {
                    out.insert(name.clone(), value.clone());
                }
                _ => {}
            }
        }
        out
    }
}
