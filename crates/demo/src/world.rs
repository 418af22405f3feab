//! What the stories share: who plays, where, when, and the children they are about.

use std::collections::BTreeMap;

use model::{
    RecordId,
    age::Age,
    date::{Day, Instant},
    name::Name,
};

use crate::{calendar::Calendar, cast::Cast, rng::Rng, script::Script};

/// How large a network.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// Children and young people with a name.
    pub persons: usize,
    /// Weeks of work behind today.
    pub weeks: i64,
}

impl Scale {
    /// What `safetynet demo` makes: 1,500 people, one year.
    pub const FULL: Self = Self { persons: 1_500, weeks: 52 };
    /// Enough for every screen to have something on it; for tests.
    pub const SMALL: Self = Self { persons: 150, weeks: 8 };

    /// Days of work behind today.
    pub fn days(self) -> i64 {
        self.weeks * 7
    }
}

/// A child whom somebody knows.
#[derive(Clone, Debug)]
pub struct Child {
    /// Record.
    pub id: RecordId,
    /// Index of the organisation that met the child first.
    pub org: usize,
    /// Code of `sex`.
    pub sex: &'static str,
    /// Age as told.
    pub age: Age,
    /// Days since first met.
    pub since: i64,
    /// When the file was begun.
    pub met: Instant,
    /// Where the child is usually met.
    pub spot: Option<RecordId>,
    /// Place code.
    pub place: String,
    /// Name.
    pub name: Name,
    /// Languages spoken.
    pub languages: Vec<String>,
}

impl Child {
    /// Whether the child is under 18 by the benefit of the doubt.
    pub fn is_minor(&self) -> bool {
        self.age.years_min() < 18
    }
}

/// A place where children are met.
#[derive(Clone, Debug)]
pub struct SpotPart {
    /// Record.
    pub id: RecordId,
    /// Index of the organisation.
    pub org: usize,
    /// What the team calls it.
    pub label: &'static str,
    /// Place code.
    pub place: &'static str,
    /// Shifts at which children are there.
    pub shifts: &'static [&'static str],
}

/// A route that is walked.
#[derive(Clone, Debug)]
pub struct RoutePart {
    /// Record.
    pub id: RecordId,
    /// Index of the organisation.
    pub org: usize,
    /// Indexes of its spots, in order.
    pub spots: Vec<usize>,
    /// Code of `shift`.
    pub shift: &'static str,
    /// Days of the week, Monday = 0.
    pub days: &'static [i64],
}

/// Everything the stories draw on.
#[derive(Debug)]
pub struct World {
    /// When.
    pub calendar: Calendar,
    /// How much.
    pub scale: Scale,
    /// Who.
    pub cast: Cast,
    /// Chance.
    pub rng: Rng,
    /// What is said.
    pub script: Script,
    /// Where.
    pub spots: Vec<SpotPart>,
    /// In which order.
    pub routes: Vec<RoutePart>,
    /// Whom it is all about.
    pub children: Vec<Child>,
    /// The street project and the prevention project.
    pub projects: Vec<RecordId>,
    /// By case: its assessment, when that was, and what it found low. A plan answers it.
    pub low: BTreeMap<RecordId, (RecordId, Instant, Vec<String>)>,
}

impl World {
    /// One of an organisation's users with a role.
    pub fn someone(&mut self, org: usize, role: &str) -> usize {
        let all = self.cast.with_role(org, role);
        if all.is_empty() { 0 } else { self.rng.pick(&all) }
    }

    /// Somebody with a role at an organisation who is not this one.
    pub fn someone_else(&self, org: usize, role: &str, not: usize) -> Option<usize> {
        self.cast.with_role(org, role).into_iter().find(|user| *user != not)
    }

    /// Indexes of the children whom an organisation had met so many days ago.
    pub fn known_to(&self, org: usize, days_ago: i64) -> Vec<usize> {
        (0..self.children.len())
            .filter(|index| self.children[*index].org == org && self.children[*index].since > days_ago)
            .collect()
    }

    /// The day so many days ago.
    pub fn day(&self, days_ago: i64) -> Day {
        self.calendar.day(days_ago)
    }
}
