//! A child between two countries: whose step it is, what the other side sees, how long there is.

use std::collections::BTreeSet;

use model::{Fields, KindName, State, acts, date::Day};
use proptest::prelude::*;
use rstest::rstest;
use rules::{
    border::{due_ms, has_step, next_visit, side_of, silent_days, visit_days, waits_for},
    policy::{Actor, KeyRing, Role, may_act, may_edit},
    workflow::{Around, Now, effect},
};
use serde_json::{Value, json};

use crate::{
    generated::compare_or_update,
    world::{act, actor, child, fields_seen, home, id, keys_of, ms, now, partner, put, record},
};

fn us() -> Actor {
    actor(1, home(), &[Role::Caseworker])
}
fn them() -> Actor {
    actor(50, partner(), &[Role::Caseworker])
}

fn draft(more: Value) -> State {
    let mut fields = json!({
        "person": id(10), "case": id(13), "kind": "repatriation", "direction": "from_us", "to": partner(),
        "found": "TH-27", "home": "KH-01", "age_band": "10-14", "sex": "female", "our_number": "TH-1",
        "note": "She is called Sokha", "referral": id(12),
    });
    for (name, value) in more.as_object().unwrap() {
        fields[name] = value.clone();
    }
    record(KindName::CrossBorder, 30, fields)
}

/// Does an act as somebody: policy first, then the guard, as the store does.
fn does(who: &Actor, state: &mut State, name: &str, args: Value) -> Result<Fields, String> {
    let keys = keys_of(state, &[]);
    may_act(who, &KeyRing::of(who, &[]), state, &keys, name).map_err(|refusal| refusal.rule)?;
    let sets = effect(state, &act(name, args), who, &Around::default(), now()).map_err(|r| r.rule)?;
    put(state, &sets);
    Ok(sets)
}

fn must(who: &Actor, state: &mut State, name: &str, args: Value) {
    does(who, state, name, args).unwrap_or_else(|rule| panic!("{name}: {rule}"));
}

#[test]
fn a_return_goes_from_hand_to_hand() {
    let mut one = draft(json!({}));
    let (us, them) = (us(), them());
    must(&us, &mut one, "request", json!({}));
    must(&us, &mut one, "screen", json!({}));
    must(&us, &mut one, "shelter", json!({}));
    must(&them, &mut one, "trace", json!({"their_number": "KH-9"}));
    must(&them, &mut one, "assess", json!({}));
    must(&them, &mut one, "reply", json!({"answer": "home_suitable"}));
    must(&us, &mut one, "set_date", json!({"handover_on": "2026-12-01"}));
    must(&them, &mut one, "set_date", json!({"handover_on": "2026-12-02"}));
    must(&us, &mut one, "hand_over", json!({}));
    must(&them, &mut one, "escort", json!({}));
    must(&them, &mut one, "receive", json!({"received": "2026-12-02T03:00:00.000Z"}));
    must(&them, &mut one, "reintegrate", json!({}));
    must(&them, &mut one, "follow_up", json!({}));
    must(&them, &mut one, "feed_back", json!({"feedback": "safe_at_home"}));
    assert_eq!(
        does(&them, &mut one, "close", json!({"close_reason": "answered"})),
        Err("policy.not_sender".into())
    );
    must(&us, &mut one, "close", json!({"close_reason": "followed_to_the_end"}));
    assert_eq!(one.text("received"), Some("2026-12-02T03:00:00.000Z"));
    assert_eq!(one.text("handover_on"), Some("2026-12-02"));
    assert_eq!(one.text("status"), Some("closed"));
}

#[test]
fn a_step_belongs_to_one_side() {
    let mut one = draft(json!({}));
    must(&us(), &mut one, "request", json!({}));
    for name in ["trace", "assess"] {
        let told = json!({"told_by": "an officer", "told_how": "phone"});
        assert_eq!(does(&us(), &mut one, name, told), Err("cross_border.other_side".into()), "{name}");
    }
    for name in ["screen", "shelter"] {
        assert_eq!(does(&them(), &mut one, name, json!({})), Err("cross_border.other_side".into()), "{name}");
    }
    // The child is over there: they screen, we trace.
    let mut other = draft(json!({"direction": "to_us"}));
    must(&us(), &mut other, "request", json!({}));
    must(&them(), &mut other, "screen", json!({}));
    must(&us(), &mut other, "trace", json!({}));
    assert_eq!(
        does(&us(), &mut other, "reply", json!({"answer": "family_found"})),
        Err("cross_border.other_side".into())
    );
    must(&them(), &mut other, "reply", json!({"answer": "family_found"}));
}

#[test]
fn of_a_side_that_is_no_user_one_says_who_told_it() {
    let mut one = draft(json!({"to": null, "other_side": "Shelter office, Mr. T."}));
    one.registers.remove("to");
    must(&us(), &mut one, "request", json!({}));
    assert_eq!(does(&us(), &mut one, "trace", json!({})), Err("cross_border.told_by".into()));
    assert_eq!(
        does(&us(), &mut one, "trace", json!({"told_by": " ", "told_how": "phone"})),
        Err("cross_border.told_by".into())
    );
    must(
        &us(),
        &mut one,
        "trace",
        json!({"told_by": "Mr. T.", "told_how": "phone", "told_at": "2026-11-20T03:00:00.000Z"}),
    );
    // Nobody else gains a step by it.
    assert_eq!(does(&them(), &mut one, "assess", json!({})), Err("policy.unknown_record".into()));
}

#[rstest]
#[case("tracing", "trace", "assess")]
#[case("assessment", "assess", "trace")]
#[case("concern_report", "reply", "trace")]
#[case("concern_report", "reply", "assess")]
#[case("assessment", "reply", "shelter")]
fn each_kind_has_steps_of_its_own(#[case] kind: &str, #[case] has: &str, #[case] lacks: &str) {
    let mut one = draft(json!({"kind": kind}));
    must(&us(), &mut one, "request", json!({}));
    let args = |name: &str| if name == "reply" { json!({"answer": "acted"}) } else { json!({}) };
    let refused = ["shelter", "screen"].contains(&lacks).then(us).unwrap_or_else(them);
    assert_eq!(does(&refused, &mut one, lacks, args(lacks)), Err("cross_border.other_kind".into()));
    must(&them(), &mut one, has, args(has));
}

#[rstest]
#[case(json!({"kind": null}), "cross_border.incomplete")]
#[case(json!({"to": null}), "cross_border.incomplete")]
#[case(json!({"to": home()}), "cross_border.incomplete")]
#[case(json!({"home": "KH-0110"}), "cross_border.place_too_close")]
fn what_is_missing_or_too_close_is_not_sent(#[case] more: Value, #[case] rule: &str) {
    assert_eq!(does(&us(), &mut draft(more), "request", json!({})), Err(rule.into()));
}

/// Names that no field shown to the other side may have: they would say who the child is, or let two requests about
/// one child be told to be so.
const TELLING: &[&str] = &["person", "case", "referral", "note", "other_side", "told_by"];

#[test]
fn the_other_side_sees_neither_child_nor_case() {
    let mut one = draft(json!({}));
    assert_eq!(fields_seen(&them(), &one, &[]), None, "a draft is nobody else's");
    let mut dropped = draft(json!({}));
    must(&us(), &mut dropped, "withdraw", json!({"withdraw_reason": "not_safe"}));
    assert_eq!(fields_seen(&them(), &dropped, &[]), None, "never theirs");
    must(&us(), &mut one, "request", json!({}));
    for role in
        [Role::Caseworker, Role::CaseSupervisor, Role::CentreManager, Role::GovernmentReader, Role::Director]
    {
        let seen = fields_seen(&actor(50, partner(), &[role]), &one, &[]).unwrap();
        assert!(!seen.iter().any(|name| TELLING.contains(&name.as_str())), "{role}: {seen:?}");
        assert!(seen.contains(&"our_number".to_owned()));
        assert_eq!(fields_seen(&actor(50, partner(), &[role]), &child(), &[]), None);
    }
    for role in [Role::OutreachWorker, Role::Counsellor, Role::SystemAdmin, Role::DonorReader, Role::Finance]
    {
        assert_eq!(fields_seen(&actor(50, partner(), &[role]), &one, &[]), None, "{role}");
    }
    assert_eq!(
        fields_seen(&actor(51, id(202), &[Role::CaseSupervisor]), &one, &[]),
        None,
        "a third organisation"
    );
    must(&us(), &mut one, "withdraw", json!({"withdraw_reason": "not_safe"}));
    let after = fields_seen(&them(), &one, &[]).unwrap();
    assert!(!after.contains(&"age_band".to_owned()) && after.contains(&"status".to_owned()), "{after:?}");
}

#[test]
fn the_other_side_edits_nothing_and_what_was_asked_stays() {
    let mut one = draft(json!({}));
    must(&us(), &mut one, "request", json!({}));
    let edit = |who: &Actor, name: &str, value: Value| {
        let fields = Fields::from_iter([(name.to_owned(), value)]);
        may_edit(who, &KeyRing::of(who, &[]), Some(&one), &keys_of(&one, &[]), KindName::CrossBorder, &fields)
            .map_err(|refusal| refusal.rule)
    };
    assert_eq!(edit(&them(), "our_number", json!("X")), Err("policy.not_writer".into()));
    assert_eq!(edit(&us(), "home", json!("KH-12")), Err("cross_border.fixed".into()));
    assert_eq!(edit(&us(), "to", json!(id(202))), Err("cross_border.fixed".into()));
    assert_eq!(edit(&us(), "their_number", json!("X")), Err("act_only".into()));
    assert_eq!(edit(&us(), "our_number", json!("TH-2")), Ok(()));
}

#[rstest]
// Both countries are at UTC+7 all year: 23:59 and 00:01 in the field are two days.
#[case("2026-11-19T16:59:00.000Z", "2026-11-21T17:01:00.000Z", 3)]
#[case("2026-11-19T17:01:00.000Z", "2026-11-21T16:59:00.000Z", 1)]
// Over the night in which Europe changes its clocks.
#[case("2026-10-24T05:00:00.000Z", "2026-10-26T05:00:00.000Z", 2)]
#[case("2026-03-28T05:00:00.000Z", "2026-03-30T05:00:00.000Z", 2)]
fn silence_is_counted_in_days_of_the_field(#[case] since: &str, #[case] at: &str, #[case] days: u64) {
    let one = draft(json!({"status": "requested", "step_since": since}));
    assert_eq!(silent_days(&one, ms(at)), Some(days));
    let ours = draft(json!({"status": "replied", "step_since": since}));
    assert_eq!(silent_days(&ours, ms(at)), None, "it is our turn");
}

#[test]
fn each_word_about_a_child_at_home_begins_the_silence_anew() {
    let told = |status: &str, fed_back: &str| {
        draft(json!({"status": status, "kind": "repatriation", "direction": "from_us",
            "step_since": "2026-01-10T05:00:00.000Z", "fed_back": fed_back}))
    };
    let at = ms("2026-11-21T05:00:00.000Z");
    let one = told("following_up", "2026-11-11T05:00:00.000Z");
    assert_eq!(silent_days(&one, at), Some(10));
    assert_eq!(due_ms(&one), Some(ms("2027-02-11T05:00:00.000Z")), "a quarter from the last word");
    // What was told before the visits began takes nothing off; a step that is late stays late whatever is told.
    let before = told("following_up", "2026-01-09T05:00:00.000Z");
    assert_eq!(silent_days(&before, at), Some(315));
    assert_eq!(silent_days(&told("reintegrating", "2026-11-11T05:00:00.000Z"), at), Some(315));
}

#[test]
fn a_handover_is_due_at_the_end_of_its_day() {
    let one = draft(
        json!({"status": "date_set", "step_since": "2026-11-01T00:00:00.000Z", "handover_on": "2026-12-02"}),
    );
    assert_eq!(due_ms(&one), Some(ms("2026-12-02T16:59:59.999Z")));
}

#[rstest]
#[case("2026-01-31", ["2026-02-28", "2026-03-31", "2026-04-30", "2026-07-31", "2026-10-31", "2027-01-31"])]
#[case("2028-01-31", ["2028-02-29", "2028-03-31", "2028-04-30", "2028-07-31", "2028-10-31", "2029-01-31"])]
#[case("2026-11-22", ["2026-12-22", "2027-01-22", "2027-02-22", "2027-05-22", "2027-08-22", "2027-11-22"])]
fn visits_are_monthly_then_quarterly_to_a_year(#[case] received: &str, #[case] days: [&str; 6]) {
    assert_eq!(visit_days(received.parse().unwrap()).iter().map(Day::to_string).collect::<Vec<_>>(), days);
}

#[test]
fn a_thai_year_is_the_same_day() {
    let thai = Day::from_input("31/01/2569").unwrap();
    assert_eq!(visit_days(thai), visit_days("2026-01-31".parse().unwrap()));
}

proptest! {
    /// The days are derived, not made by a server that must be awake: however long nobody asks, none is skipped and
    /// none comes twice.
    #[test]
    fn nothing_is_skipped_or_doubled(days in 0_i64..40_000, asleep in 1_i64..60, made in 0_usize..7) {
        let received = "1990-01-01".parse::<Day>().unwrap().plus_days(days);
        let all = visit_days(received);
        prop_assert_eq!(all.len(), 6);
        prop_assert!(all.is_sorted() && all.iter().collect::<BTreeSet<_>>().len() == 6);
        prop_assert!(all.iter().all(|day| received < *day && received.days_until(*day) <= 366));
        let mut today = received;
        let mut met: Vec<Day> = Vec::new();
        while received.days_until(today) < 400 {
            while let Some(next) = next_visit(received, met.len()).filter(|next| *next <= today) {
                met.push(next);
            }
            today = today.plus_days(asleep);
        }
        met.extend(all.iter().skip(met.len()));
        prop_assert_eq!(&met, &all);
        prop_assert_eq!(next_visit(received, made), all.get(made).copied());
    }
}

#[test]
fn the_app_counts_the_same() {
    let mut steps = Vec::new();
    let lists = |name: &str| model::codes::find(name).unwrap().codes.iter().map(|code| code.id);
    for status in lists("border_status") {
        for kind in lists("border_kind") {
            for direction in lists("border_direction") {
                let one = draft(json!({
                    "status": status, "kind": kind, "direction": direction,
                    "step_since": "2026-11-19T17:01:00.000Z", "handover_on": "2026-12-02",
                }));
                let waits = waits_for(status, Some(kind), Some(direction)).map(rules::border::Party::as_str);
                let due = due_ms(&one).map(rules_instant);
                steps.push(json!({
                    "status": status, "kind": kind, "direction": direction, "waits": waits, "due": due,
                    "silent": silent_days(&one, now().ms),
                }));
            }
        }
    }
    let mut sides = Vec::new();
    for form in acts::of(KindName::CrossBorder) {
        for kind in lists("border_kind") {
            for direction in lists("border_direction") {
                let side = side_of(form.name, Some(direction)).map(rules::border::Party::as_str);
                let has = has_step(Some(kind), form.name);
                sides.push(
                    json!({"act": form.name, "kind": kind, "direction": direction, "side": side, "has": has}),
                );
            }
        }
    }
    let fields = json!({"status": "following_up", "kind": "repatriation", "direction": "from_us",
        "step_since": "2026-01-10T05:00:00.000Z", "fed_back": "2026-11-11T05:00:00.000Z"});
    let told = draft(fields.clone());
    let word = json!({"fields": fields, "due": due_ms(&told).map(rules_instant), "silent": silent_days(&told, now().ms)});
    let visits: Vec<Value> = ["2026-01-31", "2028-01-31", "2026-11-22", "2027-12-31", "2028-02-29"]
        .iter()
        .map(|day| json!({"received": day, "days": visit_days(day.parse().unwrap())}))
        .collect();
    let all = json!({
        "since": "2026-11-19T17:01:00.000Z", "handover_on": "2026-12-02", "now": now().ms,
        "steps": steps, "word": word, "sides": sides, "visits": visits,
    });
    compare_or_update("vectors/border.json", &format!("{}\n", serde_json::to_string_pretty(&all).unwrap()));
}

fn rules_instant(ms: u64) -> String {
    model::date::Instant::from_unix_millis(ms.try_into().unwrap()).unwrap().to_string()
}

#[test]
fn a_server_asleep_changes_no_clock() {
    let one = draft(json!({"status": "requested", "step_since": "2026-11-19T05:00:00.000Z"}));
    let later = Now { ms: now().ms + 2 * 24 * 3_600_000 };
    assert_eq!(due_ms(&one), Some(ms("2026-11-22T05:00:00.000Z")));
    assert_eq!(silent_days(&one, later.ms).unwrap(), silent_days(&one, now().ms).unwrap() + 2);
}
