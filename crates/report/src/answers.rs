//! What was answered to an instrument, counted: over all its versions, each question by its path.
//!
//! Who may read the responses gets the counts as they are, and the words. Who may only see figures gets them protected
//! as every figure is: a count above zero and below `k` is hidden, with whatever would give it away; no words, no
//! smallest and largest number, since these are one person's.

use std::collections::BTreeMap;

use instruments::{Definition, ItemType};
use model::RecordId;
use serde_json::Value;

mod count;
mod protect;
mod table;
#[cfg(test)]
mod tests;

pub use table::{Line, lines, summary};

use count::{Question, questions};

/// Most texts of one question.
pub const TEXTS_MAX: usize = 500;

/// One version of the instrument.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// Its record.
    pub version: RecordId,
    /// 1, 2, 3 …
    pub number: u64,
    /// What it asks.
    pub definition: &'a Definition,
}

/// One response.
#[derive(Clone, Debug)]
pub struct Said {
    /// The version that was asked.
    pub version: RecordId,
    /// The child, if it names one.
    pub person: Option<RecordId>,
    /// Its part of the breakdown that was asked for.
    pub key: String,
    /// All answers that may count.
    pub answers: Value,
}

/// How results are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// To who reads the responses.
    Read {
        /// Whether confidential questions are among them.
        confidential: bool,
    },
    /// As figures.
    Protected {
        /// Counts above zero and below this are hidden.
        k: u32,
        /// How many responses there are before any filter: what a filter leaves out must not be small either.
        of: u64,
    },
}

impl Shown {
    /// Whether a question of this class is told of at all.
    fn tells(self, confidential: bool) -> bool {
        !confidential || self == Self::Read { confidential: true }
    }
}

/// A text by language.
pub type Texts = BTreeMap<String, String>;

/// The results of an instrument; `None` of a count = hidden.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// Responses.
    pub responses: Option<u64>,
    /// Different children among them.
    pub children: Option<u64>,
    /// Whether small counts are hidden.
    pub protected: bool,
    /// What was answered, by question, in the order of the newest version.
    pub questions: Vec<Counted>,
    /// Answers in words; nothing where results are protected.
    pub words: Vec<Words>,
}

/// One question, counted. In a repeat each instance counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// Names from the top.
    pub path: Vec<String>,
    /// Its type.
    pub kind: ItemType,
    /// The question.
    pub label: Texts,
    /// How often it was answered.
    pub answered: Option<u64>,
    /// How often each choice was made.
    pub options: Vec<Choice>,
    /// Of numbers.
    pub numbers: Option<Numbers>,
    /// The choices once more, by the breakdown that was asked for.
    pub by: Vec<Part>,
}

/// One choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its name.
    pub name: String,
    /// What it says.
    pub label: Texts,
    /// How often.
    pub n: Option<u64>,
}

/// What numbers come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numbers {
    /// Mean.
    pub mean: f64,
    /// Median.
    pub median: f64,
    /// Smallest; not where results are protected.
    pub min: Option<f64>,
    /// Largest; not where results are protected.
    pub max: Option<f64>,
}

/// One part of a breakdown.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Sex, age band or province.
    pub key: String,
    /// The choices.
    pub options: Vec<Choice>,
}

/// Answers in words to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Names from the top.
    pub path: Vec<String>,
    /// The texts, at most [`TEXTS_MAX`].
    pub texts: Vec<String>,
}

/// Counts what was said. `by`: whether each response's key is a breakdown to show.
pub fn results(asked: &[Asked], said: &[Said], by: bool, shown: Shown) -> Results {
    let questions = questions(asked, said, shown);
    let responses = said.len() as u64;
    let people: std::collections::BTreeSet<RecordId> = said.iter().filter_map(|one| one.person).collect();
    match shown {
        Shown::Read { .. } => Results {
            responses: Some(responses),
            children: Some(people.len() as u64),
            protected: false,
            words: questions.iter().filter_map(Question::words).collect(),
            questions: questions.iter().map(|question| question.counted(by)).collect(),
        },
        Shown::Protected { k, of } => {
            protect::results(&questions, (responses, people.len() as u64, of), by, k)
        }
    }
}
