//! The series that the network runs, and who belongs to them.

use model::{
    RecordId,
    kinds::{Membership, Series},
};

use crate::{cast::org, world::World};

/// When a series takes place.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// On these days of the week, Monday = 0.
    Weekly(&'static [i64]),
    /// On the last such day of a month.
    LastOfMonth(i64),
}

impl When {
    fn rule(self) -> String {
        let name = |weekday: i64| ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][weekday.rem_euclid(7) as usize];
        match self {
            Self::Weekly(days) => {
                let days: Vec<&str> = days.iter().map(|day| name(*day)).collect();
                format!("FREQ=WEEKLY;BYDAY={}", days.join(","))
            }
            Self::LastOfMonth(day) => format!("FREQ=MONTHLY;BYDAY=-1{}", name(day)),
        }
    }

    /// Whether it falls on the day so many days ago.
    fn on(self, world: &World, days: i64) -> bool {
        let weekday = world.calendar.weekday(days);
        match self {
            Self::Weekly(all) => all.contains(&weekday),
            Self::LastOfMonth(day) => {
                let month = |days: i64| world.day(days).to_string()[..7].to_owned();
                weekday == day && month(days) != month(days - 7)
            }
        }
    }
}

/// One series as it is planned.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// What the team calls it.
    pub label: &'static str,
    /// Index of the organisation.
    pub org: usize,
    /// Role that runs it.
    pub role: &'static str,
    /// Code of `session_type`.
    pub kind: &'static str,
    /// Code of `meal_type`, for a meal.
    pub meal: Option<&'static str>,
    /// When.
    pub when: When,
    /// Hour there.
    pub hour: i64,
    /// Minutes.
    pub minutes: u64,
    /// Most members.
    pub members: usize,
    /// How many in 100 members come.
    pub come: usize,
    /// Servings planned, for a meal.
    pub planned: Option<u64>,
    /// How many in 100 planned days nobody wrote anything down.
    pub missed: usize,
}

const CLUB: Part = Part {
    label: "ក្លឹបមាត់ទន្លេ – Riverside club",
    org: org::PHNOM_PENH,
    role: "education_worker",
    kind: "club",
    meal: None,
    when: When::Weekly(&[0, 1, 2, 3, 4]),
    hour: 17,
    minutes: 90,
    members: 22,
    come: 66,
    planned: None,
    missed: 0,
};

/// What runs in Phnom Penh and Poipet.
pub const PARTS: &[Part] = &[
    CLUB,
    Part {
        label: "អាហារសម្រន់ថ្ងៃសុក្រ – Friday snack",
        kind: "meal",
        meal: Some("snack"),
        when: When::Weekly(&[4]),
        hour: 15,
        minutes: 60,
        members: 36,
        come: 72,
        planned: Some(45),
        missed: 14,
        ..CLUB
    },
    Part {
        label: "អាហារក្តៅប្រចាំខែ – Monthly hot meal",
        kind: "meal",
        meal: Some("hot_meal"),
        when: When::LastOfMonth(5),
        hour: 11,
        minutes: 120,
        members: 40,
        come: 80,
        planned: Some(60),
        ..CLUB
    },
    Part {
        label: "ព្យាបាលដោយសិល្បៈ – Art therapy",
        kind: "art_therapy",
        when: When::Weekly(&[2]),
        hour: 14,
        members: 12,
        come: 75,
        missed: 5,
        ..CLUB
    },
    Part {
        label: "ព្យាបាលដោយតន្ត្រី – Music therapy",
        kind: "music_therapy",
        when: When::Weekly(&[1]),
        hour: 14,
        members: 10,
        come: 75,
        missed: 5,
        ..CLUB
    },
    Part {
        label: "ក្រុមប្រឹក្សាក្មេងស្រី – Girls’ group",
        role: "counsellor",
        kind: "counselling_group",
        when: When::Weekly(&[3]),
        hour: 15,
        members: 8,
        come: 80,
        ..CLUB
    },
    Part {
        label: "ថ្នាក់ដេរ – Sewing class",
        kind: "class",
        when: When::Weekly(&[0, 3]),
        hour: 9,
        minutes: 180,
        members: 9,
        come: 85,
        ..CLUB
    },
    Part {
        label: "ប្រជុំកុមារ – Children’s meeting",
        kind: "childrens_meeting",
        when: When::Weekly(&[5]),
        hour: 9,
        members: 18,
        come: 60,
        ..CLUB
    },
    Part {
        label: "ក្លឹបប៉ោយប៉ែត – Poipet club",
        org: org::POIPET,
        role: "outreach_worker",
        when: When::Weekly(&[0, 2, 4]),
        hour: 16,
        members: 18,
        come: 62,
        ..CLUB
    },
    Part {
        label: "អាហារសម្រន់ប៉ោយប៉ែត – Poipet snack",
        org: org::POIPET,
        role: "outreach_worker",
        kind: "meal",
        meal: Some("snack"),
        when: When::Weekly(&[4]),
        hour: 11,
        members: 20,
        come: 70,
        planned: Some(40),
        missed: 14,
        ..CLUB
    },
];

/// A series with its record and who belongs to it: index of the child, and days ago on which they joined and left.
#[derive(Debug)]
pub struct Running {
    /// As planned.
    pub part: Part,
    /// Record.
    pub id: RecordId,
    /// What every session of it takes over.
    pub record: Series,
    /// Child, joined, left.
    pub members: Vec<(usize, i64, Option<i64>)>,
}

impl Running {
    /// Whether a session is planned on the day so many days ago.
    pub fn planned(&self, world: &World, days: i64) -> bool {
        self.part.when.on(world, days)
    }

    /// Who belongs to it on the day so many days ago.
    pub fn belonging(&self, days: i64) -> Vec<usize> {
        let there = |joined: i64, left: Option<i64>| joined >= days && left.is_none_or(|left| left <= days);
        self.members
            .iter()
            .filter(|(_, joined, left)| there(*joined, *left))
            .map(|(child, ..)| *child)
            .collect()
    }
}

/// Says all series and their members.
pub fn tell(world: &mut World) -> Vec<Running> {
    PARTS.iter().enumerate().map(|(number, part)| series(world, *part, number)).collect()
}

fn series(world: &mut World, part: Part, number: usize) -> Running {
    let start = world.scale.days();
    let by = world.someone(part.org, part.role);
    let spots: Vec<usize> = (0..world.spots.len())
        .filter(|i| world.spots[*i].org == part.org && world.spots[*i].shifts.contains(&"day"))
        .collect();
    let spot = world.spots[spots[number % spots.len()]].clone();
    let team = world.cast.with_role(part.org, part.role);
    let record = Series {
        label: Some(part.label.to_owned()),
        kind: Some(part.kind.to_owned()),
        meal: part.meal.map(str::to_owned),
        rule: Some(part.when.rule()),
        starts: Some(world.day(start)),
        at: Some(format!("{:02}:00", part.hour)),
        minutes: Some(part.minutes),
        shift: Some(if part.hour >= 16 { "evening" } else { "day" }.to_owned()),
        spot: (part.role != "counsellor").then_some(spot.id),
        place: Some(spot.place.to_owned()),
        team: Some(team.iter().take(2).map(|user| world.cast.users[*user].account).collect()),
        project: (part.org == org::PHNOM_PENH).then(|| world.projects[0]),
        planned: part.planned,
        ..Series::default()
    };
    let id = world.script.create(by, world.calendar.ago(start, 8, 10), &record);
    let members = chosen(world, part, number);
    for (child, joined, left) in &members {
        member(world, (by, id), *child, (*joined, *left));
    }
    Running { part, id, record, members }
}

/// Every series draws on other children of the organisation; girls for their own group, bigger ones for sewing.
fn chosen(world: &mut World, part: Part, number: usize) -> Vec<(usize, i64, Option<i64>)> {
    let fitting: Vec<usize> = world
        .known_to(part.org, 1)
        .into_iter()
        .filter(|child| {
            let child = &world.children[*child];
            match part.kind {
                "counselling_group" => child.sex == "female" && child.is_minor(),
                "class" => child.age.years_min() >= 12,
                _ => child.is_minor(),
            }
        })
        .collect();
    let stride = (fitting.len() / part.members).max(1);
    let taken: Vec<usize> =
        fitting.into_iter().skip(number % stride).step_by(stride).take(part.members).collect();
    taken
        .into_iter()
        .map(|child| {
            let joined = world.children[child].since - 1;
            let left = (joined > 40 && world.rng.chance(6)).then(|| world.rng.between(5, 30));
            (child, joined, left)
        })
        .collect()
}

fn member(
    world: &mut World,
    (by, series): (usize, RecordId),
    child: usize,
    (joined, left): (i64, Option<i64>),
) {
    let person = world.children[child].id;
    let record = Membership {
        series: Some(series),
        person: Some(person),
        since: Some(world.day(joined)),
        until: left.map(|days| world.day(days)),
        note: left.map(|_| "ផ្លាស់ទៅខេត្ត – moved to the province".to_owned()),
    };
    let at = world.calendar.ago(left.unwrap_or(joined), 8, 20);
    world.script.create_as(RecordId::of_pair(series, person), by, at, &record);
}
