//! Parsing at the edge: whether a value fits its field. What passes here needs no second look further in.

use std::collections::HashSet;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{
    age::Age,
    codes,
    date::{Day, Instant, PartialDate},
    entry::Fields,
    facts::{Field, Shape},
    id::{AccountId, RecordId},
    kinds::KindName,
    name::Name,
    place::PlaceCode,
    recurrence,
    tally::{TALLY_MAX, Tally},
};

/// Longest one-line text, in characters.
pub const TEXT_CHARS_MAX: usize = 400;
/// Longest free text, in characters.
pub const LONG_TEXT_CHARS_MAX: usize = 20_000;
/// Most items of a list.
pub const ITEMS_MAX: usize = 200;
/// Largest whole number.
pub const COUNT_MAX: u64 = 1_000_000_000;
/// Largest answers to an instrument, in bytes of their shortest JSON.
pub const ANSWERS_BYTES_MAX: usize = 256 * 1024;
/// Deepest nesting of answers: groups in groups.
pub const ANSWERS_DEPTH_MAX: usize = 24;
/// Largest questions of an instrument, in bytes of their shortest JSON.
pub const DEFINITION_BYTES_MAX: usize = 1024 * 1024;
/// Deepest nesting of questions: 12 groups in groups, and in them expressions 40 deep with two levels each. With the
/// entry or record around it, it stays below the 128 levels at which readers of JSON stop.
pub const DEFINITION_DEPTH_MAX: usize = 112;

/// What is wrong with a value: the field, and the rule it breaks (a message key `invalid.<rule>`).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {rule}")]
pub struct Invalid {
    /// The field, or what is known of it.
    pub field: String,
    /// The rule, for example `code`, `date`, `too_long`.
    pub rule: &'static str,
}

/// Checks all fields of an entry against its kind. `null` clears and is always well formed.
pub fn check_fields(kind: KindName, fields: &Fields) -> Result<(), Invalid> {
    for (name, value) in fields {
        let Some(field) = kind.facts().field(name) else {
            return Err(Invalid { field: name.chars().take(64).collect(), rule: "unknown_field" });
        };
        check(field, value)?;
    }
    Ok(())
}

/// Checks one value against its field.
pub fn check(field: &Field, value: &Value) -> Result<(), Invalid> {
    if value.is_null() {
        return Ok(());
    }
    rule_broken(field.shape, value).map_or(Ok(()), |rule| Err(Invalid { field: field.name.to_owned(), rule }))
}

/// The rule that a value breaks, if any.
fn rule_broken(shape: Shape, value: &Value) -> Option<&'static str> {
    match shape {
        Shape::Text => text(value, TEXT_CHARS_MAX),
        Shape::LongText => text(value, LONG_TEXT_CHARS_MAX),
        Shape::Code(list) => code(list, value),
        Shape::Codes(list) => items(value, |item| code(list, item)),
        Shape::Ref(_) | Shape::AnyRef => parses::<RecordId>(value, "reference"),
        Shape::Refs(_) => items(value, |item| parses::<RecordId>(item, "reference")),
        Shape::Account => parses::<AccountId>(value, "account"),
        Shape::Accounts => items(value, |item| parses::<AccountId>(item, "account")),
        Shape::Place => match value.as_str().map(str::parse::<PlaceCode>) {
            Some(Ok(_)) => None,
            _ => Some("place"),
        },
        Shape::Day => parses::<Day>(value, "date"),
        Shape::Instant => parses::<Instant>(value, "time"),
        Shape::PartialDate => parses::<PartialDate>(value, "date"),
        Shape::Count => value.as_u64().is_none_or(|n| n > COUNT_MAX).then_some("count"),
        Shape::Recurrence => text(value, TEXT_CHARS_MAX)
            .or_else(|| (!value.as_str().is_some_and(recurrence::is_rule)).then_some("recurrence")),
        Shape::TimeOfDay => {
            (!value.as_str().is_some_and(recurrence::is_time_of_day)).then_some("time_of_day")
        }
        Shape::Decimal => (!value.as_str().is_some_and(is_decimal)).then_some("decimal"),
        Shape::YesNo => (!value.is_boolean()).then_some("yes_no"),
        Shape::Name => match serde_json::from_value::<Name>(value.clone()) {
            Ok(name) if name.validate().is_ok() => None,
            _ => Some("name"),
        },
        Shape::Age => parses::<Age>(value, "age"),
        Shape::Tally => match serde_json::from_value::<Tally>(value.clone()) {
            Ok(cells) if cells.len() <= ITEMS_MAX && cells.iter().all(|c| (1..=TALLY_MAX).contains(&c.n)) => {
                None
            }
            _ => Some("tally"),
        },
        Shape::Counts(list) => counts(list, value),
        Shape::Answers => object(value, ANSWERS_BYTES_MAX, ANSWERS_DEPTH_MAX, "answers"),
        Shape::Definition => object(value, DEFINITION_BYTES_MAX, DEFINITION_DEPTH_MAX, "definition"),
    }
}

fn counts(list: &str, value: &Value) -> Option<&'static str> {
    let Some(counts) = value.as_object() else { return Some("counts") };
    let known = |id: &String| codes::find(list).is_some_and(|list| list.has(id));
    if !counts.keys().all(known) {
        return Some("code");
    }
    (!counts.values().all(|n| n.as_u64().is_some_and(|n| n <= COUNT_MAX))).then_some("counts")
}

/// An object within its size and depth. A text in it may hold no control character: the store marks with one what it sealed.
fn object(value: &Value, bytes_max: usize, depth_max: usize, rule: &'static str) -> Option<&'static str> {
    if !value.is_object() {
        return Some(rule);
    }
    if !within(value, depth_max) {
        return Some("too_deep");
    }
    if !speakable(value) {
        return Some("control_character");
    }
    (value.to_string().len() > bytes_max).then_some("too_long")
}

fn within(value: &Value, depth: usize) -> bool {
    match value {
        Value::Object(fields) => depth > 0 && fields.values().all(|inside| within(inside, depth - 1)),
        Value::Array(items) => depth > 0 && items.iter().all(|inside| within(inside, depth - 1)),
        _ => true,
    }
}

fn speakable(value: &Value) -> bool {
    match value {
        Value::Object(fields) => fields.iter().all(|(name, inside)| !strange(name) && speakable(inside)),
        Value::Array(items) => items.iter().all(speakable),
        Value::String(text) => !strange(text),
        _ => true,
    }
}

fn strange(text: &str) -> bool {
    text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
}

fn text(value: &Value, chars_max: usize) -> Option<&'static str> {
    match value.as_str() {
        None => Some("text"),
        Some(text) if text.chars().count() > chars_max => Some("too_long"),
        Some(text) if strange(text) => Some("control_character"),
        Some(_) => None,
    }
}

fn code(list: &str, value: &Value) -> Option<&'static str> {
    let known = value.as_str().is_some_and(|id| codes::find(list).is_some_and(|list| list.has(id)));
    (!known).then_some("code")
}

fn items(value: &Value, broken: impl Fn(&Value) -> Option<&'static str>) -> Option<&'static str> {
    let Some(items) = value.as_array() else { return Some("list") };
    if items.len() > ITEMS_MAX {
        return Some("too_many");
    }
    let mut seen = HashSet::new();
    items
        .iter()
        .find_map(|item| broken(item).or_else(|| (!seen.insert(item.to_string())).then_some("double")))
}

fn parses<T: DeserializeOwned>(value: &Value, rule: &'static str) -> Option<&'static str> {
    serde_json::from_value::<T>(value.clone()).is_err().then_some(rule)
}

/// `-?[0-9]{1,15}(\.[0-9]{1,6})?`
fn is_decimal(text: &str) -> bool {
    let digits =
        |part: &str, max: usize| (1..=max).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    match unsigned.split_once('.') {
        Some((whole, fraction)) => digits(whole, 15) && digits(fraction, 6),
        None => digits(unsigned, 15),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;
    use serde_json::json;

    use super::*;

    #[rstest]
    #[case(KindName::Person, "sex", json!("femal"), "code")]
    #[case(KindName::Person, "born", json!("22012-01-01"), "date")]
    #[case(KindName::Person, "name", json!({}), "name")]
    #[case(KindName::Person, "phone", json!("x".repeat(401)), "too_long")]
    #[case(KindName::Person, "phone", json!(12), "text")]
    #[case(KindName::Person, "place", json!("KH-110"), "place")]
    #[case(KindName::Contact, "doing", json!(["begging", "begging"]), "double")]
    #[case(KindName::Contact, "doing", json!("begging"), "list")]
    #[case(KindName::Contact, "group_size", json!(-1), "count")]
    #[case(KindName::Contact, "round", json!("not-an-id"), "reference")]
    #[case(KindName::Contact, "tally", json!([{"sex":"male","band":"5-9","n":0}]), "tally")]
    #[case(KindName::Session, "cost", json!("1e9"), "decimal")]
    #[case(KindName::Session, "day", json!("2026-02-30"), "date")]
    #[case(KindName::Series, "rule", json!("FREQ=WEEKLY;BYDAY=FUNDAY"), "recurrence")]
    #[case(KindName::Series, "rule", json!(3), "text")]
    #[case(KindName::Series, "at", json!("half past five"), "time_of_day")]
    #[case(KindName::Response, "answers", json!([1]), "answers")]
    #[case(KindName::Response, "answers", json!({"a": "\u{1}"}), "control_character")]
    #[case(KindName::Response, "private", json!({"\u{1}": true}), "control_character")]
    #[case(KindName::Response, "answers", nested(25), "too_deep")]
    #[case(KindName::Response, "answers", json!({"a": "x".repeat(ANSWERS_BYTES_MAX)}), "too_long")]
    #[case(KindName::InstrumentVersion, "definition", json!("questions"), "definition")]
    #[case(KindName::InstrumentVersion, "definition", nested(113), "too_deep")]
    #[case(KindName::Person, "colour", json!("red"), "unknown_field")]
    fn a_bad_value_is_refused_by_field_and_rule(
        #[case] kind: KindName,
        #[case] field: &str,
        #[case] value: Value,
        #[case] rule: &str,
    ) {
        let invalid = check_fields(kind, &Fields::from_iter([(field.to_owned(), value)])).unwrap_err();
        assert_eq!((invalid.field.as_str(), invalid.rule), (field, rule));
    }

    #[rstest]
    #[case(KindName::Person, "sex", json!("female"))]
    #[case(KindName::Person, "sex", json!(null))]
    #[case(KindName::Person, "born", json!("2014~"))]
    #[case(KindName::Person, "place", json!("KH-011002"))]
    #[case(KindName::Contact, "tally", json!([{"sex":"male","band":"5-9","n":4}]))]
    #[case(KindName::Session, "cost", json!("12.50"))]
    #[case(KindName::Response, "answers", json!({"living": {"sleeps": "street"}, "siblings": [{"age": 6}]}))]
    #[case(KindName::Response, "answers", nested(24))]
    #[case(KindName::InstrumentVersion, "definition", nested(112))]
    fn a_good_value_passes(#[case] kind: KindName, #[case] field: &str, #[case] value: Value) {
        assert_eq!(check_fields(kind, &Fields::from_iter([(field.to_owned(), value)])), Ok(()));
    }

    fn nested(depth: usize) -> Value {
        (0..depth).fold(json!(1), |inner, _| json!({"in": inner}))
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            "\\PC{0,20}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 16, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map("[a-z_]{1,8}", inner, 0..4)
                    .prop_map(|m| Value::Object(m.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn no_json_whatever_makes_a_check_panic(value in any_json()) {
            for kind in KindName::ALL {
                for field in kind.facts().fields {
                    let _ = check(field, &value);
                }
            }
        }
    }
}
