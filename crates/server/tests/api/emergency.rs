//! Break-glass over HTTP, asked by whoever left a session open, guesses codes, or wants more than one file.

use data_encoding::BASE32_NOPAD;
use http::Method;
use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};

use crate::support::{Caller, House, Reply};

fn code_now(house: &House, secret: &str) -> String {
    let secret = BASE32_NOPAD.decode(secret.as_bytes()).unwrap();
    let now_ms = server::clock::Clock::now_ms(house.clock.as_ref());
    totp_rs::Builder::new().with_secret(secret).build().unwrap().generate(now_ms / 1000).to_string()
}

/// Sets up the second factor; gives its secret.
async fn factor(house: &House, caller: &Caller) -> String {
    let begun = house.post(caller, "/account/totp", json!({})).await.ok();
    let secret = begun["secret"].as_str().unwrap().to_owned();
    let code = json!({"code": code_now(house, &secret)});
    assert_eq!(house.send(Some(caller), Method::PUT, "/account/totp", Some(code)).await.status, 204);
    house.clock.advance_s(60);
    secret
}

fn asked(code: &str, totp: &str) -> Value {
    json!({"code": code, "ground": "violence", "reason": "A man is beating her in the lane", "hours": 2, "totp": totp})
}

async fn ask(house: &House, who: &Caller, code: &str, totp: &str) -> Reply {
    house.post(who, "/emergency", asked(code, totp)).await
}

#[tokio::test]
async fn until_the_second_factor_is_through_a_child_that_exists_answers_like_one_that_does_not() {
    let house = House::open();
    let org = house.id();
    let keeper = house.caller("keeper", org, Some("night"), &[Role::OutreachWorker]);
    let dara = house.caller("dara", org, Some("day"), &[Role::OutreachWorker]);
    let boss = house.caller("boss", org, None, &[Role::CaseSupervisor]);
    let child: RecordId = house.id();
    let fields = json!({"name": {"latin": "Sok"}, "phone": "012 345 678"});
    house.accepted(&keeper, house.edit(&keeper, KindName::Person, child, 0, fields)).await;
    let (real, none) = (child.to_string(), house.id().to_string());

    for code in [&real, &none] {
        let reply = ask(&house, &dara, code, "123456").await;
        assert_eq!(reply.problem(), (409, "conflict".to_owned(), None, Some("totp_not_set".to_owned())));
    }
    let secret = factor(&house, &dara).await;
    for code in [&real, &none] {
        let reply = ask(&house, &dara, code, "abcdef").await;
        let (status, _, field, rule) = reply.problem();
        assert_eq!((status, field.as_deref(), rule.as_deref()), (422, Some("totp"), Some("totp")));
    }
    house.get(&dara, &format!("/records/{child}")).await.is(404, "not_found");

    let totp = code_now(&house, &secret);
    let opened = ask(&house, &dara, &real, &totp).await.ok();
    assert_eq!(opened["person"], real);
    let file = house.get(&dara, &format!("/records/{child}")).await.ok();
    assert_eq!(file["fields"]["phone"], "012 345 678");
    // The same code a second time, and a second file, open nothing.
    let (status, ..) = ask(&house, &dara, &real, &totp).await.problem();
    assert_eq!(status, 422);

    let list = house.get(&boss, "/records?kind=emergency_access&limit=10").await.ok();
    assert_eq!(list["records"][0]["fields"]["holder"], dara.actor.account.to_string());
    let access: RecordId = opened["access"].as_str().unwrap().parse().unwrap();
    house.accepted(&boss, house.act(&boss, KindName::EmergencyAccess, access, 1, "end", json!({}))).await;
    house.get(&dara, &format!("/records/{child}")).await.is(404, "not_found");
}

/// The grant's own end decides, though no tick has run: the house has none.
#[tokio::test]
async fn a_second_after_its_end_the_file_is_gone_and_nobody_had_to_end_it() {
    let house = House::open();
    let org = house.id();
    let keeper = house.caller("keeper", org, Some("night"), &[Role::OutreachWorker]);
    let dara = house.caller("dara", org, Some("day"), &[Role::OutreachWorker]);
    let child: RecordId = house.id();
    let fields = json!({"name": {"latin": "Sok"}, "phone": "012 345 678"});
    house.accepted(&keeper, house.edit(&keeper, KindName::Person, child, 0, fields)).await;
    let secret = factor(&house, &dara).await;
    let totp = code_now(&house, &secret);
    ask(&house, &dara, &child.to_string(), &totp).await.ok();
    let file = format!("/records/{child}");
    house.clock.advance_s(2 * 3600 - 1);
    house.get(&dara, &file).await.ok();
    house.clock.advance_s(2);
    house.get(&dara, &file).await.is(404, "not_found");
    house.get(&dara, &format!("{file}/history")).await.is(404, "not_found");
    let list = house.get(&dara, "/records?kind=person&limit=10").await.ok();
    assert_eq!(list["records"], json!([]));
    house.get(&keeper, &file).await.ok();
}

#[tokio::test]
async fn whoever_tries_codes_one_after_another_must_wait() {
    let house = House::open();
    let dara = house.caller("dara", house.id(), Some("day"), &[Role::OutreachWorker]);
    let secret = factor(&house, &dara).await;
    for _ in 0..5 {
        let totp = code_now(&house, &secret);
        ask(&house, &dara, &house.id().to_string(), &totp).await.is(404, "not_found");
        house.clock.advance_s(60);
    }
    for _ in 0..6 {
        let _ = ask(&house, &dara, "0000 0000 0000", "000000").await;
    }
    ask(&house, &dara, "0000 0000 0000", "000000").await.is(429, "slow_down");
}
