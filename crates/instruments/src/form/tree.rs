//! Answers as a tree that is written to in place.

use serde_json::{Map, Value};

use crate::expr::Step;

/// What stands at a place; `null` where nothing does.
pub fn get<'a>(tree: &'a Value, place: &[Step]) -> &'a Value {
    place
        .iter()
        .try_fold(tree, |value, step| match step {
            Step::Name(name) => value.get(name),
            Step::Index(at) => value.get(at),
        })
        .unwrap_or(&Value::Null)
}

/// What stands at a place, to be changed.
pub fn get_mut<'a>(tree: &'a mut Value, place: &[Step]) -> Option<&'a mut Value> {
    place.iter().try_fold(tree, |value, step| match step {
        Step::Name(name) => value.get_mut(name),
        Step::Index(at) => value.get_mut(at),
    })
}

/// Puts a value at a place; the groups and lists on the way are made. `null` takes away.
pub fn put(tree: &mut Value, place: &[Step], value: Value) {
    let Some((step, rest)) = place.split_first() else {
        *tree = value;
        return;
    };
    match step {
        Step::Name(name) => {
            if !tree.is_object() {
                *tree = Value::Object(Map::new());
            }
            let Some(all) = tree.as_object_mut() else { return };
            if rest.is_empty() && value.is_null() {
                all.remove(name);
            } else {
                put(all.entry(name.clone()).or_insert(Value::Null), rest, value);
            }
        }
        Step::Index(at) => {
            if !tree.is_array() {
                *tree = Value::Array(Vec::new());
            }
            let Some(all) = tree.as_array_mut() else { return };
            while all.len() <= *at {
                all.push(Value::Object(Map::new()));
            }
            if let Some(one) = all.get_mut(*at) {
                put(one, rest, value);
            }
        }
    }
}
