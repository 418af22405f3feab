//! The border drop-in centre: trucks counted, classes and groups held.

use model::kinds::{Session, TallySheet};

use super::{rounds::tally, texts};
use crate::{cast::org, world::World};

pub fn tell(world: &mut World) {
    for days in (1..=world.scale.days()).rev() {
        let weekday = world.calendar.weekday(days);
        if weekday < 6 && world.rng.chance(55) {
            truck(world, days);
        }
        if weekday == 2 {
            group(world, days, "class");
        }
        if weekday == 4 {
            group(world, days, "counselling_group");
        }
    }
}

fn truck(world: &mut World, days: i64) {
    let by = world.someone(org::BORDER, "duty_worker");
    let at = world.calendar.ago(days, world.rng.between(9, 17), world.rng.between(0, 59));
    // Returns come in surges.
    let n_max = if world.rng.chance(8) { 40 } else { 9 };
    let counts = tally(world, n_max);
    let record = TallySheet {
        time: Some(at),
        place: Some("KH-0110".to_owned()),
        tally: Some(counts),
        note: Some("ឡានមកពីអារញ្ញ – truck from Aranyaprathet".to_owned()),
        ..TallySheet::default()
    };
    world.script.create(by, at, &record);
}

fn group(world: &mut World, days: i64, kind: &str) {
    let by = world.someone(org::BORDER, "duty_worker");
    let at = world.calendar.ago(days, 14, 0);
    let counts = tally(world, 4);
    let record = Session {
        kind: Some(kind.to_owned()),
        day: Some(world.day(days)),
        shift: Some("day".to_owned()),
        place: Some("KH-0110".to_owned()),
        topic: Some(world.rng.pick(texts::TOPICS).to_owned()),
        team: Some(vec![world.cast.users[by].account]),
        tally: Some(counts),
        ..Session::default()
    };
    world.script.create(by, at, &record);
}
