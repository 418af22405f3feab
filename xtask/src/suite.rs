//! `make test`: every check in one run, each runner's tests counted, one line at the end.

use std::{
    fs,
    process::{Command, ExitCode},
    time::Instant,
};

use serde_json::Value;

use crate::{counts, counts::Counts, failed, licences, network, setup, sh, tidy};

/// One phase: its name, and what it found or why it could not run.
type Phase = (&'static str, fn() -> Result<Found, String>);

/// What a phase found.
#[derive(Default)]
struct Found {
    counts: Counts,
    /// A line or two for each test that failed.
    failed: Vec<String>,
}

/// In an order in which the cheap and the telling come first; each builds on what the ones before have built.
const PHASES: &[Phase] = &[
    ("set-up", set_up),
    ("tidy rules", tidy_rules),
    ("format (rustfmt)", || Ok(check("cargo", &["fmt", "--all", "--check"]))),
    ("licences", || licences::check().map(|_| Found { counts: Counts::one(true), failed: Vec::new() })),
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
    let mut failed = Vec::new();
    for (name, phase) in PHASES {
        println!("\n=== {name}");
        let started = Instant::now();
        let found = phase().unwrap_or_else(|why| {
            println!("{why}");
            Found { counts: Counts::one(false), failed: failed::check(&why) }
        });
        let counts = found.counts;
        failed.extend(found.failed.iter().map(|line| format!("{name}: {line}")));
        let seconds = started.elapsed().as_secs();
        report
            .push(format!("{:>7} passed {:>4} failed {seconds:>5} s  {name}", counts.passed, counts.failed));
        sum = sum.plus(counts);
    }
    println!("\n{}\n", report.join("\n"));
    for line in failed {
        println!("{line}\n");
    }
    println!("{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn set_up() -> Result<Found, String> {
    setup::all().map(|()| Found::default())
}

fn tidy_rules() -> Result<Found, String> {
    let mut sum = Found::default();
    for (rule, broken) in tidy::all()? {
        sum.counts = sum.counts.plus(Counts::one(broken.is_empty()));
        sum.failed.extend(broken.iter().map(|line| format!("{rule}: {line}")));
    }
    for line in &sum.failed {
        println!("{line}");
    }
    Ok(sum)
}

fn check(program: &str, args: &[&str]) -> Found {
    checked(&mut sh::cmd(program, args))
}

/// One check that passed or failed.
fn checked(command: &mut Command) -> Found {
    let ran = sh::tee(command);
    let failed = if ran.ok { Vec::new() } else { failed::check(&ran.output) };
    Found { counts: Counts::one(ran.ok), failed }
}

fn npm(script: &str) -> Found {
    checked(&mut in_web("npm", &["run", "--silent", script]))
}

fn in_web(program: &str, args: &[&str]) -> Command {
    let mut command = sh::cmd(program, args);
    command.current_dir(sh::root().join("web"));
    command
}

fn rustdoc() -> Found {
    let mut command = sh::cmd(
        "cargo",
        &["doc", "--locked", "--quiet", "--workspace", "--no-deps", "--document-private-items"],
    );
    checked(command.env("RUSTDOCFLAGS", "-D warnings"))
}

fn web_units() -> Result<Found, String> {
    let report = scratch("vitest.json")?;
    let ran = sh::tee(&mut in_web(
        "npx",
        &["vitest", "run", "--reporter=default", "--reporter=json", &format!("--outputFile.json={report}")],
    ));
    Ok(reported(&ran, &report, counts::vitest, failed::vitest))
}

fn rust_tests() -> Found {
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
    let failed = if ran.ok { Vec::new() } else { failed::rust(&ran.output) };
    Found { counts: counted.unwrap_or_default().or_failure(ran.ok), failed }
}

fn browser_tests() -> Result<Found, String> {
    let binary = network::binary("dev")?;
    let report = scratch("playwright.json")?;
    let mut command = in_web("npx", &["playwright", "test", "--reporter=list,json"]);
    command.env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report).env("SAFETYNET_BIN", &binary).env("CI", "1");
    let ran = sh::tee(&mut command);
    Ok(reported(&ran, &report, counts::playwright, failed::playwright))
}

/// What a runner's JSON report says; without a report, how the runner ended.
fn reported(
    ran: &sh::Ran,
    report: &str,
    count: fn(&Value) -> Option<Counts>,
    tell: fn(&Value) -> Vec<String>,
) -> Found {
    let report = json(report);
    let counts = report.as_ref().and_then(count).unwrap_or_default().or_failure(ran.ok);
    let told = report.as_ref().map(tell).unwrap_or_default();
    let failed = if ran.ok || !told.is_empty() { told } else { failed::check(&ran.output) };
    Found { counts, failed }
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
