//! The description of the API is true, complete, and committed.

use std::collections::BTreeSet;

use http::Method;
use model::KindName;
use rules::policy::Role;
use serde_json::{Value, json};

use crate::{
    access::compare_or_update,
    family::{Family, Referred},
    setup, sign_in,
    support::{Caller, House, template_of},
};

#[tokio::test]
async fn the_description_is_as_committed_and_as_served() {
    let house = House::open();
    let text = serde_json::to_string_pretty(house.description()).unwrap() + "\n";
    compare_or_update("docs/openapi.json", &text);
    let served = house.send(None, Method::GET, "/openapi.json", None).await.ok();
    assert_eq!(&served, house.description());
    for kind in KindName::ALL {
        assert!(served["components"]["schemas"][format!("{}_fields", kind.as_str())].is_object(), "{kind:?}");
    }
}

#[test]
fn the_description_points_to_nothing_that_is_not_in_it() {
    let house = House::empty();
    let mut pointed = BTreeSet::new();
    pointers(house.description(), &mut pointed);
    assert!(pointed.len() > 20);
    for pointer in pointed {
        let inside = pointer.strip_prefix('#').unwrap();
        assert!(house.description().pointer(inside).is_some(), "{pointer}");
    }
}

fn pointers(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(parts) => {
            found.extend(parts.get("$ref").and_then(Value::as_str).map(str::to_owned));
            parts.values().for_each(|part| pointers(part, found));
        }
        Value::Array(items) => items.iter().for_each(|item| pointers(item, found)),
        _ => {}
    }
}

/// A project with one indicator and what it counts.
async fn results(house: &House, family: &Family) -> (String, String) {
    let admin = house.caller("results", family.sender, Some("day"), &[Role::MeOfficer]);
    let (project, indicator) = (house.id(), house.id());
    house
        .accepted(
            &admin,
            house.edit(&admin, KindName::Project, project, 0, json!({"code": "KHM-HPC-PSK-P02"})),
        )
        .await;
    let set = json!({"project": project, "position": 1, "measure": "contacts", "label_en": "Contacts"});
    house.accepted(&admin, house.edit(&admin, KindName::Indicator, indicator, 0, set)).await;
    (project.to_string(), indicator.to_string())
}

/// Routes that other tests walk, against the description too.
const ELSEWHERE: &[&str] = &[
    // With a second factor: `emergency.rs`.
    "POST /api/v1/emergency",
    // After many have been read: `unusual.rs`.
    "GET /api/v1/reading-alarms",
    "POST /api/v1/reading-alarms/{id}/answers",
    // About a directory of their own: `hsds.rs`.
    "GET /api/v1/hsds/organizations/{id}",
    "GET /api/v1/hsds/services/{id}",
    // Of several steps each: `devices.rs`.
    "POST /api/v1/device/leash",
    "POST /api/v1/device/report",
    "POST /api/v1/sync/escrow",
    "POST /api/v1/sync/escrow/delivered",
    "GET /api/v1/uploads/{sha256}",
    "PATCH /api/v1/uploads/{sha256}",
    // About an instrument of their own: `instruments.rs`.
    "POST /api/v1/instruments/xlsform",
    "GET /api/v1/instruments/{id}/xlsform",
    "GET /api/v1/instruments/{id}/results",
    "GET /api/v1/instruments/{id}/results.csv",
    "GET /api/v1/instruments/{id}/results.xlsx",
    // With links of their own: `network_members.rs`.
    "POST /api/v1/network-members",
    "POST /api/v1/network-members/{id}/link",
    "POST /api/v1/join",
    // By connections of their own: `exchange.rs`.
    "GET /api/v1/exchange/connections",
    "POST /api/v1/exchange/connections",
    "PATCH /api/v1/exchange/connections/{id}",
    "POST /api/v1/exchange/connections/{id}/secret",
    "POST /api/v1/exchange/connections/{id}/token",
    "GET /api/v1/exchange/connections/{id}/deliveries",
    "POST /api/v1/exchange/connections/{id}/send-again",
    "GET /api/v1/exchange/unmapped",
    "GET /api/v1/exchange/events",
    "GET /api/v1/exchange/referrals/{id}",
    "POST /api/v1/exchange/referrals/{id}/answers",
    // Files of a project of their own: `exports.rs`.
    "GET /api/v1/exports/hxl",
    "GET /api/v1/exports/iati",
    "GET /api/v1/exports/dhis2",
    "GET /api/v1/exports/adx",
    "GET /api/v1/exports/htcds",
    "POST /api/v1/exports/htcds",
    // With the page that it tries: `project_page.rs`.
    "GET /api/v1/projects/{id}/public-page",
    // With the reports that they finish: `reports.rs`.
    "GET /api/v1/reports",
    "GET /api/v1/reports/{id}/figures",
    "GET /api/v1/reports/{id}/document",
    // With what they count: `measures.rs`.
    "GET /api/v1/measures",
    "GET /api/v1/measures/{measure}",
    "GET /api/v1/measures/{measure}/records",
    "GET /api/v1/dashboard",
    "GET /api/v1/data-quality",
    // Answers with a file: `papers.rs`.
    "POST /api/v1/records/{id}/paper",
    // With their pages: `sealed.rs`.
    "GET /api/v1/referrals/{id}/links",
    "POST /api/v1/referrals/{id}/links",
    "DELETE /api/v1/referrals/{id}/links/{link}",
    "POST /api/v1/referrals/{id}/paper-answer",
    // Never-ending, and for the machine only: `live.rs` and `pages.rs`.
    "GET /api/v1/events",
    "GET /api/v1/metrics",
];

/// Every route answers as it should for somebody who may; [`House::raw`] holds each answer against the description.
#[tokio::test]
async fn every_route_answers_and_as_described() {
    let house = House::empty();
    let mut tried = BTreeSet::new();
    let first = try_route(&house, &mut tried, None, "POST", "/setup", Some(setup::first())).await;
    try_route(&house, &mut tried, None, "GET", "/setup", None).await;
    let key =
        json!({"recovery_key": first["recovery_key"], "user": "sok", "passphrase": "a quiet road at noon"});
    try_route(&house, &mut tried, None, "POST", "/setup/recover", Some(key)).await;
    let signed_in = try_route(
        &house,
        &mut tried,
        None,
        "POST",
        "/sign-in",
        Some(setup::sign_in("sok", "a quiet road at noon")),
    )
    .await;
    let admin = house.session_of(signed_in["account"]["id"].as_str().unwrap().parse().unwrap());
    let family = Family::new(&house, "one", Referred::Accepted, Some(&admin)).await;
    let (project, indicator) = results(&house, &family).await;
    let by = &family.supervisor;
    let new = json!({"user": "dara", "display": "Dara", "passphrase": "four lamps on the river", "roles": [], "language": "km"});
    let user = try_route(&house, &mut tried, Some(&admin), "POST", "/users", Some(new)).await;
    let user = user["id"].as_str().unwrap().to_owned();
    let theirs = house.session_of(user.parse().unwrap());
    let (person, attachment) = (family.person, family.attachment);
    let rule = crate::alerts::rule(&house, by, "gifts_alone_night").await;
    let entry = house.edit(by, KindName::Person, person, 0, json!({"nationality": null}));
    let sha256 = house.get(by, &format!("/records/{attachment}")).await.ok()["fields"]["sha256"]
        .as_str()
        .unwrap()
        .to_owned();
    tried.insert(format!(
        "PUT {}",
        template_of(house.description(), &format!("/api/v1/blobs/{sha256}")).unwrap()
    ));

    let calls: Vec<(&Caller, &str, String, Option<Value>)> = vec![
        (by, "GET", "/session".into(), None),
        (by, "GET", "/members".into(), None),
        (by, "PUT", "/account/language".into(), Some(json!({"language": "en"}))),
        (by, "GET", "/account/devices".into(), None),
        (&admin, "GET", "/users".into(), None),
        (&admin, "PATCH", format!("/users/{user}"), Some(json!({"display": "Dara S"}))),
        (&admin, "GET", format!("/users/{user}/devices"), None),
        (&admin, "DELETE", format!("/users/{user}/devices/{}", theirs.device), None),
        (by, "POST", "/sync/up".into(), Some(json!({"entries": [entry]}))),
        (by, "POST", "/sync/down".into(), Some(json!({"since": 0, "keys": "", "cursors": {}}))),
        (by, "GET", "/records?kind=person&limit=1".into(), None),
        (by, "GET", "/records/count?kind=person".into(), None),
        (by, "GET", format!("/records/{person}"), None),
        (by, "GET", format!("/records/{person}/history"), None),
        (by, "GET", format!("/records/{person}/readers"), None),
        (by, "GET", format!("/records/{person}/account"), None),
        (by, "GET", format!("/records/{person}/attachments/{attachment}"), None),
        (by, "GET", "/search?q=Canary".into(), None),
        (by, "GET", format!("/figures?project={project}&period=2026"), None),
        (by, "GET", format!("/figures?project={project}&period=2026-11&format=csv"), None),
        (by, "GET", format!("/figures/{indicator}?period=2026"), None),
        (by, "GET", format!("/figures/{indicator}/records?period=2026"), None),
        (by, "GET", "/export?kind=person&format=csv".into(), None),
        (by, "GET", "/export?kind=person&format=json".into(), None),
        (by, "POST", "/instruments/check".into(), Some(json!({"definition": {}}))),
        (by, "GET", "/instruments/library".into(), None),
        (&admin, "POST", format!("/subjects/{person}/erase"), Some(json!({"reason": "asked by the family"}))),
        (by, "GET", format!("/alert-rules/{rule}/trial"), None),
        (by, "GET", "/board/network?period=2026".into(), None),
        (by, "GET", "/hsds".into(), None),
        (by, "GET", "/hsds/organizations".into(), None),
        (by, "GET", "/hsds/services".into(), None),
        (by, "GET", "/sync/estimate".into(), None),
        (by, "GET", "/device/terms".into(), None),
        (by, "GET", "/sync/escrow".into(), None),
        (&admin, "GET", "/devices".into(), None),
        (by, "GET", "/health".into(), None),
        (by, "GET", "/openapi.json".into(), None),
    ];
    for (caller, method, path, body) in calls {
        try_route(&house, &mut tried, Some(caller), method, &path, body).await;
    }
    sign_in::second_factor(&house, &admin).await;
    let passphrases = json!({"old": "a quiet road at noon", "new": "nine boats under the moon"});
    try_route(&house, &mut tried, Some(&admin), "POST", "/account/passphrase", Some(passphrases)).await;
    let gone = house.session_of(by.actor.account);
    try_route(&house, &mut tried, Some(by), "DELETE", &format!("/account/devices/{}", gone.device), None)
        .await;
    try_route(&house, &mut tried, Some(by), "POST", "/session/rotate", None).await;
    try_route(&house, &mut tried, Some(&admin), "POST", "/sign-out", None).await;
    for method in ["POST", "PUT", "DELETE"] {
        tried.insert(format!("{method} /api/v1/account/totp"));
    }
    tried.extend(ELSEWHERE.iter().map(ToString::to_string));
    assert_eq!(tried, described(&house), "a route without a trial, or a trial without a route");
}

async fn try_route(
    house: &House,
    tried: &mut BTreeSet<String>,
    caller: Option<&Caller>,
    method: &str,
    path: &str,
    body: Option<Value>,
) -> Value {
    let plain = format!("/api/v1{}", path.split('?').next().unwrap());
    let template = template_of(house.description(), &plain).unwrap();
    tried.insert(format!("{method} {template}"));
    let reply = house.send(caller, method.parse().unwrap(), path, body).await;
    assert!(reply.status.is_success(), "{method} {path}: {} {}", reply.status, reply.text());
    reply.json()
}

fn described(house: &House) -> BTreeSet<String> {
    let paths = house.description()["paths"].as_object().unwrap();
    let of = |(path, item): (&String, &Value)| -> Vec<String> {
        item.as_object().unwrap().keys().map(|method| format!("{} {path}", method.to_uppercase())).collect()
    };
    paths.iter().flat_map(of).collect()
}
