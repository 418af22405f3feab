//! Circles between modules: a room that must know the room that knows it is one room badly cut.

use std::collections::{BTreeMap, BTreeSet};

use super::{Complaints, Source};

type Graph = BTreeMap<String, BTreeSet<String>>;

/// Between the modules at the top of each crate; within one, parent and child may know each other.
pub fn rust(sources: &[Source]) -> Complaints {
    let mut graphs: BTreeMap<&str, Graph> = BTreeMap::new();
    for source in sources.iter().filter(|source| source.is(&[".rs"]) && !source.is_test()) {
        let Some((krate, module)) = place(&source.path) else { continue };
        let known = graphs.entry(krate).or_default().entry(module.to_owned()).or_default();
        known.extend(crate_paths(source.without_tests()).filter(|name| name != module));
    }
    graphs
        .into_iter()
        .flat_map(|(krate, graph)| {
            circles(&graph).into_iter().map(move |circle| format!("{krate}: {circle}"))
        })
        .collect()
}

/// Between files of the web app. Types alone tie no knot at run time.
pub fn web(sources: &[Source]) -> Complaints {
    let files: BTreeSet<&str> = sources
        .iter()
        .filter(|s| s.path.starts_with("web/src/") && s.is(&[".ts", ".svelte"]))
        .map(|s| s.path.as_str())
        .collect();
    let mut graph = Graph::new();
    for source in sources.iter().filter(|source| files.contains(source.path.as_str())) {
        let known = imports(&source.text).filter_map(|import| resolve(&source.path, import, &files));
        graph.insert(source.path.clone(), known.map(str::to_owned).collect());
    }
    circles(&graph)
}

/// `crates/model/src/date/day.rs` → (`model`, `date`).
fn place(path: &str) -> Option<(&str, &str)> {
    let (krate, inside) = path
        .strip_prefix("crates/")
        .or_else(|| path.starts_with("xtask/").then_some(path))?
        .split_once("/src/")?;
    let module = inside.split('/').next()?.trim_end_matches(".rs");
    (module != "lib" && module != "main").then_some((krate, module))
}

/// Top-level modules that a text names by `crate::…`, also in a braced list.
fn crate_paths(text: &str) -> impl Iterator<Item = String> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .fold(String::new(), |all, line| all + line + "\n");
    let parts: Vec<String> = code.split("crate::").skip(1).map(str::to_owned).collect();
    parts.into_iter().flat_map(|part| match part.strip_prefix('{') {
        Some(list) => first_words(list),
        None => word(&part).into_iter().collect(),
    })
}

/// First word of each item of a `{a::b, c::{d, e}}` list.
fn first_words(list: &str) -> Vec<String> {
    let (mut depth, mut item, mut found) = (0_i32, String::new(), Vec::new());
    for c in list.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => found.extend(word(&std::mem::take(&mut item))),
            _ if depth == 0 => item.push(c),
            _ => {}
        }
    }
    found.extend(word(&item));
    found
}

/// A lower-case name at the start of a text: a module, or a function of the crate's root, which is harmless.
fn word(text: &str) -> Option<String> {
    let name: String = text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    name.starts_with(|c: char| c.is_ascii_lowercase()).then_some(name)
}

fn imports(text: &str) -> impl Iterator<Item = &str> {
    text.split("import ").skip(1).filter_map(|rest| {
        if rest.starts_with("type ") {
            return None;
        }
        let end = rest.find(';').unwrap_or(rest.len());
        let statement = &rest[..end];
        let path = statement.rsplit_once("from ").map_or(statement, |(_, path)| path);
        path.trim().strip_prefix(['\'', '"'])?.split(['\'', '"']).next()
    })
}

fn resolve<'a>(from: &str, import: &str, files: &BTreeSet<&'a str>) -> Option<&'a str> {
    let path = match import.strip_prefix("$lib") {
        Some(rest) => format!("web/src/lib{rest}"),
        None if import.starts_with('.') => join(from, import),
        None => return None,
    };
    let endings = ["", ".ts", ".svelte.ts", ".svelte", "/index.ts", "/index.svelte.ts"];
    endings.iter().find_map(|ending| files.get(format!("{path}{ending}").as_str()).copied())
}

fn join(from: &str, import: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Sets of nodes that can all reach one another, two or more.
fn circles(graph: &Graph) -> Complaints {
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        graph.keys().map(|node| (node.as_str(), reachable(graph, node))).collect();
    let mut seen = BTreeSet::new();
    let mut found = Complaints::new();
    for (node, reached) in &reach {
        let together: Vec<&str> = reached
            .iter()
            .copied()
            .filter(|other| reach.get(other).is_some_and(|back| back.contains(node)))
            .collect();
        if together.len() > 1 && together.iter().all(|member| seen.insert(*member)) {
            found.push(together.join(" ↔ "));
        }
    }
    found
}

fn reachable<'a>(graph: &'a Graph, from: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = graph.get(from).into_iter().flatten().map(String::as_str).collect();
    while let Some(node) = open.pop() {
        if reached.insert(node) {
            open.extend(graph.get(node).into_iter().flatten().map(String::as_str));
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_a_module_names() {
        let text = "use crate::{\n    entry::{Fields, Say},\n    hlc::Hlc,\n};\n// crate::ghost\nuse crate::value;\nfn f() { crate::facts::x() }";
        assert_eq!(crate_paths(text).collect::<Vec<_>>(), ["entry", "hlc", "value", "facts"]);
    }

    #[test]
    fn reads_what_a_web_module_imports() {
        let text = "import type { A } from './a';\nimport { b,\n c } from '../b';\nimport './side.css';\nimport D from \"$lib/d.svelte\";";
        assert_eq!(imports(text).collect::<Vec<_>>(), ["../b", "./side.css", "$lib/d.svelte"]);
    }

    #[test]
    fn a_circle_of_three_is_one_circle() {
        let edge = |a: &str, b: &str| (a.to_owned(), BTreeSet::from([b.to_owned()]));
        assert_eq!(
            circles(&Graph::from([edge("a", "b"), edge("b", "c"), edge("c", "a"), edge("d", "a")])),
            ["a ↔ b ↔ c"]
        );
    }
}
