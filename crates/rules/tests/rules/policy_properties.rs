//! What no combination of roles, records and shares may break.

use std::collections::BTreeSet;

use model::{Class, KindName, RecordId, State, schema::SHARE_SETS};
use proptest::prelude::*;
use rules::policy::{Actor, AudienceKey, Beside, KeyRing, Role, Share, audience, share, told, visible};
use serde_json::json;

use crate::world::{account, consent, id, partner, record, referral, say_beside, today};

fn any_role() -> impl Strategy<Value = Role> {
    prop::sample::select(Role::ALL.to_vec())
}

fn any_org() -> impl Strategy<Value = RecordId> {
    prop::sample::select(vec![id(200), id(201), id(202)])
}

fn any_team() -> impl Strategy<Value = Option<String>> {
    prop::option::of(prop::sample::select(vec!["day".to_owned(), "night".to_owned()]))
}

fn any_projects() -> impl Strategy<Value = Vec<RecordId>> {
    prop::collection::vec((9_u8..14).prop_map(id), 0..3)
}

prop_compose! {
    fn any_actor()(n in 1_u8..4, org in any_org(), team in any_team(), roles in prop::collection::vec(any_role(), 0..4), projects in any_projects()) -> Actor {
        Actor { account: account(n), org, team, roles, projects }
    }
}

prop_compose! {
    fn any_record()(
        kind in prop::sample::select(KindName::ALL.to_vec()), n in 9_u8..14, org in any_org(), team in any_team(),
        by in 1_u8..4, person in 9_u8..12, on in 1_u8..4, shareable in any::<bool>(),
        status in prop::sample::select(vec!["draft", "sent", "seen", "accepted", "declined", "completed", "withdrawn", "expired"]),
    ) -> State {
        let mut state = record(kind, n, json!({
            "person": id(person), "case": id(13), "assignee": account(on), "owner": account(on), "team": [account(on)],
            "project": id(person), "parent": id(person), "to": partner(), "shareable": shareable, "status": status, "sent": crate::world::NOON,
        }));
        state.org = org;
        state.team = team;
        state.by = account(by);
        state
    }
}

prop_compose! {
    fn any_share()(
        referral in 9_u8..14, from in any_org(), to in any_org(), person in 9_u8..14, case in prop::option::of(9_u8..14),
        sets in prop::collection::btree_set(prop::sample::select(SHARE_SETS.iter().map(|(set, _)| (*set).to_owned()).collect::<Vec<_>>()), 1..4),
    ) -> Share {
        Share { referral: id(referral), from, to, person: id(person), case: case.map(id), sets }
    }
}

/// Up to three shares. A referral gives one share, never two.
fn any_shares(least: usize) -> impl Strategy<Value = Vec<Share>> {
    prop::collection::vec(any_share(), least..4).prop_map(|mut shares| {
        let mut given = BTreeSet::new();
        shares.retain(|share| given.insert(share.referral));
        shares
    })
}

/// The fields that an actor sees of a record.
fn seen(actor: &Actor, state: &State, shares: &[Share]) -> BTreeSet<&'static str> {
    let ring = KeyRing::of(actor, shares);
    let Some(view) = visible(&ring, state.kind, &audience(state, shares, &Beside::default())) else {
        return BTreeSet::new();
    };
    state.kind.facts().fields.iter().filter(|field| view.shows(field)).map(|field| field.name).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn taking_a_role_away_never_shows_or_allows_more(actor in any_actor(), state in any_record(), share in any_share(), at in any::<prop::sample::Index>()) {
        if actor.roles.is_empty() {
            return Ok(());
        }
        let mut less = actor.clone();
        less.roles.remove(at.index(actor.roles.len()));
        let shares = [share];
        prop_assert!(seen(&less, &state, &shares).is_subset(&seen(&actor, &state, &shares)));
        let keys = audience(&state, &shares, &Beside::default());
        let (before, after) = (KeyRing::of(&actor, &shares), KeyRing::of(&less, &shares));
        prop_assert!(before.writes(state.kind, &keys) || !after.writes(state.kind, &keys));
        prop_assert!(before.creates(state.kind) || !after.creates(state.kind));
        prop_assert!(after.keys().all(|key| before.holds(key)));
    }

    #[test]
    fn taking_a_share_away_never_shows_more(actor in any_actor(), state in any_record(), shares in any_shares(1), at in any::<prop::sample::Index>()) {
        let mut fewer = shares.clone();
        fewer.remove(at.index(shares.len()));
        prop_assert!(seen(&actor, &state, &fewer).is_subset(&seen(&actor, &state, &shares)));
    }

    #[test]
    fn leaving_the_team_never_shows_more(actor in any_actor(), state in any_record()) {
        let alone = Actor { team: None, ..actor.clone() };
        prop_assert!(seen(&alone, &state, &[]).is_subset(&seen(&actor, &state, &[])));
    }

    #[test]
    fn no_role_no_sight(actor in any_actor(), state in any_record(), shares in any_shares(0)) {
        let nobody = Actor { roles: Vec::new(), ..actor };
        prop_assert!(seen(&nobody, &state, &shares).is_empty());
        prop_assert_eq!(KeyRing::of(&nobody, &shares).keys().count(), 0);
    }

    #[test]
    fn another_organisation_sees_only_the_directory_or_what_a_referral_opens(actor in any_actor(), state in any_record(), shares in any_shares(0)) {
        let org = if actor.org == state.org { id(203) } else { actor.org };
        let stranger = Actor { org, ..actor };
        if state.kind.group() == model::Group::Directory {
            return Ok(());
        }
        let seen = seen(&stranger, &state, &shares);
        let facts = state.kind.facts();
        prop_assert!(seen.iter().all(|name| facts.field(name).unwrap().class < Class::Confidential));
        if state.kind != KindName::Referral {
            let open: BTreeSet<&str> = SHARE_SETS.iter()
                .filter(|(set, _)| shares.iter().any(|share| share.to == stranger.org && share.from == state.org && share.sets.contains(*set)))
                .flat_map(|(_, kinds)| kinds.iter().filter(|(kind, _)| *kind == facts.name).flat_map(|(_, fields)| fields.iter().copied()))
                // And of a bed, or an ask for one, what every organisation that refers is told.
                .chain(told(state.kind).iter().copied())
                .collect();
            prop_assert!(seen.is_subset(&open));
        }
    }

    #[test]
    fn a_withdrawal_leaves_the_partner_status_and_times_whatever_else_was_said(
        roles in prop::collection::vec(any_role(), 0..4),
        others in prop::collection::vec(prop::sample::select(vec!["sent", "accepted", "started", "completed", "declined"]), 0..3),
        of_consent in any::<bool>(),
    ) {
        let mut referral = referral(&["identity", "notes"]);
        let mut consent = consent(&["identity", "notes"]);
        say_beside(&mut referral, "sent", json!(crate::world::NOON));
        say_beside(&mut referral, "status", json!("accepted"));
        say_beside(if of_consent { &mut consent } else { &mut referral }, "status", json!("withdrawn"));
        for other in others.iter().filter(|other| !of_consent || !matches!(**other, "sent" | "declined")) {
            say_beside(&mut referral, "status", json!(other));
        }
        let shares: Vec<Share> = share(&referral, Some(&consent), today()).into_iter().collect();
        prop_assert!(shares.is_empty());
        let guest = Actor { account: account(50), org: partner(), team: Some("day".to_owned()), roles, projects: Vec::new() };
        let seen = seen(&guest, &referral, &shares);
        prop_assert!(seen.is_subset(&BTreeSet::from(["status", "sent", "due", "answered", "ended"])), "{:?}", seen);
    }

    #[test]
    fn fewer_projects_never_show_more(actor in any_actor(), state in any_record(), shares in any_shares(0)) {
        let fewer = Actor { projects: actor.projects.iter().skip(1).copied().collect(), ..actor.clone() };
        prop_assert!(seen(&fewer, &state, &shares).is_subset(&seen(&actor, &state, &shares)));
        let told = |who: &Actor| rules::policy::figures_reach(who, state.reference("project"));
        prop_assert!(told(&actor) || !told(&fewer));
    }

    #[test]
    fn an_audience_follows_from_the_record_alone(state in any_record(), shares in any_shares(0)) {
        let keys = audience(&state, &shares, &Beside::default());
        let doubled: Vec<Share> = shares.iter().rev().chain(&shares).cloned().collect();
        prop_assert_eq!(&keys, &audience(&state, &doubled, &Beside::default()));
        for key in &keys {
            prop_assert_eq!(&key.to_string().parse::<AudienceKey>().unwrap(), key);
        }
    }

    #[test]
    fn equal_rings_have_equal_hashes_and_others_do_not(one in any_actor(), other in any_actor(), shares in any_shares(0)) {
        let (a, b) = (KeyRing::of(&one, &shares), KeyRing::of(&other, &shares));
        let labels = |ring: &KeyRing| ring.feeds().map(|(label, _)| label).collect::<Vec<_>>();
        prop_assert_eq!(labels(&a) == labels(&b), a.hash() == b.hash());
    }

    #[test]
    fn odd_text_is_no_key_and_no_panic(text in "(org|own|team|sent|share|net|ended)?[:/]?\\PC{0,50}") {
        if let Ok(key) = text.parse::<AudienceKey>() {
            prop_assert_eq!(key.to_string().parse::<AudienceKey>().unwrap(), key);
        }
    }
}
