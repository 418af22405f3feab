//! Which answers follow from which: relevance and calculations that go round in a circle can never be worked out.

use std::collections::BTreeMap;

use super::{Definition, Flat, flat};
use crate::expr::Ast;

/// One circle: paths of the items on it.
pub fn circle(definition: &Definition) -> Option<Vec<String>> {
    let all = flat(definition);
    let number: BTreeMap<&[String], usize> =
        all.iter().enumerate().map(|(at, one)| (one.path.as_slice(), at)).collect();
    let edges: Vec<Vec<usize>> = all.iter().map(|one| follows_from(one, &number)).collect();
    let mut state = vec![Seen::Not; all.len()];
    let mut way = Vec::new();
    for start in 0..all.len() {
        if let Some(round) = search(start, &edges, &mut state, &mut way) {
            return Some(round.into_iter().map(|at| all[at].path.join("/")).collect());
        }
    }
    None
}

#[derive(Clone, Copy, PartialEq)]
enum Seen {
    Not,
    Open,
    Done,
}

/// A walk with a stack of its own: a form may chain two thousand calculations.
fn search(start: usize, edges: &[Vec<usize>], state: &mut [Seen], way: &mut Vec<(usize, usize)>) -> Option<Vec<usize>> {
    if state[start] != Seen::Not {
        return None;
    }
    state[start] = Seen::Open;
    way.push((start, 0));
    while let Some((node, next)) = way.last_mut() {
        let Some(&to) = edges[*node].get(*next) else {
            state[*node] = Seen::Done;
            way.pop();
            continue;
        };
        *next += 1;
        match state[to] {
            Seen::Done => {}
            Seen::Open => {
                let from = way.iter().position(|(node, _)| *node == to)?;
                return Some(way[from..].iter().map(|(node, _)| *node).collect());
            }
            Seen::Not => {
                state[to] = Seen::Open;
                way.push((to, 0));
            }
        }
    }
    None
}

/// What an item's presence and worked-out answer depend on.
fn follows_from(one: &Flat, number: &BTreeMap<&[String], usize>) -> Vec<usize> {
    let me = number.get(one.path.as_slice()).copied();
    let above = one.path.len() - 1;
    let mut found: Vec<usize> = number.get(&one.path[..above]).copied().into_iter().collect();
    let Some(item) = one.item else { return found };
    let lasting = [
        item.relevant.as_ref(),
        item.repeat_count.as_ref(),
        item.calculation.as_ref().filter(|_| item.trigger.is_empty()),
    ];
    for expr in lasting.into_iter().flatten() {
        found.extend(expr.ast.reads().into_iter().filter_map(|path| number.get(path).copied()));
        // `once(…)` keeps what stands there: that is no circle.
        if reads_itself(&expr.ast) {
            found.extend(me);
        }
    }
    found
}

fn reads_itself(ast: &Ast) -> bool {
    match ast {
        Ast::This => true,
        Ast::Call(name, _) if name == "once" => false,
        Ast::Call(_, all) | Ast::Op(_, all) => all.iter().any(reads_itself),
        Ast::Neg(one) => reads_itself(one),
        Ast::List { value, .. } => reads_itself(value),
        _ => false,
    }
}
