//! Appending: idempotence, refusals, clashes, many writers, proofs.

use model::{Edit, KindName, Outcome, RecordId, Say};
use serde_json::json;
use store::{check_consistency, check_inclusion};

use super::support::{Bed, Worker, fields, random_id, refused};

fn hash(hex: &str) -> [u8; 32] {
    data_encoding::HEXLOWER.decode(hex.as_bytes()).unwrap().try_into().unwrap()
}

both! {
    fn an_entry_said_twice_counts_once_and_gets_the_same_answer(bed: Bed) {
        let worker = bed.outreach();
        let child = RecordId(random_id());
        let entry = bed.edit_entry(&worker, KindName::Person, child, json!({"name": {"latin": "  Sok   Dara "}}));
        let first = bed.send(&worker, vec![entry.clone()]);
        let again = bed.send(&worker, vec![entry.clone(), entry]);
        assert_eq!(first[0].outcome, Outcome::Accepted);
        assert_eq!(again, vec![first[0].clone(), first[0].clone()]);
        let seen = bed.see(&worker, child).unwrap();
        assert_eq!(seen.fields["name"]["latin"], "Sok Dara");
        assert_eq!(seen.version, first[0].seq);
        assert_eq!(bed.store().signed_head().unwrap().size, 1);
        bed.assert_sound();
    }

    fn the_id_of_an_entry_cannot_be_used_for_something_else(bed: Bed) {
        let worker = bed.outreach();
        let child = RecordId(random_id());
        let entry = bed.edit_entry(&worker, KindName::Person, child, json!({"phone": "012"}));
        bed.send(&worker, vec![entry.clone()]);
        let mut other = entry.clone();
        other.say = Say::Edit(Edit { set: fields(json!({"phone": "013"})), seen: 0 });
        let taken = bed.send(&worker, vec![other]).remove(0);
        assert_eq!((refused(&taken), taken.seq), ("entry.id_reused", 0));
        assert_eq!(bed.see(&worker, child).unwrap().fields["phone"], "012");
        // Nor by somebody else who happens to say the same.
        let colleague = Worker { actor: bed.other_outreach().actor, node: worker.node };
        assert_eq!(refused(&bed.send(&colleague, vec![entry]).remove(0)), "entry.id_reused");
        assert_eq!(bed.store().signed_head().unwrap().size, 1);
    }

    fn what_is_malformed_is_refused_alone_and_not_kept(bed: Bed) {
        let worker = bed.outreach();
        let (child, other) = (RecordId(random_id()), RecordId(random_id()));
        let good = bed.edit_entry(&worker, KindName::Person, child, json!({"sex": "female"}));
        let bad = bed.edit_entry(&worker, KindName::Person, other, json!({"sex": "femal"}));
        let mut stolen = bed.edit_entry(&worker, KindName::Person, other, json!({"sex": "male"}));
        stolen.at.node = bed.supervisor().node;
        let taken = bed.send(&worker, vec![bad, stolen, good]);
        let wire = serde_json::to_value(&taken).unwrap();
        assert_eq!(wire[0]["outcome"]["refused"], json!({"rule": "invalid", "field": "sex", "detail": "code"}));
        assert_eq!(wire[1]["outcome"]["refused"]["detail"], "clock");
        assert_eq!((wire[0]["seq"].clone(), wire[2]["outcome"].clone()), (json!(0), json!("accepted")));
        assert!(bed.see(&worker, other).is_none());
        assert_eq!(bed.store().signed_head().unwrap().size, 1);
    }

    fn what_a_rule_refuses_is_kept_but_changes_nothing(bed: Bed) {
        let (worker, boss) = (bed.outreach(), bed.supervisor());
        let child = bed.child(&worker, "Sok Dara");
        let entry = bed.edit_entry(&worker, KindName::Person, child, json!({"status": "inactive"}));
        let taken = bed.send(&worker, vec![entry.clone()]).remove(0);
        assert_eq!((refused(&taken), taken.seq), ("act_only", 2));
        assert_eq!(bed.send(&worker, vec![entry]).remove(0), taken, "asked again, the same answer");
        let case = bed.add(&boss, KindName::Case, json!({"person": child.to_string()}));
        let early = bed.act_taken(&boss, KindName::Case, case, "close", json!({"close_reason": "moved", "reason": "x"}));
        assert!(refused(&early).starts_with("case.") || refused(&early) == "invalid", "{early:?}");
        assert!(!bed.see(&boss, case).unwrap().fields.contains_key("close_reason"));
        let history = bed.store().history(&worker.actor, child).unwrap().unwrap();
        assert_eq!(history.len(), 2, "its author sees what was refused");
        assert_eq!(bed.store().history(&boss.actor, child).unwrap().unwrap().len(), 1, "nobody else does");
        bed.assert_sound();
    }

    fn two_who_did_not_see_each_other_are_both_heard(bed: Bed) {
        let (boss, worker) = (bed.supervisor(), bed.outreach());
        let child = bed.child(&worker, "Sok Dara");
        let say = |by: &Worker, set| bed.entry(by, KindName::Person, child, Say::Edit(Edit { set: fields(set), seen: 1 }));
        let one = say(&worker, json!({"name": {"latin": "Sok Dara", "nickname": "Srey"}, "school": "attending"}));
        let two = say(&boss, json!({"name": {"latin": "Sok Darareaksmey"}, "phone": "099"}));
        bed.send(&worker, vec![one]);
        bed.send(&boss, vec![two]);
        let seen = bed.see(&boss, child).unwrap();
        assert_eq!(seen.clashes["name"].len(), 2);
        assert_eq!((&seen.fields["school"], &seen.fields["phone"]), (&json!("attending"), &json!("099")));
        for name in ["Srey", "Darareaksmey"] {
            assert_eq!(bed.store().search(&boss.actor, KindName::Person, name).unwrap().len(), 1, "{name}");
        }
        let settle = json!({"name": {"latin": "Sok Darareaksmey", "nickname": "Srey"}});
        bed.act(&boss, KindName::Person, child, "settle", settle);
        assert!(bed.see(&boss, child).unwrap().clashes.is_empty());
        bed.assert_sound();
    }

    fn sixteen_who_write_at_once_lose_nothing(bed: Bed) {
        let each = 12;
        let workers: Vec<Worker> = (0..16_u8)
            .map(|n| Worker { node: model::hlc::Node([n + 100; 6]), ..bed.outreach() })
            .collect();
        let batches: Vec<(Worker, Vec<model::Entry>)> = workers
            .into_iter()
            .map(|worker| {
                let entry = |n: u8| {
                    let set = json!({"sex": "female", "description": format!("child {n}")});
                    bed.entry(&worker, KindName::Person, RecordId(random_id()), Say::Edit(Edit { set: fields(set), seen: 0 }))
                };
                let entries = (0..each).map(entry).collect();
                (worker, entries)
            })
            .collect();
        let store = bed.store();
        let now = bed.now();
        let mut seqs: Vec<u64> = std::thread::scope(|scope| {
            let threads: Vec<_> = batches
                .iter()
                .map(|(worker, entries)| {
                    scope.spawn(move || {
                        let one = |entry: &model::Entry| {
                            store.append(&worker.actor, worker.node, vec![entry.clone()], now).unwrap().remove(0)
                        };
                        entries.iter().map(one).collect::<Vec<_>>()
                    })
                })
                .collect();
            let taken = threads.into_iter().flat_map(|thread| thread.join().unwrap());
            taken.map(|taken| { assert_eq!(taken.outcome, Outcome::Accepted); taken.seq }).collect()
        });
        seqs.sort_unstable();
        assert_eq!(seqs, (1..=16 * u64::from(each)).collect::<Vec<_>>());
        bed.assert_sound();
    }

    fn an_outsider_can_check_that_an_entry_is_in_the_log_and_that_the_log_only_grew(bed: Bed) {
        let worker = bed.outreach();
        let mut heads = Vec::new();
        for n in 0..9 {
            bed.child(&worker, &format!("Child {n}"));
            heads.push(bed.store().signed_head().unwrap());
        }
        let now = heads.last().unwrap();
        for seq in 1..=9 {
            let proof = bed.store().inclusion(seq).unwrap().unwrap();
            let path: Vec<_> = proof.path.iter().map(|step| hash(step)).collect();
            assert!(check_inclusion(hash(&proof.leaf), seq - 1, 9, &path, hash(&now.root)));
            assert!(!check_inclusion(hash(&proof.leaf), seq % 9, 9, &path, hash(&now.root)));
        }
        for old in &heads {
            let proof = bed.store().consistency(old.size, 9).unwrap().unwrap();
            let path: Vec<_> = proof.path.iter().map(|step| hash(step)).collect();
            assert!(check_consistency(old.size, 9, &path, hash(&old.root), hash(&now.root)), "{}", old.size);
            assert!(old.size == 9 || !check_consistency(old.size, 9, &path, [0; 32], hash(&now.root)));
        }
        assert!(bed.store().inclusion(10).unwrap().is_none() && bed.store().inclusion(0).unwrap().is_none());
        assert!(bed.store().consistency(3, 10).unwrap().is_none());
        let key = ed25519_dalek::VerifyingKey::from_bytes(&hash(&now.key)).unwrap();
        let signature = data_encoding::HEXLOWER.decode(now.signature.as_bytes()).unwrap();
        let signature = ed25519_dalek::Signature::from_slice(&signature).unwrap();
        assert!(key.verify_strict(now.message().as_bytes(), &signature).is_ok());
    }
}
