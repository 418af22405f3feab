//! What an event says: codes, ids and states. No name, no id of a child.

use serde_json::{Map, Value, json};
use store::Told;

/// The id of an event on the wire: the same however often it is sent.
pub fn id(told: &Told) -> String {
    format!("evt_{}", told.id.simple())
}

/// An event as it is sent and as it is polled.
pub fn event(told: &Told) -> Value {
    let state = told.kind.rsplit('.').next().unwrap_or_default();
    let mut data = Map::new();
    data.insert("referral".to_owned(), told.referral.to_string().into());
    data.insert("nr".to_owned(), told.nr.into());
    data.insert("state".to_owned(), state.into());
    for coded in &told.codes {
        let mut value = json!({"code": coded.code});
        if let Some(theirs) = &coded.theirs {
            value["theirs"] = theirs.as_str().into();
        }
        data.insert(coded.field.clone(), value);
    }
    json!({"id": id(told), "type": told.kind, "timestamp": told.at.to_string(), "data": data})
}
