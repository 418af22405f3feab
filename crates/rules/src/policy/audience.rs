//! Whom a record is for.

use std::collections::BTreeSet;

use model::{AccountId, Group, KindName, RecordId, State, schema::SHARE_SETS};

use super::{AudienceKey, Glass, Share, glass, referral_status};
use crate::{alerts::Pattern, read};

/// What stands beside a record and decides with it whom it is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// For an attachment: the kind of the record that it hangs on. `None`: unknown, then it is held like care.
    pub parent: Option<KindName>,
    /// For a referral: whether the consent that it rests on is known to have ended or to be missing.
    pub consent_ended: bool,
    /// Emergency accesses that stand open and concern its person.
    pub glasses: Vec<Glass>,
    /// For what is said of a series or a session (see [`hangs_on`]): the keys that this carries.
    pub circle: BTreeSet<AudienceKey>,
}

/// The field that names what a record is part of, and whose circle it shares: one series is run, and one roll taken, by
/// people of several teams. Their ids follow from what they stand for, so whoever may take the roll must find the
/// record that another team has begun.
pub fn hangs_on(kind: KindName) -> Option<(&'static str, KindName)> {
    match kind {
        KindName::Session | KindName::Membership => Some(("series", KindName::Series)),
        // Whoever answers for a report reads what its reporter adds.
        KindName::ConcernMessage => Some(("parent", KindName::Concern)),
        // A plan is carried on by whoever goes to the area, whichever team wrote its lines.
        KindName::AreaMember | KindName::AreaPoint | KindName::ActionItem | KindName::AreaVisit => {
            Some(("area", KindName::TargetArea))
        }
        KindName::Attendance | KindName::Certificate => Some(("session", KindName::Session)),
        KindName::PeerLeader => Some(("group", KindName::PeerGroup)),
        KindName::CommitteeMember | KindName::CommitteeMeeting => Some(("committee", KindName::Committee)),
        KindName::QuarterMark => Some(("plan", KindName::QuarterPlan)),
        // Whoever was given a project reads what each of its lines is to reach.
        KindName::Target => Some(("indicator", KindName::Indicator)),
        _ => None,
    }
}

/// The audience keys that a record carries. `shares` are those that concern its child or case, or, for a referral, its
/// own; others change nothing.
pub fn audience(record: &State, shares: &[Share], beside: &Beside) -> BTreeSet<AudienceKey> {
    let group = group_of(record.kind, beside.parent);
    let mut keys = BTreeSet::new();
    // What rests on unknown adults is for those alone who read what was written of them.
    if record.kind == KindName::Alert && Pattern::of(record).is_none_or(Pattern::rests_on_adults) {
        return BTreeSet::from([AudienceKey::cleared(record.org, group)]);
    }
    // An organisation's own page belongs to it, whoever in the network wrote it down first.
    let owner = match record.kind {
        KindName::Organisation => record.record,
        // A service belongs to whoever offers it, in the same way.
        KindName::Service => record.reference("organisation").unwrap_or(record.org),
        _ => record.org,
    };
    // Who looks for which pattern, and how another system names things, is no business of other organisations.
    let own = matches!(record.kind, KindName::AlertRule | KindName::CodeMap);
    if group == Group::Directory && !own {
        keys.insert(AudienceKey::net(group));
    }
    // A bed, and an ask for one, is told to every organisation that refers: a few coded fields of it.
    if matches!(record.kind, KindName::Bed | KindName::BedAsk) && !record.erased {
        keys.insert(AudienceKey::net(group));
    }
    keys.insert(AudienceKey::org(owner, group));
    if group == Group::Directory {
        keys.extend(given_key(record, owner, beside.parent));
    }
    match &record.team {
        // Who opened what is told to those who answer for it, not to the holder's colleagues.
        Some(_) if record.kind == KindName::EmergencyAccess => {}
        Some(team) => {
            keys.insert(AudienceKey::team(owner, team, group));
        }
        // Whoever plans without a team of their own plans for those who go out. Such a record names no person.
        None if matches!(record.kind, KindName::Spot | KindName::Route | KindName::TargetArea) => {
            keys.insert(AudienceKey::teams(owner, group));
        }
        None => {}
    }
    keys.insert(AudienceKey::own(record.by, record.org, group));
    keys.extend(people_on(record).into_iter().map(|account| AudienceKey::own(account, record.org, group)));
    if hangs_on(record.kind).is_some() {
        // Never beyond the organisation: what another one hangs on a session of ours stays with it.
        keys.extend(beside.circle.iter().filter(|key| key.is_within(record.org, group)).cloned());
    }
    keys.extend(
        beside
            .glasses
            .iter()
            .filter(|glass| glass::opens(glass, record))
            .map(|glass| AudienceKey::glass(glass.access)),
    );
    if record.kind == KindName::Referral {
        keys.extend(receiver_keys(record, shares, beside));
    } else if record.kind == KindName::CrossBorder {
        keys.extend(other_side_key(record));
    } else {
        keys.extend(
            shares.iter().filter(|share| opens(share, record)).map(|s| AudienceKey::share(s.referral)),
        );
    }
    keys
}

/// By which key those read a record of the directory who read no more of it than what they were given. What stands in no
/// project, or nobody knows in which, has none of a project; a target has that of its indicator, by the circle.
fn given_key(record: &State, owner: RecordId, parent: Option<KindName>) -> Option<AudienceKey> {
    let project = match (record.kind, parent) {
        (KindName::Project, _) => Some(record.record),
        (KindName::Indicator | KindName::ResultNode, _) => record.reference("project"),
        (KindName::Attachment, Some(KindName::Project)) => record.reference("parent"),
        (KindName::Target, _)
        | (KindName::Attachment, Some(KindName::Indicator | KindName::ResultNode | KindName::Target)) => None,
        _ => return Some(AudienceKey::pages(owner, Group::Directory)),
    };
    project.map(|project| AudienceKey::project(record.org, project, Group::Directory))
}

/// The group that a record is shared with: its kind's, but an attachment's is that of what it hangs on.
pub(crate) fn group_of(kind: KindName, parent: Option<KindName>) -> Group {
    match (kind, parent) {
        (KindName::Attachment, Some(parent)) => parent.group(),
        _ => kind.group(),
    }
}

/// Accounts whose own a record is, besides its author: whoever has the task, the concern, the case, or was out.
fn people_on(record: &State) -> Vec<AccountId> {
    let field = match record.kind {
        KindName::Concern | KindName::Task | KindName::QuarterPlan => "assignee",
        KindName::Case => "owner",
        KindName::Committee => "worker",
        KindName::PeerGroup => {
            let worker = record.text("worker").into_iter();
            return worker.chain(read::texts(record, "tellers")).filter_map(|id| id.parse().ok()).collect();
        }
        KindName::EmergencyAccess => {
            return read::texts(record, "told").filter_map(|id| id.parse().ok()).collect();
        }
        KindName::Round
        | KindName::Series
        | KindName::Session
        | KindName::TargetArea
        | KindName::AreaVisit => {
            return read::texts(record, "team").filter_map(|id| id.parse().ok()).collect();
        }
        _ => return Vec::new(),
    };
    record.text(field).and_then(|id| id.parse().ok()).into_iter().collect()
}

/// What the organisation that a referral goes to may open of it.
fn receiver_keys(referral: &State, shares: &[Share], beside: &Beside) -> Vec<AudienceKey> {
    let Some(to) = referral.reference("to") else { return Vec::new() };
    let share = shares.iter().find(|share| share.referral == referral.record && share.to == to);
    match referral_status(referral) {
        "draft" => Vec::new(),
        // It was never theirs: a draft that was withdrawn stays with its writer.
        "withdrawn" if referral.value("sent").is_none() => Vec::new(),
        "withdrawn" | "expired" => vec![AudienceKey::ended(to)],
        "accepted" | "started" | "completed" => match share {
            Some(share) => vec![AudienceKey::sent(to), AudienceKey::share(share.referral)],
            None => vec![AudienceKey::ended(to)],
        },
        _ if beside.consent_ended => vec![AudienceKey::ended(to)],
        _ => vec![AudienceKey::sent(to)],
    }
}

/// What the other side of the border may open of a request: its coded minimum from when it was asked, its status once
/// it was withdrawn. A draft that was withdrawn was never theirs. Nothing rests on consent here, for nothing is said
/// that could tell who the child is.
fn other_side_key(border: &State) -> Option<AudienceKey> {
    let to = border.reference("to")?;
    border.value("requested").filter(|asked| !asked.is_null())?;
    Some(if read::any_head_is(border, "status", "withdrawn") {
        AudienceKey::ended(to)
    } else {
        AudienceKey::sent(to)
    })
}

/// Whether a share opens something of this record. Nobody shares what is another organisation's.
pub(super) fn opens(share: &Share, record: &State) -> bool {
    let about = match record.kind {
        KindName::Person => record.record == share.person,
        KindName::Case => {
            share.case == Some(record.record) && record.reference("person") == Some(share.person)
        }
        KindName::Note => {
            let shareable = record.value("shareable").and_then(serde_json::Value::as_bool) == Some(true);
            let of_person = record.reference("person").is_some_and(|person| person == share.person);
            let of_case = record.reference("person").is_none()
                && share.case.is_some_and(|case| record.reference("case") == Some(case));
            shareable && (of_person || of_case)
        }
        // The plan is of one case: that of the referral.
        KindName::PlanItem => {
            share.case.is_some_and(|case| record.reference("case") == Some(case))
                && record.reference("person") == Some(share.person)
        }
        _ => false,
    };
    about
        && record.org == share.from
        && !record.erased
        && share.sets.iter().any(|set| !shared_fields(set, record.kind).is_empty())
}

/// The fields of a kind that a share set opens.
pub(crate) fn shared_fields(set: &str, kind: KindName) -> &'static [&'static str] {
    SHARE_SETS
        .iter()
        .find(|(name, _)| *name == set)
        .and_then(|(_, kinds)| kinds.iter().find(|(name, _)| *name == kind.as_str()))
        .map_or(&[], |(_, fields)| *fields)
}

/// The organisation that a referral was sent to, or the other side of a case of two countries or of an agreement.
pub(crate) fn receiver(record: &State) -> Option<RecordId> {
    match record.kind {
        KindName::Referral | KindName::CrossBorder => record.reference("to"),
        KindName::Agreement => record.reference("with"),
        _ => None,
    }
}
