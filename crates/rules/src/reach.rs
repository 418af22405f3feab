//! How many different children peer sessions reached, estimated: nobody asks a school hall for names. Attendances are
//! counted beside it and never added to it.
//!
//! Method: per school and school year the largest audience of one session, summed. A child who came once was in some
//! audience; the largest one is counted, and all others may have been the same children. So it never exceeds the
//! attendances, and within a school year it says too little rather than too much. The network's own method, after the
//! rule of Save the Children's PRIME that unique people and attendances are told apart.

use std::collections::BTreeMap;

use model::{RecordId, State, date::Day};

/// The school year begins on the first of November (MoEYS calendar of Cambodia, since 2024–25).
pub const SCHOOL_YEAR_BEGINS: u8 = 11;

/// The audience of one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audience {
    /// The session.
    pub session: RecordId,
    /// Which school, see [`school_of`].
    pub school: String,
    /// Which day.
    pub day: Day,
    /// Children there.
    pub children: u64,
}

/// Both numbers: side by side, never added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// How often a child was there.
    pub attendances: u64,
    /// How many different children that were, at least, as far as the largest audiences say.
    pub estimated: u64,
    /// The sessions whose audiences make up the estimate, sorted.
    pub largest: Vec<RecordId>,
}

/// The calendar year in which the school year of a day began.
pub fn school_year(day: Day) -> i32 {
    if day.month_number() >= SCHOOL_YEAR_BEGINS { day.year() } else { day.year() - 1 }
}

/// Counts audiences. Of equally large ones the earliest stands for its school and year, so that the order in which
/// records arrive changes nothing.
pub fn reach(audiences: &[Audience]) -> Reach {
    let mut largest: BTreeMap<(&str, i32), &Audience> = BTreeMap::new();
    for one in audiences.iter().filter(|one| one.children > 0) {
        let stands = largest.entry((&one.school, school_year(one.day))).or_insert(one);
        let order = |of: &Audience| (std::cmp::Reverse(of.children), of.day, of.session);
        if order(one) < order(stands) {
            *stands = one;
        }
    }
    let mut sessions: Vec<RecordId> = largest.values().map(|one| one.session).collect();
    sessions.sort_unstable();
    Reach {
        attendances: audiences.iter().map(|one| one.children).sum(),
        estimated: largest.values().map(|one| one.children).sum(),
        largest: sessions,
    }
}

/// At which school a session was: that of its group, unless it was held in another place. Of sessions about which neither
/// is known, all are taken to be at one.
pub fn school_of(session: &State, group: Option<&State>) -> String {
    let (place, home) = (session.text("place"), group.and_then(|group| group.text("place")));
    let away = place.filter(|place| group.is_none() || home.is_some_and(|home| home != *place));
    match (away, group) {
        (Some(place), _) => format!("place {place}"),
        (None, Some(group)) => match group.text("school").map(folded).filter(|name| !name.is_empty()) {
            // Two schools of one name stand in two places.
            Some(name) => format!("school {name} {}", home.unwrap_or_default()),
            None => format!("group {}", group.record),
        },
        (None, None) => session.text("spot").map_or_else(String::new, |spot| format!("spot {spot}")),
    }
}

/// A school's name however it was spaced and capitalised: several groups of one school are one school.
fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
