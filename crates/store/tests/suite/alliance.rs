//! What organisations promise one another, in a real store.

use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::json;

use super::support::{Bed, HOUR_MS, Worker, refused};

fn lead(of: &Worker) -> Worker {
    let mut lead = of.clone();
    lead.actor.roles = vec![Role::Director, Role::CentreManager];
    lead
}

fn draft(bed: &Bed, child: RecordId) -> RecordId {
    let sets = json!(["identity"]);
    let boss = bed.supervisor();
    let to = bed.partner_supervisor().actor.org.to_string();
    let consent = bed.add(
        &boss,
        KindName::Consent,
        json!({"person": child.to_string(), "recipient": to, "share": sets, "giver": "child", "until": "2027-12-31"}),
    );
    bed.act(&boss, KindName::Consent, consent, "give", json!({}));
    bed.add(
        &boss,
        KindName::Referral,
        json!({"person": child.to_string(), "to": to, "service": "medical_access", "urgency": "one_day",
               "consent": consent.to_string(), "share": sets}),
    )
}

fn signed(bed: &Bed, until: &str) -> RecordId {
    let (ours, theirs) = (lead(&bed.supervisor()), lead(&bed.partner_supervisor()));
    let agreement = bed.add(
        &ours,
        KindName::Agreement,
        json!({"with": theirs.actor.org.to_string(), "share": ["identity"], "purposes": ["referral"], "until": until}),
    );
    bed.act(&ours, KindName::Agreement, agreement, "sign", json!({}));
    let twice = bed.act_taken(&ours, KindName::Agreement, agreement, "countersign", json!({}));
    assert_eq!(refused(&twice), "policy.not_receiver", "one side does not sign for both");
    bed.act(&theirs, KindName::Agreement, agreement, "countersign", json!({}));
    agreement
}

both! {
    fn a_referral_is_stopped_from_the_day_on_which_the_agreement_is_over(bed: Bed) {
        let boss = bed.supervisor();
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let until = bed.now().field_day().to_string();
        signed(&bed, &until);
        bed.act(&boss, KindName::Referral, draft(&bed, child), "send", json!({}));
        bed.pass(48 * HOUR_MS);
        let late = draft(&bed, child);
        let taken = bed.act_taken(&boss, KindName::Referral, late, "send", json!({}));
        assert_eq!(refused(&taken), "referral.agreement_ended");
        // Signed anew, the same draft goes.
        signed(&bed, "2027-12-31");
        bed.act(&boss, KindName::Referral, late, "send", json!({}));
        bed.assert_sound();
    }

    fn either_side_ends_it_and_both_are_bound(bed: Bed) {
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let agreement = signed(&bed, "2027-12-31");
        let theirs = lead(&bed.partner_supervisor());
        bed.act(&theirs, KindName::Agreement, agreement, "end", json!({"reason": "no more places"}));
        let taken = bed.act_taken(&bed.supervisor(), KindName::Referral, draft(&bed, child), "send", json!({}));
        assert_eq!(refused(&taken), "referral.agreement_ended");
        bed.assert_sound();
    }

    fn a_service_and_a_document_are_read_by_the_whole_network_and_written_at_home(bed: Bed) {
        let (ours, theirs) = (lead(&bed.supervisor()), lead(&bed.partner_supervisor()));
        let service = bed.add(
            &ours,
            KindName::Service,
            json!({"organisation": ours.actor.org.to_string(), "kind": "legal_access", "phone": "012"}),
        );
        let document = bed.add(&ours, KindName::Practice, json!({"title_en": "Safe outreach", "kind": "guide"}));
        assert_eq!(bed.see(&theirs, service).unwrap().fields["phone"], "012");
        assert_eq!(bed.see(&theirs, document).unwrap().fields["title_en"], "Safe outreach");
        for (kind, record) in [(KindName::Service, service), (KindName::Practice, document)] {
            let field = if kind == KindName::Service { "phone" } else { "title_en" };
            let edit = bed.edit_entry(&theirs, kind, record, json!({field: "666"}));
            assert_eq!(refused(&bed.send(&theirs, vec![edit]).remove(0)), "policy.not_writer");
        }
        bed.assert_sound();
    }

    fn the_name_on_a_certificate_is_sealed_and_stays_at_home(bed: Bed) {
        let ours = lead(&bed.supervisor());
        let session = bed.add(&ours, KindName::Session, json!({"kind": "training", "topic": "Listening"}));
        let certificate = bed.add(
            &ours,
            KindName::Certificate,
            json!({"session": session.to_string(), "who": "Canary Colleague", "present": true}),
        );
        bed.act(&ours, KindName::Certificate, certificate, "issue", json!({"number": "HPC-1"}));
        assert_eq!(bed.see(&ours, certificate).unwrap().fields["who"], "Canary Colleague");
        assert!(bed.see(&lead(&bed.partner_supervisor()), certificate).is_none());
        bed.assert_sound();
    }
}
