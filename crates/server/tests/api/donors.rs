//! What a donor who signs in is given: figures of the own organisation with small numbers hidden, and nothing behind them.

use model::{Group, KindName};
use rules::policy::{FIGURES_K_OUTSIDE, Role};
use serde_json::json;

use crate::{
    family::{CANARIES, Family, Referred},
    support::House,
};

#[tokio::test]
async fn a_donor_is_given_figures_of_eleven_and_more_and_no_record_behind_them() {
    let house = House::open();
    let mut family = None;
    for n in 0..7 {
        // Seven concerns of one organisation: enough inside, too few outside.
        let made = Family::new(&house, &format!("f{n}"), Referred::Sent, None).await;
        family.get_or_insert(made);
    }
    let family = family.unwrap();
    let org = family.sender;
    let counter = house.caller("counter", org, None, &[Role::MeOfficer]);
    let donor = house.caller("donor", org, None, &[Role::DonorReader]);
    let (project, indicator) = (house.id(), house.id());
    let fields = json!({"code": "KHM-HPC-PSK-P02", "starts": "2026-01-01"});
    house.accepted(&counter, house.edit(&counter, KindName::Project, project, 0, fields)).await;
    let set = json!({"project": project, "position": 1, "measure": "cases_opened", "label_en": "Cases"});
    house.accepted(&counter, house.edit(&counter, KindName::Indicator, indicator, 0, set)).await;
    house.give(&donor, &[project]);

    let table = house.get(&donor, &format!("/figures?project={project}&period=2026")).await.ok();
    assert_eq!(table["hidden_below"], FIGURES_K_OUTSIDE);
    let figure = house.get(&donor, &format!("/figures/{indicator}?period=2026")).await.ok();
    assert_eq!(figure["hidden_below"], FIGURES_K_OUTSIDE);
    let behind = house.get(&donor, &format!("/figures/{indicator}/records?period=2026")).await;
    // Refused, or empty: in no case a record.
    assert!(behind.status == 403 || behind.json()["records"] == json!([]), "{}", behind.text());

    let mut everything = format!("{table}{figure}{}", behind.text());
    for kind in KindName::ALL {
        let name = kind.as_str();
        let list = house.get(&donor, &format!("/records?kind={name}&limit=200")).await.ok();
        let count = house.get(&donor, &format!("/records/count?kind={name}")).await.ok();
        everything.push_str(&list.to_string());
        if kind.group() != Group::Directory {
            assert_eq!((&list["records"], &count["count"]), (&json!([]), &json!(0)), "{name}");
        }
        house.get(&donor, &format!("/export?kind={name}&format=json")).await.is(403, "forbidden");
    }
    everything.push_str(&serde_json::to_string(&house.sync_all(&donor).await).unwrap());
    for (kind, field, word) in CANARIES {
        assert!(!everything.contains(word), "{kind:?}.{field}");
    }
    house.get(&donor, "/board/network?period=2026").await.is(403, "forbidden");
    house.get(&donor, &format!("/projects/{project}/public-page")).await.is(403, "forbidden");
}

#[tokio::test]
async fn a_donor_of_one_organisation_is_given_nothing_of_another() {
    let house = House::open();
    let counter = house.caller("counter", house.id(), None, &[Role::MeOfficer]);
    let donor = house.caller("donor", house.id(), None, &[Role::DonorReader]);
    let project = house.id();
    let fields = json!({"code": "KHM-HPC-PSK-P02"});
    house.accepted(&counter, house.edit(&counter, KindName::Project, project, 0, fields)).await;
    // Not even where it was given by mistake.
    for projects in [&[][..], &[project]] {
        house.give(&donor, projects);
        house.get(&donor, &format!("/figures?project={project}&period=2026")).await.is(404, "not_found");
        house.get(&donor, &format!("/records/{project}")).await.is(404, "not_found");
    }
}

#[test]
fn money_and_drafts_of_reports_are_in_groups_that_a_donor_does_not_read() {
    for group in Group::ALL {
        let right = rules::policy::right(Role::DonorReader, group);
        let reads = right.read > rules::policy::Reach::None;
        assert_eq!(reads, group == Group::Directory, "{}", group.as_str());
        assert_eq!(right.write, rules::policy::Reach::None, "{}", group.as_str());
        assert_eq!(right.clearance, model::Class::Coded, "{}", group.as_str());
    }
}
