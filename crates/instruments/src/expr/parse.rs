//! Source → tree, by how tightly each operator binds (Pratt).

use super::{
    DEPTH_MAX, Op, SOURCE_BYTES_MAX,
    lex::{Token, tokens},
    tree::{Path, PathStep, Start, Tree},
};

/// What is wrong with an expression: a rule with what it is about, and where, in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The rule: `expr.unknown` and so on.
    pub rule: &'static str,
    /// Where, counted in characters from 0.
    pub at: usize,
    /// What the sentence of the rule names.
    pub args: Vec<String>,
}

impl Fault {
    pub(super) fn at(rule: &'static str, at: usize) -> Self {
        Self { rule, at, args: Vec::new() }
    }

    pub(super) fn new(rule: &'static str, at: usize, args: impl IntoIterator<Item = String>) -> Self {
        Self { rule, at, args: args.into_iter().collect() }
    }
}

/// Minus binds tighter than `*`, looser than `|`.
const NEG_BINDING: u8 = 7;
/// Paths and calls cannot be told from `${name}` by their letters: these words stand between operands only.
const WORD_OPERATORS: &[&str] = &["or", "and", "div", "mod"];

/// Reads an expression.
pub fn parse(source: &str) -> Result<Tree, Fault> {
    if source.len() > SOURCE_BYTES_MAX {
        return Err(Fault::at("expr.too_long", 0));
    }
    let tokens = tokens(source)?;
    let mut parser = Parser { tokens: &tokens, next: 0, depth: 0, end: source.chars().count() };
    let tree = parser.expression(0)?;
    match parser.peek() {
        None => Ok(tree),
        Some(_) => Err(parser.unexpected()),
    }
}

struct Parser<'a> {
    tokens: &'a [(Token, usize)],
    next: usize,
    depth: usize,
    end: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.next).map(|(token, _)| token)
    }

    fn position(&self) -> usize {
        self.tokens.get(self.next).map_or(self.end, |(_, at)| *at)
    }

    fn is(&self, sign: &str) -> bool {
        matches!(self.peek(), Some(Token::Sign(found)) if *found == sign)
    }

    fn take(&mut self, sign: &str) -> bool {
        let found = self.is(sign);
        self.next += usize::from(found);
        found
    }

    fn need(&mut self, sign: &'static str) -> Result<(), Fault> {
        if self.take(sign) {
            Ok(())
        } else {
            Err(Fault::new("expr.expected", self.position(), [sign.to_owned()]))
        }
    }

    fn unexpected(&self) -> Fault {
        match self.peek() {
            None => Fault::at("expr.ends_early", self.end),
            Some(_) => Fault::at("expr.syntax", self.position()),
        }
    }

    /// The operator that stands here, if one does.
    fn operator(&self) -> Option<Op> {
        match self.peek()? {
            Token::Sign(sign) => Op::of_sign(sign).filter(|_| *sign != "union"),
            Token::Word(word) if WORD_OPERATORS.contains(&word.as_str()) => Op::of_sign(word),
            _ => None,
        }
    }

    fn expression(&mut self, least: u8) -> Result<Tree, Fault> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(Fault::at("expr.too_deep", self.position()));
        }
        let mut left =
            if self.take("-") { Tree::Neg(Box::new(self.expression(NEG_BINDING)?)) } else { self.operand()? };
        let (mut changes, mut before) = (self.depth, None);
        while let Some(op) = self.operator().filter(|op| op.binding() >= least) {
            // A chain of one operator is flat; one that alternates nests on the left with each change.
            changes += usize::from(before.replace(op) != Some(op));
            if changes > DEPTH_MAX {
                return Err(Fault::at("expr.too_deep", self.position()));
            }
            self.next += 1;
            let right = self.expression(op.binding() + 1)?;
            left = Tree::join(op, left, right);
        }
        self.depth -= 1;
        Ok(left)
    }

    fn operand(&mut self) -> Result<Tree, Fault> {
        let Some(token) = self.peek().cloned() else { return Err(self.unexpected()) };
        let primary = match token {
            Token::Num(n) => self.step_over(Tree::Num(n)),
            Token::Str(text) => self.step_over(Tree::Str(text)),
            Token::Name(name) => self.step_over(Tree::Name(name)),
            Token::LastSaved(name) => self.step_over(Tree::LastSaved(name)),
            Token::Sign("(") => {
                self.next += 1;
                let inside = self.expression(0)?;
                self.need(")")?;
                inside
            }
            Token::Word(name) if matches!(self.tokens.get(self.next + 1), Some((Token::Sign("("), _))) => {
                self.next += 2;
                Tree::Call(name, self.arguments()?)
            }
            Token::Word(_) | Token::Sign("." | ".." | "*") => return self.path(Start::Here),
            Token::Sign("/") => {
                self.next += 1;
                return self.path(Start::Top);
            }
            Token::Sign("//" | "@") => return Err(Fault::at("expr.path", self.position())),
            Token::Sign(_) => return Err(self.unexpected()),
        };
        let narrowed = self.narrowing()?;
        if narrowed.is_empty() && !self.is("/") {
            return Ok(primary);
        }
        let start = Start::Of(Box::new(primary), narrowed);
        if self.take("/") { self.path(start) } else { Ok(Tree::Path(Path { start, steps: Vec::new() })) }
    }

    fn step_over(&mut self, tree: Tree) -> Tree {
        self.next += 1;
        tree
    }

    fn arguments(&mut self) -> Result<Vec<Tree>, Fault> {
        let mut args = Vec::new();
        if self.take(")") {
            return Ok(args);
        }
        loop {
            args.push(self.expression(0)?);
            if !self.take(",") {
                self.need(")")?;
                return Ok(args);
            }
        }
    }

    fn narrowing(&mut self) -> Result<Vec<Tree>, Fault> {
        let mut all = Vec::new();
        while self.take("[") {
            all.push(self.expression(0)?);
            self.need("]")?;
        }
        Ok(all)
    }

    fn path(&mut self, start: Start) -> Result<Tree, Fault> {
        let mut steps = Vec::new();
        loop {
            let Some(token) = self.peek().cloned() else { return Err(self.unexpected()) };
            let at = self.position();
            self.next += 1;
            steps.push(match token {
                Token::Sign(".") => PathStep::Here,
                Token::Sign("..") => PathStep::Up,
                Token::Word(name) if !self.is("(") && !self.is("::") => {
                    PathStep::Down(name, self.narrowing()?)
                }
                Token::Sign("*") => PathStep::Down("*".to_owned(), self.narrowing()?),
                _ => return Err(Fault::at("expr.path", at)),
            });
            if !self.take("/") {
                return Ok(Tree::Path(Path { start, steps }));
            }
        }
    }
}
