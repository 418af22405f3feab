//! One roll, taken by people of two teams who could not reach each other: deterministic ids make them meet.

use std::collections::BTreeSet;

use model::{KindName, Outcome, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};
use store::{FeedLine, Position, Query};

use super::support::{Bed, Worker, random_id, refused};

/// A worker of the night team and one of the day team, who both know every child of the organisation.
fn both_teams(bed: &Bed) -> (Worker, Worker) {
    let (mut night, mut day) = (bed.outreach(), bed.other_outreach());
    for worker in [&mut night, &mut day] {
        worker.actor.roles.push(Role::Caseworker);
        worker.actor.roles.sort();
    }
    (night, day)
}

fn account(worker: &Worker) -> Value {
    worker.actor.account.to_string().into()
}

/// What one phone says without a connection: the session, and each child who was there.
fn roll(bed: &Bed, by: &Worker, session: (RecordId, Value), ticks: &[(RecordId, RecordId)]) -> Vec<Outcome> {
    let (id, fields) = session;
    let mut entries = vec![bed.edit_entry(by, KindName::Session, id, fields)];
    for (attendance, person) in ticks {
        let set = json!({"session": id.to_string(), "person": person.to_string(), "present": true});
        entries.push(bed.edit_entry(by, KindName::Attendance, *attendance, set));
    }
    bed.send(by, entries).into_iter().map(|taken| taken.outcome).collect()
}

fn attendances(bed: &Bed, by: &Worker, session: RecordId) -> BTreeSet<RecordId> {
    let query = Query { session: Some(session), ..Query::of(KindName::Attendance) };
    bed.store().list(&by.actor, &query).unwrap().records.into_iter().map(|record| record.id).collect()
}

both! {
    fn the_ticks_of_both_count_and_each_child_once(bed: Bed) {
        let ((night, day), boss) = (both_teams(&bed), bed.supervisor());
        let team = json!([account(&night), account(&day)]);
        let series = bed.add(&boss, KindName::Series, json!({"label": "Club", "team": team}));
        let children: Vec<RecordId> = (0..4).map(|n| bed.child(&boss, &format!("Child {n}"))).collect();
        let ids: Vec<RecordId> = children.iter().map(|_| RecordId(random_id())).collect();
        let session = RecordId(random_id());
        let fields = || json!({"series": series.to_string(), "day": "2026-11-22"});
        let tick = |n: usize| (ids[n], children[n]);

        // Both write down the same session; the second child stands on both rolls.
        let first = roll(&bed, &night, (session, fields()), &[tick(0), tick(1)]);
        let second = roll(&bed, &day, (session, fields()), &[tick(1), tick(2), tick(3)]);
        assert!(first.iter().chain(&second).all(|outcome| *outcome == Outcome::Accepted), "{second:?}");

        let all: BTreeSet<RecordId> = ids.iter().copied().collect();
        for worker in [&night, &day, &boss] {
            assert_eq!(attendances(&bed, worker, session), all, "each child once, and nobody vanished");
        }
        // Whoever was ticked by mistake by the one is taken off by the other.
        bed.edit(&day, KindName::Attendance, ids[0], json!({"present": false}));
        assert_eq!(bed.see(&night, ids[0]).unwrap().fields["present"], false);
        bed.assert_sound();
    }

    fn a_hundred_who_save_one_attendance_at_once_lose_nothing_and_no_lock_turns_anybody_away(bed: Bed) {
        let ((night, _), boss) = (both_teams(&bed), bed.supervisor());
        let series = bed.add(&boss, KindName::Series, json!({"label": "Meal", "team": [account(&night)]}));
        let session = bed.add(&boss, KindName::Session, json!({"series": series.to_string(), "day": "2026-11-22"}));
        // Two come to each child: half of all say the very same thing.
        let children: Vec<(RecordId, RecordId)> =
            (0..50).map(|n| (RecordId(random_id()), bed.child(&boss, &format!("Child {n}")))).collect();
        let said: Vec<(Worker, Vec<model::Entry>)> = (0..100_u8)
            .zip(children.iter().cycle())
            .map(|(n, (attendance, person))| {
                let worker = Worker { node: model::hlc::Node([n + 100; 6]), ..night.clone() };
                let set = json!({"session": session.to_string(), "person": person.to_string(), "present": true});
                let entry = bed.edit_entry(&worker, KindName::Attendance, *attendance, set);
                (worker, vec![entry])
            })
            .collect();
        let (store, now) = (bed.store(), bed.now());
        std::thread::scope(|scope| {
            for (worker, entries) in said {
                scope.spawn(move || {
                    let taken = store.append(&worker.actor, worker.node, entries, now).unwrap();
                    assert_eq!(taken[0].outcome, Outcome::Accepted);
                });
            }
        });
        let all = attendances(&bed, &boss, session);
        assert_eq!(all, children.iter().map(|(attendance, _)| *attendance).collect());
        bed.assert_sound();
    }

    fn a_supervisors_roll_is_gone_on_with_by_the_team_of_the_series(bed: Bed) {
        let ((night, _), boss) = (both_teams(&bed), bed.supervisor());
        let series = bed.add(&night, KindName::Series, json!({"label": "Meal"}));
        let (session, attendance, child) = (RecordId(random_id()), RecordId(random_id()), bed.child(&boss, "Sok Dara"));
        let fields = || json!({"series": series.to_string(), "day": "2026-11-22"});
        roll(&bed, &boss, (session, fields()), &[(attendance, child)]);
        let after = roll(&bed, &night, (session, fields()), &[(attendance, child)]);
        assert_eq!(after, vec![Outcome::Accepted; 2]);
        let member = RecordId(random_id());
        let belongs = || json!({"series": series.to_string(), "person": child.to_string(), "since": "2026-11-22"});
        bed.edit(&boss, KindName::Membership, member, belongs());
        bed.edit(&night, KindName::Membership, member, belongs());
        bed.assert_sound();
    }

    fn nobody_beyond_the_series_learns_of_it(bed: Bed) {
        let ((night, day), boss) = (both_teams(&bed), bed.supervisor());
        let series = bed.add(&night, KindName::Series, json!({"label": "Club", "team": [account(&night)]}));
        let (session, attendance) = (RecordId(random_id()), RecordId(random_id()));
        let child = bed.child(&boss, "Sok Dara");
        let fields = || json!({"series": series.to_string(), "day": "2026-11-22"});
        roll(&bed, &night, (session, fields()), &[(attendance, child)]);
        let paper = bed.add(&night, KindName::Certificate, json!({"session": session.to_string(), "who": "Keo"}));
        let stranger = bed.other_outreach();
        assert!(bed.see(&stranger, session).is_none() && bed.see(&stranger, attendance).is_none());
        let entry = bed.edit_entry(&stranger, KindName::Attendance, attendance, json!({"present": false}));
        assert_eq!(refused(&bed.send(&stranger, vec![entry]).remove(0)), "policy.unknown_record");

        // A partner who hangs something on the session neither sees it nor shows theirs.
        let partner = bed.partner_supervisor();
        let theirs = bed.add(&partner, KindName::Attendance, json!({"session": session.to_string(), "present": true}));
        assert!(bed.see(&boss, theirs).is_none() && bed.see(&night, theirs).is_none());
        assert!(bed.see(&partner, session).is_none() && bed.see(&partner, attendance).is_none());

        // Asked to help, the other team is told of all of it, and of its end.
        let since = bed.store().position().unwrap();
        bed.edit(&night, KindName::Series, series, json!({"team": [account(&night), account(&day)]}));
        let page = bed.store().feed(&day.actor, &Position::Since(since), 10).unwrap();
        let told: BTreeSet<RecordId> = page.lines.iter().filter_map(|line| match line {
            FeedLine::Record { record, .. } => Some(record.id),
            FeedLine::Gone { .. } => None,
        }).collect();
        assert_eq!(told, BTreeSet::from([series, session, attendance, paper]));
        bed.edit(&night, KindName::Series, series, json!({"team": [account(&night)]}));
        for record in [session, attendance, paper] {
            assert!(bed.see(&stranger, record).is_none());
        }
        bed.assert_sound();
    }

    fn what_comes_before_its_session_is_found_once_that_is_there(bed: Bed) {
        let ((night, day), boss) = (both_teams(&bed), bed.supervisor());
        let (session, child) = (RecordId(random_id()), bed.child(&boss, "Sok Dara"));
        let set = json!({"session": session.to_string(), "person": child.to_string(), "present": true});
        let attendance = bed.add(&night, KindName::Attendance, set);
        assert!(bed.see(&bed.other_outreach(), attendance).is_none());
        bed.edit(&night, KindName::Session, session, json!({"day": "2026-11-22", "team": [account(&day)]}));
        assert!(bed.see(&bed.other_outreach(), attendance).is_some());
        bed.assert_sound();
    }
}
