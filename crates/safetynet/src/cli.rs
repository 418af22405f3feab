//! What can be typed. The help teaches: each command says what it is for and shows itself at work.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// The command line.
#[derive(Debug, Parser)]
#[command(
    name = "safetynet",
    version,
    about = "The working system of a child-protection network, in one program",
    long_about = "The working system of a child-protection network, in one program.\n\n\
        It keeps what outreach workers, centres, case workers and partners write down, lets each see what they need \
        and no more, and serves the app that they use on phones and desks.",
    after_help = "Examples:\n  \
        safetynet demo                       look around in an invented network\n  \
        safetynet init && safetynet serve    start a real one, then open the address in a browser\n  \
        safetynet backup friday.safetynet    copy everything, encrypted, while people work\n  \
        safetynet help settings              every setting, for file and environment",
    disable_help_subcommand = true,
    max_term_width = 100
)]
pub struct Cli {
    #[command(flatten)]
    pub place: Place,
    #[command(subcommand)]
    pub command: Command,
}

/// Where the network is: flags of every command.
#[derive(Debug, Args)]
pub struct Place {
    /// Settings file [default: safetynet.toml, if there]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Data folder [default: safetynet-data]
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<String>,
    /// `sqlite`, or postgres://user:secret@host/name
    #[arg(long, global = true, value_name = "URL")]
    pub database: Option<String>,
    /// File with the operator's key [default: beside the data folder, with the ending .key]
    #[arg(long, global = true, value_name = "FILE")]
    pub key_file: Option<String>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the network until told to stop
    #[command(after_help = "Examples:\n  safetynet serve\n  safetynet serve --listen 127.0.0.1:9000\n  \
        SAFETYNET_TRUSTED_PROXIES=10.0.0.2 safetynet serve --listen 10.0.0.5:8420\n\n\
        It listens on this machine only. For others, put a proxy with TLS before it (docs/operations.md).")]
    Serve {
        /// Address and port [default: 127.0.0.1:8420]
        #[arg(long, value_name = "ADDRESS:PORT")]
        listen: Option<String>,
    },
    /// Make an invented network and serve it
    #[command(after_help = "Examples:\n  safetynet demo\n  safetynet demo --data tour --seed 7\n\n\
        Prints who can sign in. Everybody in it is invented. Without --data it lives in a folder that goes when you stop it; \
        an existing network is never touched.")]
    Demo {
        /// Which network: the same seed gives the same one
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Address and port [default: 127.0.0.1:8420]
        #[arg(long, value_name = "ADDRESS:PORT")]
        listen: Option<String>,
        /// Make it, say so, and end without serving
        #[arg(long)]
        only_make: bool,
        /// A few weeks and 150 people instead of a year and 1,500
        #[arg(long)]
        small: bool,
        /// A year with so many people instead of 1,500
        #[arg(long, value_name = "NUMBER", conflicts_with = "small", value_parser = clap::value_parser!(u32).range(150..=100_000))]
        people: Option<u32>,
    },
    /// Prepare a new network: data folder, operator's key, settings file
    #[command(
        after_help = "Examples:\n  safetynet init\n  safetynet init --data /var/lib/safetynet --key-file /etc/safetynet/operator.key\n\n\
        Then `safetynet serve`, open the address, and set up the first organisation and user there.\n\
        Keep a copy of the key file somewhere else: without it nobody can ever read the data again."
    )]
    Init,
    /// Add, list, reset or shut out people who sign in
    User {
        #[command(subcommand)]
        action: UserAction,
    },
    /// Copy everything into one encrypted file, while the server runs
    #[command(after_help = "Examples:\n  safetynet backup friday.safetynet\n  \
        SAFETYNET_BACKUP_PASSPHRASE=… safetynet backup /mnt/usb/friday.safetynet\n\n\
        Asks for a passphrase. The file holds sealed data: to read it again one needs the passphrase and the operator's key.")]
    Backup {
        /// File to write; must not exist
        file: PathBuf,
    },
    /// Bring a backup back, into an empty place only
    #[command(
        after_help = "Examples:\n  safetynet restore friday.safetynet --data recovered --key-file safetynet-data.key\n\n\
        The whole file is checked before anything counts. People erased since the backup stay erased, \
        if the list of the erased (beside the data folder, ending .erased) is there."
    )]
    Restore {
        /// The backup
        file: PathBuf,
    },
    /// Check the whole log, every record and every file
    #[command(
        after_help = "Examples:\n  safetynet verify\n\nEnds with an error if a single byte was changed."
    )]
    Verify,
    /// Write out the records that one user may see
    #[command(
        after_help = "Examples:\n  safetynet export --user supervisor.poipet --kind concern --out concerns.csv\n  \
        safetynet export --user figures.phnompenh --kind contact --format json --out contacts.json\n\n\
        Rights are those of the user; the reading is logged under that name."
    )]
    Export {
        /// As whom
        #[arg(long)]
        user: String,
        /// Kind of record, for example `case`
        #[arg(long)]
        kind: String,
        /// Format
        #[arg(long, value_enum, default_value_t = Format::Csv)]
        format: Format,
        /// File to write; must not exist
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Take in unsent work that a phone saved as a sealed file
    #[command(after_help = "Examples:\n  safetynet import-outbox safetynet-2026-11-25.outbox\n\n\
        The last resort when a phone can no longer send. Each entry counts as its author's own, with its own time; taking the \
        same file in twice is no harm. Administrators can do the same in the app.")]
    ImportOutbox {
        /// The file
        file: PathBuf,
    },
    /// Make or change the operator's key
    Key {
        #[command(subcommand)]
        action: KeyAction,
    },
    /// Explain a command, or list every setting: `safetynet help settings`
    Help {
        /// A command, or `settings`
        topic: Option<String>,
    },
}

/// What to do with users.
#[derive(Debug, Subcommand)]
pub enum UserAction {
    /// Add somebody; prints a passphrase for their first sign-in
    #[command(
        after_help = "Examples:\n  safetynet user add sok.dara --name \"Sok Dara\" --org CMO --role outreach_worker --team day\n  \
        safetynet user add rithy --name Rithy --org CMO --role caseworker --role case_supervisor --language km"
    )]
    Add {
        /// Name to sign in with
        user: String,
        /// Name that colleagues see
        #[arg(long, value_name = "NAME")]
        name: String,
        /// Code or id of the organisation
        #[arg(long)]
        org: String,
        /// A role; may be given several times
        #[arg(long = "role", required = true)]
        roles: Vec<String>,
        /// Team
        #[arg(long)]
        team: Option<String>,
        /// Language of the app: km, th or en
        #[arg(long, default_value = "km")]
        language: String,
    },
    /// List everybody
    List,
    /// Set a new passphrase and print it; ends every session and takes the second factor away
    Reset {
        /// Whose
        user: String,
    },
    /// Shut somebody out at once: sessions end, sign-in is refused
    Disable {
        /// Whom
        user: String,
    },
    /// Let somebody in again
    Enable {
        /// Whom
        user: String,
    },
}

/// What to do with the operator's key.
#[derive(Debug, Subcommand)]
pub enum KeyAction {
    /// Write a new key into a file
    #[command(after_help = "Examples:\n  safetynet key new next.key")]
    New {
        /// File to write; must not exist
        file: PathBuf,
    },
    /// Wrap everything under another key; stop the server first
    #[command(after_help = "Examples:\n  safetynet key new next.key\n  safetynet key rotate next.key\n  \
        safetynet serve --key-file next.key\n\n\
        Old backups still need the old key: keep it as long as you keep them.")]
    Rotate {
        /// File with the new key
        file: PathBuf,
    },
}

/// A format of export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a spreadsheet; cells never begin a formula.
    Csv,
    /// One array of records.
    Json,
}
