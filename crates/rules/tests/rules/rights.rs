//! What the app is told about rights: the role table that its buttons follow, and the answers that they are held to.
//!
//! The table cannot drift, because it is generated; that the app reads it as the policy does is what
//! `vectors/rights.json` pins.

use std::fmt::Write as _;

use model::{AccountId, Class, Fields, Group, KindName, RecordId, State, acts};
use rules::policy::{
    Actor, Beside, KeyRing, Reach, Role, Side, act_right, audience, is_for_people, may_act, may_administer,
    may_answer_alarm, may_ask_account, may_edit, may_erase, may_export, may_print, may_publish,
    may_read_readers, may_see_alarms, right, told,
};
use serde_json::{Map, Value, json};

use crate::{
    generated::compare_or_update,
    world::{account, actor, home, id, keys_of, partner, record},
};

const ME: u8 = 1;
const COLLEAGUE: u8 = 2;

fn roles_that(may: impl Fn(Role) -> bool) -> Vec<&'static str> {
    Role::ALL.iter().filter(|role| may(**role)).map(|role| role.as_str()).collect()
}

fn reach(reach: Reach) -> &'static str {
    match reach {
        Reach::None => "none",
        Reach::Given => "given",
        Reach::Own => "own",
        Reach::Team => "team",
        Reach::Org => "org",
        Reach::Net => "net",
    }
}

/// What each role writes, by group.
fn writes() -> Value {
    let row = |role: Role| -> Map<String, Value> {
        Group::ALL
            .into_iter()
            .map(|group| (group, right(role, group)))
            .filter(|(_, right)| right.write > Reach::None)
            .map(|(group, right)| {
                let kinds: Vec<&str> = right.kinds.iter().map(|kind| kind.as_str()).collect();
                (group.as_str().to_owned(), json!({"reach": reach(right.write), "kinds": kinds}))
            })
            .collect()
    };
    Role::ALL.iter().map(|role| (role.as_str().to_owned(), Value::from(row(*role)))).collect()
}

/// Who does an act. No roles: everybody who stands on that side.
fn act_side(kind: KindName, act: &str) -> Value {
    let right = act_right(kind, act).unwrap();
    let side = match right.side {
        Side::Keeper => "keeper",
        Side::Receiver => "receiver",
        Side::Both => "both",
        Side::Network => "network",
        Side::Witness => "witness",
    };
    let roles: Vec<&str> = right.roles.iter().map(|role| role.as_str()).collect();
    json!({"side": side, "roles": roles})
}

fn act_sides() -> Value {
    let of = |kind: KindName| -> Value {
        acts::of(kind).iter().map(|form| (form.name.to_owned(), act_side(kind, form.name))).collect()
    };
    let with_acts = KindName::ALL.iter().filter(|kind| !acts::of(**kind).is_empty());
    with_acts.map(|kind| (kind.as_str().to_owned(), of(*kind))).collect()
}

fn exporters() -> Value {
    let of = |kind: KindName| roles_that(|role| may_export(&actor(ME, home(), &[role]), kind).is_ok());
    KindName::ALL.iter().map(|kind| (kind.as_str().to_owned(), json!(of(*kind)))).collect()
}

fn told_fields() -> Value {
    let some = KindName::ALL.iter().filter(|kind| !told(**kind).is_empty());
    some.map(|kind| (kind.as_str().to_owned(), json!(told(*kind)))).collect()
}

fn reads_readers(role: Role) -> bool {
    let child = crate::world::child();
    let who = actor(ME, home(), &[role]);
    may_read_readers(&who, &KeyRing::of(&who, &[]), child.kind, &keys_of(&child, &[])).is_ok()
}

fn asks_account(role: Role) -> bool {
    let child = crate::world::child();
    let who = actor(ME, home(), &[role]);
    may_ask_account(&who, &KeyRing::of(&who, &[]), &child, &keys_of(&child, &[]))
}

fn sees_alarms(role: Role) -> bool {
    may_see_alarms(&actor(ME, home(), &[role])).is_ok()
}

fn answers_alarms(role: Role) -> bool {
    let answer = ("justified", "We counted everybody");
    may_answer_alarm(&actor(ME, home(), &[role]), (home(), account(COLLEAGUE)), answer).is_ok()
}

fn prints(role: Role) -> bool {
    may_print(&actor(ME, home(), &[role]), KindName::Case).is_ok()
}

fn publishes(role: Role) -> bool {
    may_publish(&actor(ME, home(), &[role]), home()).is_ok()
}

fn erases(role: Role) -> bool {
    may_erase(&actor(ME, home(), &[role]), &crate::world::child()).is_ok()
}

/// Whether the role reads the confidential part of a note that it wrote.
fn keeps_confidence(role: Role) -> bool {
    let care = right(role, Group::Care);
    care.kinds.contains(&KindName::Note) && (care.own_notes || care.clearance == Class::Confidential)
}

fn administers(role: Role) -> bool {
    let who = actor(ME, home(), &[role]);
    may_administer(&who, home(), rules::policy::Change::List).is_ok()
}

fn table() -> String {
    let mut out = String::from(
        "// Generated from crates/rules by `cargo xtask generate`. Do not edit.\n\n\
         import type { Group, KindName } from './generated';\n\n\
         /** How far a role writes; later is farther. */\n\
         export type Reach = 'own' | 'team' | 'org' | 'net';\n\
         export interface WriteRight { reach: Reach; kinds: readonly KindName[] }\n\
         /** `keeper` writes the record; `receiver` is the organisation that a referral was sent to; `network` every organisation that refers. No roles: everybody on that side. */\n\
         export interface ActRight { side: 'keeper' | 'receiver' | 'both' | 'network' | 'witness'; roles: readonly string[] }\n",
    );
    let parts = [
        (
            "What each role writes, by group.",
            "writes",
            "Record<string, Partial<Record<Group, WriteRight>>>",
            writes(),
        ),
        ("Who does each act.", "acts", "Partial<Record<KindName, Record<string, ActRight>>>", act_sides()),
        (
            "Who settles a clash, whatever the kind.",
            "settling",
            "ActRight",
            act_side(KindName::Person, acts::SETTLE),
        ),
        (
            "Who takes records of a kind out in bulk.",
            "exporters",
            "Record<KindName, readonly string[]>",
            exporters(),
        ),
        (
            "The fields that are told to every organisation that refers.",
            "told",
            "Partial<Record<KindName, readonly string[]>>",
            told_fields(),
        ),
        (
            "Who sees which colleagues looked at a file.",
            "readersOfReadings",
            "readonly string[]",
            json!(roles_that(reads_readers)),
        ),
        ("Who has papers of a child made.", "printers", "readonly string[]", json!(roles_that(prints))),
        (
            "Who shows projects of the own organisation to everybody.",
            "publishers",
            "readonly string[]",
            json!(roles_that(publishes)),
        ),
        (
            "Who asks who saw what of a child of the own organisation, and what went to whom.",
            "accountAskers",
            "readonly string[]",
            json!(roles_that(asks_account)),
        ),
        (
            "Who is told of unusual reading in the own organisation.",
            "alarmReaders",
            "readonly string[]",
            json!(roles_that(sees_alarms)),
        ),
        ("Who answers that.", "alarmAnswerers", "readonly string[]", json!(roles_that(answers_alarms))),
        (
            "Who reads again what it wrote in confidence.",
            "confidants",
            "readonly string[]",
            json!(roles_that(keeps_confidence)),
        ),
        (
            "Who makes everything about a person of the own organisation unreadable for good.",
            "erasers",
            "readonly string[]",
            json!(roles_that(erases)),
        ),
        (
            "Who keeps the users of the own organisation.",
            "administrators",
            "readonly string[]",
            json!(roles_that(administers)),
        ),
    ];
    for (doc, name, of, value) in parts {
        let json = serde_json::to_string_pretty(&value).unwrap();
        let _ = write!(out, "\n/** {doc} */\nexport const {name}: {of} = {json};\n");
    }
    out
}

#[test]
fn the_app_has_the_role_table() {
    compare_or_update("web/src/lib/model/rights.generated.ts", &table());
}

/// One way of standing to a record.
struct Relation {
    name: &'static str,
    record: RecordId,
    org: RecordId,
    team: &'static str,
    by: AccountId,
    fields: Value,
}

/// Everything that may make a record somebody's, one at a time, and what only looks like it.
fn relations() -> Vec<Relation> {
    let of = |name, by, team, org| Relation {
        name,
        record: id(50),
        org,
        team,
        by: account(by),
        fields: json!({"status": "sent"}),
    };
    // Whoever has the task, the concern, the case, or was out; in other kinds these names mean nothing.
    let given = json!({"status": "sent", "assignee": account(ME), "owner": account(ME), "team": [account(ME)],
            "worker": account(ME), "tellers": [account(ME)]});
    vec![
        of("written_by_me", ME, "night", home()),
        Relation { fields: given, ..of("given_to_me", COLLEAGUE, "night", home()) },
        of("of_my_team", COLLEAGUE, "day", home()),
        of("of_my_organisation", COLLEAGUE, "night", home()),
        of("of_another", COLLEAGUE, "day", partner()),
        of("written_by_me_at_another", ME, "day", partner()),
        Relation { record: home(), ..of("page_of_my_organisation", COLLEAGUE, "night", partner()) },
        Relation {
            fields: json!({"status": "sent", "to": home()}),
            ..of("sent_to_us", COLLEAGUE, "day", partner())
        },
    ]
}

fn stand(kind: KindName, relation: &Relation) -> State {
    State {
        record: relation.record,
        org: relation.org,
        team: Some(relation.team.to_owned()),
        by: relation.by,
        ..record(kind, 50, relation.fields.clone())
    }
}

fn act_names(kind: KindName) -> impl Iterator<Item = &'static str> {
    acts::of(kind).iter().map(|form| form.name).chain([acts::SETTLE])
}

/// What somebody may say of a record: `edit`, and the names of acts.
fn allowed(who: &Actor, state: &State) -> Vec<&'static str> {
    let ring = KeyRing::of(who, &[]);
    let keys = audience(state, &[], &Beside::default());
    let edits = may_edit(who, &ring, Some(state), &keys, state.kind, &Fields::new()).is_ok();
    let does = act_names(state.kind).filter(|act| may_act(who, &ring, state, &keys, act).is_ok());
    edits.then_some("edit").into_iter().chain(does).collect()
}

fn case(who: &Actor) -> Value {
    let ring = KeyRing::of(who, &[]);
    let creates: Vec<&str> =
        KindName::ALL.iter().filter(|kind| ring.creates(**kind)).map(|kind| kind.as_str()).collect();
    let mut may = Map::new();
    for kind in KindName::ALL {
        for relation in relations() {
            let words = allowed(who, &stand(*kind, &relation));
            if !words.is_empty() {
                may.entry(kind.as_str()).or_insert_with(|| json!({}))[relation.name] = json!(words);
            }
        }
    }
    let roles: Vec<&str> = who.roles.iter().map(|role| role.as_str()).collect();
    json!({"roles": roles, "team": who.team, "creates": creates, "may": may})
}

/// A role each; some who have two, where one writes and the other is named for the act; and some without a team.
fn people() -> Vec<Actor> {
    let several: [&[Role]; 4] = [
        &[Role::OutreachWorker, Role::Counsellor],
        &[Role::OutreachWorker, Role::CaseSupervisor],
        &[Role::Director, Role::Caseworker],
        &[Role::HotlineOfficer, Role::Finance],
    ];
    let roles = Role::ALL.iter().filter(|role| is_for_people(**role));
    let in_teams = roles.map(std::slice::from_ref).chain(several).chain([&[][..]]);
    let teamless = [Role::OutreachWorker, Role::Caseworker, Role::CaseSupervisor]
        .map(|role| Actor { team: None, ..actor(ME, home(), &[role]) });
    in_teams.map(|roles| actor(ME, home(), roles)).chain(teamless).collect()
}

#[test]
fn the_app_shows_buttons_to_whom_the_policy_lets() {
    let records: Map<String, Value> = relations()
        .into_iter()
        .map(|one| {
            let facts = json!({
                "id": one.record, "org": one.org, "team": one.team, "by": one.by, "fields": one.fields,
            });
            (one.name.to_owned(), facts)
        })
        .collect();
    let cases: Vec<String> = people().iter().map(|who| case(who).to_string()).collect();
    let file = format!(
        "{{\n\"me\": {},\n\"records\": {},\n\"cases\": [\n{}\n]\n}}\n",
        json!({"account": account(ME), "org": home()}),
        Value::from(records),
        cases.join(",\n"),
    );
    compare_or_update("vectors/rights.json", &file);
}
