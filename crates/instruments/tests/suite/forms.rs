//! Forms as they are filled: what each step must lead to, by hand, and the same as vectors that the app is held to.

use instruments::{
    Definition, Form,
    expr::{Around, Step},
    form::Row,
};
use serde_json::{Map, Value, json};

use crate::generated::compare_or_update;

const WORLDS: &str = include_str!("forms.json");
const EXPRESSIONS: [&str; 8] = [
    "required",
    "relevant",
    "constraint",
    "calculation",
    "default",
    "choice_filter",
    "repeat_count",
    "read_only",
];

/// Writes out what the worlds leave away: labels, and that an expression is a source.
fn written_out(item: &Value) -> Value {
    let mut item = item.clone();
    for field in EXPRESSIONS {
        if let Some(source) = item.get(field).cloned() {
            item[field] = json!({"source": source});
        }
    }
    if item.get("label").is_none() && !["calculate", "hidden"].contains(&item["type"].as_str().unwrap()) {
        item["label"] = json!({"en": item["name"]});
    }
    if let Some(items) = item.get("items").cloned() {
        item["items"] = items.as_array().unwrap().iter().map(written_out).collect();
    }
    item
}

pub fn definition_of(world: &Value) -> Definition {
    let choice = |choice: &Value| match choice {
        Value::String(name) => json!({"name": name, "label": {"en": name}}),
        other => other.clone(),
    };
    let lists: Map<String, Value> = world["lists"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(list, choices)| (list.clone(), choices.as_array().unwrap().iter().map(choice).collect()))
        .collect();
    let items: Vec<Value> = world["items"].as_array().unwrap().iter().map(written_out).collect();
    let languages = world.get("languages").cloned().unwrap_or(json!(["en"]));
    let mut definition = Definition::from_json(
        &json!({"format": 1, "languages": languages, "title": {"en": world["name"]}, "lists": lists, "items": items}),
    )
    .unwrap();
    assert_eq!(definition.compile(), [], "{}", world["name"]);
    assert_eq!(definition.check(), [], "{}", world["name"]);
    definition
}

pub fn worlds() -> Vec<Value> {
    serde_json::from_str(WORLDS).unwrap()
}

pub fn around() -> Around {
    let worlds: Value = serde_json::from_str(include_str!("worlds.json")).unwrap();
    serde_json::from_value(worlds["around"].clone()).unwrap()
}

fn steps(value: &Value) -> Vec<Step> {
    serde_json::from_value(value.clone()).unwrap()
}

fn key(path: &[Step]) -> String {
    let parts: Vec<String> = path
        .iter()
        .map(|step| match step {
            Step::Name(name) => name.clone(),
            Step::Index(at) => at.to_string(),
        })
        .collect();
    parts.join(".")
}

fn told(row: &Row) -> Value {
    json!({"path": row.path, "relevant": row.relevant, "required": row.required, "read_only": row.read_only,
        "error": row.error, "choices": row.choices})
}

/// Takes one step; gives the rule by which it was refused.
fn take<'d>(
    form: &mut Form<'d>,
    definition: &'d Definition,
    step: &Value,
    around: &mut Around,
) -> Option<&'static str> {
    let path = || steps(&step["path"]);
    let done = match step["do"].as_str().unwrap() {
        "start" => Ok(()),
        "answer" => form.answer(&path(), step["value"].clone()),
        "add" => form.add(&path()),
        "remove" => form.remove(&path(), step["position"].as_u64().unwrap() as usize),
        "speak" => {
            step["language"].as_str().unwrap().clone_into(&mut around.language);
            form.speak(&around.language);
            Ok(())
        }
        "resume" => {
            let split = form.split();
            around.random = step["random"].as_f64().unwrap_or(around.random);
            *form = Form::resume(definition, &split.answers, &split.private, around.clone());
            Ok(())
        }
        other => panic!("no step: {other}"),
    };
    done.err()
}

/// Compares what a step led to with what somebody worked out by hand, as far as they did.
fn wrong(name: &str, form: &Form, step: &Value) -> Vec<String> {
    let (split, view) = (form.split(), form.view());
    let mut found = json!({"answers": split.answers, "private": split.private});
    let listed = |such: fn(&Row) -> bool| {
        Value::from(view.iter().filter(|row| such(row)).map(|row| key(&row.path)).collect::<Vec<_>>())
    };
    found["asked"] = listed(|row| row.relevant);
    found["read_only"] = listed(|row| row.read_only);
    let map = |of: &dyn Fn(&Row) -> Option<Value>| -> Value {
        view.iter().filter_map(|row| Some((key(&row.path), of(row)?))).collect::<Map<_, _>>().into()
    };
    found["errors"] = map(&|row| row.error.map(Value::from));
    found["messages"] = map(&|row| row.message.clone().map(Value::from));
    found["choices"] = map(&|row| {
        let path = key(&row.path);
        step["choices"].get(&path)?;
        Some(json!(row.choices))
    });
    let fields = ["answers", "private", "asked", "read_only", "errors", "messages", "choices"];
    fields
        .into_iter()
        .filter_map(|field| {
            let wanted = step.get(field)?;
            let found = &found[field];
            (found != wanted).then(|| format!("{name}: after {step}\n  {field} are {found}"))
        })
        .collect()
}

#[test]
fn forms_do_what_was_worked_out_by_hand() {
    let mut complaints = Vec::new();
    let mut vectors = Vec::new();
    for world in worlds() {
        let name = world["name"].as_str().unwrap();
        let definition = definition_of(&world);
        let mut around = around();
        let mut form = Form::start(&definition, around.clone());
        let mut played = Vec::new();
        for step in world["steps"].as_array().unwrap() {
            let refused = take(&mut form, &definition, step, &mut around);
            if json!(refused) != step["refused"] {
                complaints.push(format!("{name}: {step} was refused by {refused:?}"));
            }
            complaints.extend(wrong(name, &form, step));
            let split = form.split();
            assert_eq!(
                instruments::answers_fit(&definition, &split.answers, &split.private),
                [],
                "{name}: {step}"
            );
            let plain: Map<String, Value> =
                ["do", "path", "value", "position", "language", "random", "refused"]
                    .into_iter()
                    .filter_map(|key| Some((key.to_owned(), step.get(key)?.clone())))
                    .collect();
            let view: Vec<Value> = form.view().iter().map(told).collect();
            let complete: Vec<Value> = form
                .complete()
                .into_iter()
                .map(|wrong| json!({"path": wrong.path, "rule": wrong.rule, "message": wrong.message}))
                .collect();
            played.push(json!({"step": plain, "view": view, "split": split, "complete": complete}));
        }
        vectors.push(json!({"name": name, "definition": definition.to_json(), "steps": played}));
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    assert!(vectors.len() >= 25, "{} worlds", vectors.len());
    // A line a world: written out it would be six times as long.
    let lines: Vec<String> = vectors.iter().map(Value::to_string).collect();
    let file = format!("{{\"around\":{},\"worlds\":[\n{}\n]}}\n", json!(around()), lines.join(",\n"));
    compare_or_update("vectors/forms.json", &file);
}
