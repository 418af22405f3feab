//! Whatever is done to a form, in whatever order: it stands, and what is kept of it is the whole.

use instruments::{Definition, Form, answers_fit, expr::Step, merge};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::forms::{around, definition_of, worlds};

/// One thing that somebody may do; the number picks the row that it is done to.
#[derive(Clone, Debug)]
enum Deed {
    Answer(usize, usize),
    Add(usize),
    Remove(usize, usize),
    Speak(bool),
    /// At a place that no form has, or with a value that fits nothing.
    Wild(Vec<Step>, usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let step = prop_oneof![
        prop::sample::select(vec!["siblings", "people", "age", "", "__proto__", "other"])
            .prop_map(Step::from),
        (0..4_usize).prop_map(Step::Index)
    ];
    prop_oneof![
        8 => (any::<usize>(), any::<usize>()).prop_map(|(row, value)| Deed::Answer(row, value)),
        3 => any::<usize>().prop_map(Deed::Add),
        1 => (any::<usize>(), 0..4_usize).prop_map(|(row, at)| Deed::Remove(row, at)),
        1 => any::<bool>().prop_map(Deed::Speak),
        1 => (prop::collection::vec(step, 0..4), any::<usize>()).prop_map(|(path, value)| Deed::Wild(path, value)),
    ]
}

/// Values of every shape; most fit some question.
fn values() -> Vec<Value> {
    vec![
        json!(null),
        json!(0),
        json!(1),
        json!(2),
        json!(-1),
        json!(2.5),
        json!(99),
        json!(true),
        json!(false),
        json!(""),
        json!("x"),
        json!("12"),
        json!("yes"),
        json!("no"),
        json!("other"),
        json!("kp"),
        json!("tk"),
        json!("begging"),
        json!("mango"),
        json!("2026-11-25"),
        json!("21:40"),
        json!("2"),
        json!([]),
        json!(["begging"]),
        json!(["other", "selling"]),
        json!(["none"]),
        json!(["old", "young"]),
        json!({}),
        json!([{}]),
        json!("11.56 104.92"),
        json!(1e300),
        json!("សួស្តី"),
    ]
}

fn do_it(form: &mut Form, deed: &Deed) {
    let rows: Vec<Vec<Step>> = form.view().into_iter().map(|row| row.path).collect();
    let repeats: Vec<Vec<Step>> = form
        .view()
        .into_iter()
        .filter(|row| row.kind == instruments::ItemType::Repeat)
        .map(|row| row.path)
        .collect();
    let pick = |of: &[Vec<Step>], at: usize| of.get(at % of.len().max(1)).cloned();
    let value = |at: usize| values()[at % values().len()].clone();
    // What is refused changes nothing, which is tested by hand; here it must only not stop anything.
    let _refused = match deed {
        Deed::Answer(row, at) => pick(&rows, *row).map(|path| form.answer(&path, value(*at))),
        Deed::Add(row) => pick(&repeats, *row).map(|path| form.add(&path)),
        Deed::Remove(row, at) => pick(&repeats, *row).map(|path| form.remove(&path, *at)),
        Deed::Speak(khmer) => {
            form.speak(if *khmer { "km" } else { "en" });
            None
        }
        Deed::Wild(path, at) => {
            Some(form.answer(path, value(*at)).or(form.add(path)).or(form.remove(path, *at)))
        }
    };
}

/// Without the groups and repeats that stand empty.
fn pruned(value: &Value) -> Value {
    match value {
        Value::Object(all) => {
            let kept = all.iter().filter_map(|(name, one)| {
                let one = pruned(one);
                let empty =
                    one.as_object().is_some_and(Map::is_empty) || one.as_array().is_some_and(Vec::is_empty);
                (!empty).then(|| (name.clone(), one))
            });
            kept.collect::<Map<_, _>>().into()
        }
        Value::Array(all) => {
            all.iter().map(|one| if one.is_object() { pruned(one) } else { one.clone() }).collect()
        }
        other => other.clone(),
    }
}

fn any_form() -> impl Strategy<Value = Definition> {
    prop::sample::select(worlds()).prop_map(|world| definition_of(&world))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_is_done_the_parts_are_the_whole_and_can_be_taken_up(
        definition in any_form(),
        deeds in prop::collection::vec(deed(), 0..30),
    ) {
        let mut form = Form::start(&definition, around());
        for deed in &deeds {
            do_it(&mut form, deed);
        }
        let split = form.split();
        prop_assert_eq!(merge(&split.answers, &split.private), pruned(form.seen()));
        prop_assert_eq!(answers_fit(&definition, &split.answers, &split.private), vec![]);
        // In any language what is taken up stands as it was left: what is asked, what is wrong, what is kept.
        form.speak("th");
        let split_th = form.split();
        let taken_up = Form::resume(&definition, &split_th.answers, &split_th.private, {
            let mut around = around();
            around.language = "th".to_owned();
            around
        });
        prop_assert_eq!(taken_up.split(), split_th);
        let shown = |row: &instruments::form::Row| (row.path.clone(), row.relevant, row.required, row.read_only, row.error);
        prop_assert_eq!(
            taken_up.view().iter().map(shown).collect::<Vec<_>>(),
            form.view().iter().map(shown).collect::<Vec<_>>()
        );
    }

    #[test]
    fn what_is_not_asked_is_in_no_field(definition in any_form(), deeds in prop::collection::vec(deed(), 0..30)) {
        let mut form = Form::start(&definition, around());
        for deed in &deeds {
            do_it(&mut form, deed);
        }
        let split = form.split();
        for row in form.view().iter().filter(|row| !row.relevant) {
            for field in [&split.answers, &split.private] {
                let there = row.path.iter().try_fold(field, |value, step| match step {
                    Step::Name(name) => value.get(name),
                    Step::Index(at) => value.get(at),
                });
                prop_assert_eq!(there, None);
            }
        }
    }

    #[test]
    fn any_json_can_be_offered_as_answers(definition in any_form(), answers in any_json(), private in any_json()) {
        let fits = answers_fit(&definition, &answers, &private).is_empty();
        let form = Form::resume(&definition, &answers, &private, around());
        let split = form.split();
        prop_assert_eq!(answers_fit(&definition, &split.answers, &split.private), vec![]);
        prop_assert!(!fits || answers.is_object() || answers.is_null());
    }
}

/// JSON of every shape, with names that the worlds use.
pub fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop::sample::select(values());
    leaf.prop_recursive(4, 40, 6, |inside| {
        let names = prop::sample::select(vec![
            "age", "people", "siblings", "years", "work", "home", "children", "toys", "items", "name",
            "type", "source", "ast", "label", "en", "lists", "relevant", "format",
        ]);
        prop_oneof![
            prop::collection::vec(inside.clone(), 0..6).prop_map(Value::Array),
            prop::collection::btree_map(names, inside, 0..6).prop_map(|all| Value::Object(
                all.into_iter().map(|(name, one)| (name.to_owned(), one)).collect()
            )),
        ]
    })
}
