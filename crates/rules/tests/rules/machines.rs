//! What follows from the tables of states: the app's copy of them, and a drawing of every kind that has acts.

use std::{collections::BTreeMap, fmt::Write as _};

use model::{KindName, acts};
use rules::workflow::MACHINES;
use serde_json::{Map, Value, json};

use crate::{
    effects::{arguments, befores, machine_of, said, stand},
    generated::compare_or_update,
    world::{NOON, account},
};

/// An act that was taken: where from, where to, and what it set besides its arguments and the status.
struct Taken {
    act: &'static str,
    from: String,
    to: String,
    more: Map<String, Value>,
}

const NEW: &str = "new";

/// Every act of a kind, tried in every state; those that were taken.
fn taken(kind: KindName) -> Vec<Taken> {
    let mut all = Vec::new();
    for before in befores(kind) {
        let state = stand(kind, &before);
        let start = machine_of(kind).map_or(NEW, |machine| machine.start);
        let from = state.text("status").unwrap_or(start).to_owned();
        for form in acts::of(kind) {
            for args in arguments(kind, form) {
                let Ok(sets) = said(&state, form.name, &args) else { continue };
                let status = sets.get("status").and_then(Value::as_str);
                let to = status.unwrap_or(&from).to_owned();
                let more = sets.into_iter().filter(|(name, _)| name != "status" && !args.contains_key(name));
                all.push(Taken { act: form.name, from: from.clone(), to, more: more.collect() });
            }
        }
    }
    all
}

/// What an act sets whatever its arguments are: the moment, nobody, nothing. What depends on more is in `effects.ts`.
fn always_sets(all: &[Taken], act: &str, from: &[&str]) -> Map<String, Value> {
    let of: Vec<&Taken> =
        all.iter().filter(|one| one.act == act && from.contains(&one.from.as_str())).collect();
    let word = |value: &Value| {
        if *value == json!(NOON) {
            Some(json!("now"))
        } else if *value == json!(account(1)) {
            Some(json!("me"))
        } else {
            value.is_null().then_some(Value::Null)
        }
    };
    let Some(first) = of.first() else { return Map::new() };
    let same = |name: &str, value: &Value| of.iter().all(|one| one.more.get(name) == Some(value));
    first
        .more
        .iter()
        .filter(|(name, value)| same(name, value))
        .filter_map(|(name, value)| Some((name.clone(), word(value)?)))
        .collect()
}

#[test]
fn the_app_has_the_tables_of_states() {
    let mut tables = Map::new();
    for machine in MACHINES {
        let all = taken(machine.kind);
        let moves: Vec<Value> = machine
            .moves
            .iter()
            .map(|step| {
                let sets = always_sets(&all, step.act, step.from);
                json!({"act": step.act, "from": step.from, "to": step.to, "sets": sets})
            })
            .collect();
        tables.insert(machine.kind.as_str().to_owned(), json!({"start": machine.start, "moves": moves}));
    }
    let file = format!(
        "// Generated from crates/rules by `cargo xtask generate`. Do not edit.\n\n\
         import type {{ KindName }} from './generated';\n\n\
         /** An act, the states in which it may be done, the state it leads to, and what else it sets: `now` the moment, `me` who did it. */\n\
         export interface Move {{ act: string; from: readonly string[]; to: string; sets: Record<string, 'now' | 'me' | null> }}\n\
         /** A record that no act has touched is in `start`. */\n\
         export interface Machine {{ start: string; moves: readonly Move[] }}\n\n\
         export const machines: Partial<Record<KindName, Machine>> = {};\n",
        serde_json::to_string_pretty(&Value::from(tables)).unwrap()
    );
    compare_or_update("web/src/lib/model/machines.generated.ts", &file);
}

/// Between which two states an arrow leads, and their places in the table.
type Ends = (Option<usize>, String, Option<usize>, String);

/// The drawing of one kind: an arrow for each two states, with the acts that lead along it.
fn drawing(kind: KindName) -> String {
    let states: Vec<&str> = machine_of(kind).map(rules::workflow::Machine::states).unwrap_or_default();
    let place = |state: &str| states.iter().position(|one| *one == state);
    let mut arrows: BTreeMap<Ends, Vec<&str>> = BTreeMap::new();
    let all = taken(kind);
    for one in &all {
        let mut draw = |from: &str, to: &str, act: &'static str| {
            let acts = arrows.entry((place(from), from.to_owned(), place(to), to.to_owned())).or_default();
            if !acts.contains(&act) {
                acts.push(act);
            }
        };
        match (kind, machine_of(kind)) {
            // Its state is whether it was published.
            (KindName::InstrumentVersion, _) => draw("draft", "published", one.act),
            (_, None | Some(_)) => draw(&one.from, &one.to, one.act),
        }
    }
    let mut out = String::from("```mermaid\nstateDiagram-v2\n");
    let start = match kind {
        KindName::InstrumentVersion => "draft",
        _ => machine_of(kind).map_or(NEW, |machine| machine.start),
    };
    let _ = writeln!(out, "    [*] --> {start}");
    for ((_, from, _, to), acts) in &arrows {
        let _ = writeln!(out, "    {from} --> {to}: {}", acts.join(", "));
    }
    let leads_on = |state: &str| arrows.keys().any(|(_, from, _, to)| from == state && to != state);
    let mut ends: Vec<&str> =
        arrows.keys().map(|(_, _, _, to)| to.as_str()).filter(|to| !leads_on(to)).collect();
    ends.sort_unstable();
    ends.dedup();
    for end in ends {
        let _ = writeln!(out, "    {end} --> [*]");
    }
    out + "```\n"
}

#[test]
fn every_kind_with_acts_is_drawn() {
    let mut out = String::from(
        "# State machines\n\n\
         Generated from `rules::workflow` by `cargo xtask generate`: every act is tried in every state with what its guard asks for, and what is taken is drawn. \
         `new` is a record that no act has touched, where the kind has no other word for it. A guard may refuse on further grounds (docs of its file in `crates/rules/src/workflow/`).\n",
    );
    for kind in KindName::ALL.iter().filter(|kind| !acts::of(**kind).is_empty()) {
        let facts = kind.facts();
        let _ = write!(out, "\n## {}\n\n{}\n\n{}", facts.name, facts.doc.trim(), drawing(*kind));
    }
    compare_or_update("docs/state-machines.md", &out);
}

#[test]
fn a_table_leads_nowhere_that_its_list_does_not_know() {
    for machine in MACHINES {
        let Some(model::Shape::Code(list)) = machine.kind.facts().field("status").map(|field| field.shape)
        else {
            panic!("{} has no status", machine.kind.as_str());
        };
        let codes: Vec<&str> = model::codes::find(list).unwrap().codes.iter().map(|code| code.id).collect();
        for state in machine.states() {
            assert!(codes.contains(&state), "{}: {state}", machine.kind.as_str());
        }
        for code in codes {
            assert!(machine.states().contains(&code), "{}: nothing leads to {code}", machine.kind.as_str());
        }
        for form in acts::of(machine.kind) {
            let known = machine.moves.iter().any(|step| step.act == form.name);
            assert!(known, "{}: {} moves nothing", machine.kind.as_str(), form.name);
        }
        // Each row of the table is true of the guard: somebody can do it.
        let all = taken(machine.kind);
        for step in machine.moves {
            for from in step.from {
                let done =
                    all.iter().any(|one| one.act == step.act && one.from == *from && one.to == step.to);
                assert!(done, "{}: nobody can {} when {from}", machine.kind.as_str(), step.act);
            }
        }
    }
}
