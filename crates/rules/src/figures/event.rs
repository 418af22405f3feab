//! When and where a record counts, and for which project: found along its references.

use model::{KindName, RecordId, State, date::Day, place::PlaceCode};

use super::{Question, Records, created_day};
use crate::read;

/// When, where and for what something counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The day in the field (UTC+7).
    pub day: Day,
    /// The finest place known.
    pub place: Option<PlaceCode>,
    /// Projects that it counts for.
    pub projects: Vec<RecordId>,
    /// Shift of its round or session.
    pub shift: Option<String>,
    /// Type of its session.
    pub session_type: Option<String>,
}

impl Event {
    /// Whether it is what the question asks for, its period aside.
    pub fn fits(&self, question: &Question) -> bool {
        let one_of = |asked: &[String], is: &Option<String>| {
            asked.is_empty() || is.as_ref().is_some_and(|is| asked.contains(is))
        };
        question.project.is_none_or(|project| self.projects.contains(&project))
            && question
                .place
                .as_ref()
                .is_none_or(|asked| self.place.as_ref().is_some_and(|is| is.is_within(asked)))
            && one_of(&question.shifts, &self.shift)
            && one_of(&question.session_types, &self.session_type)
    }

    fn on(day: Day) -> Self {
        Self { day, place: None, projects: Vec::new(), shift: None, session_type: None }
    }

    /// Fills what is not known here from where this came from; the day stays.
    fn inherit(mut self, from: Option<Event>) -> Self {
        if let Some(from) = from {
            self.place = self.place.or(from.place);
            self.shift = self.shift.or(from.shift);
            self.session_type = self.session_type.or(from.session_type);
            self.projects.extend(from.projects);
            self.projects.sort_unstable();
            self.projects.dedup();
        }
        self
    }
}

/// A round counts on the day on which it starts, at its first spot.
pub fn of_round(round: &State, records: &dyn Records) -> Option<Event> {
    let mut event = Event::on(read::day(round, "day").or_else(|| created_day(round))?);
    let first_spot = read::texts(round, "spots").find_map(|id| records.get(id.parse().ok()?));
    event.place = first_spot.and_then(place);
    event.projects = round.reference("project").into_iter().collect();
    event.shift = round.text("shift").map(str::to_owned);
    Some(event)
}

/// A contact counts with its round, so that what was met after midnight belongs to that night.
pub fn of_contact(contact: &State, records: &dyn Records) -> Option<Event> {
    let round = linked(contact, "round", records).and_then(|round| of_round(round, records));
    let day = round.as_ref().map(|round| round.day).or_else(|| moment_day(contact, "time"));
    let mut event = Event::on(day.or_else(|| created_day(contact))?);
    event.place = at(contact, records);
    Some(event.inherit(round))
}

/// A tally sheet counts like a contact, or for the project it names itself.
pub fn of_tally_sheet(sheet: &State, records: &dyn Records) -> Option<Event> {
    let mut event = of_contact(sheet, records)?;
    event.projects.extend(sheet.reference("project").filter(|project| !event.projects.contains(project)));
    Some(event)
}

/// A session counts on its day.
pub fn of_session(session: &State, records: &dyn Records) -> Option<Event> {
    let mut event = Event::on(read::day(session, "day").or_else(|| created_day(session))?);
    event.place = at(session, records);
    event.projects = session.reference("project").into_iter().collect();
    event.shift = session.text("shift").map(str::to_owned);
    event.session_type = session.text("kind").map(str::to_owned);
    Some(event)
}

/// A concern counts when it was raised, and for the project of the contact or session in which it came up.
pub fn of_concern(concern: &State, records: &dyn Records) -> Option<Event> {
    let mut event = Event::on(moment_day(concern, "raised").or_else(|| created_day(concern))?);
    event.place = place(concern);
    let contact = linked(concern, "contact", records).and_then(|contact| of_contact(contact, records));
    let session = linked(concern, "session", records).and_then(|session| of_session(session, records));
    Some(event.inherit(contact).inherit(session))
}

/// A case counts when it was opened, and for the projects of the concerns that led to it.
pub fn of_case(case: &State, records: &dyn Records) -> Option<Event> {
    let mut event = Event::on(moment_day(case, "opened").or_else(|| created_day(case))?);
    for id in read::texts(case, "concerns") {
        let concern = id.parse().ok().and_then(|id| records.get(id));
        event = event.inherit(concern.and_then(|concern| of_concern(concern, records)));
    }
    if event.place.is_none() {
        event.place = linked(case, "person", records).and_then(place);
    }
    Some(event)
}

/// A referral counts at the moment asked about, and for the projects of its case.
pub fn of_referral(referral: &State, moment: &str, records: &dyn Records) -> Option<Event> {
    let mut event = Event::on(moment_day(referral, moment)?);
    event.place = place(referral);
    Some(event.inherit(linked(referral, "case", records).and_then(|case| of_case(case, records))))
}

/// Fields by which a record belongs to something with a place and a project of its own.
const BELONGS: [&str; 8] = ["area", "group", "committee", "arrival", "stay", "plan", "round", "series"];

/// Anything else counts on the day, or at the moment, that one of its fields names; where it does not say so itself, in
/// the place and for the projects of what it belongs to and of its case.
pub fn of_any(record: &State, when: &str, records: &dyn Records) -> Option<Event> {
    let day = match when {
        "created" => created_day(record),
        _ => read::day(record, when).or_else(|| moment_day(record, when)),
    }?;
    let mut event = Event::on(day).inherit(Some(own(record, day, records)));
    for field in BELONGS {
        let Some(parent) = linked(record, field, records) else { continue };
        event = event.inherit(Some(own(parent, day, records)));
        // A mark of a plan belongs to the group or committee of the plan.
        for field in ["group", "committee"] {
            event = event.inherit(linked(parent, field, records).map(|parent| own(parent, day, records)));
        }
    }
    event = event.inherit(linked(record, "case", records).and_then(|case| of_case(case, records)));
    if event.place.is_none() {
        event.place = linked(record, "person", records).and_then(place);
    }
    Some(event)
}

/// What a record itself says of place, project and shift.
fn own(record: &State, day: Day, records: &dyn Records) -> Event {
    let mut event = Event::on(day);
    event.place = at(record, records).or_else(|| record.text("province")?.parse().ok());
    let itself = (record.kind == KindName::Project).then_some(record.record);
    event.projects = record.reference("project").or(itself).into_iter().collect();
    event.shift = record.text("shift").map(str::to_owned);
    event
}

/// The record that a field names.
pub fn linked<'a>(state: &State, field: &str, records: &'a dyn Records) -> Option<&'a State> {
    records.get(state.reference(field)?)
}

/// A record's own place, or that of its spot.
fn at(state: &State, records: &dyn Records) -> Option<PlaceCode> {
    place(state).or_else(|| place(linked(state, "spot", records)?))
}

fn place(state: &State) -> Option<PlaceCode> {
    state.text("place")?.parse().ok()
}

fn moment_day(state: &State, field: &str) -> Option<Day> {
    read::field_day(read::instant_ms(state, field)?)
}
