//! What people type when asked for a date. The wire format is stricter, see the parent module.

use super::DateError;
use crate::text::ascii_digits;

const SHAPE: &str = "a date such as 2014, 5/2014, 2/5/2014 or 2014~";

/// Years above this are counted from the Buddha's passing. Both Thailand and Cambodia write
/// them: 2026 is 2569 (common era + 543; checked against ICU's Buddhist calendar).
const BUDDHIST_FROM: i64 = 2400;
const BUDDHIST_AHEAD: i64 = 543;

/// The parts that were found; nothing about their range is checked but the year's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Read {
    pub year: i32,
    pub month: Option<u8>,
    pub day: Option<u8>,
    pub approximate: bool,
}

/// Splits typed text into year, month and day. The part of four digits or more is the year; the
/// rest reads outward from it, so `2/5/2557` and `2557-5-2` are the same day. Day comes before
/// month in both countries; the American order is not understood.
pub(super) fn read(text: &str) -> Result<Read, DateError> {
    let shape = DateError::Shape { expected: SHAPE };
    let plain = ascii_digits(&crate::text::normalise(text));
    let mut rest = plain.trim();
    let mut approximate = false;
    for mark in ["~", "≈", "ប្រហែល", "ประมาณ", "about"] {
        let bare = rest.strip_prefix(mark).or_else(|| rest.strip_suffix(mark));
        if let Some(bare) = bare {
            approximate = true;
            rest = bare.trim();
        }
    }
    let parts: Vec<&str> = rest.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let all_digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    if !all_digits {
        return Err(shape);
    }
    let small = |part: &str| part.parse::<u8>().map_err(|_| DateError::NoSuchDay);
    let (year, month, day) = match parts.as_slice() {
        [year] if year.len() >= 4 => (*year, None, None),
        [year, month] if year.len() >= 4 => (*year, Some(small(month)?), None),
        [month, year] if year.len() >= 4 => (*year, Some(small(month)?), None),
        [year, month, day] if year.len() >= 4 => (*year, Some(small(month)?), Some(small(day)?)),
        [day, month, year] if year.len() >= 4 => (*year, Some(small(month)?), Some(small(day)?)),
        _ => return Err(shape),
    };
    let written = year.parse::<i64>().map_err(|_| DateError::YearOutOfRange { year: i64::MAX })?;
    let common = if written > BUDDHIST_FROM { written - BUDDHIST_AHEAD } else { written };
    let year = super::check_year(common).map_err(|_| DateError::YearOutOfRange { year: written })?;
    Ok(Read { year, month, day, approximate })
}
