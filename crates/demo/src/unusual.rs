//! Unusual reading: somebody who opens a few files a day opened dozens on one. The log of readings says so, no script.

use model::{KindName, RecordId, date::Instant};
use store::{Reading, Store};

use crate::cast::Cast;

/// Who may have done it, the first whose organisation has enough children: all invented.
const READERS: &[&str] = &["manager.border", "supervisor.villages", "director.poipet"];
/// Days on which a few files were opened.
const QUIET_DAYS: i64 = 6;
const DAY_MS: i64 = 24 * 3_600_000;
/// Files of the day that is asked about.
const MANY: usize = 37;

/// Reads, in the week before today; the tick that follows raises the alarm, which waits for an answer.
pub fn read(store: &Store, cast: &Cast, now: Instant) -> store::Result<()> {
    for name in READERS {
        let actor = cast.actor(&cast.users[cast.user(name)]);
        let mut children = Vec::new();
        store.coded(&[KindName::Person], Some(actor.org), &mut |person| children.push(person.record))?;
        children.sort_unstable();
        let mut open: Vec<RecordId> = Vec::new();
        for child in children {
            if open.len() < MANY && store.record(&actor, child)?.is_some() {
                open.push(child);
            }
        }
        if open.len() < MANY {
            continue;
        }
        let at = |day: i64| now.plus_millis(-day * DAY_MS);
        let quiet =
            (2..2 + QUIET_DAYS).zip(&open).map(|(day, child)| Reading { record: *child, at: at(day) });
        let many = open.iter().map(|child| Reading { record: *child, at: at(1) });
        let readings: Vec<Reading> = quiet.chain(many).collect();
        return store.note_readings(&actor, &readings, now);
    }
    Ok(())
}
