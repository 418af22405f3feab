//! A photo as it may leave: the picture of a JPEG and nothing of the file around it.

use std::sync::Arc;

/// A JPEG that says where, when, by whom and with what it was taken nowhere: of its parts those alone are kept that a
/// reader needs to draw it. There is no other way to make one.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    jpeg: Arc<Vec<u8>>,
    size: (u16, u16),
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({}×{})", self.size.0, self.size.1)
    }
}

/// Sort of a part: the byte after `0xff` (ITU-T T.81, table B.1).
mod part {
    pub const START: u8 = 0xd8;
    pub const END: u8 = 0xd9;
    pub const SCAN: u8 = 0xda;
    pub const QUANTISERS: u8 = 0xdb;
    pub const CODES: u8 = 0xc4;
    pub const RESTARTS: u8 = 0xdd;
    /// Of frames the three that a browser and a reader of PDF draw: baseline, extended, progressive.
    pub const FRAMES: [u8; 3] = [0xc0, 0xc1, 0xc2];
    /// What programs put beside the picture, and remarks.
    pub const BESIDE: [std::ops::RangeInclusive<u8>; 2] = [0xe0..=0xef, 0xfe..=0xfe];
}

impl Picture {
    /// The picture of a JPEG; `None` where it is none, breaks off, or is of a sort that not every reader draws.
    pub fn of_jpeg(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(&[0xff, part::START])?;
        let mut jpeg = vec![0xff, part::START];
        let (mut size, mut is_scanned) = (None, false);
        loop {
            let sort;
            (sort, rest) = next(rest)?;
            if sort == part::END {
                break;
            }
            let length = usize::from(u16::from_be_bytes([*rest.first()?, *rest.get(1)?]));
            let (body, after) = rest.split_at_checked(length).filter(|_| length >= 2)?;
            rest = after;
            if part::BESIDE.iter().any(|beside| beside.contains(&sort)) {
                continue;
            }
            match sort {
                part::QUANTISERS | part::CODES | part::RESTARTS => {}
                sort if part::FRAMES.contains(&sort) && size.is_none() => size = Some(frame(body)?),
                part::SCAN if size.is_some() => is_scanned = true,
                _ => return None,
            }
            jpeg.extend([0xff, sort]);
            jpeg.extend(body);
            if sort == part::SCAN {
                let scan;
                (scan, rest) = rest.split_at(scan_length(rest)?);
                jpeg.extend(scan);
            }
        }
        jpeg.extend([0xff, part::END]);
        let size = size.filter(|_| is_scanned)?;
        Some(Self { jpeg: Arc::new(jpeg), size })
    }

    /// Its bytes.
    pub fn jpeg(&self) -> &Arc<Vec<u8>> {
        &self.jpeg
    }

    /// Width and height in dots.
    pub fn size(&self) -> (u16, u16) {
        self.size
    }
}

/// The sort of the next part and what follows it; any number of `0xff` may stand before.
fn next(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let filled = bytes.iter().take_while(|byte| **byte == 0xff).count();
    let (sort, rest) = bytes.get(filled..)?.split_first()?;
    (filled > 0).then_some((*sort, rest))
}

/// Width and height of a frame of eight bits, grey or in three colours. None of them is nought.
fn frame(body: &[u8]) -> Option<(u16, u16)> {
    let &[_, _, 8, high, height, wide, width, 1 | 3, ..] = body else { return None };
    let size = (u16::from_be_bytes([wide, width]), u16::from_be_bytes([high, height]));
    (size.0 > 0 && size.1 > 0).then_some(size)
}

/// How long a scan is: until a part begins that is no restart of the scan itself.
fn scan_length(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|two| two[0] == 0xff && !matches!(two[1], 0x00 | 0xd0..=0xd7 | 0xff))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn segment(sort: u8, body: &[u8]) -> Vec<u8> {
        let length = (body.len() as u16 + 2).to_be_bytes();
        [&[0xff, sort], &length[..], body].concat()
    }

    /// A picture of one dot, with these parts before its frame and these bytes after its end.
    fn jpeg(beside: &[Vec<u8>], after: &[u8]) -> Vec<u8> {
        let parts = [
            vec![0xff, part::START],
            beside.concat(),
            segment(part::QUANTISERS, &[0; 65]),
            segment(0xc0, &[8, 0, 3, 0, 4, 1, 1, 0x11, 0]),
            segment(part::CODES, &[0, 1, 2]),
            segment(part::SCAN, &[1, 1, 0, 0, 63, 0]),
            vec![0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
            vec![0xff, part::END],
            after.to_vec(),
        ];
        parts.concat()
    }

    #[test]
    fn nothing_of_the_file_around_it_leaves() {
        let plain = jpeg(&[], b"");
        for sort in [0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xfe] {
            let taken = jpeg(&[segment(sort, b"11.5564 N, Sok Sreymom")], b"trailing Sreymom");
            let picture = Picture::of_jpeg(&taken).unwrap();
            assert_eq!((picture.jpeg().as_slice(), picture.size()), (plain.as_slice(), (4, 3)), "{sort:x}");
        }
    }

    #[test]
    fn what_is_no_picture_or_breaks_off_is_none() {
        let whole = jpeg(&[], b"");
        for long in 0..whole.len() {
            assert_eq!(Picture::of_jpeg(&whole[..long]), None, "cut at {long}");
        }
        assert_eq!(Picture::of_jpeg(b"\x89PNG\r\n\x1a\n"), None);
        let frame = whole.iter().position(|byte| *byte == 0xc0).unwrap();
        // Lossless and arithmetic frames, four colours, no height: not every reader draws them.
        for (at, to) in [(frame, 0xc3), (frame, 0xc9), (frame + 8, 4), (frame + 5, 0)] {
            let mut other = whole.clone();
            other[at] = to;
            assert_eq!(Picture::of_jpeg(&other), None, "{at} as {to:x}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_break_it_and_what_it_makes_it_takes_again_as_it_is(
            mut bytes in Just(jpeg(&[segment(0xe1, b"Exif")], b"")),
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        ) {
            for (at, to) in changes {
                let at = at.index(bytes.len());
                bytes[at] = to;
            }
            if let Some(picture) = Picture::of_jpeg(&bytes) {
                prop_assert_eq!(Picture::of_jpeg(picture.jpeg()), Some(picture.clone()));
            }
        }
    }
}
