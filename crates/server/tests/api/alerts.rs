//! Alerts over the wire: the trial of a rule, what comes up by itself, and what the street learns of it: nothing.

use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};

use crate::support::{Caller, House};

/// A rule with numbers that was never tried.
pub async fn rule(house: &House, by: &Caller, pattern: &str) -> RecordId {
    let rule = house.id();
    let seen =
        house.accepted(by, house.edit(by, KindName::AlertRule, rule, 0, json!({"label_en": pattern}))).await;
    let numbers = json!({"pattern": pattern, "days": 14, "least": 2, "level": "high", "tell": "case_team"});
    house.accepted(by, house.act(by, KindName::AlertRule, rule, seen, "change", numbers)).await;
    rule
}

async fn version(house: &House, by: &Caller, record: RecordId) -> u64 {
    house.get(by, &format!("/records/{record}")).await.ok()["version"].as_u64().unwrap()
}

async fn act(house: &House, by: &Caller, rule: RecordId, name: &str) {
    let seen = version(house, by, rule).await;
    house.accepted(by, house.act(by, KindName::AlertRule, rule, seen, name, json!({}))).await;
}

#[tokio::test]
async fn a_rule_is_tried_switched_on_and_tells_those_whom_it_is_for() {
    let house = House::open();
    let org = house.id();
    let boss = house.caller("boss", org, Some("desk"), &[Role::CaseSupervisor]);
    let director = house.caller("director", org, Some("desk"), &[Role::Director]);
    let worker = house.caller("worker", org, Some("night"), &[Role::OutreachWorker]);
    let partner = house.caller("partner", house.id(), Some("desk"), &[Role::CaseSupervisor]);
    let girl = house.id();
    let named = json!({"name": {"latin": "Srey Neang"}});
    house.accepted(&worker, house.edit(&worker, KindName::Person, girl, 0, named)).await;
    let meet = async |word: &str| {
        let contact = house.id();
        let said = json!({"person": girl, "who": "known", "adult_called": word});
        house.accepted(&worker, house.edit(&worker, KindName::Contact, contact, 0, said)).await;
        contact
    };
    let (first, second) = (meet("Uncle Dam").await, meet("uncle dam").await);
    let rule = rule(&house, &boss, "same_adult").await;
    let trial = format!("/alert-rules/{rule}/trial");
    let tried = house.get(&boss, &trial).await.ok();
    assert_eq!((&tried["found"], &tried["alerts"][0]["because"].as_array().unwrap().len()), (&json!(1), &2));
    assert!(!tried.to_string().to_lowercase().contains("uncle"), "it names records, not people");
    house.get(&worker, &trial).await.is(403, "forbidden");
    house.get(&director, &trial).await.is(403, "forbidden");
    house.get(&partner, &trial).await.is(404, "not_found");
    house.get(&boss, &format!("/alert-rules/{girl}/trial")).await.is(404, "not_found");

    // Not before it was tried.
    let seen = version(&house, &boss, rule).await;
    let early = house.act(&boss, KindName::AlertRule, rule, seen, "switch_on", json!({}));
    assert_eq!(house.say(&boss, &[early]).await[0]["outcome"]["refused"]["rule"], "not_now");
    act(&house, &boss, rule, "try").await;
    act(&house, &director, rule, "switch_on").await;
    let alerts = house.get(&boss, "/records?kind=alert").await.ok();
    let alert = &alerts["records"][0];
    assert_eq!(alert["fields"]["contacts"].as_array().unwrap().len(), 2);
    assert!(
        [first, second].iter().all(|id| alert["fields"]["contacts"].to_string().contains(&id.to_string()))
    );
    let id = alert["id"].as_str().unwrap();

    // Whoever wrote it down is told nothing that was not theirs.
    for other in [&worker, &director, &partner] {
        assert_eq!(house.get(other, "/records?kind=alert").await.ok()["records"], json!([]));
        for path in ["", "/history", "/readers"] {
            house.get(other, &format!("/records/{id}{path}")).await.is(404, "not_found");
        }
        let synced = house.sync_all(other).await;
        assert!(!Value::from(synced).to_string().contains(id));
    }
    let invented = house.edit(&boss, KindName::Alert, house.id(), 0, json!({}));
    assert_eq!(house.say(&boss, &[invented]).await[0]["outcome"]["refused"]["rule"], "alert.by_system");
    let record: RecordId = id.parse().unwrap();
    let seen = version(&house, &boss, record).await;
    let answer = json!({"answer": "acted", "reason": "we spoke with her mother"});
    house.accepted(&boss, house.act(&boss, KindName::Alert, record, seen, "answer", answer)).await;
    assert_eq!(house.get(&boss, &format!("/records/{id}")).await.ok()["fields"]["status"], "answered");
}
