//! Counts as figures: small ones hidden, and whatever would give them away.

use rules::suppress::{Counts, GrandTotal, protect, protect_list, protect_share};

use super::{Choice, Counted, Numbers, Part, Results, count::Question};

/// Name of the bucket that makes the choices of a question add up to the responses.
const NOT_ANSWERED: &str = "";

/// Everything protected. `counts`: responses, different children, responses before any filter.
pub fn results(questions: &[Question], counts: (u64, u64, u64), by: bool, k: u32) -> Results {
    let (responses, children, of) = counts;
    // Nor may what a filter leaves out be small: the whole less the rest would tell of it.
    let Some(_) = protect_share(responses, of, k) else {
        return Results {
            protected: true,
            questions: questions.iter().map(Question::bare).collect(),
            ..Results::default()
        };
    };
    Results {
        responses: Some(responses),
        children: share(children, responses, k),
        protected: true,
        questions: questions.iter().map(|question| question.protected(responses, by, k)).collect(),
        words: Vec::new(),
    }
}

/// A part of a whole that is shown, unless it or the rest is small.
fn share(part: u64, whole: u64, k: u32) -> Option<u64> {
    protect_share(part, whole.max(part), k).map(|(part, _)| part)
}

impl Question {
    fn protected(&self, responses: u64, by: bool, k: u32) -> Counted {
        let (answered, options) =
            if self.is_partition() { self.as_partition(responses, k) } else { self.as_shares(responses, k) };
        let numbers = self.sums().filter(|_| answered.is_some() && self.numbers.len() as u64 >= u64::from(k));
        let by = if by { self.parts(&options, k) } else { Vec::new() };
        Counted {
            answered,
            options,
            numbers: numbers.map(|numbers| Numbers { min: None, max: None, ..numbers }),
            by,
            ..self.bare()
        }
    }

    /// Choices that with "not answered" add up to the responses.
    fn as_partition(&self, responses: u64, k: u32) -> (Option<u64>, Vec<Choice>) {
        let names: Vec<String> =
            self.choices.iter().map(|(name, _)| name.clone()).chain([NOT_ANSWERED.to_owned()]).collect();
        let mut counts: Vec<u64> = self.choices.iter().map(|(name, _)| self.n(name)).collect();
        counts.push(responses.saturating_sub(self.answered));
        let list = protect_list(&names, &counts, k, GrandTotal::IfSafe);
        let not_answered = list.cells.last().copied().flatten();
        let answered = list.total.and(not_answered).map(|_| self.answered);
        let of = |name: &str| names.iter().position(|one| one == name).and_then(|at| list.cells[at]);
        (answered, self.options(of))
    }

    /// Choices of which several were made together: each is a share of the answers.
    fn as_shares(&self, responses: u64, k: u32) -> (Option<u64>, Vec<Choice>) {
        let answered = share(self.answered, if self.repeated { self.answered } else { responses }, k);
        let of = |name: &str| answered.and_then(|answered| share(self.n(name), answered, k));
        (answered, self.options(of))
    }

    /// The breakdown. What is hidden in the list of the choices stays hidden in all parts of it.
    fn parts(&self, shown: &[Choice], k: u32) -> Vec<Part> {
        let keys: Vec<String> = self.asked_by.keys().cloned().collect();
        let row = |name: &str| keys.iter().map(|key| self.n_by(name, key)).collect::<Vec<u64>>();
        let rest = |name: &str| {
            let asked = |key: &String| {
                if self.repeated { &self.answered_by } else { &self.asked_by }.get(key).copied()
            };
            keys.iter()
                .map(|key| asked(key).unwrap_or_default().saturating_sub(self.n_by(name, key)))
                .collect()
        };
        let table = |rows: Vec<Vec<u64>>| {
            let names = (0..rows.len()).map(|row| row.to_string()).collect();
            protect(&Counts { rows: names, columns: keys.clone(), cells: rows }, k).cells
        };
        let cells: Vec<Vec<Option<u64>>> = if self.is_partition() {
            let unanswered = keys.iter().map(|key| {
                let of =
                    |map: &std::collections::BTreeMap<String, u64>| map.get(key).copied().unwrap_or_default();
                of(&self.asked_by).saturating_sub(of(&self.answered_by))
            });
            let rows = self.choices.iter().map(|(name, _)| row(name)).chain([unanswered.collect()]);
            table(rows.collect())
        } else {
            let one = |(name, _): &(String, super::Texts)| table(vec![row(name), rest(name)]).swap_remove(0);
            self.choices.iter().map(one).collect()
        };
        let part = |(at, key): (usize, &String)| Part {
            key: key.clone(),
            options: shown
                .iter()
                .zip(&cells)
                .map(|(choice, row)| Choice { n: choice.n.and(row[at]), ..choice.clone() })
                .collect(),
        };
        if self.choices.is_empty() { Vec::new() } else { keys.iter().enumerate().map(part).collect() }
    }
}
