//! What the instruments that come with Safetynet work out from answers.

use instruments::expr::{Around, Scope, Step, eval};
use instruments::{Definition, ItemType};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::library::shipped;

/// Answers with what is worked out from them, in the order of the form.
fn worked_out(code: &str, mut answers: Value) -> Value {
    let definition: &Definition = &shipped(code).definition;
    let around = Around::default();
    for place in definition.walk().filter(|place| place.kind == ItemType::Calculate) {
        let ast = place.item.calculation.as_ref().and_then(|one| one.ast.as_ref()).unwrap();
        let at: Vec<Step> = place.path.iter().map(|name| Step::from(name.as_str())).collect();
        let scope = Scope { answers: &answers, at: &at, around: &around, lists: definition, row: None };
        let value = eval(ast, &scope).to_json();
        let (name, above) = place.path.split_last().unwrap();
        let mut group = &mut answers;
        for step in above {
            group = group.as_object_mut().unwrap().entry(step).or_insert_with(|| json!({}));
        }
        group.as_object_mut().unwrap().insert(name.clone(), value);
    }
    answers
}

fn light(grades: [&str; 5]) -> Value {
    let names = ["health", "learning", "food", "family", "safety"];
    let checks: Map<String, Value> = names
        .iter()
        .zip(grades)
        .filter(|(_, grade)| !grade.is_empty())
        .map(|(name, grade)| ((*name).to_owned(), json!(grade)))
        .collect();
    worked_out("follow_up_light", json!({"visit": {"seen": "yes"}, "checks": checks}))
}

/// `MoSVY` Primero (Cambodia), follow-up form: green = all A, yellow = at least one B and no C, red = at least one C.
#[test]
fn the_light_of_a_visit_is_as_the_form_of_the_ministry_has_it() {
    let mut seen = [0; 3];
    for number in 0..3_usize.pow(5) {
        let grades = [0, 1, 2, 3, 4].map(|at| ["a", "b", "c"][number / 3_usize.pow(at) % 3]);
        let expected = match (grades.contains(&"c"), grades.contains(&"b")) {
            (true, _) => ("red", 1),
            (false, true) => ("yellow", 2),
            (false, false) => ("green", 3),
        };
        let found = light(grades);
        assert_eq!(
            (&found["light"], &found["light_level"]),
            (&json!(expected.0), &json!(expected.1)),
            "{grades:?}"
        );
        seen[expected.1 - 1] += 1;
    }
    assert_eq!(seen, [211, 31, 1]);
}

/// A check that was left out must not make a visit look well; one C is red whatever else is known.
#[test]
fn a_light_that_is_not_known_is_not_green() {
    assert_eq!(light(["a", "a", "", "a", "a"])["light"], Value::Null);
    assert_eq!(light(["a", "b", "", "a", "a"])["light"], Value::Null);
    assert_eq!(light(["a", "", "", "c", ""])["light"], json!("red"));
    assert_eq!(light([""; 5])["light_level"], Value::Null);
}

/// `MoSVY`: a domain is the mean rounded half up, the whole is the mean of the domains, 1 and 2 go into the plan.
#[test]
fn wellbeing_is_worked_out_as_the_form_of_the_ministry_has_it() {
    let found = worked_out(
        "child_wellbeing",
        json!({
            "health": {"body": "2", "care_when_ill": "3"},
            "education": {"going_to_school": "1", "progress": "1"},
            "feelings": {"mood": "4", "bonds": "4"},
            "safety": {"from_harm": "3", "home": "4"},
            "nutrition": {"meals": "4", "growth": "3"},
        }),
    );
    let expected = json!({"health_score": 3, "education_score": 1, "feelings_score": 4, "safety_score": 4,
        "nutrition_score": 4, "total": 3.2});
    assert_eq!(found["scores"], expected);
    assert_eq!(found["plan"]["priorities"], json!("body going_to_school progress"));
    assert_eq!(found["plan"]["priorities_count"], json!(3));
}

#[test]
fn what_was_left_out_counts_neither_up_nor_down() {
    let found = worked_out(
        "child_wellbeing",
        json!({"health": {"body": "4"}, "nutrition": {"meals": "3", "growth": "3"}}),
    );
    assert_eq!(found["scores"]["health_score"], json!(4));
    assert_eq!(found["scores"]["education_score"], Value::Null);
    assert_eq!(found["scores"]["total"], json!(3.5));
    let nothing = worked_out("family_needs", json!({}));
    assert_eq!(nothing["scores"]["total"], Value::Null);
    assert_eq!(nothing["plan"]["priorities"], Value::Null);
    // A scale half answered would draw a fall that nobody felt.
    let half = worked_out("feelings_faces", json!({"faces": {"today": "4", "body": "4"}}));
    assert_eq!(half["total"], Value::Null);
}

#[test]
fn scales_are_added_up_when_they_are_whole() {
    let faces = json!({"today": "0", "body": "1", "people": "2", "safe": "3", "play": "4", "tomorrow": "4"});
    assert_eq!(worked_out("feelings_faces", json!({"faces": faces}))["total"], json!(14));
    let names = ["sleep", "someone", "safe_place", "day_done", "laugh", "worth", "bear", "plan"];
    let sentences: Map<String, Value> = names.iter().map(|name| ((*name).to_owned(), json!("4"))).collect();
    assert_eq!(worked_out("wellbeing_scale", json!({"sentences": sentences}))["total"], json!(32));
}

#[test]
fn a_survivor_sees_the_mean_and_the_weakest_side() {
    let sides = json!({"safety": "5", "health": "4", "income": "1", "family": "4"});
    let found = worked_out("adult_survivor", json!({"agrees": "yes", "sides": sides}));
    let scores = json!({"known": 4, "total": 3.5, "weakest": 1, "low_sides": "income"});
    assert_eq!(found["scores"], scores);
    assert_eq!(worked_out("adult_survivor", json!({"agrees": "no"}))["scores"]["total"], Value::Null);
}

#[test]
fn one_grave_sign_or_a_weight_of_three_asks_for_a_closer_look() {
    let result = |signs: Value, guarded: Value| {
        worked_out("vulnerability_checklist", json!({"signs": signs, "guarded_signs": guarded}))["result"]
            .clone()
    };
    let one = result(json!({}), json!({"violence_disclosed": "yes"}));
    assert_eq!(
        (&one["result_code"], &one["signs_count"], &one["weight"]),
        (&json!("look_closer"), &json!(1), &json!(2))
    );
    let two = result(json!({"no_schooling": "yes", "no_documents": "yes", "alone": "unknown"}), json!({}));
    assert_eq!((&two["result_code"], &two["weight"]), (&json!("stay_in_touch"), &json!(2)));
    assert_eq!(two["unknown_count"], json!(1));
    let three = result(json!({"sleeps_on_street": "yes", "night_work": "yes"}), json!({}));
    assert_eq!((&three["result_code"], &three["weight"]), (&json!("look_closer"), &json!(3)));
}

/// The checklist and the code list of vulnerability are one and the same fifteen signs.
#[test]
fn the_checklist_asks_for_the_signs_of_the_code_list() {
    let list = model::codes::find("vulnerability").unwrap();
    let definition = &shipped("vulnerability_checklist").definition;
    let mut asked = 0;
    for place in definition.walk().filter(|place| place.kind == ItemType::SelectOne) {
        let code = list.code(&place.item.name).unwrap();
        let labels = ["en", "km", "th"].map(|language| place.item.label.0[language].as_str());
        assert_eq!(labels, [code.en, code.km, code.th]);
        asked += 1;
    }
    assert_eq!(asked, list.codes.len());
}

#[test]
fn the_test_counts_the_answers_that_its_lists_call_right() {
    let definition = &shipped("workshop_test").definition;
    let questions = &definition.item(&["questions".to_owned()]).unwrap().items;
    assert_eq!(questions.len(), 8);
    let themes = model::codes::find("safety_tip").unwrap();
    assert!(themes.codes.iter().all(|theme| questions.iter().any(|question| question.name == theme.id)));
    let pick = |wanted: &str| -> Map<String, Value> {
        let of = |question: &instruments::Item| {
            let found: Vec<_> =
                definition.choices(question).iter().filter(|one| one.columns["right"] == wanted).collect();
            assert_eq!(found.len(), if wanted == "1" { 1 } else { 2 }, "{}", question.name);
            (question.name.clone(), json!(found[0].name))
        };
        questions.iter().map(of).collect()
    };
    assert_eq!(worked_out("workshop_test", json!({"questions": pick("1")}))["score"], json!(8));
    assert_eq!(worked_out("workshop_test", json!({"questions": pick("0")}))["score"], json!(0));
    // Who always takes the same place in the list must not pass.
    for at in 0..3 {
        let same: Map<String, Value> =
            questions.iter().map(|one| (one.name.clone(), json!(definition.choices(one)[at].name))).collect();
        let score = worked_out("workshop_test", json!({"questions": same}))["score"].as_f64().unwrap();
        assert!(score < 5.0, "always {at}: {score}");
    }
}

#[test]
fn the_survey_knows_the_band_and_counts_what_worries() {
    let band = |about: Value| {
        worked_out("street_survey", json!({"about_you": about}))["about_you"]["age_band"].clone()
    };
    assert_eq!(band(json!({"age": 4})), json!("age_0_4"));
    assert_eq!(band(json!({"age": 14})), json!("age_10_14"));
    assert_eq!(band(json!({"age": 15})), json!("age_15_17"));
    assert_eq!(band(json!({"age": 18})), json!("age_18_up"));
    assert_eq!(band(json!({"looks_like": "age_5_9"})), json!("age_5_9"));
    assert_eq!(band(json!({})), Value::Null);
    let outside = |nights: Value| {
        worked_out("street_survey", json!({"sleeping": {"nights_outside": nights}}))["sleeping"]["outside_regularly"].clone()
    };
    assert_eq!(
        (outside(json!(3)), outside(json!(0)), outside(Value::Null)),
        (json!("yes"), json!("no"), Value::Null)
    );
    let hard = json!({"hard_questions": {"hurt": "yes", "touched": "rather_not", "safe_tonight": "no"}});
    assert_eq!(
        worked_out("street_survey", json!({"hard_things": hard}))["hard_things"]["worry_count"],
        json!(2)
    );
}

proptest! {
    /// Whatever is answered, a mean stays on its scale and in one of its bands.
    #[test]
    fn a_mean_never_leaves_its_scale(steps in prop::collection::vec(prop::option::of(1_u8..=4), 12)) {
        let definition = &shipped("csi").definition;
        let mut answers = json!({});
        let asked = definition.walk().filter(|place| place.kind == ItemType::SelectOne);
        for (place, step) in asked.zip(&steps) {
            if let Some(step) = step {
                answers[&place.path[0]][&place.path[1]] = json!(step.to_string());
            }
        }
        let found = worked_out("csi", answers);
        for score in &definition.settings.scores {
            let value = &found[&score.item[0]][&score.item[1]];
            let Some(value) = value.as_f64() else { continue };
            prop_assert!(score.bands.iter().any(|band| band.from <= value && value <= band.to), "{value}");
        }
        let low = steps.iter().flatten().filter(|step| **step <= 2).count();
        prop_assert_eq!(found["plan"]["priorities_count"].as_u64().unwrap_or(0), low as u64);
    }
}
