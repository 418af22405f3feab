//! `safetynet demo`: an invented network, made and served.

use std::{collections::BTreeMap, path::Path, thread, time::Instant};

use demo::{Scale, cast};
use model::date::Day;
use server::{
    auth::passphrase,
    config::{Bank, Hotline, Support, Worried},
};
use store::OperatorKey;

use crate::{Failure, commands::serve, config::Settings, key, place, progress};

/// What was asked for.
#[derive(Debug)]
pub struct Asked {
    /// Which network.
    pub seed: u64,
    /// Make only.
    pub only_make: bool,
    /// How large a one.
    pub scale: Scale,
    /// A folder that stays; otherwise it goes when the program ends.
    pub data: Option<String>,
}

/// The size that was asked for: a small one, so many people, or the usual one.
pub fn scale(small: bool, people: Option<u32>) -> Scale {
    match people {
        _ if small => Scale::SMALL,
        Some(people) => Scale { persons: people as usize, ..Scale::FULL },
        None => Scale::FULL,
    }
}

/// Makes it, tells who can sign in, serves it.
pub fn run(mut settings: Settings, asked: &Asked) -> Result<(), Failure> {
    // Held until the end: the folder goes with it.
    let passing = tempfile::Builder::new()
        .prefix("safetynet-demo-")
        .tempdir()
        .map_err(|why| Failure::file(&std::env::temp_dir(), &why))?;
    if asked.data.is_none() {
        settings.data = passing.path().join("data");
        settings.key_file = passing.path().join("demo.key");
        settings.postgres = None;
    }
    // The demo passphrase is known to everybody.
    if !settings.listen.ip().is_loopback() {
        return Err(Failure::Said("the demo network is served on this machine only".to_owned()));
    }
    settings.worried.get_or_insert_with(worried);
    if settings.support == Support::default() {
        settings.support = support();
    }
    refuse_to_overwrite(&settings.data)?;
    std::fs::create_dir_all(&settings.data).map_err(|why| Failure::file(&settings.data, &why))?;
    let key = if settings.key.is_some() || settings.key_file.exists() {
        key::of(&settings)?
    } else {
        key::write_new(&settings.key_file)?
    };
    make(&settings, key, asked)?;
    sign_ins();
    if asked.only_make {
        return Ok(());
    }
    serve::run(&settings)
}

/// The page for the public, as the invented network has it. The numbers are nobody's.
fn worried() -> Worried {
    let verified_on = Day::new(2026, 11, 1);
    let line = |(name, number): (&str, &str)| {
        let verified_on = verified_on.clone().ok()?;
        Some(Hotline { name: name.to_owned(), number: number.to_owned(), verified_on })
    };
    let lines = [("Demo hotline, day and night", "+855 000 555 111"), ("Demo police", "+855 000 555 117")];
    Worried {
        organisation: cast::ORGANISATIONS[cast::org::VILLAGES].code.to_owned(),
        exit: "about:blank".to_owned(),
        hotlines: lines.into_iter().filter_map(line).collect(),
    }
}

/// How the invented projects are supported. The account is nobody's.
fn support() -> Support {
    let organisation = cast::ORGANISATIONS[cast::org::PHNOM_PENH].code.to_owned();
    let lines = ["Demo fund for street children", "Demo Bank, Phnom Penh", "000 000 000"];
    Support {
        link: Some("https://example.org/give/{code}".to_owned()),
        bank: vec![Bank { organisation, lines: lines.map(str::to_owned).to_vec() }],
    }
}

fn refuse_to_overwrite(data: &Path) -> Result<(), Failure> {
    let used = std::fs::read_dir(data).is_ok_and(|mut inside| inside.next().is_some());
    if used {
        return Err(Failure::Said(format!(
            "{0} is not empty: the demo never overwrites. Take another folder, or serve what is there: safetynet serve --data {0}",
            data.display()
        )));
    }
    Ok(())
}

fn make(settings: &Settings, key: OperatorKey, asked: &Asked) -> Result<(), Failure> {
    let started = Instant::now();
    let store = place::open_with(settings, key)?;
    let bar = progress::bar("demo network");
    let made =
        demo::make(&store, place::now()?, asked.scale, asked.seed, hashes()?, &mut progress::report(&bar))?;
    bar.finish_and_clear();
    if let Some(first) = made.refused.first() {
        return Err(Failure::Said(format!(
            "{} of the demo's entries were refused; the first: {first}",
            made.refused.len()
        )));
    }
    say!("Made an invented network in {:.1} s: {} entries.", started.elapsed().as_secs_f64(), made.entries);
    Ok(())
}

/// The passphrase hashed for each user with a salt of its own, on all cores.
fn hashes() -> Result<Vec<String>, Failure> {
    let failed = || Failure::Said("cannot hash the demo passphrase".to_owned());
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let salts: Vec<[u8; 16]> = (0..cast::USERS.len()).map(|_| random()).collect::<Result<_, _>>()?;
    let chunks: Vec<_> = salts.chunks(salts.len().div_ceil(cores)).map(<[_]>::to_vec).collect();
    let hash_all = |salts: Vec<[u8; 16]>| {
        salts
            .iter()
            .map(|salt| passphrase::hash(cast::PASSPHRASE.as_bytes(), salt))
            .collect::<Result<Vec<_>, _>>()
    };
    let threads: Vec<_> = chunks.into_iter().map(|chunk| thread::spawn(move || hash_all(chunk))).collect();
    let mut all = Vec::new();
    for thread in threads {
        all.extend(thread.join().map_err(|_| failed())?.map_err(|_| failed())?);
    }
    Ok(all)
}

fn random() -> Result<[u8; 16], Failure> {
    let mut salt = [0; 16];
    getrandom::fill(&mut salt)
        .map_err(|_| Failure::Said("the operating system gave no random bytes".to_owned()))?;
    Ok(salt)
}

/// Who can sign in, by role.
fn sign_ins() {
    let mut by_role: BTreeMap<usize, Vec<&cast::UserPart>> = BTreeMap::new();
    let roles: Vec<&str> = model::codes::find("role")
        .map(|list| list.codes.iter().map(|code| code.id).collect())
        .unwrap_or_default();
    for user in cast::USERS {
        let first = roles.iter().position(|role| user.roles.first() == Some(role)).unwrap_or_default();
        by_role.entry(first).or_default().push(user);
    }
    say!("\nEverybody's passphrase: {}\n", cast::PASSPHRASE);
    say!("{:<18} {:<22} {:<16} organisation", "role", "user", "name");
    for (role, users) in by_role {
        for user in users {
            let org = cast::ORGANISATIONS.iter().find(|org| org.code == user.org).map_or("", |org| org.en);
            say!(
                "{:<18} {:<22} {:<16} {org}",
                roles.get(role).copied().unwrap_or_default(),
                user.user,
                user.display
            );
        }
    }
    say!("");
}
