//! A small network with something in every table.

use std::{path::PathBuf, sync::Arc};

use model::{
    Act, Edit, Entry, EntryId, Fields, Hlc, KindName, Outcome, RecordId, Say, date::Instant, hlc::Node,
};
use rules::policy::{Actor, Role};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use uuid::Uuid;

use crate::{Config, NewAccount, NewSession, OperatorKey, Store, keys::NetworkKeys};

/// 2026-11-22T05:00:00Z: noon in the field.
const NOON_MS: i64 = 1_795_323_600_000;

/// The network, its keys, and where its files are.
pub(crate) struct Network {
    pub store: Store,
    pub keys: Arc<NetworkKeys>,
    pub blobs: PathBuf,
    said: u8,
    _folder: TempDir,
}

fn id(n: u8) -> Uuid {
    uuid::Builder::from_unix_timestamp_millis(1_790_000_000_000, &[n; 10]).into_uuid()
}

fn actor(n: u8, org: u8, role: Role) -> Actor {
    Actor {
        account: model::AccountId(id(n)),
        org: RecordId(id(org)),
        team: Some("night".to_owned()),
        roles: vec![role],
        projects: Vec::new(),
    }
}

fn fields(value: Value) -> Fields {
    serde_json::from_value(value).unwrap()
}

impl Network {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let blobs = folder.path().join("blobs");
        let url = format!("sqlite:{}", folder.path().join("data").display());
        let store = Store::open(Config::new(url, OperatorKey::from_bytes([9; 32]), &blobs)).unwrap();
        store.create_network("Network", &["km".to_owned()], at(NOON_MS)).unwrap();
        let keys = store.keys().unwrap();
        Self { store, keys, blobs, said: 100, _folder: folder }
    }

    fn now(&self) -> Instant {
        at(NOON_MS + i64::from(self.said) * 1000)
    }

    fn say(&mut self, by: &Actor, kind: KindName, record: RecordId, say: Say) {
        self.said += 1;
        let node = Node(id(self.said).as_bytes()[..6].try_into().unwrap());
        let hlc = Hlc { wall_ms: self.now().unix_millis() as u64, counter: 0, node };
        let entry = Entry { id: EntryId(id(self.said)), record, kind, at: hlc, say };
        let taken = self.store.append(by, node, vec![entry], self.now()).unwrap().remove(0);
        assert_eq!(taken.outcome, Outcome::Accepted, "{kind:?}");
    }

    fn add(&mut self, by: &Actor, kind: KindName, n: u8, set: Value) -> RecordId {
        let record = RecordId(id(n));
        self.say(by, kind, record, Say::Edit(Edit { set: fields(set), seen: 0 }));
        record
    }

    fn act(&mut self, by: &Actor, kind: KindName, record: RecordId, name: &str, args: Value) {
        let seen = self.store.signed_head().unwrap().size;
        self.say(by, kind, record, Say::Act(Act { name: name.to_owned(), args: fields(args), seen }));
    }

    /// Somebody who signs in.
    fn account(&self, org: RecordId) {
        let (store, now) = (&self.store, self.now());
        let account = NewAccount {
            user: "sophea".to_owned(),
            display: "Sophea".to_owned(),
            org,
            team: None,
            roles: vec![Role::Director],
            projects: Vec::new(),
            language: "km".to_owned(),
            passphrase_hash: "hash".to_owned(),
        };
        let account = store.accounts().create(account, now).unwrap().id;
        store.accounts().set_totp(account, Some(b"secret")).unwrap();
        let device = store.devices().register(account, None, "Phone", now).unwrap().id;
        let session = NewSession { token_hash: [7; 32], account, device, now, expires: now.plus_hours(100) };
        store.sessions().create(session).unwrap();
        store.set_setting("recovery", b"hash").unwrap();
    }
}

fn at(ms: i64) -> Instant {
    Instant::from_unix_millis(ms).unwrap()
}

/// A child referred to a partner, a photo, a reading, a child that was erased, a person who signs in.
pub(crate) fn filled() -> Network {
    let mut net = Network::new();
    let (worker, boss) = (actor(10, 1, Role::OutreachWorker), actor(12, 1, Role::CaseSupervisor));
    let (director, partner) = (actor(13, 1, Role::Director), actor(20, 2, Role::CaseSupervisor));
    let person = json!({"name": {"latin": "Sok Dara"}, "sex": "female", "phone": "012"});
    let child = net.add(&worker, KindName::Person, 30, person);
    let about = child.to_string();
    let case = net.add(&boss, KindName::Case, 31, json!({"person": about, "summary": "at home"}));
    net.act(&boss, KindName::Case, case, "open", json!({"risk": "high"}));
    let to = partner.org.to_string();
    let consent = json!({"person": about, "recipient": to, "share": ["identity"], "giver": "child", "until": "2026-12-31"});
    let consent = net.add(&boss, KindName::Consent, 32, consent);
    net.act(&boss, KindName::Consent, consent, "give", json!({}));
    let referral = json!({"person": about, "case": case.to_string(), "to": to, "service": "care_emergency_foster",
        "urgency": "one_day", "consent": consent.to_string(), "share": ["identity"], "sex": "female", "reason": "a bed"});
    let referral = net.add(&boss, KindName::Referral, 33, referral);
    net.act(&boss, KindName::Referral, referral, "send", json!({}));
    net.act(&partner, KindName::Referral, referral, "accept", json!({}));
    let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(b"a picture"));
    let photo =
        json!({"parent": about, "kind": "photo", "media_type": "image/jpeg", "size": 9, "sha256": hash});
    let photo = net.add(&worker, KindName::Attachment, 34, photo);
    assert!(net.store.put_blob(&worker, photo, b"a picture").unwrap());
    net.store.note_reading(&boss, &[child], net.now()).unwrap();
    net.store.note_taken_out(&boss, &[child], crate::TakenHow::Account, net.now()).unwrap();
    let gone = net.add(&worker, KindName::Person, 35, json!({"name": {"latin": "Thy"}}));
    assert!(net.store.erase(&director, gone, "asked", net.now()).unwrap());
    net.account(director.org);
    net.store.tick(at(NOON_MS + 24 * 3_600_000)).unwrap();
    net
}
