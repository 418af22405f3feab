//! How soon whoever told of a concern was told back: from when it was raised to the first answer.

use std::collections::HashMap;

use model::{
    KindName, RecordId, State,
    date::{Instant, Period},
};
use rules::{clock, read, suppress};

use super::median;

/// A reporter should hear back within so many days. Our own default: no source names a time.
pub const FEEDBACK_DAYS: u64 = 7;
const DAY_MS: u64 = 86_400_000;
/// Longest way from a merged report to the one that goes on.
const MERGES_MAX: usize = 20;
/// Where our own people saw it themselves: there is nobody to tell back.
const OURS: [&str; 4] = ["street", "session", "drop_in_centre", "found_in_public"];

/// How soon reporters heard back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Feedback {
    /// Half of those told back were told within so many minutes; `None` where too few were.
    pub minutes: Option<u64>,
    /// Told back within [`FEEDBACK_DAYS`], of those raised at least so long ago; `None` = hidden.
    pub in_time: Option<(u64, u64)>,
}

/// Over the concerns that somebody told us in the period. Those whose time still runs are in the middle if they were
/// answered, and not yet in the share: they could only make it look better.
pub fn feedback<'a>(
    records: impl IntoIterator<Item = &'a State>,
    period: Period,
    now: Instant,
    k: u32,
) -> Feedback {
    let concerns = records.into_iter().filter(|state| state.kind == KindName::Concern && !state.erased);
    let by_id: HashMap<RecordId, &State> = concerns.map(|state| (state.record, state)).collect();
    let now_ms = u64::try_from(now.unix_millis()).unwrap_or_default();
    let (mut waits, mut in_time, mut ran_out) = (Vec::new(), 0, 0);
    for concern in by_id.values().filter(|concern| was_told_in(concern, period)) {
        let raised = clock::raised_ms(concern);
        let wait = told_back_ms(concern, &by_id).map(|at| at.saturating_sub(raised));
        waits.extend(wait.map(|ms| ms / 60_000));
        if now_ms.saturating_sub(raised) >= FEEDBACK_DAYS * DAY_MS {
            ran_out += 1;
            in_time += u64::from(wait.is_some_and(|ms| ms <= FEEDBACK_DAYS * DAY_MS));
        }
    }
    Feedback { minutes: median(waits, k), in_time: suppress::protect_share(in_time, ran_out, k) }
}

fn was_told_in(concern: &State, period: Period) -> bool {
    concern.text("source").is_some_and(|source| !OURS.contains(&source))
        && read::field_day(clock::raised_ms(concern)).is_some_and(|day| period.contains(day))
}

/// When the reporter was told first. What was merged is answered by what goes on with it, if not by itself.
fn told_back_ms(concern: &State, by_id: &HashMap<RecordId, &State>) -> Option<u64> {
    let mut at = Some(concern);
    for _ in 0..MERGES_MAX {
        let here = at?;
        if let Some(told) = read::instant_ms(here, "fed_back") {
            return Some(told);
        }
        at = here.reference("merged_into").and_then(|id| by_id.get(&id).copied());
    }
    None
}
