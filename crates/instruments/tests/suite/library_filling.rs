//! The instruments that come with Safetynet, filled in to the end.

use std::collections::{BTreeMap, BTreeSet};

use instruments::expr::{Around, Step, names_of};
use instruments::form::Row;
use instruments::{Form, ItemType, answers_fit, library, merge};
use serde_json::{Value, json};

use crate::library::shipped;

/// A child who answers by the dice; the same dice every time.
struct Dice {
    state: u64,
    /// Whether the first of single choices is always taken: then all is well on a visit, which dice hardly ever find.
    first: bool,
}

impl Dice {
    fn new(seed: u64) -> Self {
        Self { state: seed, first: false }
    }

    /// A number below another.
    fn below(&mut self, many: u64) -> u64 {
        // Knuth's constants: the high bits are good enough for a choice among a few.
        self.state =
            self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) % many
    }

    fn one<'a>(&mut self, names: &[&'a str]) -> &'a str {
        names[usize::try_from(self.below(names.len() as u64)).unwrap()]
    }

    fn answer(&mut self, row: &Row) -> Value {
        let choices = row.choices.as_deref().unwrap_or_default();
        match row.kind {
            ItemType::SelectOne if self.first => json!(choices[0]),
            ItemType::SelectOne => json!(self.one(choices)),
            ItemType::SelectMultiple => {
                let many = 1 + self.below(3);
                json!((0..many).map(|_| self.one(choices)).collect::<BTreeSet<_>>())
            }
            ItemType::Integer => json!(self.below(30)),
            ItemType::Decimal => json!(self.below(90)),
            ItemType::Range => {
                let setting = |key: &str| row.item.parameters[key].parse::<u64>().unwrap();
                json!(setting("start") + self.below(setting("end") - setting("start") + 1))
            }
            ItemType::Date => json!("2026-12-01"),
            ItemType::Text => json!("ខ្ញុំចង់រៀន"),
            kind => panic!("no question of the library is of the type {}", kind.as_str()),
        }
    }
}

fn around(age: Option<u64>) -> Around {
    let person = age.map(|age| ("age".to_owned(), json!(age))).into_iter().collect();
    Around {
        now: "2026-11-25T21:40:00.000+07:00".to_owned(),
        language: "km".to_owned(),
        random: 0.5,
        uuid: "00000000-0000-4000-8000-000000000000".to_owned(),
        records: BTreeMap::from([("person".to_owned(), person)]),
    }
}

fn is_open(row: &Row, done: &BTreeSet<Vec<Step>>) -> bool {
    row.relevant && row.kind.is_asked() && !row.read_only && !done.contains(&row.path)
}

fn row_at<'d>(form: &Form<'d>, path: &[Step]) -> Row<'d> {
    form.view().into_iter().find(|row| row.path == path).unwrap()
}

/// Answers the questions that are asked, from the top, as a worker would; of every `one_in` questions that may be left
/// out one is. Gives the paths of all that came up.
fn fill(form: &mut Form, dice: &mut Dice, one_in: u64) -> BTreeSet<Vec<String>> {
    let mut done = BTreeSet::new();
    while let Some(row) = form.view().into_iter().find(|row| is_open(row, &done)) {
        let place = format!("{:?}", names_of(&row.path));
        assert!(row.choices.as_ref().is_none_or(|choices| !choices.is_empty()), "{place} offers nothing");
        if !row.required && dice.below(one_in) == 1 {
            form.answer(&row.path, Value::Null).unwrap();
            done.insert(row.path);
            continue;
        }
        let mut tries = 0;
        loop {
            form.answer(&row.path, dice.answer(&row)).unwrap();
            let error = row_at(form, &row.path).error;
            if error.is_none() {
                break;
            }
            tries += 1;
            assert!(tries < 200, "{place}: no answer is good enough ({error:?})");
        }
        done.insert(row.path);
    }
    form.view().iter().filter(|row| row.relevant).map(|row| names_of(&row.path)).collect()
}

/// Filled to the end, kept, and resumed; over many fillings every question, note and figure of a form comes up.
#[test]
fn every_instrument_can_be_filled_to_the_end_and_none_of_its_questions_is_dead() {
    for one in library().unwrap() {
        let definition = &one.definition;
        let mut waiting: BTreeSet<Vec<String>> = definition.walk().map(|place| place.path).collect();
        for seed in 0..1_000 {
            if seed >= 60 && waiting.is_empty() {
                break;
            }
            let mut dice = Dice::new(seed);
            let age = [None, Some(3), Some(9), Some(16)][usize::try_from(seed % 4).unwrap()];
            let mut form = Form::start(definition, around(age));
            dice.first = seed % 5 == 0;
            for path in fill(&mut form, &mut dice, 6) {
                waiting.remove(&path);
            }
            assert_eq!(form.complete(), [], "{} with the dice {seed}", one.code);
            let kept = form.split();
            assert_eq!(answers_fit(definition, &kept.answers, &kept.private), [], "{}", one.code);
            let resumed = Form::resume(definition, &kept.answers, &kept.private, around(age));
            assert_eq!(resumed.split(), kept, "{} with the dice {seed}", one.code);
        }
        assert!(waiting.is_empty(), "{}: never asked: {waiting:?}", one.code);
    }
}

/// What is followed over time is there whenever a form was filled in whole, and lies in one of its bands.
#[test]
fn a_whole_filling_gives_a_score_in_a_band() {
    for one in library().unwrap() {
        for seed in 0..40 {
            let mut form = Form::start(&one.definition, around(Some(12)));
            fill(&mut form, &mut Dice::new(seed), 1);
            let kept = form.split();
            let whole = merge(&kept.answers, &kept.private);
            // No child seen, no light; nobody agreed, no sides.
            let refused = whole["visit"]["seen"] == json!("no") || whole["agrees"] == json!("no");
            for score in one.definition.settings.scores.iter().filter(|_| !refused) {
                let value = score.item.iter().fold(&whole, |at, name| &at[name.as_str()]).as_f64();
                let value = value.unwrap_or_else(|| panic!("{}: no {}", one.code, score.item.join("/")));
                let bands = score.bands.iter().filter(|band| band.from <= value && value <= band.to).count();
                assert_eq!(bands, 1, "{}: {} is {value}", one.code, score.item.join("/"));
            }
        }
    }
}

fn at(path: &str) -> Vec<Step> {
    path.split('/').map(Step::from).collect()
}

/// Fills the survey of street children in with some answers.
fn survey<'d>(answers: &[(&str, Value)]) -> Form<'d> {
    let mut form = Form::start(&shipped("street_survey").definition, around(None));
    for (path, value) in answers {
        assert!(row_at(&form, &at(path)).relevant, "{path} is not asked");
        form.answer(&at(path), value.clone()).unwrap();
    }
    form
}

fn is_shown(form: &Form, path: &str) -> bool {
    row_at(form, &at(path)).relevant
}

#[test]
fn without_a_yes_the_survey_asks_nothing() {
    let form = survey(&[("begin/consent", json!("no"))]);
    assert!(is_shown(&form, "begin/declined_note"));
    let asked: Vec<Row> = form.view().into_iter().filter(|row| row.relevant && row.kind.is_asked()).collect();
    assert_eq!(asked.iter().map(|row| row.item.name.as_str()).collect::<Vec<_>>(), ["consent"]);
    assert_eq!(form.complete(), []);
}

#[test]
fn a_child_may_leave_out_everything_after_the_yes() {
    let form = survey(&[("begin/consent", json!("yes"))]);
    assert_eq!(form.complete(), []);
    assert!(form.view().iter().all(|row| !row.required || row.item.name == "consent"));
}

#[test]
fn hard_things_are_asked_in_private_and_after_a_second_yes_only() {
    let yes = ("begin/consent", json!("yes"));
    let hurt = "hard_things/hard_questions/hurt";
    let overheard = survey(&[yes.clone(), ("hard_things/unheard", json!("no"))]);
    assert!(is_shown(&overheard, "hard_things/wait_note") && !is_shown(&overheard, hurt));
    let unheard = ("hard_things/unheard", json!("yes"));
    let refused = survey(&[yes.clone(), unheard.clone(), ("hard_things/may_ask_hard", json!("no"))]);
    assert!(!is_shown(&refused, hurt));
    let agreed =
        survey(&[yes.clone(), unheard, ("hard_things/may_ask_hard", json!("yes")), (hurt, json!("yes"))]);
    assert!(is_shown(&agreed, "hard_things/hard_questions/believed_note"));
    assert!(is_shown(&agreed, "ending/concern_note"), "the worker is told to raise a concern");
    let kept = agreed.split();
    assert_eq!(kept.private["hard_things"]["hard_questions"]["hurt"], json!("yes"));
    assert!(!kept.answers.to_string().contains("hurt"), "{}", kept.answers);
    let small = survey(&[yes, ("about_you/age", json!(4))]);
    assert!(!is_shown(&small, "hard_things/unheard") && !is_shown(&small, "substances/may_ask_substances"));
}

#[test]
fn work_that_takes_most_time_is_one_of_those_done() {
    let form = survey(&[
        ("begin/consent", json!("yes")),
        ("working/worked", json!("yes")),
        ("working/work_details/work_done", json!(["vending", "begging"])),
    ]);
    let offered = row_at(&form, &at("working/work_details/main_work")).choices;
    assert_eq!(offered, Some(vec!["begging", "vending"]));
}

#[test]
fn the_plan_offers_the_sides_that_are_low_and_no_others() {
    let mut form = Form::start(&shipped("csi").definition, around(Some(12)));
    for (path, step) in
        [("home_domain/shelter", "1"), ("home_domain/carer", "3"), ("heart_domain/emotion", "2")]
    {
        form.answer(&at(path), json!(step)).unwrap();
    }
    let row = row_at(&form, &at("plan/begin_with"));
    assert_eq!(row.choices, Some(vec!["shelter", "emotion"]));
    let note = row_at(&form, &at("plan/plan_note"));
    let said = form.text(&note.item.label, &note.path).unwrap();
    assert!(said.contains('2') && !said.contains("${"), "{said}");
}

#[test]
fn a_visit_without_the_child_has_no_light_and_may_ask_for_a_concern() {
    let mut form = Form::start(&shipped("follow_up_light").definition, around(Some(12)));
    form.answer(&at("visit/seen"), json!("yes")).unwrap();
    for name in ["health", "learning", "food", "family", "safety"] {
        form.answer(&at(&format!("checks/{name}")), json!("a")).unwrap();
    }
    assert_eq!(form.split().answers["light"], json!("green"));
    form.answer(&at("visit/seen"), json!("no")).unwrap();
    form.answer(&at("visit/why_not_seen"), json!("taken")).unwrap();
    assert_eq!(form.split().answers.get("light"), None);
    assert!(is_shown(&form, "visit/missing_note"));
}

#[test]
fn the_checklist_knows_the_age_that_the_record_holds() {
    let sign = |age| {
        let form = Form::start(&shipped("vulnerability_checklist").definition, around(age));
        form.split().answers["signs"]["under_10"].clone()
    };
    assert_eq!((sign(Some(9)), sign(Some(10)), sign(None)), (json!("yes"), json!("no"), Value::Null));
}
