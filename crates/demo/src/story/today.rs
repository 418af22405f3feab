//! What waits today, on every desk: fresh worries with their clocks, tasks due and overdue, tonight's round, a clash.

use model::{
    KindName,
    kinds::{Round, Task},
    name::{Name, Order},
};
use serde_json::json;

use super::{concerns, rounds, texts};
use crate::{cast::org, world::World};

pub fn tell(world: &mut World) {
    worries(world);
    tasks(world);
    tonight(world);
    clash(world);
}

/// Organisation, role that raises, hours ago, story, whether triaged. A high level has 24 hours: 14 are left of ten.
const WORRIES: &[(usize, &str, i64, usize, bool)] = &[
    (org::PHNOM_PENH, "outreach_worker", 10, 0, true),
    (org::PHNOM_PENH, "outreach_worker", 2, 7, false),
    (org::PHNOM_PENH, "education_worker", 60, 4, true),
    (org::POIPET, "outreach_worker", 11, 1, true),
    (org::POIPET, "outreach_worker", 1, 3, false),
    (org::POIPET, "outreach_worker", 30, 2, true),
    (org::BORDER, "duty_worker", 4, 8, false),
    (org::BORDER, "duty_worker", 20, 8, true),
    (org::VILLAGES, "hotline_officer", 5, 1, false),
    (org::VILLAGES, "network_member", 26, 6, false),
    (org::SOCIAL_AFFAIRS, "caseworker", 9, 5, false),
    (org::THAILAND, "caseworker", 7, 1, true),
];

fn worries(world: &mut World) {
    for (number, (org, role, hours, story, triaged)) in WORRIES.iter().enumerate() {
        let by = world.someone(*org, role);
        let at = world.calendar.now().plus_hours(-hours);
        let known = world.known_to(*org, 3);
        let child = (*role != "network_member" && *role != "hotline_officer" && !known.is_empty())
            .then(|| known[number * 7 % known.len()]);
        let source = match *role {
            "hotline_officer" => "hotline",
            "network_member" => "community",
            "education_worker" => "session",
            "duty_worker" => "drop_in_centre",
            _ => "street",
        };
        let id = concerns::raise_at(world, (*org, at), by, source, child, *story);
        if *triaged {
            let supervisor = world.someone(*org, "case_supervisor");
            let args = json!({ "level": concerns::level(texts::STORIES[*story].1), "reason": "ត្រូវការធ្វើសកម្មភាពឆាប់ – must act soon" });
            world.script.act(
                supervisor,
                at.plus_millis(35 * 60_000),
                (KindName::Concern, id),
                "triage",
                &args,
            );
        }
    }
}

fn tasks(world: &mut World) {
    let roles = [
        "caseworker",
        "case_supervisor",
        "outreach_worker",
        "counsellor",
        "health_worker",
        "education_worker",
        "duty_worker",
        "centre_manager",
        "police_liaison",
        "government_reader",
    ];
    let doers: Vec<usize> = (0..world.cast.users.len())
        .filter(|user| roles.iter().any(|role| world.cast.users[*user].part.roles.contains(role)))
        .collect();
    for user in doers {
        let org = world.cast.users[user].org;
        let known = if world.cast.meets_children(user) { world.known_to(org, 3) } else { Vec::new() };
        for due in [2, 0, 0, -1] {
            let at = world.calendar.ago(3, 8, world.rng.between(0, 59));
            let record = Task {
                person: (!known.is_empty()).then(|| world.children[world.rng.pick(&known)].id),
                title: Some(world.rng.pick(texts::TASKS).to_owned()),
                due: Some(world.day(due)),
                assignee: Some(world.cast.users[user].account),
                ..Task::default()
            };
            world.script.create(user, at, &record);
        }
    }
}

/// Rounds planned for tonight and tomorrow. Groups and meals follow from their series.
fn tonight(world: &mut World) {
    for (org, shift, hour) in [(org::PHNOM_PENH, "night", 20), (org::POIPET, "evening", 17)] {
        let workers = world.cast.with_role(org, "outreach_worker");
        for days in [0, -1] {
            let team = workers.iter().take(2).map(|user| world.cast.users[*user].account).collect();
            let (route, spots) = rounds::way(world, org, days, shift);
            let spots = spots.into_iter().map(|spot| world.spots[spot].id).collect();
            let record = Round {
                day: Some(world.day(days)),
                shift: Some(shift.to_owned()),
                team: Some(team),
                route,
                spots: Some(spots),
                project: (org == org::PHNOM_PENH).then(|| world.projects[0]),
                due_back: Some(world.calendar.at(days, hour + 4, 0)),
                ..Round::default()
            };
            let at = world.calendar.ago(1, 15, 0);
            world.script.create(workers[0], at, &record);
        }
    }
}

/// Two workers on the same street, both without a connection, wrote another name for one child: a person must say which.
fn clash(world: &mut World) {
    let workers = world.cast.with_role(org::PHNOM_PENH, "outreach_worker");
    let Some(child) = world.known_to(org::PHNOM_PENH, 20).first().map(|index| world.children[*index].clone())
    else {
        return;
    };
    let name = |script: &str, latin: &str| Name {
        script: Some(script.to_owned()),
        latin: Some(latin.to_owned()),
        order: Some(Order::FamilyFirst),
        ..child.name.clone()
    };
    let about = (KindName::Person, child.id);
    let one = json!({ "name": name("សុខ ចន្ថា", "Sok Chantha") });
    let other = json!({ "name": name("សុខ ច័ន្ទថា", "Sok Chanthea") });
    world.script.set(workers[0], world.calendar.ago(1, 21, 5), about, &one);
    world.script.set_offline(workers[1], world.calendar.ago(1, 21, 20), about, &other);
}
