//! What is printed and signed. A [`Paper`] says what stands on it, in the words of its readers; [`Paper::pdf`] lays it
//! out. One layout serves every form, so that each has its head, its number, its page count and its warning.
//!
//! There is no markup: what people wrote is text and nothing else. Nothing of it is in an error, so nothing of it can come
//! into a log. No file, no address and no clock is within reach; the fonts are part of the program.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

mod clean;
mod fonts;
mod pages;
mod rows;
mod text;

/// The language that a paper is set in: told to whoever reads it aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    En,
    /// Khmer.
    Km,
    /// Thai.
    Th,
}

/// A paper, from head to signatures.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Its main language.
    pub language: Language,
    /// What it is: "Referral".
    pub title: String,
    /// The same in a second language, on papers for two countries.
    #[serde(default)]
    pub subtitle: Option<String>,
    /// Who gives it out.
    pub from: String,
    /// Number or reference, as spoken on the telephone.
    #[serde(default)]
    pub number: Option<String>,
    /// When it was made, written out.
    pub made: String,
    /// Who may read it, on every page.
    pub warning: String,
    /// What stands on it.
    pub sections: Vec<Section>,
    /// Who signs: one line each.
    pub signatures: Vec<String>,
    /// Word between page and pages: "of".
    pub of: String,
}

/// A part under a heading.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case", tag = "is")]
pub enum Block {
    /// Labels with values, two columns. An empty value is a line to write on.
    Facts {
        /// Label and value.
        rows: Vec<(String, String)>,
    },
    /// What somebody said or wrote, in its lines.
    Text {
        /// The text.
        text: String,
    },
    /// A list of things to tick, some ticked.
    Ticks {
        /// Whether it is ticked, and what it is.
        rows: Vec<(bool, String)>,
    },
    /// A table whose head is repeated on every page.
    Table {
        /// Heads of the columns.
        head: Vec<String>,
        /// Rows, each as long as the head.
        rows: Vec<Vec<String>>,
    },
    /// Pictures side by side, each the bytes of a JPEG. One that is none is left out. Never read from outside: only the
    /// program itself puts a picture on a paper.
    #[serde(skip)]
    Pictures {
        /// JPEGs.
        jpegs: Vec<Arc<Vec<u8>>>,
    },
}

/// All words of a paper together, bytes.
const WORDS_MAX: usize = 256 * 1024;
/// A title, a name, a date, a warning, a signature: bytes.
const HEAD_MAX: usize = 2000;
/// Rows of all its lists and tables, and its sections.
const ROWS_MAX: usize = 2000;
/// Columns of a table on a page of this width.
const COLUMNS_MAX: usize = 8;

/// What is too much, or does not fit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{part}: {rule}")]
pub struct Unfit {
    /// The part of the paper.
    pub part: &'static str,
    /// The rule.
    pub rule: &'static str,
}

/// A paper could not be laid out: a fault of the program, never of what was written. Says at which step, and not a word
/// of the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the paper could not be laid out: {step}")]
pub struct Unprintable {
    /// Where it failed.
    pub step: &'static str,
}

impl Paper {
    /// Whether it fits together and is no more than a person would print.
    pub fn check(&self) -> Result<(), Unfit> {
        let unfit = |part, rule| Err(Unfit { part, rule });
        let head = || {
            let always = [&self.title, &self.from, &self.made, &self.warning, &self.of].into_iter();
            always.chain(&self.subtitle).chain(&self.number).chain(&self.signatures).map(String::len)
        };
        if head().any(|length| length > HEAD_MAX) {
            return unfit("head", "too_long");
        }
        let mut words = head().sum::<usize>();
        let mut rows = self.sections.len() + self.signatures.len();
        for section in &self.sections {
            words += section.heading.len();
            for block in &section.blocks {
                let (its_words, its_rows) = block.size();
                words += its_words;
                rows += its_rows;
                if let Block::Table { head, rows } = block
                    && (!(1..=COLUMNS_MAX).contains(&head.len())
                        || rows.iter().any(|row| row.len() != head.len()))
                {
                    return unfit("table", "columns");
                }
            }
        }
        match () {
            () if words > WORDS_MAX => unfit("paper", "too_long"),
            () if rows > ROWS_MAX => unfit("paper", "too_many"),
            () => Ok(()),
        }
    }

    /// The paper as PDF, A4. The same paper gives the same bytes.
    pub fn pdf(&self) -> Result<Vec<u8>, Unprintable> {
        pages::pdf(self)
    }
}

impl Block {
    /// Bytes of its words, and its rows.
    fn size(&self) -> (usize, usize) {
        let of =
            |rows: &mut dyn Iterator<Item = usize>| rows.fold((0, 1), |(words, n), row| (words + row, n + 1));
        match self {
            Self::Facts { rows } => of(&mut rows.iter().map(|(label, value)| label.len() + value.len())),
            Self::Text { text } => (text.len(), text.lines().count().max(1)),
            Self::Ticks { rows } => of(&mut rows.iter().map(|(_, what)| what.len())),
            Self::Table { head, rows } => {
                of(&mut rows.iter().chain([head]).map(|row| row.iter().map(String::len).sum()))
            }
            Self::Pictures { jpegs } => (0, jpegs.len()),
        }
    }
}
