//! The column `parameters`: `key=value key=value`, and which keys and values each type takes.
//!
//! Source: XLSForm reference table, as pyxform checks it.

use std::collections::BTreeMap;

use super::{
    headers::Line,
    problem::Findings,
    truth::{NO, YES, truth},
};

/// What a cell says.
pub type Parameters = BTreeMap<String, String>;

/// Keys that a type takes, and whether each is kept.
type Keys = &'static [(&'static str, bool)];

const SELECT: Keys = &[("randomize", true), ("seed", true)];
const SELECT_FILE: Keys = &[("randomize", true), ("seed", true), ("value", false), ("label", false)];
const RANGE: Keys = &[
    ("start", true),
    ("end", true),
    ("step", true),
    ("tick_interval", true),
    ("placeholder", true),
    ("tick_labelset", true),
];
const IMAGE: Keys = &[("max-pixels", true), ("app", false)];
const AUDIO: Keys = &[("quality", true)];
const POINT: Keys = &[
    ("capture-accuracy", false),
    ("warning-accuracy", false),
    ("allow-mock-accuracy", false),
    ("reference-geometry", false),
];
const LINE: Keys = &[("allow-mock-accuracy", false), ("incremental", false), ("reference-geometry", false)];
const AUDIT: Keys = &[
    ("identify-user", false),
    ("track-changes", false),
    ("track-changes-reasons", false),
    ("location-priority", false),
    ("location-min-interval", false),
    ("location-max-age", false),
];
const TEXT: Keys = &[("rows", true)];
const FILE: Keys = &[("accept", true)];
/// Types that take parameters.
const TYPES: &[(&str, Keys)] = &[
    ("select_one", SELECT),
    ("select_multiple", SELECT),
    ("rank", SELECT),
    ("select_from_file", SELECT_FILE),
    ("range", RANGE),
    ("image", IMAGE),
    ("audio", AUDIO),
    ("background-audio", AUDIO),
    ("geopoint", POINT),
    ("geotrace", LINE),
    ("geoshape", LINE),
    ("audit", AUDIT),
    ("text", TEXT),
    ("file", FILE),
];
/// How well a phone may record.
const QUALITIES: &[&str] = &["normal", "low", "voice-only", "external"];
/// How hard a phone may look for where it is.
const PRIORITIES: &[&str] = &["no-power", "low-power", "balanced", "high-accuracy"];
/// What belongs together in an audit of places.
const LOCATION: [&str; 3] = ["location-priority", "location-min-interval", "location-max-age"];

/// Reads the parameters of a row and checks them; those that are not kept are gone from what comes back.
pub fn parameters(line: Line<'_>, kind: &str, findings: &mut Findings) -> Parameters {
    let mut all = pairs(line, findings);
    for key in ["rows", "accept"] {
        let value = line.get(key);
        if !value.is_empty() {
            all.insert(key.to_owned(), value.to_owned());
        }
    }
    let Some((_, keys)) = TYPES.iter().find(|(known, _)| *known == kind) else {
        if !all.is_empty() {
            let message = "Questions of this type have no parameters: they are left out.";
            findings.warn(line.at("parameters"), "parameters.unused", message);
        }
        return Parameters::new();
    };
    let strange = all.keys().filter(|key| !keys.iter().any(|(known, _)| known == key));
    let strange: Vec<&str> = strange.map(String::as_str).collect();
    if !strange.is_empty() {
        let known = keys.iter().map(|(key, _)| *key).collect::<Vec<_>>().join(", ");
        let message =
            format!("This type does not know the parameters {}; it knows {known}.", strange.join(", "));
        findings.refuse(line.at("parameters"), "parameters.key", message);
    }
    check(line, kind, &mut all, findings);
    let dropped: Vec<&str> =
        keys.iter().filter(|(key, kept)| !kept && all.contains_key(*key)).map(|(key, _)| *key).collect();
    if !dropped.is_empty() {
        let message = format!("These parameters are left out: {}.", dropped.join(", "));
        findings.warn(line.at("parameters"), "parameters.unused", message);
    }
    all.retain(|key, _| keys.iter().any(|(known, kept)| *kept && known == key));
    all
}

/// What the cell says before anything is left out: `reference-geometry` is looked at elsewhere.
pub fn pairs(line: Line<'_>, findings: &mut Findings) -> Parameters {
    let mut all = Parameters::new();
    let cell = line.get("parameters");
    for part in cell.split([',', ';', ' ', '\t', '\n', '\r', '\u{a0}']).filter(|part| !part.is_empty()) {
        match part.split_once('=') {
            Some((key, value)) if !key.is_empty() && !value.is_empty() && !value.contains('=') => {
                all.insert(key.to_lowercase(), value.to_owned());
            }
            _ => {
                let message = "Parameters are written as 'key1=value1 key2=value2', without blanks in them.";
                findings.refuse(line.at("parameters"), "parameters.form", message);
            }
        }
    }
    all
}

fn check(line: Line<'_>, kind: &str, all: &mut Parameters, findings: &mut Findings) {
    match kind {
        "select_one" | "select_multiple" | "rank" | "select_from_file" => random(line, all, findings),
        "image" => image(line, all, findings),
        "audio" | "background-audio" => one_of(line, all, "quality", QUALITIES, findings),
        "geopoint" | "geotrace" | "geoshape" => {
            for key in ["capture-accuracy", "warning-accuracy"] {
                number(line, all, key, findings);
            }
            yes_or_no(line, all, "allow-mock-accuracy", findings);
            yes_or_no(line, all, "incremental", findings);
        }
        "audit" => audit(line, all, findings),
        "text" => whole(line, all, "rows", findings),
        _ => {}
    }
}

fn random(line: Line<'_>, all: &mut Parameters, findings: &mut Findings) {
    yes_or_no(line, all, "randomize", findings);
    let Some(seed) = all.get("seed") else { return };
    let named = seed.strip_prefix("${").and_then(|rest| rest.strip_suffix('}'));
    if named.is_none_or(|name| name.contains(['$', '{', '}'])) && decimal(seed).is_none() {
        let message = "The seed is a number or one other question: seed=42 or seed=${question}.";
        findings.refuse(line.at("parameters"), "parameters.seed", message);
    }
    if all.get("randomize").map(String::as_str) != Some("true") {
        let message = "A seed needs randomize=true beside it.";
        findings.refuse(line.at("parameters"), "parameters.seed", message);
    }
}

fn image(line: Line<'_>, all: &Parameters, findings: &mut Findings) {
    whole(line, all, "max-pixels", findings);
    let Some(app) = all.get("app") else { return };
    // Only a plain or annotated photo opens another app: elsewhere the parameter means nothing.
    if !matches!(line.get("appearance"), "" | "annotate") {
        return;
    }
    let part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic())
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
    };
    if !app.contains('.') || !app.split('.').all(part) {
        let message = "The parameter 'app' is the name of an Android package, with at least one dot.";
        findings.refuse(line.at("parameters"), "parameters.app", message);
    }
}

fn audit(line: Line<'_>, all: &mut Parameters, findings: &mut Findings) {
    for key in ["identify-user", "track-changes"] {
        yes_or_no(line, all, key, findings);
    }
    one_of(line, all, "location-priority", PRIORITIES, findings);
    let given = LOCATION.iter().filter(|key| all.contains_key(**key)).count();
    if given != 0 && given != LOCATION.len() {
        let message = format!("{} are given together or not at all.", LOCATION.join(", "));
        findings.refuse(line.at("parameters"), "parameters.audit", message);
    }
    for key in ["location-min-interval", "location-max-age"] {
        if all.get(key).is_some_and(|value| !decimal(value).is_some_and(|n| n >= 0.0)) {
            let message = format!("The parameter '{key}' is a number, zero or more.");
            findings.refuse(line.at("parameters"), "parameters.audit", message);
        }
    }
}

fn yes_or_no(line: Line<'_>, all: &mut Parameters, key: &str, findings: &mut Findings) {
    let Some(value) = all.get_mut(key) else { return };
    match truth(value) {
        Some(true) => YES.clone_into(value),
        Some(false) => NO.clone_into(value),
        None => {
            let message = format!("The parameter '{key}' is either 'true' or 'false'.");
            findings.refuse(line.at("parameters"), "parameters.yes_or_no", message);
        }
    }
}

fn one_of(line: Line<'_>, all: &Parameters, key: &str, known: &[&str], findings: &mut Findings) {
    if all.get(key).is_some_and(|value| !known.contains(&value.as_str())) {
        let message = format!("The parameter '{key}' is one of {}.", known.join(", "));
        findings.refuse(line.at("parameters"), "parameters.one_of", message);
    }
}

fn number(line: Line<'_>, all: &Parameters, key: &str, findings: &mut Findings) {
    if all.get(key).is_some_and(|value| decimal(value).is_none()) {
        let message = format!("The parameter '{key}' must be a number.");
        findings.refuse(line.at("parameters"), "parameters.number", message);
    }
}

fn whole(line: Line<'_>, all: &Parameters, key: &str, findings: &mut Findings) {
    if all.get(key).is_some_and(|value| value.is_empty() || !value.bytes().all(|b| b.is_ascii_digit())) {
        let message = format!("The parameter '{key}' must be a whole number.");
        findings.refuse(line.at("parameters"), "parameters.number", message);
    }
}

/// A number written with digits, and only so: `infinity` and `1e3` are none in a form.
pub fn decimal(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain =
        digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') && digits.bytes().any(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}
