//! What must be told to an authority, by rules that are data.

use model::{Fields, KindName, State};
use rstest::rstest;
use rules::{
    policy::{KeyRing, Role, may_act},
    statutory::{chase_due_ms, duties, holds},
};
use serde_json::{Value, json};

use crate::{
    generated::compare_or_update,
    world::{account, actor, home, id, keys_of, ms, must_act, record, refused},
};

fn rule(n: u8, more: Value) -> State {
    let mut fields = json!({
        "place": "KH", "about": ["experiencing_trafficking", "experiencing_sexual_exploitation"],
        "authority": "Social affairs", "hours": 24,
    });
    for (name, value) in more.as_object().unwrap() {
        fields[name] = value.clone();
    }
    record(KindName::StatutoryRule, n, fields)
}
fn concern(n: u8, more: Value) -> State {
    let mut fields = json!({
        "about": ["experiencing_trafficking"], "place": "KH-0110", "raised": "2026-11-22T00:00:00.000Z",
    });
    for (name, value) in more.as_object().unwrap() {
        fields[name] = value.clone();
    }
    record(KindName::Concern, n, fields)
}
fn report(n: u8, fields: Value) -> State {
    record(KindName::StatutoryReport, n, fields)
}

#[rstest]
#[case("KH", Some("KH-0110"), true)]
#[case("KH-01", Some("KH-0110"), true)]
#[case("KH-0110", Some("KH-0110"), true)]
#[case("KH-0110", Some("KH-01"), false)]
#[case("KH-02", Some("KH-0110"), false)]
#[case("TH", Some("KH-0110"), false)]
#[case("KH-02", None, true)]
fn a_rule_holds_in_its_place_and_all_that_lies_in_it(
    #[case] wide: &str,
    #[case] place: Option<&str>,
    #[case] wanted: bool,
) {
    assert_eq!(holds(&rule(1, json!({"place": wide})), &["experiencing_trafficking"], place), wanted);
}

#[test]
fn a_rule_holds_for_its_concerns_while_it_is_in_use() {
    assert!(!holds(&rule(1, json!({})), &["orphaned"], None));
    assert!(!holds(&rule(1, json!({"active": false})), &["experiencing_trafficking"], None));
}

#[test]
fn each_rule_asks_for_one_report_until_it_is_sent_or_cancelled() {
    let rules = [rule(1, json!({})), rule(2, json!({"hours": 72}))];
    let concerns = [concern(3, json!({}))];
    let due = duties(&rules, &concerns, &[], &[]);
    assert_eq!(due.iter().map(|duty| duty.rule).collect::<Vec<_>>(), [id(1), id(2)], "soonest first");
    assert_eq!(due[0].due_ms, ms("2026-11-23T00:00:00.000Z"));
    for (status, left) in
        [("to_write", 2), ("sent", 1), ("acknowledged", 1), ("answered", 1), ("cancelled", 1)]
    {
        let begun = [report(5, json!({"rule": id(1), "concern": id(3), "status": status}))];
        let due = duties(&rules, &concerns, &[], &begun);
        assert_eq!(due.len(), left, "{status}");
        assert_eq!(due[0].report, (status == "to_write").then_some(id(5)));
    }
}

#[test]
fn a_case_asks_for_what_its_concerns_do_not_already_ask_for() {
    let rules = [rule(1, json!({})), rule(2, json!({"about": ["orphaned"]}))];
    let concerns = [concern(3, json!({"case": id(4)}))];
    let about =
        json!({"about": ["experiencing_trafficking", "orphaned"], "opened": "2026-11-22T00:00:00.000Z"});
    let case = record(KindName::Case, 4, about);
    let due = duties(&rules, &concerns, std::slice::from_ref(&case), &[]);
    assert_eq!(
        due.iter().map(|duty| (duty.rule, duty.matter)).collect::<Vec<_>>(),
        [(id(1), id(3)), (id(2), id(4))]
    );
    // Reported from the case, it is not asked for again at the concern.
    let sent = [report(5, json!({"rule": id(1), "case": id(4), "status": "sent"}))];
    assert_eq!(duties(&rules, &concerns, &[case], &sent).len(), 1);
}

#[test]
fn without_agreement_a_supervisor_answers_for_the_ground() {
    let mut one = report(5, json!({"agreed": "no"}));
    assert_eq!(refused(&mut one, "send", json!({"how": "letter"}), None), "statutory.no_ground");
    assert_eq!(
        refused(&mut one, "override", json!({"ground": "duty_by_law", "reason": " "}), None),
        "invalid.missing"
    );
    let sets =
        must_act(&mut one, "override", json!({"ground": "duty_by_law", "reason": "danger at home"}), None);
    assert_eq!(sets["allowed_by"], json!(account(1)));
    must_act(&mut one, "send", json!({"how": "letter", "number": "12/26"}), None);
    must_act(&mut one, "chase", json!({}), None);
    must_act(&mut one, "acknowledge", json!({}), None);
    must_act(&mut one, "chase", json!({}), None);
    assert_eq!(one.value("chases"), Some(&json!(2)));
    assert_eq!(chase_due_ms(&one), Some(ms("2026-11-29T07:00:00.000Z")));
    must_act(&mut one, "answer", json!({"answer": "an officer will come"}), None);
    assert_eq!(chase_due_ms(&one), None);
    let mut agreed = report(6, json!({"agreed": "yes"}));
    must_act(&mut agreed, "send", json!({"how": "phone"}), None);
}

#[test]
fn only_a_supervisor_overrides() {
    let one = report(5, json!({"agreed": "no"}));
    for (role, may) in [
        (Role::CaseSupervisor, true),
        (Role::Caseworker, false),
        (Role::CentreManager, false),
        (Role::Director, false),
    ] {
        let who = actor(1, home(), &[role]);
        let may_it = may_act(&who, &KeyRing::of(&who, &[]), &one, &keys_of(&one, &[]), "override").is_ok();
        assert_eq!(may_it, may, "{role}");
    }
    let rule = |role: Role| KeyRing::of(&actor(1, home(), &[role]), &[]).creates(KindName::StatutoryRule);
    assert!(rule(Role::CaseSupervisor) && rule(Role::SystemAdmin));
    assert!(!rule(Role::Caseworker) && !rule(Role::Finance));
}

#[test]
fn the_app_finds_the_same_reports_due() {
    let rules = [
        rule(1, json!({})),
        rule(2, json!({"place": "KH-01", "hours": 72})),
        rule(6, json!({"place": "TH"})),
        rule(7, json!({"active": false})),
        rule(8, json!({"about": ["orphaned"], "hours": 48, "place": null})),
    ];
    let concerns = [
        concern(3, json!({})),
        concern(9, json!({"case": id(4), "place": "TH-27"})),
        concern(11, json!({"about": ["orphaned"], "place": null})),
    ];
    let about =
        json!({"about": ["experiencing_trafficking", "orphaned"], "opened": "2026-11-21T00:00:00.000Z"});
    let closed = json!({"about": ["orphaned"], "opened": "2026-11-21T00:00:00.000Z", "status": "closed"});
    let cases = [record(KindName::Case, 4, about), record(KindName::Case, 12, closed)];
    let reports = [
        report(20, json!({"rule": id(1), "concern": id(3), "status": "sent"})),
        report(21, json!({"rule": id(2), "concern": id(3)})),
        report(22, json!({"rule": id(8), "concern": id(11), "status": "cancelled"})),
    ];
    let rows = |all: &[State]| -> Vec<Value> {
        let plain = |one: &State| -> Fields {
            one.fields().into_iter().map(|(name, value)| (name, value.clone())).collect()
        };
        all.iter().map(|one| json!({"id": one.record, "fields": plain(one)})).collect()
    };
    let due: Vec<Value> = duties(&rules, &concerns, &cases, &reports)
        .iter()
        .map(|duty| json!({"due": duty.due_ms, "rule": duty.rule, "matter": duty.matter, "report": duty.report}))
        .collect();
    assert!(due.len() > 2);
    let all = json!({
        "rules": rows(&rules), "concerns": rows(&concerns), "cases": rows(&cases), "reports": rows(&reports), "due": due,
    });
    compare_or_update(
        "vectors/statutory.json",
        &format!("{}\n", serde_json::to_string_pretty(&all).unwrap()),
    );
}
