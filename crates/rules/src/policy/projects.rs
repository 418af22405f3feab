//! Which projects somebody is told of: everybody inside those of their organisation, a donor's account those that an
//! administrator gave it. What it reads of the directory follows from the same list, by its keys (`project:`).

use model::{RecordId, State};

use super::{Actor, FIGURES_K_INSIDE, ReportReach, Role, figures_k, report_reach};

/// Whether accounts with these roles are given projects: donors' accounts alone.
pub fn holds_projects(roles: &[Role]) -> bool {
    roles.contains(&Role::DonorReader)
}

/// Whether the account was given a project. What counts for none was given to nobody.
fn was_given(actor: &Actor, project: Option<RecordId>) -> bool {
    holds_projects(&actor.roles) && project.is_some_and(|project| actor.projects.contains(&project))
}

/// Whether an actor is told figures of what counts for this project of their organisation, or for none: whoever sees figures
/// from inside all of them, whoever sees them from outside those of the projects that the account was given.
pub fn figures_reach(actor: &Actor, project: Option<RecordId>) -> bool {
    match figures_k(actor) {
        Some(k) if k <= FIGURES_K_INSIDE => true,
        Some(_) => was_given(actor, project),
        None => false,
    }
}

/// Whether an actor reads a report as a whole, in the state in which it is. What was taken up again is not out.
pub fn reads_report(actor: &Actor, report: &State) -> bool {
    let status = report.text("status");
    let reads = match report_reach(actor) {
        ReportReach::None => false,
        ReportReach::Sent => status == Some("sent") && was_given(actor, report.reference("project")),
        ReportReach::Signed => matches!(status, Some("signed" | "sent")),
        ReportReach::All => true,
    };
    reads && report.org == actor.org && !report.erased
}
