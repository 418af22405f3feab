//! A year of peer groups in the demo: as many attendances as the field tells of, fewer different children, and quarters
//! that were missed.

#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails here fails the test")]

use std::collections::{BTreeMap, BTreeSet};

use demo::{
    Scale,
    calendar::Calendar,
    cast::{Cast, ORGANISATIONS, USERS, User},
    rng::Rng,
    tell,
};
use model::{AccountId, Fields, KindName, RecordId};
use rules::reach::{Audience, reach};

type Said = BTreeMap<RecordId, (KindName, Fields)>;

fn year() -> Said {
    let mut rng = Rng::new(5);
    let orgs = ORGANISATIONS.iter().map(|_| RecordId::new(1, rng.bytes())).collect();
    let org = |code: &str| ORGANISATIONS.iter().position(|org| org.code == code).unwrap();
    let users = USERS
        .iter()
        .map(|part| User { account: AccountId::new(1, rng.bytes()), org: org(part.org), part })
        .collect();
    let calendar = Calendar::new("2026-11-22T02:30:00.000Z".parse().unwrap());
    // The full year of few people: peer groups are as many as ever.
    let scale = Scale { weeks: Scale::FULL.weeks, ..Scale::SMALL };
    tell(calendar, scale, Cast { orgs, users }, 1)
        .into_iter()
        .map(|line| (line.record, (line.kind, line.say.fields().clone())))
        .rev()
        .collect()
}

fn text<'a>(fields: &'a Fields, field: &str) -> Option<&'a str> {
    fields.get(field)?.as_str()
}

#[test]
fn the_year_reaches_thousands_by_attendances_and_hundreds_of_children() {
    let said = year();
    let of = |kind| said.iter().filter(move |(_, (is, _))| *is == kind);
    let schools: BTreeMap<String, String> = of(KindName::PeerGroup)
        .map(|(id, (_, fields))| (id.to_string(), text(fields, "school").unwrap().to_owned()))
        .collect();
    let audiences: Vec<Audience> = of(KindName::Session)
        .filter_map(|(id, (_, fields))| {
            let school = schools.get(text(fields, "peer_group")?)?.clone();
            let cells = fields["tally"].as_array().unwrap();
            let children = cells.iter().map(|cell| cell["n"].as_u64().unwrap()).sum();
            Some(Audience { session: *id, school, day: text(fields, "day")?.parse().unwrap(), children })
        })
        .collect();
    let found = reach(&audiences);
    assert_eq!(audiences.len(), 40);
    assert!(found.attendances >= 5_000, "{found:?}");
    assert!((500..found.attendances / 2).contains(&found.estimated), "{found:?}");
    // Two groups of one school are one school.
    assert_eq!(schools.values().collect::<BTreeSet<_>>().len(), schools.len() - 1);
}

#[test]
fn quarters_were_done_by_something_that_happened_in_them_and_some_were_missed() {
    let said = year();
    let marks: Vec<&Fields> =
        said.values().filter(|(kind, _)| *kind == KindName::QuarterMark).map(|(_, fields)| fields).collect();
    let done: Vec<&&Fields> = marks.iter().filter(|mark| mark.contains_key("done_by")).collect();
    assert!(done.len() > 20 && marks.len() > done.len(), "{} of {}", done.len(), marks.len());
    for mark in done {
        let (kind, by) = &said[&text(mark, "done_by").unwrap().parse().unwrap()];
        assert!(matches!(kind, KindName::Session | KindName::CommitteeMeeting));
        assert_eq!(by["day"], mark["day"]);
    }
}
