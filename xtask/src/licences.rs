//! Licences and bans, read from `deny.toml`: the same file that `cargo deny` reads, so there is one list.

use std::{collections::BTreeSet, fs};

use serde_json::Value;

use crate::sh;

/// What `deny.toml` says.
struct Policy {
    allowed: BTreeSet<String>,
    banned: BTreeSet<String>,
}

/// Checks every crate that is built; gives their number.
pub fn check() -> Result<usize, String> {
    let policy = policy()?;
    let metadata = sh::read(&mut sh::cmd("cargo", &["metadata", "--format-version=1", "--locked"]))?;
    let metadata: Value = serde_json::from_str(&metadata).map_err(|why| format!("cargo metadata: {why}"))?;
    let packages = metadata["packages"].as_array().cloned().unwrap_or_default();
    let broken: Vec<String> = packages.iter().filter_map(|package| complaint(package, &policy)).collect();
    if broken.is_empty() { Ok(packages.len()) } else { Err(broken.join("\n")) }
}

fn policy() -> Result<Policy, String> {
    let text = fs::read_to_string(sh::root().join("deny.toml")).map_err(|why| format!("deny.toml: {why}"))?;
    let file: toml::Table = text.parse().map_err(|why| format!("deny.toml: {why}"))?;
    let words = |section: &str, key: &str, name: Option<&str>| -> BTreeSet<String> {
        let items = file.get(section).and_then(|table| table.get(key)).and_then(toml::Value::as_array);
        let word = |item: &toml::Value| {
            name.map_or(item.as_str(), |name| item.get(name)?.as_str()).map(str::to_owned)
        };
        items.map(|items| items.iter().filter_map(word).collect()).unwrap_or_default()
    };
    Ok(Policy { allowed: words("licenses", "allow", None), banned: words("bans", "deny", Some("crate")) })
}

fn complaint(package: &Value, policy: &Policy) -> Option<String> {
    let name = package["name"].as_str().unwrap_or("?");
    if policy.banned.contains(name) {
        return Some(format!("{name}: banned in deny.toml"));
    }
    match package["license"].as_str() {
        Some(licence) if allows(licence, &policy.allowed) => None,
        Some(licence) => Some(format!("{name}: licence `{licence}` is not allowed in deny.toml")),
        None => Some(format!("{name}: no licence named")),
    }
}

/// Whether a licence expression (SPDX; a slash is the old form of OR) can be met by the allowed licences alone.
fn allows(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let met = any_of(&words, &mut at, allowed);
    met && at == words.len()
}

fn any_of(words: &[&str], at: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let mut met = all_of(words, at, allowed);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        met |= all_of(words, at, allowed);
    }
    met
}

fn all_of(words: &[&str], at: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let mut met = single(words, at, allowed);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        met &= single(words, at, allowed);
    }
    met
}

fn single(words: &[&str], at: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let Some(word) = words.get(*at) else { return false };
    *at += 1;
    if *word == "(" {
        let met = any_of(words, at, allowed);
        let closed = words.get(*at) == Some(&")");
        *at += 1;
        return met && closed;
    }
    // An exception only ever grants more than the licence alone.
    if words.get(*at) == Some(&"WITH") {
        *at += 2;
    }
    allowed.contains(*word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_met_by_allowed_licences_only() {
        let allowed = BTreeSet::from(["MIT", "Apache-2.0", "Unicode-3.0"].map(str::to_owned));
        for good in [
            "MIT",
            "MIT OR GPL-3.0",
            "GPL-2.0/MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR GPL-3.0",
        ] {
            assert!(allows(good, &allowed), "{good}");
        }
        for bad in ["GPL-3.0", "MIT AND GPL-3.0", "", "(MIT", "(MIT OR Apache-2.0) AND AGPL-3.0"] {
            assert!(!allows(bad, &allowed), "{bad}");
        }
    }
}
