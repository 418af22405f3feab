//! Who sees peer groups and committees, and what a leader with a phone may say.

use model::{KindName, State};
use rstest::rstest;
use rules::policy::{Actor, Beside, KeyRing, Role, audience, hangs_on, may_edit, visible};
use serde_json::{Value, json};

use crate::world::{account, actor, home, id, partner, record};

fn group() -> State {
    record(
        KindName::PeerGroup,
        60,
        json!({"label": "Lotus group", "school": "Lotus School", "patron": "Teacher Chanthy", "phone": "012 000 000",
            "worker": account(3), "tellers": [account(7)]}),
    )
}

/// The fields that somebody sees of a record; none: it looks as if it did not exist.
fn seen(who: &Actor, state: &State, beside: &Beside) -> Option<Vec<String>> {
    let keys = audience(state, &[], beside);
    let seen = visible(&KeyRing::of(who, &[]), state.kind, &keys)?;
    Some(seen.view(state.kind, state.registers.keys().map(String::as_str)).fields)
}

fn says(who: &Actor, before: Option<&State>, fields: Value) -> Result<(), String> {
    let keys = before.map(|state| audience(state, &[], &Beside::default())).unwrap_or_default();
    let fields = fields.as_object().unwrap().clone();
    may_edit(who, &KeyRing::of(who, &[]), before, &keys, KindName::Session, &fields)
        .map_err(|refusal| refusal.rule)
}

fn leader() -> Actor {
    Actor { team: None, ..actor(7, home(), &[Role::NetworkMember]) }
}

#[test]
fn a_leader_knows_the_own_group_and_school_and_nobody_of_it() {
    assert_eq!(
        seen(&leader(), &group(), &Beside::default()).unwrap(),
        ["label", "school", "tellers", "worker"]
    );
    let other = Actor { account: account(8), ..leader() };
    assert_eq!(seen(&other, &group(), &Beside::default()), None);
    // Who leads is named in another record, whose circle a leader's phone belongs to in codes alone.
    let of_group =
        record(KindName::PeerLeader, 61, json!({"group": id(60), "person": id(10), "note": "shy at first"}));
    let beside = Beside { circle: audience(&group(), &[], &Beside::default()), ..Beside::default() };
    assert_eq!(seen(&other, &of_group, &beside), None);
    let told = seen(&leader(), &of_group, &beside).unwrap();
    assert!(!told.contains(&"note".to_owned()), "{told:?}");
}

#[test]
fn a_leader_says_sessions_of_a_group_and_no_others() {
    let peer = json!({"kind": "peer_session", "peer_group": id(60), "day": "2026-11-20"});
    assert_eq!(says(&leader(), None, peer.clone()), Ok(()));
    for strange in [
        json!({"kind": "club", "peer_group": id(60)}),
        json!({"kind": "peer_session"}),
        json!({"peer_group": id(60)}),
        json!({"kind": "peer_session", "peer_group": null}),
        json!({}),
    ] {
        assert_eq!(
            says(&leader(), None, strange.clone()),
            Err("policy.not_your_role".to_owned()),
            "{strange}"
        );
    }
    let mut own = record(KindName::Session, 70, peer);
    own.by = account(7);
    assert_eq!(says(&leader(), Some(&own), json!({"topics": ["online"]})), Ok(()));
    for turned in [json!({"kind": "meal"}), json!({"peer_group": null})] {
        assert_eq!(says(&leader(), Some(&own), turned), Err("policy.not_your_role".to_owned()));
    }
    // Another's session is not theirs to see, even of the same group.
    own.by = account(3);
    assert_eq!(
        says(&leader(), Some(&own), json!({"topics": ["online"]})),
        Err("policy.unknown_record".to_owned())
    );
    // A role that says no sessions changes nothing of that.
    let donor = Actor { roles: vec![Role::NetworkMember, Role::DonorReader], ..leader() };
    assert_eq!(says(&donor, None, json!({"kind": "club"})), Err("policy.not_your_role".to_owned()));
    // Whoever works with groups says any.
    assert_eq!(says(&actor(3, home(), &[Role::EducationWorker]), None, json!({"kind": "club"})), Ok(()));
}

#[rstest]
#[case(Role::EducationWorker, true)]
#[case(Role::CentreManager, true)]
#[case(Role::CaseSupervisor, true)]
#[case(Role::NetworkMember, false)]
#[case(Role::Caseworker, false)]
#[case(Role::DonorReader, false)]
#[case(Role::SystemAdmin, false)]
fn groups_and_committees_are_kept_by_those_who_work_with_groups(#[case] role: Role, #[case] keeps: bool) {
    let ring = KeyRing::of(&actor(3, home(), &[role]), &[]);
    for kind in [
        KindName::PeerGroup,
        KindName::PeerLeader,
        KindName::Committee,
        KindName::CommitteeMember,
        KindName::CommitteeMeeting,
        KindName::Campaign,
        KindName::QuarterPlan,
        KindName::QuarterMark,
    ] {
        assert_eq!(ring.creates(kind), keeps, "{role} {}", kind.as_str());
    }
}

#[test]
fn whoever_answers_for_it_sees_it_from_another_team_and_no_other_organisation_does() {
    let answers = Actor { team: Some("night".to_owned()), ..actor(3, home(), &[Role::EducationWorker]) };
    let plan = record(KindName::QuarterPlan, 65, json!({"starts": "2026-10-01", "assignee": account(3)}));
    let committee = record(KindName::Committee, 66, json!({"label": "Paoy Paet CCWC", "worker": account(3)}));
    for state in [&group(), &plan, &committee] {
        assert!(seen(&answers, state, &Beside::default()).is_some());
        let away = actor(3, partner(), &[Role::CaseSupervisor]);
        assert_eq!(seen(&away, state, &Beside::default()), None);
        let other = Actor { account: account(9), ..answers.clone() };
        assert_eq!(seen(&other, state, &Beside::default()), None);
    }
    // What hangs on them is told to the same circle.
    for (part, whole) in [
        (KindName::QuarterMark, KindName::QuarterPlan),
        (KindName::CommitteeMember, KindName::Committee),
        (KindName::CommitteeMeeting, KindName::Committee),
        (KindName::PeerLeader, KindName::PeerGroup),
    ] {
        assert_eq!(hangs_on(part).unwrap().1, whole);
    }
}
