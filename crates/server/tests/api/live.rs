//! The live stream.

use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use http::Method;
use model::KindName;
use rules::policy::Role;
use serde_json::json;
use tokio_stream::StreamExt as _;
use tower::ServiceExt as _;

use crate::support::{Caller, House};

/// Listens, past the first word that tells where the office stands.
async fn listen(house: &House, caller: &Caller) -> BodyDataStream {
    let mut stream = connect(house, caller).await;
    assert!(next(&mut stream).await.unwrap().starts_with("event: changed\n"));
    stream
}

async fn connect(house: &House, caller: &Caller) -> BodyDataStream {
    let response =
        house.router().oneshot(house.request(Some(caller), Method::GET, "/events", None)).await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let body: Body = response.into_body();
    body.into_data_stream()
}

/// The next event with a name; signs of life are passed over. `None` when the stream ended.
async fn next(stream: &mut BodyDataStream) -> Option<String> {
    loop {
        let chunk =
            tokio::time::timeout(Duration::from_secs(10), stream.next()).await.expect("no event in time")?;
        let text = String::from_utf8(chunk.unwrap().to_vec()).unwrap();
        if text.contains("event:") {
            return Some(text);
        }
    }
}

#[tokio::test]
async fn a_change_is_told_without_what_it_is() {
    let house = House::open();
    let dara = house.caller("dara", house.id(), Some("day"), &[Role::OutreachWorker]);
    let mut stream = listen(&house, &dara).await;
    let seq = house
        .accepted(&dara, house.edit(&dara, KindName::Person, house.id(), 0, json!({"phone": "012"})))
        .await;
    let (told_seq, position) = changed(&next(&mut stream).await.unwrap());
    assert_eq!(told_seq, seq);
    assert_eq!(position, since(&house, &dara).await, "whoever syncs now has reached it");
}

/// Sequence number and position of an event.
fn changed(event: &str) -> (u64, u64) {
    let data = event.strip_prefix("event: changed\ndata: ").unwrap();
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    assert_eq!(data.as_object().unwrap().len(), 2, "and nothing else: {data}");
    (data["seq"].as_u64().unwrap(), data["position"].as_u64().unwrap())
}

/// What a device remembers after a sync.
async fn since(house: &House, caller: &Caller) -> u64 {
    house.sync_all(caller).await.last().unwrap()["since"].as_u64().unwrap()
}

#[tokio::test]
async fn whoever_connects_is_told_at_once_where_the_office_stands() {
    let house = House::open();
    let dara = house.caller("dara", house.id(), Some("day"), &[Role::OutreachWorker]);
    let before = since(&house, &dara).await;
    let mut stream = connect(&house, &dara).await;
    assert_eq!(changed(&next(&mut stream).await.unwrap()), (0, before), "nothing to fetch");
    let entry = house.edit(&dara, KindName::Person, house.id(), 0, json!({"phone": "012"}));
    let seq = house.accepted(&dara, entry).await;
    // Said while this one was not listening.
    let mut late = connect(&house, &dara).await;
    let (told_seq, position) = changed(&next(&mut late).await.unwrap());
    assert!(told_seq == seq && position > before);
    assert_eq!(position, since(&house, &dara).await);
}

#[tokio::test]
async fn a_revoked_device_hears_so_and_nothing_after() {
    let house = House::open();
    let dara = house.caller("dara", house.id(), None, &[Role::OutreachWorker]);
    let lost = house.session_of(dara.actor.account);
    let mut stream = listen(&house, &lost).await;
    let mut kept = listen(&house, &dara).await;
    assert_eq!(
        house
            .send(Some(&dara), Method::DELETE, &format!("/account/devices/{}", lost.device), None)
            .await
            .status,
        204
    );
    assert!(next(&mut stream).await.unwrap().starts_with("event: revoked\n"));
    assert_eq!(next(&mut stream).await, None);
    house.get(&lost, "/session").await.is(401, "signed_out");
    house.accepted(&dara, house.edit(&dara, KindName::Person, house.id(), 0, json!({"phone": "012"}))).await;
    assert!(next(&mut kept).await.unwrap().starts_with("event: changed\n"));
}

#[tokio::test]
async fn streams_end_when_the_server_stops_and_are_not_without_number() {
    let house = House::open();
    let dara = house.caller("dara", house.id(), None, &[]);
    let mut streams = Vec::new();
    for _ in 0..8 {
        streams.push(listen(&house, &dara).await);
    }
    house.get(&dara, "/events").await.is(429, "slow_down");
    house.stop.send(true).unwrap();
    for stream in &mut streams {
        assert_eq!(next(stream).await, None);
    }
}
