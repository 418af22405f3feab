use serde_json::json;

use super::*;

const K: u32 = 5;

fn form(items: &Value) -> Definition {
    let value = json!({
        "format": 1, "languages": ["en"], "title": {"en": "Survey"},
        "lists": {"work": [
            {"name": "begging", "label": {"en": "Begging"}}, {"name": "vending", "label": {"en": "Selling"}},
            {"name": "none", "label": {"en": "None"}}]},
        "items": items,
    });
    let mut definition = Definition::from_json(&value).unwrap();
    assert_eq!((definition.compile(), definition.check()), (vec![], vec![]));
    definition
}

fn first() -> Definition {
    form(&json!([
        {"name": "work", "type": "select_one", "list": "work", "label": {"en": "Work?"}},
        {"name": "all_work", "type": "select_multiple", "list": "work", "label": {"en": "All work?"}},
        {"name": "hours", "type": "integer", "label": {"en": "Hours?"}},
        {"name": "hope", "type": "text", "label": {"en": "Hope?"}},
        {"name": "hurt", "type": "select_one", "list": "work", "class": "confidential", "label": {"en": "Hurt at?"}},
        {"name": "siblings", "type": "repeat", "items": [{"name": "age", "type": "integer", "label": {"en": "Age?"}}]},
    ]))
}

fn version(n: u8) -> RecordId {
    RecordId::new(u64::from(n), [n; 10])
}

fn said(person: u8, key: &str, answers: Value) -> Said {
    Said { version: version(1), person: Some(version(person)), key: key.to_owned(), answers }
}

/// So many who said this.
fn many(n: u8, key: &str, work: &str) -> Vec<Said> {
    (0..n).map(|at| said(at + 10, key, json!({"work": work}))).collect()
}

fn count(definition: &Definition, all: &[Said], by: bool, shown: Shown) -> Results {
    let asked = [Asked { version: version(1), number: 1, definition }];
    results(&asked, all, by, shown)
}

fn question<'a>(results: &'a Results, name: &str) -> &'a Counted {
    results.questions.iter().find(|question| question.path == [name]).unwrap()
}

fn counts(options: &[Choice]) -> Vec<Option<u64>> {
    options.iter().map(|choice| choice.n).collect()
}

#[test]
fn who_reads_the_responses_gets_the_counts_as_they_are_and_the_words() {
    let all = [
        said(
            1,
            "female",
            json!({"work": "begging", "all_work": ["begging", "vending"], "hours": 4, "hope": "school",
            "hurt": "begging", "siblings": [{"age": 3}, {"age": 6}, {}]}),
        ),
        said(1, "male", json!({"work": "none", "all_work": ["vending"], "hours": 9})),
        said(2, "male", json!({"hours": 2})),
    ];
    let found = count(&first(), &all, true, Shown::Read { confidential: true });
    assert_eq!((found.responses, found.children, found.protected), (Some(3), Some(2), false));
    let work = question(&found, "work");
    assert_eq!((work.answered, counts(&work.options)), (Some(2), vec![Some(1), Some(0), Some(1)]));
    assert_eq!(work.by[0].key, "female");
    assert_eq!(counts(&work.by[1].options), [Some(0), Some(0), Some(1)]);
    assert_eq!(counts(&question(&found, "all_work").options), [Some(1), Some(2), Some(0)]);
    let numbers = question(&found, "hours").numbers.unwrap();
    assert_eq!(numbers, Numbers { mean: 5.0, median: 4.0, min: Some(2.0), max: Some(9.0) });
    let ages = found.questions.iter().find(|question| question.path == ["siblings", "age"]).unwrap();
    assert_eq!((ages.answered, ages.numbers.unwrap().median), (Some(2), 4.5));
    assert_eq!(found.words, [Words { path: vec!["hope".to_owned()], texts: vec!["school".to_owned()] }]);
    assert_eq!(counts(&question(&found, "hurt").options)[0], Some(1));
    let less = count(&first(), &all, false, Shown::Read { confidential: false });
    assert!(less.questions.iter().all(|question| question.path != ["hurt"]), "not cleared");
}

#[test]
fn figures_hide_what_is_small_and_what_would_give_it_away() {
    let all: Vec<Said> = [many(20, "a", "begging"), many(9, "a", "vending"), many(2, "b", "none")].concat();
    let found = count(&first(), &all, true, Shown::Protected { k: K, of: 31 });
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
    let few = many(4, "a", "begging");
    let found = count(&first(), &few, false, Shown::Protected { k: K, of: 4 });
    assert_eq!((found.responses, found.children), (None, None));
    assert!(
        found
            .questions
            .iter()
            .all(|one| one.answered.is_none() && counts(&one.options).iter().all(Option::is_none))
    );
    let enough = many(20, "a", "begging");
    let found = count(&first(), &enough, false, Shown::Protected { k: K, of: 22 });
    assert_eq!(found.responses, None, "22 - 20 = 2");
    let found = count(&first(), &enough, false, Shown::Protected { k: K, of: 25 });
    assert_eq!(counts(&question(&found, "work").options), [Some(20), Some(0), Some(0)]);
}

#[test]
fn figures_of_numbers_name_no_single_answer() {
    let hours = |n: u8| {
        (0..n).map(|at| said(at, "", json!({"hours": at, "all_work": ["begging"]}))).collect::<Vec<_>>()
    };
    let found = count(&first(), &hours(9), false, Shown::Protected { k: K, of: 9 });
    let numbers = question(&found, "hours").numbers.unwrap();
    assert_eq!((numbers.median, numbers.min, numbers.max), (4.0, None, None));
    let mut mixed = hours(4);
    mixed.extend(many(8, "", "none"));
    let found = count(&first(), &mixed, false, Shown::Protected { k: K, of: 12 });
    assert_eq!((question(&found, "hours").answered, question(&found, "hours").numbers), (None, None));
    assert_eq!(counts(&question(&found, "all_work").options), [None, None, None]);
}

#[test]
fn versions_are_counted_together_by_path_and_a_choice_that_is_gone_still_counts() {
    let second = form(&json!([
        {"name": "hours", "type": "integer", "label": {"en": "How many hours?"}},
        {"name": "work", "type": "text", "label": {"en": "Which work?"}, "class": "confidential"},
    ]));
    let first = first();
    let asked = [
        Asked { version: version(1), number: 1, definition: &first },
        Asked { version: version(2), number: 2, definition: &second },
    ];
    let mut all = vec![said(1, "", json!({"hours": 4, "work": "begging"}))];
    all.push(Said { version: version(2), ..said(2, "", json!({"hours": 6})) });
    let found = results(&asked, &all, false, Shown::Read { confidential: true });
    assert_eq!(question(&found, "hours").label["en"], "How many hours?");
    assert_eq!(question(&found, "hours").answered, Some(2));
    let found = results(&asked, &all, false, Shown::Read { confidential: false });
    assert!(
        found.questions.iter().all(|question| question.path != ["work"]),
        "confidential in one is so in all"
    );
}

#[test]
fn lines_have_a_column_for_every_question_and_no_confidential_one_without_clearance() {
    let definition = first();
    let asked = [Asked { version: version(1), number: 1, definition: &definition }];
    let answers = json!({"all_work": ["begging", "none"], "hope": "=1+1", "hurt": "none", "siblings": [{"age": 3}, {"age": 6}]});
    let all = [(Line { id: "r".to_owned(), version: 1, ..Line::default() }, said(1, "", answers))];
    let text = |confidential| {
        let mut out = String::new();
        lines(&asked, &all, confidential).iter().for_each(|row| crate::csv::line(&mut out, row));
        out
    };
    let told = text(true);
    assert!(
        told.contains("\"siblings.age\"") && told.contains("\"3; 6\"") && told.contains("\"begging; none\""),
        "{told}"
    );
    assert!(told.contains("\"'=1+1\"") && told.contains("\"hurt\""), "{told}");
    assert!(!text(false).contains("hurt"));
    let few = count(&definition, &many(3, "", "none"), false, Shown::Protected { k: K, of: 3 });
    let hidden = summary(&few, "km");
    assert!(hidden.iter().skip(1).all(|row| row[5] == crate::csv::Cell::text("hidden")), "{hidden:?}");
}
