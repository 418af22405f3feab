//! Instruments of the library and what was answered to them: a survey on the street in two versions, scales that follow
//! children over the year, assessments and visits of cases, and what people think of us.

use std::collections::HashMap;

use instruments::{Definition, Item, library::Shipped, low_items};
use model::{
    KindName, RecordId,
    age::{Age, AgeMethod},
    date::Instant,
    kinds::{Instrument, InstrumentVersion, Response},
};
use serde_json::{Value, json};

use super::{
    concerns::CasePart,
    filling::{Asked, Filled, fill},
};
use crate::{cast::org, rng::Rng, world::World};

/// The question that the survey's second version asks besides.
const ASKED_LATER: &str = "hungry_nights";

/// A published version.
struct Version<'a> {
    instrument: RecordId,
    id: RecordId,
    definition: &'a Definition,
}

/// Tells it all with chance of its own, so that no other story moves.
pub fn tell(world: &mut World, cases: &[CasePart], seed: u64) {
    // A library that cannot be read is a fault of the program, which its own tests find.
    let Ok(library) = instruments::library::library() else { return };
    let mut rng = Rng::new(seed ^ 0x1a57_0b5e);
    let Some(survey) = library.iter().find(|shipped| shipped.code == "street_survey") else { return };
    let shorter = without(&survey.definition, ASKED_LATER);
    let mut published = HashMap::new();
    for shipped in library {
        let first = if shipped.code == survey.code { &shorter } else { &shipped.definition };
        published.insert(shipped.code, publish(world, shipped, first));
    }
    let newer = second(world, &published["street_survey"], &survey.definition);
    let mut story = Story { world, rng: &mut rng };
    story.survey(&published["street_survey"], &newer);
    story.scales(&published["wellbeing_scale"]);
    story.cases(&published, cases);
    story.feedback(&published["feedback"]);
}

/// The form without one question.
fn without(definition: &Definition, name: &str) -> Definition {
    fn strip(items: &mut Vec<Item>, name: &str) {
        items.retain(|item| item.name != name);
        for item in items {
            strip(&mut item.items, name);
        }
    }
    let mut shorter = definition.clone();
    strip(&mut shorter.items, name);
    shorter
}

fn publish<'a>(world: &mut World, shipped: &Shipped, first: &'a Definition) -> Version<'a> {
    let by = world.someone(org::POIPET, "case_supervisor");
    let at = world.calendar.ago(world.scale.days() + 16, 10, 0);
    let title = |language: &str| first.title.0.get(language).cloned();
    let code =
        |value: serde_json::Result<Value>| value.ok().and_then(|code| code.as_str().map(str::to_owned));
    let instrument = world.script.create(
        by,
        at,
        &Instrument {
            code: Some(shipped.code.to_owned()),
            title_en: title("en"),
            title_km: title("km"),
            title_th: title("th"),
            purpose: code(serde_json::to_value(shipped.purpose)),
            about: code(serde_json::to_value(shipped.about)),
            source: Some(shipped.source.clone()),
            retired: None,
        },
    );
    version(world, (by, at), (instrument, 1, None), first)
}

/// The survey asks one thing more from the middle of the time on.
fn second<'a>(world: &mut World, first: &Version, definition: &'a Definition) -> Version<'a> {
    let by = world.someone(org::POIPET, "case_supervisor");
    let at = world.calendar.ago(world.scale.days() / 2, 10, 0);
    let changes = "សួរថែមថា យប់ណាខ្លះគេងទាំងឃ្លាន – asks besides on how many nights a child went to bed hungry";
    version(world, (by, at), (first.instrument, 2, Some(changes)), definition)
}

fn version<'a>(
    world: &mut World,
    (by, at): (usize, Instant),
    (instrument, number, changes): (RecordId, u64, Option<&str>),
    definition: &'a Definition,
) -> Version<'a> {
    let record = InstrumentVersion {
        instrument: Some(instrument),
        number: Some(number),
        definition: definition.to_json().as_object().cloned(),
        changes: changes.map(str::to_owned),
        published: None,
    };
    let id = world.script.create(by, at, &record);
    world.script.plain_act(by, at.plus_millis(60_000), (KindName::InstrumentVersion, id), "publish");
    Version { instrument, id, definition }
}

struct Story<'a> {
    world: &'a mut World,
    rng: &'a mut Rng,
}

impl Story<'_> {
    /// Says a response.
    fn say(&mut self, by: usize, at: Instant, version: &Version, filled: Filled, rest: Response) -> RecordId {
        let kept = |value: Value| value.as_object().filter(|all| !all.is_empty()).cloned();
        let record = Response {
            instrument: Some(version.instrument),
            version: Some(version.id),
            time: Some(at),
            language: Some("km".to_owned()),
            complete: Some(filled.complete),
            answers: kept(filled.split.answers),
            private: kept(filled.split.private),
            ..rest
        };
        self.world.script.create(by, at, &record)
    }

    fn ago(&mut self, days: i64, hours: (i64, i64)) -> Instant {
        self.world.calendar.ago(days, self.rng.between(hours.0, hours.1), self.rng.between(0, 59))
    }

    /// Children on the street, none of them named. Some do not wish to answer.
    fn survey(&mut self, first: &Version, second: &Version) {
        let (days, half) = (self.world.scale.days(), self.world.scale.days() / 2);
        let spots: Vec<usize> = (0..self.world.spots.len())
            .filter(|at| [org::POIPET, org::PHNOM_PENH].contains(&self.world.spots[*at].org))
            .collect();
        for _ in 0..self.world.scale.persons / 4 {
            let ago = self.rng.between(1, days - 1);
            let version = if ago < half { second } else { first };
            let spot = self.world.spots[self.rng.pick(&spots)].clone();
            let team = self.world.cast.with_role(spot.org, "outreach_worker");
            let (by, at) = (self.rng.pick(&team), self.ago(ago, (17, 21)));
            let sex = self.rng.pick(&["female", "male", "male"]);
            let years = self.rng.between(6, 17) as u16;
            let age = Age::new((years, years), at.field_day(), AgeMethod::Asked, false).ok();
            let declined = self.rng.chance(6);
            let about = Response {
                spot: Some(spot.id),
                place: Some(spot.place.to_owned()),
                sex: Some(sex.to_owned()),
                age,
                project: (spot.org == org::PHNOM_PENH).then(|| self.world.projects[0]),
                declined: declined.then_some(true),
                ..Response::default()
            };
            let consent = if declined { "no" } else { "yes" };
            let given = [("consent", json!(consent))];
            let mood = self.rng.between(20, 70);
            let asked = Asked { at, age: Some(years), sex, mood, given: &given };
            let filled = fill(version.definition, self.rng, &asked);
            self.say(by, at, version, filled, about);
        }
    }

    /// Children who are asked again and again how they are: most of them better with time, some not.
    fn scales(&mut self, version: &Version) {
        let orgs = [org::POIPET, org::PHNOM_PENH];
        let many = (self.world.scale.persons / 36).max(4);
        let days = self.world.scale.days();
        for number in 0..many {
            let org = orgs[number % orgs.len()];
            let known = self.world.known_to(org, days * 3 / 4);
            let workers = self.world.cast.with_role(org, "caseworker");
            if known.is_empty() || workers.is_empty() {
                continue;
            }
            let child = self.world.children[known[number / 2 * 3 % known.len()]].clone();
            let by = workers[number / 2 % workers.len()];
            let points = self.rng.between(6, 9);
            let (from, to) = (self.rng.between(20, 50), self.rng.between(35, 95));
            for point in 0..points {
                let ago = (days * 3 / 4 * (points - point) / points).clamp(1, child.since - 1);
                let at = self.ago(ago, (9, 16));
                let mood = from + (to - from) * point / (points - 1);
                let asked = Asked { at, age: Some(child.age.years_min()), sex: child.sex, mood, given: &[] };
                let filled = fill(version.definition, self.rng, &asked);
                let about = Response {
                    person: Some(child.id),
                    place: Some(child.place.clone()),
                    ..Response::default()
                };
                self.say(by, at, version, filled, about);
            }
        }
    }

    /// What caseworkers look at when a case begins, and at their visits.
    fn cases(&mut self, published: &HashMap<&str, Version>, cases: &[CasePart]) {
        for (number, case) in cases.iter().enumerate().filter(|(_, case)| case.open && case.days > 2) {
            let first = ["child_wellbeing", "csi", "family_needs"][number % 3];
            let visits = self.rng.between(0, 2);
            let said = std::iter::once((first, case.days - 1))
                .chain((1..=visits).map(|visit| ("follow_up_light", (case.days - 1) * visit / (visits + 1))));
            for (code, ago) in said.collect::<Vec<_>>() {
                let version = &published[code];
                let child = self.world.children[case.child].clone();
                let at = self.ago(ago.max(1), (9, 17)).max(case.opened.plus_hours(2));
                let at = at.min(self.world.calendar.now().plus_millis(-60_000));
                let mood = self.rng.between(15, 80);
                let asked = Asked { at, age: Some(child.age.years_min()), sex: child.sex, mood, given: &[] };
                let filled = fill(version.definition, self.rng, &asked);
                let about = Response { person: Some(child.id), case: Some(case.id), ..Response::default() };
                let low = low_items(version.definition, &filled.split.answers, &filled.split.private);
                let response = self.say(case.owner, at, version, filled, about);
                if code == first {
                    self.world.low.insert(case.id, (response, at, low));
                }
            }
        }
    }

    /// What people think of us, said to nobody whom they know.
    fn feedback(&mut self, version: &Version) {
        for _ in 0..(self.world.scale.persons / 25).max(6) {
            let org = self.rng.pick(&[org::POIPET, org::PHNOM_PENH]);
            let team = self.world.cast.with_role(org, "outreach_worker");
            let ago = self.rng.between(1, self.world.scale.days() - 1);
            let (by, at) = (self.rng.pick(&team), self.ago(ago, (10, 18)));
            let asked =
                Asked { at, age: None, sex: "not_stated", mood: self.rng.between(40, 95), given: &[] };
            let filled = fill(version.definition, self.rng, &asked);
            self.say(by, at, version, filled, Response::default());
        }
    }
}
