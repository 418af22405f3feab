//! A PostgreSQL of our own for the measurement: new folder, free port, durable as in use.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::sh;

/// A running cluster; stopped when dropped.
pub struct Cluster {
    folder: PathBuf,
    bin: PathBuf,
    port: u16,
}

impl Cluster {
    /// Makes and starts one in a folder.
    pub fn start(folder: &Path) -> Result<Self, String> {
        let versions = fs::read_dir("/usr/lib/postgresql").map_err(|why| format!("PostgreSQL: {why}"))?;
        let bin = versions
            .filter_map(Result::ok)
            .map(|item| item.path().join("bin"))
            .max()
            .ok_or("PostgreSQL is not installed")?;
        fs::create_dir_all(folder).map_err(|why| why.to_string())?;
        let port = std::net::TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .map_err(|why| why.to_string())?
            .port();
        let cluster = Self { folder: folder.to_path_buf(), bin, port };
        if is_root() {
            // The server refuses to run as root; its own account must reach the folder.
            sh::must(sh::cmd("chown", &["postgres"]).arg(folder))?;
            if let Some(parent) = folder.parent() {
                sh::must(sh::cmd("chmod", &["755"]).arg(parent))?;
            }
        }
        let data = cluster.data();
        sh::read(cluster.as_its_user("initdb").args(["-A", "trust", "-U", "safetynet", "-D", &data]))?;
        let options = format!(
            "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={}",
            folder.display()
        );
        let log = folder.join("log").to_string_lossy().into_owned();
        sh::read(
            cluster.as_its_user("pg_ctl").args(["-D", &data, "-o", &options, "-l", &log, "-w", "start"]),
        )?;
        Ok(cluster)
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("postgres://safetynet@127.0.0.1:{}/postgres", self.port)
    }

    fn data(&self) -> String {
        self.folder.join("data").to_string_lossy().into_owned()
    }

    fn as_its_user(&self, program: &str) -> Command {
        let program = self.bin.join(program).to_string_lossy().into_owned();
        let mut command = if is_root() {
            sh::cmd("runuser", &["-u", "postgres", "--", &program])
        } else {
            sh::cmd(&program, &[])
        };
        // What it leaves running must not hold our pipes open.
        command.current_dir(&self.folder).stdin(std::process::Stdio::null());
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.as_its_user("pg_ctl").args(["-D", &self.data(), "-m", "immediate", "stop"]).status());
    }
}

fn is_root() -> bool {
    sh::read(&mut sh::cmd("id", &["-u"])).is_ok_and(|id| id.trim() == "0")
}
