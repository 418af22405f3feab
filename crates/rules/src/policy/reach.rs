//! How far rights go.

use serde::{Deserialize, Serialize};

/// How far a permission goes. Later is farther.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Nothing.
    None,
    /// Of the directory: the projects that an administrator gave the account, and what belongs to no project.
    Given,
    /// What one wrote oneself, is assigned, owns, or was out for.
    Own,
    /// What belongs to one's team.
    Team,
    /// What belongs to one's organisation.
    Org,
    /// Everything in the network.
    Net,
}

impl Reach {
    /// The word in the access matrix.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "–",
            Self::Given => "given",
            Self::Own => "own",
            Self::Team => "team",
            Self::Org => "organisation",
            Self::Net => "network",
        }
    }
}
