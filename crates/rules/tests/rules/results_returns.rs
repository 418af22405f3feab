//! A return of a project: two people, what it keeps, what stands in its place; and where lines of the tree and values may stand.

use model::{Fields, KindName, State};
use rstest::rstest;
use rules::{
    frozen::frozen,
    policy::Role,
    results::{Changed, Said, Value, difference, is_chased, lines_of, placed},
    workflow::{Around, effect},
};
use serde_json::{Value as Json, json};

use crate::{
    results::{amount, number},
    world::{account, act, actor, home, id, now, partner, put, record, sees, today},
};

fn a_return(status: Option<&str>) -> State {
    let mut said =
        json!({"project": id(70), "from": "2026-07-01", "until": "2026-09-30", "due": "2026-10-30"});
    if let Some(status) = status {
        said["status"] = status.into();
    }
    record(KindName::ResultsReturn, 71, said)
}

fn a_value(n: u8, more: Json) -> State {
    let mut said = json!({"results_return": id(71), "indicator": id(73), "numerator": "12"});
    said.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    record(KindName::ReturnValue, n, said)
}

/// Does an act as account `who`; answers with the rule where it is refused.
fn does(state: &mut State, who: u8, name: &str, args: Json, beside: &[State]) -> Result<Fields, String> {
    let around = Around { beside, ..Around::default() };
    let who = actor(who, home(), &[Role::MeOfficer]);
    let fields = effect(state, &act(name, args), &who, &around, now()).map_err(|refusal| refusal.rule)?;
    put(state, &fields);
    Ok(fields)
}

#[test]
fn a_return_goes_from_draft_to_locked_by_two_people_and_keeps_what_it_said() {
    let mut one = a_return(None);
    let mut value = a_value(80, json!({}));
    let girls = a_value(81, json!({"sex": "female", "numerator": "7"}));
    let named = json!({"values": [id(80), id(81)]});
    does(&mut one, 1, "submit", named, &[value.clone(), girls]).unwrap();
    let said = json!({format!("{}||||", id(73)): {"n": "12"}, format!("{}|female|||", id(73)): {"n": "7"}});
    assert_eq!(one.value("locked_values"), Some(&said));
    assert_eq!(does(&mut one, 1, "accept", json!({}), &[]).unwrap_err(), "results_return.own");
    assert_eq!(does(&mut one, 2, "lock", json!({}), &[]).unwrap_err(), "not_now");
    does(&mut one, 2, "accept", json!({}), &[]).unwrap();
    does(&mut one, 2, "lock", json!({}), &[]).unwrap();
    // Whatever becomes of the record that the value came from.
    put(&mut value, json!({"numerator": "99"}).as_object().unwrap());
    assert_eq!(one.value("locked_values"), Some(&said));
    assert_eq!(does(&mut one, 1, "submit", json!({"values": [id(80)]}), &[value]).unwrap_err(), "not_now");
    assert_eq!(does(&mut one, 1, "restate", json!({"why": " "}), &[]).unwrap_err(), "invalid.missing");
    does(&mut one, 1, "restate", json!({"why": "a club was counted twice"}), &[]).unwrap();
    assert_eq!(one.value("locked_values"), Some(&said), "it stays beside what stands in its place");
}

#[test]
fn what_is_sent_back_is_submitted_anew() {
    let mut one = a_return(None);
    does(&mut one, 1, "submit", json!({"values": [id(80)]}), &[a_value(80, json!({}))]).unwrap();
    assert_eq!(does(&mut one, 2, "send_back", json!({"why": ""}), &[]).unwrap_err(), "invalid.missing");
    does(&mut one, 2, "send_back", json!({"why": "Girls are missing"}), &[]).unwrap();
    assert!(one.value("locked_values").is_none_or(Json::is_null));
    does(&mut one, 1, "submit", json!({"values": [id(80)]}), &[a_value(80, json!({}))]).unwrap();
    assert!(one.value("why").is_none_or(Json::is_null));
}

#[rstest]
#[case(json!([]), vec![], "results_return.empty")]
// One that says no number, one of another return, one of another organisation.
#[case(json!([id(80)]), vec![a_value(80, json!({"numerator": null}))], "results_return.empty")]
#[case(json!([id(80)]), vec![a_value(80, json!({"results_return": id(72)}))], "policy.unknown_record")]
#[case(json!([id(80)]), vec![State { org: partner(), ..a_value(80, json!({})) }], "policy.unknown_record")]
#[case(json!([id(80)]), vec![], "policy.unknown_record")]
#[case(json!([id(80), id(81)]), vec![a_value(80, json!({})), a_value(81, json!({}))], "results_return.double")]
fn a_return_is_not_submitted_with(#[case] values: Json, #[case] beside: Vec<State>, #[case] rule: &str) {
    let refused = does(&mut a_return(None), 1, "submit", json!({"values": values}), &beside);
    assert_eq!(refused.unwrap_err(), rule);
}

#[test]
fn a_value_that_two_people_said_differently_waits_for_them() {
    let mut value = a_value(80, json!({}));
    crate::world::say_beside(&mut value, "numerator", json!("13"));
    assert_eq!(lines_of([&value].into_iter()).unwrap_err().rule, "results_return.double");
}

#[test]
fn a_restatement_shows_every_line_that_differs_and_no_other() {
    let lines = |values: &[State]| lines_of(values.iter()).unwrap();
    let before = lines(&[a_value(80, json!({})), a_value(81, json!({"sex": "female", "numerator": "7"}))]);
    let after = lines(&[a_value(80, json!({"numerator": "10.5"})), a_value(82, json!({"sex": "male"}))]);
    let name = |sex: &str| format!("{}|{sex}|||", id(73));
    let changed = |line: String, before: Option<Value>, after: Option<Value>, by: &str| Changed {
        line,
        before,
        after,
        by: amount(by),
    };
    assert_eq!(
        difference(&before, &after),
        [
            changed(name("female"), Some(number("7")), None, "-7"),
            changed(name("male"), None, Some(number("12")), "12"),
            changed(name(""), Some(number("12")), Some(number("10.5")), "-1.5"),
        ]
    );
    assert_eq!(difference(&after, &after), []);
}

#[rstest]
// The tests' day is 22 November. Of a period that still runs nobody is told.
#[case(None, "2026-12-31", "2026-11-10", false)]
#[case(None, "2026-09-30", "2026-12-07", false)]
#[case(None, "2026-09-30", "2026-12-06", true)]
#[case(Some("draft"), "2026-09-30", "2026-10-20", true)]
#[case(Some("sent_back"), "2026-09-30", "2027-01-30", true)]
#[case(Some("submitted"), "2026-09-30", "2026-10-20", false)]
#[case(Some("locked"), "2026-09-30", "2026-10-20", false)]
fn who_answers_is_told_of_what_is_due(
    #[case] status: Option<&str>,
    #[case] until: &str,
    #[case] due: &str,
    #[case] told: bool,
) {
    let said = json!({"from": "2026-07-01", "until": until, "due": due, "status": status});
    assert_eq!(is_chased(&record(KindName::ResultsReturn, 71, said), today()), told);
}

// Where things may stand

fn places(kind: KindName, set: Json, beside: &[State]) -> Result<(), String> {
    let Json::Object(set) = set else { panic!("fields are an object") };
    placed(kind, &Said { before: None, set: &set, org: home() }, beside).map_err(|refusal| refusal.rule)
}

fn project(n: u8, more: Json) -> State {
    record(KindName::Project, n, more)
}

#[rstest]
#[case("KHM-HPC-PSK-P02", true)]
#[case("PSK 2", false)]
fn a_project_has_a_code_by_the_grammar(#[case] code: &str, #[case] good: bool) {
    let said = places(KindName::Project, json!({"code": code}), &[]);
    assert_eq!(said.err().as_deref(), (!good).then_some("project.code"));
}

#[rstest]
#[case("goal", "outcome", None)]
#[case("goal", "activity", None)]
#[case("output", "activity", None)]
#[case("outcome", "outcome", Some("result_node.level"))]
#[case("activity", "goal", Some("result_node.level"))]
fn a_line_stands_below_its_parent(#[case] above: &str, #[case] level: &str, #[case] refused: Option<&str>) {
    let beside = [
        project(70, json!({})),
        record(KindName::ResultNode, 75, json!({"project": id(70), "level": above})),
    ];
    let said =
        places(KindName::ResultNode, json!({"project": id(70), "parent": id(75), "level": level}), &beside);
    assert_eq!(said.err().as_deref(), refused);
    let elsewhere = json!({"project": id(76), "parent": id(75), "level": level});
    let others = [beside[1].clone(), project(76, json!({}))];
    assert_eq!(places(KindName::ResultNode, elsewhere, &others).unwrap_err(), "results.other_project");
}

#[test]
fn no_line_is_its_own_parent_and_none_changes_its_level_under_its_children() {
    let line = record(KindName::ResultNode, 75, json!({"project": id(70), "level": "outcome"}));
    let set = Fields::from_iter([("parent".to_owned(), json!(id(75)))]);
    let said = Said { before: Some(&line), set: &set, org: home() };
    let beside = [project(70, json!({})), line.clone()];
    assert_eq!(placed(KindName::ResultNode, &said, &beside).unwrap_err().rule, "result_node.level");
    let lower = Fields::from_iter([("level".to_owned(), json!("activity"))]);
    assert_eq!(frozen(&line, &lower).unwrap_err().rule, "result_node.fixed");
}

#[test]
fn the_tree_of_a_project_is_for_those_who_lead_or_carry_it() {
    let node = json!({"project": id(70), "level": "goal"});
    let theirs = |more: Json| State { org: partner(), ..project(70, more) };
    let says = |of: State| places(KindName::ResultNode, node.clone(), &[of]);
    assert_eq!(says(theirs(json!({}))).unwrap_err(), "results.not_ours");
    assert_eq!(says(theirs(json!({"partners": [home()]}))), Ok(()));
    assert_eq!(says(theirs(json!({"lead": home()}))), Ok(()));
    assert_eq!(places(KindName::ResultNode, node.clone(), &[]).unwrap_err(), "results.not_ours");
}

#[rstest]
#[case(None, None)]
#[case(Some("sent_back"), None)]
#[case(Some("submitted"), Some("results_return.closed"))]
#[case(Some("locked"), Some("results_return.closed"))]
fn values_are_said_while_the_return_is_open(#[case] status: Option<&str>, #[case] refused: Option<&str>) {
    let indicator = record(KindName::Indicator, 73, json!({"project": id(70)}));
    let set = json!({"results_return": id(71), "indicator": id(73), "numerator": "12", "band": "10-14"});
    let said = places(KindName::ReturnValue, set, &[a_return(status), indicator]);
    assert_eq!(said.err().as_deref(), refused);
}

#[rstest]
#[case(json!({"numerator": "3"}), Some("return_value.denominator"))]
#[case(json!({"numerator": "3", "denominator": "0"}), Some("return_value.denominator"))]
#[case(json!({"numerator": "3", "denominator": "4"}), None)]
#[case(json!({"numerator": "3", "denominator": "4", "band": "3-77"}), Some("results.band"))]
fn a_share_is_said_with_its_whole(#[case] more: Json, #[case] refused: Option<&str>) {
    let percent = record(KindName::Indicator, 73, json!({"project": id(70), "unit": "percentage"}));
    let mut set = json!({"results_return": id(71), "indicator": id(73)});
    set.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let said = places(KindName::ReturnValue, set.clone(), &[a_return(None), percent]);
    assert_eq!(said.err().as_deref(), refused);
    let other = record(KindName::Indicator, 73, json!({"project": id(77), "unit": "percentage"}));
    set["band"] = Json::Null;
    let elsewhere = places(KindName::ReturnValue, set, &[a_return(None), other]);
    assert_eq!(elsewhere.unwrap_err(), "results.other_project");
}

#[test]
fn a_restatement_stands_for_what_was_restated_of_the_same_period() {
    let again = |old: &State, until: &str| {
        let set = json!({"project": id(70), "from": "2026-07-01", "until": until, "restates": old.record});
        places(KindName::ResultsReturn, set, &[project(70, json!({})), old.clone()])
    };
    assert_eq!(again(&a_return(Some("restated")), "2026-09-30"), Ok(()));
    let refused = Err("results_return.restates".to_owned());
    assert_eq!(again(&a_return(Some("restated")), "2026-12-31"), refused);
    assert_eq!(again(&a_return(Some("accepted")), "2026-09-30"), refused);
    assert_eq!(again(&a_return(Some("restated")), "2026-06-30").unwrap_err(), "results_return.period");
    let until = Fields::from_iter([("until".to_owned(), json!("2026-12-31"))]);
    assert_eq!(frozen(&a_return(None), &until).unwrap_err().rule, "results_return.fixed");
}

#[rstest]
#[case(Role::MeOfficer, Some(true))]
#[case(Role::CentreManager, Some(true))]
#[case(Role::CaseSupervisor, Some(true))]
#[case(Role::Director, Some(true))]
#[case(Role::Finance, Some(true))]
#[case(Role::Auditor, Some(false))]
#[case(Role::Analyst, Some(false))]
#[case(Role::DonorReader, None)]
#[case(Role::OutreachWorker, None)]
#[case(Role::NetworkMember, None)]
#[case(Role::SystemAdmin, None)]
fn returns_are_for_those_who_answer_for_projects(#[case] role: Role, #[case] reads_why: Option<bool>) {
    let mut one = a_return(Some("sent_back"));
    put(&mut one, json!({"why": "Girls are missing"}).as_object().unwrap());
    let why = KindName::ResultsReturn.facts().field("why").unwrap();
    let seen = sees(&actor(2, home(), &[role]), &one, &[]).map(|seen| seen.shows(why));
    assert_eq!(seen, reads_why, "{role}");
    assert!(sees(&actor(5, partner(), &[role]), &one, &[]).is_none(), "{role} of another organisation");
    assert_ne!(one.by, account(2));
}
