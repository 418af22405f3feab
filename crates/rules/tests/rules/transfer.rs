//! A referral that comes to nothing goes to the next partner; one may hand a case over; and the person says how it went.

use model::{Fields, KindName, State};
use proptest::prelude::*;
use rules::{
    policy::{KeyRing, Role, may_act, may_edit},
    workflow::{Around, effect},
};
use serde_json::{Value, json};

use crate::world::{
    act, actor, consent, fields_seen, home, id, keys_of, must_act, now, partner, put, record, referral,
    refused, shares, try_act,
};

const SETS: &[&str] = &["identity", "plan"];

fn with(mut state: State, fields: Value) -> State {
    let Value::Object(fields) = fields else { panic!("fields are an object") };
    put(&mut state, &fields);
    state
}

fn sent(kind: &str) -> State {
    let mut referral = with(referral(SETS), json!({ "kind": kind }));
    must_act(&mut referral, "send", json!({}), Some(&consent(SETS)));
    referral
}

fn accepted(kind: &str) -> State {
    let mut referral = sent(kind);
    must_act(&mut referral, "accept", json!({}), Some(&consent(SETS)));
    referral
}

/// Sends a referral that names another, which stands beside it.
fn forwarded(before: &State) -> Result<Fields, String> {
    let next = State { record: id(60), ..with(referral(SETS), json!({"before": before.record})) };
    let consent = consent(SETS);
    let around =
        Around { consent: Some(&consent), beside: std::slice::from_ref(before), ..Around::default() };
    let who = actor(1, home(), &[Role::CaseSupervisor]);
    effect(&next, &act("send", json!({})), &who, &around, now()).map_err(|refusal| refusal.rule)
}

#[test]
fn what_was_declined_goes_to_the_next_partner_and_what_still_runs_does_not() {
    let mut declined = sent("service");
    let suggests = json!({"decline_reason": "no_place", "suggested": id(202)});
    must_act(&mut declined, "decline", suggests, None);
    assert_eq!(declined.reference("suggested"), Some(id(202)));
    assert!(forwarded(&declined).is_ok());
    for running in [referral(SETS), sent("service"), accepted("service")] {
        assert_eq!(
            forwarded(&running),
            Err("referral.before_runs".to_owned()),
            "{:?}",
            running.text("status")
        );
    }
    let other_child = with(declined.clone(), json!({"person": id(99)}));
    assert_eq!(forwarded(&other_child), Err("referral.before_runs".to_owned()));
    let of_others = State { org: partner(), ..declined };
    assert_eq!(forwarded(&of_others), Err("referral.before_runs".to_owned()));
}

#[test]
fn what_it_follows_is_fixed_once_it_is_sent() {
    let sent = sent("service");
    let who = actor(3, home(), &[Role::CaseSupervisor]);
    let (ring, keys) = (KeyRing::of(&who, &[]), keys_of(&sent, &[]));
    for (name, value) in [
        ("before", json!(id(61))),
        ("kind", json!("transfer")),
        ("told_by_phone", json!("2026-11-22T01:00:00.000Z")),
    ] {
        let edit = Fields::from_iter([(name.to_owned(), value)]);
        let refusal = may_edit(&who, &ring, Some(&sent), &keys, KindName::Referral, &edit).unwrap_err();
        assert_eq!(refusal.rule, "referral.fixed", "{name}");
    }
}

#[test]
fn a_transfer_is_taken_over_and_nothing_else_is() {
    let mut transfer = accepted("transfer");
    assert_eq!(refused(&mut transfer, "complete", json!({}), None), "referral.take_over");
    must_act(&mut transfer, "take_over", json!({}), None);
    assert_eq!(transfer.text("status"), Some("completed"));
    assert!(transfer.value("taken_over").is_some());
    for kind in ["service", "consult", "joint"] {
        assert_eq!(refused(&mut accepted(kind), "take_over", json!({}), None), "referral.no_transfer");
    }
    assert_eq!(
        refused(&mut sent("transfer"), "take_over", json!({}), None),
        "referral.complete_before_acceptance"
    );
}

#[test]
fn the_person_says_once_how_it_went_and_only_afterwards() {
    let mut referral = accepted("service");
    let felt = json!({"felt": "partly", "felt_words": "they were kind, but far away"});
    assert_eq!(refused(&mut referral, "confirm", felt.clone(), None), "referral.confirm_early");
    must_act(&mut referral, "complete", json!({}), None);
    must_act(&mut referral, "confirm", felt.clone(), None);
    assert_eq!(referral.text("status"), Some("completed"));
    assert_eq!(refused(&mut referral, "confirm", felt, None), "referral.confirmed");
}

#[test]
fn how_it_went_is_asked_by_the_sender_and_never_shown_to_the_partner() {
    let mut referral = with(accepted("service"), json!({"before": id(61)}));
    must_act(&mut referral, "complete", json!({}), None);
    must_act(&mut referral, "confirm", json!({"felt": "bad", "felt_words": "he shouted at me"}), None);
    let shares = shares(&referral, &consent(SETS));
    for role in [Role::Caseworker, Role::CaseSupervisor] {
        let theirs = fields_seen(&actor(50, partner(), &[role]), &referral, &shares).unwrap();
        for field in ["before", "confirmed", "felt", "felt_words"] {
            assert!(!theirs.contains(&field.to_owned()), "{role} sees {field}");
        }
        assert!(theirs.contains(&"reason".to_owned()));
        let ours = fields_seen(&actor(3, home(), &[role]), &referral, &[]).unwrap();
        assert!(ours.contains(&"felt_words".to_owned()), "{role}");
    }
    let (guest, keys) = (actor(50, partner(), &[Role::CaseSupervisor]), keys_of(&referral, &shares));
    let refusal = may_act(&guest, &KeyRing::of(&guest, &shares), &referral, &keys, "confirm").unwrap_err();
    assert_eq!(refusal.rule, "policy.not_sender");
}

#[test]
fn a_case_worked_together_shares_its_plan_and_no_note() {
    let shares = shares(&accepted("joint"), &consent(SETS));
    let guest = actor(50, partner(), &[Role::Caseworker]);
    let line = |case: u8, person: u8| {
        let fields = json!({
            "person": id(person), "case": id(case), "domain": "safety", "goal": "a safe bed", "assignee": null,
            "status": "open",
        });
        record(KindName::PlanItem, 62, fields)
    };
    assert_eq!(
        fields_seen(&guest, &line(13, 10), &shares).unwrap(),
        ["case", "domain", "goal", "person", "status"]
    );
    assert_eq!(fields_seen(&guest, &line(14, 10), &shares), None, "the plan of another case");
    assert_eq!(fields_seen(&guest, &line(13, 99), &shares), None, "of another child");
    let note = record(
        KindName::Note,
        30,
        json!({"person": id(10), "case": id(13), "text": "a visit", "shareable": true}),
    );
    assert_eq!(fields_seen(&guest, &note, &shares), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Several referrals of one child, each acted upon in any order between the others: each becomes what it would have
    /// become alone.
    #[test]
    fn referrals_of_one_child_keep_their_own_histories(
        tries in prop::collection::vec((0_usize..3, any::<prop::sample::Index>()), 1..40),
    ) {
        let acts: [(&str, Value); 8] = [
            ("send", json!({})),
            ("see", json!({})),
            ("accept", json!({})),
            ("decline", json!({"decline_reason": "no_place"})),
            ("start", json!({})),
            ("complete", json!({})),
            ("confirm", json!({"felt": "helped"})),
            ("withdraw", json!({})),
        ];
        let consent = consent(SETS);
        let begin = |n: usize| State { record: id(70 + u8::try_from(n).unwrap_or(0)), ..referral(SETS) };
        let mut together = [begin(0), begin(1), begin(2)];
        for (which, index) in &tries {
            let (name, args) = &acts[index.index(acts.len())];
            let others: Vec<State> = together.iter().filter(|one| one.record != together[*which].record).cloned().collect();
            let _ = try_act(&mut together[*which], name, args.clone(), Some(&consent), now());
            prop_assert!(others.iter().all(|other| together.contains(other)), "an act on one changed another");
        }
        for (number, state) in together.iter().enumerate() {
            let mut alone = begin(number);
            for (_, index) in tries.iter().filter(|(which, _)| *which == number) {
                let (name, args) = &acts[index.index(acts.len())];
                let _ = try_act(&mut alone, name, args.clone(), Some(&consent), now());
            }
            prop_assert_eq!(&alone, state);
        }
    }
}
