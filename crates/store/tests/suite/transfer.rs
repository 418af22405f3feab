//! After the answer to a referral: forwarded with its own history, worked together, and what the person says of it.

use model::{KindName, Outcome, RecordId};
use serde_json::json;

use super::support::{Bed, refused};

impl Bed {
    /// As a referral that was sent, with other share sets; a draft.
    fn draft(&self, like: RecordId, more: serde_json::Value) -> RecordId {
        let boss = self.supervisor();
        let mut set = self.see(&boss, like).unwrap().fields;
        for act_only in ["status", "sent", "due", "answered", "ended", "decline_reason", "suggested"] {
            set.remove(act_only);
        }
        set.extend(super::support::fields(more));
        self.add(&boss, KindName::Referral, set.into())
    }
}

both! {
    fn what_was_declined_is_forwarded_and_each_keeps_its_own_history(bed: Bed) {
        let (boss, partner) = (bed.supervisor(), bed.partner_supervisor());
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (_, _, first) = bed.referred(child);
        let early = bed.draft(first, json!({"before": first.to_string()}));
        assert_eq!(refused(&bed.act_taken(&boss, KindName::Referral, early, "send", json!({}))), "referral.before_runs");
        let suggests = json!({"decline_reason": "no_place", "suggested": bed.home.to_string()});
        bed.act(&partner, KindName::Referral, first, "decline", suggests);
        assert_eq!(bed.see(&boss, first).unwrap().fields["suggested"], bed.home.to_string());
        bed.act(&boss, KindName::Referral, early, "send", json!({}));
        bed.act(&partner, KindName::Referral, early, "accept", json!({}));
        bed.act(&partner, KindName::Referral, early, "complete", json!({}));
        let theirs = bed.act_taken(&partner, KindName::Referral, early, "confirm", json!({"felt": "helped"}));
        assert_eq!(refused(&theirs), "policy.not_sender");
        bed.act(&boss, KindName::Referral, early, "confirm", json!({"felt": "bad", "felt_words": "they shouted"}));

        let said = |record: RecordId| -> Vec<String> {
            let lines = bed.store().history(&boss.actor, record).unwrap().unwrap();
            lines
                .into_iter()
                .filter(|line| line.outcome == Outcome::Accepted)
                .filter_map(|line| match line.what {
                    store::What::Act { name, .. } => Some(name),
                    store::What::Edit { .. } => None,
                })
                .collect()
        };
        assert_eq!(said(first), ["send", "decline"]);
        assert_eq!(said(early), ["send", "accept", "complete", "confirm"]);
        let guest = bed.see(&partner, early).unwrap();
        for field in ["before", "felt", "felt_words", "confirmed"] {
            assert!(!guest.fields.contains_key(field), "the partner sees {field}");
        }
        let told = bed.store().history(&partner.actor, early);
        assert!(!serde_json::to_string(&told.unwrap_or_default()).unwrap().contains("shouted"));
        bed.assert_sound();
    }

    fn a_plan_worked_together_is_read_by_both_until_the_consent_ends(bed: Bed) {
        let (boss, partner) = (bed.supervisor(), bed.partner_supervisor());
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (case, consent, alone) = bed.referred(child);
        let of_case = json!({"person": child.to_string(), "case": case.to_string(), "goal": "back to school"});
        let line = bed.add(&boss, KindName::PlanItem, of_case);
        let note = bed.add(&boss, KindName::Note, json!({"person": child.to_string(), "case": case.to_string(), "text": "ours"}));
        bed.act(&partner, KindName::Referral, alone, "accept", json!({}));
        assert!(bed.see(&partner, line).is_none(), "the plan was not agreed to");
        bed.act(&boss, KindName::Consent, consent, "withdraw", json!({}));

        let sets = json!(["identity", "plan"]);
        let wider = bed.add(
            &boss,
            KindName::Consent,
            json!({"person": child.to_string(), "recipient": bed.partner.to_string(), "share": sets, "giver": "child"}),
        );
        bed.act(&boss, KindName::Consent, wider, "give", json!({}));
        let joint = bed.draft(alone, json!({"kind": "joint", "consent": wider.to_string(), "share": sets}));
        bed.act(&boss, KindName::Referral, joint, "send", json!({}));
        bed.act(&partner, KindName::Referral, joint, "accept", json!({}));
        assert_eq!(bed.see(&partner, line).unwrap().fields["goal"], "back to school");
        assert!(bed.see(&partner, note).is_none());
        let edit = bed.edit_entry(&partner, KindName::PlanItem, line, json!({"goal": "theirs"}));
        assert_eq!(refused(&bed.send(&partner, vec![edit]).remove(0)), "policy.not_writer");
        bed.act(&boss, KindName::Consent, wider, "withdraw", json!({}));
        assert!(bed.see(&partner, line).is_none());
        bed.assert_sound();
    }
}
