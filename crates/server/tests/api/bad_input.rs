//! Whatever comes in: a 4xx problem with its field and rule, never a 500, never a name in it.

use std::io::Write as _;

use axum::body::Body;
use flate2::{Compression, write::GzEncoder};
use http::{Request, header};
use proptest::prelude::*;
use rstest::rstest;
use rules::policy::Role;
use serde_json::{Value, json};

use crate::{
    every_route::{everybody, routes_with_json},
    family::{Family, Referred},
    support::{Caller, House, Reply},
};

async fn body(
    house: &House,
    caller: &Caller,
    method: &str,
    path: &str,
    bytes: Vec<u8>,
    encoding: Option<&str>,
) -> Reply {
    let mut request = Request::builder()
        .method(method)
        .uri(format!("/api/v1{path}"))
        .header(header::AUTHORIZATION, format!("Bearer {}", caller.token))
        .header(header::CONTENT_TYPE, "application/json");
    if let Some(encoding) = encoding {
        request = request.header(header::CONTENT_ENCODING, encoding);
    }
    house.raw(request.body(Body::from(bytes)).unwrap()).await
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

#[tokio::test]
async fn every_route_with_a_body_refuses_what_it_cannot_read() {
    let house = House::open();
    let caller = everybody(&house);
    let large = vec![b' '; 50 << 20];
    let bomb = gzip(&large);
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)).into_bytes();
    let system = Caller { token: house.system(caller.actor.org), ..caller.clone() };
    for route in routes_with_json(&house) {
        let caller = if route.is_for_systems() { system.clone() } else { caller.clone() };
        let (method, path) = (route.method.as_str(), &route.with("0190f3c2-a1b0-7000-8000-000000000001"));
        body(&house, &caller, method, path, b"{".to_vec(), None).await.is(400, "malformed");
        body(&house, &caller, method, path, vec![0xff, 0xfe, 0x00], None).await.is(400, "malformed");
        body(&house, &caller, method, path, Vec::new(), None).await.is(400, "malformed");
        body(&house, &caller, method, path, deep.clone(), None).await.is(400, "malformed");
        body(&house, &caller, method, path, b"not gzip".to_vec(), Some("gzip")).await.is(400, "malformed");
        body(&house, &caller, method, path, b"{}".to_vec(), Some("zstd"))
            .await
            .is(415, "unsupported_media_type");
        body(&house, &caller, method, path, bomb.clone(), Some("gzip")).await.is(413, "too_large");
        let (status, _, field, rule) =
            body(&house, &caller, method, path, b"{\"colour\":1}".to_vec(), None).await.problem();
        assert_eq!(
            (status, field.as_deref(), rule.as_deref()),
            (422, Some("colour"), Some("unknown_field")),
            "{path}"
        );
        let plain = Request::builder()
            .method(method)
            .uri(format!("/api/v1{path}"))
            .header(header::AUTHORIZATION, format!("Bearer {}", caller.token))
            .body(Body::from("{}"))
            .unwrap();
        house.raw(plain).await.is(415, "unsupported_media_type");
    }
}

#[rstest]
#[case("/records", "kind", "missing")]
#[case("/records?kind=dragon", "kind", "code")]
#[case("/records?kind=person&sort=name;drop table record", "sort", "sort")]
#[case("/records?kind=person&limit=0", "limit", "range")]
#[case("/records?kind=person&limit=201", "limit", "range")]
#[case("/records?kind=person&limit=many", "limit", "shape")]
#[case("/records?kind=person&colour=red", "colour", "unknown_field")]
#[case("/records?kind=person&person=x", "person", "shape")]
#[case("/records?kind=person&kind=case", "kind", "double")]
#[case("/records/count?kind=person&limit=x", "limit", "shape")]
#[case("/search", "q", "missing")]
#[case("/search?q=%20", "q", "missing")]
#[case("/export?kind=person&format=pdf", "format", "code")]
#[case("/figures?project=0190f3c2-a1b0-7000-8000-000000000001&period=22012", "period", "shape")]
#[case("/figures?period=2026", "project", "missing")]
#[case("/exports/hxl?project=0190f3c2-a1b0-7000-8000-000000000001&period=22012", "period", "shape")]
#[case("/exports/adx?period=2026", "project", "missing")]
#[tokio::test]
async fn a_bad_query_is_told_by_its_key(#[case] path: &str, #[case] field: &str, #[case] rule: &str) {
    let house = House::open();
    let caller = everybody(&house);
    let (status, code, found_field, found_rule) =
        house.get(&caller, &path.replace(' ', "%20")).await.problem();
    assert_eq!((status, code.as_str()), (422, "invalid"));
    assert_eq!((found_field.as_deref(), found_rule.as_deref()), (Some(field), Some(rule)));
}

#[tokio::test]
async fn a_page_mark_of_ones_own_making_begins_at_the_start() {
    let house = House::open();
    let family = Family::new(&house, "one", Referred::Draft, None).await;
    let caller = &family.supervisor;
    for after in ["x", "%00", "AAAA", "'; drop table record; --", "9".repeat(300).as_str()] {
        let after: String = form_urlencoded::byte_serialize(after.as_bytes()).collect();
        let page = house.get(caller, &format!("/records?kind=person&after={after}")).await.ok();
        assert_eq!(page["records"][0]["id"], json!(family.person));
    }
}

#[tokio::test]
async fn ids_of_others_and_of_nobody_look_the_same() {
    let house = House::open();
    let ours = Family::new(&house, "one", Referred::Draft, None).await;
    let theirs = Family::new(&house, "two", Referred::Draft, None).await;
    let by = &ours.supervisor;
    for id in [theirs.person.to_string(), house.id().to_string(), "x".to_owned(), "%00".to_owned()] {
        for path in ["", "/history", "/readers"] {
            house.get(by, &format!("/records/{id}{path}")).await.is(404, "not_found");
        }
        house.get(by, &format!("/records/{}/attachments/{id}", ours.person)).await.is(404, "not_found");
        house.get(by, &format!("/figures/{id}?period=2026")).await.is(404, "not_found");
        house.get(by, &format!("/figures/{id}/records?period=2026")).await.is(404, "not_found");
    }
    let director = house.caller("director", ours.sender, None, &[Role::Director]);
    let why = json!({"reason": "asked by the family"});
    house
        .post(&director, &format!("/subjects/{}/erase", theirs.person), why.clone())
        .await
        .is(404, "not_found");
    house.post(&director, &format!("/subjects/{}/erase", ours.case), why.clone()).await.is(404, "not_found");
    house.post(by, &format!("/subjects/{}/erase", ours.person), why.clone()).await.is(403, "forbidden");
    let erase = format!("/subjects/{}/erase", ours.person);
    assert_eq!(house.post(&director, &erase, why).await.status, 204);
    let erased = house.get(by, &format!("/records/{}", ours.person)).await;
    assert!(!erased.text().contains("Canary") && erased.status.as_u16() < 500, "{}", erased.text());
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        Just(json!("0190f3c2-a1b0-7000-8000-000000000001")),
        Just(json!("person")),
    ];
    let key = prop_oneof![
        Just("entries"),
        Just("id"),
        Just("record"),
        Just("kind"),
        Just("at"),
        Just("edit"),
        Just("act"),
        Just("set"),
        Just("seen"),
        Just("user"),
        Just("passphrase"),
        Just("device"),
        Just("name"),
        Just("since"),
        Just("keys"),
        Just("cursors"),
        Just("roles"),
        Just("reason"),
        Just("readings"),
        Just("old"),
        Just("new"),
        Just("code"),
        Just("language"),
        Just("display"),
    ];
    leaf.prop_recursive(4, 32, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(key.clone(), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().map(|(k, v)| (k.to_owned(), v)).collect())),
        ]
    })
}

#[test]
fn no_json_whatever_makes_the_server_fail() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let house = House::open_for_many_questions();
    let caller = everybody(&house);
    let routes = routes_with_json(&house);
    proptest!(ProptestConfig::with_cases(300), |(value in any_json(), route in 0..routes.len())| {
        let route = &routes[route];
        let path = route.with("0190f3c2-a1b0-7000-8000-000000000001");
        let reply = runtime.block_on(house.send(Some(&caller), route.method.clone(), &path, Some(value)));
        prop_assert!(reply.status.as_u16() < 500, "{route} {}", reply.text());
    });
}

#[test]
fn no_query_whatever_makes_the_server_fail() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let house = House::open_for_many_questions();
    let caller = everybody(&house);
    let paths = [
        "/records?kind=person&",
        "/records/count?kind=case&",
        "/search?",
        "/export?",
        "/figures?",
        "/records/",
    ];
    proptest!(ProptestConfig::with_cases(200), |(
        path in prop::sample::select(paths.to_vec()),
        key in "(q|after|sort|status|limit|kind|period|person|[a-z]{1,5})",
        value in "\\PC{0,20}",
    )| {
        let value: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
        let reply = runtime.block_on(house.get(&caller, &format!("{path}{key}={value}")));
        prop_assert!(reply.status.as_u16() < 500, "{path}{key}={value} {}", reply.text());
    });
}
