//! Clubs, art, meals and meetings by their series with roll-calls; peer sessions and workshops with their counts.

use model::{
    RecordId,
    age::AgeBand,
    date::Instant,
    kinds::{Attendance, Note, Session},
    tally::{TallyCell, TallySex},
};

use super::{rounds::tally, texts};
use crate::{cast::org, world::World};

pub mod plan;

use plan::Running;

/// So many members of a club have not come since; somebody should ask after them.
const GONE: usize = 5;
/// Days since they last came: three club evenings at least.
const GONE_DAYS: i64 = 6;

pub fn tell(world: &mut World) {
    let series = plan::tell(world);
    let gone = gone(&series);
    for days in (1..=world.scale.days()).rev() {
        for running in &series {
            if running.planned(world, days) {
                planned(world, running, days, &gone);
            }
        }
        match world.calendar.weekday(days) {
            1 | 3 => village(world, days, "peer_session"),
            0 if world.rng.chance(50) => village(world, days, "workshop"),
            5 if world.rng.chance(20) => village(world, days, "campaign"),
            _ => {}
        }
    }
}

/// One planned day: held, called off, or nobody wrote anything down.
fn planned(world: &mut World, running: &Running, days: i64, gone: &[usize]) {
    let part = running.part;
    // The last week is always written down: the rolls of Today rest on it.
    if days > 6 && world.rng.chance(part.missed) {
        return;
    }
    let by = world.someone(part.org, part.role);
    let at = world.calendar.ago(days, part.hour, world.rng.between(0, 20));
    let id = RecordId::of_name(running.id, &world.day(days).to_string());
    let record = session(world, running, days);
    if days > 6 && world.rng.chance(4) {
        let cancelled = Some(world.rng.pick(&["weather", "holiday", "team_missing", "no_place"]).to_owned());
        world.script.create_as(id, by, at, &Session { cancelled, ..record });
        return;
    }
    let there = present(world, running, days, gone);
    let record = if part.meal.is_some() { meal(world, record, there.len() as u64) } else { record };
    let record = Session { note: group_note(world, part.kind), ..record };
    world.script.create_as(id, by, at, &record);
    for (number, child) in there.iter().enumerate() {
        attendance(world, (by, at.plus_millis(2_000 * number as i64)), id, *child);
    }
    if part.kind == "counselling_group"
        && let Some(child) = there.first()
    {
        personal_note(world, (by, at), id, *child);
    }
}

fn session(world: &mut World, running: &Running, days: i64) -> Session {
    let series = &running.record;
    let meal = running.part.meal.is_some();
    Session {
        kind: series.kind.clone(),
        series: Some(running.id),
        day: Some(world.day(days)),
        shift: series.shift.clone(),
        // A counsellor is not out on the street and knows no spots.
        spot: series.spot.filter(|_| running.part.role != "counsellor"),
        place: series.place.clone(),
        topic: (!meal).then(|| world.rng.pick(texts::TOPICS).to_owned()),
        materials: (!meal)
            .then(|| world.rng.some(&["books", "paper_colours", "games", "ball", "picture_cards"], 1, 2)),
        team: series.team.clone(),
        project: series.project,
        meal: series.meal.clone(),
        planned: series.planned,
        ..Session::default()
    }
}

/// Who came. Some of the club have stayed away from everything since last week.
fn present(world: &mut World, running: &Running, days: i64, gone: &[usize]) -> Vec<usize> {
    let mut there = Vec::new();
    for child in running.belonging(days) {
        let away = days <= GONE_DAYS && gone.contains(&child);
        if world.rng.chance(running.part.come) && !away {
            there.push(child);
        }
    }
    there
}

/// Members of the club who have not come since: every so many.
fn gone(series: &[Running]) -> Vec<usize> {
    let Some(club) = series.iter().find(|running| running.part.kind == "club") else { return Vec::new() };
    let still = club.belonging(0);
    still.iter().skip(1).step_by((still.len() / GONE).max(1)).copied().collect()
}

fn meal(world: &mut World, record: Session, named: u64) -> Session {
    let counts = tally(world, 4);
    let adults = world.rng.between(0, 6) as u64;
    let there = named + counts.iter().map(|cell| u64::from(cell.n)).sum::<u64>() + adults;
    let served = there + world.rng.between(0, 4) as u64;
    let price = if record.meal.as_deref() == Some("hot_meal") { 110 } else { 45 };
    let cents = served * price + world.rng.between(0, 99) as u64;
    Session {
        menu: Some(world.rng.pick(texts::MENUS).to_owned()),
        served: Some(served),
        adults: Some(adults),
        volunteers: Some(world.rng.between(1, 4) as u64),
        cost: Some(format!("{}.{:02}", cents / 100, cents % 100)),
        currency: Some("USD".to_owned()),
        food_safety: Some(world.rng.some(
            &["hands_washed", "raw_cooked_apart", "cooked_through", "kept_hot_or_cold", "safe_water"],
            3,
            5,
        )),
        tally: Some(counts),
        ..record
    }
}

fn attendance(world: &mut World, (by, at): (usize, Instant), session: RecordId, index: usize) {
    let person = world.children[index].id;
    let record = Attendance {
        session: Some(session),
        person: Some(person),
        present: Some(true),
        observation: world.rng.chance(22).then(|| {
            world.rng.some(&["joined_in", "happy", "helped_others", "quiet", "tired", "progress"], 1, 2)
        }),
        note: None,
    };
    world.script.create_as(RecordId::of_pair(session, person), by, at.plus_millis(60_000), &record);
}

fn group_note(world: &mut World, kind: &str) -> Option<String> {
    let counselling = kind == "counselling_group";
    counselling.then(|| world.rng.pick(texts::GROUP_NOTES).to_owned())
}

/// What one child said after the group: its own note, never the group's.
fn personal_note(world: &mut World, (by, at): (usize, Instant), session: RecordId, child: usize) {
    let at = at.plus_millis(80 * 60_000);
    let record = Note {
        person: Some(world.children[child].id),
        session: Some(session),
        kind: Some("counselling".to_owned()),
        time: Some(at),
        text: Some("និយាយជាមួយខ្ញុំក្រោយក្រុម – talked with me after the group".to_owned()),
        private: Some(world.rng.pick(texts::CONFIDED).to_owned()),
        ..Note::default()
    };
    world.script.create(by, at, &record);
}

fn village(world: &mut World, days: i64, kind: &str) {
    let by = world.someone(org::VILLAGES, "education_worker");
    let at = world.calendar.ago(days, 9, world.rng.between(0, 30));
    let spots: Vec<usize> = (0..world.spots.len())
        .filter(|i| world.spots[*i].org == org::VILLAGES && world.spots[*i].shifts.contains(&"day"))
        .collect();
    let spot = world.spots[world.rng.pick(&spots)].clone();
    let mut counts = tally(world, if kind == "campaign" { 60 } else { 12 });
    if kind == "workshop" {
        counts = [TallySex::Female, TallySex::Male]
            .into_iter()
            .map(|sex| TallyCell { sex, band: AgeBand::From18, n: world.rng.between(4, 14) as u32 })
            .collect();
    }
    let record = Session {
        kind: Some(kind.to_owned()),
        day: Some(world.day(days)),
        shift: Some("day".to_owned()),
        spot: Some(spot.id),
        place: Some(spot.place.to_owned()),
        topic: Some(world.rng.pick(texts::TOPICS).to_owned()),
        team: Some(vec![world.cast.users[by].account]),
        project: Some(world.projects[1]),
        tally: Some(counts),
        ..Session::default()
    };
    world.script.create(by, at, &record);
}
