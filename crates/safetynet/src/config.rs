//! Settings: a file, the environment and flags, each stronger than the one before.
//!
//! Every setting has one name. In the file it is a key (`limits.entries_max` = key in a table), in the environment
//! `SAFETYNET_` and the name in capitals with `_` for the dot. A name that no setting has is refused: a mistyped
//! limit must not be a silent default.

use std::{
    collections::BTreeMap,
    fmt,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
    time::Duration,
};

use server::config::{Limits, MemberSessions, Sessions, Support, Worried};

mod support;

/// Where settings are looked for when no `--config` is given, if it exists.
pub const FILE: &str = "safetynet.toml";
const PREFIX: &str = "SAFETYNET_";
const DAY: Duration = Duration::from_hours(24);

/// Every name with the sense of its value. The order is that of `safetynet help settings`.
pub const NAMES: &[(&str, &str)] = &[
    ("listen", "address and port; beyond 127.0.0.1 only behind a proxy that speaks TLS"),
    ("data", "folder of the database and the sealed files"),
    ("database", "`sqlite` (in the data folder) or postgres://user:secret@host/name"),
    ("key_file", "file with the operator's key, never inside the data folder"),
    ("key", "the operator's key itself, instead of a file; for the environment, never for the file"),
    ("trusted_proxies", "addresses whose X-Forwarded-For is believed, with commas between"),
    ("log", "what is logged, for example `info` or `info,server=debug`"),
    ("open_directory", "`yes`: services of the directory are read by anybody (HSDS), without signing in"),
    (
        "internal_receivers",
        "`yes`: connections to other systems may send to private addresses, and to this machine without TLS",
    ),
    (
        "receiver_authorities",
        "file of certificates (PEM) that connections to other systems believe besides those that this machine trusts",
    ),
    ("sessions.idle_days", "a session that was not used for so long ends"),
    ("sessions.absolute_days", "a session ends after so long, whatever happens"),
    (
        "sessions.offline_days",
        "a phone without contact for so long lets go of its keys; unsent work stays, sealed",
    ),
    (
        "sessions.member_idle_days",
        "as idle_days and offline_days, for members of the community network who came by a personal link",
    ),
    ("sessions.member_absolute_days", "as absolute_days, for them"),
    (
        "worried.organisation",
        "code of the organisation that receives what the public reports at /worried; without it there is no such page",
    ),
    (
        "worried.exit",
        "where the button that leaves that page leads, for example a weather page; about:blank by default",
    ),
    (
        "worried.hotlines",
        "whom to call at once: `name | number | day on which it was verified`, with semicolons between",
    ),
    (
        "projects.link",
        "where gifts are made to public projects that name no page of their own; `{code}` stands for the project's code",
    ),
    (
        "projects.bank",
        "bank details on public project pages: `code of the organisation | line | line`, with semicolons between",
    ),
    ("limits.account_per_second", "requests that one account may keep up"),
    ("limits.account_burst", "requests that one account may make at once"),
    ("limits.address_per_second", "requests from one address"),
    ("limits.address_burst", "requests at once from one address"),
    ("limits.entries_max", "most entries of one upload"),
    ("limits.connections_max", "open connections"),
    ("limits.passphrases_at_once", "passphrases checked at once; each takes 19 MiB and a core"),
];
/// Values that no message repeats.
const SECRETS: &[&str] = &["key", "database"];

/// All settings, checked.
#[derive(Clone)]
pub struct Settings {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Data folder.
    pub data: PathBuf,
    /// `None` = SQLite in the data folder.
    pub postgres: Option<String>,
    /// Key file.
    pub key_file: PathBuf,
    /// The key itself, if given in the environment.
    pub key: Option<String>,
    /// Proxies to believe.
    pub trusted_proxies: Vec<IpAddr>,
    /// What is logged.
    pub log: String,
    /// Ends of sessions.
    pub sessions: Sessions,
    /// Limits.
    pub limits: Limits,
    /// The page for the public, if there is one.
    pub worried: Option<Worried>,
    /// How public projects are supported.
    pub support: Support,
    /// Whether anybody reads the directory.
    pub open_directory: bool,
    /// Whether connections may send inside the machine's own network.
    pub internal_receivers: bool,
    /// File of certificates that connections believe besides those of the machine.
    pub receiver_authorities: Option<PathBuf>,
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |secret: bool| if secret { "[secret]" } else { "none" };
        f.debug_struct("Settings")
            .field("listen", &self.listen)
            .field("data", &self.data)
            .field("postgres", &shown(self.postgres.is_some()))
            .field("key_file", &self.key_file)
            .field("key", &shown(self.key.is_some()))
            .field("trusted_proxies", &self.trusted_proxies)
            .field("log", &self.log)
            .finish_non_exhaustive()
    }
}

/// What is wrong with a setting. Says its name and where it stands, never a secret.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file named by `--config` cannot be read.
    #[error("cannot read {file}: {why}")]
    File {
        /// The file.
        file: String,
        /// Why.
        why: String,
    },
    /// No setting has this name.
    #[error("{place}: no setting is called `{name}`; `safetynet help settings` lists them all")]
    Unknown {
        /// The name found.
        name: String,
        /// Where.
        place: String,
    },
    /// A value does not fit.
    #[error("{place}: `{name}` must be {wanted}{found}")]
    Value {
        /// The setting.
        name: &'static str,
        /// Where.
        place: String,
        /// What would fit.
        wanted: &'static str,
        /// `, not …`; empty for secrets.
        found: String,
    },
    /// The operator's key in a place that backups copy.
    #[error(
        "{place}: the operator's key does not belong into the settings file; use a key file of its own, or {PREFIX}KEY"
    )]
    KeyInFile {
        /// Where.
        place: String,
    },
}

/// Values by name, each with where it stands.
#[derive(Default)]
pub struct Layers(BTreeMap<&'static str, (String, String)>);

impl Layers {
    /// Reads the file, if there is one. A file that was asked for must exist.
    pub fn file(&mut self, asked: Option<&Path>) -> Result<(), ConfigError> {
        let path = asked.unwrap_or(Path::new(FILE));
        if asked.is_none() && !path.exists() {
            return Ok(());
        }
        let place = path.display().to_string();
        let failed = |why: String| ConfigError::File { file: place.clone(), why };
        let text = std::fs::read_to_string(path).map_err(|why| failed(why.to_string()))?;
        // Only the message: the excerpt of the line may hold a secret.
        let table: toml::Table =
            text.parse().map_err(|why: toml::de::Error| failed(why.message().to_owned()))?;
        for (name, value) in flat("", &table) {
            if name == "key" {
                return Err(ConfigError::KeyInFile { place });
            }
            self.set(&name, value, &place)?;
        }
        Ok(())
    }

    /// Takes the environment: every variable that begins with `SAFETYNET_`.
    pub fn environment(
        &mut self,
        variables: impl Iterator<Item = (String, String)>,
    ) -> Result<(), ConfigError> {
        for (variable, value) in variables {
            let Some(rest) = variable.strip_prefix(PREFIX) else { continue };
            if OTHER_VARIABLES.contains(&variable.as_str()) {
                continue;
            }
            let known = NAMES.iter().find(|(name, _)| name.replace('.', "_").to_uppercase() == rest);
            let name = known.map_or(variable.clone(), |(name, _)| (*name).to_owned());
            self.set(&name, value, &format!("environment variable {variable}"))?;
        }
        Ok(())
    }

    /// A value given on the command line.
    pub fn flag(&mut self, name: &str, value: Option<String>) -> Result<(), ConfigError> {
        value.map_or(Ok(()), |value| self.set(name, value, &format!("--{}", name.replace('_', "-"))))
    }

    fn set(&mut self, name: &str, value: String, place: &str) -> Result<(), ConfigError> {
        let unknown = || ConfigError::Unknown { name: name.to_owned(), place: place.to_owned() };
        let (name, _) = NAMES.iter().find(|(known, _)| *known == name).ok_or_else(unknown)?;
        self.0.insert(name, (value, place.to_owned()));
        Ok(())
    }

    /// Checks everything and fills in the defaults.
    pub fn settings(&self) -> Result<Settings, ConfigError> {
        let data: PathBuf = self.text("data").unwrap_or("safetynet-data").into();
        let key_file = self.text("key_file").map_or_else(|| beside(&data, "key"), PathBuf::from);
        let (limits, sessions) = (Limits::SMALL_NETWORK, Sessions::FIELD);
        let number = "a whole number above 0";
        let count = |name, default: u32| {
            self.parse(name, number, default, |text| text.parse().ok().filter(|n| *n > 0))
        };
        let size = |name, default: usize| {
            self.parse(name, number, default, |text| text.parse().ok().filter(|n| *n > 0))
        };
        let days = |name, default: Duration| {
            self.parse(name, number, default, |text| {
                text.parse().ok().filter(|n| *n > 0).map(|n: u32| DAY * n)
            })
        };
        let postgres = |text: &str| match text {
            "sqlite" => Some(None),
            url if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
                Some(Some(url.to_owned()))
            }
            _ => None,
        };
        let proxies = |text: &str| {
            text.split(',')
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(|part| part.parse().ok())
                .collect()
        };
        Ok(Settings {
            listen: self.parse(
                "listen",
                "an address with a port, such as 127.0.0.1:8420",
                SocketAddr::from(([127, 0, 0, 1], 8420)),
                |text| text.parse().ok(),
            )?,
            postgres: self.parse(
                "database",
                "`sqlite` or an address that begins with postgres://",
                None,
                postgres,
            )?,
            key: self.text("key").map(str::to_owned),
            trusted_proxies: self.parse(
                "trusted_proxies",
                "addresses with commas between",
                Vec::new(),
                proxies,
            )?,
            open_directory: self.parse("open_directory", "`yes` or `no`", false, yes_or_no)?,
            internal_receivers: self.parse("internal_receivers", "`yes` or `no`", false, yes_or_no)?,
            receiver_authorities: self.text("receiver_authorities").map(PathBuf::from),
            log: self.text("log").unwrap_or("info").to_owned(),
            sessions: Sessions {
                idle: days("sessions.idle_days", sessions.idle)?,
                absolute: days("sessions.absolute_days", sessions.absolute)?,
                offline: days("sessions.offline_days", sessions.offline)?,
                member: MemberSessions {
                    idle: days("sessions.member_idle_days", sessions.member.idle)?,
                    absolute: days("sessions.member_absolute_days", sessions.member.absolute)?,
                },
            },
            limits: Limits {
                account_per_second: count("limits.account_per_second", limits.account_per_second)?,
                account_burst: count("limits.account_burst", limits.account_burst)?,
                address_per_second: count("limits.address_per_second", limits.address_per_second)?,
                address_burst: count("limits.address_burst", limits.address_burst)?,
                entries_max: size("limits.entries_max", limits.entries_max)?,
                connections_max: size("limits.connections_max", limits.connections_max)?,
                passphrases_at_once: size("limits.passphrases_at_once", limits.passphrases_at_once)?,
                ..limits
            },
            worried: self.worried()?,
            support: support::support(self)?,
            data,
            key_file,
        })
    }

    fn worried(&self) -> Result<Option<Worried>, ConfigError> {
        let blank = "about:blank".to_owned();
        let exit = self.parse(
            "worried.exit",
            "an address that begins with https://, or about:blank",
            blank,
            |text| (text.starts_with("https://") || text == "about:blank").then(|| text.to_owned()),
        )?;
        let hotlines = self.parse(
            "worried.hotlines",
            "`name | number | 2026-11-28`, with semicolons between",
            Vec::new(),
            |text| {
                text.split(';').map(str::trim).filter(|one| !one.is_empty()).map(support::hotline).collect()
            },
        )?;
        let organisation = self.text("worried.organisation").map(str::trim).filter(|code| !code.is_empty());
        Ok(organisation.map(|code| Worried { organisation: code.to_owned(), exit, hotlines }))
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|(value, _)| value.as_str())
    }

    fn parse<T>(
        &self,
        name: &'static str,
        wanted: &'static str,
        default: T,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, ConfigError> {
        let Some((value, place)) = self.0.get(name) else { return Ok(default) };
        parse(value.trim()).ok_or_else(|| ConfigError::Value {
            name,
            place: place.clone(),
            wanted,
            found: if SECRETS.contains(&name) { String::new() } else { format!(", not `{value}`") },
        })
    }
}

/// Variables that are no settings: what one command reads, and what our own build and browser tests use.
const OTHER_VARIABLES: &[&str] = &[BACKUP_PASSPHRASE, "SAFETYNET_BIN", "SAFETYNET_API", "SAFETYNET_BUILD"];
/// Passphrase of a backup, for timers that nobody sits at.
pub const BACKUP_PASSPHRASE: &str = "SAFETYNET_BACKUP_PASSPHRASE";

/// A file beside the data folder: `data` → `data.key`.
pub fn beside(data: &Path, ending: &str) -> PathBuf {
    let mut name = data.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{ending}"));
    data.with_file_name(name)
}

/// Keys of a table with their tables before them, values as text; lists with commas between.
fn flat(before: &str, table: &toml::Table) -> Vec<(String, String)> {
    table
        .iter()
        .flat_map(|(key, value)| {
            let name = if before.is_empty() { key.clone() } else { format!("{before}.{key}") };
            match value {
                toml::Value::Table(inner) => flat(&name, inner),
                other => vec![(name, plain(other))],
            }
        })
        .collect()
}

fn plain(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        toml::Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text {
        "yes" | "true" => Some(true),
        "no" | "false" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
