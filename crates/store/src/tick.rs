//! What ends by itself: consents on their last day, referrals that nobody answered, holds of beds that ran out, asks for a
//! bed that were too late, files that stood open in an emergency.

use model::{
    Act, Entry, EntryId, Fields, KindName, RecordId, Say, State,
    date::Instant,
    hlc::{Hlc, Node},
};
use rules::{
    policy::emergency,
    workflow::{self, Now},
};
use uuid::Uuid;

use crate::{
    Store,
    append::{Work, system},
    backend::Tx,
    error::Result,
    held,
    keys::NetworkKeys,
    log::Log,
    rows,
};

/// Most records that one call lets lapse.
const LAPSES_MAX: usize = 500;

impl Store {
    /// Lets lapse what has lapsed, and turns the day. Call it every minute or so, and before anything else after a long
    /// pause: rights that end with a day end when the day is turned. Gives whether anything changed.
    pub fn tick(&self, now: Instant) -> Result<bool> {
        self.heed(now);
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
        self.wipe_links(now)?;
        let alarmed = self.raise_reading_alarms(now)?;
        if !new_day && lapsed.is_empty() {
            return Ok(self.raise_alerts(now)? | alarmed);
        }
        let random = self.inner.config.random.clone();
        let ids: Vec<Uuid> = lapsed.iter().map(|_| self.new_id(now_ms)).collect::<Result<_>>()?;
        self.write(move |tx| {
            let author = system(RecordId(Uuid::nil()), None);
            Work::run(tx, &keys, &*random, &author, now, |work| {
                for ((counter, (kind, record, version)), id) in (0u16..).zip(lapsed).zip(ids) {
                    let act = Act { name: "expire".to_owned(), args: Fields::new(), seen: version };
                    work.say_past_policy(Entry {
                        id: EntryId(id),
                        record,
                        kind,
                        at: Hlc { wall_ms: now_ms, counter, node: Node([0; 6]) },
                        say: Say::Act(act),
                    })?;
                }
                Ok(())
            })
        })?;
        self.raise_alerts(now)?;
        Ok(true)
    }
}

/// Whether a record's time is over, so that the system says so. Each guard decides again when it is said.
fn is_over(state: &State, now: Now) -> bool {
    match state.kind {
        KindName::Referral => workflow::lapsed(state, now),
        KindName::Bed => state.text("status") == Some("held") && !workflow::is_held(state, now),
        KindName::BedAsk => workflow::unmet(state, now),
        KindName::EmergencyAccess => emergency::ran_out(state, now.ms),
        _ => false,
    }
}

/// What has lapsed, with its version.
fn lapsed(tx: &mut dyn Tx, keys: &NetworkKeys, now_ms: u64) -> Result<Vec<(KindName, RecordId, u64)>> {
    let mut out = Vec::new();
    for (kind, waiting) in [
        (KindName::Referral, "r.status IN ('sent', 'delivered', 'seen')"),
        (KindName::Bed, "r.status = 'held'"),
        (KindName::BedAsk, "r.status IS NULL"),
        (KindName::EmergencyAccess, "r.status = 'open'"),
    ] {
        let sql = format!(
            "SELECT {} FROM record r WHERE r.network = ?1 AND r.kind = ?2 AND r.due <= ?3 AND {waiting} \
             AND r.erased = 0 ORDER BY r.due, r.id LIMIT {LAPSES_MAX}",
            rows::COLUMNS
        );
        for row in tx.query(&sql, &[keys.network.into(), kind.as_str().into(), now_ms.into()])? {
            let state = held::coded_state(&rows::stored(&row)?.held);
            if is_over(&state, Now { ms: now_ms }) {
                out.push((kind, state.record, state.version));
            }
        }
    }
    out.truncate(LAPSES_MAX);
    Ok(out)
}
