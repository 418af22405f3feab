//! `import-outbox`: unsent work of a phone, carried to the machine as a file, good or not.

use std::{fs, process::Output};

use data_encoding::BASE64;
use model::{AccountId, RecordId, date::Instant, hlc::Node, id::DeviceId};
use rules::policy::{Actor, Role};
use serde_json::{Value, json};
use sha2::Digest as _;
use store::{Config, EscrowTerms, NewAccount, OperatorKey, Parcel, Record, Store};

use super::{Folder, text};
use crate::sealing::sealed_with;

/// 2026-11-22T05:00:00Z.
const NOON_MS: i64 = 1_795_323_600_000;

fn at(ms: i64) -> Instant {
    Instant::from_unix_millis(ms).unwrap()
}

fn id(n: u8) -> RecordId {
    RecordId::new(NOON_MS as u64, [n; 10])
}

/// A network on a machine of its own.
struct Net(Folder);

/// Somebody's phone, and what it was given at sign-in.
struct Phone {
    actor: Actor,
    device: DeviceId,
    node: Node,
    terms: EscrowTerms,
}

impl Net {
    fn new() -> Self {
        let folder = Folder::new();
        folder.ok(&["init", "--data", "net"]);
        let net = Self(folder);
        net.store().create_network("Network", &["km".to_owned()], at(NOON_MS)).unwrap();
        net
    }

    /// The store, for as long as no command runs.
    fn store(&self) -> Store {
        let (data, key) = (self.0.path("net"), OperatorKey::from_file(&self.0.path("net.key")).unwrap());
        let url = format!("sqlite:{}", data.display());
        Store::open(Config::new(url, key, data.join("blobs"))).unwrap()
    }

    fn phone(&self, n: u8) -> Phone {
        let (store, account, org) = (self.store(), AccountId(id(n).0), id(200));
        let (team, roles) = (Some("night".to_owned()), vec![Role::OutreachWorker]);
        let new = NewAccount {
            user: format!("user{n}"),
            display: format!("User {n}"),
            org,
            team: team.clone(),
            roles: roles.clone(),
            projects: Vec::new(),
            language: "km".to_owned(),
            passphrase_hash: "hash".to_owned(),
        };
        store.accounts().create_as(account, new, at(NOON_MS)).unwrap();
        let device = store.devices().register(account, None, "Phone", at(NOON_MS)).unwrap();
        let terms = store.escrow_terms(org, account, device.id).unwrap();
        Phone {
            actor: Actor { account, org, team, roles, projects: Vec::new() },
            device: device.id,
            node: device.node,
            terms,
        }
    }

    fn import(&self, file: &str) -> Output {
        fs::write(self.0.path("carried.outbox"), file).unwrap();
        self.0.run(&["import-outbox", "carried.outbox", "--data", "net"])
    }

    /// Takes a file in that is good.
    fn takes(&self, file: &str) -> String {
        let output = self.import(file);
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout)
    }

    /// Tries a file that is not.
    fn refuses(&self, file: &str) -> String {
        let output = self.import(file);
        assert!(!output.status.success(), "{}", text(&output.stdout));
        text(&output.stdout) + &text(&output.stderr)
    }

    fn entries(&self) -> u64 {
        self.store().signed_head().unwrap().size
    }

    fn child(&self, phone: &Phone, n: u8) -> Option<Record> {
        self.store().record(&phone.actor, id(n)).unwrap()
    }

    fn assert_sound(&self) {
        assert!(self.0.ok(&["verify", "--data", "net"]).contains("All is well"));
    }
}

impl Phone {
    fn says(&self, said: &Value, bytes: &[u8], n: u8) -> Parcel {
        let mut whole = json!({"account": self.actor.account, "device": self.device});
        whole.as_object_mut().unwrap().extend(said.as_object().unwrap().clone());
        sealed_with(&self.terms, &whole, bytes, n)
    }

    fn entry(&self, n: u8, kind: &str, set: &Value, ms: i64) -> Parcel {
        let node = data_encoding::HEXLOWER.encode(&self.node.0);
        let entry = json!({"id": id(n.wrapping_add(100)), "record": id(n), "kind": kind,
                           "at": format!("{ms:012x}-{n:04x}-{node}"), "edit": {"set": set, "seen": 0}});
        self.says(&json!({ "entry": entry }), b"", n)
    }

    /// A child, written down at noon.
    fn child(&self, n: u8) -> Parcel {
        self.entry(n, "person", &json!({"name": {"latin": format!("Child {n}")}}), NOON_MS)
    }
}

/// As the app saves it.
fn file(parcels: &[Parcel]) -> String {
    let wire = |parcel: &Parcel| json!({"key": parcel.key, "wrapped": BASE64.encode(&parcel.wrapped), "sealed": BASE64.encode(&parcel.sealed)});
    json!({"format": "safetynet outbox 1", "parcels": parcels.iter().map(wire).collect::<Vec<_>>()})
        .to_string()
}

#[test]
fn a_good_file_comes_in_once_however_often_it_is_brought() {
    let net = Net::new();
    let phone = net.phone(1);
    let bytes = b"a picture by the river";
    let hash = data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(bytes));
    let photo = json!({"parent": id(10), "person": id(10), "kind": "photo", "media_type": "image/jpeg",
                       "size": bytes.len(), "sha256": hash});
    let part = json!({"file": {"attachment": id(11), "sha256": hash, "offset": 0}});
    let parcels =
        [phone.child(10), phone.entry(11, "attachment", &photo, NOON_MS + 1), phone.says(&part, bytes, 12)];
    for _ in 0..3 {
        assert!(net.takes(&file(&parcels)).contains("Took in 3 of 3."));
        assert_eq!(net.entries(), 2);
    }
    let child = net.child(&phone, 10).unwrap();
    assert_eq!((child.by, &child.fields["name"]["latin"]), (phone.actor.account, &json!("Child 10")));
    let (parent, attachment) = (id(10), id(11));
    assert_eq!(net.store().get_blob(&phone.actor, parent, attachment).unwrap().unwrap().1, bytes);
    net.assert_sound();
}

#[test]
fn a_file_of_another_network_or_under_another_key_stays_out() {
    let (net, other) = (Net::new(), Net::new());
    let (phone, stranger) = (net.phone(1), other.phone(1));
    assert!(net.refuses(&file(&[stranger.child(10)])).contains("Took in 0 of 1."));
    // Sealed to another network, and called this one's.
    let mut passed_off = stranger.child(11);
    passed_off.key.clone_from(&phone.terms.key);
    assert!(net.refuses(&file(&[passed_off])).contains("Took in 0 of 1."));
    assert_eq!(net.entries(), 0);
    // The operator's key of another network opens nothing here.
    fs::copy(other.0.path("net.key"), net.0.path("other.key")).unwrap();
    fs::write(net.0.path("good.outbox"), file(&[phone.child(12)])).unwrap();
    net.0.refused(&["import-outbox", "good.outbox", "--data", "net", "--key-file", "other.key"]);
    assert_eq!(net.entries(), 0);
    net.assert_sound();
}

#[test]
fn a_file_that_was_cut_off_stays_out_and_comes_in_when_it_is_whole() {
    let net = Net::new();
    let phone = net.phone(1);
    let whole = file(&[phone.child(10), phone.child(11), phone.child(12)]);
    let (first, last) = (20, whole.len() - 1);
    for cut in [0, 1, first, whole.len() / 3, whole.len() / 2, last - 3, last] {
        assert!(net.refuses(&whole[..cut]).contains("is no file of unsent work"), "cut at {cut}");
    }
    assert_eq!(net.entries(), 0, "nothing of it, although the first parcels were whole");
    assert!(net.takes(&whole).contains("Took in 3 of 3."));
    // A parcel that was cut takes nobody else's place.
    let mut short = phone.child(14);
    short.sealed.truncate(short.sealed.len() - 1);
    let mut hollow = phone.child(15);
    hollow.wrapped.clear();
    assert!(net.refuses(&file(&[phone.child(13), short, hollow])).contains("Took in 1 of 3."));
    assert_eq!(net.entries(), 4);
    assert!(net.child(&phone, 14).is_none() && net.child(&phone, 15).is_none());
    net.assert_sound();
}

#[test]
fn a_file_in_which_one_bit_was_turned_brings_nothing_that_nobody_said() {
    let net = Net::new();
    let phone = net.phone(1);
    let good = file(&[phone.child(10)]);
    for step in 0..40 {
        let mut bytes = good.clone().into_bytes();
        let place = step * (bytes.len() - 1) / 39;
        bytes[place] ^= 1 << (step % 7);
        fs::write(net.0.path("turned.outbox"), &bytes).unwrap();
        net.0.refused(&["import-outbox", "turned.outbox", "--data", "net"]);
        assert_eq!(net.entries(), 0, "byte {place}");
    }
    // Whoever stands beside it in the file comes in all the same; brought whole, the rest does.
    let mut turned = phone.child(11);
    turned.sealed[40] ^= 4;
    assert!(net.refuses(&file(&[phone.child(10), turned, phone.child(12)])).contains("Took in 2 of 3."));
    assert!(net.child(&phone, 11).is_none());
    let again = file(&[phone.child(10), phone.child(11), phone.child(12)]);
    assert!(net.takes(&again).contains("Took in 3 of 3."));
    assert_eq!(net.entries(), 3, "nothing twice");
    net.assert_sound();
}

#[test]
fn nobody_speaks_for_a_colleague_by_a_file() {
    let net = Net::new();
    let (phone, colleague) = (net.phone(1), net.phone(2));
    // What everybody may have, the public key, and one's own credential.
    let forged = Phone {
        actor: colleague.actor.clone(),
        device: colleague.device,
        node: colleague.node,
        terms: phone.terms.clone(),
    };
    let borrowed = Phone { actor: colleague.actor.clone(), ..net.phone(3) };
    let parcels = [forged.child(10), borrowed.child(11)];
    assert!(net.refuses(&file(&parcels)).contains("Took in 0 of 2."));
    assert_eq!(net.entries(), 0);
    // What a colleague really said counts as the colleague's, whoever carries it.
    assert!(net.takes(&file(&[colleague.child(12)])).contains("Took in 1 of 1."));
    assert_eq!(net.child(&phone, 12).unwrap().by, colleague.actor.account);
    net.assert_sound();
}

#[test]
fn of_a_device_that_was_shut_out_only_what_was_said_before_counts() {
    let net = Net::new();
    let phone = net.phone(1);
    let shut_out = NOON_MS + 60_000;
    assert!(net.store().devices().revoke(phone.actor.account, phone.device, at(shut_out)).unwrap());
    let late = phone.entry(11, "person", &json!({"name": {"latin": "Late"}}), shut_out);
    for _ in 0..2 {
        assert!(net.takes(&file(&[phone.child(10), late.clone()])).contains("Took in 2 of 2."));
    }
    assert!(net.child(&phone, 10).is_some());
    assert!(net.child(&phone, 11).is_none(), "kept in the log, refused, and changes nothing");
    let told = net.store().escrow_returned(phone.actor.account).unwrap();
    assert_eq!(told.len(), 1, "its author is asked once");
    assert_eq!(told[0].entry["edit"]["set"]["name"]["latin"], "Late");
    net.assert_sound();
}
