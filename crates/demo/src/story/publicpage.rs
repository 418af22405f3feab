//! One project is shown to everybody, the other is not: the page for the public has something to tell.

use model::KindName;
use serde_json::json;

use crate::{cast::org, world::World};

/// The project of the street, as its organisation shows it. Throws no dice.
pub fn tell(world: &mut World) {
    let Some(project) = world.projects.first().copied() else { return };
    let Some(by) = world.cast.with_role(org::PHNOM_PENH, "me_officer").first().copied() else { return };
    let at = world.calendar.ago(20, 15, 0);
    let fields = json!({
        "public": true,
        "support_link": "https://example.org/give/KHM-HPC-PSK-P02",
        "public_note": "Thank you for reading. A night of outreach for twenty children costs as much as a dinner for two.",
    });
    world.script.set(by, at, (KindName::Project, project), &fields);
}
