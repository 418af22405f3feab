//! Counts as figures: small ones hidden, and whatever would give them away.

use instruments::{
    ItemType,
    results::{self, By, Cross, Question},
};
use rules::suppress::{Counts, GrandTotal, protect, protect_list, protect_share};

use super::{Choice, Counted, Numbers, Part, Results, bare, options};

/// Everything protected. `of`: responses before any filter.
pub fn results(
    counted: &results::Results,
    questions: &[&Question],
    of: u64,
    by: Option<By>,
    k: u32,
) -> Results {
    let responses = counted.responses;
    // Nor may what a filter leaves out be small: the whole less the rest would tell of it.
    if protect_share(responses, of, k).is_none() {
        let questions = questions.iter().map(|question| bare(question)).collect();
        return Results { protected: true, questions, ..Results::default() };
    }
    Results {
        responses: Some(responses),
        children: share(counted.children, responses, k),
        protected: true,
        questions: questions.iter().map(|question| protected(question, responses, by, k)).collect(),
        words: Vec::new(),
    }
}

/// A part of a whole that is shown, unless it or the rest is small.
fn share(part: u64, whole: u64, k: u32) -> Option<u64> {
    protect_share(part, whole.max(part), k).map(|(part, _)| part)
}

/// Whether each answer is just one of the choices, so that they and "not answered" make up the whole.
fn is_partition(question: &Question) -> bool {
    matches!(question.kind, ItemType::SelectOne | ItemType::Acknowledge)
}

fn protected(question: &Question, responses: u64, by: Option<By>, k: u32) -> Counted {
    let (answered, options) = if is_partition(question) {
        as_partition(question, responses, k)
    } else {
        as_shares(question, responses, k)
    };
    let numbers = question.numbers.filter(|_| answered.is_some_and(|n| n >= u64::from(k)));
    let cross = question.by.iter().find(|cross| Some(cross.by) == by);
    let by = cross.map(|cross| parts(question, cross, &options, k)).unwrap_or_default();
    let numbers =
        numbers.map(|numbers| Numbers { mean: numbers.mean, median: numbers.median, min: None, max: None });
    Counted { answered, options, numbers, by, ..bare(question) }
}

/// Choices that with "not answered" add up to the responses.
fn as_partition(question: &Question, responses: u64, k: u32) -> (Option<u64>, Vec<Choice>) {
    let mut counts: Vec<u64> = question.options.iter().map(|choice| choice.n).collect();
    counts.push(responses.saturating_sub(question.answered));
    let list = protect_list(&vec![String::new(); counts.len()], &counts, k, GrandTotal::IfSafe);
    let not_answered = list.cells.last().copied().flatten();
    let answered = list.total.and(not_answered).map(|_| question.answered);
    (answered, options(question, |at| list.cells[at]))
}

/// Choices of which several were made together: each is a share of the answers.
fn as_shares(question: &Question, responses: u64, k: u32) -> (Option<u64>, Vec<Choice>) {
    let answered = share(question.answered, responses, k);
    let of = |at: usize| answered.and_then(|answered| share(question.options[at].n, answered, k));
    (answered, options(question, of))
}

/// The breakdown. What is hidden in the list of the choices stays hidden in all parts of it.
fn parts(question: &Question, cross: &Cross, shown: &[Choice], k: u32) -> Vec<Part> {
    let table = |rows: Vec<Vec<u64>>| {
        let names = vec![String::new(); rows.len()];
        protect(&Counts { rows: names, columns: cross.keys.clone(), cells: rows }, k).cells
    };
    let cells: Vec<Vec<Option<u64>>> = if is_partition(question) {
        table(cross.cells.clone())
    } else {
        let rest =
            |row: &[u64]| row.iter().zip(&cross.answered).map(|(n, of)| of.saturating_sub(*n)).collect();
        cross.cells.iter().map(|row| table(vec![row.clone(), rest(row)]).swap_remove(0)).collect()
    };
    let part = |(column, key): (usize, &String)| Part {
        key: key.clone(),
        options: shown
            .iter()
            .zip(&cells)
            .map(|(choice, row)| Choice { n: choice.n.and(row[column]), ..choice.clone() })
            .collect(),
    };
    if shown.is_empty() { Vec::new() } else { cross.keys.iter().enumerate().map(part).collect() }
}
