//! Whoever changes what is stored is found out; whoever copies it reads nothing.

use model::KindName;
use rules::policy::Role;
use serde_json::json;
use store::NewAccount;

use super::{
    raw::{Raw, files_with},
    support::{Bed, HOUR_MS},
};

/// Columns of bytes, and which rows of them; every byte of the first such row is flipped in turn by classes.
const PLACES: &[(&str, &str)] = &[
    ("entry", "body"),
    ("entry", "leaf"),
    ("entry", "digest"),
    ("entry", "id"),
    ("entry", "record"),
    ("tree", "hash"),
    ("head", "root"),
    ("head", "signature"),
    ("network", "peaks"),
    ("network", "signature"),
    ("record", "state"),
    ("record", "org"),
    ("data_key", "wrapped"),
    ("data_key", "subject"),
    ("feed", "audience"),
    ("feed", "record"),
    ("find_token", "token"),
    ("blob", "address"),
    ("account", "user_hash"),
    ("account", "user_name"),
    ("account", "display"),
];

/// Changes of columns that hold no bytes.
const CHANGES: &[&str] = &[
    "UPDATE entry SET seq = 1000 WHERE seq = 2",
    "UPDATE entry SET data_key = data_key + 1 WHERE seq = 1",
    "DELETE FROM entry WHERE seq = (SELECT MAX(seq) FROM entry)",
    "DELETE FROM entry WHERE seq = 1",
    "DELETE FROM tree WHERE level = 1 AND place = 0",
    "UPDATE network SET size = size + 2",
    "UPDATE network SET head_at = head_at + 1",
    "UPDATE record SET version = version + 1",
    "UPDATE record SET status = 'closed'",
    "UPDATE record SET erased = 1",
    "UPDATE record SET read = 1",
    "UPDATE record SET updated = updated + 1",
    "UPDATE record SET audience = audience || chr",
    "DELETE FROM record WHERE kind = 'person'",
    "DELETE FROM find_token",
    "UPDATE feed SET gone = 1",
    "UPDATE data_key SET wrapped = NULL WHERE id = 1",
];

fn populated(bed: &Bed) {
    let (worker, partner) = (bed.outreach(), bed.partner_supervisor());
    let user = NewAccount {
        user: "sophea".to_owned(),
        display: "Chan Sophea".to_owned(),
        org: bed.home,
        team: None,
        roles: vec![Role::Director],
        language: "km".to_owned(),
        passphrase_hash: "hash".to_owned(),
    };
    bed.store().accounts().create(user, bed.now()).unwrap();
    let child = bed.child(&worker, "Sok Dara");
    let (_, _, referral) = bed.referred(child);
    bed.act(&partner, KindName::Referral, referral, "accept", json!({"reply": "yes"}));
    let photo = bed.photo(&worker, child, b"a picture");
    assert!(bed.store().get_blob(&worker.actor, child, photo).unwrap().is_some());
    bed.pass(24 * HOUR_MS);
    bed.store().tick(bed.now()).unwrap();
    bed.child(&worker, "Chan Thy");
    bed.assert_sound();
}

both! {
    fn flipping_any_stored_byte_is_found(bed: Bed) {
        populated(&bed);
        let mut raw = Raw::of(&bed);
        for (table, column) in PLACES {
            let value = raw.bytes(&format!("SELECT {column} FROM {table} ORDER BY {column} LIMIT 1")).remove(0);
            // First, middle, last, and every seventh byte in the long ones.
            let every = if value.len() > 200 { 97 } else { 7 };
            let mut at: Vec<usize> = (0..value.len()).step_by(every).collect();
            at.push(value.len() - 1);
            for at in at {
                let mut flipped = value.clone();
                flipped[at] ^= 1;
                let (old, new) = (raw.literal(&value), raw.literal(&flipped));
                raw.run(&format!("UPDATE {table} SET {column} = {new} WHERE {column} = {old}"));
                assert!(!bed.verify().is_empty(), "{table}.{column}, byte {at}");
                raw.run(&format!("UPDATE {table} SET {column} = {old} WHERE {column} = {new}"));
            }
        }
        bed.assert_sound();
    }

    fn changing_any_other_column_or_row_is_found(bed: Bed) {
        populated(&bed);
        let mut raw = Raw::of(&bed);
        Bed::keep_tables(&mut raw);
        let chr = if bed.is_sqlite() { "char(10) || 'net/people'" } else { "chr(10) || 'net/people'" };
        for change in CHANGES {
            raw.run("BEGIN");
            raw.run(&change.replace("chr", chr));
            raw.run("COMMIT");
            assert!(!bed.verify().is_empty(), "{change}");
            // Each change is judged alone: back to the state before.
            Bed::restore_tables(&mut raw);
            bed.assert_sound();
        }
    }

    fn a_sealed_value_put_elsewhere_does_not_open(bed: Bed) {
        let worker = bed.outreach();
        let (one, two) = (bed.child(&worker, "Sok Dara"), bed.child(&worker, "Chan Thy"));
        let mut raw = Raw::of(&bed);
        let state = |raw: &mut Raw, id: model::RecordId| {
            let id = raw.literal(id.0.as_bytes());
            let bytes = raw.bytes(&format!("SELECT state FROM record WHERE id = {id}")).remove(0);
            serde_json::from_slice::<serde_json::Value>(&bytes).unwrap()
        };
        let (mut first, second) = (state(&mut raw, one), state(&mut raw, two));
        // Another child's name under this one's, and the telephone where the name stands.
        for stolen in [second["f"]["name"][0][1].clone(), first["f"]["phone"][0][1].clone()] {
            assert!(stolen.as_str().unwrap().starts_with('\u{1}'), "it is sealed");
            first["f"]["name"][0][1] = stolen;
            let (id, bytes) = (raw.literal(one.0.as_bytes()), raw.literal(&serde_json::to_vec(&first).unwrap()));
            raw.run(&format!("UPDATE record SET state = {bytes} WHERE id = {id}"));
            assert!(bed.store().record(&worker.actor, one).is_err());
            assert!(bed.store().list(&worker.actor, &store::Query::of(KindName::Person)).is_err(), "an error is an error");
            assert!(!bed.verify().is_empty());
        }
    }

    fn nothing_personal_stands_readable_in_any_file(bed: Bed) {
        let mut bed = bed;
        let (worker, boss) = (bed.outreach(), bed.supervisor());
        let canary = "Kanarievogel";
        let child = bed.add(&worker, KindName::Person, json!({
            "name": {"latin": canary, "nickname": canary}, "phone": canary, "wishes": canary, "note": canary}));
        bed.add(&worker, KindName::Contact, json!({"adult_observed": canary, "said": canary, "person": child.to_string()}));
        let case = bed.add(&boss, KindName::Case, json!({"person": child.to_string(), "summary": canary}));
        let refused = bed.edit_entry(&worker, KindName::Case, case, json!({"summary": canary}));
        bed.send(&worker, vec![refused]);
        bed.photo(&worker, child, canary.repeat(20).as_bytes());
        let user = NewAccount {
            user: canary.to_owned(), display: canary.to_owned(), org: bed.home, team: None, roles: vec![],
            language: "km".to_owned(), passphrase_hash: "hash".to_owned(),
        };
        let account = bed.store().accounts().create(user, bed.now()).unwrap();
        bed.store().accounts().set_totp(account.id, Some(canary.as_bytes())).unwrap();
        bed.store().devices().register(account.id, None, canary, bed.now()).unwrap();
        bed.store().failures().note(canary, bed.now(), 1000).unwrap();
        assert_eq!(bed.store().search(&worker.actor, KindName::Person, canary).unwrap().len(), 1);
        let mut backup = Vec::new();
        bed.store().backup(&mut backup, "a long passphrase", bed.now(), &mut |_, _| {}).unwrap();
        std::fs::write(bed.dir.path().join("backup"), backup).unwrap();
        bed.store().erase(&bed.director().actor, child, canary, bed.now()).unwrap();
        let mut dump = Vec::new();
        if !bed.is_sqlite() {
            let mut raw = Raw::of(&bed);
            for table in raw.text("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'") {
                dump.extend(raw.text(&format!("SELECT t::text FROM {table} t")));
            }
            // bytea is shown as hexadecimal.
            let hex = data_encoding::HEXLOWER.encode(canary.as_bytes());
            assert!(dump.len() > 10 && dump.iter().all(|row| !row.contains(canary) && !row.contains(&hex)));
        }
        for needle in [canary.as_bytes(), canary.to_lowercase().as_bytes(), data_encoding::BASE64.encode(canary.as_bytes()).as_bytes()] {
            assert_eq!(files_with(bed.dir.path(), needle), Vec::<String>::new());
        }
        bed.close();
        assert_eq!(files_with(bed.dir.path(), canary.as_bytes()), Vec::<String>::new());
    }
}
