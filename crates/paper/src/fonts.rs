//! The letters: three scripts in two weights, and which of them writes what.

use std::sync::LazyLock;

use krilla::text::Font;

use crate::Unprintable;

/// A font as it is written into the paper and as it puts letters together.
pub struct Face {
    pub font: Font,
    pub shaper: rustybuzz::Face<'static>,
    /// How far its letters reach above and below the line, in parts of their size. Khmer stacks feet and vowels, Thai its
    /// tone marks.
    pub above: f32,
    pub below: f32,
}

/// One weight: Latin, Khmer, Thai.
pub type Weight = [Face; 3];
const LATIN: usize = 0;
const KHMER: usize = 1;
const THAI: usize = 2;

static REGULAR: LazyLock<Option<Weight>> = LazyLock::new(|| {
    weight([
        include_bytes!("../fonts/noto-sans-latin-400.ttf"),
        include_bytes!("../fonts/noto-sans-khmer-400.ttf"),
        include_bytes!("../fonts/noto-sans-thai-400.ttf"),
    ])
});
static BOLD: LazyLock<Option<Weight>> = LazyLock::new(|| {
    weight([
        include_bytes!("../fonts/noto-sans-latin-700.ttf"),
        include_bytes!("../fonts/noto-sans-khmer-700.ttf"),
        include_bytes!("../fonts/noto-sans-thai-700.ttf"),
    ])
});

fn weight([latin, khmer, thai]: [&'static [u8]; 3]) -> Option<Weight> {
    Some([face(latin, 1.0, 0.36)?, face(khmer, 1.1, 0.66)?, face(thai, 1.1, 0.45)?])
}

fn face(bytes: &'static [u8], above: f32, below: f32) -> Option<Face> {
    let font = Font::new(bytes.into(), 0)?;
    let shaper = rustybuzz::Face::from_slice(bytes, 0)?;
    Some(Face { font, shaper, above, below })
}

/// The fonts of a weight.
pub fn of(bold: bool) -> Result<&'static Weight, Unprintable> {
    let weight = if bold { &BOLD } else { &REGULAR };
    weight.as_ref().ok_or(Unprintable { step: "fonts" })
}

/// Which font of a weight writes a letter; none where it takes that of the letter before.
pub fn writes(letter: char) -> Option<usize> {
    match letter {
        '\u{1780}'..='\u{17ff}' | '\u{19e0}'..='\u{19ff}' => Some(KHMER),
        '\u{e00}'..='\u{e7f}' => Some(THAI),
        ' ' | '\u{a0}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{25cc}' => None,
        _ => Some(LATIN),
    }
}
