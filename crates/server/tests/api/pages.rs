//! The app, the headers, health and metrics.

use std::net::SocketAddr;

use axum::{body::Body, extract::ConnectInfo};
use http::{Method, Request};
use rules::policy::Role;

use crate::support::House;

async fn page(house: &House, method: Method, path: &str) -> crate::support::Reply {
    house.raw(Request::builder().method(method).uri(path).body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn pages_are_locked_down() {
    let house = House::open();
    let reply = page(&house, Method::GET, "/people").await;
    assert_eq!(reply.status, 200);
    let policy = reply.headers["content-security-policy"].to_str().unwrap();
    for part in [
        "default-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'",
    ] {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(!policy.contains("unsafe"), "{policy}");
    for (name, value) in [
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-embedder-policy", "require-corp"),
        ("cross-origin-resource-policy", "same-origin"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(reply.headers[name], value);
    }
    let permissions = reply.headers["permissions-policy"].to_str().unwrap();
    assert!(permissions.contains("microphone=(self)") && permissions.contains("payment=()"), "{permissions}");
    assert_ne!(reply.headers["cache-control"], "public, max-age=31536000, immutable");
}

#[tokio::test]
async fn missing_files_and_odd_methods_are_no_pages() {
    let house = House::open();
    for path in [
        "/_app/immutable/gone.js",
        "/favicon-gone.ico",
        "/api",
        "/api/v2/records",
        "/api/v1/nothing",
        "/csp.json",
    ] {
        page(&house, Method::GET, path).await.is(404, "not_found");
    }
    page(&house, Method::POST, "/people").await.is(405, "method_not_allowed");
    page(&house, Method::DELETE, "/api/v1/sync/up").await.is(405, "method_not_allowed");
    for path in ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd"] {
        let reply = page(&house, Method::GET, path).await;
        assert!(!reply.text().contains("root:"), "{path}");
    }
}

#[tokio::test]
async fn data_is_kept_by_nobody() {
    let house = House::open();
    let dara = house.caller("dara", house.id(), None, &[Role::OutreachWorker]);
    let reply = house.get(&dara, "/session").await;
    assert_eq!(reply.headers["cache-control"], "no-store");
    assert_eq!(reply.headers["content-security-policy"], "default-src 'none'; frame-ancestors 'none'");
    assert!(!reply.headers.contains_key("set-cookie"));
}

#[tokio::test]
async fn metrics_are_for_the_machine_itself() {
    let house = House::open();
    let ask = |peer: [u8; 4], forwarded: bool| {
        let mut request = Request::get("/api/v1/metrics");
        if forwarded {
            request = request.header("x-forwarded-for", "127.0.0.1");
        }
        let mut request = request.body(Body::empty()).unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from((peer, 1))));
        request
    };
    house.raw(ask([203, 0, 113, 9], false)).await.is(404, "not_found");
    house.raw(ask([127, 0, 0, 1], true)).await.is(404, "not_found");
    let reply = house.raw(ask([127, 0, 0, 1], false)).await;
    assert!(reply.text().contains("safetynet_http_answers_total{class=\"4xx\"} 2"), "{}", reply.text());
    assert_eq!(page(&house, Method::GET, "/api/v1/health").await.ok()["status"], "ok");
}
