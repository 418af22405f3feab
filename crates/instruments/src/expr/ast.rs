//! What an expression says once every name in it is known.

/// An operator between two or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is named by its sign in `Op::SIGNS`")]
pub enum Op {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Plus,
    Minus,
    Times,
    Div,
    Mod,
    Union,
}

impl Op {
    /// Each with its sign in sources and in JSON, and how tightly it binds.
    pub const SIGNS: &'static [(Self, &'static str, u8)] = &[
        (Self::Or, "or", 1),
        (Self::And, "and", 2),
        (Self::Equal, "=", 3),
        (Self::NotEqual, "!=", 3),
        (Self::LessEqual, "<=", 4),
        (Self::GreaterEqual, ">=", 4),
        (Self::Less, "<", 4),
        (Self::Greater, ">", 4),
        (Self::Plus, "+", 5),
        (Self::Minus, "-", 5),
        (Self::Times, "*", 6),
        (Self::Div, "div", 6),
        (Self::Mod, "mod", 6),
        (Self::Union, "union", 8),
    ];

    /// Its sign.
    pub fn sign(self) -> &'static str {
        Self::SIGNS.iter().find(|(op, ..)| *op == self).map_or("", |(_, sign, _)| sign)
    }

    /// How tightly it binds.
    pub fn binding(self) -> u8 {
        Self::SIGNS.iter().find(|(op, ..)| *op == self).map_or(0, |(.., binding)| *binding)
    }

    /// The operator with this sign; `|` is how XPath writes `union`.
    pub fn of_sign(sign: &str) -> Option<Self> {
        let sign = if sign == "|" { "union" } else { sign };
        Self::SIGNS.iter().find(|(_, known, _)| *known == sign).map(|(op, ..)| *op)
    }
}

/// What an expression says.
#[derive(Clone, Debug, PartialEq)]
pub enum Ast {
    /// A number.
    Num(f64),
    /// A text.
    Str(String),
    /// Answers at a path of names from the top.
    Ref(Vec<String>),
    /// The answer itself: `.`
    This,
    /// A column of the choice that a filter looks at: `name`, `label`, or one of its own.
    Column(String),
    /// A function.
    Call(String, Vec<Ast>),
    /// An operator between two or more, read from the left.
    Op(Op, Vec<Ast>),
    /// Minus.
    Neg(Box<Ast>),
    /// A column of a list, in the row whose `key` column equals a value: `pulldata`, `instance(…)`.
    List {
        /// Name of the list.
        list: String,
        /// The column wanted.
        column: String,
        /// What to look for.
        value: Box<Ast>,
        /// Where to look for it; most often `name`.
        key: String,
    },
}

impl Ast {
    /// Calls a function on this and everything inside.
    pub fn each<'a>(&'a self, visit: &mut impl FnMut(&'a Self)) {
        visit(self);
        match self {
            Self::Call(_, inside) | Self::Op(_, inside) => inside.iter().for_each(|one| one.each(visit)),
            Self::Neg(inside) => inside.each(visit),
            Self::List { value, .. } => value.each(visit),
            Self::Num(_) | Self::Str(_) | Self::Ref(_) | Self::This | Self::Column(_) => {}
        }
    }

    /// Whether anything stands more than so many levels inside.
    pub fn is_deeper(&self, most: usize) -> bool {
        let deeper = |inside: &[Self]| {
            most.checked_sub(1).is_none_or(|most| inside.iter().any(|one| one.is_deeper(most)))
        };
        match self {
            Self::Call(_, inside) | Self::Op(_, inside) => !inside.is_empty() && deeper(inside),
            Self::Neg(inside) | Self::List { value: inside, .. } => deeper(std::slice::from_ref(inside)),
            Self::Num(_) | Self::Str(_) | Self::Ref(_) | Self::This | Self::Column(_) => false,
        }
    }

    /// About how many bytes of JSON it makes: `${age}` is short, and the path that it becomes may be long.
    pub fn bytes(&self) -> usize {
        let mut bytes = 0;
        self.each(&mut |one| {
            bytes += match one {
                Self::Num(_) | Self::This | Self::Neg(_) | Self::Op(..) => 16,
                Self::Str(text) | Self::Column(text) | Self::Call(text, _) => 16 + text.len(),
                Self::Ref(path) => 16 + path.iter().map(|name| name.len() + 3).sum::<usize>(),
                Self::List { list, column, key, .. } => 32 + list.len() + column.len() + key.len(),
            }
        });
        bytes
    }

    /// Paths of the answers that it reads.
    pub fn reads(&self) -> Vec<&[String]> {
        let mut found = Vec::new();
        self.each(&mut |one| {
            if let Self::Ref(path) = one {
                found.push(path.as_slice());
            }
        });
        found
    }
}
