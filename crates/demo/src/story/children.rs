//! The children and young people, each met first by one organisation on one day.

use model::{
    RecordId,
    age::{Age, AgeMethod},
    kinds::Person,
};
use serde_json::json;

use super::texts;
use crate::{
    cast::org,
    names::{self, People},
    world::{Child, World},
};

/// Share of each organisation in 100 persons, and the role that meets them first.
const SHARES: &[(usize, usize, &str)] = &[
    (org::PHNOM_PENH, 38, "outreach_worker"),
    (org::POIPET, 27, "outreach_worker"),
    (org::BORDER, 22, "duty_worker"),
    (org::VILLAGES, 5, "education_worker"),
    (org::SOCIAL_AFFAIRS, 3, "caseworker"),
    (org::THAILAND, 5, "caseworker"),
];

pub fn tell(world: &mut World) {
    for (org, share, role) in SHARES {
        for _ in 0..(world.scale.persons * share / 100) {
            child(world, *org, role);
        }
    }
}

fn child(world: &mut World, org: usize, role: &str) {
    let mut since = world.rng.between(2, world.scale.days());
    if world.calendar.weekday(since) == 6 {
        // Nobody is out on Sundays.
        since -= 1;
    }
    let by = world.someone(org, role);
    // Met on a round, where there are rounds: its first contacts come after this.
    let hour =
        super::rounds::first_of(world, org, since).map_or_else(|| world.rng.between(8, 17), |(_, hour)| hour);
    let at = world.calendar.ago(since, hour, world.rng.between(21, 29));
    let people = people(world, org);
    let sex = if world.rng.chance(46) { "female" } else { "male" };
    let only_nickname = role == "outreach_worker" && world.rng.chance(12);
    let name = if only_nickname {
        names::nickname_only(&mut world.rng)
    } else {
        names::person(&mut world.rng, people, sex == "female")
    };
    let Some(age) = age(world, since) else { return };
    let (place, spot) = whereabouts(world, org);
    let mut languages = vec![match people {
        People::Khmer => "km".to_owned(),
        People::Thai => "th".to_owned(),
        People::Vietnamese => "vi".to_owned(),
    }];
    if people != People::Khmer && world.rng.chance(60) {
        languages.push("km".to_owned());
    }
    let id = world.script.record_id(at);
    let child = Child { id, org, sex, age, since, met: at, spot, place, name, languages };
    let record = file(world, &child, people);
    world.script.create_as(id, by, at, &record);
    if since > 120 && world.rng.chance(15) {
        let status = world.rng.pick(&["active", "whereabouts_unknown", "moved"]);
        let by = world.someone(org, "case_supervisor");
        let at = world.calendar.ago(since - 90, 16, 0);
        world.script.act(by, at, (model::KindName::Person, id), "set_status", &json!({ "status": status }));
    }
    world.children.push(child);
}

fn file(world: &mut World, child: &Child, people: People) -> Person {
    let engaged = world.rng.chance(35);
    let rng = &mut world.rng;
    let living = match child.org {
        org::BORDER => rng.pick(&["returned_migrant", "returned_migrant", "street_working"]),
        org::VILLAGES => "slum_at_risk",
        org::THAILAND | org::SOCIAL_AFFAIRS => {
            rng.pick(&["institution", "returned_migrant", "trafficking_survivor"])
        }
        _ => rng.pick(&[
            "street_living_alone",
            "street_living_family",
            "street_working",
            "street_working",
            "slum_at_risk",
        ]),
    };
    Person {
        name: Some(child.name.clone()),
        sex: Some(child.sex.to_owned()),
        age: Some(child.age),
        wishes: (engaged && rng.chance(70)).then(|| rng.pick(texts::WISHES).to_owned()),
        description: rng.chance(40).then(|| rng.pick(texts::LOOKS).to_owned()),
        nationality: Some(
            match people {
                People::Khmer => "cambodian",
                People::Thai => "thai",
                People::Vietnamese => "vietnamese",
            }
            .to_owned(),
        ),
        languages: Some(child.languages.clone()),
        living: Some(living.to_owned()),
        place: Some(child.place.clone()),
        place_note: rng.chance(45).then(|| rng.pick(texts::WHERE).to_owned()),
        spots: child.spot.map(|spot| vec![spot]),
        phone: rng.chance(20).then(|| format!("+855 000 {:03} {:03}", rng.below(1_000), rng.below(1_000))),
        school: Some(
            rng.pick(&[
                "attending",
                "irregular",
                "dropped_out",
                "dropped_out",
                "never",
                "non_formal",
                "not_stated",
            ])
            .to_owned(),
        ),
        vulnerability: Some(rng.some(
            &[
                "under_10",
                "alone",
                "sleeps_on_street",
                "earnings_controlled",
                "crosses_border",
                "no_schooling",
                "night_work",
                "no_documents",
                "sibling_care",
            ],
            0,
            3,
        )),
        stage: Some(if engaged { "engaged" } else { "known" }.to_owned()),
        engaged_on: engaged.then(|| world.calendar.day((child.since - 7).max(1))),
        oscar_id: (engaged && world.rng.chance(15))
            .then(|| format!("demo-{}", world.rng.between(1_000, 9_999))),
        ..Person::default()
    }
}

fn people(world: &mut World, org: usize) -> People {
    let hundred = world.rng.below(100);
    match org {
        org::THAILAND if hundred < 45 => People::Thai,
        org::PHNOM_PENH if hundred < 12 => People::Vietnamese,
        org::BORDER | org::POIPET if hundred < 5 => People::Thai,
        _ => People::Khmer,
    }
}

fn age(world: &mut World, since: i64) -> Option<Age> {
    let years = world.rng.pick(&[
        3_u16, 5, 6, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15, 16, 16, 17, 17, 18, 19,
        21,
    ]);
    let (method, wide) = match world.rng.below(10) {
        0..=4 => (AgeMethod::Asked, 0),
        5 => (AgeMethod::Document, 0),
        _ => (AgeMethod::Looks, world.rng.between(1, 3) as u16),
    };
    Age::new((years, years + wide), world.day(since), method, wide > 0 && world.rng.chance(70)).ok()
}

/// An age guessed on that day, of somebody without a name.
pub fn guess(world: &mut World, days: i64) -> Option<Age> {
    let years = world.rng.between(4, 17) as u16;
    Age::new((years, years + 2), world.day(days), AgeMethod::Looks, true).ok()
}

fn whereabouts(world: &mut World, org: usize) -> (String, Option<RecordId>) {
    let own: Vec<usize> = (0..world.spots.len()).filter(|index| world.spots[*index].org == org).collect();
    if own.is_empty() {
        let place = if org == org::THAILAND { "TH-2706" } else { "KH-0106" };
        return (place.to_owned(), None);
    }
    let spot = &world.spots[world.rng.pick(&own)];
    (spot.place.to_owned(), Some(spot.id))
}
