//! Rules about text, whatever its language.

use super::{Complaints, Source};

/// Longest file, in lines: what a reader keeps in mind.
const LINES_MAX: usize = 500;

const CODE: &[&str] = &[".rs", ".ts", ".js", ".mjs", ".svelte", ".css", ".sql", ".html", ".sh"];
/// Files that say what is wrong must be able to name it.
const ABOUT_RULES: &[&str] =
    &["xtask/src/tidy/text.rs", "xtask/src/tidy.rs", "CONTRIBUTING.md", "docs/design.md"];

pub fn long_files(sources: &[Source]) -> Complaints {
    let code = sources.iter().filter(|source| source.is(CODE) && !source.path.contains("generated."));
    code.map(|source| (source, source.text.lines().count()))
        .filter(|(_, lines)| *lines > LINES_MAX)
        .map(|(source, lines)| format!("{}: {lines} lines", source.path))
        .collect()
}

pub fn machine_paths(sources: &[Source]) -> Complaints {
    let marks = ["/work/", "/root/", "/home/", "/Users/", "C:\\\\"];
    // XForms name the choices of a list as `instance('…')/root/item`: no path of a disk.
    let form = |line: &str| line.contains("instance('") || line.contains("`instance(");
    everywhere(sources, |line| !form(line) && marks.iter().any(|mark| line.contains(mark)))
}

pub fn registry_hosts(sources: &[Source]) -> Complaints {
    let marks = [
        "registry.npmjs",
        "index.crates.io",
        "static.crates.io",
        "files.pythonhosted",
        "pypi.org",
        "deb.debian.org",
        "//registry.",
    ];
    let kept: Vec<&Source> = sources.iter().filter(|source| !is_lock(source)).collect();
    kept.into_iter()
        .flat_map(|source| about(source, |line| marks.iter().any(|mark| line.contains(mark))))
        .collect()
}

pub fn left_for_later(sources: &[Source]) -> Complaints {
    let words = [
        "TODO",
        "FIXME",
        "XXX:",
        "todo!(",
        "unimplemented!(",
        "coming soon",
        "Coming soon",
        "not implemented yet",
    ];
    everywhere(sources, |line| words.iter().any(|word| line.contains(word)))
}

pub fn tests_left_out(sources: &[Source]) -> Complaints {
    let marks = [
        "#[ignore",
        "test.skip",
        "it.skip",
        "describe.skip",
        "test.only",
        "it.only",
        "describe.only",
        "test.fixme",
        "it.todo",
        "test.todo",
    ];
    everywhere(sources, |line| marks.iter().any(|mark| line.contains(mark)))
}

pub fn mod_files(sources: &[Source]) -> Complaints {
    sources.iter().filter(|source| source.is(&["/mod.rs"])).map(|source| source.path.clone()).collect()
}

pub fn silent_exceptions(sources: &[Source]) -> Complaints {
    let files =
        sources.iter().filter(|source| source.is(&[".rs"]) && !ABOUT_RULES.contains(&source.path.as_str()));
    files
        .flat_map(|source| {
            let silent = |from: usize| {
                let rest = &source.text[from..];
                !rest[..rest.find(")]").unwrap_or(rest.len())].contains("reason")
            };
            let starts = ["[allow(", "[expect("]
                .iter()
                .flat_map(|mark| source.text.match_indices(mark).map(|(at, _)| at));
            starts
                .filter(|at| silent(*at))
                .map(|at| format!("{}:{}", source.path, source.text[..at].lines().count()))
                .collect::<Complaints>()
        })
        .collect()
}

fn everywhere(sources: &[Source], such: impl Fn(&str) -> bool) -> Complaints {
    sources.iter().filter(|source| !is_lock(source)).flat_map(|source| about(source, &such)).collect()
}

fn about(source: &Source, such: impl Fn(&str) -> bool) -> Complaints {
    if ABOUT_RULES.contains(&source.path.as_str()) { Complaints::new() } else { source.about(such) }
}

fn is_lock(source: &Source) -> bool {
    source.is(&["Cargo.lock", "package-lock.json"])
}
