//! Signing in, staying in, being shut out.

use std::net::SocketAddr;

use axum::{body::Body, extract::ConnectInfo};
use data_encoding::BASE32_NOPAD;
use http::{Method, Request};
use rules::policy::Role;
use serde_json::{Value, json};
use server::auth::passphrase;
use store::AccountChange;

use crate::{
    setup::sign_in,
    support::{Caller, House, Reply},
};

const RIGHT: &str = "four lamps on the river";

fn with_passphrase(house: &House, user: &str) -> Caller {
    let caller = house.caller(user, house.id(), None, &[Role::OutreachWorker]);
    let hash = passphrase::hash(RIGHT.as_bytes(), &[3; 16]).unwrap();
    let change = AccountChange { passphrase_hash: Some(hash), ..AccountChange::default() };
    house.app.store.accounts().update(caller.actor.account, change).unwrap();
    caller
}

async fn attempt(house: &House, from: [u8; 4], body: Value) -> Reply {
    let mut request = house.request(None, Method::POST, "/sign-in", Some(body));
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from((from, 1))));
    house.raw(request).await
}

async fn try_in(house: &House, body: Value) -> Reply {
    attempt(house, [10, 0, 0, 1], body).await
}

/// What an onlooker sees, but for the identifier.
fn seen(reply: &Reply) -> (u16, Value) {
    let mut document = reply.json();
    document["id"] = Value::Null;
    (reply.status.as_u16(), document)
}

#[tokio::test]
async fn nobody_learns_whether_a_user_exists() {
    let house = House::open();
    with_passphrase(&house, "dara");
    for _ in 0..12 {
        let wrong = try_in(&house, sign_in("dara", "wrong")).await;
        let unknown = try_in(&house, sign_in("nobody", "wrong")).await;
        assert_eq!(seen(&wrong), seen(&unknown));
        assert_eq!(wrong.headers.get("retry-after"), unknown.headers.get("retry-after"));
    }
}

#[tokio::test]
async fn guessing_must_wait_but_a_village_does_not() {
    let house = House::open();
    with_passphrase(&house, "dara");
    with_passphrase(&house, "sophea");
    for _ in 0..5 {
        try_in(&house, sign_in("dara", "wrong")).await.is(401, "sign_in_failed");
    }
    let slowed = try_in(&house, sign_in("dara", RIGHT)).await;
    slowed.is(429, "slow_down");
    assert_eq!(slowed.headers["retry-after"], "1");
    try_in(&house, sign_in("sophea", RIGHT)).await.ok();
    attempt(&house, [10, 0, 0, 2], sign_in("dara", RIGHT)).await.ok();
    house.clock.advance_s(2);
    try_in(&house, sign_in("dara", RIGHT)).await.ok();
    try_in(&house, sign_in("dara", "wrong")).await.is(401, "sign_in_failed");
}

#[tokio::test]
async fn a_known_phone_gets_in_while_strangers_guess() {
    let house = House::open();
    with_passphrase(&house, "dara");
    let first = try_in(&house, sign_in("dara", RIGHT)).await.ok();
    for host in 0..60 {
        attempt(&house, [10, 1, 0, host], sign_in("dara", "wrong")).await;
    }
    attempt(&house, [10, 2, 0, 1], sign_in("dara", RIGHT)).await.is(429, "slow_down");
    let mut known = sign_in("dara", RIGHT);
    known["device"]["id"] = first["device"]["id"].clone();
    let again = attempt(&house, [10, 2, 0, 1], known).await.ok();
    assert_eq!(again["device"], first["device"], "the same device keeps its clock");
}

fn code_at(secret: &str, now_ms: u64) -> String {
    let secret = BASE32_NOPAD.decode(secret.as_bytes()).unwrap();
    totp_rs::Builder::new().with_secret(secret).build().unwrap().generate(now_ms / 1000).to_string()
}

fn now_ms(house: &House) -> u64 {
    server::clock::Clock::now_ms(house.clock.as_ref())
}

/// Begins, confirms and removes a second factor.
pub async fn second_factor(house: &House, caller: &Caller) {
    let begun = house.send(Some(caller), Method::POST, "/account/totp", None).await.ok();
    let secret = begun["secret"].as_str().unwrap().to_owned();
    for method in [Method::PUT, Method::DELETE] {
        house.clock.advance_s(60);
        let code = json!({"code": code_at(&secret, now_ms(house))});
        assert_eq!(house.send(Some(caller), method, "/account/totp", Some(code)).await.status, 204);
    }
}

#[tokio::test]
async fn a_second_factor_is_asked_for_once_it_is_confirmed() {
    let house = House::open();
    let dara = with_passphrase(&house, "dara");
    let now = || now_ms(&house);
    let begun = house.post(&dara, "/account/totp", json!({})).await.ok();
    let secret = begun["secret"].as_str().unwrap().to_owned();
    try_in(&house, sign_in("dara", RIGHT)).await.ok();
    house
        .send(Some(&dara), Method::PUT, "/account/totp", Some(json!({"code": "000000"})))
        .await
        .is(422, "invalid");
    let confirm = json!({"code": code_at(&secret, now())});
    assert_eq!(
        house.send(Some(&dara), Method::PUT, "/account/totp", Some(confirm.clone())).await.status,
        204
    );

    try_in(&house, sign_in("dara", RIGHT)).await.is(401, "totp_required");
    try_in(&house, sign_in("dara", "wrong")).await.is(401, "sign_in_failed");
    let mut body = sign_in("dara", RIGHT);
    body["totp"] = confirm["code"].clone();
    try_in(&house, body.clone()).await.is(401, "sign_in_failed");
    house.clock.advance_s(60);
    body["totp"] = json!(code_at(&secret, now()));
    assert_eq!(try_in(&house, body.clone()).await.ok()["account"]["totp"], true);
    try_in(&house, body).await.is(401, "sign_in_failed");

    house
        .send(Some(&dara), Method::DELETE, "/account/totp", Some(json!({"code": "123456"})))
        .await
        .is(422, "invalid");
    house.clock.advance_s(60);
    let code = json!({"code": code_at(&secret, now())});
    assert_eq!(house.send(Some(&dara), Method::DELETE, "/account/totp", Some(code)).await.status, 204);
    try_in(&house, sign_in("dara", RIGHT)).await.ok();
}

#[tokio::test]
async fn signing_out_ends_the_session() {
    let house = House::open();
    let dara = house.caller("dara", house.id(), None, &[]);
    assert_eq!(house.post(&dara, "/sign-out", json!({})).await.status, 204);
    house.get(&dara, "/session").await.is(401, "signed_out");
}

#[tokio::test]
async fn a_session_in_use_lives_ninety_days_and_an_idle_one_two_weeks() {
    let house = House::open();
    let busy = house.caller("busy", house.id(), None, &[]);
    for _ in 0..8 {
        house.clock.advance_s(11 * 24 * 3600);
        house.get(&busy, "/session").await.ok();
    }
    house.clock.advance_s(2 * 24 * 3600);
    house.get(&busy, "/session").await.is(401, "signed_out");
    let idle = house.caller("idle", house.id(), None, &[]);
    house.clock.advance_s(14 * 24 * 3600 + 1);
    house.get(&idle, "/session").await.is(401, "signed_out");
}

#[tokio::test]
async fn a_rotated_token_is_worth_nothing_once_its_successor_was_used() {
    let house = House::open();
    let dara = house.caller("dara", house.id(), None, &[Role::OutreachWorker]);
    let rotated = house.post(&dara, "/session/rotate", json!({})).await.ok();
    assert_eq!(rotated["renew_after_s"], 7 * 24 * 3600);
    let renewed = Caller { token: rotated["token"].as_str().unwrap().to_owned(), ..dara.clone() };
    let session = house.get(&renewed, "/session").await.ok();
    assert_eq!(session["expires"], rotated["expires"]);
    assert_eq!(session["account"]["roles"], json!(["outreach_worker"]), "a token never gains rights");
    // What was on its way gets through; a thief who copied the old token has a minute, and then nothing.
    house.get(&dara, "/session").await.ok();
    house.clock.advance_s(61);
    house.get(&dara, "/session").await.is(401, "signed_out");
    house.post(&dara, "/session/rotate", json!({})).await.is(401, "signed_out");
    house.get(&renewed, "/session").await.ok();
}

#[tokio::test]
async fn a_lost_answer_to_a_rotation_signs_nobody_out() {
    let house = House::open();
    let dara = house.caller("dara", house.id(), None, &[]);
    let lost = house.post(&dara, "/session/rotate", json!({})).await.ok();
    house.clock.advance_s(3 * 24 * 3600);
    let arrived = house.post(&dara, "/session/rotate", json!({})).await.ok();
    let with =
        |answer: &Value| Caller { token: answer["token"].as_str().unwrap().to_owned(), ..dara.clone() };
    house.get(&with(&lost), "/session").await.is(401, "signed_out");
    house.get(&with(&arrived), "/session").await.ok();
}

#[tokio::test]
async fn a_thief_who_exchanges_a_stolen_token_is_out_at_the_next_sign_in() {
    let house = House::open();
    let dara = with_passphrase(&house, "dara");
    let stolen = house.post(&dara, "/session/rotate", json!({})).await.ok();
    let thief = Caller { token: stolen["token"].as_str().unwrap().to_owned(), ..dara.clone() };
    house.get(&thief, "/session").await.ok();
    house.clock.advance_s(61);
    house.get(&dara, "/session").await.is(401, "signed_out");
    let mut again = sign_in("dara", RIGHT);
    again["device"]["id"] = json!(dara.device);
    let token = try_in(&house, again).await.ok()["token"].as_str().unwrap().to_owned();
    house.get(&thief, "/session").await.is(401, "signed_out");
    house.get(&Caller { token, ..dara }, "/session").await.ok();
}

#[tokio::test]
async fn a_new_passphrase_takes_the_old_one_and_ends_other_sessions() {
    let house = House::open();
    let dara = with_passphrase(&house, "dara");
    let other = house.session_of(dara.actor.account);
    let change = |old: &str, new: &str| json!({"old": old, "new": new});
    house
        .post(&dara, "/account/passphrase", change("wrong", "a quiet road at noon"))
        .await
        .is(403, "forbidden");
    house.post(&dara, "/account/passphrase", change(RIGHT, "dara")).await.is(422, "invalid");
    assert_eq!(
        house.post(&dara, "/account/passphrase", change(RIGHT, "a quiet road at noon")).await.status,
        204
    );
    house.get(&dara, "/session").await.ok();
    house.get(&other, "/session").await.is(401, "signed_out");
    try_in(&house, sign_in("dara", RIGHT)).await.is(401, "sign_in_failed");
    try_in(&house, sign_in("dara", "a quiet road at noon")).await.ok();
}

#[tokio::test]
async fn odd_tokens_are_signed_out() {
    let house = House::open();
    let long = "x".repeat(5_000);
    for token in ["", "null", "../..", "AAAA", long.as_str()] {
        let request = Request::get("/api/v1/session").header("authorization", format!("Bearer {token}"));
        let reply = house.raw(request.body(Body::empty()).unwrap()).await;
        reply.is(401, "signed_out");
        assert_eq!(reply.headers["www-authenticate"], "Bearer");
    }
}
