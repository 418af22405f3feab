use super::fold;

/// A rough phonetic key, word by word, in which common romanisations of one Khmer, Thai or
/// Vietnamese name meet: vuthy/wuthi, ly/li, sok/sokh, chan/chann, phal/pal, chai/jay.
///
/// It is made to find, not to decide: different names may share a key. Words without Latin
/// letters have no key.
pub fn latin_key(text: &str) -> String {
    let folded = fold(text);
    let keys: Vec<String> = folded.split(' ').map(word_key).filter(|key| !key.is_empty()).collect();
    keys.join(" ")
}

fn word_key(word: &str) -> String {
    let letters: Vec<char> = word.chars().filter(char::is_ascii_lowercase).collect();
    let sounds = vowels(&consonants(&letters));
    let mut key = String::with_capacity(sounds.len());
    for sound in sounds {
        if !key.ends_with(sound) {
            key.push(sound);
        }
    }
    harden_end(&mut key);
    key
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// One letter for one consonant sound; capitals for sounds written with two letters. Vowels stay.
fn consonants(letters: &[char]) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(letters.len());
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let next = letters.get(at + 1).copied();
        let before_vowel = next.is_some_and(is_vowel);
        let after_vowel = out.last().copied().is_some_and(is_vowel);
        let (sound, taken) = match (letter, next) {
            ('n', Some('g')) => (Some('N'), 2),
            ('n', Some('h')) | ('g', Some('n')) => (Some('n'), 2),
            ('c', Some('h')) => (Some('C'), 2),
            ('t', Some('c')) => (None, 1),
            ('j', _) => (Some('C'), 1),
            ('c' | 'q', _) => (Some('k'), 1),
            ('f', _) => (Some('p'), 1),
            ('x' | 'z', _) => (Some('s'), 1),
            // Behind a vowel and before none, w and v are the end of a diphthong: sav, sao, saw.
            ('v' | 'w', _) if !before_vowel && after_vowel => (Some('u'), 1),
            ('v' | 'w', _) => (Some('v'), 1),
            // A breath that only marks the consonant or the length of the vowel: phal, sokh, sah.
            ('h', _) if !(before_vowel && (out.is_empty() || after_vowel)) => (None, 1),
            // English-style lengthening: sothear, chhorn.
            ('r', _) if after_vowel && !before_vowel => (None, 1),
            // At the start before a vowel y is a consonant: yim, yan.
            ('y', Some(vowel)) if out.is_empty() && is_vowel(vowel) => (Some('Y'), 1),
            _ => (Some(letter), 1),
        };
        out.extend(sound);
        at += taken;
    }
    out
}

/// One letter for every group of vowels.
fn vowels(sounds: &[char]) -> Vec<char> {
    let mut out = Vec::with_capacity(sounds.len());
    let mut rest = sounds;
    while let Some(&first) = rest.first() {
        let length = rest.iter().take_while(|sound| is_vowel(**sound)).count();
        if length == 0 {
            out.push(first);
            rest = rest.get(1..).unwrap_or_default();
        } else {
            let (group, after) = rest.split_at(length);
            out.push(vowel_class(group));
            rest = after;
        }
    }
    out
}

/// Six classes: a, e (ea, ia), i (i, y, e, ee, ey, ie, ae), o (ao, au), u (o, u, ou, eu, oeu),
/// A (ai, ay), U (oi, oy, uy, aoy).
fn vowel_class(group: &[char]) -> char {
    let has = |letters: &[char]| group.iter().any(|vowel| letters.contains(vowel));
    let ends_in_i = group.len() > 1 && matches!(group.last(), Some('i' | 'y'));
    match group.first() {
        Some('a') if has(&['o', 'u']) => {
            if ends_in_i {
                'U'
            } else {
                'o'
            }
        }
        Some('a') if ends_in_i => 'A',
        Some('a') if has(&['e']) => 'i',
        Some('a') => 'a',
        Some('o' | 'u') if ends_in_i => 'U',
        Some('o' | 'u') => 'u',
        _ if has(&['o', 'u']) => 'u',
        _ if has(&['a']) => 'e',
        _ => 'i',
    }
}

/// At the end of a syllable Khmer and Thai do not tell voiced from voiceless.
fn harden_end(key: &mut String) {
    let hard = match key.chars().last() {
        Some('d') => 't',
        Some('b') => 'p',
        Some('g') => 'k',
        _ => return,
    };
    if key.len() > 1 {
        key.pop();
        key.push(hard);
    }
}
