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

    /// A consent to photos of the child, named by the story.
    fn agree_to_photos(&self, bed: &Bed) -> RecordId {
        let boss = bed.supervisor();
        let consent = bed.add(
            &boss,
            KindName::Consent,
            json!({"person": self.child, "purpose": "photo", "recipient": boss.actor.org, "share": ["situation"], "giver": "mother"}),
        );
        bed.act(&boss, KindName::Consent, consent, "give", json!({}));
        bed.edit(&boss, KindName::Story, self.story, json!({"photo_consent": consent}));
        consent
    }

    /// A photo of the story with these bytes, as far as its person agreed.
    fn photo(&self, bed: &Bed, bytes: &[u8], class: &str) -> RecordId {
        let boss = bed.supervisor();
        let photo = bed.add(&boss, KindName::Attachment, self.photo_of(bytes, class));
        assert!(bed.store().put_blob(&boss.actor, photo, bytes).unwrap());
        photo
    }

    fn photo_of(&self, bytes: &[u8], class: &str) -> Value {
        json!({"person": self.child, "parent": self.story, "kind": "photo", "media_type": "image/jpeg",
               "size": bytes.len(), "sha256": sha256(bytes), "consent": class})
    }

    /// The photos that a reader is given with the report, in the order of their bytes.
    fn shown(&self, bed: &Bed) -> Vec<Vec<u8>> {
        let now = bed.now().unix_millis() as u64;
        let document = bed.store().report_document(&bed.supervisor().actor, self.report, now).unwrap();
        let mut photos: Vec<_> = document.unwrap().photos.into_values().collect();
        photos.sort();
        photos
    }

    fn submitted(bed: &Bed) -> Self {
        let made = Self::new(bed);
        bed.act(&bed.supervisor(), KindName::Report, made.report, "submit", json!({}));
        made
    }
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(bytes))
}

const PUBLISHED: &str = "may_publish_pseudonym";

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

    fn a_photo_is_shown_where_its_person_agreed_to_be_seen_and_no_longer(bed: Bed) {
        let made = Written::new(&bed);
        let boss = bed.supervisor();
        for class in ["internal_only", "may_share_partners", PUBLISHED] {
            made.photo(&bed, class.as_bytes(), class);
        }
        assert!(made.shown(&bed).is_empty(), "a consent to be told of is none to be seen");
        let consent = made.agree_to_photos(&bed);
        assert_eq!(made.shown(&bed), [PUBLISHED.as_bytes()]);
        let announced = bed.add(&boss, KindName::Attachment, made.photo_of(b"still on a phone", PUBLISHED));
        assert_eq!(made.shown(&bed).len(), 1, "{announced} has not come");
        let now = bed.now().unix_millis() as u64;
        let stranger = bed.partner_supervisor();
        assert!(bed.store().report_document(&stranger.actor, made.report, now).unwrap().is_none());
        bed.act(&boss, KindName::Consent, consent, "withdraw", json!({"reason": "she changed her mind"}));
        assert!(made.shown(&bed).is_empty());
        let read = bed.store().written_report(&boss.actor, made.report, now).unwrap().unwrap();
        let rules: Vec<_> = read.written.problems().iter().map(|problem| problem.rule).collect();
        assert_eq!(rules, ["report.photo_withdrawn"]);
        // The story without its photos may go.
        bed.edit(&boss, KindName::Story, made.story, json!({"photo_consent": null}));
        let read = bed.store().written_report(&boss.actor, made.report, now).unwrap().unwrap();
        assert!(read.written.problems().is_empty() && made.shown(&bed).is_empty());
        bed.assert_sound();
    }

    fn what_was_signed_shows_the_photos_that_were_signed_and_none_that_come_later(bed: Bed) {
        let made = Written::new(&bed);
        let (boss, director) = (bed.supervisor(), bed.director());
        made.agree_to_photos(&bed);
        let first = made.photo(&bed, b"first", PUBLISHED);
        let second = made.photo(&bed, b"second", PUBLISHED);
        let inside = made.photo(&bed, b"inside", "internal_only");
        bed.act(&boss, KindName::Report, made.report, "submit", json!({}));
        for (record, set) in [
            (RecordId(random_id()), made.photo_of(b"late", PUBLISHED)),
            (inside, json!({"consent": PUBLISHED})),
        ] {
            assert_eq!(hears(&bed, KindName::Attachment, record, set), "report.fixed", "somebody is looking at it");
        }
        let consented = json!({"photo_consent": made.consent});
        assert_eq!(hears(&bed, KindName::Story, made.story, consented), "report.fixed");
        bed.add(&boss, KindName::Attachment, made.photo_of(b"for us", "internal_only"));
        bed.act(&director, KindName::Report, made.report, "sign", json!({}));
        let now = bed.now().unix_millis() as u64;
        let read = bed.store().written_report(&boss.actor, made.report, now).unwrap().unwrap();
        assert_eq!(read.report.text("hash").unwrap(), read.written.hash);
        made.photo(&bed, b"after the signature", PUBLISHED);
        assert_eq!(made.shown(&bed), [b"first".to_vec(), b"second".to_vec()], "what comes later is in no file of it");
        assert_eq!(hears(&bed, KindName::Attachment, first, json!({"sha256": sha256(b"other")})), "attachment.fixed");
        bed.edit(&boss, KindName::Attachment, second, json!({"consent": "internal_only"}));
        assert_eq!(made.shown(&bed), [b"first".to_vec()], "a photo that was taken back is shown no more");
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
