//! Other systems, from outside: a receiver that is down, a system with a token that tries every door, an administrator who
//! tries others' connections.

use std::{net::SocketAddr, sync::atomic::Ordering};

use data_encoding::BASE64;
use http::{Method, Request, header};
use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};
use server::{Config, exchange};

use crate::{
    every_route::routes,
    family::{CANARIES, Family, Referred},
    receiver::Receiver,
    support::{Caller, House, Reply},
};

pub fn config() -> Config {
    let mut config = Config::listening_on(SocketAddr::from(([127, 0, 0, 1], 0)));
    config.limits.address_burst = u32::MAX;
    config.limits.account_burst = u32::MAX;
    config.internal_receivers = true;
    config
}

fn house() -> House {
    House::open_with(config())
}

/// A connection of an organisation, switched on.
pub struct Wired {
    pub admin: Caller,
    id: String,
    pub secret: String,
    token: String,
}

pub async fn wire(house: &House, user: &str, org: RecordId, url: Option<&str>) -> Wired {
    let admin = house.caller(user, org, None, &[Role::SystemAdmin]);
    let made = json!({"name": "Their OSCaR", "system": "oscar", "url": url});
    let made = house.post(&admin, "/exchange/connections", made).await.ok();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let wired = Wired {
        admin,
        id: text(&made["connection"]["id"]),
        secret: text(&made["secret"]),
        token: text(&made["token"]),
    };
    assert_eq!(made["connection"]["state"], "draft");
    let early = ask(house, &wired.token, Method::GET, "/exchange/events", None, None).await;
    early.is(403, "forbidden");
    house.send(Some(&wired.admin), Method::PATCH, &wired.path(""), Some(json!({"state": "on"}))).await.ok();
    wired
}

impl Wired {
    pub fn path(&self, rest: &str) -> String {
        format!("/exchange/connections/{}{rest}", self.id)
    }
}

/// Asks as another system.
async fn ask(
    house: &House,
    token: &str,
    method: Method,
    path: &str,
    key: Option<&str>,
    body: Option<Value>,
) -> Reply {
    let mut request = Request::builder()
        .method(method)
        .uri(format!("/api/v1{path}"))
        .header(header::AUTHORIZATION, format!("Bearer {token}"));
    if let Some(key) = key {
        request = request.header("idempotency-key", key);
    }
    let body = body.map_or_else(axum::body::Body::empty, |body| body.to_string().into());
    house.raw(request.header(header::CONTENT_TYPE, "application/json").body(body).unwrap()).await
}

#[tokio::test]
async fn a_receiver_down_for_a_day_gets_each_event_once_signed_in_order_and_redirects_lead_nowhere() {
    let house = house();
    let family = Family::new(&house, "one", Referred::Draft, None).await;
    let receiver = Receiver::open(503).await;
    let wired = wire(&house, "admin", family.receiver, Some(&receiver.url)).await;
    let by = &family.supervisor;
    family.say(&house, by, KindName::Consent, family.consent, "give", json!({})).await;
    family.say(&house, by, KindName::Referral, family.referral, "send", json!({})).await;
    let to = &family.partner;
    family.say(&house, to, KindName::Referral, family.referral, "accept", json!({})).await;
    for hour in 0..24 {
        receiver.status.store(if hour % 2 == 0 { 503 } else { 302 }, Ordering::SeqCst);
        exchange::pump(&house.app).await.unwrap();
        house.clock.advance_s(3600);
    }
    let down = receiver.came();
    assert!((20..60).contains(&down.len()), "{}", down.len());
    assert!(
        down.iter().all(|(head, _)| head["request"] == "POST /hook HTTP/1.1"),
        "no redirect was followed"
    );
    receiver.status.store(204, Ordering::SeqCst);
    for _ in 0..3 {
        exchange::pump(&house.app).await.unwrap();
        house.clock.advance_s(3600);
    }
    let came = receiver.came().split_off(down.len());
    let bodies: Vec<Value> = came.iter().map(|(_, body)| serde_json::from_str(body).unwrap()).collect();
    let kinds: Vec<&str> = bodies.iter().map(|body| body["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["referral.sent", "referral.accepted"]);
    assert!(
        down.iter().all(|(head, _)| head["webhook-id"] == came[0].0["webhook-id"]),
        "the first, again and again"
    );
    let secret = BASE64.decode(wired.secret.strip_prefix("whsec_").unwrap().as_bytes()).unwrap();
    for (head, body) in &came {
        let seconds: i64 = head["webhook-timestamp"].parse().unwrap();
        let wanted =
            exchange::sign::signature([secret.as_slice()].into_iter(), &head["webhook-id"], seconds, body);
        assert_eq!(head["webhook-signature"], wanted);
        assert_eq!(head["idempotency-key"], head["webhook-id"]);
        assert!(!head.contains_key("authorization") && !head.contains_key("cookie"));
        for (_, _, word) in CANARIES {
            assert!(!body.contains(word), "{word}");
        }
        for id in [family.person, family.case, family.consent] {
            assert!(!body.contains(&id.to_string()), "only the referral is named");
        }
    }
    // The same by asking.
    let page = ask(&house, &wired.token, Method::GET, "/exchange/events?after=0", None, None).await.ok();
    assert_eq!(page["events"], json!(bodies));
    let after = page["after"].as_u64().unwrap();
    let rest =
        ask(&house, &wired.token, Method::GET, &format!("/exchange/events?after={after}"), None, None).await;
    assert_eq!(rest.ok()["events"], json!([]));
    let listed = house.get(&wired.admin, &wired.path("/deliveries")).await.ok();
    let states: Vec<&str> =
        listed.as_array().unwrap().iter().map(|one| one["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["delivered", "delivered"]);
    assert!(!listed.to_string().contains(&family.referral.to_string()), "an administrator sees no referral");
}

#[tokio::test]
async fn what_was_parked_is_seen_and_sent_again_by_its_administrator() {
    let house = house();
    let receiver = Receiver::open(500).await;
    let family = Family::new(&house, "one", Referred::Draft, None).await;
    let wired = wire(&house, "admin", family.receiver, Some(&receiver.url)).await;
    let by = &family.supervisor;
    family.say(&house, by, KindName::Consent, family.consent, "give", json!({})).await;
    family.say(&house, by, KindName::Referral, family.referral, "send", json!({})).await;
    for _ in 0..76 {
        exchange::pump(&house.app).await.unwrap();
        house.clock.advance_s(3600);
    }
    let fresh = house.session_of(wired.admin.actor.account);
    let all = house.get(&fresh, "/exchange/connections").await.ok();
    assert_eq!((&all[0]["waiting"], &all[0]["parked"]), (&json!(0), &json!(1)));
    let nr = house.get(&fresh, &wired.path("/deliveries")).await.ok()[0]["nr"].clone();
    house.post(&fresh, &wired.path("/send-again"), json!({"nr": 99})).await.is(404, "not_found");
    receiver.status.store(200, Ordering::SeqCst);
    let sent = house.post(&fresh, &wired.path("/send-again"), json!({"nr": nr})).await.ok();
    assert_eq!(sent["sent"], 1);
    assert_eq!(exchange::pump(&house.app).await.unwrap(), 1);
    assert_eq!(house.get(&fresh, &wired.path("/deliveries")).await.ok()[0]["state"], "delivered");
}

#[tokio::test]
async fn dhis2_cve_2023_31139_a_token_never_becomes_a_session() {
    let house = house();
    let wired = wire(&house, "admin", house.id(), None).await;
    for route in routes(&house) {
        let path = route.with(&house.id().to_string());
        let exchange = matches!(path.as_str(), "/exchange/events")
            || path.starts_with("/exchange/referrals/") && route.method != Method::PATCH;
        if exchange || route.template.ends_with("/metrics") {
            continue;
        }
        let reply = ask(&house, &wired.token, route.method.clone(), &path, None, Some(json!({}))).await;
        let told_nothing = reply.status.is_client_error() || is_open(&house, &route.template, &route.method);
        assert!(told_nothing, "{route}: {}", reply.status);
        if is_closed(&house, &route.template, &route.method) {
            reply.is(401, "signed_out");
        }
        assert!(!reply.headers.contains_key(header::SET_COOKIE), "{route}");
    }
    let ok = ask(&house, &wired.token, Method::GET, "/exchange/events", None, None).await;
    assert!(!ok.headers.contains_key(header::SET_COOKIE));
    assert_eq!(ok.status, 200);
    // And no session opens its door, not even its administrator's.
    house.get(&wired.admin, "/exchange/events").await.is(401, "signed_out");
}

fn rule<'a>(house: &'a House, template: &str, method: &Method) -> &'a str {
    let method = method.as_str().to_lowercase();
    house.description()["paths"][template][method]["x-access"].as_str().unwrap()
}

fn is_closed(house: &House, template: &str, method: &Method) -> bool {
    matches!(rule(house, template, method), "session" | "directory" | "administrator" | "director")
}

fn is_open(house: &House, template: &str, method: &Method) -> bool {
    rule(house, template, method) == "open"
}

#[tokio::test]
async fn a_token_that_was_changed_or_paused_opens_nothing_at_once() {
    let house = house();
    let wired = wire(&house, "admin", house.id(), None).await;
    let events = |token: String| {
        let house = &house;
        async move { ask(house, &token, Method::GET, "/exchange/events", None, None).await }
    };
    assert_eq!(events(wired.token.clone()).await.status, 200);
    let shown = house.post(&wired.admin, &wired.path("/token"), json!({})).await.ok();
    events(wired.token.clone()).await.is(401, "signed_out");
    let token = shown["shown"].as_str().unwrap().to_owned();
    assert_eq!(events(token.clone()).await.status, 200);
    house
        .send(Some(&wired.admin), Method::PATCH, &wired.path(""), Some(json!({"state": "paused"})))
        .await
        .ok();
    events(token).await.is(403, "forbidden");
    let secret = house.post(&wired.admin, &wired.path("/secret"), json!({})).await.ok();
    assert_ne!(secret["shown"], wired.secret.as_str());
    assert!(secret["before_until"].is_string());
    let listed = house.get(&wired.admin, "/exchange/connections").await.text();
    for hidden in [secret["shown"].as_str().unwrap(), &wired.secret, shown["shown"].as_str().unwrap()] {
        assert!(!listed.contains(hidden), "shown once");
    }
}

#[tokio::test]
async fn primero_2026_08_what_does_not_belong_together_is_404() {
    let house = house();
    let (one, other) = (
        Family::new(&house, "one", Referred::Accepted, None).await,
        Family::new(&house, "other", Referred::Accepted, None).await,
    );
    let mine = wire(&house, "mine", one.receiver, None).await;
    let theirs = wire(&house, "theirs", other.receiver, None).await;
    for rest in ["/deliveries"] {
        house.get(&mine.admin, &theirs.path(rest)).await.is(404, "not_found");
    }
    for rest in ["/secret", "/token", "/send-again"] {
        house.post(&mine.admin, &theirs.path(rest), json!({})).await.is(404, "not_found");
    }
    let change = Some(json!({"state": "paused"}));
    house.send(Some(&mine.admin), Method::PATCH, &theirs.path(""), change).await.is(404, "not_found");
    house.post(&one.partner, &mine.path("/token"), json!({})).await.is(403, "forbidden");
    for id in [other.referral, one.person, one.case, house.id()] {
        let path = format!("/exchange/referrals/{id}");
        ask(&house, &mine.token, Method::GET, &path, None, None).await.is(404, "not_found");
        let body = Some(json!({"answer": "complete"}));
        ask(&house, &mine.token, Method::POST, &format!("{path}/answers"), Some("k"), body)
            .await
            .is(404, "not_found");
    }
}

#[tokio::test]
async fn a_referral_gives_exactly_what_it_shares_and_an_ended_consent_takes_it_back_at_once() {
    let house = house();
    let family = Family::new(&house, "one", Referred::Accepted, None).await;
    let wired = wire(&house, "admin", family.receiver, None).await;
    let path = format!("/exchange/referrals/{}", family.referral);
    let shared = ask(&house, &wired.token, Method::GET, &path, None, None).await.ok();
    for record in shared["records"].as_array().unwrap() {
        let seen =
            house.get(&family.partner, &format!("/records/{}", record["id"].as_str().unwrap())).await.ok();
        assert_eq!(seen["fields"], record["fields"], "as the people there see it");
    }
    assert!(shared.to_string().contains("Canarynameoue"));
    for (kind, field, word) in CANARIES {
        let may = matches!(
            (kind, *field),
            (KindName::Person, "name") | (KindName::Referral | KindName::Case, _) | (KindName::Note, "text")
        );
        assert!(may || !shared.to_string().contains(word), "{word}");
    }
    let readers = house.get(&family.supervisor, &format!("/records/{}/readers", family.person)).await.text();
    assert!(readers.contains(&wired.id), "who keeps the file sees that the system looked");
    let by = &family.supervisor;
    house.accepted(by, house.act(by, KindName::Consent, family.consent, 99, "withdraw", json!({}))).await;
    let after = ask(&house, &wired.token, Method::GET, &path, None, None).await.ok();
    assert_eq!(after["records"], json!([]));
    for (_, _, word) in CANARIES {
        assert!(!after.to_string().contains(word), "{word}");
    }
}

#[tokio::test]
async fn answers_are_idempotent_dates_are_refused_by_name_and_unknown_codes_are_held() {
    let house = house();
    let family = Family::new(&house, "one", Referred::Sent, None).await;
    let wired = wire(&house, "admin", family.receiver, None).await;
    let path = format!("/exchange/referrals/{}/answers", family.referral);
    let say = |key: &'static str, body: Value| {
        let (house, token, path) = (&house, &wired.token, &path);
        async move { ask(house, token, Method::POST, path, Some(key), Some(body)).await }
    };
    for (on, rule) in [
        ("22012-01-01", "invalid.year_out_of_range"),
        ("2569-11-22", "invalid.buddhist_year"),
        ("22/11/2026", "invalid.date_shape"),
        ("2027-01-01", "invalid.future"),
        ("2026-10-01", "invalid.stale"),
    ] {
        let reply = say("dates", json!({"answer": "accept", "answered_on": on})).await;
        let (status, _, field, found) = reply.problem();
        assert_eq!(
            (status, field.as_deref(), found.as_deref()),
            (422, Some("answered_on"), Some(rule)),
            "{on}"
        );
        assert!(rule != "invalid.buddhist_year" || reply.text().contains("send 2026"), "{}", reply.text());
    }
    let no_key =
        ask(&house, &wired.token, Method::POST, &path, None, Some(json!({"answer": "accept"}))).await;
    assert_eq!(no_key.problem().2.as_deref(), Some("Idempotency-Key"));
    for (body, field) in [
        (json!({"answer": "decline"}), "reason"),
        (json!({"answer": "decline", "reason": "dragon"}), "reason"),
        (json!({"answer": "accept", "reason": "no_place"}), "reason"),
        (json!({"answer": "decline", "their_reason": 7}), "their_reason"),
        (json!({"answer": "decline", "their_reason": ""}), "their_reason"),
        (json!({"answer": "erase"}), "answer"),
        (json!({"answer": "accept", "name": "x"}), "name"),
    ] {
        assert_eq!(say("wrong", body.clone()).await.problem().2.as_deref(), Some(field), "{body}");
    }
    let decline = json!({"answer": "decline", "their_reason": "007", "answered_on": "2026-11-22"});
    for _ in 0..2 {
        let held = say("a-1", decline.clone()).await;
        assert_eq!(held.status, 202);
        assert_eq!(held.json(), json!({"state": "held", "list": "decline_reason", "their_reason": "007"}));
    }
    let (status, code, ..) = say("a-1", json!({"answer": "accept"})).await.problem();
    assert_eq!((status, code.as_str()), (409, "conflict"));
    let queue = house.get(&wired.admin, "/exchange/unmapped").await.ok();
    assert_eq!((&queue[0]["theirs"], &queue[0]["seen"]), (&json!("007"), &json!(1)));
    house.get(&family.partner, "/exchange/unmapped").await.is(403, "forbidden");
    let line = json!({"system": "oscar", "list": "decline_reason", "code": "no_place", "theirs": "007"});
    house.accepted(&wired.admin, house.edit(&wired.admin, KindName::CodeMap, house.id(), 0, line)).await;
    exchange::pump(&house.app).await.unwrap();
    let now = house.get(&family.partner, &format!("/records/{}", family.referral)).await.ok();
    assert_eq!(
        (&now["fields"]["status"], &now["fields"]["decline_reason"]),
        (&json!("declined"), &json!("no_place"))
    );
    assert_eq!(house.get(&wired.admin, "/exchange/unmapped").await.ok(), json!([]));
    assert_eq!(say("a-1", decline).await.ok()["state"], "done");
    let late = say("a-2", json!({"answer": "accept"})).await;
    assert_eq!((late.status.as_u16(), late.problem().3.as_deref()), (409, Some("referral.already_answered")));
}

#[tokio::test]
async fn an_address_inside_is_refused_where_the_operator_has_not_opened_it() {
    let house = House::open_for_many_questions();
    let admin = house.caller("admin", house.id(), None, &[Role::SystemAdmin]);
    for (url, rule) in [
        ("http://oscar.example.org/", "https_only"),
        ("https://169.254.169.254/latest/meta-data/", "address_refused"),
        ("https://127.0.0.1:8420/api/v1/metrics", "address_refused"),
        ("https://[::ffff:127.0.0.1]/", "address_refused"),
        ("https://localhost/", "address_refused"),
        ("https://user:word@oscar.example.org/", "url_password"),
        ("javascript:alert(1)", "url"),
    ] {
        let made = json!({"name": "x", "system": "oscar", "url": url});
        let (status, _, field, found) = house.post(&admin, "/exchange/connections", made).await.problem();
        assert_eq!((status, field.as_deref(), found.as_deref()), (422, Some("url"), Some(rule)), "{url}");
    }
    // Of a setting that was open once: what is inside is looked at again before anything is sent.
    let trust = server::trust::Trust::new(server::trust::Authorities::default());
    let way = exchange::client::Way { internal: false, trust: &trust };
    let fault = exchange::client::post("http://127.0.0.1:9/", &[], String::new(), way).await.unwrap_err();
    assert_eq!(fault.as_str(), "https_only");
    let fault = exchange::client::post("https://10.0.0.1/", &[], String::new(), way).await.unwrap_err();
    assert_eq!(fault.as_str(), "address_refused");
}

#[tokio::test]
async fn the_role_of_other_systems_is_given_to_nobody() {
    let house = House::open();
    let admin = house.caller("admin", house.id(), None, &[Role::SystemAdmin]);
    let new = json!({"user": "robot", "display": "Robot", "passphrase": "nine boats under the moon",
                     "roles": ["other_system"], "language": "en"});
    let (status, _, field, _) = house.post(&admin, "/users", new).await.problem();
    assert_eq!((status, field.as_deref()), (422, Some("roles")));
}
