//! The instruments that come with Safetynet: what is in each, from where, and why it is worded anew stands in
//! `docs/library.md`.

use std::{error, fmt, sync::LazyLock};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{definition::Definition, problem::Problem};

macro_rules! files {
    ($($code:literal),+ $(,)?) => {
        /// Code and text of each, in the order in which they are offered.
        const FILES: &[(&str, &str)] =
            &[$(($code, include_str!(concat!("../library/", $code, ".json")))),+];
    };
}

files![
    "street_survey",
    "child_wellbeing",
    "csi",
    "family_needs",
    "follow_up_light",
    "vulnerability_checklist",
    "feelings_faces",
    "wellbeing_scale",
    "adult_survivor",
    "workshop_test",
    "feedback",
];

/// What an instrument is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Learns how people live; told in figures.
    Survey,
    /// Looks at one person or family to make a plan.
    Assessment,
    /// Is followed over time.
    Scale,
    /// Says where to look.
    Checklist,
    /// Is filled in at every visit.
    FollowUp,
    /// Shows what was learnt.
    Test,
    /// What people think of us.
    Feedback,
}

/// Whom or what one response is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// Nobody: it is anonymous.
    Nobody,
    /// A child.
    Child,
    /// An adult.
    Adult,
    /// A household.
    Household,
    /// A case.
    Case,
    /// A session.
    Session,
    /// A spot.
    Spot,
}

/// One instrument of the library, ready to be taken over.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shipped {
    /// Its code; also the `form_id` of its definition.
    pub code: &'static str,
    /// What it is for.
    pub purpose: Purpose,
    /// Whom a response is about.
    pub about: About,
    /// Where it comes from, and under which terms. In English, for whoever decides to use it.
    pub source: String,
    /// Its questions, compiled and checked.
    pub definition: Definition,
}

/// A file of the library that is no instrument. Tests keep it from ever being shipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Which one.
    pub code: &'static str,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the instrument {} of the library cannot be used", self.code)?;
        self.problems.iter().try_for_each(|one| {
            write!(f, "; {} ({}): {} [{}]", one.path.join("/"), one.field, one.message, one.rule)
        })
    }
}

impl error::Error for Broken {}

/// All instruments of the library, read at the first call.
///
/// # Errors
/// The first one that cannot be used.
pub fn library() -> Result<&'static [Shipped], &'static Broken> {
    static READ: LazyLock<Result<Vec<Shipped>, Broken>> =
        LazyLock::new(|| FILES.iter().map(|(code, text)| read(code, text)).collect());
    READ.as_deref()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    code: String,
    purpose: Purpose,
    about: About,
    source: String,
    definition: Value,
}

fn read(code: &'static str, text: &str) -> Result<Shipped, Broken> {
    let broken = |problems| Broken { code, problems };
    let file: File = serde_json::from_str(text)
        .map_err(|error| broken(vec![Problem::new(&[], "file", "library.shape", error.to_string())]))?;
    let mut definition = Definition::from_json(&file.definition).map_err(broken)?;
    let mut problems = definition.compile();
    problems.extend(definition.check());
    if file.code != code || definition.settings.form_id != code {
        let message = format!("Its code and form_id are to be {code}.");
        problems.push(Problem::new(&[], "code", "library.code", message));
    }
    if !problems.is_empty() {
        return Err(broken(problems));
    }
    Ok(Shipped { code, purpose: file.purpose, about: file.about, source: file.source, definition })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FEEDBACK: &str = include_str!("../library/feedback.json");

    #[test]
    fn a_file_that_breaks_a_rule_is_told_with_its_place() {
        let text = FEEDBACK.replace("${felt_safe} = 'no'", "${felt_saef} = 'no'");
        let broken = read("feedback", &text).unwrap_err();
        assert!(broken.to_string().contains("feedback"), "{broken}");
        assert_eq!(broken.problems[0].path, ["unsafe_note"]);
        assert_eq!(
            (broken.problems[0].field.as_str(), broken.problems[0].rule),
            ("relevant", "expr.unknown")
        );
    }

    #[test]
    fn a_file_under_another_code_is_refused() {
        assert_eq!(read("csi", FEEDBACK).unwrap_err().problems[0].rule, "library.code");
    }

    #[test]
    fn a_file_that_says_more_than_it_may_is_refused() {
        let text = FEEDBACK.replace("\"purpose\"", "\"more\": 1, \"purpose\"");
        assert_eq!(read("feedback", &text).unwrap_err().problems[0].rule, "library.shape");
    }
}
