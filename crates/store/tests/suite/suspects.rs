//! Suspects and evidence beside the children whom they concern: found by those few, sealed with a key of their own, left
//! where a child's file goes.

use model::KindName;
use serde_json::json;
use store::{FeedLine, Position, Query};

use super::support::Bed;

both! {
    fn a_suspect_outlives_the_erasure_of_a_child_whose_testimony_is_gone(bed: Bed) {
        let (boss, director) = (bed.supervisor(), bed.director());
        let child = bed.child(&boss, "Sok Dara");
        let case = bed.add(&boss, KindName::Case, json!({"person": child, "summary": "at home"}));
        let contact = bed.add(&boss, KindName::Contact, json!({"person": child, "adult_observed": "tall"}));
        let suspect = bed.add(&boss, KindName::Suspect, json!({"alias": "the driver", "contacts": [contact], "cases": [case]}));
        let ring = bed.add(&boss, KindName::Evidence, json!({"label": "a ring", "suspects": [suspect]}));
        bed.add(&boss, KindName::CustodyStep, json!({"evidence": ring, "to": "Dara"}));
        let told = bed.add(&boss, KindName::Testimony, json!({"person": child, "case": case, "text": "what she told"}));
        let photo = bed.photo(&boss, suspect, b"his car");
        assert!(bed.store().erase(&director.actor, child, "the family asked", bed.now()).unwrap());
        assert!(bed.see(&boss, told).unwrap().erased);
        assert!(!bed.see(&boss, told).unwrap().fields.contains_key("text"));
        let kept = bed.see(&boss, suspect).unwrap();
        assert_eq!((kept.erased, &kept.fields["alias"]), (false, &json!("the driver")));
        assert_eq!(bed.see(&boss, ring).unwrap().fields["label"], "a ring");
        assert_eq!(bed.store().get_blob(&boss.actor, suspect, photo).unwrap().unwrap().1, b"his car");
        bed.assert_sound();
    }

    fn a_feed_tells_nobody_outside_that_a_suspect_was_written(bed: Bed) {
        let (boss, outside) = (bed.supervisor(), [bed.director(), bed.outreach(), bed.partner_supervisor()]);
        let child = bed.child(&boss, "Sok Dara");
        let since = bed.store().position().unwrap();
        let suspect = bed.add(&boss, KindName::Suspect, json!({"alias": "the driver"}));
        let photo = bed.photo(&boss, suspect, b"his car");
        bed.add(&boss, KindName::Testimony, json!({"person": child, "text": "what she told"}));
        for who in outside {
            let told = bed.store().feed(&who.actor, &Position::Since(since), 100).unwrap();
            let records = told.lines.iter().filter(|line| matches!(line, FeedLine::Record { .. } | FeedLine::Gone { .. }));
            assert_eq!(records.count(), 0, "{:?}", who.actor.roles);
            assert!(bed.see(&who, suspect).is_none());
            assert!(bed.store().history(&who.actor, suspect).unwrap().is_none());
            assert!(bed.store().get_blob(&who.actor, suspect, photo).unwrap().is_none());
            for kind in [KindName::Suspect, KindName::Testimony, KindName::Attachment] {
                assert_eq!(bed.store().count(&who.actor, &Query::of(kind)).unwrap(), 0, "{kind:?}");
            }
            for kind in [KindName::Suspect, KindName::Person] {
                assert!(bed.store().search(&who.actor, kind, "driver").unwrap().is_empty());
            }
        }
        assert_eq!(bed.store().count(&boss.actor, &Query::of(KindName::Suspect)).unwrap(), 1);
    }
}
