//! Who sees what: the store asks policy, and nothing slips by it.

use model::{KindName, RecordId};
use serde_json::json;
use store::{FeedLine, Position, Query, Reading};

use super::support::{Bed, HOUR_MS, random_id, refused};

both! {
    fn a_partner_sees_the_minimum_then_the_rest_and_nothing_after_a_withdrawal(bed: Bed) {
        let (worker, boss, partner) = (bed.outreach(), bed.supervisor(), bed.partner_supervisor());
        let child = bed.child(&worker, "Sok Dara");
        let (case, consent, referral) = bed.referred(child);

        let asked = bed.see(&partner, referral).unwrap();
        assert_eq!(asked.fields["service"], "care_emergency_foster");
        assert!(!asked.fields.contains_key("reason") && !asked.fields.contains_key("person"));
        assert!(bed.see(&partner, child).is_none() && bed.see(&partner, case).is_none());

        bed.act(&partner, KindName::Referral, referral, "accept", json!({"reply": "come tonight"}));
        let shared = bed.see(&partner, child).unwrap();
        assert_eq!(shared.fields["name"]["latin"], "Sok Dara");
        assert!(shared.hidden.contains("phone"), "the telephone was not shared");
        assert_eq!(bed.see(&partner, case).unwrap().fields["summary"], "what happened at home");
        assert_eq!(bed.store().search(&partner.actor, KindName::Person, "sok").unwrap().len(), 1);
        assert_eq!(bed.store().count(&partner.actor, &Query::of(KindName::Case)).unwrap(), 1);
        assert!(bed.store().history(&partner.actor, child).is_err(), "a guest does not read the past");
        let before = bed.store().feed(&partner.actor, &Position::Since(0), 100).unwrap();
        bed.assert_sound();

        bed.act(&boss, KindName::Consent, consent, "withdraw", json!({}));
        assert!(bed.see(&partner, child).is_none() && bed.see(&partner, case).is_none());
        assert!(bed.store().search(&partner.actor, KindName::Person, "sok").unwrap().is_empty());
        assert_eq!(bed.store().count(&partner.actor, &Query::of(KindName::Case)).unwrap(), 0);
        let ring = bed.store().key_ring(&partner.actor).unwrap();
        assert!(ring.keys().all(|key| !key.as_str().starts_with("share:")), "the key is gone");
        let after = bed.store().feed(&partner.actor, &Position::Since(before.since), 100).unwrap();
        assert!(after.lines.iter().all(|line| match line {
            FeedLine::Record { record, .. } => record.id == referral && !record.fields.contains_key("reason"),
            FeedLine::Gone { .. } => true,
        }));
        bed.assert_sound();
    }

    fn a_consent_that_ends_with_the_day_ends_the_view_when_the_day_turns(bed: Bed) {
        let (worker, partner) = (bed.outreach(), bed.partner_supervisor());
        let child = bed.child(&worker, "Sok Dara");
        let (_, _, referral) = bed.referred(child);
        bed.act(&partner, KindName::Referral, referral, "accept", json!({}));
        assert!(bed.see(&partner, child).is_some());
        let until: model::date::Instant = "2026-12-31T16:59:59.000Z".parse().unwrap();
        assert!(bed.store().tick(until).unwrap());
        assert!(bed.see(&partner, child).is_some(), "the last day is still a day");
        assert!(bed.store().tick(until.plus_millis(1000)).unwrap());
        assert!(bed.see(&partner, child).is_none());
        assert!(!bed.store().tick(until.plus_millis(2000)).unwrap(), "nothing more to do");
        bed.assert_sound();
    }

    fn a_referral_that_nobody_answers_lapses_by_itself(bed: Bed) {
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (_, _, referral) = bed.referred(child);
        assert!(!bed.store().tick(bed.now()).unwrap());
        bed.pass(9 * 24 * HOUR_MS);
        assert!(bed.store().tick(bed.now()).unwrap());
        assert_eq!(bed.see(&bed.supervisor(), referral).unwrap().fields["status"], "expired");
        let late = bed.act_taken(&bed.partner_supervisor(), KindName::Referral, referral, "accept", json!({}));
        assert_eq!(refused(&late), "referral.accept_after_expiry");
        bed.assert_sound();
    }

    fn nobody_hangs_anything_on_a_file_that_they_do_not_know(bed: Bed) {
        let (worker, partner) = (bed.outreach(), bed.partner_supervisor());
        let child = bed.child(&worker, "Sok Dara");
        for target in [child, RecordId(random_id())] {
            let record = RecordId(random_id());
            let entry = bed.edit_entry(&partner, KindName::Note, record, json!({"person": target.to_string(), "text": "x"}));
            let taken = bed.send(&partner, vec![entry]).remove(0);
            assert_eq!(refused(&taken), "policy.unknown_record", "there or not, the answer is the same");
            assert!(bed.see(&partner, record).is_none());
        }
        let edit = bed.edit_entry(&partner, KindName::Person, child, json!({"phone": "099"}));
        assert_eq!(refused(&bed.send(&partner, vec![edit]).remove(0)), "policy.unknown_record");
        let act = bed.act_taken(&partner, KindName::Person, child, "set_status", json!({"status": "inactive"}));
        assert_eq!(refused(&act), "policy.unknown_record");
        // Of another kind than it is.
        let session = bed.edit_entry(&worker, KindName::Contact, child, json!({"note": "x"}));
        assert_eq!(refused(&bed.send(&worker, vec![session]).remove(0)), "policy.unknown_record");
    }

    fn what_a_role_may_not_read_is_named_but_not_shown_anywhere(bed: Bed) {
        let (worker, boss, director) = (bed.outreach(), bed.supervisor(), bed.director());
        let contact = bed.add(&worker, KindName::Contact, json!({"adult_observed": "a man in a blue shirt", "note": "n"}));
        assert_eq!(bed.see(&boss, contact).unwrap().fields["adult_observed"], "a man in a blue shirt");
        let seen = bed.see(&director, contact).unwrap();
        assert!(seen.hidden.contains("adult_observed") && seen.fields.contains_key("note"));
        let history = bed.store().history(&director.actor, contact).unwrap().unwrap();
        assert!(history[0].hidden.contains("adult_observed"));
        assert!(!serde_json::to_string(&history).unwrap().contains("blue shirt"));
        let mut exported = String::new();
        bed.store()
            .export(&director.actor, KindName::Contact, &mut |record| {
                exported.push_str(&serde_json::to_string(&record).unwrap());
            })
            .unwrap();
        assert!(exported.contains("\"n\"") && !exported.contains("blue shirt"));
        assert!(bed.store().export(&worker.actor, KindName::Contact, &mut |_| panic!("not in bulk")).is_err());
    }

    fn the_author_learns_that_somebody_has_opened_it(bed: Bed) {
        let (worker, boss) = (bed.outreach(), bed.supervisor());
        let contact = bed.add(&worker, KindName::Contact, json!({"note": "please look"}));
        let since = bed.store().feed(&worker.actor, &Position::Since(0), 10).unwrap().since;
        bed.store().note_reading(&worker.actor, &[contact], bed.now()).unwrap();
        assert!(bed.store().feed(&worker.actor, &Position::Since(since), 10).unwrap().lines.is_empty(), "oneself does not count");
        let offline = Reading { record: contact, at: bed.now().plus_hours(-2) };
        bed.store().note_readings(&boss.actor, &[offline], bed.now()).unwrap();
        bed.store().note_reading(&bed.partner_supervisor().actor, &[contact], bed.now()).unwrap();
        let page = bed.store().feed(&worker.actor, &Position::Since(since), 10).unwrap();
        assert!(matches!(&page.lines[..], [FeedLine::Record { record, read: true, .. }] if record.id == contact));
        let readers = bed.store().readers(&boss.actor, contact).unwrap().unwrap();
        let who: Vec<_> = readers.iter().map(|line| line.account).collect();
        assert_eq!(who, vec![worker.actor.account, boss.actor.account], "the partner, who may not see it, is not among them");
        assert!(bed.store().readers(&bed.partner_supervisor().actor, contact).unwrap().is_none());
        bed.assert_sound();
    }

    fn a_contact_linked_to_a_child_later_is_found_in_the_childs_file(bed: Bed) {
        let worker = bed.outreach();
        let contact = bed.add(&worker, KindName::Contact, json!({"description": "red cap", "who": "unnamed"}));
        let child = bed.child(&worker, "Sok Dara");
        let of_child = Query { person: Some(child), ..Query::of(KindName::Contact) };
        assert_eq!(bed.store().count(&worker.actor, &of_child).unwrap(), 0);
        bed.edit(&worker, KindName::Contact, contact, json!({"person": child.to_string(), "note": "it was Dara"}));
        let page = bed.store().list(&worker.actor, &of_child).unwrap();
        assert_eq!(page.records[0].fields["description"], "red cap", "what was sealed before the link still opens");
        assert_eq!(page.records[0].fields["note"], "it was Dara");
        bed.assert_sound();
    }
}
