//! Patterns of `regex()`: what forms use of regular expressions, matched in time that grows with text and pattern only.
//!
//! The same in `web/src/lib/instruments/expr/pattern.ts`. A script engine tries what it finds ambiguous again and again:
//! `(a+)+$` on forty letters would stop a phone for good. So both sides walk all possibilities at once (Thompson 1968),
//! and what cannot be walked so, or means something else from one engine to the next, is refused by the check.

mod read;

/// Longest program: a text of 2,000 characters is looked at in less than a second on a slow phone.
const STEPS_MAX: usize = 5_000;

/// A set of characters.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Set {
    negated: bool,
    ranges: Vec<(char, char)>,
}

impl Set {
    fn has(&self, c: char) -> bool {
        self.ranges.iter().any(|(from, to)| (*from..=*to).contains(&c)) != self.negated
    }
}

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Node {
    One(Set),
    Start,
    End,
    Sequence(Vec<Node>),
    Either(Vec<Node>),
    /// So many times; no upper end = any number.
    Times(Box<Node>, usize, Option<usize>),
}

/// One step of a program.
#[derive(Clone, Debug)]
enum Step {
    One(Set),
    Start,
    End,
    Go(usize),
    Fork(usize, usize),
    Fits,
}

/// A pattern that the whole text must fit. Digits, word characters are those of ASCII; blanks those of Unicode.
#[derive(Clone, Debug)]
pub struct Pattern {
    steps: Vec<Step>,
}

impl Pattern {
    /// Reads a pattern, or says why it cannot be used.
    pub fn new(source: &str) -> Result<Self, &'static str> {
        let node = read::read(source)?;
        let mut steps = Vec::new();
        write(&node, &mut steps)?;
        steps.push(Step::Fits);
        Ok(Self { steps })
    }

    /// Whether the whole text fits.
    pub fn fits(&self, text: &str) -> bool {
        let text: Vec<char> = text.chars().collect();
        let mut seen = vec![usize::MAX; self.steps.len()];
        let mut now = Vec::new();
        self.reach(0, 0, text.len(), &mut seen, &mut now);
        for (at, c) in text.iter().enumerate() {
            let mut next = Vec::new();
            for step in now {
                if let Some(Step::One(set)) = self.steps.get(step)
                    && set.has(*c)
                {
                    self.reach(step + 1, at + 1, text.len(), &mut seen, &mut next);
                }
            }
            if next.is_empty() {
                return false;
            }
            now = next;
        }
        now.iter().any(|step| matches!(self.steps.get(*step), Some(Step::Fits)))
    }

    /// Adds what can be reached from a step without a character; `seen` holds where each step was reached last.
    fn reach(&self, from: usize, at: usize, end: usize, seen: &mut [usize], into: &mut Vec<usize>) {
        let mut open = vec![from];
        while let Some(step) = open.pop() {
            if seen.get(step).is_none_or(|last| *last == at) {
                continue;
            }
            seen[step] = at;
            match &self.steps[step] {
                Step::Go(to) => open.push(*to),
                Step::Fork(one, other) => open.extend([*one, *other]),
                Step::Start if at == 0 => open.push(step + 1),
                Step::End if at == end => open.push(step + 1),
                Step::Start | Step::End => {}
                Step::One(_) | Step::Fits => into.push(step),
            }
        }
    }
}

fn write(node: &Node, steps: &mut Vec<Step>) -> Result<(), &'static str> {
    if steps.len() > STEPS_MAX {
        return Err("it repeats too much");
    }
    match node {
        Node::One(set) => steps.push(Step::One(set.clone())),
        Node::Start => steps.push(Step::Start),
        Node::End => steps.push(Step::End),
        Node::Sequence(all) => all.iter().try_for_each(|one| write(one, steps))?,
        Node::Either(all) => {
            let mut ends = Vec::new();
            for (number, one) in all.iter().enumerate() {
                let fork = steps.len();
                let last = number + 1 == all.len();
                if !last {
                    steps.push(Step::Fork(fork + 1, 0));
                }
                write(one, steps)?;
                if !last {
                    ends.push(steps.len());
                    steps.push(Step::Go(0));
                    steps[fork] = Step::Fork(fork + 1, steps.len());
                }
            }
            let end = steps.len();
            for at in ends {
                steps[at] = Step::Go(end);
            }
        }
        Node::Times(one, least, most) => {
            (0..*least).try_for_each(|_| write(one, steps))?;
            match most {
                None => {
                    let fork = steps.len();
                    steps.push(Step::Fork(fork + 1, 0));
                    write(one, steps)?;
                    steps.push(Step::Go(fork));
                    steps[fork] = Step::Fork(fork + 1, steps.len());
                }
                Some(most) => {
                    let mut forks = Vec::new();
                    for _ in *least..*most {
                        forks.push(steps.len());
                        steps.push(Step::Fork(steps.len() + 1, 0));
                        write(one, steps)?;
                    }
                    let end = steps.len();
                    for at in forks {
                        steps[at] = Step::Fork(at + 1, end);
                    }
                }
            }
        }
    }
    if steps.len() > STEPS_MAX { Err("it repeats too much") } else { Ok(()) }
}
