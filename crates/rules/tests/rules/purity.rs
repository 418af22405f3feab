//! `model` and `rules` are pure: no disk, no network, no clock, no environment, no threads, no chance.

use std::{fs, path::Path};

const FORBIDDEN: &[&str] = &[
    "std::fs",
    "std::net",
    "std::time",
    "std::env",
    "std::thread",
    "std::process",
    "std::io",
    "rand::",
    "getrandom",
    "SystemTime",
    "Instant::now",
    "now_utc",
    "now_v7",
    "new_v4",
    "tokio",
    "println!",
];

#[test]
fn model_and_rules_touch_nothing_outside_themselves() {
    let mut found = Vec::new();
    for floor in ["../model/src", "src"] {
        walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(floor), &mut |path, text| {
            for (number, line) in shipped_lines(text) {
                let code = line.split("//").next().unwrap_or_default();
                for word in FORBIDDEN.iter().filter(|word| code.contains(**word)) {
                    found.push(format!("{}:{number}: {word}", path.display()));
                }
            }
        });
    }
    assert!(found.is_empty(), "I/O where there must be none:\n{}", found.join("\n"));
}

#[test]
fn the_search_itself_finds_what_it_looks_for_and_spares_tests() {
    let text = "use std::fs;\n#[cfg(test)]\nmod tests {\n    use std::env;\n}\nfn after() {\n    std::env::args();\n}\n";
    let lines: Vec<usize> =
        shipped_lines(text).filter(|(_, line)| line.contains("std::")).map(|(n, _)| n).collect();
    assert_eq!(lines, [1, 7]);
}

fn walk(folder: &Path, see: &mut dyn FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_tests = path.file_stem().is_some_and(|name| name == "tests");
        if is_tests {
            continue;
        }
        if path.is_dir() {
            walk(&path, see);
        } else if path.extension().is_some_and(|end| end == "rs") {
            see(&path, &fs::read_to_string(&path).unwrap());
        }
    }
}

/// The lines that are built into the program, numbered: an item under `#[cfg(test)]` is left out up to its closing brace.
fn shipped_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut test_item = false;
    let mut depth = 0_i64;
    let mut opened = false;
    text.lines().enumerate().filter_map(move |(index, line)| {
        if line.trim_start().starts_with("#[cfg(test)]") {
            (test_item, depth, opened) = (true, 0, false);
            return None;
        }
        if !test_item {
            return Some((index + 1, line));
        }
        let count = |c: char| i64::try_from(line.matches(c).count()).unwrap();
        depth += count('{') - count('}');
        opened |= line.contains('{');
        if (opened && depth <= 0) || (!opened && line.trim_end().ends_with(';')) {
            test_item = false;
        }
        None
    })
}
