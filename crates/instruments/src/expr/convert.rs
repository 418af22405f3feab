//! Values and how they become each other, as XPath 1.0 says, with days as numbers as ODK says.

use serde_json::Value;

use super::{dates, json};

/// What an expression gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Val {
    /// A number.
    Num(f64),
    /// A text.
    Text(String),
    /// True or false.
    Bool(bool),
    /// Answers at a path: none, one, or one for each instance of a repeat.
    Nodes(Vec<Val>),
}

impl Val {
    /// An answer as a value. What was chosen together stands with blanks between, as in ODK.
    pub fn of_json(value: &Value) -> Self {
        match value {
            Value::Null | Value::Object(_) => Self::Text(String::new()),
            Value::Bool(yes) => Self::Bool(*yes),
            Value::Number(n) => Self::Num(n.as_f64().unwrap_or(f64::NAN)),
            Value::String(text) => Self::Text(text.clone()),
            Value::Array(items) => {
                let words: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                Self::Text(words.join(" "))
            }
        }
    }

    /// As an answer. What cannot be worked out is no answer.
    pub fn to_json(&self) -> Value {
        match self {
            Self::Num(n) if n.is_finite() => json::number(*n),
            Self::Bool(yes) => Value::Bool(*yes),
            Self::Num(_) => Value::Null,
            Self::Text(text) if text.is_empty() => Value::Null,
            Self::Text(text) => Value::String(text.clone()),
            Self::Nodes(all) => all.first().map_or(Value::Null, Self::to_json),
        }
    }

    /// As text.
    pub fn text(&self) -> String {
        match self {
            Self::Num(n) => number_text(*n),
            Self::Text(text) => text.clone(),
            Self::Bool(yes) => yes.to_string(),
            Self::Nodes(all) => all.first().map(Self::text).unwrap_or_default(),
        }
    }

    /// As a number; a day is the days since 1970-01-01.
    pub fn num(&self) -> f64 {
        match self {
            Self::Num(n) => *n,
            Self::Bool(yes) => f64::from(u8::from(*yes)),
            Self::Text(text) => text_number(text),
            Self::Nodes(all) => all.first().map_or(f64::NAN, Self::num),
        }
    }

    /// As true or false. One answer counts as what it is, so that a calculated `false` is false.
    pub fn truth(&self) -> bool {
        match self {
            Self::Num(n) => *n != 0.0 && !n.is_nan(),
            Self::Text(text) => !text.is_empty(),
            Self::Bool(yes) => *yes,
            Self::Nodes(all) => match all.as_slice() {
                [one] => one.truth(),
                many => !many.is_empty(),
            },
        }
    }

    /// Its values: each node, or itself.
    pub fn each(self) -> Vec<Self> {
        match self {
            Self::Nodes(all) => all,
            one => vec![one],
        }
    }

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Nodes(all) => all.iter().all(Self::is_empty),
            Self::Num(n) => n.is_nan(),
            Self::Bool(_) => false,
        }
    }
}

/// A number as XPath writes it: no exponent, no fraction where there is none.
pub fn number_text(n: f64) -> String {
    if n.is_nan() {
        "NaN".to_owned()
    } else if n.is_infinite() {
        if n > 0.0 { "Infinity" } else { "-Infinity" }.to_owned()
    } else if n == 0.0 {
        "0".to_owned()
    } else {
        n.to_string()
    }
}

fn text_number(text: &str) -> f64 {
    let text = text.trim_matches([' ', '\t', '\r', '\n']);
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && digits.bytes().filter(|b| *b == b'.').count() <= 1
        && digits.bytes().any(|b| b.is_ascii_digit());
    if plain {
        return text.parse().unwrap_or(f64::NAN);
    }
    dates::days(text).unwrap_or(f64::NAN)
}
