//! How the children belong together: kin first, because kin may be the answer.

use model::kinds::{Household, Relationship};

use super::texts;
use crate::{names, world::World};

pub fn tell(world: &mut World) {
    for index in 0..world.children.len() {
        if world.rng.chance(30) {
            carer(world, index);
        }
    }
    for index in (0..world.children.len()).step_by(11) {
        siblings(world, index);
    }
}

/// Who keeps the files of an organisation's children.
fn keeper(world: &mut World, org: usize) -> usize {
    for role in ["caseworker", "outreach_worker", "education_worker"] {
        let able = world.cast.with_role(org, role);
        if !able.is_empty() {
            return world.rng.pick(&able);
        }
    }
    0
}

fn carer(world: &mut World, index: usize) {
    let child = world.children[index].clone();
    let by = keeper(world, child.org);
    let at = world.calendar.ago((child.since - 3).max(1), 11, world.rng.between(0, 59));
    let relation =
        world.rng.pick(&["mother", "mother", "grandmother", "aunt_or_uncle", "father", "stepfather"]);
    let woman = ["mother", "grandmother", "aunt_or_uncle"].contains(&relation);
    let name = names::person(&mut world.rng, names::People::Khmer, woman);
    let answers = ["yes", "yes", "no", "unknown"];
    let record = Relationship {
        person: Some(child.id),
        other_name: name.script.zip(name.latin).map(|(script, latin)| format!("{script} ({latin})")),
        relation: Some(relation.to_owned()),
        carer: Some(relation != "stepfather"),
        contacted: Some(world.rng.pick(&answers).to_owned()),
        willing: Some(world.rng.pick(&answers).to_owned()),
        safe: Some(if relation == "stepfather" { "no" } else { world.rng.pick(&answers) }.to_owned()),
        phone: world
            .rng
            .chance(50)
            .then(|| format!("+855 000 {:03} {:03}", world.rng.below(1_000), world.rng.below(1_000))),
        ..Relationship::default()
    };
    world.script.create(by, at, &record);
}

/// A child and the next one of the same organisation are brother or sister in one household.
fn siblings(world: &mut World, index: usize) {
    let one = world.children[index].clone();
    let Some(other) = world.children.get(index + 1).filter(|other| other.org == one.org).cloned() else {
        return;
    };
    let by = keeper(world, one.org);
    let days = one.since.min(other.since);
    let at = world.calendar.ago((days - 4).max(1), 15, world.rng.between(0, 59));
    let household = Household {
        label: one.name.latin.as_ref().map(|latin| format!("{latin}, {}", world.rng.pick(texts::WHERE))),
        place: Some(one.place.clone()),
        place_note: Some(world.rng.pick(texts::WHERE).to_owned()),
        size: Some(world.rng.between(3, 8) as u64),
        note: None,
    };
    let household = world.script.create(by, at, &household);
    for (person, sibling) in [(&one, &other), (&other, &one)] {
        let record = Relationship {
            person: Some(person.id),
            other: Some(sibling.id),
            household: Some(household),
            relation: Some("sibling".to_owned()),
            contacted: Some("yes".to_owned()),
            safe: Some("yes".to_owned()),
            ..Relationship::default()
        };
        world.script.create(by, at, &record);
    }
}
