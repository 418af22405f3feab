//! The outbox up, the changes down.

use std::io::Write as _;

use flate2::{Compression, write::GzEncoder};
use http::{Method, header};
use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};

use crate::{
    family::{Family, Referred, codes},
    support::{Caller, House},
};

fn team(house: &House) -> (Caller, Caller, Caller) {
    let org = house.id();
    (
        house.caller("dara", org, Some("day"), &[Role::OutreachWorker]),
        house.caller("sophea", org, Some("day"), &[Role::OutreachWorker]),
        house.caller("chief", org, Some("day"), &[Role::CaseSupervisor]),
    )
}

/// What a device keeps from the last line and the first.
fn standing(lines: &[Value]) -> (u64, String) {
    let hash = lines.iter().find_map(|line| line["hash"].as_str()).unwrap().to_owned();
    (lines.last().unwrap()["since"].as_u64().unwrap(), hash)
}

fn records(lines: &[Value]) -> Vec<&Value> {
    lines.iter().filter_map(|line| line.get("r")).collect()
}

async fn down(house: &House, caller: &Caller, since: u64, keys: &str) -> Vec<Value> {
    house.post(caller, "/sync/down", json!({"since": since, "keys": keys})).await.lines()
}

#[tokio::test]
async fn saying_it_twice_is_saying_it_once() {
    let house = House::open();
    let (dara, ..) = team(&house);
    let entry = house.edit(&dara, KindName::Person, house.id(), 0, json!({"sex": "female"}));
    let first = house.say(&dara, &[entry.clone(), entry.clone()]).await;
    let again = house.say(&dara, std::slice::from_ref(&entry)).await;
    assert_eq!(first[0], first[1]);
    assert_eq!(first[0], again[0]);
    assert_eq!(house.get(&dara, "/records/count?kind=person").await.ok()["count"], 1);
}

#[tokio::test]
async fn a_malformed_entry_does_not_stop_the_others() {
    let house = House::open();
    let (dara, ..) = team(&house);
    let good = |n: &str| house.edit(&dara, KindName::Person, house.id(), 0, json!({"name": {"nickname": n}}));
    let with = |pointer: &str, value: Value| {
        let mut entry = good("Mom");
        match value {
            Value::Null => entry.as_object_mut().unwrap().remove(&pointer[1..]).map(|_| ()),
            value => {
                *entry.pointer_mut(pointer).unwrap() = value;
                Some(())
            }
        };
        entry
    };
    let entries = [
        good("Mom"),
        json!("nonsense"),
        with("/id", json!("x")),
        with("/record", json!(7)),
        with("/kind", json!("dragon")),
        with("/at", json!("2026-11-22")),
        with("/edit", Value::Null),
        with("/edit/set", json!({"born": "22012-01-01"})),
        with("/edit/set", json!({"sex": "femal"})),
        with("/edit/set", json!({"colour": "red"})),
        with("/edit/set", json!({"status": "active"})),
        good("Dara"),
    ];
    let outcomes = house.say(&dara, &entries).await;
    assert_eq!(outcomes.len(), entries.len());
    let told: Vec<(&str, &str)> = outcomes[1..10]
        .iter()
        .map(|outcome| {
            assert_eq!(
                (&outcome["seq"], &outcome["outcome"]["refused"]["rule"]),
                (&json!(0), &json!("invalid")),
                "{outcome}"
            );
            let refused = &outcome["outcome"]["refused"];
            (refused["field"].as_str().unwrap(), refused["detail"].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        told[..6],
        [
            ("entry", "shape"),
            ("id", "reference"),
            ("record", "reference"),
            ("kind", "code"),
            ("at", "clock"),
            ("entry", "edit_or_act"),
        ]
    );
    assert_eq!(told[6..], [("born", "date"), ("sex", "code"), ("colour", "unknown_field")]);
    assert_eq!(
        outcomes[10]["outcome"]["refused"]["rule"], "act_only",
        "kept for its author to decide: {}",
        outcomes[10]
    );
    assert!(outcomes[10]["seq"].as_u64().unwrap() > 0);
    assert_eq!((&outcomes[0]["outcome"], &outcomes[11]["outcome"]), (&json!("accepted"), &json!("accepted")));
}

#[tokio::test]
async fn two_phones_are_both_heard_and_a_supervisor_settles() {
    let house = House::open();
    let (dara, sophea, chief) = team(&house);
    let child = house.id();
    let seen = house
        .accepted(&dara, house.edit(&dara, KindName::Person, child, 0, json!({"name": {"nickname": "Mom"}})))
        .await;
    house
        .accepted(
            &dara,
            house.edit(
                &dara,
                KindName::Person,
                child,
                seen,
                json!({"sex": "female", "school": codes("school_status")}),
            ),
        )
        .await;
    house
        .accepted(
            &sophea,
            house.edit(&sophea, KindName::Person, child, seen, json!({"sex": "male", "phone": "012"})),
        )
        .await;
    let record = house.get(&chief, &format!("/records/{child}")).await.ok();
    assert_eq!(
        (&record["fields"]["phone"], &record["fields"]["school"]),
        (&json!("012"), &json!(codes("school_status")))
    );
    let live: Vec<&str> = record["clashes"]["sex"]
        .as_array()
        .unwrap()
        .iter()
        .map(|clash| clash["value"].as_str().unwrap())
        .collect();
    assert_eq!(live.len(), 2, "{record}");
    let seen = record["version"].as_u64().unwrap();
    let by_worker = house
        .say(&dara, &[house.act(&dara, KindName::Person, child, seen, "settle", json!({"sex": "female"}))])
        .await;
    assert!(by_worker[0]["outcome"]["refused"]["rule"].is_string(), "{by_worker:?}");
    house
        .accepted(
            &chief,
            house.act(&chief, KindName::Person, child, seen, "settle", json!({"sex": "female"})),
        )
        .await;
    let settled = house.get(&dara, &format!("/records/{child}")).await.ok();
    assert_eq!((&settled["fields"]["sex"], &settled["clashes"]), (&json!("female"), &json!({})));
    let lines = async |caller: &Caller| {
        house.get(caller, &format!("/records/{child}/history")).await.ok().as_array().unwrap().len()
    };
    assert_eq!(
        (lines(&chief).await, lines(&dara).await),
        (4, 5),
        "who was refused sees that too, and nobody else does"
    );
}

#[tokio::test]
async fn a_refused_act_comes_back_with_its_rule() {
    let house = House::open();
    let family = Family::new(&house, "one", Referred::ConsentWithdrawn, None).await;
    let family_sent = Family::new(&house, "two", Referred::Withdrawn, None).await;
    let accept =
        house.act(&family_sent.partner, KindName::Referral, family_sent.referral, 0, "accept", json!({}));
    let outcome = house.say(&family_sent.partner, &[accept]).await.remove(0);
    assert_eq!(outcome["outcome"]["refused"]["rule"], "referral.accept_after_withdrawal", "{outcome}");
    let complete =
        house.act(&family.supervisor, KindName::Referral, family.referral, 0, "complete", json!({}));
    let outcome = house.say(&family.supervisor, &[complete]).await.remove(0);
    assert!(outcome["outcome"]["refused"]["rule"].is_string(), "the sender does not complete: {outcome}");
}

#[tokio::test]
async fn nothing_changed_costs_less_than_five_hundred_bytes() {
    let house = House::open();
    let (dara, ..) = team(&house);
    house.accepted(&dara, house.edit(&dara, KindName::Person, house.id(), 0, json!({"sex": "female"}))).await;
    let (since, hash) = standing(&house.sync_all(&dara).await);
    let reply = house.post(&dara, "/sync/down", json!({"since": since, "keys": hash})).await;
    let head: usize = reply.headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    // Status line, date and the blank line are hyper's.
    let bytes = head
        + reply.bytes.len()
        + "HTTP/1.1 200 OK\r\n\r\n".len()
        + "date: Sun, 22 Nov 2026 08:00:00 GMT\r\n".len();
    assert!(bytes < 500, "{bytes} bytes: {:?}", reply.headers);
    assert_eq!(reply.lines(), [json!({"since": since, "hash": hash, "more": false})]);
}

#[tokio::test]
async fn one_changed_child_of_many_costs_less_than_three_kilobytes() {
    let house = House::open();
    let (dara, sophea, _) = team(&house);
    let told = json!({"name": {"script": "សុខ ដារ៉ា", "latin": "Sok Dara", "nickname": "Mom"}, "sex": "female",
        "description": "A scar above the left eye, always with her little brother; sells flowers by the station"});
    let children: Vec<RecordId> = (0..60).map(|_| house.id()).collect();
    for child in &children {
        house.accepted(&sophea, house.edit(&sophea, KindName::Person, *child, 0, told.clone())).await;
    }
    let (since, hash) = standing(&house.sync_all(&dara).await);
    let change = json!({"description": "Now at her aunt's"});
    house.accepted(&sophea, house.edit(&sophea, KindName::Person, children[7], 60, change)).await;
    let reply = house.post(&dara, "/sync/down", json!({"since": since, "keys": hash})).await;
    let head: usize = reply.headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    let lines = reply.lines();
    let got = records(&lines);
    assert_eq!((got.len(), &got[0]["id"]), (1, &json!(children[7])), "that one alone");
    assert!(head + reply.bytes.len() < 3_000, "{} bytes", head + reply.bytes.len());
}

#[tokio::test]
async fn a_device_with_other_keys_is_asked_where_it_stands() {
    let house = House::open();
    let (dara, sophea, _) = team(&house);
    house.accepted(&dara, house.edit(&dara, KindName::Person, house.id(), 0, json!({"sex": "female"}))).await;
    let ask = down(&house, &dara, 0, "").await;
    assert_eq!((ask.len(), &ask[0]["ask"]), (1, &json!(true)));
    let all = house.sync_all(&dara).await;
    assert_eq!(records(&all).len(), 1);
    let (since, hash) = standing(&all);
    assert_eq!(ask[0]["hash"], json!(hash));
    house
        .accepted(&sophea, house.edit(&sophea, KindName::Person, house.id(), 0, json!({"sex": "male"})))
        .await;
    let changed = down(&house, &dara, since, &hash).await;
    let got = records(&changed);
    assert_eq!((got.len(), &got[0]["fields"]["sex"]), (1, &json!("male")));
    assert!(changed.iter().any(|line| line["via"].as_array().is_some_and(|via| !via.is_empty())));
}

#[tokio::test]
async fn a_stream_longer_than_a_page_is_whole_and_twice_the_same() {
    let house = House::open();
    let (dara, ..) = team(&house);
    for _ in 0..3 {
        let entries: Vec<Value> = (0..400)
            .map(|_| house.edit(&dara, KindName::Person, house.id(), 0, json!({"sex": "female"})))
            .collect();
        assert!(house.say(&dara, &entries).await.iter().all(|outcome| outcome["outcome"] == "accepted"));
    }
    let first = house.sync_all(&dara).await;
    let mut seen: Vec<&str> = records(&first).iter().map(|record| record["id"].as_str().unwrap()).collect();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 1200);
    assert_eq!(first.last().unwrap()["more"], false);
    let again = house.sync_all(&dara).await;
    assert_eq!(standing(&first), standing(&again));
    let too_many: Vec<Value> = (0..501).map(|_| json!({})).collect();
    house.post(&dara, "/sync/up", json!({"entries": too_many})).await.is(422, "invalid");
}

#[tokio::test]
async fn a_partner_loses_what_was_shared_when_consent_is_withdrawn() {
    let house = House::open();
    let family = Family::new(&house, "one", Referred::Accepted, None).await;
    let before = house.sync_all(&family.partner).await;
    let (since, hash) = standing(&before);
    let person = json!(family.person);
    assert!(records(&before).iter().any(|record| record["id"] == person));
    let (us, kind) = (&family.supervisor, KindName::Consent);
    family.say(&house, us, kind, family.consent, "withdraw", json!({})).await;
    let ask = down(&house, &family.partner, since, &hash).await;
    assert_eq!(ask[0]["ask"], json!(true), "its keys changed: {ask:?}");
    let lost: Vec<&str> = before[0]["keys"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .filter(|key| !ask[0]["keys"].as_array().unwrap().contains(&json!(key)))
        .collect();
    assert!(lost.iter().all(|key| key.starts_with("share:")) && !lost.is_empty(), "{lost:?}");
    let after = house.sync_all(&family.partner).await;
    assert!(!serde_json::to_string(&after).unwrap().contains("Canary"), "the name left with the key");
    house.get(&family.partner, &format!("/records/{}", family.person)).await.is(404, "not_found");
}

#[tokio::test]
async fn gzip_is_taken_in_both_directions() {
    let house = House::open();
    let (dara, ..) = team(&house);
    let body =
        json!({"entries": [house.edit(&dara, KindName::Person, house.id(), 0, json!({"sex": "female"}))]});
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(body.to_string().as_bytes()).unwrap();
    let mut request = house.request(Some(&dara), Method::POST, "/sync/up", Some(json!({})));
    request.headers_mut().insert(header::CONTENT_ENCODING, "gzip".parse().unwrap());
    *request.body_mut() = packed.finish().unwrap().into();
    assert_eq!(house.raw(request).await.ok()["outcomes"][0]["outcome"], "accepted");
    let mut request = house.request(
        Some(&dara),
        Method::POST,
        "/sync/down",
        Some(json!({"since": 0, "keys": "", "cursors": {}})),
    );
    request.headers_mut().insert(header::ACCEPT_ENCODING, "br, gzip".parse().unwrap());
    let reply = house.raw(request).await;
    assert_eq!(reply.headers[header::CONTENT_ENCODING], "br");
}

#[tokio::test]
async fn what_was_opened_offline_is_told_to_its_author() {
    let house = House::open();
    let (dara, sophea, chief) = team(&house);
    let child = house.id();
    house
        .accepted(&dara, house.edit(&dara, KindName::Person, child, 0, json!({"name": {"nickname": "Mom"}})))
        .await;
    let reading = json!({"entries": [], "readings": [{"record": child, "at": "2026-11-22T07:00:00.000Z"}]});
    house.post(&sophea, "/sync/up", reading).await.ok();
    let readers = house.get(&chief, &format!("/records/{child}/readers")).await.ok();
    assert_eq!(readers[0]["account"], json!(sophea.actor.account));
    let feed = house.sync_all(&dara).await;
    assert!(feed.iter().any(|line| line["r"]["id"] == json!(child) && line["read"] == true), "{feed:?}");
}

#[tokio::test]
async fn nobody_speaks_with_another_devices_clock() {
    let house = House::open();
    let (dara, sophea, _) = team(&house);
    let entry = house.edit(&sophea, KindName::Person, house.id(), 0, json!({"sex": "female"}));
    let outcome = house.say(&dara, &[entry]).await.remove(0);
    assert_eq!(
        (&outcome["seq"], &outcome["outcome"]["refused"]["field"]),
        (&json!(0), &json!("at")),
        "{outcome}"
    );
}
