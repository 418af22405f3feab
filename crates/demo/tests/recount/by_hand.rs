//! The loops. Written from the notes on method (`methods.json`), not from the code of the figures.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    KindName as K, State,
    date::{Day, Instant, Month, Period},
};
use rules::figures::Measure as M;
use serde_json::Value;

use super::{Office, day_of, shares::shares};

pub fn is(state: &State, field: &str, codes: &[&str]) -> bool {
    codes.iter().any(|code| state.text(field) == Some(code))
}

pub fn yes(state: &State, field: &str) -> bool {
    state.value(field) == Some(&Value::Bool(true))
}

fn number(state: &State, field: &str) -> u64 {
    state.value(field).and_then(Value::as_u64).unwrap_or(0)
}

fn list<'a>(state: &'a State, field: &str) -> Vec<&'a str> {
    state.value(field).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

pub fn ms(state: &State, field: &str) -> Option<i64> {
    Some(state.text(field)?.parse::<Instant>().ok()?.unix_millis())
}

/// Whether the person of a record is certainly grown up on a day.
fn grown(office: &Office, state: &State, day: Day) -> bool {
    let file = office.linked(state, "person").unwrap_or(state);
    rules::figures::who_is(file, day).1 == model::age::AgeBand::From18
}

/// How many of a kind have their day in the period, each as many as `n` says.
fn many(office: &Office, kind: K, when: &str, period: Period, n: impl Fn(&State) -> u64) -> u64 {
    let mut sum = 0;
    for state in office.of(kind) {
        if day_of(state, when).is_some_and(|day| period.contains(day)) {
            sum += n(state);
        }
    }
    sum
}

fn rows(office: &Office, kind: K, when: &str, period: Period, wanted: impl Fn(&State) -> bool) -> u64 {
    many(office, kind, when, period, |state| u64::from(wanted(state)))
}

/// Hits and all, and what a count alone says.
pub fn count(measure: M, office: &Office, period: Period, now_ms: u64) -> (u64, u64) {
    let now = i64::try_from(now_ms).unwrap();
    if let Some(n) = street(measure, office, period) {
        return (n, 0);
    }
    if let Some(n) = sessions(measure, office, period) {
        return (n, 0);
    }
    if let Some(n) = simple(measure, office, period) {
        return (n, 0);
    }
    if let Some(n) = other(measure, office, period) {
        return (n, 0);
    }
    shares(measure, office, period, now)
}

/// The day of a contact: that of its round, or else its own.
fn contact_day(office: &Office, contact: &State) -> Option<Day> {
    let round = office.linked(contact, "round");
    round
        .and_then(|round| day_of(round, "day").or_else(|| created(round)))
        .or_else(|| day_of(contact, "time"))
        .or_else(|| created(contact))
}

pub fn created(state: &State) -> Option<Day> {
    Some(Instant::from_unix_millis(i64::try_from(state.created_ms).ok()?).ok()?.field_day())
}

fn street(measure: M, office: &Office, period: Period) -> Option<u64> {
    let out = |round: &State| is(round, "status", &["out", "back"]);
    let contacts =
        || office.of(K::Contact).filter_map(|contact| Some((contact, contact_day(office, contact)?)));
    let met =
        || contacts().filter(|(contact, day)| contact.text("who") != Some("tally") && period.contains(*day));
    let of_round = |contact: &State, shift: &str| {
        office.linked(contact, "round").is_some_and(|round| is(round, "shift", &[shift]))
    };
    let n = match measure {
        M::Rounds => rows(office, K::Round, "day", period, out),
        M::NightRounds => {
            rows(office, K::Round, "day", period, |round| out(round) && is(round, "shift", &["night"]))
        }
        M::Contacts => met().count() as u64,
        M::NightContacts => met().filter(|(contact, _)| of_round(contact, "night")).count() as u64,
        M::ContactsWithSigns => {
            met().filter(|(contact, _)| !list(contact, "indicators").is_empty()).count() as u64
        }
        M::SpotsVisited => {
            met().filter_map(|(contact, _)| contact.text("spot")).collect::<BTreeSet<_>>().len() as u64
        }
        M::UniqueChildrenContacted => {
            let known =
                contacts().filter(|(contact, day)| period.contains(*day) && !grown(office, contact, *day));
            known.filter_map(|(contact, _)| contact.text("person")).collect::<BTreeSet<_>>().len() as u64
        }
        M::NewChildren => {
            let mut first: BTreeMap<&str, Day> = BTreeMap::new();
            for (contact, day) in contacts().filter(|(contact, _)| contact.text("who") == Some("new")) {
                let Some(person) = contact.text("person").filter(|_| !grown(office, contact, day)) else {
                    continue;
                };
                let before = first.entry(person).or_insert(day);
                *before = day.min(*before);
            }
            first.values().filter(|day| period.contains(**day)).count() as u64
        }
        M::EngagedChildren => many(office, K::Person, "engaged_on", period, |person| {
            u64::from(!day_of(person, "engaged_on").is_some_and(|day| grown(office, person, day)))
        }),
        M::PeopleCounted => people_counted(office, period),
        _ => return None,
    };
    Some(n)
}

/// Heads counted, without those who got a name later and without children's own sheets.
fn people_counted(office: &Office, period: Period) -> u64 {
    let heads = |state: &State| -> u64 {
        state
            .value("tally")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .map(|cell| cell["n"].as_u64().unwrap())
            .sum()
    };
    let mut named: BTreeMap<&str, u64> = BTreeMap::new();
    for out_of in office.of(K::Contact).filter_map(|one| one.text("out_of")) {
        *named.entry(out_of).or_default() += 1;
    }
    let mut sum = 0;
    for contact in office.of(K::Contact) {
        let named = named.get(contact.record.to_string().as_str()).copied().unwrap_or(0);
        if contact_day(office, contact).is_some_and(|day| period.contains(day)) {
            sum += heads(contact).saturating_sub(named);
        }
    }
    for sheet in office.of(K::TallySheet).filter(|sheet| !yes(sheet, "alone")) {
        if contact_day(office, sheet).is_some_and(|day| period.contains(day)) {
            sum += heads(sheet);
        }
    }
    sum
}

fn held(session: &State) -> bool {
    session.text("cancelled").is_none()
}

/// Who was on the roll of a session that was held: session and person, once each.
fn roll<'a>(
    office: &'a Office,
    period: Period,
    wanted: &dyn Fn(&State) -> bool,
) -> BTreeSet<(&'a str, &'a str, Day)> {
    let mut roll = BTreeSet::new();
    for tick in office.of(K::Attendance).filter(|tick| yes(tick, "present")) {
        let Some(session) = office.linked(tick, "session").filter(|session| held(session) && wanted(session))
        else {
            continue;
        };
        let day = day_of(session, "day").or_else(|| created(session));
        if let (Some(day), Some(person), Some(at)) = (day, tick.text("person"), tick.text("session"))
            && period.contains(day)
        {
            roll.insert((at, person, day));
        }
    }
    roll
}

fn sessions(measure: M, office: &Office, period: Period) -> Option<u64> {
    let of_type = |types: &'static [&'static str]| {
        rows(office, K::Session, "day", period, |session| held(session) && is(session, "kind", types))
    };
    let there = |types: &'static [&'static str]| {
        let wanted = move |session: &State| types.is_empty() || is(session, "kind", types);
        let heads = many(office, K::Session, "day", period, |session| {
            let tally = session.value("tally").and_then(Value::as_array).into_iter().flatten();
            let heads: u64 = tally.map(|cell| cell["n"].as_u64().unwrap()).sum();
            if held(session) && wanted(session) { heads + number(session, "adults") } else { 0 }
        });
        heads + roll(office, period, &wanted).len() as u64
    };
    let children = |wanted: &dyn Fn(&State) -> bool| {
        let all = roll(office, period, wanted);
        let young = all.iter().filter(|(_, person, day)| {
            let file = office.records.get(&person.parse().unwrap());
            !file.is_some_and(|file| grown(office, file, *day))
        });
        young.map(|(_, person, _)| *person).collect::<BTreeSet<_>>().len() as u64
    };
    let eaten = |session: &State| {
        is(session, "kind", &["meal"]) || session.text("meal").is_some() || number(session, "served") > 0
    };
    Some(match measure {
        M::Sessions => rows(office, K::Session, "day", period, held),
        M::ClubSessions => of_type(&["club"]),
        M::ArtMusicSessions => of_type(&["art_therapy", "music_therapy"]),
        M::ChildrensMeetings => of_type(&["childrens_meeting"]),
        M::WorkshopDays => of_type(&["workshop"]),
        M::PeerSessions => of_type(&["peer_session"]),
        M::Trainings => of_type(&["training"]),
        M::MealsGiven => rows(office, K::Session, "day", period, |session| held(session) && eaten(session)),
        M::Servings => {
            many(
                office,
                K::Session,
                "day",
                period,
                |session| if held(session) { number(session, "served") } else { 0 },
            )
        }
        M::Attendances => there(&[]),
        M::ClubAttendances => there(&["club"]),
        M::ArtMusicAttendances => there(&["art_therapy", "music_therapy"]),
        M::WorkshopAttendances => there(&["workshop"]),
        M::PeerAttendances => there(&["peer_session"]),
        M::UniqueChildrenAttending => children(&|_| true),
        M::ChildrenFed => children(&eaten),
        M::ClubRegulars => regulars(office, period),
        _ => return None,
    })
}

/// Three days of one month; whoever became one in the period.
fn regulars(office: &Office, period: Period) -> u64 {
    let always = |_: &State| true;
    let club = |session: &State| always(session) && is(session, "kind", &["club"]);
    let mut days: BTreeMap<(&str, Month), BTreeSet<Day>> = BTreeMap::new();
    for month in period.months() {
        for (_, person, day) in roll(office, Period::Month(month), &club) {
            let file = office.records.get(&person.parse().unwrap());
            if !file.is_some_and(|file| grown(office, file, day)) {
                days.entry((person, month)).or_default().insert(day);
            }
        }
    }
    days.iter()
        .filter(|(_, days)| days.len() >= 3)
        .map(|((person, _), _)| *person)
        .collect::<BTreeSet<_>>()
        .len() as u64
}

fn simple(measure: M, office: &Office, period: Period) -> Option<u64> {
    let any = |_: &State| true;
    let row = |kind, when, wanted: &dyn Fn(&State) -> bool| rows(office, kind, when, period, wanted);
    Some(match measure {
        M::Screenings => row(K::Screening, "time", &any),
        M::ScreeningsPossible => row(K::Screening, "time", &|one| is(one, "result", &["likely", "possible"])),
        M::OfficiallyIdentified => row(K::Determination, "day", &|one| is(one, "result", &["victim"])),
        M::CasesOpened => row(K::Case, "opened", &any),
        M::CasesClosed => row(K::Case, "closed", &|case| is(case, "status", &["closed"])),
        M::ChildrenHome => row(K::Case, "home", &any),
        M::PlanItemsDone => row(K::PlanItem, "done", &|item| is(item, "status", &["done"])),
        M::VisitsMade => row(K::Visit, "time", &|visit| yes(visit, "seen")),
        M::PlacementsBegun => row(K::Placement, "begun", &any),
        M::PlacementsKin => row(K::Placement, "begun", &|one| is(one, "care", &["kinship"])),
        M::StatutoryReportsSent => row(K::StatutoryReport, "sent", &any),
        M::StatutoryReportsAnswered => row(K::StatutoryReport, "answered", &any),
        M::HearingsHeld => row(K::Hearing, "time", &|one| is(one, "status", &["held"])),
        M::BorderRequests => row(K::CrossBorder, "requested", &any),
        M::BorderAnswered => row(K::CrossBorder, "answered", &any),
        M::FamiliesTraced => row(K::CrossBorder, "answered", &|one| {
            !is(one, "answer", &["family_not_found", "acted", "passed_on", "cannot_help"])
                && one.text("answer").is_some()
        }),
        M::Handovers => row(K::Handover, "time", &any),
        M::ChildrenReceived => row(K::CrossBorder, "received", &any),
        M::Arrivals => row(K::Arrival, "day", &any),
        M::CentreVisits => row(K::Stay, "day", &any),
        M::ReturnedSameDay => row(K::Stay, "day", &|stay| yes(stay, "returned_today")),
        M::CounsellingTalks => row(K::Note, "time", &|note| is(note, "kind", &["counselling"])),
        M::ChildrenEnrolled => row(K::Schooling, "since", &any),
        M::ChildrenDroppedOut => row(K::Schooling, "until", &|one| !is(one, "left", &["finished", "moved"])),
        M::SchoolHelped => row(K::SchoolAid, "day", &any),
        M::CoursesBegun => row(K::Course, "begun", &any),
        M::CoursesFinished => row(K::Course, "ended", &|one| is(one, "result", &["completed"])),
        M::FamiliesAssisted => row(K::Livelihood, "begun", &any),
        M::BusinessesBegun => row(K::Livelihood, "begun", &|one| is(one, "way", &["business"])),
        M::AreasBegun => row(K::TargetArea, "since", &any),
        M::PlanLinesAgreed => row(K::ActionItem, "agreed", &any),
        M::PlanLinesDone => row(K::ActionItem, "done_on", &|one| is(one, "status", &["done"])),
        M::AreaVisits => row(K::AreaVisit, "day", &any),
        M::PeerGroupsBegun => row(K::PeerGroup, "since", &any),
        M::CommitteeMembers => row(K::CommitteeMember, "since", &any),
        M::CommitteeMeetings => row(K::CommitteeMeeting, "day", &any),
        M::Campaigns => row(K::Campaign, "day", &any),
        M::ReferralsSent => row(K::Referral, "sent", &any),
        M::ColleaguesTrained => row(K::Certificate, "issued", &|one| is(one, "status", &["issued"])),
        M::ProjectsBegun => row(K::Project, "starts", &any),
        M::CampaignAudience => many(office, K::Campaign, "day", period, |one| number(one, "audience")),
        M::CentreServices => many(office, K::Delivery, "time", period, |given| {
            if yes(given, "undone") { 0 } else { number(given, "people").max(1) }
        }),
        _ => return None,
    })
}

pub fn concerns(office: &Office, period: Period) -> impl Iterator<Item = &State> {
    office.of(K::Concern).filter(move |one| {
        day_of(one, "raised").or_else(|| created(one)).is_some_and(|day| period.contains(day))
    })
}

pub fn of_community(concern: &State) -> bool {
    is(concern, "source", &["childsafe_agent", "community", "ccwc", "faith", "public_report"])
}

fn other(measure: M, office: &Office, period: Period) -> Option<u64> {
    let answered = |purpose: &str| {
        rows(office, K::Response, "time", period, |one| {
            let asked = office
                .linked(one, "instrument")
                .is_some_and(|instrument| is(instrument, "purpose", &[purpose]));
            asked && yes(one, "complete") && !yes(one, "declined")
        })
    };
    let different = |kind, when: &'static str, wanted: &dyn Fn(&State, Day) -> bool| {
        let mut people = BTreeSet::new();
        for state in office.of(kind) {
            if let Some(day) = day_of(state, when).filter(|day| period.contains(*day) && wanted(state, *day))
            {
                people.extend(state.text("person").filter(|_| day.year() > 0));
            }
        }
        people.len() as u64
    };
    Some(match measure {
        M::SurveysAnswered => answered("survey"),
        M::Assessments => answered("assessment"),
        M::ConcernsRaised => concerns(office, period).count() as u64,
        M::ConcernsHigh => {
            concerns(office, period).filter(|one| is(one, "level_first", &["high"])).count() as u64
        }
        M::CommunityConcerns => concerns(office, period).filter(|one| of_community(one)).count() as u64,
        M::TraffickedAgain => {
            let after_home = |concern: &&State| {
                let raised = day_of(concern, "raised").or_else(|| created(concern)).unwrap();
                let about = list(concern, "about");
                let person = concern.text("person");
                let went = office.of(K::Case).any(|case| {
                    person.is_some()
                        && case.text("person") == person
                        && day_of(case, "home").is_some_and(|home| home < raised)
                });
                went && (about.contains(&"at_risk_of_trafficking")
                    || about.contains(&"experiencing_trafficking"))
            };
            concerns(office, period).filter(after_home).count() as u64
        }
        M::ChildrenVisited => {
            different(K::Visit, "time", &|visit, day| yes(visit, "seen") && !grown(office, visit, day))
        }
        M::CentreChildren => different(K::Stay, "day", &|stay, day| !grown(office, stay, day)),
        M::PeerLeadersTrained => different(K::PeerLeader, "trained", &|_, _| true),
        M::UnaccompaniedChildren => many(office, K::Stay, "day", period, |stay| {
            let alone =
                list(stay, "flags").contains(&"child_alone") || list(stay, "with_whom").contains(&"alone");
            u64::from(alone && !grown(office, stay, day_of(stay, "day").unwrap()))
        }),
        M::LegalMatters => office
            .of(K::LegalMatter)
            .filter(|one| created(one).is_some_and(|day| period.contains(day)))
            .count() as u64,
        M::ReferralsAccepted => {
            rows(office, K::Referral, "answered", period, |one| !is(one, "status", &["declined"]))
        }
        M::ReferralsCompleted => {
            rows(office, K::Referral, "ended", period, |one| is(one, "status", &["completed"]))
        }
        M::PeerReachEstimated => peer_reach(office, period),
        _ => return None,
    })
}

/// Per school and school year the largest audience.
fn peer_reach(office: &Office, period: Period) -> u64 {
    let mut largest: BTreeMap<(String, i32), u64> = BTreeMap::new();
    let peer = |session: &State| is(session, "kind", &["peer_session"]);
    let there = roll(office, period, &peer);
    for session in office.of(K::Session).filter(|session| held(session) && peer(session)) {
        let Some(day) = day_of(session, "day").filter(|day| period.contains(*day)) else { continue };
        let young = session.value("tally").and_then(Value::as_array).into_iter().flatten();
        let heads: u64 =
            young.filter(|cell| cell["band"] != "18+").map(|cell| cell["n"].as_u64().unwrap()).sum();
        let id = session.record.to_string();
        let named = there.iter().filter(|(at, _, _)| *at == id).count() as u64;
        let school = rules::reach::school_of(session, office.linked(session, "peer_group"));
        let year = if day.month_number() >= 11 { day.year() } else { day.year() - 1 };
        let most = largest.entry((school, year)).or_default();
        *most = (*most).max(heads + named);
    }
    largest.values().sum()
}
