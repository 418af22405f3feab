//! Users, colleagues, devices: who administers whom, and that nobody helps themselves to rights.

use http::Method;
use rules::policy::Role;
use serde_json::json;

use crate::support::House;

#[tokio::test]
async fn an_administrator_makes_and_changes_users_of_the_own_organisation_only() {
    let house = House::open();
    let (ours, theirs) = (house.id(), house.id());
    let admin = house.caller("admin", ours, None, &[Role::SystemAdmin]);
    let stranger = house.caller("stranger", theirs, None, &[Role::OutreachWorker]);
    let new = json!({"user": "dara", "display": "Dara", "passphrase": "four lamps on the river", "team": "night",
        "roles": ["outreach_worker"], "language": "km"});
    let made = house.post(&admin, "/users", new.clone()).await;
    assert_eq!(made.status, 201);
    let made = made.ok();
    assert_eq!(made["org"], json!(ours));
    house.post(&admin, "/users", new).await.is(409, "conflict");
    let path = format!("/users/{}", made["id"].as_str().unwrap());
    let changed = house
        .send(Some(&admin), Method::PATCH, &path, Some(json!({"roles": ["caseworker"], "team": null})))
        .await
        .ok();
    assert_eq!((&changed["roles"], &changed["team"]), (&json!(["caseworker"]), &json!(null)));
    for (change, field) in [
        (json!({"roles": ["emperor"]}), "roles"),
        (json!({"language": "xx"}), "language"),
        (json!({"display": ""}), "display"),
        (json!({"passphrase": "1234567890"}), "passphrase"),
        (json!({"org": theirs}), "org"),
    ] {
        let (status, _, found, _) =
            house.send(Some(&admin), Method::PATCH, &path, Some(change)).await.problem();
        assert_eq!((status, found.as_deref()), (422, Some(field)));
    }
    let foreign = format!("/users/{}", stranger.actor.account);
    house
        .send(Some(&admin), Method::PATCH, &foreign, Some(json!({"active": false})))
        .await
        .is(404, "not_found");
    house.get(&admin, &format!("{foreign}/devices")).await.is(404, "not_found");
    house
        .send(Some(&admin), Method::DELETE, &format!("{foreign}/devices/{}", stranger.device), None)
        .await
        .is(404, "not_found");
    house.get(&stranger, "/session").await.ok();
    let listed = house.get(&admin, "/users").await.ok();
    assert!(!listed.to_string().contains("stranger"), "{listed}");
}

#[tokio::test]
async fn nobody_edits_their_own_rights() {
    let house = House::open();
    let org = house.id();
    let admin = house.caller("admin", org, None, &[Role::SystemAdmin]);
    let own = format!("/users/{}", admin.actor.account);
    for change in [
        json!({"roles": ["system_admin", "case_supervisor"]}),
        json!({"team": "night"}),
        json!({"active": true}),
        json!({"passphrase": "a quiet road at noon"}),
    ] {
        house.send(Some(&admin), Method::PATCH, &own, Some(change)).await.is(403, "forbidden");
    }
    for role in Role::ALL.iter().filter(|role| **role != Role::SystemAdmin) {
        let caller = house.caller(&format!("user-{role}"), org, None, &[*role]);
        let own = format!("/users/{}", caller.actor.account);
        house
            .send(Some(&caller), Method::PATCH, &own, Some(json!({"roles": ["system_admin"]})))
            .await
            .is(403, "forbidden");
        house.get(&caller, "/users").await.is(403, "forbidden");
    }
    assert_eq!(house.get(&admin, "/session").await.ok()["account"]["roles"], json!(["system_admin"]));
}

#[tokio::test]
async fn rights_taken_away_are_gone_with_the_next_request() {
    let house = House::open();
    let org = house.id();
    let admin = house.caller("admin", org, None, &[Role::SystemAdmin]);
    let other = house.caller("other", org, None, &[Role::SystemAdmin]);
    house.get(&other, "/users").await.ok();
    let path = format!("/users/{}", other.actor.account);
    house.send(Some(&admin), Method::PATCH, &path, Some(json!({"roles": []}))).await.ok();
    house.get(&other, "/users").await.is(403, "forbidden");
    house.send(Some(&admin), Method::PATCH, &path, Some(json!({"active": false}))).await.ok();
    house.get(&other, "/session").await.is(401, "signed_out");
    house.send(Some(&admin), Method::PATCH, &path, Some(json!({"active": true}))).await.ok();
    house.get(&other, "/session").await.is(401, "signed_out");
}

#[tokio::test]
async fn a_lost_phone_is_revoked_by_its_owner_or_the_administrator() {
    let house = House::open();
    let org = house.id();
    let admin = house.caller("admin", org, None, &[Role::SystemAdmin]);
    let dara = house.caller("dara", org, None, &[Role::OutreachWorker]);
    let lost = house.session_of(dara.actor.account);
    let neighbour = house.caller("sophea", org, None, &[Role::OutreachWorker]);
    house
        .send(Some(&neighbour), Method::DELETE, &format!("/account/devices/{}", lost.device), None)
        .await
        .is(404, "not_found");
    let listed = house.get(&dara, "/account/devices").await.ok();
    assert_eq!(listed.as_array().unwrap().iter().filter(|device| device["this"] == true).count(), 1);
    assert_eq!(
        house
            .send(Some(&dara), Method::DELETE, &format!("/account/devices/{}", lost.device), None)
            .await
            .status,
        204
    );
    house.get(&lost, "/session").await.is(401, "signed_out");
    house.get(&dara, "/session").await.ok();
    let path = format!("/users/{}/devices", dara.actor.account);
    let listed = house.get(&admin, &path).await.ok();
    assert_eq!(listed.as_array().unwrap().iter().filter(|device| device["revoked"] == true).count(), 1);
    assert_eq!(
        house.send(Some(&admin), Method::DELETE, &format!("{path}/{}", dara.device), None).await.status,
        204
    );
    house.get(&dara, "/session").await.is(401, "signed_out");
}

#[tokio::test]
async fn colleagues_are_those_of_the_own_organisation() {
    let house = House::open();
    let (ours, theirs) = (house.id(), house.id());
    let dara = house.caller("dara", ours, Some("night"), &[Role::OutreachWorker]);
    house.caller("stranger", theirs, None, &[Role::OutreachWorker]);
    let members = house.get(&dara, "/members").await.ok();
    assert_eq!(members.as_array().unwrap().len(), 1);
    assert!(members[0].get("user").is_none(), "the name to sign in with is nobody else's business");
    assert_eq!(
        house
            .send(Some(&dara), Method::PUT, "/account/language", Some(json!({"language": "th"})))
            .await
            .status,
        204
    );
    assert_eq!(house.get(&dara, "/session").await.ok()["account"]["language"], "th");
    house
        .send(Some(&dara), Method::PUT, "/account/language", Some(json!({"language": "xx"})))
        .await
        .is(422, "invalid");
}
