//! Another system: a connection that its administrator has paused, so that what it would be told waits, and the table of
//! codes that goes with it.

use std::collections::BTreeMap;

use model::{RecordId, date::Instant, kinds::CodeMap};
use rules::exchange::ConnectionState;
use store::{Answer, AnswerAct, Connection, ConnectionChange, NewConnection, Reason, Store};

use super::directory::first_admin;
use crate::{
    cast::{Cast, org},
    rng::Rng,
    world::World,
};

/// Our list, our code, and how the other system writes it.
const LINES: &[(&str, &str, &str)] = &[
    ("decline_reason", "no_place", "001"),
    ("decline_reason", "outside_area", "002"),
    ("decline_reason", "age_or_sex", "007"),
    ("service", "care_emergency_foster", "1203"),
    ("service", "counselling_trauma", "0410"),
    ("urgency", "one_hour", "A"),
    ("urgency", "one_day", "C"),
];

/// Whose system it is.
const AT: usize = org::POIPET;

/// Tells the table.
pub fn tell(world: &mut World) {
    let by = first_admin(world, AT);
    for (number, (list, code, theirs)) in LINES.iter().enumerate() {
        let at = world.calendar.ago(20, 10, 5).plus_millis(number as i64 * 60_000);
        let line = CodeMap {
            system: Some("oscar".to_owned()),
            list: Some((*list).to_owned()),
            code: Some((*code).to_owned()),
            theirs: Some((*theirs).to_owned()),
            active: None,
        };
        world.script.create(by, at, &line);
    }
}

/// Makes the connection and switches it on. Nobody holds its token: what is kept is no hash of anything known.
pub fn connect(store: &Store, cast: &Cast, seed: u64, at: Instant) -> store::Result<RecordId> {
    let mut rng = Rng::new(seed ^ 0xc0_77ec7);
    let chance: Vec<u8> = (0..4).flat_map(|_| rng.bytes()).take(32).collect();
    let new = NewConnection {
        org: cast.orgs[AT],
        name: "OSCaR (invented)".to_owned(),
        system: "oscar".to_owned(),
        url: Some("https://oscar.example.org/hooks/safetynet".to_owned()),
        token_hash: chance.try_into().unwrap_or([0x5a; 32]),
    };
    let (connection, _) = store.connections().create(new, at)?;
    let on = ConnectionChange { state: Some(ConnectionState::On), ..ConnectionChange::default() };
    store.connections().update(connection.id, on)?;
    Ok(connection.id)
}

/// Lets it answer with a code that nobody has said the meaning of, and pauses it: the demo sends nothing anywhere.
pub fn pause(store: &Store, connection: RecordId, now: Instant) -> store::Result<()> {
    if let Some(by) = store.connections().get(connection)? {
        unknown_code(store, &by, now)?;
    }
    let paused = ConnectionChange { state: Some(ConnectionState::Paused), ..ConnectionChange::default() };
    store.connections().update(connection, paused).map(drop)
}

/// Declines what is still unanswered in a code that stands in no line of the table.
fn unknown_code(store: &Store, by: &Connection, now: Instant) -> store::Result<()> {
    let mut last = BTreeMap::new();
    let mut after = 0;
    loop {
        let page = store.events_after(by, after)?;
        last.extend(page.events.into_iter().map(|event| (event.referral, event.kind)));
        after = page.after;
        if !page.more {
            break;
        }
    }
    let answer = Answer { act: AnswerAct::Decline, reason: Some(Reason::Theirs("013".to_owned())) };
    for (referral, kind) in last {
        if kind == "referral.sent" && store.answer(by, referral, "demo-1", &answer, now)?.is_some() {
            break;
        }
    }
    Ok(())
}
