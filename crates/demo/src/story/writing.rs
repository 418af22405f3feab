//! Reports of the street project: one that was signed and sent with a story in it, and the yearly one that is being
//! written, with a story whose consent was taken back since. Told last and without dice: no other story moves.

use model::{
    KindName, RecordId,
    date::{Day, Instant, Month},
    entry::Say,
    kinds::{Attachment, Consent, Report, ReportPart, ReportSending, Story, StoryUse},
};
use rules::writing::name_in;
use serde_json::json;

use crate::{cast::org, photo, world::World};

const HOME: usize = org::PHNOM_PENH;

/// Headings of a report with their words; `{0}` and `{1}` stand for the first two indicators.
type Parts = &'static [(&'static str, &'static str)];

#[rustfmt::skip]
const MONTHLY: Parts = &[
    ("code", ""),
    ("place", ""),
    ("period", ""),
    ("funding", "The budget is {{money:budget}}, of which {{money:received}} came in."),
    ("project", "Night rounds along the riverfront, clubs on five days a week, and a case worker for every child in danger."),
    ("update", "The teams went out on {{figure:{0}}} rounds this month. Two new spots were added near the bus station."),
    ("example", ""),
    ("figures", "Children are counted by the teams as they work; nobody types a figure in."),
    ("next", "A second counsellor begins next month."),
];

#[rustfmt::skip]
const YEARLY: Parts = &[
    ("code", ""),
    ("place", ""),
    ("period", ""),
    ("funding", ""),
    ("update", "This year the teams went out on {{figure:{0}}} rounds, where {{figure:{0}:target}} were planned."),
    ("example", ""),
    ("figures", ""),
    ("next", ""),
];

const FIRST: &str = "When we met her she slept behind the market. She told nobody where she came from. Now she sleeps at her aunt's house and walks to school with two friends.";
const SECOND: &str = "He came to the club for the rice and stayed for the football. This year he learned to read the signs at the bus station.";

/// A project, and a child by its place among all.
type About = (RecordId, usize);

/// Tells it.
pub fn tell(world: &mut World) {
    let Some(project) = world.projects.first().copied() else { return };
    let [writer, signer, supervisor] =
        ["figures.phnompenh", "director.phnompenh", "supervisor.phnompenh"].map(|user| world.cast.user(user));
    let indicators = indicators(world, project);
    let known = world.known_to(HOME, 14);
    let mut nobody_named = known.into_iter().filter(|child| {
        let name = &world.children[*child].name;
        [FIRST, SECOND].iter().all(|text| name_in(text, name).is_none())
    });
    let (Some(first), Some(second)) = (nobody_named.next(), nobody_named.next()) else { return };

    let at = world.calendar.ago(12, 9, 0);
    let shown = consent(world, supervisor, at, first, "photo");
    let (first, _) = story(world, supervisor, at, (project, first), ("ផ្កាយ – Star", FIRST), Some(shown));
    let month = Month::of(world.day(32));
    let days = month.first_day().ok().zip(month.last_day().ok());
    let at = world.calendar.ago(10, 9, 0);
    let sent = report(
        world,
        (writer, at),
        (project, &indicators),
        ("quarterly", days, "Street work, one month"),
        MONTHLY,
    );
    used(world, writer, at.plus_hours(1), (first, sent));
    let about = (KindName::Report, sent);
    world.script.plain_act(writer, world.calendar.ago(9, 9, 0), about, "submit");
    world.script.plain_act(signer, world.calendar.ago(8, 9, 0), about, "sign");
    let gone = world.calendar.ago(7, 9, 0);
    world.script.plain_act(signer, gone, about, "send");
    let sending = ReportSending {
        report: Some(sent),
        version: Some(1),
        channel: Some("email".to_owned()),
        to: Some("The foundation that pays for the night rounds".to_owned()),
        day: Some(world.day(7)),
    };
    world.script.create(writer, gone.plus_hours(1), &sending);

    let at = world.calendar.ago(6, 9, 0);
    let (second, consent) = story(world, supervisor, at, (project, second), ("ពពក – Cloud", SECOND), None);
    let year = world.day(0).year();
    let days = Day::new(year, 1, 1).ok().zip(Day::new(year, 12, 31).ok());
    let draft = report(
        world,
        (writer, at.plus_hours(1)),
        (project, &indicators),
        ("yearly", days, "Protecting street children, yearly report"),
        YEARLY,
    );
    used(world, writer, at.plus_hours(2), (second, draft));
    let reason = json!({"reason": "ម្តាយប្តូរចិត្ត – the mother changed her mind"});
    world.script.act(
        supervisor,
        world.calendar.ago(2, 9, 0),
        (KindName::Consent, consent),
        "withdraw",
        &reason,
    );
}

/// The indicators of a project, in the order in which they were said.
fn indicators(world: &World, project: RecordId) -> Vec<RecordId> {
    let of_project = |say: &Say| say.fields().get("project") == Some(&json!(project));
    let lines =
        world.script.lines.iter().filter(|line| line.kind == KindName::Indicator && of_project(&line.say));
    lines.map(|line| line.record).collect()
}

/// A consent that was given, by a child's mother.
fn consent(world: &mut World, by: usize, at: Instant, child: usize, purpose: &str) -> RecordId {
    let consent = Consent {
        person: Some(world.children[child].id),
        purpose: Some(purpose.to_owned()),
        recipient: Some(world.cast.orgs[HOME]),
        share: Some(vec!["situation".to_owned()]),
        giver: Some("mother".to_owned()),
        how: Some("thumbprint".to_owned()),
        explained_in: Some("km".to_owned()),
        given: Some(at.field_day()),
        until: Some(world.day(-300)),
        ..Consent::default()
    };
    let consent = world.script.create(by, at, &consent);
    world.script.plain_act(by, at.plus_millis(60_000), (KindName::Consent, consent), "give");
    consent
}

/// A story with the consent that it rests on, and with its photo where there is a consent to one.
fn story(
    world: &mut World,
    by: usize,
    at: Instant,
    (project, child): About,
    (pseudonym, text): (&str, &str),
    photo_consent: Option<RecordId>,
) -> (RecordId, RecordId) {
    let consent = consent(world, by, at, child, "story");
    let person = Some(world.children[child].id);
    let story = Story {
        person,
        project: Some(project),
        pseudonym: Some(pseudonym.to_owned()),
        text: Some(text.to_owned()),
        place: Some("KH-12".to_owned()),
        consent: Some(consent),
        photo_consent,
        channels: Some(vec!["donor_report".to_owned()]),
        until: Some(world.day(-300)),
    };
    let story = world.script.create(by, at.plus_millis(120_000), &story);
    if photo_consent.is_some() {
        let shown = Attachment {
            person,
            parent: Some(story),
            kind: Some("photo".to_owned()),
            media_type: Some("image/jpeg".to_owned()),
            size: Some(photo::KITE.len() as u64),
            sha256: Some(photo::sha256()),
            consent: Some("may_publish_pseudonym".to_owned()),
            caption: None,
        };
        world.script.create(by, at.plus_millis(180_000), &shown);
    }
    (story, consent)
}

fn report(
    world: &mut World,
    (by, at): (usize, Instant),
    (project, indicators): (RecordId, &[RecordId]),
    (template, days, title): (&str, Option<(Day, Day)>, &str),
    parts: Parts,
) -> RecordId {
    let report = Report {
        project: Some(project),
        template: Some(template.to_owned()),
        language: Some("en".to_owned()),
        title: Some(title.to_owned()),
        from: days.map(|(from, _)| from),
        until: days.map(|(_, until)| until),
        channel: Some("donor_report".to_owned()),
        ..Report::default()
    };
    let id = world.script.create(by, at, &report);
    for (position, (heading, words)) in (1_u64..).zip(parts) {
        let mut text = (*words).to_owned();
        for (n, indicator) in indicators.iter().enumerate() {
            text = text.replace(&format!("{{{n}}}"), &indicator.to_string());
        }
        let part = ReportPart {
            report: Some(id),
            heading: Some((*heading).to_owned()),
            position: Some(position),
            text: (!text.is_empty()).then_some(text),
        };
        world.script.create(by, at.plus_millis(60_000), &part);
    }
    id
}

fn used(world: &mut World, by: usize, at: Instant, (story, report): (RecordId, RecordId)) {
    let usage = StoryUse { story: Some(story), report: Some(report), removed: None };
    world.script.create(by, at, &usage);
}
