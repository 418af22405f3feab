//! The JSON form of an expression: short arrays that the app walks.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use serde_json::{Value, json};

use super::{Ast, DEPTH_MAX, Op, arity};

impl Serialize for Ast {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        to_json(self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Ast {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        from_json(&value, 0).ok_or_else(|| D::Error::custom("not an expression"))
    }
}

/// A number as JSON: whole ones without a fraction, so that all readers write the same.
pub(crate) fn number(n: f64) -> Value {
    if n.fract() == 0.0 && n.abs() < 1e15 { json!(n as i64) } else { json!(n) }
}

fn to_json(ast: &Ast) -> Value {
    let all = |items: &[Ast]| items.iter().map(to_json).collect::<Vec<_>>();
    match ast {
        Ast::Num(n) => json!(["num", number(*n)]),
        Ast::Str(text) => json!(["str", text]),
        Ast::Ref(path) => json!(["ref", path]),
        Ast::This => json!(["self"]),
        Ast::Column(name) => json!(["column", name]),
        Ast::Call(name, args) => json!(["call", name, all(args)]),
        Ast::Op(op, args) => {
            let mut out = vec![json!("op"), json!(op.sign())];
            out.extend(all(args));
            Value::Array(out)
        }
        Ast::Neg(inside) => json!(["neg", to_json(inside)]),
        Ast::List { list, column, value, key } if key == "name" => {
            json!(["list", list, column, to_json(value)])
        }
        Ast::List { list, column, value, key } => json!(["list", list, column, to_json(value), key]),
    }
}

fn from_json(value: &Value, depth: usize) -> Option<Ast> {
    let parts = value.as_array().filter(|_| depth <= DEPTH_MAX)?;
    let inside = |value: &Value| from_json(value, depth + 1);
    let all = |items: &[Value]| items.iter().map(inside).collect::<Option<Vec<_>>>();
    let (sort, rest) = parts.split_first()?;
    Some(match (sort.as_str()?, rest) {
        ("num", [n]) => Ast::Num(n.as_f64()?),
        ("str", [text]) => Ast::Str(text.as_str()?.to_owned()),
        ("self", []) => Ast::This,
        ("column", [name]) => Ast::Column(name.as_str()?.to_owned()),
        ("neg", [one]) => Ast::Neg(Box::new(inside(one)?)),
        ("ref", [path]) => {
            let path = path.as_array()?.iter().map(|name| name.as_str().map(str::to_owned));
            Ast::Ref(path.collect::<Option<Vec<_>>>().filter(|path| !path.is_empty())?)
        }
        ("call", [name, args]) => {
            let (name, args) = (name.as_str()?, all(args.as_array()?)?);
            let (least, most) = arity(name)?;
            (least..=most).contains(&args.len()).then(|| Ast::Call(name.to_owned(), args))?
        }
        ("op", [sign, args @ ..]) if args.len() > 1 => {
            Ast::Op(Op::of_sign(sign.as_str().filter(|sign| *sign != "|")?)?, all(args)?)
        }
        ("list", [list, column, found, key @ ..]) if key.len() < 2 => Ast::List {
            list: list.as_str()?.to_owned(),
            column: column.as_str()?.to_owned(),
            value: Box::new(inside(found)?),
            key: key.first().map_or(Some("name"), Value::as_str)?.to_owned(),
        },
        _ => return None,
    })
}
