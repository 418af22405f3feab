//! What an expression says, as source again.

use super::{Ast, Names, number_text};

/// Minus, as in the parser.
const NEG_BINDING: u8 = 7;
/// What never needs brackets.
const TIGHT: u8 = 9;

/// Writes an expression so that reading it gives the same. `${name}` where the name is the only one of its kind.
pub fn print(ast: &Ast, names: &Names) -> String {
    write(ast, names, 0)
}

fn write(ast: &Ast, names: &Names, least: u8) -> String {
    let (text, binding) = match ast {
        Ast::Num(n) if *n < 0.0 => (number_text(*n), NEG_BINDING),
        Ast::Num(n) => (number_text(*n), TIGHT),
        Ast::Str(text) => (quote(text), TIGHT),
        Ast::This => (".".to_owned(), TIGHT),
        Ast::Column(name) => (name.clone(), TIGHT),
        Ast::Ref(path) => (reference(path, names), TIGHT),
        Ast::Neg(inside) => (format!("-{}", write(inside, names, NEG_BINDING)), NEG_BINDING),
        Ast::Call(name, args) => {
            (format!("{name}({})", list(args.iter().map(|arg| write(arg, names, 0)))), TIGHT)
        }
        Ast::List { list, column, value, key } => {
            let value = write(value, names, 0);
            (format!("pulldata({}, {}, {}, {value})", quote(list), quote(column), quote(key)), TIGHT)
        }
        Ast::Op(op, all) => {
            let sign = if op.sign() == "union" { "|" } else { op.sign() };
            let parts: Vec<String> = all
                .iter()
                .enumerate()
                .map(|(at, one)| write(one, names, op.binding() + u8::from(at > 0)))
                .collect();
            (parts.join(&format!(" {sign} ")), op.binding())
        }
    };
    if binding < least { format!("({text})") } else { text }
}

fn list(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

/// XPath 1.0 has no escapes: a text with both quotes is put together.
fn quote(text: &str) -> String {
    if !text.contains('\'') {
        return format!("'{text}'");
    }
    if !text.contains('"') {
        return format!("\"{text}\"");
    }
    let parts = text.split('\'').map(|part| format!("'{part}'"));
    format!("concat({})", parts.collect::<Vec<_>>().join(", \"'\", "))
}

fn reference(path: &[String], names: &Names) -> String {
    match path.last() {
        Some(name) if names.find(name).is_ok_and(|found| found == path) => format!("${{{name}}}"),
        _ => format!("/data/{}", path.join("/")),
    }
}
