//! The year, told room by room.

use std::collections::BTreeMap;

use crate::{
    calendar::Calendar,
    cast::Cast,
    rng::Rng,
    script::{Line, Script},
    world::{Scale, World},
};

pub mod alerts;
pub mod alliance;
pub mod border;
pub mod casework;
pub mod centre;
pub mod children;
pub mod concerns;
pub mod directory;
pub mod exchange;
pub mod families;
pub mod filling;
pub mod home;
pub mod instruments;
pub mod intake;
pub mod justice;
pub mod kin;
pub mod money;
pub mod partners;
pub mod peers;
pub mod placement;
pub mod prevention;
pub mod publicpage;
pub mod results;
pub mod rounds;
pub mod routes;
pub mod school;
pub mod sessions;
pub mod statutory;
pub mod texts;
pub mod today;
pub mod transfer;
pub mod writing;

/// Tells the whole year: lines in the order of time.
pub fn tell(calendar: Calendar, scale: Scale, cast: Cast, seed: u64) -> Vec<Line> {
    let mut rng = Rng::new(seed);
    let script = Script::new(Rng::new(rng.bits()));
    let (spots, routes, children, projects) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut world =
        World { calendar, scale, cast, rng, script, spots, routes, children, projects, low: BTreeMap::new() };
    directory::tell(&mut world);
    routes::tell(&mut world);
    children::tell(&mut world);
    families::tell(&mut world);
    rounds::tell(&mut world);
    sessions::tell(&mut world);
    centre::tell(&mut world);
    let cases = concerns::tell(&mut world);
    partners::tell(&mut world, &cases);
    today::tell(&mut world);
    instruments::tell(&mut world, &cases, seed);
    transfer::tell(&mut world, &cases);
    justice::tell(&mut world, &cases);
    placement::tell(&mut world, &cases);
    border::tell(&mut world, &cases);
    statutory::tell(&mut world, &cases);
    casework::tell(&mut world, &cases, seed);
    alliance::tell(&mut world);
    intake::tell(&mut world);
    alerts::tell(&mut world);
    exchange::tell(&mut world);
    kin::tell(&mut world, &cases);
    school::tell(&mut world, &cases);
    prevention::tell(&mut world, seed);
    peers::tell(&mut world);
    results::tell(&mut world);
    money::tell(&mut world);
    publicpage::tell(&mut world);
    writing::tell(&mut world);
    home::tell(&mut world, seed);
    let mut lines = world.script.lines;
    // Stable: what was said in one breath stays in its order.
    lines.sort_by_key(|line| line.at);
    lines
}
