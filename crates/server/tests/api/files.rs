//! Pictures, voices, papers: only with their record, only under their own parent, only what was announced.

use http::{Method, header};
use serde_json::json;

use crate::{
    family::{Family, PICTURE, Referred},
    support::{Caller, House, Reply},
};

async fn put(
    house: &House,
    caller: &Caller,
    sha256: &str,
    attachment: Option<&str>,
    bytes: Vec<u8>,
) -> Reply {
    let mut put = house.request(Some(caller), Method::PUT, &format!("/blobs/{sha256}"), None);
    if let Some(attachment) = attachment {
        put.headers_mut().insert("attachment", attachment.parse().unwrap());
    }
    *put.body_mut() = bytes.into();
    house.raw(put).await
}

#[tokio::test]
async fn a_picture_is_served_as_what_it_is_and_nothing_runs_in_it() {
    let house = House::open();
    let family = Family::new(&house, "one", Referred::Draft, None).await;
    let path = format!("/records/{}/attachments/{}", family.person, family.attachment);
    let reply = house.get(&family.supervisor, &path).await;
    assert_eq!(reply.bytes, PICTURE);
    assert_eq!(reply.headers[header::CONTENT_TYPE], "image/jpeg");
    assert!(reply.headers["content-security-policy"].to_str().unwrap().contains("sandbox"));
    assert_eq!(reply.headers["content-disposition"], "attachment");
    let readers =
        house.get(&family.supervisor, &format!("/records/{}/readers", family.attachment)).await.ok();
    assert_eq!(readers[0]["account"], json!(family.supervisor.actor.account));
}

#[tokio::test]
async fn another_childs_picture_is_not_found_under_this_child() {
    let house = House::open();
    let one = Family::new(&house, "one", Referred::Draft, None).await;
    let two = Family::new(&house, "two", Referred::Draft, Some(&one.supervisor)).await;
    let by = &two.supervisor;
    house.get(by, &format!("/records/{}/attachments/{}", two.person, two.attachment)).await.ok();
    house
        .get(by, &format!("/records/{}/attachments/{}", one.person, two.attachment))
        .await
        .is(404, "not_found");
    house.get(by, &format!("/records/{}/attachments/{}", two.person, two.case)).await.is(404, "not_found");
}

#[tokio::test]
async fn only_the_announced_bytes_are_kept() {
    let house = House::open();
    let family = Family::new(&house, "one", Referred::Draft, None).await;
    let by = &family.supervisor;
    let announced =
        house.get(by, &format!("/records/{}", family.attachment)).await.ok()["fields"]["sha256"].clone();
    let announced = announced.as_str().unwrap();
    let id = family.attachment.to_string();
    put(&house, by, announced, Some(&id), b"other bytes".to_vec()).await.is(422, "invalid");
    put(&house, by, announced, None, PICTURE.to_vec()).await.is(422, "invalid");
    put(&house, by, announced, Some("not-an-id"), PICTURE.to_vec()).await.is(422, "invalid");
    put(&house, by, announced, Some(&family.person.to_string()), PICTURE.to_vec()).await.is(404, "not_found");
    put(&house, &family.partner, announced, Some(&id), PICTURE.to_vec()).await.is(404, "not_found");
    put(&house, by, announced, Some(&id), vec![0; (10 << 20) + 1]).await.is(413, "too_large");
    assert_eq!(put(&house, by, announced, Some(&id), PICTURE.to_vec()).await.status, 204);
}
