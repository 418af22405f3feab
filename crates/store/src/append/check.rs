//! What is asked of an entry before anything else: its form, and that what it points to is there.

use model::{
    Entry, Fields, Group, KindName, RecordId, Refusal, Say, Shape, State, acts,
    hlc::Node,
    name::Name,
    value::{Invalid, check_fields},
};
use rules::refusals;
use serde_json::Value;

use super::{Judged, Work};
use crate::rows;

/// Checks the form of an entry and brings its names into the form for storing.
pub(super) fn form(node: Node, entry: &mut Entry) -> Result<(), Invalid> {
    if entry.at.node != node {
        // Writes of one device follow each other; nobody speaks with another device's clock.
        return Err(Invalid { field: "at".to_owned(), rule: "clock" });
    }
    match &entry.say {
        Say::Edit(edit) => check_fields(entry.kind, &edit.set)?,
        Say::Act(act) => acts::check(entry.kind, &act.name, &act.args)?,
    }
    let fields = match &mut entry.say {
        Say::Edit(edit) => &mut edit.set,
        Say::Act(act) => &mut act.args,
    };
    normalise(entry.kind, fields)
}

fn normalise(kind: KindName, fields: &mut Fields) -> Result<(), Invalid> {
    for field in kind.facts().fields.iter().filter(|field| field.shape == Shape::Name) {
        let Some(value) = fields.get_mut(field.name).filter(|value| !value.is_null()) else { continue };
        let invalid = || Invalid { field: field.name.to_owned(), rule: "name" };
        let name: Name = serde_json::from_value(value.take()).map_err(|_| invalid())?;
        let name = name.cleaned().map_err(|_| invalid())?;
        *value = serde_json::to_value(name).map_err(|_| invalid())?;
    }
    Ok(())
}

/// An entry as bytes that are the same whenever the same is said: keys in order, no blanks.
pub(crate) fn canonical(entry: &Entry) -> Vec<u8> {
    let mut out = Vec::with_capacity(512);
    let (sort, name) = match &entry.say {
        Say::Edit(_) => (b'e', ""),
        Say::Act(act) => (b'a', act.name.as_str()),
    };
    out.extend_from_slice(entry.id.0.as_bytes());
    out.extend_from_slice(entry.record.0.as_bytes());
    out.push(sort);
    for text in [entry.kind.as_str(), &entry.at.to_string(), name, &entry.say.seen().to_string()] {
        out.extend_from_slice(text.as_bytes());
        out.push(0);
    }
    object(&mut out, entry.say.fields());
    out
}

fn object(out: &mut Vec<u8>, fields: &Fields) {
    let mut sorted: Vec<(&String, &Value)> = fields.iter().collect();
    sorted.sort_by_key(|(name, _)| *name);
    out.push(b'{');
    for (name, value) in sorted {
        out.extend_from_slice(name.as_bytes());
        out.push(0);
        anything(out, value);
    }
    out.push(b'}');
}

fn anything(out: &mut Vec<u8>, value: &Value) {
    match value {
        Value::Object(fields) => object(out, fields),
        Value::Array(items) => {
            out.push(b'[');
            for item in items {
                anything(out, item);
            }
            out.push(b']');
        }
        plain => {
            out.extend_from_slice(plain.to_string().as_bytes());
            out.push(b',');
        }
    }
}

impl Work<'_> {
    /// Whoever points to a child, a case, a referral must know it: otherwise ids could be tried out, and things hung
    /// on other people's files. What is not there and what is not theirs look the same.
    pub(super) fn check_references(&mut self, entry: &Entry, before: Option<&State>) -> Result<(), Judged> {
        for (name, value) in entry.say.fields() {
            let Some(field) = entry.kind.facts().field(name) else { continue };
            let wanted = match field.shape {
                Shape::Ref(kind) | Shape::Refs(kind) => kind.parse::<KindName>().ok(),
                Shape::AnyRef => None,
                _ => continue,
            };
            // What a peer group's session counts for is the group's: a leader says those of the groups that name them.
            let open = |kind: KindName| {
                matches!(kind.group(), Group::Directory | Group::Field) && kind != KindName::PeerGroup
            };
            if wanted.is_some_and(open) {
                continue;
            }
            let known = before.and_then(|state| state.value(name));
            let many = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
            for id in many.iter().filter_map(Value::as_str) {
                let kept = known.is_some_and(|known| {
                    known.as_str() == Some(id)
                        || known.as_array().is_some_and(|all| all.iter().any(|one| one.as_str() == Some(id)))
                });
                if !kept && !self.knows(id, wanted)? {
                    return Err(Refusal::field(refusals::UNKNOWN_RECORD, name).into());
                }
            }
        }
        Ok(())
    }

    /// Whether the actor may see a record of this kind under this id.
    fn knows(&mut self, id: &str, wanted: Option<KindName>) -> Result<bool, Judged> {
        let Ok(id) = id.parse::<RecordId>() else { return Ok(false) };
        let found = rows::load(self.tx, self.keys, id).map_err(Judged::Failed)?;
        Ok(found.is_some_and(|stored| {
            wanted.is_none_or(|kind| kind == stored.held.kind)
                && self.ring.opens(&stored.audience)
                && !(stored.held.erased && stored.held.kind == KindName::Person)
        }))
    }
}
