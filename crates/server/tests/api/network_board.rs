//! The board of the network is for those who answer for it, and names nobody.

use http::Method;
use model::KindName;
use rules::policy::Role;
use serde_json::json;

use crate::{
    family::{Family, Referred},
    support::House,
};

#[tokio::test]
async fn the_board_is_for_those_who_lead_and_count() {
    let house = House::open();
    for role in Role::ALL {
        let caller = house.caller(&format!("r.{role}"), house.id(), Some("day"), &[*role]);
        let status = house.get(&caller, "/board/network?period=2026").await.status.as_u16();
        let sees =
            matches!(role, Role::CaseSupervisor | Role::CentreManager | Role::Director | Role::MeOfficer);
        assert_eq!(status, if sees { 200 } else { 403 }, "{role}");
    }
    house.send(None, Method::GET, "/board/network?period=2026", None).await.is(401, "signed_out");
}

#[tokio::test]
async fn one_declined_child_is_neither_named_nor_counted() {
    let house = House::open();
    let family = Family::new(&house, "one", Referred::Declined, None).await;
    let reply = house.get(&family.supervisor, "/board/network?period=2026").await;
    let text = reply.text();
    let board = reply.ok();
    assert_eq!(board["hidden_below"], 5);
    assert_eq!((&board["sent"], &board["declined"]["total"]), (&json!(null), &json!(null)));
    assert!(!text.contains(&family.person.to_string()) && !text.contains("canary"), "{text}");
    // A month would tell what a year hides.
    house.get(&family.supervisor, "/board/network?period=2026-11").await.is(422, "invalid");
}

#[tokio::test]
async fn it_counts_over_all_organisations() {
    let house = House::open();
    for n in 0..6 {
        Family::new(&house, &format!("family{n}"), Referred::Declined, None).await;
    }
    let counter = house.caller("counter", house.id(), None, &[Role::MeOfficer]);
    let board = house.get(&counter, "/board/network?period=2026").await.ok();
    assert_eq!(board["sent"], 6);
    assert_eq!(board["declined"]["total"], 6);
    // Who counts sees none of the six children.
    let seen = house.get(&counter, &format!("/records/count?kind={}", KindName::Person.as_str())).await.ok();
    assert_eq!(seen["count"], 0);
}

#[tokio::test]
async fn it_tells_how_soon_reporters_heard_back_but_not_of_a_few() {
    let house = House::open();
    let boss = house.caller("sup", house.id(), None, &[Role::CaseSupervisor]);
    let board = async || house.get(&boss, "/board/network?period=2026").await.ok();
    let tell = async |n: u64| {
        let concern = house.id();
        let fields =
            json!({"story": format!("canary {n}"), "source": "hotline", "raised": house.now().to_string()});
        house.accepted(&boss, house.edit(&boss, KindName::Concern, concern, 0, fields)).await;
        let answer = json!({"feedback": "Somebody went there."});
        house.accepted(&boss, house.act(&boss, KindName::Concern, concern, 1, "feed_back", answer)).await;
    };
    tell(0).await;
    let few = board().await;
    assert_eq!((&few["feedback_minutes"], &few["feedback_days"]), (&json!(null), &json!(7)));
    for n in 1..6 {
        tell(n).await;
    }
    let many = board().await;
    assert_eq!(many["feedback_minutes"], json!(0));
    // Their week still runs: none of them is in the share yet.
    assert_eq!((&many["feedback_in_time"], &many["feedback_of"]), (&json!(0), &json!(0)));
    assert!(!many.to_string().contains("canary"));
}
