//! A gift: received, receipted, or cancelled with a reason; it is never removed. Receipts are numbered by the office, each year
//! of an organisation from 1, without a gap and without a double: what was cancelled keeps its number.

use model::{Fields, KindName, Refusal};

use super::{Machine, Move, Step, set};
use crate::{money, read, refusals};

pub const MACHINE: Machine = Machine {
    kind: KindName::Gift,
    start: "received",
    moves: &[
        Move { act: "receipt", from: &["received"], to: "receipted" },
        Move { act: "cancel", from: &["received", "receipted"], to: "cancelled" },
    ],
};

pub fn act(step: &Step) -> Result<Fields, Refusal> {
    match step.act.name.as_str() {
        "receipt" => receipt(step),
        _ if !step.says("reason") => Err(Refusal::field(refusals::INVALID_MISSING, "reason")),
        _ => Ok(Fields::new()),
    }
}

fn receipt(step: &Step) -> Result<Fields, Refusal> {
    let gift = step.state;
    for field in ["amount", "currency", "received"] {
        if gift.text(field).is_none() {
            return Err(Refusal::field(refusals::MONEY_INCOMPLETE, field));
        }
    }
    if gift.reference("donor").is_none() && gift.reference("fund").is_none() {
        return Err(Refusal::field(refusals::MONEY_INCOMPLETE, "donor"));
    }
    if !money::value(gift, "amount").is_some_and(money::Amount::is_positive) {
        return Err(Refusal::field(refusals::MONEY_AMOUNT, "amount"));
    }
    let project = step.beside(KindName::Project).find(|one| Some(one.record) == gift.reference("project"));
    super::spending::rate_given(gift, project)?;
    let Some(today) = read::field_day(step.now.ms) else {
        return Err(Refusal::field(refusals::MONEY_INCOMPLETE, "received"));
    };
    if read::day(gift, "received").is_some_and(|day| day > today) {
        return Err(Refusal::field(refusals::MONEY_LATER, "received"));
    }
    let year = today.to_string()[..4].to_owned();
    let count = |number: &str| number.strip_prefix(&year)?.strip_prefix('-')?.parse::<u64>().ok();
    let last = step.ours(KindName::Gift).filter_map(|one| count(one.text("receipt_number")?)).max();
    let number = format!("{year}-{:04}", last.unwrap_or(0) + 1);
    Ok(set([("receipt_number", number.into()), ("receipted", today.to_string().into())]))
}
