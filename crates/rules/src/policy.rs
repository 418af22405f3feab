//! Need to know, the law of the program, in the one place that knows it.
//!
//! Three questions: which audience keys a record carries ([`audience()`]), which keys an actor holds ([`KeyRing`]),
//! and which fields an actor may see through the keys that open it ([`visible`]). Acts and edits ask [`may_act`] and
//! [`may_edit`] on top. What nothing opens does not exist for the actor.

use std::collections::BTreeSet;

use model::{AccountId, RecordId};

mod account;
mod admin;
mod alarms;
mod audience;
pub mod emergency;
mod exchange;
mod give_out;
mod glass;
mod keys;
mod link;
mod matrix;
mod projects;
mod public;
mod reach;
mod ring;
mod roles;
mod share;
mod visibility;
mod write;

pub use account::{COUNSELLING, may_ask_account, shown_at_once, told_in_account, word_in_account};
pub use admin::{
    Change, FIGURES_K_INSIDE, FIGURES_K_OUTSIDE, ReportReach, Results, figures_k, is_only_member,
    may_administer, may_erase, may_export, may_know_colleagues, may_print, may_read_history,
    may_read_readers, network_k, quality_k, report_reach, results,
};
pub use alarms::{ALARM_REASON_CHARS_MIN, may_answer_alarm, may_see_alarms, sees_alarm};
pub use audience::{Beside, audience, hangs_on};
pub use exchange::{is_for_people, may_connect, other_system};
pub use give_out::{may_give_out, may_take_in};
pub use glass::Glass;
pub use keys::{AudienceKey, BadKey};
pub use link::{LINK_HOURS, LINK_TRIES_MAX, LINKS_MAX, link_share, may_seal_link, shown_by_link};
pub use matrix::{ActRow, GroupRow, act_matrix, matrix};
pub use projects::{figures_reach, holds_projects, reads_report};
pub use public::{is_support_link, may_publish};
pub use reach::Reach;
pub use ring::KeyRing;
pub use roles::{Right, Role, UnknownRole, right};
pub(crate) use share::consent_covers;
pub use share::{Share, consent_stands, referral_status, share};
pub use visibility::{View, Visibility, told, visible};
pub(crate) use write::REVIEWERS;
pub use write::{ActRight, Side, act_right, is_cleared, may_act, may_edit};

/// Somebody who signed in: the account, where it belongs, and what it may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The account.
    pub account: AccountId,
    /// Its organisation.
    pub org: RecordId,
    /// Its team, if it is in one.
    pub team: Option<String>,
    /// Its roles; a role that is unknown or was taken away is simply not here.
    pub roles: Vec<Role>,
    /// The projects whose figures and sent reports a donor's account reads; none for everybody else.
    pub projects: Vec<RecordId>,
}

impl Actor {
    /// An actor with the roles of the account as stored, without projects. Names of roles that no longer exist open nothing.
    pub fn with_role_names<'a>(
        account: AccountId,
        org: RecordId,
        team: Option<String>,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let roles: BTreeSet<Role> = names.into_iter().filter_map(|name| name.parse().ok()).collect();
        Self { account, org, team, roles: roles.into_iter().collect(), projects: Vec::new() }
    }

    /// Whether the actor has one of these roles.
    pub fn is_any(&self, roles: &[Role]) -> bool {
        self.roles.iter().any(|role| roles.contains(role))
    }
}
