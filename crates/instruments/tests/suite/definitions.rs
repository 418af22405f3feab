//! Definitions that come from outside: what is wrong is said, with the rule and where, and nothing brings them down.

use instruments::{Definition, Problem, definition};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{
    filling::any_json,
    forms::{definition_of, worlds},
};

fn read(value: &Value) -> Result<Definition, Vec<Problem>> {
    Definition::from_json(value)
}

/// A form with these items, and lists that they may use.
fn form(items: &Value) -> Value {
    json!({"format": 1, "languages": ["en", "km"], "title": {"en": "Form"}, "items": items, "lists": {
        "yes_no": [{"name": "yes", "label": {"en": "Yes"}}, {"name": "no", "label": {"en": "No"}}]}})
}

/// What is wrong, as `path field rule`.
fn told(problems: &[Problem]) -> Vec<String> {
    problems
        .iter()
        .map(|one| format!("{} {} {}", one.path.join("/"), one.field, one.rule).trim().to_owned())
        .collect()
}

fn problems(value: &Value) -> Vec<String> {
    match read(value) {
        Err(problems) => told(&problems),
        Ok(mut definition) => {
            let compiled = definition.compile();
            if compiled.is_empty() { told(&definition.check()) } else { told(&compiled) }
        }
    }
}

fn text(name: &str) -> Value {
    json!({"name": name, "type": "text", "label": {"en": name}})
}

fn with(mut item: Value, field: &str, value: Value) -> Value {
    item[field] = value;
    item
}

fn source(text: &str) -> Value {
    json!({"source": text})
}

#[test]
fn each_rule_is_told_with_its_place() {
    let select = json!({"name": "school", "type": "select_one", "label": {"en": "School"}, "list": "yes_no"});
    let total =
        |source: &str| json!({"name": "total", "type": "calculate", "calculation": {"source": source}});
    let secret = with(text("secret"), "class", json!("confidential"));
    let cases = [
        (json!([text("a"), text("a")]), "a name name.twice"),
        (json!([text("9a")]), "9a name name.form"),
        (json!([text("__proto__")]), "__proto__ name name.form"),
        (json!([with(select.clone(), "list", json!("nolist"))]), "school list list.unknown"),
        (json!([{"name": "school", "type": "select_one", "label": {"en": "S"}}]), "school list list.missing"),
        (
            json!([with(select.clone(), "other", json!(true)), text("school_other")]),
            "school_other name name.twice",
        ),
        (json!([with(text("a"), "list", json!("yes_no"))]), "a list field.misplaced"),
        (json!([with(text("a"), "label", json!({"km": "ក"}))]), "a label text.first_language"),
        (json!([with(text("a"), "label", json!({"en": "A", "fr": "A"}))]), "a label text.language"),
        (json!([with(text("a"), "label", json!({"en": "Hi ${b}"}))]), "a label expr.unknown"),
        (json!([with(text("a"), "label", json!({}))]), "a label text.missing"),
        (json!([with(text("a"), "relevant", source("${b} = 1"))]), "a relevant expr.unknown"),
        (json!([with(text("a"), "relevant", source("1 +"))]), "a relevant expr.ends_early"),
        (json!([with(text("a"), "relevant", source("nofun(1)"))]), "a relevant expr.function"),
        (json!([with(text("a"), "relevant", source("if(1, 2)"))]), "a relevant expr.arguments"),
        (
            json!([{"name": "n", "type": "note", "label": {"en": "N"}, "constraint": source(". > 1")}]),
            "n constraint field.misplaced",
        ),
        (json!([{"name": "g", "type": "group", "items": []}]), "g items items.empty"),
        (
            json!([{"name": "g", "type": "group", "required": source("1"), "items": [text("a")]}]),
            "g required field.misplaced",
        ),
        (json!([with(text("a"), "items", json!([text("b")]))]), "a items field.misplaced"),
        (json!([secret, total("${secret}")]), "total calculation class.leak"),
        (
            json!([{"name": "g", "type": "group", "class": "confidential", "items": [text("a")]}, with(text("b"), "default", source("${a}"))]),
            "b default class.leak",
        ),
        (
            json!([{"name": "g", "type": "group", "class": "confidential", "items": [
                {"name": "v", "type": "audio", "label": {"en": "V"}}]}]),
            "g/v class class.attachment",
        ),
        (json!([with(text("a"), "trigger", json!([["b"]]))]), "a trigger trigger.unknown"),
        (
            json!([{"name": "r", "type": "range", "label": {"en": "R"}, "parameters": {"start": "5", "end": "1"}}]),
            "r parameters range.order",
        ),
        (json!([{"name": "c", "type": "calculate"}]), "c calculation calculation.missing"),
    ];
    for (items, wanted) in cases {
        assert_eq!(problems(&form(&items)), [wanted], "{items}");
    }
}

#[test]
fn circles_are_told_and_only_those_who_stand_in_them() {
    let calculate = |name: &str, source: &str| json!({"name": name, "type": "calculate", "calculation": {"source": source}});
    let items = json!([
        calculate("a", "${b}"),
        calculate("b", "${c}"),
        calculate("c", "${a}"),
        calculate("d", "${a}"),
        calculate("e", "1")
    ]);
    assert_eq!(
        problems(&form(&items)),
        ["a calculation expr.circle", "b calculation expr.circle", "c calculation expr.circle"]
    );
    assert_eq!(problems(&form(&json!([calculate("a", "${a} + 1")]))), ["a calculation expr.circle"]);
    assert_eq!(problems(&form(&json!([calculate("a", ". + 1")]))), ["a calculation expr.circle"]);
    let group =
        json!([{"name": "g", "type": "group", "relevant": source("${in} = 1"), "items": [text("in")]}]);
    assert_eq!(problems(&form(&group)), ["g relevant expr.circle", "g/in name expr.circle"]);
    let repeat =
        json!([{"name": "r", "type": "repeat", "repeat_count": source("sum(${in})"), "items": [text("in")]}]);
    assert_eq!(problems(&form(&repeat)), ["r repeat_count expr.circle", "r/in name expr.circle"]);
    let fine = json!([{"name": "r", "type": "repeat", "items": [text("in"), calculate("n", "count(${r}) + position(..)")]}]);
    assert_eq!(problems(&form(&fine)), Vec::<String>::new());
}

#[test]
fn scores_point_at_calculations() {
    let mut whole = form(&json!([text("a"), {"name": "t", "type": "calculate", "calculation": source("1")},
        {"name": "r", "type": "repeat", "items": [{"name": "t", "type": "calculate", "calculation": source("1")}]}]));
    let score = |item: Value, bands: Value| json!({"item": item, "min": 0, "max": 20, "better": "up", "bands": bands});
    let band = |from: i32, to: i32| json!({"from": from, "to": to, "label": {"en": "B"}, "tone": "warn"});
    whole["settings"] = json!({"scores": [score(json!(["t"]), json!([band(0, 7), band(8, 20)]))]});
    assert_eq!(problems(&whole), Vec::<String>::new());
    whole["settings"] = json!({"scores": [score(json!(["a"]), json!([])), score(json!(["r", "t"]), json!([])),
        score(json!(["t"]), json!([band(0, 7), band(7, 21)]))]});
    assert_eq!(
        problems(&whole),
        ["a scores score.item", "r/t scores score.item", "t scores.bands score.bands"]
    );
}

#[test]
fn the_shape_is_told_with_path_and_field() {
    let deep = json!([{"name": "g", "type": "group", "items": [with(text("a"), "colour", json!("red"))]}]);
    assert_eq!(problems(&form(&deep)), ["g/a colour definition.shape"]);
    let wrong =
        json!([{"name": "g", "type": "group", "items": [with(text("a"), "relevant", json!({"source": 1}))]}]);
    assert_eq!(problems(&form(&wrong)), ["g/a relevant.source definition.shape"]);
    let message = &read(&form(&json!([{"name": "x", "type": "matrix"}]))).unwrap_err()[0];
    assert_eq!((message.path.join("/"), message.field.as_str()), ("x".to_owned(), "type"));
    assert!(message.message.contains("matrix"), "{}", message.message);
    assert_eq!(problems(&json!([])), ["definition definition.shape"]);
    assert_eq!(
        problems(&json!({"format": 2, "languages": ["en"], "items": []})),
        ["definition definition.format"]
    );
}

#[test]
fn what_is_too_much_is_refused_before_it_is_looked_at() {
    let many: Vec<Value> = (0..=definition::ITEMS_MAX).map(|n| text(&format!("q{n}"))).collect();
    assert_eq!(problems(&form(&json!(many))), ["definition definition.items"]);
    let mut choices = form(&json!([text("a")]));
    choices["lists"]["long"] =
        (0..=definition::CHOICES_MAX).map(|n| json!({"name": n.to_string()})).collect();
    assert_eq!(problems(&choices), ["definition definition.choices"]);
    let mut languages = form(&json!([text("a")]));
    languages["languages"] = (0..=definition::LANGUAGES_MAX).map(|n| json!(format!("l{n}"))).collect();
    assert_eq!(problems(&languages), ["definition definition.languages"]);
    let mut scores = form(&json!([text("a")]));
    let score = json!({"item": ["a"], "min": 0, "max": 1, "better": "up"});
    scores["settings"] = json!({"scores": vec![score; definition::SCORES_MAX + 1]});
    assert_eq!(problems(&scores), ["definition definition.scores"]);
    let long = with(text("a"), "hint", json!({"en": "x".repeat(definition::DEFINITION_BYTES_MAX)}));
    assert_eq!(problems(&form(&json!([long]))), ["definition definition.size"]);
    let nested = |depth: usize| {
        (0..depth)
            .fold(text("a"), |inside, n| json!({"name": format!("g{n}"), "type": "group", "items": [inside]}))
    };
    assert_eq!(problems(&form(&json!([nested(definition::NESTING_MAX)]))), Vec::<String>::new());
    assert_eq!(
        problems(&form(&json!([nested(definition::NESTING_MAX + 1)]))),
        ["definition definition.nesting"]
    );
    assert_eq!(problems(&form(&json!([nested(60)]))), ["definition definition.depth"]);
}

#[test]
fn an_ast_that_came_along_is_never_believed() {
    let lie = json!({"source": "${a} = 'x'", "ast": ["call", "true", []]});
    let mut read = read(&form(&json!([text("a"), with(text("b"), "relevant", lie)]))).unwrap();
    assert_eq!(read.compile(), []);
    assert_eq!(
        read.to_json()["items"][1]["relevant"]["ast"],
        json!(["op", "=", ["ref", ["a"]], ["str", "x"]])
    );
    let foreign = json!({"source": "1 = 1", "ast": ["ref", ["nowhere"]]});
    let stored = Definition::from_json(&form(&json!([with(text("b"), "relevant", foreign)]))).unwrap();
    assert_eq!(told(&stored.check()), ["b relevant expr.unknown"]);
    let broken = json!({"source": "1 = 1", "ast": {"any": "thing"}});
    let stored = Definition::from_json(&form(&json!([with(text("b"), "relevant", broken)]))).unwrap();
    assert_eq!(told(&stored.check()), ["b relevant expr.not_compiled"]);
}

#[test]
fn the_deepest_definition_can_be_read_again_from_its_text() {
    let inner = with(text("a"), "relevant", source(&("not(".repeat(38) + "1" + &")".repeat(38))));
    let nested = (0..definition::NESTING_MAX)
        .fold(inner, |inside, n| json!({"name": format!("g{n}"), "type": "group", "items": [inside]}));
    let mut whole = read(&form(&json!([nested]))).unwrap();
    assert_eq!(whole.compile(), []);
    let text = json!({"fields": {"definition": whole.to_json()}}).to_string();
    let again: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(read(&again["fields"]["definition"]).unwrap(), whole);
}

/// Puts a value somewhere into a JSON.
fn mutate(value: &mut Value, path: &[usize], with: Value) {
    let Some((at, rest)) = path.split_first() else {
        *value = with;
        return;
    };
    let inside = match value {
        Value::Array(all) if !all.is_empty() => {
            let length = all.len();
            all.get_mut(at % length)
        }
        Value::Object(all) if !all.is_empty() => {
            let length = all.len();
            all.values_mut().nth(at % length)
        }
        _ => None,
    };
    match inside {
        Some(inside) => mutate(inside, rest, with),
        None => *value = with,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn no_json_brings_reading_down(value in any_json()) {
        if let Ok(mut definition) = read(&value) {
            definition.compile();
            definition.check();
        }
    }

    #[test]
    fn whatever_is_changed_in_a_form_it_is_refused_or_can_be_filled(
        world in prop::sample::select(worlds()),
        changes in prop::collection::vec((prop::collection::vec(any::<usize>(), 1..9), any_json()), 1..4),
    ) {
        let mut value = definition_of(&world).to_json();
        for (path, with) in changes {
            mutate(&mut value, &path, with);
        }
        if let Ok(mut definition) = read(&value) {
            let again = read(&definition.to_json());
            prop_assert_eq!(again.as_ref(), Ok(&definition));
            definition.compile();
            definition.check();
            // What breaks a rule can still be opened: the builder tries it out while it is made.
            let form = instruments::Form::start(&definition, crate::forms::around());
            form.view();
            form.complete();
            form.split();
        }
    }
}
