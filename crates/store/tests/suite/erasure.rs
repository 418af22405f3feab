//! Erasure: nothing personal opens again, here, in a file, or in an older copy; the log stays whole.

use model::{KindName, Outcome};
use serde_json::json;
use store::{Error, FeedLine, Position, Query, Store, restore};

use super::{
    raw::{Raw, files_with},
    support::{Bed, random_id, refused},
};

both! {
    fn an_erased_child_cannot_be_read_or_found_or_written_about(bed: Bed) {
        let (worker, boss, director) = (bed.outreach(), bed.supervisor(), bed.director());
        let contact = bed.add(&worker, KindName::Contact, json!({"description": "red cap", "who": "unnamed"}));
        let child = bed.child(&worker, "Sok Dara");
        let other = bed.child(&worker, "Chan Thy");
        bed.edit(&worker, KindName::Contact, contact, json!({"person": child.to_string(), "said": "do not tell"}));
        let photo = bed.photo(&worker, contact, b"a picture");
        let head = bed.store().signed_head().unwrap();
        let since = bed.store().position().unwrap();

        assert!(matches!(bed.store().erase(&boss.actor, child, "asked", bed.now()), Err(Error::Refused(_))));
        assert!(!bed.store().erase(&bed.partner_supervisor().actor, child, "asked", bed.now()).unwrap());
        assert!(!bed.store().erase(&director.actor, contact, "not a person", bed.now()).unwrap());
        assert!(bed.store().erase(&director.actor, child, "the family asked", bed.now()).unwrap());

        let gone = bed.see(&boss, child).unwrap();
        assert!(gone.erased && gone.fields.keys().eq(["sex"]), "{:?}", gone.fields);
        let contact_after = bed.see(&boss, contact).unwrap();
        assert!(contact_after.erased && !contact_after.fields.contains_key("said"));
        assert!(!contact_after.fields.contains_key("description"), "said before the link, gone all the same");
        assert!(bed.store().search(&boss.actor, KindName::Person, "sok").unwrap().is_empty());
        assert!(bed.store().get_blob(&worker.actor, contact, photo).unwrap().is_none());
        assert_eq!(std::fs::read_dir(&bed.config.blobs).unwrap().flat_map(|d| std::fs::read_dir(d.unwrap().path()).unwrap()).count(), 0);
        let history = bed.store().history(&boss.actor, child).unwrap().unwrap();
        assert!(history[0].hidden.contains("name"));
        assert!(serde_json::to_string(history.last().unwrap()).unwrap().contains("\"erase\""));
        let told = bed.store().feed(&worker.actor, &Position::Since(since), 10).unwrap();
        assert!(told.lines.iter().any(|line| matches!(line, FeedLine::Record { record, .. } if record.id == child && record.erased)));

        let late = bed.edit_entry(&worker, KindName::Person, child, json!({"phone": "012"}));
        assert_eq!(refused(&bed.send(&worker, vec![late]).remove(0)), "subject.erased");
        let late = bed.edit_entry(&worker, KindName::Contact, model::RecordId(random_id()), json!({"person": child.to_string(), "said": "x"}));
        assert!(matches!(bed.send(&worker, vec![late]).remove(0).outcome, Outcome::Refused(_)));

        assert_eq!(bed.see(&boss, other).unwrap().fields["name"]["latin"], "Chan Thy");
        assert!(bed.store().erase(&director.actor, child, "twice", bed.now()).unwrap());
        let after = bed.store().signed_head().unwrap();
        assert!(bed.store().consistency(head.size, after.size).unwrap().is_some());
        bed.assert_sound();
        let mut bed = bed;
        bed.reopen();
        bed.assert_sound();
        assert_eq!(bed.store().count(&boss.actor, &Query::of(KindName::Person)).unwrap(), 2, "the coded facts stay for the figures");
    }

    fn no_wrapped_key_of_the_erased_is_left(bed: Bed) {
        let (worker, director) = (bed.outreach(), bed.director());
        let child = bed.child(&worker, "Sok Dara");
        let mut raw = Raw::of(&bed);
        let subject = raw.literal(child.0.as_bytes());
        let wrapped = raw.bytes(&format!("SELECT wrapped FROM data_key WHERE subject = {subject}")).remove(0);
        drop(raw);
        bed.store().erase(&director.actor, child, "asked", bed.now()).unwrap();
        // In no page, no free page, no log of the database's files.
        assert_eq!(files_with(bed.dir.path(), &wrapped[10..]), Vec::<String>::new());
        let mut raw = Raw::of(&bed);
        assert!(raw.bytes(&format!("SELECT subject FROM data_key WHERE subject = {subject} AND wrapped IS NOT NULL")).is_empty());
    }

    fn an_older_copy_put_back_brings_nobody_back(bed: Bed) {
        let (worker, boss, director) = (bed.outreach(), bed.supervisor(), bed.director());
        let child = bed.child(&worker, "Sok Dara");
        let mut backup = Vec::new();
        bed.store().backup(&mut backup, "passphrase", bed.now(), &mut |_, _| {}).unwrap();
        bed.store().erase(&director.actor, child, "asked", bed.now()).unwrap();
        let other = if bed.is_sqlite() { Bed::sqlite() } else { Bed::postgres() };
        let mut config = other.fresh_config();
        config.erased_list.clone_from(&bed.config.erased_list);
        restore(&config, &mut &backup[..], "passphrase", &mut |_, _| {}).unwrap();
        let restored = Store::open(config.clone()).unwrap();
        let seen = restored.record(&boss.actor, child).unwrap().unwrap();
        assert!(seen.erased && !seen.fields.contains_key("name"));
        assert!(restored.search(&boss.actor, KindName::Person, "sok").unwrap().is_empty());
        assert_eq!(restored.verify(&mut |_, _| {}).unwrap().problems, Vec::<String>::new());
    }
}
