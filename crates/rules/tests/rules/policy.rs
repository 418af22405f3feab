//! Who sees and does what at home.

use std::collections::BTreeSet;

use model::{Fields, KindName, State};
use rstest::rstest;
use rules::policy::{
    Actor, AudienceKey, Beside, Change, KeyRing, Role, audience, figures_k, may_act, may_administer,
    may_edit, may_erase, may_export, may_print, may_read_history, may_read_readers, visible,
};
use serde_json::{Value, json};

use crate::world::{
    account, actor, child, consent, fields_seen, home, id, keys_of, partner, record, referral, sees,
};

fn contact() -> State {
    record(
        KindName::Contact,
        20,
        json!({"doing": ["begging"], "said": "tired", "adult_observed": "a tall man"}),
    )
}

fn edit(who: &Actor, before: Option<&State>, kind: KindName, fields: Value) -> Result<(), String> {
    let keys = before.map(|state| keys_of(state, &[])).unwrap_or_default();
    let Value::Object(fields) = fields else { panic!("fields") };
    may_edit(who, &KeyRing::of(who, &[]), before, &keys, kind, &fields).map_err(|refusal| refusal.rule)
}

fn does(who: &Actor, state: &State, act: &str) -> Result<(), String> {
    may_act(who, &KeyRing::of(who, &[]), state, &keys_of(state, &[]), act).map_err(|refusal| refusal.rule)
}

#[rstest]
#[case(Role::OutreachWorker, Some(&["doing", "said"][..]))]
#[case(Role::Caseworker, Some(&["doing", "said"][..]))]
#[case(Role::CaseSupervisor, Some(&["adult_observed", "doing", "said"][..]))]
#[case(Role::CentreManager, Some(&["doing", "said"][..]))]
#[case(Role::Director, Some(&["doing", "said"][..]))]
#[case(Role::MeOfficer, Some(&["doing"][..]))]
#[case(Role::Analyst, Some(&["doing"][..]))]
#[case(Role::Auditor, Some(&["doing"][..]))]
#[case(Role::Counsellor, None)]
#[case(Role::HotlineOfficer, None)]
#[case(Role::NetworkMember, None)]
#[case(Role::Finance, None)]
#[case(Role::DonorReader, None)]
#[case(Role::SystemAdmin, None)]
fn a_contact_of_the_night_is_seen_by_need(#[case] role: Role, #[case] seen: Option<&[&str]>) {
    let seen = seen.map(|names| names.iter().map(ToString::to_string).collect::<Vec<_>>());
    assert_eq!(fields_seen(&actor(2, home(), &[role]), &contact(), &[]), seen);
    // The same people in another organisation do not know that it exists.
    assert_eq!(fields_seen(&actor(2, partner(), &[role]), &contact(), &[]), None);
}

#[test]
fn another_team_sees_nothing_of_it_but_whoever_was_there_does() {
    let mut night = actor(2, home(), &[Role::OutreachWorker]);
    night.team = Some("night".to_owned());
    assert!(sees(&night, &contact(), &[]).is_none());
    night.account = account(1);
    assert!(sees(&night, &contact(), &[]).is_some());
    let round = record(KindName::Round, 21, json!({"team": [account(7)], "shift": "night"}));
    let mut helper = actor(7, home(), &[Role::OutreachWorker]);
    helper.team = None;
    assert!(sees(&helper, &round, &[]).is_some());
}

#[rstest]
#[case(KindName::Spot, json!({"label": "River", "risk_notes": "dogs"}))]
#[case(KindName::Route, json!({"label": "Night walk", "note": "meet at the gate"}))]
fn what_somebody_without_a_team_plans_is_walked_by_every_team_at_home(
    #[case] kind: KindName,
    #[case] fields: Value,
) {
    let mut planned = record(kind, 24, fields);
    planned.team = None;
    let mut night = actor(2, home(), &[Role::OutreachWorker]);
    night.team = Some("night".to_owned());
    assert_eq!(fields_seen(&night, &planned, &[]).unwrap().len(), 2);
    assert!(sees(&actor(3, home(), &[Role::DutyWorker]), &planned, &[]).is_some());
    // Nobody else gains by it, and whoever only walks it does not change it.
    for role in [Role::Counsellor, Role::HotlineOfficer, Role::NetworkMember, Role::SystemAdmin] {
        assert!(sees(&actor(2, home(), &[role]), &planned, &[]).is_none(), "{role}");
    }
    assert!(sees(&actor(2, partner(), &[Role::OutreachWorker]), &planned, &[]).is_none());
    assert_eq!(edit(&night, Some(&planned), kind, json!({"label": "x"})).unwrap_err(), "policy.not_writer");
    // A team's own stays that team's; and a contact without a team stays its author's.
    planned.team = Some("day".to_owned());
    assert!(sees(&night, &planned, &[]).is_none());
    let mut alone = contact();
    alone.team = None;
    assert!(sees(&night, &alone, &[]).is_none());
}

#[test]
fn who_reads_how_far_beyond_the_team() {
    let mut other_team = child();
    other_team.team = Some("night".to_owned());
    assert!(sees(&actor(2, home(), &[Role::Caseworker]), &other_team, &[]).is_some());
    assert!(sees(&actor(2, home(), &[Role::OutreachWorker]), &other_team, &[]).is_none());
}

#[test]
fn the_confidential_part_of_a_note_is_for_its_writer_the_counsellor_and_the_supervisor() {
    let note = record(KindName::Note, 22, json!({"text": "we met", "private": "what she told"}));
    let reads = |n, role| {
        fields_seen(&actor(n, home(), &[role]), &note, &[])
            .unwrap_or_default()
            .contains(&"private".to_owned())
    };
    assert!(reads(1, Role::Caseworker));
    assert!(!reads(2, Role::Caseworker));
    assert!(reads(2, Role::Counsellor));
    assert!(reads(2, Role::CaseSupervisor));
    assert!(!reads(2, Role::CentreManager));
    assert!(!reads(1, Role::OutreachWorker));
}

#[test]
fn a_suspect_is_not_a_note_and_stays_hidden_even_from_the_one_who_wrote_it() {
    let concern = record(KindName::Concern, 23, json!({"story": "…", "suspect": "the uncle"}));
    let seen = fields_seen(&actor(1, home(), &[Role::OutreachWorker]), &concern, &[]).unwrap();
    assert_eq!(seen, ["story"]);
}

#[test]
fn a_safe_address_is_in_no_directory() {
    let mut page =
        record(KindName::Organisation, 0, json!({"name_en": "Safe House", "safe_address": "Road 5"}));
    page.record = partner();
    let reads = |org, role| fields_seen(&actor(1, org, &[role]), &page, &[]).unwrap();
    for role in Role::ALL.iter().filter(|role| **role != Role::DonorReader) {
        assert_eq!(reads(home(), *role), ["name_en"], "{role}");
    }
    // `home` wrote the page down; it is the partner's all the same.
    assert_eq!(reads(partner(), Role::CaseSupervisor), ["name_en", "safe_address"]);
    assert_eq!(reads(partner(), Role::SystemAdmin), ["name_en"]);
    assert!(sees(&actor(2, home(), &[Role::DonorReader]), &page, &[]).is_none());
    assert!(sees(&actor(1, partner(), &[Role::DonorReader]), &page, &[]).is_some());
}

#[test]
fn an_outreach_worker_writes_down_the_man_who_was_there_but_never_over_him() {
    let worker = actor(2, home(), &[Role::OutreachWorker]);
    let man = json!({"adult_observed": "a tall man"});
    assert_eq!(edit(&worker, None, KindName::Contact, man.clone()), Ok(()));
    let empty = record(KindName::Contact, 20, json!({"doing": ["begging"]}));
    assert_eq!(edit(&worker, Some(&empty), KindName::Contact, man.clone()), Ok(()));
    assert_eq!(
        edit(&worker, Some(&contact()), KindName::Contact, man.clone()),
        Err("policy.confidential".to_owned())
    );
    let author = actor(1, home(), &[Role::OutreachWorker]);
    assert_eq!(edit(&author, Some(&contact()), KindName::Contact, man.clone()), Ok(()));
    let supervisor = actor(3, home(), &[Role::CaseSupervisor]);
    assert_eq!(edit(&supervisor, Some(&contact()), KindName::Contact, man), Ok(()));
}

#[rstest]
#[case(Role::OutreachWorker, &[KindName::Contact, KindName::Person, KindName::Concern, KindName::Note, KindName::Attachment], &[KindName::Case, KindName::Referral, KindName::Organisation])]
#[case(Role::Caseworker, &[KindName::Person, KindName::Case, KindName::Referral, KindName::Consent], &[KindName::Contact, KindName::Project])]
#[case(Role::NetworkMember, &[KindName::Concern, KindName::Attachment], &[KindName::Person, KindName::Contact, KindName::Task])]
#[case(Role::HotlineOfficer, &[KindName::Concern], &[KindName::Case, KindName::Person])]
#[case(Role::MeOfficer, &[KindName::Indicator, KindName::Target], &[KindName::Organisation, KindName::Contact])]
#[case(Role::SystemAdmin, &[KindName::Organisation], &[KindName::Person, KindName::Concern])]
#[case(Role::Director, &[], &[KindName::Person, KindName::Case, KindName::Organisation])]
#[case(Role::Auditor, &[], &[KindName::Person, KindName::Concern])]
fn who_creates_what(#[case] role: Role, #[case] may: &[KindName], #[case] may_not: &[KindName]) {
    let who = actor(2, home(), &[role]);
    for kind in may {
        assert_eq!(edit(&who, None, *kind, json!({})), Ok(()), "{role} {kind:?}");
    }
    for kind in may_not {
        assert_eq!(
            edit(&who, None, *kind, json!({})),
            Err("policy.not_writer".to_owned()),
            "{role} {kind:?}"
        );
    }
}

#[test]
fn nobody_edits_what_only_an_act_may_change() {
    let supervisor = actor(3, home(), &[Role::CaseSupervisor]);
    let case = record(KindName::Case, 13, json!({"person": id(10)}));
    assert_eq!(
        edit(&supervisor, Some(&case), KindName::Case, json!({"status": "closed"})),
        Err("act_only".to_owned())
    );
    assert_eq!(
        edit(&supervisor, None, KindName::Referral, json!({"status": "accepted"})),
        Err("act_only".to_owned())
    );
}

#[test]
fn what_was_agreed_to_or_sent_stays_what_it_was() {
    let supervisor = actor(3, home(), &[Role::CaseSupervisor]);
    let given = consent(&["identity"]);
    let wider = json!({"share": ["identity", "notes"]});
    assert_eq!(edit(&supervisor, Some(&given), KindName::Consent, wider), Err("consent.fixed".to_owned()));
    assert_eq!(edit(&supervisor, Some(&given), KindName::Consent, json!({"note": "said twice"})), Ok(()));
    assert_eq!(edit(&supervisor, Some(&given), KindName::Consent, json!({"share": ["identity"]})), Ok(()));
    let mut sent = referral(&["identity"]);
    assert_eq!(edit(&supervisor, Some(&sent), KindName::Referral, json!({"to": home()})), Ok(()));
    crate::world::put(&mut sent, &Fields::from_iter([("status".to_owned(), json!("sent"))]));
    assert_eq!(
        edit(&supervisor, Some(&sent), KindName::Referral, json!({"to": home()})),
        Err("referral.fixed".to_owned())
    );
    let case = record(KindName::Case, 13, json!({"person": id(10)}));
    assert_eq!(
        edit(&supervisor, Some(&case), KindName::Case, json!({"person": id(99)})),
        Err("case.person_fixed".to_owned())
    );
}

#[test]
fn the_level_of_a_concern_is_the_supervisors_word() {
    let concern = record(KindName::Concern, 23, json!({"story": "…", "assignee": account(5)}));
    assert_eq!(does(&actor(3, home(), &[Role::CaseSupervisor]), &concern, "triage"), Ok(()));
    assert_eq!(
        does(&actor(5, home(), &[Role::Caseworker]), &concern, "triage"),
        Err("policy.not_your_role".to_owned())
    );
    assert_eq!(does(&actor(5, home(), &[Role::Caseworker]), &concern, "open_case"), Ok(()));
    assert_eq!(
        does(&actor(9, home(), &[Role::OutreachWorker]), &concern, "triage"),
        Err("policy.unknown_record".to_owned())
    );
    assert_eq!(
        does(&actor(9, partner(), &[Role::CaseSupervisor]), &concern, "triage"),
        Err("policy.unknown_record".to_owned())
    );
    assert_eq!(
        does(&actor(9, home(), &[Role::Auditor]), &concern, "triage"),
        Err("policy.not_writer".to_owned())
    );
    assert_eq!(
        does(&actor(3, home(), &[Role::CaseSupervisor]), &concern, "explode"),
        Err("invalid.unknown_act".to_owned())
    );
}

#[test]
fn whoever_has_the_task_does_it() {
    let task = record(KindName::Task, 24, json!({"title": "visit", "assignee": account(8)}));
    assert_eq!(does(&actor(8, home(), &[Role::OutreachWorker]), &task, "done"), Ok(()));
    assert_eq!(
        does(&actor(9, home(), &[Role::OutreachWorker]), &task, "done"),
        Err("policy.unknown_record".to_owned())
    );
}

#[test]
fn a_task_given_to_somebody_elsewhere_does_not_leave_the_organisation() {
    let task = record(KindName::Task, 24, json!({"title": "visit Sokha", "assignee": account(8)}));
    for role in Role::ALL {
        assert!(sees(&actor(8, partner(), &[*role]), &task, &[]).is_none(), "{role}");
    }
}

#[test]
fn only_a_supervisor_settles_a_clash() {
    assert_eq!(does(&actor(3, home(), &[Role::CaseSupervisor]), &child(), "settle"), Ok(()));
    assert_eq!(
        does(&actor(3, home(), &[Role::OutreachWorker]), &child(), "settle"),
        Err("policy.not_your_role".to_owned())
    );
}

#[test]
fn an_attachment_is_for_those_who_see_what_it_hangs_on() {
    let voice = record(KindName::Attachment, 25, json!({"parent": id(20), "kind": "voice"}));
    let seen = |who: &Actor, parent| {
        let keys = audience(&voice, &[], &Beside { parent, ..Beside::default() });
        visible(&KeyRing::of(who, &[]), KindName::Attachment, &keys).is_some()
    };
    let colleague = actor(2, home(), &[Role::OutreachWorker]);
    assert!(seen(&colleague, Some(KindName::Contact)));
    assert!(!seen(&colleague, Some(KindName::Case)));
    assert!(!seen(&colleague, None));
}

/// Everything of the group that is only for few.
fn sealed_records() -> Vec<State> {
    vec![
        record(
            KindName::Suspect,
            40,
            json!({"alias": "the driver", "phones": "000", "contacts": [id(20)], "cases": [id(30)]}),
        ),
        record(KindName::Evidence, 41, json!({"label": "a ring", "suspects": [id(40)], "kind": "gift"})),
        record(KindName::CustodyStep, 42, json!({"evidence": id(41), "to": "Dara", "seal": "A1"})),
        record(KindName::Testimony, 43, json!({"person": id(10), "text": "what she told"})),
    ]
}

#[test]
fn a_suspect_is_for_the_supervisor_the_police_liaisons_team_and_without_words_the_auditor() {
    for state in sealed_records() {
        for role in Role::ALL {
            let mut who = actor(2, home(), &[*role]);
            let seen = fields_seen(&who, &state, &[]);
            let words = |seen: &Option<Vec<String>>| {
                seen.as_ref().map(|names| {
                    names.iter().any(|name| {
                        state.kind.facts().field(name).unwrap().class == model::Class::Confidential
                    })
                })
            };
            let expected = match role {
                Role::CaseSupervisor | Role::PoliceLiaison => Some(true),
                Role::Auditor => Some(false),
                _ => None,
            };
            assert_eq!(words(&seen), expected, "{role} {:?}", state.kind);
            let hears =
                state.kind == KindName::Testimony && matches!(role, Role::Caseworker | Role::Counsellor);
            let writes = hears || matches!(role, Role::CaseSupervisor | Role::PoliceLiaison);
            assert_eq!(edit(&who, None, state.kind, json!({})).is_ok(), writes, "{role}");
            assert!(may_export(&who, state.kind).is_err(), "{role}: not in any list that leaves");
            let ring = KeyRing::of(&who, &[]);
            let looks_back = may_read_history(&who, &ring, state.kind, &keys_of(&state, &[])).is_ok();
            assert_eq!(looks_back, expected.is_some(), "{role}");
            // Another team of the police unit, and anybody elsewhere: nothing.
            who.team = Some("night".to_owned());
            if *role == Role::PoliceLiaison {
                assert_eq!(fields_seen(&who, &state, &[]), None);
            }
            assert_eq!(fields_seen(&actor(2, partner(), &[*role]), &state, &[]), None, "{role}");
        }
    }
}

#[test]
fn whoever_heard_the_child_reads_their_own_testimony_and_no_other() {
    let told = sealed_records().pop().unwrap();
    for role in [Role::Caseworker, Role::Counsellor] {
        let seen = fields_seen(&actor(1, home(), &[role]), &told, &[]).unwrap();
        assert!(seen.contains(&"text".to_owned()), "{role} wrote it");
        assert_eq!(fields_seen(&actor(2, home(), &[role]), &told, &[]), None, "{role} of the same team");
        for kind in [KindName::Suspect, KindName::Evidence, KindName::CustodyStep] {
            let refused = Err("policy.not_writer".to_owned());
            assert_eq!(edit(&actor(1, home(), &[role]), None, kind, json!({})), refused, "{role} {kind:?}");
        }
    }
}

#[test]
fn a_step_of_custody_and_a_testimony_stay_as_they_were_said() {
    let boss = actor(2, home(), &[Role::CaseSupervisor]);
    let [_, _, step, testimony] = sealed_records().try_into().unwrap();
    let fixed = Err("evidence.fixed".to_owned());
    assert_eq!(edit(&boss, Some(&step), step.kind, json!({"to": "somebody else"})), fixed);
    assert_eq!(edit(&boss, Some(&step), step.kind, json!({"seal": null})), fixed);
    assert_eq!(edit(&boss, Some(&step), step.kind, json!({"hash": "ff"})), fixed, "added afterwards");
    assert_eq!(edit(&boss, Some(&step), step.kind, json!({"note": "it was sealed"})), fixed);
    assert_eq!(edit(&boss, Some(&step), step.kind, json!({"to": "Dara"})), Ok(()), "said twice");
    for act in ["withdraw", "close", "cancel", "retire"] {
        assert!(does(&boss, &step, act).is_err(), "{act}");
    }
    assert_eq!(edit(&boss, Some(&testimony), testimony.kind, json!({"text": "other"})), fixed);
    let beside = json!({"taken_by": "Capt. Lina", "text": "other"});
    assert_eq!(edit(&boss, Some(&testimony), testimony.kind, beside), fixed, "beside what was left out");
    assert_eq!(edit(&boss, Some(&testimony), testimony.kind, json!({"support": "her aunt"})), Ok(()));
}

#[test]
fn no_referral_opens_what_is_sealed_though_it_is_about_the_same_child() {
    let sets = ["identity", "contact_details", "situation", "wishes", "notes"];
    let (referral, consent) = (referral(&sets), consent(&sets));
    let shares = crate::world::shares(&referral, &consent);
    for state in sealed_records() {
        for role in Role::ALL {
            assert_eq!(fields_seen(&actor(2, partner(), &[*role]), &state, &shares), None, "{role}");
        }
    }
}

#[test]
fn a_picture_of_a_suspect_is_held_like_the_suspect() {
    let picture =
        record(KindName::Attachment, 44, json!({"parent": id(40), "person": id(10), "kind": "photo"}));
    for role in Role::ALL {
        let who = actor(2, home(), &[*role]);
        for kind in [KindName::Suspect, KindName::Evidence, KindName::CustodyStep, KindName::Testimony] {
            let keys = audience(&picture, &[], &Beside { parent: Some(kind), ..Beside::default() });
            let seen = visible(&KeyRing::of(&who, &[]), KindName::Attachment, &keys).is_some();
            let inside = matches!(role, Role::CaseSupervisor | Role::PoliceLiaison | Role::Auditor);
            assert_eq!(seen, inside, "{role}");
        }
    }
}

#[test]
fn nobody_changes_their_own_rights() {
    let admin = actor(4, home(), &[Role::SystemAdmin]);
    assert_eq!(may_administer(&admin, home(), Change::Create), Ok(()));
    assert_eq!(may_administer(&admin, home(), Change::Rights(account(5))), Ok(()));
    assert_eq!(
        may_administer(&admin, home(), Change::Rights(account(4))).unwrap_err().rule,
        "admin.own_rights"
    );
    assert_eq!(
        may_administer(&admin, home(), Change::Active(account(4))).unwrap_err().rule,
        "admin.own_rights"
    );
    assert_eq!(may_administer(&admin, home(), Change::Details(account(4))), Ok(()));
    assert_eq!(may_administer(&admin, partner(), Change::List).unwrap_err().rule, "admin.not_administrator");
    for role in Role::ALL.iter().filter(|role| **role != Role::SystemAdmin) {
        let who = actor(4, home(), &[*role]);
        assert_eq!(
            may_administer(&who, home(), Change::List).unwrap_err().rule,
            "admin.not_administrator",
            "{role}"
        );
    }
}

#[test]
fn erasing_exporting_and_looking_back_are_rights_of_their_own() {
    let person = child();
    let erases = |org, role| may_erase(&actor(6, org, &[role]), &person).map_err(|refusal| refusal.rule);
    assert_eq!(erases(home(), Role::Director), Ok(()));
    assert_eq!(erases(home(), Role::CaseSupervisor), Err("policy.not_your_role".to_owned()));
    assert_eq!(erases(partner(), Role::Director), Err("policy.unknown_record".to_owned()));
    let exports = |role, kind| may_export(&actor(6, home(), &[role]), kind).is_ok();
    assert!(exports(Role::CaseSupervisor, KindName::Person) && exports(Role::Finance, KindName::Project));
    assert!(!exports(Role::OutreachWorker, KindName::Contact) && !exports(Role::Finance, KindName::Person));
    let keys = keys_of(&person, &[]);
    let looks_back = |role| {
        let who = actor(6, home(), &[role]);
        let ring = KeyRing::of(&who, &[]);
        let history = may_read_history(&who, &ring, KindName::Person, &keys).is_ok();
        (history, may_read_readers(&who, &ring, KindName::Person, &keys).is_ok())
    };
    assert_eq!(looks_back(Role::Auditor), (true, true));
    assert_eq!(looks_back(Role::OutreachWorker), (true, false));
    assert_eq!(looks_back(Role::Analyst), (false, false));
    assert_eq!(looks_back(Role::SystemAdmin), (false, false));
}

#[test]
fn papers_are_of_five_kinds_and_not_for_who_counts() {
    let prints = |role, kind| may_print(&actor(6, home(), &[role]), kind).is_ok();
    for kind in KindName::ALL {
        let a_form =
            ["referral", "statutory_report", "cross_border", "case", "consent"].contains(&kind.as_str());
        assert_eq!(prints(Role::Caseworker, *kind), a_form, "{kind:?}");
        assert!(!prints(Role::SystemAdmin, *kind) && !prints(Role::Analyst, *kind));
    }
    assert!(prints(Role::GovernmentReader, KindName::Referral));
    assert!(
        !prints(Role::DonorReader, KindName::Referral) && !prints(Role::NetworkMember, KindName::Referral)
    );
    assert!(may_print(&actor(6, home(), &[]), KindName::Case).is_err());
    assert!(may_print(&actor(6, home(), &[Role::Analyst, Role::Caseworker]), KindName::Case).is_ok());
}

#[test]
fn figures_hide_more_outside_than_inside() {
    let k = |roles: &[Role]| figures_k(&actor(6, home(), roles));
    assert_eq!(k(&[Role::DonorReader]), Some(11));
    assert_eq!(k(&[Role::MeOfficer]), Some(5));
    assert_eq!(k(&[Role::MeOfficer, Role::DonorReader]), Some(5));
    assert_eq!(k(&[Role::NetworkMember]), None);
    assert_eq!(k(&[]), None);
}

#[test]
fn a_role_that_is_unknown_or_was_taken_away_opens_nothing() {
    let who = Actor::with_role_names(account(1), home(), None, ["grand_vizier", ""]);
    let ring = KeyRing::of(&who, &[]);
    assert!(ring.keys().next().is_none());
    for kind in KindName::ALL {
        assert!(!ring.creates(*kind));
        assert!(!ring.opens(&keys_of(&record(*kind, 30, json!({})), &[])), "{kind:?}");
    }
    assert_eq!(Actor::with_role_names(account(1), home(), None, ["director"]).roles, [Role::Director]);
}

#[test]
fn a_change_of_clearance_is_another_feed() {
    let manager = KeyRing::of(&actor(1, home(), &[Role::CentreManager]), &[]);
    let supervisor = KeyRing::of(&actor(1, home(), &[Role::CaseSupervisor]), &[]);
    // But for suspects and evidence, which only the supervisor holds keys to, and money, which only the manager does.
    let keys = |ring: &KeyRing| -> BTreeSet<AudienceKey> {
        let own = |key: &str| key.ends_with("/justice") || key.ends_with("/money");
        ring.keys().filter(|key| !own(key.as_str())).cloned().collect()
    };
    let cleared = [AudienceKey::cleared(home(), model::Group::Care)];
    assert_eq!(&keys(&supervisor) - &keys(&manager), cleared.into());
    assert!(keys(&manager).is_subset(&keys(&supervisor)));
    assert!(manager.hash() != supervisor.hash() && manager.hash().len() == 16);
    let org = AudienceKey::org(home(), model::Group::Care);
    assert_eq!(supervisor.label(&org), Some(format!("org:{}/care+confidential", home())));
}
