//! Beds, asks for one, and placements: the rules by example, a bed against a model of it, and who sees what.

use model::{Fields, KindName, State};
use proptest::prelude::*;
use rules::{
    policy::{Actor, KeyRing, Role, may_act, may_edit, told},
    workflow::{Around, HOLD_MAX_HOURS, Now, effect},
};
use serde_json::{Value, json};

use crate::world::{
    account, act, actor, fields_seen, home, id, keys_of, ms, now, partner, put, record, sees,
};

const HOUR_MS: u64 = 3_600_000;

fn third() -> model::RecordId {
    id(202)
}

fn caseworker(org: model::RecordId) -> Actor {
    actor(9, org, &[Role::Caseworker])
}

fn later(hours: u64) -> Now {
    Now { ms: now().ms + hours * HOUR_MS }
}

fn bed() -> State {
    record(
        KindName::Bed,
        70,
        json!({
            "label": "Blue room", "care": "shelter", "age_min": 5, "age_max": 12, "sexes": ["female"],
            "province": "KH-01", "siblings": true, "address": "behind the old pagoda", "contact": "012 345 678",
            "note": "Sister Maly has the key",
        }),
    )
}

fn ask() -> State {
    record(
        KindName::BedAsk,
        71,
        json!({
            "person": id(10), "case": id(13), "age_band": "from_5", "sex": "female", "province": "KH-01",
            "until": "2026-11-22T15:00:00.000Z", "note": "the girl from the market",
        }),
    )
}

fn placement(fields: &Value) -> State {
    let mut state = record(KindName::Placement, 72, json!({"person": id(10), "case": id(13)}));
    put(&mut state, fields.as_object().unwrap());
    state
}

/// Does an act as somebody, with records beside it; answers with the rule where it is refused.
fn does(
    state: &mut State,
    who: &Actor,
    name: &str,
    args: Value,
    beside: &[State],
    at: Now,
) -> Result<Fields, String> {
    let around = Around { beside, ..Around::default() };
    let fields = effect(state, &act(name, args), who, &around, at).map_err(|refusal| refusal.rule)?;
    put(state, &fields);
    Ok(fields)
}

fn plain(state: &mut State, org: model::RecordId, name: &str, at: Now) -> Result<Fields, String> {
    does(state, &caseworker(org), name, json!({}), &[], at)
}

#[test]
fn the_first_holds_the_bed_and_the_next_is_told_that_another_was_first() {
    let mut bed = bed();
    let held = plain(&mut bed, partner(), "hold", now()).unwrap();
    assert_eq!(held["held_by"], json!(partner()));
    assert_eq!(ms(held["held_until"].as_str().unwrap()), now().ms + HOLD_MAX_HOURS * HOUR_MS);
    for org in [home(), partner(), third()] {
        assert_eq!(plain(&mut bed, org, "hold", later(1)).unwrap_err(), "bed.another_was_first");
    }
    plain(&mut bed, home(), "take", later(1)).unwrap();
    assert_eq!(plain(&mut bed, third(), "hold", later(9)).unwrap_err(), "bed.another_was_first");
    plain(&mut bed, home(), "free", later(9)).unwrap();
    assert!(bed.value("held_by").is_none_or(Value::is_null), "nobody stands there any more");
    plain(&mut bed, third(), "hold", later(9)).unwrap();
}

#[test]
fn a_hold_that_ran_out_counts_as_free_without_anybody_saying_so() {
    let mut bed = bed();
    plain(&mut bed, partner(), "hold", now()).unwrap();
    assert_eq!(plain(&mut bed, third(), "expire", later(3)).unwrap_err(), "bed.still_held");
    let held = plain(&mut bed, third(), "hold", later(4)).unwrap();
    assert_eq!(held["held_by"], json!(third()));
}

#[test]
fn a_bed_is_held_for_four_hours_at_most() {
    for (hours, taken) in
        [(json!(1), true), (json!(4), true), (json!(0), false), (json!(5), false), (json!(u64::MAX), false)]
    {
        let done = does(&mut bed(), &caseworker(partner()), "hold", json!({"hold_hours": hours}), &[], now());
        match done {
            Ok(fields) => {
                let until = now().ms + hours.as_u64().unwrap() * HOUR_MS;
                assert!(taken && ms(fields["held_until"].as_str().unwrap()) == until, "{hours}");
            }
            Err(rule) => assert!(
                !taken && (hours == json!(u64::MAX) || rule == "bed.hold_too_long"),
                "{hours}: {rule}"
            ),
        }
    }
}

#[test]
fn only_who_holds_a_bed_or_keeps_it_lets_it_go() {
    let mut bed = bed();
    plain(&mut bed, partner(), "hold", now()).unwrap();
    assert_eq!(plain(&mut bed, third(), "release", now()).unwrap_err(), "bed.not_holder");
    plain(&mut bed.clone(), home(), "release", now()).unwrap();
    plain(&mut bed, partner(), "release", now()).unwrap();
    assert_eq!(plain(&mut bed, partner(), "release", now()).unwrap_err(), "not_now");
}

#[test]
fn a_bed_is_not_taken_out_of_use_under_whoever_is_on_the_way() {
    let mut bed = bed();
    plain(&mut bed, partner(), "hold", now()).unwrap();
    let broken = json!({"reason": "the roof leaks"});
    let keeper = caseworker(home());
    assert_eq!(does(&mut bed, &keeper, "retire", broken.clone(), &[], now()).unwrap_err(), "bed.still_held");
    does(&mut bed, &keeper, "retire", broken, &[], later(4)).unwrap();
    assert_eq!(plain(&mut bed, partner(), "hold", later(4)).unwrap_err(), "bed.out_of_use");
    plain(&mut bed, home(), "restore", later(5)).unwrap();
    assert_eq!(bed.text("status"), Some("free"));
}

#[test]
fn the_first_yes_counts_and_the_others_are_thanked() {
    let mut ask = ask();
    assert_eq!(plain(&mut ask, home(), "accept", now()).unwrap_err(), "bed_ask.own");
    let said = plain(&mut ask, partner(), "accept", now()).unwrap();
    assert_eq!(said["accepted_by"], json!(partner()));
    assert_eq!(plain(&mut ask, third(), "accept", now()).unwrap_err(), "bed_ask.another_was_first");
    assert_eq!(plain(&mut ask, home(), "cancel", now()).unwrap_err(), "not_now");
}

#[test]
fn a_yes_comes_in_time_or_not_at_all_and_what_nobody_answers_is_unmet() {
    let mut late = ask();
    let over = Now { ms: ms("2026-11-22T15:00:00.000Z") };
    assert_eq!(plain(&mut late, partner(), "accept", over).unwrap_err(), "bed_ask.over");
    assert_eq!(plain(&mut late, home(), "expire", now()).unwrap_err(), "bed_ask.not_over");
    assert!(!rules::workflow::unmet(&late, now()) && rules::workflow::unmet(&late, over));
    plain(&mut late, home(), "expire", over).unwrap();
    assert_eq!(late.text("status"), Some("expired"));
    let mut cancelled = ask();
    plain(&mut cancelled, home(), "cancel", now()).unwrap();
    assert_eq!(plain(&mut cancelled, partner(), "accept", now()).unwrap_err(), "bed_ask.over");
    assert!(!rules::workflow::unmet(&cancelled, over), "who needs it no longer is not unmet");
}

#[test]
fn only_an_own_bed_that_is_free_is_offered() {
    let offer = |bed: &State| {
        let args = json!({"bed": bed.record});
        does(&mut ask(), &caseworker(partner()), "accept", args, std::slice::from_ref(bed), now())
    };
    let mut ours = State { org: partner(), ..bed() };
    assert_eq!(offer(&bed()).unwrap_err(), "bed_ask.not_your_bed");
    assert_eq!(offer(&ours).unwrap()["bed"], json!(ours.record));
    plain(&mut ours, third(), "hold", now()).unwrap();
    assert_eq!(offer(&ours).unwrap_err(), "bed_ask.bed_not_free");
    plain(&mut ours, third(), "release", now()).unwrap();
    plain(&mut ours, partner(), "hold", now()).unwrap();
    offer(&ours).unwrap();
    let nothing_there =
        does(&mut ask(), &caseworker(partner()), "accept", json!({"bed": ours.record}), &[], now());
    assert_eq!(nothing_there.unwrap_err(), "bed_ask.not_your_bed");
}

#[test]
fn kin_come_first_and_nobody_approves_their_own() {
    let boss = actor(2, home(), &[Role::CaseSupervisor]);
    let author = actor(1, home(), &[Role::CaseSupervisor]);
    let try_with =
        |who: &Actor, fields: Value| does(&mut placement(&fields), who, "approve", json!({}), &[], now());
    assert_eq!(try_with(&boss, json!({"care": "residential"})).unwrap_err(), "placement.kin_first");
    assert_eq!(
        try_with(&boss, json!({"care": "residential", "why_not_kin": "  "})).unwrap_err(),
        "placement.kin_first"
    );
    let said = json!({"care": "residential", "why_not_kin": "the uncle hits her"});
    assert_eq!(try_with(&author, said.clone()).unwrap_err(), "placement.approves_own");
    assert_eq!(try_with(&boss, said).unwrap()["approved_by"], json!(account(2)));
    try_with(&boss, json!({"care": "kinship"})).unwrap();
    assert_eq!(try_with(&boss, json!({})).unwrap_err(), "invalid.missing");
}

#[test]
fn a_search_among_kin_answers_why_not_only_when_nobody_of_it_is_left() {
    let boss = actor(2, home(), &[Role::CaseSupervisor]);
    let kin = |n: u8, fields: Value| {
        let mut state =
            record(KindName::Kin, n, json!({"person": id(10), "case": id(13), "relation": "grandmother"}));
        put(&mut state, fields.as_object().unwrap());
        state
    };
    let shelter = json!({"care": "shelter"});
    let approve = |beside: &[State]| {
        does(&mut placement(&shelter), &boss, "approve", json!({}), beside, now()).map(|_| ())
    };
    let (unsafe_one, unwilling) =
        (kin(80, json!({"safe": "no"})), kin(81, json!({"willing": "no", "safe": "yes"})));
    let mut able = kin(82, json!({"willing": "yes", "safe": "yes"}));
    let asked = Err("placement.kin_first".to_owned());
    assert_eq!(approve(&[]), asked, "nobody was looked for");
    assert_eq!(approve(&[unsafe_one.clone(), able.clone()]), asked, "one is willing and safe");
    assert_eq!(approve(&[kin(83, json!({"safe": "unknown"}))]), asked, "not known rules nobody out");
    assert_eq!(approve(&[unsafe_one.clone(), unwilling.clone()]), Ok(()));

    let empty = does(&mut able, &boss, "rule_out", json!({"reason": " "}), &[], now());
    assert_eq!(empty.unwrap_err(), "invalid.missing");
    does(&mut able, &boss, "rule_out", json!({"reason": "moved abroad"}), &[], now()).unwrap();
    assert_eq!(approve(&[unsafe_one.clone(), able.clone()]), Ok(()));
    does(&mut able, &boss, "reopen", json!({}), &[], now()).unwrap();
    assert_eq!(approve(&[unsafe_one, able]), asked, "she is asked again");

    let mut theirs = unwilling;
    theirs.org = partner();
    assert_eq!(approve(&[theirs]), asked, "a partner's line decides nothing");
}

#[test]
fn nobody_counts_as_looked_at_before_willing_and_safe_are_answered() {
    let boss = actor(2, home(), &[Role::CaseSupervisor]);
    let mut aunt = record(KindName::Kin, 80, json!({"person": id(10), "case": id(13), "willing": "yes"}));
    assert_eq!(does(&mut aunt, &boss, "assess", json!({}), &[], now()).unwrap_err(), "invalid.missing");
    put(&mut aunt, json!({"safe": "unknown"}).as_object().unwrap());
    assert_eq!(does(&mut aunt, &boss, "assess", json!({}), &[], now()).unwrap_err(), "invalid.missing");
    put(&mut aunt, json!({"safe": "no"}).as_object().unwrap());
    assert_eq!(does(&mut aunt, &boss, "assess", json!({}), &[], now()).unwrap()["status"], "assessed");
}

#[test]
fn what_cannot_wait_begins_and_is_approved_afterwards() {
    let boss = actor(2, home(), &[Role::CaseSupervisor]);
    let mut tonight = placement(&json!({"care": "shelter"}));
    assert_eq!(plain(&mut tonight, home(), "begin", now()).unwrap_err(), "placement.not_approved");
    let emergency = json!({"emergency": true});
    let begun = does(&mut tonight, &caseworker(home()), "begin", emergency, &[], now()).unwrap();
    assert_eq!(ms(begun["due"].as_str().unwrap()), now().ms + 84 * 24 * HOUR_MS, "before twelve weeks");
    put(&mut tonight, json!({"why_not_kin": "nobody was found tonight"}).as_object().unwrap());
    does(&mut tonight, &boss, "approve", json!({}), &[], later(12)).unwrap();
    assert_eq!(tonight.text("status"), Some("active"), "she lives there all along");
    assert_eq!(does(&mut tonight, &boss, "approve", json!({}), &[], later(13)).unwrap_err(), "not_now");
    let found = json!({"review_note": "she sleeps well"});
    let reviewed = does(&mut tonight, &boss, "review", found, &[], later(100)).unwrap();
    assert_eq!(ms(reviewed["due"].as_str().unwrap()), later(100).ms + 84 * 24 * HOUR_MS);
    let home_again = json!({"end_reason": "family"});
    does(&mut tonight, &boss, "end", home_again, &[], later(200)).unwrap();
    assert!(tonight.value("due").is_none_or(Value::is_null), "nothing is due any more");
}

#[test]
fn what_was_answered_or_approved_stays_what_it_was() {
    let who = actor(1, home(), &[Role::CaseSupervisor]);
    let ring = KeyRing::of(&who, &[]);
    let edit = |state: &State, fields: Value| {
        let fields = fields.as_object().unwrap();
        let keys = keys_of(state, &[]);
        may_edit(&who, &ring, Some(state), &keys, state.kind, fields).map_err(|refusal| refusal.rule)
    };
    let mut asked = ask();
    edit(&asked, json!({"sex": "male"})).unwrap();
    plain(&mut asked, partner(), "accept", now()).unwrap();
    assert_eq!(edit(&asked, json!({"sex": "male"})).unwrap_err(), "bed_ask.fixed");
    let mut agreed = placement(&json!({"care": "kinship"}));
    edit(&agreed, json!({"care": "residential"})).unwrap();
    does(&mut agreed, &actor(2, home(), &[Role::CaseSupervisor]), "approve", json!({}), &[], now()).unwrap();
    assert_eq!(edit(&agreed, json!({"care": "residential"})).unwrap_err(), "placement.fixed");
    edit(&agreed, json!({"carer": "her grandmother"})).unwrap();
}

#[test]
fn partners_see_what_they_need_to_choose_and_nothing_that_tells_where_or_who() {
    for role in [Role::Caseworker, Role::CentreManager, Role::CaseSupervisor, Role::PoliceLiaison] {
        let who = actor(9, partner(), &[role]);
        let mut held = bed();
        plain(&mut held, third(), "hold", now()).unwrap();
        let told = [
            "age_max",
            "age_min",
            "care",
            "held_by",
            "held_until",
            "province",
            "sexes",
            "siblings",
            "status",
        ];
        assert_eq!(fields_seen(&who, &held, &[]).unwrap(), told, "{role}");
        assert_eq!(
            fields_seen(&who, &ask(), &[]).unwrap(),
            ["age_band", "province", "sex", "until"],
            "{role}: neither child nor case nor note"
        );
        assert!(sees(&who, &placement(&json!({"care": "shelter"})), &[]).is_none(), "{role}");
    }
    for role in [
        Role::OutreachWorker,
        Role::DutyWorker,
        Role::Counsellor,
        Role::DonorReader,
        Role::NetworkMember,
        Role::HotlineOfficer,
        Role::Finance,
        Role::SystemAdmin,
    ] {
        for org in [home(), partner()] {
            let who = actor(9, org, &[role]);
            assert!(sees(&who, &bed(), &[]).is_none() && sees(&who, &ask(), &[]).is_none(), "{role}");
        }
    }
}

#[test]
fn what_the_network_is_told_is_coded_and_points_to_nobody() {
    for kind in KindName::ALL {
        for name in told(*kind) {
            let field = kind.facts().field(name).unwrap();
            assert_eq!(field.class, model::Class::Coded, "{}.{name}", kind.as_str());
            let points_to_people = matches!(field.shape, model::Shape::Ref("person" | "case" | "placement"));
            assert!(!points_to_people && !matches!(field.shape, model::Shape::Account), "{name}");
        }
    }
}

#[test]
fn whoever_keeps_a_bed_reads_where_it_is_as_far_as_cleared() {
    let seen = |role| fields_seen(&actor(9, home(), &[role]), &bed(), &[]).unwrap();
    assert!(seen(Role::CaseSupervisor).contains(&"address".to_owned()));
    assert!(!seen(Role::CentreManager).contains(&"address".to_owned()));
    assert!(seen(Role::CentreManager).contains(&"note".to_owned()));
}

#[test]
fn every_organisation_that_refers_may_claim_and_answer_but_only_the_keeper_changes() {
    let may = |org, role: Role, state: &State, act: &str| {
        let who = actor(9, org, &[role]);
        may_act(&who, &KeyRing::of(&who, &[]), state, &keys_of(state, &[]), act).map_err(|no| no.rule)
    };
    for role in [Role::Caseworker, Role::CentreManager, Role::CaseSupervisor, Role::GovernmentReader] {
        for act in ["hold", "release"] {
            may(partner(), role, &bed(), act).unwrap();
        }
        may(partner(), role, &ask(), "accept").unwrap();
        for act in ["take", "free", "retire", "restore", "expire", "settle"] {
            assert_eq!(may(partner(), role, &bed(), act).unwrap_err(), "policy.not_writer", "{act}");
        }
        for act in ["cancel", "expire"] {
            assert_eq!(may(partner(), role, &ask(), act).unwrap_err(), "policy.not_writer", "{act}");
        }
        let who = actor(9, partner(), &[role]);
        let edit = may_edit(
            &who,
            &KeyRing::of(&who, &[]),
            Some(&bed()),
            &keys_of(&bed(), &[]),
            KindName::Bed,
            json!({"age_max": 17}).as_object().unwrap(),
        );
        assert_eq!(edit.unwrap_err().rule, "policy.not_writer", "{role}");
    }
    // Who counts or watches sees the beds and claims none; who does not refer does not know of them.
    for role in [Role::Director, Role::Auditor, Role::MeOfficer] {
        assert_eq!(may(partner(), role, &bed(), "hold").unwrap_err(), "policy.not_your_role", "{role}");
    }
    for role in [Role::OutreachWorker, Role::DonorReader] {
        assert_eq!(may(home(), role, &bed(), "hold").unwrap_err(), "policy.unknown_record", "{role}");
    }
}

#[test]
fn the_network_is_told_the_province_and_never_closer() {
    let who = actor(1, home(), &[Role::CaseSupervisor]);
    let ring = KeyRing::of(&who, &[]);
    let nobody = std::collections::BTreeSet::new();
    for kind in [KindName::Bed, KindName::BedAsk] {
        let says = |place: &str| {
            let fields = json!({"province": place});
            may_edit(&who, &ring, None, &nobody, kind, fields.as_object().unwrap()).map_err(|no| no.rule)
        };
        says("KH-01").unwrap();
        for closer in ["KH-0110", "KH-011002", "KH-01100201", "TH-2706"] {
            assert_eq!(says(closer).unwrap_err(), "bed.province_only", "{closer}");
        }
    }
}

/// What a bed is, told in a few lines apart from the guard.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Model {
    Free,
    Held(u8, u64),
    Taken,
    OutOfUse,
}

const ORGS: u8 = 4;

fn org(n: u8) -> model::RecordId {
    id(200 + n)
}

fn model_of(model: Model, act: &str, by: u8, hours: u64, at: u64) -> Option<Model> {
    let running = matches!(model, Model::Held(_, until) if at < until);
    let open = model == Model::Free || matches!(model, Model::Held(..));
    match act {
        "hold" => {
            (open && !running && (1..=4).contains(&hours)).then_some(Model::Held(by, at + hours * HOUR_MS))
        }
        "release" => match model {
            Model::Held(holder, _) if by == holder || by == 0 => Some(Model::Free),
            _ => None,
        },
        "expire" => (matches!(model, Model::Held(..)) && !running).then_some(Model::Free),
        "take" => open.then_some(Model::Taken),
        "free" => (model == Model::Taken).then_some(Model::Free),
        "retire" => (open && !running).then_some(Model::OutOfUse),
        _ => (model == Model::OutOfUse).then_some(Model::Free),
    }
}

fn stands(bed: &State) -> Model {
    match bed.text("status").unwrap_or("free") {
        "free" => Model::Free,
        "held" => {
            let by = bed.reference("held_by").unwrap();
            let by = (0..ORGS).find(|n| org(*n) == by).unwrap();
            Model::Held(by, ms(bed.text("held_until").unwrap()))
        }
        "taken" => Model::Taken,
        _ => Model::OutOfUse,
    }
}

proptest! {
    /// Whatever is tried by whom at what time, the bed is what the model says, and no two organisations are promised it.
    #[test]
    fn a_bed_is_what_its_model_says(
        steps in prop::collection::vec(
            (
                prop::sample::select(vec!["hold", "hold", "hold", "release", "expire", "take", "free", "retire", "restore"]),
                0..ORGS,
                0_u64..6,
                0_u64..5,
            ),
            1..60,
        )
    ) {
        let (mut bed, mut model, mut at) = (bed(), Model::Free, now().ms);
        for (name, by, hours, pause) in steps {
            at += pause * HOUR_MS / 2;
            let args = match name {
                "hold" => json!({"hold_hours": hours}),
                "retire" => json!({"reason": "…"}),
                _ => json!({}),
            };
            let before = model;
            let done = does(&mut bed, &caseworker(org(by)), name, args, &[], Now { ms: at });
            if let Some(next) = model_of(model, name, by, hours, at) {
                prop_assert!(done.is_ok(), "{name} in {model:?}: {done:?}");
                model = next;
            } else {
                prop_assert!(done.is_err(), "{name} in {model:?} was taken");
            }
            prop_assert_eq!(stands(&bed), model);
            if let (Model::Held(first, until), Model::Held(second, _)) = (before, model) {
                prop_assert!(first == second || at >= until, "two were promised it");
            }
        }
    }
}
