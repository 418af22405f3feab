//! Functions on texts.

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
