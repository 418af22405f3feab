//! What the settings say for pages that everybody sees: numbers to call, and how projects are supported.

use model::date::Day;
use server::config::{Bank, Hotline, Support};

use super::{ConfigError, Layers};

/// Reads what stands in the settings of it.
///
/// # Errors
/// A value that does not fit.
pub(super) fn support(layers: &Layers) -> Result<Support, ConfigError> {
    let link = layers.parse(
        "projects.link",
        "an address that begins with https:// and names a site; `{code}` stands for the project's code",
        None,
        |text| rules::policy::is_support_link(&text.replace("{code}", "A")).then(|| Some(text.to_owned())),
    )?;
    let bank = layers.parse(
        "projects.bank",
        "`code of the organisation | line | line`, with semicolons between organisations",
        Vec::new(),
        |text| text.split(';').map(str::trim).filter(|one| !one.is_empty()).map(bank).collect(),
    )?;
    Ok(Support { link, bank })
}

fn bank(text: &str) -> Option<Bank> {
    let mut parts = text.split('|').map(|part| part.trim().to_owned());
    let organisation = parts.next().filter(|code| !code.is_empty())?;
    let lines: Vec<String> = parts.collect();
    let whole = !lines.is_empty() && lines.iter().all(|line| !line.is_empty());
    whole.then_some(Bank { organisation, lines })
}

/// One number to call, as it stands in the settings.
pub(super) fn hotline(text: &str) -> Option<Hotline> {
    let mut parts = text.split('|').map(str::trim);
    let (name, number, day) = (parts.next()?, parts.next()?, parts.next()?);
    let verified_on: Day = day.parse().ok()?;
    let is_number = number.chars().filter(char::is_ascii_digit).count() >= 3;
    let whole = parts.next().is_none() && !name.is_empty() && is_number;
    whole.then(|| Hotline { name: name.to_owned(), number: number.to_owned(), verified_on })
}
