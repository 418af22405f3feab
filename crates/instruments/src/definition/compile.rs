//! Sources → what they say.

use super::{Definition, Item, ItemType};
use crate::{
    expr::{Fault, Names, Sort, compile},
    problem::Problem,
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
        let mut problems = Vec::new();
        compile_items(&mut self.items, &mut Vec::new(), &names, &mut problems);
        problems
    }
}

fn compile_items(items: &mut [Item], path: &mut Vec<String>, names: &Names, problems: &mut Vec<Problem>) {
    for item in items {
        path.push(item.name.clone());
        for (field, expression) in item.expressions_mut() {
            expression.ast = match compile(&expression.source, names, path, field == "choice_filter") {
                Ok(ast) => Some(ast),
                Err(fault) => {
                    problems.push(Problem::new(path, field, fault.rule, sentence(&fault)));
                    None
                }
            };
        }
        compile_items(&mut item.items, path, names, problems);
        path.pop();
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
        "expr.too_deep" => "The expression is nested too deep.".to_owned(),
        _ => format!("The expression cannot be read at character {at}."),
    }
}
