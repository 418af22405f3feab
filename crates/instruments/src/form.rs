//! A form while it is filled: what is asked, what is worked out, what is wrong, and what is kept.
//!
//! The app does the same in TypeScript and is held to it by `vectors/forms.json`. Everything is worked out in the order
//! in which items read one another ([`Definition::order`]), so one pass brings all to rest.

use std::collections::{BTreeSet, VecDeque};

use serde_json::{Value, json};

use crate::{
    answers::{INSTANCES_MAX, is_nothing, merge, shape_fault},
    definition::{Definition, Texts},
    expr::{Around, Ast, Names, Scope, Step, Val, eval, names_of, referred_names},
};

mod coerce;
mod plan;
mod split;
mod tree;
mod view;
mod work;

use plan::{Node, Plan};
pub use split::Split;
pub use view::{Row, Wrong};

/// A form while it is filled.
#[derive(Clone, Debug)]
pub struct Form<'d> {
    definition: &'d Definition,
    plan: Plan<'d>,
    names: Names,
    around: Around,
    /// All that was said, also to what is not asked any more: asked again it is there again.
    said: Value,
    /// What counts: the answers to what is asked. A group that is asked is there, if empty.
    seen: Value,
    /// Where something is asked.
    asked: BTreeSet<Vec<Step>>,
    /// For each repeat (by its number in the plan) the places of its instances.
    instances: Vec<Vec<Vec<Step>>>,
}

/// Where defaults are to be set: in the form itself, or in an instance of a repeat.
#[derive(Clone, Debug)]
struct Fresh {
    repeat: Option<usize>,
    place: Vec<Step>,
}

impl<'d> Form<'d> {
    /// An empty form: defaults are set, calculations worked out.
    pub fn start(definition: &'d Definition, around: Around) -> Self {
        let mut form = Self::over(definition, around, json!({}));
        form.work_out(VecDeque::from([Fresh { repeat: None, place: Vec::new() }]));
        form
    }

    /// A form that was left. What does not fit the definition is left out.
    pub fn resume(definition: &'d Definition, answers: &Value, private: &Value, around: Around) -> Self {
        let mut form = Self::over(definition, around, json!({}));
        let whole = merge(answers, private);
        form.said = form.fitting(None, &whole);
        form.take_up();
        form
    }

    fn over(definition: &'d Definition, around: Around, said: Value) -> Self {
        let plan = Plan::of(definition);
        let instances = vec![Vec::new(); plan.nodes.len()];
        let names = definition.names();
        Self { definition, plan, names, around, said, seen: json!({}), asked: BTreeSet::new(), instances }
    }

    /// The answers that count, nested as the items are; groups that are asked stand there, if empty.
    pub fn seen(&self) -> &Value {
        &self.seen
    }

    /// Answers a question; `null`, `""` and `[]` take an answer back.
    ///
    /// # Errors
    /// `answer.unasked` where no question stands, `answer.read_only` where the answer is worked out or may not be
    /// changed, `answer.shape` and `answer.choice` where it is none. Then nothing changes.
    pub fn answer(&mut self, path: &[Step], value: Value) -> Result<(), &'static str> {
        let node = self.node_at(path).filter(|node| node.kind.has_answer()).ok_or("answer.unasked")?;
        if node.is_worked_out() || self.is_read_only(node, path) {
            return Err("answer.read_only");
        }
        let value = if is_nothing(&value) { Value::Null } else { value };
        let choices = self.definition.choices(node.item);
        if let Some(rule) =
            shape_fault(node.kind, choices, node.item.other, &value).filter(|_| !value.is_null())
        {
            return Err(rule);
        }
        // 5.0 and 5 are one number, and are written as one.
        let value = value.as_f64().map_or(value, |n| Val::Num(n).to_json());
        if tree::get(&self.said, path) == &value {
            return Ok(());
        }
        tree::put(&mut self.said, path, value);
        self.work_out(VecDeque::new());
        self.trigger(path);
        Ok(())
    }

    /// Adds an instance of a repeat.
    ///
    /// # Errors
    /// `answer.unasked` where no repeat stands, `answer.read_only` where their number is worked out,
    /// `answer.instances` where there are as many as may be.
    pub fn add(&mut self, path: &[Step]) -> Result<(), &'static str> {
        let (number, length) = self.repeat_at(path)?;
        if length >= INSTANCES_MAX {
            return Err("answer.instances");
        }
        let mut place = path.to_vec();
        place.push(Step::Index(length));
        tree::put(&mut self.said, &place, json!({}));
        self.work_out(VecDeque::from([Fresh { repeat: Some(number), place }]));
        Ok(())
    }

    /// Takes an instance of a repeat away.
    ///
    /// # Errors
    /// As [`Self::add`]; `answer.unasked` where there is no such instance.
    pub fn remove(&mut self, path: &[Step], position: usize) -> Result<(), &'static str> {
        let (_, length) = self.repeat_at(path)?;
        if position >= length {
            return Err("answer.unasked");
        }
        if let Some(Value::Array(all)) = tree::get_mut(&mut self.said, path) {
            all.remove(position);
        }
        self.work_out(VecDeque::new());
        Ok(())
    }

    /// Goes on in another language.
    pub fn speak(&mut self, language: &str) {
        language.clone_into(&mut self.around.language);
        self.work_out(VecDeque::new());
    }

    /// A text of the definition in the language of the form, with the answers that it shows.
    pub fn text(&self, texts: &Texts, at: &[Step]) -> Option<String> {
        let text = texts.in_language(&self.around.language, self.definition.first_language())?;
        let mut shown = text.to_owned();
        for name in referred_names(text) {
            let Ok(path) = self.names.find(&name) else { continue };
            let answer = self.value(&Ast::Ref(path.to_vec()), at).text();
            shown = shown.replace(&format!("${{{name}}}"), &answer);
        }
        Some(shown)
    }

    /// The question at a place whose instances are all there.
    fn node_at(&self, path: &[Step]) -> Option<&Node<'d>> {
        let number = self.plan.number(&names_of(path))?;
        let node = self.plan.nodes.get(number)?;
        let wanted = match node.repeat {
            Some(repeat) => {
                let mut above = path.to_vec();
                above.truncate(path.iter().rposition(|step| matches!(step, Step::Index(_)))? + 1);
                self.instances.get(repeat)?.contains(&above).then_some(above)?
            }
            None => Vec::new(),
        };
        (self.plan.place(node, &wanted) == path).then_some(node)
    }

    /// The number in the plan of the repeat at a place, and how many instances were said.
    fn repeat_at(&self, path: &[Step]) -> Result<(usize, usize), &'static str> {
        let node = self.node_at(path).filter(|node| node.is_repeat()).ok_or("answer.unasked")?;
        if node.item.repeat_count.is_some() {
            return Err("answer.read_only");
        }
        let number = self.plan.number(&names_of(path)).ok_or("answer.unasked")?;
        Ok((number, tree::get(&self.said, path).as_array().map_or(0, Vec::len)))
    }

    fn value(&self, ast: &Ast, at: &[Step]) -> Val {
        eval(ast, &self.scope(at))
    }

    fn scope<'a>(&'a self, at: &'a [Step]) -> Scope<'a> {
        Scope { answers: &self.seen, at, around: &self.around, lists: self.definition, row: None }
    }
}
