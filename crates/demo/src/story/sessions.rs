//! Clubs, art, meals and meetings with their roll-calls; peer sessions and workshops with their counts.

use model::{
    RecordId,
    age::AgeBand,
    date::Instant,
    kinds::{Attendance, Session},
    tally::{TallyCell, TallySex},
};

use super::{rounds::tally, texts};
use crate::{cast::org, world::World};

pub fn tell(world: &mut World) {
    for days in (1..=world.scale.days()).rev() {
        match world.calendar.weekday(days) {
            weekday @ 0..=4 => {
                club(world, org::PHNOM_PENH, days, if weekday == 2 { "art_therapy" } else { "club" });
                if weekday % 2 == 0 {
                    club(world, org::POIPET, days, "club");
                }
                if weekday == 4 {
                    meal(world, org::PHNOM_PENH, days);
                    meal(world, org::POIPET, days);
                }
                if weekday == 1 || weekday == 3 {
                    village(world, days, "peer_session");
                }
                if weekday == 0 && world.rng.chance(50) {
                    village(world, days, "workshop");
                }
            }
            5 => {
                club(world, org::PHNOM_PENH, days, "childrens_meeting");
                if world.rng.chance(20) {
                    village(world, days, "campaign");
                }
            }
            _ => {}
        }
    }
}

fn host(world: &mut World, org: usize) -> usize {
    world.someone(org, if org == org::POIPET { "outreach_worker" } else { "education_worker" })
}

fn session(world: &mut World, org: usize, days: i64, kind: &str, hour: i64) -> (usize, Instant, Session) {
    let by = host(world, org);
    let at = world.calendar.ago(days, hour, world.rng.between(0, 30));
    let spots: Vec<usize> = (0..world.spots.len())
        .filter(|i| world.spots[*i].org == org && world.spots[*i].shifts.contains(&"day"))
        .collect();
    let spot = world.spots[world.rng.pick(&spots)].clone();
    let project = match org {
        org::PHNOM_PENH => Some(world.projects[0]),
        org::VILLAGES => Some(world.projects[1]),
        _ => None,
    };
    let record = Session {
        kind: Some(kind.to_owned()),
        day: Some(world.day(days)),
        shift: Some("day".to_owned()),
        spot: Some(spot.id),
        place: Some(spot.place.to_owned()),
        topic: Some(world.rng.pick(texts::TOPICS).to_owned()),
        team: Some(vec![world.cast.users[by].account]),
        project,
        ..Session::default()
    };
    (by, at, record)
}

fn club(world: &mut World, org: usize, days: i64, kind: &str) {
    let (by, at, record) = session(world, org, days, kind, 16);
    let id = world.script.create(by, at, &record);
    let regulars: Vec<usize> = world
        .known_to(org, days)
        .into_iter()
        .filter(|index| world.children[*index].is_minor())
        .step_by(6)
        .take(30)
        .collect();
    for index in regulars {
        if world.rng.chance(42) {
            attendance(world, (by, at), id, index);
        }
    }
}

fn attendance(world: &mut World, (by, at): (usize, Instant), session: RecordId, index: usize) {
    let person = world.children[index].id;
    let record = Attendance {
        session: Some(session),
        person: Some(person),
        present: Some(true),
        observation: world.rng.chance(25).then(|| {
            world.rng.some(&["joined_in", "happy", "helped_others", "quiet", "tired", "progress"], 1, 2)
        }),
        note: None,
    };
    world.script.create_as(RecordId::of_pair(session, person), by, at.plus_millis(60_000), &record);
}

fn meal(world: &mut World, org: usize, days: i64) {
    let (by, at, record) = session(world, org, days, "meal", 11);
    let served = world.rng.between(28, 64) as u64;
    let counts = tally(world, 9);
    let record = Session {
        menu: Some(world.rng.pick(texts::MENUS).to_owned()),
        planned: Some(60),
        served: Some(served),
        cost: Some(format!("{}.{}0", served * 3 / 4, world.rng.below(10))),
        currency: Some("USD".to_owned()),
        tally: Some(counts),
        topic: None,
        ..record
    };
    world.script.create(by, at, &record);
}

fn village(world: &mut World, days: i64, kind: &str) {
    let (by, at, record) = session(world, org::VILLAGES, days, kind, 9);
    let mut counts = tally(world, if kind == "campaign" { 60 } else { 12 });
    if kind == "workshop" {
        counts = [TallySex::Female, TallySex::Male]
            .into_iter()
            .map(|sex| TallyCell { sex, band: AgeBand::From18, n: world.rng.between(4, 14) as u32 })
            .collect();
    }
    world.script.create(by, at, &Session { tally: Some(counts), ..record });
}
