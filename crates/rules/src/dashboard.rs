//! Which figures somebody sees first, by what their days are about. Nothing here gives a right: all of these figures are
//! open to everybody who sees figures at all.

use crate::{
    figures::Measure,
    policy::{Actor, FIGURES_K_INSIDE, Role, figures_k},
};

/// Most figures of one dashboard: more are not taken in at a glance.
pub const FIGURES_MAX: usize = 8;

/// How far referrals get, in this order.
pub const FUNNEL: [Measure; 3] =
    [Measure::ReferralsSent, Measure::ReferralsAccepted, Measure::ReferralsCompleted];

const STREET: &[Measure] = &[
    Measure::UniqueChildrenContacted,
    Measure::Contacts,
    Measure::Rounds,
    Measure::NightContacts,
    Measure::ConcernsRaised,
    Measure::Attendances,
];
const CENTRE: &[Measure] = &[
    Measure::CentreChildren,
    Measure::CentreVisits,
    Measure::CentreServices,
    Measure::Arrivals,
    Measure::ConcernsRaised,
    Measure::MealsGiven,
];
const CARE: &[Measure] = &[
    Measure::ConcernsRaised,
    Measure::ConcernsOnTime,
    Measure::CasesOpened,
    Measure::CasesClosed,
    Measure::VisitsMade,
    Measure::ChildrenHome,
];
const LEARNING: &[Measure] = &[
    Measure::UniqueChildrenAttending,
    Measure::Attendances,
    Measure::ClubAttendances,
    Measure::PeerAttendances,
    Measure::ChildrenEnrolled,
    Measure::MealsGiven,
];
const WHOLE: &[Measure] = &[
    Measure::UniqueChildrenContacted,
    Measure::ConcernsRaised,
    Measure::ConcernsOnTime,
    Measure::CasesOpened,
    Measure::Attendances,
    Measure::PeerAttendances,
    Measure::WorkshopAttendances,
    Measure::CentreVisits,
];

/// The figures of a role's days.
fn of_role(role: Role) -> &'static [Measure] {
    match role {
        Role::OutreachWorker => STREET,
        Role::DutyWorker => CENTRE,
        Role::Caseworker | Role::CaseSupervisor | Role::Counsellor | Role::HealthWorker => CARE,
        Role::EducationWorker => LEARNING,
        _ => WHOLE,
    }
}

/// The figures that an actor sees first, each once. None of the organisation as a whole for those outside, who see figures
/// of projects.
pub fn measures(actor: &Actor) -> Vec<Measure> {
    let mut measures: Vec<Measure> = Vec::new();
    if figures_k(actor).is_none_or(|k| k > FIGURES_K_INSIDE) {
        return measures;
    }
    for measure in
        actor.roles.iter().filter(|role| **role != Role::DonorReader).flat_map(|role| of_role(*role))
    {
        if measures.len() < FIGURES_MAX && !measures.contains(measure) {
            measures.push(*measure);
        }
    }
    measures
}
