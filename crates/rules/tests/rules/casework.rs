//! Case work by example: what another person must approve, a child whom nobody finds, and beginning again.

use model::{KindName, State};
use rstest::rstest;
use rules::{
    policy::Role,
    workflow::{Around, effect},
};
use serde_json::{Value, json};

use crate::world::{account, act, actor, home, id, must_act, now, partner, put, record, refused, try_act};

/// Does an act as somebody, with these records beside; answers with the rule where it is refused.
fn does(state: &mut State, who: u8, name: &str, args: Value, beside: &[State]) -> Result<(), String> {
    let who = actor(who, home(), &[Role::CaseSupervisor]);
    let around = Around { beside, ..Around::default() };
    let fields = effect(state, &act(name, args), &who, &around, now()).map_err(|refusal| refusal.rule)?;
    put(state, &fields);
    Ok(())
}

fn open_case() -> State {
    let mut case = record(KindName::Case, 13, json!({"person": id(10)}));
    must_act(&mut case, "open", json!({"risk": "high"}), None);
    case
}

fn approval(what: &str, more: Value) -> State {
    let mut fields = json!({"case": id(13), "person": id(10), "what": what});
    fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    record(KindName::Approval, 30, fields)
}

fn line(n: u8, item: &str, status: &str) -> State {
    record(KindName::PlanItem, n, json!({"case": id(13), "response": id(40), "item": item, "status": status}))
}

const CLOSING: &str = "reintegrated";
fn closing() -> Value {
    json!({"close_reason": CLOSING, "reason": "at home and safe"})
}

#[test]
fn who_asked_does_not_approve_and_somebody_else_does() {
    let mut asked = approval("closure", json!({}));
    for name in ["approve", "send_back"] {
        assert_eq!(does(&mut asked, 1, name, json!({"reason": "x"}), &[]), Err("by_another".to_owned()));
    }
    does(&mut asked, 2, "approve", json!({}), &[]).unwrap();
    assert_eq!(asked.text("status"), Some("approved"));
    assert_eq!(asked.value("decider"), Some(&json!(account(2))));
    // What was decided is decided: who wants otherwise asks anew.
    assert_eq!(does(&mut asked, 2, "send_back", json!({"reason": "x"}), &[]), Err("not_now".to_owned()));
}

#[test]
fn an_approval_that_says_nothing_is_not_given() {
    let mut empty = record(KindName::Approval, 30, json!({"case": id(13)}));
    assert_eq!(does(&mut empty, 2, "approve", json!({}), &[]), Err("approval.incomplete".to_owned()));
}

#[test]
fn a_plan_answers_or_waives_every_question_that_scored_low() {
    let mut plan = approval("plan", json!({"response": id(40), "low": "food school"}));
    let unanswered = Err("approval.unanswered".to_owned());
    let other = State {
        registers: record(KindName::PlanItem, 9, json!({"item": "school", "response": id(41)})).registers,
        ..line(9, "school", "open")
    };
    let tries: [&[State]; 4] = [
        &[],
        &[line(1, "food", "open")],
        &[line(1, "food", "open"), line(2, "school", "cancelled")],
        // A line for another assessment answers that one.
        &[line(1, "food", "open"), other],
    ];
    for beside in tries {
        assert_eq!(does(&mut plan, 2, "approve", json!({}), beside), unanswered);
    }
    does(&mut plan, 2, "approve", json!({}), &[line(1, "food", "done"), line(2, "school", "waived")])
        .unwrap();
}

#[test]
fn an_assessment_is_approved_before_there_is_a_plan() {
    let mut asked = approval("assessment", json!({"response": id(40), "low": "food"}));
    does(&mut asked, 2, "approve", json!({}), &[]).unwrap();
}

/// Whoever was shown a case may write records that point to it. They say nothing about how it goes on.
#[test]
fn what_another_organisation_writes_about_our_case_decides_nothing() {
    let theirs = |state: State| State { org: partner(), ..state };
    let approved = approval("closure", json!({"status": "approved", "decided": "2026-11-22T07:00:00.000Z"}));
    let mut case = open_case();
    assert_eq!(
        does(&mut case, 2, "close", closing(), &[theirs(approved.clone())]),
        Err("case.not_approved".to_owned())
    );
    // Nor does a line of theirs keep it open.
    does(&mut case, 2, "close", closing(), &[approved, theirs(line(1, "food", "doing"))]).unwrap();
    let mut plan = approval("plan", json!({"response": id(40), "low": "food"}));
    assert_eq!(
        does(&mut plan, 2, "approve", json!({}), &[theirs(line(1, "food", "open"))]),
        Err("approval.unanswered".to_owned())
    );
}

#[test]
fn a_case_closes_once_another_person_has_approved_it() {
    let mut case = open_case();
    let not = Err("case.not_approved".to_owned());
    let standing = |status: &str, what: &str, decided: &str| {
        approval(what, json!({"status": status, "decided": decided}))
    };
    let fresh = "2026-11-22T07:00:00.000Z";
    for wrong in [
        standing("asked", "closure", fresh),
        standing("sent_back", "closure", fresh),
        standing("approved", "plan", fresh),
        // Given before the case was opened this time.
        standing("approved", "closure", "2026-11-22T06:59:59.000Z"),
    ] {
        assert_eq!(does(&mut case, 2, "close", closing(), &[wrong]), not);
    }
    let approved = standing("approved", "closure", fresh);
    let open = line(1, "food", "doing");
    assert_eq!(
        does(&mut case, 2, "close", closing(), &[approved.clone(), open]),
        Err("case.plan_open".to_owned())
    );
    does(&mut case, 2, "close", closing(), &[approved, line(1, "food", "waived")]).unwrap();
}

#[rstest]
#[case("died")]
#[case("duplicate")]
fn some_ends_wait_for_nobody(#[case] why: &str) {
    let mut case = open_case();
    does(&mut case, 2, "close", json!({"close_reason": why, "reason": "x"}), &[line(1, "food", "open")])
        .unwrap();
}

#[test]
fn a_lost_child_stops_the_steps_and_the_work_goes_on_where_it_stood() {
    let mut case = open_case();
    must_act(&mut case, "register", json!({}), None);
    assert_eq!(refused(&mut case, "find", json!({"reason": "x"}), None), "case.not_lost");
    assert_eq!(refused(&mut case, "lose", json!({"reason": " "}), None), "case.reason_needed");
    must_act(&mut case, "lose", json!({"reason": "not at the bridge for three weeks"}), None);
    assert!(case.value("lost").is_some() && case.value("due").is_some());
    for (name, args) in
        [("assess", json!({"risk": "high"})), ("plan", json!({})), ("lose", json!({"reason": "x"}))]
    {
        assert_eq!(refused(&mut case, name, args, None), "case.lost", "{name}");
    }
    // What can be known of a child whom nobody sees may still be said.
    must_act(&mut case, "set_risk", json!({"risk": "medium", "reason": "said to be with an aunt"}), None);
    assert_eq!(case.text("status"), Some("lost"));
    must_act(&mut case, "find", json!({"reason": "met at the market"}), None);
    assert_eq!(
        (case.text("status"), case.value("lost"), case.value("before_lost")),
        (Some("registered"), None, None)
    );
    must_act(&mut case, "assess", json!({"risk": "medium"}), None);
}

#[test]
fn what_begins_again_is_another_episode_of_the_same_case() {
    let mut case = open_case();
    assert_eq!(case.value("episode"), Some(&json!(1)));
    let (opened, first) = (case.value("opened").cloned(), case.text("risk_first").map(str::to_owned));
    for episode in 2..5 {
        must_act(&mut case, "close", json!({"close_reason": "died", "reason": "so it was said"}), None);
        let later = rules::workflow::Now { ms: now().ms + episode * 86_400_000 };
        try_act(&mut case, "reopen", json!({"risk": "low", "reason": "she lives"}), None, later).unwrap();
        assert_eq!(case.value("episode"), Some(&json!(episode)));
        assert!(case.text("since") > case.text("opened"));
        assert_eq!((case.value("opened"), case.text("risk_first")), (opened.as_ref(), first.as_deref()));
    }
}

fn person(years: u16) -> State {
    let age = json!({"years_min": years, "years_max": years, "as_of": "2026-11-22", "method": "asked", "doubt": false});
    record(KindName::Person, 10, json!({"age": age}))
}

#[rstest]
#[case::a_child_is_asked_for_no_means(12, json!(null), Ok(()))]
#[case::an_adult_is(30, json!(null), Err("screening.incomplete".to_owned()))]
#[case::with_means_it_holds(30, json!(["debt"]), Ok(()))]
fn means_are_asked_of_adults_only(
    #[case] years: u16,
    #[case] means: Value,
    #[case] wanted: Result<(), String>,
) {
    let fields = json!({"person": id(10), "result": "likely", "acts": ["recruited"], "purposes": ["forced_labour"], "means": means});
    let mut screening = record(KindName::Screening, 50, fields);
    assert_eq!(does(&mut screening, 1, "verify", json!({}), &[person(17)]), Err("by_another".to_owned()));
    assert_eq!(does(&mut screening, 2, "verify", json!({}), &[person(years)]), wanted);
}

#[test]
fn of_whom_no_age_is_known_no_means_are_asked() {
    let fields = json!({"person": id(10), "result": "likely", "acts": ["recruited"], "purposes": ["organs"]});
    let mut screening = record(KindName::Screening, 50, fields);
    does(&mut screening, 2, "verify", json!({}), &[]).unwrap();
    does(&mut screening, 3, "dispute", json!({"reason": "her mother says otherwise"}), &[]).unwrap();
    assert_eq!(screening.text("status"), Some("disputed"));
}

#[test]
fn a_panel_that_has_not_sat_holds_nothing_up() {
    let panel =
        record(KindName::Conference, 51, json!({"case": id(13), "sort": "bid", "urgency": "one_hour"}));
    let mut case = open_case();
    for name in ["register", "assess", "plan", "implement", "follow_up"] {
        let args = if name == "assess" { json!({"risk": "high"}) } else { json!({}) };
        does(&mut case, 1, name, args, std::slice::from_ref(&panel)).unwrap();
    }
}
