//! Counts as figures: small ones hidden, and whatever would give them away.

use instruments::{
    ItemType,
    results::{self, By, Cross, Question},
};
use rules::suppress::{Counts, GrandTotal, Table, protect, protect_list, protect_share};

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
        return Results { protected: true, hidden_below: Some(k), questions, ..Results::default() };
    }
    Results {
        responses: Some(responses),
        children: share(counted.children, responses, k),
        protected: true,
        hidden_below: Some(k),
        questions: questions.iter().map(|question| protected(question, responses, by, k)).collect(),
        words: Vec::new(),
    }
}

/// A part of a whole that is shown, unless it or the rest is small.
fn share(part: u64, whole: u64, k: u32) -> Option<u64> {
    protect_share(part, whole.max(part), k).map(|(part, _)| part)
}

/// Whether each answer is just one of the choices, so that they and "not answered" make up the whole. Of a ranking the
/// first place counts, and that is one.
fn is_partition(question: &Question) -> bool {
    matches!(question.kind, ItemType::SelectOne | ItemType::Acknowledge | ItemType::Rank)
}

fn protected(question: &Question, responses: u64, by: Option<By>, k: u32) -> Counted {
    let (mut answered, mut options) = if is_partition(question) {
        as_partition(question, responses, k)
    } else {
        as_shares(question, responses, k)
    };
    // Whoever asks for one breakdown can ask for all, one after the other: what a total must not tell in one of them it
    // does not tell in any, nor where nothing is broken down.
    let all: Vec<(&Cross, Vec<Table>)> =
        question.by.iter().map(|cross| (cross, tables(question, cross, k))).collect();
    for (_, tables) in &all {
        for (at, choice) in options.iter_mut().enumerate() {
            let rest =
                is_partition(question) || tables.get(at).is_some_and(|table| table.row_totals[1].is_some());
            choice.n = choice.n.filter(|_| rest).and(row(question, tables, at).1);
        }
    }
    // Then fewer may be hidden than make each other safe: what is hidden adds up to the answers less those shown.
    let of_hidden: Vec<u64> = options
        .iter()
        .zip(&question.options)
        .filter(|(one, _)| one.n.is_none())
        .map(|(_, one)| one.n)
        .collect();
    if is_partition(question)
        && (of_hidden.len() == 1 || of_hidden.iter().all(|n| *n == 1) && !of_hidden.is_empty())
    {
        answered = None;
    }
    let numbers = question.numbers.filter(|_| answered.is_some_and(|n| n >= u64::from(k)));
    let numbers =
        numbers.map(|numbers| Numbers { mean: numbers.mean, median: numbers.median, min: None, max: None });
    let asked = all.iter().find(|(cross, _)| Some(cross.by) == by && !options.is_empty());
    let by = asked.map(|(cross, tables)| parts(question, cross, tables, &options)).unwrap_or_default();
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

/// A breakdown as tables that are safe each: one of all choices, or one for each where several go together.
fn tables(question: &Question, cross: &Cross, k: u32) -> Vec<Table> {
    let table = |rows: Vec<Vec<u64>>| {
        let names = vec![String::new(); rows.len()];
        protect(&Counts { rows: names, columns: cross.keys.clone(), cells: rows }, k)
    };
    if is_partition(question) {
        return vec![table(cross.cells.clone())];
    }
    let rest = |row: &[u64]| row.iter().zip(&cross.answered).map(|(n, of)| of.saturating_sub(*n)).collect();
    cross.cells.iter().map(|row| table(vec![row.clone(), rest(row)])).collect()
}

/// The cells of a choice, and its total.
fn row<'a>(question: &Question, tables: &'a [Table], at: usize) -> (&'a [Option<u64>], Option<u64>) {
    let (table, row) = if is_partition(question) { (0, at) } else { (at, 0) };
    tables.get(table).map_or((&[], None), |table| (table.cells[row].as_slice(), table.row_totals[row]))
}

/// The breakdown. What is hidden in the list of the choices stays hidden in all parts of it.
fn parts(question: &Question, cross: &Cross, tables: &[Table], shown: &[Choice]) -> Vec<Part> {
    let part = |(column, key): (usize, &String)| Part {
        key: key.clone(),
        options: shown
            .iter()
            .enumerate()
            .map(|(at, choice)| {
                let cell = row(question, tables, at).0.get(column).copied().flatten();
                Choice { n: choice.n.and(cell), ..choice.clone() }
            })
            .collect(),
    };
    cross.keys.iter().enumerate().map(part).collect()
}
