//! What an actor may see, as a condition for SQL.

use model::{Group, KindName};
use rules::policy::{AudienceKey, KeyRing};

use crate::{
    backend::{Value, list},
    sharing::feed_key,
};

/// The records that a ring opens, as a condition for SQL.
pub(crate) struct Among {
    keys: Vec<[u8; 16]>,
    wide: bool,
}

impl Among {
    /// Of the keys in a ring those that records of this kind can carry.
    pub fn of(ring: &KeyRing, kind: KindName) -> Self {
        let suffix = format!("/{}", kind.group().as_str());
        let carries =
            |key: &str| kind == KindName::Attachment || key.ends_with(&suffix) || !key.contains('/');
        let held: Vec<&str> = ring.keys().map(AudienceKey::as_str).filter(|key| carries(key)).collect();
        let net = format!("net/{}", kind.group().as_str());
        Self {
            wide: held.contains(&net.as_str()) || kind.group() == Group::Directory,
            keys: ring.keys().filter(|key| carries(key.as_str())).map(feed_key).collect(),
        }
    }

    /// A condition on the column that holds a record's id; its values are added to `params`.
    pub fn condition(&self, column: &str, params: &mut Vec<Value>) -> String {
        if self.keys.is_empty() {
            return "1 = 0".to_owned();
        }
        let from = params.len() + 1;
        params.extend(self.keys.iter().map(|key| Value::from(*key)));
        let keys = list(from, self.keys.len());
        if self.wide {
            // Nearly everything is open: look at each record as it comes in order.
            format!(
                "EXISTS (SELECT 1 FROM feed f WHERE f.network = ?1 AND f.record = {column} AND f.audience IN {keys} AND f.gone = 0)"
            )
        } else {
            format!(
                "{column} IN (SELECT f.record FROM feed f WHERE f.network = ?1 AND f.audience IN {keys} AND f.gone = 0)"
            )
        }
    }
}
