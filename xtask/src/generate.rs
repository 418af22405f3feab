//! Generated files: each is written by the very test that compares it, told to by `UPDATE=1`.
//!
//! So nothing can be generated that is not also checked. This module only finds those tests.

use std::{fs, path::Path};

use crate::{sh, tidy};

/// Runs every test that owns a generated file, with `UPDATE=1`.
pub fn run() -> Result<(), String> {
    let tests = owners()?;
    if tests.is_empty() {
        return Err("found no test that owns a generated file".to_owned());
    }
    println!("Rewriting the files of: {}", tests.join(", "));
    let mut command = if sh::has("cargo-nextest") {
        let filter = tests.iter().map(|name| format!("test({name})")).collect::<Vec<_>>().join(" | ");
        sh::cmd("cargo", &["nextest", "run", "--workspace", "--exclude", "xtask", "-E", &filter])
    } else {
        let mut command = sh::cmd("cargo", &["test", "--workspace", "--exclude", "xtask", "--"]);
        command.args(&tests);
        command
    };
    sh::must(command.env("UPDATE", "1"))?;
    sh::must(&mut sh::cmd("cargo", &["fmt", "--all"]))
}

/// Names of the tests that call a function which heeds `UPDATE`.
fn owners() -> Result<Vec<String>, String> {
    let sources: Vec<String> = tidy::files()?
        .into_iter()
        .filter(|file| {
            file.starts_with("crates/") && Path::new(file).extension().is_some_and(|end| end == "rs")
        })
        .filter_map(|file| fs::read_to_string(sh::root().join(file)).ok())
        .collect();
    let helpers: Vec<String> =
        sources.iter().flat_map(|text| functions_with(text, |line| line.contains("\"UPDATE\""))).collect();
    let mut tests: Vec<String> = sources
        .iter()
        .flat_map(|text| {
            functions_with(text, |line| {
                helpers.iter().any(|helper| line.contains(&format!("{helper}("))) && !line.contains("fn ")
            })
        })
        .chain(helpers.iter().cloned())
        .collect();
    tests.sort();
    tests.dedup();
    Ok(tests)
}

/// Names of the functions one of whose lines is such.
fn functions_with(text: &str, such: impl Fn(&str) -> bool) -> Vec<String> {
    let mut current = None;
    let mut found = Vec::new();
    for line in text.lines() {
        if let Some((_, rest)) = line.split_once("fn ").filter(|_| !line.trim_start().starts_with("//")) {
            current = rest.split(['(', '<']).next().map(str::to_owned);
        }
        if such(line) {
            found.extend(current.clone());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::functions_with;

    #[test]
    fn finds_the_function_around_a_line() {
        let text = "fn helper(path: &str) {\n    env(\"UPDATE\");\n}\n\n#[test]\nfn the_file_is_true() {\n    helper(\"x\");\n}\n";
        assert_eq!(functions_with(text, |line| line.contains("UPDATE")), ["helper"]);
        assert_eq!(functions_with(text, |line| line.contains("helper(\"")), ["the_file_is_true"]);
    }
}
