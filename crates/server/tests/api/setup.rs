//! The first minute of a network, and the way back in.

use http::Method;
use serde_json::{Value, json};

use crate::support::House;

pub fn first() -> Value {
    json!({
        "network_name": "Borders",
        "languages": ["km", "en"],
        "organisation": {"name_en": "River House", "name_km": "ផ្ទះទន្លេ", "type": "ngo", "country": "KH"},
        "user": {"user": "sok", "display": "Sok", "passphrase": "four lamps on the river"},
    })
}

pub fn sign_in(user: &str, passphrase: &str) -> Value {
    json!({"user": user, "passphrase": passphrase, "device": {"name": "desk"}})
}

#[tokio::test]
async fn a_network_is_set_up_once_and_its_first_user_signs_in() {
    let house = House::empty();
    assert_eq!(house.send(None, Method::GET, "/setup", None).await.ok()["open"], true);
    house
        .send(None, Method::POST, "/sign-in", Some(sign_in("sok", "four lamps on the river")))
        .await
        .is(401, "sign_in_failed");
    let recovery = house.send(None, Method::POST, "/setup", Some(first())).await.ok();
    assert_eq!(recovery["recovery_key"].as_str().unwrap().len(), 39);
    assert_eq!(house.send(None, Method::GET, "/setup", None).await.ok()["open"], false);
    house.send(None, Method::POST, "/setup", Some(first())).await.is(409, "conflict");

    let signed_in = house
        .send(None, Method::POST, "/sign-in", Some(sign_in("SOK", "four lamps on the river")))
        .await
        .ok();
    assert_eq!(signed_in["account"]["roles"], json!(["system_admin", "director"]));
    let caller = house.session_of(signed_in["account"]["id"].as_str().unwrap().parse().unwrap());
    let page = house.get(&caller, "/records?kind=organisation").await.ok();
    assert_eq!(page["records"][0]["fields"]["name_km"], "ផ្ទះទន្លេ");
    assert_eq!(page["records"][0]["id"], signed_in["account"]["org"]);
}

#[tokio::test]
async fn a_bad_set_up_changes_nothing() {
    let house = House::empty();
    let tries = [
        ("/network_name", json!(" "), "network_name", "length"),
        ("/languages", json!(["xx"]), "languages", "code"),
        ("/organisation/type", json!("circus"), "organisation.kind", "code"),
        ("/organisation/country", json!("Atlantis"), "organisation.place", "place"),
        ("/user/user", json!("a b"), "user.user", "user_characters"),
        ("/user/passphrase", json!("short"), "user.passphrase", "passphrase_too_short"),
    ];
    for (pointer, value, field, rule) in tries {
        let mut body = first();
        *body.pointer_mut(pointer).unwrap() = value;
        let (status, _, found_field, found_rule) =
            house.send(None, Method::POST, "/setup", Some(body)).await.problem();
        assert_eq!((status, found_field.as_deref(), found_rule.as_deref()), (422, Some(field), Some(rule)));
    }
    assert_eq!(house.send(None, Method::GET, "/setup", None).await.ok()["open"], true);
    assert!(house.app.store.network().unwrap().is_none());
}

#[tokio::test]
async fn the_paper_key_opens_once_and_gives_the_next() {
    let house = House::empty();
    let first = house.send(None, Method::POST, "/setup", Some(first())).await.ok();
    let signed_in = house
        .send(None, Method::POST, "/sign-in", Some(sign_in("sok", "four lamps on the river")))
        .await
        .ok();
    let caller = house.session_of(signed_in["account"]["id"].as_str().unwrap().parse().unwrap());
    let recover =
        |key: &str| json!({"recovery_key": key, "user": "sok", "passphrase": "a quiet road at noon"});
    house
        .send(None, Method::POST, "/setup/recover", Some(recover("AAAA-BBBB")))
        .await
        .is(401, "sign_in_failed");
    let key = first["recovery_key"].as_str().unwrap();
    let next =
        house.send(None, Method::POST, "/setup/recover", Some(recover(&key.to_lowercase()))).await.ok();
    assert_ne!(next["recovery_key"], first["recovery_key"]);
    house.get(&caller, "/session").await.is(401, "signed_out");
    house.send(None, Method::POST, "/setup/recover", Some(recover(key))).await.is(401, "sign_in_failed");
    house
        .send(None, Method::POST, "/sign-in", Some(sign_in("sok", "four lamps on the river")))
        .await
        .is(401, "sign_in_failed");
    house.send(None, Method::POST, "/sign-in", Some(sign_in("sok", "a quiet road at noon"))).await.ok();
}
