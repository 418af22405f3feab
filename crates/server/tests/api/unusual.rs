//! Alarms on unusual reading over HTTP: raised once, told to whom it concerns, answered in words.

use http::Method;
use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};

use crate::support::{Caller, House};

const ALARMS: &str = "/reading-alarms";

/// So many children of the organisation, written down by somebody else's team.
async fn children(house: &House, keeper: &Caller, count: usize) -> Vec<RecordId> {
    let mut all = Vec::new();
    for n in 0..count {
        let child = house.id();
        let fields = json!({"name": {"latin": format!("Canary {n}")}});
        house.accepted(keeper, house.edit(keeper, KindName::Person, child, 0, fields)).await;
        all.push(child);
    }
    all
}

async fn alarms(house: &House, by: &Caller) -> Vec<Value> {
    house.app.store.tick(house.now()).unwrap();
    house.get(by, ALARMS).await.ok()["alarms"].as_array().unwrap().clone()
}

#[tokio::test]
async fn who_opens_many_files_is_told_to_the_supervisors_counted_and_without_a_name_of_a_child() {
    let house = House::open_for_many_questions();
    let org = house.id();
    let keeper = house.caller("keeper", org, Some("night"), &[Role::OutreachWorker]);
    let reader = house.caller("reader", org, Some("day"), &[Role::CaseSupervisor]);
    let boss = house.caller("boss", org, None, &[Role::CaseSupervisor]);
    let all = children(&house, &keeper, 22).await;
    for child in &all[..20] {
        house.get(&reader, &format!("/records/{child}")).await.ok();
    }
    assert!(alarms(&house, &boss).await.is_empty(), "so many need no explanation");
    house.get(&reader, &format!("/records/{}", all[20])).await.ok();
    house.get(&reader, &format!("/records/{}", all[20])).await.ok();
    let told = alarms(&house, &boss).await;
    assert_eq!(told.len(), 1);
    let alarm = &told[0];
    assert_eq!((&alarm["files"], &alarm["open"]), (&json!(21), &json!(true)));
    assert_eq!(alarm["rules"], json!([{"rule": "not_theirs", "count": 21, "limit": 20}]));
    assert_eq!(alarm["account"], reader.actor.account.to_string());
    assert!(!house.get(&boss, ALARMS).await.text().contains("Canary"));
    assert_eq!(alarms(&house, &boss).await, told, "however often it is looked, it is told once");

    let path = format!("{ALARMS}/{}/answers", alarm["id"].as_str().unwrap());
    let answer = json!({"finding": "justified", "reason": "She took over the files of the night team"});
    // Whoever it is about neither sees nor answers it, nor does another house.
    let stranger = house.caller("stranger", house.id(), None, &[Role::Director]);
    for who in [&reader, &stranger] {
        assert!(alarms(&house, who).await.is_empty());
        house.post(who, &path, answer.clone()).await.is(404, "not_found");
    }
    let worker = house.caller("worker", org, Some("day"), &[Role::Caseworker]);
    house.get(&worker, ALARMS).await.is(403, "forbidden");
    house.post(&worker, &path, answer.clone()).await.is(404, "not_found");
    let auditor = house.caller("auditor", org, None, &[Role::Auditor]);
    assert_eq!(alarms(&house, &auditor).await.len(), 1);
    house.post(&auditor, &path, answer.clone()).await.is(403, "forbidden");
    for (body, field) in [
        (json!({"finding": "dragons", "reason": "She took over the files"}), "finding"),
        (json!({"finding": "justified", "reason": "fine"}), "reason"),
    ] {
        let (status, _, named, _) = house.post(&boss, &path, body).await.problem();
        assert_eq!((status, named.as_deref()), (422, Some(field)));
    }
    let answered = house.post(&boss, &path, answer).await.ok();
    assert_eq!(answered["open"], false);
    assert_eq!(answered["answers"][0]["reason"], "She took over the files of the night team");
    // One more is covered by what was answered; it stays in the list.
    house.get(&reader, &format!("/records/{}", all[21])).await.ok();
    let after = alarms(&house, &boss).await;
    assert_eq!((&after[0]["files"], &after[0]["open"], after.len()), (&json!(22), &json!(false), 1));
    assert_eq!(house.send(None, Method::GET, ALARMS, None).await.status, 401);
}

#[tokio::test]
async fn the_rules_are_told_with_their_numbers() {
    let house = House::open();
    let admin = house.caller("admin", house.id(), None, &[Role::SystemAdmin]);
    let rules = house.get(&admin, ALARMS).await.ok()["rules"].clone();
    let outreach = json!({"role": "outreach_worker", "files": 60});
    assert!(rules["files"].as_array().unwrap().contains(&outreach), "{rules}");
    assert_eq!((&rules["times_usual"], &rules["not_theirs"]), (&json!(5), &json!(20)));
}
