//! What an answer of each type may be: the table in `docs/instruments.md`.

use std::{collections::BTreeSet, sync::LazyLock};

use model::{RecordId, date::Day};
use regex::Regex;
use serde_json::Value;

use crate::definition::{Choice, ItemType, OTHER};

/// Largest whole number that every reader of JSON keeps as it is (2^53 - 1).
const WHOLE_MAX: f64 = 9_007_199_254_740_991.0;
/// So many names are looked for one by one.
const FEW: usize = 8;
/// Most points of a trace or shape.
const POINTS_MAX: usize = 1_000;

#[expect(clippy::unwrap_used, reason = "a pattern written here; a test reads it")]
fn pattern(text: &str) -> Regex {
    Regex::new(text).unwrap()
}

static TIME: LazyLock<Regex> = LazyLock::new(|| pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$"));
static MOMENT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^([0-9]{4}-[0-9]{2}-[0-9]{2})T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$",
    )
});
/// About a kilometre; a finer place would find a child.
static POINT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(-?[0-9]{1,2}(?:\.[0-9]{1,2})?) (-?[0-9]{1,3}(?:\.[0-9]{1,2})?)$"));

/// Whether a value says nothing: then it is no answer.
pub fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(all) => all.is_empty(),
        _ => false,
    }
}

/// Why a value cannot be the answer to a question of this type, with these choices; none = it can.
pub fn shape_fault(kind: ItemType, choices: &[Choice], other: bool, value: &Value) -> Option<&'static str> {
    let offered = |name: &str| choices.iter().any(|choice| choice.name == name) || (other && name == OTHER);
    let text = value.as_str();
    let fits = match kind {
        ItemType::Text | ItemType::Barcode => text.is_some(),
        ItemType::Integer => value.as_f64().is_some_and(|n| n.fract() == 0.0 && n.abs() <= WHOLE_MAX),
        ItemType::Decimal | ItemType::Range => value.as_f64().is_some_and(f64::is_finite),
        ItemType::SelectOne => match text {
            Some(name) if !offered(name) => return Some("answer.choice"),
            text => text.is_some(),
        },
        ItemType::SelectMultiple | ItemType::Rank => match names(value) {
            Some(names) if !all_offered(&names, choices, offered) => return Some("answer.choice"),
            names => names.is_some(),
        },
        ItemType::Date => text.is_some_and(is_day),
        ItemType::Time => text.is_some_and(is_time),
        ItemType::Datetime => text.is_some_and(is_moment),
        ItemType::Acknowledge => *value == Value::Bool(true),
        ItemType::Image | ItemType::Audio | ItemType::File => {
            text.is_some_and(|text| text.len() == 36 && text.parse::<RecordId>().is_ok())
        }
        ItemType::Geopoint => text.is_some_and(is_point),
        ItemType::Geotrace | ItemType::Geoshape => {
            text.is_some_and(|text| text.split(';').count() <= POINTS_MAX && text.split(';').all(is_point))
        }
        ItemType::Calculate | ItemType::Hidden => {
            matches!(value, Value::Number(_) | Value::String(_) | Value::Bool(_))
        }
        ItemType::Note | ItemType::Group | ItemType::Repeat => false,
    };
    (!fits).then_some("answer.shape")
}

/// Whether all names chosen together are choices; of a long list each choice is looked at once.
fn all_offered(names: &[&str], choices: &[Choice], offered: impl Fn(&str) -> bool) -> bool {
    if names.len() <= FEW {
        return names.iter().all(|name| offered(name));
    }
    let known: BTreeSet<&str> = choices.iter().map(|choice| choice.name.as_str()).collect();
    names.iter().all(|name| known.contains(name) || (*name == OTHER && offered(name)))
}

/// A rule of [`shape_fault`] in words, without the answer.
pub fn sentence(rule: &str, kind: ItemType) -> &'static str {
    match (rule, kind) {
        ("answer.choice", _) => "This is none of the choices.",
        (_, ItemType::Integer) => "The answer is a whole number.",
        (_, ItemType::Decimal | ItemType::Range) => "The answer is a number.",
        (_, ItemType::SelectMultiple | ItemType::Rank) => "The answer is a list of choices, each once.",
        (_, ItemType::Date) => "The answer is a day such as 2026-11-25.",
        (_, ItemType::Time) => "The answer is a time such as 21:40.",
        (_, ItemType::Datetime) => "The answer is a moment such as 2026-11-25T21:40:00+07:00.",
        (_, ItemType::Acknowledge) => "The answer is true, or there is none.",
        (_, ItemType::Image | ItemType::Audio | ItemType::File) => "The answer is the id of an attachment.",
        (_, ItemType::Geopoint | ItemType::Geotrace | ItemType::Geoshape) => {
            "The answer is a place with two decimals at most, such as 11.56 104.92."
        }
        (_, ItemType::Note) => "A note has no answer.",
        (_, ItemType::Calculate | ItemType::Hidden) => "The answer is a number, a text, true or false.",
        _ => "The answer is a text.",
    }
}

fn names(value: &Value) -> Option<Vec<&str>> {
    let names: Vec<&str> = value.as_array()?.iter().map(Value::as_str).collect::<Option<_>>()?;
    let different: BTreeSet<&str> = names.iter().copied().collect();
    (different.len() == names.len()).then_some(names)
}

pub(crate) fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<Day>().is_ok()
}

pub(crate) fn is_time(text: &str) -> bool {
    TIME.is_match(text)
}

pub(crate) fn is_moment(text: &str) -> bool {
    MOMENT.captures(text).and_then(|parts| parts.get(1)).is_some_and(|day| is_day(day.as_str()))
}

fn is_point(text: &str) -> bool {
    let Some(parts) = POINT.captures(text) else { return false };
    let within = |at: usize, most: f64| {
        parts.get(at).and_then(|part| part.as_str().parse::<f64>().ok()).is_some_and(|n| n.abs() <= most)
    };
    within(1, 90.0) && within(2, 180.0)
}
