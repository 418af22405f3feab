//! What follows from what was said: relevance, calculations, numbers of instances, defaults, triggers.

use std::collections::VecDeque;

use serde_json::{Value, json};

use super::{
    Form, Fresh,
    coerce::coerce,
    plan::{Node, ast},
    tree,
};
use crate::{
    answers::{INSTANCES_MAX, is_nothing, shape_fault},
    definition::{ItemType, OTHER},
    expr::{Ast, Step, names_of},
};

impl Form<'_> {
    /// Sets what is fresh to its defaults and works out all the rest, until nothing fresh comes up any more. Before a
    /// default that reads an answer, what has been set so far is worked out.
    pub(super) fn work_out(&mut self, mut fresh: VecDeque<Fresh>) {
        let mut dirty = true;
        loop {
            while let Some(one) = fresh.pop_front() {
                self.defaults(&one, &mut dirty, &mut fresh, |_, _| true);
            }
            if !dirty {
                return;
            }
            fresh.extend(self.pass());
            dirty = false;
        }
    }

    /// Goes on with what was said before. What was not asked then has its default again, as it had at the start: nothing
    /// of it was kept.
    pub(super) fn take_up(&mut self) {
        let mut fresh = VecDeque::from(self.pass());
        let asked = self.asked.clone();
        let mut known = vec![Fresh { repeat: None, place: Vec::new() }];
        for (repeat, places) in self.instances.iter().enumerate() {
            let old = places.iter().filter(|place| !fresh.iter().any(|one| one.place == **place));
            known.extend(old.map(|place| Fresh { repeat: Some(repeat), place: place.clone() }));
        }
        let mut dirty = false;
        for one in known {
            self.defaults(&one, &mut dirty, &mut fresh, |_, place| !asked.contains(place));
        }
        self.work_out(fresh);
    }

    fn defaults(
        &mut self,
        at: &Fresh,
        dirty: &mut bool,
        fresh: &mut VecDeque<Fresh>,
        wanted: impl Fn(&Node, &[Step]) -> bool,
    ) {
        for number in 0..self.plan.nodes.len() {
            let node = &self.plan.nodes[number];
            let Some(default) = ast(node.item.default.as_ref()) else { continue };
            if node.repeat != at.repeat || node.other || !node.kind.has_answer() {
                continue;
            }
            let place = self.plan.place(node, &at.place);
            if !wanted(node, &place) || !is_nothing(tree::get(&self.said, &place)) {
                continue;
            }
            let default = default.clone();
            if *dirty && !default.reads().is_empty() {
                fresh.extend(self.pass());
                *dirty = false;
            }
            let value = self.worked_out(number, &default, &place);
            if !value.is_null() {
                tree::put(&mut self.said, &place, value);
                *dirty = true;
            }
        }
    }

    /// Works everything out once, each item after those that it reads. Gives the instances that came up.
    fn pass(&mut self) -> Vec<Fresh> {
        self.seen = json!({});
        self.asked.clear();
        self.instances.iter_mut().for_each(Vec::clear);
        let mut fresh = Vec::new();
        for number in self.plan.order.clone() {
            let around = match self.plan.nodes[number].repeat {
                Some(repeat) => self.instances[repeat].clone(),
                None => vec![Vec::new()],
            };
            for instance in around {
                self.settle(number, &instance, &mut fresh);
            }
        }
        fresh
    }

    fn settle(&mut self, number: usize, instance: &[Step], fresh: &mut Vec<Fresh>) {
        let node = &self.plan.nodes[number];
        let place = self.plan.place(node, instance);
        if !self.is_relevant(node, &place) {
            return;
        }
        self.asked.insert(place.clone());
        match node.kind {
            ItemType::Group => tree::put(&mut self.seen, &place, json!({})),
            ItemType::Repeat => self.settle_repeat(number, &place, fresh),
            ItemType::Note => {}
            _ => self.settle_question(number, &place),
        }
    }

    fn is_relevant(&self, node: &Node, place: &[Step]) -> bool {
        let above = place.split_last().map_or(&[][..], |(_, above)| above);
        if !tree::get(&self.seen, above).is_object() {
            return false;
        }
        if node.other {
            let mut path = node.path.clone();
            path.pop();
            path.push(node.item.name.clone());
            let chosen = Ast::Call("selected".to_owned(), vec![Ast::Ref(path), Ast::Str(OTHER.to_owned())]);
            return self.value(&chosen, place).truth();
        }
        ast(node.item.relevant.as_ref()).is_none_or(|relevant| self.value(relevant, place).truth())
    }

    fn settle_repeat(&mut self, number: usize, place: &[Step], fresh: &mut Vec<Fresh>) {
        let said = tree::get(&self.said, place).as_array().map_or(0, Vec::len);
        let counted = ast(self.plan.nodes[number].item.repeat_count.as_ref())
            .map(|count| self.value(count, place).num().clamp(0.0, INSTANCES_MAX as f64) as usize);
        let wanted = counted.unwrap_or(said);
        tree::put(&mut self.seen, place, json!(vec![json!({}); wanted]));
        for index in 0..wanted {
            let mut instance = place.to_vec();
            instance.push(Step::Index(index));
            if index >= said {
                tree::put(&mut self.said, &instance, json!({}));
                fresh.push(Fresh { repeat: Some(number), place: instance.clone() });
            }
            self.instances[number].push(instance);
        }
    }

    fn settle_question(&mut self, number: usize, place: &[Step]) {
        let node = &self.plan.nodes[number];
        if node.is_worked_out()
            && let Some(calculation) = node.calculation().cloned()
        {
            let kept = is_once(&calculation) && !is_nothing(tree::get(&self.said, place));
            if !kept {
                let value = self.worked_out(number, &calculation, place);
                tree::put(&mut self.said, place, value);
            }
        }
        let answer = tree::get(&self.said, place);
        if !is_nothing(answer) {
            let answer = answer.clone();
            tree::put(&mut self.seen, place, answer);
        }
    }

    /// What an expression comes to as an answer of an item's type; `null` where it comes to none.
    fn worked_out(&self, number: usize, ast: &Ast, place: &[Step]) -> Value {
        let node = &self.plan.nodes[number];
        let value = coerce(node.kind, &self.value(ast, place));
        match shape_fault(node.kind, self.definition.choices(node.item), node.item.other, &value) {
            None => value,
            Some(_) => Value::Null,
        }
    }

    /// Sets what waits for the answer at a place: to its calculation, or to nothing. What is set so sets nothing else.
    pub(super) fn trigger(&mut self, changed: &[Step]) {
        let names = names_of(changed);
        for number in 0..self.plan.nodes.len() {
            let node = &self.plan.nodes[number];
            if node.other || !node.kind.has_answer() || !node.item.trigger.contains(&names) {
                continue;
            }
            let calculation = node.calculation().cloned();
            let instances = match node.repeat {
                Some(repeat) => self.instances[repeat].clone(),
                None => vec![Vec::new()],
            };
            for instance in instances.iter().filter(|instance| are_near(instance, changed)) {
                let place = self.plan.place(&self.plan.nodes[number], instance);
                let value =
                    calculation.as_ref().map_or(Value::Null, |ast| self.worked_out(number, ast, &place));
                tree::put(&mut self.said, &place, value);
                self.work_out(VecDeque::new());
            }
        }
    }

    /// Of answers from elsewhere, those that fit the definition.
    pub(super) fn fitting(&self, group: Option<usize>, from: &Value) -> Value {
        let inside = group.map_or(&self.plan.top, |group| &self.plan.nodes[group].inside);
        let mut out = serde_json::Map::new();
        for number in inside {
            let node = &self.plan.nodes[*number];
            let Some((name, value)) = node.path.last().and_then(|name| Some((name, from.get(name)?))) else {
                continue;
            };
            let fitting = match (node.kind, value) {
                (ItemType::Group, Value::Object(_)) => self.fitting(Some(*number), value),
                (ItemType::Repeat, Value::Array(all)) => {
                    all.iter().take(INSTANCES_MAX).map(|one| self.fitting(Some(*number), one)).collect()
                }
                (kind, value) => {
                    let choices = self.definition.choices(node.item);
                    if is_nothing(value) || shape_fault(kind, choices, node.item.other, value).is_some() {
                        continue;
                    }
                    value.clone()
                }
            };
            out.insert(name.clone(), fitting);
        }
        Value::Object(out)
    }
}

/// `once(…)`: kept when there is an answer.
fn is_once(ast: &Ast) -> bool {
    matches!(ast, Ast::Call(name, _) if name == "once")
}

/// Whether an instance stands in the same instances as a place, as far as they go together.
fn are_near(instance: &[Step], place: &[Step]) -> bool {
    for (a, b) in instance.iter().zip(place) {
        match (a, b) {
            (Step::Name(a), Step::Name(b)) if a == b => {}
            (Step::Index(a), Step::Index(b)) => {
                if a != b {
                    return false;
                }
            }
            _ => return true,
        }
    }
    true
}
