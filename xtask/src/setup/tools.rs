//! Checkers of formats that are not ours, from the Python registry, in `target/xtask/tools`: libhxl in an environment of its
//! own, and the official schema of IATI 2.03, which may be used and is not ours to ship. Both are pinned in `xtask/tools`.

use std::{fs, path::Path};

use crate::sh;

/// Where the schemas lie in the package of IATI's own library.
const SCHEMAS: &str = "pyIATI-0.4.1/iati/resources/standard/2-03/schemas";

/// The repository of those who wrote the profile ADX (IHE QRPH), the commit that pins every byte of it, and where its
/// schemas lie in it. No registry has them and they state no licence: nobody gets them from us, nor without asking.
const ADX: [&str; 3] =
    ["https://github.com/dhis2/adx", "4876031ccf2c4df1aa6ac0ef0ea915c791b256cc", "IHE2015/schema"];

/// Fetches the schema of ADX, from its authors or from a copy of their repository. From then on the tests ask it.
pub fn adx_schema(copy: Option<&str>) -> Result<(), String> {
    let [authors, commit, schemas] = ADX;
    let folder = sh::root().join("target/xtask/tools/adx");
    let repository = folder.join("repository");
    fs::create_dir_all(&repository).map_err(|why| format!("{}: {why}", repository.display()))?;
    let git = |args: &[&str]| sh::read(sh::cmd("git", args).current_dir(&repository));
    git(&["init", "--quiet"])?;
    git(&["fetch", "--quiet", "--depth=1", copy.unwrap_or(authors), commit])?;
    git(&["-c", "advice.detachedHead=false", "checkout", "--quiet", "--force", commit, "--", schemas])?;
    println!("The tests ask {} from now on", repository.join(schemas).display());
    Ok(())
}

/// Installs what is not there in this very version.
pub fn install() -> Result<(), String> {
    let folder = sh::root().join("target/xtask/tools");
    let pinned = sh::root().join("xtask/tools");
    let stamp = folder.join("stamp");
    let wanted = read(&pinned.join("hxl.txt"))? + &read(&pinned.join("iati.txt"))?;
    if fs::read_to_string(&stamp).is_ok_and(|have| have == wanted) {
        return Ok(());
    }
    println!("Installing checkers of HXL and IATI files into {}", folder.display());
    let iati = folder.join("iati");
    fs::create_dir_all(&iati).map_err(|why| format!("{}: {why}", iati.display()))?;
    let text = |path: &Path| path.to_string_lossy().into_owned();
    let venv = folder.join("venv");
    sh::read(&mut sh::cmd("python3", &["-m", "venv", "--clear", &text(&venv)]))?;
    let pip = text(&venv.join("bin/pip"));
    let (hxl, schemas) = (text(&pinned.join("hxl.txt")), text(&pinned.join("iati.txt")));
    let package = text(&folder.join("package"));
    let quiet = ["--quiet", "--disable-pip-version-check", "--no-deps"];
    sh::read(sh::cmd(&pip, &["install", "-r", &hxl]).args(quiet))?;
    sh::read(sh::cmd(&pip, &["download", "--no-binary=:all:", "-d", &package, "-r", &schemas]).args(quiet))?;
    let archive = format!("{package}/pyIATI-0.4.1.tar.gz");
    let depth = format!("--strip-components={}", SCHEMAS.split('/').count());
    sh::read(&mut sh::cmd("tar", &["-xzf", &archive, "-C", &text(&iati), &depth, SCHEMAS]))?;
    fs::write(&stamp, wanted).map_err(|why| format!("{}: {why}", stamp.display()))
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|why| format!("{}: {why}", file.display()))
}
