//! Between offices: reports to the authorities, legal matters, work across the border, referrals, the alliance.

use model::{KindName, State};

use super::{Count, Measure, Records, about, groups, is_one, judged, of_person};
use crate::{figures::event, policy::referral_status, read::instant_ms};

/// Answers from across the border that say that somebody of the family was found, or that the home was seen.
const TRACED: [&str; 5] =
    ["family_found", "home_suitable", "suitable_with_support", "home_not_suitable", "other_relatives"];

/// What the measures of reporting, justice, cross-border work and the alliance count.
pub(super) fn counts(measure: Measure, now_ms: u64, records: &dyn Records) -> Vec<Count<'_>> {
    use KindName::{Certificate, CrossBorder, Handover, Hearing, LegalMatter, StatutoryReport};
    match measure {
        Measure::StatutoryReportsSent => about(records, StatutoryReport, "sent", |_| true),
        Measure::StatutoryReportsAnswered => about(records, StatutoryReport, "answered", |_| true),
        Measure::StatutoryReportsOnTime => {
            let due = about(records, StatutoryReport, "due", |one| !is_one(one, "status", &["cancelled"]));
            in_time(due, "sent", now_ms)
        }
        Measure::LegalMatters => about(records, LegalMatter, "created", |_| true),
        Measure::HearingsHeld => {
            about(records, Hearing, "time", |hearing| is_one(hearing, "status", &["held"]))
        }
        Measure::BorderRequests => about(records, CrossBorder, "requested", |_| true),
        Measure::BorderAnswered => about(records, CrossBorder, "answered", |_| true),
        Measure::FamiliesTraced => {
            about(records, CrossBorder, "answered", |one| is_one(one, "answer", &TRACED))
        }
        Measure::Handovers => about(records, Handover, "time", |_| true),
        Measure::ChildrenReceived => about(records, CrossBorder, "received", |_| true),
        Measure::ReferralsSent => referrals(records, "sent", |_| true),
        Measure::ReferralsAccepted => {
            referrals(records, "answered", |referral| referral_status(referral) != "declined")
        }
        Measure::ReferralsCompleted => {
            referrals(records, "ended", |referral| referral_status(referral) == "completed")
        }
        Measure::ReferralsInTime => {
            let sent = |referral: &State| referral.value("sent").is_some();
            in_time(referrals(records, "due", sent), "answered", now_ms)
        }
        Measure::Trainings => groups::held_of_type(records, &["training"]),
        Measure::ColleaguesTrained => {
            about(records, Certificate, "issued", |one| is_one(one, "status", &["issued"]))
        }
        _ => Vec::new(),
    }
}

/// Of what was due at a moment that is over: what was done by then.
fn in_time<'a>(due: Vec<Count<'a>>, done: &str, now_ms: u64) -> Vec<Count<'a>> {
    judged(due, |count| {
        let due = instant_ms(count.record, "due")?;
        (due < now_ms).then(|| instant_ms(count.record, done).is_some_and(|done| done <= due))
    })
}

fn referrals<'a>(records: &'a dyn Records, moment: &str, counts: impl Fn(&State) -> bool) -> Vec<Count<'a>> {
    of_person(records, KindName::Referral, |referral| {
        counts(referral).then(|| event::of_referral(referral, moment, records)).flatten()
    })
}
