//! PostgreSQL servers for the tests, started from the installed binaries: one for all tests of a run, whatever number of
//! processes they run in, without a port, gone when the test runner has gone; and one of its own for a test that kills it.

use std::{
    fs::{self, File},
    io::Write,
    os::unix::process::{CommandExt, parent_id},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
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
#[expect(clippy::zombie_processes, reason = "it outlives this test; whoever watches the run ends it")]
fn server() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("safetynet-postgres-{}", parent_id()));
    fs::create_dir_all(&folder).expect("temporary folder");
    let lock = File::create(folder.join("lock")).expect("lock file");
    lock.lock().expect("lock");
    let ready = folder.join("ready");
    if !ready.exists() {
        make(&folder);
        // Nothing that outlives the run is written: it need not reach the disk.
        launch(&folder, &["fsync=off", "full_page_writes=off", "max_connections=300", "autovacuum=off"]);
        watch(&folder, parent_id());
        File::create(&ready).and_then(|mut file| file.write_all(b"1")).expect("ready file");
    }
    folder
}

/// Makes an empty server in a folder.
fn make(folder: &Path) {
    if is_root() {
        run(Command::new("chown").arg("postgres").arg(folder));
    }
    let args = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"];
    run(command(&programs().join("initdb")).arg("-D").arg(folder.join("data")).args(args));
}

/// Starts the server of a folder; it answers when this returns.
fn launch(folder: &Path, settings: &[&str]) -> Child {
    let log = File::options().create(true).append(true).open(folder.join("log")).expect("log file");
    let url = address(folder, "postgres");
    let started = std::time::Instant::now();
    let spawn = || {
        let mut postgres = command(&programs().join("postgres"));
        postgres.arg("-D").arg(folder.join("data")).arg("-k").arg(folder).args(["-c", "listen_addresses="]);
        for setting in settings {
            postgres.args(["-c", setting]);
        }
        let (out, err) = (log.try_clone().expect("log file"), log.try_clone().expect("log file"));
        postgres.stdin(Stdio::null()).stdout(out).stderr(err).process_group(0).spawn().expect(MISSING)
    };
    let mut server = spawn();
    while Client::connect(&url, NoTls).is_err() {
        let told = folder.join("log");
        assert!(started.elapsed().as_secs() < 60, "PostgreSQL does not answer; see {}", told.display());
        // It refuses to start as long as a process of the one before is about.
        if server.try_wait().expect("the server's state").is_some() {
            server = spawn();
        }
        std::thread::yield_now();
    }
    server
}

/// Stops the server of a folder and removes it when a process has gone, however it went.
#[expect(clippy::zombie_processes, reason = "it outlives this process: that is what it is for")]
fn watch(folder: &Path, whose: u32) {
    let folder = folder.display();
    let watch = format!(
        "while [ -d /proc/{whose} ]; do sleep 1; done; kill -INT $(head -1 '{folder}/data/postmaster.pid'); sleep 1; \
         rm -rf '{folder}'"
    );
    Command::new("sh")
        .args(["-c", &watch])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .expect("sh");
}

/// A server of one test, which may kill it. What it says is on the disk is on the disk, as in real life.
pub struct OwnServer {
    folder: PathBuf,
    process: Child,
}

/// How a server ends.
#[derive(Clone, Copy, Debug)]
pub enum End {
    /// All its processes at once, as when the power fails: what was in memory only is lost.
    Killed,
    /// Told to drop everything.
    Immediate,
}

impl OwnServer {
    /// As an operator might have set it up who values speed: what the store must not rely on is off.
    const SETTINGS: &[&str] = &["fsync=on", "full_page_writes=on", "synchronous_commit=off"];

    pub fn start() -> Self {
        let mut random = [0_u8; 8];
        getrandom::fill(&mut random).expect("randomness");
        let name = format!("safetynet-own-{:016x}", u64::from_be_bytes(random));
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("temporary folder");
        make(&folder);
        let process = launch(&folder, Self::SETTINGS);
        watch(&folder, std::process::id());
        Self { folder, process }
    }

    /// The database that every server has.
    pub fn url(&self) -> String {
        address(&self.folder, "postgres")
    }

    /// Ends it and starts it again: it recovers by itself.
    pub fn fall_and_rise(&mut self, end: End) {
        let own = self.process.id().to_string();
        let mut kill = Command::new("kill");
        match end {
            End::Killed => kill.arg("-KILL").arg(&own).args(children(&own)),
            End::Immediate => kill.arg("-QUIT").arg(&own),
        };
        // A child that has just ended by itself is as good as killed.
        kill.stderr(Stdio::null()).status().expect("kill");
        self.process.wait().expect("the server ends");
        self.process = launch(&self.folder, Self::SETTINGS);
    }
}

impl Drop for OwnServer {
    fn drop(&mut self) {
        let own = self.process.id().to_string();
        drop(Command::new("kill").arg("-QUIT").arg(&own).status());
        drop(self.process.wait());
        drop(fs::remove_dir_all(&self.folder));
    }
}

/// The processes that a process has started.
fn children(of: &str) -> Vec<String> {
    let numbers = fs::read_dir("/proc").expect("/proc").flatten();
    let is_child = |pid: &String| {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        // pid (name) state parent …; the name may hold anything.
        let parent = stat.rsplit_once(')').and_then(|(_, rest)| rest.split_whitespace().nth(1));
        parent == Some(of)
    };
    numbers.filter_map(|entry| entry.file_name().into_string().ok()).filter(is_child).collect()
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
