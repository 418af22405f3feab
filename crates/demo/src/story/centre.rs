//! The border drop-in centre: trucks counted and their people registered, the day register, services given.

use model::{
    KindName, RecordId,
    age::AgeBand,
    date::Instant,
    kinds::{Arrival, Delivery, Stay, TallySheet},
    tally::{TallyCell, TallySex},
};
use serde_json::json;

use super::texts;
use crate::{cast::org, world::World};

/// So many days are told in full: the month sheets of two whole months stand on them. Before, only now and then.
const FULL_DAYS: i64 = 70;

/// What is given most, with its share in 100 stays.
const SERVICES: &[(&str, usize)] = &[
    ("food_hot_meal", 70),
    ("outreach_hygiene", 45),
    ("counselling_generalist", 25),
    ("activity_migration_education", 35),
    ("medical_care", 12),
    ("return_phone_home", 18),
    ("outreach_transport", 9),
];
const TIPS: &[&str] =
    &["real_job", "own_papers", "phone_numbers", "tell_someone", "legal_ways", "no_debt", "where_help"];
const NEEDS: &[&str] =
    &["food", "shelter", "hygiene", "clothing", "family_contact", "transport", "counselling"];
const NEXT: &[&str] =
    &["family_home", "relatives", "reception_centre", "partner", "street", "street", "other_province"];
const FLAGS: &[&str] = &["child_alone", "injured", "afraid", "with_non_relative", "previous_deportation"];

/// The centre, the desk, and who works there.
#[derive(Clone, Copy)]
struct Place {
    centre: RecordId,
    desk: RecordId,
}

pub fn tell(world: &mut World) {
    let Some(place) = place(world) else { return };
    for days in (0..=world.scale.days()).rev() {
        // Closed on Sundays; yet whoever makes the network on a Sunday finds the register alive.
        if world.calendar.weekday(days) == 6 && days > 0 {
            continue;
        }
        let full = days <= FULL_DAYS;
        register(world, place, days, full);
        if days > 0 && world.rng.chance(if full { 65 } else { 15 }) {
            let hour = world.rng.between(9, 16);
            let minute = world.rng.between(0, 59);
            truck(world, place, days, world.calendar.ago(days, hour, minute));
        }
    }
    let lately = world.calendar.now().plus_millis(-40 * 60_000);
    truck(world, place, 0, lately);
}

fn place(world: &World) -> Option<Place> {
    let mut own = world.spots.iter().filter(|spot| spot.org == org::BORDER);
    Some(Place { centre: own.next()?.id, desk: own.next()?.id })
}

/// A day of the register: who usually comes, in the morning or the afternoon.
fn register(world: &mut World, place: Place, days: i64, full: bool) {
    let mut known = world.known_to(org::BORDER, days);
    let count = if full { world.rng.between(26, 36) } else { world.rng.between(1, 3) };
    for _ in 0..count.min(known.len() as i64) {
        let child = known.swap_remove(world.rng.below(known.len()));
        let hour = world.rng.between(7, 15);
        let came = world.calendar.at(days, hour, world.rng.between(0, 59));
        let stays = world.rng.between(40, 260);
        if came.plus_millis(60_000) > world.calendar.now() {
            continue;
        }
        let person = world.children[child].id;
        let mut stay = begin(world, place.centre, days, came);
        stay.person = Some(person);
        stay.with_whom =
            world.rng.chance(30).then(|| vec![world.rng.pick(&["alone", "siblings", "friends"]).to_owned()]);
        stay.needs = world.rng.chance(40).then(|| world.rng.some(NEEDS, 1, 2));
        say(world, days, came, stays, &stay);
    }
}

fn begin(world: &World, spot: RecordId, days: i64, came: Instant) -> Stay {
    Stay { spot: Some(spot), day: Some(world.day(days)), came_in: Some(came), ..Stay::default() }
}

/// Writes a stay with its services, and its end if that has come.
fn say(world: &mut World, days: i64, came: Instant, minutes: i64, stay: &Stay) {
    let by = world.someone(org::BORDER, "duty_worker");
    let (person, spot, arrival) = (stay.person, stay.spot, stay.arrival);
    let id = world.script.create(by, came, stay);
    for (service, share) in SERVICES {
        let at = came.plus_millis(world.rng.between(5, minutes - 5) * 60_000);
        if !world.rng.chance(*share) || at >= world.calendar.now() {
            continue;
        }
        let record = Delivery {
            stay: Some(id),
            arrival,
            person,
            spot,
            time: Some(at),
            service: Some((*service).to_owned()),
            undone: Some(false),
            tips: (*service == "activity_migration_education").then(|| world.rng.some(TIPS, 1, 4)),
            ..Delivery::default()
        };
        world.script.create_as(RecordId::of_name(id, service), by, at, &record);
    }
    let went = came.plus_millis(minutes * 60_000);
    if went < world.calendar.now() || days > 0 {
        let fields = json!({
            "went_out": went,
            "next": world.rng.pick(NEXT),
            "feedback": world.rng.between(2, 5),
        });
        world.script.set(
            by,
            went.min(world.calendar.now().plus_millis(-60_000)),
            (KindName::Stay, id),
            &fields,
        );
    }
}

/// People who were sent back: heads counted by two, a list, cards for those who must not be overlooked.
fn truck(world: &mut World, place: Place, days: i64, at: Instant) {
    let by = world.someone(org::BORDER, "duty_worker");
    // Returns come in surges.
    let surge = days == 0 || world.rng.chance(10);
    let heads = heads(world, if surge { 16 } else { 5 });
    let total: u64 = heads.iter().map(|cell| u64::from(cell.n)).sum();
    let record = Arrival {
        spot: Some(place.desk),
        day: Some(world.day(days)),
        time: Some(at),
        from_place: Some("TH-2706".to_owned()),
        brought_by: Some("immigration_thai".to_owned()),
        vehicle: Some(world.rng.pick(&["truck", "truck", "bus", "van"]).to_owned()),
        documents: Some(vec!["name_list".to_owned()]),
        listed: Some(if world.rng.chance(70) { total } else { total + 2 }),
        closed: Some(days > 0),
        note: Some(texts::TRUCK.to_owned()),
        ..Arrival::default()
    };
    let arrival = world.script.create(by, at, &record);
    let alone = vec![
        TallyCell { sex: TallySex::Female, band: AgeBand::From10To14, n: 2 },
        TallyCell { sex: TallySex::Male, band: AgeBand::From15To17, n: if surge { 7 } else { 1 } },
    ];
    let (first, second) = heads.split_at(heads.len() / 2);
    for (tally, is_alone) in [(first.to_vec(), false), (second.to_vec(), false), (alone, true)] {
        count(world, place, (arrival, at), tally, is_alone);
    }
    teach(world, place, (arrival, at), total);
    cards(world, place, days, (arrival, at));
}

fn heads(world: &mut World, most: i64) -> Vec<TallyCell> {
    let mut cells = Vec::new();
    for sex in [TallySex::Female, TallySex::Male] {
        for band in [AgeBand::From5To9, AgeBand::From10To14, AgeBand::From15To17, AgeBand::From18] {
            let n = world.rng.between(1, if band == AgeBand::From18 { most * 2 } else { most });
            cells.push(TallyCell { sex, band, n: n.unsigned_abs() as u32 });
        }
    }
    cells
}

fn count(
    world: &mut World,
    place: Place,
    (arrival, at): (RecordId, Instant),
    tally: Vec<TallyCell>,
    alone: bool,
) {
    let by = world.someone(org::BORDER, "duty_worker");
    let record = TallySheet {
        time: Some(at),
        spot: Some(place.desk),
        arrival: Some(arrival),
        alone: Some(alone),
        tally: Some(tally),
        ..TallySheet::default()
    };
    world.script.create(by, at.plus_millis(120_000).min(world.calendar.now()), &record);
}

fn teach(world: &mut World, place: Place, (arrival, at): (RecordId, Instant), people: u64) {
    let by = world.someone(org::BORDER, "duty_worker");
    let at = at.plus_millis(15 * 60_000);
    let record = Delivery {
        arrival: Some(arrival),
        spot: Some(place.desk),
        time: Some(at),
        service: Some("activity_migration_education".to_owned()),
        tips: Some(world.rng.some(TIPS, 3, 7)),
        materials: Some(vec!["picture_cards".to_owned(), "leaflets".to_owned()]),
        people: Some(people),
        minutes: Some(20),
        ..Delivery::default()
    };
    world.script.create(by, at, &record);
}

/// Children of this day with a file, and as many without a name.
fn cards(world: &mut World, place: Place, days: i64, (arrival, at): (RecordId, Instant)) {
    // Files begun on that day, and early enough that the desk knows them when the cards are written.
    let named: Vec<RecordId> = world
        .children
        .iter()
        .filter(|child| child.org == org::BORDER && child.since == days && child.met <= at)
        .map(|child| child.id)
        .collect();
    let unnamed = world.rng.between(3, 8) as usize;
    let people = named.into_iter().map(Some).chain(std::iter::repeat_n(None, unnamed));
    for (line, person) in people.enumerate() {
        let came = at.plus_millis((line as i64 + 3) * 60_000);
        if came.plus_millis(60_000) > world.calendar.now() {
            return;
        }
        let mut stay = begin(world, place.desk, days, came);
        stay.person = person;
        stay.arrival = Some(arrival);
        stay.line = Some(line as u64 + 1);
        stay.party = (line % 3 == 0).then_some(1);
        stay.returned_today = Some(true);
        stay.from_place = Some("TH-2706".to_owned());
        stay.flags = world.rng.chance(45).then(|| world.rng.some(FLAGS, 1, 2));
        stay.needs = Some(world.rng.some(NEEDS, 1, 3));
        if person.is_none() {
            stay.description = Some(world.rng.pick(texts::LOOKS).to_owned());
            stay.sex = Some(world.rng.pick(&["female", "male"]).to_owned());
            stay.age = super::children::guess(world, days);
            stay.languages = Some(vec!["km".to_owned()]);
        }
        let minutes = world.rng.between(60, 300);
        say(world, days, came, minutes, &stay);
    }
}
