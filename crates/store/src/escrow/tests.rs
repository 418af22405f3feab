//! The app and the store understand one another: each writes what the other reads (`vectors/escrow_*.json`).

use std::path::PathBuf;

use model::{AccountId, NetworkId, RecordId, id::DeviceId};
use serde_json::{Value, json};

use super::*;
use crate::{OperatorKey, keys::NetworkKeys};

struct Same;

impl crate::Random for Same {
    fn fill(&self, buffer: &mut [u8]) -> Result<()> {
        buffer.fill(5);
        Ok(())
    }
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x019a_0000_0000_7000_8000_0000_0000_0000 + n)
}

fn keys() -> NetworkKeys {
    let operator = OperatorKey::from_bytes([7; 32]);
    let wrapped = NetworkKeys::create(NetworkId(id(1)), &operator, &Same).unwrap();
    NetworkKeys::open(NetworkId(id(1)), &operator, &wrapped).unwrap()
}

fn vectors(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors").join(name)
}

#[test]
fn the_apps_parcels_open() {
    let (keys, org) = (keys(), RecordId(id(2)));
    let (account, device) = (AccountId(id(3)), DeviceId(id(4)));
    let key = OrgKey::of(&keys, org);
    let terms = json!({
        "account": account, "device": device, "key": key_id(&key.public),
        "public": data_encoding::BASE64.encode(&key.public),
        "credential": data_encoding::BASE64.encode(&credential(&keys, account, device).0),
        "leash": leash(&keys, device), "offline_days": 30,
    });
    let file = vectors("escrow_terms.json");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, format!("{terms:#}\n")).unwrap();
    }
    let kept: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    assert_eq!(
        kept, terms,
        "the app's parcels are made for other keys: run with UPDATE=1, then the app's test so too"
    );

    let made = std::fs::read_to_string(vectors("escrow_parcels.json")).unwrap();
    let parcels = read_outbox(&made).unwrap();
    let opened: Vec<Opened> = parcels.iter().map(|one| key.open(&keys, one).unwrap()).collect();
    assert!(opened.iter().all(|one| one.said.account == account && one.said.device == device));
    let entry = opened[0].said.entry.as_ref().unwrap();
    assert_eq!(entry.pointer("/edit/set/text").unwrap(), "កុមារី met by the river");
    assert!(serde_json::from_value::<Entry>(entry.clone()).is_ok());
    let parts = &opened[1..];
    let offsets: Vec<u64> = parts.iter().map(|one| one.said.file.as_ref().unwrap().offset).collect();
    assert_eq!(offsets, [0, 196_608]);
    let bytes: Vec<u8> = parts.iter().flat_map(|one| one.bytes.clone()).collect();
    assert!(bytes.iter().enumerate().all(|(n, byte)| *byte == (n % 251) as u8));
    assert_eq!(bytes.len(), 200_000);
}

#[test]
fn a_file_of_anything_else_is_no_outbox() {
    for text in [
        "",
        "{}",
        "[]",
        r#"{"format":"safetynet outbox 1","parcels":[{"key":"a","wrapped":"*","sealed":""}]}"#,
    ] {
        assert_eq!(read_outbox(text), None, "{text}");
    }
}
