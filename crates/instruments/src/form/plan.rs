//! A definition laid out for filling: every item by number, with what it stands in.

use std::collections::BTreeMap;

use crate::{
    definition::{Class, Definition, Item, ItemType},
    expr::{Ast, Step},
};

/// An item, laid out.
#[derive(Clone, Debug)]
pub struct Node<'d> {
    pub path: Vec<String>,
    pub item: &'d Item,
    pub kind: ItemType,
    /// Whether these are the words of one's own of `item`.
    pub other: bool,
    pub class: Class,
    /// The nearest repeat around it.
    pub repeat: Option<usize>,
    /// What stands in it.
    pub inside: Vec<usize>,
    /// Of which classes it holds questions: personal, confidential.
    pub holds: [bool; 2],
}

/// All items, in the order of [`Definition::walk`].
#[derive(Clone, Debug)]
pub struct Plan<'d> {
    pub nodes: Vec<Node<'d>>,
    /// What stands at the top.
    pub top: Vec<usize>,
    /// In which order they are worked out.
    pub order: Vec<usize>,
    numbers: BTreeMap<Vec<String>, usize>,
}

impl Node<'_> {
    pub fn is_repeat(&self) -> bool {
        self.kind == ItemType::Repeat
    }

    /// Whether its answer follows from others at all times.
    pub fn is_worked_out(&self) -> bool {
        self.calculation().is_some() && self.item.trigger.is_empty()
    }

    pub fn calculation(&self) -> Option<&Ast> {
        if self.other || !self.kind.has_answer() {
            return None;
        }
        ast(self.item.calculation.as_ref())
    }
}

/// What an expression says, where there is one that could be read.
pub fn ast(expression: Option<&crate::definition::Expression>) -> Option<&Ast> {
    expression.and_then(|expression| expression.ast.as_ref())
}

/// Place of a class in [`Node::holds`].
pub fn class_number(class: Class) -> usize {
    usize::from(class == Class::Confidential)
}

impl<'d> Plan<'d> {
    pub fn of(definition: &'d Definition) -> Self {
        let mut plan = Self {
            nodes: Vec::new(),
            top: Vec::new(),
            order: definition.order().order,
            numbers: BTreeMap::new(),
        };
        for place in definition.walk() {
            let number = plan.nodes.len();
            let parent = place.path.split_last().and_then(|(_, above)| plan.numbers.get(above)).copied();
            let repeat = parent.and_then(|parent| {
                let above = &plan.nodes[parent];
                if above.is_repeat() { Some(parent) } else { above.repeat }
            });
            let class = if place.confidential { Class::Confidential } else { Class::Personal };
            match parent {
                Some(parent) => plan.nodes[parent].inside.push(number),
                None => plan.top.push(number),
            }
            plan.numbers.entry(place.path.clone()).or_insert(number);
            let mut holds = [false; 2];
            holds[class_number(class)] = place.kind.has_answer();
            let node = Node {
                path: place.path,
                item: place.item,
                kind: place.kind,
                other: place.other,
                class,
                repeat,
                inside: Vec::new(),
                holds,
            };
            plan.nodes.push(node);
        }
        // What stands in a group comes after it: from the end upwards each is whole when it is looked at.
        for number in (0..plan.nodes.len()).rev() {
            let inside = plan.nodes[number].inside.clone();
            for class in 0..2 {
                plan.nodes[number].holds[class] |= inside.iter().any(|one| plan.nodes[*one].holds[class]);
            }
        }
        plan
    }

    /// The number of the item at a path of names.
    pub fn number(&self, path: &[String]) -> Option<usize> {
        self.numbers.get(path).copied()
    }

    /// Where a node stands within an instance of the nearest repeat around it; `[]` = it stands in none.
    pub fn place(&self, node: &Node, instance: &[Step]) -> Vec<Step> {
        let above =
            node.repeat.and_then(|repeat| self.nodes.get(repeat)).map_or(0, |repeat| repeat.path.len());
        let names = node.path.iter().skip(above).map(|name| Step::Name(name.clone()));
        instance.iter().cloned().chain(names).collect()
    }
}
