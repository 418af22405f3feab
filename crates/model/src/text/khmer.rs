//! One order for the parts of a Khmer cluster.
//!
//! Phones and keyboards let the parts be typed in any order, and many orders look alike. The order
//! here is base, robat, coeng pairs with RO last, register shifter, vowel, signs.

const COENG: char = '\u{17D2}';
const ROBAT: char = '\u{17CC}';
const RO: char = '\u{179A}';
const VOWEL_AA: char = '\u{17B6}';
const VOWEL_II: char = '\u{17B8}';
const VOWEL_OE: char = '\u{17BE}';
const VOWEL_E: char = '\u{17C1}';
const VOWEL_OO: char = '\u{17C4}';

/// Whether a character belongs to the Khmer block.
pub(super) fn is_khmer(letter: char) -> bool {
    ('\u{1780}'..='\u{17FF}').contains(&letter)
}

/// Whether a letter can carry a cluster, or be written below one.
fn is_base(letter: char) -> bool {
    ('\u{1780}'..='\u{17B3}').contains(&letter)
}

pub(super) fn is_shifter(letter: char) -> bool {
    matches!(letter, '\u{17C9}' | '\u{17CA}')
}

pub(super) fn is_vowel(letter: char) -> bool {
    ('\u{17B6}'..='\u{17C5}').contains(&letter)
}

/// Rank of a sign among the signs of a cluster: kakabat stands before reahmuk as in ន៎ះ.
fn sign_rank(letter: char) -> Option<u8> {
    match letter {
        '\u{17CB}' | '\u{17CD}'..='\u{17D1}' | '\u{17D3}' | '\u{17DD}' => Some(0),
        '\u{17C6}' => Some(1),
        '\u{17C7}' | '\u{17C8}' => Some(2),
        _ => None,
    }
}

/// Text without the coengs that nothing stands below: half a letter, which would catch the next word's first one as soon
/// as a blank between them is stripped. They go first of all, so that the letters they parted are put in order together.
pub(super) fn without_lone_coengs(letters: impl Iterator<Item = char>) -> String {
    let mut letters = letters.peekable();
    let mut out = String::new();
    while let Some(letter) = letters.next() {
        if letter != COENG || letters.peek().is_some_and(|next| is_base(*next)) {
            out.push(letter);
        }
    }
    out
}

/// Appends a run of Khmer characters to `out`, every cluster in order. No coeng stands alone in it.
pub(super) fn order(run: &str, out: &mut String) {
    let letters: Vec<char> = run.chars().flat_map(modern).collect();
    let mut cluster = Cluster::default();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        at += 1;
        match letter {
            COENG => {
                cluster.coengs.extend(letters.get(at));
                at += 1;
            }
            ROBAT => cluster.robat = true,
            _ if is_shifter(letter) => push_new(&mut cluster.shifters, letter),
            _ if is_vowel(letter) => push_new(&mut cluster.vowels, letter),
            _ if sign_rank(letter).is_some() => push_new(&mut cluster.signs, letter),
            _ => {
                cluster.finish(out);
                cluster = Cluster { base: Some(letter), ..Cluster::default() };
            }
        }
    }
    cluster.finish(out);
}

/// Letters that Unicode has deprecated, as they are written today.
fn modern(letter: char) -> impl Iterator<Item = char> {
    let (first, second) = match letter {
        '\u{17A3}' => ('\u{17A2}', None),
        '\u{17A4}' => ('\u{17A2}', Some(VOWEL_AA)),
        _ => (letter, None),
    };
    std::iter::once(first).chain(second)
}

fn push_new(marks: &mut Vec<char>, mark: char) {
    if !marks.contains(&mark) {
        marks.push(mark);
    }
}

#[derive(Default)]
struct Cluster {
    base: Option<char>,
    robat: bool,
    coengs: Vec<char>,
    shifters: Vec<char>,
    vowels: Vec<char>,
    signs: Vec<char>,
}

impl Cluster {
    fn finish(mut self, out: &mut String) {
        out.extend(self.base);
        out.extend(self.robat.then_some(ROBAT));
        // RO is drawn in front of the stack, so it is typed first as often as last.
        self.coengs.sort_by_key(|below| *below == RO);
        for below in &self.coengs {
            out.extend([COENG, *below]);
        }
        self.shifters.sort_unstable();
        out.extend(&self.shifters);
        join_vowels(&mut self.vowels, VOWEL_AA, VOWEL_OO);
        join_vowels(&mut self.vowels, VOWEL_II, VOWEL_OE);
        out.extend(&self.vowels);
        self.signs.sort_by_key(|sign| (sign_rank(*sign), *sign));
        out.extend(&self.signs);
    }
}

/// Two vowels that are drawn like a third one become it: េ + ា is ោ, េ + ី is ើ.
fn join_vowels(vowels: &mut Vec<char>, other: char, joined: char) {
    if vowels.contains(&VOWEL_E) && vowels.contains(&other) {
        vowels.retain(|vowel| *vowel != other && *vowel != joined);
        for vowel in vowels.iter_mut().filter(|vowel| **vowel == VOWEL_E) {
            *vowel = joined;
        }
    }
}
