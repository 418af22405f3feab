//! The board of the network, without names: how soon referrals are accepted, how many are closed, why they are declined,
//! and which need was not met where; how soon reporters of concerns heard back. Counted over all organisations from coded fields; small counts are hidden.

use std::collections::{BTreeMap, BTreeSet};

use model::{KindName, State, codes, date::Period};
use rules::{
    read,
    suppress::{self, Counts, GrandTotal, List, Table},
};

mod feedback;
pub use feedback::{FEEDBACK_DAYS, Feedback, feedback};

/// The board.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// Referrals sent in the period; `None` = hidden.
    pub sent: Option<u64>,
    /// Half of those accepted were accepted within so many minutes; `None` where too few were.
    pub accept_minutes: Option<u64>,
    /// Completed, of those that were accepted; `None` = hidden.
    pub closed: Option<(u64, u64)>,
    /// Why referrals were declined.
    pub declined: List,
    /// What was asked for and not given: groups of services down, provinces across.
    pub unmet: Table,
}

/// The board of a period over the coded records of a network; what is counted is what was sent in it.
pub fn board<'a>(records: impl IntoIterator<Item = &'a State>, period: Period, k: u32) -> Board {
    let sent: Vec<&State> = records.into_iter().filter(|state| sent_in(state, period)).collect();
    let small = |n: u64| 0 < n && n < u64::from(k);
    let count = sent.len() as u64;
    let accepted: Vec<&State> = sent.iter().copied().filter(|state| was_accepted(state)).collect();
    let closed = accepted.iter().filter(|state| status(state) == "completed").count() as u64;
    Board {
        sent: (!small(count)).then_some(count),
        accept_minutes: median(accepted.iter().filter_map(|state| waited_minutes(state)).collect(), k),
        closed: suppress::protect_share(closed, accepted.len() as u64, k),
        declined: declined(&sent, k),
        unmet: suppress::protect(&unmet(&sent), k),
    }
}

fn status(referral: &State) -> &str {
    referral.text("status").unwrap_or("draft")
}

fn sent_in(state: &State, period: Period) -> bool {
    state.kind == KindName::Referral
        && !state.erased
        && read::instant_ms(state, "sent").and_then(read::field_day).is_some_and(|day| period.contains(day))
}

fn was_accepted(referral: &State) -> bool {
    matches!(status(referral), "accepted" | "started" | "completed" | "not_helped")
}

fn waited_minutes(referral: &State) -> Option<u64> {
    let (sent, answered) = (read::instant_ms(referral, "sent")?, read::instant_ms(referral, "answered")?);
    Some(answered.saturating_sub(sent) / 60_000)
}

/// The middle one; of fewer than `k` nothing is said, for then it may be one child's.
fn median(mut all: Vec<u64>, k: u32) -> Option<u64> {
    if all.len() < k.max(1) as usize {
        return None;
    }
    all.sort_unstable();
    all.get(all.len() / 2).copied()
}

fn declined(sent: &[&State], k: u32) -> List {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for referral in sent.iter().filter(|state| status(state) == "declined") {
        *counts.entry(referral.text("decline_reason").unwrap_or("other")).or_default() += 1;
    }
    let in_order = codes::find("decline_reason").into_iter().flat_map(|list| list.codes).map(|code| code.id);
    let (names, counts): (Vec<String>, Vec<u64>) =
        in_order.filter_map(|id| Some((id.to_owned(), *counts.get(id)?))).unzip();
    suppress::protect_list(&names, &counts, k, GrandTotal::IfSafe)
}

/// Declined, lapsed, or taken and not helped: by what was asked for and the province of the child.
fn unmet(sent: &[&State]) -> Counts {
    let mut cells: BTreeMap<(String, String), u64> = BTreeMap::new();
    for referral in sent.iter().filter(|state| matches!(status(state), "declined" | "expired" | "not_helped"))
    {
        let service =
            referral.text("service").and_then(codes::service_group).map_or("other", |group| group.id);
        let province = referral.text("place").and_then(|place| place.get(..5)).unwrap_or("–");
        *cells.entry((service.to_owned(), province.to_owned())).or_default() += 1;
    }
    let rows: BTreeSet<&String> = cells.keys().map(|(row, _)| row).collect();
    let columns: BTreeSet<&String> = cells.keys().map(|(_, column)| column).collect();
    let count =
        |row: &String, column: &String| cells.get(&(row.clone(), column.clone())).copied().unwrap_or(0);
    Counts {
        cells: rows.iter().map(|row| columns.iter().map(|column| count(row, column)).collect()).collect(),
        rows: rows.into_iter().cloned().collect(),
        columns: columns.into_iter().cloned().collect(),
    }
}

#[cfg(test)]
mod tests;
