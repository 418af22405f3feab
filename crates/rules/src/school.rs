//! Whether a child may be about to leave school: a light, and the facts that it follows from. It decides nothing.
//!
//! Source: UNICEF, *Early warning systems for students at risk of dropping out* (2018), which puts absence first among the
//! signs. The numbers are the network's own defaults.

use model::{State, date::Day};
use serde::Serialize;

use crate::{light::Light, read};

/// Days that are looked at.
pub const WINDOW_DAYS: i64 = 30;
/// So many absences among them are too many.
pub const TOO_OFTEN: usize = 3;
/// Somebody asks every two weeks, and each week where the light is red.
const ASK_DAYS: i64 = 14;
const ASK_DAYS_RED: i64 = 7;
/// Absences that mean danger, and those that say the family needs help.
const GRAVE: [&str; 3] = ["work", "border", "unsafe"];
const NEEDY: [&str; 3] = ["family", "cost", "far"];

/// What the light follows from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum Fact {
    /// There each time that somebody asked.
    Present {
        /// How often that was.
        of: usize,
    },
    /// Not there.
    Absent {
        /// How often.
        n: usize,
        /// Of how many days that were asked about.
        of: usize,
    },
    /// Not there the last two times.
    AbsentNow,
    /// For a reason of this sort.
    Because {
        /// Code of `school_absence`.
        why: String,
    },
    /// Nobody asked for long.
    NotAsked {
        /// For how many days.
        days: i64,
    },
    /// Left school, and went to no other that we know of.
    Left {
        /// Code of `school_left`.
        why: Option<String>,
    },
}

/// The light with its facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropout {
    /// The worst that a fact says.
    pub light: Light,
    /// Each fact, and what it says.
    pub facts: Vec<(Light, Fact)>,
}

/// The light of a child by its schools and the days that were asked about. None: at no school that we know of, or finished.
pub fn dropout(schools: &[State], checks: &[State], today: Day) -> Option<Dropout> {
    let facts = match current(schools, today) {
        Some(school) => attending(school, checks, today),
        None => vec![has_left(schools)?],
    };
    let light = facts.iter().map(|(light, _)| *light).max()?;
    Some(Dropout { light, facts })
}

/// The day on which somebody is to ask again whether the child is there. None: at no school.
pub fn next_check(schools: &[State], checks: &[State], today: Day) -> Option<Day> {
    let school = current(schools, today)?;
    let red = dropout(schools, checks, today).is_some_and(|one| one.light == Light::Red);
    let last = days_of(school, checks, today).last().map(|(day, _)| *day).or(read::day(school, "since"));
    Some(last.map_or(today, |day| day.plus_days(if red { ASK_DAYS_RED } else { ASK_DAYS })))
}

/// The school that the child goes to: of several, the one begun last.
fn current(schools: &[State], today: Day) -> Option<&State> {
    schools
        .iter()
        .filter(|one| read::day(one, "until").is_none_or(|until| until > today))
        .max_by_key(|one| read::day(one, "since"))
}

/// The days that were asked about since the child goes there, the oldest first.
fn days_of<'a>(school: &State, checks: &'a [State], today: Day) -> Vec<(Day, &'a State)> {
    let since = read::day(school, "since");
    let mut days: Vec<(Day, &State)> = checks
        .iter()
        .filter_map(|check| Some((read::day(check, "day")?, check)))
        .filter(|(day, _)| *day <= today && since.is_none_or(|since| *day >= since))
        .collect();
    days.sort_by_key(|(day, _)| *day);
    days
}

fn attending(school: &State, checks: &[State], today: Day) -> Vec<(Light, Fact)> {
    let all = days_of(school, checks, today);
    let asked: Vec<&State> = all
        .iter()
        .filter(|(day, _)| day.days_until(today) < WINDOW_DAYS)
        .map(|(_, check)| *check)
        .filter(|check| matches!(check.text("attendance"), Some("present" | "absent")))
        .collect();
    let away: Vec<&State> =
        asked.iter().copied().filter(|check| check.text("attendance") == Some("absent")).collect();
    let mut facts = Vec::new();
    if !away.is_empty() {
        let light = if away.len() >= TOO_OFTEN { Light::Red } else { Light::Yellow };
        facts.push((light, Fact::Absent { n: away.len(), of: asked.len() }));
    } else if !asked.is_empty() {
        facts.push((Light::Green, Fact::Present { of: asked.len() }));
    }
    if asked.len() > 1 && asked.iter().rev().take(2).all(|check| check.text("attendance") == Some("absent")) {
        facts.push((Light::Red, Fact::AbsentNow));
    }
    for (reasons, light) in [(GRAVE, Light::Red), (NEEDY, Light::Yellow)] {
        for why in reasons.into_iter().filter(|why| away.iter().any(|check| check.text("why") == Some(*why)))
        {
            facts.push((light, Fact::Because { why: why.to_owned() }));
        }
    }
    let last = all.last().map(|(day, _)| *day).or(read::day(school, "since"));
    if let Some(days) = last.map(|day| day.days_until(today)).filter(|days| *days >= WINDOW_DAYS) {
        facts.push((Light::Yellow, Fact::NotAsked { days }));
    }
    if facts.is_empty() {
        facts.push((Light::Green, Fact::Present { of: 0 }));
    }
    facts
}

/// Who finished is at no risk; who went to another school that we do not know is to be asked about.
fn has_left(schools: &[State]) -> Option<(Light, Fact)> {
    let last = schools.iter().max_by_key(|one| read::day(one, "until"))?;
    let why = last.text("left").map(str::to_owned);
    match why.as_deref() {
        Some("finished") => None,
        Some("moved") => Some((Light::Yellow, Fact::Left { why })),
        _ => Some((Light::Red, Fact::Left { why })),
    }
}
