//! The street: rounds, contacts, counts, clubs, and what a survey asked there.

use std::collections::{BTreeMap, BTreeSet};

use model::{KindName, RecordId, State, age::AgeBand, date::Month};

use super::{
    Count, Hit, Measure, Records, Sex, about, attendances, children, each, everybody_there, groups, is_one,
    of_person, tally, who_is,
};
use crate::figures::event::{self, linked};

/// What the measures of survey, outreach, night outreach and clubs count.
pub(super) fn counts(measure: Measure, records: &dyn Records) -> Vec<Count<'_>> {
    match measure {
        Measure::SurveysAnswered => answers(records, "survey"),
        Measure::Rounds => rounds(records, None),
        Measure::NightRounds => rounds(records, Some("night")),
        Measure::Contacts => contacts(records, Named::Any),
        Measure::NightContacts => {
            let mut counts = contacts(records, Named::Any);
            counts.retain(|count| count.event.shift.as_deref() == Some("night"));
            counts
        }
        Measure::UniqueChildrenContacted => children(contacts(records, Named::Known)),
        Measure::NewChildren => first_ever(children(contacts(records, Named::New))),
        Measure::PeopleCounted => people_counted(records),
        Measure::SpotsVisited => spots(records),
        Measure::EngagedChildren => {
            let mut counts = about(records, KindName::Person, "engaged_on", |_| true);
            for count in &mut counts {
                count.person = Some(count.record.record);
            }
            children(counts)
        }
        Measure::ClubSessions => groups::held_of_type(records, &["club"]),
        Measure::ClubAttendances => everybody_there(records, &["club"]),
        Measure::ClubRegulars => regulars(records),
        _ => Vec::new(),
    }
}

/// Complete answers to instruments of a purpose.
pub(super) fn answers<'a>(records: &'a dyn Records, purpose: &str) -> Vec<Count<'a>> {
    of_person(records, KindName::Response, |response| {
        let instrument = linked(response, "instrument", records)?;
        let counts = is_one(instrument, "purpose", &[purpose])
            && super::yes(response, "complete")
            && !super::yes(response, "declined");
        counts.then(|| event::of_any(response, "time", records)).flatten()
    })
}

/// Each spot once: the contact stands for it, so that the number opens to what happened there.
fn spots(records: &dyn Records) -> Vec<Count<'_>> {
    let mut counts = contacts(records, Named::Any);
    for count in &mut counts {
        count.person = count.record.reference("spot");
        count.who = None;
    }
    counts
}

/// Days in one calendar month from which somebody comes to clubs regularly. The network's own figure.
const REGULAR_DAYS: usize = 3;

/// Children at clubs on so many days of one month, on the day on which they became regulars of it.
fn regulars(records: &dyn Records) -> Vec<Count<'_>> {
    let mut counts = children(attendances(records));
    counts.retain(|count| count.event.session_type.as_deref() == Some("club"));
    counts.sort_by_key(|count| (count.event.day, count.record.record));
    let mut days: BTreeMap<(RecordId, Month), BTreeSet<model::date::Day>> = BTreeMap::new();
    counts.retain(|count| {
        let Some(person) = count.person else { return false };
        let seen = days.entry((person, Month::of(count.event.day))).or_default();
        seen.insert(count.event.day) && seen.len() == REGULAR_DAYS
    });
    counts
}

/// Which contacts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// Every meeting with a child.
    Any,
    /// Those with a child who has a file.
    Known,
    /// Of these, those marked as the first.
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

/// Meetings with a child. Whoever was only counted is in [`people_counted`]. An unnamed child is a contact, and becomes
/// a different child only when somebody links the contact to the child's file.
pub(super) fn contacts(records: &dyn Records, named: Named) -> Vec<Count<'_>> {
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

/// Of every child only the very first, whatever the period: nobody is met for the first time twice.
fn first_ever(mut counts: Vec<Count>) -> Vec<Count> {
    counts.sort_by_key(|count| (count.event.day, count.record.record));
    let mut met = BTreeSet::new();
    counts.retain(|count| count.person.is_some_and(|person| met.insert(person)));
    counts
}
