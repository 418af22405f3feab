//! Several values as one: over time, over places, over partners. What was done is said with the value, to be printed.

use std::{cmp::Ordering, collections::BTreeSet};

use model::{RecordId, State};
use serde::Serialize;

use super::number::{Amount, Value};
use crate::figures::Measure;

/// What an indicator's value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A number of people or things.
    Number,
    /// A part of a whole, in percent.
    Percentage,
    /// A part to a whole.
    Ratio,
}

/// How several values become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// They are added up.
    Sum,
    /// The last one holds. Over time only.
    Latest,
    /// The highest one holds.
    Highest,
    /// Their average.
    Average,
}

/// How an indicator is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counting {
    /// What a value is.
    pub unit: Unit,
    /// The rule over periods.
    pub over_time: Rule,
    /// The rule over places.
    pub over_places: Rule,
    /// Whether it counts people, each once.
    pub unique: bool,
}

impl Counting {
    /// As an indicator says it. What it does not say follows from its measure: a share is a percentage, people who are
    /// counted once by the measure are so here.
    pub fn of(indicator: &State) -> Self {
        let measure: Option<Measure> = indicator.text("measure").and_then(|code| code.parse().ok());
        let rule = |field: &str| match indicator.text(field) {
            Some("latest") => Rule::Latest,
            Some("highest") => Rule::Highest,
            Some("average") => Rule::Average,
            _ => Rule::Sum,
        };
        let unit = match indicator.text("unit") {
            Some("percentage") => Unit::Percentage,
            Some("ratio") => Unit::Ratio,
            None if measure.is_some_and(Measure::is_share) => Unit::Percentage,
            _ => Unit::Number,
        };
        let unique = match indicator.text("people") {
            Some(people) => people == "unique",
            None => measure.is_some_and(Measure::is_unique),
        };
        Self { unit, over_time: rule("over_time"), over_places: rule("over_places"), unique }
    }

    fn is_share(self) -> bool {
        self.unit != Unit::Number
    }
}

/// What was done to get one value of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Added up.
    Sum,
    /// Parts and wholes added up, each by itself.
    Weighted,
    /// The last one.
    Latest,
    /// The highest one.
    Highest,
    /// The average.
    Average,
    /// People joined as sets: each once.
    Union,
    /// The highest single total, for the people of two totals may be the same.
    HighestSingle,
}

/// One value of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Combined {
    /// The value.
    pub value: Value,
    /// How it came about.
    pub how: How,
}

/// The value of several periods, given in the order of time; none where there is none.
///
/// People who are counted once each are not added up over time, whatever the indicator says: who came in January and in
/// February is one person (Save the Children PRIME: unique people over the life of an award).
pub fn over_time(counting: Counting, values: &[Value]) -> Option<Combined> {
    combined(counting, counting.over_time, values)
}

/// The value of several places.
///
/// Here the indicator's own rule holds, for a person is counted in one place: that of the first meeting.
pub fn over_places(counting: Counting, values: &[Value]) -> Option<Combined> {
    combined(Counting { unique: false, ..counting }, counting.over_places, values)
}

fn combined(counting: Counting, rule: Rule, values: &[Value]) -> Option<Combined> {
    // A share of nothing says nothing.
    let says =
        |value: &&Value| !counting.is_share() || value.denominator.is_some_and(|whole| !whole.is_zero());
    let values: Vec<Value> = values.iter().filter(says).copied().collect();
    let last = *values.last()?;
    let added = Value {
        numerator: values.iter().fold(Amount::default(), |sum, value| sum.plus(value.numerator)),
        denominator: counting.is_share().then(|| {
            values.iter().filter_map(|value| value.denominator).fold(Amount::default(), Amount::plus)
        }),
    };
    let (value, how) = match rule {
        Rule::Latest => (last, How::Latest),
        Rule::Highest => (highest(&values)?, How::Highest),
        Rule::Sum | Rule::Average if counting.is_share() => (added, How::Weighted),
        Rule::Sum | Rule::Average if counting.unique => (highest(&values)?, How::HighestSingle),
        Rule::Sum => (added, How::Sum),
        Rule::Average => {
            (Value { numerator: added.numerator.shared(values.len())?, denominator: None }, How::Average)
        }
    };
    Some(Combined { value, how })
}

/// The highest value: of shares by what they are, not by how many; of equal ones the first.
fn highest(values: &[Value]) -> Option<Value> {
    let first = *values.first()?;
    Some(values.iter().skip(1).fold(first, |best, one| match compare(one, &best) {
        Ordering::Greater => *one,
        _ => best,
    }))
}

fn compare(one: &Value, other: &Value) -> Ordering {
    match (one.denominator, other.denominator) {
        (Some(whole), Some(of)) => one.numerator.times(of).cmp(&other.numerator.times(whole)),
        _ => one.numerator.cmp(&other.numerator),
    }
}

/// What one partner brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// People whose records are in the network.
    People(BTreeSet<RecordId>),
    /// A total that was sent.
    Total(Amount),
}

/// What several partners reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Together {
    /// How many.
    pub number: Amount,
    /// How it came about.
    pub how: How,
}

/// What several partners reached together; none where nobody brings anything.
///
/// Unique people are joined as sets where their records are in the network, so that nobody counts twice. A total tells
/// nobody who was counted: beside it the highest single number stands (the joined set is one of them), which is certain
/// not to be too much, and it is printed as such. Attendances and things are added up.
pub fn together(unique: bool, parts: &[Part]) -> Option<Together> {
    let (mut people, mut sets, mut totals) = (BTreeSet::new(), Vec::new(), Vec::new());
    for part in parts {
        match part {
            Part::People(some) => {
                people.extend(some.iter().copied());
                sets.push(Amount::whole(some.len() as u64));
            }
            Part::Total(total) => totals.push(*total),
        }
    }
    let union = (!sets.is_empty()).then(|| Amount::whole(people.len() as u64));
    if !unique {
        let all: Vec<Amount> = sets.into_iter().chain(totals).collect();
        let sum = all.iter().copied().fold(Amount::default(), Amount::plus);
        return (!all.is_empty()).then_some(Together { number: sum, how: How::Sum });
    }
    match (union, totals.into_iter().max()) {
        (Some(union), None) => Some(Together { number: union, how: How::Union }),
        (union, Some(total)) => {
            Some(Together { number: union.map_or(total, |union| union.max(total)), how: How::HighestSingle })
        }
        (None, None) => None,
    }
}
