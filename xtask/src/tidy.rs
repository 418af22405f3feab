//! Rules of the house that no compiler checks. Each is one function from the repository to complaints.

use std::{fs, path::Path};

use crate::sh;

mod circles;
mod floors;
mod text;
mod web;

/// What a rule complains about: `file: what`.
pub type Complaints = Vec<String>;

/// A file of the repository.
pub struct Source {
    /// Path from the repository's folder, with slashes.
    pub path: String,
    /// Its text.
    pub text: String,
}

type Rule = (&'static str, fn(&[Source]) -> Complaints);

const RULES: &[Rule] = &[
    ("no file over 500 lines", text::long_files),
    ("no path of one machine", text::machine_paths),
    ("no registry host outside lock files", text::registry_hosts),
    ("nothing left for later", text::left_for_later),
    ("no test left out", text::tests_left_out),
    ("no mod.rs", text::mod_files),
    ("every exception has its reason", text::silent_exceptions),
    ("floors know only those below", floors::order),
    ("every dependency is used", floors::unused),
    ("model and rules do no input or output", floors::pure),
    ("no circle between modules", circles::rust),
    ("no circle between web modules", circles::web),
    ("web packages are pinned exactly", web::pinned),
    ("the web lock file names no host", web::lock_without_hosts),
];

/// Every rule with its complaints.
pub fn all() -> Result<Vec<(&'static str, Complaints)>, String> {
    let sources = sources()?;
    Ok(RULES.iter().map(|(name, rule)| (*name, rule(&sources))).collect())
}

/// `cargo xtask tidy`.
pub fn report() -> Result<(), String> {
    let found = all()?;
    let complaints: Vec<String> = found
        .iter()
        .flat_map(|(rule, broken)| broken.iter().map(move |line| format!("{rule}: {line}")))
        .collect();
    if complaints.is_empty() {
        println!("{} rules, all kept", found.len());
        Ok(())
    } else {
        Err(complaints.join("\n"))
    }
}

/// Paths of all files of the repository, known to git or new, ignored ones left out.
pub fn files() -> Result<Vec<String>, String> {
    let listed = sh::read(&mut sh::cmd("git", &["ls-files", "--cached", "--others", "--exclude-standard"]))?;
    let mut files: Vec<String> = listed
        .lines()
        .map(str::to_owned)
        .filter(|file| Path::new(&sh::root()).join(file).is_file())
        .collect();
    files.sort();
    files.dedup();
    Ok(files)
}

fn sources() -> Result<Vec<Source>, String> {
    let read =
        |path: String| fs::read_to_string(sh::root().join(&path)).ok().map(|text| Source { path, text });
    Ok(files()?.into_iter().filter_map(read).collect())
}

impl Source {
    /// Whether the path ends with one of these.
    pub fn is(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }

    /// Lines with their numbers from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    /// Complaints about the lines that are such.
    pub fn about(&self, such: impl Fn(&str) -> bool) -> Complaints {
        self.lines()
            .filter(|(_, line)| such(line))
            .map(|(n, line)| format!("{}:{n}: {}", self.path, short(line)))
            .collect()
    }

    /// Rust text without its unit tests, which stand last in a file.
    pub fn without_tests(&self) -> &str {
        self.text.split("#[cfg(test)]\nmod ").next().unwrap_or_default()
    }

    /// Whether it is a test from end to end.
    pub fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs") || self.path.ends_with("_test.rs")
    }
}

fn short(line: &str) -> String {
    line.trim().chars().take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    pub fn source(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn every_rule_finds_what_it_is_there_for() {
        let later = ["// TO", "DO: later"].concat();
        let home = ["/ho", "me/someone/x"].concat();
        let host = ["https://registry.", "npmjs", ".org/x"].concat();
        let ignored = ["#[ig", "nore]"].concat();
        let bad = [
            source("crates/model/src/long.rs", &"x\n".repeat(501)),
            source("docs/a.md", &home),
            source("docs/b.md", &host),
            source("crates/rules/src/a.rs", &later),
            source("crates/rules/src/b.rs", &ignored),
            source("crates/rules/src/a/mod.rs", ""),
            source("crates/rules/src/c.rs", "#[allow(dead_code)]"),
            source(
                "crates/model/Cargo.toml",
                "[package]\nname = \"safetynet-model\"\n[dependencies]\nrules.workspace = true\n",
            ),
            source("crates/rules/src/d.rs", "use std::fs;"),
            source("crates/model/src/e.rs", "use crate::f::F;"),
            source("crates/model/src/f.rs", "use crate::e::E;"),
            source("web/src/lib/g.ts", "import { h } from './h';"),
            source("web/src/lib/h.ts", "import { g } from '$lib/g';"),
            source("web/package.json", r#"{"dependencies": {"idb": "^8.0.4"}}"#),
            source("web/package-lock.json", r#""resolved": "x""#),
        ];
        for (name, rule) in RULES {
            assert!(!rule(&bad).is_empty(), "{name}");
        }
    }

    #[test]
    fn no_rule_complains_about_nothing() {
        for (name, rule) in RULES {
            assert_eq!(rule(&[source("docs/fine.md", "All is well.\n")]), Complaints::new(), "{name}");
        }
    }
}
