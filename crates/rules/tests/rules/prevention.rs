//! The plan of an area: what is done, postponed and dropped, by example; and the share done, which nobody can make look
//! better than it is.

use model::{Fields, KindName, State, date::Day};
use proptest::prelude::*;
use rstest::rstest;
use rules::{
    frozen::frozen,
    policy::Role,
    prevention::{MONTHS, ShareDone, shares_done},
    workflow::{Around, effect},
};
use serde_json::{Value, json};

use crate::{
    generated::compare_or_update,
    world::{act, actor, home, id, now, partner, put, record, sees},
};

fn item() -> State {
    let said = json!({"area": id(80), "what": "Lights on the way to school", "agreed": "2026-08-01", "due": "2026-11-01"});
    record(KindName::ActionItem, 81, said)
}

fn file_of(parent: u8) -> State {
    record(KindName::Attachment, 82, json!({"parent": id(parent), "kind": "photo"}))
}

/// Does an act in the field, with a file beside it; answers with the rule where it is refused.
fn does(state: &mut State, name: &str, args: Value, beside: &[State]) -> Result<Fields, String> {
    let around = Around { beside, ..Around::default() };
    let who = actor(1, home(), &[Role::OutreachWorker]);
    let fields = effect(state, &act(name, args), &who, &around, now()).map_err(|refusal| refusal.rule)?;
    put(state, &fields);
    Ok(fields)
}

#[test]
fn what_is_done_is_proven_by_a_file_that_hangs_on_it_or_somebody_says_why_not() {
    let done = |args: Value, beside: &[State]| does(&mut item(), "done", args, beside).map(|_| ());
    let on = "2026-11-20";
    assert_eq!(done(json!({"done_on": on}), &[]), Err("action_item.no_evidence".to_owned()));
    assert_eq!(
        done(json!({"done_on": on, "no_evidence": "  "}), &[]),
        Err("action_item.no_evidence".to_owned())
    );
    let with = json!({"done_on": on, "evidence": id(82)});
    assert_eq!(done(with.clone(), &[]), Err("action_item.other_evidence".to_owned()));
    assert_eq!(done(with.clone(), &[file_of(83)]), Err("action_item.other_evidence".to_owned()));
    assert_eq!(done(with, &[file_of(81)]), Ok(()));
    assert_eq!(done(json!({"done_on": on, "no_evidence": "A talk, nothing was written"}), &[]), Ok(()));
    assert_eq!(
        done(json!({"done_on": "2026-11-23", "no_evidence": "soon"}), &[]),
        Err("action_item.done_later".to_owned())
    );
}

#[rstest]
// Not after the day that was agreed, or past already (the tests' day is 22 November).
#[case("2026-11-01", Some("action_item.not_later"))]
#[case("2026-11-21", Some("action_item.not_later"))]
#[case("2026-12-24", None)]
fn a_line_is_postponed_to_a_later_day_only(#[case] to: &str, #[case] refused: Option<&str>) {
    let mut line = item();
    let said =
        does(&mut line, "postpone", json!({"postponed_to": to, "reason": "the road is under water"}), &[]);
    assert_eq!(said.as_ref().err().map(String::as_str), refused);
    if said.is_ok() {
        assert_eq!(line.text("due"), Some("2026-11-01"), "the day that was agreed stays");
        let sooner = json!({"postponed_to": to, "reason": "again"});
        assert_eq!(does(&mut line, "postpone", sooner, &[]).unwrap_err(), "action_item.not_later");
        let again = json!({"postponed_to": "2027-01-10", "reason": "again"});
        assert_eq!(does(&mut line, "postpone", again, &[]).unwrap()["postponed"], 2);
    }
}

#[rstest]
#[case("postpone", json!({"postponed_to": "2026-12-24", "reason": " "}))]
#[case("drop", json!({"reason": ""}))]
fn whoever_postpones_or_drops_says_why(#[case] name: &str, #[case] args: Value) {
    assert_eq!(does(&mut item(), name, args, &[]).unwrap_err(), "invalid.missing");
}

#[test]
fn what_was_ended_by_mistake_is_taken_up_again_and_its_proof_counts_no_more() {
    let mut line = item();
    does(&mut line, "done", json!({"done_on": "2026-11-20", "evidence": id(82)}), &[file_of(81)]).unwrap();
    assert_eq!(does(&mut line, "start", json!({}), &[]).unwrap_err(), "not_now");
    does(&mut line, "reopen", json!({"reason": "only half of the lamps"}), &[]).unwrap();
    assert_eq!(line.text("status"), Some("planned"));
    assert!(["done_on", "evidence"].iter().all(|field| line.value(field).is_none_or(Value::is_null)));
}

#[rstest]
#[case("due", json!("2027-06-01"))]
#[case("agreed", json!("2026-11-20"))]
#[case("area", json!(id(90)))]
fn nobody_moves_a_plans_days_by_an_edit(#[case] field: &str, #[case] value: Value) {
    let fields = Fields::from_iter([(field.to_owned(), value)]);
    assert_eq!(frozen(&item(), &fields).unwrap_err().rule, "action_item.fixed");
    // What was left out may still be said.
    assert!(frozen(&record(KindName::ActionItem, 81, json!({})), &fields).is_ok());
}

#[rstest]
#[case(Role::OutreachWorker, true)]
#[case(Role::CaseSupervisor, true)]
#[case(Role::Director, true)]
#[case(Role::NetworkMember, false)]
#[case(Role::DonorReader, false)]
#[case(Role::SystemAdmin, false)]
fn a_plan_is_for_the_team_and_the_organisation(#[case] role: Role, #[case] wanted: bool) {
    let line = record(KindName::ActionItem, 81, json!({"what": "Lights"}));
    // Whoever wrote it is somebody else.
    assert_eq!(sees(&actor(2, home(), &[role]), &line, &[]).is_some(), wanted, "{role}");
    assert!(sees(&actor(5, partner(), &[role]), &line, &[]).is_none(), "{role} of another organisation");
}

fn lines(all: &Value) -> Vec<State> {
    let all = all.as_array().unwrap();
    (60..).zip(all).map(|(n, fields)| record(KindName::ActionItem, n, fields.clone())).collect()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn share_of(agreed: &str, items: &Value, today: &str) -> Vec<ShareDone> {
    shares_done(day(agreed), &lines(items), day(today))
}

#[test]
fn the_share_done_is_of_what_was_planned_by_then_and_what_was_dropped_is_not_done() {
    let plan = json!([
        {"agreed": "2026-01-31", "status": "done", "done_on": "2026-04-30"},
        {"agreed": "2026-01-31", "status": "done", "done_on": "2026-05-01"},
        {"agreed": "2026-01-31", "status": "dropped"},
        {"agreed": "2026-05-10", "status": "done", "done_on": "2026-05-12"},
    ]);
    let shares = share_of("2026-01-31", &plan, "2026-07-31");
    let told: Vec<_> = shares.iter().map(|one| (one.months, one.done, one.of, one.percent())).collect();
    // Three months after 31 January is 30 April: the month has no 31st.
    assert_eq!(shares[0].until, day("2026-04-30"));
    assert_eq!(told, [(3, 1, 3, Some(33)), (6, 3, 4, Some(75))], "twelve months have not passed");
}

#[test]
fn a_plan_without_a_line_has_no_share() {
    assert_eq!(share_of("2026-01-31", &json!([]), "2026-07-31")[0].percent(), None);
}

fn any_line() -> impl Strategy<Value = Value> {
    let day = || (0_i64..500).prop_map(|days| day("2026-01-01").plus_days(days).to_string());
    let status = prop::sample::select(vec!["planned", "under_way", "done", "postponed", "dropped"]);
    (day(), day(), status, any::<bool>()).prop_map(|(agreed, done_on, status, told)| {
        // A line may be told of with a day of doing that an earlier state left behind.
        let mut line = json!({"agreed": agreed, "status": status});
        if told || status == "done" {
            line["done_on"] = done_on.into();
        }
        line
    })
}

proptest! {
    #[test]
    fn a_share_is_never_more_than_all_and_later_lines_change_nothing(
        plan in prop::collection::vec(any_line(), 0..12), late in any_line(), drop in any::<prop::sample::Index>()
    ) {
        let today = day("2027-12-31");
        let agreed = day("2026-01-15");
        let before = shares_done(agreed, &lines(&json!(plan)), today);
        prop_assert_eq!(before.len(), MONTHS.len());
        for one in &before {
            prop_assert!(one.done <= one.of && one.percent().is_none_or(|percent| percent <= 100));
        }
        let mut longer = plan.clone();
        let mut late = late;
        late["agreed"] = before[0].until.plus_days(1).to_string().into();
        longer.push(late);
        prop_assert_eq!(shares_done(agreed, &lines(&json!(longer)), today)[0], before[0], "an added line counted");
        if !plan.is_empty() {
            let mut emptier = plan.clone();
            emptier[drop.index(plan.len())]["status"] = "dropped".into();
            for (now, then) in shares_done(agreed, &lines(&json!(emptier)), today).iter().zip(&before) {
                prop_assert!(now.of == then.of && now.done <= then.done, "dropping made it look better");
            }
        }
    }
}

#[test]
fn the_app_counts_a_plan_as_the_office() {
    let days =
        ["2026-01-30", "2026-04-29", "2026-04-30", "2026-05-01", "2026-07-31", "2027-01-31", "2027-02-01"];
    let statuses = ["planned", "under_way", "done", "postponed", "dropped"];
    let mut told = Vec::new();
    for (at, agreed) in ["2026-01-31", "2026-01-30", "2025-11-30", "2026-08-31"].iter().enumerate() {
        for throw in 0..24_usize {
            let plan: Vec<Value> = (0..throw % 6)
                .map(|n| {
                    let pick = |step: usize| days[(throw * step + n * (at + 2)) % days.len()];
                    let status =
                        statuses[if (throw + n).is_multiple_of(2) { 2 } else { (throw + n * 3) % 5 }];
                    let mut line = json!({"status": status});
                    if !(throw + n).is_multiple_of(5) {
                        line["agreed"] = pick(1).into();
                    }
                    if status == "done" {
                        line["done_on"] = pick(3).into();
                    }
                    line
                })
                .collect();
            let today = days[(throw + at) % days.len()];
            let shares: Vec<Value> = share_of(agreed, &json!(plan), today)
                .iter()
                .map(|one| {
                    let mut said = serde_json::to_value(one).unwrap();
                    said["percent"] = json!(one.percent());
                    said
                })
                .collect();
            told.push(json!({"agreed": agreed, "today": today, "items": plan, "shares": shares}).to_string());
        }
    }
    let file = format!("{{\n\"all\": [\n{}\n]\n}}\n", told.join(",\n"));
    compare_or_update("vectors/plan-share.json", &file);
}
