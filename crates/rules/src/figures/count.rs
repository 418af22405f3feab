//! What each measure counts.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    KindName, RecordId, State,
    age::{Age, AgeBand, band_on},
    date::Day,
    tally::{Tally, TallySex},
};
use serde::de::DeserializeOwned;

use super::{
    Count, Hit, Measure, Question, Records, Sex,
    event::{self, Event, linked},
};
use crate::{
    clock,
    policy::referral_status,
    reach::{Audience, reach, school_of},
    read,
};

/// Everything that a measure counts, whenever and wherever.
pub(super) fn counts<'a>(question: &Question, records: &'a dyn Records) -> Vec<Count<'a>> {
    match question.measure {
        Measure::Rounds => rounds(records, None),
        Measure::NightRounds => rounds(records, Some("night")),
        Measure::Contacts => contacts(records, Named::Any),
        Measure::UniqueChildrenContacted => children(contacts(records, Named::Known)),
        Measure::NewChildren => first_ever(children(contacts(records, Named::New))),
        Measure::PeopleCounted => people_counted(records),
        Measure::Sessions => {
            each(records, KindName::Session, event::of_session, |session| u64::from(held(session)))
        }
        Measure::Servings => each(records, KindName::Session, event::of_session, served),
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
        Measure::PeerReachEstimated => peer_sessions(records),
        Measure::ConcernsRaised => concerns(records),
        Measure::ConcernsOnTime => {
            concerns(records).into_iter().filter_map(|count| on_time(count, question.now_ms)).collect()
        }
        Measure::CasesOpened => of_person(records, KindName::Case, |case| {
            case.value("opened").and_then(|_| event::of_case(case, records))
        }),
        Measure::ReferralsSent => referrals(records, "sent", |_| true),
        Measure::ReferralsAccepted => {
            referrals(records, "answered", |referral| referral_status(referral) != "declined")
        }
        Measure::ReferralsCompleted => {
            referrals(records, "ended", |referral| referral_status(referral) == "completed")
        }
    }
}

/// Which contacts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    Any,
    Known,
    New,
}

/// Rounds that went out: planned ones do not count.
fn rounds<'a>(records: &'a dyn Records, shift: Option<&str>) -> Vec<Count<'a>> {
    let mut counts = each(records, KindName::Round, event::of_round, |round| {
        u64::from(matches!(round.text("status"), Some("out" | "back")))
    });
    counts.retain(|count| shift.is_none() || count.event.shift.as_deref() == shift);
    counts
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

/// Meetings with a child. Whoever was only counted is in [`people_counted`]. An unnamed child is a contact, and becomes
/// a different child only when somebody links the contact to the child's file.
fn contacts(records: &dyn Records, named: Named) -> Vec<Count<'_>> {
    let counted = |contact| {
        let who = State::text(contact, "who");
        let person = contact.reference("person");
        let asked = match named {
            Named::Any => who != Some("tally"),
            Named::Known => person.is_some(),
            Named::New => person.is_some() && who == Some("new"),
        };
        let event = event::of_contact(contact, records).filter(|_| asked)?;
        let file = person.and_then(|person| records.get(person));
        let who = who_is(file.unwrap_or(contact), event.day);
        Some(Count { record: contact, n: 1, person, who: Some(who), event, hit: Hit::Yes })
    };
    records.of_kind(KindName::Contact).filter_map(counted).collect()
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
pub(super) fn keep_largest(counts: &mut Vec<Count>, records: &dyn Records) {
    let session_of = |count: &Count| match count.record.kind {
        KindName::Session => Some(count.record.record),
        _ => count.record.reference("session"),
    };
    let mut audiences: BTreeMap<RecordId, Audience> = BTreeMap::new();
    for count in &*counts {
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

/// Anonymous counts on rounds and tally sheets.
fn people_counted(records: &dyn Records) -> Vec<Count<'_>> {
    let named = named_later(records);
    let contacts = records.of_kind(KindName::Contact);
    // Children alone are counted among everybody; their own sheet would count them again.
    let alone = |sheet: &&State| sheet.value("alone").and_then(serde_json::Value::as_bool) == Some(true);
    let sheets = records.of_kind(KindName::TallySheet).filter(|sheet| !alone(sheet));
    contacts
        .flat_map(|contact| {
            let mut counts = tally(contact, event::of_contact(contact, records));
            for who in named.get(&contact.record).into_iter().flatten() {
                take_out(&mut counts, *who);
            }
            counts
        })
        .chain(sheets.flat_map(|sheet| tally(sheet, event::of_tally_sheet(sheet, records))))
        .collect()
}

/// Children who were counted first and named later, by the contact that counted them. The count stays as it was said;
/// here they are left out of it, because their own contact counts them.
fn named_later(records: &dyn Records) -> BTreeMap<RecordId, Vec<(Sex, AgeBand)>> {
    let mut named: BTreeMap<RecordId, Vec<(Sex, AgeBand)>> = BTreeMap::new();
    for contact in records.of_kind(KindName::Contact) {
        let Some(first) = contact.reference("out_of") else { continue };
        let Some(event) = event::of_contact(contact, records) else { continue };
        let file = contact.reference("person").and_then(|person| records.get(person));
        named.entry(first).or_default().push(who_is(file.unwrap_or(contact), event.day));
    }
    named
}

/// One fewer, in the cell where the child most likely stood: its own, else that of its sex, else any.
fn take_out(counts: &mut [Count], (sex, band): (Sex, AgeBand)) {
    let closeness = |count: &Count| match count.who {
        Some(who) if who == (sex, band) => 3,
        Some((its, _)) if its == sex => 2,
        _ => 1,
    };
    let likely = counts.iter_mut().filter(|count| count.n > 0).max_by_key(|count| closeness(count));
    if let Some(count) = likely {
        count.n -= 1;
    }
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

/// Of every child only the very first, whatever the period: nobody is met for the first time twice.
fn first_ever(mut counts: Vec<Count>) -> Vec<Count> {
    counts.sort_by_key(|count| (count.event.day, count.record.record));
    let mut met = BTreeSet::new();
    counts.retain(|count| count.person.is_some_and(|person| met.insert(person)));
    counts
}

fn concerns(records: &dyn Records) -> Vec<Count<'_>> {
    of_person(records, KindName::Concern, |concern| event::of_concern(concern, records))
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

fn referrals<'a>(records: &'a dyn Records, moment: &str, counts: fn(&State) -> bool) -> Vec<Count<'a>> {
    of_person(records, KindName::Referral, |referral| {
        counts(referral).then(|| event::of_referral(referral, moment, records)).flatten()
    })
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
