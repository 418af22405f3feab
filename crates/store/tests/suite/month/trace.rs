//! What happened to whom, told when a check fails.

use std::{cell::RefCell, fmt::Write as _, rc::Rc};

use model::{AccountId, RecordId};

use super::super::support::{NOON_MS, at};

/// Most lines told of a failure.
const TOLD_MAX: usize = 40;

struct Line {
    ms: i64,
    by: AccountId,
    about: RecordId,
    text: String,
}

/// Shared by everybody of one month. Writing it costs time: it is kept only when a month is played again to be told.
#[derive(Clone, Default)]
pub struct Trace(Option<Rc<RefCell<Vec<Line>>>>);

impl Trace {
    /// One that is written.
    pub fn written() -> Self {
        Self(Some(Rc::default()))
    }

    pub fn note(&self, ms: i64, by: AccountId, about: RecordId, text: impl FnOnce() -> String) {
        if let Some(lines) = &self.0 {
            lines.borrow_mut().push(Line { ms, by, about, text: text() });
        }
    }

    /// The last lines about these records; about anything when none is named.
    pub fn tell(&self, about: &[RecordId]) -> String {
        let Some(lines) = &self.0 else { return String::new() };
        let lines = lines.borrow();
        let told: Vec<&Line> =
            lines.iter().filter(|line| about.is_empty() || about.contains(&line.about)).collect();
        let mut out = String::new();
        for line in &told[told.len().saturating_sub(TOLD_MAX)..] {
            let day = (line.ms - NOON_MS).div_euclid(24 * 3_600_000) + 1;
            let short = |id: uuid::Uuid| id.simple().to_string()[24..].to_owned();
            let (by, about) = (short(line.by.0), short(line.about.0));
            writeln!(out, "  day {day:2} {} account {by} record {about}: {}", at(line.ms), line.text)
                .unwrap();
        }
        out
    }
}

/// What a check found wrong, and about which records.
pub struct Finding {
    pub what: String,
    pub about: Vec<RecordId>,
}

impl Finding {
    pub fn new<T>(what: impl Into<String>, about: impl IntoIterator<Item = RecordId>) -> Result<T, Self> {
        Err(Self { what: what.into(), about: about.into_iter().collect() })
    }
}
