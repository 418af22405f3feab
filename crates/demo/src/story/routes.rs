//! The weekly plan of the street teams: which spots are walked in which order, on which days, at what time.

use model::kinds::Route;

use crate::{
    cast::org,
    world::{RoutePart, World},
};

const WEEK: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// A route: organisation, label, ends of the labels of its spots, shift, days of the week (Monday = 0), note, whether it
/// is still walked.
type RouteRow =
    (usize, &'static str, &'static [&'static str], &'static str, &'static [i64], Option<&'static str>, bool);

const ROUTES: &[RouteRow] = &[
    (
        org::POIPET,
        "ច្រកព្រំដែន និងផ្សារ – Border gate and market",
        &["Border gate", "Akit market", "Bus station"],
        "day",
        &[0, 2, 4],
        None,
        true,
    ),
    (
        org::POIPET,
        "ផ្លូវដែក និងគំនរសំរាម – Railway and dump",
        &["Lane by the railway", "Dump"],
        "day",
        &[1, 3],
        Some("យកស្បែកជើងកវែង និងទឹកឱ្យច្រើន។ – Boots, and more water than you think."),
        true,
    ),
    (
        org::POIPET,
        "ផ្លូវកាស៊ីណូពេលល្ងាច – Casino strip, evening",
        &["Bus station", "Border gate", "Casino strip"],
        "evening",
        &[1, 4, 5],
        Some("ជួបគ្នានៅចំណតរថយន្ត ម៉ោង ៥ ល្ងាច។ – Meet at the bus station at 17:00."),
        true,
    ),
    (
        org::PHNOM_PENH,
        "មាត់ទន្លេពេលយប់ – Riverfront at night",
        &["Riverfront", "Park by the hill", "Bar street"],
        "night",
        &[0, 2, 4],
        Some("ជួបគ្នានៅមុខផ្សារចាស់ ម៉ោង ៧:៤៥ យប់។ – Meet in front of the old market at 19:45."),
        true,
    ),
    (
        org::PHNOM_PENH,
        "ផ្លូវបារ និងមាត់ទន្លេ – Bar street and riverfront",
        &["Bar street", "Riverfront"],
        "night",
        &[1, 5],
        None,
        true,
    ),
    (
        org::PHNOM_PENH,
        "ផ្សារចាស់ និងស្ទឹងមានជ័យ – Old market and Stung Mean Chey",
        &["Old market", "Traffic lights", "Stung Mean Chey lanes"],
        "day",
        &[3],
        None,
        true,
    ),
    (
        org::PHNOM_PENH,
        "ភ្លើងស្តុបពេលល្ងាច – Traffic lights, evening",
        &["Traffic lights", "Old market"],
        "evening",
        &[4],
        None,
        false,
    ),
];

pub fn tell(world: &mut World) {
    let at = world.calendar.ago(world.scale.days() + 18, 9, 0);
    for (org, label, names, shift, days, note, active) in ROUTES {
        let Some(by) = world.cast.with_role(*org, "case_supervisor").first().copied() else { continue };
        let spots: Vec<usize> = names.iter().filter_map(|name| spot(world, *org, name)).collect();
        let record = Route {
            label: Some((*label).to_owned()),
            spots: Some(spots.iter().map(|index| world.spots[*index].id).collect()),
            shifts: Some(vec![(*shift).to_owned()]),
            weekdays: Some(
                (0..)
                    .zip(WEEK)
                    .filter(|(day, _)| days.contains(day))
                    .map(|(_, code)| code.to_owned())
                    .collect(),
            ),
            note: note.map(str::to_owned),
            active: Some(*active),
        };
        let id = world.script.create(by, at, &record);
        if *active {
            world.routes.push(RoutePart { id, org: *org, spots, shift, days });
        }
    }
}

fn spot(world: &World, org: usize, name: &str) -> Option<usize> {
    world.spots.iter().position(|spot| spot.org == org && spot.label.ends_with(name))
}

/// The route that an organisation's plan names for a day of the week and a shift.
pub fn planned<'a>(world: &'a World, org: usize, weekday: i64, shift: &str) -> Option<&'a RoutePart> {
    world
        .routes
        .iter()
        .find(|route| route.org == org && route.shift == shift && route.days.contains(&weekday))
}

#[cfg(test)]
mod tests {
    use super::{super::directory::SPOTS, *};

    #[test]
    fn every_spot_of_a_route_is_one_of_its_organisation_at_that_time() {
        for (org, label, names, shift, ..) in ROUTES {
            for name in *names {
                let found = SPOTS.iter().find(|spot| spot.0 == *org && spot.1.ends_with(name));
                assert!(found.is_some_and(|spot| spot.4.contains(shift)), "{label}: {name}");
            }
        }
    }
}
