//! Audience keys: the words in which a record says whom it is for.

use std::{fmt, str::FromStr};

use model::{AccountId, Group, RecordId};
use serde::{Deserialize, Serialize};

/// One audience key. Grammar:
/// `net/<group>` · `org:<organisation>/<group>` · `team:<organisation>:<team>/<group>` · `teams:<organisation>/<group>` (each of
/// its teams) · `pages:<organisation>/<group>` (what belongs to none of its projects) · `project:<organisation>:<project>/<group>` (what
/// belongs to this one) · `cleared:<organisation>/<group>` (those who read all of it, what is confidential too) · `own:<account>:<organisation>/<group>` ·
/// `net/referral` (beds and asks for one, their named fields) · `sent:<organisation>` (a referral's minimum view) · `ended:<organisation>` (its status and times only) ·
/// `share:<referral>` (what a referral shares) · `glass:<access>` (a file that was opened in an emergency).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AudienceKey(String);

impl AudienceKey {
    /// Everybody in the network.
    pub fn net(group: Group) -> Self {
        Self(format!("net/{}", group.as_str()))
    }

    /// An organisation.
    pub fn org(org: RecordId, group: Group) -> Self {
        Self(format!("org:{org}/{}", group.as_str()))
    }

    /// A team of an organisation.
    pub fn team(org: RecordId, team: &str, group: Group) -> Self {
        Self(format!("team:{org}:{team}/{}", group.as_str()))
    }

    /// Every team of an organisation: what nobody's team plans for whoever goes out.
    pub fn teams(org: RecordId, group: Group) -> Self {
        Self(format!("teams:{org}/{}", group.as_str()))
    }

    /// Whoever reads of an organisation's directory what belongs to no project.
    pub fn pages(org: RecordId, group: Group) -> Self {
        Self(format!("pages:{org}/{}", group.as_str()))
    }

    /// Whoever was given a project of an organisation. The organisation stands in it, so that a key to a project of another
    /// one opens nothing there.
    pub fn project(org: RecordId, project: RecordId, group: Group) -> Self {
        Self(format!("project:{org}:{project}/{}", group.as_str()))
    }

    /// Those of an organisation who read all of a group, what is confidential too.
    pub fn cleared(org: RecordId, group: Group) -> Self {
        Self(format!("cleared:{org}/{}", group.as_str()))
    }

    /// One person who signs in, with records of one organisation: theirs. A task that was given to somebody in another
    /// organisation stays where it is; between organisations there are referrals.
    pub fn own(account: AccountId, org: RecordId, group: Group) -> Self {
        Self(format!("own:{account}:{org}/{}", group.as_str()))
    }

    /// Whether it is the own key of this account.
    pub fn is_own_of(&self, account: AccountId) -> bool {
        self.0.strip_prefix("own:").is_some_and(|rest| rest.starts_with(&format!("{account}:")))
    }

    /// Whether it opens records of this group to people of this organisation alone.
    pub fn is_within(&self, org: RecordId, group: Group) -> bool {
        let Some((whose, name)) = self.0.rsplit_once('/') else { return false };
        let org = org.to_string();
        name == group.as_str()
            && match whose.split_once(':') {
                Some(("org" | "teams" | "cleared" | "pages", id)) => id == org,
                Some(("team" | "project", rest)) => rest.split_once(':').is_some_and(|(id, _)| id == org),
                Some(("own", rest)) => rest.split_once(':').is_some_and(|(_, id)| id == org),
                _ => false,
            }
    }

    /// The organisation that a referral was sent to.
    pub fn sent(org: RecordId) -> Self {
        Self(format!("sent:{org}"))
    }

    /// The organisation that a referral was sent to, when it is over for them.
    pub fn ended(org: RecordId) -> Self {
        Self(format!("ended:{org}"))
    }

    /// What a referral shares.
    pub fn share(referral: RecordId) -> Self {
        Self(format!("share:{referral}"))
    }

    /// What an emergency access opens.
    pub fn glass(access: RecordId) -> Self {
        Self(format!("glass:{access}"))
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AudienceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is no audience key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an audience key")]
pub struct BadKey;

impl FromStr for AudienceKey {
    type Err = BadKey;

    fn from_str(text: &str) -> Result<Self, BadKey> {
        let group = |name: &str| Group::ALL.into_iter().find(|group| group.as_str() == name).ok_or(BadKey);
        // Ids are read and written again, so that one key has one spelling.
        let org = |id: &str| id.parse::<RecordId>().map_err(|_| BadKey);
        if let Some(name) = text.strip_prefix("net/") {
            return Ok(Self::net(group(name)?));
        }
        let (sort, rest) = text.split_once(':').ok_or(BadKey)?;
        match sort {
            "sent" => return Ok(Self::sent(org(rest)?)),
            "ended" => return Ok(Self::ended(org(rest)?)),
            "share" => return Ok(Self::share(org(rest)?)),
            "glass" => return Ok(Self::glass(org(rest)?)),
            _ => {}
        }
        let (whose, name) = rest.rsplit_once('/').ok_or(BadKey)?;
        let group = group(name)?;
        match sort {
            "org" => Ok(Self::org(org(whose)?, group)),
            "teams" => Ok(Self::teams(org(whose)?, group)),
            "cleared" => Ok(Self::cleared(org(whose)?, group)),
            "pages" => Ok(Self::pages(org(whose)?, group)),
            "project" => {
                let (id, project) = whose.split_once(':').ok_or(BadKey)?;
                Ok(Self::project(org(id)?, org(project)?, group))
            }
            "own" => {
                let (account, id) = whose.split_once(':').ok_or(BadKey)?;
                Ok(Self::own(account.parse().map_err(|_| BadKey)?, org(id)?, group))
            }
            "team" => {
                let (id, team) = whose.split_once(':').ok_or(BadKey)?;
                Ok(Self::team(org(id)?, team, group))
            }
            _ => Err(BadKey),
        }
    }
}

impl TryFrom<String> for AudienceKey {
    type Error = BadKey;

    fn try_from(text: String) -> Result<Self, BadKey> {
        text.parse()
    }
}

impl From<AudienceKey> for String {
    fn from(key: AudienceKey) -> Self {
        key.0
    }
}
