//! Tree → what it says: every name becomes a path, every path of XPath one of the few things that a form can mean by it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Ast, DEPTH_MAX, Fault, arity,
    parse::parse,
    tree::{Path, PathStep, Start, Tree},
};

/// What may stand where a name is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A question.
    Question,
    /// A group.
    Group,
    /// A group that may stand several times.
    Repeat,
}

/// The names that expressions of one form may use.
#[derive(Clone, Debug, Default)]
pub struct Names {
    paths: BTreeMap<Vec<String>, Sort>,
    by_name: BTreeMap<String, Vec<Vec<String>>>,
    lists: BTreeSet<String>,
}

impl Names {
    /// Adds an item. Its last name is how `${…}` calls it.
    pub fn add(&mut self, path: &[String], sort: Sort) {
        if self.paths.insert(path.to_vec(), sort).is_none()
            && let Some(name) = path.last()
        {
            self.by_name.entry(name.clone()).or_default().push(path.to_vec());
        }
    }

    /// Adds a list of choices.
    pub fn add_list(&mut self, name: &str) {
        self.lists.insert(name.to_owned());
    }

    /// What stands at a path.
    pub fn sort(&self, path: &[String]) -> Option<Sort> {
        self.paths.get(path).copied()
    }

    /// Whether there is a list of this name.
    pub fn has_list(&self, name: &str) -> bool {
        self.lists.contains(name)
    }

    /// The one item that `${name}` means.
    pub fn find(&self, name: &str) -> Result<&[String], &'static str> {
        match self.by_name.get(name).map(Vec::as_slice) {
            Some([one]) => Ok(one),
            Some([_, _, ..]) => Err("expr.ambiguous"),
            _ => Err("expr.unknown"),
        }
    }
}

/// Reads an expression that stands at the item `here`. In a choice filter bare names are columns of the choice.
pub fn compile(source: &str, names: &Names, here: &[String], filter: bool) -> Result<Ast, Fault> {
    let ast = Resolver { names, here, filter }.expression(parse(source)?)?;
    // Brackets on the left of ever new operators nest deeper than the parser ever was at once, and what no reader of JSON
    // follows could be kept and never read again.
    if ast.is_deeper(DEPTH_MAX) { Err(Fault::at("expr.too_deep", 0)) } else { Ok(ast) }
}

/// The names that `${…}` calls in a text: a label, a message.
pub fn referred_names(text: &str) -> Vec<String> {
    text.split("${")
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name.trim().to_owned()))
        .filter(|name| !name.is_empty())
        .collect()
}

struct Resolver<'a> {
    names: &'a Names,
    here: &'a [String],
    filter: bool,
}

fn fault(rule: &'static str, arg: &str) -> Fault {
    Fault::new(rule, 0, [arg.to_owned()])
}

impl Resolver<'_> {
    fn expression(&self, tree: Tree) -> Result<Ast, Fault> {
        Ok(match tree {
            Tree::Num(n) => Ast::Num(n),
            Tree::Str(text) => Ast::Str(text),
            Tree::Name(name) => Ast::Ref(self.named(&name)?),
            Tree::LastSaved(name) => return Err(fault("expr.last_saved", &name)),
            Tree::Neg(inside) => Ast::Neg(Box::new(self.expression(*inside)?)),
            Tree::Op(op, all) => Ast::Op(op, self.all(all)?),
            Tree::Call(name, args) => self.call(name, args)?,
            Tree::Path(path) => self.path(path)?,
        })
    }

    fn all(&self, trees: Vec<Tree>) -> Result<Vec<Ast>, Fault> {
        trees.into_iter().map(|tree| self.expression(tree)).collect()
    }

    fn named(&self, name: &str) -> Result<Vec<String>, Fault> {
        self.names.find(name).map(<[String]>::to_vec).map_err(|rule| fault(rule, name))
    }

    fn call(&self, name: String, mut args: Vec<Tree>) -> Result<Ast, Fault> {
        if name == "pulldata" && args.len() == 4 {
            return self.pulldata(args);
        }
        if name == "jr:choice-name"
            && let [_, Tree::Str(text)] = args.as_mut_slice()
        {
            // ODK wants the question as a quoted path: '${work}'.
            args[1] = parse(&text.clone())?;
        }
        let Some((least, most)) = arity(&name) else { return Err(fault("expr.function", &name)) };
        if !(least..=most).contains(&args.len()) {
            return Err(fault("expr.arguments", &name));
        }
        if name == "pulldata" && !args.iter().all(|arg| matches!(arg, Tree::Str(_))) {
            return Err(fault("expr.arguments", &name));
        }
        if name == "regex"
            && let [_, Tree::Str(pattern)] = args.as_slice()
            && let Err(why) = super::Pattern::new(pattern)
        {
            return Err(Fault::new("expr.regex", 0, [pattern.clone(), why.to_owned()]));
        }
        let args = self.all(args)?;
        let needs_path = match name.as_str() {
            "jr:choice-name" => args.get(1),
            "indexed-repeat" | "position" => args.first(),
            _ => None,
        };
        if needs_path.is_some_and(|arg| !matches!(arg, Ast::Ref(_) | Ast::This)) {
            return Err(fault("expr.arguments", &name));
        }
        Ok(Ast::Call(name, args))
    }

    fn pulldata(&self, args: Vec<Tree>) -> Result<Ast, Fault> {
        let mut args = args.into_iter();
        match (args.next(), args.next(), args.next(), args.next()) {
            (Some(Tree::Str(list)), Some(Tree::Str(column)), Some(Tree::Str(key)), Some(value)) => {
                self.list(list, column, key, value)
            }
            _ => Err(fault("expr.arguments", "pulldata")),
        }
    }

    fn list(&self, list: String, column: String, key: String, value: Tree) -> Result<Ast, Fault> {
        if !self.names.has_list(&list) {
            return Err(fault("expr.list", &list));
        }
        Ok(Ast::List { list, column, key, value: Box::new(self.expression(value)?) })
    }

    fn path(&self, path: Path) -> Result<Ast, Fault> {
        match path.start {
            Start::Of(start, narrowed) => match (*start, narrowed.is_empty()) {
                (Tree::Call(name, args), true) if name == "current" && args.is_empty() => {
                    self.names_from(self.here.to_vec(), path.steps)
                }
                (Tree::Call(name, mut args), true) if name == "instance" && args.len() == 1 => {
                    self.instance(args.remove(0), path.steps)
                }
                (Tree::Name(name), _) => self.indexed(&name, narrowed, path.steps),
                _ => Err(Fault::at("expr.path", 0)),
            },
            Start::Top => {
                let mut steps = path.steps;
                // The first step is the form itself, whatever it is called.
                steps.remove(0);
                self.names_from(Vec::new(), steps)
            }
            Start::Here => match path.steps.as_slice() {
                [PathStep::Down(name, narrowed)] if self.filter && narrowed.is_empty() => {
                    Ok(Ast::Column(name.clone()))
                }
                _ => self.names_from(self.here.to_vec(), path.steps),
            },
        }
    }

    /// Walks names, and only names.
    fn names_from(&self, mut at: Vec<String>, steps: Vec<PathStep>) -> Result<Ast, Fault> {
        for step in steps {
            match step {
                PathStep::Here => {}
                PathStep::Up => {
                    at.pop();
                }
                PathStep::Down(name, narrowed) if narrowed.is_empty() && name != "*" => at.push(name),
                PathStep::Down(..) => return Err(Fault::at("expr.path", 0)),
            }
        }
        if at == self.here {
            return Ok(Ast::This);
        }
        match self.names.sort(&at) {
            Some(_) => Ok(Ast::Ref(at)),
            None => Err(fault("expr.unknown", at.last().map_or("..", String::as_str))),
        }
    }

    /// `instance('list')/root/item[key = value]/column`
    fn instance(&self, list: Tree, steps: Vec<PathStep>) -> Result<Ast, Fault> {
        let unsupported = || Fault::at("expr.path", 0);
        let mut steps = steps.into_iter();
        let (Tree::Str(list), Some(PathStep::Down(root, _)), Some(PathStep::Down(_, mut narrowed))) =
            (list, steps.next(), steps.next())
        else {
            return Err(unsupported());
        };
        let (Some(PathStep::Down(column, _)), None) = (steps.next(), steps.next()) else {
            return Err(unsupported());
        };
        let (Some(Tree::Op(super::Op::Equal, mut sides)), true) = (narrowed.pop(), narrowed.is_empty())
        else {
            return Err(unsupported());
        };
        let (Some(right), Some(left), true) = (sides.pop(), sides.pop(), root == "root" && sides.is_empty())
        else {
            return Err(unsupported());
        };
        match (bare(&left), bare(&right)) {
            (Some(key), _) => self.list(list, column, key, right),
            (None, Some(key)) => self.list(list, column, key, left),
            (None, None) => Err(unsupported()),
        }
    }

    /// `${repeat}[2]/name` means `indexed-repeat(${name}, ${repeat}, 2)`.
    fn indexed(&self, repeat: &str, mut narrowed: Vec<Tree>, steps: Vec<PathStep>) -> Result<Ast, Fault> {
        let path = self.named(repeat)?;
        let Some(index) = narrowed.pop() else { return self.names_from(path, steps) };
        if !narrowed.is_empty() || self.names.sort(&path) != Some(Sort::Repeat) {
            return Err(Fault::at("expr.path", 0));
        }
        let index = self.expression(index)?;
        let inside = self.names_from(path.clone(), steps)?;
        Ok(Ast::Call("indexed-repeat".to_owned(), vec![inside, Ast::Ref(path), index]))
    }
}

/// The name of a bare step: `name` in `[name = 'x']`.
fn bare(tree: &Tree) -> Option<String> {
    match tree {
        Tree::Path(Path { start: Start::Here, steps }) => match steps.as_slice() {
            [PathStep::Down(name, narrowed)] if narrowed.is_empty() => Some(name.clone()),
            _ => None,
        },
        _ => None,
    }
}
