//! `backup`, `restore`, `verify`, `key`: keeping the network over the years.

use std::{
    fs::{self, File},
    io::{self, BufRead as _, BufReader, BufWriter, IsTerminal as _},
    path::{Path, PathBuf},
};

use crate::{Failure, config, config::Settings, key, place, progress};

/// Writes a backup beside its name first, so that a file of that name is always a whole one.
pub fn backup(settings: &Settings, file: &Path) -> Result<(), Failure> {
    if file.exists() {
        return Err(Failure::Said(format!("{} exists: nothing was written", file.display())));
    }
    let store = place::open_network(settings)?;
    let passphrase = passphrase("Passphrase for this backup: ", Twice::Yes)?;
    let unfinished = with_ending(file, "unfinished");
    let failed = |why: io::Error| Failure::file(&unfinished, &why);
    let bar = progress::bar("backup");
    let out = File::create(&unfinished).map_err(failed)?;
    let mut writer = BufWriter::new(out);
    let done = store.backup(&mut writer, &passphrase, place::now()?, &mut progress::report(&bar));
    bar.finish_and_clear();
    let report = done.inspect_err(|_| drop(fs::remove_file(&unfinished)))?;
    let out = writer.into_inner().map_err(|why| failed(why.into_error()))?;
    out.sync_all().map_err(failed)?;
    fs::rename(&unfinished, file).map_err(|why| Failure::file(file, &why))?;
    say!(
        "{}: {} entries, {} records, {} files.",
        file.display(),
        report.entries,
        report.records,
        report.blobs
    );
    say!(
        "To read it again one needs its passphrase and the operator's key ({}).",
        settings.key_file.display()
    );
    Ok(())
}

/// Brings a backup back into an empty place, then checks all of it.
pub fn restore(settings: &Settings, file: &Path) -> Result<(), Failure> {
    let input = File::open(file).map_err(|why| Failure::file(file, &why))?;
    let key = key::of(settings)?;
    let passphrase = passphrase("Passphrase of the backup: ", Twice::No)?;
    let bar = progress::bar("restore");
    let config = place::store_config(settings, key);
    let done = store::restore(&config, &mut BufReader::new(input), &passphrase, &mut progress::report(&bar));
    bar.finish_and_clear();
    let report = done?;
    say!(
        "Restored {} entries, {} records, {} files into {}.",
        report.entries,
        report.records,
        report.blobs,
        settings.data.display()
    );
    Ok(())
}

/// Checks everything; an error when anything is wrong.
pub fn verify(settings: &Settings) -> Result<(), Failure> {
    let store = place::open_network(settings)?;
    let bar = progress::bar("verify");
    let done = store.verify(&mut progress::report(&bar));
    bar.finish_and_clear();
    let report = done?;
    if let [first, ..] = &report.problems[..] {
        let more = report.problems.len() - 1;
        return Err(Failure::Said(format!(
            "NOT as it was written: {first}{}",
            if more > 0 { format!(" (and {more} more)") } else { String::new() }
        )));
    }
    let head = store.signed_head()?;
    say!("All is well: {} entries, {} records, {} files.", report.entries, report.records, report.blobs);
    say!("Head of the log: {} of {} entries, signed {}.", head.root, head.size, head.at);
    say!("  Write it down elsewhere: with it one can prove later that the past was not changed.");
    Ok(())
}

/// Writes a new key file.
pub fn new_key(file: &Path) -> Result<(), Failure> {
    key::write_new(file)?;
    say!("{}: a new key. Keep a copy somewhere else.", file.display());
    Ok(())
}

/// Wraps everything under another key.
pub fn rotate(settings: &Settings, file: &Path) -> Result<(), Failure> {
    let store = place::open_network(settings)?;
    let new = key::read(file, Some(&settings.data))?;
    let keys = store.rewrap(&new)?;
    say!("Wrapped {keys} keys anew. From now on: --key-file {}", file.display());
    say!("Keep the old key as long as you keep backups made with it.");
    Ok(())
}

/// Whether a passphrase is typed twice: a slip would lock its owner out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Twice {
    Yes,
    No,
}

/// From the environment, from a pipe, or from the keyboard.
fn passphrase(question: &str, twice: Twice) -> Result<String, Failure> {
    if let Ok(given) = std::env::var(config::BACKUP_PASSPHRASE) {
        return long_enough(given);
    }
    let first = ask(question)?;
    if twice == Twice::Yes && io::stdin().is_terminal() && ask("Once more: ")? != first {
        return Err(Failure::Said("the two are not the same: nothing was done".to_owned()));
    }
    long_enough(first)
}

fn long_enough(passphrase: String) -> Result<String, Failure> {
    const CHARS_MIN: usize = 10;
    if passphrase.chars().count() < CHARS_MIN {
        return Err(Failure::Said(format!("a passphrase has at least {CHARS_MIN} characters")));
    }
    Ok(passphrase)
}

/// Typed without being shown; from a pipe, its first line.
fn ask(question: &str) -> Result<String, Failure> {
    let stdin = Path::new("standard input");
    if io::stdin().is_terminal() {
        return rpassword::prompt_password(question).map_err(|why| Failure::file(stdin, &why));
    }
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).map_err(|why| Failure::file(stdin, &why))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".{ending}"));
    name.into()
}
