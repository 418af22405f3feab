//! Expressions: XPath 1.0 as XLSForm uses it, with ODK's functions and `${name}`.
//!
//! A parser of our own: `if(…)`, the function that forms use most, is a reserved word in XPath 2 and later, so the parsers
//! of XPath 3 that are kept well refuse it; `${name}` and the loose date arithmetic are in none.

mod ast;
mod convert;
mod dates;
mod eval;
mod functions;
mod json;
mod lex;
mod numbers;
mod parse;
mod pattern;
mod print;
mod resolve;
mod scope;
mod texts;
mod tree;

pub use ast::{Ast, Op};
pub use convert::{Val, number_text};
pub use eval::eval;
pub use functions::{FUNCTIONS, arity};
pub use lex::is_name;
pub use parse::Fault;
pub use pattern::Pattern;
pub use print::print;
pub use resolve::{Names, Sort, compile, referred_names};
pub use scope::{Around, Lists, NoLists, Row, Scope, Step, names_of};

/// Longest source of one expression, in bytes.
pub const SOURCE_BYTES_MAX: usize = 32 * 1024;
/// Deepest nesting of one expression.
pub const DEPTH_MAX: usize = 40;
