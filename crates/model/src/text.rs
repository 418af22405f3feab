//! Text as people write it in Khmer, Thai, Vietnamese and Latin letters: cleaned for storing,
//! folded for comparing, cut into tokens for finding.
//!
//! Invariant: Khmer never passes through Unicode normalisation. NFC moves U+17DD behind a coeng
//! and so detaches it, and does not unify the two encodings of one word (ស្ត្រី, ស្រ្តី); the
//! order of a Khmer cluster is our own, see the `khmer` module. Thai has its own order too: nothing
//! in it composes, and NFC would mix its marks with those of other scripts beside them.
//!
//! The web app has a port of [`normalise`] and [`fold()`]; `vectors/text.json` pins both.

mod fold;
mod khmer;
mod phonetic;
mod thai;
mod tokens;

pub use fold::fold;
pub use phonetic::latin_key;
pub use tokens::{Findable, Query, Token, TokenKind, WordQuery, find_query, find_tokens};

use unicode_normalization::UnicodeNormalization as _;

/// Cleans a text for storing: no invisible characters, no doubled or outer blanks, Khmer clusters
/// and Thai marks in one order, other scripts in NFC. Line breaks stay, at most two in a row.
pub fn normalise(text: &str) -> String {
    let visible = khmer::without_lone_coengs(text.chars().filter_map(clean));
    let mut ordered = String::with_capacity(visible.len());
    let mut rest = visible.as_str();
    while let Some(first) = rest.chars().next() {
        let script = Script::of(first);
        let end = rest.find(|letter| Script::of(letter) != script).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        match script {
            Script::Khmer => khmer::order(run, &mut ordered),
            Script::Thai => thai::order(run, &mut ordered),
            Script::Other => ordered.extend(run.nfc()),
        }
        rest = after;
    }
    collapse_blanks(&ordered)
}

/// How a run of letters is put in order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Khmer,
    Thai,
    Other,
}

impl Script {
    fn of(letter: char) -> Self {
        match letter {
            '\u{1780}'..='\u{17FF}' => Self::Khmer,
            '\u{0E00}'..='\u{0E7F}' => Self::Thai,
            _ => Self::Other,
        }
    }
}

/// Replaces Khmer and Thai digits by ASCII digits; leaves everything else alone.
pub fn ascii_digits(text: &str) -> String {
    text.chars().map(ascii_digit).collect()
}

/// Reads a whole number in Khmer, Thai or ASCII digits, or a mix. `None` when it is not one.
pub fn parse_digits(text: &str) -> Option<u64> {
    let plain = ascii_digits(text.trim());
    let is_number = !plain.is_empty() && plain.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| plain.parse().ok()).flatten()
}

/// Whether a character shows nothing and is stripped on storing: zero-width characters, soft
/// hyphen, byte-order mark, direction marks, Khmer inherent vowels, control characters.
pub fn is_invisible(letter: char) -> bool {
    match letter {
        '\n' | '\t' | '\r' => false,
        '\u{AD}'
        | '\u{17B4}'
        | '\u{17B5}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' => true,
        _ => letter.is_control(),
    }
}

fn ascii_digit(letter: char) -> char {
    let zero = match letter {
        '\u{17E0}'..='\u{17E9}' => 0x17E0,
        '\u{0E50}'..='\u{0E59}' => 0x0E50,
        _ => return letter,
    };
    char::from_digit(u32::from(letter) - zero, 10).unwrap_or(letter)
}

/// Drops what is invisible, makes every kind of blank one kind.
fn clean(letter: char) -> Option<char> {
    match letter {
        '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
        _ if is_invisible(letter) => None,
        _ if letter.is_whitespace() => Some(' '),
        _ => Some(letter),
    }
}

fn collapse_blanks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty_lines = 0;
    for line in text.trim().lines() {
        let mut words = line.split(' ').filter(|word| !word.is_empty()).peekable();
        if words.peek().is_none() {
            empty_lines += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if empty_lines > 0 { "\n\n" } else { "\n" });
        }
        empty_lines = 0;
        out.push_str(words.next().unwrap_or_default());
        for word in words {
            out.push(' ');
            out.push_str(word);
        }
    }
    out
}

#[cfg(test)]
mod tests;
