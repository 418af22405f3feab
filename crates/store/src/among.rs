//! What an actor may see, as a condition for SQL.

use model::KindName;
use rules::policy::KeyRing;

use crate::{
    backend::{Tx, Value, list},
    error::Result,
    keys::NetworkKeys,
    sharing::feed_key,
};

/// Up to so many open records they are gathered first and then looked at; with more of them it is quicker to look at
/// each record in its order and ask whether it is open. (With 22,000 open ones of 30,000 people, a page of cases took
/// 235 ms the first way and less than 5 ms the other.)
const GATHERED_MAX: u64 = 2_000;

/// The records that a ring opens, as a condition for SQL.
pub(crate) struct Among {
    keys: Vec<[u8; 16]>,
    wide: bool,
}

impl Among {
    /// Of the keys in a ring those that records of this kind can carry.
    pub fn of(tx: &mut dyn Tx, network: &NetworkKeys, ring: &KeyRing, kind: KindName) -> Result<Self> {
        let suffix = format!("/{}", kind.group().as_str());
        let carries =
            |key: &str| kind == KindName::Attachment || key.ends_with(&suffix) || !key.contains('/');
        let held = ring.keys().filter(|key| carries(key.as_str()));
        let mut among = Self { keys: held.map(feed_key).collect(), wide: false };
        among.wide = among.opens(tx, network, GATHERED_MAX)? == GATHERED_MAX;
        Ok(among)
    }

    /// How many lines of feeds the keys open, counted no further than `at_most`.
    fn opens(&self, tx: &mut dyn Tx, network: &NetworkKeys, at_most: u64) -> Result<u64> {
        let mut params: Vec<Value> = vec![network.network.into()];
        params.extend(self.keys.iter().map(|key| Value::from(*key)));
        let sql = format!(
            "SELECT COUNT(*) FROM (SELECT 1 FROM feed f WHERE f.network = ?1 AND f.audience IN {} AND f.gone = 0 \
             LIMIT {at_most}) some",
            list(2, self.keys.len())
        );
        if self.keys.is_empty() {
            return Ok(0);
        }
        tx.one(&sql, &params)?.map_or(Ok(0), |row| row.uint(0))
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
