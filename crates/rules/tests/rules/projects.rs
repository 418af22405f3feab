//! A donor's account reads the projects that an administrator gave it, and no other; everybody else as before.

use std::collections::BTreeSet;

use model::{KindName, State};
use rstest::rstest;
use rules::policy::{
    Actor, AudienceKey, Beside, KeyRing, Role, audience, figures_k, figures_reach, holds_projects,
    reads_report, visible,
};
use serde_json::json;

use crate::world::{actor, home, id, keys_of, partner, record, sees};

const GIVEN: u8 = 60;
const OTHER: u8 = 61;

/// A donor's account that was given one project.
fn donor() -> Actor {
    Actor { projects: vec![id(GIVEN)], ..actor(9, home(), &[Role::DonorReader]) }
}

fn project(n: u8) -> State {
    record(KindName::Project, n, json!({"code": "KHM-HPC-PSK-P02"}))
}

fn opens(who: &Actor, kind: KindName, keys: &BTreeSet<AudienceKey>) -> bool {
    visible(&KeyRing::of(who, &[]), kind, keys).is_some()
}

/// A project, a line of its results and of its tree, what the line is to reach, and a picture that hangs on the project.
fn pages_of(project: u8) -> Vec<(KindName, BTreeSet<AudienceKey>)> {
    let on = |kind, n, fields| record(kind, n, fields);
    let line = on(KindName::Indicator, 70, json!({"project": id(project)}));
    let node = on(KindName::ResultNode, 71, json!({"project": id(project)}));
    let target = on(KindName::Target, 72, json!({"indicator": line.record, "period": "2026"}));
    let picture = on(KindName::Attachment, 73, json!({"parent": id(project)}));
    let beside_line = Beside { circle: keys_of(&line, &[]), ..Beside::default() };
    let beside_project = Beside { parent: Some(KindName::Project), ..Beside::default() };
    vec![
        (KindName::Project, keys_of(&self::project(project), &[])),
        (KindName::Indicator, keys_of(&line, &[])),
        (KindName::ResultNode, keys_of(&node, &[])),
        (KindName::Target, audience(&target, &[], &beside_line)),
        (KindName::Attachment, audience(&picture, &[], &beside_project)),
    ]
}

#[test]
fn a_donor_reads_every_page_of_the_projects_that_were_given_and_none_of_another() {
    let empty = Actor { projects: Vec::new(), ..donor() };
    let elsewhere = Actor { org: partner(), ..donor() };
    for (kind, keys) in pages_of(GIVEN) {
        assert!(opens(&donor(), kind, &keys), "{kind:?}");
        assert!(!opens(&empty, kind, &keys), "without a project there is none: {kind:?}");
        assert!(!opens(&elsewhere, kind, &keys), "given at another organisation it opens nothing: {kind:?}");
    }
    for (kind, keys) in pages_of(OTHER) {
        assert!(!opens(&donor(), kind, &keys), "{kind:?}");
    }
    // A page of which nobody knows the project is of none that was given.
    let alone = keys_of(&record(KindName::Indicator, 74, json!({})), &[]);
    assert!(!opens(&donor(), KindName::Indicator, &alone));
    let hung = Beside { parent: Some(KindName::Indicator), ..Beside::default() };
    let file = audience(&record(KindName::Attachment, 75, json!({"parent": id(70)})), &[], &hung);
    assert!(!opens(&donor(), KindName::Attachment, &file));
}

#[test]
fn what_belongs_to_no_project_is_read_with_and_without() {
    for kind in [KindName::Place, KindName::Instrument, KindName::Practice] {
        let page = record(kind, 76, json!({}));
        assert!(sees(&actor(9, home(), &[Role::DonorReader]), &page, &[]).is_some(), "{kind:?}");
        assert!(sees(&actor(9, partner(), &[Role::DonorReader]), &page, &[]).is_none(), "{kind:?}");
    }
}

#[test]
fn projects_on_an_account_that_is_no_donors_open_nothing_and_take_nothing_away() {
    for role in Role::ALL.iter().filter(|role| **role != Role::DonorReader) {
        assert!(!holds_projects(&[*role]), "{role}");
        let without = actor(9, home(), &[*role]);
        let with = Actor { projects: vec![id(GIVEN)], ..without.clone() };
        assert_eq!(KeyRing::of(&with, &[]), KeyRing::of(&without, &[]), "{role}");
        for one in [&with, &without] {
            let counted = figures_k(one).is_some();
            for project in [Some(id(GIVEN)), Some(id(OTHER)), None] {
                assert_eq!(figures_reach(one, project), counted, "{role}");
            }
            for (kind, keys) in pages_of(OTHER) {
                assert!(opens(one, kind, &keys), "the directory is the network's: {role} {kind:?}");
            }
        }
    }
}

#[rstest]
#[case(Some(GIVEN), true)]
#[case(Some(OTHER), false)]
#[case(None, false)]
fn a_donor_is_told_figures_and_reports_of_what_was_given(#[case] project: Option<u8>, #[case] told: bool) {
    assert_eq!(figures_reach(&donor(), project.map(id)), told);
    let report = |status| {
        let project = project.map(id);
        record(KindName::Report, 77, json!({"project": project, "status": status}))
    };
    assert_eq!(reads_report(&donor(), &report("sent")), told);
    for status in ["draft", "submitted", "signed", "sent_back"] {
        assert!(!reads_report(&donor(), &report(status)), "{status}");
    }
    assert!(reads_report(&actor(3, home(), &[Role::Finance]), &report("signed")));
    assert!(!reads_report(&actor(3, home(), &[Role::Finance]), &report("draft")));
    assert!(reads_report(&actor(3, home(), &[Role::Director]), &report("draft")));
    assert!(!reads_report(&actor(3, partner(), &[Role::Director]), &report("sent")));
    assert!(!reads_report(&Actor { org: partner(), ..donor() }, &report("sent")));
    let erased = State { erased: true, ..report("sent") };
    assert!(!reads_report(&donor(), &erased));
}

#[test]
fn who_also_works_inside_sees_figures_as_there_and_reads_sent_reports_as_a_donor() {
    let both = Actor { roles: vec![Role::OutreachWorker, Role::DonorReader], ..donor() };
    assert!(figures_reach(&both, Some(id(OTHER))) && figures_reach(&both, None));
    let sent = |project| record(KindName::Report, 77, json!({"project": id(project), "status": "sent"}));
    assert!(reads_report(&both, &sent(GIVEN)) && !reads_report(&both, &sent(OTHER)));
    // A role that sees no figures widens none.
    let blind = Actor { roles: vec![Role::NetworkMember, Role::DonorReader], ..donor() };
    assert!(figures_reach(&blind, Some(id(GIVEN))) && !figures_reach(&blind, Some(id(OTHER))));
}
