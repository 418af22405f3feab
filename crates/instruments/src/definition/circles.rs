//! In which order items are worked out, and which ones wait for each other.

use std::collections::{BTreeMap, BTreeSet};

use super::{Definition, Item, ItemType, Place};
use crate::expr::Ast;

/// What follows from how items read one another.
pub struct Order {
    /// Numbers of the items in [`Definition::walk`]: each after all that it is worked out from.
    pub order: Vec<usize>,
    /// Those that wait for each other, or for such.
    pub circles: Vec<usize>,
}

/// What decides about an item's answer while a form is filled: when it is asked, what it is worked out from, how many
/// instances it has. What a trigger sets is set once, so it can read whatever it likes.
pub fn deciding(item: &Item) -> impl Iterator<Item = (&'static str, &Ast)> {
    item.expressions()
        .filter(|(field, _)| match *field {
            "calculation" => item.trigger.is_empty(),
            field => matches!(field, "relevant" | "repeat_count"),
        })
        .filter_map(|(field, expression)| expression.ast.as_ref().map(|ast| (field, ast)))
}

impl Definition {
    /// The order in which its items are worked out.
    pub fn order(&self) -> Order {
        let places: Vec<Place> = self.walk().collect();
        let numbers: BTreeMap<&[String], usize> =
            places.iter().enumerate().map(|(number, place)| (place.path.as_slice(), number)).collect();
        let needs: Vec<BTreeSet<usize>> =
            places.iter().enumerate().map(|(number, place)| needs(number, place, &numbers)).collect();
        let mut dependents = vec![Vec::new(); places.len()];
        for (number, needed) in needs.iter().enumerate() {
            for other in needed {
                dependents[*other].push(number);
            }
        }
        let mut missing: Vec<usize> = needs.iter().map(BTreeSet::len).collect();
        let mut ready: BTreeSet<usize> = (0..places.len()).filter(|number| missing[*number] == 0).collect();
        let mut order = Vec::new();
        while let Some(number) = ready.pop_first() {
            order.push(number);
            for dependent in &dependents[number] {
                missing[*dependent] -= 1;
                if missing[*dependent] == 0 {
                    ready.insert(*dependent);
                }
            }
        }
        let left: BTreeSet<usize> = (0..places.len()).filter(|number| missing[*number] > 0).collect();
        order.extend(&left);
        Order { order, circles: without_those_behind(left, &needs, &dependents) }
    }
}

fn needs(number: usize, place: &Place, numbers: &BTreeMap<&[String], usize>) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    if let Some((_, above)) = place.path.split_last() {
        found.extend(numbers.get(above));
    }
    if place.other {
        let mut question = place.path.clone();
        question.pop();
        question.push(place.item.name.clone());
        found.extend(numbers.get(question.as_slice()));
        return found;
    }
    for (_, ast) in deciding(place.item) {
        found.extend(ast.reads().into_iter().filter_map(|path| numbers.get(path)));
        ast.each(&mut |one| {
            if *one == Ast::This && place.kind != ItemType::Repeat {
                found.insert(number);
            }
        });
    }
    found
}

/// Of what could not be put in order, those that something else left waits for, and so on: what only hangs behind a
/// circle is not at fault. Each is taken out once, when the last that waited for it has gone.
fn without_those_behind(
    mut left: BTreeSet<usize>,
    needs: &[BTreeSet<usize>],
    dependents: &[Vec<usize>],
) -> Vec<usize> {
    let waiting = |number: &usize| dependents[*number].iter().filter(|one| left.contains(one)).count();
    let mut waiting: BTreeMap<usize, usize> = left.iter().map(|number| (*number, waiting(number))).collect();
    let mut free: Vec<usize> = left.iter().copied().filter(|number| waiting[number] == 0).collect();
    while let Some(number) = free.pop() {
        left.remove(&number);
        for needed in &needs[number] {
            if let Some(others) = waiting.get_mut(needed) {
                *others -= 1;
                if *others == 0 {
                    free.push(*needed);
                }
            }
        }
    }
    left.into_iter().collect()
}
