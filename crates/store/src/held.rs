//! How entries and records are held: coded values plain, the others sealed, both as JSON.
//!
//! The bytes of an entry ([`Body`]) are written once, hashed into the tree and never touched again. A record's state is
//! the fold of its entries over the *sealed* values, so that it can be rebuilt without opening anything.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    AccountId, Class, Edit, Entry, EntryId, Fields, Hlc, KindName, NetworkId, Outcome, RecordId, Refusal,
    Say, Stamped, State, Write, entry::Act,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, value::RawValue};

use crate::{
    backend::Tx,
    error::{Error, Result},
    keys::NetworkKeys,
    random::Random,
    seal::{self, Secret},
};

/// The stored bytes of an entry, as JSON in this order. Never change an existing name: old leaves must parse for ever.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Body {
    pub network: NetworkId,
    pub seq: u64,
    pub id: EntryId,
    pub record: RecordId,
    pub kind: KindName,
    pub at: Hlc,
    pub received: u64,
    pub author: AccountId,
    pub org: RecordId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// Data key that the values were sealed with.
    pub key: u64,
    pub seen: u64,
    /// The act's name; absent in an edit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<String>,
    /// What the author gave.
    pub fields: Fields,
    /// What an accepted act sets besides its own arguments.
    #[serde(default, skip_serializing_if = "Fields::is_empty")]
    pub effect: Fields,
    /// Arguments of an accepted act that its guard left out.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub left_out: BTreeSet<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<Refusal>,
}

impl Body {
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        serde_json::to_vec(self).map_err(|_| Error::Damaged("an entry cannot be written".to_owned()))
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        serde_json::from_slice(bytes).map_err(|_| Error::Damaged("a stored entry does not parse".to_owned()))
    }

    pub fn outcome(&self) -> Outcome {
        self.refused.clone().map_or(Outcome::Accepted, Outcome::Refused)
    }

    /// The entry as the fold takes it, values still sealed.
    pub fn stamped(&self) -> Stamped {
        Stamped {
            // Of an act the fold must know which fields its author gave; values do not matter to it.
            entry: self.as_said(if self.act.is_some() { self.fields.clone() } else { Fields::new() }),
            seq: self.seq,
            received_ms: self.received,
            author: self.author,
            org: self.org,
            team: self.team.clone(),
            outcome: self.outcome(),
            effect: Fields::new(),
        }
    }

    /// The entry as its author said it, with its fields opened.
    pub fn as_said(&self, fields: Fields) -> Entry {
        let say = match &self.act {
            Some(name) => Say::Act(Act { name: name.clone(), args: fields, seen: self.seen }),
            None => Say::Edit(Edit { set: fields, seen: self.seen }),
        };
        Entry { id: self.id, record: self.record, kind: self.kind, at: self.at, say }
    }

    /// The sealed values that it sets.
    pub fn sets(&self) -> Fields {
        if self.refused.is_some() {
            return Fields::new();
        }
        let given = self.fields.iter().filter(|(name, _)| !self.left_out.contains(*name));
        given.chain(&self.effect).map(|(name, value)| (name.clone(), value.clone())).collect()
    }
}

/// Folds stored entries of one record, in the order of `seq`.
pub(crate) fn fold(bodies: &[Body]) -> Option<State> {
    let mut state: Option<State> = None;
    for body in bodies.iter().filter(|body| body.refused.is_none()) {
        let stamped = body.stamped();
        state.get_or_insert_with(|| State::created_by(&stamped)).apply(&stamped, body.sets());
    }
    state
}

/// Seals what is not coded, under one key.
pub(crate) fn seal_fields(
    keys: &NetworkKeys,
    kind: KindName,
    record: RecordId,
    fields: Fields,
    key: Option<(u64, &Secret)>,
    random: &dyn Random,
) -> Result<Fields> {
    let facts = kind.facts();
    fields
        .into_iter()
        .map(|(name, value)| {
            let coded = facts.field(&name).is_some_and(|field| field.class == Class::Coded);
            if coded || value.is_null() {
                return Ok((name, value));
            }
            let (id, key) = key.ok_or_else(|| Error::Damaged("no key to seal with".to_owned()))?;
            let plain = zeroize::Zeroizing::new(value.to_string());
            let place = seal::place(keys.network, record, &name);
            let sealed = seal::seal(key, id, &place, plain.as_bytes(), random)?;
            Ok((name, seal::to_json(&sealed)))
        })
        .collect()
}

/// Whether any of these values must be sealed.
pub(crate) fn needs_key(kind: KindName, fields: &Fields) -> bool {
    let facts = kind.facts();
    fields.iter().any(|(name, value)| {
        !value.is_null() && facts.field(name).is_none_or(|field| field.class != Class::Coded)
    })
}

/// A value as held, opened. `None` = its key was destroyed.
pub(crate) fn open_value(
    keys: &NetworkKeys,
    tx: &mut dyn Tx,
    record: RecordId,
    field: &str,
    value: &Value,
) -> Result<Option<Value>> {
    let Some(sealed) = seal::from_json(value) else { return Ok(Some(value.clone())) };
    let sealed = sealed?;
    let Some(key) = keys.data_key(tx, seal::key_id(&sealed)?)? else { return Ok(None) };
    let plain =
        zeroize::Zeroizing::new(seal::open(&key, &seal::place(keys.network, record, field), &sealed)?);
    let value = serde_json::from_slice(&plain)
        .map_err(|_| Error::Damaged("a sealed value does not parse".to_owned()))?;
    Ok(Some(value))
}

/// A record's state with its sealed values opened, as far as `wanted` says and their keys live. The others keep no head.
pub(crate) fn open_state(
    keys: &NetworkKeys,
    tx: &mut dyn Tx,
    held: &State,
    wanted: impl Fn(&str) -> bool,
) -> Result<State> {
    let mut registers = BTreeMap::new();
    for (field, heads) in &held.registers {
        if !wanted(field) {
            continue;
        }
        let mut open = Vec::with_capacity(heads.len());
        for head in heads {
            if let Some(value) = open_value(keys, tx, held.record, field, &head.value)? {
                open.push(Write { value, ..head.clone() });
            }
        }
        if !open.is_empty() {
            registers.insert(field.clone(), open);
        }
    }
    Ok(State { registers, team: held.team.clone(), ..shell(held) })
}

/// The coded values only: what rules of sharing and figures work on.
pub(crate) fn coded_state(held: &State) -> State {
    let facts = held.kind.facts();
    let coded = |name: &str| facts.field(name).is_some_and(|field| field.class == Class::Coded);
    let registers = held.registers.iter().filter(|(name, _)| coded(name));
    State { registers: registers.map(|(name, heads)| (name.clone(), heads.clone())).collect(), ..shell(held) }
}

fn shell(held: &State) -> State {
    State {
        record: held.record,
        kind: held.kind,
        version: held.version,
        org: held.org,
        team: held.team.clone(),
        by: held.by,
        created_ms: held.created_ms,
        updated_ms: held.updated_ms,
        registers: BTreeMap::new(),
        erased: held.erased,
    }
}

/// The heads of a field in short: which stamp, and the value.
type Heads = Vec<(usize, Value)>;

/// A state in short: each entry's stamp once, the registers pointing to it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Flat<F> {
    v: u64,
    o: RecordId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    t: Option<String>,
    b: AccountId,
    c: u64,
    u: u64,
    /// (seq, claimed, effective wall time, entry, author)
    w: Vec<(u64, Hlc, u64, EntryId, AccountId)>,
    f: F,
}

/// The stored bytes of a state. Record, kind and `erased` stand in columns.
pub(crate) fn encode_state(state: &State) -> Result<Vec<u8>> {
    let mut stamps: BTreeMap<u64, usize> = BTreeMap::new();
    let mut w = Vec::new();
    let mut f = BTreeMap::new();
    for (field, heads) in &state.registers {
        let mut short = Vec::with_capacity(heads.len());
        for head in heads {
            let place = *stamps.entry(head.seq).or_insert_with(|| {
                w.push((head.seq, head.claimed, head.at.wall_ms, head.entry, head.by));
                w.len() - 1
            });
            short.push((place, head.value.clone()));
        }
        f.insert(field.clone(), short);
    }
    let flat = Flat {
        v: state.version,
        o: state.org,
        t: state.team.clone(),
        b: state.by,
        c: state.created_ms,
        u: state.updated_ms,
        w,
        f,
    };
    serde_json::to_vec(&flat).map_err(|_| Error::Damaged("a record cannot be written".to_owned()))
}

/// Reads [`encode_state`]'s bytes.
pub(crate) fn decode_state(record: RecordId, kind: KindName, erased: bool, bytes: &[u8]) -> Result<State> {
    let flat: Flat<BTreeMap<String, Heads>> = serde_json::from_slice(bytes).map_err(|_| damaged())?;
    long(Of { record, kind, erased }, flat, |_, heads| Ok(Some(heads)))
}

/// As [`decode_state`], but the coded values only, like [`coded_state`]: what is sealed is passed over unread, for whoever
/// goes through all records of a kind.
pub(crate) fn decode_coded(record: RecordId, kind: KindName, erased: bool, bytes: &[u8]) -> Result<State> {
    let flat: Flat<BTreeMap<&str, &RawValue>> = serde_json::from_slice(bytes).map_err(|_| damaged())?;
    let facts = kind.facts();
    let coded = |name: &str| facts.field(name).is_some_and(|field| field.class == Class::Coded);
    long(Of { record, kind, erased }, flat, |field, heads| {
        coded(field).then(|| serde_json::from_str(heads.get()).map_err(|_| damaged())).transpose()
    })
}

/// What stands in the columns of a record's row.
#[derive(Clone, Copy)]
struct Of {
    record: RecordId,
    kind: KindName,
    erased: bool,
}

fn damaged() -> Error {
    Error::Damaged("a stored record does not parse".to_owned())
}

/// The state in full; a field of which `read` gives nothing is left out.
fn long<N: AsRef<str> + Into<String>, V>(
    Of { record, kind, erased }: Of,
    flat: Flat<BTreeMap<N, V>>,
    read: impl Fn(&str, V) -> Result<Option<Heads>>,
) -> Result<State> {
    let mut registers = BTreeMap::new();
    for (field, heads) in flat.f {
        let Some(heads) = read(field.as_ref(), heads)? else { continue };
        let mut long = Vec::with_capacity(heads.len());
        for (place, value) in heads {
            let (seq, claimed, wall_ms, entry, by) = *flat.w.get(place).ok_or_else(damaged)?;
            long.push(Write { value, seq, claimed, at: Hlc { wall_ms, ..claimed }, entry, by });
        }
        registers.insert(field.into(), long);
    }
    Ok(State {
        record,
        kind,
        version: flat.v,
        org: flat.o,
        team: flat.t,
        by: flat.b,
        created_ms: flat.c,
        updated_ms: flat.u,
        registers,
        erased,
    })
}
