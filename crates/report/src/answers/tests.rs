use instruments::{
    Definition,
    results::{Response, tabulate},
};
use serde_json::{Value, json};

use super::*;
use crate::csv::Cell;

const K: u32 = 5;

fn form() -> Definition {
    let value = json!({
        "format": 1, "languages": ["en"], "title": {"en": "Survey"},
        "lists": {"work": [
            {"name": "begging", "label": {"en": "Begging"}}, {"name": "vending", "label": {"en": "Selling"}},
            {"name": "none", "label": {"en": "None"}}]},
        "items": [
            {"name": "work", "type": "select_one", "list": "work", "label": {"en": "Work?"}},
            {"name": "all_work", "type": "select_multiple", "list": "work", "label": {"en": "All work?"}},
            {"name": "hours", "type": "integer", "label": {"en": "Hours?"}},
            {"name": "hope", "type": "text", "label": {"en": "Hope?"}},
            {"name": "hurt", "type": "select_one", "list": "work", "class": "confidential", "label": {"en": "Hurt at?"}},
        ],
    });
    Definition::from_json(&value).unwrap()
}

fn said(child: u8, sex: &str, answers: Value) -> Response {
    Response {
        version: 1,
        answers,
        sex: Some(sex.to_owned()),
        child: Some(child.to_string()),
        ..Response::default()
    }
}

/// So many who said this.
fn many(n: u8, sex: &str, work: &str) -> Vec<Response> {
    (0..n).map(|at| said(at, sex, json!({"work": work}))).collect()
}

fn count(all: Vec<Response>, by: Option<By>, shown: Shown) -> Results {
    publish(&tabulate(&[(1, &form())], all), by, shown)
}

fn question<'a>(results: &'a Results, name: &str) -> &'a Counted {
    results.questions.iter().find(|question| question.path == [name]).unwrap()
}

fn counts(options: &[Choice]) -> Vec<Option<u64>> {
    options.iter().map(|choice| choice.n).collect()
}

#[test]
fn who_reads_the_responses_gets_the_counts_as_they_are_and_the_words() {
    let all = vec![
        said(1, "female", json!({"work": "begging", "hours": 4, "hope": "school", "hurt": "begging"})),
        said(1, "male", json!({"work": "none", "hours": 9})),
    ];
    let found = count(all.clone(), Some(By::Sex), Shown::Read { confidential: true });
    assert_eq!((found.responses, found.children, found.protected), (Some(2), Some(1), false));
    let work = question(&found, "work");
    assert_eq!((work.answered, counts(&work.options)), (Some(2), vec![Some(1), Some(0), Some(1)]));
    assert_eq!(
        (work.by[0].key.as_str(), counts(&work.by[1].options)),
        ("female", vec![Some(0), Some(0), Some(1)])
    );
    let numbers = question(&found, "hours").numbers.unwrap();
    assert_eq!(numbers, Numbers { mean: 6.5, median: 6.5, min: Some(4.0), max: Some(9.0) });
    assert_eq!(found.words, [(vec!["hope".to_owned()], vec!["school".to_owned()])]);
    assert_eq!(counts(&question(&found, "hurt").options)[0], Some(1));
    let less = count(all, None, Shown::Read { confidential: false });
    assert!(less.questions.iter().all(|question| question.path != ["hurt"]), "not cleared");
}

#[test]
fn figures_hide_what_is_small_and_what_would_give_it_away() {
    let all = [many(20, "female", "begging"), many(9, "female", "vending"), many(2, "male", "none")].concat();
    let found = count(all, Some(By::Sex), Shown::Protected { k: K, of: 31 });
    assert!(found.protected && found.responses == Some(31) && found.words.is_empty());
    let work = question(&found, "work");
    assert_eq!(
        counts(&work.options),
        [Some(20), None, None],
        "2 are hidden, and 9 with them: 31 - 20 - 9 = 2"
    );
    assert_eq!(work.answered, Some(31));
    for part in &work.by {
        let cells = counts(&part.options);
        assert!(cells[1].is_none() && cells[2].is_none(), "{part:?}");
    }
    assert!(
        found.questions.iter().all(|question| question.path != ["hurt"]),
        "confidential: not even counted"
    );
}

#[test]
fn figures_tell_nothing_of_few_nor_of_the_few_that_a_filter_leaves_out() {
    let found = count(many(4, "male", "begging"), None, Shown::Protected { k: K, of: 4 });
    assert_eq!((found.responses, found.children), (None, None));
    let hidden = |one: &Counted| one.answered.is_none() && counts(&one.options).iter().all(Option::is_none);
    assert!(found.questions.iter().all(hidden));
    let enough = || many(20, "male", "begging");
    let found = count(enough(), None, Shown::Protected { k: K, of: 22 });
    assert_eq!(found.responses, None, "22 - 20 = 2");
    let found = count(enough(), None, Shown::Protected { k: K, of: 25 });
    assert_eq!(counts(&question(&found, "work").options), [Some(20), Some(0), Some(0)]);
}

#[test]
fn figures_of_numbers_name_no_single_answer() {
    let hours = |n: u8| -> Vec<Response> {
        (0..n).map(|at| said(at, "male", json!({"hours": at, "all_work": ["begging"]}))).collect()
    };
    let found = count(hours(9), None, Shown::Protected { k: K, of: 9 });
    let numbers = question(&found, "hours").numbers.unwrap();
    assert_eq!((numbers.median, numbers.min, numbers.max), (4.0, None, None));
    let mixed = [hours(4), many(8, "male", "none")].concat();
    let found = count(mixed, None, Shown::Protected { k: K, of: 12 });
    assert_eq!((question(&found, "hours").answered, question(&found, "hours").numbers), (None, None));
    assert_eq!(counts(&question(&found, "all_work").options), [None, None, None]);
}

#[test]
fn lines_have_a_column_for_every_question_and_no_confidential_one_without_clearance() {
    let definition = form();
    let answers = json!({"all_work": ["begging", "none"], "hope": "=1+1", "hurt": "none", "hours": 4});
    let all = [Line { id: "r".to_owned(), version: 1, number: 7, answers, ..Line::default() }];
    let text = |confidential| {
        let mut out = String::new();
        let rows = lines(&[(1, &definition)], &all, confidential);
        for row in &rows {
            crate::csv::line(&mut out, row);
        }
        out
    };
    let told = text(true);
    assert!(told.contains("\"r\",7,") && told.contains("\"begging none\"") && told.contains(",4,"), "{told}");
    assert!(told.contains("\"'=1+1\"") && told.contains("\"hurt\""), "{told}");
    assert!(!text(false).contains("hurt"));
    let few = count(many(3, "male", "none"), None, Shown::Protected { k: K, of: 3 });
    let hidden = summary(&few, "km");
    assert_eq!((&hidden[3][0], &hidden[3][5]), (&Cell::text("hidden_below"), &Cell::whole(u64::from(K))));
    let counts = hidden.iter().enumerate().filter(|(at, _)| ![0, 3].contains(at));
    assert!(counts.map(|(_, row)| row).all(|row| row[5] == Cell::text("hidden")), "{hidden:?}");
}

/// Chances that are the same in every run.
fn dice(state: &mut u64, sides: u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) % sides
}

fn somebody(state: &mut u64, child: u8) -> Response {
    let mut one = |all: &[&str]| all[dice(state, all.len() as u64) as usize].to_owned();
    let work = one(&["begging", "begging", "begging", "vending", "vending", "none"]);
    Response {
        sex: Some(one(&["female", "female", "male", "not_stated"])),
        band: Some(one(&["5-9", "10-14", "10-14", "15-17"])),
        place: Some(one(&["KH-12", "KH-12", "TH-10"])),
        month: Some(one(&["2026-10", "2026-11"])),
        ..said(child, "", json!({"work": work, "all_work": ["begging", work]}))
    }
}

/// What somebody learns of a sum whose parts are shown or hidden, when each hidden part is at least one.
fn gives_away(total: Option<u64>, parts: &[Option<u64>]) -> Option<u64> {
    let shown: u64 = parts.iter().flatten().sum();
    let hidden = parts.iter().filter(|part| part.is_none()).count() as u64;
    let left = total?.checked_sub(shown)?;
    // One alone is what is left; where each is at its least, all are one.
    match hidden {
        0 => None,
        1 => Some(left),
        _ => (left == hidden).then_some(1),
    }
}

#[test]
fn whoever_asks_for_every_breakdown_one_after_the_other_works_out_no_hidden_count() {
    let mut state = 28;
    let (mut hidden, mut shown) = (0, 0);
    for _ in 0..300 {
        let many = 12 + dice(&mut state, 60) as u8;
        let all: Vec<Response> = (0..many).map(|child| somebody(&mut state, child)).collect();
        let counted = tabulate(&[(1, &form())], all);
        let ask = |by| publish(&counted, by, Shown::Protected { k: K, of: u64::from(many) });
        let whole = ask(None);
        for by in By::ALL {
            let asked = ask(Some(by));
            for name in ["work", "all_work"] {
                let (one, other) = (question(&whole, name), question(&asked, name));
                assert_eq!(
                    (&one.options, one.answered),
                    (&other.options, other.answered),
                    "the same, however asked"
                );
                for (at, option) in other.options.iter().enumerate() {
                    let parts: Vec<Option<u64>> = other.by.iter().map(|part| part.options[at].n).collect();
                    assert!(
                        parts.iter().flatten().all(|n| *n == 0 || *n >= u64::from(K)),
                        "{by:?}: {parts:?}"
                    );
                    let known = gives_away(option.n, &parts);
                    assert!(
                        known.is_none_or(|n| n >= u64::from(K)),
                        "{by:?} {name}: {:?} of {parts:?}",
                        option.n
                    );
                    hidden += parts.iter().filter(|n| n.is_none()).count();
                    shown += parts.iter().flatten().filter(|n| **n > 0).count();
                }
            }
            let work = question(&asked, "work");
            let options: Vec<Option<u64>> = work.options.iter().map(|option| option.n).collect();
            let known = gives_away(work.answered, &options);
            assert!(known.is_none_or(|n| n >= u64::from(K)), "{:?} of {options:?}", work.answered);
        }
    }
    assert!(hidden > 1_000 && shown > 1_000, "{hidden} hidden, {shown} shown");
}
