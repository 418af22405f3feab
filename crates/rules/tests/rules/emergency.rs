//! Break-glass, as the handbook has it and as no sequence of acts may break.

use std::collections::BTreeSet;

use model::{AccountId, Fields, KindName, RecordId, State};
use proptest::prelude::*;
use rules::{
    policy::emergency::{Asked, HOURS_MAX, glass, grant, ran_out},
    policy::{Actor, AudienceKey, Beside, Glass, KeyRing, Role, audience, may_act, may_edit, visible},
    read,
    workflow::{Around, Now, effect},
};
use serde_json::{Value, json};

use crate::world::{NOON, act, actor, home, id, ms, partner, put, record};

const HOUR_MS: u64 = 3_600_000;
const WORDS: &str = "he was taken into a car";

fn holder() -> Actor {
    Actor { team: Some("night".to_owned()), ..actor(7, home(), &[Role::OutreachWorker]) }
}

fn child(n: u8) -> State {
    record(KindName::Person, n, json!({"name": {"latin": "Sokha"}, "phone": "012"}))
}

fn keys(of: &State, glasses: &[Glass]) -> BTreeSet<AudienceKey> {
    audience(of, &[], &Beside { glasses: glasses.to_vec(), ..Beside::default() })
}

fn ask(who: &Actor, child: &State, standing: &[State], hours: u64, now_ms: u64) -> Result<Fields, String> {
    let glasses: Vec<Glass> = standing.iter().filter_map(glass).collect();
    let ring = KeyRing::of(who, &[]).with_glasses(who, &glasses, now_ms);
    let asked = Asked { ground: "missing", reason: WORDS, hours };
    grant(who, &ring, Some((child, &keys(child, &glasses))), standing, &BTreeSet::new(), asked, now_ms)
        .map_err(|refusal| refusal.rule)
}

/// The record of a grant, as its holder's.
fn access(n: u8, by: AccountId, fields: &Fields) -> State {
    let mut state = record(KindName::EmergencyAccess, n, json!({}));
    state.by = by;
    state.team = Some("night".to_owned());
    put(&mut state, fields);
    state
}

#[test]
fn it_opens_what_is_named_of_that_child_and_nothing_else() {
    let given = ask(&holder(), &child(10), &[], 1, ms(NOON)).unwrap();
    let glasses: Vec<Glass> = glass(&access(90, holder().account, &given)).into_iter().collect();
    let ring = KeyRing::of(&holder(), &[]).with_glasses(&holder(), &glasses, ms(NOON));
    let about = |kind: KindName, person: RecordId| record(kind, 50, json!({"person": person}));
    let opens = |state: &State| visible(&ring, state.kind, &keys(state, &glasses)).is_some();
    assert!(opens(&child(10)) && !opens(&child(11)));
    for kind in [KindName::Note, KindName::Case, KindName::Concern, KindName::Placement, KindName::Visit] {
        assert!(opens(&about(kind, id(10))), "{kind:?}");
        assert!(!opens(&about(kind, id(11))), "{kind:?} of another child");
        assert!(!ring.writes(kind, &keys(&about(kind, id(10)), &glasses)), "{kind:?} is read only");
        let mut foreign = about(kind, id(10));
        foreign.org = partner();
        assert!(!opens(&foreign), "{kind:?} of another organisation");
    }
    for kind in [KindName::LegalMatter, KindName::Hearing, KindName::Response, KindName::EmergencyAccess] {
        assert!(!opens(&about(kind, id(10))), "{kind:?}");
    }
    let notes = visible(&ring, KindName::Note, &keys(&about(KindName::Note, id(10)), &glasses)).unwrap();
    let field = |name: &str| KindName::Note.facts().field(name).unwrap();
    assert!(notes.shows(field("text")) && !notes.shows(field("private")));
}

/// The grant's own end decides, not whether the office has said that it is over.
#[test]
fn it_opens_nothing_from_its_last_moment_on_though_nobody_has_ended_it() {
    let given = ask(&holder(), &child(10), &[], 1, ms(NOON)).unwrap();
    let standing = access(90, holder().account, &given);
    let glasses: Vec<Glass> = glass(&standing).into_iter().collect();
    let end = ms(NOON) + HOUR_MS;
    let opens_at = |now_ms: u64| {
        let ring = KeyRing::of(&holder(), &[]).with_glasses(&holder(), &glasses, now_ms);
        visible(&ring, KindName::Person, &keys(&child(10), &glasses)).is_some()
    };
    assert!(opens_at(end - 1) && !opens_at(end) && !opens_at(end + 1000));
    assert!(ask(&holder(), &child(11), &[standing], 1, end).is_ok(), "and it stands in no other one's way");
}

#[test]
fn who_asks_in_vain_is_told_why() {
    let now = ms(NOON);
    let why = |who: &Actor, child: &State, hours| ask(who, child, &[], hours, now).unwrap_err();
    assert_eq!(why(&actor(8, home(), &[Role::MeOfficer]), &child(10), 1), "policy.not_your_role");
    assert_eq!(why(&actor(8, partner(), &[Role::OutreachWorker]), &child(10), 1), "policy.unknown_record");
    assert_eq!(why(&actor(8, home(), &[Role::CaseSupervisor]), &child(10), 1), "emergency.not_needed");
    assert_eq!(why(&holder(), &child(10), HOURS_MAX + 1), "invalid");
    let first = access(90, holder().account, &ask(&holder(), &child(10), &[], 1, now).unwrap());
    assert_eq!(
        ask(&holder(), &child(11), std::slice::from_ref(&first), 1, now).unwrap_err(),
        "emergency.stands"
    );
    // Another's does not stand in the way.
    let mate = Actor { account: AccountId::new(1, [8; 10]), ..holder() };
    assert!(ask(&mate, &child(11), &[first], 1, now).is_ok());
}

#[test]
fn a_role_that_is_taken_away_and_a_clash_about_its_end_close_it() {
    let given = ask(&holder(), &child(10), &[], 1, ms(NOON)).unwrap();
    let mut state = access(90, holder().account, &given);
    let glasses: Vec<Glass> = glass(&state).into_iter().collect();
    let clerk = Actor { roles: vec![Role::MeOfficer], ..holder() };
    let ring = KeyRing::of(&clerk, &[]).with_glasses(&clerk, &glasses, ms(NOON));
    assert!(!ring.keys().any(|key| key.as_str().starts_with("glass:")));
    crate::world::say_beside(&mut state, "status", json!("ended"));
    assert_eq!(glass(&state), None, "ended in one word of two is ended");
}

/// What may happen, with whom and when: which, which child, hours, minutes later.
type Step = (u8, u8, u64, u64);

/// One step; the accesses afterwards. Everything the holder tries is judged as the store judges it.
fn step(accesses: &mut Vec<State>, (what, which, hours, _): Step, now_ms: u64) {
    let who = if what == 1 { actor(12, home(), &[Role::CaseSupervisor]) } else { holder() };
    let now = Now { ms: now_ms };
    match what {
        0 => {
            if let Ok(fields) = ask(&who, &child(10 + which), accesses, hours, now_ms) {
                let n = 100 + u8::try_from(accesses.len()).unwrap_or(u8::MAX);
                accesses.push(access(n, who.account, &fields));
            }
        }
        // An act of the holder or a supervisor on any of them.
        1 | 2 => {
            let len = accesses.len().max(1);
            let Some(state) = accesses.get_mut(usize::from(which) % len) else { return };
            let (name, args) = [
                ("end", json!({})),
                ("expire", json!({})),
                ("review", json!({"finding": "justified", "note": "yes"})),
                ("end", json!({"until": "2031-01-01T00:00:00.000Z"})),
                ("review", json!({"finding": "justified", "note": "x", "status": "open"})),
            ][usize::try_from(hours % 5).unwrap_or(0)]
            .clone();
            let ring = KeyRing::of(&who, &[]);
            if may_act(&who, &ring, state, &keys(state, &[]), name).is_err() {
                return;
            }
            if let Ok(fields) = effect(state, &act(name, args), &who, &Around::default(), now) {
                put(state, &fields);
            }
        }
        // An edit of the terms.
        _ => {
            let len = accesses.len().max(1);
            let Some(state) = accesses.get_mut(usize::from(which) % len) else { return };
            let terms = [
                json!({"until": "2031-01-01T00:00:00.000Z"}),
                json!({"person": id(10 + which)}),
                json!({"status": "open"}),
                json!({"from": "2031-01-01T00:00:00.000Z"}),
            ];
            let Value::Object(set) = terms[usize::try_from(hours % 4).unwrap_or(0)].clone() else { return };
            let ring = KeyRing::of(&who, &[]);
            if may_edit(&who, &ring, Some(state), &keys(state, &[]), state.kind, &set).is_ok() {
                put(state, &set);
            }
        }
    }
}

/// The office ends what has run out.
fn tick(accesses: &mut [State], now_ms: u64) {
    for state in accesses.iter_mut().filter(|state| ran_out(state, now_ms)) {
        let system = actor(0, home(), &[]);
        let fields =
            effect(state, &act("expire", json!({})), &system, &Around::default(), Now { ms: now_ms });
        put(state, &fields.unwrap());
        let again = effect(state, &act("expire", json!({})), &system, &Around::default(), Now { ms: now_ms });
        assert!(again.is_err(), "it ends once");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever is tried, in whatever order: one child's file at a time, and each time four hours at most.
    #[test]
    fn the_holder_never_sees_more_than_one_file_nor_longer_than_it_was_granted(
        steps in prop::collection::vec((0_u8..4, 0_u8..4, 0_u64..7, 0_u64..200), 1..40)
    ) {
        let mut accesses = Vec::new();
        let mut now_ms = ms(NOON);
        for one in steps {
            now_ms += one.3 * 60_000;
            tick(&mut accesses, now_ms);
            step(&mut accesses, one, now_ms);
            let open: Vec<(Glass, &State)> =
                accesses.iter().filter_map(|state| Some((glass(state)?, state))).collect();
            prop_assert!(open.len() <= 1);
            let glasses: Vec<Glass> = open.iter().map(|(glass, _)| glass.clone()).collect();
            let ring = KeyRing::of(&holder(), &[]).with_glasses(&holder(), &glasses, now_ms);
            let seen = (10..14).filter(|n| {
                let child = child(*n);
                visible(&ring, child.kind, &keys(&child, &glasses)).is_some()
            });
            prop_assert!(seen.count() <= 1);
            for (_, state) in open {
                let from = read::instant_ms(state, "from").unwrap();
                prop_assert!(now_ms < from + HOURS_MAX * HOUR_MS);
            }
        }
    }
}
