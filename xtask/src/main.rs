//! What `make` calls. Nothing here is shipped; it builds, checks, measures and takes pictures.
#![expect(clippy::print_stdout, reason = "a command line tool speaks on standard output")]

use std::process::ExitCode;

mod bench;
mod counts;
mod failed;
mod generate;
mod licences;
mod network;
mod setup;
mod sh;
mod shots;
mod suite;
mod tidy;

const HELP: &str = "\
cargo xtask <command>

  setup      install what the tests need (chromium, postgresql, fonts, checkers of formats) and the web packages
  adx-schema fetch the schema of ADX from its authors (or from a copy of their repository, by its path), for the tests
  generate   rewrite every generated file: TypeScript types, schema, vectors, access matrix, OpenAPI
  tidy       check the rules that no compiler checks
  licences   check the licence of every crate, and that banned ones are absent
  test       everything; the last line counts the tests of all runners
  demo       build and start the demo network (arguments go to `safetynet demo`)
  shots      pictures of every screen, phone and desk, into shots/
  bench      build for release and measure
";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let done = match command.as_str() {
        "setup" => setup::all(),
        "adx-schema" => setup::adx_schema(rest.first().map(String::as_str)),
        "generate" => generate::run(),
        "tidy" => tidy::report(),
        "licences" => licences::check().map(|count| println!("{count} crates, all licences allowed")),
        "test" => return suite::run(),
        "demo" => network::demo(&rest),
        "shots" => shots::run(&rest),
        "bench" => bench::run(),
        "" | "help" | "-h" | "--help" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("no command `{other}`\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
