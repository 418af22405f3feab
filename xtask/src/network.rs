//! The binary itself: built with the web app inside it, and started.

use std::path::Path;

use crate::{setup, sh};

/// Builds the web app when it is missing or older than its sources.
pub fn web_app() -> Result<(), String> {
    setup::web()?;
    let web = sh::root().join("web");
    let built = web.join("build/200.html");
    let newest = newest(&[&web.join("src"), &web.join("static"), &web.join("package-lock.json")]);
    let fresh = built
        .metadata()
        .and_then(|facts| facts.modified())
        .is_ok_and(|built| newest.is_some_and(|n| n <= built));
    if fresh {
        return Ok(());
    }
    println!("Building the web app");
    sh::must(sh::cmd("npm", &["run", "--silent", "build"]).current_dir(&web))
}

/// Builds the binary in a profile (`dev` or `release`) and gives its path.
pub fn binary(profile: &str) -> Result<String, String> {
    sh::must(&mut sh::cmd(
        "cargo",
        &["build", "--quiet", "--locked", "--package", "safetynet", "--profile", profile],
    ))?;
    let folder = if profile == "dev" { "debug" } else { profile };
    let target = std::env::var("CARGO_TARGET_DIR")
        .map_or_else(|_| sh::root().join("target"), std::path::PathBuf::from);
    Ok(target.join(folder).join("safetynet").to_string_lossy().into_owned())
}

/// `make demo`: the web app, the binary, the demo network, and the address to open.
pub fn demo(args: &[String]) -> Result<(), String> {
    web_app()?;
    println!("Building the binary (some minutes the first time)");
    let binary = binary("release")?;
    let mut command = sh::cmd(&binary, &["demo"]);
    sh::must(command.args(args))
}

fn newest(paths: &[&Path]) -> Option<std::time::SystemTime> {
    paths
        .iter()
        .filter_map(|path| {
            let facts = path.metadata().ok()?;
            if facts.is_dir() {
                let inside: Vec<_> =
                    std::fs::read_dir(path).ok()?.filter_map(Result::ok).map(|item| item.path()).collect();
                newest(&inside.iter().map(std::path::PathBuf::as_path).collect::<Vec<_>>())
            } else {
                facts.modified().ok()
            }
        })
        .max()
}
