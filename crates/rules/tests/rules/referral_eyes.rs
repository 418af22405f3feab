//! A referral from beginning to end, through the partner's eyes.

use model::{Fields, KindName, State};
use rules::policy::{
    Beside, KeyRing, Role, Share, audience, may_act, may_edit, may_read_history, share, visible,
};
use serde_json::json;

use crate::world::{
    act, actor, child, consent, fields_seen, home, id, keys_of, must_act, now, partner, put, record,
    referral, say_beside, sees, shares, today,
};

const MINIMUM: &[&str] = &["age_band", "due", "sent", "service", "sex", "share", "status", "to", "urgency"];

fn sent(sets: &[&str]) -> State {
    let mut referral = referral(sets);
    must_act(&mut referral, "send", json!({}), Some(&consent(sets)));
    referral
}

fn accepted(sets: &[&str]) -> State {
    let mut referral = sent(sets);
    must_act(&mut referral, "accept", json!({}), Some(&consent(sets)));
    referral
}

fn at_partner(role: Role) -> rules::policy::Actor {
    actor(50, partner(), &[role])
}

fn seen(role: Role, state: &State, shares: &[Share]) -> Option<Vec<String>> {
    fields_seen(&at_partner(role), state, shares)
}

#[test]
fn a_draft_does_not_exist_for_the_partner() {
    assert_eq!(seen(Role::CaseSupervisor, &referral(&["identity"]), &[]), None);
    let mut dropped = referral(&["identity"]);
    must_act(&mut dropped, "withdraw", json!({}), None);
    assert_eq!(seen(Role::CaseSupervisor, &dropped, &[]), None);
}

#[test]
fn once_sent_the_partner_sees_the_minimum_and_no_child() {
    let referral = sent(&["identity"]);
    for role in [
        Role::CaseSupervisor,
        Role::Caseworker,
        Role::CentreManager,
        Role::GovernmentReader,
        Role::PoliceLiaison,
    ] {
        assert_eq!(seen(role, &referral, &[]).unwrap(), MINIMUM, "{role}");
        assert_eq!(seen(role, &child(), &[]), None, "{role}");
    }
    for role in
        [Role::OutreachWorker, Role::Counsellor, Role::HotlineOfficer, Role::NetworkMember, Role::SystemAdmin]
    {
        assert_eq!(seen(role, &referral, &[]), None, "{role}");
    }
    assert_eq!(fields_seen(&actor(51, id(202), &[Role::CaseSupervisor]), &referral, &[]), None);
}

#[test]
fn once_accepted_the_partner_sees_what_was_agreed_to_and_nothing_else() {
    let sets = ["identity", "wishes"];
    let referral = accepted(&sets);
    let shares = shares(&referral, &consent(&sets));
    assert!(seen(Role::Caseworker, &referral, &shares).unwrap().contains(&"reason".to_owned()));
    assert_eq!(seen(Role::Caseworker, &child(), &shares).unwrap(), ["age", "name", "sex"]);
    let case = record(
        KindName::Case,
        13,
        json!({"person": id(10), "child_view": "go home", "summary": "…", "risk": "high"}),
    );
    assert_eq!(seen(Role::Caseworker, &case, &shares).unwrap(), ["child_view", "person"]);
    // Who counts sees that there was a referral, not the child; who is in no case work sees neither.
    assert_eq!(seen(Role::Analyst, &child(), &shares), None);
    assert_eq!(seen(Role::OutreachWorker, &child(), &shares), None);
    assert_eq!(fields_seen(&actor(51, id(202), &[Role::CaseSupervisor]), &child(), &shares), None);
}

#[test]
fn only_notes_meant_for_sharing_are_shared_and_never_their_confidential_part() {
    let referral = accepted(&["notes"]);
    let shares = shares(&referral, &consent(&["notes"]));
    let note = |shareable| {
        record(
            KindName::Note,
            30,
            json!({"person": id(10), "text": "a visit", "private": "told", "shareable": shareable}),
        )
    };
    assert_eq!(seen(Role::CaseSupervisor, &note(true), &shares).unwrap(), ["person", "shareable", "text"]);
    assert_eq!(seen(Role::CaseSupervisor, &note(false), &shares), None);
    assert_eq!(seen(Role::CaseSupervisor, &child(), &shares), None);
}

#[test]
fn nobody_shares_what_is_not_theirs() {
    let sets = ["identity", "situation", "notes"];
    let shares = shares(&accepted(&sets), &consent(&sets));
    let mut of_third = child();
    of_third.org = id(202);
    assert_eq!(seen(Role::CaseSupervisor, &of_third, &shares), None);
    // A case that the referral names but that is about another child is not opened either.
    let other = record(KindName::Case, 13, json!({"person": id(99), "summary": "…"}));
    assert_eq!(seen(Role::CaseSupervisor, &other, &shares), None);
}

#[test]
fn what_both_name_is_shared_not_what_one_does() {
    let referral = accepted(&["identity"]);
    let narrower = consent(&["wishes"]);
    assert_eq!(share(&referral, Some(&narrower), today()), None);
    let wider = share(&referral, Some(&consent(&["identity", "notes", "situation"])), today()).unwrap();
    assert_eq!(wider.sets.into_iter().collect::<Vec<_>>(), ["identity"]);
}

#[test]
fn a_consent_for_another_child_partner_or_organisation_opens_nothing() {
    let referral = accepted(&["identity"]);
    assert_eq!(share(&referral, None, today()), None);
    for wrong in [json!({"person": id(99)}), json!({"recipient": id(202)}), json!({"until": "2026-11-21"})] {
        let mut consent = consent(&["identity"]);
        put(&mut consent, wrong.as_object().unwrap());
        assert_eq!(share(&referral, Some(&consent), today()), None, "{wrong}");
    }
    let mut foreign = consent(&["identity"]);
    foreign.org = id(202);
    assert_eq!(share(&referral, Some(&foreign), today()), None);
    let mut last_day = consent(&["identity"]);
    put(&mut last_day, json!({"until": "2026-11-22"}).as_object().unwrap());
    assert!(share(&referral, Some(&last_day), today()).is_some());
}

#[test]
fn withdrawn_it_shows_status_and_times_and_nothing_more() {
    let mut referral = accepted(&["identity"]);
    must_act(&mut referral, "withdraw", json!({"withdraw_reason": "she went home"}), None);
    assert_eq!(shares(&referral, &consent(&["identity"])), []);
    assert_eq!(seen(Role::CaseSupervisor, &referral, &[]).unwrap(), ["answered", "ended", "sent", "status"]);
    assert_eq!(seen(Role::CaseSupervisor, &child(), &[]), None);
}

#[test]
fn a_consent_taken_back_ends_the_partners_view_before_and_after_acceptance() {
    let mut consent = consent(&["identity"]);
    let (waiting, accepted) = (sent(&["identity"]), accepted(&["identity"]));
    must_act(&mut consent, "withdraw", json!({}), None);
    assert_eq!(shares(&accepted, &consent), []);
    assert_eq!(seen(Role::CaseSupervisor, &accepted, &[]).unwrap(), ["answered", "sent", "status"]);
    let keys = audience(&waiting, &[], &Beside { consent_ended: true, ..Beside::default() });
    let view =
        visible(&KeyRing::of(&at_partner(Role::CaseSupervisor), &[]), KindName::Referral, &keys).unwrap();
    let fields = waiting.fields();
    assert_eq!(
        view.view(KindName::Referral, fields.keys().map(String::as_str)).fields,
        ["due", "sent", "status"]
    );
}

#[test]
fn a_withdrawal_said_at_the_same_time_as_something_else_counts() {
    let mut referral = accepted(&["identity"]);
    say_beside(&mut referral, "status", json!("withdrawn"));
    say_beside(&mut referral, "status", json!("started"));
    assert_eq!(referral.text("status"), Some("started"));
    assert_eq!(shares(&referral, &consent(&["identity"])), []);
    let mut consent = consent(&["identity"]);
    say_beside(&mut consent, "status", json!("withdrawn"));
    say_beside(&mut consent, "status", json!("given"));
    assert_eq!(share(&accepted(&["identity"]), Some(&consent), today()), None);
}

#[test]
fn each_side_does_its_own_acts() {
    let referral = sent(&["identity"]);
    let keys = keys_of(&referral, &[]);
    let does = |who: &rules::policy::Actor, name: &str| {
        may_act(who, &KeyRing::of(who, &[]), &referral, &keys, name).map_err(|refusal| refusal.rule)
    };
    let (sender, receiver) = (actor(3, home(), &[Role::CaseSupervisor]), at_partner(Role::Caseworker));
    for name in ["see", "accept", "decline", "start", "complete", "not_help"] {
        assert_eq!(does(&receiver, name), Ok(()), "{name}");
        assert_eq!(does(&sender, name), Err("policy.not_receiver".to_owned()), "{name}");
    }
    for name in ["send", "withdraw"] {
        assert_eq!(does(&sender, name), Ok(()), "{name}");
        assert_eq!(does(&receiver, name), Err("policy.not_sender".to_owned()), "{name}");
    }
    assert_eq!(does(&at_partner(Role::Director), "accept"), Err("policy.not_your_role".to_owned()));
    assert_eq!(does(&at_partner(Role::OutreachWorker), "accept"), Err("policy.unknown_record".to_owned()));
    assert_eq!(
        does(&actor(51, id(202), &[Role::CaseSupervisor]), "accept"),
        Err("policy.unknown_record".to_owned())
    );
}

#[test]
fn a_partner_who_accepts_what_was_withdrawn_is_told_why_not() {
    let mut referral = sent(&["identity"]);
    must_act(&mut referral, "withdraw", json!({}), None);
    let receiver = at_partner(Role::Caseworker);
    let keys = keys_of(&referral, &[]);
    assert_eq!(may_act(&receiver, &KeyRing::of(&receiver, &[]), &referral, &keys, "accept"), Ok(()));
    let around = rules::workflow::Around { consent: Some(&consent(&["identity"])), ..Default::default() };
    let refusal =
        rules::workflow::effect(&referral, &act("accept", json!({})), &receiver, &around, now()).unwrap_err();
    assert_eq!(refusal.rule, "referral.accept_after_withdrawal");
}

#[test]
fn a_guest_reads_but_writes_nothing_and_does_not_look_back() {
    let referral = accepted(&["identity"]);
    let shares = shares(&referral, &consent(&["identity"]));
    let guest = at_partner(Role::CaseSupervisor);
    let (ring, keys) = (KeyRing::of(&guest, &shares), keys_of(&child(), &shares));
    assert!(sees(&guest, &child(), &shares).unwrap().is_guest());
    let edit = Fields::from_iter([("sex".to_owned(), json!("male"))]);
    let refusal = may_edit(&guest, &ring, Some(&child()), &keys, KindName::Person, &edit).unwrap_err();
    assert_eq!(refusal.rule, "policy.not_writer");
    assert!(may_read_history(&guest, &ring, KindName::Person, &keys).is_err());
}
