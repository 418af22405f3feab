//! Results: what was answered, counted over all versions of an instrument.
//!
//! A question is the same in two versions where its path and its type are. What is handed out here are plain counts,
//! with their crossings laid out as tables, so that the caller can protect small ones before anything leaves; see
//! [`Cross`].

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use crate::definition::{Definition, ItemType, Texts};

mod catalog;
mod count;
mod sheet;

use catalog::Catalog;
use count::Tally;
pub use sheet::{Cell, Column, Sheet};

/// One response, as far as it is counted.
#[derive(Clone, Debug, Default)]
pub struct Response {
    /// Number of the version that it answers.
    pub version: u32,
    /// Its answers: merged, or of one class only.
    pub answers: Value,
    /// Code of the sex of whom it is about.
    pub sex: Option<String>,
    /// Age band.
    pub band: Option<String>,
    /// Code of a place.
    pub place: Option<String>,
    /// The month in which it was asked, `2026-11`.
    pub month: Option<String>,
    /// Which child it is about, to count different ones.
    pub child: Option<String>,
}

/// How results are set side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Sex.
    Sex,
    /// Age band.
    Band,
    /// Place.
    Place,
    /// Month.
    Month,
    /// Version that was asked.
    Version,
}

impl By {
    /// All.
    pub const ALL: [Self; 5] = [Self::Sex, Self::Band, Self::Place, Self::Month, Self::Version];

    fn key(self, response: &Response) -> String {
        let key = match self {
            Self::Sex => &response.sex,
            Self::Band => &response.band,
            Self::Place => &response.place,
            Self::Month => &response.month,
            Self::Version => return response.version.to_string(),
        };
        key.clone().unwrap_or_else(|| NOT_STATED.to_owned())
    }
}

/// The key of those of whom it is not known.
pub const NOT_STATED: &str = "not_stated";

/// Results, unprotected: for the server's inside only.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Results {
    /// How many responses.
    pub responses: u64,
    /// About how many different children.
    pub children: u64,
    /// What was asked, as in the newest version, then what only older ones ask.
    pub questions: Vec<Question>,
    /// What was said in words: only for those who may read the responses themselves.
    pub words: Vec<Words>,
}

/// What one question came to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Question {
    /// Names from the top.
    pub path: Vec<String>,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: ItemType,
    /// The question, as the newest version that asks it words it.
    pub label: Texts,
    /// Whether the answers are confidential.
    pub confidential: bool,
    /// How many answers; in a repeat each instance gives one.
    pub answered: u64,
    /// How often each choice was chosen; of a ranking, how often it was put first.
    pub options: Vec<Choice>,
    /// Of numbers.
    pub numbers: Option<Numbers>,
    /// The same, side by side.
    pub by: Vec<Cross>,
}

/// A choice and how often it was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Its name; `true` and `false` of what is that.
    pub name: String,
    /// What was shown.
    pub label: Texts,
    /// How often.
    pub n: u64,
}

/// What numbers come to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Numbers {
    /// Their mean.
    pub mean: f64,
    /// The one in the middle.
    pub median: f64,
    /// The lowest.
    pub min: f64,
    /// The highest.
    pub max: f64,
}

/// Answers side by side, a row for each of [`Question::options`] and a column for each key: a table of counts as
/// the protection of small figures takes it. Where several choices go together a column is no sum of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cross {
    /// By what.
    pub by: By,
    /// The keys that occur, in their order.
    pub keys: Vec<String>,
    /// How many answers with each key.
    pub answered: Vec<u64>,
    /// For each option, how often with each key.
    pub cells: Vec<Vec<u64>>,
}

/// What was said to a question in words of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Words {
    /// Names from the top.
    pub path: Vec<String>,
    /// Whether the answers are confidential.
    pub confidential: bool,
    /// What was said, in the order of the responses.
    pub texts: Vec<String>,
}

/// Counts responses to all versions together.
pub fn tabulate(versions: &[(u32, &Definition)], responses: impl IntoIterator<Item = Response>) -> Results {
    let catalog = Catalog::of(versions);
    let mut tallies: Vec<Tally> = catalog.entries.iter().map(|_| Tally::default()).collect();
    let (mut count, mut children) = (0, BTreeSet::new());
    for response in responses {
        count += 1;
        children.extend(response.child.clone());
        for number in catalog.asked_by(response.version) {
            let (Some(entry), Some(tally)) = (catalog.entries.get(*number), tallies.get_mut(*number)) else {
                continue;
            };
            for answer in catalog::answers_at(&response.answers, &entry.path) {
                tally.add(entry.kind, answer, &response);
            }
        }
    }
    let (mut questions, mut words) = (Vec::new(), Vec::new());
    for (entry, tally) in catalog.entries.into_iter().zip(tallies) {
        if !tally.texts.is_empty() {
            let (path, texts) = (entry.path.clone(), tally.texts.clone());
            words.push(Words { path, confidential: entry.confidential, texts });
        }
        questions.push(tally.question(entry));
    }
    Results { responses: count, children: children.len() as u64, questions, words }
}

#[cfg(test)]
mod tests;
