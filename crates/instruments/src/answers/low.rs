//! What an assessment found low.

use serde_json::Value;

use super::merge;
use crate::definition::{Definition, Item, ItemType};

/// Scores that a plan must answer, or say why not. Source: MoSVY's care plan, of four steps.
const LOW: [&str; 2] = ["1", "2"];
/// Choices of a scale, at least: of two, the one is no better than the other.
const STEPS_MIN: usize = 3;

/// The questions that scored 1 or 2, each by its way through the form. As `lowItems` of the app; what stands in a repeat has
/// no one answer, so it is not a score.
pub fn low_items(definition: &Definition, answers: &Value, private: &Value) -> Vec<String> {
    let whole = merge(answers, private);
    let scored = definition.walk().filter(|place| place.repeats == 0 && !place.other);
    scored
        .filter(|place| place.kind == ItemType::SelectOne && is_scale(definition, place.item))
        .filter(|place| {
            let at = place.path.iter().try_fold(&whole, |value, name| value.get(name));
            at.is_some_and(|answer| match answer {
                Value::String(text) => LOW.contains(&text.as_str()),
                other => LOW.contains(&other.to_string().as_str()),
            })
        })
        .map(|place| place.path.join("/"))
        .collect()
}

/// A list of choices is a scale where its names are 1, 2, 3 and on.
fn is_scale(definition: &Definition, item: &Item) -> bool {
    let choices = item.list.as_ref().and_then(|list| definition.lists.get(list));
    choices.is_some_and(|choices| {
        choices.len() >= STEPS_MIN
            && choices.iter().zip(1_usize..).all(|(choice, step)| choice.name == step.to_string())
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_scales_score_and_what_is_confidential_counts_too() {
        let steps: Vec<Value> = (1..=4).map(|step| json!({"name": step.to_string()})).collect();
        let definition = Definition::from_json(&json!({
            "format": 1, "languages": ["en"], "title": {"en": "x"},
            "lists": {"score": steps, "sides": [{"name": "1"}, {"name": "2"}]},
            "items": [
                {"name": "food", "type": "select_one", "list": "score"},
                {"name": "side", "type": "select_one", "list": "sides"},
                {"name": "home", "type": "group", "items": [
                    {"name": "bed", "type": "select_one", "list": "score"},
                    {"name": "harm", "type": "select_one", "list": "score", "class": "confidential"}]},
                {"name": "kids", "type": "repeat", "items": [
                    {"name": "well", "type": "select_one", "list": "score"}]},
            ],
        }))
        .unwrap();
        let answers = json!({"food": "2", "side": "1", "home": {"bed": "3"}, "kids": [{"well": "1"}]});
        let private = json!({"home": {"harm": "1"}});
        assert_eq!(low_items(&definition, &answers, &private), ["food", "home/harm"]);
        assert!(low_items(&definition, &Value::Null, &Value::Null).is_empty());
    }
}
