//! A small world to try the rules in: two organisations, a child, and whoever works with her.

use std::collections::BTreeSet;

use model::{
    AccountId, Act, EntryId, Fields, Hlc, KindName, RecordId, Refusal, State, Write,
    date::{Day, Instant},
    hlc::Node,
};
use rules::{
    policy::{Actor, AudienceKey, Beside, KeyRing, Role, Share, Visibility, audience, share, visible},
    workflow::{Around, Now, effect},
};
use serde_json::{Value, json};

/// 22 November 2026, 14:00 in the field.
pub const NOON: &str = "2026-11-22T07:00:00.000Z";

pub fn ms(instant: &str) -> u64 {
    instant.parse::<Instant>().unwrap().unix_millis().try_into().unwrap()
}

pub fn now() -> Now {
    Now { ms: ms(NOON) }
}

pub fn today() -> Day {
    "2026-11-22".parse().unwrap()
}

pub fn id(n: u8) -> RecordId {
    RecordId::new(1, [n; 10])
}

pub fn account(n: u8) -> AccountId {
    AccountId::new(1, [n; 10])
}

/// The organisation where the work is, and its partner.
pub fn home() -> RecordId {
    id(200)
}
pub fn partner() -> RecordId {
    id(201)
}

/// Somebody of team `day` of an organisation.
pub fn actor(n: u8, org: RecordId, roles: &[Role]) -> Actor {
    Actor {
        account: account(n),
        org,
        team: Some("day".to_owned()),
        roles: roles.to_vec(),
        projects: Vec::new(),
    }
}

/// A record of `home`, team `day`, written by account 1.
pub fn record(kind: KindName, n: u8, fields: Value) -> State {
    let mut state = State {
        record: id(n),
        kind,
        version: 1,
        org: home(),
        team: Some("day".to_owned()),
        by: account(1),
        created_ms: ms(NOON),
        updated_ms: ms(NOON),
        registers: std::collections::BTreeMap::new(),
        erased: false,
    };
    let Value::Object(fields) = fields else { panic!("fields are an object") };
    put(&mut state, &fields);
    state
}

fn write(state: &State, value: Value) -> Write {
    let at = Hlc { wall_ms: ms(NOON) + state.version, counter: 0, node: Node([1; 6]) };
    Write {
        value,
        seq: state.version,
        claimed: at,
        at,
        entry: EntryId::new(state.version, [0; 10]),
        by: state.by,
    }
}

/// Says fields, everything before them seen.
pub fn put(state: &mut State, fields: &Fields) {
    state.version += 1;
    for (name, value) in fields {
        let write = write(state, value.clone());
        state.registers.insert(name.clone(), vec![write]);
    }
}

/// Says a field beside what stands, as from another phone.
pub fn say_beside(state: &mut State, name: &str, value: Value) {
    state.version += 1;
    let write = write(state, value);
    state.registers.entry(name.to_owned()).or_default().push(write);
}

pub fn act(name: &str, args: Value) -> Act {
    let Value::Object(args) = args else { panic!("arguments are an object") };
    Act { name: name.to_owned(), args, seen: u64::MAX }
}

/// Does an act and applies what follows.
pub fn try_act(
    state: &mut State,
    name: &str,
    args: Value,
    consent: Option<&State>,
    now: Now,
) -> Result<Fields, Refusal> {
    let who = actor(1, state.org, &[Role::CaseSupervisor]);
    let fields = effect(state, &act(name, args), &who, &Around { consent, ..Around::default() }, now)?;
    put(state, &fields);
    Ok(fields)
}

/// As [`try_act`], and it must be taken.
pub fn must_act(state: &mut State, name: &str, args: Value, consent: Option<&State>) -> Fields {
    try_act(state, name, args, consent, now()).unwrap()
}

/// As [`try_act`], and it must be refused: answers with the rule.
pub fn refused(state: &mut State, name: &str, args: Value, consent: Option<&State>) -> String {
    try_act(state, name, args, consent, now()).unwrap_err().rule
}

/// The child.
pub fn child() -> State {
    record(
        KindName::Person,
        10,
        json!({
            "name": {"latin": "Sokha"}, "sex": "female", "phone": "012", "note": "shy",
            "age": {"years_min": 9, "years_max": 9, "as_of": "2026-11-22", "method": "asked", "doubt": true},
        }),
    )
}

/// A consent of the child for the partner, with share sets.
pub fn consent(sets: &[&str]) -> State {
    record(
        KindName::Consent,
        11,
        json!({"person": id(10), "recipient": partner(), "share": sets, "giver": "child", "status": "given"}),
    )
}

/// A draft of a referral of the child to the partner, resting on [`consent`].
pub fn referral(sets: &[&str]) -> State {
    record(
        KindName::Referral,
        12,
        json!({
            "person": id(10), "case": id(13), "to": partner(), "service": "medical_access", "urgency": "one_day",
            "consent": id(11), "share": sets, "reason": "an infected foot", "age_band": "5-9", "sex": "female",
        }),
    )
}

/// The shares that follow from a referral and a consent today.
pub fn shares(referral: &State, consent: &State) -> Vec<Share> {
    share(referral, Some(consent), today()).into_iter().collect()
}

pub fn keys_of(state: &State, shares: &[Share]) -> BTreeSet<AudienceKey> {
    audience(state, shares, &Beside::default())
}

/// What somebody sees of a record.
pub fn sees(who: &Actor, state: &State, shares: &[Share]) -> Option<Visibility> {
    visible(&KeyRing::of(who, shares), state.kind, &keys_of(state, shares))
}

/// The names of the fields with a value that somebody sees; `None` where the record does not exist for them.
pub fn fields_seen(who: &Actor, state: &State, shares: &[Share]) -> Option<Vec<String>> {
    let fields = state.fields();
    Some(sees(who, state, shares)?.view(state.kind, fields.keys().map(String::as_str)).fields)
}
