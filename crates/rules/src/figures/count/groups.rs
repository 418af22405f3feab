//! Group work: sessions by type, who was there, what was eaten, and talks of counselling.

use model::{KindName, State};

use super::{
    Count, Measure, Records, about, adults, attendances, children, each, everybody_there, held, is_one,
    served, tally,
};
use crate::figures::event::{self, linked};

const ART_AND_MUSIC: [&str; 2] = ["art_therapy", "music_therapy"];

/// What the measures of counselling, group work and feeding count.
pub(super) fn counts(measure: Measure, records: &dyn Records) -> Vec<Count<'_>> {
    match measure {
        Measure::CounsellingTalks => {
            about(records, KindName::Note, "time", |note| is_one(note, "kind", &["counselling"]))
        }
        Measure::ArtMusicSessions => held_of_type(records, &ART_AND_MUSIC),
        Measure::ArtMusicAttendances => everybody_there(records, &ART_AND_MUSIC),
        Measure::ChildrensMeetings => held_of_type(records, &["childrens_meeting"]),
        Measure::Sessions => {
            each(records, KindName::Session, event::of_session, |session| u64::from(held(session)))
        }
        Measure::Attendances => {
            let mut counts = attendances(records);
            let sessions = records.of_kind(KindName::Session).filter(|session| held(session));
            counts.extend(sessions.flat_map(|session| {
                let event = event::of_session(session, records);
                adults(session, event.clone()).into_iter().chain(tally(session, event))
            }));
            counts
        }
        Measure::UniqueChildrenAttending => children(attendances(records)),
        Measure::Servings => each(records, KindName::Session, event::of_session, served),
        Measure::MealsGiven => each(records, KindName::Session, event::of_session, |session| {
            u64::from(held(session) && with_food(session))
        }),
        Measure::ChildrenFed => {
            let mut counts = children(attendances(records));
            counts.retain(|count| linked(count.record, "session", records).is_some_and(with_food));
            counts
        }
        _ => Vec::new(),
    }
}

/// Sessions of these types that were not called off.
pub(super) fn held_of_type<'a>(records: &'a dyn Records, types: &[&str]) -> Vec<Count<'a>> {
    let mut counts = each(records, KindName::Session, event::of_session, |session| u64::from(held(session)));
    counts.retain(|count| is_one(count.record, "kind", types));
    counts
}

/// Whether there was something to eat.
fn with_food(session: &State) -> bool {
    is_one(session, "kind", &["meal"]) || session.text("meal").is_some() || served(session) > 0
}
