//! JSON → definition, or everything that is wrong with it.

use serde_json::{Value, json};

use super::{Definition, Item, check, find, shape};
use crate::{
    expr::{Ast, Names, compile},
    problem::Problem,
};

/// Whether expressions come with what they say, or only as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asts {
    /// Each has its `ast`, and it must be what its source says.
    Given,
    /// They are worked out from the sources: the builder sends what somebody typed.
    Made,
}

/// Keys of an item under which an expression stands.
const EXPRESSIONS: &[&str] = &[
    "required",
    "relevant",
    "constraint",
    "calculation",
    "default",
    "choice_filter",
    "repeat_count",
    "read_only",
];

/// Reads a definition as a version keeps it.
pub fn parse(json: &Value) -> Result<Definition, Vec<Problem>> {
    parse_with(json, Asts::Given)
}

/// Reads a definition; with [`Asts::Made`] its expressions need only their sources.
pub fn parse_with(json: &Value, asts: Asts) -> Result<Definition, Vec<Problem>> {
    let mut json = json.clone();
    if asts == Asts::Made
        && let Some(items) = json.get_mut("items")
    {
        stand_in(items);
    }
    let mut definition: Definition = serde_path_to_error::deserialize(json).map_err(|error| {
        let path = error.path().to_string().replace('.', "/");
        vec![Problem::path(path, "definition.shape", [error.inner().to_string()])]
    })?;
    let mut problems = shape::problems(&definition);
    if !problems.is_empty() {
        // What follows walks names and lists and takes for granted that these are sound.
        return Err(problems);
    }
    let names = find::names(&definition);
    let mut reader = Reader { names: &names, asts, problems: &mut problems };
    reader.items(&mut definition.items, &mut Vec::new());
    problems.extend(shape::references(&definition, &names));
    if problems.is_empty() {
        problems.extend(check(&definition));
    }
    if problems.is_empty() { Ok(definition) } else { Err(problems) }
}

/// Puts something that parses where the `ast` is not yet known.
fn stand_in(items: &mut Value) {
    for item in items.as_array_mut().into_iter().flatten() {
        for key in EXPRESSIONS {
            if let Some(expr) = item.get_mut(*key).and_then(Value::as_object_mut) {
                expr.insert("ast".to_owned(), json!(["self"]));
            }
        }
        if let Some(inside) = item.get_mut("items") {
            stand_in(inside);
        }
    }
}

struct Reader<'a> {
    names: &'a Names,
    asts: Asts,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn items(&mut self, items: &mut [Item], path: &mut Vec<String>) {
        for item in items {
            path.push(item.name.clone());
            let slots = [
                ("required", &mut item.required),
                ("relevant", &mut item.relevant),
                ("constraint", &mut item.constraint),
                ("calculation", &mut item.calculation),
                ("default", &mut item.default),
                ("choice_filter", &mut item.choice_filter),
                ("repeat_count", &mut item.repeat_count),
                ("read_only", &mut item.read_only),
            ];
            for (key, expr) in slots {
                let Some(expr) = expr else { continue };
                if let Err(problem) = self.expression(key, &expr.source.clone(), &mut expr.ast, path) {
                    self.problems.push(problem);
                }
            }
            self.items(&mut item.items, path);
            path.pop();
        }
    }

    fn expression(&self, key: &str, source: &str, ast: &mut Ast, path: &[String]) -> Result<(), Problem> {
        let at = || format!("items/{}/{key}", path.join("/"));
        let meant = compile(source, self.names, path, key == "choice_filter").map_err(|fault| {
            Problem::path(at(), fault.rule, fault.args.into_iter().chain([(fault.at + 1).to_string()]))
        })?;
        match self.asts {
            Asts::Made => *ast = meant,
            Asts::Given if *ast != meant => return Err(Problem::path(at(), "expr.differs", [])),
            Asts::Given => {}
        }
        Ok(())
    }
}
