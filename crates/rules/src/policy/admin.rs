//! Rights over users, exports, histories, figures and erasure.

use std::collections::BTreeSet;

use model::{AccountId, Class, Group, KindName, RecordId, Refusal, State};

use super::{Actor, AudienceKey, KeyRing, Reach, Role, right, visible};
use crate::refusals;

/// What an administrator wants to do with an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// List the accounts of the organisation.
    List,
    /// Create an account with roles.
    Create,
    /// Give or take roles or projects, or move to a team: what decides what the account sees.
    Rights(AccountId),
    /// Let in or shut out.
    Active(AccountId),
    /// Set another's passphrase, or take away a lost second factor.
    Reset(AccountId),
    /// See or revoke devices.
    Devices(AccountId),
    /// Display name, language.
    Details(AccountId),
}

/// Whether somebody is a member of the community network and nothing else: one screen, their own reports, a personal link
/// and a PIN instead of a name and a passphrase.
pub fn is_only_member(roles: &[Role]) -> bool {
    !roles.is_empty() && roles.iter().all(|role| *role == Role::NetworkMember)
}

/// Whether an actor is told who the others of the organisation are. A volunteer in a village need not know them, nor the
/// other volunteers: whoever takes their phone learns nobody's name.
pub fn may_know_colleagues(actor: &Actor) -> bool {
    !is_only_member(&actor.roles)
}

/// Whether an actor may do this with accounts of an organisation: administrators of that organisation, and never with
/// their own rights.
pub fn may_administer(actor: &Actor, target_org: RecordId, change: Change) -> Result<(), Refusal> {
    if actor.org != target_org || !actor.is_any(&[Role::SystemAdmin]) {
        return Err(Refusal::rule(refusals::NOT_ADMINISTRATOR));
    }
    match change {
        Change::Rights(account) | Change::Active(account) | Change::Reset(account)
            if account == actor.account =>
        {
            Err(Refusal::rule(refusals::OWN_RIGHTS))
        }
        _ => Ok(()),
    }
}

/// Whether an actor may take records of a kind out in bulk; each record still goes through [`visible`]. Suspects, evidence
/// and testimonies leave in no list: what a court asks for is shown one by one.
pub fn may_export(actor: &Actor, kind: KindName) -> Result<(), Refusal> {
    const EXPORTERS: &[Role] = &[
        Role::CentreManager,
        Role::CaseSupervisor,
        Role::MeOfficer,
        Role::Finance,
        Role::Director,
        Role::Auditor,
        Role::Analyst,
    ];
    // Stories of children are read one by one too.
    if kind.group() == Group::Justice || kind == KindName::Story {
        return Err(Refusal::rule(refusals::NOT_YOUR_ROLE));
    }
    let reads = |role: &Role| EXPORTERS.contains(role) && right(*role, kind.group()).read >= Reach::Org;
    if actor.roles.iter().any(reads) { Ok(()) } else { Err(Refusal::rule(refusals::NOT_YOUR_ROLE)) }
}

/// Whether an actor may have a paper of a record that it sees: the five forms are of these kinds, and for those who work
/// with a child or answer for the work. Those who count, keep accounts or budgets need none, and another system has no
/// printer.
pub fn may_print(actor: &Actor, kind: KindName) -> Result<(), Refusal> {
    const NOT: &[Role] = &[
        Role::MeOfficer,
        Role::Finance,
        Role::NetworkMember,
        Role::DonorReader,
        Role::SystemAdmin,
        Role::Analyst,
        Role::OtherSystem,
    ];
    match kind {
        KindName::Referral
        | KindName::StatutoryReport
        | KindName::CrossBorder
        | KindName::Case
        | KindName::Consent
            if actor.roles.iter().any(|role| !NOT.contains(role)) =>
        {
            Ok(())
        }
        _ => Err(Refusal::rule(refusals::NOT_YOUR_ROLE)),
    }
}

/// Whether an actor may destroy the key of a subject: the director of the organisation that keeps the record.
pub fn may_erase(actor: &Actor, subject: &State) -> Result<(), Refusal> {
    if actor.org != subject.org {
        return Err(Refusal::rule(refusals::UNKNOWN_RECORD));
    }
    if actor.is_any(&[Role::Director]) { Ok(()) } else { Err(Refusal::rule(refusals::NOT_YOUR_ROLE)) }
}

/// Whether an actor may read who said what about a record, projected like the record itself. Guests see the record,
/// not its past; those who count do not need it.
pub fn may_read_history(
    actor: &Actor,
    ring: &KeyRing,
    kind: KindName,
    audience: &BTreeSet<AudienceKey>,
) -> Result<(), Refusal> {
    const NOT: &[Role] = &[
        Role::MeOfficer,
        Role::Analyst,
        Role::NetworkMember,
        Role::DonorReader,
        Role::Finance,
        Role::SystemAdmin,
        Role::OtherSystem,
    ];
    let seen = visible(ring, kind, audience).ok_or_else(|| Refusal::rule(refusals::UNKNOWN_RECORD))?;
    let by_role = actor.roles.iter().any(|role| !NOT.contains(role));
    let open_page = kind.group() == Group::Directory && !actor.roles.is_empty();
    if !seen.is_guest() && (by_role || open_page) {
        Ok(())
    } else {
        Err(Refusal::rule(refusals::NOT_YOUR_ROLE))
    }
}

/// Whether an actor may see who looked at a record.
pub fn may_read_readers(
    actor: &Actor,
    ring: &KeyRing,
    kind: KindName,
    audience: &BTreeSet<AudienceKey>,
) -> Result<(), Refusal> {
    const MAY: &[Role] =
        &[Role::CaseSupervisor, Role::Caseworker, Role::CentreManager, Role::Director, Role::Auditor];
    let seen = visible(ring, kind, audience).ok_or_else(|| Refusal::rule(refusals::UNKNOWN_RECORD))?;
    if !seen.is_guest() && actor.is_any(MAY) { Ok(()) } else { Err(Refusal::rule(refusals::NOT_YOUR_ROLE)) }
}

/// Figures shown inside the network hide what counts fewer than this many.
pub const FIGURES_K_INSIDE: u32 = 5;
/// Figures shown outside hide what counts fewer than this many.
pub const FIGURES_K_OUTSIDE: u32 = 11;

/// Whether an actor sees figures, and below which count they are hidden. Somebody with a role inside and one outside
/// sees as from inside.
pub fn figures_k(actor: &Actor) -> Option<u32> {
    let k = |role: &Role| match role {
        Role::NetworkMember | Role::HotlineOfficer | Role::SystemAdmin | Role::OtherSystem => None,
        Role::DonorReader => Some(FIGURES_K_OUTSIDE),
        _ => Some(FIGURES_K_INSIDE),
    };
    actor.roles.iter().filter_map(k).min()
}

/// Whether an actor is told which records of their organisation look wrong, and below which count of records that they may
/// not see it is hidden: whoever sees figures from inside.
pub fn quality_k(actor: &Actor) -> Option<u32> {
    figures_k(actor).filter(|k| *k <= FIGURES_K_INSIDE)
}

/// Which finished reports somebody may read and take out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReportReach {
    /// None.
    None,
    /// Those that were sent, of the projects that the account was given.
    Sent,
    /// Those that were signed.
    Signed,
    /// All of the organisation, from the first word.
    All,
}

/// Which reports of their own organisation somebody reads as a whole, words and figures; see [`super::reads_report`].
pub fn report_reach(actor: &Actor) -> ReportReach {
    let reach = |role: &Role| match right(*role, Group::Reports) {
        right if right.read >= Reach::Org && right.clearance >= Class::Personal => ReportReach::All,
        right if right.read >= Reach::Org => ReportReach::Signed,
        _ if *role == Role::DonorReader => ReportReach::Sent,
        _ => ReportReach::None,
    };
    actor.roles.iter().map(reach).max().unwrap_or(ReportReach::None)
}

/// Whether an actor sees the board of the whole network, and below which count it hides: who answers for cases, who
/// leads, and who counts.
pub fn network_k(actor: &Actor) -> Option<u32> {
    const SEERS: &[Role] = &[Role::CaseSupervisor, Role::CentreManager, Role::Director, Role::MeOfficer];
    actor.is_any(SEERS).then_some(FIGURES_K_INSIDE)
}

/// How somebody sees what was answered to an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Results {
    /// The responses themselves, as far as they may be read, counted as they are.
    Read {
        /// Whether answers to confidential questions are among them.
        confidential: bool,
    },
    /// Counts of the own organisation, as far as [`super::figures_reach`] goes, small ones hidden, nobody's words.
    /// Confidential questions are left out: who may not read them is not told how often they were answered how.
    Count {
        /// Counts above zero and below this are hidden.
        k: u32,
    },
}

/// Whether an actor sees results of instruments, and how: whoever reads care as personal fields reads responses, whoever
/// else sees figures counts.
pub fn results(actor: &Actor) -> Result<Results, Refusal> {
    let k = figures_k(actor).ok_or_else(|| Refusal::rule(refusals::NOT_YOUR_ROLE))?;
    let care =
        || actor.roles.iter().map(|role| right(*role, Group::Care)).filter(|right| right.read > Reach::None);
    match care().map(|right| right.clearance).max() {
        Some(class) if class >= Class::Personal => {
            Ok(Results::Read { confidential: class == Class::Confidential })
        }
        _ => Ok(Results::Count { k }),
    }
}
