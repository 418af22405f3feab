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
             LIMIT {at_most}) AS few",
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

#[cfg(test)]
mod tests {
    use model::AccountId;
    use rules::policy::{Actor, Role};

    use super::*;
    use crate::{Store, tests::network};

    fn seen(store: &Store, keys: &NetworkKeys, actor: &Actor, kind: KindName, wide: bool) -> Vec<u128> {
        let read = store.read(|tx| {
            let ring = store.ring(tx, keys, actor)?;
            let among = Among { wide, ..Among::of(tx, keys, &ring, kind)? };
            let mut params: Vec<Value> = vec![keys.network.into(), kind.as_str().into()];
            let open = among.condition("r.id", &mut params);
            let sql = format!(
                "SELECT r.id FROM record r WHERE r.network = ?1 AND r.kind = ?2 AND {open} ORDER BY r.id"
            );
            tx.query(&sql, &params)?.iter().map(|row| Ok(row.uuid(0)?.as_u128())).collect::<Result<Vec<_>>>()
        });
        read.unwrap()
    }

    #[test]
    fn gathered_first_or_looked_at_one_by_one_the_same_is_seen() {
        let net = network::filled();
        let org = |n: u8| {
            model::RecordId(
                uuid::Builder::from_unix_timestamp_millis(1_790_000_000_000, &[n; 10]).into_uuid(),
            )
        };
        let mut some = 0;
        for role in [Role::OutreachWorker, Role::CaseSupervisor, Role::Director, Role::DonorReader] {
            for at in [1, 2, 3] {
                let team = Some("night".to_owned());
                let actor = Actor {
                    account: AccountId(org(at + 50).0),
                    org: org(at),
                    team,
                    roles: vec![role],
                    projects: Vec::new(),
                };
                for kind in KindName::ALL {
                    let gathered = seen(&net.store, &net.keys, &actor, *kind, false);
                    assert_eq!(
                        gathered,
                        seen(&net.store, &net.keys, &actor, *kind, true),
                        "{role:?} {kind:?}"
                    );
                    some += gathered.len();
                }
            }
        }
        assert!(some > 10, "{some}");
    }
}
