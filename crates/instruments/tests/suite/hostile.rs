//! Forms that mean harm: small to send, and large for whoever reads them.

use instruments::{
    Definition,
    answers::shape_fault,
    definition::{AST_BYTES_MAX, Choice, ItemType, OFFERED_MAX, Texts},
    problem::PROBLEMS_MAX,
    results::tabulate,
};
use serde_json::{Value, json};

fn form(items: &Value, choices: usize) -> Definition {
    let choices: Vec<Value> =
        (0..choices).map(|at| json!({"name": format!("c{at}"), "label": {"en": "One"}})).collect();
    let lists = if choices.is_empty() { json!({}) } else { json!({"many": choices}) };
    Definition::from_json(&json!({
        "format": 1, "languages": ["en"], "title": {"en": "Form"}, "lists": lists, "items": items}))
    .unwrap()
}

fn calculate(at: usize, source: &str) -> Value {
    json!({"name": format!("q{at}"), "type": "calculate", "calculation": {"source": source}})
}

/// `${a}` is four letters, and the path behind it may be a thousand.
#[test]
fn short_names_of_long_paths_do_not_make_a_small_form_large() {
    let deep = (0..12).fold(
        json!({"name": "a", "type": "text", "label": {"en": "A"}, "class": "confidential"}),
        |inside, at| json!({"name": format!("g{at}{}", "x".repeat(90)), "type": "group", "items": [inside]}),
    );
    let many = format!("{}1", "${a}+".repeat(6_000));
    let calculations = (0..60).map(|at| calculate(at, &many));
    let mut hostile = form(&[deep].into_iter().chain(calculations).collect(), 0);
    let faults = hostile.compile();
    assert!(faults.iter().any(|one| one.rule == "expr.too_much") && faults.len() < 60, "{}", faults.len());
    let kept = serde_json::to_string(&hostile).unwrap();
    assert!(kept.len() < 3 * AST_BYTES_MAX, "{}", kept.len());
    // Of a name that is read a thousand times it is told once that it is confidential.
    let leaks = hostile.check().into_iter().filter(|one| one.rule == "class.leak");
    let mut paths: Vec<_> = leaks.map(|one| one.path).collect();
    let told = paths.len();
    paths.dedup();
    assert!(told > 0 && told == paths.len(), "{told}");
}

#[test]
fn a_form_of_faults_is_told_the_first_of_them() {
    let wrong = |at: usize| json!({"name": format!("1{at}"), "type": "text", "relevant": {"source": "${nobody}"}, "required": {"source": "("}});
    let mut hostile = form(&(0..1_900).map(wrong).collect(), 0);
    assert_eq!(hostile.compile().len(), PROBLEMS_MAX);
    assert_eq!(hostile.check().len(), PROBLEMS_MAX);
}

#[test]
fn a_chain_behind_a_circle_is_not_at_fault_however_long() {
    let behind = |at: usize| calculate(at, &format!("${{q{}}}+1", at - 1));
    let circle = [calculate(0, "${q1}"), calculate(1, "${q0}")];
    let mut hostile = form(&circle.into_iter().chain((2..2_000).map(behind)).collect(), 0);
    assert_eq!(hostile.compile(), []);
    let found: Vec<String> = hostile.check().into_iter().map(|one| one.path.join("/")).collect();
    assert_eq!(found, ["q0", "q1"]);
}

#[test]
fn one_long_list_does_not_serve_every_question() {
    let ask = |at: usize| json!({"name": format!("q{at}"), "type": "select_one", "label": {"en": "Q"}, "list": "many"});
    let rules = |questions: usize| -> Vec<&str> {
        form(&(0..questions).map(ask).collect(), 5_000).check().into_iter().map(|one| one.rule).collect()
    };
    assert_eq!(rules(OFFERED_MAX / 5_000), [""; 0]);
    assert_eq!(rules(OFFERED_MAX / 5_000 + 1), ["definition.offered"]);
    let allowed = form(&(0..20).map(ask).collect(), 5_000);
    let results = tabulate(&[(1, &allowed), (2, &allowed)], []);
    assert!(results.questions.iter().all(|question| question.options.len() == 5_000));
}

#[test]
fn of_a_long_list_all_may_be_chosen_and_nothing_else() {
    let choices: Vec<Choice> = (0..5_000)
        .map(|at| Choice { name: format!("c{at}"), label: Texts::default(), columns: [].into() })
        .collect();
    let chosen = |more: &str| {
        json!((0..5_000).map(|at| format!("c{at}")).chain([more.to_owned()]).collect::<Vec<_>>())
    };
    let fault = |other, more: &str| shape_fault(ItemType::SelectMultiple, &choices, other, &chosen(more));
    assert_eq!(fault(true, "other"), None);
    assert_eq!(fault(false, "other"), Some("answer.choice"));
    assert_eq!(fault(true, "nothing"), Some("answer.choice"));
    assert_eq!(fault(true, "c7"), Some("answer.shape"));
}
