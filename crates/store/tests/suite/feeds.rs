//! Feeds: what a device is told.

use std::collections::BTreeMap;

use model::KindName;
use serde_json::json;
use store::{FeedLine, Position};

use super::support::Bed;

fn ids(lines: &[FeedLine]) -> Vec<model::RecordId> {
    let id = |line: &FeedLine| match line {
        FeedLine::Record { record, .. } => record.id,
        FeedLine::Gone { record, .. } => *record,
    };
    lines.iter().map(id).collect()
}

both! {
    fn pages_follow_each_other_without_gap_or_double(bed: Bed) {
        let worker = bed.outreach();
        let all: Vec<_> = (0..23).map(|n| bed.child(&worker, &format!("Child {n}"))).collect();
        let mut since = 0;
        let mut got = Vec::new();
        loop {
            let page = bed.store().feed(&worker.actor, &Position::Since(since), 5).unwrap();
            got.extend(ids(&page.lines));
            since = page.since;
            if !page.more {
                break;
            }
            assert!(page.lines.len() <= 5);
        }
        assert_eq!(got, all);
        assert_eq!(since, bed.store().position().unwrap());
        let nothing = bed.store().feed(&worker.actor, &Position::Since(since), 5).unwrap();
        assert!(nothing.lines.is_empty() && !nothing.more && nothing.since == since);
    }

    fn a_change_moves_a_record_to_the_end_once(bed: Bed) {
        let worker = bed.outreach();
        let (one, two) = (bed.child(&worker, "One"), bed.child(&worker, "Two"));
        let since = bed.store().position().unwrap();
        bed.edit(&worker, KindName::Person, one, json!({"phone": "1"}));
        bed.edit(&worker, KindName::Person, one, json!({"phone": "2"}));
        let page = bed.store().feed(&worker.actor, &Position::Since(since), 10).unwrap();
        assert!(matches!(&page.lines[..], [FeedLine::Record { record, .. }] if record.fields["phone"] == "2"));
        let whole = bed.store().feed(&worker.actor, &Position::Since(0), 10).unwrap();
        assert_eq!(ids(&whole.lines), vec![two, one]);
    }

    fn a_feed_gained_starts_at_its_beginning_and_the_others_go_on(bed: Bed) {
        let (night, day, boss) = (bed.outreach(), bed.other_outreach(), bed.supervisor());
        let (one, _two) = (bed.child(&night, "One"), bed.child(&day, "Two"));
        let page = bed.store().feed(&night.actor, &Position::Since(0), 10).unwrap();
        assert_eq!(ids(&page.lines), vec![one], "the other team's child is not told");
        let FeedLine::Record { via, .. } = &page.lines[0] else { panic!("a record") };
        let ring = bed.store().key_ring(&night.actor).unwrap();
        assert!(via.iter().all(|label| ring.feeds().any(|(known, _)| known == *label)) && via.len() == 2);
        // Everything is known but one feed, which begins anew.
        let fresh = via[0].clone();
        let cursors: BTreeMap<String, u64> = ring.feeds().map(|(label, _)| label).filter(|l| *l != fresh).map(|l| (l, page.since)).collect();
        let again = bed.store().feed(&night.actor, &Position::Cursors(cursors), 10).unwrap();
        assert_eq!(ids(&again.lines), vec![one]);
        let all: BTreeMap<String, u64> = ring.feeds().map(|(label, _)| (label, page.since)).collect();
        assert!(bed.store().feed(&night.actor, &Position::Cursors(all), 10).unwrap().lines.is_empty());
        assert_eq!(bed.store().feed(&boss.actor, &Position::Since(0), 10).unwrap().lines.len(), 2);
    }

    fn whoever_lost_a_record_is_told_that_it_is_gone(bed: Bed) {
        let (boss, owner) = (bed.supervisor(), bed.outreach());
        let child = bed.child(&owner, "One");
        let task = bed.add(&boss, KindName::Task, json!({"person": child.to_string(), "title": "call", "assignee": owner.actor.account.to_string()}));
        let page = bed.store().feed(&owner.actor, &Position::Since(0), 10).unwrap();
        assert!(ids(&page.lines).contains(&task));
        bed.edit(&boss, KindName::Task, task, json!({"assignee": boss.actor.account.to_string()}));
        let next = bed.store().feed(&owner.actor, &Position::Since(page.since), 10).unwrap();
        assert!(matches!(&next.lines[..], [FeedLine::Gone { record, key }] if *record == task && key.starts_with("own:")));
        assert!(bed.see(&owner, task).is_none());
        let fresh = bed.store().feed(&owner.actor, &Position::Since(0), 10).unwrap();
        assert_eq!(ids(&fresh.lines), vec![child], "a new device hears nothing of what it never had");
        bed.assert_sound();
    }
}
