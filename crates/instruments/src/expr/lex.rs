//! Words and signs of an expression, each with where it stands.

use super::parse::Fault;

#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    Num(f64),
    Str(String),
    /// A name of XPath: letters, digits, `-`, `.`, `_`, one colon.
    Word(String),
    /// `${name}`
    Name(String),
    /// `${last-saved#name}`
    LastSaved(String),
    Sign(&'static str),
}

const SIGNS: &[&str] = &[
    "!=", "<=", ">=", "//", "..", "::", "(", ")", "[", "]", ",", "/", ".", "@", "*", "+", "-", "=", "<", ">",
    "|",
];

/// Splits a source into tokens, each with its character position.
pub fn tokens(source: &str) -> Result<Vec<(Token, usize)>, Fault> {
    let mut out = Vec::new();
    let mut rest = source;
    // Bytes that were counted, and how many characters they are.
    let (mut counted, mut at) = (0, 0);
    loop {
        rest = rest.trim_start();
        let Some(first) = rest.chars().next() else { return Ok(out) };
        let start = source.len() - rest.len();
        at += source[counted..start].chars().count();
        counted = start;
        let (token, length) = match first {
            '\'' | '"' => quoted(rest, first).ok_or_else(|| Fault::at("expr.quote", at))?,
            '$' => reference(rest).ok_or_else(|| Fault::at("expr.reference", at))?,
            '0'..='9' => number(rest),
            '.' if rest[1..].starts_with(|c: char| c.is_ascii_digit()) => number(rest),
            c if c.is_alphabetic() || c == '_' => word(rest),
            _ => sign(rest).ok_or_else(|| Fault::new("expr.sign", at, [first.to_string()]))?,
        };
        out.push((token, at));
        rest = &rest[length..];
    }
}

fn quoted(rest: &str, quote: char) -> Option<(Token, usize)> {
    let end = rest[1..].find(quote)?;
    Some((Token::Str(rest[1..=end].to_owned()), end + 2))
}

fn reference(rest: &str) -> Option<(Token, usize)> {
    let inside = rest.strip_prefix("${")?;
    let end = inside.find('}')?;
    let name = inside[..end].trim();
    let (name, saved) = match name.strip_prefix("last-saved#") {
        Some(name) => (name, true),
        None => (name, false),
    };
    if name.is_empty() || !name.chars().all(is_name) {
        return None;
    }
    let token = if saved { Token::LastSaved(name.to_owned()) } else { Token::Name(name.to_owned()) };
    Some((token, end + 3))
}

fn number(rest: &str) -> (Token, usize) {
    let whole = rest.bytes().take_while(u8::is_ascii_digit).count();
    let mut taken = whole;
    if rest[whole..].starts_with('.') && !rest[whole..].starts_with("..") {
        taken += 1 + rest[whole + 1..].bytes().take_while(u8::is_ascii_digit).count();
    }
    (Token::Num(rest[..taken].parse().unwrap_or(f64::NAN)), taken)
}

fn word(rest: &str) -> (Token, usize) {
    let mut taken = length_of_name(rest);
    let after = &rest[taken..];
    // `jr:choice-name`, but not the `child::` of an axis.
    if after.starts_with(':') && after[1..].starts_with(|c: char| c.is_alphabetic() || c == '_') {
        taken += 1 + length_of_name(&after[1..]);
    }
    (Token::Word(rest[..taken].to_owned()), taken)
}

fn length_of_name(rest: &str) -> usize {
    rest.find(|c: char| !is_name(c)).unwrap_or(rest.len())
}

/// Whether a character may stand inside a name.
pub fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.') || matches!(c, '\u{300}'..='\u{36f}')
        // Vowel signs of Khmer and Thai are marks, not letters, and stand inside words.
        || matches!(c, '\u{17b4}'..='\u{17d3}' | '\u{0e31}' | '\u{0e34}'..='\u{0e3a}' | '\u{0e47}'..='\u{0e4e}')
}

fn sign(rest: &str) -> Option<(Token, usize)> {
    let sign = SIGNS.iter().find(|sign| rest.starts_with(**sign))?;
    Some((Token::Sign(sign), sign.len()))
}
