//! The account of a child over HTTP: who gets it, that the asking is noted, and what no account ever says.

use http::Method;
use model::RecordId;
use rules::policy::Role;
use serde_json::{Value, json};

use crate::{
    family::{CANARIES, Family, Referred},
    support::{Caller, House},
};

fn path(child: RecordId) -> String {
    format!("/records/{child}/account")
}

fn words(account: &Value, of: &Caller) -> Vec<String> {
    let lines = account["readings"].as_array().unwrap();
    let mine = lines.iter().filter(|line| line["account"] == of.actor.account.to_string());
    let word = |one: &Value| one["word"].as_str().unwrap().to_owned();
    mine.flat_map(|line| line["what"].as_array().unwrap().iter().map(word)).collect()
}

#[tokio::test]
async fn who_leads_answers_or_checks_at_home_gets_it_and_nobody_else() {
    let house = House::open_for_many_questions();
    let family = Family::new(&house, "one", Referred::Accepted, None).await;
    for org in [family.sender, family.receiver, house.id()] {
        for role in Role::ALL {
            let who = house.caller(&format!("{role}-{org}"), org, Some("day"), &[*role]);
            let reply = house.get(&who, &path(family.person)).await;
            let may = matches!(role, Role::Director | Role::CaseSupervisor | Role::Auditor);
            if may && org == family.sender {
                reply.ok();
            } else {
                reply.is(404, "not_found");
            }
            for other in [family.case, family.referral, family.note, house.id()] {
                house.get(&who, &path(other)).await.is(404, "not_found");
            }
        }
    }
}

#[tokio::test]
async fn it_says_who_read_and_what_went_out_without_a_word_of_the_file() {
    let house = House::open();
    let family = Family::new(&house, "one", Referred::Accepted, None).await;
    let worker = house.caller("worker", family.sender, Some("day"), &[Role::Caseworker]);
    for id in [family.person, family.case, family.note, family.concern] {
        house.get(&worker, &format!("/records/{id}")).await.ok();
    }
    house.get(&family.partner, &format!("/records/{}", family.person)).await.ok();
    let first = house.get(&family.supervisor, &path(family.person)).await;
    let text = first.text();
    let account = first.ok();
    assert_eq!(words(&account, &worker), ["case", "note", "person"], "the report of worry is not told");
    assert_eq!(words(&account, &family.partner), ["person"]);
    for (.., word) in CANARIES {
        assert!(!text.contains(word), "{word}");
    }
    assert!(!text.contains(&family.concern.to_string()));
    let went = &account["went"][0];
    assert_eq!((&went["kind"], &went["fields"]["to"]), (&json!("referral"), &json!(family.receiver)));
    assert!(!went["accepted"].as_array().unwrap().is_empty());
    let people = account["people"].as_array().unwrap();
    let named =
        |who: &Caller| people.iter().find(|one| one["account"] == who.actor.account.to_string()).unwrap();
    assert!(named(&worker)["name"].is_string(), "a colleague is named");
    assert!(named(&family.partner)["name"].is_null(), "of others only the role is told");
    assert_eq!(named(&family.partner)["roles"], json!(["case_supervisor"]));
    assert!(account["taken"].as_array().unwrap().is_empty());
    let second = house.get(&family.supervisor, &path(family.person)).await.ok();
    assert_eq!(second["taken"][0]["how"], "account", "that it was asked stands in the next");
    assert_eq!(second["taken"][0]["account"], family.supervisor.actor.account.to_string());
}

/// What is exported is told as taken out, and by whom.
#[tokio::test]
async fn an_export_that_held_the_child_stands_in_it() {
    let house = House::open();
    let family = Family::new(&house, "one", Referred::Draft, None).await;
    let director = house.caller("director", family.sender, None, &[Role::Director]);
    house.get(&director, "/export?kind=person&format=csv").await.text();
    let account = house.get(&family.supervisor, &path(family.person)).await.ok();
    let taken = &account["taken"][0];
    assert_eq!((&taken["how"], &taken["words"]), (&json!("export"), &json!(["person"])));
    assert!(words(&account, &director).is_empty(), "and not a second time as read");
    assert!(account["went"].as_array().unwrap().is_empty(), "a draft went nowhere");
}

/// A paper and a table of answers leave the program as an export does, and it is told which they were.
#[tokio::test]
async fn a_paper_of_the_child_is_told_as_taken_out_and_as_what() {
    let house = House::open();
    let family = Family::new(&house, "one", Referred::Draft, None).await;
    let worker = house.caller("worker", family.sender, Some("day"), &[Role::Caseworker]);
    let paper = json!({"paper": {
        "language": "en", "title": "Plan", "from": "House of Hope", "number": "HPC-26-7KX4Q", "made": "28.11.2026",
        "warning": "Confidential", "of": "/", "signatures": ["Who made it"],
        "sections": [{"heading": "About", "blocks": []}],
    }});
    let reply = house.post(&worker, &format!("/records/{}/paper", family.case), paper).await;
    assert!(reply.status.is_success(), "{}", reply.text());
    let account = house.get(&family.supervisor, &path(family.person)).await.ok();
    let taken = &account["taken"][0];
    assert_eq!((&taken["how"], &taken["paper"]), (&json!("paper"), &json!("case")));
    assert_eq!(taken["words"], json!(["case", "person"]));
    assert_eq!(taken["account"], worker.actor.account.to_string());
    assert!(words(&account, &worker).is_empty(), "and not a second time as read");
}

/// Where the file lies now: on the devices of those whose keys open it; what is locked out or erased is told as gone.
#[tokio::test]
async fn it_tells_on_whose_devices_the_file_lies_now() {
    let house = House::open();
    let family = Family::new(&house, "one", Referred::Accepted, None).await;
    let admin = house.caller("admin", family.sender, None, &[Role::SystemAdmin]);
    let stranger = house.caller("stranger", house.id(), Some("day"), &[Role::CaseSupervisor]);
    let of = async |who: &Caller| {
        let account = house.get(&family.supervisor, &path(family.person)).await.ok();
        let lines = account["devices"].as_array().unwrap().clone();
        let line = lines.into_iter().find(|line| line["account"] == who.actor.account.to_string());
        line.map(|line| {
            (
                line["held"].as_u64().unwrap(),
                line["locked"].as_u64().unwrap(),
                line["erased"].as_u64().unwrap(),
            )
        })
    };
    assert_eq!(of(&family.supervisor).await, Some((1, 0, 0)));
    assert_eq!(of(&family.partner).await, Some((1, 0, 0)), "with whom it was shared");
    assert_eq!((of(&admin).await, of(&stranger).await), (None, None), "whose keys do not open it");
    let worker = house.caller("worker", family.sender, Some("day"), &[Role::Caseworker]);
    assert_eq!(of(&worker).await, Some((1, 0, 0)));
    let revoke = format!("/users/{}/devices/{}", worker.actor.account, worker.device);
    assert!(house.send(Some(&admin), Method::DELETE, &revoke, None).await.status.is_success());
    assert_eq!(of(&worker).await, Some((0, 1, 0)), "locked out, and nobody knows that it is erased");
}

#[tokio::test]
async fn whoever_was_shut_out_gets_none_and_an_erased_child_leaves_no_words() {
    let house = House::open();
    let family = Family::new(&house, "one", Referred::Accepted, None).await;
    let director = house.caller("director", family.sender, None, &[Role::Director]);
    let admin = house.caller("admin", family.sender, None, &[Role::SystemAdmin]);
    house.get(&family.supervisor, &path(family.person)).await.ok();
    let change = |body: Value| {
        let user = family.supervisor.actor.account;
        let (house, admin) = (&house, &admin);
        async move { house.send(Some(admin), Method::PATCH, &format!("/users/{user}"), Some(body)).await.ok() }
    };
    change(json!({"roles": ["outreach_worker"]})).await;
    let without = house.session_of(family.supervisor.actor.account);
    house.get(&without, &path(family.person)).await.is(404, "not_found");
    change(json!({"active": false})).await;
    assert_eq!(house.get(&without, &path(family.person)).await.status, 401);
    let erase = format!("/subjects/{}/erase", family.person);
    let reply = house.post(&director, &erase, json!({"reason": "her wish"})).await;
    assert!(reply.status.is_success(), "{}", reply.text());
    let reply = house.get(&director, &path(family.person)).await;
    for (.., word) in CANARIES {
        assert!(!reply.text().contains(word), "{word}");
    }
    let account = reply.ok();
    assert_eq!(account["erased"], true);
    assert_eq!(account["went"][0]["fields"]["to"], json!(family.receiver), "to whom it went stays told");
}

#[tokio::test]
async fn days_and_places_that_make_no_sense_are_named() {
    let house = House::open();
    let family = Family::new(&house, "one", Referred::Draft, None).await;
    let asked = async |query: &str| {
        let reply = house.get(&family.supervisor, &format!("{}?{query}", path(family.person))).await;
        let (status, _, field, rule) = reply.problem();
        (status, field.unwrap_or_default(), rule.unwrap_or_default())
    };
    let told = |field: &str, rule: &str| (422, field.to_owned(), rule.to_owned());
    assert_eq!(asked("from=2026-02-02&until=2026-02-01").await, told("from", "after_until"));
    assert_eq!(asked("from=2001-01-01&until=2026-02-01").await, told("from", "too_long"));
    assert_eq!(asked("after=yesterday").await, told("after", "shape"));
    let (status, ..) = asked("from=yesterday").await;
    assert!((400..500).contains(&status));
    let of_then = format!("{}?from=2020-01-01&until=2020-12-31", path(family.person));
    let empty = house.get(&family.supervisor, &of_then).await.ok();
    assert!(empty["readings"].as_array().unwrap().is_empty(), "only the days that were asked for");
    assert_eq!((&empty["from"], &empty["until"]), (&json!("2020-01-01"), &json!("2020-12-31")));
}
