//! Devices: files in parts, what a first sync costs, what they tell of themselves, and orders to erase.

use http::Method;
use model::KindName;
use rules::policy::Role;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::support::{Caller, House, Reply};

const PART: usize = 64 * 1024;

async fn part(house: &House, by: &Caller, file: (&str, &str), offset: usize, bytes: &[u8]) -> Reply {
    let (sha256, attachment) = file;
    let mut request = house.request(Some(by), Method::PATCH, &format!("/uploads/{sha256}"), None);
    request.headers_mut().insert("attachment", attachment.parse().unwrap());
    request.headers_mut().insert("upload-offset", offset.to_string().parse().unwrap());
    *request.body_mut() = bytes.to_vec().into();
    house.raw(request).await
}

async fn ask(house: &House, by: &Caller, (sha256, attachment): (&str, &str)) -> Reply {
    let mut request = house.request(Some(by), Method::GET, &format!("/uploads/{sha256}"), None);
    request.headers_mut().insert("attachment", attachment.parse().unwrap());
    house.raw(request).await
}

/// A photo of a child, announced but not sent.
async fn announced(house: &House, by: &Caller, bytes: &[u8]) -> (String, String, String) {
    let sha256 = data_encoding::HEXLOWER.encode(&Sha256::digest(bytes));
    let (child, photo) = (house.id(), house.id());
    house.accepted(by, house.edit(by, KindName::Person, child, 0, json!({"sex": "female"}))).await;
    let set = json!({"parent": child, "person": child, "kind": "photo", "media_type": "image/jpeg",
                     "size": bytes.len(), "sha256": sha256, "caption": "by the river"});
    house.accepted(by, house.edit(by, KindName::Attachment, photo, 0, set)).await;
    (sha256, photo.to_string(), child.to_string())
}

#[tokio::test]
async fn a_file_goes_up_in_parts_for_its_author_only() {
    let house = House::open();
    let org = house.id();
    let by = house.caller("sophea", org, Some("night"), &[Role::OutreachWorker]);
    let stranger = house.caller("rithy", house.id(), None, &[Role::CaseSupervisor]);
    let bytes: Vec<u8> = (0..PART * 2 + 9).map(|n| (n % 251) as u8).collect();
    let (sha256, photo, child) = announced(&house, &by, &bytes).await;
    let file = (sha256.as_str(), photo.as_str());
    let size = bytes.len();
    assert_eq!(ask(&house, &by, file).await.ok(), json!({"offset": 0, "size": size}));
    ask(&house, &stranger, file).await.is(404, "not_found");
    part(&house, &stranger, file, 0, &bytes[..PART]).await.is(404, "not_found");
    part(&house, &by, file, 0, &bytes[..PART]).await.ok();
    part(&house, &by, file, 2 * PART, &bytes[2 * PART..]).await.is(409, "conflict");
    part(&house, &by, (&"0".repeat(64), &photo), 0, &bytes[..PART]).await.is(422, "invalid");
    part(&house, &by, (&sha256, "nothing"), 0, &bytes[..PART]).await.is(422, "invalid");
    part(&house, &by, file, PART, &vec![0; 600 * 1024]).await.is(413, "too_large");
    let missing = house.send(Some(&by), Method::PATCH, &format!("/uploads/{sha256}"), Some(json!({}))).await;
    missing.is(422, "invalid");
    assert_eq!(ask(&house, &by, file).await.ok()["offset"], PART);
    part(&house, &by, file, PART, &bytes[PART..2 * PART]).await.ok();
    assert_eq!(part(&house, &by, file, 2 * PART, &bytes[2 * PART..]).await.ok()["offset"], size);
    let read = house.get(&by, &format!("/records/{child}/attachments/{photo}")).await;
    assert_eq!(read.bytes, bytes);
}

#[tokio::test]
async fn a_first_sync_is_told_beforehand_and_only_of_what_the_caller_may_see() {
    let house = House::open();
    let by = house.caller("sophea", house.id(), Some("night"), &[Role::OutreachWorker]);
    for _ in 0..3 {
        house.accepted(&by, house.edit(&by, KindName::Person, house.id(), 0, json!({"sex": "male"}))).await;
    }
    assert_eq!(house.get(&by, "/sync/estimate").await.ok()["records"], 3);
    let other = house.caller("rithy", house.id(), None, &[Role::CaseSupervisor]);
    assert_eq!(house.get(&other, "/sync/estimate").await.ok(), json!({"records": 0, "bytes": 0}));
}

fn report(waiting: u64) -> Value {
    json!({"agreed": waiting == 0, "waiting": waiting, "files": 0, "refused": 1, "now": "2026-11-22T08:05:00.000Z",
           "used": 1_234_567, "version": "abc"})
}

#[tokio::test]
async fn administrators_see_how_the_devices_of_their_organisation_fare() {
    let house = House::open();
    let org = house.id();
    let by = house.caller("sophea", org, Some("night"), &[Role::OutreachWorker]);
    let admin = house.caller("admin", org, None, &[Role::SystemAdmin]);
    let elsewhere = house.caller("rithy", house.id(), None, &[Role::SystemAdmin]);
    house
        .accepted(&by, house.edit(&by, KindName::Person, house.id(), 0, json!({"name": {"latin": "Canary"}})))
        .await;
    assert_eq!(house.post(&by, "/device/report", report(0)).await.ok(), json!({"returned": 0}));
    house.clock.advance_s(60);
    house.post(&by, "/device/report", report(2)).await.ok();
    let all = house.get(&admin, "/devices").await;
    assert!(!all.text().contains("Canary"));
    let all = all.ok();
    let of = all.as_array().unwrap().iter().find(|one| one["id"] == json!(by.device)).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 2);
    assert_eq!((&of["report"]["waiting"], &of["report"]["refused"]), (&json!(2), &json!(1)));
    // Five minutes ahead, a minute later: four.
    assert_eq!(of["report"]["skew_ms"], 240_000);
    assert_eq!(of["report"]["agreed"], "2026-11-22T08:00:00.000Z");
    house.get(&by, "/devices").await.is(403, "forbidden");
    assert_eq!(house.get(&elsewhere, "/devices").await.ok().as_array().unwrap().len(), 1);
    let long = json!({"version": "x".repeat(41)});
    let mut told = report(0);
    told["version"] = long["version"].clone();
    house.post(&by, "/device/report", told).await.is(422, "invalid");
}

#[tokio::test]
async fn a_lost_phone_is_told_to_erase_by_its_leash_alone() {
    let house = House::open();
    let org = house.id();
    let by = house.caller("sophea", org, Some("night"), &[Role::OutreachWorker]);
    let admin = house.caller("admin", org, None, &[Role::SystemAdmin]);
    let terms = house.get(&by, "/device/terms").await.ok();
    assert_eq!(terms["offline_days"], 30);
    let leash = |more: Value| {
        let mut body = json!({"leash": terms["leash"]});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        house.send(None, Method::POST, "/device/leash", Some(body))
    };
    assert_eq!(leash(json!({})).await.ok(), json!({"erase": false, "taken": []}));
    // Nobody ordered it: nothing is noted.
    leash(json!({"erased": true})).await.ok();
    let path = format!("/users/{}/devices/{}", by.actor.account, by.device);
    let elsewhere = house.caller("rithy", house.id(), None, &[Role::SystemAdmin]);
    house
        .send(Some(&elsewhere), Method::DELETE, &format!("{path}?erase=true"), None)
        .await
        .is(404, "not_found");
    house.send(Some(&by), Method::DELETE, &format!("{path}?erase=true"), None).await.is(403, "forbidden");
    assert_eq!(leash(json!({})).await.ok()["erase"], false);
    let done = house.send(Some(&admin), Method::DELETE, &format!("{path}?erase=true"), None).await;
    assert_eq!(done.status, 204);
    house.get(&by, "/session").await.is(401, "signed_out");
    assert_eq!(leash(json!({})).await.ok()["erase"], true);
    let state = |all: Value| {
        let one = all.as_array().unwrap().iter().find(|one| one["id"] == json!(by.device)).unwrap().clone();
        (one["erase_asked"].clone(), one["erase_done"].clone())
    };
    let (asked, erased) = state(house.get(&admin, "/devices").await.ok());
    assert!(asked.is_string() && erased.is_null());
    house.clock.advance_s(5);
    leash(json!({"erased": true})).await.ok();
    let (_, erased) = state(house.get(&admin, "/devices").await.ok());
    assert_eq!(erased, "2026-11-22T08:00:05.000Z");
    for wrong in [json!({"leash": ""}), json!({"leash": "x".repeat(43)}), json!({"leash": terms["key"]})] {
        house.send(None, Method::POST, "/device/leash", Some(wrong)).await.is(404, "not_found");
    }
}

#[tokio::test]
async fn parcels_that_do_not_open_are_not_taken_and_told_nothing_of() {
    let house = House::open();
    let by = house.caller("sophea", house.id(), None, &[Role::OutreachWorker]);
    let terms = house.get(&by, "/device/terms").await.ok();
    let parcel = json!({"key": terms["key"], "wrapped": "AAAA", "sealed": "AAAA"});
    let answer = house.post(&by, "/sync/escrow", json!({"parcels": [parcel, parcel]})).await.ok();
    assert_eq!(answer, json!({"taken": [false, false]}));
    let leashed = json!({"leash": terms["leash"], "parcels": [parcel]});
    let answer = house.send(None, Method::POST, "/device/leash", Some(leashed)).await.ok();
    assert_eq!(answer["taken"], json!([false]));
    let many = json!({"parcels": vec![parcel.clone(); 201]});
    house.post(&by, "/sync/escrow", many).await.is(422, "invalid");
    let odd = json!({"parcels": [{"key": "a", "wrapped": "*", "sealed": ""}]});
    house.post(&by, "/sync/escrow", odd).await.is(422, "invalid");
    assert_eq!(house.get(&by, "/sync/escrow").await.ok(), json!({"returned": []}));
    let noted = house.post(&by, "/sync/escrow/delivered", json!({"entries": [house.id()]})).await;
    assert_eq!(noted.status, 204);
}
