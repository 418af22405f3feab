//! The real binary, as whoever keeps the machine uses it.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "helpers of tests: what fails here fails the test"
)]

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};

use serde_json::json;

mod binary {
    use super::*;

    mod claims;
    mod outbox;
    mod survival;

    pub use survival::{phone_of, post};
}
#[allow(dead_code, reason = "made for the tests of the store; here only a server of one's own is wanted")]
#[path = "../../store/tests/suite/postgres.rs"]
mod postgres;
#[path = "../../store/tests/suite/sealing.rs"]
mod sealing;

const BACKUP_PASSPHRASE: &str = "seven boats in the rain";

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A command in this folder, with none of the caller's settings.
    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_safetynet"));
        command.args(args).current_dir(self.0.path()).stdin(Stdio::null());
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("SAFETYNET_")) {
            command.env_remove(name);
        }
        command.env("SAFETYNET_BACKUP_PASSPHRASE", BACKUP_PASSPHRASE);
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    fn ok(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert!(output.status.success(), "{args:?}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    fn refused(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert!(!output.status.success(), "{args:?} was to be refused");
        text(&output.stderr)
    }

    fn demo(&self) {
        self.ok(&["demo", "--small", "--only-make", "--data", "net"]);
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A running server that is stopped whatever happens.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

impl Server {
    /// Starts on a free port and reads the address that it prints.
    fn start(folder: &Folder, args: &[&str]) -> (Self, String) {
        let mut child = folder
            .command(args)
            .args(["--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let server = Self(child);
        let mut seen = lines.filter_map(|line| line.strip_prefix("Safetynet at http://").map(str::to_owned));
        let address = seen.next().expect("it prints its address").trim_end_matches('/').to_owned();
        (server, address)
    }

    fn stop(mut self) -> bool {
        let id = self.0.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        self.0.wait().unwrap().success()
    }
}

fn http(address: &str, request: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn get(address: &str, path: &str) -> String {
    http(address, &format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"))
}

fn get_as(address: &str, token: &str, path: &str) -> String {
    let head = format!("GET {path} HTTP/1.0\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\n\r\n");
    http(address, &head)
}

fn sign_in(address: &str, user: &str, passphrase: &str) -> String {
    let body = format!(r#"{{"user":"{user}","passphrase":"{passphrase}","device":{{"name":"test"}}}}"#);
    http(
        address,
        &format!(
            "POST /api/v1/sign-in HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ),
    )
}

#[cfg(unix)]
fn mode(file: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(file).unwrap().permissions().mode() & 0o777
}

#[cfg(unix)]
fn set_mode(file: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(file, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn init_makes_a_key_outside_the_data_and_serve_waits_for_its_set_up() {
    let folder = Folder::new();
    folder.ok(&["init", "--data", "net"]);
    assert_eq!(mode(&folder.path("net.key")), 0o600);
    assert_eq!(mode(&folder.path("net")), 0o700);
    assert!(folder.refused(&["init"]).contains("not empty"), "it never touches what is there");

    let (server, address) = Server::start(&folder, &["serve"]);
    assert!(address.starts_with("127.0.0.1:"));
    assert!(get(&address, "/api/v1/setup").contains(r#"{"open":true}"#));
    assert!(server.stop(), "it ends in peace when told to");

    set_mode(&folder.path("net.key"), 0o644);
    assert!(folder.refused(&["serve"]).contains("chmod 600"), "a key that others can read is refused");
    set_mode(&folder.path("net.key"), 0o600);
    fs::rename(folder.path("net.key"), folder.path("net/inside.key")).unwrap();
    let refused = folder.refused(&["serve", "--key-file", "net/inside.key"]);
    assert!(refused.contains("in the data folder"), "{refused}");
}

#[test]
fn the_demo_is_served_and_its_people_can_sign_in() {
    let folder = Folder::new();
    let (server, address) = Server::start(&folder, &["demo", "--small", "--data", "net"]);
    let answer = sign_in(&address, "supervisor.phnompenh", "lotus river lantern 2026");
    assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("\"token\""), "{answer}");
    let answer = sign_in(&address, "supervisor.phnompenh", "lotus river lantern 2027");
    assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
    assert!(server.stop());
    assert!(folder.refused(&["demo", "--data", "net"]).contains("never overwrites"));
    assert!(folder.refused(&["demo", "--listen", "0.0.0.0:0"]).contains("this machine only"));
}

#[test]
fn users_are_added_reset_and_shut_out() {
    let folder = Folder::new();
    folder.demo();
    let place = ["--data", "net"];
    let run = |args: &[&str]| folder.ok(&[args, &place].concat());
    let added = run(&[
        "user",
        "add",
        "new.worker",
        "--name",
        "New Worker",
        "--org",
        "HPC",
        "--role",
        "outreach_worker",
    ]);
    let passphrase =
        |said: &str| said.lines().find_map(|line| line.strip_prefix("Passphrase: ")).unwrap().to_owned();
    let first = passphrase(&added);
    assert!(run(&["user", "list"]).contains("new.worker"));
    let second = passphrase(&run(&["user", "reset", "new.worker"]));
    assert_ne!(first, second);

    let tries = |passphrase: &str| {
        let (server, address) = Server::start(&folder, &["serve", "--data", "net"]);
        let answer = sign_in(&address, "new.worker", passphrase);
        assert!(server.stop());
        answer.starts_with("HTTP/1.1 200")
    };
    assert!(!tries(&first) && tries(&second));
    run(&["user", "disable", "new.worker"]);
    assert!(!tries(&second), "shut out");
    run(&["user", "enable", "new.worker"]);
    assert!(tries(&second));

    assert!(
        folder
            .refused(&[
                "user",
                "add",
                "x.y",
                "--name",
                "X",
                "--org",
                "NOPE",
                "--role",
                "caseworker",
                "--data",
                "net"
            ])
            .contains("HPC")
    );
    assert!(
        folder
            .refused(&[
                "user", "add", "x.y", "--name", "X", "--org", "HPC", "--role", "king", "--data", "net"
            ])
            .contains("caseworker")
    );
}

#[test]
fn a_member_who_comes_by_a_link_is_given_no_passphrase() {
    let folder = Folder::new();
    folder.demo();
    let (server, address) = Server::start(&folder, &["serve", "--data", "net"]);
    let admin = binary::phone_of(&address, "admin.phnompenh");
    let member = json!({"display": "Keo Vanna", "place": "KH-170104", "team": null, "language": "km"});
    let made = binary::post(&address, &admin.token, "/network-members", &member).unwrap();
    let user = made["user"]["user"].as_str().unwrap().to_owned();
    let join = |claim: &str| {
        let device = json!({"name": "Phone"});
        let body = json!({"token": made["link"]["token"], "claim": claim.repeat(43), "device": device});
        binary::post(&address, "", "/join", &body).unwrap()
    };
    let joined = join("A");
    let token = joined["token"].as_str().unwrap().to_owned();
    assert!(server.stop());

    let refused = folder.refused(&["user", "reset", &user, "--data", "net"]);
    assert!(refused.contains("personal link") && refused.contains("New link"), "{refused}");
    assert!(!refused.contains("Passphrase:"));
    let (server, address) = Server::start(&folder, &["serve", "--data", "net"]);
    let me = get_as(&address, &token, "/api/v1/session");
    assert!(me.contains(" 200 ") && me.contains("Keo Vanna"), "their phone goes on: {me}");
    assert!(server.stop());
}

#[test]
fn a_backup_comes_back_whole_or_not_at_all() {
    let folder = Folder::new();
    folder.demo();
    folder.ok(&["backup", "copy.safetynet", "--data", "net"]);
    assert!(folder.refused(&["backup", "copy.safetynet", "--data", "net"]).contains("exists"));
    folder.ok(&["restore", "copy.safetynet", "--data", "back", "--key-file", "net.key"]);
    let counts = |data: &str| {
        folder.ok(&["verify", "--data", data, "--key-file", "net.key"]).lines().next().unwrap().to_owned()
    };
    assert_eq!(counts("net"), counts("back"));
    assert!(
        !folder
            .run(&["restore", "copy.safetynet", "--data", "back", "--key-file", "net.key"])
            .status
            .success(),
        "into empty only"
    );

    let mut bytes = fs::read(folder.path("copy.safetynet")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(folder.path("changed.safetynet"), &bytes).unwrap();
    fs::write(folder.path("cut.safetynet"), &bytes[..middle]).unwrap();
    for file in ["changed.safetynet", "cut.safetynet"] {
        let refused = folder.refused(&["restore", file, "--data", "none", "--key-file", "net.key"]);
        assert!(refused.starts_with("safetynet: ") && refused.len() > 20, "{refused}");
        assert!(!folder.path("none/safetynet.db").exists(), "{file}: nothing was changed");
    }
    folder.ok(&["key", "new", "other.key"]);
    assert!(
        !folder
            .run(&["restore", "copy.safetynet", "--data", "none", "--key-file", "other.key"])
            .status
            .success(),
        "another key"
    );
    let mut wrong = folder.command(&["restore", "copy.safetynet", "--data", "none", "--key-file", "net.key"]);
    assert!(
        !wrong
            .env("SAFETYNET_BACKUP_PASSPHRASE", "eight boats in the sun")
            .output()
            .unwrap()
            .status
            .success(),
        "another passphrase"
    );
}

#[test]
fn the_key_is_changed_and_the_old_one_opens_nothing_any_more() {
    let folder = Folder::new();
    folder.demo();
    folder.ok(&["key", "new", "next.key"]);
    folder.ok(&["key", "rotate", "next.key", "--data", "net"]);
    folder.refused(&["verify", "--data", "net"]);
    folder.ok(&["verify", "--data", "net", "--key-file", "next.key"]);
}

#[test]
fn an_export_goes_by_the_rights_of_its_user() {
    let folder = Folder::new();
    folder.demo();
    let export = |user: &str, kind: &str, out: &str| {
        folder.run(&["export", "--user", user, "--kind", kind, "--out", out, "--data", "net"])
    };
    assert!(export("supervisor.phnompenh", "person", "all.csv").status.success());
    let all = fs::read_to_string(folder.path("all.csv")).unwrap();
    assert!(all.lines().count() > 20 && all.contains("Sok Chanth"), "a supervisor exports names");
    assert!(export("figures.phnompenh", "person", "coded.csv").status.success());
    let coded = fs::read_to_string(folder.path("coded.csv")).unwrap();
    assert!(coded.lines().count() > 20 && !coded.contains("Sok Chan"), "who counts sees no name");
    assert!(!export("outreach.phnompenh", "person", "none.csv").status.success());
    assert!(!folder.path("none.csv").exists());
    assert!(!export("supervisor.phnompenh", "person", "all.csv").status.success(), "never overwrites");
}

#[test]
fn settings_are_refused_by_name_and_nothing_is_told_of_secrets() {
    let folder = Folder::new();
    fs::write(folder.path("safetynet.toml"), "lisen = \"127.0.0.1:1\"\n").unwrap();
    assert!(folder.refused(&["serve"]).contains("`lisen`"));
    fs::remove_file(folder.path("safetynet.toml")).unwrap();
    let output =
        folder.command(&["serve"]).env("SAFETYNET_DATABASE", "mysql://u:hunter2@h/d").output().unwrap();
    let said = text(&output.stderr);
    assert!(!output.status.success() && said.contains("database") && !said.contains("hunter2"), "{said}");
    assert!(folder.refused(&["serve"]).contains("safetynet init"), "it says what to do first");
    assert!(folder.ok(&["help", "settings"]).contains("SAFETYNET_LIMITS_ENTRIES_MAX"));
    assert!(folder.ok(&["help", "backup"]).contains("Examples:"));
}
