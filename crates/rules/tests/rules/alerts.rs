//! Patterns to be told of: each by example, what never makes one, and that no order of recording changes what is found.

use std::collections::BTreeSet;

use model::{Fields, KindName, RecordId, State};
use proptest::prelude::*;
use rules::{
    alerts::{Adults, Finding, Pattern, Recorded, Rule, findings, in_bounds, tells_from_ms},
    clock::Risk,
    policy::{Actor, AudienceKey, Beside, KeyRing, Role, audience, may_edit, visible},
    refusals,
    workflow::{Around, effect},
};
use serde_json::{Value, json};

use crate::world::{act, actor, home, id, ms, must_act, now, partner, put, record, refused};

const DAY: u64 = 86_400_000;

fn rule(pattern: Pattern, days: u64, least: usize) -> Rule {
    Rule { id: id(90), version: 1, pattern, days, least, level: Risk::High, tells_team: false }
}

fn contact(n: u8, time: &str, more: Value) -> State {
    let mut fields = json!({"person": id(10), "time": time});
    fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    record(KindName::Contact, n, fields)
}

fn found(rule: &Rule, records: &[State], adults: &Adults) -> Vec<Finding> {
    findings(rule, &Recorded { records, adults, now_ms: now().ms }, 0)
}

fn names(finding: &Finding) -> BTreeSet<RecordId> {
    finding.because.keys().map(|(_, id)| *id).collect()
}

#[test]
fn three_contacts_with_the_same_adult_in_fourteen_days() {
    let rule = rule(Pattern::SameAdult, 14, 3);
    let records = [
        contact(1, "2026-11-03T13:00:00.000Z", json!({})),
        contact(2, "2026-11-09T13:00:00.000Z", json!({"person": id(11)})),
        contact(3, "2026-11-12T13:00:00.000Z", json!({})),
        contact(4, "2026-10-01T13:00:00.000Z", json!({})),
    ];
    let adults = Adults::from([
        ("one".to_owned(), (1..5).map(id).collect()),
        ("two".to_owned(), BTreeSet::from([id(1), id(4)])),
    ]);
    let told = found(&rule, &records, &adults);
    assert_eq!(told.len(), 1, "two contacts are not three");
    assert_eq!(
        names(&told[0]),
        BTreeSet::from([id(1), id(2), id(3)]),
        "what lay outside the fourteen days is no part of it"
    );
    assert_eq!(told[0].person, None, "an unknown adult stands on no child's file");
    assert!(found(&self::rule(Pattern::SameAdult, 8, 3), &records, &adults).is_empty());
    assert!(found(&rule, &records, &Adults::new()).is_empty(), "nobody is guessed");
}

#[test]
fn gifts_and_alone_and_night_in_the_contacts_of_one_child() {
    let rule = rule(Pattern::GiftsAloneNight, 14, 2);
    let gift = contact(1, "2026-11-10T08:00:00.000Z", json!({"indicators": ["groom_food_or_gifts"]}));
    // Half past eight in the evening in the field.
    let night = contact(2, "2026-11-12T13:30:00.000Z", json!({"with_whom": ["alone"]}));
    let dull = contact(3, "2026-11-11T08:00:00.000Z", json!({"with_whom": ["friends"]}));
    let told = found(&rule, &[gift.clone(), night.clone(), dull], &Adults::new());
    assert_eq!(
        told.iter().map(names).collect::<Vec<_>>(),
        [BTreeSet::from([id(1), id(2)])],
        "what tells nothing of it is no part"
    );
    assert_eq!(told[0].person, Some(id(10)));
    let early = contact(2, "2026-11-12T12:30:00.000Z", json!({"with_whom": ["alone"]}));
    assert!(
        found(&rule, &[gift.clone(), early.clone()], &Adults::new()).is_empty(),
        "half past seven is evening"
    );
    let evening = record(KindName::Round, 5, json!({"shift": "night"}));
    let mut on_round = early;
    put(&mut on_round, &Fields::from_iter([("round".to_owned(), json!(id(5)))]));
    assert_eq!(
        found(&rule, &[gift.clone(), on_round, evening], &Adults::new()).len(),
        1,
        "but a night round is night"
    );
    let other = contact(2, "2026-11-12T13:30:00.000Z", json!({"with_whom": ["alone"], "person": id(11)}));
    assert!(found(&rule, &[gift, other], &Adults::new()).is_empty(), "two children are not one");
}

#[test]
fn a_child_out_of_school_crosses_the_border() {
    let rule = rule(Pattern::BorderNoSchool, 30, 2);
    let crossings = [
        contact(1, "2026-11-01T05:00:00.000Z", json!({"doing": ["crossing_border"]})),
        contact(2, "2026-11-08T05:00:00.000Z", json!({"doing": ["crossing_border"]})),
    ];
    let with = |school: &str| {
        let file = record(KindName::Person, 10, json!({"school": school}));
        found(&rule, &[crossings.as_slice(), &[file]].concat(), &Adults::new()).len()
    };
    assert_eq!((with("dropped_out"), with("never"), with("attending")), (1, 1, 0));
    assert!(found(&rule, &crossings, &Adults::new()).is_empty(), "what nobody asked is not known");
    let mut says = crossings.to_vec();
    put(
        &mut says[1],
        &Fields::from_iter([("indicators".to_owned(), json!(["child_no_access_to_education"]))]),
    );
    assert_eq!(found(&rule, &says, &Adults::new()).len(), 1);
}

fn roll(n: u8, session: u8, present: bool) -> State {
    record(KindName::Attendance, n, json!({"person": id(10), "session": id(session), "present": present}))
}

fn session(n: u8, day: &str) -> State {
    record(KindName::Session, n, json!({"day": day}))
}

#[test]
fn a_child_stays_away_after_telling_something() {
    let rule = rule(Pattern::AbsentAfterDisclosure, 21, 2);
    let told = record(
        KindName::Concern,
        1,
        json!({"person": id(10), "session": id(20), "raised": "2026-11-02T04:00:00.000Z"}),
    );
    let sessions = [session(20, "2026-11-02"), session(21, "2026-11-09"), session(22, "2026-11-16")];
    let rolls = [roll(30, 20, true), roll(31, 21, false), roll(32, 22, false)];
    let all = |rolls: &[State]| [std::slice::from_ref(&told), sessions.as_slice(), rolls].concat();
    let seen = found(&rule, &all(&rolls), &Adults::new());
    assert_eq!(
        seen.iter().map(names).collect::<Vec<_>>(),
        [[1, 31, 32].map(id).into_iter().collect::<BTreeSet<_>>()]
    );
    assert!(found(&rule, &all(&rolls[1..]), &Adults::new()).is_empty(), "who never came did not stop coming");
    assert!(found(&rule, &all(&rolls[..2]), &Adults::new()).is_empty(), "once is not twice");
    let street = record(
        KindName::Concern,
        1,
        json!({"person": id(10), "source": "street", "raised": "2026-11-02T04:00:00.000Z"}),
    );
    let other = [&[street], sessions.as_slice(), &rolls].concat();
    assert!(found(&rule, &other, &Adults::new()).is_empty(), "told in the street is another matter");
}

#[test]
fn what_was_erased_or_lies_ahead_makes_no_pattern() {
    let rule = rule(Pattern::SameAdult, 14, 2);
    let adults = Adults::from([("one".to_owned(), [1, 2].map(id).into())]);
    let first = contact(1, "2026-11-20T13:00:00.000Z", json!({}));
    let ahead = contact(2, "2026-11-23T13:00:00.000Z", json!({}));
    assert!(found(&rule, &[first.clone(), ahead], &adults).is_empty());
    let gone = State { erased: true, ..contact(2, "2026-11-21T13:00:00.000Z", json!({})) };
    assert!(found(&rule, &[first, gone], &adults).is_empty());
}

#[test]
fn history_is_not_told_when_a_rule_is_switched_on() {
    let rule = rule(Pattern::SameAdult, 14, 2);
    let adults = Adults::from([("one".to_owned(), (1..5).map(id).collect())]);
    let records = [
        contact(1, "2026-03-01T13:00:00.000Z", json!({})),
        contact(2, "2026-03-02T13:00:00.000Z", json!({})),
        contact(3, "2026-11-14T13:00:00.000Z", json!({})),
        contact(4, "2026-11-20T13:00:00.000Z", json!({})),
    ];
    let recorded = Recorded { records: &records, adults: &adults, now_ms: now().ms };
    let from = tells_from_ms(&rule, now().ms);
    let told = findings(&rule, &recorded, from);
    assert_eq!(told.iter().map(names).collect::<Vec<_>>(), [BTreeSet::from([id(3), id(4)])]);
}

#[test]
fn numbers_have_bounds() {
    let draft = |more: Value| record(KindName::AlertRule, 90, more);
    let bad = |more: Value, field: &str| {
        let refusal = in_bounds(&draft(json!({})), more.as_object().unwrap()).unwrap_err();
        assert_eq!(
            (refusal.rule.as_str(), refusal.field.as_deref()),
            (refusals::ALERT_RULE_BOUNDS, Some(field))
        );
    };
    bad(json!({"days": 0}), "days");
    bad(json!({"days": 367}), "days");
    bad(json!({"least": 51}), "least");
    bad(json!({"pattern": "same_adult", "least": 1}), "least");
    bad(json!({"level": "no_action"}), "level");
    assert!(
        Rule::of(&draft(json!({"pattern": "same_adult", "days": 14, "least": 3, "level": "high"}))).is_none()
    );
}

#[test]
fn a_rule_is_tried_before_it_is_on_and_a_change_makes_it_a_draft() {
    let mut rule = record(KindName::AlertRule, 90, json!({"label_en": "Gifts"}));
    assert_eq!(refused(&mut rule, "try", json!({}), None), refusals::ALERT_RULE_INCOMPLETE);
    let numbers =
        json!({"pattern": "gifts_alone_night", "days": 14, "least": 2, "level": "high", "tell": "case_team"});
    must_act(&mut rule, "change", numbers, None);
    assert_eq!(refused(&mut rule, "switch_on", json!({}), None), refusals::NOT_NOW);
    assert_eq!(
        refused(&mut rule, "try", json!({}), None),
        refusals::ALERT_RULE_UNCOUNTED,
        "a device does not count"
    );
    let boss = actor(1, home(), &[Role::CaseSupervisor]);
    let counted = Around { found: Some(4), ..Around::default() };
    let tried = effect(&rule, &act("try", json!({})), &boss, &counted, now()).unwrap();
    assert_eq!((&tried["found"], &tried["status"]), (&json!(4), &json!("tried")));
    put(&mut rule, &tried);
    must_act(&mut rule, "switch_on", json!({}), None);
    assert_eq!(rule.text("status"), Some("on"));
    let changed = must_act(&mut rule, "change", json!({"days": 30}), None);
    assert_eq!(
        (&changed["status"], &changed["version"], &changed["found"]),
        (&json!("draft"), &json!(2), &Value::Null)
    );
    assert_eq!(refused(&mut rule, "switch_on", json!({}), None), refusals::NOT_NOW);

    must_act(&mut rule, "change", json!({"pattern": "same_adult"}), None);
    let director = actor(2, home(), &[Role::Director]);
    let close = effect(&rule, &act("try", json!({})), &director, &counted, now()).unwrap_err();
    assert_eq!(close.rule, refusals::ALERT_RULE_CLOSE, "who does not read of adults counts none");
}

#[test]
fn an_alert_is_answered_in_words_by_somebody_who_saw_all_of_it() {
    let mut alert = record(KindName::Alert, 91, json!({"pattern": "gifts_alone_night", "contacts": [id(1)]}));
    let say = json!({"answer": "acted", "reason": "she sleeps at the house of hope"});
    assert_eq!(
        refused(&mut alert, "answer", json!({"answer": "acted", "reason": "  "}), None),
        "invalid.missing"
    );
    let boss = actor(1, home(), &[Role::CaseSupervisor]);
    let blind = model::Act { seen: 1, ..act("answer", say.clone()) };
    let unseen = effect(&alert, &blind, &boss, &Around::default(), now()).unwrap_err();
    assert_eq!(unseen.rule, refusals::ALERT_MORE);
    assert_eq!(
        refused(&mut alert, "gather", json!({"time": "2026-11-22T05:00:00.000Z"}), None),
        refusals::ALERT_BY_SYSTEM
    );
    must_act(&mut alert, "answer", say.clone(), None);
    assert_eq!(refused(&mut alert, "answer", say, None), refusals::NOT_NOW);
}

#[test]
fn what_rests_on_unknown_adults_is_for_those_who_read_of_them() {
    let alert = |pattern: &str| record(KindName::Alert, 91, json!({"pattern": pattern, "person": id(10)}));
    let sees = |role: Role, pattern: &str| {
        let keys = audience(&alert(pattern), &[], &Beside::default());
        visible(&KeyRing::of(&actor(5, home(), &[role]), &[]), KindName::Alert, &keys).is_some()
    };
    for role in Role::ALL.iter().copied() {
        assert_eq!(sees(role, "same_adult"), role == Role::CaseSupervisor, "{role:?}");
    }
    assert!(sees(Role::Caseworker, "gifts_alone_night"), "of their own team");
    assert!(!sees(Role::OutreachWorker, "gifts_alone_night"));
    let keys = audience(&alert("same_adult"), &[], &Beside::default());
    assert_eq!(keys, BTreeSet::from([AudienceKey::cleared(home(), model::Group::Care)]));
    let abroad = KeyRing::of(&actor(5, partner(), &[Role::CaseSupervisor]), &[]);
    assert!(visible(&abroad, KindName::Alert, &keys).is_none());
    let key = AudienceKey::cleared(home(), model::Group::Care);
    assert_eq!(key.as_str().parse(), Ok(key.clone()));

    let rule = audience(&record(KindName::AlertRule, 90, json!({})), &[], &Beside::default());
    assert!(!abroad.opens(&rule), "who looks for what is nothing for other organisations");
}

/// Such an alert counts the contacts of a suspect: that somebody is one may follow from it.
#[test]
fn whoever_is_told_of_an_unknown_adult_reads_suspects_too() {
    let alert =
        audience(&record(KindName::Alert, 91, json!({"pattern": "same_adult"})), &[], &Beside::default());
    let suspect = audience(&record(KindName::Suspect, 92, json!({})), &[], &Beside::default());
    let mut told = 0;
    for role in Role::ALL.iter().copied() {
        for team in [None, Some("night".to_owned())] {
            let ring = KeyRing::of(&Actor { team, ..actor(5, home(), &[role]) }, &[]);
            if visible(&ring, KindName::Alert, &alert).is_some() {
                told += 1;
                let view = visible(&ring, KindName::Suspect, &suspect).expect("who is told reads suspects");
                let seen = view.view(KindName::Suspect, ["alias", "note", "contacts"]);
                assert_eq!(seen.hidden, Vec::<String>::new(), "{role:?}");
            }
        }
    }
    assert_eq!(told, 2, "a supervisor, of a team or of none");
}

#[test]
fn nobody_invents_an_alert() {
    let boss = actor(1, home(), &[Role::CaseSupervisor]);
    let ring = KeyRing::of(&boss, &[]);
    let new = may_edit(&boss, &ring, None, &BTreeSet::new(), KindName::Alert, &Fields::new());
    assert_eq!(new.unwrap_err().rule, refusals::ALERT_BY_SYSTEM);
    let keys = audience(&record(KindName::Alert, 91, json!({})), &[], &Beside::default());
    let alert = record(KindName::Alert, 91, json!({}));
    let changed = may_edit(&boss, &ring, Some(&alert), &keys, KindName::Alert, &Fields::new());
    assert_eq!(changed.unwrap_err().rule, refusals::ALERT_BY_SYSTEM);
}

/// Contacts with one child at random hours, with and without the signs.
fn contacts() -> impl Strategy<Value = Vec<(u64, u8)>> {
    prop::collection::vec((0_u64..40 * 24, any::<u8>()), 1..12)
}

proptest! {
    #[test]
    fn what_is_recorded_later_takes_nothing_away(all in contacts(), least in 1_usize..4, days in 1_u64..20, cut: prop::sample::Index) {
        let rule = rule(Pattern::GiftsAloneNight, days, least);
        let begin = ms("2026-10-10T00:00:00.000Z");
        let records: Vec<State> = (1..).zip(&all).map(|(n, (hour, signs))| {
            let time = rules::read::instant_value(begin + hour * 3_600_000);
            let indicators = if signs & 1 == 1 { json!(["groom_food_or_gifts"]) } else { json!([]) };
            let with = if signs & 2 == 2 { json!(["alone"]) } else { json!([]) };
            contact(n, time.as_str().unwrap(), json!({"indicators": indicators, "with_whom": with}))
        }).collect();
        let whole: BTreeSet<_> = found(&rule, &records, &Adults::new()).iter().flat_map(names).collect();
        let part = &records[..cut.index(records.len())];
        let part: BTreeSet<_> = found(&rule, part, &Adults::new()).iter().flat_map(names).collect();
        prop_assert!(part.is_subset(&whole));
        let mut turned = records;
        turned.reverse();
        let again: BTreeSet<_> = found(&rule, &turned, &Adults::new()).iter().flat_map(names).collect();
        prop_assert_eq!(again, whole);
    }
}

#[test]
fn a_day_is_a_day_to_the_millisecond() {
    let rule = rule(Pattern::SameAdult, 1, 2);
    let adults = Adults::from([("one".to_owned(), [1, 2].map(id).into())]);
    let begin = ms("2026-11-20T13:00:00.000Z");
    let after = |ms: u64| {
        let time = rules::read::instant_value(begin + ms);
        let records = [
            contact(1, "2026-11-20T13:00:00.000Z", json!({})),
            contact(2, time.as_str().unwrap(), json!({})),
        ];
        found(&rule, &records, &adults).len()
    };
    assert_eq!((after(DAY), after(DAY + 1)), (1, 0));
}
