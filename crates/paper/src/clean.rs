//! What people wrote, made fit for paper: nothing invisible turns it around, and no word runs off the page.

use crate::{Block, Paper};

/// Letters in a row after which a word of an alphabet may be broken: longer ones are no words of people, and a narrow
/// column would let them run into the next. Khmer and Thai have no spaces and are broken by their words.
const UNBROKEN_MAX: usize = 20;
/// A place where a line may break, without width (U+200B).
const MAY_BREAK: char = '\u{200b}';

/// A paper with all its texts cleaned.
pub fn paper(paper: &Paper) -> Paper {
    let mut paper = paper.clone();
    let Paper { title, from, made, warning, of, subtitle, number, signatures, sections, language: _ } =
        &mut paper;
    let head = [title, from, made, warning, of].into_iter().chain(subtitle).chain(number);
    head.chain(signatures).for_each(each);
    for section in sections {
        each(&mut section.heading);
        section.blocks.iter_mut().for_each(block);
    }
    paper
}

fn block(block: &mut Block) {
    match block {
        Block::Facts { rows } => rows.iter_mut().for_each(|(label, value)| {
            each(label);
            each(value);
        }),
        Block::Text { text } => each(text),
        Block::Ticks { rows } => rows.iter_mut().for_each(|(_, what)| each(what)),
        Block::Pictures { .. } => {}
        Block::Table { head, rows } => head.iter_mut().chain(rows.iter_mut().flatten()).for_each(each),
    }
}

fn each(text: &mut String) {
    *text = clean(text);
}

fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut unbroken = 0;
    for letter in text.chars().filter(|letter| !is_trick(*letter)) {
        let alphabet = letter < '\u{e00}' && !letter.is_whitespace() && letter != '-';
        unbroken = if alphabet { unbroken + 1 } else { 0 };
        // An accent stays with its letter.
        if unbroken > UNBROKEN_MAX && !('\u{300}'..='\u{36f}').contains(&letter) {
            out.push(MAY_BREAK);
            unbroken = 1;
        }
        out.push(letter);
    }
    out
}

/// Control characters but line ends, and signs that turn the order of letters around: on paper a name could read as
/// another.
fn is_trick(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_be_turned_around() {
        assert_eq!(clean("Sok\u{202e}raD\u{202c}\0\t"), "SokraD");
        assert_eq!(clean("one\ntwo"), "one\ntwo");
    }

    #[test]
    fn what_khmer_and_thai_are_written_with_stays() {
        for text in ["ស្រី\u{200b}មុំ", "ក\u{17d2}\u{200d}", "น้ำใจ", "Nguyễn Thị Ánh"]
        {
            assert_eq!(clean(text), text);
        }
    }

    #[test]
    fn only_what_is_longer_than_any_word_may_break_anywhere() {
        assert_eq!(clean("responsibilities"), "responsibilities");
        let long = clean(&"x".repeat(45));
        assert_eq!(long.matches(MAY_BREAK).count(), 2);
        assert_eq!(long.replace(MAY_BREAK, ""), "x".repeat(45));
    }
}
