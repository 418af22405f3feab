//! Versions of instruments: compiled and checked when they are published, fixed afterwards.

use model::{KindName, Refusal, State};
use rules::{
    frozen::frozen,
    policy::Role,
    workflow::{Around, effect},
};
use serde_json::{Value, json};

use crate::world::{act, actor, home, id, now, record};

/// A version with these questions.
fn version(definition: &Value) -> State {
    record(
        KindName::InstrumentVersion,
        61,
        json!({"instrument": id(14), "number": 1, "definition": definition}),
    )
}

fn asks(relevant: &str) -> Value {
    json!({
        "format": 1, "languages": ["en"], "title": {"en": "Night"},
        "items": [
            {"name": "age", "type": "integer", "label": {"en": "How old are you?"}},
            {"name": "living", "type": "group", "items": [
                {"name": "sleeps", "type": "text", "label": {"en": "Where do you sleep?"}, "relevant": {"source": relevant}},
            ]},
        ],
    })
}

#[test]
fn questions_are_published_compiled_by_the_server_whatever_came_with_them() {
    let who = actor(1, home(), &[Role::CaseSupervisor]);
    let mut forged = asks("${age} < 18");
    forged["items"][1]["items"][0]["relevant"]["ast"] = json!(["num", 1]);
    let sets =
        effect(&version(&forged), &act("publish", json!({})), &who, &Around::default(), now()).unwrap();
    let relevant = &sets["definition"]["items"][1]["items"][0]["relevant"];
    assert_eq!(relevant["ast"], json!(["op", "<", ["ref", ["age"]], ["num", 18]]));
    let again = State { ..version(&sets["definition"]) };
    let sets = effect(&again, &act("publish", json!({})), &who, &Around::default(), now()).unwrap();
    assert_eq!(sets.keys().collect::<Vec<_>>(), ["published"], "what is compiled already stays as it is");
}

#[test]
fn questions_with_a_fault_are_not_published_and_the_first_fault_is_named() {
    let who = actor(1, home(), &[Role::CaseSupervisor]);
    let publish = |state: &State| effect(state, &act("publish", json!({})), &who, &Around::default(), now());
    let refusal = publish(&version(&asks("${nobody} = 1"))).unwrap_err();
    assert_eq!(refusal, Refusal::field("instrument.problem", "living.sleeps.relevant"));
    let refusal = publish(&version(&json!({"format": 2, "items": []}))).unwrap_err();
    assert_eq!(refusal.rule, "instrument.problem");
    let mut twice = version(&asks("true()"));
    let mut other = twice.registers["definition"][0].clone();
    other.value = asks("false()");
    twice.registers.get_mut("definition").unwrap().push(other);
    assert_eq!(publish(&twice).unwrap_err(), Refusal::field("instrument.clash", "definition"));
}

#[test]
fn a_published_version_and_what_was_answered_to_stay_what_they_were() {
    let draft = version(&asks("true()"));
    let fields = |value: Value| value.as_object().unwrap().clone();
    for change in [
        json!({"definition": {}}),
        json!({"number": 2}),
        json!({"instrument": id(15)}),
        json!({"changes": "…"}),
    ] {
        assert_eq!(frozen(&draft, &fields(change.clone())), Ok(()), "a draft");
        let mut published = draft.fields();
        published.insert("published".to_owned(), json!("2026-11-20T01:00:00.000Z"));
        let published = record(KindName::InstrumentVersion, 61, Value::from(published));
        let rule = frozen(&published, &fields(change)).unwrap_err().rule;
        assert_eq!(rule, "instrument.published_fixed");
    }
    let response =
        record(KindName::Response, 62, json!({"instrument": id(14), "version": id(61), "complete": false}));
    assert_eq!(frozen(&response, &fields(json!({"complete": true, "version": id(61)}))), Ok(()));
    for change in [json!({"version": id(63)}), json!({"instrument": null})] {
        assert_eq!(frozen(&response, &fields(change)).unwrap_err().rule, "response.fixed");
    }
    // To say what was left out opens nothing else.
    let half = record(KindName::Response, 62, json!({"version": id(61)}));
    assert_eq!(frozen(&half, &fields(json!({"instrument": id(14)}))), Ok(()));
    let slipped = frozen(&half, &fields(json!({"instrument": id(14), "version": id(63)})));
    assert_eq!(slipped.unwrap_err(), Refusal::field("response.fixed", "version"));
}
