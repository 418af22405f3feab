//! Beds of the network: of all who claim at once one wins, holds end by themselves, and nothing tells where or who.

use std::{collections::BTreeSet, sync::Barrier, thread};

use model::{AccountId, Act, Entry, KindName, Outcome, RecordId, Say, hlc::Node};
use rules::policy::{Actor, Role};
use serde_json::{Value, json};
use store::{FeedLine, Position, Store, Taken};

use super::support::{Bed, HOUR_MS, Worker, at, fields, random_id, refused};

const CLAIMS: usize = 1000;
const ADDRESS: &str = "the house behind the old pagoda";

/// Somebody of one of the network's organisations that refer.
fn claimant(n: usize, orgs: &[RecordId]) -> Worker {
    let actor = Actor {
        account: AccountId(random_id()),
        org: orgs[n % orgs.len()],
        team: Some("night".to_owned()),
        roles: vec![Role::Caseworker],
        projects: Vec::new(),
    };
    let [high, low] = u16::try_from(n).unwrap().to_be_bytes();
    Worker { actor, node: Node([0xc1, 0, 0, 0, high, low]) }
}

fn a_bed(bed: &Bed, keeper: &Worker) -> RecordId {
    let set = json!({"label": "Blue room", "care": "shelter", "province": "KH-01", "address": ADDRESS,
                     "contact": "012 345 678", "sexes": ["female"], "siblings": true});
    bed.add(keeper, KindName::Bed, set)
}

/// Everybody says the same at the same moment, half of them to another server of the same database.
fn all_at_once(bed: &Bed, kind: KindName, record: RecordId, act: &str) -> Vec<(Worker, Taken)> {
    let orgs: Vec<RecordId> = (0..20).map(|_| RecordId(random_id())).collect();
    let stores = [bed.store().clone(), Store::open(bed.config.clone()).unwrap()];
    let seen = bed.see(&bed.supervisor(), record).unwrap().version;
    let claims: Vec<(Worker, Entry)> = (0..CLAIMS)
        .map(|n| {
            let who = claimant(n, &orgs);
            let say = Say::Act(Act { name: act.to_owned(), args: fields(json!({})), seen });
            let entry = bed.entry(&who, kind, record, say);
            (who, entry)
        })
        .collect();
    let now = bed.now();
    let (together, stores) = (&Barrier::new(CLAIMS), &stores);
    thread::scope(|scope| {
        let running: Vec<_> = claims
            .into_iter()
            .enumerate()
            .map(|(n, (who, entry))| {
                scope.spawn(move || {
                    together.wait();
                    let taken =
                        stores[n % 2].append(&who.actor, who.node, vec![entry], now).unwrap().remove(0);
                    (who, taken)
                })
            })
            .collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

/// The one who won; all others must have been told so by this rule.
fn winner(answers: &[(Worker, Taken)], rule: &str) -> Worker {
    let (won, lost): (Vec<_>, Vec<_>) =
        answers.iter().partition(|(_, taken)| taken.outcome == Outcome::Accepted);
    assert_eq!((won.len(), lost.len()), (1, CLAIMS - 1));
    assert!(lost.iter().all(|(_, taken)| refused(taken) == rule));
    won[0].0.clone()
}

fn news(bed: &Bed, who: &Worker, since: u64) -> (Vec<Value>, u64) {
    let page = bed.store().feed(&who.actor, &Position::Since(since), 100).unwrap();
    let of = |line: &FeedLine| match line {
        FeedLine::Record { record, .. } => json!({"id": record.id, "fields": record.fields}),
        FeedLine::Gone { record, .. } => json!({"id": record, "gone": true}),
    };
    (page.lines.iter().map(of).collect(), page.since)
}

both! {
    fn of_a_thousand_claims_on_one_bed_exactly_one_holds_it(bed: Bed) {
        let keeper = bed.supervisor();
        let place = a_bed(&bed, &keeper);
        let answers = all_at_once(&bed, KindName::Bed, place, "hold");
        let won = winner(&answers, "bed.another_was_first");
        let held = bed.see(&keeper, place).unwrap();
        assert_eq!(held.fields["status"], "held");
        assert_eq!(held.fields["held_by"], won.actor.org.to_string());
        assert!(held.clashes.is_empty(), "nothing is left to decide");
        bed.assert_sound();
    }

    fn of_a_thousand_who_say_yes_exactly_one_is_taken_at_the_word(bed: Bed) {
        let asker = bed.supervisor();
        let until = at(bed.clock.get() + 5 * HOUR_MS).to_string();
        let ask = bed.add(&asker, KindName::BedAsk, json!({"age_band": "from_5", "sex": "female", "until": until}));
        let answers = all_at_once(&bed, KindName::BedAsk, ask, "accept");
        let won = winner(&answers, "bed_ask.another_was_first");
        let answered = bed.see(&asker, ask).unwrap();
        assert_eq!(answered.fields["accepted_by"], won.actor.org.to_string());
        bed.assert_sound();
    }

    fn a_hold_that_is_let_go_or_runs_out_is_told_to_every_device(bed: Bed) {
        let (keeper, partner) = (bed.supervisor(), bed.partner_supervisor());
        let third = claimant(1, &[RecordId(random_id())]);
        let place = a_bed(&bed, &keeper);
        let (_, mut since) = news(&bed, &third, 0);
        let mut told = |status: &str| {
            let (lines, next) = news(&bed, &third, since);
            since = next;
            assert_eq!(lines.len(), 1, "{status}");
            assert_eq!(lines[0]["fields"]["status"], status);
        };
        bed.act(&partner, KindName::Bed, place, "hold", json!({}));
        told("held");
        bed.act(&partner, KindName::Bed, place, "release", json!({}));
        told("free");
        bed.act(&partner, KindName::Bed, place, "hold", json!({}));
        told("held");
        bed.pass(4 * HOUR_MS - 1000);
        assert!(!bed.store().tick(bed.now()).unwrap(), "it is held to the end");
        bed.pass(1000);
        assert!(bed.store().tick(bed.now()).unwrap());
        told("free");
        assert!(!bed.store().tick(bed.now()).unwrap(), "said once");
        bed.act(&third, KindName::Bed, place, "hold", json!({}));
        assert_eq!(refused(&bed.act_taken(&partner, KindName::Bed, place, "release", json!({}))), "bed.not_holder");
        bed.assert_sound();
    }

    fn a_claim_from_a_phone_that_knew_nothing_of_the_last_hold_is_not_overbooked(bed: Bed) {
        let (keeper, partner) = (bed.supervisor(), bed.partner_supervisor());
        let (late, third) = (claimant(1, &[RecordId(random_id())]), claimant(2, &[RecordId(random_id())]));
        let place = a_bed(&bed, &keeper);
        let seen = bed.see(&keeper, place).unwrap().version;
        // Said first, but without a connection; meanwhile the bed was held and released again.
        let act = Act { name: "hold".to_owned(), args: fields(json!({"hold_hours": 4})), seen };
        let claim = bed.entry(&late, KindName::Bed, place, Say::Act(act));
        bed.pass(HOUR_MS / 2);
        bed.act(&partner, KindName::Bed, place, "hold", json!({"hold_hours": 1}));
        bed.act(&partner, KindName::Bed, place, "release", json!({}));
        assert_eq!(bed.send(&late, vec![claim]).remove(0).outcome, Outcome::Accepted);
        let held = bed.see(&keeper, place).unwrap();
        assert_eq!(held.fields["held_by"], late.actor.org.to_string());
        assert!(held.fields.contains_key("held_until"), "for a time that everybody sees");
        assert_eq!(refused(&bed.act_taken(&third, KindName::Bed, place, "hold", json!({}))), "bed.another_was_first");
    }

    fn what_nobody_answers_is_unmet_however_long_the_office_slept(bed: Bed) {
        let (asker, partner) = (bed.supervisor(), bed.partner_supervisor());
        let until = at(bed.clock.get() + 5 * HOUR_MS).to_string();
        let set = json!({"age_band": "from_5", "sex": "female", "until": until});
        let asks: Vec<RecordId> = (0..3).map(|_| bed.add(&asker, KindName::BedAsk, set.clone())).collect();
        bed.act(&partner, KindName::BedAsk, asks[0], "accept", json!({}));
        bed.act(&asker, KindName::BedAsk, asks[1], "cancel", json!({}));
        bed.pass(50 * HOUR_MS);
        assert!(bed.store().tick(bed.now()).unwrap());
        assert!(!bed.store().tick(bed.now()).unwrap(), "counted once");
        let stand = |ask: RecordId| bed.see(&partner, ask).unwrap().fields["status"].clone();
        assert_eq!(asks.iter().map(|ask| stand(*ask)).collect::<Vec<_>>(), ["accepted", "cancelled", "expired"]);
        assert_eq!(refused(&bed.act_taken(&partner, KindName::BedAsk, asks[2], "accept", json!({}))), "bed_ask.over");
        bed.assert_sound();
    }

    fn a_yes_with_a_bed_holds_that_bed_for_whoever_asked(bed: Bed) {
        let (asker, partner) = (bed.supervisor(), bed.partner_supervisor());
        let third = claimant(1, &[RecordId(random_id())]);
        let place = a_bed(&bed, &partner);
        let until = at(bed.clock.get() + 9 * HOUR_MS).to_string();
        let set = json!({"age_band": "from_5", "sex": "female", "until": until});
        let asks: Vec<RecordId> = (0..3).map(|_| bed.add(&asker, KindName::BedAsk, set.clone())).collect();
        let yes = json!({"bed": place.to_string()});
        bed.act(&partner, KindName::BedAsk, asks[0], "accept", yes.clone());
        let held = bed.see(&third, place).unwrap();
        assert_eq!((&held.fields["status"], &held.fields["held_by"]), (&json!("held"), &json!(bed.home.to_string())));
        assert!(held.clashes.is_empty());
        assert_eq!(refused(&bed.act_taken(&third, KindName::Bed, place, "hold", json!({}))), "bed.another_was_first");
        // The same bed is not promised twice: the second child stays on the list of those who look for one.
        let again = bed.act_taken(&partner, KindName::BedAsk, asks[1], "accept", yes.clone());
        assert_eq!(refused(&again), "bed_ask.bed_not_free");
        assert!(!bed.see(&asker, asks[1]).unwrap().fields.contains_key("status"), "nobody has said yes to it");
        // Whoever asked may let it go; else it ends by itself.
        bed.act(&asker, KindName::Bed, place, "release", json!({}));
        bed.act(&partner, KindName::Bed, place, "hold", json!({}));
        bed.act(&partner, KindName::BedAsk, asks[1], "accept", yes.clone());
        assert_eq!(bed.see(&asker, place).unwrap().fields["held_by"], bed.home.to_string(), "the keeper kept it for her");
        bed.pass(4 * HOUR_MS);
        assert!(bed.store().tick(bed.now()).unwrap());
        assert_eq!(bed.see(&third, place).unwrap().fields["status"], "free");
        bed.act(&partner, KindName::Bed, place, "take", json!({}));
        assert_eq!(refused(&bed.act_taken(&partner, KindName::BedAsk, asks[2], "accept", yes)), "bed_ask.bed_not_free");
        bed.assert_sound();
    }

    fn a_yes_said_twice_by_a_lost_answer_holds_once(bed: Bed) {
        let (asker, partner) = (bed.supervisor(), bed.partner_supervisor());
        let place = a_bed(&bed, &partner);
        let until = at(bed.clock.get() + 9 * HOUR_MS).to_string();
        let ask = bed.add(&asker, KindName::BedAsk, json!({"age_band": "from_5", "until": until}));
        let act = Act { name: "accept".to_owned(), args: fields(json!({"bed": place.to_string()})), seen: 1 };
        let entry = bed.entry(&partner, KindName::BedAsk, ask, Say::Act(act));
        assert_eq!(bed.send(&partner, vec![entry.clone()]).remove(0).outcome, Outcome::Accepted);
        let version = bed.see(&partner, place).unwrap().version;
        assert_eq!(bed.send(&partner, vec![entry]).remove(0).outcome, Outcome::Accepted);
        assert_eq!(bed.see(&partner, place).unwrap().version, version);
    }

    fn of_many_asks_answered_with_one_bed_and_claims_on_it_exactly_one_gets_it(bed: Bed) {
        const RIVALS: usize = 40;
        let (asker, partner) = (bed.supervisor(), bed.partner_supervisor());
        let place = a_bed(&bed, &partner);
        let until = at(bed.clock.get() + 9 * HOUR_MS).to_string();
        let stores = [bed.store().clone(), Store::open(bed.config.clone()).unwrap()];
        let seen = bed.see(&partner, place).unwrap().version;
        let entries: Vec<(Worker, Entry)> = (0..RIVALS).map(|n| {
            let act = |name: &str, args| Say::Act(Act { name: name.to_owned(), args: fields(args), seen });
            if n % 2 == 0 {
                let ask = bed.add(&asker, KindName::BedAsk, json!({"age_band": "from_5", "until": until}));
                let say = act("accept", json!({"bed": place.to_string()}));
                (partner.clone(), bed.entry(&partner, KindName::BedAsk, ask, say))
            } else {
                let who = claimant(n, &[RecordId(random_id())]);
                let entry = bed.entry(&who, KindName::Bed, place, act("hold", json!({})));
                (who, entry)
            }
        }).collect();
        let (now, together, stores) = (bed.now(), &Barrier::new(RIVALS), &stores);
        let answers: Vec<(KindName, RecordId, Taken)> = thread::scope(|scope| {
            let running: Vec<_> = entries.into_iter().enumerate().map(|(n, (who, entry))| scope.spawn(move || {
                let of = (entry.kind, entry.record);
                together.wait();
                let taken = stores[n / 2 % 2].append(&who.actor, who.node, vec![entry], now).unwrap().remove(0);
                (of.0, of.1, taken)
            })).collect();
            running.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        let won: Vec<_> = answers.iter().filter(|(_, _, taken)| taken.outcome == Outcome::Accepted).collect();
        assert_eq!(won.len(), 1, "one has the bed");
        for (kind, record, taken) in &answers {
            if taken.outcome != Outcome::Accepted {
                let rule = if *kind == KindName::Bed { "bed.another_was_first" } else { "bed_ask.bed_not_free" };
                assert_eq!(refused(taken), rule);
            }
            if *kind == KindName::BedAsk {
                let said = bed.see(&asker, *record).unwrap().fields.contains_key("accepted_by");
                assert_eq!(said, taken.outcome == Outcome::Accepted, "a yes without its bed");
            }
        }
        assert_eq!(bed.see(&asker, place).unwrap().fields["status"], "held");
        bed.assert_sound();
    }

    fn a_partner_finds_no_address_no_child_and_no_case_in_all_that_it_is_told(bed: Bed) {
        let (worker, boss, partner) = (bed.outreach(), bed.supervisor(), bed.partner_supervisor());
        let child = bed.child(&worker, "Sok Dara");
        let case = bed.add(&boss, KindName::Case, json!({"person": child.to_string()}));
        let place = a_bed(&bed, &boss);
        let until = at(bed.clock.get() + 5 * HOUR_MS).to_string();
        let ask = bed.add(&boss, KindName::BedAsk, json!({"person": child.to_string(), "case": case.to_string(),
            "age_band": "from_5", "sex": "female", "until": until, "note": "Dara from the market"}));
        let home = bed.add(&boss, KindName::Placement, json!({"person": child.to_string(), "case": case.to_string(),
            "care": "shelter", "bed": place.to_string(), "address": ADDRESS}));
        let paper = bed.add(&boss, KindName::AuthorityDocument, json!({"person": child.to_string(), "state": "missing"}));

        let (lines, _) = news(&bed, &partner, 0);
        let known: BTreeSet<&str> = lines.iter().filter_map(|line| line["id"].as_str()).collect();
        assert_eq!(known, BTreeSet::from([place.to_string().as_str(), ask.to_string().as_str()]));
        let all = json!(lines).to_string();
        for secret in [ADDRESS, "012 345 678", "Blue room", "Dara", &child.to_string(), &case.to_string()] {
            assert!(!all.contains(secret), "{secret}");
        }
        assert!(bed.see(&partner, home).is_none() && bed.see(&partner, paper).is_none());
        assert!(bed.store().history(&partner.actor, ask).is_err(), "nor in what was said before");
        let (lines, _) = news(&bed, &worker, 0);
        assert!(!json!(lines).to_string().contains(&place.to_string()), "who does not refer knows of no beds");
        assert!(bed.see(&worker, place).is_none() && bed.see(&worker, ask).is_none());
    }

    fn ids_of_others_open_nothing(bed: Bed) {
        let (boss, partner, worker) = (bed.supervisor(), bed.partner_supervisor(), bed.outreach());
        let child = bed.child(&worker, "Sok Dara");
        let case = bed.add(&boss, KindName::Case, json!({"person": child.to_string()}));
        let place = a_bed(&bed, &boss);
        let until = at(bed.clock.get() + 5 * HOUR_MS).to_string();
        let ask = bed.add(&boss, KindName::BedAsk, json!({"age_band": "from_5", "until": until}));
        let home = bed.add(&boss, KindName::Placement, json!({"person": child.to_string(), "care": "shelter"}));
        let says = |who: &Worker, kind, record, act: &str, args| refused(&bed.act_taken(who, kind, record, act, args)).to_owned();
        // A bed under the name of an ask, and the other way round.
        assert_eq!(says(&partner, KindName::BedAsk, place, "accept", json!({})), "policy.unknown_record");
        assert_eq!(says(&partner, KindName::Bed, ask, "hold", json!({})), "policy.unknown_record");
        assert_eq!(says(&partner, KindName::Placement, home, "approve", json!({})), "policy.unknown_record");
        assert_eq!(says(&worker, KindName::Bed, place, "hold", json!({})), "policy.unknown_record");
        // Another's bed, a case, nothing at all offered as one's own bed.
        assert_eq!(says(&partner, KindName::BedAsk, ask, "accept", json!({"bed": place.to_string()})), "bed_ask.not_your_bed");
        for no_bed in [case, RecordId(random_id())] {
            let args = json!({"bed": no_bed.to_string()});
            assert_eq!(says(&partner, KindName::BedAsk, ask, "accept", args), "policy.unknown_record");
        }
        // Another's child and case in an own record.
        for (kind, field, of) in [
            (KindName::BedAsk, "person", child),
            (KindName::BedAsk, "case", case),
            (KindName::Placement, "person", child),
            (KindName::AuthorityDocument, "placement", home),
        ] {
            let entry = bed.edit_entry(&partner, kind, RecordId(random_id()), json!({field: of.to_string()}));
            let taken = bed.send(&partner, vec![entry]).remove(0);
            assert_eq!(refused(&taken), "policy.unknown_record", "{kind:?}.{field}");
        }
    }
}
