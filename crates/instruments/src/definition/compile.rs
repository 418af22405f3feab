//! Sources → what they say.

use super::{AST_BYTES_MAX, Definition, Item, ItemType};
use crate::{
    expr::{Ast, Fault, Names, Sort, compile},
    problem::{PROBLEMS_MAX, Problem},
};

impl Definition {
    /// The names that its expressions may use.
    pub fn names(&self) -> Names {
        let mut names = Names::default();
        for place in self.walk() {
            let sort = match place.kind {
                ItemType::Group => Sort::Group,
                ItemType::Repeat => Sort::Repeat,
                _ => Sort::Question,
            };
            names.add(&place.path, sort);
        }
        self.lists.keys().for_each(|list| names.add_list(list));
        names
    }

    /// Reads every source anew; an AST that came with it is not believed. What cannot be read has none afterwards.
    pub fn compile(&mut self) -> Vec<Problem> {
        let names = self.names();
        let mut compiler = Compiler { names: &names, left: AST_BYTES_MAX, problems: Vec::new() };
        compiler.items(&mut self.items, &mut Vec::new());
        compiler.problems
    }
}

struct Compiler<'a> {
    names: &'a Names,
    /// How many bytes of JSON may still come.
    left: usize,
    problems: Vec<Problem>,
}

impl Compiler<'_> {
    fn items(&mut self, items: &mut [Item], path: &mut Vec<String>) {
        for item in items {
            path.push(item.name.clone());
            for (field, expression) in item.expressions_mut() {
                expression.ast = self.expression(&expression.source, path, field);
            }
            self.items(&mut item.items, path);
            path.pop();
        }
    }

    fn expression(&mut self, source: &str, path: &[String], field: &'static str) -> Option<Ast> {
        let fault = match compile(source, self.names, path, field == "choice_filter") {
            Ok(ast) => match self.left.checked_sub(ast.bytes()) {
                Some(left) => {
                    self.left = left;
                    return Some(ast);
                }
                None => Fault { rule: "expr.too_much", at: 0, args: Vec::new() },
            },
            Err(fault) => fault,
        };
        if self.problems.len() < PROBLEMS_MAX {
            self.problems.push(Problem::new(path, field, fault.rule, sentence(&fault)));
        }
        None
    }
}

/// What is wrong with an expression, in words.
fn sentence(fault: &Fault) -> String {
    let what = fault.args.join(", ");
    let at = fault.at + 1;
    match fault.rule {
        "expr.ends_early" => "The expression ends where something is still missing.".to_owned(),
        "expr.reference" => format!("A reference is ${{name}}: at character {at} one is not closed."),
        "expr.quote" => format!("The text that begins at character {at} is not closed."),
        "expr.expected" => format!("Expected at character {at}: {what}"),
        "expr.unknown" => format!("There is no question named {what}."),
        "expr.ambiguous" => format!("More than one question is named {what}: rename one."),
        "expr.last_saved" => {
            "last-saved is not possible: one child's answers must not stand in the next one's form."
                .to_owned()
        }
        "expr.function" => format!("There is no function {what}() here."),
        "expr.arguments" => format!("{what}() has the wrong number or kind of arguments."),
        "expr.regex" => match fault.args.as_slice() {
            [pattern, why] => format!("This pattern cannot be used: {pattern} – {why}."),
            _ => format!("This pattern cannot be used: {what}"),
        },
        "expr.list" => format!("There is no list named {what}."),
        "expr.path" => "This path cannot be followed here: use ${name}.".to_owned(),
        "expr.sign" => format!("The sign at character {at} means nothing here."),
        "expr.too_long" => "The expression is too long.".to_owned(),
        "expr.too_much" => "All expressions together say too much: shorten names, or say less.".to_owned(),
        "expr.too_deep" => "The expression is nested too deep.".to_owned(),
        _ => format!("The expression cannot be read at character {at}."),
    }
}
