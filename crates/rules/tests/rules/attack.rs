//! Somebody who holds two published figures against each other must not learn a small count.
//!
//! A world of contacts is published in every way that a reader may ask for it: by month, quarter and year, for each
//! project and for all, in each province and everywhere, and for a measure with one that is a part of it. Every number,
//! shown or hidden, is the sum of the contacts of some sorts; the attacker knows which sorts, and which are none at all
//! because a zero is shown.

use std::collections::{BTreeMap, BTreeSet};

use model::{KindName, State, date::Period};
use proptest::prelude::*;
use rules::figures::{Measure, Published, Publisher, Question, RecordSet};
use serde_json::json;

use crate::world::{id, now, record};

const SEXES: [&str; 2] = ["female", "male"];
const AGES: [(u8, &str); 2] = [(7, "5-9"), (12, "10-14")];
const PROVINCES: [&str; 2] = ["KH-12", "KH-01"];
const MONTHS: [&str; 4] = ["2026-01", "2026-02", "2026-04", "2026-11"];
/// No project, one, the other.
const PROJECTS: [Option<u8>; 3] = [None, Some(90), Some(91)];
const SORTS: usize = 2 * 2 * 2 * 4 * 3 * 2;

/// One sort of contact: all that figures tell apart.
#[derive(Clone, Copy)]
struct Sort {
    sex: usize,
    age: usize,
    province: usize,
    month: usize,
    project: usize,
    sign: bool,
}

fn sorts() -> Vec<Sort> {
    (0..SORTS)
        .map(|at| Sort {
            sex: at % 2,
            age: at / 2 % 2,
            province: at / 4 % 2,
            month: at / 8 % 4,
            project: at / 32 % 3,
            sign: at / 96 == 1,
        })
        .collect()
}

/// The records of so many contacts of each sort.
fn world(counts: &[u8]) -> Vec<State> {
    let mut records: Vec<State> = Vec::new();
    let mut next: u64 = 0;
    let mut push = |kind, fields| {
        let mut state = record(kind, 0, fields);
        next += 1;
        state.record = model::RecordId::new(next, [7; 10]);
        records.push(state.clone());
        state.record
    };
    for (sort, n) in sorts().iter().zip(counts) {
        let day = format!("{}-15", MONTHS[sort.month]);
        let round = push(
            KindName::Round,
            json!({"day": day, "status": "back", "project": PROJECTS[sort.project].map(id)}),
        );
        for _ in 0..*n {
            let years = AGES[sort.age].0;
            push(
                KindName::Contact,
                json!({"who": "unnamed", "round": round, "place": PROVINCES[sort.province],
                    "sex": SEXES[sort.sex], "indicators": if sort.sign { json!(["fearful"]) } else { json!([]) },
                    "age": {"years_min": years, "years_max": years, "as_of": day, "method": "asked", "doubt": false}}),
            );
        }
    }
    records
}

/// A set of sorts, as bits.
type Sorts = [u64; 4];

fn sum_of(wanted: impl Fn(&Sort) -> bool) -> Sorts {
    let mut bits = [0; 4];
    for (at, sort) in sorts().iter().enumerate() {
        if wanted(sort) {
            bits[at / 64] |= 1 << (at % 64);
        }
    }
    bits
}

fn minus(a: &Sorts, b: &Sorts) -> Sorts {
    std::array::from_fn(|at| a[at] & !b[at])
}

fn plus(a: &Sorts, b: &Sorts) -> Sorts {
    std::array::from_fn(|at| a[at] | b[at])
}

fn both_of(a: &Sorts, b: &Sorts) -> Sorts {
    std::array::from_fn(|at| a[at] & b[at])
}

fn holds(a: &Sorts, b: &Sorts) -> bool {
    (0..4).all(|at| b[at] & !a[at] == 0)
}

/// Every number that readers may ask for: of which sorts it is, and what was shown.
fn published(records: &RecordSet, k: u32) -> Vec<Vec<Number>> {
    let mut figures = Vec::new();
    let periods: BTreeSet<String> =
        MONTHS.iter().flat_map(|m| [(*m).to_owned(), "2026".to_owned(), quarter(m)]).collect();
    for measure in [Measure::Contacts, Measure::ContactsWithSigns] {
        let mut publisher = Publisher::new(measure, now().ms, records, k);
        for (project, place, period) in PROJECTS.iter().flat_map(|project| {
            let places = std::iter::once(None).chain(PROVINCES.iter().map(Some));
            let periods = periods.clone();
            places.flat_map(move |place| {
                periods.clone().into_iter().map(move |period| (*project, place, period))
            })
        }) {
            let period: Period = period.parse().unwrap();
            let question = Question {
                project: project.map(id),
                place: place.map(|place| place.parse().unwrap()),
                ..Question::of(measure, period, now().ms)
            };
            let shown = publisher.publish(&question);
            let months = period.months();
            let asked = |sort: &Sort| {
                (measure == Measure::Contacts || sort.sign)
                    && project.is_none_or(|project| PROJECTS[sort.project] == Some(project))
                    && place.is_none_or(|place| PROVINCES[sort.province] == *place)
                    && months.iter().any(|month| month.to_string() == MONTHS[sort.month])
            };
            let name = format!("{measure} {project:?} {place:?} {period}");
            figures.push(of_figure(&shown, &asked, &name));
        }
    }
    figures
}

fn quarter(month: &str) -> String {
    let number: u8 = month[5..].parse().unwrap();
    format!("{}-Q{}", &month[..4], (number - 1) / 3 + 1)
}

fn of_figure(shown: &Published, asked: &dyn Fn(&Sort) -> bool, name: &str) -> Vec<Number> {
    let mut numbers = vec![(sum_of(asked), shown.total, format!("{name} total"))];
    let mut push = |wanted: &dyn Fn(&Sort) -> bool, cell: Option<u64>, part: String| {
        numbers.push((sum_of(|sort| asked(sort) && wanted(sort)), cell, format!("{name} {part}")));
    };
    for (at, month) in shown.by_month.names.iter().enumerate() {
        push(&|sort| MONTHS[sort.month] == month, shown.by_month.cells[at], month.clone());
    }
    for (index, place) in PROVINCES.iter().enumerate() {
        // A list that is not shown hides all of its cells.
        let at = |list: &rules::suppress::List| list.names.iter().position(|name| name == place);
        let cell = shown.by_place.as_ref().and_then(|list| at(list).map_or(Some(0), |at| list.cells[at]));
        push(&|sort| sort.province == index, cell, (*place).to_owned());
    }
    let table = shown.by_age_and_sex.as_ref();
    let row = |age: usize| table.and_then(|table| table.rows.iter().position(|row| row == AGES[age].1));
    let column = |sex: usize| table.and_then(|table| table.columns.iter().position(|one| one == SEXES[sex]));
    for (age, (_, band)) in AGES.iter().enumerate() {
        let cell = row(age).and_then(|row| table?.row_totals[row]);
        push(&|sort| sort.age == age, cell, (*band).to_owned());
        for (sex, word) in SEXES.iter().enumerate() {
            let cell = row(age).zip(column(sex)).and_then(|(row, column)| table?.cells[row][column]);
            push(&|sort| sort.age == age && sort.sex == sex, cell, format!("{band} {word}"));
        }
    }
    for (sex, word) in SEXES.iter().enumerate() {
        let cell = column(sex).and_then(|column| table?.column_totals[column]);
        push(&|sort| sort.sex == sex, cell, (*word).to_owned());
    }
    numbers
}

/// A number: of which sorts it is, what was shown, and what it is called.
type Number = (Sorts, Option<u64>, String);

/// Every small count that the numbers of two published figures tell by the difference of two of them. What is zero is
/// known from the two figures themselves.
fn broken(counts: &[u8], k: u32) -> Vec<String> {
    let figures = published(&RecordSet::from_iter(world(counts)), k);
    let count = |of: &Sorts| -> u64 {
        (0..SORTS).filter(|at| of[at / 64] >> (at % 64) & 1 == 1).map(|at| u64::from(counts[at])).sum()
    };
    let mut small: BTreeMap<Sorts, &str> = BTreeMap::new();
    for (of, cell, name) in figures.iter().flatten() {
        let n = count(of);
        assert!(cell.is_none_or(|cell| cell == n), "{name}: shown {cell:?}, is {n}");
        if 0 < n && n < u64::from(k) {
            small.entry(*of).or_insert(name);
        }
    }
    let mut found = Vec::new();
    for (at, a) in figures.iter().enumerate() {
        for b in &figures[at..] {
            found.extend(told_by(a, b, &small));
            found.extend(follows_from(a, b, &small));
        }
    }
    found
}

/// A prime: what is reckoned with numbers below it and comes to nothing is nothing, but for a chance in two thousand million.
const PRIME: u64 = (1 << 31) - 1;

/// The small counts that follow from all that two figures show, by whatever adding and subtracting: those that are a
/// linear combination of the shown numbers.
fn follows_from(a: &[Number], b: &[Number], small: &BTreeMap<Sorts, &str>) -> Vec<String> {
    let both = || a.iter().chain(b);
    let none = both().filter(|(_, shown, _)| *shown == Some(0)).fold([0; 4], |all, (of, ..)| plus(&all, of));
    let shown: BTreeSet<Sorts> =
        both().filter(|(_, cell, _)| cell.is_some()).map(|(of, ..)| minus(of, &none)).collect();
    // Sorts that no shown number tells apart count as one unknown.
    let mut unknowns: Vec<Sorts> = vec![shown.iter().fold([0; 4], |all, of| plus(&all, of))];
    for of in &shown {
        unknowns = unknowns
            .iter()
            .flat_map(|one| [both_of(one, of), minus(one, of)])
            .filter(|one| *one != [0; 4])
            .collect();
    }
    let as_row = |of: &Sorts| -> Vec<u64> { unknowns.iter().map(|one| u64::from(holds(of, one))).collect() };
    let mut basis: Vec<(usize, Vec<u64>)> = Vec::new();
    for of in &shown {
        let row = reduced(as_row(of), &basis);
        if let Some(first) = row.iter().position(|n| *n != 0) {
            let inverse = power(row[first], PRIME - 2);
            basis.push((first, row.iter().map(|n| n * inverse % PRIME).collect()));
        }
    }
    let told = small.iter().filter(|(of, _)| {
        let of = minus(of, &none);
        let whole = unknowns.iter().all(|one| holds(&of, one) || both_of(one, &of) == [0; 4]);
        let within = unknowns.iter().fold(of, |left, one| minus(&left, one)) == [0; 4];
        whole && within && of != [0; 4] && reduced(as_row(&of), &basis).iter().all(|n| *n == 0)
    });
    told.map(|(_, name)| format!("{name} follows from {} and {}", a[0].2, b[0].2)).collect()
}

fn reduced(mut row: Vec<u64>, basis: &[(usize, Vec<u64>)]) -> Vec<u64> {
    for (first, known) in basis {
        let times = PRIME - row[*first];
        if times != PRIME {
            row.iter_mut().zip(known).for_each(|(n, known)| *n = (*n + times * known) % PRIME);
        }
    }
    row
}

fn power(base: u64, exponent: u64) -> u64 {
    let (mut result, mut base, mut left) = (1, base, exponent);
    while left > 0 {
        if left & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        left >>= 1;
    }
    result
}

fn told_by(a: &[Number], b: &[Number], small: &BTreeMap<Sorts, &str>) -> Vec<String> {
    let both = || a.iter().chain(b);
    let none = both().filter(|(_, shown, _)| *shown == Some(0)).fold([0; 4], |all, (of, ..)| plus(&all, of));
    let shown: BTreeSet<Sorts> =
        both().filter(|(_, cell, _)| cell.is_some()).map(|(of, ..)| minus(of, &none)).collect();
    let known: BTreeSet<Sorts> = shown
        .iter()
        .flat_map(|a| shown.iter().filter(|b| holds(a, b)).map(|b| minus(a, b)))
        .chain(shown.iter().copied())
        .filter(|of| *of != [0; 4])
        .collect();
    let told = small.iter().filter(|(of, _)| known.contains(&minus(of, &none)));
    told.map(|(_, name)| format!("{name} from {} and {}", a[0].2, b[0].2)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 20, ..ProptestConfig::with_cases(12) })]

    #[test]
    fn no_two_published_numbers_tell_a_small_one(counts in prop::collection::vec(prop_oneof![4 => Just(0_u8), 2 => 1..4_u8, 2 => 5..20_u8], SORTS), outside in any::<bool>()) {
        let k = if outside { 11 } else { 5 };
        let found = broken(&counts, k);
        prop_assert!(found.is_empty(), "{:?}", found.iter().take(3).collect::<Vec<_>>());
    }
}

#[test]
fn one_child_in_a_world_of_many_stays_unknown() {
    for alone in (0..SORTS).step_by(31) {
        let mut counts = [20; SORTS];
        counts[alone] = 1;
        let found = broken(&counts, 5);
        assert!(found.is_empty(), "{:?}", found.first());
    }
}

/// The attack itself works: with one number too many shown it finds what that gives away.
#[test]
fn the_attack_finds_what_an_unguarded_table_tells() {
    let mut counts = [0_u8; SORTS];
    counts[..8].fill(20);
    counts[0] = 1;
    let records = RecordSet::from_iter(world(&counts));
    assert!(published(&records, 5).iter().flatten().any(|(_, cell, _)| cell.is_none()));
    let guarded = broken(&counts, 5);
    assert!(guarded.is_empty());
    // One number that was hidden is all that is missing to find others.
    let open = published(&RecordSet::from_iter(world(&[20; SORTS])), 0);
    let small: BTreeMap<Sorts, &str> =
        BTreeMap::from([(sum_of(|sort| sort.month == 0 && sort.project == 1), "January of the project")]);
    let told = open.windows(2).any(|two| !told_by(&two[0], &two[1], &small).is_empty());
    assert!(told, "without a guard every number is told");
}

/// What a project of the world tells, whose contacts are so many of a month, province, age and sex, and of nobody else.
fn told_of(project: usize, met: &[([usize; 4], u8)]) -> Vec<String> {
    let mut counts = [0; SORTS];
    for ([month, province, age, sex], n) in met {
        counts[sex + 2 * age + 4 * province + 8 * month + 32 * project] = *n;
    }
    broken(&counts, 5)
}

/// All of a province's January are of one age, and no table of it is shown. But a zero of everybody's January and a zero of
/// the province's quarter say it together, and then its total is as good as the number of that age.
#[test]
fn zeros_of_two_tables_do_not_tell_the_rest_of_an_age() {
    let january = [([0, 0, 0, 1], 13), ([0, 1, 0, 1], 4), ([0, 1, 1, 1], 18)];
    let february = [([1, 0, 0, 0], 13), ([1, 0, 0, 1], 7), ([1, 0, 1, 0], 6), ([1, 1, 1, 0], 16)];
    assert_eq!(told_of(2, &[&january[..], &february].concat()), [""; 0]);
}

/// A project's February lies in one province, so that it is that province's February; held against the quarter of the
/// province it must not tell its January.
#[test]
fn a_month_in_one_province_does_not_tell_another_month_of_it() {
    let here = [([0, 0, 0, 1], 10), ([0, 0, 1, 0], 1)];
    let there = [([0, 1, 0, 0], 17), ([0, 1, 0, 1], 5), ([0, 1, 1, 0], 5), ([0, 1, 1, 1], 8)];
    let february = [([1, 0, 0, 0], 3), ([1, 0, 0, 1], 6), ([1, 0, 1, 0], 15), ([1, 0, 1, 1], 11)];
    assert_eq!(told_of(1, &[&here[..], &there, &february].concat()), [""; 0]);
}
