//! Every released schema is kept as a small filled database and brought up to date here.
//!
//! After a new migration nothing is to be done for older fixtures. To add one for the version released now:
//! `SAFETYNET_WRITE_FIXTURE=<version> cargo nextest run -p safetynet-store fixture`.

use std::{fmt::Write, path::PathBuf};

use model::{KindName, RecordId};
use serde_json::json;
use store::{Config, Query, Store};

use super::{
    raw::Raw,
    support::{Bed, HOUR_MS, fields, random_id},
};

const RELEASED: &[u32] = &[1];

fn fixture(version: u32, bed: &Bed) -> PathBuf {
    let database = if bed.is_sqlite() { "sqlite" } else { "postgres" };
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/{database}-{version:04}.sql"))
}

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

both! {
    fn a_fixture_of_every_released_schema_is_brought_up_to_date_and_sound(bed: Bed) {
        let asked = std::env::var("SAFETYNET_WRITE_FIXTURE").ok().and_then(|version| version.parse().ok());
        if let Some(version) = asked {
            std::fs::write(fixture(version, &bed), written(&bed)).unwrap();
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
            drop(store);
            assert_eq!(Raw::open(&config.url).described(), fresh, "migrated and fresh are the same schema");
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
