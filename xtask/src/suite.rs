//! `make test`: every check in one run, each runner's tests counted, one line at the end.

use std::{
    fs,
    process::{Command, ExitCode},
    time::Instant,
};

use serde_json::Value;

use crate::{counts, counts::Counts, licences, network, setup, sh, tidy};

/// One phase: its name, and what it counted or why it could not run.
type Phase = (&'static str, fn() -> Result<Counts, String>);

/// In an order in which the cheap and the telling come first; each builds on what the ones before have built.
const PHASES: &[Phase] = &[
    ("set-up", set_up),
    ("tidy rules", tidy_rules),
    ("format (rustfmt)", || Ok(check("cargo", &["fmt", "--all", "--check"]))),
    ("licences", || licences::check().map(|_| Counts::one(true))),
    ("web build", || Ok(npm("build"))),
    ("web types (svelte-check)", || Ok(npm("check"))),
    ("web lint (prettier, eslint)", || Ok(npm("lint"))),
    ("web unit tests (vitest)", web_units),
    ("lint (clippy)", || {
        Ok(check("cargo", &["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    }),
    ("documentation (rustdoc)", || Ok(rustdoc())),
    ("Rust tests", || Ok(rust_tests())),
    ("browser tests (playwright)", browser_tests),
];

/// Runs every phase, whatever fails, and prints the sum.
pub fn run() -> ExitCode {
    let mut sum = Counts::default();
    let mut report = Vec::new();
    for (name, phase) in PHASES {
        println!("\n=== {name}");
        let started = Instant::now();
        let counts = phase().unwrap_or_else(|why| {
            println!("{why}");
            Counts { passed: 0, failed: 1 }
        });
        let seconds = started.elapsed().as_secs();
        report
            .push(format!("{:>7} passed {:>4} failed {seconds:>5} s  {name}", counts.passed, counts.failed));
        sum = sum.plus(counts);
    }
    println!("\n{}\n", report.join("\n"));
    println!("{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn set_up() -> Result<Counts, String> {
    setup::all().map(|()| Counts::default())
}

fn tidy_rules() -> Result<Counts, String> {
    let found = tidy::all()?;
    for (rule, broken) in &found {
        for line in broken {
            println!("{rule}: {line}");
        }
    }
    Ok(found.iter().fold(Counts::default(), |sum, (_, broken)| sum.plus(Counts::one(broken.is_empty()))))
}

fn check(program: &str, args: &[&str]) -> Counts {
    Counts::one(sh::tee(&mut sh::cmd(program, args)).ok)
}

fn npm(script: &str) -> Counts {
    Counts::one(sh::tee(&mut in_web("npm", &["run", "--silent", script])).ok)
}

fn in_web(program: &str, args: &[&str]) -> Command {
    let mut command = sh::cmd(program, args);
    command.current_dir(sh::root().join("web"));
    command
}

fn rustdoc() -> Counts {
    let mut command = sh::cmd(
        "cargo",
        &["doc", "--locked", "--quiet", "--workspace", "--no-deps", "--document-private-items"],
    );
    Counts::one(sh::tee(command.env("RUSTDOCFLAGS", "-D warnings")).ok)
}

fn web_units() -> Result<Counts, String> {
    let report = scratch("vitest.json")?;
    let ran = sh::tee(&mut in_web(
        "npx",
        &["vitest", "run", "--reporter=default", "--reporter=json", &format!("--outputFile.json={report}")],
    ));
    Ok(json(&report).as_ref().and_then(counts::vitest).unwrap_or_default().or_failure(ran.ok))
}

fn rust_tests() -> Counts {
    let (ran, counted) = if sh::has("cargo-nextest") {
        let ran = sh::tee(&mut sh::cmd(
            "cargo",
            &["nextest", "run", "--locked", "--workspace", "--no-fail-fast", "--status-level=slow"],
        ));
        let counted = counts::nextest(&ran.output);
        (ran, counted)
    } else {
        let ran = sh::tee(&mut sh::cmd(
            "cargo",
            &["test", "--locked", "--workspace", "--no-fail-fast", "--tests", "--bins"],
        ));
        let counted = counts::cargo_test(&ran.output);
        (ran, counted)
    };
    counted.unwrap_or_default().or_failure(ran.ok)
}

fn browser_tests() -> Result<Counts, String> {
    let binary = network::binary("dev")?;
    let report = scratch("playwright.json")?;
    let mut command = in_web("npx", &["playwright", "test", "--reporter=list,json"]);
    command.env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report).env("SAFETYNET_BIN", &binary).env("CI", "1");
    let ran = sh::tee(&mut command);
    Ok(json(&report).as_ref().and_then(counts::playwright).unwrap_or_default().or_failure(ran.ok))
}

/// A file for a runner's report, absent at first so that an old one is never counted.
fn scratch(name: &str) -> Result<String, String> {
    let folder = sh::root().join("target/xtask");
    fs::create_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let file = folder.join(name);
    if file.exists() {
        fs::remove_file(&file).map_err(|why| format!("{}: {why}", file.display()))?;
    }
    Ok(file.to_string_lossy().into_owned())
}

fn json(file: &str) -> Option<Value> {
    serde_json::from_str(&fs::read_to_string(file).ok()?).ok()
}
