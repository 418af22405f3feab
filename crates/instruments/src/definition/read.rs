//! JSON → definition: shape, size and depth, before anything else looks at it.

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};
use serde_path_to_error::{Path, Segment};

use super::{Definition, FORMAT, Item};
use crate::{expr::Ast, problem::Problem};

/// Most items of one definition, groups among them.
pub const ITEMS_MAX: usize = 2_000;
/// Most choices of one definition, in all its lists.
pub const CHOICES_MAX: usize = 5_000;
/// Most choices that all its questions together offer: one long list may serve many of them, and each result and each
/// view of a form has them all.
pub const OFFERED_MAX: usize = 100_000;
/// Most that its compiled expressions may come to, in bytes of JSON: each name in them becomes a path.
pub const AST_BYTES_MAX: usize = 8 * 1024 * 1024;
/// Most languages of a form.
pub const LANGUAGES_MAX: usize = 20;
/// Most calculations that are followed over time.
pub const SCORES_MAX: usize = 100;
/// Largest definition, in bytes of JSON.
pub const DEFINITION_BYTES_MAX: usize = 2 * 1024 * 1024;
/// Deepest nesting of its JSON, expressions left aside: they have their own bound.
pub const JSON_DEPTH_MAX: usize = 64;
/// Most groups around an item. With an expression of the deepest kind inside, the JSON stays below the 128 levels at
/// which readers of JSON stop.
pub const NESTING_MAX: usize = 12;

impl Definition {
    /// Reads a definition. What it says is not checked yet, and its expressions are not compiled.
    ///
    /// # Errors
    /// What is wrong with its shape or size, with the path of the item and the field.
    pub fn from_json(value: &Value) -> Result<Self, Vec<Problem>> {
        let whole = |rule, message: String| Err(vec![Problem::new(&[], "definition", rule, message)]);
        if is_deeper(value, JSON_DEPTH_MAX) {
            return whole(
                "definition.depth",
                format!("The definition is nested deeper than {JSON_DEPTH_MAX} levels."),
            );
        }
        if bytes(value) > DEFINITION_BYTES_MAX {
            return whole(
                "definition.size",
                format!("The definition is larger than {DEFINITION_BYTES_MAX} bytes."),
            );
        }
        let definition: Self = serde_path_to_error::deserialize(value).map_err(|error| {
            let (path, field) = place(value, error.path());
            vec![Problem::new(&path, field, "definition.shape", error.inner().to_string())]
        })?;
        if definition.format != FORMAT {
            return whole("definition.format", format!("Only format {FORMAT} is known."));
        }
        if definition.languages.len() > LANGUAGES_MAX {
            return whole("definition.languages", format!("There are more than {LANGUAGES_MAX} languages."));
        }
        if definition.settings.scores.len() > SCORES_MAX {
            return whole("definition.scores", format!("There are more than {SCORES_MAX} scores."));
        }
        if definition.walk().count() > ITEMS_MAX {
            return whole("definition.items", format!("There are more than {ITEMS_MAX} items."));
        }
        if definition.lists.values().map(Vec::len).sum::<usize>() > CHOICES_MAX {
            return whole("definition.choices", format!("There are more than {CHOICES_MAX} choices."));
        }
        if nested_too_deep(&definition.items, 0) {
            return whole("definition.nesting", format!("Groups stand more than {NESTING_MAX} deep."));
        }
        Ok(definition)
    }
}

/// An AST that cannot be read is none: it is made from the source anyway.
pub(super) fn ast<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Ast>, D::Error> {
    let value = Value::deserialize(deserializer)?;
    Ok(serde_json::from_value(value).ok())
}

/// Whether this is the AST of an expression, and not something else that somebody called so.
fn is_ast(of: &Map<String, Value>, key: &str) -> bool {
    key == "ast" && of.get("source").is_some_and(Value::is_string) && of.get(key).is_some_and(Value::is_array)
}

fn is_deeper(value: &Value, left: usize) -> bool {
    let Some(left) = left.checked_sub(1) else { return true };
    match value {
        Value::Array(all) => all.iter().any(|one| is_deeper(one, left)),
        Value::Object(all) => all.iter().any(|(key, one)| !is_ast(all, key) && is_deeper(one, left)),
        _ => false,
    }
}

/// Bytes of the JSON, ASTs left aside.
fn bytes(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len() + 3,
        Value::Array(all) => all.iter().map(bytes).sum::<usize>() + 2,
        Value::Object(all) => all
            .iter()
            .map(|(key, one)| key.len() + 4 + if is_ast(all, key) { 0 } else { bytes(one) })
            .sum::<usize>(),
        _ => 6,
    }
}

fn nested_too_deep(items: &[Item], depth: usize) -> bool {
    !items.is_empty()
        && (depth > NESTING_MAX || items.iter().any(|item| nested_too_deep(&item.items, depth + 1)))
}

/// `items[0].items[2].relevant.source` → the names of the items, and `relevant.source`.
fn place(value: &Value, path: &Path) -> (Vec<String>, String) {
    let (mut names, mut field, mut at) = (Vec::new(), Vec::new(), Some(value));
    for segment in path {
        let was_items = field.last().is_some_and(|last| last == "items");
        match segment {
            Segment::Seq { index } => {
                at = at.and_then(|value| value.get(index));
                if was_items && let Some(name) = at.and_then(|item| item.get("name")).and_then(Value::as_str)
                {
                    names.push(name.to_owned());
                    field.clear();
                } else {
                    field.push(index.to_string());
                }
            }
            Segment::Map { key } => {
                at = at.and_then(|value| value.get(key));
                field.push(key.clone());
            }
            Segment::Enum { variant } => field.push(variant.clone()),
            Segment::Unknown => {}
        }
    }
    (names, if field.is_empty() { "definition".to_owned() } else { field.join(".") })
}
