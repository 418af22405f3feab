//! Members of the community network: made with a link, let in by it once, and into nothing but their own reports.

use data_encoding::BASE64URL_NOPAD;
use http::Method;
use model::{KindName, RecordId};
use rules::policy::{Actor, Role};
use serde_json::{Value, json};

use crate::support::{Caller, House, Reply};

const HOUR_S: u64 = 3600;
const DAY_S: u64 = 24 * HOUR_S;

fn new_member() -> Value {
    json!({"display": "Keo Vanna", "place": "KH-170104", "team": null, "language": "km"})
}

/// What a phone makes up for itself.
fn claim(phone: u8) -> String {
    BASE64URL_NOPAD.encode(&[phone; 32])
}

async fn join_with(house: &House, token: &str, phone: u8) -> Reply {
    let body = json!({"token": token, "claim": claim(phone), "device": {"name": "Phone"}});
    house.send(None, Method::POST, "/join", Some(body)).await
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// Who came in, to ask with.
fn caller_of(answer: &Value) -> Caller {
    let account = &answer["account"];
    Caller {
        actor: Actor {
            account: text(&account["id"]).parse().unwrap(),
            org: text(&account["org"]).parse().unwrap(),
            team: None,
            roles: vec![Role::NetworkMember],
            projects: Vec::new(),
        },
        token: text(&answer["token"]),
        device: text(&answer["device"]["id"]).parse().unwrap(),
        node: text(&answer["device"]["node"]),
    }
}

struct Village {
    house: House,
    org: RecordId,
    admin: Caller,
}

impl Village {
    fn new() -> Self {
        let house = House::open();
        let org = house.id();
        let admin = house.caller("admin", org, None, &[Role::SystemAdmin]);
        Self { house, org, admin }
    }

    /// A member's account and the token of the link.
    async fn member(&self) -> (String, String) {
        let made = self.house.post(&self.admin, "/network-members", new_member()).await;
        assert_eq!(made.status, 201);
        let made = made.ok();
        (text(&made["user"]["id"]), text(&made["link"]["token"]))
    }

    async fn joined(&self) -> Caller {
        let (_, token) = self.member().await;
        caller_of(&join_with(&self.house, &token, 1).await.ok())
    }

    async fn change(&self, id: &str, change: Value) -> Reply {
        self.house.send(Some(&self.admin), Method::PATCH, &format!("/users/{id}"), Some(change)).await
    }
}

#[tokio::test]
async fn a_member_is_made_with_a_link_and_comes_in_by_it() {
    let village = Village::new();
    let house = &village.house;
    let made = house.post(&village.admin, "/network-members", new_member()).await.ok();
    assert_eq!(made["link"]["expires"], "2026-11-25T08:00:00.000Z");
    assert_eq!(made["user"]["roles"], json!(["network_member"]));
    let listed = house.get(&village.admin, "/users").await.ok();
    let row = listed.as_array().unwrap().iter().find(|user| user["id"] == made["user"]["id"]).unwrap();
    assert_eq!((&row["member"]["place"], &row["member"]["taken"]), (&json!("KH-170104"), &json!(false)));
    let token = text(&made["link"]["token"]);
    assert!(!listed.to_string().contains(&token), "a link is shown once");
    let joined = join_with(house, &token, 1).await.ok();
    assert_eq!((&joined["place"], &joined["account"]["display"]), (&json!("KH-170104"), &json!("Keo Vanna")));
    let member = caller_of(&joined);
    assert_eq!(house.get(&member, "/session").await.ok()["account"]["id"], made["user"]["id"]);
    let listed = house.get(&village.admin, "/users").await.ok();
    assert_eq!(listed.to_string().matches(r#""taken":true"#).count(), 1);
}

#[tokio::test]
async fn a_link_lets_in_one_phone_and_no_second() {
    let village = Village::new();
    let (_, token) = village.member().await;
    let first = caller_of(&join_with(&village.house, &token, 1).await.ok());
    join_with(&village.house, &token, 2).await.is(401, "sign_in_failed");
    village.house.get(&first, "/session").await.ok();
    // Messengers look at every address that passes through them: the page is there for anybody and uses up nothing.
    let (_, fresh) = village.member().await;
    for _ in 0..10 {
        let looked = http::Request::get("/join").body(axum::body::Body::empty()).unwrap();
        village.house.raw(looked).await;
        village.house.send(None, Method::GET, "/join", None).await.is(405, "method_not_allowed");
    }
    join_with(&village.house, &fresh, 2).await.ok();
}

#[tokio::test]
async fn an_answer_lost_on_its_way_is_asked_for_again_by_the_same_phone_five_times_at_most() {
    let village = Village::new();
    let (_, token) = village.member().await;
    let lost = caller_of(&join_with(&village.house, &token, 1).await.ok());
    let again = join_with(&village.house, &token, 1).await.ok();
    let member = caller_of(&again);
    assert_eq!(member.device, lost.device, "one phone is one device");
    village.house.get(&lost, "/session").await.is(401, "signed_out");
    village.house.get(&member, "/session").await.ok();
    // Another phone's try counts, too.
    join_with(&village.house, &token, 2).await.is(401, "sign_in_failed");
    for _ in 0..2 {
        join_with(&village.house, &token, 1).await.ok();
    }
    join_with(&village.house, &token, 1).await.is(401, "sign_in_failed");
}

#[tokio::test]
async fn an_old_link_opens_nothing() {
    let village = Village::new();
    let (_, token) = village.member().await;
    village.house.clock.advance_s(72 * HOUR_S - 1);
    let (_, other) = village.member().await;
    join_with(&village.house, &token, 1).await.ok();
    village.house.clock.advance_s(72 * HOUR_S);
    join_with(&village.house, &other, 1).await.is(401, "sign_in_failed");
}

#[tokio::test]
async fn guessing_a_link_must_wait_and_spoils_none() {
    let village = Village::new();
    let (id, token) = village.member().await;
    let mut bytes = BASE64URL_NOPAD.decode(token.as_bytes()).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    let wrong = BASE64URL_NOPAD.encode(&bytes);
    for _ in 0..5 {
        join_with(&village.house, &wrong, 2).await.is(401, "sign_in_failed");
    }
    join_with(&village.house, &wrong, 2).await.is(429, "slow_down");
    village.house.clock.advance_s(2);
    join_with(&village.house, &token, 1).await.ok();
    // The secret of one link with the name of another member opens neither.
    let (other, token) = village.member().await;
    assert_ne!(other, id);
    let mut mixed = BASE64URL_NOPAD.decode(token.as_bytes()).unwrap();
    mixed[..16].copy_from_slice(id.parse::<uuid::Uuid>().unwrap().as_bytes());
    village.house.clock.advance_s(2 * HOUR_S);
    join_with(&village.house, &BASE64URL_NOPAD.encode(&mixed), 2).await.is(401, "sign_in_failed");
    // And what stands in a link is no session.
    let thief = Caller { token, ..village.admin.clone() };
    village.house.get(&thief, "/session").await.is(401, "signed_out");
}

#[tokio::test]
async fn a_new_link_ends_the_old_one_and_the_old_phone() {
    let village = Village::new();
    let house = &village.house;
    let (id, first) = village.member().await;
    let old = caller_of(&join_with(house, &first, 1).await.ok());
    let leash = text(&house.get(&old, "/device/terms").await.ok()["leash"]);
    let made = house.post(&village.admin, &format!("/network-members/{id}/link"), json!({})).await.ok();
    house.get(&old, "/session").await.is(401, "signed_out");
    join_with(house, &first, 1).await.is(401, "sign_in_failed");
    let told = house.send(None, Method::POST, "/device/leash", Some(json!({"leash": leash}))).await.ok();
    assert_eq!(told["erase"], true, "the phone that was lost is told to erase itself");
    assert_eq!(made["user"]["member"]["place"], "KH-170104");
    let new = caller_of(&join_with(house, &text(&made["link"]["token"]), 2).await.ok());
    assert_eq!(new.actor.account.to_string(), id);
    assert_ne!(new.device, old.device);
}

#[tokio::test]
async fn whoever_was_shut_out_does_not_come_in_by_their_link() {
    let village = Village::new();
    let (id, unused) = village.member().await;
    village.change(&id, json!({"active": false})).await.ok();
    join_with(&village.house, &unused, 1).await.is(401, "sign_in_failed");
    village.change(&id, json!({"active": true})).await.ok();
    join_with(&village.house, &unused, 1).await.is(401, "sign_in_failed");
    let (id, token) = village.member().await;
    let member = caller_of(&join_with(&village.house, &token, 1).await.ok());
    let path = format!("/users/{id}/devices/{}", member.device);
    assert_eq!(village.house.send(Some(&village.admin), Method::DELETE, &path, None).await.status, 204);
    village.house.get(&member, "/session").await.is(401, "signed_out");
    join_with(&village.house, &token, 1).await.is(401, "sign_in_failed");
}

#[tokio::test]
async fn a_member_stays_a_member_and_has_no_passphrase() {
    let village = Village::new();
    let (id, token) = village.member().await;
    for roles in [json!(["case_supervisor"]), json!(["network_member", "outreach_worker"]), json!([])] {
        let (status, _, field, rule) = village.change(&id, json!({"roles": roles})).await.problem();
        assert_eq!((status, field.as_deref(), rule.as_deref()), (422, Some("roles"), Some("member_only")));
    }
    let (status, _, field, _) =
        village.change(&id, json!({"passphrase": "four lamps on the river"})).await.problem();
    assert_eq!((status, field.as_deref()), (422, Some("passphrase")));
    let joined = join_with(&village.house, &token, 1).await.ok();
    for passphrase in ["", "none", "four lamps on the river"] {
        let body = crate::setup::sign_in(joined["account"]["user"].as_str().unwrap(), passphrase);
        village.house.send(None, Method::POST, "/sign-in", Some(body)).await.is(401, "sign_in_failed");
    }
    // Who signs in with a passphrase is given no link.
    let staff = village.house.caller("dara", village.org, None, &[Role::OutreachWorker]);
    let path = format!("/network-members/{}/link", staff.actor.account);
    village.house.post(&village.admin, &path, json!({})).await.is(404, "not_found");
}

#[tokio::test]
async fn only_an_administrator_of_the_organisation_gives_links() {
    let village = Village::new();
    let (id, _) = village.member().await;
    let path = format!("/network-members/{id}/link");
    let stranger = village.house.caller("stranger", village.house.id(), None, &[Role::SystemAdmin]);
    village.house.post(&stranger, &path, json!({})).await.is(404, "not_found");
    let boss = village.house.caller("boss", village.org, None, &[Role::CaseSupervisor, Role::Director]);
    village.house.post(&boss, &path, json!({})).await.is(403, "forbidden");
    village.house.post(&boss, "/network-members", new_member()).await.is(403, "forbidden");
    for (change, field) in [
        (json!({"display": ""}), "display"),
        (json!({"language": "xx"}), "language"),
        (json!({"place": "the big tree"}), "place"),
        (json!({"roles": ["director"]}), "roles"),
    ] {
        let mut body = new_member();
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let (status, _, found, _) =
            village.house.post(&village.admin, "/network-members", body).await.problem();
        assert_eq!((status, found.as_deref()), (422, Some(field)));
    }
}

#[tokio::test]
async fn a_member_sees_their_own_reports_with_their_answers_and_nobody_elses() {
    let village = Village::new();
    let house = &village.house;
    let (vanna, sophal) = (village.joined().await, village.joined().await);
    let boss = house.caller("boss", village.org, None, &[Role::CaseSupervisor]);
    let (own, others) = (house.id(), house.id());
    let set = json!({"story": "A child sleeps at the pagoda", "reporter_kind": "friend"});
    let version = house.accepted(&vanna, house.edit(&vanna, KindName::Concern, own, 0, set.clone())).await;
    house.accepted(&sophal, house.edit(&sophal, KindName::Concern, others, 0, set)).await;
    let answer = json!({"feedback": "We met the child and her aunt."});
    house.accepted(&boss, house.act(&boss, KindName::Concern, own, version, "feed_back", answer)).await;
    let seen = house.get(&vanna, &format!("/records/{own}")).await.ok();
    assert_eq!(seen["fields"]["feedback"], "We met the child and her aunt.");
    house.get(&vanna, &format!("/records/{others}")).await.is(404, "not_found");
    let synced = house.sync_all(&vanna).await;
    let all = serde_json::to_string(&synced).unwrap();
    assert!(all.contains(&own.to_string()) && !all.contains(&others.to_string()));
    // Nor who works there, nor who else is a member.
    let known = house.get(&vanna, "/members").await.ok();
    assert_eq!(known.as_array().unwrap().len(), 1);
    assert_eq!(known[0]["id"], json!(vanna.actor.account));
}

#[tokio::test]
async fn a_members_session_lives_half_a_year_unused_and_two_years_at_most() {
    let village = Village::new();
    let house = &village.house;
    let idle = village.joined().await;
    assert_eq!(house.get(&idle, "/device/terms").await.ok()["offline_days"], 180);
    house.clock.advance_s(179 * DAY_S);
    house.get(&idle, "/session").await.ok();
    house.clock.advance_s(181 * DAY_S);
    house.get(&idle, "/session").await.is(401, "signed_out");
    let busy = village.joined_later().await;
    for _ in 0..5 {
        house.clock.advance_s(145 * DAY_S);
        house.get(&busy, "/session").await.ok();
    }
    house.clock.advance_s(6 * DAY_S);
    house.get(&busy, "/session").await.is(401, "signed_out");
}

impl Village {
    /// After the administrator's own session has ended.
    async fn joined_later(&self) -> Caller {
        let admin = self.house.session_of(self.admin.actor.account);
        let made = self.house.post(&admin, "/network-members", new_member()).await.ok();
        caller_of(&join_with(&self.house, &text(&made["link"]["token"]), 1).await.ok())
    }
}

#[tokio::test]
async fn name_language_and_place_of_a_member_are_changed_and_their_phone_goes_on() {
    let village = Village::new();
    let house = &village.house;
    let (id, token) = village.member().await;
    let member = caller_of(&join_with(house, &token, 1).await.ok());
    let change = json!({"display": "Keo Vannak", "language": "th", "place": "KH-12"});
    let changed = village.change(&id, change).await.ok();
    assert_eq!((&changed["display"], &changed["language"]), (&json!("Keo Vannak"), &json!("th")));
    assert_eq!((&changed["member"]["place"], &changed["member"]["taken"]), (&json!("KH-12"), &json!(true)));
    let me = house.get(&member, "/session").await.ok();
    assert_eq!((&me["account"]["display"], &me["account"]["language"]), (&json!("Keo Vannak"), &json!("th")));
    assert_eq!(me["place"], "KH-12", "the phone learns where its member lives now");

    village.change(&id, json!({"display": "Keo Vanna"})).await.ok();
    assert_eq!(house.get(&member, "/session").await.ok()["place"], "KH-12", "what is not said stays");
    village.change(&id, json!({"place": null})).await.ok();
    assert_eq!(house.get(&member, "/session").await.ok()["place"], Value::Null);
    // A link that was not opened yet, and one that comes after, tell the place of today.
    let (id, token) = village.member().await;
    village.change(&id, json!({"place": "KH-1201"})).await.ok();
    assert_eq!(join_with(house, &token, 1).await.ok()["place"], "KH-1201");
    let made = house.post(&village.admin, &format!("/network-members/{id}/link"), json!({})).await.ok();
    assert_eq!(made["user"]["member"]["place"], "KH-1201");
}

#[tokio::test]
async fn the_place_of_a_member_is_changed_by_their_administrator_only_and_a_colleague_has_none() {
    let village = Village::new();
    let house = &village.house;
    let (id, token) = village.member().await;
    let member = caller_of(&join_with(house, &token, 1).await.ok());
    let path = format!("/users/{id}");
    let stranger = house.caller("stranger", house.id(), None, &[Role::SystemAdmin]);
    let boss = house.caller("boss", village.org, None, &[Role::CaseSupervisor, Role::Director]);
    for (who, status, code) in
        [(&stranger, 404, "not_found"), (&boss, 403, "forbidden"), (&member, 403, "forbidden")]
    {
        for change in [json!({"place": "KH-12"}), json!({"place": null}), json!({"display": "Other"})] {
            house.send(Some(who), Method::PATCH, &path, Some(change)).await.is(status, code);
        }
    }
    for wrong in ["the big tree", ""] {
        let (status, _, field, rule) = village.change(&id, json!({"place": wrong})).await.problem();
        assert_eq!((status, field.as_deref(), rule.as_deref()), (422, Some("place"), Some("place")));
    }
    assert_eq!(house.get(&member, "/session").await.ok()["place"], "KH-170104", "nothing of it counted");
    let staff = house.caller("dara", village.org, None, &[Role::OutreachWorker]);
    let given = village.change(&staff.actor.account.to_string(), json!({"place": "KH-12"})).await;
    let (status, _, field, rule) = given.problem();
    assert_eq!((status, field.as_deref(), rule.as_deref()), (422, Some("place"), Some("not_a_member")));
}
