//! `make shots`: pictures of every screen.

use crate::{network, setup, sh};

/// Takes them with the project `shots` of the browser tests, into `shots/`. Arguments go to Playwright.
pub fn run(args: &[String]) -> Result<(), String> {
    setup::all()?;
    network::web_app()?;
    let binary = network::binary("dev")?;
    let mut command = sh::cmd("npx", &["playwright", "test", "--config", "playwright.shots.config.ts"]);
    command.args(args).current_dir(sh::root().join("web")).env("SAFETYNET_BIN", binary);
    command.env("SHOTS", sh::root().join("shots"));
    sh::must(&mut command)
}
