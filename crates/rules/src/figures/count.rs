//! What each measure counts.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    KindName, RecordId, State,
    age::{Age, AgeBand, band_on},
    date::{Day, Month},
    tally::{Tally, TallySex},
};
use serde::de::DeserializeOwned;

use super::{
    Count, Hit, Measure, Records, Sex,
    event::{self, Event, linked},
};
use crate::reach::{Audience, reach, school_of};

mod care;
mod centre;
mod community;
mod groups;
mod learning;
mod offices;
mod street;
mod worries;

/// Everything that a measure counts, whenever and wherever, by programme.
pub(super) fn counts(measure: Measure, now_ms: u64, records: &dyn Records) -> Vec<Count<'_>> {
    use super::Programme as P;
    match measure.programme() {
        P::Survey | P::Outreach | P::NightOutreach => street::counts(measure, records),
        P::Monitoring => worries::counts(measure, now_ms, records),
        P::Protection => care::counts(measure, now_ms, records),
        P::Reporting | P::Justice | P::CrossBorder | P::Alliance => offices::counts(measure, now_ms, records),
        P::BorderCentre => centre::counts(measure, records),
        P::Counselling | P::Feeding => groups::counts(measure, records),
        P::Education => learning::counts(measure, now_ms, records),
        P::Village | P::PeerGroups | P::Network | P::Projects => community::counts(measure, now_ms, records),
    }
}

/// Records of a kind that count so much each and name nobody.
fn each<'a>(
    records: &'a dyn Records,
    kind: KindName,
    event: fn(&State, &dyn Records) -> Option<Event>,
    n: fn(&State) -> u64,
) -> Vec<Count<'a>> {
    let counted = |record: &'a State| {
        let n = n(record);
        let event = event(record, records).filter(|_| n > 0)?;
        Some(Count { record, n, person: None, who: None, event, hit: Hit::Yes })
    };
    records.of_kind(kind).filter_map(counted).collect()
}

/// Children at peer sessions, named or counted. Whose audience stands for its school is seen among those asked about.
fn peer_sessions(records: &dyn Records) -> Vec<Count<'_>> {
    let sessions = records.of_kind(KindName::Session).filter(|session| held(session));
    let mut counts = attendances(records);
    counts.extend(sessions.flat_map(|session| tally(session, event::of_session(session, records))));
    counts.retain(|count| count.event.session_type.as_deref() == Some("peer_session"));
    children(counts)
}

/// Keeps what was counted at the sessions that stand for their school and school year.
pub(super) fn keep_largest(counts: &mut Vec<&Count>, records: &dyn Records) {
    let session_of = |count: &Count| match count.record.kind {
        KindName::Session => Some(count.record.record),
        _ => count.record.reference("session"),
    };
    let mut audiences: BTreeMap<RecordId, Audience> = BTreeMap::new();
    for count in counts.iter().copied() {
        let Some(session) = session_of(count).and_then(|id| records.get(id)) else { continue };
        let audience = audiences.entry(session.record).or_insert_with(|| Audience {
            session: session.record,
            school: school_of(session, linked(session, "peer_group", records)),
            day: count.event.day,
            children: 0,
        });
        audience.children += count.n;
    }
    let audiences: Vec<Audience> = audiences.into_values().collect();
    let largest = reach(&audiences).largest;
    counts.retain(|count| session_of(count).is_some_and(|id| largest.binary_search(&id).is_ok()));
}

fn tally(record: &State, event: Option<Event>) -> Vec<Count<'_>> {
    let cells: Tally = parsed(record, "tally").unwrap_or_default();
    let Some(event) = event else { return Vec::new() };
    let sex = |sex| match sex {
        TallySex::Female => Sex::Female,
        TallySex::Male => Sex::Male,
        TallySex::NotStated => Sex::NotStated,
    };
    cells
        .into_iter()
        .map(|cell| Count {
            record,
            n: u64::from(cell.n),
            person: None,
            who: Some((sex(cell.sex), cell.band)),
            event: event.clone(),
            hit: Hit::Yes,
        })
        .collect()
}

/// One for each child and session, however often the roll was called.
fn attendances(records: &dyn Records) -> Vec<Count<'_>> {
    let mut ticked = BTreeSet::new();
    let counted = |attendance| {
        let present = State::value(attendance, "present").and_then(serde_json::Value::as_bool) == Some(true);
        let session = linked(attendance, "session", records).filter(|session| held(session))?;
        let person = attendance.reference("person").filter(|_| present)?;
        let event = event::of_session(session, records)?;
        let who =
            records.get(person).map_or((Sex::NotStated, AgeBand::NotStated), |file| who_is(file, event.day));
        let first = ticked.insert((session.record, person));
        first.then_some(Count {
            record: attendance,
            n: 1,
            person: Some(person),
            who: Some(who),
            event,
            hit: Hit::Yes,
        })
    };
    records.of_kind(KindName::Attendance).filter_map(counted).collect()
}

/// Everybody at sessions of these types, adults and those counted without a name among them.
fn everybody_there<'a>(records: &'a dyn Records, types: &[&str]) -> Vec<Count<'a>> {
    let mut counts = groups::counts(Measure::Attendances, records);
    counts.retain(|count| count.event.session_type.as_deref().is_some_and(|kind| types.contains(&kind)));
    counts
}

/// What was called off did not take place: whatever was prepared or ticked for it counts for nothing.
fn held(session: &State) -> bool {
    session.text("cancelled").is_none()
}

fn served(session: &State) -> u64 {
    if held(session) { whole(session, "served") } else { 0 }
}

/// Adults who took part or ate: people, never children.
fn adults(session: &State, event: Option<Event>) -> Option<Count<'_>> {
    let n = whole(session, "adults");
    let event = event.filter(|_| n > 0)?;
    let who = Some((Sex::NotStated, AgeBand::From18));
    Some(Count { record: session, n, person: None, who, event, hit: Hit::Yes })
}

fn whole(record: &State, field: &str) -> u64 {
    record.value(field).and_then(serde_json::Value::as_u64).unwrap_or(0)
}

/// Those who are or may be children: an adult is who is certainly 18 (see `model::age`).
fn children(mut counts: Vec<Count>) -> Vec<Count> {
    counts.retain(|count| count.who.is_none_or(|(_, band)| band != AgeBand::From18));
    counts
}

/// Records of a kind that are each about one child.
fn of_person<'a>(
    records: &'a dyn Records,
    kind: KindName,
    event: impl Fn(&State) -> Option<Event>,
) -> Vec<Count<'a>> {
    let counted = |record: &'a State| {
        let event = event(record)?;
        let file = linked(record, "person", records);
        let who = who_is(file.unwrap_or(record), event.day);
        Some(Count { record, n: 1, person: None, who: Some(who), event, hit: Hit::Yes })
    };
    records.of_kind(kind).filter_map(counted).collect()
}

/// Records of a kind that are each about one child, on the day or at the moment that a field names.
fn about<'a>(
    records: &'a dyn Records,
    kind: KindName,
    when: &str,
    is: impl Fn(&State) -> bool,
) -> Vec<Count<'a>> {
    of_person(records, kind, |record| is(record).then(|| event::of_any(record, when, records)).flatten())
}

/// Records of a kind that count so much each and are about nobody.
fn things<'a>(
    records: &'a dyn Records,
    kind: KindName,
    when: &str,
    n: impl Fn(&State) -> u64,
) -> Vec<Count<'a>> {
    let counted = |record: &'a State| {
        let n = n(record);
        let event = if n > 0 { event::of_any(record, when, records) } else { None }?;
        Some(Count { record, n, person: None, who: None, event, hit: Hit::Yes })
    };
    records.of_kind(kind).filter_map(counted).collect()
}

/// Of what was counted that of which it can be said whether it is a hit.
fn judged<'a>(counts: Vec<Count<'a>>, hit: impl Fn(&Count<'a>) -> Option<bool>) -> Vec<Count<'a>> {
    counts
        .into_iter()
        .filter_map(|count| {
            let hit = if hit(&count)? { Hit::Yes } else { Hit::No };
            Some(Count { hit, ..count })
        })
        .collect()
}

/// Whether a field is one of these codes.
fn is_one(record: &State, field: &str, codes: &[&str]) -> bool {
    record.text(field).is_some_and(|code| codes.contains(&code))
}

/// Whether a yes-or-no field is yes.
fn yes(record: &State, field: &str) -> bool {
    record.value(field).and_then(serde_json::Value::as_bool) == Some(true)
}

/// The same day so many months later, or the last of its month where that is shorter.
fn months_after(day: Day, months: u8) -> Day {
    let month = (0..months).fold(Month::of(day), |month, _| month.next());
    Day::new(month.year(), month.number(), day.day_of_month()).or_else(|_| month.last_day()).unwrap_or(day)
}

/// Sex and age on a day, as far as a record says: a child's file, or what was noted of an unnamed child.
pub fn who_is(record: &State, day: Day) -> (Sex, AgeBand) {
    let age: Option<Age> = parsed(record, "age");
    let born = record.text("born").and_then(|text| text.parse().ok());
    let told = record.text("age_band").and_then(|band| AgeBand::ALL.into_iter().find(|b| b.as_str() == band));
    let band = match band_on(born, age.as_ref(), day) {
        AgeBand::NotStated => told.unwrap_or(AgeBand::NotStated),
        band => band,
    };
    (Sex::of_code(record.text("sex")), band)
}

fn parsed<T: DeserializeOwned>(record: &State, field: &str) -> Option<T> {
    serde_json::from_value(record.value(field)?.clone()).ok()
}
