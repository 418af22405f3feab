//! Who plays: organisations and the people who sign in. All invented; user names can be guessed from role and place.

use model::{AccountId, RecordId};
use rules::policy::Actor;

mod organisations;
mod users;

pub use organisations::{ORGANISATIONS, OrganisationPart};
pub use users::{GIVEN, USERS, UserPart};

/// The one passphrase of every demo user. The demo listens on loopback only and refuses to overwrite anything.
pub const PASSPHRASE: &str = "lotus river lantern 2026";

/// Indexes into [`ORGANISATIONS`].
pub mod org {
    /// Street outreach in Poipet.
    pub const POIPET: usize = 0;
    /// Night outreach in Phnom Penh, partner code HPC.
    pub const PHNOM_PENH: usize = 1;
    /// Drop-in centre at the border.
    pub const BORDER: usize = 2;
    /// Prevention in villages.
    pub const VILLAGES: usize = 3;
    /// Provincial social-affairs office.
    pub const SOCIAL_AFFAIRS: usize = 4;
    /// Police liaison.
    pub const POLICE: usize = 5;
    /// Partner in Thailand.
    pub const THAILAND: usize = 6;
    /// Child clinic of a hospital; nobody of it signs in, as of all that follow.
    pub const HOSPITAL: usize = 7;
    /// Legal aid.
    pub const LEGAL_AID: usize = 8;
    /// Partner in Bangkok.
    pub const BANGKOK: usize = 9;
    /// Partner in Viet Nam.
    pub const VIET_NAM: usize = 10;
    /// Partner in Laos.
    pub const LAOS: usize = 11;
}

/// Someone who signs in, once they have an account.
#[derive(Clone, Copy, Debug)]
pub struct User {
    /// Their account.
    pub account: AccountId,
    /// Index of their organisation.
    pub org: usize,
    /// What they play.
    pub part: &'static UserPart,
}

/// The cast with its ids.
#[derive(Clone, Debug)]
pub struct Cast {
    /// Records of the organisations, in the order of [`ORGANISATIONS`].
    pub orgs: Vec<RecordId>,
    /// In the order of [`USERS`].
    pub users: Vec<User>,
}

impl Cast {
    /// Index of a user by name.
    pub fn user(&self, name: &str) -> usize {
        self.users.iter().position(|user| user.part.user == name).unwrap_or_default()
    }

    /// Whether somebody is of the team that the children of the organisation belong to, or answers for all of it.
    pub fn meets_children(&self, user: usize) -> bool {
        let (org, team) = (self.users[user].org, self.users[user].part.team);
        let first = self.users.iter().find(|user| user.org == org);
        team.is_none() || first.is_some_and(|first| first.part.team == team)
    }

    /// A user as the rules see them.
    pub fn actor(&self, user: &User) -> Actor {
        let roles = user.part.roles.iter().filter_map(|role| role.parse().ok()).collect();
        let team = user.part.team.map(str::to_owned);
        Actor { account: user.account, org: self.orgs[user.org], team, roles, projects: Vec::new() }
    }

    /// Indexes of an organisation's users with a role.
    pub fn with_role(&self, org: usize, role: &str) -> Vec<usize> {
        (0..self.users.len())
            .filter(|index| self.users[*index].org == org && self.users[*index].part.roles.contains(&role))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rules::policy::{Role, is_for_people};

    use super::*;

    #[test]
    fn every_role_is_played_and_every_name_is_its_own() {
        let roles: BTreeSet<&str> = USERS.iter().flat_map(|user| user.roles.iter().copied()).collect();
        let wanted: BTreeSet<&str> =
            Role::ALL.iter().filter(|role| is_for_people(**role)).map(|role| role.as_str()).collect();
        assert_eq!(roles, wanted);
        let names: BTreeSet<&str> = USERS.iter().map(|user| user.user).collect();
        assert_eq!(names.len(), USERS.len());
        assert!(USERS.iter().all(|user| ORGANISATIONS.iter().any(|org| org.code == user.org)));
    }
}
