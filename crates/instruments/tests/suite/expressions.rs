//! Expressions: what each gives, by hand, and the same as vectors that the app is held to.

use std::collections::BTreeMap;

use instruments::expr::{Around, Ast, Lists, Names, Row, Scope, Sort, Step, compile, eval, names_of, print};
use serde_json::{Value, json};

use crate::generated::compare_or_update;

/// Cases: world, where, source, what it gives as text. `#` begins a heading.
const CASES: &str = include_str!("expressions.txt");

/// A form that stands for a definition: answers, and lists.
struct World {
    answers: Value,
    questions: BTreeMap<String, String>,
    lists: Value,
}

impl Lists for World {
    fn look_up(&self, list: &str, column: &str, key: &str, value: &str) -> Option<String> {
        let of = |row: &Value, column: &str| match column {
            "name" => row["name"].as_str().map(str::to_owned),
            "label" => row["label"]["en"].as_str().map(str::to_owned),
            other => row["columns"][other].as_str().map(str::to_owned),
        };
        let row = self.lists[list].as_array()?.iter().find(|row| of(row, key).as_deref() == Some(value))?;
        of(row, column)
    }

    fn choice_label(&self, path: &[String], choice: &str, language: &str) -> Option<String> {
        let list = self.questions.get(&path.join("."))?;
        let row = self.lists[list].as_array()?.iter().find(|row| row["name"] == choice)?;
        row["label"].get(language).or_else(|| row["label"].get("en"))?.as_str().map(str::to_owned)
    }
}

fn names_in(value: &Value, path: &mut Vec<String>, names: &mut Names) {
    for (name, inside) in value.as_object().into_iter().flatten() {
        path.push(name.clone());
        match inside {
            Value::Object(_) => {
                names.add(path, Sort::Group);
                names_in(inside, path, names);
            }
            Value::Array(all) if all.iter().all(Value::is_object) && !all.is_empty() => {
                names.add(path, Sort::Repeat);
                for one in all {
                    names_in(one, path, names);
                }
            }
            Value::Array(all) if all.is_empty() && name == "toys" => names.add(path, Sort::Repeat),
            _ => names.add(path, Sort::Question),
        }
        path.pop();
    }
}

fn steps(text: &str) -> Vec<Step> {
    let step = |part: &str| part.parse().map_or_else(|_| Step::Name(part.to_owned()), Step::Index);
    text.split('.').filter(|part| !part.is_empty()).map(step).collect()
}

/// The choice that a filter looks at, as the vectors tell it.
#[derive(Clone)]
struct Told {
    number: usize,
    choice: Value,
    columns: BTreeMap<String, String>,
}

impl Told {
    fn of(world: &World, number: usize) -> Self {
        let choice = world.lists["fruits"][number - 1].clone();
        Self { number, columns: serde_json::from_value(choice["columns"].clone()).unwrap(), choice }
    }

    fn row(&self) -> Row<'_> {
        Row {
            name: self.choice["name"].as_str().unwrap(),
            label: self.choice["label"]["en"].as_str().unwrap(),
            columns: &self.columns,
            number: self.number,
        }
    }
}

/// Plays one line; gives the case and, when it is not as told, what is wrong.
fn play(line: &str, worlds: &Value, around: &Around) -> (Value, Option<String>) {
    let [world_name, at, source, wanted] = line.split(" ¦ ").collect::<Vec<_>>()[..] else {
        panic!("not a case: {line}")
    };
    let told = &worlds["worlds"][world_name];
    let world = World {
        answers: told["answers"].clone(),
        questions: serde_json::from_value(told["questions"].clone()).unwrap_or_default(),
        lists: told["lists"].clone(),
    };
    let mut names = Names::default();
    names_in(&world.answers, &mut Vec::new(), &mut names);
    world.lists.as_object().into_iter().flatten().for_each(|(list, _)| names.add_list(list));
    let (place, row) = match at.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((row, place)) => (steps(place), Some(Told::of(&world, row.parse().unwrap()))),
        None => (steps(at), None),
    };
    let here = names_of(&place);
    let ast =
        compile(source, &names, &here, row.is_some()).unwrap_or_else(|fault| panic!("{source}: {fault:?}"));
    let printed = print(&ast, &names);
    let again = compile(&printed, &names, &here, row.is_some());
    assert_eq!(again.as_ref(), Ok(&ast), "{source} was printed as {printed}");
    assert_eq!(serde_json::from_value::<Ast>(json!(ast)).unwrap(), ast);
    let scope = Scope {
        answers: &world.answers,
        at: &place,
        around,
        lists: &world,
        row: row.as_ref().map(Told::row),
    };
    let found = eval(&ast, &scope);
    let wrong = (found.text() != wanted).then(|| format!("{source}: {:?}, not {wanted:?}", found.text()));
    let case = json!({
        "world": world_name, "at": place, "row": row.map(|told| json!({"number": told.number, "choice": told.choice})),
        "source": source, "ast": ast, "text": found.text(), "truth": found.truth(), "answer": found.to_json(),
    });
    (case, wrong)
}

#[test]
fn expressions_give_what_was_worked_out_by_hand() {
    let worlds: Value = serde_json::from_str(include_str!("worlds.json")).unwrap();
    let around: Around = serde_json::from_value(worlds["around"].clone()).unwrap();
    let lines = CASES.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let (cases, wrong): (Vec<Value>, Vec<Option<String>>) =
        lines.map(|line| play(line, &worlds, &around)).unzip();
    let wrong: Vec<String> = wrong.into_iter().flatten().collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(cases.len() >= 150, "{} cases", cases.len());
    let file = json!({"around": worlds["around"], "worlds": worlds["worlds"], "cases": cases});
    compare_or_update("vectors/expressions.json", &(serde_json::to_string_pretty(&file).unwrap() + "\n"));
}

#[test]
fn what_cannot_be_read_says_why_and_where() {
    let mut names = Names::default();
    for path in [&["age"][..], &["home"], &["home", "twin"], &["twin"]] {
        let path: Vec<String> = path.iter().map(|name| (*name).to_owned()).collect();
        names.add(&path, Sort::Question);
    }
    let cases = [
        ("${age} >", "expr.ends_early", 8),
        ("${age", "expr.reference", 0),
        ("'open", "expr.quote", 0),
        ("1 2", "expr.syntax", 2),
        ("(1 + 2", "expr.expected", 6),
        ("${nobody}", "expr.unknown", 0),
        ("${twin}", "expr.ambiguous", 0),
        ("${last-saved#age}", "expr.last_saved", 0),
        ("frobnicate(1)", "expr.function", 0),
        ("if(1, 2)", "expr.arguments", 0),
        ("regex(., '(')", "expr.regex", 0),
        ("pulldata('nolist', 'a', 'b', 'c')", "expr.list", 0),
        ("//age", "expr.path", 0),
        ("${age} ; 1", "expr.sign", 7),
    ];
    for (source, rule, at) in cases {
        let fault = compile(source, &names, &["age".to_owned()], false).unwrap_err();
        assert_eq!((fault.rule, fault.at), (rule, at), "{source}");
    }
}

#[test]
fn no_source_is_too_deep_or_too_long_for_the_stack() {
    let names = Names::default();
    for source in [
        "(".repeat(30_000),
        "-".repeat(30_000),
        "1+1-".repeat(5_000) + "1",
        "if(".repeat(9_000),
        "a/".repeat(9_000) + "b",
    ] {
        assert!(compile(&source, &names, &[], false).is_err());
    }
    assert!(compile(&("1=1 or ".repeat(3_000) + "1"), &names, &[], false).is_ok());
}

/// What is kept as JSON must be read again: readers stop at 128 levels.
#[test]
fn what_compiles_comes_back_from_its_json() {
    let names = Names::default();
    let turns = |levels: usize| (0..levels).fold("1".to_owned(), |left, _| format!("({left}+1-1*1)"));
    let calls = |levels: usize| "not(".repeat(levels) + "1" + &")".repeat(levels);
    let mut deepest = 0;
    for levels in 1..45 {
        for source in [turns(levels), calls(levels), format!("{}+1-1", calls(levels))] {
            match compile(&source, &names, &[], false) {
                Ok(ast) => {
                    let text = serde_json::to_string(&ast).unwrap();
                    assert_eq!(serde_json::from_str::<Ast>(&text).unwrap(), ast, "{source}");
                    deepest = deepest.max(levels);
                }
                Err(fault) => assert_eq!(fault.rule, "expr.too_deep", "{source}"),
            }
        }
    }
    assert!((30..44).contains(&deepest), "{deepest}");
}
