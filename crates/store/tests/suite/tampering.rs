//! Whoever changes what is stored is found out; whoever copies it reads nothing.

use model::{AccountId, KindName, RecordId, id::DeviceId};
use rules::policy::Role;
use serde_json::json;
use store::{AccountChange, NewAccount, NewSession, Store};

use super::{
    raw::{Cell, Raw, files_with},
    support::{Bed, HOUR_MS, random_id},
};

/// What follows from nothing that is kept (`docs/cryptography.md`): when a device or session was last used, what a feed
/// told last, and counts of failed sign-ins.
const FREE: &[(&str, &[&str])] = &[
    ("device", &["last_seen"]),
    ("session", &["last_used"]),
    ("feed", &["position"]),
    ("schema_version", &["version"]),
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
    "DELETE FROM data_key WHERE id = (SELECT MAX(id) FROM data_key)",
    "DELETE FROM head",
    "DELETE FROM reading",
    "DELETE FROM tombstone",
    "DELETE FROM blob",
    "DELETE FROM setting",
    "DELETE FROM device",
    "DELETE FROM account",
    "DELETE FROM account_projects",
    "UPDATE account_projects SET projects = ''",
    "UPDATE account_projects SET written = written - 1",
    "UPDATE account SET roles = 'director'",
    "UPDATE account SET team = 'night'",
    "UPDATE account SET active = 1 - active",
    "UPDATE account SET passphrase = 'another'",
    "UPDATE account SET written = written - 1",
    "UPDATE device SET revoked = 1",
    "UPDATE session SET expires = expires + 1",
    "UPDATE network SET written = written - 1",
    "UPDATE network SET today = '2026-01-01'",
    "UPDATE network SET sharing = sharing + 1",
];

const TOKEN: [u8; 32] = [7; 32];

fn sophea(bed: &Bed) -> NewAccount {
    NewAccount {
        user: "sophea".to_owned(),
        display: "Chan Sophea".to_owned(),
        org: bed.home,
        team: None,
        roles: vec![Role::OutreachWorker],
        projects: Vec::new(),
        language: "km".to_owned(),
        passphrase_hash: "hash".to_owned(),
    }
}

/// Somebody with a second factor, a device and a session.
fn signed_in(bed: &Bed) -> (AccountId, DeviceId) {
    let (store, now) = (bed.store(), bed.now());
    let account = store.accounts().create(sophea(bed), now).unwrap().id;
    store.accounts().set_totp(account, Some(b"secret")).unwrap();
    let device = store.devices().register(account, None, "Phone", now).unwrap().id;
    let session = NewSession { token_hash: TOKEN, account, device, now, expires: now.plus_hours(2000) };
    store.sessions().create(session).unwrap();
    (account, device)
}

fn populated(bed: &Bed) {
    let (worker, partner) = (bed.outreach(), bed.partner_supervisor());
    signed_in(bed);
    let projects = vec![RecordId(random_id())];
    let giver =
        NewAccount { user: "giver".to_owned(), roles: vec![Role::DonorReader], projects, ..sophea(bed) };
    bed.store().accounts().create(giver, bed.now()).unwrap();
    bed.store().set_setting("recovery", b"hash").unwrap();
    let child = bed.child(&worker, "Sok Dara");
    let (_, _, referral) = bed.referred(child);
    bed.act(&partner, KindName::Referral, referral, "accept", json!({"reply": "yes"}));
    let photo = bed.photo(&worker, child, b"a picture");
    assert!(bed.store().get_blob(&worker.actor, child, photo).unwrap().is_some());
    bed.store().note_reading(&bed.supervisor().actor, &[child], bed.now()).unwrap();
    let gone = bed.child(&worker, "Chan Vuthy");
    bed.store().erase(&bed.director().actor, gone, "asked", bed.now()).unwrap();
    bed.pass(24 * HOUR_MS);
    bed.store().tick(bed.now()).unwrap();
    bed.child(&worker, "Chan Thy");
    bed.assert_sound();
}

/// A cell with one bit of one byte turned, as it is written in a statement. None when the cell is empty.
fn turned(raw: &Raw, cell: &Cell, at: usize) -> Option<String> {
    let flip = |bytes: &[u8]| {
        let mut bytes = bytes.to_vec();
        let last = bytes.len().checked_sub(1)?;
        bytes[at.min(last)] ^= 1;
        Some(bytes)
    };
    Some(match cell {
        Cell::Null => return None,
        Cell::Int(number) => (number ^ (1 << (8 * (at % 8)))).to_string(),
        Cell::Text(text) => raw.cell_literal(&Cell::Text(String::from_utf8(flip(text.as_bytes())?).ok()?)),
        Cell::Bytes(bytes) => raw.literal(&flip(bytes)?),
    })
}

/// Picks a row by all that stands in it.
fn only(raw: &Raw, columns: &[String], row: &[Cell]) -> String {
    let is = |(name, cell): (&String, &Cell)| match cell {
        Cell::Null => format!("{name} IS NULL"),
        cell => format!("{name} = {}", raw.cell_literal(cell)),
    };
    columns.iter().zip(row).map(is).collect::<Vec<_>>().join(" AND ")
}

both! {
    // Every byte of every row is turned in `verify::tests`; here a few of every column, behind the program's back.
    fn flipping_a_stored_byte_of_any_column_is_found(bed: Bed) {
        populated(&bed);
        let mut raw = Raw::of(&bed);
        let mut turns = 0;
        for table in raw.tables() {
            let free = FREE.iter().find(|(name, _)| *name == table).map_or(&[][..], |(_, columns)| columns);
            let (columns, rows) = raw.rows(&table);
            for (n, column) in columns.iter().enumerate().filter(|(_, column)| !free.contains(&column.as_str())) {
                // The first row that has something there.
                let Some(row) = rows.iter().find(|row| !matches!(row[n], Cell::Null)) else { continue };
                for &at in if bed.is_sqlite() { &[0, 3, 7, usize::MAX][..] } else { &[0, usize::MAX] } {
                    let Some(new) = turned(&raw, &row[n], at) else { continue };
                    raw.run("BEGIN");
                    let which = only(&raw, &columns, row);
                    if raw.try_run(&format!("UPDATE {table} SET {column} = {new} WHERE {which}")).is_err() {
                        raw.run("ROLLBACK");
                        continue;
                    }
                    raw.run("COMMIT");
                    assert!(!bed.sound(), "{table}.{column}, byte {at}");
                    let (old, mut changed) = (raw.cell_literal(&row[n]), columns.clone());
                    changed.remove(n);
                    let others: Vec<Cell> = row.iter().enumerate().filter(|(at, _)| *at != n).map(|(_, cell)| cell.clone()).collect();
                    let which = format!("{column} = {new} AND {}", only(&raw, &changed, &others));
                    assert_eq!(raw.run(&format!("UPDATE {table} SET {column} = {old} WHERE {which}")), 1);
                    turns += 1;
                }
            }
        }
        assert!(turns > 150, "{turns}");
        bed.assert_sound();
    }

    fn rights_raised_on_the_disk_open_nothing(bed: Bed) {
        let mut bed = bed;
        let (account, device) = signed_in(&bed);
        let idle = 100 * HOUR_MS as u64;
        let find = |bed: &Bed| bed.store().sessions().find(TOKEN, bed.now(), idle).unwrap();
        let mut raw = Raw::of(&bed);
        let (_, before) = raw.rows("account");
        raw.run("UPDATE account SET roles = 'director,system_admin'");
        assert!(matches!(bed.store().accounts().get(account), Err(store::Error::Damaged(_))));
        assert!(matches!(bed.store().accounts().find_by_user("sophea"), Err(store::Error::Damaged(_))));
        let language = AccountChange { language: Some("th".to_owned()), ..AccountChange::default() };
        assert!(bed.store().accounts().update(account, language.clone()).is_err(), "nothing seals it by the way");
        assert!(!bed.sound());
        raw.run("UPDATE account SET roles = 'outreach_worker'");
        bed.assert_sound();
        // A session of one's own making, a device that is let in again.
        assert!(find(&bed).is_some());
        let own = raw.literal(&[8; 32]);
        raw.run(&format!("INSERT INTO session SELECT network, {own}, account, device, created, last_used, expires, seal FROM session"));
        assert!(bed.store().sessions().find([8; 32], bed.now(), idle).unwrap().is_none());
        assert!(!bed.sound());
        raw.run(&format!("DELETE FROM session WHERE token_hash = {own}"));
        bed.assert_sound();
        let session = raw.rows("session");
        bed.store().devices().revoke(account, device, bed.now()).unwrap();
        raw.run("UPDATE device SET revoked = NULL");
        let (columns, rows) = session;
        let values: Vec<String> = rows[0].iter().map(|cell| raw.cell_literal(cell)).collect();
        raw.run(&format!("INSERT INTO session ({}) VALUES ({})", columns.join(", "), values.join(", ")));
        assert!(find(&bed).is_none());
        assert!(!bed.sound());
        raw.run(&format!("UPDATE device SET revoked = {}", bed.now().unix_millis()));
        bed.assert_sound();
        // The whole row as it was before, with its own good seal.
        bed.store().accounts().update(account, language).unwrap();
        let (columns, now) = raw.rows("account");
        let put = |raw: &mut Raw, row: &[Cell]| {
            let set: Vec<String> = columns.iter().zip(row).map(|(name, cell)| format!("{name} = {}", raw.cell_literal(cell))).collect();
            raw.run(&format!("UPDATE account SET {}", set.join(", ")));
        };
        put(&mut raw, &before[0]);
        assert!(!bed.sound(), "an older row in place of the newer");
        put(&mut raw, &now[0]);
        bed.assert_sound();
        // A network whose people were taken out of it is not one that waits for its first.
        assert!(!bed.store().has_nobody().unwrap());
        raw.run("CREATE TABLE kept_account AS SELECT * FROM account");
        raw.run("DELETE FROM account");
        assert!(matches!(bed.store().has_nobody(), Err(store::Error::Damaged(_))));
        raw.run("INSERT INTO account SELECT * FROM kept_account");
        raw.run("DROP TABLE kept_account");
        // Taking the seals away does not make the program seal anew.
        let none = raw.literal(&[]);
        raw.run(&format!("UPDATE account SET roles = 'director', seal = {none}"));
        raw.run("UPDATE network SET written = NULL, beside = NULL");
        bed.close();
        assert!(matches!(Store::open(bed.config.clone()), Err(store::Error::Damaged(_))));
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
            assert!(!bed.sound(), "{change}");
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
            user: canary.to_owned(), display: canary.to_owned(), org: bed.home, team: None, roles: vec![], projects: Vec::new(),
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
