//! What was answered to an instrument, as it may be shown.
//!
//! Who reads the responses gets the counts as they are, and the words. Who only sees figures gets them protected as every
//! figure is: a count above zero and below `k` is hidden, with whatever would give it away; no words, and no smallest and
//! largest number, since these are one person's. The counting itself is [`instruments::results`]'.

use std::collections::{BTreeMap, BTreeSet};

use instruments::{
    ItemType,
    results::{self, By, Question},
};

mod protect;
mod table;
#[cfg(test)]
mod tests;

pub use table::{Line, lines, summary};

/// Most texts of one question.
pub const TEXTS_MAX: usize = 500;

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
    /// Below which number.
    pub hidden_below: Option<u32>,
    /// What was answered, by question.
    pub questions: Vec<Counted>,
    /// Answers in words by the path of their question, at most [`TEXTS_MAX`]; nothing where results are protected.
    pub words: Vec<(Vec<String>, Vec<String>)>,
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

/// Results as they may be shown, with a breakdown if one was asked for.
pub fn publish(counted: &results::Results, by: Option<By>, shown: Shown) -> Results {
    // Confidential in one version, whatever its type there, is confidential in all.
    let secret: BTreeSet<&[String]> =
        counted.questions.iter().filter(|one| one.confidential).map(|one| one.path.as_slice()).collect();
    let tells = |path: &[String]| shown == Shown::Read { confidential: true } || !secret.contains(path);
    let questions: Vec<&Question> = counted.questions.iter().filter(|one| tells(&one.path)).collect();
    match shown {
        Shown::Read { .. } => {
            let words = counted.words.iter().filter(|words| tells(&words.path));
            let some = |texts: &[String]| texts.iter().take(TEXTS_MAX).cloned().collect();
            Results {
                responses: Some(counted.responses),
                children: Some(counted.children),
                protected: false,
                hidden_below: None,
                questions: questions.iter().map(|question| as_counted(question, by)).collect(),
                words: words.map(|words| (words.path.clone(), some(&words.texts))).collect(),
            }
        }
        Shown::Protected { k, of } => protect::results(counted, &questions, of, by, k),
    }
}

/// The choices with their counts.
fn options(question: &Question, n: impl Fn(usize) -> Option<u64>) -> Vec<Choice> {
    let one = |(at, choice): (usize, &results::Choice)| Choice {
        name: choice.name.clone(),
        label: choice.label.0.clone(),
        n: n(at),
    };
    question.options.iter().enumerate().map(one).collect()
}

/// Without any count.
fn bare(question: &Question) -> Counted {
    Counted {
        path: question.path.clone(),
        kind: question.kind,
        label: question.label.0.clone(),
        answered: None,
        options: options(question, |_| None),
        numbers: None,
        by: Vec::new(),
    }
}

/// As it was counted.
fn as_counted(question: &Question, by: Option<By>) -> Counted {
    let cross = question.by.iter().find(|cross| Some(cross.by) == by && !question.options.is_empty());
    let parts = cross.into_iter().flat_map(|cross| {
        cross.keys.iter().enumerate().map(|(column, key)| Part {
            key: key.clone(),
            options: options(question, |row| Some(cross.cells[row][column])),
        })
    });
    Counted {
        answered: Some(question.answered),
        options: options(question, |at| Some(question.options[at].n)),
        numbers: question.numbers.map(|numbers| Numbers {
            mean: numbers.mean,
            median: numbers.median,
            min: Some(numbers.min),
            max: Some(numbers.max),
        }),
        by: parts.collect(),
        ..bare(question)
    }
}
