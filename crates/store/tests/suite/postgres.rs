//! A PostgreSQL server for the tests, started from the installed binaries: one for all tests of a run, whatever number of
//! processes they run in, without a port, gone when the test runner has gone.

use std::{
    fs::{self, File},
    io::Write,
    os::unix::process::{CommandExt, parent_id},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use postgres::{Client, NoTls};

const MISSING: &str =
    "PostgreSQL's server is not installed (needed: initdb and postgres): apt-get install postgresql";

/// Where the server's programs are.
fn programs() -> PathBuf {
    let asked = Command::new("pg_config").arg("--bindir").output();
    let told =
        asked.ok().and_then(|out| String::from_utf8(out.stdout).ok()).map(|out| PathBuf::from(out.trim()));
    let installed = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut known: Vec<PathBuf> = installed.map(|entry| entry.path().join("bin")).collect();
    known.sort();
    known.extend(told);
    known
        .into_iter()
        .rev()
        .find(|bin| bin.join("initdb").exists() && bin.join("postgres").exists())
        .expect(MISSING)
}

fn is_root() -> bool {
    let out = Command::new("id").arg("-u").output().expect("id");
    out.stdout.trim_ascii() == b"0"
}

/// The server refuses to run as root: then it runs as the user that its package made.
fn command(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups", "--"]).arg(program);
    command
}

fn run(command: &mut Command) {
    let out = command.stdin(Stdio::null()).output().expect("a program of PostgreSQL");
    assert!(out.status.success(), "{command:?}: {}", String::from_utf8_lossy(&out.stderr));
}

fn address(folder: &Path, database: &str) -> String {
    let host: String = folder.display().to_string().replace('/', "%2F");
    format!("postgres://postgres@{host}/{database}")
}

/// The folder of the running server of this test run.
fn server() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("safetynet-postgres-{}", parent_id()));
    fs::create_dir_all(&folder).expect("temporary folder");
    let lock = File::create(folder.join("lock")).expect("lock file");
    lock.lock().expect("lock");
    let ready = folder.join("ready");
    if !ready.exists() {
        start(&folder);
        File::create(&ready).and_then(|mut file| file.write_all(b"1")).expect("ready file");
    }
    folder
}

#[expect(clippy::zombie_processes, reason = "the server outlives this process; the watcher below ends it")]
fn start(folder: &Path) {
    let bin = programs();
    let data = folder.join("data");
    if is_root() {
        run(Command::new("chown").arg("postgres").arg(folder));
    }
    run(command(&bin.join("initdb")).arg("-D").arg(&data).args([
        "-U",
        "postgres",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C",
        "-N",
    ]));
    let log = File::create(folder.join("log")).expect("log file");
    let mut postgres = command(&bin.join("postgres"));
    postgres.arg("-D").arg(&data).arg("-k").arg(folder);
    for setting in
        ["listen_addresses=", "fsync=off", "full_page_writes=off", "max_connections=300", "autovacuum=off"]
    {
        postgres.args(["-c", setting]);
    }
    let server = postgres
        .stdin(Stdio::null())
        .stdout(log.try_clone().expect("log file"))
        .stderr(log)
        .process_group(0)
        .spawn()
        .expect(MISSING);
    // Stops the server when the test runner, our parent, has gone, however it went.
    let watch = format!(
        "while [ -d /proc/{} ]; do sleep 1; done; kill -INT {}; sleep 1; rm -rf '{}'",
        parent_id(),
        server.id(),
        folder.display()
    );
    Command::new("sh")
        .args(["-c", &watch])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .expect("sh");
    let url = address(folder, "postgres");
    let started = std::time::Instant::now();
    while Client::connect(&url, NoTls).is_err() {
        assert!(
            started.elapsed().as_secs() < 60,
            "PostgreSQL does not answer; see {}",
            folder.join("log").display()
        );
        std::thread::yield_now();
    }
}

/// A database of one test; dropped with it.
pub struct Database {
    folder: PathBuf,
    name: String,
}

impl Database {
    pub fn create() -> Self {
        let folder = server();
        let mut random = [0_u8; 8];
        getrandom::fill(&mut random).expect("randomness");
        let name = format!("t_{:016x}", u64::from_be_bytes(random));
        let database = Self { folder, name };
        database.say(&format!("CREATE DATABASE {}", database.name));
        database
    }

    pub fn url(&self) -> String {
        address(&self.folder, &self.name)
    }

    /// Empties the database under whoever uses it.
    pub fn empty(&self) {
        self.say(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
        self.say(&format!("CREATE DATABASE {}", self.name));
    }

    fn say(&self, sql: &str) {
        let mut client = Client::connect(&address(&self.folder, "postgres"), NoTls).expect("PostgreSQL");
        client.batch_execute(sql).expect(sql);
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.say(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
    }
}
