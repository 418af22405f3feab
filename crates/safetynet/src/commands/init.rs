//! `safetynet init`: folder, key, settings file.

use std::fs;

use crate::{Failure, config, config::Settings, key, place};

/// Prepares a new network; touches nothing that is there.
pub fn run(settings: &Settings) -> Result<(), Failure> {
    if settings.data.exists() && fs::read_dir(&settings.data).is_ok_and(|mut inside| inside.next().is_some())
    {
        return Err(Failure::Said(format!("{} is not empty: nothing was changed", settings.data.display())));
    }
    fs::create_dir_all(&settings.data).map_err(|why| Failure::file(&settings.data, &why))?;
    private(&settings.data)?;
    let key = if settings.key.is_some() || settings.key_file.exists() {
        key::of(settings)?
    } else {
        let key = key::write_new(&settings.key_file)?;
        say!("Operator's key: {}", settings.key_file.display());
        say!("  Keep a copy of it somewhere else. Without it nobody can ever read the data again.");
        key
    };
    place::open_with(settings, key)?;
    say!("Data folder:    {}", settings.data.display());
    settings_file(settings)?;
    say!(
        "\nNow run `safetynet serve` and open http://{}/ to set up the first organisation and user.",
        settings.listen
    );
    Ok(())
}

/// A settings file that says what is in force, for the next command to find.
fn settings_file(settings: &Settings) -> Result<(), Failure> {
    let file = std::path::Path::new(config::FILE);
    if file.exists() {
        return Ok(());
    }
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let text = format!(
        "# Settings of this network; `safetynet help settings` explains each. The environment and flags win over this file.\n\
         listen = {}\ndata = {}\nkey_file = {}\n",
        quoted(&settings.listen.to_string()),
        quoted(&settings.data.to_string_lossy()),
        quoted(&settings.key_file.to_string_lossy()),
    );
    fs::write(file, text).map_err(|why| Failure::file(file, &why))?;
    say!("Settings:       {}", file.display());
    Ok(())
}

/// Only its owner looks into the data folder.
#[cfg(unix)]
fn private(folder: &std::path::Path) -> Result<(), Failure> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(|why| Failure::file(folder, &why))
}

#[cfg(not(unix))]
fn private(_folder: &std::path::Path) -> Result<(), Failure> {
    Ok(())
}
