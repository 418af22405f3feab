use serde_json::json;

use super::*;

fn definition(items: &Value) -> Definition {
    Definition::from_json(&json!({
        "format": 1, "languages": ["en"], "title": {"en": "Survey"}, "items": items,
        "lists": {"work": [{"name": "begging", "label": {"en": "Begging"}}, {"name": "selling", "label": {"en": "Selling"}}],
                  "old": [{"name": "shoes", "label": {"en": "Shoes"}}, {"name": "begging", "label": {"en": "Begs"}}]},
    }))
    .unwrap()
}

fn first() -> Definition {
    definition(&json!([
        {"name": "age", "type": "text", "label": {"en": "Age?"}},
        {"name": "work", "type": "select_multiple", "list": "old", "label": {"en": "Does what?"}},
        {"name": "gone", "type": "select_one", "list": "work", "label": {"en": "Gone"}},
    ]))
}

fn second() -> Definition {
    definition(&json!([
        {"name": "work", "type": "select_multiple", "list": "work", "other": true, "label": {"en": "Work"}},
        {"name": "age", "type": "integer", "label": {"en": "Age"}},
        {"name": "agreed", "type": "acknowledge", "label": {"en": "Agreed"}},
        {"name": "told", "type": "text", "class": "confidential", "label": {"en": "Told"}},
        {"name": "best", "type": "rank", "list": "work", "label": {"en": "Best"}},
        {"name": "siblings", "type": "repeat", "items": [{"name": "years", "type": "integer", "label": {"en": "Years"}}]},
    ]))
}

fn response(version: u32, sex: Option<&str>, child: &str, answers: Value) -> Response {
    Response {
        version,
        answers,
        sex: sex.map(str::to_owned),
        child: Some(child.to_owned()),
        ..Response::default()
    }
}

fn answered() -> Vec<Response> {
    let girl = Some("female");
    vec![
        response(1, girl, "a", json!({"age": "nine", "work": ["shoes", "begging"], "gone": "begging"})),
        response(
            2,
            girl,
            "a",
            json!({"age": 10, "work": ["begging", "other"], "work_other": "flowers", "agreed": true,
            "told": "uncle", "best": ["selling", "begging"], "siblings": [{"years": 4}, {}, {"years": 7}]}),
        ),
        response(
            2,
            Some("male"),
            "b",
            json!({"age": 13, "work": ["begging"], "best": ["begging", "selling"]}),
        ),
        response(2, None, "c", json!({"age": 11, "siblings": [{"years": 12}]})),
        response(9, None, "d", json!({"age": 99, "work": ["begging"]})),
    ]
}

fn results() -> Results {
    tabulate(&[(1, &first()), (2, &second())], answered())
}

fn question<'a>(results: &'a Results, path: &str, kind: ItemType) -> &'a Question {
    results.questions.iter().find(|one| one.path.join("/") == path && one.kind == kind).unwrap()
}

#[test]
fn options_are_counted_over_versions_by_path_and_type() {
    let results = results();
    assert_eq!((results.responses, results.children), (5, 4));
    let work = question(&results, "work", ItemType::SelectMultiple);
    let options: Vec<(&str, u64)> = work.options.iter().map(|one| (one.name.as_str(), one.n)).collect();
    assert_eq!(options, [("begging", 3), ("selling", 0), ("other", 1), ("shoes", 1)]);
    assert_eq!((work.answered, work.label.in_language("en", "en")), (3, Some("Work")));
    assert_eq!(work.options[0].label.in_language("en", "en"), Some("Begging"));
    let order: Vec<String> = results.questions.iter().map(|one| one.path.join("/")).collect();
    assert_eq!(
        order,
        ["work", "work_other", "age", "agreed", "told", "best", "siblings/years", "age", "gone"]
    );
    let best = question(&results, "best", ItemType::Rank);
    assert_eq!(best.options.iter().map(|one| one.n).collect::<Vec<_>>(), [1, 1]);
    assert_eq!(question(&results, "agreed", ItemType::Acknowledge).options[0].n, 1);
}

#[test]
fn numbers_have_mean_median_and_ends() {
    let results = results();
    let age = question(&results, "age", ItemType::Integer);
    assert_eq!(age.numbers, Some(Numbers { mean: 34.0 / 3.0, median: 11.0, min: 10.0, max: 13.0 }));
    let years = question(&results, "siblings/years", ItemType::Integer);
    assert_eq!((years.answered, years.numbers.unwrap().median), (3, 7.0));
    assert_eq!(question(&results, "age", ItemType::Text).numbers, None);
    assert_eq!(count_of(&[1.0, 2.0]), Numbers { mean: 1.5, median: 1.5, min: 1.0, max: 2.0 });
}

fn count_of(numbers: &[f64]) -> Numbers {
    let form = second();
    let responses = numbers.iter().map(|n| response(2, None, "x", json!({"age": n})));
    question(&tabulate(&[(2, &form)], responses), "age", ItemType::Integer).numbers.unwrap()
}

#[test]
fn side_by_side_they_are_tables_whose_rows_are_the_options() {
    let results = results();
    let work = question(&results, "work", ItemType::SelectMultiple);
    let sex = work.by.iter().find(|cross| cross.by == By::Sex).unwrap();
    assert_eq!(sex.keys, ["female", "male"]);
    assert_eq!(sex.answered, [2, 1]);
    assert_eq!(sex.cells, [[2, 1], [0, 0], [1, 0], [1, 0]]);
    let place = work.by.iter().find(|cross| cross.by == By::Place).unwrap();
    assert_eq!(place.keys, [NOT_STATED]);
}

#[test]
fn words_stand_apart_and_are_no_options() {
    let results = results();
    let words: Vec<(String, bool, &[String])> = results
        .words
        .iter()
        .map(|one| (one.path.join("/"), one.confidential, one.texts.as_slice()))
        .collect();
    let one = |text: &str| vec![text.to_owned()];
    assert_eq!(
        words,
        [
            ("work_other".to_owned(), false, one("flowers").as_slice()),
            ("told".to_owned(), true, one("uncle").as_slice()),
            ("age".to_owned(), false, one("nine").as_slice()),
        ]
    );
    assert!(results.questions.iter().all(|one| one.options.iter().all(|option| option.name != "uncle")));
}

#[test]
fn a_sheet_has_the_columns_of_every_version() {
    let (old, new) = (first(), second());
    let sheet = Sheet::of(&[(1, &old), (2, &new)]);
    let heads: Vec<&str> = sheet.columns.iter().map(|column| column.head.as_str()).collect();
    assert_eq!(
        heads,
        [
            "work",
            "work_other",
            "age (integer)",
            "agreed",
            "told",
            "best",
            "siblings/years",
            "age (text)",
            "gone"
        ]
    );
    let rows: Vec<Vec<Cell>> = answered().iter().map(|one| sheet.row(one.version, &one.answers)).collect();
    let text = |text: &str| Cell::Text(text.to_owned());
    assert_eq!(rows[0][0], text("shoes begging"));
    assert_eq!((&rows[0][2], &rows[0][7]), (&Cell::Nothing, &text("nine")));
    assert_eq!(
        (&rows[1][2], &rows[1][3], &rows[1][6]),
        (&Cell::Number(10.0), &text("true"), &text("4; ; 7"))
    );
    assert_eq!(rows[3][6], Cell::Number(12.0));
    assert_eq!(rows[4], vec![Cell::Nothing; 9]);
}
