//! Texts of a form are plain: the emphasis that XLSForm allows is taken off.
//!
//! Source: "Styling prompts" of XLSForm: `# heading`, `*emphasis*`, `**strong**`, `_emphasis_`, `__strong__`,
//! `<span style="…">`, `<br>`, links; a backslash keeps the sign behind it.

/// Signs that a backslash keeps.
const SIGNS: &[char] = &['\\', '*', '_', '#', '<', '['];
/// Longest emphasis, link or name, in characters, and the deepest nesting: so the work stays in proportion to the text.
const SPAN_MAX: usize = 300;
const DEPTH_MAX: usize = 4;

/// The text without its emphasis.
pub fn plain(text: &str) -> String {
    let lines: Vec<String> = text.trim().lines().map(|line| inside(heading(line), 0)).collect();
    lines.join("\n").trim().to_owned()
}

/// The text so that [`plain`] gives it back.
pub fn escaped(text: &str) -> String {
    if plain(text) == text {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().collect::<Vec<_>>().into_iter();
    while let Some(c) = chars.as_slice().first().copied() {
        let named = if chars.as_slice().starts_with(&['$', '{']) {
            copy_to(chars.as_slice(), '}', &mut out)
        } else {
            0
        };
        if named == 0 {
            out.extend(SIGNS.contains(&c).then_some('\\'));
            out.push(c);
        }
        chars.nth(named.max(1) - 1);
    }
    out
}

/// A line without the `#` of a heading.
fn heading(line: &str) -> &str {
    let rest = line.trim_start_matches('#');
    let signs = line.len() - rest.len();
    match rest.strip_prefix(' ') {
        Some(rest) if (1..=6).contains(&signs) => rest.trim_start(),
        _ => line,
    }
}

fn inside(line: &str, depth: usize) -> String {
    let chars: Vec<char> = line.chars().collect();
    let mut out = String::with_capacity(line.len());
    let mut at = 0;
    while let Some(c) = chars.get(at).copied() {
        let rest = chars.get(at..).unwrap_or(&[]);
        let next = match c {
            '\\' if rest.get(1).is_some_and(|next| SIGNS.contains(next)) => {
                out.extend(rest.get(1));
                2
            }
            // `${name}` is no text, whatever signs the name has.
            '$' if rest.get(1) == Some(&'{') => copy_to(rest, '}', &mut out),
            '*' | '_' if depth < DEPTH_MAX => {
                emphasis(rest, at.checked_sub(1).and_then(|at| chars.get(at)).copied(), depth, &mut out)
            }
            '<' => tag(rest, &mut out),
            '[' => link(rest, &mut out),
            _ => 0,
        };
        if next == 0 {
            out.push(c);
        }
        at += next.max(1);
    }
    out
}

/// Copies up to a sign and says how many that were; none if the sign does not come.
fn copy_to(rest: &[char], end: char, out: &mut String) -> usize {
    let Some(length) = rest.iter().take(SPAN_MAX).position(|c| *c == end) else { return 0 };
    out.extend(rest.iter().take(length + 1));
    length + 1
}

/// `*…*`, `**…**`, `_…_`, `__…__`: what is inside, without the signs.
fn emphasis(rest: &[char], before: Option<char>, depth: usize, out: &mut String) -> usize {
    let Some(sign) = rest.first().copied() else { return 0 };
    let width = if rest.get(1) == Some(&sign) { 2 } else { 1 };
    let body = rest.get(width..).unwrap_or(&[]);
    let glued = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
    // Inside a word `_` is a letter of it: `street_work_2`.
    if sign == '_' && glued(before.as_ref()) || body.first().is_none_or(|c| c.is_whitespace() || *c == sign) {
        return 0;
    }
    let mut end = None;
    for at in 1..body.len().min(SPAN_MAX) {
        let closes = body.get(at..at + width).is_some_and(|signs| signs.iter().all(|c| *c == sign));
        let after = body.get(at + width);
        let tight = body.get(at - 1).is_some_and(|c| !c.is_whitespace() && *c != '\\' && *c != sign);
        if closes && tight && after != Some(&sign) && !(sign == '_' && glued(after)) {
            end = Some(at);
            break;
        }
    }
    let Some(end) = end else { return 0 };
    let within: String = body.iter().take(end).collect();
    out.push_str(&inside(&within, depth + 1));
    end + 2 * width
}

/// Only the tags that XLSForm knows: `<` is also a sign of comparing.
fn tag(rest: &[char], out: &mut String) -> usize {
    const KNOWN: &[&str] = &[
        "span", "/span", "br", "br/", "b", "/b", "i", "/i", "u", "/u", "p", "/p", "strong", "/strong", "em",
        "/em",
    ];
    let Some(end) = rest.iter().take(SPAN_MAX).position(|c| *c == '>') else { return 0 };
    let within: String = rest.iter().take(end).skip(1).collect();
    let name = within.split_whitespace().next().unwrap_or("").to_lowercase();
    if within.starts_with(char::is_whitespace) || !KNOWN.contains(&name.as_str()) {
        return 0;
    }
    if name.starts_with("br") {
        out.push('\n');
    }
    end + 1
}

/// `[words](address)`: the words, and the address behind them.
fn link(rest: &[char], out: &mut String) -> usize {
    let Some(middle) = rest.iter().take(SPAN_MAX).position(|c| *c == ']') else { return 0 };
    if rest.get(middle + 1) != Some(&'(') {
        return 0;
    }
    let Some(end) = rest.iter().take(2 * SPAN_MAX).position(|c| *c == ')').filter(|end| *end > middle) else {
        return 0;
    };
    let words: String = rest.iter().take(middle).skip(1).collect();
    let address: String = rest.iter().take(end).skip(middle + 2).collect();
    out.push_str(&words);
    out.push_str(" (");
    out.push_str(&address);
    out.push(')');
    end + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emphasis_is_taken_off_and_nothing_else() {
        let pairs = [
            ("How old is **she**?", "How old is she?"),
            ("*Read* _slowly_ and __clearly__", "Read slowly and clearly"),
            ("## Part one", "Part one"),
            ("#1 in street_work_2", "#1 in street_work_2"),
            ("2 * 3 * 4 < 30", "2 * 3 * 4 < 30"),
            ("<span style=\"color:red\">Stop</span><br>Ask", "Stop\nAsk"),
            ("Is ${a_b_c} *here*", "Is ${a_b_c} here"),
            ("not \\*this\\*", "not *this*"),
            ("see [the guide](https://example.org/a_b_c)", "see the guide (https://example.org/a_b_c)"),
            ("a < b > c", "a < b > c"),
            ("**", "**"),
        ];
        for (written, wanted) in pairs {
            assert_eq!(plain(written), wanted, "{written}");
        }
    }
}
