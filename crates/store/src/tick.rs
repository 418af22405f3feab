//! What ends by itself: consents on their last day, referrals that nobody answered.

use model::{
    Act, Entry, EntryId, Fields, KindName, RecordId, Say,
    date::Instant,
    hlc::{Hlc, Node},
};
use rules::{
    policy::Actor,
    workflow::{self, Now},
};
use uuid::Uuid;

use crate::{
    Store,
    append::{SYSTEM, Work},
    backend::Tx,
    error::Result,
    held,
    keys::NetworkKeys,
    log::Log,
    rows,
};

/// Most referrals that one call lets lapse.
const LAPSES_MAX: usize = 500;

impl Store {
    /// Lets lapse what has lapsed, and turns the day. Call it every minute or so, and before anything else after a long
    /// pause: rights that end with a day end when the day is turned. Gives whether anything changed.
    pub fn tick(&self, now: Instant) -> Result<bool> {
        let keys = self.keys()?;
        let now_ms = now.unix_millis() as u64;
        let lapsed = self.read(|tx| {
            let today = Log::load(tx, keys.network)?.today;
            Ok((today < now.field_day(), lapsed(tx, &keys, now_ms)?))
        })?;
        let (new_day, lapsed) = lapsed;
        if new_day {
            self.sweep_uploads(now)?;
        }
        if !new_day && lapsed.is_empty() {
            return Ok(false);
        }
        let random = self.inner.config.random.clone();
        let ids: Vec<Uuid> = lapsed.iter().map(|_| self.new_id(now_ms)).collect::<Result<_>>()?;
        self.write(move |tx| {
            let system = Actor { account: SYSTEM, org: RecordId(Uuid::nil()), team: None, roles: Vec::new() };
            let mut work = Work::begin(tx, &keys, &*random, &system, now)?;
            for ((counter, (record, version)), id) in (0u16..).zip(lapsed).zip(ids) {
                let act = Act { name: "expire".to_owned(), args: Fields::new(), seen: version };
                work.say_past_policy(Entry {
                    id: EntryId(id),
                    record,
                    kind: KindName::Referral,
                    at: Hlc { wall_ms: now_ms, counter, node: Node([0; 6]) },
                    say: Say::Act(act),
                })?;
            }
            work.finish()
        })?;
        Ok(true)
    }
}

/// Referrals that have lapsed, with their versions.
fn lapsed(tx: &mut dyn Tx, keys: &NetworkKeys, now_ms: u64) -> Result<Vec<(RecordId, u64)>> {
    let sql = format!(
        "SELECT {} FROM record r WHERE r.network = ?1 AND r.kind = 'referral' AND r.due <= ?2 \
         AND r.status IN ('sent', 'delivered', 'seen') AND r.erased = 0 ORDER BY r.due, r.id LIMIT {LAPSES_MAX}",
        rows::COLUMNS
    );
    let mut out = Vec::new();
    for row in tx.query(&sql, &[keys.network.into(), now_ms.into()])? {
        let referral = held::coded_state(&rows::stored(&row)?.held);
        if workflow::lapsed(&referral, Now { ms: now_ms }) {
            out.push((referral.record, referral.version));
        }
    }
    Ok(out)
}
