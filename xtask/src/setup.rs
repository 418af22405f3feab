//! What the tests need beyond Rust and Node: installed once, and said so.

use std::{fs, path::Path, time::SystemTime};

use crate::sh;

mod tools;

pub use tools::adx_schema;

/// A Debian package and how to see that it is there.
struct Package {
    name: &'static str,
    there: fn() -> bool,
}

const PACKAGES: [Package; 7] = [
    Package { name: "chromium", there: || Path::new("/usr/bin/chromium").exists() },
    Package {
        name: "postgresql",
        there: || fs::read_dir("/usr/lib/postgresql").is_ok_and(|mut all| all.next().is_some()),
    },
    // What stands on a paper, as a program reads it that is not ours.
    Package { name: "poppler-utils", there: || Path::new("/usr/bin/pdftotext").exists() },
    // What leaves in the formats of others, as programs read it that are not ours.
    Package { name: "libxml2-utils", there: || sh::has("xmllint") },
    Package { name: "libreoffice-calc-nogui", there: || sh::has("soffice") },
    Package {
        name: "python3-venv",
        there: || sh::read(&mut sh::cmd("python3", &["-c", "import venv, ensurepip"])).is_ok(),
    },
    Package {
        name: "fonts-noto-core",
        there: || Path::new("/usr/share/fonts/truetype/noto/NotoSansKhmer-Regular.ttf").exists(),
    },
];

/// Packages and web modules.
pub fn all() -> Result<(), String> {
    packages()?;
    tools::install()?;
    web()
}

/// Installs the missing Debian packages as root; otherwise says which command does.
pub fn packages() -> Result<(), String> {
    let missing: Vec<&str> =
        PACKAGES.iter().filter(|package| !(package.there)()).map(|package| package.name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    let is_root = sh::read(&mut sh::cmd("id", &["-u"])).is_ok_and(|id| id.trim() == "0");
    if !is_root || !sh::has("apt-get") {
        return Err(format!(
            "the tests need these packages; please run:\n  sudo apt-get install --no-install-recommends {names}"
        ));
    }
    println!("Installing, once: {names}");
    let quiet = |args: &[&str]| {
        let mut command = sh::cmd("apt-get", args);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        sh::read(&mut command)
    };
    quiet(&["update", "-qq"])?;
    let mut args = vec!["install", "-y", "-qq", "--no-install-recommends"];
    args.extend(&missing);
    quiet(&args).map(drop)
}

/// `npm ci` in every folder of ours whose modules are older than its lock file.
pub fn web() -> Result<(), String> {
    for folder in ["web", "web/e2e"] {
        let folder = sh::root().join(folder);
        let (lock, installed) =
            (folder.join("package-lock.json"), folder.join("node_modules/.package-lock.json"));
        let fresh =
            matches!((changed(&lock), changed(&installed)), (Some(wanted), Some(have)) if have >= wanted);
        if !lock.exists() || fresh {
            continue;
        }
        println!("npm ci in {}", folder.display());
        sh::must(
            sh::cmd("npm", &["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder),
        )?;
    }
    Ok(())
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|facts| facts.modified()).ok()
}
