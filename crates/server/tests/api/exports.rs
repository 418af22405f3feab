//! What leaves in the formats of others, over the wire: for whom, how little, and that it says what is not in it.

use axum::body::Body;
use http::{Method, header};
use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};

use crate::{
    family::{Family, Referred},
    support::{Caller, House, Reply},
};

const FILES: [(&str, &str); 4] = [
    ("hxl", "text/csv; charset=utf-8"),
    ("iati", "application/xml; charset=utf-8"),
    ("dhis2", "application/vnd.dhis2+json"),
    ("adx", "application/xml; charset=utf-8"),
];

fn path(file: &str, project: RecordId) -> String {
    let period = if file == "iati" { "" } else { "&period=2026" };
    format!("/exports/{file}?project={project}{period}")
}

/// A project with one indicator on contacts, in an organisation where one child was met.
async fn project(house: &House, by: &Caller) -> RecordId {
    let (project, indicator) = (house.id(), house.id());
    let set = json!({"code": "KHM-HPC-PSK-P02", "title_en": "Street", "starts": "2026-01-01", "place": "KH-120101"});
    house.accepted(by, house.edit(by, KindName::Project, project, 0, set)).await;
    let set = json!({"project": project, "position": 1, "measure": "contacts", "label_en": "Contacts"});
    house.accepted(by, house.edit(by, KindName::Indicator, indicator, 0, set)).await;
    project
}

#[tokio::test]
async fn files_are_for_those_who_publish_and_whoever_asks_gets_the_numbers_of_outside() {
    let house = House::open_for_many_questions();
    let family = Family::new(&house, "one", Referred::Draft, None).await;
    let counter = house.caller("counter", family.sender, None, &[Role::MeOfficer]);
    let project = project(&house, &counter).await;
    for role in Role::ALL {
        let caller = house.caller(&format!("r.{role}"), family.sender, Some("day"), &[*role]);
        let may = matches!(role, Role::MeOfficer | Role::Director | Role::CentreManager);
        for (file, media_type) in FILES {
            let reply = house.get(&caller, &path(file, project)).await;
            assert_eq!(reply.status.as_u16(), if may { 200 } else { 403 }, "{role} {file}");
            if may {
                assert_eq!(reply.headers["content-type"], media_type);
                assert!(reply.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
                assert!(
                    !reply.text().contains("120101") && !reply.text().contains("canary"),
                    "{}",
                    reply.text()
                );
            }
        }
        assert_eq!(house.get(&caller, "/exports/htcds").await.status.as_u16(), if may { 200 } else { 403 });
    }
    for (file, _) in FILES {
        house.send(None, Method::GET, &path(file, project), None).await.is(401, "signed_out");
    }
}

#[tokio::test]
async fn a_dry_run_says_what_is_left_out_and_the_file_of_another_organisation_is_theirs() {
    let house = House::open_for_many_questions();
    let family = Family::new(&house, "one", Referred::Draft, None).await;
    let counter = house.caller("counter", family.sender, None, &[Role::MeOfficer]);
    let stranger = house.caller("stranger", house.id(), None, &[Role::Director]);
    let project = project(&house, &counter).await;
    for (file, _) in FILES {
        let dry = house.get(&counter, &format!("{}&dry_run=true", path(file, project))).await.ok();
        let left = dry["left_out"].as_array().unwrap();
        assert!(left.iter().any(|one| one["why"] == "finer_place"), "{file}: {dry}");
        assert!(dry["lines"].as_u64().unwrap() >= 1);
        house.get(&stranger, &path(file, project)).await.is(403, "forbidden");
        house.get(&stranger, &path(file, house.id())).await.is(404, "not_found");
        house.get(&counter, &path(file, family.person)).await.is(404, "not_found");
    }
    let dry = house.get(&counter, "/exports/htcds?dry_run=true").await.ok();
    let never = |one: &Value| one["why"] == "never" && one["what"] == "prs_FirstName";
    assert!(dry["left_out"].as_array().unwrap().iter().any(never), "{dry}");
    house.get(&counter, "/exports/htcds?dry_run=perhaps").await.is(422, "invalid");
}

async fn read(house: &House, by: Option<&Caller>, bytes: &str) -> Reply {
    let mut request = house.request(by, Method::POST, "/exports/htcds", None);
    request.headers_mut().insert(header::CONTENT_TYPE, "text/csv".parse().unwrap());
    *request.body_mut() = Body::from(bytes.to_owned());
    house.raw(request).await
}

#[tokio::test]
async fn a_file_of_people_is_read_for_those_who_write_people_down_and_nothing_of_it_is_kept() {
    let house = House::open_for_many_questions();
    let org = house.id();
    let file = "First Name,prs_Gender,shoe_size\nSrey Mom,Feminine,33\n";
    let worker = house.caller("worker", org, Some("day"), &[Role::Caseworker]);
    let understood = read(&house, Some(&worker), file).await.ok();
    let fields = understood["people"][0]["fields"].clone();
    assert_eq!(fields, json!({"name": {"latin": "Srey Mom"}, "sex": "female"}));
    assert_eq!(understood["columns"][2]["becomes"], "unknown");
    assert_eq!(house.get(&worker, "/records/count?kind=person").await.ok()["count"], 0);
    // What was understood is said like anything else.
    house.accepted(&worker, house.edit(&worker, KindName::Person, house.id(), 0, fields)).await;
    for role in [Role::MeOfficer, Role::DonorReader, Role::NetworkMember, Role::SystemAdmin] {
        let other = house.caller(&format!("r.{role}"), org, None, &[role]);
        read(&house, Some(&other), file).await.is(403, "forbidden");
    }
    read(&house, None, file).await.is(401, "signed_out");
}
