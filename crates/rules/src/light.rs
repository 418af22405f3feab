//! The light of a visit: green, yellow, red. It is worked out from the five checks, never said.

use model::State;

/// The checks of a follow-up. Source: MoSVY child follow-up form (Cambodia).
pub const CHECKS: [&str; 5] = ["health", "schooling", "food", "relations", "safety"];

/// How a child is by the five checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Light {
    /// All are A.
    Green,
    /// At least one B, no C.
    Yellow,
    /// At least one C.
    Red,
}

impl Light {
    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Yellow => "yellow",
            Self::Red => "red",
        }
    }
}

/// The light of a visit; none until all five checks are answered. Source: rule of the MoSVY follow-up form.
pub fn light(visit: &State) -> Option<Light> {
    let answers = CHECKS.map(|check| visit.text(check));
    if answers.iter().any(|answer| !matches!(answer, Some("a" | "b" | "c"))) {
        return None;
    }
    Some(if answers.contains(&Some("c")) {
        Light::Red
    } else if answers.contains(&Some("b")) {
        Light::Yellow
    } else {
        Light::Green
    })
}
