//! A large export: it streams, so that the server's memory does not grow with it (issue 5, done when 5).

use std::{
    path::Path,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread,
    time::Duration,
};

use serde_json::Value;

use super::{PASSPHRASE, Server, row};
use crate::sh;

/// Rows besides those of the demo.
const ROWS: &str = "1000000";
/// How often the memory is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// Writes the rows, then takes them out while the memory is watched.
pub fn run(binary: &str, client: &str, data: &Path) -> Result<(), String> {
    sh::read(sh::cmd(binary, &["demo", "--only-make", "--small", "--data"]).arg(data))?;
    let written = Server::start(binary, data, None)?;
    sh::read(&mut sh::cmd(client, &["rows", &written.address, PASSPHRASE, ROWS]))?;
    drop(written);
    // Anew, so that what writing needed is not taken for what the export needs.
    let server = Server::start(binary, data, None)?;
    let before = server.memory_kb()?;
    let (peak, done) = (AtomicU64::new(before), AtomicBool::new(false));
    let said = thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                peak.fetch_max(server.memory_kb().unwrap_or_default(), Ordering::Relaxed);
                thread::sleep(LOOK_EVERY);
            }
        });
        let said = sh::read(&mut sh::cmd(client, &["export", &server.address, PASSPHRASE]));
        done.store(true, Ordering::Relaxed);
        said
    })?;
    let said: Value = serde_json::from_str(&said).map_err(|why| format!("bench: {why}"))?;
    let grown = peak.load(Ordering::Relaxed).saturating_sub(before) as f64 / 1024.0;
    row(
        "export as CSV",
        &format!(
            "{} rows in {:.0} s, memory grows by {grown:.0} MB",
            said["rows"],
            said["seconds"].as_f64().unwrap_or_default()
        ),
        "1 M rows, ≤ 64 MB",
    );
    Ok(())
}
