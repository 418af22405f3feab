//! The directory as others read it holds to the schemas of the standard, and tells nothing that a directory must not tell.
//!
//! The schemas of HSDS 3.0 (`tests/data/hsds`, unchanged) are by Open Referral, CC BY-SA 4.0; see NOTICE.

use std::{fs, net::SocketAddr, path::Path};

use http::Method;
use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};
use server::Config;

use crate::support::{Caller, House};

/// What must stand in no answer of the directory.
const SAFE_HOUSE: &str = "canary: the house with the blue gate";

struct Network {
    house: House,
    manager: Caller,
    org: RecordId,
    service: RecordId,
}

fn schema(name: &str) -> jsonschema::Validator {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/hsds").join(name);
    let schema: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

#[track_caller]
fn holds(schema: &jsonschema::Validator, instance: &Value) {
    let errors: Vec<String> =
        schema.iter_errors(instance).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:?}\n{instance}");
}

fn all_said(org: RecordId) -> Value {
    json!({
        "organisation": org, "name_en": "Shelter for a few nights", "name_km": "ជម្រកបន្ទាន់", "about": "A bed, food, a doctor.",
        "kind": "residential_care", "age_min": 0, "age_max": 17, "sexes": ["female"], "languages": ["km", "sign_language"],
        "eligibility": "Not for those who drink.", "area": "KH-01", "area_2": "KH-1206",
        "days": ["monday", "friday"], "opens": "08:00", "closes": "17:00", "days_2": ["saturday"], "opens_2": "20:00",
        "closes_2": "02:00", "fee": "free", "fee_note": "Bring nothing.", "access": ["phone", "referral"],
        "phone": "+855 000 110 003", "email": "door@example.org", "capacity": 14, "wait_days": 0,
    })
}

async fn network(house: House) -> Network {
    let org = house.id();
    let manager = house.caller("manager", org, None, &[Role::CentreManager, Role::SystemAdmin]);
    let page = json!({
        "name_en": "Welcome Gate", "name_km": "ទ្វារស្វាគមន៍", "kind": "ngo", "phone": "+855 000 110 003",
        "safe_address": SAFE_HOUSE,
    });
    house.accepted(&manager, house.edit(&manager, KindName::Organisation, org, 0, page)).await;
    let service = house.id();
    let seq =
        house.accepted(&manager, house.edit(&manager, KindName::Service, service, 0, all_said(org))).await;
    house.accepted(&manager, house.act(&manager, KindName::Service, service, seq, "assure", json!({}))).await;
    Network { house, manager, org, service }
}

impl Network {
    async fn get(&self, path: &str) -> Value {
        self.house.get(&self.manager, path).await.ok()
    }

    async fn another(&self, name: &str, more: Value) -> RecordId {
        let id = self.house.id();
        let mut fields = json!({"organisation": self.org, "kind": "legal_access", "name_en": name});
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let edit = self.house.edit(&self.manager, KindName::Service, id, 0, fields);
        self.house.accepted(&self.manager, edit).await;
        id
    }
}

#[tokio::test]
async fn answers_hold_to_the_schemas_of_the_standard() {
    let network = network(House::open()).await;
    // One of which hardly anything is known holds to them too.
    network.another("Legal help", json!({})).await;
    let whole = schema("service_with_definitions.json");
    let (line, organisation) = (schema("service_list.json"), schema("organization_list.json"));
    let list = network.get("/hsds/services").await;
    assert_eq!(list["contents"].as_array().unwrap().len(), 2);
    list["contents"].as_array().unwrap().iter().for_each(|one| holds(&line, one));
    let full = network.get("/hsds/services?full=true").await;
    full["contents"].as_array().unwrap().iter().for_each(|one| holds(&whole, one));
    holds(&whole, &network.get(&format!("/hsds/services/{}", network.service)).await);
    let organisations = network.get("/hsds/organizations").await;
    organisations["contents"].as_array().unwrap().iter().for_each(|one| holds(&organisation, one));
    holds(&organisation, &network.get(&format!("/hsds/organizations/{}", network.org)).await);
    assert_eq!(network.get("/hsds").await["version"], "3.0");
    // The schemas do refuse something: a status of our own would not pass.
    assert!(!whole.is_valid(&json!({"id": network.service, "name": "x", "status": "paused"})));
}

#[tokio::test]
async fn a_service_is_told_as_it_was_written() {
    let network = network(House::open()).await;
    let service = network.get(&format!("/hsds/services/{}", network.service)).await;
    assert_eq!(service["name"], "Shelter for a few nights");
    assert_eq!(service["alternate_name"], "ជម្រកបន្ទាន់");
    assert_eq!((&service["minimum_age"], &service["maximum_age"]), (&json!(0), &json!(17)));
    assert_eq!(service["assured_date"], "2026-11-22");
    assert_eq!(service["organization"]["name"], "Welcome Gate");
    assert_eq!(service["phones"][0]["number"], "+855 000 110 003");
    assert_eq!(service["schedules"][0]["byday"], "MO,FR");
    assert_eq!(service["schedules"][1]["closes_at"], "02:00");
    let areas: Vec<&Value> =
        service["service_areas"].as_array().unwrap().iter().map(|a| &a["extent"]).collect();
    assert_eq!(areas, [&json!("KH-01"), &json!("KH-1206")]);
    assert_eq!(service["attributes"][0]["taxonomy_term"]["code"], "residential_care");
    // Two askings give the same identifiers to the parts.
    assert_eq!(service, network.get(&format!("/hsds/services/{}", network.service)).await);
}

#[tokio::test]
async fn the_address_of_a_safe_house_is_in_no_answer_for_nobody() {
    let network = network(House::open()).await;
    let paths = [
        "/hsds".to_owned(),
        "/hsds/organizations".to_owned(),
        format!("/hsds/organizations/{}", network.org),
        "/hsds/services?full=true".to_owned(),
        format!("/hsds/services/{}", network.service),
        "/hsds/services?search=blue%20gate".to_owned(),
        "/hsds/organizations?search=blue%20gate".to_owned(),
    ];
    for path in paths {
        let text = network.house.get(&network.manager, &path).await.text();
        assert!(!text.contains("blue gate") && !text.contains("canary"), "{path}: {text}");
    }
}

#[tokio::test]
async fn pages_searches_and_filters_leave_nothing_out_and_nothing_twice() {
    let network = network(House::open()).await;
    for n in 0..5 {
        network.another(&format!("Legal help {n}"), json!({})).await;
    }
    let gone = network.another("Closed club", json!({})).await;
    let retire = network.house.act(&network.manager, KindName::Service, gone, 1, "retire", json!({}));
    network.house.accepted(&network.manager, retire).await;
    let mut seen = Vec::new();
    for page in 1..=3 {
        let answer = network.get(&format!("/hsds/services?per_page=2&page={page}")).await;
        assert_eq!((&answer["total_items"], &answer["total_pages"]), (&json!(6), &json!(3)));
        assert_eq!(answer["last_page"], page == 3);
        seen.extend(answer["contents"].as_array().unwrap().iter().map(|one| one["name"].to_string()));
    }
    assert_eq!(seen.len(), 6);
    assert!(!seen.iter().any(|name| name.contains("Closed")), "{seen:?}");
    seen.dedup();
    assert_eq!(seen.len(), 6);
    let after = network.get("/hsds/services?page=99").await;
    assert_eq!((after["size"].clone(), after["empty"].clone()), (json!(0), json!(false)));
    assert_eq!(network.get("/hsds/services?search=SHELTER").await["total_items"], 1);
    assert_eq!(network.get("/hsds/services?taxonomy_term_id=legal_access").await["total_items"], 5);
    let other = network.house.id();
    assert_eq!(network.get(&format!("/hsds/services?organization_id={other}")).await["total_items"], 0);
    // Whoever kept its address is told that it is no longer offered.
    assert_eq!(network.get(&format!("/hsds/services/{gone}")).await["status"], "inactive");
    for bad in ["per_page=0", "per_page=201", "page=0", "postcode=1"] {
        let reply = network.house.get(&network.manager, &format!("/hsds/services?{bad}")).await;
        assert!((400..500).contains(&reply.status.as_u16()), "{bad}");
    }
}

#[tokio::test]
async fn it_is_closed_to_strangers_unless_the_network_opens_it() {
    let closed = network(House::open()).await;
    closed.house.send(None, Method::GET, "/hsds/services", None).await.is(401, "signed_out");
    let mut config = Config::listening_on(SocketAddr::from(([127, 0, 0, 1], 0)));
    config.open_directory = true;
    let open = network(House::open_with(config)).await;
    let answer = open.house.send(None, Method::GET, "/hsds/services?full=true", None).await.ok();
    assert_eq!(answer["total_items"], 1);
    // It opens the directory and nothing else.
    open.house.send(None, Method::GET, "/records?kind=service", None).await.is(401, "signed_out");
}

#[tokio::test]
async fn nobody_writes_the_service_of_another_organisation() {
    let network = network(House::open()).await;
    let stranger =
        network.house.caller("stranger", network.house.id(), None, &[Role::CentreManager, Role::SystemAdmin]);
    let seen = 99;
    let edit =
        network.house.edit(&stranger, KindName::Service, network.service, seen, json!({"phone": "+66 1"}));
    let act = network.house.act(&stranger, KindName::Service, network.service, seen, "retire", json!({}));
    for outcome in network.house.say(&stranger, &[edit, act]).await {
        assert_eq!(outcome["outcome"]["refused"]["rule"], "policy.not_writer", "{outcome}");
    }
    // Nor does its own organisation give it away.
    let away = json!({"organisation": stranger.actor.org});
    let page =
        network.house.edit(&stranger, KindName::Organisation, stranger.actor.org, 0, json!({"name_en": "B"}));
    network.house.accepted(&stranger, page).await;
    let give = network.house.edit(&network.manager, KindName::Service, network.service, seen, away);
    let outcome = network.house.say(&network.manager, &[give]).await.remove(0);
    assert_eq!(outcome["outcome"]["refused"]["rule"], "service.fixed", "{outcome}");
}
