//! The library of measures, dashboards and the quality of data: for whom, counted of whom, and worked out how often.

use http::Method;
use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};
use server::counted_ahead::make_ready;

use crate::{
    family::{CANARIES, Family, Referred},
    support::{Caller, House},
};

/// Whether a role sees figures at all; and whether as from inside.
fn sees(role: Role) -> (bool, bool) {
    let none = [Role::NetworkMember, Role::HotlineOfficer, Role::SystemAdmin, Role::OtherSystem];
    let any = !none.contains(&role);
    (any, any && role != Role::DonorReader)
}

fn line<'a>(quality: &'a Value, rule: &str) -> &'a Value {
    quality["lines"].as_array().unwrap().iter().find(|line| line["rule"] == rule).unwrap()
}

/// Families of one organisation, whose concerns and cases are counted.
async fn families(house: &House, n: usize) -> Family {
    let owner = house.caller("owner", house.id(), Some("day"), &[Role::Caseworker]);
    let mut first = None;
    for at in 0..n {
        let made = Family::new(house, &format!("f{at}"), Referred::Sent, Some(&owner)).await;
        first.get_or_insert(made);
    }
    first.unwrap()
}

async fn project(house: &House, officer: &Caller) -> RecordId {
    let project = house.id();
    let fields = json!({"code": "KHM-HPC-PSK-P02", "starts": "2026-01-01"});
    house.accepted(officer, house.edit(officer, KindName::Project, project, 0, fields)).await;
    project
}

#[tokio::test]
async fn figures_are_for_those_who_see_figures_and_quality_for_those_inside() {
    let house = House::open_for_many_questions();
    for role in Role::ALL {
        let caller = house.caller(&format!("r.{role}"), house.id(), Some("day"), &[*role]);
        let (figures, inside) = sees(*role);
        for (path, may) in [
            ("/measures", figures),
            ("/dashboard?period=2026", figures),
            ("/measures/cases_opened?period=2026", inside),
            ("/measures/cases_opened/records?period=2026", inside),
            ("/data-quality", inside),
        ] {
            let status = house.get(&caller, path).await.status.as_u16();
            // A donor may ask for figures, but only of a project.
            let refused = if figures && path.starts_with("/measures/") { 422 } else { 403 };
            assert_eq!(status, if may { 200 } else { refused }, "{role} {path}");
        }
    }
    house.send(None, Method::GET, "/dashboard?period=2026", None).await.is(401, "signed_out");
}

#[tokio::test]
async fn the_library_says_of_every_measure_what_it_counts_and_from_what() {
    let house = House::open();
    let officer = house.caller("counter", house.id(), None, &[Role::MeOfficer]);
    let library = house.get(&officer, "/measures").await.ok();
    let lines = library["measures"].as_array().unwrap();
    assert!(lines.len() >= 90);
    let high = lines.iter().find(|line| line["measure"] == "concerns_high").unwrap();
    assert_eq!(high["programme"], "monitoring");
    assert_eq!(high["counts"], "times");
    assert_eq!(high["within"], "concerns_raised");
    assert_eq!(high["method"], "method.concerns_high");
    assert_eq!(high["sources"], json!(["concern"]));
}

#[tokio::test]
async fn a_measure_is_of_the_own_organisation_small_numbers_hidden_and_opens_by_right() {
    let house = House::open();
    let family = families(&house, 7).await;
    let officer = house.caller("counter", family.sender, None, &[Role::MeOfficer]);
    let few = house.caller("few", family.receiver, None, &[Role::MeOfficer]);
    let path = "/measures/concerns_raised?period=2026";
    let found = house.get(&officer, path).await.ok();
    assert_eq!(
        (&found["total"], &found["hidden"], &found["hidden_below"]),
        (&json!(7), &json!(false), &json!(5))
    );
    // The clock of the test stands in November: what has not come is not among the months.
    let months = found["by_month"]["names"].as_array().unwrap();
    assert_eq!((months.len(), &months[10]), (11, &json!("2026-11")));
    assert_eq!(house.get(&few, path).await.ok()["total"], json!(0));

    let records = "/measures/concerns_raised/records?period=2026";
    // Whoever keeps the books sees the number and none of those behind it.
    let books = house.caller("books", family.sender, None, &[Role::Finance]);
    assert_eq!(house.get(&books, records).await.ok()["records"], json!([]));
    let behind = house.get(&family.supervisor, records).await.ok();
    assert!(behind["records"].as_array().unwrap().contains(&json!(family.concern)), "{behind}");

    house.get(&officer, "/measures/no_such?period=2026").await.is(404, "not_found");
    house.get(&officer, "/measures/concerns_raised?period=20x6").await.is(422, "invalid");
    let of = |rest: &str| format!("/measures/concerns_raised?period=2026{rest}");
    house.get(&officer, &of(&format!("&project={}", house.id()))).await.is(404, "not_found");
    // Districts together would tell what is hidden of one of them.
    house.get(&officer, &of("&place=KH-1205")).await.is(422, "invalid");
    assert_eq!(house.get(&officer, &of("&place=KH-17")).await.ok()["total"], json!(0));
}

#[tokio::test]
async fn a_donor_asks_for_a_project_and_is_given_neither_small_numbers_nor_the_whole_nor_records() {
    let house = House::open();
    let family = families(&house, 7).await;
    let officer = house.caller("counter", family.sender, None, &[Role::MeOfficer]);
    let donor = house.caller("donor", family.sender, None, &[Role::DonorReader]);
    let project = project(&house, &officer).await;
    house.give(&donor, &[project]);
    let whole = house.get(&donor, "/measures/cases_opened?period=2026").await;
    assert_eq!(whole.problem().2.as_deref(), Some("project"));
    let of_project =
        house.get(&donor, &format!("/measures/cases_opened?period=2026&project={project}")).await.ok();
    assert_eq!(of_project["hidden_below"], 11);
    let behind = house
        .get(&donor, &format!("/measures/cases_opened/records?period=2026&project={project}"))
        .await
        .ok();
    assert_eq!(behind["records"], json!([]));
    let board = house.get(&donor, "/dashboard?period=2026").await.ok();
    assert_eq!(
        (&board["figures"], &board["funnel"], &board["hidden_below"]),
        (&json!([]), &json!([]), &json!(11))
    );
}

#[tokio::test]
async fn a_dashboard_is_worked_out_once_until_something_is_said() {
    let house = House::open();
    let family = families(&house, 6).await;
    let officer = house.caller("counter", family.sender, None, &[Role::MeOfficer]);
    let ask = async || house.get(&officer, "/dashboard?period=2026").await.ok();
    let before = house.app.dashboards.built();
    let first = ask().await;
    assert_eq!(house.app.dashboards.built(), before + 1);
    assert_eq!(ask().await, first);
    assert_eq!(house.app.dashboards.built(), before + 1, "nothing was counted again");
    let cases = first["figures"].as_array().unwrap().iter().find(|one| one["measure"] == "cases_opened");
    assert_eq!(cases.unwrap()["total"], 6);
    let funnel = &first["funnel"][0];
    assert_eq!((&funnel["measure"], &funnel["total"]), (&json!("referrals_sent"), &json!(6)));

    // A target that somebody sets is on the next dashboard.
    let project = project(&house, &officer).await;
    let (indicator, target) = (house.id(), house.id());
    let set = json!({"project": project, "position": 1, "measure": "cases_opened", "label_en": "Cases"});
    house.accepted(&officer, house.edit(&officer, KindName::Indicator, indicator, 0, set)).await;
    let set = json!({"indicator": indicator, "period": "2026", "value": "40"});
    house.accepted(&officer, house.edit(&officer, KindName::Target, target, 0, set)).await;
    let later = ask().await;
    assert_eq!(house.app.dashboards.built(), before + 2);
    assert_eq!(later["targets"][0]["code"], "KHM-HPC-PSK-P02");
    assert_eq!(later["targets"][0]["rows"][0]["target"], "40");

    // Another organisation's is another.
    let partner = house.caller("partner", family.receiver, None, &[Role::MeOfficer]);
    let theirs = house.get(&partner, "/dashboard?period=2026").await.ok();
    assert_eq!(theirs["targets"], json!([]));
    // Months would tell what a year hides.
    house.get(&officer, "/dashboard?period=2026-11").await.is(422, "invalid");
    for (_, field, word) in CANARIES {
        assert!(!later.to_string().contains(word), "{field}");
    }
}

#[tokio::test]
async fn what_looks_wrong_opens_for_those_who_may_see_it_and_few_of_others_are_not_counted() {
    let house = House::open();
    let org = house.id();
    let worker = house.caller("worker", org, Some("night"), &[Role::OutreachWorker]);
    let officer = house.caller("books", org, None, &[Role::Finance]);
    let elsewhere = house.caller("elsewhere", house.id(), None, &[Role::Director]);
    let mut persons = Vec::new();
    let meet = async || {
        let person = house.id();
        house
            .accepted(&worker, house.edit(&worker, KindName::Person, person, 0, json!({"sex": "female"})))
            .await;
        person
    };
    for _ in 0..4 {
        persons.push(meet().await);
    }
    let mine = house.get(&worker, "/data-quality").await.ok();
    let placeless = line(&mine, "person_no_place");
    assert_eq!((&placeless["sort"], &placeless["kind"]), (&json!("missing"), &json!("person")));
    assert_eq!(placeless["n"], 4, "whoever sees them may count them");
    for person in &persons {
        assert!(placeless["records"].as_array().unwrap().contains(&json!(person)));
    }
    // Four are too few to be told of; from five on it is a number.
    let theirs = house.get(&officer, "/data-quality").await.ok();
    let hidden = line(&theirs, "person_no_place");
    assert_eq!((&hidden["n"], &hidden["records"]), (&json!(null), &json!([])));
    meet().await;
    let theirs = house.get(&officer, "/data-quality").await.ok();
    assert_eq!(line(&theirs, "person_no_place")["n"], 5);
    assert_eq!(line(&theirs, "person_no_sex")["n"], 0);
    let others = house.get(&elsewhere, "/data-quality").await.ok();
    assert_eq!(line(&others, "person_no_place")["n"], 0);
}

#[tokio::test]
async fn of_a_large_network_dashboards_are_there_before_anybody_asks() {
    let house = House::open();
    let family = families(&house, 6).await;
    let officer = house.caller("counter", family.sender, None, &[Role::MeOfficer]);
    let donor = house.caller("donor", family.sender, None, &[Role::DonorReader]);
    house.caller("machine", family.sender, None, &[Role::OtherSystem]);
    let (board, before) = (&house.app.dashboards, house.app.dashboards.built());

    assert_eq!(make_ready(&house.app, u64::MAX).await.ok(), Some(0), "a small network is counted when asked");
    let made = make_ready(&house.app, 0).await.ok().unwrap();
    assert!(made >= 3, "two organisations and a donor: {made}");
    let made = before + made as u64;
    assert_eq!(make_ready(&house.app, 0).await.ok(), Some(0), "they stand for hours");
    assert_eq!(board.built(), made);

    let shown = house.get(&officer, "/dashboard?period=2026").await.ok();
    let cases = shown["figures"].as_array().unwrap().iter().find(|one| one["measure"] == "cases_opened");
    assert_eq!(cases.unwrap()["total"], 6);
    assert_eq!(house.get(&donor, "/dashboard?period=2026").await.ok()["figures"], json!([]));
    assert_eq!(board.built(), made, "nobody waited for a count");
}
