//! Reports and stories as the office guards them: whatever a phone says of a consent, a name, or what was signed.

use model::{KindName, RecordId};
use serde_json::{Value, json};

use super::support::{Bed, random_id, refused};

const TEXT: &str = "She told nobody where she came from";

/// A project with a child's story that its mother agreed to, and a report by the supervisor in which it stands.
struct Written {
    child: RecordId,
    consent: RecordId,
    story: RecordId,
    report: RecordId,
    part: RecordId,
}

impl Written {
    fn new(bed: &Bed) -> Self {
        let boss = bed.supervisor();
        let child = bed.child(&bed.outreach(), "Sok Sreymom");
        let project = bed.add(
            &boss,
            KindName::Project,
            json!({"code": "KHM-HPC-PSK-P02", "budget": "12000.50", "currency": "USD"}),
        );
        let consent = bed.add(
            &boss,
            KindName::Consent,
            json!({"person": child, "purpose": "story", "recipient": boss.actor.org, "share": ["situation"], "giver": "mother"}),
        );
        bed.act(&boss, KindName::Consent, consent, "give", json!({}));
        let story = bed.add(
            &boss,
            KindName::Story,
            json!({"person": child, "project": project, "pseudonym": "Star", "text": TEXT, "consent": consent,
                   "channels": ["donor_report"], "place": "KH-12"}),
        );
        let report = bed.add(
            &boss,
            KindName::Report,
            json!({"project": project, "title": "A year", "from": "2026-01-01", "until": "2026-12-31", "channel": "donor_report"}),
        );
        let part = bed.add(
            &boss,
            KindName::ReportPart,
            json!({"report": report, "heading": "update", "position": 1, "text": "Of {{money:budget}} we are glad"}),
        );
        bed.add(&boss, KindName::StoryUse, json!({"story": story, "report": report}));
        Self { child, consent, story, report, part }
    }

    fn submitted(bed: &Bed) -> Self {
        let made = Self::new(bed);
        bed.act(&bed.supervisor(), KindName::Report, made.report, "submit", json!({}));
        made
    }
}

/// What somebody hears who says this of a record.
fn hears(bed: &Bed, kind: KindName, record: RecordId, set: Value) -> String {
    let boss = bed.supervisor();
    let entry = bed.edit_entry(&boss, kind, record, set);
    refused(&bed.send(&boss, vec![entry]).remove(0)).to_owned()
}

both! {
    fn a_childs_own_name_in_a_story_is_refused_and_told_under_another_it_is_taken(bed: Bed) {
        let made = Written::new(&bed);
        for (field, said) in [("text", "Sreymom walks to school"), ("text", "SOK SREYMOM"), ("pseudonym", "Sreymom")] {
            let said = hears(&bed, KindName::Story, made.story, json!({ field: said }));
            assert_eq!(said, "story.real_name", "{field}");
        }
        let boss = bed.supervisor();
        bed.edit(&boss, KindName::Story, made.story, json!({"text": "Star walks to school"}));
        assert_eq!(hears(&bed, KindName::Story, made.story, json!({"place": "KH-120101"})), "story.province_only");
        bed.assert_sound();
    }

    fn a_report_is_signed_with_its_figures_by_somebody_else_and_stands(bed: Bed) {
        let made = Written::submitted(&bed);
        let (boss, director) = (bed.supervisor(), bed.director());
        let own = bed.act_taken(&boss, KindName::Report, made.report, "sign", json!({}));
        assert_eq!(refused(&own), "report.signs_own");
        assert_eq!(hears(&bed, KindName::ReportPart, made.part, json!({"text": "slipped in"})), "report.fixed");
        let forged = bed.act_taken(&director, KindName::Report, made.report, "sign", json!({"hash": "00"}));
        assert_ne!(forged.outcome, model::Outcome::Accepted, "nobody brings a hash along");
        bed.act(&director, KindName::Report, made.report, "sign", json!({}));
        let now = bed.now().unix_millis() as u64;
        let read = bed.store().written_report(&boss.actor, made.report, now).unwrap().unwrap();
        assert!(read.locked && read.written.values.money["budget"] == "12,000.50 USD");
        assert_eq!(read.report.text("hash").unwrap(), read.written.hash, "what is read is what was signed");
        assert_eq!(hears(&bed, KindName::Story, made.story, json!({"text": "another story"})), "report.fixed");
        assert_eq!(hears(&bed, KindName::Report, made.report, json!({"title": "Another"})), "report.fixed");
        bed.edit(&boss, KindName::Project, read.project.unwrap().record, json!({"budget": "99999"}));
        let again = bed.store().written_report(&boss.actor, made.report, now).unwrap().unwrap();
        assert_eq!(again.written.values.money["budget"], "12,000.50 USD", "a signature keeps what it told");
        bed.assert_sound();
    }

    fn a_consent_taken_back_keeps_the_signature_away_and_a_signed_report_from_going(bed: Bed) {
        let (boss, director) = (bed.supervisor(), bed.director());
        let before = Written::submitted(&bed);
        bed.act(&boss, KindName::Consent, before.consent, "withdraw", json!({"reason": "she changed her mind"}));
        let sign = bed.act_taken(&director, KindName::Report, before.report, "sign", json!({}));
        assert_eq!(refused(&sign), "report.story_withdrawn");
        let after = Written::submitted(&bed);
        bed.act(&director, KindName::Report, after.report, "sign", json!({}));
        bed.act(&boss, KindName::Consent, after.consent, "withdraw", json!({"reason": "she changed her mind"}));
        let send = bed.act_taken(&director, KindName::Report, after.report, "send", json!({}));
        assert_eq!(refused(&send), "report.story_withdrawn");
        assert_ne!(before.child, after.child);
        bed.assert_sound();
    }

    fn only_what_was_signed_is_said_to_have_been_sent(bed: Bed) {
        let made = Written::submitted(&bed);
        let (boss, director) = (bed.supervisor(), bed.director());
        let sending = json!({"report": made.report, "version": 1, "channel": "email", "to": "A foundation", "day": "2026-11-22"});
        assert_eq!(hears(&bed, KindName::ReportSending, RecordId(random_id()), sending.clone()), "report.not_signed");
        bed.act(&director, KindName::Report, made.report, "sign", json!({}));
        bed.add(&boss, KindName::ReportSending, sending);
        assert!(bed.see(&bed.outreach(), made.report).is_none(), "who works outside reads no report");
        assert!(bed.see(&bed.partner_supervisor(), made.report).is_none(), "nor does another organisation");
        let now = bed.now().unix_millis() as u64;
        assert!(bed.store().written_report(&bed.partner_supervisor().actor, made.report, now).unwrap().is_none());
    }
}
