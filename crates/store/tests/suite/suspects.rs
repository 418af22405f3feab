//! Suspects and evidence beside the children whom they concern: found by those few, sealed with a key of their own, left
//! where a child's file goes.

use model::{KindName, Outcome, RecordId, Refusal};
use serde_json::{Value, json};
use store::{FeedLine, Position, Query};

use super::support::{Bed, Worker, random_id};

/// Why the office does not take an edit; nothing where it does.
fn refusal(bed: &Bed, by: &Worker, kind: KindName, record: RecordId, set: Value) -> Option<Refusal> {
    let entry = bed.edit_entry(by, kind, record, set);
    match bed.send(by, vec![entry]).remove(0).outcome {
        Outcome::Accepted => None,
        Outcome::Refused(refusal) => Some(refusal),
    }
}

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

    fn a_file_of_evidence_is_named_by_steps_of_that_evidence_alone_and_keeps_its_hash(bed: Bed) {
        let boss = bed.supervisor();
        let [ring, other] = ["a ring", "a film"].map(|label| bed.add(&boss, KindName::Evidence, json!({"label": label})));
        let file = bed.photo(&boss, ring, b"the ring, from above");
        let step = |of: RecordId, file: RecordId| {
            let set = json!({"evidence": of, "file": file, "why": "file_opened"});
            refusal(&bed, &boss, KindName::CustodyStep, RecordId(random_id()), set)
        };
        assert_eq!(step(ring, file), None);
        assert_eq!(step(other, file).unwrap().rule, "policy.unknown_record");
        assert_eq!(step(ring, ring).unwrap().rule, "policy.unknown_record");
        let other_hash = json!({"sha256": "00".repeat(32)});
        assert_eq!(refusal(&bed, &boss, KindName::Attachment, file, other_hash).unwrap().rule, "attachment.fixed");
        assert!(!bed.store().put_blob(&bed.outreach().actor, file, b"another ring").unwrap());
        assert!(bed.store().put_blob(&boss.actor, file, b"another ring").is_err());
        assert_eq!(bed.store().get_blob(&boss.actor, ring, file).unwrap().unwrap().1, b"the ring, from above");
        bed.assert_sound();
    }

    fn what_runs_is_not_taken_in_as_evidence(bed: Bed) {
        let boss = bed.supervisor();
        let child = bed.child(&boss, "Sok Dara");
        let ring = bed.add(&boss, KindName::Evidence, json!({"label": "a ring"}));
        let hang = |on: RecordId, media_type: &str| {
            let set = json!({"parent": on, "kind": "document", "media_type": media_type, "size": 1, "sha256": "ab".repeat(32)});
            let refused = refusal(&bed, &boss, KindName::Attachment, RecordId(random_id()), set);
            refused.map(|refusal| (refusal.rule, refusal.field))
        };
        for media_type in ["text/html", "image/svg+xml", "application/octet-stream"] {
            let refused = Some(("evidence.file_type".to_owned(), Some("media_type".to_owned())));
            assert_eq!(hang(ring, media_type), refused, "{media_type}");
        }
        assert_eq!(hang(ring, "application/pdf"), None);
        let untold = json!({"parent": ring, "kind": "document", "size": 1, "sha256": "ab".repeat(32)});
        let refused = refusal(&bed, &boss, KindName::Attachment, RecordId(random_id()), untold).unwrap();
        assert_eq!(refused.rule, "evidence.file_type", "what it is has to be told");
        assert_eq!(hang(child, "application/octet-stream"), None, "it is asked of evidence alone");
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
