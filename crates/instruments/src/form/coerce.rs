//! What an expression gives, as the answer to a question of some type.

use serde_json::{Value, json};

use crate::{answers::is_nothing, definition::ItemType, expr::Val};

/// A calculated value as an answer of a type. It may still be none of the choices, or no day: then it does not fit.
pub fn coerce(kind: ItemType, value: &Val) -> Value {
    let answer = value.to_json();
    if is_nothing(&answer) {
        return Value::Null;
    }
    match kind {
        ItemType::Integer | ItemType::Decimal | ItemType::Range => Val::Num(value.num()).to_json(),
        ItemType::SelectMultiple | ItemType::Rank => {
            let text = value.text();
            let mut names: Vec<&str> = Vec::new();
            for name in text.split_whitespace() {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            json!(names)
        }
        ItemType::Acknowledge => {
            if value.truth() {
                Value::Bool(true)
            } else {
                Value::Null
            }
        }
        ItemType::Date => json!(value.text().split('T').next()),
        ItemType::Time => {
            let text = value.text();
            let time = text.split_once('T').map_or(text.as_str(), |(_, time)| time);
            json!(time.get(..5))
        }
        ItemType::Calculate | ItemType::Hidden => answer,
        _ => json!(value.text()),
    }
}
