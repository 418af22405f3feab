//! What holds for every account, wherever it is made or changed.

use model::{KindName, RecordId, id::DeviceId};
use rules::policy::{self, Actor, Role};
use store::Device;

use crate::{
    problem::{Answer, Problem},
    state::App,
    wire,
};

/// Languages of the app.
pub const LANGUAGES: [&str; 3] = ["km", "th", "en"];

/// A name to sign in with: something that a shared keyboard and a telephone call can carry.
///
/// # Errors
/// [`Problem::invalid`].
pub fn check_user(user: &str) -> Answer<()> {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@') || is_mark(c);
    match user.chars().count() {
        3..=60 if user.chars().all(plain) => Ok(()),
        3..=60 => Err(Problem::invalid("user", "user_characters")),
        _ => Err(Problem::invalid("user", "length")),
    }
}

/// Vowels and signs of Khmer and Thai, which are no letters by themselves.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{17b4}'..='\u{17d3}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

/// A name that colleagues see.
///
/// # Errors
/// [`Problem::invalid`].
pub fn check_display(display: &str) -> Answer<()> {
    let clean = !display.chars().any(char::is_control);
    match display.trim().chars().count() {
        1..=100 if clean => Ok(()),
        1..=100 => Err(Problem::invalid("display", "control_character")),
        _ => Err(Problem::invalid("display", "length")),
    }
}

/// A language of the app.
///
/// # Errors
/// [`Problem::invalid`].
pub fn check_language(language: &str) -> Answer<()> {
    if LANGUAGES.contains(&language) { Ok(()) } else { Err(Problem::invalid("language", "code")) }
}

/// A team's name.
///
/// # Errors
/// [`Problem::invalid`].
pub fn check_team(team: &str) -> Answer<()> {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ') || is_mark(c);
    if (1..=60).contains(&team.chars().count()) && team.chars().all(plain) {
        Ok(())
    } else {
        Err(Problem::invalid("team", "team_characters"))
    }
}

/// Roles by name, each once.
///
/// # Errors
/// [`Problem::invalid`] for a role that does not exist.
pub fn roles(names: &[String]) -> Answer<Vec<Role>> {
    let mut roles = Vec::with_capacity(names.len());
    for name in names {
        let role: Role = name.parse().map_err(|_| Problem::invalid("roles", "code"))?;
        if !policy::is_for_people(role) {
            return Err(Problem::invalid("roles", "code"));
        }
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    Ok(roles)
}

/// Most projects of one account.
const PROJECTS_MAX: usize = 200;

/// The projects that an account with these roles is given: only a donor's is given any, and only those of its organisation.
///
/// # Errors
/// [`Problem::invalid`]; what the store says.
pub async fn check_projects(app: &App, by: &Actor, roles: &[Role], projects: &[RecordId]) -> Answer<()> {
    if projects.len() > PROJECTS_MAX {
        return Err(Problem::invalid("projects", "too_many"));
    }
    if !projects.is_empty() && !policy::holds_projects(roles) {
        return Err(Problem::invalid("projects", "not_a_donor"));
    }
    let (by, projects) = (by.clone(), projects.to_vec());
    let all_own = app.run(move |store| {
        for project in projects {
            let found = store.record(&by, project)?;
            if found.is_none_or(|found| found.kind != KindName::Project || found.org != by.org) {
                return Ok(false);
            }
        }
        Ok(true)
    });
    if all_own.await? { Ok(()) } else { Err(Problem::invalid("projects", "not_own_project")) }
}

/// Devices as an answer shows them.
pub fn devices_on_the_wire(devices: Vec<Device>, this: Option<DeviceId>) -> Vec<wire::Device> {
    let device = |device: Device| wire::Device {
        this: Some(device.id) == this,
        id: device.id,
        name: device.name,
        registered: device.created,
        last_seen: device.last_seen,
        revoked: device.revoked.is_some(),
    };
    devices.into_iter().map(device).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("dara", true)]
    #[case("សុខា", true)]
    #[case("น้ำฝน", true)]
    #[case("da", false)]
    #[case("dara sok", false)]
    #[case("dara\u{202e}", false)]
    fn users_are_words_of_any_script(#[case] user: &str, #[case] good: bool) {
        assert_eq!(check_user(user).is_ok(), good);
    }
}
