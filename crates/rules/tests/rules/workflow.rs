//! The guards, one by one, as a supervisor would explain them.

use model::{Fields, KindName, State};
use rstest::rstest;
use rules::workflow::{Now, lapsed};
use serde_json::{Value, json};

use crate::world::{
    account, actor, child, consent, id, ms, must_act, now, partner, put, record, referral, refused,
    say_beside, try_act,
};

const DAY_MS: u64 = 24 * 3_600_000;

fn after(hours: u64) -> Value {
    let instant =
        model::date::Instant::from_unix_millis((now().ms + hours * 3_600_000).try_into().unwrap()).unwrap();
    json!(instant)
}

fn status(state: &State) -> &str {
    state.text("status").unwrap_or("–")
}

#[test]
fn a_round_goes_out_once_and_comes_back_once() {
    let mut round = record(KindName::Round, 1, json!({"shift": "night"}));
    assert_eq!(refused(&mut round, "check_out", json!({"all_safe": true}), None), "round.not_out");
    must_act(&mut round, "start", json!({"due_back": after(3)}), None);
    assert_eq!(
        (status(&round), round.value("started"), round.value("due_back")),
        ("out", Some(&after(0)), Some(&after(3)))
    );
    assert_eq!(refused(&mut round, "start", json!({}), None), "round.already_out");
    must_act(&mut round, "check_out", json!({"all_safe": true}), None);
    assert_eq!(
        (status(&round), round.value("ended"), round.value("all_safe")),
        ("back", Some(&after(0)), Some(&json!(true)))
    );
    assert_eq!(refused(&mut round, "check_out", json!({"all_safe": true}), None), "round.already_back");
}

fn concern() -> State {
    record(
        KindName::Concern,
        2,
        json!({"story": "…", "raised": "2026-11-21T07:00:00.000Z", "suggested": "high"}),
    )
}

#[test]
fn the_clock_of_a_concern_runs_from_when_it_was_raised() {
    let mut concern = concern();
    assert_eq!(refused(&mut concern, "assign", json!({"assignee": account(5)}), None), "concern.not_triaged");
    must_act(&mut concern, "triage", json!({"level": "medium"}), None);
    assert_eq!((status(&concern), concern.value("due")), ("triaged", Some(&after(48))));
    assert_eq!(concern.value("triaged"), Some(&after(0)));
    assert_eq!(refused(&mut concern, "triage", json!({"level": "high"}), None), "concern.reason_needed");
    let later = Now { ms: now().ms + 3_600_000 };
    try_act(&mut concern, "triage", json!({"level": "high", "reason": "she is alone"}), None, later).unwrap();
    assert_eq!((concern.text("level"), concern.text("level_first")), (Some("high"), Some("medium")));
    assert_eq!((concern.value("due"), concern.value("triaged")), (Some(&after(25)), Some(&after(0))));
    must_act(&mut concern, "assign", json!({"assignee": account(5)}), None);
    must_act(&mut concern, "open_case", json!({"case": id(13)}), None);
    assert_eq!((status(&concern), concern.value("due")), ("case_opened", None));
    assert_eq!(refused(&mut concern, "triage", json!({"level": "high"}), None), "concern.has_case");
}

#[test]
fn no_action_needs_a_reason_and_ends_it_until_somebody_reopens() {
    let mut concern = concern();
    assert_eq!(refused(&mut concern, "triage", json!({"level": "no_action"}), None), "concern.reason_needed");
    assert_eq!(
        refused(&mut concern, "triage", json!({"level": "no_action", "reason": "  "}), None),
        "concern.reason_needed"
    );
    must_act(&mut concern, "triage", json!({"level": "no_action", "reason": "a misunderstanding"}), None);
    assert_eq!((status(&concern), concern.value("due")), ("closed", None));
    assert_eq!(refused(&mut concern, "assign", json!({"assignee": account(5)}), None), "concern.closed");
    must_act(&mut concern, "reopen", json!({"reason": "seen again"}), None);
    assert_eq!((status(&concern), concern.value("due")), ("new", Some(&after(24))));
    assert_eq!(refused(&mut concern, "reopen", json!({"reason": "x"}), None), "concern.not_closed");
}

fn case() -> State {
    record(KindName::Case, 13, json!({"person": id(10)}))
}

#[test]
fn a_case_goes_step_by_step() {
    let mut case = case();
    assert_eq!(refused(&mut case, "register", json!({}), None), "case.not_open");
    must_act(&mut case, "open", json!({"risk": "high"}), None);
    assert_eq!(
        (status(&case), case.value("due"), case.text("owner")),
        ("identified", Some(&after(24)), Some(account(1).to_string().as_str()))
    );
    assert_eq!(refused(&mut case, "open", json!({"risk": "low"}), None), "case.already_open");
    for skipped in ["plan", "implement", "follow_up"] {
        assert_eq!(refused(&mut case, skipped, json!({}), None), "case.step_order", "{skipped}");
    }
    assert_eq!(refused(&mut case, "assess", json!({"risk": "high"}), None), "case.step_order");
    must_act(&mut case, "register", json!({}), None);
    assert_eq!(refused(&mut case, "register", json!({}), None), "case.step_order");
    assert_eq!(refused(&mut case, "assess", json!({"risk": "low"}), None), "case.reason_needed");
    must_act(&mut case, "assess", json!({"risk": "medium", "reason": "aunt found"}), None);
    assert_eq!(
        (case.text("risk"), case.text("risk_first"), case.value("due")),
        (Some("medium"), Some("high"), Some(&after(72)))
    );
    must_act(&mut case, "plan", json!({"goal": "home with aunt"}), None);
    must_act(&mut case, "implement", json!({}), None);
    assert_eq!(case.value("due"), Some(&after(14 * 24)));
    must_act(&mut case, "follow_up", json!({}), None);
    must_act(&mut case, "follow_up", json!({}), None);
    must_act(&mut case, "plan", json!({}), None);
    assert_eq!(refused(&mut case, "follow_up", json!({}), None), "case.step_order");
    assert_eq!(status(&case), "planned");
}

#[test]
fn a_case_closes_with_a_reason_and_opens_again_only_when_closed() {
    let mut case = case();
    must_act(&mut case, "open", json!({"risk": "low", "owner": account(5)}), None);
    assert_eq!(refused(&mut case, "reopen", json!({"reason": "x", "risk": "high"}), None), "case.not_closed");
    assert_eq!(refused(&mut case, "close", json!({"close_reason": "reintegrated"}), None), "invalid.missing");
    assert_eq!(
        refused(&mut case, "close", json!({"close_reason": "reintegrated", "reason": " "}), None),
        "case.reason_needed"
    );
    assert_eq!(
        refused(&mut case, "close", json!({"close_reason": "reintegrated", "reason": "home"}), None),
        "case.not_approved"
    );
    must_act(&mut case, "close", json!({"close_reason": "died", "reason": "an accident"}), None);
    assert_eq!((status(&case), case.value("closed"), case.value("due")), ("closed", Some(&after(0)), None));
    for act in ["register", "set_risk", "assign", "close"] {
        let args = match act {
            "set_risk" => json!({"risk": "high", "reason": "x"}),
            "assign" => json!({"owner": account(5)}),
            "close" => json!({"close_reason": "died", "reason": "x"}),
            _ => json!({}),
        };
        assert_eq!(refused(&mut case, act, args, None), "case.closed", "{act}");
    }
    must_act(&mut case, "reopen", json!({"reason": "back on the street", "risk": "high"}), None);
    assert_eq!(
        (status(&case), case.text("risk"), case.text("risk_first")),
        ("reopened", Some("high"), Some("low"))
    );
    assert_eq!(
        (case.value("closed"), case.value("close_reason"), case.value("due")),
        (None, None, Some(&after(24)))
    );
    must_act(&mut case, "assess", json!({"risk": "high"}), None);
}

#[test]
fn a_case_without_a_child_is_not_opened() {
    let mut case = record(KindName::Case, 13, json!({}));
    assert_eq!(refused(&mut case, "open", json!({"risk": "high"}), None), "case.no_person");
}

#[test]
fn a_task_ends_once_and_may_be_taken_up_again() {
    let mut task = record(KindName::Task, 3, json!({"title": "visit"}));
    assert_eq!(refused(&mut task, "reopen", json!({}), None), "task.not_ended");
    must_act(&mut task, "done", json!({"outcome": "all well"}), None);
    assert_eq!(refused(&mut task, "cancel", json!({"outcome": "x"}), None), "task.ended");
    must_act(&mut task, "reopen", json!({}), None);
    assert_eq!((status(&task), task.value("done")), ("open", None));
    must_act(&mut task, "cancel", json!({"outcome": "moved away"}), None);
}

#[test]
fn a_consent_that_was_taken_back_stays_so() {
    let mut consent = record(KindName::Consent, 11, json!({"person": id(10), "recipient": partner()}));
    assert_eq!(refused(&mut consent, "give", json!({}), None), "consent.incomplete");
    assert_eq!(refused(&mut consent, "withdraw", json!({}), None), "consent.not_given");
    put(&mut consent, json!({"giver": "child", "share": ["identity"]}).as_object().unwrap());
    must_act(&mut consent, "give", json!({}), None);
    assert_eq!(refused(&mut consent, "give", json!({}), None), "consent.already_given");
    must_act(&mut consent, "withdraw", json!({"reason": "she is afraid"}), None);
    assert_eq!((status(&consent), consent.value("withdrawn")), ("withdrawn", Some(&after(0))));
    for act in ["give", "withdraw"] {
        assert_eq!(refused(&mut consent, act, json!({}), None), "consent.withdrawn_final");
    }
}

#[test]
fn a_consent_whose_last_day_has_passed_is_not_given() {
    let mut consent = record(
        KindName::Consent,
        11,
        json!({"person": id(10), "recipient": partner(), "giver": "child", "until": "2026-11-21"}),
    );
    assert_eq!(refused(&mut consent, "give", json!({}), None), "consent.expired");
}

#[rstest]
#[case(json!({"person": null}), "referral.incomplete")]
#[case(json!({"service": null}), "referral.incomplete")]
#[case(json!({"urgency": null}), "referral.incomplete")]
#[case(json!({"to": id(200)}), "referral.to_self")]
#[case(json!({"consent": id(99)}), "referral.no_consent")]
#[case(json!({"to": id(202)}), "referral.no_consent")]
#[case(json!({"person": id(99)}), "referral.no_consent")]
#[case(json!({"share": ["identity", "notes"]}), "referral.no_consent")]
fn a_referral_is_sent_only_with_a_consent_that_covers_it(#[case] change: Value, #[case] rule: &str) {
    let mut referral = referral(&["identity"]);
    put(&mut referral, change.as_object().unwrap());
    assert_eq!(refused(&mut referral, "send", json!({}), Some(&consent(&["identity"]))), rule);
    assert_eq!(status(&referral), "–");
}

#[test]
fn a_referral_runs_from_draft_to_done() {
    let mut referral = referral(&["identity"]);
    let consent = consent(&["identity", "notes"]);
    for (act, rule) in [
        ("accept", "referral.not_sent"),
        ("complete", "referral.complete_before_acceptance"),
        ("start", "referral.not_accepted"),
    ] {
        assert_eq!(refused(&mut referral, act, json!({}), Some(&consent)), rule);
    }
    assert_eq!(refused(&mut referral, "send", json!({}), None), "referral.no_consent");
    must_act(&mut referral, "send", json!({}), Some(&consent));
    assert_eq!((referral.value("sent"), referral.value("due")), (Some(&after(0)), Some(&after(24))));
    assert_eq!(refused(&mut referral, "send", json!({}), Some(&consent)), "referral.already_sent");
    must_act(&mut referral, "deliver", json!({}), None);
    must_act(&mut referral, "see", json!({}), None);
    assert_eq!(refused(&mut referral, "deliver", json!({}), None), "referral.already_seen");
    assert_eq!(refused(&mut referral, "complete", json!({}), None), "referral.complete_before_acceptance");
    must_act(&mut referral, "accept", json!({"reply": "bring her at two"}), Some(&consent));
    assert_eq!(
        refused(&mut referral, "decline", json!({"decline_reason": "no_place"}), None),
        "referral.already_answered"
    );
    must_act(&mut referral, "start", json!({}), None);
    assert_eq!(refused(&mut referral, "start", json!({}), None), "referral.already_started");
    must_act(&mut referral, "complete", json!({}), None);
    assert_eq!((status(&referral), referral.value("ended")), ("completed", Some(&after(0))));
    for act in ["withdraw", "complete", "start"] {
        assert_eq!(refused(&mut referral, act, json!({}), None), "referral.ended", "{act}");
    }
}

#[test]
fn no_accepting_after_a_withdrawal_an_expiry_or_a_no() {
    let consent = consent(&["identity"]);
    let sent = || {
        let mut referral = referral(&["identity"]);
        must_act(&mut referral, "send", json!({}), Some(&consent));
        referral
    };
    let mut withdrawn = sent();
    must_act(&mut withdrawn, "withdraw", json!({}), None);
    assert_eq!(
        refused(&mut withdrawn, "accept", json!({}), Some(&consent)),
        "referral.accept_after_withdrawal"
    );
    assert_eq!(refused(&mut withdrawn, "complete", json!({}), None), "referral.withdrawn");

    let mut waiting = sent();
    assert_eq!(refused(&mut waiting, "expire", json!({}), None), "referral.not_lapsed");
    let late = Now { ms: now().ms + 8 * DAY_MS };
    assert!(!lapsed(&waiting, now()) && lapsed(&waiting, late));
    try_act(&mut waiting, "expire", json!({}), None, late).unwrap();
    assert_eq!(refused(&mut waiting, "accept", json!({}), Some(&consent)), "referral.accept_after_expiry");

    let mut no = sent();
    assert_eq!(refused(&mut no, "decline", json!({}), None), "invalid.missing");
    must_act(&mut no, "decline", json!({"decline_reason": "no_place"}), None);
    assert_eq!(refused(&mut no, "accept", json!({}), Some(&consent)), "referral.already_answered");

    let mut without = sent();
    let mut taken_back = consent.clone();
    must_act(&mut taken_back, "withdraw", json!({}), None);
    assert_eq!(refused(&mut without, "accept", json!({}), Some(&taken_back)), "referral.no_consent");
}

#[test]
fn a_late_answer_is_still_an_answer_until_the_request_lapses() {
    let consent = consent(&["identity"]);
    let mut referral = referral(&["identity"]);
    must_act(&mut referral, "send", json!({}), Some(&consent));
    try_act(&mut referral, "accept", json!({}), Some(&consent), Now { ms: now().ms + 2 * DAY_MS }).unwrap();
    assert_eq!(status(&referral), "accepted");
}

#[test]
fn a_clash_is_settled_by_whoever_has_seen_all_of_it() {
    let mut person = child();
    assert_eq!(refused(&mut person, "settle", json!({"sex": "female"}), None), "settle.no_clash");
    say_beside(&mut person, "sex", json!("male"));
    let who = actor(3, person.org, &[]);
    let half = model::Act { seen: 2, ..crate::world::act("settle", json!({"sex": "female"})) };
    let around = rules::workflow::Around::default();
    let refusal = rules::workflow::effect(&person, &half, &who, &around, now()).unwrap_err();
    assert_eq!(refusal.rule, "settle.not_all_seen");
    must_act(&mut person, "settle", json!({"sex": "female"}), None);
    assert_eq!((person.text("sex"), person.clashes().len()), (Some("female"), 0));
}

#[test]
fn who_took_a_consent_back_is_not_outvoted() {
    let mut consent = consent(&["identity"]);
    say_beside(&mut consent, "status", json!("withdrawn"));
    assert_eq!(refused(&mut consent, "settle", json!({"status": "given"}), None), "consent.withdrawn_final");
    must_act(&mut consent, "settle", json!({"status": "withdrawn"}), None);
}

#[test]
fn an_act_that_is_not_well_formed_is_named_so() {
    let mut person = child();
    assert_eq!(refused(&mut person, "dance", json!({}), None), "invalid.unknown_act");
    assert_eq!(refused(&mut person, "set_status", json!({"status": "flying"}), None), "invalid.code");
    assert_eq!(
        refused(&mut person, "set_status", json!({"status": "active", "sex": "male"}), None),
        "invalid.not_of_this_act"
    );
    // It follows from meetings: said, it would stand although the child was met yesterday.
    assert_eq!(
        refused(&mut person, "set_status", json!({"status": "inactive"}), None),
        "person.inactive_is_derived"
    );
    let set: Fields = must_act(&mut person, "set_status", json!({"status": "moved"}), None);
    assert_eq!(set.len(), 1);
    assert!(ms("2026-11-22T07:00:00.000Z") == now().ms);
}
