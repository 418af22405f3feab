//! The page for the public, asked as a reporter, a guesser and a curious neighbour would.

use std::{net::SocketAddr, time::Instant};

use axum::body::Body;
use http::{Request, header};
use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::json;
use server::{Config, config::Worried};

use crate::support::{Caller, House, Reply};

fn house(on: bool) -> (House, RecordId) {
    let org: RecordId = "019a0000-0000-7000-8000-000000000077".parse().unwrap();
    let mut config = Config::listening_on(SocketAddr::from(([127, 0, 0, 1], 0)));
    config.worried = on.then(|| Worried {
        organisation: org.to_string(),
        exit: "about:blank".to_owned(),
        hotlines: Vec::new(),
    });
    let house = House::with(config);
    house.app.store.create_network("Borders", &["km".to_owned()], house.now()).unwrap();
    (house, org)
}

/// The organisation itself, and who answers for its concerns.
async fn supervisor(house: &House, org: RecordId) -> Caller {
    let caller = house.caller("sup", org, None, &[Role::CaseSupervisor]);
    let fields = json!({"code": "VSN", "name_en": "Villages"});
    house.accepted(&caller, house.edit(&caller, KindName::Organisation, org, 0, fields)).await;
    caller
}

async fn get(house: &House, path: &str) -> Reply {
    house.raw(Request::get(path).body(Body::empty()).unwrap()).await
}

async fn post(house: &House, path: &str, fields: &[(&str, &str)]) -> Reply {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    house.raw(request.body(Body::from(body)).unwrap()).await
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    text.split_once(from)?.1.split_once(to).map(|(found, _)| found)
}

/// A form's token, old enough to be sent.
async fn token(house: &House) -> String {
    let page = get(house, "/worried?lang=en").await.text();
    house.clock.advance_s(5);
    between(&page, "name=\"token\" value=\"", "\"").unwrap().to_owned()
}

#[tokio::test]
async fn where_nobody_receives_it_there_is_no_page() {
    let (house, _) = house(false);
    get(&house, "/worried").await.is(404, "not_found");
    get(&house, "/worried/page.css").await.is(404, "not_found");
}

#[tokio::test]
async fn a_report_comes_to_the_team_and_the_answer_back_by_the_code_alone() {
    let (house, org) = house(true);
    let boss = supervisor(&house, org).await;
    let form = token(&house).await;
    let sent = [("token", form.as_str()), ("story", "She cries at night"), ("urgent", "yes")];
    let reply = post(&house, "/worried?lang=en", &sent).await;
    assert!(!reply.headers.contains_key("set-cookie"));
    assert_eq!(
        (&reply.headers["cache-control"], &reply.headers["referrer-policy"]),
        (&"no-store".parse().unwrap(), &"no-referrer".parse().unwrap())
    );
    let text = reply.text();
    assert!(!text.contains("<script"), "{text}");
    let code = between(&text, "<p class=\"code\">", "</p>").unwrap().to_owned();
    // Sent again, because the line broke: the same code, and one concern.
    let again = post(&house, "/worried?lang=en", &sent).await.text();
    assert_eq!(between(&again, "<p class=\"code\">", "</p>"), Some(code.as_str()));
    let list = house.get(&boss, "/records?kind=concern&limit=10").await.ok();
    assert_eq!(list["records"].as_array().unwrap().len(), 1);
    let concern = &list["records"][0];
    assert_eq!(
        (&concern["fields"]["source"], &concern["fields"]["urgent"]),
        (&json!("public_report"), &json!(true))
    );
    assert!(!list.to_string().contains(&code) && !list.to_string().contains("203.0.113.9"));

    let id: RecordId = concern["id"].as_str().unwrap().parse().unwrap();
    let answer = json!({"feedback": "We went there. Thank you."});
    house.accepted(&boss, house.act(&boss, KindName::Concern, id, 9, "feed_back", answer)).await;
    let form = token(&house).await;
    let asked = [("token", form.as_str()), ("code", code.as_str()), ("more", "It is quiet now")];
    let read = post(&house, "/worried/answer?lang=en", &asked[..2]).await.text();
    assert!(read.contains("We went there. Thank you.") && read.contains("She cries at night"), "{read}");
    let added = post(&house, "/worried/more?lang=en", &asked).await.text();
    assert!(added.contains("It is quiet now"), "{added}");
    let said = house.get(&boss, "/records?kind=concern_message&limit=10").await.ok();
    assert_eq!(said["records"][0]["fields"]["text"], "It is quiet now");
}

#[tokio::test]
async fn a_wrong_code_is_answered_like_no_code_and_as_slowly() {
    let (house, org) = house(true);
    supervisor(&house, org).await;
    for code in ["2222-2222-2222", "ABCD", "", "ខ្មែរ"] {
        let form = token(&house).await;
        let begun = Instant::now();
        let reply = post(&house, "/worried/answer?lang=en", &[("token", &form), ("code", code)]).await;
        assert!(begun.elapsed().as_millis() >= 395, "{code}");
        assert!(reply.text().contains("There is nothing under this code."), "{code}");
    }
    // Without a form that we gave out nothing is looked up.
    let reply = post(&house, "/worried/answer?lang=en", &[("token", "x"), ("code", "ABCD")]).await.text();
    assert!(reply.contains("open for a long time"), "{reply}");
}
