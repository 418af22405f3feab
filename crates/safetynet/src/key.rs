//! The operator's key: a file outside the data that only its owner may read.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use store::OperatorKey;

use crate::{Failure, config::Settings};

/// The key that the settings name.
pub fn of(settings: &Settings) -> Result<OperatorKey, Failure> {
    if let Some(text) = &settings.key {
        return Ok(OperatorKey::from_text(text)?);
    }
    read(&settings.key_file, Some(&settings.data))
}

/// Reads a key file, unless others can, or it lies where backups and copies of the data would take it along.
pub fn read(file: &Path, data: Option<&Path>) -> Result<OperatorKey, Failure> {
    if !file.exists() {
        return Err(Failure::Said(format!(
            "there is no key file {}; `safetynet init` makes one",
            file.display()
        )));
    }
    if data.is_some_and(|data| lies_in(file, data)) {
        return Err(Failure::Said(format!(
            "the key file {} lies in the data folder: whoever copies the data would have the key too",
            file.display()
        )));
    }
    let mode = private_mode(file)?;
    if mode & 0o077 != 0 {
        return Err(Failure::Said(format!(
            "others can read the key file {0}; run `chmod 600 {0}`",
            file.display()
        )));
    }
    Ok(OperatorKey::from_file(file)?)
}

/// Makes a key and writes it into a new file with the rights 0600.
pub fn write_new(file: &Path) -> Result<OperatorKey, Failure> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes)
        .map_err(|_| Failure::Said("the operating system gave no random bytes".to_owned()))?;
    let key = OperatorKey::from_bytes(bytes);
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(|why| Failure::file(folder, &why))?;
    }
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut out = options.open(file).map_err(|why| Failure::file(file, &why))?;
    out.write_all(key.to_text().as_bytes())
        .and_then(|()| out.write_all(b"\n"))
        .and_then(|()| out.sync_all())
        .map_err(|why| Failure::file(file, &why))?;
    Ok(key)
}

fn lies_in(file: &Path, folder: &Path) -> bool {
    let real = |path: &Path| -> PathBuf { path.canonicalize().unwrap_or_else(|_| path.to_path_buf()) };
    real(file).starts_with(real(folder))
}

#[cfg(unix)]
fn private_mode(file: &Path) -> Result<u32, Failure> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(file).map(|facts| facts.permissions().mode()).map_err(|why| Failure::file(file, &why))
}

#[cfg(not(unix))]
fn private_mode(_file: &Path) -> Result<u32, Failure> {
    Ok(0o600)
}
