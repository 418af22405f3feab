//! Text as people write it in Khmer, Thai, Vietnamese and Latin letters: cleaned for storing,
//! folded for comparing, cut into tokens for finding.

/// Replaces Khmer and Thai digits by ASCII digits; leaves everything else alone.
#[must_use]
pub fn ascii_digits(text: &str) -> String {
    text.chars().map(ascii_digit).collect()
}

/// Reads a whole number in Khmer, Thai or ASCII digits, or a mix. `None` when it is not one.
#[must_use]
pub fn parse_digits(text: &str) -> Option<u64> {
    let plain = ascii_digits(text.trim());
    if plain.is_empty() || !plain.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    plain.parse().ok()
}

fn ascii_digit(letter: char) -> char {
    let value = match letter {
        '\u{17E0}'..='\u{17E9}' => u32::from(letter) - 0x17E0,
        '\u{0E50}'..='\u{0E59}' => u32::from(letter) - 0x0E50,
        _ => return letter,
    };
    char::from_digit(value, 10).unwrap_or(letter)
}

/// Cleans a text for storing.
#[must_use]
pub fn normalise(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Folds a text for comparing.
#[must_use]
pub fn fold(text: &str) -> String {
    ascii_digits(&normalise(text)).to_lowercase()
}

/// A phonetic key of a Latin spelling.
#[must_use]
pub fn latin_key(text: &str) -> String {
    fold(text)
}

/// What a token was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenKind {
    /// A whole word.
    Word,
    /// The first letters of a word.
    Prefix,
    /// Two neighbouring characters of a script written without blanks.
    Bigram,
    /// A phonetic key.
    Phonetic,
    /// A whole nickname or alias.
    Nickname,
}

/// One thing a name can be found by; the store keeps only a keyed hash of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token {
    /// What it was made from.
    pub kind: TokenKind,
    /// The text.
    pub text: String,
}

/// The tokens by which a name is found, sorted, without duplicates.
#[must_use]
pub fn find_tokens(name: &crate::name::Name) -> Vec<Token> {
    let mut tokens: Vec<Token> = name
        .parts()
        .flat_map(|part| {
            fold(part)
                .split(' ')
                .map(|word| Token { kind: TokenKind::Word, text: word.to_owned() })
                .collect::<Vec<_>>()
        })
        .collect();
    tokens.sort();
    tokens.dedup();
    tokens
}
