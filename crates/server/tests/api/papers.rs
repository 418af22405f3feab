//! Papers over the wire.

use http::{Method, StatusCode};
use rules::policy::Role;
use serde_json::{Value, json};

use crate::{
    family::{Family, Referred},
    support::{Caller, House},
};

fn paper(blocks: &Value) -> Value {
    json!({"paper": {
        "language": "km", "title": "ការបញ្ជូនបន្ត", "from": "House of Hope", "number": "HPC-26-7KX4Q", "made": "28.11.2026",
        "warning": "សម្ងាត់", "of": "/", "signatures": ["អ្នកផ្ញើ"],
        "sections": [{"heading": "អំពី", "blocks": blocks}],
    }})
}

/// Who read a record, as its supervisor is told.
async fn readers(house: &House, family: &Family, record: &impl ToString) -> Vec<Value> {
    let path = format!("/records/{}/readers", record.to_string());
    house.get(&family.supervisor, &path).await.ok().as_array().unwrap().clone()
}

fn has_read(lines: &[Value], who: &Caller) -> bool {
    lines.iter().any(|line| line["account"] == json!(who.actor.account))
}

#[tokio::test]
async fn a_paper_comes_back_as_a_file_to_be_kept_and_its_child_is_told_who_had_it() {
    let house = House::open();
    let family = Family::new(&house, "one", Referred::Draft, None).await;
    let worker = house.caller("worker", family.sender, Some("day"), &[Role::Caseworker]);
    assert!(!has_read(&readers(&house, &family, &family.person).await, &worker));
    let body =
        paper(&json!([{"is": "text", "text": "#panic() ស្រីមុំ"}, {"is": "facts", "rows": [["ឈ្មោះ", ""]]}]));
    let reply = house.post(&worker, &format!("/records/{}/paper", family.case), body).await;
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.text());
    assert!(reply.bytes.starts_with(b"%PDF-"));
    assert_eq!(reply.headers["content-type"], "application/pdf");
    assert!(reply.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    for record in [family.case, family.person] {
        assert!(has_read(&readers(&house, &family, &record).await, &worker), "{record}");
    }
}

#[tokio::test]
async fn who_may_not_see_a_record_or_works_with_no_child_gets_no_paper_of_it() {
    let house = House::open();
    let family = Family::new(&house, "one", Referred::Accepted, None).await;
    let fine = || paper(&json!([]));
    let of = |record: model::RecordId| format!("/records/{record}/paper");
    let nobody = house.send(None, Method::POST, &of(family.case), Some(fine())).await;
    assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
    let stranger = house.caller("stranger", house.id(), Some("day"), &[Role::CaseSupervisor]);
    let counts = house.caller("counts", family.sender, None, &[Role::MeOfficer]);
    for record in [family.case, family.consent, family.referral, house.id()] {
        house.post(&stranger, &of(record), fine()).await.is(404, "not_found");
    }
    house.post(&counts, &of(family.case), fine()).await.is(403, "forbidden");
    house.post(&family.supervisor, &of(family.note), fine()).await.is(403, "forbidden");
    let partner = house.post(&family.partner, &of(family.referral), fine()).await;
    assert_eq!(partner.status, StatusCode::OK, "{}", partner.text());
    let lines = readers(&house, &family, &family.case).await;
    assert!(!has_read(&lines, &counts) && !has_read(&lines, &stranger));
}

#[tokio::test]
async fn only_what_fits_is_laid_out() {
    let house = House::open();
    let family = Family::new(&house, "one", Referred::Draft, None).await;
    let path = format!("/records/{}/paper", family.case);
    let crooked = paper(&json!([{"is": "table", "head": ["a", "b"], "rows": [["only one"]]}]));
    let long = paper(&json!([{"is": "text", "text": "a".repeat(300 * 1024)}]));
    let many = paper(&json!([{"is": "ticks", "rows": vec![json!([true, "a"]); 2001]}]));
    for (body, rule) in [(crooked, "columns"), (long, "too_long"), (many, "too_many")] {
        let reply = house.post(&family.supervisor, &path, body).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reply.text());
        assert_eq!(reply.json()["rule"], rule);
    }
    let strange = json!({"paper": {"language": "km", "file": "/etc/passwd"}});
    assert!(house.post(&family.supervisor, &path, strange).await.status.is_client_error());
}
