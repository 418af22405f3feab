//! What was read, before the names in it are known.

use super::ast::Op;

/// An expression as written.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    Num(f64),
    Str(String),
    /// `${name}`
    Name(String),
    /// `${last-saved#name}`: what the form before this one held.
    LastSaved(String),
    Path(Path),
    Call(String, Vec<Tree>),
    Op(Op, Vec<Tree>),
    Neg(Box<Tree>),
}

/// A path of XPath.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    pub start: Start,
    pub steps: Vec<PathStep>,
}

/// Where a path begins.
#[derive(Clone, Debug, PartialEq)]
pub enum Start {
    /// `/a`
    Top,
    /// `a`, `./a`, `../a`
    Here,
    /// `instance('list')`, `current()`, `${repeat}`, with what narrows it.
    Of(Box<Tree>, Vec<Tree>),
}

impl Tree {
    /// An operator between two; a chain of the same operator stays flat.
    pub fn join(op: Op, left: Self, right: Self) -> Self {
        match left {
            Self::Op(same, mut all) if same == op => {
                all.push(right);
                Self::Op(op, all)
            }
            left => Self::Op(op, vec![left, right]),
        }
    }
}

/// One step of a path.
#[derive(Clone, Debug, PartialEq)]
pub enum PathStep {
    /// `.`
    Here,
    /// `..`
    Up,
    /// A name, with what narrows it.
    Down(String, Vec<Tree>),
}
