//! Gifts and spending of a project by month: never one gift, never a giver, never a payee.

use std::collections::BTreeMap;

use model::{
    KindName, RecordId, State,
    date::{Day, Month},
};
use rules::{figures::Records, read};

use super::{Left, Why, amount::Amount};

/// IATI TransactionType of a gift: incoming funds.
pub(super) const INCOMING: &str = "1";
/// IATI TransactionType of money spent: expenditure.
pub(super) const EXPENDITURE: &str = "4";

/// Sums by month and type of transaction, in the currency of the project.
pub(super) fn by_month(
    project: &State,
    records: &dyn Records,
    today: Day,
    left: &mut Left,
) -> BTreeMap<(Month, &'static str), Amount> {
    let mut sums = BTreeMap::new();
    let currency = project.text("currency");
    let mut add = |state: &State, day_field: &str, kind: &'static str, left: &mut Left| {
        let day = read::day(state, day_field).filter(|day| *day <= today);
        // A rate is only done without where there is nothing to change.
        let same = state.text("currency").is_none_or(|own| Some(own) == currency);
        let rate = state.text("rate").or_else(|| same.then_some("1"));
        let amount = state.text("amount").zip(rate).and_then(|(amount, rate)| Amount::of(amount, rate));
        let Some((day, amount)) = day.zip(amount) else {
            left.note(Why::NoAmount, state.kind.as_str());
            return;
        };
        let sum: &mut Amount = sums.entry((Month::of(day), kind)).or_default();
        *sum = sum.plus(amount);
    };
    for gift in records.of_kind(KindName::Gift).filter(|gift| !is_cancelled(gift)) {
        match share(gift, project.record, records) {
            Share::Whole => add(gift, "received", INCOMING, left),
            Share::Part => left.note(Why::SharedFund, "gift"),
            Share::None => {}
        }
    }
    for spent in records.of_kind(KindName::Spending) {
        if spent.reference("project") == Some(project.record) && spent.text("status") == Some("approved") {
            add(spent, "day", EXPENDITURE, left);
        }
    }
    sums
}

fn is_cancelled(gift: &State) -> bool {
    gift.text("status") == Some("cancelled")
        || gift.value("cancelled").is_some_and(|said| !said.is_null() && *said != false)
}

enum Share {
    Whole,
    Part,
    None,
}

/// Whether a gift is for this project: its fund is for it alone, for others too, or for others.
fn share(gift: &State, project: RecordId, records: &dyn Records) -> Share {
    let Some(fund) = gift.reference("fund").and_then(|fund| records.get(fund)) else { return Share::None };
    let own = project.to_string();
    let projects: Vec<&str> = read::texts(fund, "projects").collect();
    match (projects.contains(&own.as_str()), projects.len()) {
        (true, 1) => Share::Whole,
        (true, _) => Share::Part,
        (false, _) => Share::None,
    }
}
