//! Every released schema is kept as a small filled database and brought up to date here.
//!
//! After a new migration nothing is to be done for older fixtures. To add one for the version released now:
//! `SAFETYNET_WRITE_FIXTURE=<version> cargo nextest run -p safetynet-store fixture`.

use std::{fmt::Write, path::PathBuf};

use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::json;
use store::{Config, DeviceReport, NewAccount, NewSession, Query, Store, restore};

use super::{
    raw::Raw,
    support::{Bed, HOUR_MS, fields, random_id},
};

const RELEASED: &[u32] = &[1, 2, 3];

fn fixture(version: u32, bed: &Bed) -> PathBuf {
    let database = if bed.is_sqlite() { "sqlite" } else { "postgres" };
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/{database}-{version:04}.sql"))
}

fn backup_of(version: u32) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/backup-{version:04}.safetynet"))
}

const PASSPHRASE: &str = "seven boats in the rain";

/// Somebody who signs in: account, second factor, device, session, and a setting of the program's.
fn signed_in(bed: &Bed) {
    let (store, now) = (bed.store(), bed.now());
    let account = NewAccount {
        user: USER.to_owned(),
        display: "Chan Sophea".to_owned(),
        org: bed.home,
        team: Some("night".to_owned()),
        roles: vec![Role::OutreachWorker],
        projects: Vec::new(),
        language: "km".to_owned(),
        passphrase_hash: "hash".to_owned(),
    };
    let account = store.accounts().create(account, now).unwrap().id;
    store.accounts().set_totp(account, Some(b"secret")).unwrap();
    let device = store.devices().register(account, None, "Phone", now).unwrap().id;
    let session = NewSession { token_hash: TOKEN, account, device, now, expires: now.plus_hours(2000) };
    store.sessions().create(session).unwrap();
    let report = DeviceReport {
        agreed: true,
        waiting: 2,
        files: 0,
        refused: 0,
        skew_ms: 9,
        used: 1,
        version: "1".to_owned(),
    };
    store.note_report(device, report, now).unwrap();
    store.set_setting("recovery", b"hash").unwrap();
}

const USER: &str = "sophea";
const TOKEN: [u8; 32] = [7; 32];

/// A database with a little of everything, written as statements.
fn written(bed: &Bed) -> String {
    let (worker, boss, partner) = (bed.outreach(), bed.supervisor(), bed.partner_supervisor());
    let child = bed.child(&worker, "Sok Dara");
    let (_, _, referral) = bed.referred(child);
    bed.act(&partner, KindName::Referral, referral, "accept", json!({}));
    bed.add(&worker, KindName::Contact, json!({"person": child.to_string(), "said": "hello"}));
    let gone = bed.child(&worker, "Chan Thy");
    bed.store().erase(&bed.director().actor, gone, "asked", bed.now()).unwrap();
    bed.store().note_reading(&boss.actor, &[child], bed.now()).unwrap();
    signed_in(bed);
    bed.pass(24 * HOUR_MS);
    bed.store().tick(bed.now()).unwrap();
    bed.assert_sound();
    let mut raw = Raw::of(bed);
    let mut out = raw.schema_sql();
    for table in raw.tables() {
        let (columns, rows) = raw.rows(&table);
        for row in rows {
            let values: Vec<String> = row.iter().map(|cell| raw.cell_literal(cell)).collect();
            writeln!(out, "INSERT INTO {table} ({}) VALUES ({});", columns.join(", "), values.join(", "))
                .unwrap();
        }
    }
    out
}

/// Devices of the account, and whether its session stands.
fn signed_in_still(store: &Store, bed: &Bed) -> (usize, bool) {
    let account = store.accounts().find_by_user(USER).unwrap().unwrap();
    assert_eq!(account.account.roles, vec![Role::OutreachWorker]);
    assert_eq!(account.totp_secret.unwrap(), b"secret");
    assert_eq!(store.setting("recovery").unwrap().unwrap(), b"hash");
    let devices = store.devices().list(account.account.id).unwrap().len();
    let session = store.sessions().find(TOKEN, bed.now(), 100 * HOUR_MS as u64).unwrap();
    (devices, session.is_some())
}

both! {
    fn a_fixture_of_every_released_schema_is_brought_up_to_date_and_sound(bed: Bed) {
        let asked = std::env::var("SAFETYNET_WRITE_FIXTURE").ok().and_then(|version| version.parse().ok());
        if let Some(version) = asked {
            std::fs::write(fixture(version, &bed), written(&bed)).unwrap();
            if bed.is_sqlite() {
                let mut copy = Vec::new();
                bed.store().backup(&mut copy, PASSPHRASE, bed.now(), &mut |_, _| {}).unwrap();
                std::fs::write(backup_of(version), copy).unwrap();
            }
        }
        let fresh = Raw::of(&bed).described();
        for version in RELEASED {
            let statements = std::fs::read_to_string(fixture(*version, &bed)).unwrap();
            let config: Config = bed.fresh_config();
            Raw::fill(&config.url, &statements);
            let store = Store::open(config.clone()).unwrap();
            assert_eq!(store.verify(&mut |_, _| {}).unwrap().problems, Vec::<String>::new());
            let boss = bed.supervisor();
            let found = store.search(&boss.actor, KindName::Person, "dara").unwrap();
            assert_eq!(found[0].fields["name"]["latin"], "Sok Dara");
            assert_eq!(store.count(&boss.actor, &Query::of(KindName::Person)).unwrap(), 2);
            let worker = bed.outreach();
            let set = fields(json!({"sex": "male"}));
            let say = model::Say::Edit(model::Edit { set, seen: 0 });
            let entry = bed.entry(&worker, KindName::Person, RecordId(random_id()), say);
            let taken = store.append(&worker.actor, worker.node, vec![entry], bed.now()).unwrap();
            assert_eq!(taken[0].outcome, model::Outcome::Accepted);
            assert_eq!(signed_in_still(&store, &bed), (1, true), "who was signed in stays so");
            drop(store);
            assert_eq!(Raw::open(&config.url).described(), fresh, "migrated and fresh are the same schema");
            std::fs::remove_dir_all(bed.dir.path().join("fresh")).ok();
        }
    }

    fn a_backup_of_every_released_schema_is_restored_up_to_date(bed: Bed) {
        for version in RELEASED {
            let copy = std::fs::read(backup_of(*version)).unwrap();
            let config = bed.fresh_config();
            restore(&config, &mut &copy[..], PASSPHRASE, &mut |_, _| {}).unwrap();
            let store = Store::open(config.clone()).unwrap();
            assert_eq!(store.verify(&mut |_, _| {}).unwrap().problems, Vec::<String>::new());
            assert_eq!(signed_in_still(&store, &bed), (1, false), "sessions are in no backup");
            drop(store);
            std::fs::remove_dir_all(bed.dir.path().join("fresh")).ok();
        }
    }

    fn data_of_a_later_version_is_left_alone(bed: Bed) {
        let mut bed = bed;
        Raw::of(&bed).run("INSERT INTO schema_version (version) VALUES (1000)");
        bed.close();
        let error = Store::open(bed.config.clone()).unwrap_err();
        assert!(matches!(error, store::Error::LaterSchema { found: 1000, .. }), "{error}");
    }
}
