use serde_json::json;

use super::*;

fn form() -> Definition {
    let mut definition = Definition::from_json(&json!({
        "format": 1, "languages": ["en"], "title": {"en": "Family"},
        "lists": {"work": [{"name": "begging", "label": {"en": "Begging"}}, {"name": "none", "label": {"en": "None"}}]},
        "items": [
            {"name": "age", "type": "integer", "label": {"en": "Age"}},
            {"name": "hurt", "type": "text", "label": {"en": "Hurt"}, "class": "confidential"},
            {"name": "work", "type": "select_multiple", "list": "work", "other": true, "label": {"en": "Work"}},
            {"name": "place", "type": "geopoint", "label": {"en": "Place"}},
            {"name": "read", "type": "note", "label": {"en": "Read this"}},
            {"name": "home", "type": "group", "class": "confidential", "items": [
                {"name": "who", "type": "text", "label": {"en": "With whom"}}]},
            {"name": "siblings", "type": "repeat", "items": [
                {"name": "years", "type": "integer", "label": {"en": "Years"}},
                {"name": "harm", "type": "text", "label": {"en": "Harm"}, "class": "confidential"}]},
        ],
    }))
    .unwrap();
    assert_eq!(definition.compile(), []);
    assert_eq!(definition.check(), []);
    definition
}

fn rules(answers: &Value, private: &Value) -> Vec<(String, String, &'static str)> {
    let problems = answers_fit(&form(), answers, private);
    problems.into_iter().map(|problem| (problem.path.join("/"), problem.field, problem.rule)).collect()
}

#[test]
fn a_number_that_was_worked_out_is_read_as_it_was_said() {
    // One out of 11, 53 and 65: a reader that is content with nearly all digits makes others of them.
    for said in ["0.09090909090909091", "0.018867924528301886", "0.015384615384615385"] {
        let read: Value = serde_json::from_str(said).unwrap();
        assert_eq!(read.to_string(), said);
    }
}

#[test]
fn what_the_version_asks_is_taken_in_the_field_of_its_class() {
    let answers = json!({"age": 9, "work": ["begging", "other"], "work_other": "sells flowers", "place": "11.56 104.92",
        "siblings": [{"years": 6}, {}]});
    let private = json!({"hurt": "arm", "home": {"who": "aunt"}, "siblings": [{}, {"harm": "yes"}]});
    assert_eq!(rules(&answers, &private), []);
    assert_eq!(rules(&json!(null), &json!({})), []);
    assert_eq!(rules(&json!({"age": null}), &json!(null)), []);
}

#[test]
fn what_it_does_not_ask_or_not_there_is_refused() {
    let cases = [
        (json!({"name": "Dara"}), json!({}), ("", "answers", "answer.unasked")),
        (json!({"hurt": "arm"}), json!({}), ("hurt", "answers", "answer.class")),
        (json!({}), json!({"age": 9}), ("age", "private", "answer.class")),
        (json!({"home": {"who": "aunt"}}), json!({}), ("home", "answers", "answer.class")),
        (json!({"siblings": [{"harm": "yes"}]}), json!({}), ("siblings/0/harm", "answers", "answer.class")),
        (json!({"age": "9"}), json!({}), ("age", "answers", "answer.shape")),
        (json!({"age": 9.5}), json!({}), ("age", "answers", "answer.shape")),
        (json!({"work": ["theft"]}), json!({}), ("work", "answers", "answer.choice")),
        (json!({"work": ["none", "none"]}), json!({}), ("work", "answers", "answer.shape")),
        (json!({"work": "begging"}), json!({}), ("work", "answers", "answer.shape")),
        (json!({"place": "11.5612 104.9234"}), json!({}), ("place", "answers", "answer.shape")),
        (json!({"read": true}), json!({}), ("read", "answers", "answer.shape")),
        (json!({"siblings": {"years": 6}}), json!({}), ("siblings", "answers", "answer.shape")),
        (json!({"siblings": [6]}), json!({}), ("siblings/0", "answers", "answer.shape")),
        (json!({"siblings": vec![json!({}); 101]}), json!({}), ("siblings", "answers", "answer.instances")),
        (json!([1]), json!({}), ("", "answers", "answer.shape")),
    ];
    for (answers, private, (path, field, rule)) in cases {
        assert_eq!(rules(&answers, &private), [(path.to_owned(), field.to_owned(), rule)], "{answers}");
    }
}

#[test]
fn a_refusal_never_tells_the_answer_or_a_key_that_is_not_asked() {
    let problems = answers_fit(&form(), &json!({"Dara Sok": "x", "age": "Dara Sok"}), &json!({}));
    assert_eq!(problems.len(), 2);
    assert!(!serde_json::to_string(&problems).unwrap().contains("Dara"));
}

#[test]
fn both_fields_together_are_the_whole() {
    let answers = json!({"age": 9, "siblings": [{"years": 6}, {}], "work": ["begging"]});
    let private = json!({"hurt": "arm", "siblings": [{}, {"harm": "yes"}]});
    let whole =
        json!({"age": 9, "hurt": "arm", "work": ["begging"], "siblings": [{"years": 6}, {"harm": "yes"}]});
    assert_eq!(merge(&answers, &private), whole);
    assert_eq!(merge(&json!(null), &private), private);
    assert_eq!(merge(&answers, &json!(null)), answers);
}

#[test]
fn every_type_takes_its_own_shape_only() {
    let id = json!("0192d2b4-7c6e-7c11-8a55-3f1f0a1b2c3d");
    let cases = [
        (ItemType::Date, json!("2026-11-25"), json!("25.11.2026")),
        (ItemType::Date, json!("2024-02-29"), json!("2026-02-29")),
        (ItemType::Time, json!("21:40"), json!("24:00")),
        (ItemType::Datetime, json!("2026-11-25T21:40:00+07:00"), json!("2026-11-25T21:40")),
        (ItemType::Datetime, json!("2026-11-25T21:40:30.5Z"), json!("2026-13-25T21:40:00Z")),
        (ItemType::Acknowledge, json!(true), json!(false)),
        (ItemType::Image, id.clone(), json!("photo.jpg")),
        (ItemType::Geotrace, json!("11.5 104.9;11.6 105"), json!("11.5 104.9;91 0")),
        (ItemType::Decimal, json!(1.5), json!("1.5")),
        (ItemType::Range, json!(3), json!(null)),
        (ItemType::Barcode, json!("x1"), json!(1)),
        (ItemType::Calculate, json!(false), json!([])),
        (ItemType::Hidden, json!(1), json!({})),
        (ItemType::Integer, json!(-3), json!(1e300)),
    ];
    for (kind, good, bad) in cases {
        assert_eq!(shape_fault(kind, &[], false, &good), None, "{good}");
        assert_eq!(shape_fault(kind, &[], false, &bad), Some("answer.shape"), "{bad}");
        assert!(!shape::sentence("answer.shape", kind).is_empty());
    }
}
