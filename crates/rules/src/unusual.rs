//! Unusual reading: what is told of somebody who opened more children's files than their work asks for.
//!
//! Source: the intrusion at the ICRC, found in January 2022: data on half a million people was read for seventy days and
//! nobody noticed. The numbers are our own. Each rule is there or it is not, counts files and names none, and a person
//! answers. The hour of a reading is no reason: who works on the street reads at night.

use serde::{Deserialize, Serialize};

use crate::policy::Role;

/// Which rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unusual {
    /// More children's files in one day than anybody with these roles needs.
    ManyFiles,
    /// Many times more than the same person usually opens.
    AboveUsual,
    /// Files of many children who are nobody's of their team.
    NotTheirs,
    /// Another system asked for more than referrals explain.
    SystemReads,
}

impl Unusual {
    /// Its code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ManyFiles => "many_files",
            Self::AboveUsual => "above_usual",
            Self::NotTheirs => "not_theirs",
            Self::SystemReads => "system_reads",
        }
    }
}

/// Most children's files in a day that need no explanation, by role; of several roles the highest counts. Who is not named
/// works with few children or none.
pub const FILES_MAX: &[(Role, u32)] = &[
    (Role::OutreachWorker, 60),
    (Role::DutyWorker, 120),
    (Role::Caseworker, 60),
    (Role::Counsellor, 60),
    (Role::HotlineOfficer, 60),
    (Role::HealthWorker, 60),
    (Role::CentreManager, 120),
    (Role::CaseSupervisor, 150),
    (Role::Director, 150),
    (Role::Auditor, 200),
    (Role::MeOfficer, 200),
    (Role::OtherSystem, 100),
];
/// For roles that are not in [`FILES_MAX`].
pub const FILES_MAX_ELSE: u32 = 40;
/// How many times the own usual is unusual.
pub const TIMES_USUAL: u32 = 5;
/// Fewer files than this are never above the usual: two children after a week with none are no alarm.
pub const ABOVE_USUAL_MIN: u32 = 30;
/// Days before that day in which the usual is looked for.
pub const USUAL_DAYS: u16 = 28;
/// On fewer days with any reading there is no usual yet.
pub const USUAL_DAYS_MIN: usize = 5;
/// Most children of no one of the team.
pub const NOT_THEIRS_MAX: u32 = 20;

/// What somebody read on one day.
#[derive(Clone, Copy, Debug)]
pub struct ReadOnDay<'a> {
    /// Their roles.
    pub roles: &'a [Role],
    /// Different children whose files they opened.
    pub files: u32,
    /// Of these, children of the own organisation who are neither theirs nor their team's; none for who has no team.
    pub not_theirs: u32,
    /// Different children on each earlier day of the window on which they opened any.
    pub before: &'a [u32],
}

/// A rule that is met, with the count and what the rule allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// Which rule.
    pub rule: Unusual,
    /// How many it counted.
    pub count: u32,
    /// How many need no explanation.
    pub limit: u32,
}

/// The most that anybody with these roles reads without explanation.
pub fn files_max(roles: &[Role]) -> u32 {
    let of = |role: &Role| FILES_MAX.iter().find(|(one, _)| one == role).map(|(_, max)| *max);
    roles.iter().filter_map(of).max().unwrap_or(FILES_MAX_ELSE)
}

/// What somebody usually opens on a day on which they open anything: the middle one of these days.
pub fn usual(before: &[u32]) -> Option<u32> {
    let mut days = before.to_vec();
    days.sort_unstable();
    (days.len() >= USUAL_DAYS_MIN).then(|| days[days.len() / 2])
}

/// Every rule that a day meets.
pub fn look(day: ReadOnDay) -> Vec<Hit> {
    let (most, system) = (files_max(day.roles), day.roles.contains(&Role::OtherSystem));
    let by_role = if system { Unusual::SystemReads } else { Unusual::ManyFiles };
    let own = usual(day.before).map(|usual| (usual * TIMES_USUAL).max(ABOVE_USUAL_MIN));
    let rules = [
        Some((by_role, day.files, most)),
        own.map(|limit| (Unusual::AboveUsual, day.files, limit)),
        Some((Unusual::NotTheirs, day.not_theirs, NOT_THEIRS_MAX)),
    ];
    let met =
        |(rule, count, limit): (Unusual, u32, u32)| (count > limit).then_some(Hit { rule, count, limit });
    rules.into_iter().flatten().filter_map(met).collect()
}

/// Whether an answer that was given at `answered` files with these rules covers what is counted now: what doubles
/// afterwards, or meets another rule, waits for another answer.
pub fn is_covered(answered: (u32, &[Hit]), now: (u32, &[Hit])) -> bool {
    let known = |hit: &Hit| answered.1.iter().any(|one| one.rule == hit.rule);
    now.0 <= answered.0.saturating_mul(2) && now.1.iter().all(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(roles: &[Role], files: u32, not_theirs: u32, before: &[u32]) -> Vec<Unusual> {
        look(ReadOnDay { roles, files, not_theirs, before }).into_iter().map(|hit| hit.rule).collect()
    }

    #[test]
    fn each_rule_is_met_above_its_limit_and_not_at_it() {
        let worker = &[Role::OutreachWorker];
        assert_eq!(rules(worker, 60, 20, &[]), []);
        assert_eq!(rules(worker, 61, 0, &[]), [Unusual::ManyFiles]);
        assert_eq!(rules(worker, 21, 21, &[]), [Unusual::NotTheirs]);
        assert_eq!(rules(worker, 40, 0, &[8; 5]), []);
        assert_eq!(rules(worker, 41, 0, &[8; 5]), [Unusual::AboveUsual]);
        assert_eq!(rules(worker, 41, 0, &[8; 4]), [], "four days make no usual");
        assert_eq!(rules(worker, 30, 0, &[1; 20]), [], "so few are never above it");
        assert_eq!(rules(&[Role::OtherSystem], 101, 0, &[]), [Unusual::SystemReads]);
    }

    #[test]
    fn one_great_day_does_not_make_the_next_one_usual() {
        assert_eq!(usual(&[5, 5, 500, 5, 5]), Some(5));
        let hits = look(ReadOnDay {
            roles: &[Role::Director],
            files: 151,
            not_theirs: 0,
            before: &[5, 5, 500, 5, 5],
        });
        assert_eq!(hits[1], Hit { rule: Unusual::AboveUsual, count: 151, limit: 30 });
    }

    #[test]
    fn of_several_roles_the_one_that_reads_most_counts_and_a_role_without_children_reads_few() {
        assert_eq!(files_max(&[Role::OutreachWorker, Role::CaseSupervisor]), 150);
        assert_eq!(files_max(&[Role::Finance]), FILES_MAX_ELSE);
    }

    #[test]
    fn an_answer_covers_no_twice_as_much_and_no_other_rule() {
        let hit = |rule, count| Hit { rule, count, limit: 1 };
        let many = [hit(Unusual::ManyFiles, 70)];
        assert!(is_covered((70, &many), (140, &many)));
        assert!(!is_covered((70, &many), (141, &many)));
        assert!(!is_covered((70, &many), (70, &[hit(Unusual::NotTheirs, 30)])));
    }
}
