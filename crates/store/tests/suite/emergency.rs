//! A file opened in an emergency: one child, hours, and no way for its holder to its own terms.

use std::collections::BTreeSet;

use model::{KindName, Outcome, RecordId};
use rules::{
    policy::Role,
    policy::emergency::{HOURS_MAX, REVIEW_HOURS},
};
use serde_json::json;
use store::{Emergency, Error, Granted, Position};

use super::support::{Bed, HOUR_MS, Worker, random_id, refused};

const WORDS: &str = "She lies in the street and does not answer";

fn asked(code: &str, hours: u64) -> Emergency {
    Emergency { code: code.to_owned(), ground: "injured".to_owned(), reason: WORDS.to_owned(), hours }
}

/// The last twelve characters, as one reads them to another.
fn code(id: RecordId) -> String {
    let text = id.to_string();
    let tail = &text[text.len() - 12..];
    format!("{} {}-{}", &tail[..4], &tail[4..8], tail[8..].to_uppercase())
}

impl Bed {
    fn break_glass(&self, by: &Worker, child: RecordId) -> Granted {
        self.store().open_in_emergency(&by.actor, &asked(&code(child), HOURS_MAX), self.now()).unwrap()
    }

    fn why_not(&self, by: &Worker, asked: &Emergency) -> String {
        match self.store().open_in_emergency(&by.actor, asked, self.now()) {
            Err(Error::Refused(refusal)) => refusal.rule,
            other => panic!("{other:?}"),
        }
    }

    /// A child of the other team, with what an ordinary and a closed file holds.
    fn hidden_child(&self) -> (RecordId, RecordId, RecordId) {
        let child = self.child(&self.outreach(), "Sok Dara");
        let about = |more: serde_json::Value| {
            let mut set = json!({"person": child.to_string()});
            set.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            set
        };
        let note = about(json!({"text": "Her aunt lives at the market", "private": "said in counselling"}));
        let note = self.add(&self.supervisor(), KindName::Note, note);
        let matter = about(json!({"office": "the court at the river"}));
        (child, note, self.add(&self.supervisor(), KindName::LegalMatter, matter))
    }
}

both! {
    fn an_emergency_opens_one_ordinary_file_to_be_read_and_nothing_of_the_compartment(bed: Bed) {
        let (child, note, matter) = bed.hidden_child();
        let other = bed.child(&bed.outreach(), "Chan Thy");
        let holder = bed.other_outreach();
        assert!(bed.see(&holder, child).is_none());
        let granted = bed.break_glass(&holder, child);
        assert_eq!(granted.person, child);
        assert_eq!(bed.see(&holder, child).unwrap().fields["phone"], "012 345 678");
        let seen = bed.see(&holder, note).unwrap();
        assert_eq!(seen.fields["text"], "Her aunt lives at the market");
        assert!(!seen.fields.contains_key("private"), "the confidential compartment stays closed");
        assert!(bed.see(&holder, matter).is_none() && bed.see(&holder, other).is_none());
        let edit = bed.edit_entry(&holder, KindName::Person, child, json!({"phone": "099"}));
        assert!(matches!(bed.send(&holder, vec![edit]).remove(0).outcome, Outcome::Refused(_)), "it is read only");
        // What is said about the child while it stands open comes too.
        let later = bed.add(&bed.outreach(), KindName::Task, json!({"person": child.to_string(), "title": "call"}));
        assert!(bed.see(&holder, later).is_some());
        bed.assert_sound();
    }

    /// Vaultwarden, GHSA-5f5r-gwx4-qmf7 and its like: whoever was given emergency access changed its terms.
    fn the_holder_has_no_way_to_the_terms(bed: Bed) {
        let (child, ..) = bed.hidden_child();
        let holder = bed.other_outreach();
        let access = bed.break_glass(&holder, child).access;
        for set in [
            json!({"until": "2030-01-01T00:00:00.000Z"}), json!({"person": child.to_string()}), json!({"status": "open"}),
            json!({"holder": holder.actor.account.to_string()}), json!({"due": "2030-01-01T00:00:00.000Z"}),
        ] {
            let entry = bed.edit_entry(&holder, KindName::EmergencyAccess, access, set);
            assert_eq!(refused(&bed.send(&holder, vec![entry]).remove(0)), "act_only");
        }
        let made_up = bed.edit_entry(&holder, KindName::EmergencyAccess, RecordId(random_id()), json!({}));
        assert_eq!(refused(&bed.send(&holder, vec![made_up]).remove(0)), "policy.not_writer");
        let review = json!({"finding": "justified", "note": "it was me"});
        let own = bed.act_taken(&holder, KindName::EmergencyAccess, access, "review", review.clone());
        assert_eq!(refused(&own), "policy.not_your_role");
        let early = bed.act_taken(&holder, KindName::EmergencyAccess, access, "expire", json!({}));
        assert_eq!(refused(&early), "not_now");
        assert_eq!(bed.why_not(&holder, &asked(&code(child), 1)), "emergency.stands");
        let other = bed.child(&bed.outreach(), "Chan Thy");
        assert_eq!(bed.why_not(&holder, &asked(&code(other), 1)), "emergency.stands", "one file at a time");
        // Who holds it and supervises too is not the judge of it either.
        let both = Worker { actor: rules::policy::Actor { roles: vec![Role::OutreachWorker, Role::Director], ..holder.actor.clone() }, ..holder.clone() };
        assert_eq!(refused(&bed.act_taken(&both, KindName::EmergencyAccess, access, "review", review)), "emergency.own");
        assert!(bed.see(&bed.other_team_mate(), access).is_none(), "colleagues are not told");
    }

    fn it_ends_by_itself_however_long_the_server_slept_and_only_once(bed: Bed) {
        let (child, note, _) = bed.hidden_child();
        let holder = bed.other_outreach();
        let access = bed.break_glass(&holder, child).access;
        let since = bed.store().feed(&holder.actor, &Position::Since(0), 100).unwrap().since;
        assert!(since > 0);
        bed.pass(HOURS_MAX as i64 * HOUR_MS - 60_000);
        bed.store().tick(bed.now()).unwrap();
        assert!(bed.see(&holder, child).is_some());
        bed.pass(48 * HOUR_MS);
        assert!(bed.store().tick(bed.now()).unwrap());
        let lines = bed.store().history(&bed.supervisor().actor, access).unwrap().unwrap().len();
        bed.store().tick(bed.now()).unwrap();
        assert_eq!(bed.store().history(&bed.supervisor().actor, access).unwrap().unwrap().len(), lines, "said once");
        assert!(bed.see(&holder, child).is_none() && bed.see(&holder, note).is_none());
        let keys: BTreeSet<String> =
            bed.store().key_ring(&holder.actor).unwrap().keys().map(ToString::to_string).collect();
        assert!(!keys.iter().any(|key| key.starts_with("glass:")), "its feed is gone, so the device drops what came by it");
        assert_eq!(bed.see(&bed.supervisor(), access).unwrap().fields["status"], "ended");
        // A new one is another record, with its own words.
        assert_ne!(bed.break_glass(&holder, child).access, access);
        bed.assert_sound();
    }

    /// No tick has run: whoever reads then finds nothing, and a device that asks is told to let go of the file.
    fn its_own_end_decides_at_every_reading(bed: Bed) {
        let (child, note, _) = bed.hidden_child();
        let holder = bed.other_outreach();
        bed.break_glass(&holder, child);
        bed.pass(HOURS_MAX as i64 * HOUR_MS - 1000);
        bed.store().heed(bed.now());
        assert!(bed.see(&holder, child).is_some());
        let before = bed.store().key_ring(&holder.actor).unwrap().hash();
        bed.pass(2000);
        bed.store().heed(bed.now());
        assert!(bed.see(&holder, child).is_none() && bed.see(&holder, note).is_none());
        assert_ne!(bed.store().key_ring(&holder.actor).unwrap().hash(), before, "so its feed goes with the next sync");
        bed.store().note_reading(&holder.actor, &[child], bed.now()).unwrap();
        let readers = bed.store().readers(&bed.supervisor().actor, child).unwrap().unwrap();
        assert!(readers.iter().all(|line| line.account != holder.actor.account), "nothing was read any more");
        bed.break_glass(&holder, child);
        assert!(bed.see(&holder, child).is_some(), "and whoever needs it again asks again");
        bed.assert_sound();
    }

    fn a_supervisor_ends_it_at_once_and_judges_it_in_words(bed: Bed) {
        let (child, ..) = bed.hidden_child();
        let (holder, boss) = (bed.other_outreach(), bed.supervisor());
        let access = bed.break_glass(&holder, child).access;
        let told = bed.see(&boss, access).unwrap().fields;
        assert_eq!((&told["reason"], &told["status"]), (&json!(WORDS), &json!("open")));
        let from: model::date::Instant = told["from"].as_str().unwrap().parse().unwrap();
        assert_eq!(told["due"], from.plus_hours(REVIEW_HOURS as i64).to_string());
        bed.act(&boss, KindName::EmergencyAccess, access, "end", json!({}));
        assert!(bed.see(&holder, child).is_none());
        let wordless = bed.act_taken(&boss, KindName::EmergencyAccess, access, "review", json!({"finding": "justified", "note": " "}));
        assert_eq!(refused(&wordless), "invalid.missing");
        bed.act(&boss, KindName::EmergencyAccess, access, "review", json!({"finding": "not_needed", "note": "her own worker was there"}));
        assert_eq!(bed.see(&holder, access).unwrap().fields["finding"], "not_needed", "the holder reads the finding");
        bed.assert_sound();
    }

    fn who_has_no_such_right_and_what_is_not_there_are_refused(bed: Bed) {
        let (child, ..) = bed.hidden_child();
        let (holder, partner) = (bed.other_outreach(), bed.partner_supervisor());
        assert_eq!(bed.why_not(&partner, &asked(&code(child), 1)), "policy.unknown_record", "another organisation's child");
        assert_eq!(bed.why_not(&holder, &asked("0000 0000 0000", 1)), "policy.unknown_record");
        assert_eq!(bed.why_not(&holder, &asked(&code(child), HOURS_MAX + 1)), "invalid");
        assert_eq!(bed.why_not(&holder, &asked(&code(child), 0)), "invalid");
        assert_eq!(bed.why_not(&holder, &Emergency { reason: "please".to_owned(), ..asked(&code(child), 1) }), "invalid.missing");
        // What is wrong with the asking is told the same whether there is such a child or not.
        for there in [code(child), "0000 0000 0000".to_owned()] {
            assert_eq!(bed.why_not(&holder, &asked(&there, 9)), "invalid");
            let wordless = Emergency { reason: "please".to_owned(), ..asked(&there, 1) };
            assert_eq!(bed.why_not(&holder, &wordless), "invalid.missing");
        }
        let clerk = Worker { actor: rules::policy::Actor { roles: vec![Role::MeOfficer], ..holder.actor.clone() }, ..holder.clone() };
        assert_eq!(bed.why_not(&clerk, &asked(&code(child), 1)), "policy.not_your_role");
        // A role that was taken away takes the open file with it.
        bed.break_glass(&holder, child);
        for there in [code(child), "0000 0000 0000".to_owned()] {
            assert_eq!(bed.why_not(&holder, &asked(&there, 1)), "emergency.stands");
        }
        assert!(bed.see(&holder, child).is_some() && bed.see(&clerk, child).is_none_or(|record| !record.fields.contains_key("phone")));
    }
}

impl Bed {
    fn other_team_mate(&self) -> Worker {
        let mut mate = self.other_outreach();
        mate.actor.account = model::AccountId(random_id());
        mate.actor.roles = vec![Role::Caseworker];
        mate
    }
}
