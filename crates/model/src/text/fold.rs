use unicode_normalization::UnicodeNormalization as _;

use super::{ascii_digit, khmer, normalise};

/// Folds a text for comparing: normalised, lower case, without diacritics and tone marks, digits
/// in ASCII, punctuation as blanks, and spellings that sound and look alike made one.
pub fn fold(text: &str) -> String {
    let lower = normalise(text).to_lowercase();
    let mut folded = String::with_capacity(lower.len());
    for letter in lower.chars().map(narrow).flat_map(decompose) {
        match letter {
            _ if is_diacritic(letter) || is_apostrophe(letter) => {}
            _ if is_separator(letter) => folded.push(' '),
            _ => push_plain(letter, &mut folded),
        }
    }
    let khmer = fold_khmer(&folded);
    // Once more through the front door: what was dropped may have kept two marks apart.
    normalise(&khmer.to_lowercase()).replace('\n', " ")
}

/// Canonical decomposition of everything but Khmer, which Unicode's reordering damages.
fn decompose(letter: char) -> impl Iterator<Item = char> {
    let keep = khmer::is_khmer(letter).then_some(letter);
    let parts = (!khmer::is_khmer(letter)).then_some(letter).into_iter().nfd();
    keep.into_iter().chain(parts)
}

/// Full-width letters and digits as ordinary ones.
fn narrow(letter: char) -> char {
    match letter {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        _ => letter,
    }
}

/// Marks that only colour a letter: Latin diacritics; Thai tones, shortener and silencer; Khmer
/// robat and the signs that shorten or silence.
fn is_diacritic(letter: char) -> bool {
    matches!(letter,
        '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}'
        | '\u{0E47}'..='\u{0E4C}' | '\u{0E4E}'
        | '\u{17CB}'..='\u{17D1}' | '\u{17D3}' | '\u{17DD}')
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '`' | '\u{B4}' | '\u{2BC}' | '\u{2018}' | '\u{2019}')
}

/// Punctuation and symbols, as ranges that a port can copy.
fn is_separator(letter: char) -> bool {
    matches!(letter,
        '\u{00}'..='\u{2F}' | '\u{3A}'..='\u{40}' | '\u{5B}'..='\u{5F}' | '\u{7B}'..='\u{A9}'
        | '\u{AB}'..='\u{B1}' | '\u{B6}'..='\u{B8}' | '\u{BB}' | '\u{BF}' | '\u{D7}' | '\u{F7}'
        | '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{3003}' | '\u{3008}'..='\u{3011}'
        | '\u{0E2F}' | '\u{0E3F}' | '\u{0E46}' | '\u{0E4F}' | '\u{0E5A}' | '\u{0E5B}'
        | '\u{17D4}'..='\u{17DB}')
}

fn push_plain(letter: char, out: &mut String) {
    match letter {
        'đ' | 'ð' => out.push('d'),
        'ł' => out.push('l'),
        'ø' => out.push('o'),
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'ı' => out.push('i'),
        _ => out.push(ascii_digit(letter)),
    }
}

/// Khmer letters that look or sound alike: coeng DA as coeng TA (drawn the same), ឲ as ឱ (both
/// used in ឱ្យ), no register shifters, and no ុ that stands in for a shifter under an upper vowel.
fn fold_khmer(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, &letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let after = letters.get(at + 1).copied();
        match letter {
            _ if khmer::is_shifter(letter) => {}
            '\u{178A}' if before == Some('\u{17D2}') => out.push('\u{178F}'),
            '\u{17B2}' => out.push('\u{17B1}'),
            '\u{17BB}' if after.is_some_and(is_upper_vowel) => {}
            _ => out.push(letter),
        }
    }
    out
}

fn is_upper_vowel(letter: char) -> bool {
    matches!(letter, '\u{17B7}'..='\u{17BA}' | '\u{17BE}')
}
