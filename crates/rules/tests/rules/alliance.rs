//! Services, agreements and certificates, and what an agreement means for a referral.

use model::{KindName, Refusal, State};
use rstest::rstest;
use rules::{
    frozen::frozen,
    policy::{AudienceKey, Beside, KeyRing, Role, audience, may_act, may_edit, network_k},
    workflow::{Around, effect},
};
use serde_json::{Value, json};

use crate::world::{
    account, act, actor, consent, home, id, keys_of, must_act, now, partner, record, referral, refused,
};

const SETS: &[&str] = &["identity"];

fn agreement(more: &Value) -> State {
    let mut fields = json!({"with": partner(), "share": ["identity", "situation"], "purposes": ["referral"]});
    fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    record(KindName::Agreement, 70, fields)
}

fn standing(more: &Value) -> State {
    let mut fields = json!({"status": "standing", "countersigned": "2026-01-02T00:00:00.000Z"});
    fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    agreement(&fields)
}

fn send(draft: &State, beside: &[State]) -> Result<(), Refusal> {
    let who = actor(1, home(), &[Role::CaseSupervisor]);
    let consent = consent(&["identity", "wishes"]);
    let around = Around { consent: Some(&consent), beside, ..Around::default() };
    effect(draft, &act("send", json!({})), &who, &around, now()).map(|_| ())
}

fn sent(beside: &[State]) -> String {
    send(&referral(SETS), beside).map_or_else(|refusal| refusal.rule, |()| "sent".to_owned())
}

#[test]
fn without_any_agreement_a_referral_goes_unless_the_organisation_wants_one() {
    assert_eq!(sent(&[]), "sent");
    let own = |wants| State {
        record: home(),
        ..record(KindName::Organisation, 1, json!({"needs_agreements": wants}))
    };
    assert_eq!(sent(&[own(false)]), "sent");
    assert_eq!(sent(&[own(true)]), "referral.agreement_needed");
    assert_eq!(sent(&[own(true), standing(&json!({}))]), "sent");
    // What the partner asks of itself binds the partner.
    let theirs =
        State { record: partner(), ..record(KindName::Organisation, 2, json!({"needs_agreements": true})) };
    assert_eq!(sent(&[theirs]), "sent");
}

#[rstest]
#[case::in_force(json!({"until": "2026-11-22"}), "sent")]
#[case::over_since_yesterday(json!({"until": "2026-11-21"}), "referral.agreement_ended")]
#[case::ended_by_one(json!({"status": "ended"}), "referral.agreement_ended")]
#[case::begins_tomorrow(json!({"from": "2026-11-23"}), "sent")]
#[case::never_signed_by_the_other(json!({"status": "offered", "countersigned": null}), "sent")]
#[case::offer_taken_back(json!({"status": "ended", "countersigned": null}), "sent")]
#[case::with_somebody_else(json!({"with": id(202), "status": "ended"}), "sent")]
#[case::less_than_is_shared(json!({"share": ["situation"]}), "referral.agreement_less")]
fn an_agreement_decides_on_the_day(#[case] more: Value, #[case] outcome: &str) {
    assert_eq!(sent(&[standing(&more)]), outcome);
}

#[test]
fn it_binds_both_sides_and_a_new_one_takes_the_place_of_the_old() {
    let theirs = State { org: partner(), ..standing(&json!({"with": home(), "status": "ended"})) };
    assert_eq!(sent(std::slice::from_ref(&theirs)), "referral.agreement_ended");
    assert_eq!(sent(&[theirs, standing(&json!({}))]), "sent");
}

#[test]
fn what_must_be_answered_within_hours_is_never_stopped_by_paper() {
    for (urgency, stops) in
        [("one_hour", false), ("three_hours", false), ("one_day", true), ("three_days", true)]
    {
        let mut draft = referral(SETS);
        crate::world::put(&mut draft, &json!({"urgency": urgency}).as_object().unwrap().clone());
        let outcome = send(&draft, &[standing(&json!({"status": "ended"}))]);
        assert_eq!(outcome.is_err(), stops, "{urgency}");
    }
}

#[test]
fn two_organisations_sign_each_for_itself() {
    let mut paper = agreement(&json!({"until": "2027-01-01"}));
    let director = actor(2, home(), &[Role::Director]);
    let other = actor(3, partner(), &[Role::Director]);
    let third = actor(4, id(203), &[Role::Director]);
    let ring = |who: &rules::policy::Actor| KeyRing::of(who, &[]);
    let may = |paper: &State, who: &rules::policy::Actor, name: &str| {
        may_act(who, &ring(who), paper, &keys_of(paper, &[]), name).map_err(|r| r.rule)
    };
    assert_eq!(may(&paper, &other, "sign"), Err("policy.not_sender".to_owned()));
    assert_eq!(may(&paper, &director, "sign"), Ok(()));
    must_act(&mut paper, "sign", json!({}), None);
    // Whoever signed first does not sign for the other side too.
    assert_eq!(may(&paper, &director, "countersign"), Err("policy.not_receiver".to_owned()));
    assert_eq!(may(&paper, &other, "countersign"), Ok(()));
    must_act(&mut paper, "countersign", json!({}), None);
    assert_eq!(paper.text("status"), Some("standing"));
    assert_eq!(may(&paper, &other, "end"), Ok(()));
    assert!(may(&paper, &third, "end").is_err());
    // Nobody who only does the field work signs.
    let worker = actor(5, partner(), &[Role::Caseworker]);
    assert_eq!(may(&paper, &worker, "end"), Err("policy.not_your_role".to_owned()));
}

#[test]
fn nobody_signs_what_is_not_whole_or_is_over() {
    assert_eq!(
        refused(&mut record(KindName::Agreement, 71, json!({"with": partner()})), "sign", json!({}), None),
        "agreement.incomplete"
    );
    assert_eq!(
        refused(&mut agreement(&json!({"with": home()})), "sign", json!({}), None),
        "agreement.to_self"
    );
    assert_eq!(
        refused(&mut agreement(&json!({"until": "2026-11-21"})), "sign", json!({}), None),
        "agreement.over"
    );
    assert_eq!(refused(&mut agreement(&json!({})), "countersign", json!({}), None), "not_now");
    assert_eq!(refused(&mut standing(&json!({})), "end", json!({"reason": " "}), None), "invalid.missing");
}

#[test]
fn what_was_signed_is_not_changed() {
    let change = |paper: &State| frozen(paper, &json!({"share": ["notes"]}).as_object().unwrap().clone());
    assert!(change(&agreement(&json!({}))).is_ok());
    for status in ["offered", "standing", "ended"] {
        assert_eq!(change(&agreement(&json!({"status": status}))).unwrap_err().rule, "agreement.fixed");
    }
}

#[test]
fn a_service_is_kept_by_its_organisation_whoever_wrote_it_down() {
    // Written by somebody at home, about the partner.
    let service = record(KindName::Service, 72, json!({"organisation": partner(), "kind": "legal_access"}));
    let keys = audience(&service, &[], &Beside::default());
    assert!(keys.contains(&AudienceKey::org(partner(), model::Group::Directory)));
    assert!(!keys.contains(&AudienceKey::org(home(), model::Group::Directory)));
    let edit = json!({"phone": "012"}).as_object().unwrap().clone();
    let may = |who: rules::policy::Actor| {
        may_edit(&who, &KeyRing::of(&who, &[]), Some(&service), &keys, KindName::Service, &edit)
    };
    assert!(may(actor(30, partner(), &[Role::CentreManager])).is_ok());
    assert!(may(actor(31, home(), &[Role::CentreManager])).is_err(), "a colleague of who wrote it down");
    assert!(may(actor(32, partner(), &[Role::OutreachWorker])).is_err());
}

#[test]
fn to_assure_says_who_and_when_and_only_of_what_is_known() {
    let mut service = record(KindName::Service, 73, json!({"organisation": home(), "kind": "legal_access"}));
    let said = must_act(&mut service, "assure", json!({}), None);
    assert_eq!(said["assured_by"], json!(account(1)));
    assert_eq!(said["assured"], crate::world::NOON);
    must_act(&mut service, "retire", json!({}), None);
    assert_eq!(refused(&mut service, "assure", json!({}), None), "not_now");
    must_act(&mut service, "resume", json!({}), None);
    assert_eq!(service.text("status"), Some("active"));
    let mut empty = record(KindName::Service, 74, json!({}));
    assert_eq!(refused(&mut empty, "assure", json!({}), None), "service.incomplete");
}

#[test]
fn only_who_was_there_gets_a_certificate_and_it_stays_as_given() {
    let number = || json!({"number": "HPC-20261122-001"});
    let mut away = record(KindName::Certificate, 75, json!({"who": "Sok Dara", "present": false}));
    assert_eq!(refused(&mut away, "issue", number(), None), "certificate.not_present");
    let mut there = record(KindName::Certificate, 76, json!({"who": "Sok Dara", "present": true}));
    assert_eq!(refused(&mut there, "issue", json!({"number": " "}), None), "invalid.missing");
    must_act(&mut there, "issue", number(), None);
    let rename = json!({"who": "Somebody else"}).as_object().unwrap().clone();
    assert_eq!(frozen(&there, &rename).unwrap_err().rule, "certificate.fixed");
    assert_eq!(refused(&mut there, "issue", number(), None), "not_now");
    must_act(&mut there, "withdraw", json!({"reason": "wrong name"}), None);
    assert_eq!(there.text("status"), Some("withdrawn"));
}

#[test]
fn the_board_of_the_network_is_for_those_who_answer_lead_or_count() {
    for role in Role::ALL {
        let sees =
            matches!(role, Role::CaseSupervisor | Role::CentreManager | Role::Director | Role::MeOfficer);
        assert_eq!(network_k(&actor(1, home(), &[*role])).is_some(), sees, "{role}");
    }
}
