//! Villages, peer groups, network committees, projects.

use model::KindName;

use super::{
    Count, Measure, Records, about, everybody_there, groups, is_one, judged, peer_sessions, things, whole,
    worries,
};
use crate::read::{self, field_day, instant_ms};

/// Milliseconds within which whoever raised a concern should hear back: seven days, the network's own figure.
const TOLD_BACK_MS: u64 = 7 * 86_400_000;

/// What the measures of villages, peer groups, committees and projects count.
pub(super) fn counts(measure: Measure, now_ms: u64, records: &dyn Records) -> Vec<Count<'_>> {
    use KindName::{
        ActionItem, AreaVisit, Campaign, CommitteeMeeting, CommitteeMember, PeerGroup, TargetArea,
    };
    match measure {
        Measure::AreasBegun => things(records, TargetArea, "since", |_| 1),
        Measure::WorkshopDays => groups::held_of_type(records, &["workshop"]),
        Measure::WorkshopAttendances => everybody_there(records, &["workshop"]),
        Measure::PlanLinesAgreed => things(records, ActionItem, "agreed", |_| 1),
        Measure::PlanLinesDone => {
            things(records, ActionItem, "done_on", |line| u64::from(is_one(line, "status", &["done"])))
        }
        Measure::PlanLinesOnTime => lines_on_time(records, now_ms),
        Measure::AreaVisits => things(records, AreaVisit, "day", |_| 1),
        Measure::PeerGroupsBegun => things(records, PeerGroup, "since", |_| 1),
        Measure::PeerLeadersTrained => {
            let mut counts = about(records, KindName::PeerLeader, "trained", |_| true);
            for count in &mut counts {
                count.person = count.record.reference("person");
            }
            counts
        }
        Measure::PeerSessions => groups::held_of_type(records, &["peer_session"]),
        Measure::PeerAttendances => everybody_there(records, &["peer_session"]),
        Measure::PeerReachEstimated => peer_sessions(records),
        Measure::CommitteeMembers => about(records, CommitteeMember, "since", |_| true),
        Measure::CommitteeMeetings => things(records, CommitteeMeeting, "day", |_| 1),
        Measure::Campaigns => things(records, Campaign, "day", |_| 1),
        Measure::CampaignAudience => {
            let mut counts = about(records, Campaign, "day", |campaign| whole(campaign, "audience") > 0);
            for count in &mut counts {
                count.n = whole(count.record, "audience");
            }
            counts
        }
        Measure::CommunityConcerns => worries::of_community(records),
        Measure::ToldBackInTime => judged(worries::of_community(records), |count| {
            let until = instant_ms(count.record, "raised")? + TOLD_BACK_MS;
            let told = instant_ms(count.record, "fed_back");
            (until < now_ms).then(|| told.is_some_and(|told| told <= until))
        }),
        Measure::QuartersDone => {
            let marks = things(records, KindName::QuarterMark, "quarter", |_| 1);
            judged(marks, |count| Some(count.record.value("done_by").is_some()))
        }
        Measure::ProjectsBegun => things(records, KindName::Project, "starts", |_| 1),
        _ => Vec::new(),
    }
}

/// By the day that was agreed first, however often a line was postponed.
fn lines_on_time(records: &dyn Records, now_ms: u64) -> Vec<Count<'_>> {
    let today = field_day(now_ms);
    let due = things(records, KindName::ActionItem, "due", |_| 1);
    judged(due, |count| {
        let done = read::day(count.record, "done_on").filter(|_| is_one(count.record, "status", &["done"]));
        (Some(count.event.day) < today).then(|| done.is_some_and(|done| done <= count.event.day))
    })
}
