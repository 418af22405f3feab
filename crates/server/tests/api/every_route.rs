//! What is wrong with a request is told, on every route of the description: no route is left out by forgetting it.

use axum::body::{Body, Bytes};
use http::{Method, Request, header};
use model::{KindName, Shape};
use rules::policy::Role;
use serde_json::{Value, json};

use crate::{
    family::{Family, Referred},
    support::{Caller, House, Reply},
};

/// A day in the year twenty-two thousand: a finger that slipped.
const FAR_DAY: &str = "22012-01-01";

/// A route with its description.
pub struct Route {
    pub method: Method,
    pub template: String,
    operation: Value,
}

impl Route {
    /// The path with an identifier for each of its parts.
    pub fn with(&self, id: &str) -> String {
        let parts = self.template.trim_start_matches("/api/v1").split('/');
        let filled: Vec<&str> = parts.map(|part| if part.starts_with('{') { id } else { part }).collect();
        filled.join("/")
    }

    fn takes(&self, media: &str) -> bool {
        !self.operation["requestBody"]["content"][media].is_null()
    }

    /// Names of what may be asked for behind the question mark.
    fn query(&self) -> Vec<String> {
        let all = self.operation["parameters"].as_array().cloned().unwrap_or_default();
        let named = all.iter().filter(|parameter| parameter["in"] == "query");
        named.map(|parameter| parameter["name"].as_str().unwrap().to_owned()).collect()
    }

    fn is_closed(&self) -> bool {
        matches!(
            self.operation["x-access"].as_str(),
            Some("session" | "directory" | "administrator" | "director" | "other_system")
        )
    }

    /// Whether only other systems are let in.
    pub fn is_for_systems(&self) -> bool {
        self.operation["x-access"] == "other_system"
    }

    /// Live streams do not end; what is said of them here would wait for ever.
    fn ends(&self) -> bool {
        !self.template.ends_with("/events")
    }

    /// Something of the right form in the body, as far as it goes without knowing the route.
    fn body(&self) -> Option<Value> {
        self.takes("application/json").then(|| json!({}))
    }
}

impl std::fmt::Display for Route {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.method, self.template)
    }
}

/// Every route of the description.
pub fn routes(house: &House) -> Vec<Route> {
    let paths = house.description()["paths"].as_object().unwrap();
    let of = |(template, item): (&String, &Value)| -> Vec<Route> {
        let operations = item.as_object().unwrap().iter();
        let route = |(method, operation): (&String, &Value)| Route {
            method: method.to_uppercase().parse().unwrap(),
            template: template.clone(),
            operation: operation.clone(),
        };
        operations.map(route).collect()
    };
    paths.iter().flat_map(of).collect()
}

/// Those that take JSON.
pub fn routes_with_json(house: &House) -> Vec<Route> {
    let found: Vec<Route> =
        routes(house).into_iter().filter(|route| route.takes("application/json")).collect();
    assert!(found.len() >= 12, "the description says which routes take a body");
    found
}

/// Somebody who is let in everywhere.
pub fn everybody(house: &House) -> Caller {
    house.caller("everybody", house.id(), None, &[Role::SystemAdmin, Role::Director, Role::CaseSupervisor])
}

fn is_told(route: &Route, what: &str, reply: &Reply) {
    let status = reply.status.as_u16();
    assert!((400..500).contains(&status), "{route}, {what}: {status} {}", reply.text());
    let (_, code, field, rule) = reply.problem();
    assert!(code != "unknown", "{route}, {what}");
    if code == "invalid" {
        assert!(field.is_some() && rule.is_some(), "{route}, {what}: {}", reply.text());
    }
}

#[tokio::test]
async fn a_body_of_fifty_megabytes_is_refused_unread() {
    let house = House::open_for_many_questions();
    let caller = everybody(&house);
    let large = Bytes::from(vec![b' '; 50 << 20]);
    for route in routes(&house).into_iter().filter(|route| !route.operation["requestBody"].is_null()) {
        let media =
            if route.takes("application/json") { "application/json" } else { "application/octet-stream" };
        let path = route.with(&house.id().to_string());
        let mut request = house.request(Some(&caller), route.method.clone(), &path, None);
        request.headers_mut().insert(header::CONTENT_TYPE, media.parse().unwrap());
        *request.body_mut() = Body::from(large.clone());
        is_told(&route, "50 MB", &house.raw(request).await);
    }
}

/// What stands where something else is expected.
fn wrong() -> Vec<Value> {
    let deep = (0..125).fold(json!([]), |inner, _| json!([inner]));
    vec![
        Value::Null,
        json!(true),
        json!(-1),
        json!(1e300),
        json!(u64::MAX),
        json!(""),
        json!(FAR_DAY),
        json!("dragon"),
        json!("\u{0}\u{1}\u{202e}"),
        json!("'; DROP TABLE record; --"),
        json!("x".repeat(100_000)),
        json!([]),
        json!([null, 1, "x", {}]),
        json!({"\u{1}": {"": null}}),
        deep,
    ]
}

#[tokio::test]
async fn every_part_of_every_body_may_be_anything_and_is_told() {
    let house = House::open_for_many_questions();
    let schemas = house.description()["components"]["schemas"].clone();
    for route in routes_with_json(&house) {
        let schema = &route.operation["requestBody"]["content"]["application/json"]["schema"];
        let name = schema["$ref"].as_str().and_then(|at| at.rsplit('/').next()).unwrap_or_default();
        let parts = schemas[name]["properties"].as_object().cloned().unwrap_or_default();
        assert!(!parts.is_empty(), "{route}: its parts are described");
        for part in parts.keys() {
            for value in wrong() {
                let caller = everybody_again(&house);
                let path = route.with(&house.id().to_string());
                let reply =
                    house.send(Some(&caller), route.method.clone(), &path, Some(json!({part: value}))).await;
                let what = format!("{part} = {value:.60}");
                if !reply.status.is_success() {
                    is_told(&route, &what, &reply);
                }
            }
        }
    }
}

/// The same caller, made once: some answers end a session.
fn everybody_again(house: &House) -> Caller {
    match house.app.store.accounts().find_by_user("everybody").unwrap() {
        Some(found) => house.session_of(found.account.id),
        None => everybody(house),
    }
}

#[tokio::test]
async fn no_value_in_a_query_makes_a_route_fail() {
    let house = House::open_for_many_questions();
    let caller = everybody(&house);
    let values = [FAR_DAY, "dragon", "", "%00", "-1", "1e9", "%F0%9F%90%89", "%ff", "a%0Ab", "%25%s%n"];
    for route in routes(&house).into_iter().filter(Route::ends) {
        for name in route.query() {
            for value in values {
                let path = format!("{}?{name}={value}", route.with(&house.id().to_string()));
                let reply = house.send(Some(&caller), route.method.clone(), &path, route.body()).await;
                if !reply.status.is_success() {
                    is_told(&route, &format!("{name}={value}"), &reply);
                }
            }
        }
    }
}

#[tokio::test]
async fn ids_of_others_in_any_path_look_like_ids_of_nobody() {
    let house = House::open_for_many_questions();
    let theirs = Family::new(&house, "theirs", Referred::Draft, None).await;
    let by = everybody(&house);
    let others = [
        theirs.person.to_string(),
        theirs.case.to_string(),
        theirs.concern.to_string(),
        theirs.attachment.to_string(),
        theirs.referral.to_string(),
        theirs.supervisor.actor.account.to_string(),
        theirs.supervisor.device.to_string(),
    ];
    let odd = ["x", "%00", "..%2f..%2fetc%2fpasswd", FAR_DAY, "%F0%9F%90%89", "0", "-1", "null"];
    let long = "9".repeat(4000);
    for route in routes(&house).into_iter().filter(|route| route.template.contains('{')) {
        let nobody = ask(&house, &by, &route, &house.id().to_string()).await;
        is_told(&route, "an id of nobody", &nobody);
        for id in &others {
            let reply = ask(&house, &by, &route, id).await;
            assert_eq!(reply.status, nobody.status, "{route}, {id}: {}", reply.text());
            let (found, wanted) = (reply.problem(), nobody.problem());
            assert_eq!(found, wanted, "{route}, {id}");
        }
        for id in odd.into_iter().chain([long.as_str()]) {
            is_told(&route, id, &ask(&house, &by, &route, id).await);
        }
    }
}

/// Asks a route with one id in every part of its path, and with all else as right as can be.
async fn ask(house: &House, by: &Caller, route: &Route, id: &str) -> Reply {
    let query = if route.query().iter().any(|name| name == "period") { "?period=2026" } else { "" };
    let path = format!("{}{query}", route.with(id));
    let body = match route.template.as_str() {
        path if path.ends_with("/emergency") => Some(
            json!({"code": "0000", "ground": "other", "reason": "because of the test", "hours": 1, "totp": "000000"}),
        ),
        path if path.ends_with("/answers") => {
            Some(json!({"finding": "justified", "reason": "because of the test"}))
        }
        path if path.ends_with("/paper-answer") => Some(json!({"by": "Nurse Dara"})),
        path if path.ends_with("/links") => Some(json!({"hours": 24})),
        path if path.ends_with("/erase") => Some(json!({"reason": "asked by the family"})),
        _ => route.body(),
    };
    let mut request = house.request(Some(by), route.method.clone(), &path, body);
    if route.takes("application/octet-stream") {
        request.headers_mut().insert("attachment", house.id().to_string().parse().unwrap());
    }
    house.raw(request).await
}

#[tokio::test]
async fn a_session_that_is_over_opens_no_route() {
    let house = House::open_for_many_questions();
    let account = everybody(&house).actor.account;
    let revoked = house.session_of(account);
    assert!(house.app.store.devices().revoke(account, revoked.device, house.now()).unwrap());
    let idle = house.session_of(account);
    let idle_s = house.app.config.sessions.idle.as_secs();
    house.clock.advance_s(idle_s + 60);
    // One that is used all the time, up to its end.
    let old = house.session_of(account);
    for _ in 0..20 {
        house.get(&old, "/session").await.ok();
        house.clock.advance_s(idle_s / 3);
    }
    let rest_s = house.app.config.sessions.absolute.as_secs();
    house.clock.advance_s(rest_s.saturating_sub(20 * idle_s / 3));
    let shut = house.caller("shut", house.id(), None, &[Role::SystemAdmin]);
    let change = store::AccountChange { active: Some(false), ..store::AccountChange::default() };
    house.app.store.accounts().update(shut.actor.account, change).unwrap();
    for route in routes(&house).into_iter().filter(Route::is_closed) {
        for (why, over) in [("revoked", &revoked), ("idle", &idle), ("old", &old), ("shut", &shut)] {
            let path = route.with(&house.id().to_string());
            let reply = house.send(Some(over), route.method.clone(), &path, route.body()).await;
            let (status, code, ..) = reply.problem();
            assert_eq!((status, code.as_str()), (401, "signed_out"), "{route}, {why}");
        }
        for header in
            ["Bearer", "Bearer x", "Basic YTpi", "Bearer \u{e9}", &format!("Bearer {}", "A".repeat(5000))]
        {
            let request = Request::builder()
                .method(route.method.clone())
                .uri(format!("/api/v1{}", route.with(&house.id().to_string())))
                .header(header::AUTHORIZATION, http::HeaderValue::from_bytes(header.as_bytes()).unwrap());
            house.raw(request.body(Body::empty()).unwrap()).await.is(401, "signed_out");
        }
    }
}

/// What cannot stand in a field of this shape. `None`: whatever is written there is words.
fn unfit(shape: Shape) -> Option<Value> {
    Some(match shape {
        Shape::Text | Shape::LongText => return None,
        Shape::Codes(_) | Shape::Answers | Shape::Definition => json!(["dragon"]),
        Shape::Refs(_) | Shape::Accounts => json!([FAR_DAY]),
        Shape::YesNo | Shape::Count => json!("dragon"),
        Shape::Name => json!({"latin": 7}),
        Shape::Age => json!({"years_min": 9, "years_max": 3, "as_of": FAR_DAY, "method": "dragon"}),
        Shape::Tally => json!([{"sex": "dragon", "band": "0-4", "n": 1}]),
        Shape::Counts(_) => json!({"dragon": -1}),
        _ => json!(FAR_DAY),
    })
}

#[tokio::test]
async fn no_field_of_any_kind_takes_a_day_of_the_year_22012_or_an_unknown_code() {
    let house = House::open_for_many_questions();
    let by = everybody(&house);
    let mut entries = Vec::new();
    let mut wanted = Vec::new();
    for kind in KindName::ALL {
        for field in kind.facts().fields {
            let Some(value) = unfit(field.shape) else { continue };
            entries.push(house.edit(&by, *kind, house.id(), 0, json!({field.name: value})));
            wanted.push((*kind, field.name));
        }
    }
    assert!(wanted.len() > 200, "{}", wanted.len());
    for (entries, wanted) in entries.chunks(400).zip(wanted.chunks(400)) {
        for (outcome, (kind, field)) in house.say(&by, entries).await.iter().zip(wanted) {
            assert_eq!(outcome["seq"], 0, "{kind:?}.{field}: {outcome}");
            let refused = &outcome["outcome"]["refused"];
            assert_eq!(
                (refused["rule"].as_str(), refused["field"].as_str()),
                (Some("invalid"), Some(*field)),
                "{kind:?}"
            );
            assert!(refused["detail"].is_string(), "{kind:?}.{field}: {outcome}");
        }
    }
}

#[tokio::test]
async fn no_argument_of_any_act_takes_them_either() {
    let house = House::open_for_many_questions();
    let family = Family::new(&house, "one", Referred::Draft, None).await;
    let by = &family.supervisor;
    for (_, kind, record) in family.all() {
        for act in model::acts::of(kind) {
            let facts = kind.facts();
            for name in act.needs.iter().chain(act.takes) {
                let Some(value) = facts.field(name).and_then(|field| unfit(field.shape)) else { continue };
                let args = json!({*name: value});
                let outcome =
                    house.say(by, &[house.act(by, kind, record, 99, act.name, args)]).await.remove(0);
                let refused = &outcome["outcome"]["refused"]["rule"];
                assert!(refused.is_string(), "{kind:?}.{} {name}: {outcome}", act.name);
            }
        }
        let outcome = house.say(by, &[house.act(by, kind, record, 99, "dragon", json!({}))]).await.remove(0);
        assert!(outcome["outcome"]["refused"]["rule"].is_string(), "{kind:?}: {outcome}");
    }
}
