//! Running other programs: their output shown as it comes and kept for counting.

use std::{
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What a program left behind.
pub struct Ran {
    /// Whether it ended with success.
    pub ok: bool,
    /// All that it wrote, standard output and error in the order of arrival per stream.
    pub output: String,
}

/// The folder of the repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A command in the repository's folder.
pub fn cmd(program: &str, args: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(args).current_dir(root());
    command
}

/// Runs with the terminal's own streams; an error names the command.
pub fn must(command: &mut Command) -> Result<(), String> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{} ended with {status}", shown(command))),
        Err(why) => Err(format!("{} does not start: {why}", shown(command))),
    }
}

/// Runs quietly and gives standard output.
pub fn read(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|why| format!("{} does not start: {why}", shown(command)))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("{} failed:\n{}", shown(command), String::from_utf8_lossy(&output.stderr)))
    }
}

/// Runs, shows what is written while it is written, and keeps it.
pub fn tee(command: &mut Command) -> Ran {
    let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = match started {
        Ok(child) => child,
        Err(why) => return Ran { ok: false, output: format!("{} does not start: {why}", shown(command)) },
    };
    let errors = child.stderr.take().map(|stream| std::thread::spawn(move || pass_on(stream)));
    let mut output = child.stdout.take().map(pass_on).unwrap_or_default();
    if let Some(Ok(text)) = errors.map(std::thread::JoinHandle::join) {
        output.push_str(&text);
    }
    Ran { ok: child.wait().is_ok_and(|status| status.success()), output }
}

fn pass_on(stream: impl Read) -> String {
    let mut kept = String::new();
    for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        let mut out = std::io::stdout().lock();
        // A closed terminal must not end the run.
        let _ = writeln!(out, "{line}");
        kept.push_str(&line);
        kept.push('\n');
    }
    kept
}

/// Whether a program is on the path.
pub fn has(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|paths| std::env::split_paths(&paths).any(|folder| folder.join(program).is_file()))
}

/// A command as a person would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
