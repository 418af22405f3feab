//! Watching over children: signs, worries, screenings, and what an authority found.

use model::{KindName, State};

use super::{Count, Hit, Measure, Records, about, is_one, of_person, street};
use crate::{clock, figures::event, read};

/// What the measures of monitoring count.
pub(super) fn counts(measure: Measure, now_ms: u64, records: &dyn Records) -> Vec<Count<'_>> {
    match measure {
        Measure::ContactsWithSigns => {
            let mut counts = street::contacts(records, street::Named::Any);
            counts.retain(|count| read::texts(count.record, "indicators").next().is_some());
            counts
        }
        Measure::ConcernsRaised => concerns(records),
        Measure::ConcernsHigh => {
            let mut counts = concerns(records);
            counts.retain(|count| is_one(count.record, "level_first", &["high"]));
            counts
        }
        Measure::ConcernsOnTime => {
            concerns(records).into_iter().filter_map(|count| on_time(count, now_ms)).collect()
        }
        Measure::Screenings => about(records, KindName::Screening, "time", |_| true),
        Measure::ScreeningsPossible => about(records, KindName::Screening, "time", |screening| {
            is_one(screening, "result", &["likely", "possible"])
        }),
        Measure::OfficiallyIdentified => {
            about(records, KindName::Determination, "day", |found| is_one(found, "result", &["victim"]))
        }
        _ => Vec::new(),
    }
}

/// Worries from people and committees of the community, or by the public form: codes of `concern_source`.
const COMMUNITY: [&str; 5] = ["childsafe_agent", "community", "ccwc", "faith", "public_report"];

/// Concerns raised.
pub(super) fn concerns(records: &dyn Records) -> Vec<Count<'_>> {
    of_person(records, KindName::Concern, |concern| event::of_concern(concern, records))
}

/// Of these, those from the community.
pub(super) fn of_community(records: &dyn Records) -> Vec<Count<'_>> {
    let mut counts = concerns(records);
    counts.retain(|count| is_one(count.record, "source", &COMMUNITY));
    counts
}

/// Whether a concern is about trafficking.
pub(super) fn is_trafficking(concern: &State) -> bool {
    read::texts(concern, "about").any(|about| about.ends_with("_trafficking"))
}

/// Judged within the clock of the level that it was first given. One that nobody judged is late once the clock of its
/// teller's level has run, and does not count before. No action has no clock.
fn on_time(count: Count, now_ms: u64) -> Option<Count> {
    let concern = count.record;
    let judged = read::instant_ms(concern, "triaged");
    let due = match concern.text("level_first").and_then(|code| code.parse().ok()) {
        Some(level) => clock::due_ms(level, clock::raised_ms(concern))?,
        None => clock::untriaged_due_ms(concern)?,
    };
    let hit = match judged {
        Some(at) if at <= due => Hit::Yes,
        Some(_) => Hit::No,
        None if due < now_ms => Hit::No,
        None => return None,
    };
    Some(Count { hit, ..count })
}
