//! The account of a child: who may ask, and what is never told in it.

use model::{Class, Group, KindName, State};
use proptest::prelude::*;
use rules::policy::{
    Actor, KeyRing, Role, may_ask_account, right, shown_at_once, told_in_account, visible, word_in_account,
};
use serde_json::json;

use crate::world::{actor, child, consent, home, id, keys_of, must_act, partner, record, referral, shares};

fn asks(who: &Actor, person: &State) -> bool {
    may_ask_account(who, &KeyRing::of(who, &[]), person, &keys_of(person, &[]))
}

fn word(who: &Actor, state: &State, parent: Option<KindName>) -> Option<&'static str> {
    word_in_account(&KeyRing::of(who, &[]), home(), (state, parent), &keys_of(state, &[]))
}

#[test]
fn it_is_for_who_leads_who_answers_and_who_checks_and_only_at_home() {
    let may: Vec<Role> =
        Role::ALL.iter().copied().filter(|role| asks(&actor(1, home(), &[*role]), &child())).collect();
    assert_eq!(may, [Role::CaseSupervisor, Role::Director, Role::Auditor]);
    for role in Role::ALL {
        assert!(!asks(&actor(50, partner(), &[*role]), &child()), "{role} of another organisation");
    }
    let supervisor = actor(1, home(), &[Role::CaseSupervisor]);
    assert!(!asks(&supervisor, &record(KindName::Case, 9, json!({"person": id(1)}))), "a case is no child");
}

#[test]
fn a_partner_that_was_given_the_file_gets_no_account_of_it() {
    let sets = ["identity", "situation", "notes"];
    let (consent, mut referral) = (consent(&sets), referral(&sets));
    must_act(&mut referral, "send", json!({}), Some(&consent));
    must_act(&mut referral, "accept", json!({}), Some(&consent));
    let given = shares(&referral, &consent);
    let partner = actor(50, partner(), &[Role::CaseSupervisor, Role::Director, Role::Auditor]);
    let ring = KeyRing::of(&partner, &given);
    let keys = keys_of(&child(), &given);
    assert!(visible(&ring, KindName::Person, &keys).is_some(), "it sees the child");
    assert!(!may_ask_account(&partner, &ring, &child(), &keys));
}

#[test]
fn the_compartment_and_whoever_was_worried_are_in_no_account() {
    let supervisor = actor(1, home(), &[Role::CaseSupervisor]);
    let about = |kind: KindName| record(kind, 60, json!({"person": id(10)}));
    for kind in KindName::ALL.iter().filter(|kind| kind.group() == Group::Justice) {
        assert_eq!(word(&supervisor, &about(*kind), None), None, "{kind:?}");
        assert_eq!(word(&supervisor, &about(KindName::Attachment), Some(*kind)), None, "a paper of {kind:?}");
    }
    for kind in [KindName::Concern, KindName::ConcernMessage, KindName::Call, KindName::Alert] {
        assert_eq!(word(&supervisor, &about(kind), None), None, "{kind:?}");
        assert_eq!(word(&supervisor, &about(KindName::Attachment), Some(kind)), None, "a paper of {kind:?}");
    }
    assert_eq!(word(&supervisor, &about(KindName::Attachment), None), None, "nobody knows of what");
    assert_eq!(word(&supervisor, &about(KindName::Attachment), Some(KindName::Case)), Some("attachment"));
    assert_eq!(word(&supervisor, &about(KindName::Case), None), Some("case"));
    let counselling = record(KindName::Note, 60, json!({"person": id(10), "kind": "counselling"}));
    assert_eq!(word(&supervisor, &counselling, None), Some("counselling"));
    let mut theirs = about(KindName::Case);
    theirs.org = partner();
    assert_eq!(word(&supervisor, &theirs, None), None, "what another organisation keeps");
}

#[test]
fn what_is_told_are_codes_and_times_but_for_the_few_words_that_say_who_or_why() {
    const WORDS: &[(&str, &str)] =
        &[("statutory_report", "to"), ("cross_border", "other_side"), ("emergency_access", "reason")];
    for kind in KindName::ALL {
        for name in told_in_account(*kind).iter().chain(shown_at_once(*kind)) {
            let field = kind.facts().field(name).unwrap_or_else(|| panic!("{kind:?}.{name}"));
            let word = WORDS.contains(&(kind.as_str(), name));
            assert!(
                field.class == Class::Coded || (word && field.class == Class::Personal),
                "{kind:?}.{name}"
            );
        }
    }
}

proptest! {
    /// Whatever roles somebody has: what is told in the account they could have read, and it is never anybody else's.
    #[test]
    fn nobody_is_told_of_what_they_may_not_see(
        roles in proptest::sample::subsequence(Role::ALL.to_vec(), 0..4),
        kind in proptest::sample::select(KindName::ALL.to_vec()),
        at_home in any::<bool>(),
        theirs in any::<bool>(),
    ) {
        let who = actor(3, if at_home { home() } else { partner() }, &roles);
        let mut state = record(kind, 60, json!({"person": id(10)}));
        if theirs {
            state.org = partner();
        }
        let told = word(&who, &state, Some(KindName::Case)).is_some();
        if told {
            prop_assert!(at_home && !theirs);
            prop_assert!(visible(&KeyRing::of(&who, &[]), kind, &keys_of(&state, &[])).is_some());
            prop_assert!(roles.iter().any(|role| right(*role, kind.group()).read > rules::policy::Reach::None));
        }
        if asks(&who, &child()) {
            prop_assert!(at_home);
        }
    }
}
