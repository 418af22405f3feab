//! One order for the marks over and under a Thai consonant, and two spellings made one.

const NIKHAHIT: char = '\u{0E4D}';
const SARA_AA: char = '\u{0E32}';
const SARA_AM: char = '\u{0E33}';

/// Appends a run of Thai characters to `out`, the marks of each consonant in order; joins เ + เ to
/// แ and ◌ํ + า to ำ, which look alike.
pub(super) fn order(run: &str, out: &mut String) {
    let run = run.replace("\u{0E40}\u{0E40}", "\u{0E41}");
    let mut marks: Vec<char> = Vec::new();
    for letter in run.chars() {
        if rank(letter).is_some() {
            marks.push(letter);
        } else {
            flush(&mut marks, out);
            out.push(letter);
        }
    }
    flush(&mut marks, out);
}

/// Position of a mark behind its consonant: as Unicode orders them (phinthu 9, lower vowels 103,
/// tones 107), with the upper vowels, which Unicode leaves where they are, in their place.
fn rank(letter: char) -> Option<u8> {
    match letter {
        '\u{0E3A}' => Some(0),
        '\u{0E38}' | '\u{0E39}' => Some(1),
        '\u{0E31}' | '\u{0E34}'..='\u{0E37}' | '\u{0E47}' | NIKHAHIT => Some(2),
        '\u{0E48}'..='\u{0E4B}' => Some(3),
        '\u{0E4C}' | '\u{0E4E}' => Some(4),
        SARA_AA | SARA_AM => Some(5),
        _ => None,
    }
}

fn flush(marks: &mut Vec<char>, out: &mut String) {
    while let (Some(nikhahit), Some(aa)) =
        (marks.iter().position(|mark| *mark == NIKHAHIT), marks.iter().position(|mark| *mark == SARA_AA))
    {
        if let Some(mark) = marks.get_mut(aa) {
            *mark = SARA_AM;
        }
        marks.remove(nikhahit);
    }
    marks.sort_by_key(|mark| rank(*mark));
    out.extend(marks.drain(..));
}
