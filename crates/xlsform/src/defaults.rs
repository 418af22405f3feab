//! The column `default`: a text that stands for itself, or something to be worked out.
//!
//! XLSForm has no sign for the difference. As in pyxform, what refers to a question, calls a function or has an operator
//! between blanks is worked out; everything else is an answer as it stands.

use instruments::{
    definition::ItemType,
    expr::{Ast, FUNCTIONS, Names, compile, print},
};

use super::parameters::decimal;

/// Operators that stand between operands, with blanks around them.
const OPERATORS: &[&str] = &[
    " + ", " - ", " * ", " div ", " mod ", " = ", " != ", " < ", " > ", " <= ", " >= ", " and ", " or ",
    " | ",
];

/// The source of the expression that a cell means.
pub fn source(kind: ItemType, cell: &str, names: &Names, here: &[String]) -> String {
    let read = compile(cell, names, here, false);
    let worked_out = match &read {
        // A text in quotation marks, a number where one is asked.
        Ok(Ast::Str(_)) => true,
        Ok(_) if kind.is_number() => true,
        Ok(_) => cell.contains("${") || calls(cell) || OPERATORS.iter().any(|sign| cell.contains(sign)),
        // Somebody meant an expression and shall hear what is wrong with it.
        Err(_) => cell.contains("${") || begins_with_call(cell),
    };
    let number = decimal(cell).is_some() && matches!(kind, ItemType::Calculate | ItemType::Hidden);
    if worked_out || number { cell.to_owned() } else { quoted(cell) }
}

/// What is written into the cell of an expression.
pub fn cell(kind: ItemType, written: &str, ast: Option<&Ast>, names: &Names, here: &[String]) -> String {
    match ast {
        Some(Ast::Str(text)) if text.trim() == text && source(kind, text, names, here) == written => {
            text.clone()
        }
        _ => written.to_owned(),
    }
}

fn quoted(text: &str) -> String {
    print(&Ast::Str(text.to_owned()), &Names::default())
}

fn calls(cell: &str) -> bool {
    FUNCTIONS.iter().any(|(name, ..)| cell.contains(&format!("{name}(")))
}

fn begins_with_call(cell: &str) -> bool {
    cell.split_once('(').is_some_and(|(name, _)| FUNCTIONS.iter().any(|(known, ..)| *known == name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_for_themselves_and_expressions_are_worked_out() {
        let mut names = Names::default();
        names.add(&["age".to_owned()], instruments::expr::Sort::Question);
        let here = ["q".to_owned()];
        let as_it_stands = |kind, cell: &str| source(kind, cell, &names, &here) == format!("'{cell}'");
        for cell in [
            "foo",
            "a-2",
            "f-g",
            "https://my-site.com",
            "not_func$",
            "2022-03-14",
            "./f-4",
            "7",
            "Ben and Joe",
        ] {
            assert!(as_it_stands(ItemType::Text, cell), "{cell}");
        }
        for cell in
            ["random()", "7 - 4", "${age} + 1", "concat('2022-03', '-14')", "'quoted'", "3 mod 3", "max("]
        {
            assert!(!as_it_stands(ItemType::Text, cell), "{cell}");
        }
        assert!(!as_it_stands(ItemType::Integer, "7"));
        assert!(as_it_stands(ItemType::Integer, "foo"));
    }
}
