//! Outreach: rounds in their weekly rhythm, and whom they met.

use model::{
    KindName, RecordId,
    age::{Age, AgeBand, AgeMethod},
    kinds::{Contact, Round},
    tally::{TallyCell, TallySex},
};
use serde_json::json;

use super::{routes, texts};
use crate::{cast::org, world::World};

/// One round: who, when, where.
struct Out {
    org: usize,
    days: i64,
    shift: &'static str,
    hour: i64,
    worker: usize,
    id: RecordId,
    spots: Vec<usize>,
}

pub fn tell(world: &mut World) {
    for days in (1..=world.scale.days()).rev() {
        for org in [org::PHNOM_PENH, org::POIPET] {
            if let Some(first) = first_of(world, org, days) {
                round(world, org, days, first);
            }
        }
        if matches!(world.calendar.weekday(days), 1 | 4) {
            round(world, org::POIPET, days, ("evening", 17));
        }
    }
}

/// Shift and hour of an organisation's first round of a day; nobody is out on Sundays.
pub fn first_of(world: &World, org: usize, days: i64) -> Option<(&'static str, i64)> {
    match (org, world.calendar.weekday(days)) {
        (_, 6) => None,
        (org::PHNOM_PENH, 3) => Some(("day", 14)),
        (org::PHNOM_PENH, _) => Some(("night", 20)),
        (org::POIPET, 5) => Some(("evening", 17)),
        (org::POIPET, _) => Some(("day", 9)),
        _ => None,
    }
}

fn round(world: &mut World, org: usize, days: i64, (shift, hour): (&'static str, i64)) {
    let workers = world.cast.with_role(org, "outreach_worker");
    let first = world.rng.below(workers.len());
    let (worker, mate) = (workers[first], workers[(first + 1) % workers.len()]);
    let (route, spots) = way(world, org, days, shift);
    let team = [worker, mate].iter().map(|user| world.cast.users[*user].account).collect();
    let start = world.calendar.ago(days, hour, world.rng.between(0, 20));
    let record = Round {
        day: Some(world.day(days)),
        shift: Some(shift.to_owned()),
        team: Some(team),
        route,
        spots: Some(spots.iter().map(|spot| world.spots[*spot].id).collect()),
        project: (org == org::PHNOM_PENH).then(|| world.projects[0]),
        weather: Some(world.rng.pick(&["dry", "dry", "hot", "rain", "storm"]).to_owned()),
        supplies_out: Some(
            world
                .rng
                .some(&["water", "snacks", "first_aid_kit", "hygiene_kits", "hotline_cards", "torch"], 2, 5)
                .into_iter()
                .map(|item| {
                    let many = matches!(item.as_str(), "water" | "snacks" | "hygiene_kits" | "hotline_cards");
                    (item, if many { world.rng.between(10, 40).unsigned_abs() } else { 1 })
                })
                .collect(),
        ),
        note: None,
        ..Round::default()
    };
    let id = world.script.create(worker, start, &record);
    let about = (KindName::Round, id);
    world.script.act(worker, start, about, "start", &json!({ "due_back": start.plus_hours(4) }));
    let out = Out { org, days, shift, hour, worker, id, spots };
    contacts(world, &out);
    let back = world.calendar.ago(days, hour + 3, world.rng.between(0, 50));
    world.script.act(worker, back, about, "check_out", &json!({ "all_safe": true }));
}

/// The planned route and its spots; where none is planned, every spot at which children are at that time.
pub fn way(world: &World, org: usize, days: i64, shift: &str) -> (Option<RecordId>, Vec<usize>) {
    if let Some(route) = routes::planned(world, org, world.calendar.weekday(days), shift) {
        return (Some(route.id), route.spots.clone());
    }
    let there = |index: &usize| {
        let spot = &world.spots[*index];
        spot.org == org && spot.shifts.contains(&shift)
    };
    (None, (0..world.spots.len()).filter(there).collect())
}

fn contacts(world: &mut World, out: &Out) {
    let known = world.known_to(out.org, out.days);
    let new: Vec<usize> = (0..world.children.len())
        .filter(|i| world.children[*i].org == out.org && world.children[*i].since == out.days)
        .collect();
    for index in new.into_iter().take(4) {
        meet(world, out, index, "new");
    }
    for _ in 0..world.rng.between(3, 6) {
        if !known.is_empty() {
            // Some children are met again and again, most now and then.
            let among = if world.rng.chance(60) { known.len().div_ceil(5) } else { known.len() };
            let index = known[world.rng.below(among)];
            meet(world, out, index, "known");
        }
    }
    if world.rng.chance(50) {
        unnamed(world, out);
    }
    if world.rng.chance(70) {
        counted(world, out);
    }
}

fn base(world: &mut World, out: &Out, who: &str) -> (model::date::Instant, Contact) {
    let at = world.calendar.ago(out.days, out.hour + world.rng.between(0, 2), world.rng.between(30, 59));
    let spot = world.spots[world.rng.pick(&out.spots)].clone();
    let night = out.shift != "day";
    let contact = Contact {
        round: Some(out.id),
        spot: Some(spot.id),
        place: Some(spot.place.to_owned()),
        time: Some(at),
        who: Some(who.to_owned()),
        doing: Some(if night {
            world.rng.some(&["vending", "begging", "hanging_around", "sleeping", "casino_front"], 1, 2)
        } else {
            world.rng.some(&["scavenging", "vending", "playing", "carrying", "hanging_around"], 1, 2)
        }),
        ..Contact::default()
    };
    (at, contact)
}

fn meet(world: &mut World, out: &Out, index: usize, who: &str) {
    let (at, contact) = base(world, out, who);
    let rng = &mut world.rng;
    let worrying = rng.chance(6);
    let record = Contact {
        person: Some(world.children[index].id),
        with_whom: Some(rng.some(&["alone", "siblings", "parent", "friends", "group", "known_adult"], 1, 1)),
        group_size: rng.chance(40).then(|| rng.between(1, 6) as u64),
        condition: Some(if worrying {
            rng.some(&["frightened", "injured", "with_unknown_adult"], 1, 2)
        } else {
            rng.some(&["well", "well", "hungry", "tired", "sick"], 1, 1)
        }),
        indicators: worrying.then(|| {
            rng.some(
                &[
                    "groom_food_or_gifts",
                    "groom_trust_with_family",
                    "child_looks_intimidated",
                    "child_unsuitable_work",
                ],
                1,
                2,
            )
        }),
        offered: Some(rng.some(
            &["talked", "food_water", "hygiene", "safety_information", "hotline_card", "club_invitation"],
            1,
            3,
        )),
        accepted: Some(rng.some(&["talked", "food_water"], 1, 2)),
        concern_level: worrying.then(|| rng.pick(&["medium", "high"]).to_owned()),
        said: rng.chance(35).then(|| rng.pick(texts::SAID).to_owned()),
        next_step: rng.chance(30).then(|| rng.pick(texts::NEXT).to_owned()),
        next_day: None,
        adult_observed: worrying.then(|| rng.pick(texts::ADULTS).to_owned()),
        ..contact
    };
    world.script.create(out.worker, at, &record);
}

fn unnamed(world: &mut World, out: &Out) {
    let (at, contact) = base(world, out, "unnamed");
    let years = world.rng.between(6, 14) as u16;
    let record = Contact {
        description: Some(world.rng.pick(texts::LOOKS).to_owned()),
        age: Age::new((years, years + 3), world.day(out.days), AgeMethod::Looks, true).ok(),
        sex: Some(world.rng.pick(&["female", "male", "male", "not_stated"]).to_owned()),
        ..contact
    };
    world.script.create(out.worker, at, &record);
}

fn counted(world: &mut World, out: &Out) {
    let (at, contact) = base(world, out, "tally");
    let tally = tally(world, 3);
    world.script.create(out.worker, at, &Contact { tally: Some(tally), doing: None, ..contact });
}

/// Counts by sex and band, one to `n_max` in each of some cells.
pub fn tally(world: &mut World, n_max: i64) -> Vec<TallyCell> {
    let mut cells = Vec::new();
    for sex in [TallySex::Female, TallySex::Male, TallySex::NotStated] {
        for band in [AgeBand::From5To9, AgeBand::From10To14, AgeBand::From15To17] {
            if world.rng.chance(if sex == TallySex::NotStated { 10 } else { 55 }) {
                cells.push(TallyCell { sex, band, n: world.rng.between(1, n_max) as u32 });
            }
        }
    }
    if cells.is_empty() {
        cells.push(TallyCell { sex: TallySex::NotStated, band: AgeBand::NotStated, n: 1 });
    }
    cells
}
