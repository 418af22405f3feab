//! The public page of a project, asked as a donor, a curious neighbour and an attacker would.

use std::net::SocketAddr;

use axum::body::Body;
use http::{Request, header};
use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};
use server::{
    Config,
    config::{Bank, Support},
};

use crate::{
    family::{CANARIES, Family, Referred},
    support::{Caller, House, Reply},
};

const HOSTILE: &str = "</p><script>alert(1)</script><img src=x onerror=alert(1)>\"' onfocus=x";

struct Network {
    house: House,
    director: Caller,
    project: RecordId,
}

/// A project with one indicator on sessions, of an organisation with a bank.
async fn network() -> Network {
    let mut config = Config::listening_on(SocketAddr::from(([127, 0, 0, 1], 0)));
    let bank = |organisation: &str, line: &str| Bank {
        organisation: organisation.to_owned(),
        lines: vec![line.to_owned()],
    };
    config.support = Support {
        link: Some("https://gifts.example/{code}".to_owned()),
        bank: vec![bank("HPC", "Account 000 123"), bank("VSN", "Another's account")],
    };
    let house = House::open_with(config);
    let org = house.id();
    let director = house.caller("director", org, None, &[Role::Director, Role::CentreManager]);
    let page = json!({"code": "HPC", "name_en": "Welcome House", "safe_address": "canary: blue gate"});
    house.accepted(&director, house.edit(&director, KindName::Organisation, org, 0, page)).await;
    let (project, indicator) = (house.id(), house.id());
    let fields = json!({
        "code": "KHM-HPC-PSK-P02", "title_en": "Street kids", "title_km": "កុមារតាមផ្លូវ", "need": "The need is great.",
        "budget": "38000", "raised": "27450", "currency": "USD", "place": "KH-120201", "starts": "2026-01-01",
        "ends": "2027-12-31", "status": "implementation", "tax_deductible": true,
    });
    house.accepted(&director, house.edit(&director, KindName::Project, project, 0, fields)).await;
    let set =
        json!({"project": project, "position": 1, "measure": "concerns_raised", "label_en": "Concerns"});
    house.accepted(&director, house.edit(&director, KindName::Indicator, indicator, 0, set)).await;
    Network { house, director, project }
}

impl Network {
    async fn say(&self, fields: Value) {
        let edit = self.house.edit(&self.director, KindName::Project, self.project, 99, fields);
        self.house.accepted(&self.director, edit).await;
    }

    /// Asks without an account, a second later: what the project says of itself is there.
    async fn soon(&self, path: &str) -> Reply {
        self.house.clock.advance_s(1);
        self.now(path, None).await
    }

    /// A minute later: what is counted is there.
    async fn later(&self, path: &str) -> Reply {
        self.house.clock.advance_s(61);
        self.now(path, None).await
    }

    async fn now(&self, path: &str, tag: Option<&str>) -> Reply {
        let mut request = Request::get(path);
        if let Some(tag) = tag {
            request = request.header(header::IF_NONE_MATCH, tag);
        }
        self.house.raw(request.body(Body::empty()).unwrap()).await
    }
}

const PAGE: &str = "/project/KHM-HPC-PSK-P02?lang=en";

#[tokio::test]
async fn what_is_not_public_answers_like_what_does_not_exist() {
    let network = network().await;
    for path in [PAGE, "/project", "/project/NOTHING", "/project/%00", "/project/..%2f..%2fetc"] {
        network.later(path).await.is(404, "not_found");
    }
    network.say(json!({"public": true})).await;
    assert!(network.soon(PAGE).await.text().contains("Street kids"));
    network.say(json!({"public": false})).await;
    network.soon(PAGE).await.is(404, "not_found");
    network.now("/project", None).await.is(404, "not_found");
}

#[tokio::test]
async fn a_second_later_it_says_what_the_project_says_and_a_minute_later_what_is_counted() {
    let network = network().await;
    network.say(json!({"public": true, "need": "It is great."})).await;
    assert!(network.soon(PAGE).await.text().contains("It is great."));
    let built = || network.house.app.projects.built();
    let before = built();
    network.say(json!({"need": "It is greater now."})).await;
    assert!(network.soon(PAGE).await.text().contains("It is greater now."));
    assert_eq!(built(), before + 1);
    // What others say in the meantime makes nobody count, until the minute is over.
    let other = network.house.id();
    let page = json!({"code": "KHM-HPC-PSK-P03", "title_en": "Not for everybody"});
    let edit = network.house.edit(&network.director, KindName::Project, other, 0, page);
    network.house.accepted(&network.director, edit).await;
    for _ in 0..3 {
        network.soon(PAGE).await;
    }
    assert_eq!(built(), before + 1);
    network.later(PAGE).await;
    assert_eq!(built(), before + 2);
}

#[tokio::test]
async fn before_the_set_up_there_is_no_page() {
    let house = House::empty();
    let reply = house.raw(Request::get("/project").body(Body::empty()).unwrap()).await;
    reply.is(404, "not_found");
}

#[tokio::test]
async fn everybody_reads_what_it_is_for_what_it_costs_and_how_to_help() {
    let network = network().await;
    network.say(json!({"public": true})).await;
    let reply = network.later(PAGE).await;
    assert!(!reply.headers.contains_key("set-cookie"));
    let policy = reply.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && !policy.contains("script"), "{policy}");
    let text = reply.text();
    for part in [
        "KHM-HPC-PSK-P02",
        "The need is great.",
        "38,000 USD",
        "27,450 USD",
        "72 %",
        "Phnom Penh",
        "Under way",
        "1 January 2026",
        "Account 000 123",
        "https://gifts.example/KHM-HPC-PSK-P02",
        "tax deductible",
        "Welcome House",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    for part in ["<script", "canary", "Another&#39;s account", "Tonle", "KH-1202"] {
        assert!(!text.contains(part), "{part} in {text}");
    }
    let khmer = network.now("/project/KHM-HPC-PSK-P02?lang=km", None).await.text();
    assert!(khmer.contains("<html lang=\"km\"") && khmer.contains("កុមារតាមផ្លូវ"), "{khmer}");
    // Its own page for gifts goes before that of the network.
    network.say(json!({"support_link": "https://own.example/give"})).await;
    assert!(network.later(PAGE).await.text().contains("href=\"https://own.example/give\""));
    let list = network.now("/project?lang=th", None).await.text();
    assert!(list.contains("href=\"/project/KHM-HPC-PSK-P02?lang=th\""), "{list}");
}

#[tokio::test]
async fn a_copy_is_kept_for_a_minute_and_asked_for_again_by_its_tag() {
    let network = network().await;
    network.say(json!({"public": true})).await;
    let first = network.later(PAGE).await;
    let tag = first.headers["etag"].to_str().unwrap().to_owned();
    assert_eq!(first.headers["cache-control"], "public, max-age=60");
    assert_eq!(first.headers["vary"].to_str().unwrap().to_lowercase().matches("accept-language").count(), 1);
    let again = network.now(PAGE, Some(&tag)).await;
    assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
    network.say(json!({"need": "It is greater now."})).await;
    // Not within the second; then with another tag.
    assert_eq!(network.now(PAGE, Some(&tag)).await.status, 304);
    network.house.clock.advance_s(1);
    let changed = network.now(PAGE, Some(&tag)).await;
    assert_eq!(changed.status, 200);
    assert!(changed.text().contains("It is greater now."));
}

#[tokio::test]
async fn a_burst_of_readers_is_one_computation() {
    let network = network().await;
    network.say(json!({"public": true})).await;
    network.house.clock.advance_s(61);
    let before = network.house.app.projects.built();
    let ask = || network.now(PAGE, None);
    let replies: [_; 6] = tokio::join!(ask(), ask(), ask(), ask(), ask(), ask()).into();
    for reply in replies {
        assert_eq!(reply.status, 200);
    }
    assert_eq!(network.house.app.projects.built(), before + 1);
    // Where nothing was said since, nothing is worked out again.
    network.later(PAGE).await;
    assert_eq!(network.house.app.projects.built(), before + 1);
}

#[tokio::test]
async fn hostile_words_in_every_field_stay_words() {
    let network = network().await;
    let facts = KindName::Project.facts();
    let texts = facts
        .fields
        .iter()
        .filter(|field| matches!(field.shape, model::Shape::Text | model::Shape::LongText));
    let mut fields: serde_json::Map<String, Value> = texts
        .filter(|field| !["code", "support_link"].contains(&field.name))
        .map(|field| (field.name.to_owned(), json!(HOSTILE)))
        .collect();
    fields.insert("public".to_owned(), json!(true));
    network.say(fields.into()).await;
    for path in [PAGE, "/project?lang=en"] {
        let text = network.later(path).await.text();
        assert!(!text.contains("<script") && !text.contains("<img") && !text.contains("\"' on"), "{text}");
        assert!(text.contains("&lt;script&gt;"), "{text}");
    }
    let link = json!({"support_link": "javascript:alert(1)"});
    let edit = network.house.edit(&network.director, KindName::Project, network.project, 99, link);
    let refused = network.house.say(&network.director, &[edit]).await.remove(0);
    assert_eq!(refused["outcome"]["refused"]["rule"], "project.support_link", "{refused}");
}

#[tokio::test]
async fn nothing_of_a_child_comes_near_it() {
    let network = network().await;
    let family = Family::new(&network.house, "near", Referred::Sent, None).await;
    let lead = network.house.caller("lead", family.sender, None, &[Role::Director]);
    let project = network.house.id();
    let fields =
        json!({"code": "KHM-NEA-AAA-P01", "title_en": "Near", "public": true, "starts": "2026-01-01"});
    network.house.accepted(&lead, network.house.edit(&lead, KindName::Project, project, 0, fields)).await;
    for measure in ["concerns_raised", "contacts", "cases_opened", "unique_children_contacted"] {
        let set = json!({"project": project, "position": 1, "measure": measure, "label_en": measure});
        let counter = network.house.caller(measure, family.sender, None, &[Role::MeOfficer]);
        let id = network.house.id();
        network.house.accepted(&counter, network.house.edit(&counter, KindName::Indicator, id, 0, set)).await;
    }
    let text = network.later("/project/KHM-NEA-AAA-P01?lang=en").await.text();
    assert!(text.contains("Near"));
    for (kind, field, word) in CANARIES {
        assert!(!text.contains(word), "{kind:?}.{field}");
    }
    // One child is no number either.
    assert!(!text.contains("<td class=\"n\">1</td>"), "{text}");
}

#[tokio::test]
async fn gifts_are_told_as_one_sum_of_three_donors_and_more_when_their_quarter_is_over() {
    for (donors, told) in [(2, "27,450 USD"), (3, "6,000.75 USD")] {
        let network = network().await;
        let house = &network.house;
        network.say(json!({"public": true})).await;
        let books = house.caller("books", network.director.actor.org, None, &[Role::Finance]);
        for n in 0..donors {
            let (donor, gift) = (house.id(), house.id());
            let who = json!({"kind": "person", "label": "canary: A. Giver", "country": "FR"});
            house.accepted(&books, house.edit(&books, KindName::Donor, donor, 0, who)).await;
            let amount = ["1999.75", "3000", "1001"][n];
            let fields = json!({
                "donor": donor, "project": network.project, "amount": amount, "currency": "USD",
                "received": "2026-11-20", "method": "card", "note": "canary: for her birthday",
            });
            house.accepted(&books, house.edit(&books, KindName::Gift, gift, 0, fields)).await;
        }
        assert!(network.later(PAGE).await.text().contains("27,450 USD"), "the quarter runs");
        house.clock.advance_s(45 * 24 * 3_600);
        let text = network.now(PAGE, None).await.text();
        assert!(text.contains(told), "{text}");
        assert_eq!(text.contains("Raised until 31 December 2026"), donors == 3, "{text}");
        for part in ["canary", "1,999", "3,000", "1,001"] {
            assert!(!text.contains(part), "{part} in {text}");
        }
    }
}

#[tokio::test]
async fn another_organisation_takes_nobodys_address() {
    let network = network().await;
    network.say(json!({"public": true})).await;
    network.house.clock.advance_s(5);
    let rival = network.house.caller("rival", network.house.id(), None, &[Role::Director]);
    let id = network.house.id();
    let fields = json!({"code": "KHM-HPC-PSK-P02", "title_en": "Give to me instead", "public": true});
    network.house.accepted(&rival, network.house.edit(&rival, KindName::Project, id, 0, fields)).await;
    let text = network.later(PAGE).await.text();
    assert!(text.contains("Street kids") && !text.contains("instead"), "{text}");
    let trial = network.house.get(&rival, &format!("/projects/{id}/public-page")).await.ok();
    assert_eq!((&trial["left_out"][0]["why"], &trial["is_public"]), (&json!("code_taken"), &json!(false)));
    assert!(trial["address"].is_null());
}

#[tokio::test]
async fn who_decides_sees_before_exactly_what_everybody_sees_after() {
    let network = network().await;
    let path = format!("/projects/{}/public-page?lang=en", network.project);
    let trial = network.house.get(&network.director, &path).await.ok();
    assert_eq!((&trial["is_public"], &trial["address"]), (&json!(false), &json!("/project/KHM-HPC-PSK-P02")));
    let why: Vec<&str> =
        trial["left_out"].as_array().unwrap().iter().map(|one| one["why"].as_str().unwrap()).collect();
    assert_eq!(why, ["place_finer"]);
    // The trial shows nothing to anybody.
    network.later(PAGE).await.is(404, "not_found");
    network.say(json!({"public": true})).await;
    assert_eq!(trial["html"].as_str().unwrap(), network.later(PAGE).await.text());
    for role in Role::ALL {
        let caller = network.house.caller(&format!("r.{role}"), network.director.actor.org, None, &[*role]);
        let status = network.house.get(&caller, &path).await.status.as_u16();
        let may = matches!(role, Role::Director | Role::MeOfficer);
        assert_eq!(status, if may { 200 } else { 403 }, "{role}");
    }
    let other = network.house.caller("other", network.house.id(), None, &[Role::Director]);
    network.house.get(&other, &path).await.is(403, "forbidden");
    let strange = format!("/projects/{}/public-page?lang=xx", network.project);
    network.house.get(&network.director, &strange).await.is(422, "invalid");
}
