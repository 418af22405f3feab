//! What an expression gives, where it stands.

use std::{cmp::Ordering, collections::BTreeMap};

use super::{
    Ast, Op, Pattern, Scope, Val, dates, names_of,
    texts::{self, words},
};

/// Evaluates. Never fails: what makes no sense gives no number and no text.
pub fn eval(ast: &Ast, scope: &Scope) -> Val {
    match ast {
        Ast::Num(n) => Val::Num(*n),
        Ast::Str(text) => Val::Text(text.clone()),
        Ast::This => Val::of_json(scope.this()),
        Ast::Ref(path) => Val::Nodes(scope.nodes(path).into_iter().map(Val::of_json).collect()),
        Ast::Column(name) => Val::Text(column(scope, name)),
        Ast::Neg(inside) => Val::Num(-eval(inside, scope).num()),
        Ast::Op(op, all) => chain(*op, all, scope),
        Ast::Call(name, args) => call(name, args, scope),
        Ast::List { list, column, value, key } => {
            let value = eval(value, scope).text();
            Val::Text(scope.lists.look_up(list, column, key, &value).unwrap_or_default())
        }
    }
}

fn column(scope: &Scope, name: &str) -> String {
    let Some(row) = scope.row else { return String::new() };
    match name {
        "name" => row.name.to_owned(),
        "label" => row.label.to_owned(),
        other => row.columns.get(other).cloned().unwrap_or_default(),
    }
}

fn chain(op: Op, all: &[Ast], scope: &Scope) -> Val {
    match op {
        Op::Or => return Val::Bool(all.iter().any(|one| eval(one, scope).truth())),
        Op::And => return Val::Bool(all.iter().all(|one| eval(one, scope).truth())),
        Op::Union => {
            return Val::Nodes(all.iter().flat_map(|one| eval(one, scope).each()).collect());
        }
        _ => {}
    }
    let mut values = all.iter().map(|one| eval(one, scope));
    let Some(first) = values.next() else { return Val::Text(String::new()) };
    values.fold(first, |left, right| two(op, &left, &right))
}

fn two(op: Op, left: &Val, right: &Val) -> Val {
    let (a, b) = (left.num(), right.num());
    match op {
        Op::Plus => Val::Num(a + b),
        Op::Minus => Val::Num(a - b),
        Op::Times => Val::Num(a * b),
        Op::Div => Val::Num(a / b),
        Op::Mod => Val::Num(a % b),
        _ => Val::Bool(compare(op, left, right)),
    }
}

/// As XPath 1.0: with answers on one side it is enough that one of them fits. Where nothing was answered the answer is ''.
fn compare(op: Op, left: &Val, right: &Val) -> bool {
    let nodes = |value: &Val| match value {
        Val::Nodes(all) if all.is_empty() => vec![Val::Text(String::new())],
        value => value.clone().each(),
    };
    let right = nodes(right);
    nodes(left).iter().any(|a| right.iter().any(|b| compare_one(op, a, b)))
}

fn compare_one(op: Op, a: &Val, b: &Val) -> bool {
    let equal = || match (a, b) {
        (Val::Bool(_), _) | (_, Val::Bool(_)) => a.truth() == b.truth(),
        (Val::Num(_), _) | (_, Val::Num(_)) => a.num().partial_cmp(&b.num()) == Some(Ordering::Equal),
        _ => a.text() == b.text(),
    };
    match op {
        Op::Equal => equal(),
        Op::NotEqual => !equal(),
        Op::Less => a.num() < b.num(),
        Op::LessEqual => a.num() <= b.num(),
        Op::Greater => a.num() > b.num(),
        _ => a.num() >= b.num(),
    }
}

/// Functions that decide which of their arguments are looked at, or where; the others get values.
fn call(name: &str, args: &[Ast], scope: &Scope) -> Val {
    let value = |at: usize| args.get(at).map(|arg| eval(arg, scope));
    match (name, args) {
        ("if", [condition, yes, no]) => eval(if eval(condition, scope).truth() { yes } else { no }, scope),
        ("coalesce", _) => {
            let mut values = args.iter().map(|arg| eval(arg, scope));
            values.find(|value| !value.is_empty()).unwrap_or(Val::Text(String::new()))
        }
        // Whether it was worked out before is known where answers are kept, not here.
        ("once", [inside]) => eval(inside, scope),
        ("position", [Ast::Ref(repeat)]) => position(scope, Some(repeat)),
        ("position", _) => match scope.row {
            Some(row) => Val::Num(row.number as f64),
            None => position(scope, None),
        },
        ("indexed-repeat", [wanted, pairs @ ..]) => indexed(wanted, pairs, scope),
        ("jr:choice-name", [choice, question]) => {
            let path: Vec<String> = match question {
                Ast::Ref(path) => path.clone(),
                _ => names_of(scope.at),
            };
            let choice = eval(choice, scope).text();
            Val::Text(scope.lists.choice_label(&path, &choice, &scope.around.language).unwrap_or_default())
        }
        ("pulldata", [Ast::Str(sort), Ast::Str(field)]) => scope
            .around
            .records
            .get(sort)
            .and_then(|record| record.get(field))
            .map_or(Val::Text(String::new()), Val::of_json),
        ("string" | "number" | "string-length" | "normalize-space", []) => {
            plain(name, vec![Val::of_json(scope.this())], scope)
        }
        _ => plain(name, (0..args.len()).filter_map(value).collect(), scope),
    }
}

fn position(scope: &Scope, repeat: Option<&[String]>) -> Val {
    Val::Num(scope.position(repeat).map_or(f64::NAN, |n| n as f64))
}

/// `indexed-repeat(${name}, ${repeat}, 2, ${inner}, 1)`
fn indexed(wanted: &Ast, pairs: &[Ast], scope: &Scope) -> Val {
    let Ast::Ref(path) = wanted else { return Val::Text(String::new()) };
    let mut chosen = BTreeMap::new();
    for pair in pairs.chunks(2) {
        let [Ast::Ref(repeat), number] = pair else { return Val::Text(String::new()) };
        let number = eval(number, scope).num();
        if !(1.0..1e6).contains(&number) {
            return Val::Nodes(Vec::new());
        }
        chosen.insert(repeat.len(), number as usize - 1);
    }
    Val::Nodes(scope.nodes_where(path, &chosen).into_iter().map(Val::of_json).collect())
}

fn plain(name: &str, args: Vec<Val>, scope: &Scope) -> Val {
    let text = |at: usize| args.get(at).map(Val::text).unwrap_or_default();
    let empty = || Val::Text(String::new());
    match name {
        "true" => Val::Bool(true),
        "false" => Val::Bool(false),
        "not" => Val::Bool(!args.first().is_some_and(Val::truth)),
        "boolean" => Val::Bool(args.first().is_some_and(Val::truth)),
        "boolean-from-string" => Val::Bool(matches!(text(0).as_str(), "1" | "true")),
        "string" => Val::Text(text(0)),
        "concat" => Val::Text(args.into_iter().flat_map(Val::each).map(|one| one.text()).collect()),
        "join" => {
            let between = text(0);
            let rest = args.into_iter().skip(1).flat_map(Val::each).map(|one| one.text());
            Val::Text(rest.filter(|one| !one.is_empty()).collect::<Vec<_>>().join(&between))
        }
        "contains" => Val::Bool(text(0).contains(&text(1))),
        "starts-with" => Val::Bool(text(0).starts_with(&text(1))),
        "ends-with" => Val::Bool(text(0).ends_with(&text(1))),
        "substring-before" => Val::Text(text(0).split_once(&text(1)).map_or("", |(a, _)| a).to_owned()),
        "substring-after" => Val::Text(text(0).split_once(&text(1)).map_or("", |(_, b)| b).to_owned()),
        "substr" => {
            let start = args.get(1).map_or(f64::NAN, Val::num);
            Val::Text(texts::substr(&text(0), start, args.get(2).map(Val::num)))
        }
        "string-length" => Val::Num(text(0).chars().count() as f64),
        "normalize-space" => Val::Text(words(&text(0)).collect::<Vec<_>>().join(" ")),
        "translate" => Val::Text(texts::translate(&text(0), &text(1), &text(2))),
        "regex" => Val::Bool(Pattern::new(&text(1)).is_ok_and(|pattern| pattern.fits(&text(0)))),
        "selected" => Val::Bool(words(&text(0)).any(|word| word == text(1).trim())),
        "selected-at" => {
            let at = args.get(1).map_or(f64::NAN, Val::num);
            if at >= 0.0 {
                words(&text(0)).nth(at as usize).map_or_else(empty, |word| Val::Text(word.to_owned()))
            } else {
                empty()
            }
        }
        "count-selected" => Val::Num(words(&text(0)).count() as f64),
        "now" => Val::Text(scope.around.now.clone()),
        "today" => Val::Text(scope.around.now.split('T').next().unwrap_or_default().to_owned()),
        "uuid" => Val::Text(scope.around.uuid.clone()),
        "random" => Val::Num(scope.around.random),
        "date" | "date-time" => dated(name, args.first()),
        "decimal-date-time" => Val::Num(args.first().map_or(f64::NAN, Val::num)),
        "decimal-time" => {
            let time = text(0);
            let time = time.split_once('T').map_or(time.as_str(), |(_, time)| time);
            Val::Num(dates::time_fraction(time).unwrap_or(f64::NAN))
        }
        "format-date" | "format-date-time" => {
            Val::Text(dates::format(&text(0), &text(1)).unwrap_or_default())
        }
        _ => super::numbers::call(name, args),
    }
}

/// A day or a moment: a text that is one, or a number of days.
fn dated(name: &str, value: Option<&Val>) -> Val {
    let Some(value) = value else { return Val::Text(String::new()) };
    let days = value.num();
    let made = match (name, value.text()) {
        ("date", text) if text.contains('T') && !days.is_nan() => text.split('T').next().map(str::to_owned),
        ("date", _) => dates::day_text(days),
        (_, text) if text.contains('T') && !days.is_nan() => Some(text),
        _ => dates::moment_text(days),
    };
    Val::Text(made.unwrap_or_default())
}
