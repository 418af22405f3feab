//! The binary: what can be typed, and what it does. Everything of substance lives on the floors below.

use std::{io, path::Path, process::ExitCode};

use clap::{CommandFactory as _, Parser as _};

/// Says a line on standard output. Whoever reads it may stop listening (`| head`): that is no reason to die.
macro_rules! say {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($words)*);
    }};
}

/// Counting figures takes and gives back hundreds of megabytes, on whichever thread is free: the system's allocator keeps for
/// each thread what was once needed there.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

mod cli;
mod commands;
mod config;
mod key;
mod place;
mod progress;

use cli::{Cli, Command, KeyAction};
use config::{Layers, Settings};

/// Why a command ended early. The words are for the person at the terminal; they name no child and no secret.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Said as it is.
    #[error("{0}")]
    Said(String),
    /// A setting.
    #[error(transparent)]
    Config(#[from] config::ConfigError),
    /// The store.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// A file or folder.
    #[error("{path}: {why}")]
    File {
        /// Which.
        path: String,
        /// Why.
        why: io::Error,
    },
}

impl Failure {
    /// A failure with a file or folder.
    pub fn file(path: &Path, why: &io::Error) -> Self {
        Self::File { path: path.display().to_string(), why: io::Error::new(why.kind(), why.to_string()) }
    }
}

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("safetynet: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<(), Failure> {
    match cli.command {
        Command::Help { topic } => help(topic.as_deref()),
        Command::Serve { listen } => commands::serve::run(&settings(&cli.place, listen)?),
        Command::Demo { seed, listen, only_make, small, people } => {
            let asked = commands::demo::Asked {
                seed,
                only_make,
                scale: commands::demo::scale(small, people),
                data: cli.place.data.clone(),
            };
            commands::demo::run(settings(&cli.place, listen)?, &asked)
        }
        Command::Init => commands::init::run(&settings(&cli.place, None)?),
        Command::User { action } => commands::user::run(&settings(&cli.place, None)?, action),
        Command::Backup { file } => commands::keep::backup(&settings(&cli.place, None)?, &file),
        Command::Restore { file } => commands::keep::restore(&settings(&cli.place, None)?, &file),
        Command::Verify => commands::keep::verify(&settings(&cli.place, None)?),
        Command::Export { user, kind, format, out } => {
            commands::export::run(&settings(&cli.place, None)?, &user, &kind, format, &out)
        }
        Command::ImportOutbox { file } => commands::import::outbox(&settings(&cli.place, None)?, &file),
        Command::Key { action: KeyAction::New { file } } => commands::keep::new_key(&file),
        Command::Key { action: KeyAction::Rotate { file } } => {
            commands::keep::rotate(&settings(&cli.place, None)?, &file)
        }
    }
}

/// File, environment, flags: each stronger than the one before.
fn settings(place: &cli::Place, listen: Option<String>) -> Result<Settings, Failure> {
    let mut layers = Layers::default();
    layers.file(place.config.as_deref())?;
    layers.environment(std::env::vars())?;
    layers.flag("listen", listen)?;
    layers.flag("data", place.data.clone())?;
    layers.flag("database", place.database.clone())?;
    layers.flag("key_file", place.key_file.clone())?;
    Ok(layers.settings()?)
}

fn help(topic: Option<&str>) -> Result<(), Failure> {
    let mut command = Cli::command();
    match topic {
        None => say!("{}", command.render_long_help()),
        Some("settings") => {
            say!("In {} (or --config FILE), or in the environment. Flags win over both.\n", config::FILE);
            for (name, sense) in config::NAMES {
                say!("  {name}\n      SAFETYNET_{}\n      {sense}", name.replace('.', "_").to_uppercase());
            }
        }
        Some(topic) => {
            let found = command
                .find_subcommand_mut(topic)
                .ok_or_else(|| Failure::Said(format!("no command `{topic}`")))?;
            say!("{}", found.render_long_help());
        }
    }
    Ok(())
}
