//! Unsent work that comes back sealed, files that come in parts, and devices that are told to erase what they hold.

use model::{Entry, Fields, KindName, Outcome, RecordId, Say, id::DeviceId};
use proptest::prelude::*;
use rules::policy::{Actor, Role};
use serde_json::{Value, json};
use store::{DeviceReport, Error, EscrowTerms, NewAccount, PART_BYTES_MAX, Parcel, UPLOAD_KEPT_MS, Upload};

use super::{
    sealing::sealed_with,
    support::{Bed, HOUR_MS, NOON_MS, Worker, id, random_id},
};

/// Somebody with an account and a phone that keeps what was not sent.
struct Phone {
    worker: Worker,
    device: DeviceId,
    terms: EscrowTerms,
}

fn new_phone(bed: &Bed, user: &str, org: RecordId) -> Phone {
    let new = NewAccount {
        user: user.to_owned(),
        display: user.to_owned(),
        org,
        team: Some("night".to_owned()),
        roles: vec![Role::OutreachWorker],
        projects: Vec::new(),
        language: "km".to_owned(),
        passphrase_hash: "hash".to_owned(),
    };
    let account = bed.store().accounts().create(new, bed.now()).unwrap();
    let device = bed.store().devices().register(account.id, None, "Phone", bed.now()).unwrap();
    let terms = bed.store().escrow_terms(org, account.id, device.id).unwrap();
    let actor = account.actor();
    Phone { worker: Worker { actor, node: device.node }, device: device.id, terms }
}

fn of_entry(phone: &Phone, entry: &Entry, nonce: u8) -> Parcel {
    let said = json!({"account": phone.worker.actor.account, "device": phone.device, "entry": entry});
    sealed_with(&phone.terms, &said, b"", nonce)
}

fn edit(bed: &Bed, phone: &Phone, kind: KindName, record: RecordId, set: Value) -> Entry {
    let set = serde_json::from_value::<Fields>(set).unwrap();
    bed.entry(&phone.worker, kind, record, Say::Edit(model::Edit { set, seen: 0 }))
}

/// An attachment without its bytes.
fn announced(bed: &Bed, phone: &Phone, bytes: &[u8]) -> (RecordId, String) {
    use sha2::Digest as _;
    let hash = data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(bytes));
    let child = bed.child(&phone.worker, "Sok Dara");
    let set = json!({"parent": child.to_string(), "kind": "photo", "media_type": "image/jpeg", "person": child.to_string(),
                     "size": bytes.len(), "sha256": hash, "caption": "by the river"});
    (bed.add(&phone.worker, KindName::Attachment, set), hash)
}

fn random_bytes(length: usize) -> Vec<u8> {
    (0..length).map(|n| (n * 31 % 251) as u8).collect()
}

const PART: usize = 64 * 1024;

both! {
    fn unsent_work_comes_back_as_its_authors_own_with_its_own_times(bed: Bed) {
        let phone = new_phone(&bed, "sophea", bed.home);
        let child = RecordId(random_id());
        let first = edit(&bed, &phone, KindName::Person, child, json!({"name": {"latin": "Sok Dara"}}));
        let second = edit(&bed, &phone, KindName::Contact, RecordId(random_id()), json!({"person": child.to_string()}));
        bed.pass(40 * 24 * HOUR_MS);
        // Whoever brings them may bring them in any order, and twice.
        let parcels = [of_entry(&phone, &second, 1), of_entry(&phone, &first, 2)];
        for _ in 0..2 {
            assert_eq!(bed.store().take_escrow(bed.home, &parcels, bed.now()).unwrap(), [true, true]);
        }
        let seen = bed.see(&phone.worker, child).unwrap();
        assert_eq!(seen.by, phone.worker.actor.account);
        assert_eq!(seen.fields["name"]["latin"], "Sok Dara");
        let history = bed.store().history(&phone.worker.actor, child).unwrap().unwrap();
        assert_eq!(history.len(), 1);
        assert_eq!(history[0].at.unix_millis() as u64, first.at.wall_ms, "said when it was said");
        // The author's own phone finds it again and says the same.
        let again = bed.send(&phone.worker, vec![first]);
        assert_eq!(again[0].outcome, Outcome::Accepted);
        assert_eq!(bed.store().escrow_returned(phone.worker.actor.account).unwrap(), []);
        bed.assert_sound();
    }

    fn nobody_speaks_for_another_with_the_public_key(bed: Bed) {
        let phone = new_phone(&bed, "sophea", bed.home);
        let other = new_phone(&bed, "dara", bed.home);
        let stranger = new_phone(&bed, "rithy", bed.partner);
        let entry = edit(&bed, &phone, KindName::Person, RecordId(random_id()), json!({"sex": "female"}));
        let good = of_entry(&phone, &entry, 1);
        let say = |account: &Phone, device: &Phone, terms: &EscrowTerms| {
            let said = json!({"account": account.worker.actor.account, "device": device.device, "entry": entry});
            sealed_with(terms, &said, b"", 3)
        };
        let guessed = EscrowTerms { credential: [0; 32], ..phone.terms.clone() };
        let forged = [
            say(&phone, &phone, &guessed),
            say(&phone, &phone, &EscrowTerms { credential: other.terms.credential, ..phone.terms.clone() }),
            say(&phone, &other, &other.terms),
            say(&other, &phone, &other.terms),
            say(&stranger, &stranger, &EscrowTerms { credential: stranger.terms.credential, ..phone.terms.clone() }),
            Parcel { key: stranger.terms.key.clone(), ..good.clone() },
        ];
        assert_eq!(bed.store().take_escrow(bed.home, &forged, bed.now()).unwrap(), [false; 6]);
        assert_eq!(bed.store().take_escrow(bed.partner, std::slice::from_ref(&good), bed.now()).unwrap(), [false]);
        for at in 0..good.sealed.len() {
            let mut changed = good.clone();
            changed.sealed[at] ^= 1;
            assert_eq!(bed.store().take_escrow(bed.home, &[changed], bed.now()).unwrap(), [false], "byte {at}");
        }
        for at in 0..good.wrapped.len() {
            let mut changed = good.clone();
            changed.wrapped[at] ^= 1;
            assert_eq!(bed.store().take_escrow(bed.home, &[changed], bed.now()).unwrap(), [false], "byte {at}");
        }
        assert_eq!(bed.store().take_escrow(bed.home, &[good], bed.now()).unwrap(), [true]);
    }

    fn what_is_refused_waits_for_its_author_once(bed: Bed) {
        let phone = new_phone(&bed, "sophea", bed.home);
        let account = phone.worker.actor.account;
        let unknown = RecordId(random_id());
        let refused = edit(&bed, &phone, KindName::Note, RecordId(random_id()),
            json!({"person": unknown.to_string(), "text": "canary words"}));
        let said = json!({"account": account, "device": phone.device,
            "entry": {"id": random_id(), "record": random_id(), "kind": "of_tomorrow", "at": "x", "edit": {"set": {}}}});
        let parcels = [of_entry(&phone, &refused, 1), sealed_with(&phone.terms, &said, b"", 2)];
        assert_eq!(bed.store().take_escrow(bed.home, &parcels, bed.now()).unwrap(), [true, true]);
        let waiting = bed.store().escrow_returned(account).unwrap();
        assert_eq!(waiting.len(), 2);
        let note = waiting.iter().find(|one| one.entry["kind"] == "note").unwrap();
        assert_eq!(note.entry["edit"]["set"]["text"], "canary words");
        assert_eq!(note.refusal.rule, "policy.unknown_record");
        assert!(bed.store().escrow_returned(new_phone(&bed, "dara", bed.home).worker.actor.account).unwrap().is_empty());
        bed.store().escrow_delivered(account, &[refused.id, said["entry"]["id"].as_str().unwrap().parse().unwrap()]).unwrap();
        assert_eq!(bed.store().take_escrow(bed.home, &parcels, bed.now()).unwrap(), [true, true]);
        assert_eq!(bed.store().escrow_returned(account).unwrap(), [], "asked once");
    }

    fn after_a_device_or_its_owner_was_shut_out_nothing_said_on_it_counts(bed: Bed) {
        let phone = new_phone(&bed, "sophea", bed.home);
        let child = |n: u8| RecordId(id(100 + n));
        let before = edit(&bed, &phone, KindName::Person, child(1), json!({"sex": "female"}));
        bed.pass(1000);
        bed.store().devices().revoke(phone.worker.actor.account, phone.device, bed.now()).unwrap();
        bed.pass(1000);
        let after = edit(&bed, &phone, KindName::Person, child(2), json!({"sex": "female"}));
        let parcels = [of_entry(&phone, &before, 1), of_entry(&phone, &after, 2)];
        assert_eq!(bed.store().take_escrow(bed.home, &parcels, bed.now()).unwrap(), [true, true]);
        assert!(bed.see(&phone.worker, child(1)).is_some());
        assert!(bed.see(&phone.worker, child(2)).is_none());
        let change = store::AccountChange { active: Some(false), ..Default::default() };
        bed.store().accounts().update(phone.worker.actor.account, change).unwrap();
        let late = edit(&bed, &phone, KindName::Person, child(3), json!({"sex": "female"}));
        bed.store().take_escrow(bed.home, &[of_entry(&phone, &late, 3)], bed.now()).unwrap();
        assert!(bed.see(&phone.worker, child(3)).is_none());
    }

    fn a_file_comes_in_parts_and_goes_on_where_it_broke(bed: Bed) {
        let phone = new_phone(&bed, "sophea", bed.home);
        let actor = phone.worker.actor.clone();
        let bytes = random_bytes(PART * 3 + 17);
        let (photo, hash) = announced(&bed, &phone, &bytes);
        let size = bytes.len() as u64;
        let mut bed = bed;
        for (n, part) in bytes.chunks(PART).enumerate() {
            let offset = (n * PART) as u64;
            assert_eq!(bed.store().upload(&actor, photo, &hash).unwrap(), Some(Upload { offset, size }));
            let put = |offset| bed.store().put_part(&actor, photo, &hash, offset, part, bed.now());
            if n > 0 {
                // Said again because the answer was lost.
                let before = &bytes[..PART];
                let again = bed.store().put_part(&actor, photo, &hash, 0, before, bed.now()).unwrap();
                assert_eq!(again, Some(Upload { offset, size }));
            }
            if n == 1 {
                assert!(matches!(put(2 * offset), Err(Error::WrongOffset { offset: found }) if found == offset));
            }
            assert_eq!(put(offset).unwrap().unwrap().offset, offset + part.len() as u64);
            // Weeks later, after a restart.
            bed.pass(20 * 24 * HOUR_MS);
            bed.reopen();
            bed.store().tick(bed.now()).unwrap();
        }
        let parent = bed.see(&phone.worker, photo).unwrap().fields["parent"].as_str().unwrap().parse().unwrap();
        assert_eq!(bed.store().get_blob(&actor, parent, photo).unwrap().unwrap().1, bytes);
        assert!(bed.store().upload(&actor, photo, &hash).unwrap().unwrap().is_whole());
        let left = std::fs::read_dir(bed.config.blobs.join("uploads")).unwrap().count();
        assert_eq!(left, 0, "nothing of the half upload is left");
        bed.assert_sound();
    }

    fn half_files_of_others_do_not_exist_and_wrong_bytes_do_not_stay(bed: Bed) {
        let phone = new_phone(&bed, "sophea", bed.home);
        let actor = phone.worker.actor.clone();
        let bytes = random_bytes(PART * 2);
        let (photo, hash) = announced(&bed, &phone, &bytes);
        let put = |by: &Actor, offset: usize, part: &[u8]| {
            bed.store().put_part(by, photo, &hash, offset as u64, part, bed.now())
        };
        put(&actor, 0, &bytes[..PART]).unwrap();
        for stranger in [bed.partner_supervisor().actor, bed.other_outreach().actor] {
            assert_eq!(bed.store().upload(&stranger, photo, &hash).unwrap(), None);
            assert_eq!(put(&stranger, PART, &bytes[PART..]).unwrap(), None);
        }
        assert!(matches!(put(&actor, PART, &bytes[..=PART]), Err(Error::WrongBytes)), "longer than announced");
        assert!(matches!(put(&actor, PART, &bytes[PART..PART + 100]), Err(Error::WrongBytes)), "crumbs");
        let huge = vec![0; PART_BYTES_MAX as usize + 1];
        assert!(matches!(put(&actor, PART, &huge), Err(Error::TooLarge { .. })));
        let other = "0".repeat(64);
        assert!(matches!(bed.store().upload(&actor, photo, &other), Err(Error::WrongBytes)));
        assert!(matches!(put(&actor, PART, &vec![1; PART]), Err(Error::WrongBytes)), "not what was announced");
        assert_eq!(bed.store().upload(&actor, photo, &hash).unwrap().unwrap().offset, 0, "begins anew");
        // What lies on the disk meanwhile is sealed.
        put(&actor, 0, &bytes[..PART]).unwrap();
        let file = std::fs::read_dir(bed.config.blobs.join("uploads")).unwrap().next().unwrap().unwrap().path();
        let on_disk = std::fs::read(&file).unwrap();
        assert!(!on_disk.windows(64).any(|window| window == &bytes[..64]));
        // A pulled plug in the middle of a part costs that part only.
        std::fs::write(&file, [&on_disk[..], &on_disk[..PART / 2]].concat()).unwrap();
        assert_eq!(bed.store().upload(&actor, photo, &hash).unwrap().unwrap().offset, PART as u64);
        assert!(put(&actor, PART, &bytes[PART..]).unwrap().unwrap().is_whole());
    }

    fn two_devices_send_the_same_file_at_once(bed: Bed) {
        let phone = new_phone(&bed, "sophea", bed.home);
        let bytes = random_bytes(PART * 8);
        let (photo, hash) = announced(&bed, &phone, &bytes);
        let store = bed.store();
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    let actor = &phone.worker.actor;
                    loop {
                        let upload = store.upload(actor, photo, &hash).unwrap().unwrap();
                        if upload.is_whole() {
                            break;
                        }
                        let from = upload.offset as usize;
                        let part = &bytes[from..(from + PART).min(bytes.len())];
                        match store.put_part(actor, photo, &hash, upload.offset, part, at_noon()) {
                            Ok(_) | Err(Error::WrongOffset { .. }) => {}
                            Err(error) => panic!("{error}"),
                        }
                    }
                });
            }
        });
        let parent = bed.see(&phone.worker, photo).unwrap().fields["parent"].as_str().unwrap().parse().unwrap();
        assert_eq!(bed.store().get_blob(&phone.worker.actor, parent, photo).unwrap().unwrap().1, bytes);
    }

    fn half_files_that_nobody_goes_on_with_end(bed: Bed) {
        let phone = new_phone(&bed, "sophea", bed.home);
        let bytes = random_bytes(PART * 2);
        let (photo, hash) = announced(&bed, &phone, &bytes);
        bed.store().put_part(&phone.worker.actor, photo, &hash, 0, &bytes[..PART], bed.now()).unwrap();
        bed.pass(UPLOAD_KEPT_MS + 24 * HOUR_MS);
        bed.store().tick(bed.now()).unwrap();
        assert_eq!(bed.store().upload(&phone.worker.actor, photo, &hash).unwrap().unwrap().offset, 0);
        assert_eq!(std::fs::read_dir(bed.config.blobs.join("uploads")).unwrap().count(), 0);
    }

    fn bytes_come_back_sealed_too(bed: Bed) {
        let phone = new_phone(&bed, "sophea", bed.home);
        let bytes = random_bytes(PART + 5);
        let (photo, hash) = announced(&bed, &phone, &bytes);
        let part = |from: usize, nonce: u8| {
            let file = json!({"attachment": photo, "sha256": hash, "offset": from});
            let said = json!({"account": phone.worker.actor.account, "device": phone.device, "file": file});
            sealed_with(&phone.terms, &said, &bytes[from..(from + PART).min(bytes.len())], nonce)
        };
        let parcels = [part(0, 1), part(PART, 2)];
        for _ in 0..2 {
            assert_eq!(bed.store().take_escrow(bed.home, &parcels, bed.now()).unwrap(), [true, true]);
        }
        let parent = bed.see(&phone.worker, photo).unwrap().fields["parent"].as_str().unwrap().parse().unwrap();
        assert_eq!(bed.store().get_blob(&phone.worker.actor, parent, photo).unwrap().unwrap().1, bytes);
    }

    fn bytes_of_what_was_refused_are_let_go_of_after_weeks_and_their_author_is_told(bed: Bed) {
        let phone = new_phone(&bed, "sophea", bed.home);
        let (account, photo, unknown) = (phone.worker.actor.account, RecordId(random_id()), random_id());
        let bytes = random_bytes(100);
        let hash = { use sha2::Digest as _; data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(&bytes)) };
        let refused = edit(&bed, &phone, KindName::Attachment, photo, json!({"parent": unknown.to_string(), "kind": "photo",
            "media_type": "image/jpeg", "size": bytes.len(), "sha256": hash, "person": unknown.to_string()}));
        let file = json!({"attachment": photo, "sha256": hash, "offset": 0});
        let part = sealed_with(&phone.terms, &json!({"account": account, "device": phone.device, "file": file}), &bytes, 2);
        let parcels = [of_entry(&phone, &refused, 1), part.clone()];
        assert_eq!(bed.store().take_escrow(bed.home, &parcels, bed.now()).unwrap(), [true, false]);
        let told = bed.store().escrow_returned(account).unwrap();
        assert_eq!(told.len(), 1, "the author decides");
        bed.store().escrow_delivered(account, &[refused.id]).unwrap();
        bed.pass(UPLOAD_KEPT_MS - HOUR_MS);
        let take = |part: &Parcel| bed.store().take_escrow(bed.home, std::slice::from_ref(part), bed.now()).unwrap();
        assert_eq!(take(&part), [false], "the author may say it again");
        bed.pass(2 * HOUR_MS);
        assert_eq!(take(&part), [true]);
        // Of a record that nobody ever said anything of, nothing is let go of.
        let file = json!({"attachment": random_id(), "sha256": hash, "offset": 0});
        let other = sealed_with(&phone.terms, &json!({"account": account, "device": phone.device, "file": file}), &bytes, 3);
        assert_eq!(take(&other), [false]);
        bed.assert_sound();
    }

    fn a_device_is_told_to_erase_and_says_when_it_has(bed: Bed) {
        let phone = new_phone(&bed, "sophea", bed.home);
        let other = new_phone(&bed, "dara", bed.home);
        let (store, account) = (bed.store(), phone.worker.actor.account);
        let boss = bed.supervisor().actor.account;
        assert!(!store.order_erase(boss, other.worker.actor.account, phone.device, bed.now()).unwrap());
        assert_eq!(store.erase_order(phone.device).unwrap(), None);
        assert!(store.order_erase(boss, account, phone.device, bed.now()).unwrap());
        assert!(store.devices().get(phone.device).unwrap().unwrap().revoked.is_some());
        assert_eq!(store.leashed(&phone.terms.leash).unwrap().unwrap().id, phone.device);
        let mut wrong = phone.terms.leash.clone().into_bytes();
        *wrong.last_mut().unwrap() ^= 1;
        assert_eq!(store.leashed(&String::from_utf8(wrong).unwrap()).unwrap(), None);
        bed.pass(1000);
        store.note_erased_device(phone.device, bed.now()).unwrap();
        let done = store.erase_order(phone.device).unwrap().unwrap().done;
        assert_eq!(done, Some(bed.now()));
        bed.pass(1000);
        store.note_erased_device(phone.device, bed.now()).unwrap();
        store.note_erased_device(other.device, bed.now()).unwrap();
        assert_eq!(store.erase_order(phone.device).unwrap().unwrap().done, done, "said once");
        assert_eq!(store.erase_order(other.device).unwrap(), None, "nobody ordered it");
        let report = DeviceReport { agreed: true, waiting: 0, files: 1, refused: 2, skew_ms: -5000, used: 7, version: "1".to_owned() };
        store.note_report(other.device, report.clone(), bed.now()).unwrap();
        let agreed = Some(bed.now());
        bed.pass(1000);
        store.note_report(other.device, DeviceReport { agreed: false, waiting: 3, ..report }, bed.now()).unwrap();
        let all = store.devices_of_org(bed.home).unwrap();
        assert_eq!(all.len(), 2);
        let found = all.iter().find(|(_, health)| health.device.id == other.device).unwrap().1.reported.clone().unwrap();
        assert_eq!((found.at, found.agreed, found.report.waiting, found.report.skew_ms), (bed.now(), agreed, 3, -5000));
        bed.assert_sound();
    }

    fn what_a_first_sync_costs_is_what_the_actor_may_see(bed: Bed) {
        let worker = bed.outreach();
        for n in 0..5 {
            bed.child(&worker, &format!("Child {n}"));
        }
        let mine = bed.store().estimate(&worker.actor).unwrap();
        assert_eq!(mine.records, 5);
        assert!(mine.bytes > 500);
        assert_eq!(bed.store().estimate(&bed.partner_supervisor().actor).unwrap().records, 0);
        let nobody = Actor { roles: Vec::new(), ..worker.actor };
        assert_eq!(bed.store().estimate(&nobody).unwrap().records, 0);
    }
}

fn at_noon() -> model::date::Instant {
    model::date::Instant::from_unix_millis(NOON_MS).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// However a file is cut, and wherever answers are lost, it arrives whole.
    #[test]
    fn any_cutting_arrives_whole(length in 1_usize..200_000, cuts in prop::collection::vec((16_384_usize..80_000, any::<bool>()), 1..12)) {
        let bed = Bed::sqlite();
        let phone = new_phone(&bed, "sophea", bed.home);
        let bytes = random_bytes(length);
        let (photo, hash) = announced(&bed, &phone, &bytes);
        let actor = &phone.worker.actor;
        let mut cuts = cuts.into_iter().cycle();
        loop {
            let upload = bed.store().upload(actor, photo, &hash).unwrap().unwrap();
            if upload.is_whole() {
                break;
            }
            let (cut, lost) = cuts.next().unwrap();
            let from = upload.offset as usize;
            let part = &bytes[from..(from + cut).min(length)];
            for _ in 0..=usize::from(lost) {
                bed.store().put_part(actor, photo, &hash, upload.offset, part, bed.now()).unwrap();
            }
        }
        let parent = bed.see(&phone.worker, photo).unwrap().fields["parent"].as_str().unwrap().parse().unwrap();
        prop_assert_eq!(bed.store().get_blob(actor, parent, photo).unwrap().unwrap().1, bytes);
    }

    /// Whatever bytes are brought, nothing is taken and nothing breaks.
    #[test]
    fn rubbish_is_not_taken(wrapped in prop::collection::vec(any::<u8>(), 0..200), sealed in prop::collection::vec(any::<u8>(), 0..200)) {
        let bed = Bed::sqlite();
        let phone = new_phone(&bed, "sophea", bed.home);
        let parcel = Parcel { key: phone.terms.key, wrapped, sealed };
        prop_assert_eq!(bed.store().take_escrow(bed.home, &[parcel], bed.now()).unwrap(), [false]);
    }
}
