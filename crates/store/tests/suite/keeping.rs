//! Files, backups, restores, another operator's key.

use model::{Edit, KindName, RecordId, Say};
use serde_json::json;
use store::{Config, Error, OperatorKey, Query, Store, restore};

use super::{
    raw::Raw,
    support::{Bed, Worker, fields, random_id},
};

fn backup(bed: &Bed) -> Vec<u8> {
    let mut out = Vec::new();
    let report = bed.store().backup(&mut out, "a long passphrase", bed.now(), &mut |_, _| {}).unwrap();
    assert!(report.entries > 0 && report.records > 0);
    out
}

fn put_back(config: &Config, bytes: &[u8], passphrase: &str) -> Result<store::Report, Error> {
    restore(config, &mut &bytes[..], passphrase, &mut |_, _| {})
}

fn listing(bed: &Bed) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(bed.dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

both! {
    fn a_file_is_kept_sealed_and_read_through_policy(bed: Bed) {
        let (worker, day) = (bed.outreach(), bed.other_outreach());
        let child = bed.child(&worker, "Sok Dara");
        let other = bed.child(&worker, "Chan Thy");
        let bytes: Vec<u8> = (0..200_000_u32).map(|n| (n % 251) as u8).collect();
        let photo = bed.photo(&worker, child, &bytes);
        let read = |by: &Worker, parent| bed.store().get_blob(&by.actor, parent, photo).unwrap();
        assert_eq!(read(&worker, child).unwrap(), ("image/jpeg".to_owned(), bytes.clone()));
        assert!(read(&worker, other).is_none(), "it does not hang there");
        assert!(read(&day, child).is_none() && read(&bed.partner_supervisor(), child).is_none());
        assert!(bed.store().put_blob(&worker.actor, photo, &bytes).unwrap(), "again is fine");
        assert!(matches!(bed.store().put_blob(&worker.actor, photo, b"other"), Err(Error::WrongBytes)));
        assert!(!bed.store().put_blob(&day.actor, photo, &bytes).unwrap());
        assert!(!bed.store().put_blob(&worker.actor, child, &bytes).unwrap(), "not an attachment");
        let large = vec![0; store::BLOB_BYTES_MAX as usize + 1];
        assert!(matches!(bed.store().put_blob(&worker.actor, photo, &large), Err(Error::TooLarge { .. })));
        bed.assert_sound();
        let file = std::fs::read_dir(&bed.config.blobs).unwrap().next().unwrap().unwrap().path();
        let file = std::fs::read_dir(file).unwrap().next().unwrap().unwrap().path();
        let mut sealed = std::fs::read(&file).unwrap();
        let middle = sealed.len() / 2;
        sealed[middle] ^= 1;
        std::fs::write(&file, sealed).unwrap();
        assert!(matches!(bed.store().get_blob(&worker.actor, child, photo), Err(Error::Damaged(_))));
        assert!(!bed.verify().is_empty());
    }

    fn a_backup_comes_back_whole_on_either_database(bed: Bed) {
        let (worker, boss) = (bed.outreach(), bed.supervisor());
        let child = bed.child(&worker, "Sok Dara");
        let (_, _, referral) = bed.referred(child);
        let photo = bed.photo(&worker, child, b"a picture");
        let bytes = backup(&bed);
        for target in [Bed::sqlite(), Bed::postgres()] {
            let config = target.fresh_config();
            let report = put_back(&config, &bytes, "a long passphrase").unwrap();
            assert_eq!(report.blobs, 1);
            let restored = Store::open(config).unwrap();
            assert_eq!(restored.network().unwrap(), bed.store().network().unwrap());
            assert_eq!(restored.record(&boss.actor, child).unwrap(), bed.see(&boss, child));
            assert_eq!(restored.record(&boss.actor, referral).unwrap(), bed.see(&boss, referral));
            assert_eq!(restored.get_blob(&worker.actor, child, photo).unwrap().unwrap().1, b"a picture");
            assert_eq!(restored.signed_head().unwrap(), bed.store().signed_head().unwrap());
            let query = Query { text: Some("dara".to_owned()), ..Query::of(KindName::Person) };
            assert_eq!(restored.count(&boss.actor, &query).unwrap(), 1);
            assert_eq!(restored.verify(&mut |_, _| {}).unwrap().problems, Vec::<String>::new());
            // And work goes on.
            let entry = bed.edit_entry(&worker, KindName::Person, child, json!({"phone": "099"}));
            assert_eq!(restored.append(&worker.actor, worker.node, vec![entry], bed.now()).unwrap()[0].outcome, model::Outcome::Accepted);
        }
    }

    fn a_backup_that_is_not_right_is_refused_and_changes_nothing(bed: Bed) {
        bed.child(&bed.outreach(), "Sok Dara");
        bed.photo(&bed.outreach(), bed.child(&bed.outreach(), "Chan Thy"), &vec![5; 100_000]);
        let bytes = backup(&bed);
        let target = if bed.is_sqlite() { Bed::sqlite() } else { Bed::postgres() };
        let config = target.fresh_config();
        let before = listing(&target);
        let wrong_key = Config { operator_key: OperatorKey::from_bytes([1; 32]), ..config.clone() };
        assert!(matches!(put_back(&wrong_key, &bytes, "a long passphrase"), Err(Error::WrongOperatorKey)));
        assert!(matches!(put_back(&config, &bytes, "wrong"), Err(Error::BackupSealed)));
        assert!(matches!(put_back(&config, b"", "x"), Err(Error::BackupFormat)));
        assert!(matches!(put_back(&config, b"not a backup at all, but long enough to hold the header of one, surely?", "x"), Err(Error::BackupFormat)));
        for cut in [bytes.len() - 1, 100] {
            let error = put_back(&config, &bytes[..cut], "a long passphrase").unwrap_err();
            assert!(matches!(error, Error::BackupSealed | Error::BackupTruncated), "{cut}: {error}");
        }
        for flip in [60, bytes.len() / 2] {
            let mut flipped = bytes.clone();
            flipped[flip.min(bytes.len() - 1)] ^= 1;
            let error = put_back(&config, &flipped, "a long passphrase").unwrap_err();
            assert!(matches!(error, Error::BackupSealed | Error::BackupFormat), "{flip}: {error}");
        }
        assert_eq!(listing(&target), before, "nothing was left behind");
        put_back(&config, &bytes, "a long passphrase").unwrap();
        assert!(matches!(put_back(&config, &bytes, "a long passphrase"), Err(Error::NotEmpty)));
        assert!(matches!(put_back(&bed.config, &bytes, "a long passphrase"), Err(Error::NotEmpty)));
        bed.assert_sound();
    }

    fn another_operators_key_takes_over_and_the_old_one_opens_nothing(bed: Bed) {
        let mut bed = bed;
        let worker = bed.outreach();
        let child = bed.child(&worker, "Sok Dara");
        let new = OperatorKey::from_bytes([4; 32]);
        assert!(bed.store().rewrap(&new).unwrap() >= 1);
        bed.close();
        assert!(matches!(Store::open(bed.config.clone()), Err(Error::WrongOperatorKey)));
        bed.config.operator_key = new;
        bed.reopen();
        assert_eq!(bed.see(&worker, child).unwrap().fields["name"]["latin"], "Sok Dara");
        assert_eq!(bed.store().search(&worker.actor, KindName::Person, "dara").unwrap().len(), 1);
        bed.assert_sound();
    }

    fn a_key_made_in_what_was_undone_seals_nothing_later(bed: Bed) {
        let mut bed = bed;
        let worker = bed.outreach();
        let broken = bed.child(&worker, "Sok Dara");
        let mut raw = Raw::of(&bed);
        raw.run("CREATE TABLE kept AS SELECT state FROM record");
        let none = raw.literal(b"{");
        raw.run(&format!("UPDATE record SET state = {none}"));
        // The first of these makes a key for its child; the second fails, and with it both.
        let good = bed.edit_entry(&worker, KindName::Person, RecordId(random_id()), json!({"phone": "012"}));
        let bad = bed.entry(&worker, KindName::Person, broken, Say::Edit(Edit { set: fields(json!({"phone": "1"})), seen: 1 }));
        assert!(bed.store().append(&worker.actor, worker.node, vec![good, bad], bed.now()).is_err());
        raw.run("UPDATE record SET state = (SELECT state FROM kept)");
        raw.run("DROP TABLE kept");
        let child = bed.child(&worker, "Chan Thy");
        bed.edit(&worker, KindName::Person, child, json!({"phone": "099"}));
        bed.reopen();
        let seen = bed.see(&worker, child).unwrap();
        assert_eq!((&seen.fields["name"]["latin"], &seen.fields["phone"]), (&json!("Chan Thy"), &json!("099")));
        bed.assert_sound();
    }
}

#[test]
fn an_address_that_names_no_database_is_refused() {
    for url in ["", "sqlite:", "mysql://x", "/tmp/x"] {
        let config = Config::new(url, OperatorKey::from_bytes([1; 32]), "blobs");
        assert!(matches!(Store::open(config), Err(Error::BadUrl)), "{url}");
    }
}
