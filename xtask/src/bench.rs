//! `make bench`: a release build, measured. Prints a table; the aims are those of the first issue, on two cores.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::{network, setup, sh};

mod app;
mod export;
mod postgres;

/// The passphrase of every demo user (crates/demo/src/cast.rs).
const PASSPHRASE: &str = "lotus river lantern 2026";
/// Entries of one measurement.
const ENTRIES: &str = "8000";
/// Children whose files a phone holds, besides those of the demo.
const PEOPLE: &str = "10000";

/// People at work at once, and for how long.
const LOAD_PEOPLE: &str = "200";
const LOAD_SECONDS: &str = "300";

/// Measures everything and prints it.
pub fn run() -> Result<(), String> {
    setup::all()?;
    network::web_app()?;
    println!("Building for release");
    let binary = network::binary("release")?;
    sh::must(&mut sh::cmd("cargo", &["build", "--quiet", "--locked", "--release", "--package", "bench"]))?;
    let client = Path::new(&binary).with_file_name("bench").to_string_lossy().into_owned();
    let folder = Scratch::new()?;
    size(&binary)?;
    app::screens()?;
    let started = Instant::now();
    let data = folder.path("sqlite");
    sh::read(sh::cmd(&binary, &["demo", "--only-make", "--data"]).arg(&data))?;
    row(
        "demo network, 1,500 people, one year",
        &format!("{:.1} s", started.elapsed().as_secs_f64()),
        "< 20 s",
    );
    sqlite(&binary, &client, &data)?;
    browser(&binary, &client, &folder.path("browser"))?;
    search(&binary, &client, &folder.path("people"))?;
    load(&binary, &client, &data)?;
    export::run(&binary, &client, &folder.path("export"))?;
    twenty(&binary, &client, &folder.path("twenty"))?;
    let cluster = postgres::Cluster::start(&folder.path("cluster"))?;
    let data = folder.path("postgres");
    sh::read(
        sh::cmd(&binary, &["demo", "--only-make", "--small", "--database", &cluster.url(), "--data"])
            .arg(&data),
    )?;
    let server = Server::start(&binary, &data, Some(&cluster.url()))?;
    writes("PostgreSQL", &client, &server)
}

fn sqlite(binary: &str, client: &str, data: &Path) -> Result<(), String> {
    let server = Server::start(binary, data, None)?;
    row("start, until it answers", &format!("{:.2} s", server.started.as_secs_f64()), "≤ 0.5 s");
    row("memory at rest", &format!("{:.0} MB", server.memory_kb()? as f64 / 1024.0), "≤ 60 MB");
    writes("SQLite", client, &server)?;
    row("memory after it", &format!("{:.0} MB", server.memory_kb()? as f64 / 1024.0), "");
    Ok(())
}

/// Entries through HTTP with session, policy, sealing, log and fsync: 8 connections, contacts of some 40 values.
fn writes(database: &str, client: &str, server: &Server) -> Result<(), String> {
    for at_once in ["1", "50"] {
        let before = server.cpu_seconds()?;
        let said = sh::read(&mut sh::cmd(client, &[&server.address, PASSPHRASE, ENTRIES, at_once]))?;
        let cpu = server.cpu_seconds()? - before;
        let said: Value = serde_json::from_str(&said).map_err(|why| format!("bench: {why}"))?;
        let number = |key: &str| said[key].as_f64().unwrap_or_default();
        let figures = format!(
            "{:.0}/s, {:.2} ms CPU each, p50 {:.1} ms, p95 {:.1} ms",
            number("entries") / number("seconds"),
            cpu * 1_000.0 / number("entries"),
            number("p50_ms"),
            number("p95_ms")
        );
        row(&format!("{database}: entries, {at_once} a request"), &figures, "≥ 1,000/s, ≤ 1 ms CPU");
    }
    Ok(())
}

/// First sync, nothing changed, and 1,000 new, by the real app in Chromium.
fn browser(binary: &str, client: &str, data: &Path) -> Result<(), String> {
    sh::read(sh::cmd(binary, &["demo", "--only-make", "--small", "--data"]).arg(data))?;
    let server = Server::start(binary, data, None)?;
    // 8 workers: three of one organisation, whose records one supervisor there receives.
    sh::read(&mut sh::cmd(client, &[&server.address, PASSPHRASE, "26664", "500"]))?;
    rows_of("browser.mjs", &server)
}

/// Search and the file of a child on a slow phone that holds 10,000 people (issue 3, done when 6).
fn search(binary: &str, client: &str, data: &Path) -> Result<(), String> {
    sh::read(sh::cmd(binary, &["demo", "--only-make", "--small", "--data"]).arg(data))?;
    let server = Server::start(binary, data, None)?;
    sh::read(&mut sh::cmd(client, &["people", &server.address, PASSPHRASE, PEOPLE]))?;
    rows_of("search.mjs", &server)
}

/// 200 people at work at once for five minutes (issue 4, done when 7).
fn load(binary: &str, client: &str, data: &Path) -> Result<(), String> {
    let server = Server::start(binary, data, None)?;
    let said =
        sh::read(&mut sh::cmd(client, &["load", &server.address, PASSPHRASE, LOAD_PEOPLE, LOAD_SECONDS]))?;
    let said: Value = serde_json::from_str(&said).map_err(|why| format!("bench: {why}"))?;
    let number = |key: &str| said[key].as_f64().unwrap_or_default();
    let figures = format!(
        "{} faults in {} requests, p50 {:.1} ms, p95 {:.0} ms; first syncs all at once p95 {:.1} s",
        said["faults"],
        said["requests"],
        number("p50_ms"),
        number("p95_ms"),
        number("first_sync_p95_ms") / 1_000.0,
    );
    row(&format!("load: {LOAD_PEOPLE} people, {LOAD_SECONDS} s"), &figures, "0 faults");
    said["fault"].as_str().map_or(Ok(()), |fault| Err(format!("load: {fault}")))
}

/// A network of twenty times the demo: a supervisor's Today (issue 4, done when 7), and the figures of its year (issue 5,
/// done when 5).
fn twenty(binary: &str, client: &str, data: &Path) -> Result<(), String> {
    sh::read(sh::cmd(binary, &["demo", "--only-make", "--people", "30000", "--data"]).arg(data))?;
    let server = Server::start(binary, data, None)?;
    rows_of("today.mjs", &server)?;
    let said = sh::read(&mut sh::cmd(client, &["report", &server.address, PASSPHRASE]))?;
    let said: Value = serde_json::from_str(&said).map_err(|why| format!("bench: {why}"))?;
    let ms = |key: &str| format!("{:.0} ms", said[key].as_f64().unwrap_or_default());
    row("results table of a project, a year", &ms("table_ms"), "≤ 3 s");
    row("figures of a report, counted anew", &ms("report_ms"), "≤ 3 s");
    row("one measure of the library, a year", &ms("measure_ms"), "≤ 3 s");
    row("dashboard", &ms("dashboard_ms"), "≤ 300 ms");
    row("dashboard, while a newer one is counted", &ms("dashboard_said_ms"), "≤ 300 ms");
    row("dashboard, the first after a start", &ms("dashboard_first_ms"), "≤ 300 ms");
    row("a finished report as PDF", &ms("pdf_ms"), "≤ 2 s");
    row("a draft as PDF, counted anew", &ms("draft_ms"), "≤ 2 s");
    Ok(())
}

/// Runs a script of `bench/` against a server, and prints the rows that it gives.
fn rows_of(script: &str, server: &Server) -> Result<(), String> {
    let mut command = sh::cmd("node", &[]);
    command
        .arg(sh::root().join("bench").join(script))
        .args([&server.address, PASSPHRASE, "supervisor.phnompenh"])
        .current_dir(sh::root().join("web"));
    for line in sh::read(&mut command)?.lines() {
        let mut parts = line.split('\t').chain(["", ""]);
        row(
            parts.next().unwrap_or_default(),
            parts.next().unwrap_or_default(),
            parts.next().unwrap_or_default(),
        );
    }
    Ok(())
}

fn size(binary: &str) -> Result<(), String> {
    let bytes = fs::metadata(binary).map_err(|why| format!("{binary}: {why}"))?.len();
    row("binary, app inside", &format!("{:.1} MB", bytes as f64 / 1e6), "");
    Ok(())
}

fn row(what: &str, got: &str, aim: &str) {
    println!("{what:<40} {got:<56} {aim}");
}

/// A running server with limits that do not limit a measurement.
struct Server {
    child: Child,
    address: String,
    started: Duration,
}

impl Server {
    fn start(binary: &str, data: &Path, database: Option<&str>) -> Result<Self, String> {
        let port = std::net::TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .map_err(|why| why.to_string())?
            .port();
        let address = format!("127.0.0.1:{port}");
        let mut command = Command::new(binary);
        command
            .args(["serve", "--listen", &address, "--data"])
            .arg(data)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        for limit in ["ACCOUNT_PER_SECOND", "ACCOUNT_BURST", "ADDRESS_PER_SECOND", "ADDRESS_BURST"] {
            command.env(format!("SAFETYNET_LIMITS_{limit}"), "1000000");
        }
        command.envs(database.map(|url| ("SAFETYNET_DATABASE", url)));
        let begun = Instant::now();
        let mut server =
            Self { child: command.spawn().map_err(|why| why.to_string())?, address, started: Duration::ZERO };
        while begun.elapsed() < Duration::from_secs(30) {
            if std::net::TcpStream::connect(&server.address).is_ok() {
                server.started = begun.elapsed();
                return Ok(server);
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        Err("the server does not answer".to_owned())
    }

    fn cpu_seconds(&self) -> Result<f64, String> {
        let stat =
            fs::read_to_string(format!("/proc/{}/stat", self.child.id())).map_err(|why| why.to_string())?;
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        // After the name: state is field 0, user and system time 11 and 12, in hundredths of a second on Linux.
        let ticks =
            |index: usize| fields.get(index).and_then(|text| text.parse::<f64>().ok()).unwrap_or_default();
        Ok((ticks(11) + ticks(12)) / 100.0)
    }

    fn memory_kb(&self) -> Result<u64, String> {
        let status =
            fs::read_to_string(format!("/proc/{}/status", self.child.id())).map_err(|why| why.to_string())?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.and_then(|rest| rest.split_whitespace().next()?.parse().ok())
            .ok_or_else(|| "no VmRSS".to_owned())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A folder that goes with the measurement.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Result<Self, String> {
        let folder = std::env::temp_dir().join(format!("safetynet-bench-{}", std::process::id()));
        fs::create_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
        Ok(Self(folder))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}
