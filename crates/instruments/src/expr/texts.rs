//! Functions on texts.

use regex::{Regex, RegexBuilder};

/// Largest compiled pattern, in bytes.
const PATTERN_BYTES_MAX: usize = 256 * 1024;

/// A pattern that the whole text must fit. Digits and word characters are those of ASCII, as on the phone.
pub fn pattern(source: &str) -> Option<Regex> {
    let ascii = source.replace(r"\d", "[0-9]").replace(r"\w", "[A-Za-z0-9_]");
    RegexBuilder::new(&format!("^(?:{ascii})$")).size_limit(PATTERN_BYTES_MAX).build().ok()
}

/// The characters from `start` to before `end`, counted from 0; below 0 counts from the end.
pub fn substr(text: &str, start: f64, end: Option<f64>) -> String {
    let all: Vec<char> = text.chars().collect();
    let place = |n: f64| {
        let n = n.floor();
        let n = if n < 0.0 { n + all.len() as f64 } else { n };
        if n.is_nan() { 0 } else { n.clamp(0.0, all.len() as f64) as usize }
    };
    let (start, end) = (place(start), end.map_or(all.len(), place));
    all.get(start..end.max(start)).unwrap_or_default().iter().collect()
}

/// XPath's `translate`: each character of `from` becomes the one at the same place of `to`, or goes.
pub fn translate(text: &str, from: &str, to: &str) -> String {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    text.chars()
        .filter_map(|c| match from.iter().position(|one| *one == c) {
            None => Some(c),
            Some(at) => to.get(at).copied(),
        })
        .collect()
}

/// The names chosen together: words between blanks.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty())
}
