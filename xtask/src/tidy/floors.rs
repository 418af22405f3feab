//! Rules about crates: which floor knows which, and that the two lowest touch nothing outside.

use super::{Complaints, Source};

/// The house from the ground up. A crate may depend on those before it only.
const FLOORS: &[&str] =
    &["model", "instruments", "xlsform", "rules", "store", "report", "paper", "server", "demo", "safetynet"];
/// Floors that do no input or output, so that they can be tested by examples alone and run anywhere.
const PURE: &[&str] = &["model", "instruments", "rules"];
/// What would break that.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::io",
    "std::thread",
    "SystemTime",
    "Instant::now",
    "now_utc",
    "now_local",
    "tokio::",
    "rusqlite::",
    "postgres::",
    "getrandom",
    "rand::",
    "println!",
    "eprintln!",
];
/// The only crates that the pure floors may use.
const PURE_DEPENDENCIES: &[&str] = &[
    "model",
    "serde",
    "serde_json",
    "serde_path_to_error",
    "thiserror",
    "time",
    "unicode-normalization",
    "uuid",
    "sha2",
    "data-encoding",
    "instruments",
    "regex",
];

pub fn order(sources: &[Source]) -> Complaints {
    let mut complaints = Complaints::new();
    for (floor, manifest) in manifests(sources) {
        let Some(height) = FLOORS.iter().position(|name| *name == floor) else {
            complaints.push(format!("{}: a floor that xtask does not know", manifest.path));
            continue;
        };
        let above = dependencies(manifest, "dependencies")
            .filter(|name| FLOORS.iter().position(|f| f == name) >= Some(height));
        complaints
            .extend(above.filter(|name| FLOORS.contains(name)).map(|name| format!("{floor} knows {name}")));
    }
    complaints
}

pub fn unused(sources: &[Source]) -> Complaints {
    let mut complaints = Complaints::new();
    for (floor, manifest) in manifests(sources) {
        let mut code: Vec<&Source> = sources
            .iter()
            .filter(|s| s.path.starts_with(&format!("crates/{floor}/")) && s.is(&[".rs"]))
            .collect();
        // Helpers of another floor's tests, taken in by their path.
        let lent: Vec<&str> = code
            .iter()
            .flat_map(|source| source.text.lines())
            .filter_map(|line| line.strip_prefix("#[path = \"")?.strip_suffix("\"]"))
            .map(|path| path.trim_start_matches("../"))
            .collect();
        code.extend(sources.iter().filter(|s| lent.iter().any(|path| s.path.ends_with(&format!("/{path}")))));
        for name in dependencies(manifest, "dependencies").chain(dependencies(manifest, "dev-dependencies")) {
            let ident = name.replace('-', "_");
            let forms = [
                format!("{ident}::"),
                format!("use {ident};"),
                format!("extern crate {ident}"),
                format!("\"{ident}::"),
            ];
            if !code.iter().any(|source| forms.iter().any(|form| source.text.contains(form))) {
                complaints.push(format!("{floor} never uses {name}"));
            }
        }
    }
    complaints
}

pub fn pure(sources: &[Source]) -> Complaints {
    let mut complaints = Complaints::new();
    for floor in PURE {
        let inside = format!("crates/{floor}/src/");
        for source in sources.iter().filter(|s| s.path.starts_with(&inside) && s.is(&[".rs"]) && !s.is_test())
        {
            let outside = OUTSIDE.iter().filter(|mark| uses(source.without_tests(), mark));
            complaints.extend(outside.map(|mark| format!("{}: {mark}", source.path)));
        }
    }
    for (floor, manifest) in manifests(sources).filter(|(floor, _)| PURE.contains(floor)) {
        let strange = dependencies(manifest, "dependencies").filter(|name| !PURE_DEPENDENCIES.contains(name));
        complaints.extend(strange.map(|name| format!("{floor} depends on {name}")));
    }
    complaints
}

/// Whether code, not a comment, names something. A helper that only tests compile does not count.
fn uses(text: &str, mark: &str) -> bool {
    let mut for_tests_only = false;
    text.lines().any(|line| {
        if line.starts_with("#[cfg(test)]") {
            for_tests_only = true;
        } else if line == "}" {
            for_tests_only = false;
        }
        let counts = !for_tests_only && !line.trim_start().starts_with("//");
        counts && line.contains(mark)
    })
}

fn manifests(sources: &[Source]) -> impl Iterator<Item = (&str, &Source)> {
    sources.iter().filter_map(|source| {
        let floor = source.path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml")?;
        Some((floor, source))
    })
}

fn dependencies<'a>(manifest: &'a Source, section: &str) -> impl Iterator<Item = &'a str> {
    let wanted = format!("[{section}]");
    let lines = manifest.text.lines().skip_while(move |line| *line != wanted).skip(1);
    let lines = lines.take_while(|line| !line.starts_with('['));
    lines.filter_map(|line| {
        line.split(['.', ' ', '=']).next().filter(|name| !name.is_empty() && !name.starts_with('#'))
    })
}

#[cfg(test)]
mod tests {
    use super::uses;

    #[test]
    fn a_comment_or_a_helper_of_tests_is_no_use() {
        assert!(uses("use std::fs;\n", "std::fs"));
        assert!(!uses("// std::fs is not used here\n", "std::fs"));
        assert!(!uses("#[cfg(test)]\nfn helper() {\n    std::fs::read(x)\n}\n", "std::fs"));
        assert!(uses("#[cfg(test)]\nfn helper() {\n}\nfn real() { std::fs::read(x) }\n", "std::fs"));
    }
}
